/**
 * A lexicon maps words and phrases of four languages to concepts. The general one comes from src/language/words; a case
 * adds its own names on top. Concepts know their broader concepts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { placeBlocks } from './places.ts';
import { keyOf, keysOf } from './stem.ts';
import { normalise, type Token, tokenise } from './tokens.ts';
import { parseWordList, type WordBlock } from './wordlist.ts';

/** Kinds that give a question its form or its quantities; all other kinds are content. */
const FORM_KINDS = new Set([
  'ask',
  'asknoun',
  'function',
  'negation',
  'comparison',
  'tag',
  'yesno',
  'join',
  'op',
  'time-relation',
  'time-unit',
  'season',
  'quantity',
  'contrast',
  'number',
  'vague',
  'month',
  'currency',
]);

export interface Concept {
  id: string;
  kind: string;
  broader: string[];
}

/** A phrase filed in the lexicon: the keys of its words, and the concept that it stands for. */
interface Entry {
  keys: readonly string[];
  /** The phrase's words as written, folded; an exact match is better than one of keys. */
  folded: readonly string[];
  concept: string;
}

/** A phrase of a text that the lexicon knows: tokens `from` up to, not including, `to`. */
export interface Match {
  from: number;
  to: number;
  concept: string;
  kind: string;
  exact: boolean;
  language: Language;
}

/** The same word in the same form; Arabic may carry its article, "and" or a preposition. */
function same(word: string, listed: string | undefined): boolean {
  return (
    word === listed ||
    (listed !== undefined &&
      listed.length > 2 &&
      word.endsWith(listed) &&
      ARABIC_PREFIX.test(word.slice(0, -listed.length)))
  );
}
const ARABIC_PREFIX = /^[وفبكل]?(?:ال|ل)?$/u;

export class Lexicon {
  readonly concepts = new Map<string, Concept>();
  readonly #entries: Record<Language, Map<string, Entry[]>>;
  readonly #surfaces: Record<Language, Set<string>>;
  readonly #ancestors = new Map<string, ReadonlySet<string>>();
  readonly #base: Lexicon | undefined;

  /** An empty lexicon, on top of `base` where given. */
  constructor(base?: Lexicon) {
    this.#base = base;
    this.#entries = { en: new Map(), fr: new Map(), ar: new Map(), es: new Map() };
    this.#surfaces = { en: new Set(), fr: new Set(), ar: new Set(), es: new Set() };
  }

  /** Adds a concept and its words. Blocks of one id are united. */
  add(block: WordBlock): void {
    const known = this.concepts.get(block.id);
    if (known) known.broader.push(...block.broader);
    else this.concepts.set(block.id, { id: block.id, kind: block.kind, broader: [...block.broader] });
    for (const language of LANGUAGES) {
      for (const phrase of block.words[language] ?? []) this.#file(phrase, language, block.id);
    }
  }

  concept(id: string): Concept | undefined {
    return this.concepts.get(id) ?? this.#base?.concept(id);
  }

  /** The concept itself and all broader ones. Loops in the data end the walk. */
  ancestors(id: string): ReadonlySet<string> {
    const known = this.#ancestors.get(id);
    if (known) return known;
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(this.concepts.get(next)?.broader ?? []), ...(this.#base?.concept(next)?.broader ?? []));
    }
    this.#ancestors.set(id, found);
    return found;
  }

  /** Every match that starts at token `at`, longest first. */
  matchesAt(tokens: readonly Token[], at: number, language: Language): Match[] {
    const found = this.#base?.matchesAt(tokens, at, language) ?? [];
    const token = tokens[at];
    if (token === undefined) return found;
    for (const key of keysOf(token.folded, language)) {
      for (const entry of this.#entries[language].get(key) ?? []) {
        let to = at + 1;
        let exact = same(token.folded, entry.folded[0]);
        let fits = true;
        for (let i = 1; i < entry.keys.length && fits; i++) {
          // "twenty-one", "est-ce que": lists and texts may or may not write the hyphen.
          if (
            tokens[to]?.text === '-' &&
            tokens[to]?.start === tokens[to - 1]?.end &&
            tokens[to]?.end === tokens[to + 1]?.start
          )
            to++;
          const other = tokens[to++];
          fits = other !== undefined && keysOf(other.folded, language).includes(entry.keys[i] ?? '');
          exact &&= other !== undefined && same(other.folded, entry.folded[i]);
        }
        if (!fits) continue;
        const kind = this.concept(entry.concept)?.kind ?? 'thing';
        // Form words are themselves only when written so: "on" is no inflection of "one".
        if (exact || !isForm(kind))
          found.push({ from: at, to, concept: entry.concept, kind, exact, language });
      }
    }
    return found.sort((a, b) => b.to - a.to || Number(b.exact) - Number(a.exact));
  }

  /** Whether the word, in this spelling, is filed under the language. */
  hasWord(folded: string, language: Language): boolean {
    return this.#surfaces[language].has(folded) || (this.#base?.hasWord(folded, language) ?? false);
  }

  /** Every word filed under the language, folded: what a misspelt word is compared with. */
  *words(language: Language): Iterable<string> {
    yield* this.#surfaces[language];
    if (this.#base) yield* this.#base.words(language);
  }

  /** Every single word filed for concepts of a kind, folded, in any language. */
  *wordsOfKind(kind: string): Iterable<string> {
    for (const language of LANGUAGES) {
      for (const entries of this.#entries[language].values()) {
        for (const entry of entries)
          if (entry.folded.length === 1 && this.concept(entry.concept)?.kind === kind)
            yield entry.folded[0] ?? '';
      }
    }
    if (this.#base) yield* this.#base.wordsOfKind(kind);
  }

  #file(phrase: string, language: Language, concept: string): void {
    const tokens = tokenise(normalise(phrase)).filter((token) => token.kind !== 'symbol');
    const first = tokens[0];
    if (first === undefined) return;
    const folded = tokens.map((token) => token.folded);
    const keys = folded.map((word) => keyOf(word, language));
    for (const word of folded) this.#surfaces[language].add(word);
    const entries = this.#entries[language];
    const key = keys[0] ?? '';
    const filed = entries.get(key);
    if (filed === undefined) entries.set(key, [{ keys, folded, concept }]);
    else if (!filed.some((e) => e.concept === concept && e.folded.join(' ') === folded.join(' ')))
      filed.push({ keys, folded, concept });
  }
}

export function isForm(kind: string): boolean {
  return FORM_KINDS.has(kind);
}

let general: Lexicon | undefined;

/** The general lexicon, read once from src/language/words. @throws Error where a list cannot be read. */
export function generalLexicon(): Lexicon {
  if (general) return general;
  const folder = fileURLToPath(new URL('./words/', import.meta.url));
  general = new Lexicon();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    for (const block of parseWordList(readFileSync(folder + name, 'utf8'), name)) general.add(block);
  }
  for (const block of placeBlocks()) general.add(block);
  return general;
}
