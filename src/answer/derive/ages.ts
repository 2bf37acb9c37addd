/** "How many years between the youngest and the oldest of them": the difference of two ages that the article tells. */
import type { Fact, Language } from '../../facts/schema.ts';
import { isHinted, type Reading, read, type Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { MENTIONED, TOLD } from '../thresholds.ts';
import { formatSpan } from '../wording.ts';
import type { Judged } from './comparison.ts';
import { isThing } from './counted.ts';
import { type Derived, shown } from './derived.ts';
import { inOneUnit, measuresOf } from './units.ts';

type Age = 'youngest' | 'oldest';

/** Whether a text speaks of the youngest or the oldest. */
const speaksOf = (age: Age, { forms }: Reading): boolean => forms.some(({ role }) => role === `hint-${age}`);

/** The difference of the ages of the youngest and the oldest, where one fact counts each. */
export function ageGap(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const { terms } = reading;
  if (!speaksOf('youngest', reading) || !speaksOf('oldest', reading)) return undefined;
  const asked = reading.forms.some(
    ({ role, kind }) =>
      role === 'op-difference' ||
      role === 'ask-duration' ||
      role === 'ask-count' ||
      (kind === 'time-unit' && role === 'unit-year'),
  );
  // "Between the youngest and the oldest", not "how many were the youngest and how many the oldest".
  if (!asked || reading.forms.filter(({ kind, role }) => kind === 'ask' && role === 'ask-count').length > 1)
    return undefined;
  const of = (age: Age): Fact[] =>
    bench.index.profiles.flatMap((profile) => {
      const { fact } = profile;
      if (fact?.value.type !== 'count' || fact.value.number === undefined) return [];
      const noun = fact.value.noun.en;
      const told = terms.every(
        (term) =>
          !isThing(term) ||
          term.concepts.some((id) => AGED.test(id)) ||
          explanation(term, profile) >= MENTIONED,
      );
      return YEARS.test(noun) && speaksOf(age, read(noun, bench.lexicon, 'en')) && told ? [fact] : [];
    });
  const [youngest, young] = of('youngest');
  const [oldest, old] = of('oldest');
  if (youngest?.value.type !== 'count' || oldest?.value.type !== 'count' || young || old) return undefined;
  // The youngest of the dead and the oldest of the arrested are of no one group.
  if (youngest.topic !== oldest.topic || youngest.conditions?.event !== oldest.conditions?.event)
    return undefined;
  const [less, more] = [youngest.value.number ?? 0, oldest.value.number ?? 0];
  if (more <= less) return undefined;
  const rest = formatSpan(more - less, 'year', language);
  return shown(`${more} − ${less} = ${rest}`, [youngest, oldest], 'derived: difference of ages', {
    value: more - less,
    unit: 'year',
  });
}
const AGED = /^(?:young|old|age)/u;
const YEARS = /\b(?:years?|age)\b/iu;

/** Kinds of answer that name somebody. */
const NAMING: ReadonlySet<string> = new Set(['who', 'which', 'name', 'what']);

/**
 * "Who is the youngest of the suspects": the one of the least age, where the article tells the ages of all of them: of as many
 * as are counted, or of everybody where nobody is named.
 */
export function byAge(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const youngest = speaksOf('youngest', reading);
  if (youngest === speaksOf('oldest', reading)) return undefined;
  if (asked.asks.length === 0 || !asked.asks.every((ask) => NAMING.has(ask))) return undefined;
  if (reading.times.length > 0) return undefined;
  const ages = bench.index.profiles.flatMap(({ fact }) => {
    const aged =
      fact?.value.type === 'count' &&
      fact.value.number !== undefined &&
      fact.conditions?.actor?.length === 1 &&
      measuresOf(fact, bench).includes(AGE);
    return aged ? [fact] : [];
  });
  const group = reading.terms.filter(
    (term) =>
      !isHinted(term, reading) &&
      !(term.kind === 'light' || term.kind === 'quality') &&
      !term.concepts.some((id) => id === AGE || AGED.test(id) || GIVEN.has(id)),
  );
  const compared = group.length === 0 ? ages : ofGroup(group, ages, reading, bench);
  const common = inOneUnit(compared, [], bench, language);
  const ordered = [...(common?.operands ?? [])].sort((a, b) =>
    youngest ? a.value - b.value : b.value - a.value,
  );
  const [first, second] = ordered;
  if (!first || !second || first.value === second.value) return undefined;
  const working = ordered.map(({ label }) => label).join(youngest ? ' < ' : ' > ');
  return {
    ...shown(working, compared, `derived: the ${youngest ? 'youngest' : 'oldest'}`),
    text: `${first.fact.statement[language]} ${working}.`,
  };
}

/** "Is the customs officer 54?": a bare figure said of somebody whose age is told; undefined where anything else is said. */
export function ageClaimed(
  { terms, numbers, times, forms, tokens }: Reading,
  bench: Bench,
  language: Language,
): Judged | undefined {
  const [number, another] = numbers;
  if (!number || another || times.length > 0 || terms.length === 0) return undefined;
  if (number.currency !== undefined || number.percent || number.vague || number.value > OLDEST)
    return undefined;
  const isPerson = ({ kind, to }: Term): boolean => kind === 'person' && to <= number.from;
  const ends = tokens
    .slice(number.to)
    .every(
      ({ kind }, at) =>
        kind === 'symbol' ||
        forms.some((form) => form.kind === 'tag' && form.from <= number.to + at && form.to > number.to + at),
    );
  if (!ends || !terms.every(isPerson) || !forms.some(({ kind }) => kind === 'yesno')) return undefined;
  const ages = bench.index.profiles.flatMap((profile) =>
    profile.fact?.value.type === 'count' &&
    measuresOf(profile.fact, bench).includes(AGE) &&
    terms.every((term) => explanation(term, profile) >= TOLD)
      ? [profile.fact]
      : [],
  );
  const [fact, other] = ages;
  if (!fact || other || fact.value.type !== 'count') return undefined;
  return {
    ...shown('', [fact], 'claim: the age'),
    text: fact.statement[language],
    working: [],
    holds: fact.value.number === number.value,
  };
}
/** Years that nobody is said to be older than. */
const OLDEST = 120;

/** The ages of all of a group: of a topic that counts as many of them as it tells ages. */
function ofGroup(
  group: readonly Term[],
  ages: readonly Fact[],
  { numbers }: Reading,
  { index }: Bench,
): Fact[] {
  const topics = new Set(ages.map(({ topic }) => topic));
  const complete = [...topics].flatMap((topic) => {
    const own = ages.filter((fact) => fact.topic === topic);
    const counted = index
      .ofTopic(topic)
      .some(
        (profile) =>
          profile.fact?.value.type === 'count' &&
          profile.fact.value.number === own.length &&
          !own.includes(profile.fact) &&
          group.every((term) => explanation(term, profile) >= MENTIONED) &&
          numbers.every(({ value }) => value === own.length),
      );
    return counted ? [own] : [];
  });
  return complete.length === 1 ? (complete[0] ?? []) : [];
}
const AGE = 'age';
/** "Whose age is given": what is said of all that the article tells. */
const GIVEN: ReadonlySet<string> = new Set(['say', 'give', 'everyone', 'person', 'mention']);
