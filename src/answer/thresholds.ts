/**
 * Every number the judgement turns on. The weights were fitted by `npm run eval -- --calibrate` on test/questions
 * (logistic regression, candidates that answer their question against candidates that do not).
 */
import type { Evidence } from '../match/rank.ts';

/** Log-odds that a candidate answers the question, as a weighted sum of its evidence. */
export const WEIGHTS = {
  bias: -3.2,
  coverage: 2.2,
  explained: 0.5,
  unexplained: -1.4,
  worst: -0.8,
  phrasing: 3.4,
  askYes: 0.7,
  askNo: -1.8,
  headYes: 0.6,
  headNo: -1.6,
  timeYes: 1.3,
  timeNo: -2.2,
  currencyYes: 0.9,
  currencyNo: -1.4,
  numberYes: 0.8,
  numberNo: -1.2,
} as const;

/** The parts of `Evidence` as the inputs that `WEIGHTS` weighs. */
export function inputsOf(evidence: Evidence): Record<keyof typeof WEIGHTS, number> {
  const yes = (value: number) => Math.max(0, value);
  const no = (value: number) => Math.max(0, -value);
  return {
    bias: 1,
    coverage: evidence.coverage,
    explained: Math.min(4, evidence.explained),
    unexplained: Math.min(4, evidence.unexplained),
    worst: evidence.worst,
    phrasing: evidence.phrasing,
    askYes: yes(evidence.ask), askNo: no(evidence.ask),
    headYes: yes(evidence.head), headNo: no(evidence.head),
    timeYes: yes(evidence.time), timeNo: no(evidence.time),
    currencyYes: yes(evidence.currency), currencyNo: no(evidence.currency),
    numberYes: yes(evidence.number), numberNo: no(evidence.number),
  };
}

/** Log-odds of a candidate. */
export function scoreOf(evidence: Evidence): number {
  const inputs = inputsOf(evidence);
  let score = 0;
  for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) score += WEIGHTS[name] * inputs[name];
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
