/**
 * A classifier trained on the base's own phrasings when the base is loaded: multinomial logistic regression over sparse
 * features, one class an entry, fitted by AdaGrad (Duchi, Hazan & Singer 2011) in a fixed order, so that the same base gives
 * the same weights. What it adds to counting shared words: it learns which words tell entries apart.
 */

/** A text as a sparse vector of unit length. */
export type FeatureVector = ReadonlyMap<string, number>;

export interface Example {
  features: FeatureVector;
  label: number;
}

const EPOCHS = 8;
const RATE = 0.5;
const SEED = 1;
/** Gradients below this are not worth their update. */
const NEGLIGIBLE = 1e-4;
/** Beyond these the fit would take longer than loading may: larger bases go without. */
export const MAX_CLASSES = 500;
export const MAX_EXAMPLES = 20_000;

/** Scales a vector to length 1; an empty one stays empty. */
export function unit(features: Map<string, number>): FeatureVector {
  let square = 0;
  for (const value of features.values()) square += value * value;
  if (square === 0) return features;
  const length = Math.sqrt(square);
  for (const [name, value] of features) features.set(name, value / length);
  return features;
}

/** Linear congruential generator (constants of ANSI C), for an order that does not change from run to run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

export class Classifier {
  readonly #features: ReadonlyMap<string, number>;
  readonly #weights: Float32Array;
  readonly #classes: number;

  private constructor(features: ReadonlyMap<string, number>, weights: Float32Array, classes: number) {
    this.#features = features;
    this.#weights = weights;
    this.#classes = classes;
  }

  /** Fits `classes` classes to the examples. Undefined where they are too many, or too few to learn from. */
  static train(examples: readonly Example[], classes: number): Classifier | undefined {
    if (classes < 2 || classes > MAX_CLASSES || examples.length > MAX_EXAMPLES || examples.length < classes) return undefined;
    const names = new Map<string, number>();
    const rows = examples.map(({ features, label }) => {
      const at: number[] = [];
      const values: number[] = [];
      for (const [name, value] of features) {
        let id = names.get(name);
        if (id === undefined) {
          id = names.size;
          names.set(name, id);
        }
        at.push(id * classes);
        values.push(value);
      }
      return { at, values, label };
    });
    const weights = new Float32Array(names.size * classes);
    const squares = new Float32Array(names.size * classes).fill(1e-3);
    const gradient = new Float32Array(classes);
    const random = generator(SEED);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (let last = rows.length - 1; last > 0; last--) {
        const other = Math.floor(random() * (last + 1));
        const [a, b] = [rows[last], rows[other]];
        if (a && b) [rows[last], rows[other]] = [b, a];
      }
      for (const row of rows) {
        gradient.fill(0);
        addScores(gradient, weights, row.at, row.values);
        softmax(gradient);
        gradient[row.label] = (gradient[row.label] ?? 0) - 1;
        for (let i = 0; i < row.at.length; i++) {
          const offset = row.at[i] ?? 0;
          const value = row.values[i] ?? 0;
          for (let c = 0; c < classes; c++) {
            const step = (gradient[c] ?? 0) * value;
            if (step < NEGLIGIBLE && step > -NEGLIGIBLE) continue;
            const cell = offset + c;
            const square = (squares[cell] ?? 0) + step * step;
            squares[cell] = square;
            weights[cell] = (weights[cell] ?? 0) - (RATE * step) / Math.sqrt(square);
          }
        }
      }
    }
    return new Classifier(names, weights, classes);
  }

  /** Probability of each class, summing to 1. Features that no example had say nothing. */
  probabilities(features: FeatureVector): Float32Array {
    const at: number[] = [];
    const values: number[] = [];
    for (const [name, value] of features) {
      const id = this.#features.get(name);
      if (id === undefined) continue;
      at.push(id * this.#classes);
      values.push(value);
    }
    const scores = new Float32Array(this.#classes);
    addScores(scores, this.#weights, at, values);
    softmax(scores);
    return scores;
  }
}

function addScores(scores: Float32Array, weights: Float32Array, at: readonly number[], values: readonly number[]): void {
  for (let i = 0; i < at.length; i++) {
    const offset = at[i] ?? 0;
    const value = values[i] ?? 0;
    for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) + (weights[offset + c] ?? 0) * value;
  }
}

function softmax(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] ?? 0) - most);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
}
