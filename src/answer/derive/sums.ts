/** Sums and differences of what a question names, each by its own noun. */
import type { Fact, Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../judge.ts';
import { formatQuantity } from '../values.ts';
import { type Derived, LACKING, type Outcome, shown } from './derived.ts';
import { isCount, isMoney, isNumeric, operandsOf } from './operands.ts';
import { ADDS } from './operation.ts';
import { seriesOf } from './series.ts';
import { inOneUnit } from './units.ts';
import { overlap, withoutTotals } from './whole.ts';

/** The facts that what is asked for can be reckoned from. */
const fitting = (asked: Asking) =>
  asked.currencies.length > 0 || asked.asks.includes('amount')
    ? isMoney
    : asked.asks.includes('count')
      ? isCount
      : isNumeric;

/** "Laptops and tablets together", "all items in total". */
export function sum(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  const adds = reading.tokens.some((token) => ADDS.test(token.folded));
  const fits = fitting(asked);
  const { named, missing } = operandsOf(reading, bench, fits, { adds: true, spans: adds });
  if (missing.length > 0) return LACKING;
  const facts = named.map(({ scored }) => scored.fact);
  if (facts.length === 1 || (facts.length === 0 && fits === isMoney)) return undefined;
  if (facts.length === 0) {
    const series = seriesOf(reading, asked, bench);
    const common = inOneUnit(series, [], bench, language);
    return series.length > 1 && common ? added(common.unit, common.operands, language) : undefined;
  }
  const parts = withoutTotals(facts, bench.lexicon);
  const whole = parts.find((one) =>
    parts.some((other) => other !== one && overlap(one, other, bench.index, bench.lexicon)),
  );
  // Firefighters and the volunteers among them make no sum: the figures are told side by side.
  if (whole) return parts.length === 2 ? sideBySide(parts, language) : LACKING;
  const common = inOneUnit(parts, asked.currencies, bench, language);
  return common ? added(common.unit, common.operands, language) : LACKING;
}

function added(
  unit: string,
  parts: readonly { fact: Fact; value: number; label: string }[],
  language: Language,
): Derived {
  const total = parts.reduce((all, part) => all + part.value, 0);
  const working = `${parts.map((part) => part.label).join(' + ')} = ${formatQuantity(total, unit, undefined, language)}`;
  return shown(
    working,
    parts.map(({ fact }) => fact),
    'derived: sum',
  );
}

const sideBySide = (facts: readonly Fact[], language: Language): Derived => ({
  ...shown('', facts, 'derived: a whole and its part'),
  text: facts.map((fact) => fact.statement[language]).join(' '),
  working: [],
});

/** "How many more tablets than laptops", "how many short of 2,500 is the number of phones". */
export function difference(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  const fits = asked.currencies.length > 0 ? isMoney : isNumeric;
  const { named, missing } = operandsOf(reading, bench, fits, { spans: true });
  if (missing.length > 0) return LACKING;
  const facts = named.map(({ scored }) => scored.fact);
  if (facts.length > 2) return undefined;
  const common = inOneUnit(facts, asked.currencies, bench, language);
  if (!common) return facts.length > 1 ? LACKING : undefined;
  const { unit } = common;
  const sides: { value: number; label: string }[] = [...common.operands];
  if (sides.length === 1) {
    // A figure that no fact gives is the other side: "short of 2,500".
    const known = sides[0]?.value;
    const given = reading.numbers.filter(
      (number) =>
        number.value !== known && number.value > 2 && !number.percent && (number.currency ?? unit) === unit,
    );
    const [figure] = given;
    if (given.length !== 1 || !figure || !measures(reading)) return undefined;
    sides.push({ value: figure.value, label: formatQuantity(figure.value, unit, undefined, language) });
  }
  const [most, least] = [...sides].sort((a, b) => b.value - a.value);
  if (!most || !least) return undefined;
  return shown(
    `${most.label} − ${least.label} = ${formatQuantity(most.value - least.value, unit, undefined, language)}`,
    facts,
    'derived: difference',
  );
}

/** Whether a distance is asked for, rather than whether one is the greater. */
const measures = (reading: Reading): boolean =>
  reading.forms.some((form) => form.role === 'op-difference') &&
  reading.forms.some((form) => form.role === 'ask-count' || form.role === 'ask-amount');
