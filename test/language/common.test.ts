import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/facts/schema.ts';
import { informationOf, isInflected, rankOf } from '../../src/language/common.ts';

describe('rankOf', () => {
  it.each<[Language, string, string]>([
    ['en', 'the', 'market'],
    ['fr', 'de', 'marche'],
    ['es', 'de', 'mercado'],
    ['ar', 'في', 'سوق'],
  ])('ranks a function word before a noun (%s)', (language, common, rarer) => {
    expect(rankOf(common, language)).toBeLessThan(rankOf(rarer, language) ?? 0);
  });

  it('ranks the commonest English word first', () => {
    expect(rankOf('the', 'en')).toBe(1);
  });

  it('does not know a made-up word', () => {
    expect(rankOf('velmontish', 'en')).toBeUndefined();
  });

  it('finds an accented word by its folded spelling', () => {
    expect(rankOf('ete', 'fr')).toBeGreaterThan(0);
  });
});

describe('informationOf', () => {
  it('is nothing for the commonest words', () => {
    expect([informationOf('the', 'en'), informationOf('how', 'en')]).toEqual([0, 0]);
  });

  it('is all for a word beyond the list', () => {
    expect(informationOf('velmontish', 'en')).toBe(1);
  });

  it('grows with rarity', () => {
    const told = ['the', 'phone', 'market', 'police', 'velmontish'].map((word) => informationOf(word, 'en'));
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it('stays within 0 and 1 for any word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (word, language) => {
        expect(informationOf(word, language)).toBeGreaterThanOrEqual(0);
        expect(informationOf(word, language)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('isInflected', () => {
  it.each<[Language, string]>([
    ['en', 'trimmed'],
    ['en', 'stepping'],
    ['en', 'mildly'],
    ['en', 'deadlier'],
    ['fr', 'luttent'],
    ['fr', 'achetent'],
    ['es', 'regresaban'],
    ['ar', 'والطريق'],
    ['ar', 'يومها'],
  ])('knows a regular form of a common word (%s): %s', (language, word) => {
    expect(isInflected(word, language)).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'stoped'],
    ['en', 'tablest'],
    ['en', 'phons'],
    ['en', 'velmontish'],
    ['fr', 'depui'],
    ['es', 'kiebra'],
    ['ar', 'هوانف'],
    ['en', ''],
  ])('takes no misspelling for one (%s): %s', (language, word) => {
    expect(isInflected(word, language)).toBe(false);
  });
});
