/** Quantities of several facts in one unit: only like things are reckoned with. */
import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { read } from '../../language/read.ts';
import type { Bench } from '../bench.ts';
import { unitSizeOf } from '../claims/measures.ts';
import { countsTime, formatQuantity, quantitiesOf } from '../values.ts';
import { countedOf } from './counted.ts';

export interface Operand {
  fact: Fact;
  value: number;
  label: string;
}

/** What a figure may measure, where it counts no things. */
export const MEASURES: ReadonlySet<string> = new Set([
  'age',
  'weight',
  'distance',
  'duration',
  'length',
  'height',
  'depth',
  'area',
  'size',
  'width',
]);

/** Per cent: a share is a measure of its own. */
const PERCENT = 'percent';
const PER_CENT = /^(?:%|per ?cent|percentage)/iu;

/** Whether a fact counts years. */
export const countsYears = ({ value }: Fact): boolean =>
  value.type === 'count' && /^years?\b/iu.test(value.noun.en);

/** Whether a count is itself a share, told in per cent: things are divided by no share, nor added to one. */
export const isPercentage = ({ value }: Fact): boolean =>
  value.type === 'count' && PER_CENT.test(value.noun.en);

/** What a count measures, where it counts no things: years of age, tonnes, per cent. */
export function measuresOf(fact: Fact, { lexicon }: Bench): string[] {
  if (isPercentage(fact)) return [PERCENT];
  const { things } = countedOf(fact, lexicon);
  const measured = [...things].filter((thing) => MEASURES.has(thing));
  // Minutes and days are a measure, though no noun says so.
  return measured.length === 0 && countsTime(fact) ? [DURATION] : measured;
}
const DURATION = 'duration';

/** A share of what a fact counts, as it is told: of pieces and people to the whole one, of a measure to a tenth. */
export const shareOfCount = (value: number, fact: Fact, bench: Bench): number =>
  measuresOf(fact, bench).length === 0 ? Math.round(value) : Number(value.toFixed(1));

/**
 * Whether the counts are of things, or measure the same in one unit: years are not taken from people, nor kilograms from
 * tonnes, nor an average from a total.
 */
function alike(facts: readonly Fact[], bench: Bench): boolean {
  if (new Set(facts.flatMap((fact) => unitSizeOf(fact) ?? [])).size > 1) return false;
  if (new Set(facts.map(isAverage)).size > 1) return false;
  const counts = facts.filter((fact) => fact.value.type === 'count').map((fact) => measuresOf(fact, bench));
  const [first = [], ...others] = counts;
  return others.every((other) =>
    first.length === 0 ? other.length === 0 : other.some((measure) => first.includes(measure)),
  );
}

/** Whether a count is an average, or a rate of so many for each: a total is not compared with it. */
const isAverage = ({ value }: Fact): boolean =>
  value.type === 'count' &&
  value.noun.en.split(/\P{L}+/u).some((word) => AVERAGE.in('en').has(word) || PER.in('en').has(word));
const AVERAGE = wordClass('average');
const PER = wordClass('per');

/** What sets a figure that others are held against. */
const LIMITS: ReadonlySet<string> = new Set(['need', 'allow', 'limit']);

/** Whether a figure is one that is required or allowed. */
const isLimit = ({ value, hedge }: Fact, { lexicon }: Bench): boolean =>
  value.type === 'count' &&
  value.number !== undefined &&
  hedge === 'at-least' &&
  read(value.noun.en, lexicon, 'en').terms.some(({ concepts }) => concepts.some((id) => LIMITS.has(id)));

/** One unit in which all facts have a quantity, and their values in it. The currency asked for goes before others. */
export function inOneUnit(
  facts: readonly Fact[],
  currencies: readonly string[],
  bench: Bench,
  language: Language,
): { unit: string; operands: Operand[] } | undefined {
  if (!alike(facts, bench)) return undefined;
  const units = new Set(facts.flatMap((fact) => quantitiesOf(fact).map((quantity) => quantity.unit)));
  const ordered = [...units].sort((a, b) => Number(currencies.includes(b)) - Number(currencies.includes(a)));
  for (const unit of ordered) {
    if (currencies.length > 0 && unit !== 'count' && !currencies.includes(unit)) continue;
    const operands = facts.map((fact) => {
      const quantity = quantitiesOf(fact).find((q) => q.unit === unit);
      const noun = fact.value.type === 'count' ? fact.value.noun[language] : undefined;
      // "Up to 30" and "30 to 40" are no number to reckon with; "at least 25" that a rule asks for is.
      return quantity && (quantity.min === quantity.max || isLimit(fact, bench))
        ? { fact, value: quantity.min, label: formatQuantity(quantity.min, unit, noun, language) }
        : undefined;
    });
    if (operands.every((operand): operand is Operand => operand !== undefined)) return { unit, operands };
  }
  return undefined;
}
