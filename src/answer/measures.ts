/** Units of weight and length, so that 46 kilograms are not taken for 46 tonnes. */
import type { Fact } from '../facts/schema.ts';
import { type Words, wordClass } from '../language/classes.ts';
import type { NumberMention } from '../language/numbers.ts';
import type { Reading } from '../language/read.ts';

/** A unit's words, and how many grams or metres it is. */
const UNITS: readonly (readonly [words: Words, of: 'weight' | 'length', size: number])[] = [
  [wordClass('gram'), 'weight', 1],
  [wordClass('kilogram'), 'weight', 1_000],
  [wordClass('tonne'), 'weight', 1_000_000],
  [wordClass('centimetre'), 'length', 0.01],
  [wordClass('metre'), 'length', 1],
  [wordClass('kilometre'), 'length', 1_000],
];

const unitOf = (word: string) => UNITS.find(([words]) => words.has(word));

/** Whether a fact's statement has just this number in another unit of the kind: 3,150 metres, and not kilometres. */
export function inOtherUnit(number: NumberMention, reading: Reading, { statement }: Fact): boolean {
  const claimed = unitOf(reading.tokens[number.to]?.folded ?? '');
  if (!claimed) return false;
  const told = [...statement.en.matchAll(MEASURED)].flatMap(([, digits = '', word = '']) => {
    const unit = Number(digits.replaceAll(',', '')) === number.value ? unitOf(word.toLowerCase()) : undefined;
    return unit?.[1] === claimed[1] ? [unit] : [];
  });
  return told.length > 0 && told.every((unit) => unit[2] !== claimed[2]);
}
const MEASURED = /(\d[\d,.]*) (\p{L}+)/gu;

/** A claimed number in the unit that a fact counts, where both are told in units of one kind; else as it is. */
export function inUnitOf(number: NumberMention, reading: Reading, { value }: Fact): NumberMention {
  const claimed = unitOf(reading.tokens[number.to]?.folded ?? '');
  const told = value.type === 'count' ? unitOf(value.noun.en.split(' ')[0]?.toLowerCase() ?? '') : undefined;
  if (!claimed || !told || claimed[1] !== told[1] || claimed[2] === told[2]) return number;
  return { ...number, value: (number.value * claimed[2]) / told[2] };
}
