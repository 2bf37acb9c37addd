/**
 * The words that a case is told with. A word that is spelt like a form of another but for a letter is one of them: "المسفرين" (of
 * "to travel") is "المسافرين" where the case tells of passengers, "dosiers" is "dossiers" and no dose.
 */
import type { Language } from '../facts/schema.ts';
import { keysOf } from '../language/stem.ts';
import { editDistance, isLikelySlip, WordIndex } from './edits.ts';

/** Letters of a word of which one may be wrong without its being another. */
const LEAST = 5;
const LEAST_ARABIC = 4;
/** In a shorter Arabic word a consonant more or less makes another word; only a long vowel is left out. */
const LONG_ARABIC = 6;
const sameConsonants = (typed: string, meant: string): boolean =>
  typed.length === meant.length || withoutVowels(typed) === withoutVowels(meant);
const withoutVowels = (word: string): string => word.replace(/[اويىء]/gu, '');
/** What is written onto an Arabic noun. */
const ATTACHED = /^(?:و?(?:ال|بال|لل|كال|فال))(?=...)/u;
const bare = (word: string, language: Language): string =>
  language === 'ar' ? word.replace(ATTACHED, '') : word;

/** Words of a case in one language, folded: of its statements, and those that its questions ask with. */
export interface Told {
  stated: ReadonlySet<string>;
  asked: ReadonlySet<string>;
}

export interface ToldWords {
  /** Whether a folded word stands in a statement, so that it is spelt as it should be. */
  states(word: string, language: Language): boolean;
  /** Whether the case is told, or asked for, with a folded word. */
  has(word: string, language: Language): boolean;
  /** All of them in a language, those of Arabic without their article. */
  words(language: Language): Iterable<string>;
  /** The only word of the case that a folded one is a letter off; undefined where there is none, or it is a form of one. */
  near(word: string, language: Language): string | undefined;
}

/** @param told the words of a case in a language; asked for once, when first needed */
export function toldWords(told: (language: Language) => Told): ToldWords {
  const kept = new Map<
    Language,
    { stated: ReadonlySet<string>; all: ReadonlySet<string>; index: WordIndex }
  >();
  const wordsOf = (language: Language) => {
    let known = kept.get(language);
    if (!known) {
      const { stated, asked } = told(language);
      const all = new Set([...stated, ...asked].map((word) => bare(word, language)));
      const least = language === 'ar' ? LEAST_ARABIC : LEAST;
      known = {
        stated: new Set([...stated].map((word) => bare(word, language))),
        all,
        index: new WordIndex([...all].filter((word) => word.length >= least)),
      };
      kept.set(language, known);
    }
    return known;
  };
  return {
    states: (word, language) => wordsOf(language).stated.has(bare(word, language)),
    has: (word, language) => wordsOf(language).all.has(bare(word, language)),
    words: (language) => wordsOf(language).all,
    near: (word, language) => {
      const typed = bare(word, language);
      const { all, index } = wordsOf(language);
      if (typed.length < LEAST_ARABIC || all.has(typed)) return undefined;
      const near = index
        .near(typed)
        .filter(
          ({ word: meant }) =>
            meant[0] === typed[0] &&
            editDistance(typed, meant, 1, isLikelySlip) <= 1 &&
            (language !== 'ar' || typed.length >= LONG_ARABIC || sameConsonants(typed, meant)),
        );
      // Forms of one word are no misspellings of each other.
      const keys = keysOf(typed, language);
      if (near.some(({ word: meant }) => keysOf(meant, language).some((key) => keys.includes(key))))
        return undefined;
      return near.length === 1 ? near[0]?.word : undefined;
    },
  };
}
