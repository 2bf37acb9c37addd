/** How long single calls take, one after another. */

export interface Latency {
  calls: number;
  p50: number;
  p99: number;
}

/** The value that a share of the sorted values does not exceed (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Median and 99th percentile of some durations. */
export function latencyOf(durations: readonly number[]): Latency {
  const sorted = [...durations].sort((a, b) => a - b);
  return { calls: sorted.length, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/**
 * Calls a function with each input once, timing each call; ends early after `limitMs`, but not before `least` calls.
 * @returns the durations in milliseconds
 */
export function time<T>(
  inputs: readonly T[],
  call: (input: T) => void,
  limitMs = Number.POSITIVE_INFINITY,
  least = 5,
): number[] {
  const durations: number[] = [];
  const begin = performance.now();
  for (const input of inputs) {
    if (durations.length >= least && performance.now() - begin > limitMs) break;
    const start = performance.now();
    call(input);
    durations.push(performance.now() - start);
  }
  return durations;
}
