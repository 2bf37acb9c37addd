import { describe, expect, it } from 'vitest';
import { lettersSay } from '../../src/language/letters.ts';

describe('lettersSay', () => {
  it.each<['en' | 'fr' | 'es', string]>([
    ['en', 'arrestd'],
    ['en', 'thrugh'],
    ['fr', 'demenagemant'],
    ['fr', 'chauffeurr'],
    ['es', 'cuantitos'],
    ['es', 'camionsito'],
  ])('finds the language of a word that no list has by its letters: %s, %s', (language, word) => {
    const shares = lettersSay(word);
    expect(Object.entries(shares ?? {}).sort((a, b) => b[1] - a[1])[0]?.[0]).toBe(language);
  });

  it('gives shares of one', () => {
    expect(Object.values(lettersSay('dismanteld') ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(
      1,
    );
  });

  it.each(['', 'abc', 'شرطة', 'l7sab', "d'or"])('says nothing of "%s"', (word) => {
    expect(lettersSay(word)).toBeUndefined();
  });
});
