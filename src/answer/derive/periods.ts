/**
 * A count of a stretch of years and the same count of a shorter stretch within it: what share of the longer the shorter is,
 * and what is left of the longer without it ("before the last three years").
 */
import { type Fact, LANGUAGES, type Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK, nounAsk } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { foreignNames } from '../silence/conditions.ts';
import { SAME_TIME, TOLD } from '../thresholds.ts';
import { formatQuantity } from '../values.ts';
import { countedOf, isThing } from './counted.ts';
import { type Derived, shown } from './derived.ts';
import { isCount } from './operands.ts';
import { asideOf } from './series.ts';
import { inOneUnit, type Operand } from './units.ts';
import { sameThings } from './whole.ts';

/** The count of the longer stretch, and that of the shorter one. */
interface Nested {
  whole: Operand;
  part: Operand;
}

/** "How many since 2016, leaving out the last three years", "how many had it dismantled before the last three years". */
export function beforePeriod(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const aside = asideOf(reading, bench).times;
  // "Factories closed since 2013, without the last five years" asks as well.
  if (asked.asks.length === 0 ? aside.length === 0 : !asked.asks.every((ask) => ask === 'count'))
    return undefined;
  const [ahead] = reading.times.filter(
    (time) =>
      time.relation === 'last' &&
      reading.forms.some(({ role, from, to }) => BEFORE.has(role) && from < time.from && time.from - to <= 1),
  );
  const [out] = ahead ? [ahead] : aside;
  if (!out || (!ahead && aside.length > 1)) return undefined;
  const since = reading.times.filter((time) => time !== ahead && reading.active.has(time.from));
  // The whole must be named by its time; only "before" may leave it open, where one count reaches further back.
  const nested = since.length > 1 ? undefined : nestedCounts(reading, since[0], out, bench, language);
  if (!nested) return undefined;
  const { whole, part } = nested;
  const rest = formatQuantity(whole.value - part.value, 'count', undefined, language);
  return shown(
    `${whole.label} − ${part.label} = ${rest}`,
    [whole.fact, part.fact],
    'derived: a longer time without a shorter',
    { value: whole.value - part.value, unit: 'count' },
  );
}
const BEFORE: ReadonlySet<string> = new Set(['fw-before', 'op-first']);

/** "What share of all since 2002 fell in the last three years": two times are named, the one within the other. */
export function sharedPeriod(reading: Reading, bench: Bench, language: Language): Nested | undefined {
  const [one, other, another] = reading.times;
  if (!one || another) return undefined;
  // "Fewer than half of the 58 networks were broken up in the last three years": the longer time is left open.
  if (!other)
    return one.relation === 'last' ? nestedCounts(reading, undefined, one, bench, language) : undefined;
  const [long, short] = one.relation === 'since' ? [one, other] : [other, one];
  return long.relation === 'since' && short.relation !== 'since'
    ? nestedCounts(reading, long, short, bench, language)
    : undefined;
}

/** "How much more honey in 2024 than in 2023": the counts of one thing at the two times that a question names, in its order. */
export function countsBetween(reading: Reading, bench: Bench): [Fact, Fact] | undefined {
  const [one, other, another] = reading.times;
  if (!one || !other || another) return undefined;
  // "From 2023 to 2024", "in 2023 and in 2024".
  const spans = one.relation === 'since' && other.relation === 'until';
  if (!spans && (one.relation !== 'at' || other.relation !== 'at')) return undefined;
  const [first, second] = [one, other].map((time) => countedIn(reading, { ...time, relation: 'at' }, bench));
  for (const { fact: a } of first ?? [])
    for (const { fact: b } of second ?? [])
      if (a !== b && sameThings(a, b, bench.lexicon) && inOneUnit([a, b], [], bench, 'en')) return [a, b];
  return undefined;
}

/** The two counts of one thing that a question tells apart by their times; of the longer one the time may be left open. */
function nestedCounts(
  reading: Reading,
  long: TimeMention | undefined,
  short: TimeMention,
  bench: Bench,
  language: Language,
): Nested | undefined {
  const part = countedIn(reading, short, bench).filter(({ fact }) => fact.conditions?.since === undefined)[0];
  if (!part) return undefined;
  const wholes = bench.index.ofTopic(part.fact.topic).flatMap(({ fact }) => {
    if (!fact || fact.conditions?.since === undefined || !sameCount(fact, part.fact)) return [];
    return !long || countedIn(reading, long, bench).some((scored) => scored.fact === fact) ? [fact] : [];
  });
  const [fact] = wholes;
  const common = fact && wholes.length === 1 ? inOneUnit([fact, part.fact], [], bench, language) : undefined;
  const [whole, within] = common?.operands ?? [];
  return whole && within && within.value < whole.value ? { whole, part: within } : undefined;
}

/** Whether two counts are of the same things at the same place: told apart by their times, and by who counts them. */
function sameCount({ value: a, conditions: one }: Fact, { value: b, conditions: other }: Fact): boolean {
  // Arabic puts a noun in another form by its number: one language in which they agree is enough.
  const alike =
    a.type === 'count' && b.type === 'count' && LANGUAGES.some((each) => a.noun[each] === b.noun[each]);
  return alike && one?.event === other?.event && JSON.stringify(one?.place) === JSON.stringify(other?.place);
}

/** The counts of what a question names that hold for one of its times. */
function countedIn(reading: Reading, time: TimeMention, bench: Bench): ScoredFact[] {
  const { index, lexicon } = bench;
  const part = { ...reading, times: [time], numbers: [] };
  const named = reading.terms.filter((term) => term.kind !== 'light' && nounAsk(term) === undefined);
  const told = ({ fact, profile }: ScoredFact): boolean => {
    const { things, acts } = countedOf(fact, lexicon);
    return (
      named.some(({ concepts }) => concepts.some((id) => things.has(id) || acts.has(id))) &&
      named.every((term) => !isThing(term) || explanation(term, profile) >= TOLD)
    );
  };
  return rank(part, BLANK, index).facts.filter(
    (scored) =>
      isCount(scored.fact) &&
      scored.evidence.time >= SAME_TIME &&
      told(scored) &&
      foreignNames(part, scored, index, lexicon).length === 0,
  );
}
