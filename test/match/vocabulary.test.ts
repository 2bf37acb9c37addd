import { describe, expect, it } from 'vitest';
import { normalise, tokenise } from '../../src/language/tokens.ts';
import { LEXICON } from './fixture.ts';

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
});
