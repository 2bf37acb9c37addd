/**
 * Every number the judgement turns on. The weights were fitted by logistic regression (candidates that answer their
 * question against candidates that do not) on the sets newsroom-en, near-misses, multilingual, opened and harbour of
 * test/questions and on 240 further questions that are not in the project; later changes of mechanism came after the fit.
 * `npm run eval -- --calibrate` fits anew by a like method and prints what a fit would give. The thresholds were set by hand.
 */
import type { Evidence } from '../match/rank.ts';

const yes = (value: number): number => Math.max(0, value);
const no = (value: number): number => Math.max(0, -value);

/** The parts of `Evidence` as inputs that weights weigh; agreement and contradiction are weighed apart. */
export function inputsOf(evidence: Evidence) {
  return {
    bias: 1,
    coverage: evidence.coverage,
    explained: Math.min(4, evidence.explained),
    unexplained: Math.min(4, evidence.unexplained),
    worst: evidence.worst,
    nouns: Math.min(3, evidence.nouns),
    unlisted: Math.min(3, evidence.unlisted),
    names: Math.min(3, evidence.names),
    elsewhere: Math.min(3, evidence.elsewhere),
    phrasing: evidence.phrasing,
    core: evidence.core,
    posterior: evidence.posterior,
    likelihood: evidence.likelihood,
    askYes: yes(evidence.ask),
    askNo: no(evidence.ask),
    headYes: yes(evidence.head),
    headNo: no(evidence.head),
    timeYes: yes(evidence.time),
    timeNo: no(evidence.time),
    currencyYes: yes(evidence.currency),
    currencyNo: no(evidence.currency),
    numberYes: yes(evidence.number),
    numberNo: no(evidence.number),
  };
}
export type Input = keyof ReturnType<typeof inputsOf>;

/** Orders the candidates of one question: log-odds that a candidate is the one that answers, if any does. */
export const RANKING: Readonly<Record<Input, number>> = {
  bias: -3.12,
  coverage: 0.7,
  explained: 0.74,
  unexplained: -0.23,
  worst: 0.09,
  nouns: 0.06,
  unlisted: 1.02,
  names: -0.12,
  elsewhere: -0.26,
  phrasing: -1.21,
  core: 0.04,
  posterior: 4.4,
  likelihood: 0.66,
  askYes: -0.09,
  askNo: -0.37,
  headYes: 0.65,
  headNo: -1.18,
  timeYes: 0.41,
  timeNo: -0.16,
  currencyYes: 0.0,
  currencyNo: -3.33,
  numberYes: 1.23,
  numberNo: -0.64,
};

/** Judges the best candidate: log-odds that it does answer the question. */
export const ACCEPTANCE: Readonly<Record<Input | UnknownInput, number>> = {
  bias: -0.57,
  coverage: -0.89,
  explained: 0.51,
  unexplained: -0.32,
  worst: -0.14,
  nouns: -0.62,
  unlisted: 0.68,
  names: -0.22,
  elsewhere: 0.1,
  phrasing: -0.57,
  core: 0.05,
  posterior: 1.37,
  likelihood: 0.72,
  askYes: -0.6,
  askNo: -0.8,
  headYes: 0.88,
  headNo: -0.3,
  timeYes: -0.44,
  timeNo: -0.64,
  currencyYes: 1.3,
  currencyNo: -0.1,
  numberYes: -0.11,
  numberNo: -0.14,
  unknown: -0.57,
  unknownLead: -0.46,
  unknownCore: -0.3,
  unknownCoverage: -0.12,
  unknownPhrasing: -0.83,
  unknownPosterior: -0.54,
};

/** The inputs, in one order: weighing is the hottest loop of an answer. */
const INPUTS = Object.keys(RANKING) as Input[];

function weigh(inputs: Record<Input, number>, weights: Readonly<Record<Input, number>>): number {
  let score = 0;
  for (const name of INPUTS) score += weights[name] * inputs[name];
  return score;
}

/** Log-odds by which candidates are ordered. */
export function rankScore(evidence: Evidence): number {
  return weigh(inputsOf(evidence), RANKING);
}

/** How far the best known unknown for the same question is ahead of a fact; all 0 where there is none. */
export function unknownInputs(unknown: Evidence | undefined, fact: Evidence) {
  if (!unknown)
    return {
      unknown: 0,
      unknownLead: 0,
      unknownCore: 0,
      unknownCoverage: 0,
      unknownPhrasing: 0,
      unknownPosterior: 0,
    };
  return {
    unknown: 1,
    unknownLead: Math.max(-3, Math.min(3, rankScore(unknown) - rankScore(fact))),
    unknownCore: unknown.core - fact.core,
    unknownCoverage: unknown.coverage - fact.coverage,
    unknownPhrasing: unknown.phrasing - fact.phrasing,
    unknownPosterior: unknown.posterior - fact.posterior,
  };
}
export type UnknownInput = keyof ReturnType<typeof unknownInputs>;

/** Log-odds that a fact answers, given the best known unknown for the same question. */
export function acceptScore(evidence: Evidence, unknown?: Evidence): number {
  let score = weigh(inputsOf(evidence), ACCEPTANCE);
  const against = unknownInputs(unknown, evidence);
  for (const name of Object.keys(against) as UnknownInput[]) score += ACCEPTANCE[name] * against[name];
  return score;
}

/** Log-odds to a probability in 0..1. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** A fact is answered with from this score on. */
export const ANSWER = 0;
/** From this score on a fact may answer although its kind of answer is not the one asked for. */
export const SURE = 2.5;
/** A fact below `ANSWER` but above this is offered, not asserted, where several are alike. */
export const OFFER = -1.2;
/** Two facts whose scores are nearer than this are alike: the question does not tell them apart. */
export const GAP = 0.3;
/** A question that speaks of less than this share of what its best fact is about may be underdetermined ... */
export const CORE = 0.5;
/** ... if it speaks of others by at most this share less; and above this share it is clear what it is about. */
export const CORE_GAP = 0.15;
export const CLEAR_CORE = 0.7;
/** A claim is judged against a fact from this score on. */
export const CLAIM = 0.1;
/** A name in another's place refutes only where the rest of the claim is surely the fact's. */
export const RIVAL = 0.6;
/** A claimed figure of a noun that the fact counts needs less: noun and figure already agree on what is spoken of. */
export const CLAIM_FIGURE = -1.2;
/** An operand of a sum, difference or comparison is believed from this coverage of its words on. */
export const OPERAND_COVERAGE = 0.45;
/** "About" agrees within this share of the value. */
export const ABOUT = 0.05;
/** Most facts that are offered as choices or as the nearest. */
export const MAX_OPTIONS = 8;
export const MAX_NEAREST = 3;

/** A known unknown is named in the reply from this posterior on; below it the reply only says that the article does not say. */
export const NAMED_UNKNOWN = 0.25;

/** A count of a noun that the fact does not count is only believed from this score on (its noun may be slang for the fact's). */
export const OTHER_NOUN = 1;

/** Facts of the same thing that hold for different times are alike within this rank where the question names no time. */
export const CONDITION_GAP = 2;
