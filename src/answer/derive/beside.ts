/** "Which accident was deadlier, this one or that of 2016?": one figure of the case's own event, and that of an older one. */
import type { Fact, Language } from '../../facts/schema.ts';
import { isOr } from '../../language/forms.ts';
import { isHinted, type Reading, type Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { unitSizeOf } from '../claims/measures.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { COMMON, HALF_TOLD, NAMES_IT, SAME_TIME, SAYS_IT_ALL } from '../thresholds.ts';
import {
  BOTH,
  comparesItself,
  countsOfTwo,
  HAPPENINGS,
  isBareEvent,
  isOfEvent,
  namesBeside,
  namesCounted,
  namesOwn,
  ofOneSort,
  saysThisWeek,
  speaksOfOwn,
  VERSUS,
  WHEN,
  WHEN_OR_WHERE,
} from './events.ts';
import { isCount } from './operands.ts';
import { measuresOf } from './units.ts';

/** The counts of what is compared, one of each of two events; none where a side of the question is neither. */
export function ofEvents(reading: Reading, bench: Bench, language: Language): Fact[] {
  const parted =
    reading.tokens.some((token) => isOr(token, reading.language) || VERSUS.has(token.folded)) ||
    asksWhichEvent(reading);
  if (!parted) return [];
  const both = speaksOfOwn(reading, bench) ? rankedBoth(reading, bench, isCount) : [];
  return both.length > 0 ? both : countsOfTwo(reading, bench, language, () => true);
}

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

/** A figure of the case's own event and that of the other which a question names beside it, in this order; none where it names no two. */
export function ownAndOther(
  reading: Reading,
  bench: Bench,
  language: Language,
  fits: (fact: Fact) => boolean,
): Fact[] {
  const ranked = rankedBoth(reading, bench, fits);
  return ranked.length > 0 ? ranked : besideEvent(reading, bench, language);
}

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

/** Facts among which that of the other event is looked for. */
const LOOKED_AT = 3;

/**
 * "By how many metres was the tunnel of 2011 longer than this one", "how many more were held this time than in that case": one
 * measure or count of one thing, told of the event that is named and, without what names that, of the case's own.
 * @param fits what a fact must tell to be one of the two
 */
export function rankedBoth(reading: Reading, bench: Bench, fits: (fact: Fact) => boolean): Fact[] {
  // Nor does the case's own name say which of its facts is meant.
  const told = reading.terms.filter((term) => !onlyCompares(term, reading) && !namesOwn(term, bench));
  const than = reading.tokens.findIndex(({ folded }) => folded === 'than');
  const before = told.filter(({ to }) => to <= than);
  const behind = told.filter(({ from }) => from > than);
  const says = (side: readonly Term[]): boolean => side.some(({ kind }) => !WHEN_OR_WHERE.has(kind));
  const pair =
    says(before) && says(behind)
      ? ofEachSide({ before, behind, than }, reading, bench, fits)
      : ofSameWords(told, reading, bench, fits);
  return pair ? [pair.own.fact, pair.other.fact] : [];
}

/** A fact of the case's own event, and one of the other. */
interface Pair {
  readonly own: ScoredFact;
  readonly other: ScoredFact;
}

/** "More lorries were seized here than ships there": each side tells what it is of. */
function ofEachSide(
  { before, behind, than }: { before: readonly Term[]; behind: readonly Term[]; than: number },
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
): Pair | undefined {
  const timesBefore = reading.times.filter(({ from }) => from < than);
  const timesBehind = reading.times.filter(({ from }) => from > than);
  for (const [mine, theirs, times] of [
    [before, behind, timesBehind],
    [behind, before, timesBefore],
  ] as const) {
    const [own] = figuresOf(mine, [], true, reading, bench, fits);
    const [other] = figuresOf(theirs, times, false, reading, bench, fits);
    if (!own || !other || own.rank < LIKELY || !saysAll(own) || !saysAll(other)) continue;
    if (ofOneUnit(own, other, bench) && namesBeside(reading, other.profile, own.profile).length > 0)
      return { own, other };
  }
  return undefined;
}

/** "How many more were held this time than in that case": both are told of by the same words. */
function ofSameWords(
  told: readonly Term[],
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
): Pair | undefined {
  // "The injured of 2013" may be one name: what they are without the year is not said.
  const isDated = ({ kind, from, to }: Term): boolean =>
    !WHEN_OR_WHERE.has(kind) && reading.times.some((time) => time.from >= from && time.to <= to);
  const others = figuresOf(told, reading.times, false, reading, bench, fits).slice(0, LOOKED_AT);
  const [nearest] = others;
  if (!nearest || told.some(isDated) || saysThisWeek(reading)) return undefined;
  // A place may be one of both, or name the other alone.
  const names = (term: Term): boolean =>
    WHEN_OR_WHERE.has(term.kind) && explanation(term, nearest.profile) >= NAMES_IT;
  for (const bare of [
    told.filter(({ kind }) => !WHEN.has(kind)),
    told.filter((term) => !WHEN.has(term.kind) && !names(term)),
  ]) {
    const owns = figuresOf(bare, [], true, reading, bench, fits);
    const [best] = owns;
    if (!best || !saysAll(best) || best.rank < LIKELY) continue;
    const near = owns.filter((own) => saysAll(own) && own.rank >= best.rank - ABOUT_AS_NEAR);
    // Where cars are counted here, litres that were seized there are told of none.
    const tellsOf = ({ profile }: ScoredFact): boolean =>
      bare.every((term) => !namesCounted(term, best.fact, bench) || explanation(term, profile) >= HALF_TOLD);
    const [pair] = others.filter(tellsOf).flatMap((other): Pair[] => {
      const fitting = near.filter((own) => ofOneUnit(own, other, bench));
      // What both are asked for by the same words are those told of first, by whatever noun each is counted.
      const own =
        fitting.find(({ fact }) => ofOneSort(fact, other.fact, bench)) ??
        (other === nearest && saysAll(other) ? fitting[0] : undefined);
      return own ? [{ own, other }] : [];
    });
    if (
      pair &&
      isDatedBy(reading, pair) &&
      namesBeside(reading, pair.other.profile, pair.own.profile).length > 0
    )
      return pair;
  }
  return undefined;
}

/** The figures that some terms and times of a question tell of, nearest first: of the case's own event (`main`), or of others. */
const figuresOf = (
  terms: readonly Term[],
  times: Reading['times'],
  main: boolean,
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
): readonly ScoredFact[] =>
  rank(only(terms, times, reading), COUNTING, bench.index).facts.filter(
    ({ fact, profile }) => profile.main === main && fits(fact) && isOfEvent(fact, bench),
  );

/** Log-odds from which the nearest fact of this case is what is asked for sooner than not. */
const LIKELY = 0;
/** Facts of this case that are about as near to what is asked as the nearest: most log-odds between the two. */
const ABOUT_AS_NEAR = 1.5;

const saysAll = ({ evidence }: ScoredFact): boolean => evidence.coverage >= SAYS_IT_ALL;

/** Whether a term says nothing of either: "compared with that raid", "both cases"; "further", but not "deadlier". */
const onlyCompares = (term: Term, reading: Reading): boolean =>
  isBareEvent(term) ||
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

/** Whether either of two is told of every time that a question names: "this week" may be no fact's. */
const isDatedBy = ({ times }: Reading, { own, other }: Pair): boolean =>
  times.every((time) => [own, other].some(({ profile }) => timeAgreement(time, profile.times) >= SAME_TIME));

const COUNTING: Asking = { ...BLANK, asks: ['count'] };

/** A question of nothing but some of the terms and times of another. */
function only(terms: readonly Term[], times: Reading['times'], reading: Reading): Reading {
  const active = new Set(
    [...terms, ...times].flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  return { ...reading, active, terms: [...terms], times, numbers: [], forms: [] };
}
