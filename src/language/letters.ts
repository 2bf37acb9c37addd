/**
 * What the letters of a word say of its language, where no list has the word: three by three they are as frequent as in the
 * common words of that language. Misspelt words tell theirs by most of their letters all the same.
 */
import type { Language } from '../facts/schema.ts';
import { commonWords } from './common.ts';

const LATIN = ['en', 'fr', 'es'] as const satisfies readonly Language[];
type Latin = (typeof LATIN)[number];

/** Letters a to z and the edge of a word. */
const SIGNS = 27;

let tables: Record<Latin, Float32Array> | undefined;

function signsOf(folded: string): number[] {
  return [0, 0, ...[...folded].map((letter) => Math.max(0, letter.charCodeAt(0) - 96)), 0];
}

const cellOf = (signs: readonly number[], at: number): number =>
  ((signs[at - 2] ?? 0) * SIGNS + (signs[at - 1] ?? 0)) * SIGNS + (signs[at] ?? 0);

/** Logarithms of how likely a letter is behind two others, with a tenth more of each so that none is impossible. */
function tableOf(language: Latin): Float32Array {
  const counts = new Float32Array(SIGNS ** 3).fill(0.1);
  for (const word of commonWords(language)) {
    if (!WORD.test(word)) continue;
    const signs = signsOf(word);
    for (let at = 2; at < signs.length; at++) {
      const cell = cellOf(signs, at);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  for (let pair = 0; pair < counts.length; pair += SIGNS) {
    const row = counts.subarray(pair, pair + SIGNS);
    const sum = row.reduce((total, count) => total + count, 0);
    row.forEach((count, i) => {
      row[i] = Math.log(count / sum);
    });
  }
  return counts;
}

const WORD = /^[a-z]{3,}$/u;

/** How likely a folded word is in each of the languages by its letters, as shares of one; nothing for other scripts and short words. */
export function lettersSay(folded: string): Readonly<Record<Latin, number>> | undefined {
  if (folded.length < 4 || !WORD.test(folded)) return undefined;
  tables ??= { en: tableOf('en'), fr: tableOf('fr'), es: tableOf('es') };
  const signs = signsOf(folded);
  const likely: Record<Latin, number> = { en: 0, fr: 0, es: 0 };
  for (const language of LATIN)
    for (let at = 2; at < signs.length; at++) likely[language] += tables[language][cellOf(signs, at)] ?? 0;
  const most = Math.max(...Object.values(likely));
  let sum = 0;
  for (const language of LATIN) {
    likely[language] = Math.exp(likely[language] - most);
    sum += likely[language];
  }
  for (const language of LATIN) likely[language] /= sum;
  return likely;
}
