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
    elsewhere: Math.min(3, evidence.elsewhere),
    phrasing: evidence.phrasing,
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
  bias: -2.52, coverage: -0.35, explained: 0.74, unexplained: 0.01, worst: -0.10, nouns: -0.09, unlisted: 0.36, elsewhere: -0.54, phrasing: 0.01, posterior: 2.77, likelihood: 0.57, askYes: 0.15, askNo: -0.55, headYes: 0.71, headNo: -0.94, timeYes: 0.57, timeNo: -0.62, currencyYes: 0.53, currencyNo: -3.04, numberYes: 1.39, numberNo: -0.86,
};

/** Judges the best candidate: log-odds that it does answer the question. */
export const ACCEPTANCE: Readonly<Record<Input | 'unknownLead', number>> = {
  bias: -1.91, coverage: -0.44, explained: 0.49, unexplained: -0.05, worst: -0.07, nouns: -0.59, unlisted: 0.79, elsewhere: -0.47, phrasing: 2.28, posterior: 1.19, likelihood: 0.13, askYes: -0.48, askNo: -1.51, headYes: 0.87, headNo: 0.06, timeYes: 0.14, timeNo: -0.19, currencyYes: 1.71, currencyNo: -0.60, numberYes: -0.25, numberNo: -0.70, unknownLead: -0.34,
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

/** The lead of the best known unknown over the best fact in ranking, as an input: clipped to -3..3. */
export function unknownLead(unknown: Evidence | undefined, fact: Evidence): number {
  return unknown ? Math.max(-3, Math.min(3, rankScore(unknown) - rankScore(fact))) : -3;
}

/** Log-odds that a fact answers, given the best known unknown for the same question. */
export function acceptScore(evidence: Evidence, unknown?: Evidence): number {
  return weigh(inputsOf(evidence), ACCEPTANCE) + ACCEPTANCE.unknownLead * unknownLead(unknown, evidence);
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
/** A known unknown wins against a fact when its score is higher by this or more. */
export const UNKNOWN_LEAD = 0;
/** A claim is judged against a fact from this score on. */
export const CLAIM = 0.1;
/** An operand of a sum, difference or comparison is believed from this coverage of its words on. */
export const OPERAND_COVERAGE = 0.6;
/** "About" agrees within this share of the value. */
export const ABOUT = 0.05;
/** Most facts that are offered as choices or as the nearest. */
export const MAX_OPTIONS = 8;
export const MAX_NEAREST = 3;
