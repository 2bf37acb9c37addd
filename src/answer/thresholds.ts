/**
 * Every number the judgement turns on. The weights were fitted by `npm run eval -- --calibrate` on test/questions
 * (logistic regression, candidates that answer their question against candidates that do not).
 */
import type { Evidence } from '../match/rank.ts';

/** The parts of `Evidence` as inputs that weights weigh; agreement and contradiction are weighed apart. */
export function inputsOf(evidence: Evidence) {
  const yes = (value: number) => Math.max(0, value);
  const no = (value: number) => Math.max(0, -value);
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
    askYes: yes(evidence.ask), askNo: no(evidence.ask),
    headYes: yes(evidence.head), headNo: no(evidence.head),
    timeYes: yes(evidence.time), timeNo: no(evidence.time),
    currencyYes: yes(evidence.currency), currencyNo: no(evidence.currency),
    numberYes: yes(evidence.number), numberNo: no(evidence.number),
  };
}
export type Input = keyof ReturnType<typeof inputsOf>;

/** Orders the candidates of one question: log-odds that a candidate is the one that answers, if any does. */
export const RANKING: Readonly<Record<Input, number>> = {
  bias: -2.28, coverage: -0.80, explained: 0.76, unexplained: -0.02, worst: -0.17, nouns: -0.07, unlisted: 0.37, names: 0, elsewhere: -0.54, phrasing: -0.64, core: 0.90, posterior: 2.67, likelihood: 0.58, askYes: 0.22, askNo: -0.50, headYes: 0.69, headNo: -0.94, timeYes: 0.62, timeNo: -0.67, currencyYes: 0.56, currencyNo: -3.15, numberYes: 1.26, numberNo: -0.85,
};

/** Judges the best candidate: log-odds that it does answer the question. */
export const ACCEPTANCE: Readonly<Record<Input | UnknownInput, number>> = {
  bias: -1.05, coverage: -0.44, explained: 0.51, unexplained: 0.20, worst: -0.18, nouns: -0.66, unlisted: 0.57, names: 0, elsewhere: -0.47, phrasing: 1.14, core: 0.83, posterior: 0.71, likelihood: 0.25, askYes: -0.27, askNo: -1.47, headYes: 0.71, headNo: -0.17, timeYes: 0.09, timeNo: -0.59, currencyYes: 1.54, currencyNo: -0.82, numberYes: -0.14, numberNo: -0.75, unknown: -0.90, unknownLead: -0.31, unknownCore: -0.35, unknownCoverage: -0.28, unknownPhrasing: -1.23,
};

function weigh(inputs: Record<Input, number>, weights: Readonly<Record<Input, number>>): number {
  let score = 0;
  for (const name of Object.keys(inputs) as Input[]) score += weights[name] * inputs[name];
  return score;
}

/** Log-odds by which candidates are ordered. */
export function rankScore(evidence: Evidence): number {
  return weigh(inputsOf(evidence), RANKING);
}

/** How far the best known unknown for the same question is ahead of a fact; all 0 where there is none. */
export function unknownInputs(unknown: Evidence | undefined, fact: Evidence) {
  if (!unknown) return { unknown: 0, unknownLead: 0, unknownCore: 0, unknownCoverage: 0, unknownPhrasing: 0 };
  return {
    unknown: 1,
    unknownLead: Math.max(-3, Math.min(3, rankScore(unknown) - rankScore(fact))),
    unknownCore: unknown.core - fact.core,
    unknownCoverage: unknown.coverage - fact.coverage,
    unknownPhrasing: unknown.phrasing - fact.phrasing,
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
/** A fact below `ANSWER` but above this is offered, not asserted, where several are alike. */
export const OFFER = -1.2;
/** Two facts whose scores are nearer than this are alike: the question does not tell them apart. */
export const GAP = 0.55;
/** A claim is judged against a fact from this score on. */
export const CLAIM = 0.1;
/** An operand of a sum, difference or comparison is believed from this coverage of its words on. */
export const OPERAND_COVERAGE = 0.6;
/** "About" agrees within this share of the value. */
export const ABOUT = 0.05;
/** Most facts that are offered as choices or as the nearest. */
export const MAX_OPTIONS = 8;
export const MAX_NEAREST = 3;
