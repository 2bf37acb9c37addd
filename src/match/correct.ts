/**
 * Misspelt words. Fuzzy at the word, exact at the concept: an unknown word is looked up among the words the lexicon has,
 * and either becomes one of them or stays unknown. A shortlist by edit distance keeps Fuse.js to a few dozen words.
 */
import Fuse from 'fuse.js';
import type { Language } from '../facts/schema.ts';
import { rankOf } from '../language/common.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Corrector } from '../language/read.ts';
import { SoundIndex } from './sounds.ts';

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

/** What the same letters in another order take off a word's cost: swapped keys are the commonest slip. */
const SWAPPED = 0.4;

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

/** What a letter left out, or typed twice, costs beside any other that a word is longer or shorter by. */
const DROPPED = 0.1;
const undoubled = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** Whether one word is the other with letters left out: "prisn", "limt". */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

const KEYS: readonly string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** What a letter typed for another costs where their keys are not side by side (QWERTY): fingers slip to the next key. */
const FAR_KEY = 0.3;

/** Whether two words differ in one letter, and its keys are not side by side; letters that are on no key tell nothing. */
function isFarSlip(word: string, item: string): boolean {
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
function isTwoSlips(word: string, item: string): boolean {
  if (sameLetters(word, item) && word[0] === item[0]) return true;
  if (word[0] !== item[0] && !ARABIC_LETTER.test(word)) return false;
  if (word.length - item.length >= 2) return false;
  return editDistance(word, item, 2, isLikelySlip) <= 2;
}
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Prefixes that turn a word into its opposite, so that what they stand before is no misspelling of it. */
const NEGATING: readonly string[] = ['un', 'in', 'im', 'non', 'dis', 'des', 'mis'];

/** Only swapped, doubled or undoubled letters. */
function sameLetters(a: string, b: string): boolean {
  return [...new Set(a)].sort().join('') === [...new Set(b)].sort().join('');
}

/** Words of one length: their letters beside them in one array, as most are told apart by those alone. */
interface Bucket {
  words: string[];
  letters: Int32Array;
}

class WordIndex {
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

const CHAT = /^[a-z\d]+$/u;
/** Chat spellings of Arabic letters, and the long vowels that vowels may be; other letters stand for nothing. */
const CHAT_LETTERS: Readonly<Record<string, string>> = {
  ...{ gh: 'غ', kh: 'خ', ch: 'ش', sh: 'ش', th: 'ت', dh: 'د', ou: 'و', 3: 'ع', 7: 'ح', 9: 'ق', 5: 'خ' },
  ...{ b: 'ب', p: 'ب', t: 'ت', j: 'ج', d: 'د', r: 'ر', z: 'ز', s: 'س', f: 'ف', v: 'ف', q: 'ق', g: 'ق' },
  ...{ k: 'ك', c: 'ك', l: 'ل', m: 'م', n: 'ن', x: 'ش', a: 'ا', i: 'ي', y: 'ي', o: 'و', u: 'و', w: 'و' },
};
/** Letters that chat spelling does not tell apart. */
const ALIKE: Readonly<Record<string, string>> = { ص: 'س', ط: 'ت', ض: 'د', ظ: 'د', ذ: 'د', ث: 'ت', ء: '' };
/** Consonants that are enough to tell a word by. */
const TELLING = 3;

/** An Arabic word, in either script, in the letters that both tell. */
function soundOf(word: string): string {
  const letters = CHAT.test(word)
    ? word.replace(/gh|kh|[cst]h|dh|ou|./gu, (letter) => CHAT_LETTERS[letter] ?? '')
    : word
        .replace(/^ال(?=..)/u, '')
        .replace(/ه$/u, 'ا')
        .replace(/./gu, (letter) => ALIKE[letter] ?? letter);
  return letters.replace(/(.)\1+/gu, '$1');
}

function consonantsOf(sound: string): string {
  return sound.replace(/[اويه]/gu, '').replace(/(.)\1+/gu, '$1');
}

/** Listed words in Arabic script by their consonants. */
function chatIndex(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (!/^\p{Script=Arabic}+$/u.test(word)) continue;
    const consonants = consonantsOf(soundOf(word));
    if (consonants.length < TELLING) continue;
    const others = index.get(consonants);
    if (others) others.push(word);
    else index.set(consonants, [word]);
  }
  return index;
}

/** An article of chat spelling, where a consonant follows. */
const CHAT_ARTICLE = /^[ae]?l(?=[^aeiouy\d]|[23579])/u;

/** The listed word in Arabic script that one in chat spelling stands for: of those with its consonants the likest vowels. */
function unchatted(
  word: string,
  index: ReadonlyMap<string, readonly string[]>,
  may: (item: string) => boolean,
) {
  for (const form of [word.replace(CHAT_ARTICLE, ''), word]) {
    const sound = soundOf(form);
    const consonants = consonantsOf(sound);
    let best: { word: string; cost: number } | undefined;
    for (const item of consonants.length < TELLING ? [] : (index.get(consonants) ?? [])) {
      if (!may(item)) continue;
      const cost = editDistance(sound, soundOf(item), 8) + 0.04 * Math.log(rankOf(item, 'ar') ?? 20_000);
      if (!best || cost < best.cost) best = { word: item, cost };
    }
    if (best) return best.word;
  }
  return undefined;
}

/** "Kiebra", "komprar", "ki", "kelle": a k is no Spanish letter and hardly a French one, and stands for what sounds like it. */
function withoutK(word: string): string {
  return word.replace(/k(?=[ei])/gu, 'qu').replace(/k/gu, 'c');
}

const LATIN_VOWELS = /[aeiou]/gu;
/** A word's consonants, each but once, and its first letter: what is left of it when thumbs leave out the vowels. */
const skeletonOf = (word: string): string =>
  (word.slice(0, 1) + word.slice(1).replace(LATIN_VOWELS, '')).replace(/(.)\1+/gu, '$1');
/** Fewer letters are an abbreviation, and of fewer with a vowel any of many words may be meant. */
const LEAST_SKELETON = 3;
const LONG_SKELETON = 6;

/** Listed words by their skeletons. */
function skeletonIndex(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
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
function revowelled(
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

/** Letters of a word that is looked for by its sound. */
const LEAST_HEARD = 4;

/** Letters of a currency's name that one of them makes another word. */
const SHORT_MONEY = 5;

/** Letters of a month that is no near neighbour of a name. */
const LONG_MONTH = 6;

/** A corrector over the words of a lexicon, with a memory of the words it has met. `own`: the words of the case's names, folded. */
export function createCorrector(lexicon: Lexicon, own: ReadonlySet<string>): Corrector {
  // A misspelt word is none of the world's cities or regions unless the case names it: "cuba" is no wrong "tuba".
  const isTown = (word: string, language: Language): boolean => {
    const { senses } = lexicon.word(word, language);
    return (
      senses.length > 0 &&
      senses.every(
        ({ concept }) => lexicon.isTown(concept) || lexicon.concept(concept)?.broader.includes('region'),
      )
    );
  };
  const indexes = new Map<Language, WordIndex>();
  const memory = new Map<string, string | undefined>();
  let figures: ReadonlySet<string> | undefined;
  let currencies: ReadonlySet<string> | undefined;
  let months: ReadonlySet<string> | undefined;
  let chat: ReadonlyMap<string, readonly string[]> | undefined;
  const skeletons = new Map<Language, ReadonlyMap<string, readonly string[]>>();
  const sounds = new Map<Language, SoundIndex>();
  /** The commonest word that sounds like one, those of the case before all. */
  const heard = (word: string, language: Language): string | undefined => {
    let index = sounds.get(language);
    if (!index) {
      index = new SoundIndex(lexicon.words(language), language);
      sounds.set(language, index);
    }
    const rank = (item: string): number => (own.has(item) ? 0 : (rankOf(item, language) ?? 20_000));
    return index
      .like(word)
      .filter((item) => own.has(item) || !(isTown(item, language) || figures?.has(item)))
      .sort((a, b) => rank(a) - rank(b))[0];
  };
  return (word, language, name) => {
    const memoryKey = `${language}${name ? '!' : ':'}${word}`;
    if (memory.has(memoryKey)) return memory.get(memoryKey);
    if (language === 'ar' && CHAT.test(word)) {
      chat ??= chatIndex(lexicon.words('ar'));
      const spelt = unchatted(word, chat, (item) => own.has(item) || !isTown(item, 'ar'));
      if (spelt !== undefined) {
        memory.set(memoryKey, spelt);
        return spelt;
      }
    }
    if ((language === 'es' || language === 'fr') && !name && word.includes('k')) {
      const spelt = withoutK(word);
      if (lexicon.hasWord(spelt, language)) {
        memory.set(memoryKey, spelt);
        return spelt;
      }
    }
    const spelt = (least: number): string | undefined => {
      if (language === 'ar' || word.length < least || name || !/^[a-z]+$/u.test(word)) return undefined;
      let index = skeletons.get(language);
      if (!index) {
        index = skeletonIndex(lexicon.words(language));
        skeletons.set(language, index);
      }
      return revowelled(word, index, language, own);
    };
    // With no vowel left nothing else is meant.
    const bare = /[aeiouy]/u.test(word) ? undefined : spelt(LEAST_SKELETON);
    if (bare !== undefined) {
      memory.set(memoryKey, bare);
      return bare;
    }
    let index = indexes.get(language);
    if (!index) {
      index = new WordIndex(lexicon.words(language));
      indexes.set(language, index);
    }
    figures ??= new Set(lexicon.wordsOfKind('number'));
    currencies ??= new Set(lexicon.wordsOfKind('currency'));
    // A capital makes a word a name, unless it is a month ("Sptember"); in a short one a letter makes another word ("Mary").
    months ??= new Set([...lexicon.wordsOfKind('month')].filter((month) => month.length >= LONG_MONTH));
    const near = new Map(index.near(word).map((entry) => [entry.word, entry.edits]));
    const fuse = new Fuse([...near.keys()], { includeScore: true, threshold: 1, ignoreLocation: true });
    const letters = [...word].sort().join('');
    let best: { word: string; cost: number } | undefined;
    for (const { item, score } of fuse.search(word)) {
      if (!own.has(item) && ((name && !months.has(item)) || isTown(item, language))) continue;
      // "tow" is not "two": a figure is never guessed.
      if (figures.has(item) && (item.length <= 4 || !sameLetters(item, word))) continue;
      // A letter makes a currency of another short word: "flanc" is no "franc".
      if (
        currencies.has(item) &&
        item.length === word.length &&
        item.length <= SHORT_MONEY &&
        !sameLetters(item, word)
      )
        continue;
      // In three letters only a swap is a slip; anything else is another word.
      if (word.length === 3 && (item.length !== 3 || letters !== [...item].sort().join(''))) continue;
      // "Casablancais" is of a place that the case names.
      const derived = own.has(item) && word.startsWith(item);
      if ((near.get(item) ?? 0) >= 2 && !derived && !isTwoSlips(word, item)) continue;
      // "Unpaid" is not "paid".
      if (NEGATING.some((prefix) => word === prefix + item)) continue;
      // A first letter is seldom mistyped; a common word and one of the case's own are likelier than a rare one.
      const cost =
        (near.get(item) ?? 9) +
        (score ?? 0) +
        (isWithin(word, item) || undoubled(word) === undoubled(item) ? DROPPED : 0.35) *
          Math.abs(word.length - item.length) +
        (isFarSlip(word, item) ? FAR_KEY : 0) +
        (word[0] === item[0] ? 0 : 0.6) -
        (letters === [...item].sort().join('') ? SWAPPED : 0) -
        (own.has(item) ? 0.4 : 0) +
        0.04 * Math.log(rankOf(item, language) ?? 20_000);
      if (!best || cost < best.cost) best = { word: item, cost };
    }
    const slip = best && (near.get(best.word) ?? 9) < 2;
    const alike = name || word.length < LEAST_HEARD ? undefined : heard(word, language);
    const better = slip && !alike ? best?.word : (alike ?? spelt(LONG_SKELETON) ?? best?.word);
    if (memory.size > 20_000) memory.clear();
    memory.set(memoryKey, better);
    return better;
  };
}
