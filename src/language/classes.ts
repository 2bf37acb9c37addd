/**
 * Closed classes: words by what they do in a sentence ("than" and its like, the articles, "of"), from classes/*.txt. Lists of
 * the same format as src/language/words; the kind of a block is its part of speech and says nothing to the code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { normalise, tokenise } from './tokens.ts';
import { parseWordList, type WordBlock } from './wordlist.ts';

export interface Words {
  /** Whether a word is one of these: as a token's `folded`; several words as those joined by spaces. */
  has(word: string): boolean;
}

/** The words of all languages, and those of one. */
export interface WordClass extends Words {
  in(language: Language): Words;
}

/** A word or phrase as the tokens of a text are folded. */
const folded = (phrase: string): string =>
  tokenise(normalise(phrase))
    .map((token) => token.folded)
    .join(' ');

/** Word classes by their ids. @throws Error naming an id that two blocks have. */
export function classesOf(blocks: readonly WordBlock[]): ReadonlyMap<string, WordClass> {
  const classes = new Map<string, WordClass>();
  for (const { id, words } of blocks) {
    if (classes.has(id)) throw new Error(`two word classes "${id}"`);
    const own = (language: Language): Set<string> => new Set(words[language]?.map(folded));
    const byLanguage = { en: own('en'), fr: own('fr'), ar: own('ar'), es: own('es') };
    const all = new Set(LANGUAGES.flatMap((language) => [...byLanguage[language]]));
    classes.set(id, { has: (word) => all.has(word), in: (language) => byLanguage[language] });
  }
  return classes;
}

const FOLDER = new URL('./classes/', import.meta.url);

/** The blocks of all lists. @throws Error where a list cannot be read. */
export function classBlocks(): WordBlock[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => parseWordList(readFileSync(new URL(name, FOLDER), 'utf8'), name));
}

let listed: ReadonlyMap<string, WordClass> | undefined;

function classNamed(id: string): WordClass {
  listed ??= classesOf(classBlocks());
  const found = listed.get(id);
  if (!found) throw new Error(`no word class "${id}" in src/language/classes`);
  return found;
}

/**
 * A word class by its id. Its lists are read when the first word is looked up, so that a process that reads no text (the
 * desk's own) needs no list. @throws Error, at the first word looked up, where there is no class of that id.
 */
export function wordClass(id: string): WordClass {
  return new ListedClass(id);
}

/** No function is made at a look-up: answers look up thousands of words. */
class ListedClass implements WordClass {
  readonly #id: string;
  #found: WordClass | undefined;

  constructor(id: string) {
    this.#id = id;
  }

  get #self(): WordClass {
    this.#found ??= classNamed(this.#id);
    return this.#found;
  }

  has(word: string): boolean {
    return this.#self.has(word);
  }

  in(language: Language): Words {
    return this.#self.in(language);
  }
}
