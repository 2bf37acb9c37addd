/** Logistic regression with an L2 penalty, fitted by Newton's method (iteratively reweighted least squares). */

/** One example: its inputs, in one order for all, and whether it is a positive one. */
export interface Example {
  inputs: readonly number[];
  label: 0 | 1;
  /** How often it counts; without it, once. */
  weight?: number;
}

export interface FitOptions {
  /** Strength of the penalty on every weight but the free ones. */
  l2: number;
  /** Positions of the inputs whose weight is not penalised, such as the constant 1. */
  free?: ReadonlySet<number>;
  /** Most Newton steps. */
  steps?: number;
}

/** Newton's method ends when no weight moved by more than this. */
const SETTLED = 1e-8;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

/** log(1 + e^x) without overflow. */
const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

/** Mean negative log-likelihood, in nats an example. NaN for none. */
export function logLoss(examples: readonly Example[], weights: readonly number[]): number {
  if (examples.length === 0) return Number.NaN;
  let loss = 0;
  let all = 0;
  for (const { inputs, label, weight = 1 } of examples) {
    loss += weight * (softplus(dot(inputs, weights)) - label * dot(inputs, weights));
    all += weight;
  }
  return loss / all;
}

/** Solves `matrix` · x = `right` for a symmetric positive definite matrix (Cholesky). */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const lower: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * ((j === i ? row : lower[j])?.[k] ?? 0);
      if (i === j && sum <= 0) throw new RangeError('the matrix is not positive definite');
      row.push(i === j ? Math.sqrt(sum) : sum / (lower[j]?.[j] ?? 1));
    }
    lower.push(row);
  }
  const forward: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] ?? 0) * (forward[k] ?? 0);
    forward.push(sum / (lower[i]?.[i] ?? 1));
  }
  const found = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let sum = forward[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= (lower[k]?.[i] ?? 0) * (found[k] ?? 0);
    found[i] = sum / (lower[i]?.[i] ?? 1);
  }
  return found;
}

/** The weights of least penalised log loss. Deterministic; the loss is convex, so there is one answer. */
export function fitLogistic(examples: readonly Example[], options: FitOptions): number[] {
  const size = examples[0]?.inputs.length ?? 0;
  const all = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const penalty = Array.from({ length: size }, (_, at) => (options.free?.has(at) ? 1e-9 : options.l2));
  const objective = (weights: readonly number[]): number =>
    (all > 0 ? logLoss(examples, weights) * all : 0) +
    weights.reduce((sum, weight, at) => sum + ((penalty[at] ?? 0) * weight * weight) / 2, 0);
  let weights = new Array<number>(size).fill(0);
  let value = objective(weights);
  for (let step = 0; step < (options.steps ?? 50); step++) {
    const gradient = weights.map((weight, at) => (penalty[at] ?? 0) * weight);
    const hessian = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? (penalty[i] ?? 0) + 1e-9 : 0)),
    );
    for (const { inputs, label, weight = 1 } of examples) {
      const chance = logistic(dot(inputs, weights));
      const spread = weight * chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        const input = inputs[i] ?? 0;
        if (input === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + weight * (chance - label) * input;
        const row = hessian[i];
        if (row) for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + spread * input * (inputs[j] ?? 0);
      }
    }
    const direction = solve(hessian, gradient);
    // A full Newton step may overshoot far from the minimum: halve it until the loss falls.
    let scale = 1;
    let next = weights;
    let nextValue = value;
    for (; scale > 1e-4; scale /= 2) {
      next = weights.map((weight, at) => weight - scale * (direction[at] ?? 0));
      nextValue = objective(next);
      if (nextValue <= value) break;
    }
    const moved = Math.max(...next.map((weight, at) => Math.abs(weight - (weights[at] ?? 0))));
    weights = next;
    value = nextValue;
    if (moved < SETTLED) break;
  }
  return weights;
}
