import { describe, expect, it } from 'vitest';
import { brierScore, expectedCalibrationError, reliability } from '../../src/eval/reliability.ts';

const replies = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

describe('reliability', () => {
  it('puts a confidence on the border into the upper bin, and 1 into the last', () => {
    const bins = reliability([
      { confidence: 0.3, right: true },
      { confidence: 1, right: true },
    ]);
    expect(bins.map((bin) => bin.count)).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
  });
  it('gives the share right and the mean confidence of a bin', () => {
    expect(reliability(replies(0.75, 3, 1))[7]).toMatchObject({ count: 4, right: 0.75, confidence: 0.75 });
  });
});

describe('expectedCalibrationError', () => {
  it('is 0 where the share right is the confidence', () => {
    expect(
      expectedCalibrationError(reliability([...replies(0.75, 3, 1), ...replies(0.25, 1, 3)])),
    ).toBeCloseTo(0);
  });
  it('weighs the distance of each bin by its replies', () => {
    // 10 replies of confidence 0.9, 5 right: off by 0.4; 30 of 0.5, 15 right: off by 0.
    expect(
      expectedCalibrationError(reliability([...replies(0.9, 5, 5), ...replies(0.5, 15, 15)])),
    ).toBeCloseTo(0.1);
  });
});

describe('brierScore', () => {
  it('is the mean squared distance from what came true', () => {
    expect(brierScore(replies(0.8, 1, 1))).toBeCloseTo((0.04 + 0.64) / 2);
  });
});
