import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/read.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';
import { caseLexicon } from '../../src/match/vocabulary.ts';
import { CONTENT, LEXICON } from './fixture.ts';

const conceptsOf = (text: string, language: 'en' | 'fr' | 'ar' | 'es') =>
  LEXICON.matchesAt(tokenise(normalise(text)), 0, language).map((match) => match.concept);

describe('caseLexicon', () => {
  it('knows the names of the case', () => {
    expect(conceptsOf('Acme Logistics', 'en')[0]).toBe('acme');
  });

  it('knows a name in the languages in which it is given', () => {
    expect([
      conceptsOf('ليون', 'ar')[0],
      conceptsOf('Douane de Velmont', 'fr')[0],
      conceptsOf('Acme Logistics', 'ar'),
    ]).toEqual(['lyon', 'customs-office', []]);
  });

  it('still knows the general words', () => {
    expect(conceptsOf('phones', 'en')).toContain('phone');
  });

  it('puts a name under its broader terms and its kind', () => {
    const ancestors = LEXICON.ancestors('customs-office');
    expect(['customs-office', 'customs', 'organisation'].every((id) => ancestors.has(id))).toBe(true);
  });

  it('takes a bare currency for the one in which the case has amounts', () => {
    const pesos = (currency: string): string[] => {
      const fact = CONTENT.facts[0];
      if (!fact) throw new Error('the fixture has facts');
      const content = {
        ...CONTENT,
        facts: [{ ...fact, value: { type: 'money' as const, amounts: [{ amount: 5, currency }] } }],
      };
      const { numbers } = read('5 million pesos', caseLexicon(content), 'en');
      return numbers.flatMap((number) => number.currency ?? []);
    };
    expect([pesos('CLP'), pesos('ARS')]).toEqual([['CLP'], ['ARS']]);
  });
});
