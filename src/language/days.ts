/** The days of a month in words, from days.txt: "the fourteenth of October", "الرابع عشر من أكتوبر". */
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../facts/schema.ts';
import { normalise, type Token, tokenise } from './tokens.ts';

/** Words of the longest day. */
const LONGEST = 4;

/** Parts of a month that are told by their place, and have no unit: a half, a third, a quarter. */
const PART = /^(?:ال)?(?:نصف|ثلث|ربع)$/u;
/** Words for a twenty and a thirty in the nominative: the list has the other case. */
const NOMINATIVE = /^(و?ال(?:عشر|ثلاث))ون$/u;

const keyOf = (tokens: readonly Token[]): string =>
  tokens.map(({ folded }) => folded.replace(NOMINATIVE, '$1ين')).join(' ');

/**
 * Reads lines of a language and its days in order, parted by commas. Blank lines and lines that start with `#` say nothing.
 * @throws Error naming a line that is none of these
 */
export function parseDays(text: string): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const language = LANGUAGES.find((one) => line.startsWith(`${one} `));
    if (!language) throw new Error(`days:${at + 1}: no language: ${line}`);
    for (const [before, name] of line.slice(language.length).split(',').entries())
      days.set(keyOf(tokenise(normalise(name.trim()))), before + 1);
  });
  return days;
}

let listed: ReadonlyMap<string, number> | undefined;

/** The day in words that ends before token `to`, where it begins and which it is; not "the first half". */
export function dayEndingAt(
  to: number,
  tokens: readonly Token[],
): { from: number; value: number } | undefined {
  listed ??= parseDays(readFileSync(new URL('./days.txt', import.meta.url), 'utf8'));
  for (let length = Math.min(LONGEST, to); length > 0; length--) {
    const from = to - length;
    const value = listed.get(keyOf(tokens.slice(from, to).filter(({ kind }) => kind !== 'symbol')));
    if (value !== undefined && tokens[from]?.kind !== 'symbol')
      return PART.test(tokens[from - 1]?.folded ?? '') ? undefined : { from, value };
  }
  return undefined;
}
