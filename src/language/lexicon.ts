/**
 * A lexicon maps words and phrases of four languages to concepts. The general one comes from src/language/words; a case
 * adds its own names on top. Concepts know their broader concepts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bytesOf, cache, keyOf as cacheKeyOf } from '../cache.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import {
  isKeptWord,
  type KeptLexicon,
  keepLexicon,
  keptConcept,
  keptEntries,
  keptIds,
  keptSurfaces,
  keptWordsOfKind,
} from './keptlexicon.ts';
import { placeBlocks } from './places.ts';
import { keyOf, keysOf, singularsOf, spareKeysOf, verbsOf } from './stem.ts';
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
  'request',
  'yesno',
  'join',
  'op',
  'time-relation',
  'time-unit',
  'season',
  'quantity',
  'factor',
  'instruction',
  'contrast',
  'hint',
  'modifier',
  'number',
  'vague',
  'month',
  'currency',
]);

/** Kinds of content that a word for many may name as one for one does. */
const NOUN_KINDS = new Set(['thing', 'person', 'body', 'attribute']);

export interface Concept {
  id: string;
  kind: string;
  broader: string[];
}

/** A phrase filed in the lexicon: the keys of its words, and the concept that it stands for. */
export interface Entry {
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

/** The same word in the same form; Arabic may carry its article, "and" or a preposition, a question word of two letters both. */
function same(word: string, listed: string | undefined): boolean {
  return (
    word === listed ||
    (listed !== undefined &&
      listed.length > 1 &&
      word.endsWith(listed) &&
      (listed.length > 2 ? ARABIC_PREFIX : ASKING_PREFIX).test(word.slice(0, -listed.length)))
  );
}
const ARABIC_PREFIX = /^[وفبكل]?(?:ال|ل)?$/u;
const ASKING_PREFIX = /^[وف]?[بل]?$/u;

const NONE: readonly Entry[] = [];

/** What a word may stand for by itself. */
export interface Sense {
  concept: string;
  kind: string;
  exact: boolean;
}

/** A phrase of several words that ends at a place in the tree of phrases. */
interface PhraseEnd extends Omit<Sense, 'exact'> {
  form: boolean;
  folded: readonly string[];
  /** Place among the phrases that open with the same word. */
  order: number;
}

/** Phrases of several words by their words, one after another: a place in the tree of those that open with one key. */
export interface Branch {
  /** By the key of the next word; undefined where every phrase ends. */
  next: Map<string, Branch> | undefined;
  /** Phrases that end here; undefined where none does. */
  ends: PhraseEnd[] | undefined;
}

/** All that the lexicon has for a word: its senses, exact ones first, and the phrases that it may open. */
export interface WordEntry {
  senses: readonly Sense[];
  phrases: readonly Branch[];
}

const UNKNOWN: WordEntry = { senses: [], phrases: [] };
/** Words of a language that are remembered with what the lexicon has for them. */
const MOST_WORDS = 200_000;

function perLanguage<T>(): Record<Language, Map<string, T>> {
  return { en: new Map(), fr: new Map(), ar: new Map(), es: new Map() };
}

function exactFirst<T extends { exact: boolean }>(a: T, b: T): number {
  return Number(b.exact) - Number(a.exact);
}

const DIGITS = /^\d+$/u;
const CAPITAL = /\p{Lu}/u;
/** The words of a phrase, whatever their endings, with any digits in the place of its own. */
const shapeOf = (folded: readonly string[], language: Language): string =>
  folded.map((word) => (DIGITS.test(word) ? '#' : keyOf(word, language))).join(' ');

/** Adds a phrase of several words to the tree. */
function grow(root: Branch, { keys, folded }: Entry, end: Omit<PhraseEnd, 'folded'>): void {
  let branch = root;
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] ?? '';
    branch.next ??= new Map();
    let next = branch.next.get(key);
    if (!next) {
      next = { next: undefined, ends: undefined };
      branch.next.set(key, next);
    }
    branch = next;
  }
  branch.ends ??= [];
  branch.ends.push({ ...end, folded });
}

interface Found extends Match {
  order: number;
}

/** Longest first, then exact ones, then in the order in which they were filed. */
function byLength(a: Found, b: Found): number {
  return b.to - a.to || exactFirst(a, b) || a.order - b.order;
}

/** Walks the tree from a place with the token at `at` on; `from` is where the phrase began. What is found joins `found`. */
function follow(
  branch: Branch,
  tokens: readonly Token[],
  from: number,
  at: number,
  language: Language,
  found: Found[] | undefined,
): Found[] | undefined {
  if (branch.next === undefined) return found;
  let next = at;
  // "twenty-one", "est-ce que": lists and texts may or may not write the hyphen.
  const mark = tokens[next];
  if (mark?.text === '-' && mark.start === tokens[next - 1]?.end && mark.end === tokens[next + 1]?.start)
    next++;
  const token = tokens[next];
  if (token === undefined || token.kind === 'symbol') return found;
  let all = found;
  for (const key of keysOf(token.folded, language)) {
    const reached = branch.next.get(key);
    if (!reached) continue;
    const to = next + 1;
    for (const { concept, kind, form, folded, order } of reached.ends ?? NO_ENDS) {
      const exact = saysExactly(tokens, from, to, folded);
      // Form words are themselves only when written so: "on" is no inflection of "one".
      if (!exact && form) continue;
      all ??= [];
      all.push({ from, to, concept, kind, exact, language, order });
    }
    all = follow(reached, tokens, from, to, language, all);
  }
  return all;
}
const NO_ENDS: readonly PhraseEnd[] = [];

/** Whether the tokens are the words of a phrase as it is written, but for hyphens between them. */
function saysExactly(tokens: readonly Token[], from: number, to: number, folded: readonly string[]): boolean {
  let word = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || !same(token.folded, folded[word])) {
      if (token?.text === '-' && at > from) continue;
      return false;
    }
    word++;
  }
  return word === folded.length;
}

/** Every phrase of several words that starts at token `at`, of those that its word may open; longest first. */
export function phrasesAt(
  phrases: readonly Branch[],
  tokens: readonly Token[],
  at: number,
  language: Language,
): Match[] {
  let all: Found[] | undefined;
  for (let number = 0; number < phrases.length; number++) {
    const root = phrases[number];
    if (!root) continue;
    const before = all?.length ?? 0;
    all = follow(root, tokens, at, at + 1, language, all);
    for (let i = before; i < (all?.length ?? 0); i++) {
      const match = all?.[i];
      if (match) match.order += number * MOST_PHRASES;
    }
  }
  if (!all) return NO_MATCHES;
  return all.sort(byLength).map(({ order: _order, ...match }) => match);
}

const NO_MATCHES: Match[] = [];

/** More phrases than any one word opens. */
const MOST_PHRASES = 2 ** 32;

export class Lexicon {
  readonly #concepts = new Map<string, Concept>();
  readonly #entries: Record<Language, Map<string, Entry[]>>;
  readonly #surfaces: Record<Language, Set<string>>;
  readonly #ancestors = new Map<string, ReadonlySet<string>>();
  /** What was found for words, and the trees of phrases; forgotten when something is added. */
  readonly #words: Record<Language, Map<string, WordEntry>> = perLanguage();
  readonly #trees: Record<Language, Map<string, Branch>> = perLanguage();
  #added = 0;
  /** Phrases of its own with digits in them, by what they are without: the concepts that each names. */
  readonly #numbered: Record<Language, Map<string, Set<string>>> = perLanguage();
  /** Concepts of a case's own of which a phrase is written with a capital, and each such phrase behind its concept. */
  readonly #names = new Set<string>();
  /** The phrase that was filed last, with its words. */
  #last: { phrase: string; folded: readonly string[] } = { phrase: '', folded: [] };
  /** The year of the telling, where the words are those of a case. */
  told: number | undefined;
  readonly #base: Lexicon | undefined;
  /** What was read back; unpacked into the maps as it is asked for, so nothing may be added on top of it. */
  readonly #kept: KeptLexicon | undefined;

  /** An empty lexicon, on top of `base` where given; or one that was kept, not to be added to. */
  constructor(base?: Lexicon, kept?: KeptLexicon) {
    this.#base = base;
    this.#kept = kept;
    this.#entries = { en: new Map(), fr: new Map(), ar: new Map(), es: new Map() };
    this.#surfaces = { en: new Set(), fr: new Set(), ar: new Set(), es: new Set() };
  }

  /** How often something was added: what is remembered of words holds as long as it stays the same. */
  get revision(): number {
    return this.#added + (this.#base?.revision ?? 0);
  }

  /** Adds a concept and its words. Blocks of one id are united. */
  add(block: WordBlock): void {
    this.#added++;
    for (const language of LANGUAGES) {
      if (this.#words[language].size > 0) this.#words[language].clear();
      if (this.#trees[language].size > 0) this.#trees[language].clear();
    }
    const known = this.#concepts.get(block.id);
    if (known) known.broader.push(...block.broader);
    else this.#concepts.set(block.id, { id: block.id, kind: block.kind, broader: [...block.broader] });
    for (const language of LANGUAGES) {
      for (const phrase of block.words[language] ?? [])
        this.#file(phrase, language, block.id, known !== undefined);
    }
  }

  /** The lexicon's own holdings, in columns. */
  keep(): KeptLexicon {
    return (
      this.#kept ??
      keepLexicon({ concepts: this.#concepts.values(), entries: this.#entries, surfaces: this.#surfaces })
    );
  }

  /** Every concept of the lexicon itself, by id. */
  get concepts(): ReadonlyMap<string, Concept> {
    if (this.#kept) for (const id of keptIds(this.#kept)) this.#own(id);
    return this.#concepts;
  }

  concept(id: string): Concept | undefined {
    return this.#own(id) ?? this.#base?.concept(id);
  }

  /**
   * Whether nothing but its digits tells a phrase of the lexicon itself from another's: the "50-dollar notes" of a case that has
   * "100-dollar notes" as well. They are a part of its name, then, and count nothing.
   */
  isNumbered(folded: readonly string[], language: Language): boolean {
    return (this.#numbered[language].get(shapeOf(folded, language))?.size ?? 0) > 1;
  }

  /**
   * Whether a case's own concept goes by a proper name, and `folded` is one where the language has capitals: the "Núria Casals" of
   * a case, and not "the investigating judge" that is listed with it.
   */
  isName(id: string, folded: string, language: Language): boolean {
    return this.#names.has(id) && (language === 'ar' || this.#names.has(`${id} ${folded}`));
  }

  /** Whether a concept is a case's own: of a lexicon that stands on another. */
  isOfCase(id: string): boolean {
    return this.#base !== undefined && this.isOwn(id);
  }

  /** Whether a concept is of this lexicon itself, not of the one that it stands on. */
  isOwn(id: string): boolean {
    return this.#own(id) !== undefined;
  }

  #own(id: string): Concept | undefined {
    const known = this.#concepts.get(id);
    if (known || !this.#kept) return known;
    const kept = keptConcept(this.#kept, id);
    if (kept) this.#concepts.set(id, kept);
    return kept;
  }

  #filed(key: string, language: Language): readonly Entry[] {
    const known = this.#entries[language].get(key);
    if (known) return known;
    if (!this.#kept) return NONE;
    const kept = keptEntries(this.#kept, key, language);
    if (kept.length > 0) this.#entries[language].set(key, kept);
    return kept;
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
      open.push(...(this.#own(next)?.broader ?? []), ...(this.#base?.concept(next)?.broader ?? []));
    }
    this.#ancestors.set(id, found);
    return found;
  }

  /** Every match that starts at token `at`, longest first. */
  matchesAt(tokens: readonly Token[], at: number, language: Language): Match[] {
    const token = tokens[at];
    if (token === undefined) return [];
    const { senses, phrases } = this.word(token.folded, language);
    return [
      ...(phrases.length > 0 ? phrasesAt(phrases, tokens, at, language) : []),
      ...senses.map((sense) => ({ from: at, to: at + 1, ...sense, language })),
    ];
  }

  /** What the lexicon has for a folded word. */
  word(folded: string, language: Language): WordEntry {
    const memory = this.#words[language];
    const known = memory.get(folded);
    if (known) return known;
    const entry = this.#lookUp(folded, language);
    if (memory.size >= MOST_WORDS) memory.clear();
    memory.set(folded, entry);
    return entry;
  }

  #lookUp(folded: string, language: Language): WordEntry {
    const below = this.#base?.word(folded, language) ?? UNKNOWN;
    const senses: Sense[] = [];
    const phrases: Branch[] = [];
    // A word that is listed itself is no shorter one with a prefix: "كمية" is a quantity, not "as a hundred".
    const keys = keysOf(folded, language);
    const listed = keys.some((key) =>
      this.#filed(key, language).some((entry) => entry.keys.length === 1 && entry.folded[0] === folded),
    );
    for (const key of keys) {
      const entries = this.#filed(key, language);
      if (entries.length === 0) continue;
      let several = false;
      for (const entry of entries) {
        if (entry.keys.length > 1) {
          several = true;
          continue;
        }
        const kind = this.#kindOf(entry.concept);
        const exact = listed && isForm(kind) ? folded === entry.folded[0] : same(folded, entry.folded[0]);
        // Form words are themselves only when written so: "on" is no inflection of "one"; nor do cities inflect.
        if (exact || (!isForm(kind) && !this.isTown(entry.concept)))
          senses.push({ concept: entry.concept, kind, exact });
      }
      if (several) phrases.push(this.#tree(key, language, entries));
    }
    if (senses.length === 0 && below.senses.length === 0) {
      const isAct = (kind: string) => kind === 'act';
      this.#addSpare(spareKeysOf(folded, language), language, isAct, senses);
      // What is derived is taken for the very words only: "محمول" is of "حمل", and of no "حملة".
      if (senses.length === 0) this.#addSpare(verbsOf(folded), language, isAct, senses, true);
      if (senses.length === 0)
        this.#addSpare(singularsOf(folded), language, (kind) => NOUN_KINDS.has(kind), senses, true);
    }
    if (senses.length === 0 && phrases.length === 0) return below;
    return {
      senses: [...below.senses, ...senses].sort(exactFirst),
      phrases: [...below.phrases, ...phrases],
    };
  }

  /** Adds the senses of the first of some keys that has any of a kind that `counts`. `words`: these are words, listed as such. */
  #addSpare(
    keys: readonly string[],
    language: Language,
    counts: (kind: string) => boolean,
    senses: Sense[],
    words = false,
  ): void {
    for (const key of keys) {
      for (const entry of this.#filed(words ? keyOf(key, language) : key, language)) {
        const kind = this.#kindOf(entry.concept);
        if (entry.keys.length === 1 && counts(kind) && (!words || entry.folded[0] === key))
          senses.push({ concept: entry.concept, kind, exact: false });
      }
      if (senses.length > 0) return;
    }
  }

  /** Whether a concept is a city or a country: those are named, not inflected; who lives there is listed. */
  isTown(concept: string): boolean {
    const broader = this.concept(concept)?.broader ?? [];
    return this.#kindOf(concept) === 'place' && (broader.includes('city') || broader.includes('country'));
  }

  #kindOf(concept: string): string {
    return this.concept(concept)?.kind ?? 'thing';
  }

  /** The phrases that open with a key, as a tree. */
  #tree(key: string, language: Language, entries: readonly Entry[]): Branch {
    const known = this.#trees[language].get(key);
    if (known) return known;
    const root: Branch = { next: undefined, ends: undefined };
    entries.forEach((entry, order) => {
      if (entry.keys.length < 2) return;
      const kind = this.#kindOf(entry.concept);
      grow(root, entry, { concept: entry.concept, kind, form: isForm(kind), order });
    });
    this.#trees[language].set(key, root);
    return root;
  }

  /** Whether the word, in this spelling, is filed under the language. */
  hasWord(folded: string, language: Language): boolean {
    return (
      this.#surfaces[language].has(folded) ||
      (this.#kept !== undefined && isKeptWord(this.#kept, folded, language)) ||
      (this.#base?.hasWord(folded, language) ?? false)
    );
  }

  /** Every word filed under the language, folded: what a misspelt word is compared with. */
  *words(language: Language): Iterable<string> {
    yield* this.#kept ? keptSurfaces(this.#kept, language) : this.#surfaces[language];
    if (this.#base) yield* this.#base.words(language);
  }

  /** Every single word filed for concepts of a kind, folded, in any language. */
  *wordsOfKind(kind: string): Iterable<string> {
    if (this.#kept) yield* keptWordsOfKind(this.#kept, kind);
    else
      for (const language of LANGUAGES) {
        for (const entries of this.#entries[language].values()) {
          for (const entry of entries)
            if (entry.folded.length === 1 && this.concept(entry.concept)?.kind === kind)
              yield entry.folded[0] ?? '';
        }
      }
    if (this.#base) yield* this.#base.wordsOfKind(kind);
  }

  /** The words of a phrase, folded; a name is often the same in several languages, one after another. */
  #wordsOf(phrase: string): readonly string[] {
    if (phrase !== this.#last.phrase) {
      const folded = tokenise(normalise(phrase)).flatMap(({ kind, folded }) =>
        kind === 'symbol' ? [] : folded,
      );
      this.#last = { phrase, folded };
    }
    return this.#last.folded;
  }

  /** `again`: the concept may have words already. */
  #file(phrase: string, language: Language, concept: string, again: boolean): void {
    const folded = this.#wordsOf(phrase);
    if (folded.length === 0) return;
    const keys = folded.map((word) => keyOf(word, language));
    for (const word of folded) this.#surfaces[language].add(word);
    if (this.#base && CAPITAL.test(phrase)) this.#names.add(concept).add(`${concept} ${folded.join(' ')}`);
    if (this.#base && folded.some((word) => DIGITS.test(word))) {
      const shape = shapeOf(folded, language);
      const named = this.#numbered[language].get(shape);
      if (named) named.add(concept);
      else this.#numbered[language].set(shape, new Set([concept]));
    }
    const entries = this.#entries[language];
    const key = keys[0] ?? '';
    const filed = entries.get(key);
    if (filed === undefined) {
      entries.set(key, [{ keys, folded, concept }]);
      return;
    }
    // What is filed at once stands together, at the end.
    for (let at = filed.length - 1; at >= 0; at--) {
      const entry = filed[at];
      if (entry?.concept !== concept) {
        if (again) continue;
        break;
      }
      if (
        entry.folded.length === folded.length &&
        entry.folded.every((word, place) => word === folded[place])
      )
        return;
    }
    filed.push({ keys, folded, concept });
  }
}

export function isForm(kind: string): boolean {
  return FORM_KINDS.has(kind);
}

let general: Lexicon | undefined;

/**
 * The general lexicon, read once from src/language/words, or from what an earlier run kept of the same lists.
 * @throws Error where a list cannot be read.
 */
export function generalLexicon(): Lexicon {
  general ??= keptGeneral() ?? readGeneral();
  return general;
}

/** All that the general lexicon is made from: the lists, the code that files their words, the versions of the packages. */
export function languageSources(): Buffer[] | undefined {
  const lists = bytesOf(new URL('./words/', import.meta.url), '.txt');
  const classes = bytesOf(new URL('./classes/', import.meta.url), '.txt');
  const tables = bytesOf(new URL('./', import.meta.url), '.txt');
  const code = bytesOf(new URL('./', import.meta.url), '.ts');
  const packages = bytesOf(new URL('../../', import.meta.url), 'package-lock.json');
  return (
    lists && classes && tables && code && packages && [...lists, ...classes, ...tables, ...code, ...packages]
  );
}

let key: Buffer | undefined;

function keptGeneral(): Lexicon | undefined {
  const sources = languageSources();
  if (!sources) return undefined;
  key = cacheKeyOf(sources);
  const kept = cache.recall('lexicon', key) as KeptLexicon | undefined;
  return kept && new Lexicon(undefined, kept);
}

function readGeneral(): Lexicon {
  const folder = fileURLToPath(new URL('./words/', import.meta.url));
  const lexicon = new Lexicon();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    for (const block of parseWordList(readFileSync(folder + name, 'utf8'), name)) lexicon.add(block);
  }
  for (const block of placeBlocks()) lexicon.add(block);
  if (key) cache.keep('lexicon', key, lexicon.keep());
  return lexicon;
}
