/** "How many minutes between leaving port and the distress call?": the time between two times of day that the article tells. */
import type { Fact, Language } from '../../facts/schema.ts';
import { isHinted, type Reading, type Term } from '../../language/read.ts';
import { slice } from '../../match/spans.ts';
import { oncePerNamed } from '../../memo.ts';
import type { Bench } from '../bench.ts';
import { besides, type Clock, clocksOf } from '../claims/clock.ts';
import { statementOf } from '../statement.ts';
import { formatSpan } from '../wording.ts';
import { type Derived, shown } from './derived.ts';
import { isHappening, segments } from './operands.ts';

/** A time of day as a statement tells it: with the terms of its clause, and of all the statement. */
interface Moment {
  fact: Fact;
  clock: Clock;
  /** Its half of the day is told with it. */
  sure: boolean;
  /** As it is written. */
  text: string;
  clause: ReadonlySet<string>;
  statement: ReadonlySet<string>;
}

const conceptsOf = (terms: readonly Term[]): Set<string> =>
  new Set(terms.flatMap(({ concepts, parts }) => [...concepts, ...parts.flatMap((part) => part.concepts)]));

/** The times of day that the statements of a base tell in one language. */
const momentsOf = oncePerNamed(({ content, lexicon }: Bench, language: Language): Moment[] =>
  content.facts.flatMap((fact) => {
    if (clocksOf(fact.statement[language]).length === 0) return [];
    const told = statementOf(fact, language, lexicon);
    const clocks = clocksOf(told.text);
    // "Left at 3:40 a.m. and called at 4:25": of two times the one is told by the half of the day of the other.
    const half = clocks.find((clock) => clock.half !== undefined)?.half;
    return clocks.map((clock) => ({
      fact,
      clock: { ...clock, half: clock.half ?? half },
      sure: clock.half !== undefined,
      text: told.text.slice(clock.start, clock.end),
      clause: conceptsOf(besides(clock, told)),
      statement: conceptsOf(told.terms),
    }));
  }),
);

const HALF_DAY = 12;
const MINUTES = 60;
/** Farther apart than this, two times of which the half of the day is not told may be of either. */
const MOST_UNSURE = 6 * MINUTES;
const minutesOf = ({ hour, minute, half }: Clock): number =>
  (hour + (half === 'pm' ? HALF_DAY : 0)) * MINUTES + minute;

/** The one time of day that is told of all that is named: one of it at least in the clause of that time and of no other. */
function momentOf(terms: readonly Term[], moments: readonly Moment[]): Moment | undefined {
  const shares = (term: Term, told: ReadonlySet<string>): boolean =>
    term.concepts.some((concept) => told.has(concept));
  const shared = (told: ReadonlySet<string>): number => terms.filter((term) => shares(term, told)).length;
  const found = moments.filter(
    (moment) =>
      terms.every((term) => shares(term, moment.statement)) &&
      shared(moment.clause) > 0 &&
      moments.every(
        (other) =>
          other === moment || other.fact !== moment.fact || shared(other.clause) < shared(moment.clause),
      ),
  );
  return new Set(found.map(({ clock }) => minutesOf(clock))).size === 1 ? found[0] : undefined;
}

/** Whether a time is asked for that clocks tell: minutes or hours. */
export const asksClock = ({ forms }: Reading): boolean => forms.some(({ role }) => role === 'hint-clock');

/** What a question names as ends of a stretch of time: the content of its stretches, but that of the one that asks. */
export function endsOf(reading: Reading): Term[][] {
  return segments(reading, { spans: true, times: true }).flatMap((stretch) => {
    const { terms, forms } = slice(reading, stretch.from, stretch.to);
    if (forms.some(({ role }) => role === 'hint-clock')) return [];
    const named = terms.filter(
      (term) => term.kind !== 'light' && !isHappening(term) && !isHinted(term, reading),
    );
    return named.length > 0 ? [named] : [];
  });
}

/** The minutes between two times of day of one event. */
export function clockSpan(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  if (!asksClock(reading) || reading.times.length > 0) return undefined;
  const ends = endsOf(reading);
  if (ends.length !== 2) return undefined;
  const moments = momentsOf(bench, reading.language);
  const [one, other] = ends.map((terms) => momentOf(terms, moments));
  if (!one || !other || one.fact.topic !== other.fact.topic) return undefined;
  if (one.fact.conditions?.event !== other.fact.conditions?.event) return undefined;
  const [from, to] = [one, other].sort((a, b) => minutesOf(a.clock) - minutesOf(b.clock));
  if (!from || !to || (from.clock.half === undefined) !== (to.clock.half === undefined)) return undefined;
  const minutes = minutesOf(to.clock) - minutesOf(from.clock);
  if (minutes === 0 || (minutes > MOST_UNSURE && !(from.sure && to.sure))) return undefined;
  return shown(
    `${to.text} − ${from.text} = ${formatSpan(minutes, 'minute', language)}`,
    [...new Set([from.fact, to.fact])],
    'derived: minutes between',
  );
}
