import { describe, expect, it } from 'vitest';
import { isWithinLonger, OR } from '../../src/language/forms.ts';

const form = (from: number, to: number, kind = 'ask') => ({ from, to, role: 'any', kind });

describe('isWithinLonger', () => {
  const longer = form(2, 4, 'function');
  it('is so of a word of a longer phrase', () => {
    expect(isWithinLonger(form(3, 4), [longer], () => true)).toBe(true);
  });
  it('is not so of a phrase of the same words, nor of one beside it', () => {
    expect([form(2, 4), form(4, 5)].map((one) => isWithinLonger(one, [longer], () => true))).toEqual([
      false,
      false,
    ]);
  });
  it('goes by the kinds that count', () => {
    expect(isWithinLonger(form(3, 4), [longer], (kind) => kind === 'tag')).toBe(false);
  });
});

describe('OR', () => {
  it.each(['or', 'ou', 'o', 'u', 'ام', 'او'])('hears "%s"', (word) => {
    expect(OR.test(word)).toBe(true);
  });
  it('is no part of a word', () => {
    expect(OR.test('for')).toBe(false);
  });
});
