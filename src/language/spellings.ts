/**
 * Chat spellings and slips of the small words of a question ("wehn", "kuando"), from spellings.txt: one word typed, one meant. What
 * ends in a hyphen is the first half of a double name ("Franco-German"), and meant so before one alone.
 */
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { fold } from './tokens.ts';

const LINE = /^([a-z]{2}) (\S+): (.+)$/u;

export type Spellings = Readonly<Record<Language, ReadonlyMap<string, string>>>;

/**
 * Reads lines of a language, the word meant and how it is typed; blank lines and lines that start with `#` say nothing.
 * @throws Error naming the line of another form, or that lists a spelling a second time.
 */
export function parseSpellings(text: string): Spellings {
  const spellings: Record<Language, Map<string, string>> = {
    en: new Map(),
    fr: new Map(),
    ar: new Map(),
    es: new Map(),
  };
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const [, code, meant, typed] = LINE.exec(line) ?? [];
    const language = LANGUAGES.find((one) => one === code);
    if (language === undefined || meant === undefined || typed === undefined)
      throw new Error(`spellings:${at + 1}: not a language, a word and its spellings: ${line}`);
    for (const spelling of typed.split(' ')) {
      if (spellings[language].has(fold(spelling)))
        throw new Error(`spellings:${at + 1}: ${spelling} is listed already`);
      spellings[language].set(fold(spelling), fold(meant));
    }
  });
  return spellings;
}

let listed: Spellings | undefined;

/** The spellings that are listed, by language; read when first asked for. Words are folded. */
export function listedSpellings(): Spellings {
  listed ??= parseSpellings(readFileSync(new URL('./spellings.txt', import.meta.url), 'utf8'));
  return listed;
}

/** The folded word that a folded one is typed for in that language, if it is listed as a spelling of one. */
export function meantBy(folded: string, language: Language): string | undefined {
  return listedSpellings()[language].get(folded);
}
