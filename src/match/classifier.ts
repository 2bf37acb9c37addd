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

/** A fitted classifier as plain data: weights by feature, then class. */
export interface KeptClassifier {
  names: readonly string[];
  weights: Float32Array;
  classes: number;
}

const EPOCHS = 8;
const RATE = 0.5;
const SEED = 1;
/** Gradients below this are not worth their update. */
const NEGLIGIBLE = 1e-4;
/** A pair of words (its name has a space) or a stretch of letters that fewer examples have tells nothing that its words do not. */
const MADE_UP = /^~| /u;
const LEAST_SEEN = 3;
/** Beyond these the fit would take longer than loading may: larger bases go without. */
export const MAX_CLASSES = 500;
export const MAX_EXAMPLES = 40_000;

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
  readonly kept: KeptClassifier;
  readonly #features = new Map<string, number>();

  constructor(kept: KeptClassifier) {
    this.kept = kept;
    for (let id = 0; id < kept.names.length; id++) this.#features.set(kept.names[id] ?? '', id);
  }

  /** Fits `classes` classes to the examples. Undefined where they are too many, or too few to learn from. */
  static train(examples: readonly Example[], classes: number): Classifier | undefined {
    const count = examples.length;
    if (classes < 2 || classes > MAX_CLASSES || count > MAX_EXAMPLES || count < classes) return undefined;
    const names = new Map<string, number>();
    const ends = new Int32Array(count);
    const ids: number[] = [];
    const valueList: number[] = [];
    const seen = new Map<string, number>();
    for (const example of examples)
      for (const name of example.features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
    examples.forEach((example, row) => {
      for (const [name, value] of example.features) {
        if (MADE_UP.test(name) && (seen.get(name) ?? 0) < LEAST_SEEN) continue;
        let id = names.get(name);
        if (id === undefined) {
          id = names.size;
          names.set(name, id);
        }
        ids.push(id);
        valueList.push(value);
      }
      ends[row] = ids.length;
    });
    const features = Int32Array.from(ids);
    const values = Float64Array.from(valueList);
    const order = Int32Array.from({ length: count }, (_, at) => at);
    const size = names.size * classes;
    const weights = new Float32Array(size);
    const squares = new Float32Array(size).fill(1e-3);
    const gradient = new Float32Array(classes);
    /** The classes whose gradient is worth an update: soon few, as most examples are told from most classes. */
    const active = new Int32Array(classes);
    const random = generator(SEED);
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (let last = count - 1; last > 0; last--) {
        const other = Math.floor(random() * (last + 1));
        const kept = order[last] ?? 0;
        order[last] = order[other] ?? 0;
        order[other] = kept;
      }
      for (const row of order) {
        const from = row === 0 ? 0 : (ends[row - 1] ?? 0);
        const to = ends[row] ?? 0;
        gradient.fill(0);
        let at = from;
        for (; at + 4 <= to; at += 4) addFour(gradient, weights, classes, features, values, at);
        for (; at < to; at++) addScores(gradient, weights, (features[at] ?? 0) * classes, values[at] ?? 0);
        softmax(gradient);
        const label = examples[row]?.label ?? 0;
        gradient[label] = (gradient[label] ?? 0) - 1;
        let actives = 0;
        for (let c = 0; c < classes; c++) {
          const slope = gradient[c] ?? 0;
          // A value is at most 1, but for rounding, so a step is at most its gradient.
          if (slope > 0.99 * NEGLIGIBLE || slope < -0.99 * NEGLIGIBLE) active[actives++] = c;
        }
        for (let i = from; i < to; i++) {
          const offset = (features[i] ?? 0) * classes;
          const value = values[i] ?? 0;
          for (let a = 0; a < actives; a++) {
            const c = active[a] ?? 0;
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
    return new Classifier({ names: [...names.keys()], weights, classes });
  }

  /** Probability of each class, summing to 1. Features that no example had say nothing. */
  probabilities(vector: FeatureVector): Float32Array {
    const { weights, classes } = this.kept;
    const scores = new Float32Array(classes);
    for (const [name, value] of vector) {
      const id = this.#features.get(name);
      if (id !== undefined) addScores(scores, weights, id * classes, value);
    }
    softmax(scores);
    return scores;
  }
}

/** Adds a feature's weights, from `offset` on, times its value. */
function addScores(scores: Float32Array, weights: Float32Array, offset: number, value: number): void {
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) + (weights[offset + c] ?? 0) * value;
}

/** The same for four features at once: most of the fit is spent here. */
function addFour(
  scores: Float32Array,
  weights: Float32Array,
  classes: number,
  features: Int32Array,
  values: Float64Array,
  at: number,
): void {
  const [a, b, c, d] = [
    (features[at] ?? 0) * classes,
    (features[at + 1] ?? 0) * classes,
    (features[at + 2] ?? 0) * classes,
    (features[at + 3] ?? 0) * classes,
  ];
  const [p, q, r, s] = [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0, values[at + 3] ?? 0];
  for (let k = 0; k < classes; k++)
    scores[k] =
      (scores[k] ?? 0) +
      (weights[a + k] ?? 0) * p +
      (weights[b + k] ?? 0) * q +
      (weights[c + k] ?? 0) * r +
      (weights[d + k] ?? 0) * s;
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
