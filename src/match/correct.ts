/**
 * Misspelt words. Fuzzy at the word, exact at the concept: an unknown word is looked up among the words the lexicon has,
 * and either becomes one of them or stays unknown. A shortlist by edit distance keeps Fuse.js to a few dozen words.
 */
import Fuse from 'fuse.js';
import type { Language } from '../facts/schema.ts';
import { rankOf } from '../language/common.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Corrector } from '../language/read.ts';

/** Words of the shortlist that Fuse.js gets to order. */
const SHORTLIST = 40;

/** Edits allowed by word length: one up to six letters, two beyond. Shorter words have too many neighbours. */
export function allowedEdits(length: number): number {
  if (length < 3) return 0;
  return length <= 5 ? 1 : 2;
}

/**
 * Optimal string alignment distance (Damerau 1964 with adjacent transpositions, no substring edited twice), given up
 * above `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

/** What the same letters in another order take off a word's cost: swapped keys are the commonest slip. */
const SWAPPED = 0.4;

/** One bit a letter (letters share bits beyond 32): words that differ much in letters differ in bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(letters: number): number {
  let bits = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/** Only swapped, doubled or undoubled letters. */
function sameLetters(a: string, b: string): boolean {
  return [...new Set(a)].sort().join('') === [...new Set(b)].sort().join('');
}

class WordIndex {
  readonly #byLength = new Map<number, { word: string; letters: number }[]>();

  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      if (word.length < 3) continue;
      const entry = { word, letters: lettersOf(word) };
      const list = this.#byLength.get(word.length);
      if (list) list.push(entry);
      else this.#byLength.set(word.length, [entry]);
    }
  }

  /** Words within the edits that the word's length allows, nearest first, with their distance. */
  near(word: string): { word: string; edits: number }[] {
    const limit = allowedEdits(word.length);
    const letters = lettersOf(word);
    const found: { word: string; edits: number }[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      for (const entry of this.#byLength.get(length) ?? []) {
        // An edit changes at most two letters.
        if (bitsOf(entry.letters ^ letters) > 2 * limit) continue;
        const edits = editDistance(word, entry.word, limit);
        if (edits <= limit) found.push({ word: entry.word, edits });
      }
    }
    return found.sort((a, b) => a.edits - b.edits).slice(0, SHORTLIST);
  }
}

/** A corrector over the words of a lexicon, with a memory of the words it has met. `own`: the words of the case's names, folded. */
export function createCorrector(lexicon: Lexicon, own: ReadonlySet<string>): Corrector {
  const indexes = new Map<Language, WordIndex>();
  const memory = new Map<string, string | undefined>();
  let figures: ReadonlySet<string> | undefined;
  return (word, language, name) => {
    const memoryKey = `${language}${name ? '!' : ':'}${word}`;
    if (memory.has(memoryKey)) return memory.get(memoryKey);
    let index = indexes.get(language);
    if (!index) {
      index = new WordIndex(lexicon.words(language));
      indexes.set(language, index);
    }
    figures ??= new Set(lexicon.wordsOfKind('number'));
    const near = new Map(index.near(word).map((entry) => [entry.word, entry.edits]));
    const fuse = new Fuse([...near.keys()], { includeScore: true, threshold: 1, ignoreLocation: true });
    const letters = [...word].sort().join('');
    let best: { word: string; cost: number } | undefined;
    for (const { item, score } of fuse.search(word)) {
      if (name && !own.has(item)) continue;
      // "tow" is not "two": a figure is never guessed.
      if (figures.has(item) && (item.length <= 4 || !sameLetters(item, word))) continue;
      // In three letters only a swap is a slip; anything else is another word.
      if (word.length === 3 && (item.length !== 3 || letters !== [...item].sort().join(''))) continue;
      // A first letter is seldom mistyped; a common word and one of the case's own are likelier than a rare one.
      const cost =
        (near.get(item) ?? 9) +
        (score ?? 0) +
        0.35 * Math.abs(word.length - item.length) +
        (word[0] === item[0] ? 0 : 0.6) -
        (letters === [...item].sort().join('') ? SWAPPED : 0) -
        (own.has(item) ? 0.4 : 0) +
        0.04 * Math.log(rankOf(item, language) ?? 20_000);
      if (!best || cost < best.cost) best = { word: item, cost };
    }
    if (memory.size > 20_000) memory.clear();
    memory.set(memoryKey, best?.word);
    return best?.word;
  };
}
