import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const matchfix = engineOf('matchfix');
const RULE = 'how exact a figure is';
const ruleOf = (text: string) => matchfix.ask(text).receipt.rule;

describe('how exact a figure is', () => {
  it.each([
    ['Is the 4.2 million profit an exact figure?', 'refuted'],
    ['The 4.2 million profit is a rounded figure, right?', 'supported'],
    ['Is the 4.2 million exact or rough?', 'answer'],
  ])('is told by the hedge of the fact: "%s" is %s', (text, verdict) => {
    expect([...decided(matchfix.ask(text)), ruleOf(text)]).toEqual([verdict, 'profit', RULE]);
  });
  it('is left open where the fact has no hedge', () => {
    expect(ruleOf('Is the number of 64 phones exact?')).not.toBe(RULE);
  });
  it('is not what a word right before a number says', () => {
    expect(ruleOf('They seized exactly 64 phones, right?')).not.toBe(RULE);
  });
});

describe('a claim just short of a figure', () => {
  it.each(['just shy of', 'the best part of', 'a shade under', 'not far off'])(
    'agrees with it: "%s"',
    (words) => {
      const seizure = engineOf('seizure');
      expect(seizure.ask(`${words} 2,500 phones were seized, right?`).verdict).toBe('supported');
    },
  );
});
