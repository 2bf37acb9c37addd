/**
 * The words that a case is told with. A word that is spelt like a form of another but for a letter is one of them: "المسفرين" (of
 * "to travel") is "المسافرين" where the case tells of passengers, "dosiers" is "dossiers" and no dose.
 */
import type { Language } from '../facts/schema.ts';
import { keysOf } from '../language/stem.ts';
import { undoubled, WordIndex } from './edits.ts';

/** Letters of a word of which one may be wrong without its being another. */
const LEAST = 5;
const LEAST_ARABIC = 4;
/** Letters of an English word in -er for one in -or: a shorter one is a word of its own ("miners"). */
const LEAST_AGENT = 7;

/**
 * Whether a word is typed for another by a slip that seldom makes a word that somebody means: a letter doubled or not, two swapped,
 * English -er for -or, Spanish b for v; in Arabic a long vowel left out.
 */
function isSlip(typed: string, meant: string, language: Language): boolean {
  if (language === 'ar')
    return [...meant].some(
      (letter, at) =>
        at > 0 &&
        at < typed.length &&
        /[اوي]/u.test(letter) &&
        meant.slice(0, at) + meant.slice(at + 1) === typed,
    );
  const alike = (as: (word: string) => string): boolean => as(typed) === as(meant);
  return (
    alike(undoubled) ||
    alike((word) => [...word].sort().join('')) ||
    (language === 'en' && typed.length >= LEAST_AGENT && alike((word) => word.replace(/er(?=s?$)/u, 'or'))) ||
    (language === 'es' && alike((word) => word.replace(/v/gu, 'b')))
  );
}

/** What is written onto an Arabic noun. */
const ATTACHED = /^(?:و?(?:ال|بال|لل|كال|فال))(?=...)/u;
const bare = (word: string, language: Language): string =>
  language === 'ar' ? word.replace(ATTACHED, '') : word;

/** Words of a case in one language, folded: those that it is told with, and any two side by side, with a space between them. */
export interface Told {
  words: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

export interface ToldWords {
  /** Whether the case is told, or asked for, with a folded word. */
  has(word: string, language: Language): boolean;
  /** Whether two folded words stand side by side in a statement or a question. */
  pairs(left: string, right: string, language: Language): boolean;
  /** The only word of the case that a folded one is a letter off; undefined where there is none, or it is a form of one. */
  near(word: string, language: Language): string | undefined;
}

/** @param told the words of a case in a language; asked for once, when first needed */
export function toldWords(told: (language: Language) => Told): ToldWords {
  const kept = new Map<Language, Told & { index: WordIndex }>();
  const wordsOf = (language: Language) => {
    let known = kept.get(language);
    if (!known) {
      const { words, pairs } = told(language);
      const all = new Set([...words].map((word) => bare(word, language)));
      const least = language === 'ar' ? LEAST_ARABIC : LEAST;
      known = { words: all, pairs, index: new WordIndex([...all].filter((word) => word.length >= least)) };
      kept.set(language, known);
    }
    return known;
  };
  return {
    has: (word, language) => wordsOf(language).words.has(bare(word, language)),
    pairs: (left, right, language) => wordsOf(language).pairs.has(`${left} ${right}`),
    near: (word, language) => {
      const typed = bare(word, language);
      const { words, index } = wordsOf(language);
      if (typed.length < LEAST_ARABIC || words.has(typed)) return undefined;
      const near = index
        .near(typed)
        .filter(({ word: meant }) => meant[0] === typed[0] && isSlip(typed, meant, language));
      // Forms of one word are no misspellings of each other.
      const keys = keysOf(typed, language);
      if (near.some(({ word: meant }) => keysOf(meant, language).some((key) => keys.includes(key))))
        return undefined;
      return near.length === 1 ? near[0]?.word : undefined;
    },
  };
}
