import { describe, expect, it } from 'vitest';
import { isOr, isWithinLonger } from '../../src/language/forms.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';

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

describe('isOr', () => {
  const [or, ou, where, u, am] = ['or', 'ou', 'où', 'u', 'أم'].map((word) => tokenise(normalise(word))[0]);
  it.each([
    ['en', or, true],
    ['fr', ou, true],
    ['ar', am, true],
    ['es', u, true],
    ['en', u, false],
    ['fr', where, false],
  ] as const)('goes by the language: %s %o', (language, token, joins) => {
    expect(token && isOr(token, language)).toBe(joins);
  });
});
