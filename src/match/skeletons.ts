/** Words without their vowels, as thumbs type them ("tblts"). */
import type { Language } from '../facts/schema.ts';
import { rankOf } from '../language/common.ts';
import { isWithin } from './edits.ts';

const LATIN_VOWELS = /[aeiou]/gu;
/** A word's consonants, each but once, and its first letter: what is left of it when thumbs leave out the vowels. */
const skeletonOf = (word: string): string =>
  (word.slice(0, 1) + word.slice(1).replace(LATIN_VOWELS, '')).replace(/(.)\1+/gu, '$1');
/** Fewer letters are an abbreviation, and of fewer with a vowel any of many words may be meant. */
export const LEAST_SKELETON = 3;
export const LONG_SKELETON = 6;

/** Listed words by their skeletons. */
export function skeletonIndex(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (!/^[a-z]{4,}$/u.test(word)) continue;
    const skeleton = skeletonOf(word);
    const others = index.get(skeleton);
    if (others) others.push(word);
    else index.set(skeleton, [word]);
  }
  return index;
}

/** "Tblts", "dismntld": the commonest listed word, one of the case before all, that a word is without some of its vowels. */
export function revowelled(
  word: string,
  index: ReadonlyMap<string, readonly string[]>,
  language: Language,
  own: ReadonlySet<string>,
): string | undefined {
  let best: { word: string; cost: number } | undefined;
  for (const item of index.get(skeletonOf(word)) ?? []) {
    if (item.length - word.length < 2 || !isWithin(word, item)) continue;
    const cost =
      0.1 * (item.length - word.length) +
      0.1 * Math.log(rankOf(item, language) ?? 20_000) -
      (own.has(item) ? 0.5 : 0);
    if (!best || cost < best.cost) best = { word: item, cost };
  }
  return best?.word;
}
