/** Edits between words: how many make one of another, and which of them fingers and ears make. */

/** Words of the shortlist that Fuse.js gets to order. */
const SHORTLIST = 40;

/** Edits allowed by word length: one up to six letters, two beyond. Shorter words have too many neighbours. */
export function allowedEdits(length: number): number {
  if (length < 3) return 0;
  return length <= 5 ? 1 : 2;
}

/**
 * Optimal string alignment distance (Damerau 1964 with adjacent transpositions, no substring edited twice), given up
 * above `limit`. With `isSlip`, a letter that is no slip for another counts twice.
 */
export function editDistance(
  a: string,
  b: string,
  limit: number,
  isSlip?: (a: string, b: string) => boolean,
): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  if (3 * width > rows.length) rows = new Int32Array(6 * width);
  // Rows of the table by turns; only the cells within `limit` of the diagonal may stay within it.
  for (let j = 0; j <= b.length; j++) rows[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = (i % 3) * width;
    const previous = ((i + 2) % 3) * width;
    const before = ((i + 1) % 3) * width;
    const letter = a.charCodeAt(i - 1);
    const typed = isSlip ? a.charAt(i - 1) : '';
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    rows[row + from - 1] = from === 1 ? i : limit + 1;
    if (to < b.length) rows[row + to + 1] = limit + 1;
    let best = from === 1 ? i : limit + 1;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (rows[previous + j] ?? 0) + 1,
        (rows[row + j - 1] ?? 0) + 1,
        (rows[previous + j - 1] ?? 0) +
          (letter === other ? 0 : !isSlip || isSlip(typed, b.charAt(j - 1)) ? 1 : 2),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (rows[before + j - 2] ?? 0) + 1);
      rows[row + j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
  }
  return Math.min(limit + 1, rows[(a.length % 3) * width + b.length] ?? limit + 1);
}
/** Work space of `editDistance`. */
let rows = new Int32Array(256);

/** One bit a letter (letters share bits beyond 32): words that differ much in letters differ in bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Bits that are set in 32 (Warren, Hacker's Delight, 2002). */
function bitsOf(letters: number): number {
  let bits = letters - ((letters >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export const undoubled = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** Whether one word is the other with letters left out: "prisn", "limt". */
export function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

const KEYS: readonly string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two words differ in one letter, and its keys are not side by side; letters that are on no key tell nothing. */
export function isFarSlip(word: string, item: string): boolean {
  if (word.length !== item.length) return false;
  const at = [...word].findIndex((letter, i) => letter !== item[i]);
  const [typed, meant] = [word[at] ?? '', item[at] ?? ''];
  if (word.slice(at + 1) !== item.slice(at + 1)) return false;
  return (
    [typed, meant].every((letter) => KEYS.some((row) => row.includes(letter))) && !areNeighbours(typed, meant)
  );
}

/** Whether the keys of two letters lie side by side. */
function areNeighbours(typed: string, meant: string): boolean {
  const [a, b] = [typed, meant].map((letter) => KEYS.findIndex((row) => row.includes(letter)));
  if (a === undefined || b === undefined || a < 0 || b < 0) return false;
  const apart = Math.abs((KEYS[a]?.indexOf(typed) ?? 0) - (KEYS[b]?.indexOf(meant) ?? 0));
  return Math.abs(a - b) <= 1 && apart <= 1;
}

const VOWEL = /[aeiouyاويىءه]/u;
/** Letters that are written for one another because they sound alike. */
const SOUNDS: readonly string[] = [
  'ckqsxz',
  'gj',
  'bvw',
  'fp',
  'dt',
  'mn',
  'صسثز',
  'طتثد',
  'ضظذدز',
  'قكغ',
  'حهخ',
];

/** Whether a finger or an ear may take one letter for the other: a vowel for a vowel, keys side by side, one sound. */
function isLikelySlip(typed: string, meant: string): boolean {
  if (VOWEL.test(typed) && VOWEL.test(meant)) return true;
  return (
    SOUNDS.some((sound) => sound.includes(typed) && sound.includes(meant)) || areNeighbours(typed, meant)
  );
}

/**
 * Whether two edits may be two slips: of a word as common as those that are typed wrongly twice, seldom the first letter
 * is wrong, and no consonant stands for one that neither sounds like it nor lies beside it. "Trimmed" is not "tripled".
 */
export function isTwoSlips(word: string, item: string): boolean {
  if (sameLetters(word, item) && word[0] === item[0]) return true;
  if (word[0] !== item[0] && !ARABIC_LETTER.test(word)) return false;
  if (word.length - item.length >= 2) return false;
  return editDistance(word, item, 2, isLikelySlip) <= 2;
}
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Only swapped, doubled or undoubled letters. */
export function sameLetters(a: string, b: string): boolean {
  return [...new Set(a)].sort().join('') === [...new Set(b)].sort().join('');
}

/** Words of one length: their letters beside them in one array, as most are told apart by those alone. */
interface Bucket {
  words: string[];
  letters: Int32Array;
}

/** Words by their lengths, to find those near to one. */
export class WordIndex {
  readonly #byLength = new Map<number, Bucket>();

  constructor(words: Iterable<string>) {
    const lists = new Map<number, string[]>();
    for (const word of new Set(words)) {
      if (word.length < 3) continue;
      const list = lists.get(word.length);
      if (list) list.push(word);
      else lists.set(word.length, [word]);
    }
    for (const [length, list] of lists)
      this.#byLength.set(length, { words: list, letters: Int32Array.from(list, lettersOf) });
  }

  /** Words within the edits that the word's length allows, nearest first, with their distance. */
  near(word: string): { word: string; edits: number }[] {
    const limit = allowedEdits(word.length);
    const letters = lettersOf(word);
    const found: { word: string; edits: number }[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const bucket = this.#byLength.get(length);
      if (!bucket) continue;
      // An edit changes at most two letters; one that makes a word longer or shorter, one.
      const most = 2 * limit - Math.abs(length - word.length);
      for (let at = 0; at < bucket.letters.length; at++) {
        if (bitsOf((bucket.letters[at] ?? 0) ^ letters) > most) continue;
        const other = bucket.words[at] ?? '';
        const edits = editDistance(word, other, limit);
        if (edits <= limit) found.push({ word: other, edits });
      }
    }
    return found.sort((a, b) => a.edits - b.edits).slice(0, SHORTLIST);
  }
}
