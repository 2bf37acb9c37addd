/**
 * A set of words that needs no making when it is read back from disk: one long text, where each word begins, and a hash
 * table of their numbers. Looking a word up makes nothing.
 */
export interface KeptWords {
  text: string;
  starts: Uint32Array;
  /** Number of a word plus one, at the place its hash gives or the next free one; 0 where none is. */
  slots: Int32Array;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

export function keepWords(words: readonly string[]): KeptWords {
  const starts = new Uint32Array(words.length + 1);
  let size = 16;
  while (size < 2 * words.length) size *= 2;
  const slots = new Int32Array(size);
  let length = 0;
  words.forEach((word, number) => {
    starts[number] = length;
    length += word.length;
    let slot = hashOf(word) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  });
  starts[words.length] = length;
  return { text: words.join(''), starts, slots };
}

/** The number of a word, -1 where it is not in the table. */
export function findWord({ text, starts, slots }: KeptWords, word: string): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(word) & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0) return -1;
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start === word.length && text.startsWith(word, start)) return number;
  }
}

export function wordAt({ text, starts }: KeptWords, number: number): string {
  return text.slice(starts[number] ?? 0, starts[number + 1] ?? 0);
}
