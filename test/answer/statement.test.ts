import { describe, expect, it } from 'vitest';
import { matterOf, statementOf } from '../../src/answer/statement.ts';
import { bench, factOf } from './fixture.ts';

const { lexicon } = bench;

describe('a statement', () => {
  const dated = factOf('fire-date');
  it('is read once a language', () => {
    expect(statementOf(dated, 'fr', lexicon)).toBe(statementOf(dated, 'fr', lexicon));
    expect(statementOf(dated, 'fr', lexicon).language).toBe('fr');
  });
  it('is without what it adds in brackets where only the matter counts', () => {
    expect(statementOf(dated, 'en', lexicon).text).toContain('gives no year');
    expect(matterOf(dated, 'en', lexicon).text).not.toContain('gives no year');
  });
  it('keeps an amount that stands in brackets', () => {
    const money = { ...factOf('damage-amount') };
    money.statement = { ...money.statement, en: 'The cash was 9,000 pesos ($450).' };
    expect(matterOf(money, 'en', lexicon).numbers.map(({ value }) => value)).toEqual([9_000, 450]);
  });
});
