import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/facts/schema.ts';
import { type Told, toldWords } from '../../src/match/told.ts';

const WORDS: Readonly<Record<Language, Told>> = {
  en: {
    words: new Set(['prosecutor', 'offences', 'weeks', 'traps', 'streets', 'restorer']),
    pairs: new Set(['two weeks']),
  },
  fr: { words: new Set(['dossiers']), pairs: new Set() },
  ar: { words: new Set(['المسافرين', 'توصلت', 'النساء']), pairs: new Set() },
  es: { words: new Set(['serbios', 'casas', 'cosas']), pairs: new Set() },
};
const told = toldWords((language) => WORDS[language]);

describe('toldWords: near', () => {
  it.each<[string, Language, string]>([
    ['prosecuter', 'en', 'prosecutor'],
    ['ofences', 'en', 'offences'],
    ['restorrer', 'en', 'restorer'],
    ['dosiers', 'fr', 'dossiers'],
    ['servios', 'es', 'serbios'],
    ['المسفرين', 'ar', 'مسافرين'],
    ['مسفرين', 'ar', 'مسافرين'],
  ])('finds the word of the case that %s (%s) is a letter off', (typed, language, meant) => {
    expect(told.near(typed, language)).toBe(meant);
  });

  it.each<[string, Language, string]>([
    ['prosecutor', 'en', 'is one itself'],
    ['prosecuted', 'en', 'is two letters off'],
    ['street', 'en', 'is a form of one'],
    ['creeks', 'en', 'has another first letter'],
    ['cesas', 'es', 'is a letter off two'],
    ['تولت', 'ar', 'lacks a consonant, in Arabic another word'],
    ['week', 'en', 'is short'],
    ['weaks', 'en', 'has another letter'],
  ])('finds none for %s (%s), which %s', (typed, language) => {
    expect(told.near(typed, language)).toBeUndefined();
  });

  it('takes any text, and finds nothing but words of the case', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const near = told.near(text, 'en');
        expect(near === undefined || told.has(near, 'en')).toBe(true);
      }),
    );
  });
});

describe('toldWords: the words of a language', () => {
  it('are asked for once', () => {
    let asked = 0;
    const counted = toldWords((language) => {
      asked++;
      return WORDS[language];
    });
    counted.has('weeks', 'en');
    counted.near('weaks', 'en');
    expect(asked).toBe(1);
  });

  it('stand side by side', () => {
    expect([told.pairs('two', 'weeks', 'en'), told.pairs('weeks', 'two', 'en')]).toEqual([true, false]);
  });

  it('are Arabic ones without their article', () => {
    expect([told.has('مسافرين', 'ar'), told.has('المسافرين', 'ar')]).toEqual([true, true]);
  });
});
