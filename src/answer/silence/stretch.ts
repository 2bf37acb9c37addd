/** "How many were sold between March 2021 and June 2025?", where one fact tells how many, and another from when to when. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { timeOf } from '../../match/profile.ts';
import { compareTimes } from '../../match/rank.ts';
import { leftOut } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import type { Query } from '../question/query.ts';
import { TOLD } from '../thresholds.ts';

/**
 * A question of number or amount without the two times that it names, where they are just the ends of a stretch which a fact
 * tells of all else that it names: they hold then of what is counted, too. Undefined where they are no such thing.
 */
export function withoutToldStretch(
  { claim, asked: { asks }, reading }: Query,
  { index }: Bench,
): Reading | undefined {
  const [start, end, another] = reading.times;
  if (claim || !start || !end || another || !asks.some((ask) => ask === 'count' || ask === 'amount'))
    return undefined;
  // "In March 2021 and in June 2025", "before March and after June" name no stretch.
  const opening = reading.tokens[start.from - 1]?.folded ?? '';
  if (!BETWEEN.in(reading.language).has(opening) && !FROM_TIME.in(reading.language).has(opening))
    return undefined;
  const told = index.profiles.some((profile) => {
    const { fact } = profile;
    if (fact?.value.type !== 'period' || fact.value.from === undefined || fact.value.to === undefined)
      return false;
    return (
      compareTimes(start, timeOf(fact.value.from, 'at')) === 0 &&
      compareTimes(end, timeOf(fact.value.to, 'at')) === 0 &&
      reading.terms.length > 0 &&
      reading.terms.every((term) => explanation(term, profile) >= TOLD)
    );
  });
  if (!told) return undefined;
  // With its "between" or "from".
  return leftOut(reading, { from: start.from - 1, to: end.to });
}
const BETWEEN = wordClass('between');
const FROM_TIME = wordClass('from-time');

/**
 * "What did the inspection of 2 April find?", where one fact tells when it was and another what it found: a question without the one day
 * that it names, and the facts of which that is the day. Undefined where no fact gives just that day.
 */
export function withoutToldDay(
  { claim, reading }: Query,
  { index }: Bench,
): { reading: Reading; isOfDay: (fact: Fact) => boolean } | undefined {
  const [day, another] = reading.times;
  if (claim || day?.day === undefined || another || day.relation !== 'at') return undefined;
  const dated = index.profiles.flatMap(({ fact }) =>
    fact?.value.type === 'date' && compareTimes(day, timeOf(fact.value.date, 'at')) === 0 ? [fact] : [],
  );
  // What tells the day itself has nothing else to tell.
  const isOfDay = (fact: Fact): boolean =>
    !dated.includes(fact) &&
    dated.some(
      ({ topic, conditions }) => topic === fact.topic && conditions?.event === fact.conditions?.event,
    );
  return dated.length > 0 ? { reading: leftOut(reading, day), isOfDay } : undefined;
}
