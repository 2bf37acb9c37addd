/** What the tests of this folder read with: the general lists alone, and a corrector over them. */
import type { Language } from '../../src/facts/schema.ts';
import { generalLexicon } from '../../src/language/lexicon.ts';
import type { NumberMention } from '../../src/language/numbers.ts';
import { type Reading, read } from '../../src/language/read.ts';
import type { TimeMention } from '../../src/language/times.ts';

export function reading(text: string, language?: Language): Reading {
  return read(text, generalLexicon(), language);
}

/** A number as a test writes it down: what is not told is left out. */
export type Told = Partial<Omit<NumberMention, 'from' | 'to'>> & { value: number };

/** The numbers of a text without their positions and without what is not so. */
export function numbersOf(text: string, language?: Language): Told[] {
  return reading(text, language).numbers.map(({ from: _from, to: _to, ...number }) => {
    const told = Object.entries(number).filter(([, value]) => value !== false && value !== 'equal');
    return Object.fromEntries(told) as Told;
  });
}

/** The times of a text without their positions. */
export function timesOf(text: string, language?: Language): Omit<TimeMention, 'from' | 'to'>[] {
  return reading(text, language).times.map(({ from: _from, to: _to, ...time }) => time);
}
