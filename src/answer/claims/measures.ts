/** Units of weight, length and time, so that 46 kilograms are not taken for 46 tonnes. */
import type { Fact } from '../../facts/schema.ts';
import { type Words, wordClass } from '../../language/classes.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading } from '../../language/read.ts';

/** A unit's words, and how many grams or metres it is. */
const UNITS: readonly (readonly [words: Words, of: 'weight' | 'length', size: number])[] = [
  [wordClass('gram'), 'weight', 1],
  [wordClass('kilogram'), 'weight', 1_000],
  [wordClass('tonne'), 'weight', 1_000_000],
  [wordClass('centimetre'), 'length', 0.01],
  [wordClass('metre'), 'length', 1],
  [wordClass('kilometre'), 'length', 1_000],
];

/** How large the unit of weight or length is that a count is told in, in grams or metres; undefined where its noun opens with none. */
export const unitSizeOf = ({ value }: Fact): number | undefined =>
  value.type === 'count' ? unitOf(value.noun.en.split(' ')[0]?.toLowerCase() ?? '')?.[2] : undefined;

/** What a word for a unit measures, and how many grams or metres one is. */
export function unitNamed(word: string): { of: 'weight' | 'length'; size: number } | undefined {
  const unit = unitOf(word);
  return unit && { of: unit[1], size: unit[2] };
}

const unitOf = (word: string) => UNITS.find(([words]) => words.has(word));

/** Whether a fact has just this number in another unit of the kind: 3,150 metres, and not kilometres; four months, and not weeks. */
export function inOtherUnit(number: NumberMention, reading: Reading, { statement, value }: Fact): boolean {
  // Four weeks, where it was four months.
  if (value.type === 'count' && value.number === number.value)
    if (inTimeOf(number, reading, value.noun.en).value !== number.value) return true;
  const claimed = unitOf(reading.tokens[number.to]?.folded ?? '');
  if (!claimed) return false;
  const told = [...statement.en.matchAll(MEASURED)].flatMap(([, digits = '', word = '']) => {
    const unit = Number(digits.replaceAll(',', '')) === number.value ? unitOf(word.toLowerCase()) : undefined;
    return unit?.[1] === claimed[1] ? [unit] : [];
  });
  return told.length > 0 && told.every((unit) => unit[2] !== claimed[2]);
}
const MEASURED = /(\d[\d,.]*) (\p{L}+)/gu;

/** Days in each unit of time, those of the Julian year. */
export const DAYS = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;
export type TimeUnit = keyof typeof DAYS;
const TIME_UNIT = /^(?:unit-)?(?<unit>day|week|month|year)s?\b/iu;

/** The unit that a form (`unit-day`) or an English noun ("days in custody") names. */
export function timeUnitOf(name: string): TimeUnit | undefined {
  const unit = TIME_UNIT.exec(name)?.groups?.unit?.toLowerCase();
  return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year' ? unit : undefined;
}

/** A claimed length of time in the unit that a fact counts: four weeks are no four months. */
function inTimeOf(number: NumberMention, { forms }: Reading, noun: string): NumberMention {
  const form = forms.find(({ kind, from }) => kind === 'time-unit' && from === number.to);
  const claimed = form && timeUnitOf(form.role);
  const told = timeUnitOf(noun);
  return claimed && told && claimed !== told
    ? { ...number, value: (number.value * DAYS[claimed]) / DAYS[told] }
    : number;
}

/** A claimed number in the unit that a fact counts, where both are told in units of one kind; else as it is. */
export function inUnitOf(number: NumberMention, reading: Reading, { value }: Fact): NumberMention {
  const claimed = unitOf(reading.tokens[number.to]?.folded ?? '');
  const told = value.type === 'count' ? unitOf(value.noun.en.split(' ')[0]?.toLowerCase() ?? '') : undefined;
  if (!claimed) return value.type === 'count' ? inTimeOf(number, reading, value.noun.en) : number;
  if (!told || claimed[1] !== told[1] || claimed[2] === told[2]) return number;
  return { ...number, value: (number.value * claimed[2]) / told[2] };
}

/** A quantity of what a fact counts in the unit that a question names, where both are of one kind: tonnes as kilos; else as it is. */
export function asMeasured(quantity: number, { value }: Fact, { tokens }: Pick<Reading, 'tokens'>): number {
  const told = value.type === 'count' ? unitOf(value.noun.en.split(' ')[0]?.toLowerCase() ?? '') : undefined;
  const named = tokens.map(({ folded }) => unitOf(folded)).find((unit) => unit && unit[1] === told?.[1]);
  return told && named ? (quantity * told[2]) / named[2] : quantity;
}

/** Whether a weight or a length is asked for, and no money. */
export const asksMeasure = ({ terms }: Pick<Reading, 'terms'>): boolean =>
  terms.some(({ concepts }) => concepts.some((id) => UNITS.some(([, kind]) => kind === id)));
