/**
 * Answers worked out from several facts: sums, differences, ratios, comparisons, time elapsed, order in time. Only of
 * like things: counts with counts, amounts in one currency. Each shows its working and rests on cited facts.
 */
import type { Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { ageClaimed, ageDifference, ageGap, agesBounded, agesCompared, agesOfEach, byAge } from './ages.ts';
import { withoutAside } from './aside.ts';
import { claimedResult } from './claimed.ts';
import { clockSpan } from './clocks.ts';
import { compared, comparesWorth, deadlier, eitherOf, extreme, type Judged } from './comparison.ts';
import { converted, inEachCurrency } from './converted.ts';
import { LACKING, type Outcome } from './derived.ts';
import { eachCounted, endsInEach } from './each.ts';
import { countsNamed } from './figures.ts';
import { lessSeveral, oneFromOther } from './less.ts';
import { multiple } from './multiple.ts';
import { isCount, operandsOf } from './operands.ts';
import { operationOf } from './operation.ts';
import { without } from './part.ts';
import { beforePeriod } from './periods.ts';
import { product } from './product.ts';
import { isPerNoun, percent, rate, ratio } from './ratio.ts';
import { remaining } from './rest.ts';
import { asksRest } from './results.ts';
import { kindsCounted } from './series.ts';
import { difference, sum, sumOfPlaces } from './sums.ts';
import { asksSpan, elapsed, inOrder, orderClaimed } from './time.ts';
import { notListed } from './unlisted.ts';
import { heaviest, spread } from './weight.ts';

export { asksClock } from './clocks.ts';
export { type Derived, LACKING } from './derived.ts';
export { operationOf } from './operation.ts';
export { dayOfWeekday, lengthOf } from './time.ts';

/** Works an answer out of several facts, if the question asks for one and its operands are in the base. */
export function derive(full: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  const reading = withoutOwnFigures(full);
  const told =
    converted(reading, asked, bench, language) ??
    inEachCurrency(reading, asked, bench, language) ??
    kindsCounted(reading, asked, bench, language);
  if (told) return told;
  const before = beforePeriod(reading, asked, bench, language);
  if (before) return before;
  const rest =
    lessSeveral(reading, asked, bench, language) ??
    withoutAside(reading, asked, bench, language) ??
    notListed(reading, asked, bench, language);
  if (rest) return rest;
  const ages =
    ageGap(reading, bench, language) ??
    ageDifference(reading, asked, bench, language) ??
    byAge(reading, asked, bench, language) ??
    agesOfEach(reading, bench, language);
  if (ages) return ages;
  // "How many years from the founding to the rescue", "from 8 February to publication, more than four weeks?"
  if (asksSpan(reading, asked)) {
    const span = elapsed(reading, bench, language);
    if (span && span !== LACKING) return span;
  }
  const minutes = clockSpan(reading, bench, language);
  if (minutes) return minutes;
  const either = eitherOf(reading, asked, bench, language);
  if (either) return either;
  const byPlace = spread(reading, asked, bench, language) ?? heaviest(reading, asked, bench, language);
  if (byPlace) return byPlace;
  const each = endsInEach(reading) ? eachCounted(reading, asked, bench, language) : undefined;
  if (each) return each;
  const operation = operationOf(reading) ?? (isPerNoun(reading, asked, bench) ? 'ratio' : undefined);
  switch (operation) {
    case 'sum':
      return (
        product(reading, asked, bench, language) ??
        sum(reading, asked, bench, language) ??
        multiple(reading, asked, bench, language)
      );
    case 'remain':
      return remaining(reading, bench, language) ?? subtracted(reading, asked, bench, language);
    case 'difference':
      return difference(reading, asked, bench, language);
    case 'most':
    case 'least':
      return extreme(reading, asked, bench, language, operation);
    case 'first':
    case 'last':
    case 'order':
      return inOrder(reading, asked, bench, language, operation) ?? multiple(reading, asked, bench, language);
    case 'elapsed':
      return elapsed(reading, bench, language);
    case 'ratio':
      return ratio(reading, asked, bench, language);
    case 'percent':
      return percent(reading, bench, language) ?? multiple(reading, asked, bench, language);
    case 'rate':
      return rate(reading, asked, bench, language);
    default:
      return (
        deadlier(reading, bench, language) ??
        sumOfPlaces(reading, asked, bench, language) ??
        eachCounted(reading, asked, bench, language) ??
        without(reading, asked, bench, language) ??
        multiple(reading, asked, bench, language) ??
        (asksRest(reading, asked) ? remaining(reading, bench, language) : undefined)
      );
  }
}

/**
 * "Take the one from the other: what's left?", "as many as there are": where it is said that one thing is taken from another, or
 * so many of it, their difference.
 */
function subtracted(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  const { named } = operandsOf(reading, bench, isCount, { spans: true });
  const taken = reading.forms.some(({ role }) => role === 'hint-take');
  const two =
    countsNamed(reading, bench) ?? (taken && named.length < 2 ? oneFromOther(reading, bench) : undefined);
  const takes =
    two ||
    taken ||
    reading.forms.some(({ role }) => role === 'factor-1') ||
    // Nothing but the two is named.
    (named.length === 2 && reading.terms.every((term) => named.some(({ terms }) => terms.includes(term))));
  return takes ? difference(reading, asked, bench, language, two) : undefined;
}

/** "Qué tanto por ciento", "out of 100": the figure of the words that ask for a share is no figure of the question. */
function withoutOwnFigures(reading: Reading): Reading {
  const shares = reading.forms.filter(({ role }) => role === 'op-percent');
  const numbers = reading.numbers.filter((number) =>
    shares.every(({ from, to }) => number.from < from || number.to > to),
  );
  return { ...reading, numbers };
}

/** A comparison or an order in time that a claim makes, held against the figures or dates of both. */
export function judgeComparison(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Judged | typeof LACKING | undefined {
  const judged =
    ageClaimed(reading, bench, language) ??
    agesCompared(reading, bench, language) ??
    agesBounded(reading, bench, language) ??
    claimedResult(reading, bench, language, derive) ??
    orderClaimed(reading, bench, language) ??
    compared(reading, asked, bench, language);
  // "Were the cars worth more than the watches?" is told by no number of them.
  const counts = judged !== undefined && judged !== LACKING && judged.facts.every(isCount);
  return counts && comparesWorth(reading) ? LACKING : judged;
}
