import { describe, expect, it } from 'vitest';
import { formatDate, formatList, formatNumber, formatSpan, say } from '../../src/answer/wording.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';

describe('formatNumber', () => {
  it.each([
    ['en', '2,496'],
    ['fr', '2\u00A0496'],
    ['es', '2.496'],
  ] as const)('groups four digits too (%s)', (language, expected) => {
    expect(formatNumber(2_496, language)).toBe(expected);
  });
  it('groups Arabic as the statements of the cases do', () => {
    expect(formatNumber(2_496, 'ar')).toBe('2,496');
  });
  it('keeps as many decimals as it is told', () => {
    expect([formatNumber(118.857, 'en', 1), formatNumber(118.857, 'en')]).toEqual(['118.9', '119']);
  });
});

describe('formatSpan', () => {
  it.each([
    [1, 'en', '1 year'],
    [26, 'en', '26 years'],
    [1, 'es', '1 año'],
    [2, 'fr', '2 ans'],
  ] as const)('tells %d in %s as "%s"', (value, language, expected) => {
    expect(formatSpan(value, 'year', language)).toBe(expected);
  });
});

describe('formatDate', () => {
  it.each([
    ['2022-03-05', 'en', '5 March 2022'],
    ['2022-03-05', 'fr', '5 mars 2022'],
    ['2022-03-05', 'ar', '5 مارس 2022'],
    ['2022-03-05', 'es', '5 de marzo de 2022'],
    ['2022-03', 'en', 'March 2022'],
    ['1984', 'en', '1984'],
    ['2019-23', 'en', 'autumn 2019'],
    ['2019-23', 'fr', 'automne 2019'],
    ['2019-23', 'ar', 'خريف 2019'],
    ['2019-23', 'es', 'otoño de 2019'],
  ] as const)('words %s in %s as "%s"', (date, language, expected) => {
    expect(formatDate(date, language)).toBe(expected);
  });
  it('leaves out a year that the source does not give', () => {
    expect(formatDate('2022-03-03', 'en', true)).toBe('3 March');
  });
});

describe('formatList', () => {
  it.each([
    ['en', 'a, b and c'],
    ['fr', 'a, b et c'],
    ['es', 'a, b y c'],
    ['ar', 'a وb وc'],
  ] as const)('joins in %s', (language, expected) => {
    expect(formatList(['a', 'b', 'c'], language)).toBe(expected);
  });
});

describe('say', () => {
  it('fills the blanks in', () => {
    expect(say('absentOf', 'en', { what: 'the names' })).toBe('The article does not say: the names.');
  });
  it('leaves no blank in the text where a word is missing', () => {
    expect(LANGUAGES.filter((language) => say('elapsed', language).includes('{'))).toEqual([]);
  });
  it('does not read blanks in what it fills in', () => {
    expect(say('partAbsent', 'en', { part: '{part} $& {what}' })).toBe(
      'On “{part} $& {what}”: the article does not say.',
    );
  });
});
