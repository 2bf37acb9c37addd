/** Concepts that exclude one another, at any time or only at one and the same time ("now"), from opposites.txt. */
import { readFileSync } from 'node:fs';

const PAIR = /^([a-z-]+) ([a-z-]+)( now)?$/u;

/** What a concept excludes: at any time, and of what is so today. */
interface Opposites {
  ever: readonly string[];
  today: readonly string[];
}
const NONE: Opposites = { ever: [], today: [] };

/**
 * Reads pairs of concept ids, two a line; blank lines and lines that start with `#` say nothing. With "now" behind them the first,
 * claimed of today, is excluded by the second, and not the other way round. @throws Error naming the line that is neither.
 */
export function parseOpposites(text: string): ReadonlyMap<string, Opposites> {
  const opposites = new Map<string, Opposites>();
  const add = (one: string, other: string, now: boolean) => {
    const { ever, today } = opposites.get(one) ?? NONE;
    opposites.set(one, { ever: now ? ever : [...ever, other], today: [...today, other] });
  };
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const [, one, other, now] = PAIR.exec(line) ?? [];
    if (one === undefined || other === undefined)
      throw new Error(`opposites:${at + 1}: not two concepts: ${line}`);
    add(one, other, now !== undefined);
    if (now === undefined) add(other, one, false);
  });
  return opposites;
}

let listed: ReadonlyMap<string, Opposites> | undefined;

/** The concepts that a concept excludes, `today` with those that it excludes at the same time only; read from the list when first asked. */
export function oppositesOf(concept: string, today = false): readonly string[] {
  listed ??= parseOpposites(readFileSync(new URL('./opposites.txt', import.meta.url), 'utf8'));
  const { ever, today: now } = listed.get(concept) ?? NONE;
  return today ? now : ever;
}
