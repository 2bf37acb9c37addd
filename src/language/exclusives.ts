/**
 * Words of one concept for kinds that exclude one another, from exclusives.txt: a question about an infection is one whether it says
 * salmonella or cholera, but a claim that it was the one is not borne out by a statement that it was the other.
 */
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { keysOf } from './stem.ts';
import { normalise, type Token, tokenise } from './tokens.ts';

/** Kinds that exclude one another, in one language: the keys of a word or phrase to the kind, by its place in the line. */
type Kinds = ReadonlyMap<string, number>;
/** The sets of a concept. */
type Sets = readonly Readonly<Partial<Record<Language, Kinds>>>[];

/** Words of the longest phrase in the list. */
const LONGEST = 5;

const keyOf = (tokens: readonly Token[], language: Language): string =>
  tokens.map(({ folded }) => keysOf(folded, language)[0] ?? folded).join(' ');

/**
 * Reads blocks of `[concept ...]` with a line a language, "en wine | beer, lager": kinds parted by bars, the words of one by commas.
 * A concept may have several blocks. Blank lines and lines that start with `#` say nothing.
 * @throws Error naming the line that is none of these, or has a word in two kinds
 */
export function parseExclusives(text: string): ReadonlyMap<string, Sets> {
  const sets = new Map<string, Partial<Record<Language, Kinds>>[]>();
  let block: Partial<Record<Language, Kinds>> | undefined;
  text.split('\n').forEach((line, at) => {
    const fault = (what: string): Error => new Error(`exclusives:${at + 1}: ${what}: ${line}`);
    if (line === '' || line.startsWith('#')) return;
    const concepts = /^\[([a-z0-9 -]+)\]$/u.exec(line)?.[1];
    if (concepts !== undefined) {
      block = {};
      for (const concept of concepts.split(' ')) sets.set(concept, [...(sets.get(concept) ?? []), block]);
      return;
    }
    const language = LANGUAGES.find((one) => line.startsWith(`${one} `));
    if (!block || !language) throw fault('neither concepts nor the words of a language');
    const kinds = new Map<string, number>();
    for (const [kind, names] of line
      .slice(language.length + 1)
      .split('|')
      .entries())
      for (const name of names.split(',')) {
        const key = keyOf(tokenise(normalise(name.trim())), language);
        if (key === '' || (kinds.get(key) ?? kind) !== kind)
          throw fault(`"${name.trim()}" is no word of one kind`);
        kinds.set(key, kind);
      }
    block[language] = kinds;
  });
  return sets;
}

let listed: ReadonlyMap<string, Sets> | undefined;

/** The sets of kinds that words of a concept name in a language; read from the list when first asked. */
export function exclusivesOf(concept: string, language: Language): Kinds[] {
  listed ??= parseExclusives(readFileSync(new URL('./exclusives.txt', import.meta.url), 'utf8'));
  return (listed.get(concept) ?? []).flatMap((set) => set[language] ?? []);
}

/** The kinds of a set that a stretch of words names, the longest phrase first. */
export function kindsNamed(tokens: readonly Token[], kinds: Kinds, language: Language): ReadonlySet<number> {
  const named = new Set<number>();
  for (let at = 0; at < tokens.length; ) {
    let length = Math.min(LONGEST, tokens.length - at);
    let kind: number | undefined;
    for (; length > 0 && kind === undefined; length--)
      kind = kinds.get(keyOf(tokens.slice(at, at + length), language));
    if (kind !== undefined) named.add(kind);
    at += kind === undefined ? 1 : length + 1;
  }
  return named;
}
