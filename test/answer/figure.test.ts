import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { decided } from './fixture.ts';

const matchfix = buildEngine(loadCase('test/questions/cases/matchfix.yaml'));
const ask = (text: string) => decided(matchfix.ask(text));

describe('what a figure is of', () => {
  it.each([
    ['What is 138 the number of?', 'accounts-count'],
    ['which item were there nine of?', 'laptops-count'],
    ['phones, laptops: which ones were there nine of?', 'laptops-count'],
  ])('is the one fact that has it: %s', (text, fact) => {
    expect(ask(text)).toEqual(['answer', fact]);
  });
  it('is not asked where something else is asked of those who are counted', () => {
    expect(ask('What may the 17 expect?')[0]).not.toBe('answer');
  });
  it('is unknown where no fact has the figure', () => {
    expect(ask('What is 139 the number of?')).toEqual(['absent']);
  });
});
