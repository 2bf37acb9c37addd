/** How a question speaks of the case's own event and of an older one, and what is counted of both. */
import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isHinted, type Reading, read, type Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { nounAsk } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { BROAD } from '../silence/conditions.ts';
import { HALF_TOLD, NAMES_IT, SAME_TIME } from '../thresholds.ts';
import { countedOf, countsPeople, isThing } from './counted.ts';
import { inOneUnit, measuresOf } from './units.ts';

/** English makes a comparison of the adjective itself: "deadlier", "deadliest". */
const COMPARATIVE = /(?:er|est)$/u;

/** Whether a term compares by itself. */
export const comparesItself = (term: Term, { tokens, language }: Reading): boolean =>
  language === 'en' && term.to - term.from === 1 && COMPARATIVE.test(tokens[term.from]?.folded ?? '');

export const VERSUS = wordClass('versus');

/** Words for what happened, whatever it is called: "this operation", "the earlier case". */
export const HAPPENINGS: ReadonlySet<string> = new Set([
  'operation',
  'raid',
  'search',
  'investigate',
  'case-file',
  'event',
]);

/** "The arrests in both operations": the counts of one thing of two events that are spoken of together. */
export function ofBothEvents(reading: Reading, bench: Bench, language: Language): Fact[] {
  const { terms } = reading;
  const both = terms.find((term) => isTwo(term, reading));
  if (!both) return [];
  // The case's own is such a one by its name, else it is not said which two are meant.
  const sorts = both.concepts.filter((id) => HAPPENINGS.has(id));
  const isOne = (id: string): boolean => sorts.some((sort) => bench.lexicon.ancestors(id).has(sort));
  if (![...bench.index.context].some((id) => bench.lexicon.concept(id)?.kind === 'event' && isOne(id)))
    return [];
  const rest = { ...reading, terms: terms.filter((term) => term !== both) };
  // "How many were arrested" is of people.
  return countsOfTwo(rest, bench, language, (term, fact) =>
    /^(?:act|person)$/u.test(term.kind) ? countsPeople(fact, bench.lexicon) : namesCounted(term, fact, bench),
  );
}

/** Whether a term is of two that happened: "both operations", "العمليتين". */
const isTwo = (term: Term, { tokens, numbers, language }: Reading): boolean =>
  term.concepts.some((id) => HAPPENINGS.has(id)) &&
  ((language === 'ar' && DUAL.test(tokens[term.from]?.folded ?? '')) ||
    [1, 2].some(
      (back) =>
        BOTH.has(tokens[term.from - back]?.folded ?? '') ||
        numbers.some((number) => number.value === 2 && number.to === term.from - back + 1),
    ));
export const BOTH = wordClass('both');
/** "العمليتين": the two operations. */
const DUAL = /ت(?:ين|ان)$/u;

const EVENT = 'event';
/** Whether a term is the name of the case's own event. */
export const namesOwn = ({ concepts }: Term, { index, lexicon }: Bench): boolean =>
  concepts.some((id) => index.context.has(id) && lexicon.isOwn(id) && lexicon.concept(id)?.kind === EVENT);

/** "Than this week": the case is one of this year, but no fact of it is of this week or month. */
export const saysThisWeek = ({ tokens, forms }: Reading): boolean =>
  forms.some(
    ({ kind, role, from }) =>
      kind === 'time-unit' && role !== 'unit-year' && POINTS_HERE.has(tokens[from - 1]?.folded ?? ''),
  );

/** Whether the case's own event is spoken of: by its name, or as "this case", "this time", "both cases". */
export const speaksOfOwn = (reading: Reading, bench: Bench): boolean => {
  const { index } = bench;
  const { tokens, terms } = reading;
  const happens = (at: number): boolean =>
    terms.some(
      (term) => term.from === at && (isBareEvent(term) || term.concepts.some((id) => index.context.has(id))),
    );
  return (
    terms.some((term) => isTwo(term, reading)) ||
    terms.some((term) => namesOwn(term, bench)) ||
    tokens.some(
      ({ folded }, at) =>
        POINTS_HERE.has(folded) &&
        (happens(at + 1) || happens(at - 1) || HERE_ITSELF.has(tokens[at + 1]?.folded ?? '')),
    )
  );
};
const POINTS_HERE = wordClass('points-here');
const HERE_ITSELF = wordClass('here-itself');

/** What names the one and not the other: its event, another name, or a time. */
export const namesBeside = (
  { terms, times }: Reading,
  there: Profile,
  here: Profile,
): readonly { from: number; to: number }[] => {
  const event = there.fact?.conditions?.event;
  const names = (term: Term): boolean =>
    isThing(term) &&
    term.kind !== 'attribute' &&
    explanation(term, there) >= NAMES_IT &&
    explanation(term, here) < HALF_TOLD;
  return [
    ...terms.filter(
      (term) => !isBareEvent(term) && ((event !== undefined && term.concepts.includes(event)) || names(term)),
    ),
    ...times.filter(
      (time) => timeAgreement(time, there.times) >= SAME_TIME && timeAgreement(time, here.times) < SAME_TIME,
    ),
  ];
};

/** Whether a term says no more than that there was one, or a number of it: "that job", "compared with the raid", "their number". */
export const isBareEvent = (term: Term): boolean =>
  nounAsk(term) === 'count' || term.concepts.some((id) => HAPPENINGS.has(id) || NO_THING.has(id));
const NO_THING: ReadonlySet<string> = new Set(['compare', 'mission']);

/**
 * The greatest count of each of two events: all of the dead are more than those among them who were passengers.
 * @param preferred goes before a greater one: the convicted are no defendants
 */
export function countsOfTwo(
  reading: Reading,
  bench: Bench,
  language: Language,
  preferred: (term: Term, fact: Fact) => boolean,
): Fact[] {
  const { index } = bench;
  for (const term of reading.terms) {
    const greatest = new Map<string | undefined, { fact: Fact; number: number; rank: number }>();
    for (const profile of index.profiles) {
      const { fact } = profile;
      if (fact?.value.type !== 'count' || fact.value.number === undefined || !isOfEvent(fact, bench))
        continue;
      if (explanation(term, profile) < 1 || !counts(term, fact, bench)) continue;
      const event = fact.conditions?.event;
      const { number } = fact.value;
      // The containers that were opened all year are of no event, those of one importer are not all: the case's go before them.
      const whole = [...countedOf(fact, bench.lexicon).things].every(
        (id) => term.concepts.includes(id) || !bench.lexicon.isOwn(id),
      );
      const rank =
        4 * Number(preferred(term, fact)) + 2 * Number(event !== undefined || profile.main) + Number(whole);
      const known = greatest.get(event);
      if (!known || rank > known.rank || (rank === known.rank && known.number < number))
        greatest.set(event, { fact, number, rank });
    }
    const [one, other, third] = [...greatest.values()].map(({ fact }) => fact);
    if (!one || !other || third || !ofOneSort(one, other, bench)) continue;
    if (!inOneUnit([one, other], [], bench, language)) continue;
    if (spokenOf(reading, term, [one, other], bench)) return [one, other];
  }
  return [];
}

/** Whether a count is told of one event: not of a stretch of years, nor of the events put together. */
export function isOfEvent({ conditions, calculation }: Fact, { content }: Bench): boolean {
  if (conditions?.since !== undefined || conditions?.lastYears !== undefined) return false;
  const events = content.facts.flatMap((fact) =>
    calculation?.of.includes(fact.id) ? [fact.conditions?.event] : [],
  );
  return new Set(events).size < 2;
}

export const WHEN: ReadonlySet<string> = new Set(['event']);
export const WHEN_OR_WHERE: ReadonlySet<string> = new Set([...WHEN, 'place']);

/** Whether two counts are of people of one sort: all of the dead are not set against the passengers among them. */
export function ofOneSort(one: Fact, other: Fact, { lexicon }: Bench): boolean {
  const sorts = (fact: Fact): string[] =>
    [...countedOf(fact, lexicon).things].filter(
      (id) => id !== PERSON && !WHEN_OR_WHERE.has(lexicon.concept(id)?.kind ?? ''),
    );
  const [some, others] = [sorts(one), sorts(other)];
  const among = (ids: readonly string[], all: readonly string[]): boolean =>
    ids.every((id) => all.some((each) => lexicon.ancestors(id).has(each)));
  return (
    (some.length === others.length || (some.length > 0 && others.length > 0)) &&
    (among(some, others) || among(others, some))
  );
}

/** Whether a fact counts those of whom a term tells: by its noun, or people; never a measure, such as their ages. */
function counts(term: Term, fact: Fact, bench: Bench): boolean {
  if (fact.value.type !== 'count' || measuresOf(fact, bench).length > 0) return false;
  const { things, broader } = countedOf(fact, bench.lexicon);
  const noun = read(fact.value.noun.en, bench.lexicon, 'en');
  if (noun.forms.some(({ kind }) => kind === 'time-unit')) return false;
  return namesCounted(term, fact, bench) || things.has(PERSON) || broader.has(PERSON);
}

/** Whether a term names what a fact counts by its noun, or by a broader word for it. */
export function namesCounted({ concepts }: Term, fact: Fact, { lexicon }: Bench): boolean {
  const { things, acts, broader } = countedOf(fact, lexicon);
  return concepts.some((id) => things.has(id) || acts.has(id) || (broader.has(id) && !BROAD.has(id)));
}
const PERSON = 'person';

/** Whether all that a question names is of the two: what both are, and of the names and times each of one. */
function spokenOf(reading: Reading, compared: Term, facts: readonly Fact[], { index }: Bench): boolean {
  const profiles = facts.flatMap((fact) => index.profileOf(fact) ?? []);
  const told = (term: Term): number[] => profiles.map((profile) => explanation(term, profile));
  if (saysThisWeek(reading)) return false;
  return (
    reading.terms.every(
      (term) =>
        term === compared ||
        isHinted(term, reading) ||
        term.concepts.some((id) => HAPPENINGS.has(id)) ||
        told(term).some((share) => share >= NAMES_IT) ||
        told(term).every((share) => share >= HALF_TOLD),
    ) && reading.times.every((time) => profiles.some(({ times }) => timeAgreement(time, times) >= SAME_TIME))
  );
}
