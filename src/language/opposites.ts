/** Concepts that exclude one another, from opposites.txt. */
import { readFileSync } from 'node:fs';

const PAIR = /^([a-z-]+) ([a-z-]+)$/u;

/** Reads pairs of concept ids, two a line; blank lines and lines that start with `#` say nothing. @throws Error naming the line that is neither. */
export function parseOpposites(text: string): ReadonlyMap<string, readonly string[]> {
  const opposites = new Map<string, string[]>();
  const add = (one: string, other: string) => opposites.set(one, [...(opposites.get(one) ?? []), other]);
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const [, one, other] = PAIR.exec(line) ?? [];
    if (one === undefined || other === undefined)
      throw new Error(`opposites:${at + 1}: not two concepts: ${line}`);
    add(one, other);
    add(other, one);
  });
  return opposites;
}

let listed: ReadonlyMap<string, readonly string[]> | undefined;

/** The concepts that a concept excludes; read from the list when first asked. */
export function oppositesOf(concept: string): readonly string[] {
  listed ??= parseOpposites(readFileSync(new URL('./opposites.txt', import.meta.url), 'utf8'));
  return listed.get(concept) ?? [];
}
