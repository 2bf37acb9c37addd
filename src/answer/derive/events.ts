/** "Which accident was deadlier, this one or that of 2016?": the count of one thing, told of the case's event and of another. */
import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import { isHinted, type Reading, read, type Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { type Asking, BLANK, nounAsk } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { unitSizeOf } from '../claims/measures.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { BROAD } from '../silence/conditions.ts';
import { COMMON, HALF_TOLD, NAMES_IT, SAME_TIME, SAYS_IT_ALL } from '../thresholds.ts';
import { countedOf, countsPeople, isThing } from './counted.ts';
import { inOneUnit, measuresOf } from './units.ts';

/** English makes a comparison of the adjective itself: "deadlier", "deadliest". */
const COMPARATIVE = /(?:er|est)$/u;

/** Whether a term compares by itself. */
export const comparesItself = (term: Term, { tokens, language }: Reading): boolean =>
  language === 'en' && term.to - term.from === 1 && COMPARATIVE.test(tokens[term.from]?.folded ?? '');

/** The counts of what is compared, one of each of two events; none where a side of the question is neither. */
export function ofEvents(reading: Reading, bench: Bench, language: Language): Fact[] {
  const parted =
    reading.tokens.some((token) => isOr(token, reading.language) || VERSUS.has(token.folded)) ||
    asksWhichEvent(reading);
  if (!parted) return [];
  const both = speaksOfOwn(reading, bench) ? rankedBoth(reading, bench, isCounted) : [];
  return both.length > 0 ? both : countsOfTwo(reading, bench, language, () => true);
}

const isCounted = ({ value }: Fact): boolean => value.type === 'count';

/** "Which accident killed more people?": of those that are told. */
const asksWhichEvent = ({ forms, terms }: Reading): boolean =>
  forms.some(
    ({ role, to }) =>
      role === 'ask-which' &&
      terms.some(
        ({ kind, concepts, from }) =>
          from >= to &&
          from - to <= WHICH_REACH &&
          (kind === 'event' || concepts.some((id) => HAPPENINGS.has(id) || id === ACCIDENT)),
      ),
  );
const ACCIDENT = 'accident';
/** Most words between "which" and what happened: "of the two". */
const WHICH_REACH = 3;

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

/**
 * "By how many pieces does this haul beat that of the other town": the counts of one thing of the case's event and of the
 * one that is named beside it.
 */
export function besideEvent(reading: Reading, bench: Bench, language: Language): Fact[] {
  const facts = countsOfTwo(reading, bench, language, (term, fact) => namesCounted(term, fact, bench));
  const [own, other] = facts.sort((a, b) => isEarlier(a) - isEarlier(b));
  if (!own || !other || isEarlier(own) === isEarlier(other)) return [];
  const [here, there] = [bench.index.profileOf(own), bench.index.profileOf(other)];
  if (!here || !there) return [];
  return namesBeside(reading, there, here).length > 0 ? [own, other] : [];

  function isEarlier(fact: Fact): number {
    return Number(bench.index.profileOf(fact)?.main !== true);
  }
}

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
const BOTH = wordClass('both');
/** "العمليتين": the two operations. */
const DUAL = /ت(?:ين|ان)$/u;

/** Facts among which that of the other event is looked for. */
const LOOKED_AT = 3;

/**
 * "By how many metres was the tunnel of 2011 longer than this one", "how many more were held this time than in that case": one
 * measure or count of one thing, told of the event that is named and, without what names that, of the case's own.
 * @param fits what a fact must tell to be one of the two
 */
export function rankedBoth(reading: Reading, bench: Bench, fits: (fact: Fact) => boolean): Fact[] {
  const { index } = bench;
  const figures = (terms: readonly Term[], times: Reading['times'], main: boolean): readonly ScoredFact[] =>
    rank(only(terms, times, reading), COUNTING, index).facts.filter(
      ({ fact, profile }) => profile.main === main && fits(fact) && isOfEvent(fact, bench),
    );
  // Nor does the case's own name say which of its facts is meant.
  const told = reading.terms.filter((term) => !onlyCompares(term, reading) && !namesOwn(term, bench));
  const than = reading.tokens.findIndex(({ folded }) => folded === 'than');
  const [before, behind] = [told.filter(({ to }) => to <= than), told.filter(({ from }) => from > than)];
  const isThing = ({ kind }: Term): boolean => !WHEN_OR_WHERE.has(kind);
  // "More lorries were seized here than ships there": each side tells what it is of.
  if (before.some(isThing) && behind.some(isThing)) {
    const [timesBefore, timesBehind] = [true, false].map((first) =>
      reading.times.filter(({ from }) => from < than === first),
    );
    for (const [mine, theirs, times] of [
      [before, behind, timesBehind],
      [behind, before, timesBefore],
    ] as const) {
      const [own] = figures(mine, [], true);
      const [other] = figures(theirs, times ?? [], false);
      if (
        own &&
        other &&
        own.rank >= LIKELY &&
        saysAll(own) &&
        saysAll(other) &&
        ofOneUnit(own, other, bench)
      )
        if (namesBeside(reading, other.profile, own.profile).length > 0) return [own.fact, other.fact];
    }
    return [];
  }
  // "The injured of 2013" may be one name: what they are without the year is not said.
  const isDated = (term: Term): boolean =>
    isThing(term) && reading.times.some(({ from, to }) => from >= term.from && to <= term.to);
  if (told.some(isDated) || saysThisWeek(reading)) return [];
  const others = figures(told, reading.times, false).slice(0, LOOKED_AT);
  const [nearest] = others;
  if (!nearest) return [];
  // A place may be one of both, or name the other alone.
  const names = (term: Term): boolean =>
    WHEN_OR_WHERE.has(term.kind) && explanation(term, nearest.profile) >= NAMES_IT;
  for (const bare of [
    told.filter(({ kind }) => !WHEN.has(kind)),
    told.filter((term) => !WHEN.has(term.kind) && !names(term)),
  ]) {
    const owns = figures(bare, [], true);
    const [best] = owns;
    if (!best || !saysAll(best) || best.rank < LIKELY) continue;
    const near = owns.filter((own) => saysAll(own) && own.rank >= best.rank - ABOUT_AS_NEAR);
    // Where cars are counted here, litres that were seized there are told of none.
    const tellsOf = ({ profile }: ScoredFact): boolean =>
      bare.every((term) => !namesCounted(term, best.fact, bench) || explanation(term, profile) >= HALF_TOLD);
    const [pair] = others.filter(tellsOf).flatMap((other) => {
      const fitting = near.filter((own) => ofOneUnit(own, other, bench));
      // What both are asked for by the same words are those told of first, by whatever noun each is counted.
      const own =
        fitting.find(({ fact }) => ofOneSort(fact, other.fact, bench)) ??
        (other === nearest && saysAll(other) ? fitting[0] : undefined);
      return own ? [{ own, other }] : [];
    });
    if (pair && isDatedBy(reading, pair.other.profile, pair.own.profile))
      if (namesBeside(reading, pair.other.profile, pair.own.profile).length > 0)
        return [pair.own.fact, pair.other.fact];
  }
  return [];
}

/** Log-odds from which the nearest fact of this case is what is asked for sooner than not. */
const LIKELY = 0;
/** Facts of this case that are about as near to what is asked as the nearest: most log-odds between the two. */
const ABOUT_AS_NEAR = 1.5;

const saysAll = ({ evidence }: ScoredFact): boolean => evidence.coverage >= SAYS_IT_ALL;

/** Whether a term says nothing of either: "compared with that raid", "both cases"; "further", but not "deadlier". */
const onlyCompares = (term: Term, reading: Reading): boolean =>
  isHappening(term) ||
  (term.kind === 'unlisted' && term.weight < COMMON) ||
  BOTH.has(reading.tokens[term.from - 1]?.folded ?? '') ||
  isHinted(term, reading) ||
  (comparesItself(term, reading) && term.kind !== 'act');

/** Whether two facts count things, or measure the same in one unit. */
function ofOneUnit({ fact: one }: ScoredFact, { fact: other }: ScoredFact, bench: Bench): boolean {
  const [here, there] = [measuresOf(one, bench), measuresOf(other, bench)];
  if (one.value.type !== 'count' || other.value.type !== 'count') return false;
  if (unitSizeOf(one) !== unitSizeOf(other)) return false;
  return here.length + there.length === 0 || there.some((measure) => here.includes(measure));
}

const EVENT = 'event';
const COUNTING: Asking = { ...BLANK, asks: ['count'] };

/** A question of nothing but some of the terms and times of another. */
function only(terms: readonly Term[], times: Reading['times'], reading: Reading): Reading {
  const active = new Set(
    [...terms, ...times].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  return { ...reading, active, terms: [...terms], times, numbers: [], forms: [] };
}

/** Whether a term is the name of the case's own event. */
const namesOwn = ({ concepts }: Term, { index, lexicon }: Bench): boolean =>
  concepts.some((id) => index.context.has(id) && lexicon.isOwn(id) && lexicon.concept(id)?.kind === EVENT);

/** "Than this week": the case is one of this year, but no fact of it is of this week or month. */
const saysThisWeek = ({ tokens, forms }: Reading): boolean =>
  forms.some(
    ({ kind, role, from }) =>
      kind === 'time-unit' && role !== 'unit-year' && POINTS_HERE.has(tokens[from - 1]?.folded ?? ''),
  );

/** Whether either of two is told of every time that a question names: "this week" may be no fact's. */
const isDatedBy = ({ times }: Reading, there: Profile, here: Profile): boolean =>
  times.every((time) => [there, here].some((profile) => timeAgreement(time, profile.times) >= SAME_TIME));

/** Whether the case's own event is spoken of: by its name, or as "this case", "this time", "both cases". */
export const speaksOfOwn = (reading: Reading, bench: Bench): boolean => {
  const { index } = bench;
  const { tokens, terms } = reading;
  const happens = (at: number): boolean =>
    terms.some(
      (term) => term.from === at && (isHappening(term) || term.concepts.some((id) => index.context.has(id))),
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
      (term) => !isHappening(term) && ((event !== undefined && term.concepts.includes(event)) || names(term)),
    ),
    ...times.filter(
      (time) => timeAgreement(time, there.times) >= SAME_TIME && timeAgreement(time, here.times) < SAME_TIME,
    ),
  ];
};

/** Whether a term says no more than that there was one, or a number of it: "that job", "compared with the raid", "their number". */
export const isHappening = (term: Term): boolean =>
  nounAsk(term) === 'count' || term.concepts.some((id) => HAPPENINGS.has(id) || NO_THING.has(id));
const NO_THING: ReadonlySet<string> = new Set(['compare', 'mission']);

/**
 * The greatest count of each of two events: all of the dead are more than those among them who were passengers.
 * @param preferred goes before a greater one: the convicted are no defendants
 */
function countsOfTwo(
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
function isOfEvent({ conditions, calculation }: Fact, { content }: Bench): boolean {
  if (conditions?.since !== undefined || conditions?.lastYears !== undefined) return false;
  const events = content.facts.flatMap((fact) =>
    calculation?.of.includes(fact.id) ? [fact.conditions?.event] : [],
  );
  return new Set(events).size < 2;
}

const WHEN: ReadonlySet<string> = new Set(['event']);
const WHEN_OR_WHERE: ReadonlySet<string> = new Set([...WHEN, 'place']);

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
function namesCounted({ concepts }: Term, fact: Fact, { lexicon }: Bench): boolean {
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
