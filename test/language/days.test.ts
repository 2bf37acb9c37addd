import { describe, expect, it } from 'vitest';
import { dayEndingAt, parseDays } from '../../src/language/days.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';

const dayOf = (text: string) => {
  const tokens = tokenise(normalise(text));
  return dayEndingAt(tokens.length, tokens);
};

describe('the days in words', () => {
  it.each([
    ['the fourteenth', { from: 1, value: 14 }],
    ['on the twenty-first', { from: 2, value: 21 }],
    ['الحادي والعشرون', { from: 0, value: 21 }],
    ['الخامس', { from: 0, value: 5 }],
  ])('are read as the longest that ends there: "%s"', (text, day) => {
    expect(dayOf(text)).toEqual(day);
  });

  it.each(['the raid', 'النصف الأول', 'fourteenth raid'])('are none in "%s"', (text) => {
    expect(dayOf(text)).toBeUndefined();
  });

  it('are refused in a line of no language', () => {
    expect(() => parseDays('en first\nfirst, second')).toThrow('days:2: no language: first, second');
  });
});
