/** Which of the facts that say something to a claim is the one that it is about. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { PUNISHMENTS } from '../kinds.ts';
import { denialsOf, isNegated } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import {
  CLAIM,
  COMMON,
  claimScore,
  MENTIONED,
  NOTHING_LEFT,
  OTHER_WEEKDAY,
  PLAINLY_SAID,
  REPLACED,
  TURNED_ROUND,
} from '../thresholds.ts';
import { ofOlderEvent } from '../winner.ts';
import { bearsOut } from './borne.ts';
import { isDenial } from './denial.ts';
import { isGiven } from './figures.ts';
import type { Held, Told } from './held.ts';
import type { Holding } from './holding.ts';
import { otherWeekday, WEEKDAYS } from './moments.ts';
import { turnsRound } from './opposites.ts';

/** A claim with one subject. */
export interface Claim {
  readonly reading: Reading;
  /** The figures that are claimed of it. */
  readonly numbers: readonly NumberMention[];
  readonly lexicon: Lexicon;
}

/** What the facts say that may be the one a claim is about, likeliest first. */
export function speakers({ reading, lexicon }: Claim, all: readonly Holding[]): Held[] {
  const deed = deniedDeed(reading);
  const owned = stanceOf(reading);
  return (
    all
      .map((holding) => ({ holding, score: claimScore(holding.inputs) }))
      // "He hasn't been caught" is not put right by who he is.
      .filter(
        ({ holding: { contradicted, fact } }) =>
          contradicted || !deed || explanation(deed, fact.profile) >= MENTIONED,
      )
      // "Have they admitted signing it?" is not told by what they are suspected of having signed.
      .filter(
        ({ holding: { contradicted, fact } }) =>
          !owned ||
          (!isOfCourt(owned) && explanation(owned, fact.profile) >= MENTIONED) ||
          tellsStance(owned, fact, lexicon) ||
          (contradicted && fact.profile.stated.some((id) => STANCES.has(id))),
      )
      .sort((a, b) => b.score - a.score)
  );
}

/** A reason for which another fact speaks of a claim than the likeliest one, `first`. */
type Preference = (claim: Claim, first: Held, held: readonly Held[]) => Held | undefined;

/** "Does he admit it?", "is he in jail?": of somebody of whom a fact tells the opposite, whatever else is told of them. */
export const opposite: Preference = ({ reading, lexicon }, first, held) =>
  bearsOut(reading, first.holding.fact, lexicon)
    ? undefined
    : held.find(
        ({ holding: { contradicted, fact }, score }) =>
          contradicted && score >= TURNED_ROUND && turnsRound(reading, fact, lexicon),
      );

/** "Spilled by the tanker" is said by the fact that tells by whom, however near the one that tells what was spilled. */
const saysIt: Preference = ({ reading, lexicon }, first, held) =>
  first.holding.contradicted
    ? held.find(
        ({ holding, score }) =>
          // "Was the ransom 64 bitcoin?": a figure that a statement has of the very thing is no other fact's. "Is Holub the alleged
          // leader?": nor is what he denies of something else.
          score >=
            (isDenial(first.holding.fact.fact) || (holding.counts && holding.fact.profile.numbers.size === 1)
              ? PLAINLY_SAID
              : CLAIM) &&
          !holding.contradicted &&
          bearsOut(reading, holding.fact, lexicon),
      )
    : undefined;

/** "18 tablets were part of it" is borne out by the fact that counts them, however near one that speaks of the rest. */
const countsIt: Preference = ({ reading, numbers }, first, held) =>
  !first.holding.contradicted &&
  numbers.length > 0 &&
  !first.holding.counts &&
  // "The 46 firefighters fought the fire" says of which it tells, not how many they were.
  !numbers.some((number) => isGiven(number, reading))
    ? held.find(
        ({ holding, score }) =>
          score >= CLAIM && !holding.contradicted && holding.counts && holding.inputs.figureAgrees > 0,
      )
    : undefined;

/** The fact that tells as much and agrees, where the likeliest contradicts: that of another year. */
const twin: Preference = ({ reading }, first, held) =>
  first.holding.contradicted
    ? held.find(({ holding }) => isTwin(holding, first.holding, reading))
    : undefined;

/** "More than 18 million": of two like figures the one that the bound holds of. */
const withinBound: Preference = ({ reading, numbers }, first, held) =>
  first.holding.contradicted &&
  first.holding.ground === 'figure' &&
  !isNegated(reading) &&
  numbers.some(({ comparison }) => comparison !== 'equal' && comparison !== 'about')
    ? held.find(({ holding }) => agreesAlike(holding, first.holding))
    : undefined;

/** "The vet of 52 was released": his age says who is meant, and another fact tells of all that is said of him. */
const tellsWhole: Preference = ({ reading }, first, held) =>
  first.holding.counts && !first.holding.contradicted && first.holding.inputs.left > NOTHING_LEFT
    ? held.find(
        ({ holding: { inputs, fact }, score }) =>
          score >= CLAIM &&
          inputs.first === 1 &&
          inputs.left <= NOTHING_LEFT &&
          reading.terms.every(
            (term) => term.kind === 'light' || explanation(term, fact.profile) >= MENTIONED,
          ),
      )
    : undefined;

/** "Was the operation in April?": the day of the case's own is put right, and not that of an older one. */
const ofOwnEvent: Preference = ({ reading }, first, held) => {
  const { inputs, fact } = first.holding;
  const dates =
    inputs.timeWrong > 0 ||
    // "The operation of 2021 was in Valparaíso" is of that one; "was the operation in 2021?" of the case's own.
    (inputs.timeAgrees > 0 && reading.terms.length === 1);
  return dates && isOfUnnamedEvent(fact, reading)
    ? held.find(
        ({ holding, score }) =>
          holding.contradicted &&
          holding.fact.profile.main &&
          holding.inputs.timeWrong > 0 &&
          holding.inputs.left <= inputs.left &&
          first.score - score <= REPLACED,
      )
    : undefined;
};

/** "Four were released on Friday": how many they were says nothing of the day, which another fact puts right. */
const ofDay: Preference = ({ reading }, first, held) =>
  !first.holding.contradicted && claimsWeekday(reading) && !tellsWeekday(first.holding.fact)
    ? held.find(
        ({ holding, score }) =>
          holding.contradicted &&
          score >= OTHER_WEEKDAY &&
          holding.fact.fact.topic === first.holding.fact.fact.topic &&
          holding.inputs.left <= first.holding.inputs.left &&
          otherWeekday(reading, holding.fact),
      )
    : undefined;

/** "Were the birds endangered?" is said by the fact that says what they were, however near one that tells of "the endangered birds". */
const states: Preference = ({ reading, numbers, lexicon }, first, held) =>
  first.holding.contradicted || numbers.length > 0 || bearsOut(reading, first.holding.fact, lexicon)
    ? undefined
    : held
        .filter(
          ({ holding }) =>
            !holding.contradicted &&
            bearsOut(reading, holding.fact, lexicon) &&
            statesAll(reading, holding.fact),
        )
        .sort((a, b) => a.holding.fact.profile.stated.length - b.holding.fact.profile.stated.length)[0];

/** Facts that speak of a claim for what they say themselves, and then those that stand for the likeliest, as surely as that one. */
const BY_THEMSELVES: readonly Preference[] = [saysIt, countsIt];
const IN_ITS_PLACE: readonly Preference[] = [twin, withinBound, tellsWhole, ofOwnEvent, ofDay, states];

/** The fact that a claim is about, of those that may be, likeliest first. */
export function speakerOf(claim: Claim, first: Held, held: readonly Held[]): Held {
  for (const preference of BY_THEMSELVES) {
    const preferred = preference(claim, first, held);
    if (preferred) return preferred;
  }
  for (const preference of IN_ITS_PLACE) {
    const preferred = preference(claim, first, held);
    if (preferred) return { ...preferred, score: first.score };
  }
  return first;
}

/** The deed that a claim says was not done: the one behind its denial; undefined where it denies none, or a thing. */
function deniedDeed(reading: Reading): Term | undefined {
  const denial = denialsOf(reading).at(-1);
  const next = denial && reading.terms.find(({ from }) => from >= denial.to);
  return next?.kind === 'act' &&
    next.how === 'listed' &&
    next.weight >= COMMON &&
    !next.concepts.some((id) => PARTAKES.has(id))
    ? next
    : undefined;
}
/** Of a joint operation, or of a list of those who were in it, it need not be said. */
const PARTAKES: ReadonlySet<string> = new Set(['cooperate', 'join', 'involve', 'include', 'belong']);

const claimsWeekday = ({ terms }: Reading): boolean =>
  terms.some(({ concepts }) => concepts.some((id) => WEEKDAYS.has(id)));
const tellsWeekday = ({ profile: { stated } }: ScoredFact): boolean => stated.some((id) => WEEKDAYS.has(id));

/** Whether a fact is of an older event that a claim does not name. */
const isOfUnnamedEvent = (scored: ScoredFact, { terms }: Reading): boolean =>
  ofOlderEvent(scored) &&
  !terms.some(({ concepts }) => concepts.includes(scored.fact.conditions?.event ?? ''));

/** What a claim says that somebody said to a charge, or a court did: told of the deed alone, it is not told. */
const stanceOf = ({ terms }: Reading): Term | undefined =>
  terms.find(({ aside, concepts }) => !aside && concepts.some((id) => STANCES.has(id)));
const STANCES: ReadonlySet<string> = new Set(['confess', 'deny', 'deny-act', 'convict', 'acquit']);

/** A court's word, that no other stands for: a verdict that was overturned acquits nobody. */
const isOfCourt = ({ concepts }: Term): boolean =>
  concepts.includes('convict') || concepts.includes('acquit');

/** Whether a statement has it, in whatever place; who was punished was convicted. */
function tellsStance({ concepts }: Term, { fact }: Told, lexicon: Lexicon): boolean {
  const convicted = concepts.includes('convict');
  return statementOf(fact, 'en', lexicon).terms.some((term) =>
    term.concepts.some((id) => concepts.includes(id) || (convicted && PUNISHMENTS.has(id))),
  );
}

/** Whether a fact states every word of a claim, how and when included: "is the hotline open at night" is not said by how many called it. */
export const statesAll = ({ terms }: Reading, { profile: { stated } }: Told): boolean =>
  terms.every(
    ({ kind, aside, concepts }) => kind === 'light' || aside || concepts.some((id) => stated.includes(id)),
  );

/** Whether a fact tells just as much of a claim as one that contradicts it, and has its figure at its time: that of another year. */
const isTwin = (
  { counts, inputs, contradicted }: Holding,
  { inputs: other }: Holding,
  { times }: Reading,
): boolean =>
  counts &&
  !contradicted &&
  times.every(({ relation, year }) => relation === 'at' && year !== undefined) &&
  inputs.figureAgrees > 0 &&
  inputs.timeAgrees > 0 &&
  inputs.timeWrong + inputs.figureWrong === 0 &&
  inputs.coverage >= other.coverage &&
  inputs.left <= other.left;

/**
 * Whether a fact that counts what is claimed agrees, and tells no less of the claim than one that contradicts it: "did they ask
 * for more than 18 million", of a first demand and a lower one.
 */
const agreesAlike = ({ counts, inputs, contradicted }: Holding, { inputs: other }: Holding): boolean =>
  counts &&
  !contradicted &&
  inputs.figureAgrees > 0 &&
  inputs.timeUntold === 0 &&
  inputs.foreign === 0 &&
  inputs.timeAgrees >= other.timeAgrees &&
  inputs.coverage >= other.coverage &&
  inputs.left <= other.left;
