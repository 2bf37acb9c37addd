import { describe, expect, it } from 'vitest';
import { Matter } from '../../src/answer/finding.ts';
import { MAX_NEAREST } from '../../src/answer/thresholds.ts';
import { bench, factOf, queryFor } from './fixture.ts';

const matterOf = (question: string) => new Matter(queryFor(question), bench, 'en');

describe('Matter', () => {
  it('knows the best fact', () => {
    expect(matterOf('How many volunteers were there?').best?.fact.id).toBe('volunteers-count');
  });
  it('asserts with the score of the best fact unless it is given another', () => {
    const matter = matterOf('How many volunteers were there?');
    const facts = [factOf('volunteers-count')];
    expect([
      matter.assert('answer', facts, 'r').score,
      matter.assert('supported', facts, 'r', { score: 1 }).score,
    ]).toEqual([matter.best?.score, 1]);
  });
  it('is silent with the nearest facts and asserts none', () => {
    const { verdict, facts, options } = matterOf('How many volunteers were there?').absent('r');
    expect([verdict, facts, options.length <= MAX_NEAREST, options[0]?.id]).toEqual([
      'absent',
      [],
      true,
      'volunteers-count',
    ]);
  });
  it('asks back with the facts that it is given', () => {
    const options = [factOf('fires-since-2015'), factOf('fires-last-two-years')];
    expect(matterOf('How many fires?').clarify(options, 'r')).toMatchObject({
      verdict: 'clarify',
      facts: [],
      options,
    });
  });
});
