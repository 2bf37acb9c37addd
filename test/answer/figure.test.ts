import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const matchfix = engineOf('matchfix');
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

describe('a bare figure, whatever stands before it', () => {
  const seizure = engineOf('seizure');
  it.each([
    ["saw '207' in the copy, 207 of what?", 'cells-since-2002'],
    ['I see 51 in the draft. 51 of what?', 'seized-watches'],
    ['on lit 207 dans la copie : 207 de quoi ?', 'cells-since-2002'],
    ['veo un 18 en el texto, ¿18 de qué?', 'seized-tablets'],
  ])('is told what it is of: "%s"', (question, fact) => {
    expect(decided(seizure.ask(question))).toEqual(['answer', fact]);
  });
});
