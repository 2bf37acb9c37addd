/**
 * Misspelt words. Fuzzy at the word, exact at the concept: an unknown word is looked up among the words the lexicon has,
 * and either becomes one of them or stays unknown. A shortlist by shared letter pairs keeps Fuse.js to a few dozen words.
 */
import Fuse from 'fuse.js';
import type { Language } from '../facts/schema.ts';
import { rankOf } from '../language/common.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Corrector } from '../language/read.ts';

/** Words of the shortlist that Fuse.js gets to see. */
const SHORTLIST = 40;
/** Fuse.js score (0 exact, 1 nothing alike) above which a word is another word. */
const FUSE_LIMIT = 0.45;

/** Edits allowed by word length: one up to six letters, two beyond. Shorter words have too many neighbours. */
export function allowedEdits(length: number): number {
  if (length < 3) return 0;
  return length <= 6 ? 1 : 2;
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
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}

function pairs(word: string): string[] {
  const padded = `^${word}$`;
  return Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2));
}

class WordIndex {
  readonly #words: string[];
  readonly #byPair = new Map<string, number[]>();

  constructor(words: Iterable<string>) {
    this.#words = [...new Set(words)].filter((word) => word.length >= 3);
    this.#words.forEach((word, id) => {
      for (const pair of new Set(pairs(word))) {
        const list = this.#byPair.get(pair);
        if (list) list.push(id);
        else this.#byPair.set(pair, [id]);
      }
    });
  }

  /** Words that share most letter pairs with `word`, of a length that its edits allow. */
  shortlist(word: string): string[] {
    const edits = allowedEdits(word.length);
    const shared = new Map<number, number>();
    for (const pair of new Set(pairs(word))) {
      for (const id of this.#byPair.get(pair) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared]
      .map(([id, count]) => ({ word: this.#words[id] ?? '', count }))
      .filter((entry) => Math.abs(entry.word.length - word.length) <= edits)
      .sort((a, b) => b.count - b.word.length / 100 - (a.count - a.word.length / 100))
      .slice(0, SHORTLIST)
      .map((entry) => entry.word);
  }
}

/** A corrector over the words of a lexicon, with a memory of the words it has met. */
export function createCorrector(lexicon: Lexicon, own: ReadonlySet<string>): Corrector {
  const indexes = new Map<Language, WordIndex>();
  const memory = new Map<string, string | undefined>();
  return (word, language) => {
    const memoryKey = `${language}:${word}`;
    if (memory.has(memoryKey)) return memory.get(memoryKey);
    let index = indexes.get(language);
    if (!index) {
      index = new WordIndex(lexicon.words(language));
      indexes.set(language, index);
    }
    const limit = allowedEdits(word.length);
    const fuse = new Fuse(index.shortlist(word), { includeScore: true, threshold: FUSE_LIMIT, ignoreLocation: true });
    let best: { word: string; cost: number } | undefined;
    for (const { item, score } of fuse.search(word)) {
      const edits = editDistance(word, item, limit);
      if (edits > limit) continue;
      // A first letter is seldom mistyped; a common word and one of the case's own are likelier than a rare one.
      const cost =
        edits + (score ?? 0) + (word[0] === item[0] ? 0 : 0.6) - (own.has(item) ? 0.4 : 0) + 0.04 * Math.log(rankOf(item, language) ?? 20_000);
      if (!best || cost < best.cost) best = { word: item, cost };
    }
    if (memory.size > 20_000) memory.clear();
    memory.set(memoryKey, best?.word);
    return best?.word;
  };
}
