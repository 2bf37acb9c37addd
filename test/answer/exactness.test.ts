import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { decided } from './fixture.ts';

const matchfix = buildEngine(loadCase('test/questions/cases/matchfix.yaml'));
const ask = (text: string) => decided(matchfix.ask(text));

describe('how exact a figure is', () => {
  it.each([
    ['Is the 4.2 million profit an exact figure?', 'refuted'],
    ['The 4.2 million profit is a rounded figure, right?', 'supported'],
    ['Is the 4.2 million exact or rough?', 'answer'],
  ])('is told by the hedge of the fact: "%s" is %s', (text, verdict) => {
    expect(ask(text)).toEqual([verdict, 'profit']);
  });
  it('is left open where the fact has no hedge', () => {
    expect(matchfix.ask('Is the number of 64 phones exact?').receipt.rule).not.toBe('how exact a figure is');
  });
  it('is not what a word right before a number says', () => {
    expect(matchfix.ask('They seized exactly 64 phones, right?').receipt.rule).not.toBe(
      'how exact a figure is',
    );
  });
});
