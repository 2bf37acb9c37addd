/**
 * Claims that put a share, a length of time, a weight, a length or an amount otherwise than the statement does: "more than half",
 * of 61 per cent; "over three years", of three years and four months; "34 months", of two years and ten months.
 */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { COMPARISONS, type Comparison } from '../../language/numbers.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { AGE } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { SHARES } from '../derive/claimed.ts';
import { daysOf } from '../derive/time.ts';
import type { Finding, Matter } from '../finding.ts';
import { denialsOf } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { ABOUT, COMMON, SAME_TIME, SURE, TOLD } from '../thresholds.ts';
import { shares } from './borne.ts';
import { DAYS, timeUnitOf, unitNamed } from './measures.ts';
import { partAndWholeOf } from './partitive.ts';

/** The rule of such a claim. */
const BOUNDED = 'claim: by the measure';

/** A measured quantity of a text, tokens `from` up to, not including, `to`; its comparison may stand before it. */
interface Measured {
  from: number;
  to: number;
  /** What is measured: `share` (in per cent), `time` (in days), `weight` (grams), `length` (metres) or a currency's code. */
  dimension: string;
  value: number;
  comparison: Comparison;
}

const MINUTE = wordClass('minute');
const HOURS_LONG = wordClass('hours-long');
const AT_HOUR = wordClass('at-hour');
const DAY_IN = { hour: 24, minute: 1_440 } as const;

/** The unit that stands at a place: what it measures, how much of the base one is, and where it ends. */
function unitAt(at: number, { tokens, forms }: Reading): Omit<Measured, 'from' | 'comparison'> | undefined {
  const word = tokens[at]?.folded ?? '';
  if (MINUTE.has(word)) return { dimension: 'time', value: 1 / DAY_IN.minute, to: at + 1 };
  if (HOURS_LONG.has(word)) return { dimension: 'time', value: 1 / DAY_IN.hour, to: at + 1 };
  const form = forms.find(({ kind, from }) => kind === 'time-unit' && from === at);
  const time = form && timeUnitOf(form.role);
  if (form && time) return { dimension: 'time', value: DAYS[time], to: form.to };
  const unit = unitNamed(word);
  return unit && { dimension: unit.of, value: unit.size, to: at + 1 };
}

/** The comparison of what begins at a place: the longest that ends there, or before an article. */
function comparisonBefore(at: number, { forms, tokens }: Reading): Form | undefined {
  const endsAt = (to: number): Form | undefined =>
    forms
      .filter((form) => COMPARISONS[form.role] !== undefined && form.to === to)
      .sort((a, b) => a.from - b.from)[0];
  return endsAt(at) ?? (ARTICLE.has(tokens[at - 1]?.folded ?? '') ? endsAt(at - 1) : undefined);
}
const comparisonAt = (at: number, reading: Reading): Comparison =>
  COMPARISONS[comparisonBefore(at, reading)?.role ?? ''] ?? 'equal';
const ARTICLE = wordClass('article');

/** The quantities of a text that measure something, in order; what is joined in smaller units ("and four months") is one with it. */
function measuredOf(reading: Reading): Measured[] {
  const found: Measured[] = [];
  for (const read of READERS)
    for (const one of read(reading, found))
      if (!found.some(({ from, to }) => from < one.to && one.from < to)) found.push(one);
  return joined(
    found.sort((a, b) => a.from - b.from),
    reading,
  );
}

/** In this order: what one has read is no other quantity. `found`: what those before have read. */
const READERS: readonly ((reading: Reading, found: readonly Measured[]) => Measured[])[] = [
  inFigures,
  inShares,
  boundByOne,
  withArticle,
  inStretches,
];

/** "70.8 percent", "310,000 lei", "three years"; "at 15 heures" is an hour of the day. */
function inFigures(reading: Reading): Measured[] {
  return reading.numbers.flatMap((number): Measured[] => {
    const { from, to, value } = number;
    if (number.vague || number.yearLike) return [];
    // "Hasta diez años", "jusqu'à dix ans": a bound, and no time until then.
    const isUntil = reading.forms.some(({ role, to: end }) => role === UNTIL && end === from);
    const comparison = number.comparison === 'equal' && isUntil ? 'up-to' : number.comparison;
    if (number.percent) return [{ from, to, value, comparison, dimension: 'share' }];
    if (number.currency) return [{ from, to, value, comparison, dimension: number.currency }];
    const unit = unitAt(to, reading);
    const isHour =
      HOURS_LONG.has(reading.tokens[to]?.folded ?? '') &&
      AT_HOUR.in(reading.language).has(reading.tokens[from - 1]?.folded ?? '') &&
      number.comparison === 'equal';
    return unit && !isHour ? [{ ...unit, from, comparison, value: value * unit.value }] : [];
  });
}

/** "Two thirds", "fewer than half"; "half an hour" is a length of time. */
function inShares(reading: Reading): Measured[] {
  return reading.forms.flatMap(({ role, from, to }): Measured[] => {
    const share = SHARES[role];
    if (share === undefined) return [];
    const behind = ARTICLE.has(reading.tokens[to]?.folded ?? '') ? unitAt(to + 1, reading) : undefined;
    const unit = unitAt(to, reading) ?? behind;
    const comparison = role === MINORITY ? 'less' : comparisonAt(from, reading);
    return unit
      ? [{ ...unit, from, comparison, value: (unit.value * share) / WHOLE }]
      : [{ from, to, dimension: 'share', value: share, comparison }];
  });
}

/** "More than a tonne", "en moins d'un an". */
function boundByOne(reading: Reading): Measured[] {
  return reading.tokens.flatMap((_, from): Measured[] => {
    const comparison = comparisonAt(from, reading);
    const unit = comparison === 'equal' ? undefined : unitAt(from, reading);
    return unit ? [{ ...unit, from, comparison }] : [];
  });
}

/** "A year and three months": an article counts where smaller units go on from it. */
function withArticle(reading: Reading, found: readonly Measured[]): Measured[] {
  return reading.tokens.flatMap(({ folded }, from): Measured[] => {
    const unit = ARTICLE.has(folded) || isOne(from, reading) ? unitAt(from + 1, reading) : undefined;
    const goesOn = found.some(
      (next) =>
        next.dimension === unit?.dimension &&
        next.from - unit.to === 1 &&
        next.value < unit.value &&
        AND.has(reading.tokens[unit.to]?.folded ?? ''),
    );
    return unit && goesOn ? [{ ...unit, from, comparison: comparisonAt(from, reading) }] : [];
  });
}

/** "For less than a year" is no stretch that ends today. */
function inStretches(reading: Reading): Measured[] {
  return reading.times.flatMap(({ from, to, relation, years }): Measured[] => {
    const comparison = comparisonAt(from, reading);
    return relation === 'last' && years !== undefined && comparison !== 'equal'
      ? [{ from, to, dimension: 'time', value: years * DAYS.year, comparison }]
      : [];
  });
}
const WHOLE = 100;
const UNTIL = 'fw-until';
const isOne = (at: number, { forms }: Reading): boolean =>
  forms.some(({ role, from, to }) => role === 'n-1' && from === at && to === at + 1);
/** "Fewer than half" is one form. */
const MINORITY = 'part-minority';

/** "Three years and four months", "24 tonnes and 600 kilos" as one. */
function joined(measured: readonly Measured[], { tokens }: Reading): Measured[] {
  const whole: Measured[] = [];
  for (const next of measured) {
    const last = whole.at(-1);
    const between = tokens.slice(last?.to ?? 0, next.from);
    if (
      last &&
      last.dimension === next.dimension &&
      (next.dimension === 'time' || next.dimension === 'weight' || next.dimension === 'length') &&
      next.value < last.value &&
      next.comparison === 'equal' &&
      between.every(({ folded }) => AND.has(folded)) &&
      (between.length > 0 || tokens[next.from]?.folded.startsWith('و'))
    )
      whole[whole.length - 1] = { ...last, to: next.to, value: last.value + next.value };
    else if (!last || next.from >= last.to) whole.push(next);
  }
  return whole;
}
const AND = wordClass('and');

/** The range in which a stated quantity lies. */
function rangeOf({ value, comparison }: Measured): [min: number, max: number] {
  if (comparison === 'more' || comparison === 'at-least') return [value, Number.POSITIVE_INFINITY];
  return comparison === 'less' || comparison === 'at-most' || comparison === 'up-to'
    ? [0, value]
    : [value, value];
}

/** Whether a claimed quantity holds of a stated one: true, false, or undefined where that cannot be told. */
function holds(claimed: Measured, stated: Measured): boolean | undefined {
  const { value, dimension } = claimed;
  const [min, max] = rangeOf(stated);
  switch (claimed.comparison) {
    case 'more':
      return min > value || (min === value && max > min) ? true : max <= value ? false : undefined;
    case 'less':
      return max < value || (max === value && min < max) ? true : min >= value ? false : undefined;
    case 'at-least':
      return min >= value ? true : max < value ? false : undefined;
    case 'at-most':
      return max <= value ? true : min > value ? false : undefined;
    case 'up-to':
      return undefined;
    default: {
      if (min !== max) return undefined;
      const apart = Math.abs(value - min);
      // A share in words is a round one; months and years have no fixed number of days.
      const near = dimension === 'share' ? POINTS : min * (claimed.comparison === 'about' ? ABOUT : NEAR);
      return apart <= near ? true : apart > FAR_APART * near ? false : undefined;
    }
  }
}
/** By so many points a share may miss the round one that is said, and a time by so much of itself. */
const POINTS = 2;
const NEAR = 0.005;
/** What misses it by more than so many times that is another. */
const FAR_APART = 2;

/** The quantities of a fact's statement that a claimed one is held against; of a stretch of time how long it lasted, at least and at most. */
function statedOf(told: Reading, fact: Fact, dimension: string): Measured[] {
  const stated = measuredOf(told).filter((one) => one.dimension === dimension);
  if (stated.length > 0) return stated;
  const exactly = (value: number): Measured => ({ from: 0, to: 0, dimension, value, comparison: 'equal' });
  const parts = dimension === 'share' ? partAndWholeOf(told) : undefined;
  if (parts) return [exactly((WHOLE * parts.part.value) / parts.whole.value)];
  return dimension === 'time' ? (daysOf(fact) ?? []).map(exactly) : [];
}

/** Whether a bare figure is held against one that needs no other measure: that is told by the figures themselves. */
function isSameFigure(
  { comparison, from, to, dimension }: Measured,
  { numbers }: Reading,
  told: Reading,
): boolean {
  const own = numbers.filter((number) => number.from >= from && number.to <= to);
  return (
    (comparison === 'equal' || comparison === 'about') &&
    ((dimension === 'share' && own.length > 0) ||
      !['share', 'time', 'weight', 'length'].includes(dimension) ||
      own.some(({ value }) => told.numbers.some((other) => other.value === value)))
  );
}

/** By so much less of a claim another fact may explain, and still be as likely to be the one that is meant. */
const AS_MUCH = 0.15;

/** Facts that are looked at for one that tells all of a claim. */
const LOOKED_AT = 8;

/** Whether a claim that measures something holds, by the one fact that tells all else that it says. */
export function judgeBounded(matter: Matter): Finding | undefined {
  const { query, bench, ranking } = matter;
  const { reading } = query;
  if (!query.claim || query.negated || denialsOf(reading).length > 0) return undefined;
  const inTime = (one: Measured): boolean =>
    one.comparison === 'equal' && reading.times.some(({ from, to }) => from < one.to && one.from < to);
  const [claimed, ...others] = measuredOf(reading).filter((one) => !inTime(one));
  if (!claimed || others.length > 0) return undefined;
  const near = ranking.facts.slice(0, LOOKED_AT).map((fact) => {
    const told = statementOf(fact.fact, reading.language, bench.lexicon);
    const stated = statedOf(told, fact.fact, claimed.dimension);
    const [first, ...more] = stated.map((one) => holds(claimed, one));
    const held = more.every((other) => other === first) ? first : undefined;
    return { fact, told, measures: stated.length > 0, held };
  });
  const measuring = near.filter(({ measures }) => measures);
  const verdicts = measuring.filter(
    ({ fact, told }) => !isSameFigure(claimed, reading, told) && tellsRest(reading, claimed, told, fact),
  );
  const [best] = verdicts;
  if (!best || best.held === undefined || verdicts.some(({ held }) => held !== best.held)) return undefined;
  const rival = measuring.find(
    ({ fact, held }) =>
      held !== undefined &&
      held !== best.held &&
      fact.evidence.coverage >= best.fact.evidence.coverage - AS_MUCH,
  );
  // "Over a quarter of a tonne of seahorses", of which a likelier fact tells: by the fish beside them nothing is decided.
  if (best !== measuring[0] || rival) return undefined;
  // "Is the deadline 72 hours?", where one fact has it and another a longer one.
  const isBare = claimed.comparison === 'equal' || claimed.comparison === 'about';
  if (isBare && !best.held && near.some(({ held }) => held)) return undefined;
  return matter.assert(best.held ? 'supported' : 'refuted', [best.fact.fact], BOUNDED, {
    score: Math.max(best.fact.score, SURE),
  });
}

/** Whether a statement tells all that a claim says beside a quantity, its other figures and its times among it. */
function tellsRest(
  reading: Reading,
  { from, to }: Measured,
  told: Reading,
  { profile }: ScoredFact,
): boolean {
  if (denialsOf(told).length > 0) return false;
  const start = comparisonBefore(from, reading)?.from ?? from;
  const isBeside = (part: { from: number; to: number }): boolean => part.to <= start || part.from >= to;
  const names = (term: Term): boolean =>
    told.terms.some((other) => shares(term, other)) ||
    (SOFT.has(term.kind) &&
      (term.weight < COMMON || (!isNameLike(term, reading) && explanation(term, profile) >= TOLD)));
  // "Got more than two years", of somebody's age.
  const isOfAge = profile.heads.has(AGE) && !reading.terms.some(({ concepts }) => concepts.includes(AGE));
  const compares = reading.forms.filter(
    (form) => isBeside(form) && (RELATES.has(form.kind) || RECKONS.test(form.role)),
  );
  const limits = (one: Reading): string =>
    one.forms.flatMap(({ role }) => (LIMITING.test(role) ? [role] : [])).join();
  if (isOfAge || limits(reading) !== limits(told)) return false;
  if (!compares.every(({ role }) => told.forms.some((form) => form.role === role))) return false;
  const said = reading.terms.filter((term) => term.kind !== 'light' && !term.aside && isBeside(term));
  return (
    said.length > 0 &&
    said.every(names) &&
    reading.numbers
      .filter(isBeside)
      .every(({ value, percent }) =>
        told.numbers.some((other) => other.value === value && other.percent === percent),
      ) &&
    reading.times.filter(isBeside).every((time) => timeAgreement(time, told.times) >= SAME_TIME)
  );
}
/** Kinds of words that say how or what is done: of common ones another may stand there. */
const SOFT: ReadonlySet<string> = new Set(['act', 'quality', 'time', 'unlisted', 'attribute']);
/** Kinds and roles of words that say of how many it is so, or what is reckoned. */
const RELATES: ReadonlySet<string> = new Set(['comparison', 'factor', 'quantity']);
const RECKONS = /^op-(?:most|least|sum|difference|ratio)$/u;
/** What is said of each, or of one in a row. */
const LIMITING = /^hint-(?:each|per-time|ordinal-\d)$/u;
