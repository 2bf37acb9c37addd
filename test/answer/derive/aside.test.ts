/** What a question sets aside. */
import { describe, expect, it } from 'vitest';
import { ask } from '../fixture.ts';

describe('what a question sets aside', () => {
  it.each([
    'How many firefighters other than volunteers were there?',
    'How many firefighters came, not counting the volunteers?',
    'Combien de pompiers sans compter les volontaires ?',
    'كم عدد الإطفائيين باستثناء المتطوعين؟',
  ])('is taken from the count of all in "%s"', (question) => {
    expect(ask(question)).toEqual(['answer', 'paid-count']);
  });

  it('is nothing that another part of a double question asks for', () => {
    expect(ask('How many firefighters were there, and how many of them were volunteers?')).toEqual([
      'answer',
      'firefighters-count',
      'volunteers-count',
    ]);
  });

  it('leaves a count as it is where it is no part of it', () => {
    expect(ask('How many firefighters came, not counting the residents?')).toEqual([
      'answer',
      'firefighters-count',
    ]);
  });
});
