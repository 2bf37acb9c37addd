import { describe, expect, it } from 'vitest';
import { rank } from '../../src/answer/ranking.ts';
import { bench, queryFor } from './fixture.ts';

describe('rank', () => {
  const rankingOf = (text: string) => {
    const { reading, asked } = queryFor(text);
    return rank(reading, asked, bench.index);
  };

  // What an editor would expect to see first, and why it is not the next one.
  it.each([
    ['How many firefighters were sent?', 'firefighters-count', 'all of them, not the volunteers alone'],
    ['How many volunteers were there?', 'volunteers-count', 'a part, not all firefighters'],
    ['How many fires since 2015?', 'fires-since-2015', 'the longer of two spans'],
    ['How many fires in the last two years?', 'fires-last-two-years', 'the shorter of two spans'],
    ['When did the campaign start?', 'campaign-start', 'not when the fire was'],
    ['What is the campaign for?', 'campaign-purpose', 'not what it is called'],
  ])('of "%s" puts %s first: %s', (question, fact) => {
    expect(rankingOf(question).facts[0]?.fact.id).toBe(fact);
  });
  it('orders from the best down', () => {
    const ranks = rankingOf('How many firefighters were sent?').all.map(({ rank: each }) => each);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });
  it('keeps known unknowns apart from facts', () => {
    const { facts, unknowns, all } = rankingOf('What are the names of the residents?');
    expect(unknowns[0]?.profile.id).toBe('residents-names');
    expect(facts.length + unknowns.length).toBe(all.length);
  });
  it('gives the same numbers each time', () => {
    const numbers = () => rankingOf('Who owns the bakery?').all.map(({ rank: each, score }) => [each, score]);
    expect(numbers()).toEqual(numbers());
  });
});
