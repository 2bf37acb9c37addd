/** Arabic in Latin letters, as chat writes it ("lbaladiya"): by its consonants it is one of the listed words. */
import { rankOf } from '../language/common.ts';
import { editDistance } from './edits.ts';

export const CHAT = /^[a-z\d]+$/u;
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
export function chatIndex(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
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
export function unchatted(
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
