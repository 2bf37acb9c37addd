/** What a fact says to a claimed time: a date, a year, a day of the week. */
import { wordClass } from '../../language/classes.ts';
import type { Form, Reading } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { timeOf } from '../../match/profile.ts';
import { compareTimes, timeAgreement } from '../../match/rank.ts';
import { denialsOf } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';

/** What a fact says to a claimed time: by its own date or its conditions, else by what its texts mention. */
export function heldTime(
  time: TimeMention,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
): boolean | undefined {
  const { value, conditions } = fact;
  // Of a date that is told to the month, and by its condition to the day, the day counts.
  const on =
    value.type === 'date' && conditions?.on?.startsWith(value.date) === true ? conditions.on : undefined;
  const own = value.type === 'date' ? [timeOf(on ?? value.date, 'at')] : profile.times;
  // Who "has until 30 April" has just that day as the last.
  const last = fact.value.type === 'date' && time.relation === 'until';
  const agreement = timeAgreement(last ? { ...time, relation: 'at' } : time, own);
  // What holds since a year is of another stretch than "the last three years", and the other way round.
  const { since, lastYears } = fact.conditions ?? {};
  if (agreement === 0 && time.relation === 'last' && (since !== undefined || lastYears !== undefined))
    return false;
  if (agreement < 0) return false;
  // "In August", of what is told of the summer: nobody says so.
  const finer = value.type === 'date' && own.every((told) => isFiner(time, told));
  return agreement > 0 && !finer ? true : undefined;
}

/** "Already closed in 2019", of what a date or a stretch of time has closed, or begun, in 2018. */
export function wasAlready(
  time: TimeMention,
  reading: Reading,
  { fact: { value } }: Pick<ScoredFact, 'fact'>,
): boolean {
  const { tokens, terms } = reading;
  if (denialsOf(reading).length > 0) return false;
  // "It had already begun in 2019" is of when it began.
  if (terms.some(({ concepts }) => concepts.includes('begin'))) return false;
  // "Already over in 2022" is of the end of a stretch.
  const isOver = terms.some(({ concepts }) => concepts.some((id) => OVER.has(id)));
  const period = value.type === 'period' ? (isOver ? value.to : value.from) : undefined;
  const since = value.type === 'date' ? value.date : period;
  return (
    since !== undefined &&
    tokens.some(({ folded }, at) => ALREADY.has(folded) && at < tokens.length - 1) &&
    (compareTimes(timeOf(since, 'at'), time) ?? 0) < 0
  );
}
const ALREADY = wordClass('already');
const OVER: ReadonlySet<string> = new Set(['end', 'stop', 'close']);

const isFiner = (time: TimeMention, told: TimeMention): boolean =>
  told.relation === 'at' &&
  ((time.month !== undefined && told.month === undefined) ||
    (time.day !== undefined && told.day === undefined));

/** Whether a claim names a day of the week, and a fact states another. */
export function otherWeekday(
  { terms, forms }: Reading,
  { fact: { value, conditions }, profile: { stated } }: Pick<ScoredFact, 'fact' | 'profile'>,
): boolean {
  const days = terms.filter(({ concepts }) => concepts.some((id) => WEEKDAYS.has(id)));
  // "It had begun when they were saved on Saturday": either may be of that day; but for "it was Thursday when it began".
  const isLoose = ({ role, from }: Form): boolean =>
    role === 'ask-date' && !days.some(({ to }) => to === from);
  if (days.length === 0 || forms.some(isLoose)) return false;
  const named = days.flatMap(({ concepts }) => concepts);
  // "On Tuesday, the day before Wednesday the 17th": of two days the one of the date is told.
  const toldDays = stated.filter((id) => WEEKDAYS.has(id));
  const date = value.type === 'date' ? value.date : conditions?.on;
  const own = date !== undefined && toldDays.length > 1 ? weekdayOf(date) : undefined;
  const told = own !== undefined && toldDays.includes(own) ? [own] : toldDays;
  return told.length > 0 && !named.some((id) => told.includes(id));
}

/** The concept of the day of the week of a date; undefined of one that is not told to the day. */
const weekdayOf = (date: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date) ? WEEKDAY.format(new Date(`${date}T00:00:00Z`)).toLowerCase() : undefined;

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

/** Concepts of the days of the week. */
export const WEEKDAYS: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
]);
