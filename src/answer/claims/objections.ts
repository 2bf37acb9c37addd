/** Why the fact that speaks most of a claim does not decide it after all, or says the contrary. */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { DOERS } from '../kinds.ts';
import { isNegated } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { foreignNames } from '../silence/conditions.ts';
import {
  CLAIM,
  MENTIONED,
  NOUN_LEFT,
  PLAINLY_PUT_RIGHT,
  REPLACED,
  SAME_TIME,
  TOLD,
  WELL_TOLD,
} from '../thresholds.ts';
import { speaksOfDenial } from './denial.ts';
import { focusOf, otherDoer } from './doers.ts';
import type { Held, Told } from './held.ts';
import type { Holding } from './holding.ts';
import { namesAnother, ofAnotherPerson } from './named.ts';
import type { Claim } from './speaker.ts';

/** What stands against the fact that would decide a claim. */
export interface Objected {
  readonly claim: Claim;
  readonly held: Held;
  /** All that may speak of it, likeliest first. */
  readonly scored: readonly Held[];
  readonly index: FactIndex;
}

/** What decides instead, nothing (`silent`), or undefined where the objection does not hold. */
type Objection = (objected: Objected) => Held | 'silent' | undefined;

const contradicting = (held: Held): Held => ({
  ...held,
  holding: { ...held.holding, contradicted: true, ground: 'another' },
});

/** A fact that neither denies nor affirms what a claim denies. */
const isDoubtful: Objection = ({ claim, held: { holding } }) =>
  holding.doubtful && isNegated(claim.reading) && !holding.contradicted && !holding.counts
    ? 'silent'
    : undefined;

/** "It was the Portuguese police that gave the tip", where another did. */
const isSetApart: Objection = ({ claim: { reading, lexicon }, held }) => {
  const { contradicted, inputs, fact } = held.holding;
  return !contradicted &&
    inputs.figureUntold + inputs.timeUntold === 0 &&
    setsApartAnother(reading, fact, lexicon)
    ? contradicting(held)
    : undefined;
};

/** "Meant for sale in Spain" is not supported by "meant for sale": the fact that says where puts it right, else none does. */
const namesForeign: Objection = ({ claim: { reading, lexicon }, held: { holding }, scored, index }) => {
  const foreign = holding.contradicted
    ? []
    : foreignTo(reading, holding.fact, index, lexicon).filter(
        (term) => !holding.counts || term.kind === 'event' || DOERS.has(term.kind),
      );
  if (foreign.length === 0) return undefined;
  const put = scored.find(
    ({ holding: other, score }) =>
      score >= CLAIM - REPLACED && other.contradicted && foreign.every((term) => other.rivals.has(term)),
  );
  return put ?? 'silent';
};

/** "1,325 of the cards were used" is not told by how many were, nor "over 93" by "over 80". */
const hasUntoldFigure: Objection = ({ claim: { numbers }, held: { holding } }) =>
  !holding.contradicted &&
  holding.inputs.figureUntold > 0 &&
  numbers.some(({ value }) => !holding.fact.profile.numbers.has(value))
    ? 'silent'
    : undefined;

/** That another did it is contradicted, that somebody did of whom nothing is told is not known. */
const isDoneByOther: Objection = ({ claim: { reading, lexicon }, held, index }) => {
  if (held.holding.contradicted) return undefined;
  const doer = otherDoer(reading, held.holding.fact, index, lexicon);
  if (doer === 'another') return contradicting(held);
  return doer === 'untold' ? 'silent' : undefined;
};

/** "Clara Benn is 58", "Clara Benn was released on bail of 40,000", told of another, with that figure or with one that it is no other than. */
const isOfNamed: Objection = ({ claim: { reading, lexicon }, held: { holding }, index }) =>
  !speaksOfDenial(reading) &&
  (holding.contradicted
    ? holding.ground === 'figure' && ofAnotherPerson(reading, holding.fact, index, lexicon)
    : namesAnother(reading, holding.fact, index, lexicon))
    ? 'silent'
    : undefined;

/** "The banknotes were in the barn" is not told by how many labels were. */
const isOfUncounted: Objection = ({ claim: { reading, numbers }, held: { holding } }) =>
  !holding.contradicted &&
  numbers.length === 0 &&
  holding.fact.fact.value.type === 'count' &&
  !tellsSubject(reading, holding.fact)
    ? 'silent'
    : undefined;

/** "Were the tusks packed in 73 sacks?" is not told by how many sacks the scales were in. */
const countsForOther: Objection = ({ claim: { reading, lexicon }, held: { holding } }) =>
  !holding.contradicted && holding.counts && isOfOtherThing(reading, holding.fact, lexicon)
    ? 'silent'
    : undefined;

/** "Was the building insured?" is not told by how the building fared. */
const leavesNouns: Objection = ({ held: { holding, score } }) =>
  !holding.contradicted && !holding.counts && holding.inputs.nouns >= NOUN_LEFT && score < WELL_TOLD
    ? 'silent'
    : undefined;

/** Who did it is put right by the fact that is the doer, if any. */
const isOfDoer: Objection = ({ held: { holding: first }, scored }) =>
  first.swapped
    ? scored.find(
        ({ holding, score }) =>
          holding.swapped && holding.fact.fact.value.type === 'entity' && score >= PLAINLY_PUT_RIGHT,
      )
    : undefined;

const datesOther: Objection = ({ claim: { reading }, held: { holding }, index }) =>
  holding.contradicted && isOfOtherYear(reading, holding, index) ? 'silent' : undefined;

/** In this order: the first that holds counts. */
export const OBJECTIONS: readonly Objection[] = [
  isDoubtful,
  isSetApart,
  namesForeign,
  hasUntoldFigure,
  isDoneByOther,
  isOfNamed,
  isOfUncounted,
  countsForOther,
  leavesNouns,
  isOfDoer,
  datesOther,
];

/** The names of a claim that a fact is not told of, bodies and persons too. */
export function foreignTo(reading: Reading, fact: ScoredFact, index: FactIndex, lexicon: Lexicon): Term[] {
  const placesAndEvents = foreignNames(reading, fact, index, lexicon);
  return reading.terms.filter(
    (term) =>
      placesAndEvents.includes(term) ||
      (!term.aside &&
        term.concepts.some((concept) => lexicon.isOwn(concept)) &&
        isNameLike(term, reading) &&
        !term.concepts.some((concept) => index.context.has(concept)) &&
        explanation(term, fact.profile) < MENTIONED),
  );
}

/** Whether a claim names a thing of the case of which the fact that has its figure tells nothing, and of nothing that it is a kind of. */
function isOfOtherThing({ terms, numbers }: Reading, { profile }: ScoredFact, lexicon: Lexicon): boolean {
  const [first] = numbers;
  return terms.some(
    (term) =>
      !term.aside &&
      (term.kind === 'thing' || term.kind === 'animal') &&
      first !== undefined &&
      term.to <= first.from &&
      term.concepts.some((id) => lexicon.isOwn(id)) &&
      explanation(term, profile) === 0,
  );
}

/** "The 2009 accident was ...": the year says which event is meant, and the date of another contradicts nothing. */
function isOfOtherYear(reading: Reading, { fact: { fact }, inputs }: Holding, index: FactIndex): boolean {
  const [time, another] = reading.times;
  if (!time || another || fact.value.type !== 'date' || inputs.timeWrong === 0) return false;
  const noun = reading.terms.find(({ from }) => from === time.to);
  const named = POINTS_AT_YEAR.has(reading.tokens[time.from - 1]?.folded ?? '') && noun !== undefined;
  return (
    named &&
    index.timed.some(
      (other) =>
        other.fact?.conditions?.event !== fact.conditions?.event &&
        timeAgreement(time, other.times) >= SAME_TIME &&
        explanation(noun, other) >= TOLD,
    )
  );
}

const POINTS_AT_YEAR = wordClass('points-at-year');

/** "It was the Portuguese police that gave the tip", held against the fact that is who gave it. */
function setsApartAnother(reading: Reading, { fact, profile }: Told, lexicon: Lexicon): boolean {
  const { value } = fact;
  if (value.type !== 'entity') return false;
  if (!value.entities.every((id) => DOERS.has(lexicon.concept(id)?.kind ?? ''))) return false;
  const focus = focusOf(reading).filter(({ kind, aside }) => DOERS.has(kind) && !aside);
  const isNamed = (term: Term): boolean =>
    explanation(term, profile) >= MENTIONED &&
    value.entities.some((id) => term.concepts.some((own) => lexicon.ancestors(id).has(own)));
  return focus.length > 0 && !focus.some(isNamed);
}

/** Whether a fact tells of the thing that a claim opens with, where a list has its word. */
function tellsSubject({ terms }: Reading, { profile }: Told): boolean {
  const subject = terms.find(({ aside, kind }) => !aside && kind !== 'light');
  return (
    subject === undefined ||
    subject.kind !== 'thing' ||
    subject.how !== 'listed' ||
    explanation(subject, profile) >= MENTIONED
  );
}
