/** Order in time and time elapsed. A time that a question names in figures is as good as an event that a fact dates. */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { explanation, type Profile } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import { slice } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { DAYS } from '../claims/measures.ts';
import { COMMON, MENTIONED, ORDER_COVERAGE } from '../thresholds.ts';
import { itemName } from '../values.ts';
import { afterColon, arrow, formatAbout, formatBound, formatDate, formatSpan, say } from '../wording.ts';
import type { Judged } from './comparison.ts';
import { type Derived, LACKING, type Outcome, shown } from './derived.ts';
import { isDated, isHappening, type Named, operandsOf, segments } from './operands.ts';
import { isDifference } from './operation.ts';

function startOf(fact: Fact): string | undefined {
  const { value, conditions } = fact;
  if (value.type === 'date') return value.date;
  if (value.type === 'period') return value.from;
  return isDated(fact) ? conditions?.on : undefined;
}

/** Days since 1970 of an EDTF date, for ordering; a season counts from its first month, a year from its first day. */
function dayOf(date: string): number {
  const [year = 0, middle = 1, day = 1] = date.split('-').map(Number);
  const month = middle > 12 ? (SEASON_STARTS[middle - 21] ?? 1) : middle;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The last day that an EDTF date may mean. */
function endOf(date: string): number {
  const [year = 0, middle, day] = date.split('-').map(Number);
  if (day !== undefined) return dayOf(date);
  if (middle === undefined) return Date.UTC(year + 1, 0, 0) / 86_400_000;
  const month = middle > 12 ? (SEASON_STARTS[middle - 21] ?? 1) + 2 : middle;
  return Date.UTC(year, month, 0) / 86_400_000;
}

const SEASON_STARTS = [3, 6, 9, 12];

/** How many days a stretch of time lasted, at least and at most, both its ends counted; undefined where an end is not told. */
export function daysOf({ value }: Fact): [least: number, most: number] | undefined {
  if (value.type !== 'period' || value.from === undefined || value.to === undefined) return undefined;
  const { from, to } = value;
  return [Math.max(1, 1 + dayOf(to) - endOf(from)), 1 + endOf(to) - dayOf(from)];
}

/** A point in time that a question names: the fact that dates it, and its EDTF date. */
interface Point {
  fact: Fact;
  date: string;
}

/** The points in time that a question names, each once, in order. */
function pointsOf(reading: Reading, bench: Bench, spans: boolean, coverage = 0): Point[] {
  return placed(reading, bench, spans, coverage).flatMap(({ points }) => points);
}

/** The stretches of a question with the points in time that they name; words that tell of any event name none. */
function placed(
  reading: Reading,
  bench: Bench,
  spans: boolean,
  coverage: number,
): { stretch: Named['stretch']; points: Point[] }[] {
  const cutting = { spans, times: spans };
  const { named } = operandsOf(reading, bench, isDated, cutting);
  const pointIn = (stretch: Named['stretch']): Point[] => {
    const found = named.find((each) => each.stretch.from === stretch.from);
    const date = found && startOf(found.scored.fact);
    if (found && date)
      return found.scored.evidence.coverage >= coverage ? [{ fact: found.scored.fact, date }] : [];
    const part = slice(reading, stretch.from, stretch.to);
    const [time] = part.times;
    return time && part.times.length === 1 ? literal(time, bench) : [];
  };
  return segments(reading, cutting).flatMap((stretch) => {
    const within = reading.terms.filter(({ from, to }) => from >= stretch.from && to <= stretch.to);
    const timed = reading.times.some(({ from, to }) => from >= stretch.from && to <= stretch.to);
    const idle = within.length > 0 && within.every(isHappening) && !timed;
    return idle ? [] : [{ stretch, points: pointIn(stretch) }];
  });
}

/** "Between A and B": what stands behind "between", then what is joined to it; neither is replaced by another event. */
function betweenOf(reading: Reading, bench: Bench): Point[] | undefined {
  const between = reading.tokens.findIndex(
    (token) => BETWEEN.has(token.folded) || SEPARATES.has(token.folded),
  );
  if (between < 0) return undefined;
  const after = placed(reading, bench, true, 0).filter(({ stretch }) => stretch.from > between);
  const joined = after.findIndex(({ stretch }, at) => at > 0 && stretch.joined);
  // "Between 2002, from which the cells are counted, and ...": what stands between the two tells of the first.
  const first = after.slice(0, joined).flatMap(({ points }) => points);
  return joined > 0 ? [...first.slice(0, 1), ...(after[joined]?.points ?? [])] : undefined;
}

/**
 * A day that is named by its date, where a fact has that very date; the year is taken from the date of publication. Of a month
 * the one day in it that is told, of a year the fact that tells something since it or of it.
 */
function literal(time: TimeMention, bench: Bench): Point[] {
  const { index, content } = bench;
  if (time.relation !== 'at' && time.relation !== 'since') return [];
  const { published } = content.source;
  const two = (value: number) => String(value).padStart(2, '0');
  const latest = (rest: string): string => {
    const year = Number(published.slice(0, 4));
    return `${time.year ?? (`${year}-${rest}` > published ? year - 1 : year)}-${rest}`;
  };
  const starting = (start: string): Point[] =>
    index.profiles.flatMap(({ fact }) => {
      const date = fact && startOf(fact);
      return fact && date?.startsWith(start) ? [{ fact, date }] : [];
    });
  if (time.month !== undefined && time.day !== undefined)
    return starting(latest(`${two(time.month)}-${two(time.day)}`)).slice(0, 1);
  if (time.month !== undefined) {
    const points = starting(latest(two(time.month)));
    return new Set(points.map(({ date }) => date)).size === 1 ? points.slice(0, 1) : [];
  }
  if (time.year === undefined || time.season !== undefined) return [];
  const date = String(time.year);
  const [dated] = starting(date).filter((point) => point.date === date);
  const told = index.timed.find(
    ({ fact, times }) => fact && times.some(({ year, month }) => year === time.year && month === undefined),
  );
  const fact = dated?.fact ?? told?.fact;
  return fact ? [{ fact, date }] : [];
}

/** A point as it is told: what happened then, of an event by its name. */
function told({ fact }: Point, bench: Bench, language: Language): string {
  const what = fact.statement[language];
  const event = fact.conditions?.event;
  const name = event === undefined ? undefined : itemName(event, bench.content, language);
  return name === undefined || what.includes(name)
    ? what
    : say('named', language, { name, what: afterColon(what, language) });
}

/** The remark that a year was taken from the date of publication, where it was, or is assumed, where that is not known. */
const impliedIn = (facts: readonly Fact[], { content: { source } }: Bench, language: Language): string =>
  facts.some((fact) => fact.value.type === 'date' && fact.value.implied === 'year')
    ? ` (${say(source.undated ? 'assumed' : 'implied', language)})`
    : '';

function chronological(points: readonly Point[], bench: Bench, language: Language, rule: string): Derived {
  const ordered = [...points].sort((a, b) => dayOf(a.date) - dayOf(b.date));
  const dates = ordered.map(({ date }) => formatDate(date, language));
  const facts = ordered.map(({ fact }) => fact);
  const order = say('order', language, {
    dates: `${dates.reduce((before, after) => say('next', language, { before, after }))}${impliedIn(facts, bench, language)}`,
  });
  return {
    ...shown(dates.join(` ${arrow(language)} `), facts, rule),
    text: [order, ...ordered.map((point) => told(point, bench, language))].join(' '),
  };
}

/** Things that are asked for by which came first, in the order of time. */
export function inOrder(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
  operation: 'first' | 'last' | 'order',
): Outcome {
  // "What does it do before acting": one deed's place in a course of things orders no events.
  const beforeDeed = reading.forms.some(
    ({ role, to }) =>
      /^op-(?:first|last)$/u.test(role) &&
      reading.terms.some(
        (term) =>
          term.kind === 'act' &&
          term.from - to <= 1 &&
          term.from >= to &&
          VERB.test(reading.tokens[term.from]?.folded ?? ''),
      ),
  );
  if (beforeDeed && operation !== 'order') return undefined;
  const ends = reading.forms.filter((form) => form.role === 'op-last');
  // "Earliest to latest".
  const throughout = reading.forms.some(
    (form) =>
      form.role === 'op-first' && ends.some((last) => last.from - form.to === 1 || form.from - last.to === 1),
  );
  const ordersSeveral =
    operation === 'order' ||
    throughout ||
    reading.tokens.some((token) => isOr(token, reading.language)) ||
    asked.asks.includes('which');
  if (!ordersSeveral) return undefined;
  const points = pointsOf(reading, bench, false);
  if (operation === 'order' && points.length < itemsOf(reading)) return LACKING;
  if (operation !== 'order' && !areOffered(points, reading, bench)) return undefined;
  return points.length < 2 ? undefined : chronological(points, bench, language, `derived: ${operation}`);
}

/**
 * Whether each of two points that an "or" joins is of something that is named, and of another time: "the container or the raid", of which
 * the day that the agency was set up is neither.
 */
function areOffered(
  points: readonly Point[],
  { tokens, terms, forms, language }: Reading,
  { index }: Bench,
): boolean {
  const or = tokens.findIndex((token) => isOr(token, language));
  if (points.length !== 2 || or < 0) return true;
  if (new Set(points.map(({ date }) => date)).size < points.length) return false;
  const asks = forms.flatMap(({ kind, to }) => ((kind === 'ask' || kind === 'op') && to <= or ? [to] : []));
  const stop = tokens.slice(0, or).findLastIndex(({ text }) => COMMA.test(text));
  const named = terms.filter(({ from, kind }) => from >= Math.max(stop, ...asks) && kind !== 'light');
  return points.every(({ fact }) => {
    const profile = index.profileOf(fact);
    const tells = (term: Term): boolean =>
      profile !== undefined &&
      (explanation(term, profile) >= MENTIONED ||
        (profile.main && term.concepts.some((id) => index.context.has(id))));
    return named.length === 0 || named.some(tells);
  });
}

const COMMA = /^[,،;:]$/u;

const WENT = wordClass('went');

/** An infinitive or a gerund. */
const VERB = /(?:ing|er|ir|re|ar)$/u;

/** How many things a question lists behind its colon: an order of some of them is none. */
function itemsOf(reading: Reading): number {
  const colon = reading.tokens.findIndex(({ text }) => text === ':');
  if (colon < 0) return 0;
  return segments(reading).filter(
    ({ from, to }) =>
      from > colon && reading.terms.some((term) => term.from >= from && term.to <= to && !isHappening(term)),
  ).length;
}

/** "X predates Y", "the rescue came later than the founding": an order in time claimed of two events. */
export function orderClaimed(reading: Reading, bench: Bench, language: Language): Judged | undefined {
  // "Paid 13 days after the attack": a figure is claimed, and not that the one came later.
  const isDated = ({ from, to }: { from: number; to: number }): boolean =>
    reading.times.some((time) => time.from <= from && time.to >= to);
  if (reading.numbers.some((number) => !number.yearLike && !isDated(number))) return undefined;
  for (const form of reading.forms) {
    const earlier = EARLIER.has(form.role);
    if (!earlier && !LATER.has(form.role)) continue;
    if (reading.times.some((time) => form.from < time.to && form.to > time.from)) continue;
    // "Went after the traffickers".
    if (WENT.has(reading.tokens[form.from - 1]?.folded ?? '')) continue;
    // "First division" is a name.
    if (
      reading.terms.some(
        ({ from, to }) => from <= form.from && to >= form.to && to - from > form.to - form.from,
      )
    )
      continue;
    // "It was first spotted among ducks" is of one event.
    if (isOfVerb(form, reading) || isOfNoun(form, reading)) continue;
    const [a, b] = claimedOrder(reading, form, bench);
    if (!a || !b || a.fact === b.fact) continue;
    const before = endOf(a.date) < dayOf(b.date);
    const after = endOf(b.date) < dayOf(a.date);
    if (!before && !after) continue;
    return {
      ...chronological([a, b], bench, language, 'claim: order in time'),
      holds: earlier ? before : after,
    };
  }
  return undefined;
}

/** "First" and "last" within a verb ("was first spotted") or before where it was ("repéré d'abord chez"). */
const isOfVerb = ({ role, from, to }: Form, { tokens, terms, forms }: Reading): boolean =>
  /^op-(?:first|last)$/u.test(role) &&
  (((PASSIVE_AUXILIARY.has(tokens[from - 1]?.folded ?? '') ||
    PASSIVE_AUXILIARY.has(tokens[to]?.folded ?? '')) &&
    terms.some((term) => term.from >= to && term.from - to <= 1)) ||
    forms.some(
      (form) => form.from === to && form.role === 'modifier-opens' && !THAN.has(tokens[to]?.folded ?? ''),
    ));
/** "The earlier operation", "la operación anterior": which of several is spoken of, where no "than" is behind it. */
const isOfNoun = ({ role, from, to }: Form, { tokens, terms, language }: Reading): boolean => {
  const article = (at: number): boolean => ARTICLE.has(tokens[at]?.folded ?? '');
  // French and Spanish adjectives stand behind their noun, as verbs do: "précède la campagne".
  const noun =
    language !== 'en' && !article(to) && terms.some((term) => term.to === from && article(term.from - 1));
  const before = terms.some((term) => term.from === to && (article(from - 1) || term.kind !== 'act'));
  const behind = tokens[to]?.folded ?? '';
  return /^op-(?:first|last)$/u.test(role) && !THAN.has(behind) && (before || (noun && !TO.has(behind)));
};
const ARTICLE = wordClass('article');
const THAN = wordClass('than');
const PASSIVE_AUXILIARY = wordClass('passive-auxiliary');

const EARLIER: ReadonlySet<string> = new Set(['op-first', 'fw-before']);
const LATER: ReadonlySet<string> = new Set(['op-last', 'fw-after']);

/** What is said to be earlier or later, then than what: "A before B", "before B, A". */
function claimedOrder(reading: Reading, form: Form, bench: Bench): (Point | undefined)[] {
  const side = (from: number, to: number): Point[] => {
    const part = slice(reading, from, to);
    return pointsOf(part, bench, false, ORDER_COVERAGE).filter((point) => tellsAll(part, point, bench));
  };
  const left = side(0, form.from);
  const right = side(form.to, reading.tokens.length);
  if (left.length > 0) return [left.at(-1), right[0]];
  return [right[1], right[0]];
}

/** Whether the fact of a point tells of what a stretch names, unless by its time: a court order is no tally of cells. */
function tellsAll({ terms, times }: Reading, { fact }: Point, { index }: Bench): boolean {
  const profile = index.profileOf(fact);
  const named = terms.filter(isNamed);
  const told = (term: Term, of: Profile): boolean => explanation(term, of) >= MENTIONED;
  // A time may stand for what happened then, and not for where, or to whom.
  if (times.length > 0)
    return (
      profile !== undefined && named.every((term) => !WHERE_OR_WHO.has(term.kind) || told(term, profile))
    );
  return (
    profile !== undefined &&
    named.every((term) => term.kind === 'act' || term.kind === 'unlisted' || told(term, profile)) &&
    // Another deed is dated by no event of the same things, where it is known to be unknown.
    (named.every((term) => told(term, profile)) ||
      !index.profiles.some((other) => !other.fact && named.every((term) => told(term, other))))
  );
}

const WHERE_OR_WHO: ReadonlySet<string> = new Set(['place', 'person', 'organisation']);

/** A term that says what happened, or to what. */
const isNamed = ({ aside, kind, weight }: Term): boolean => !aside && kind !== 'light' && weight >= COMMON;

/** "How many days between the fire and publication": whole days where both are told to the day, else years. */
export function elapsed(whole: Reading, bench: Bench, language: Language): Outcome {
  // "What was it, and how many weeks did it take until ...": what stands before the "and" is another question.
  const joined = whole.forms.find(
    ({ role, from }) => role === 'ask-duration' && AND.has(whole.tokens[from - 1]?.folded ?? ''),
  );
  const tail = joined && slice(whole, joined.from, whole.tokens.length);
  // "... and how many days lie between them?" is of what stands before it.
  const apart = tail && !whole.tokens.some(({ folded }, at) => at > joined.from && BETWEEN.has(folded));
  const reading = apart ? tail : whole;
  if (!setsTimesApart(reading)) return undefined;
  const asked = reading.forms.some(isElapsed);
  const between = isBetween(reading);
  const both = bothDays(reading, bench) ?? bothOf(reading, bench);
  const bounds = both ?? betweenOf(reading, bench);
  if (bounds && bounds.length < 2) return LACKING;
  const found = bounds ?? pointsOf(reading, bench, true, asked ? 0 : ORDER_COVERAGE);
  const points = found.length === 1 ? (parted(reading, bench) ?? found) : found;
  if (points.length < 2) return between && points.length === 1 ? LACKING : undefined;
  return spanOf(points, reading, bench, language);
}

/** How long it was between what two facts date. */
export function spanBetween(
  facts: readonly Fact[],
  reading: Reading,
  bench: Bench,
  language: Language,
): Outcome {
  const points = facts.flatMap((fact): Point[] => {
    const date = startOf(fact);
    return date === undefined ? [] : [{ fact, date }];
  });
  return spanOf(points, reading, bench, language);
}

function spanOf(points: readonly Point[], reading: Reading, bench: Bench, language: Language): Outcome {
  const dates = points.slice(0, 2).sort((a, b) => dayOf(a.date) - dayOf(b.date));
  const [a, b] = dates;
  if (!a || !b || a.fact === b.fact) return undefined;
  const facts = [a.fact, b.fact];
  if (ofLaterDay(reading)) return LACKING;
  const exact = dates.every(({ date }) => date.length === 10 && !/-2[1-4]$/u.test(date.slice(0, 7)));
  // Years and months answer nobody who asks for days.
  if (!exact && reading.forms.some(({ role }) => role === 'unit-day')) return LACKING;
  // From part of a year to part of another, whole years would be months off.
  const fine = dates.every(({ date }) => date.length > 4);
  const days = Math.round(dayOf(b.date) - dayOf(a.date));
  const years =
    Math.round(10 * (fine ? days / DAYS.year : Number(b.date.slice(0, 4)) - Number(a.date.slice(0, 4)))) / 10;
  // Less than a year is told in months: nobody says "0.7 years".
  const [length, unit] =
    years < 1 ? [Math.round(days / DAYS.month), 'month' as const] : [years, 'year' as const];
  const span = exact ? formatSpan(days, 'day', language) : formatSpan(length, unit, language);
  const [from, to] = dates.map(({ date }) => formatDate(date, language));
  return {
    ...shown(`${from} ${arrow(language)} ${to}: ${span}`, facts, 'derived: elapsed'),
    result: exact ? { value: days, unit: 'day' } : { value: length, unit },
    text: say('elapsed', language, {
      time: exact ? span : formatAbout(length, unit, language),
      from: formatBound('from', a.date, language),
      to: `${formatBound('to', b.date, language)}${impliedIn(facts, bench, language)}`,
    }),
  };
}

const isElapsed = ({ role }: Form): boolean => role === 'op-elapsed';
const isBetween = ({ tokens }: Reading): boolean =>
  tokens.some(({ folded }) => BETWEEN.has(folded) || SEPARATES.has(folded));

/** Whether two times are set apart, which "how many years did the nine of the earlier raid get?" does not. */
export const setsTimesApart = (reading: Reading): boolean =>
  reading.forms.some((form) => isElapsed(form) || SETS_APART.has(form.kind) || ORDERS.test(form.role)) ||
  isBetween(reading) ||
  isStretch(reading);

/** "From the second morning of the raids": a day that is counted from the first, of which no fact is the date. */
const ofLaterDay = ({ forms, terms }: Reading): boolean =>
  forms.some(
    ({ role, to }) =>
      /^hint-ordinal-[2-9]$/u.test(role) &&
      (forms.some((unit) => unit.role === 'unit-day' && unit.from === to) ||
        terms.some(({ from, concepts }) => from === to && concepts.some((id) => PARTS_OF_DAY.has(id)))),
  );
const PARTS_OF_DAY: ReadonlySet<string> = new Set([
  'morning',
  'evening',
  'afternoon',
  'night',
  'day',
  'daytime',
]);

/** "De la création au sauvetage": a "from", and behind it a "to". */
function isStretch({ tokens, language }: Reading): boolean {
  const from = tokens.findIndex(({ folded }) => FROM_TIME.in(language).has(folded));
  return from >= 0 && tokens.some(({ folded }, at) => at > from && TO.in(language).has(folded));
}
const FROM_TIME = wordClass('from-time');

const SETS_APART: ReadonlySet<string> = new Set(['time-relation', 'join']);
const ORDERS = /^op-(?:first|last|order|difference|gap)$/u;

/** "From April 23 to May 14": two days by their dates, of which facts tell. */
function bothDays({ times }: Reading, bench: Bench): Point[] | undefined {
  const [first, last, more] = times;
  if (first?.relation !== 'since' || last?.relation !== 'until' || more) return undefined;
  const points = [first, last].flatMap((time) =>
    time.day === undefined ? [] : literal({ ...time, relation: 'at' }, bench),
  );
  return points.length === 2 ? points : undefined;
}

/** "Between the two raids": the dates of two events that are called the same, where there are just two. */
function bothOf(reading: Reading, { index, lexicon }: Bench): Point[] | undefined {
  const { forms, terms, tokens, language } = reading;
  const at = (role: string): Form | undefined => forms.find((form) => form.role === role);
  // The figure itself may be the case's own; "the first raid and the second" are two as well, and an Arabic dual.
  const two = at('n-2') ?? (at('hint-ordinal-2') && at('hint-ordinal-1'));
  // "Entre una redada y la otra".
  const another = tokens.some(
    ({ folded }, place) => OTHER.has(folded) && !terms.some(({ from }) => from === place + 1),
  );
  const dual =
    language === 'ar' ? terms.find(({ from }) => DUAL.test(tokens[from]?.folded ?? '')) : undefined;
  const between = tokens.findIndex(({ folded }) => BETWEEN.has(folded));
  const noun = two
    ? terms.find(({ from }) => from === two.to)
    : another
      ? terms.find(({ from }) => between >= 0 && from > between)
      : dual;
  // "Days lie between": the verb before it is no event.
  const ignored = (term: Term): boolean =>
    term.aside || isHappening(term) || term.to === between || isOrdinal(term, reading);
  if (!noun || terms.some((term) => term !== noun && !ignored(term))) return undefined;
  const dated = index.profiles.flatMap(({ fact, stated }) =>
    fact?.value.type === 'date' &&
    noun.concepts.some((id) => stated.some((one) => one === id || lexicon.ancestors(one).has(id)))
      ? [{ fact, date: fact.value.date }]
      : [],
  );
  return dated.length === 2 ? dated : undefined;
}

const OTHER = wordClass('other');
const DUAL = /(?:ين|ان)$/u;
const isOrdinal = ({ from, to }: Term, { forms }: Reading): boolean =>
  forms.some((form) => /^hint-ordinal-/u.test(form.role) && form.from <= from && form.to >= to);

/** How many days a period lasted that is told from one day to another, both counted; undefined of any other fact. */
export function lengthOf(fact: Fact, language: Language): Derived | undefined {
  const { value, statement } = fact;
  if (value.type !== 'period') return undefined;
  const { from: first, to: last } = value;
  if (first?.length !== DAY || last?.length !== DAY) return undefined;
  const days = 1 + Math.round(dayOf(last) - dayOf(first));
  const time = formatSpan(days, 'day', language);
  const [from, to] = [first, last].map((date) => formatDate(date, language));
  return {
    ...shown(`${from} ${arrow(language)} ${to}: ${time}`, [fact], 'derived: length of a period', {
      value: days,
      unit: 'day',
    }),
    text: say('lasted', language, { told: statement[language], time }),
  };
}
/** Characters of an EDTF date that is told to the day. */
const DAY = 10;

/** "The raid was on Tuesday", asked for its date: the day that the fact's condition gives that weekday, which its statement leaves out. */
export function dayOfWeekday(
  fact: Fact,
  { content: { source } }: Bench,
  language: Language,
): Derived | undefined {
  const { value, statement, conditions } = fact;
  const on = conditions?.on;
  if (on?.length !== DAY || source.undated || value.type !== 'text' || !value.answers.includes('when'))
    return undefined;
  const told = new RegExp(String.raw`(?<!\d)0?${Number(on.slice(-2))}(?!\d)`, 'u');
  // Of two weekdays nobody could say which one the date is.
  if (statement.en.match(WEEKDAYS)?.length !== 1 || told.test(statement.en)) return undefined;
  const date = formatDate(on, language);
  return {
    ...shown(date, [fact], 'derived: the day of a weekday'),
    text: `${statement[language].replace(/\.$/u, '')} (${date}).`,
  };
}
const WEEKDAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/giu;

/** "Combien de jours séparent l'incendie de la publication": "de" parts two events where each side of it names one. */
function parted(reading: Reading, bench: Bench): Point[] | undefined {
  if (!reading.tokens.some(({ folded }) => SEPARATES.has(folded))) return undefined;
  const cuts = reading.tokens.flatMap(({ folded }, at) => (OF.has(folded) ? [at] : []));
  const pairs = cuts.flatMap((at) => {
    const [one, ...more] = pointsOf(slice(reading, 0, at), bench, true);
    const [other, ...others] = pointsOf(slice(reading, at + 1, reading.tokens.length), bench, true);
    return one && other && one.fact !== other.fact && more.length + others.length === 0 ? [[one, other]] : [];
  });
  const facts = new Set(pairs.flatMap((pair) => pair.map(({ fact }) => fact)));
  return facts.size === 2 ? pairs[0] : undefined;
}
const SEPARATES = wordClass('separates');
const OF = wordClass('of');

/** Whether a length of time is asked for: by its question word, or a unit of time beside "from ... to". */
export const asksSpan = (reading: Reading, asked: Asking): boolean =>
  reading.tokens.some((token) => TO.has(token.folded) || BETWEEN.has(token.folded)) &&
  (asked.asks.includes('duration') ||
    (reading.forms.some((form) => form.kind === 'time-unit') &&
      reading.forms.some((form) => isDifference(form) || form.role === 'fw-since')));

const AND = wordClass('and');
const TO = wordClass('to');
const BETWEEN = wordClass('between');
