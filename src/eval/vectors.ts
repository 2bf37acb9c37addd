/**
 * Where texts lie among each other: word vectors learnt from how the authors of many cases and their readers put the same
 * question, so that words that ask for the same thing lie near each other in all four languages. Only words and concepts
 * that several cases have in common have one. `meanings.ts` fits them; no answer depends on them.
 */

/** Numbers a vector. */
export const DIMENSIONS = 128;

/** Word vectors: of each feature (see `featuresOf`, `vectorOf`) a row. */
export interface Meanings {
  /** Row of each feature. */
  rows: ReadonlyMap<string, number>;
  /** `DIMENSIONS` whole numbers -127..127 a row, times the row's scale. */
  values: Int8Array;
  scales: Float32Array;
}

const MOST = 127;

/** A table of vectors as one would ship it, from full ones, one row a name: 8 bits a number, each row's largest being 127. */
export function rounded(names: readonly string[], vectors: Float32Array): Meanings {
  const values = new Int8Array(vectors.length);
  const scales = new Float32Array(names.length);
  for (let row = 0; row < names.length; row++) {
    const from = row * DIMENSIONS;
    let most = 0;
    for (let d = 0; d < DIMENSIONS; d++) most = Math.max(most, Math.abs(vectors[from + d] ?? 0));
    if (most === 0) continue;
    scales[row] = most / MOST;
    for (let d = 0; d < DIMENSIONS; d++)
      values[from + d] = Math.round(((vectors[from + d] ?? 0) / most) * MOST);
  }
  return { rows: new Map(names.map((name, row) => [name, row])), values, scales };
}

/**
 * Where a text lies: the sum of its features' vectors, each as often as the feature counts, of length 1.
 * Undefined for a text of which no feature has a vector.
 */
export function meaningOf(
  features: ReadonlyMap<string, number>,
  { rows, values, scales }: Meanings,
): Float64Array | undefined {
  const sum = new Float64Array(DIMENSIONS);
  let square = 0;
  for (const [name, value] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    const factor = value * (scales[row] ?? 0);
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] ?? 0) + factor * (values[row * DIMENSIONS + d] ?? 0);
  }
  for (const value of sum) square += value * value;
  if (square === 0) return undefined;
  const length = Math.sqrt(square);
  for (let d = 0; d < DIMENSIONS; d++) sum[d] = (sum[d] ?? 0) / length;
  return sum;
}
