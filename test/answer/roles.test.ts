import { describe, expect, it } from 'vitest';
import { rank } from '../../src/answer/ranking.ts';
import { swapped } from '../../src/answer/roles.ts';
import { bench, queryFor } from './fixture.ts';

describe('swapped', () => {
  it('says nothing of a claim that names only one of two', () => {
    const { reading, asked } = queryFor('Clara Benn owns the bakery');
    const fact = rank(reading, asked, bench.index).facts[0];
    expect(fact && swapped(reading, fact, bench.lexicon)).toBe(false);
  });
});
