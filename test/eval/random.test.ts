import { describe, expect, it } from 'vitest';
import { between, pick, randomFrom, shuffled } from '../../src/eval/random.ts';

describe('randomFrom', () => {
  it('gives the same numbers for the same seed', () => {
    const [a, b] = [randomFrom(7), randomFrom(7)];
    expect(Array.from({ length: 5 }, a)).toEqual(Array.from({ length: 5 }, b));
  });
  it('gives others for another seed', () => {
    expect(randomFrom(1)()).not.toBe(randomFrom(2)());
  });
});

describe('shuffled', () => {
  it('keeps every member', () => {
    expect(shuffled([1, 2, 3, 4, 5], randomFrom(1)).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('pick', () => {
  it('refuses an empty list', () => {
    expect(() => pick([], randomFrom(1))).toThrow(RangeError);
  });
});

describe('between', () => {
  it('reaches both ends', () => {
    const random = randomFrom(1);
    expect(new Set(Array.from({ length: 100 }, () => between(1, 3, random)))).toEqual(new Set([1, 2, 3]));
  });
});
