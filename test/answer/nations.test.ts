import { describe, expect, it } from 'vitest';
import { otherNation } from '../../src/answer/nations.ts';
import { rank } from '../../src/answer/ranking.ts';
import { bench, factOf, queryFor } from './fixture.ts';

describe('otherNation', () => {
  it('says nothing where the fact tells of no country', () => {
    const { reading, asked } = queryFor('French firefighters were sent');
    const fact = rank(reading, asked, bench.index).facts.find(
      (one) => one.fact.id === factOf('firefighters-count').id,
    );
    expect(fact && otherNation(reading, fact, bench.index, bench.lexicon)).toEqual([]);
  });
});
