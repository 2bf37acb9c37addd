import { describe, expect, it } from 'vitest';
import { fitLogistic, logLoss, solve } from '../../src/eval/logistic.ts';

const examples = [
  ...Array.from({ length: 30 }, () => ({ inputs: [1, 1], label: 1 as const })),
  ...Array.from({ length: 10 }, () => ({ inputs: [1, 1], label: 0 as const })),
  ...Array.from({ length: 10 }, () => ({ inputs: [1, 0], label: 1 as const })),
  ...Array.from({ length: 10 }, () => ({ inputs: [1, 0], label: 0 as const })),
];

describe('solve', () => {
  it('solves a symmetric positive definite system', () => {
    const [x = 0, y = 0] = solve(
      [
        [4, 1],
        [1, 3],
      ],
      [1, 2],
    );
    expect([x, y]).toEqual([expect.closeTo(1 / 11), expect.closeTo(7 / 11)]);
  });
  it('refuses a matrix that is not positive definite', () => {
    expect(() => solve([[0]], [1])).toThrow(RangeError);
  });
});

describe('fitLogistic', () => {
  it('finds the log-odds of the data where nothing is penalised', () => {
    const [bias, weight] = fitLogistic(examples, { l2: 1e-9, free: new Set([0]) });
    expect(bias).toBeCloseTo(0, 4);
    expect(weight).toBeCloseTo(Math.log(3), 4);
  });
  it('shrinks what is penalised, and not what is free', () => {
    const [bias = 0, weight = 0] = fitLogistic(examples, { l2: 1_000, free: new Set([0]) });
    expect(Math.abs(weight)).toBeLessThan(0.05);
    expect(bias).toBeCloseTo(Math.log(40 / 20), 1);
  });
  it('lets an example of weight 2 count as two', () => {
    const [first, ...rest] = examples;
    if (!first) throw new Error('there are examples');
    const weighted = fitLogistic([{ ...first, weight: 2 }, ...rest], { l2: 0.1 });
    const repeated = fitLogistic([first, first, ...rest], { l2: 0.1 });
    expect(weighted).toEqual(repeated.map((weight) => expect.closeTo(weight, 6)));
  });
  it('gives finite weights where the examples are told apart without exception', () => {
    const [weight = 0] = fitLogistic(
      [
        { inputs: [1], label: 1 },
        { inputs: [-1], label: 0 },
      ],
      { l2: 0.1 },
    );
    expect(weight).toBeGreaterThan(0);
    expect(Number.isFinite(weight)).toBe(true);
  });
});

describe('logLoss', () => {
  it('is log 2 an example where nothing is known', () => {
    expect(logLoss(examples, [0, 0])).toBeCloseTo(Math.LN2);
  });
  it('stays finite for scores that are far off', () => {
    expect(logLoss([{ inputs: [1], label: 0 }], [1_000])).toBeCloseTo(1_000);
  });
});
