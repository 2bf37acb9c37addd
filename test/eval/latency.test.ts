import { describe, expect, it } from 'vitest';
import { latencyOf, quantile, time } from '../../src/eval/latency.ts';

describe('quantile', () => {
  it('takes the nearest rank', () => {
    expect([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.99), quantile([1, 2, 3, 4], 0)]).toEqual([
      2, 4, 1,
    ]);
  });
  it('gives nothing for no values', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('latencyOf', () => {
  it('sorts by value, not as text', () => {
    expect(latencyOf([10, 9, 100])).toEqual({ calls: 3, p50: 10, p99: 100 });
  });
});

describe('time', () => {
  it('calls once for each input, in order', () => {
    const seen: number[] = [];
    time([3, 1, 2], (input) => seen.push(input));
    expect(seen).toEqual([3, 1, 2]);
  });
  it('makes at least the least calls, however little time there is', () => {
    expect(time([1, 2, 3, 4], () => undefined, 0, 2)).toHaveLength(2);
  });
});
