/**
 * The conditional logit (McFadden 1974): a question chooses one of its candidates with chances in proportion to e^score;
 * with `silence` it may also choose none, at a score of 0.
 */
import { solve } from './logistic.ts';

/** One question: the inputs of its candidates, and which of them would be right; none where silence is. */
export interface Choice {
  candidates: readonly { inputs: readonly number[]; label: 0 | 1 }[];
  /** How often it counts; without it, once. */
  weight?: number;
}

/** Most steps of the fit, and the change of the loss at which it ends. */
const STEPS = 200;
const SETTLED = 1e-9;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** log(Σ e^x), stable. */
function logSumExp(values: readonly number[]): number {
  const most = Math.max(...values);
  return most === Number.NEGATIVE_INFINITY
    ? most
    : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** Log-odds terms of a choice: of all that may be chosen, and of those that are right. */
function terms(
  choice: Choice,
  weights: readonly number[],
  silence: boolean,
): { scores: number[]; all: number; right: number } {
  const scores = choice.candidates.map((candidate) => dot(candidate.inputs, weights));
  const good = scores.filter((_, at) => choice.candidates[at]?.label === 1);
  return {
    scores,
    all: logSumExp(silence ? [0, ...scores] : scores),
    right: good.length > 0 ? logSumExp(good) : 0,
  };
}

/** Mean negative log-likelihood of the right choices, in nats a question. */
export function choiceLoss(choices: readonly Choice[], weights: readonly number[], silence: boolean): number {
  if (choices.length === 0) return Number.NaN;
  let loss = 0;
  for (const choice of choices) {
    const { all, right } = terms(choice, weights, silence);
    loss += (choice.weight ?? 1) * (all - right);
  }
  return loss / choices.reduce((sum, { weight = 1 }) => sum + weight, 0);
}

export interface ChoiceOptions {
  /** Strength of the penalty on every weight. */
  l2: number;
  /** Whether a question may choose none of its candidates. Without it every question must have a right one. */
  silence: boolean;
  /** Inputs of a candidate. */
  size: number;
}

/**
 * The weights of least penalised loss. Where several candidates are right the loss is not convex; bounding
 * its concave part by a line (majorise-minimise) makes every step a Newton step on a convex function, and the loss falls.
 */
export function fitChoice(choices: readonly Choice[], { l2, silence, size }: ChoiceOptions): number[] {
  const counted = choices.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const objective = (weights: readonly number[]): number =>
    (counted > 0 ? choiceLoss(choices, weights, silence) * counted : 0) +
    (l2 / 2) * weights.reduce((sum, weight) => sum + weight * weight, 0);
  let weights = new Array<number>(size).fill(0);
  let value = objective(weights);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => l2 * weight);
    const hessian = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? l2 + 1e-6 : 0)),
    );
    for (const choice of choices) {
      const { scores, all, right } = terms(choice, weights, silence);
      const often = choice.weight ?? 1;
      const isRight = choice.candidates.some((candidate) => candidate.label === 1);
      const mean = new Array<number>(size).fill(0);
      choice.candidates.forEach(({ inputs, label }, at) => {
        const chance = Math.exp((scores[at] ?? 0) - all);
        const wanted = isRight && label === 1 ? Math.exp((scores[at] ?? 0) - right) : 0;
        for (let i = 0; i < size; i++) {
          const input = inputs[i] ?? 0;
          if (input === 0) continue;
          gradient[i] = (gradient[i] ?? 0) + often * (chance - wanted) * input;
          mean[i] = (mean[i] ?? 0) + chance * input;
          const row = hessian[i];
          if (row)
            for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + often * chance * input * (inputs[j] ?? 0);
        }
      });
      for (let i = 0; i < size; i++) {
        const row = hessian[i];
        if (row)
          for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) - often * (mean[i] ?? 0) * (mean[j] ?? 0);
      }
    }
    const direction = solve(hessian, gradient);
    let next = weights;
    let nextValue = value;
    for (let scale = 1; scale > 1e-4; scale /= 2) {
      next = weights.map((weight, at) => weight - scale * (direction[at] ?? 0));
      nextValue = objective(next);
      if (nextValue <= value) break;
    }
    const gained = value - nextValue;
    if (gained <= 0) break;
    weights = next;
    value = nextValue;
    if (gained < SETTLED * Math.max(1, value)) break;
  }
  return weights;
}
