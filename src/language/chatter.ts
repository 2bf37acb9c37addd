/**
 * How much a stretch of a message sounds like what people type around a question ("sorry to bug you", "the night desk wants it"), and
 * not like what they ask: naive Bayes over words and pairs of words side by side, learnt from chatter.txt on the one side and from what
 * a case is asked and told on the other. Words that neither has say nothing.
 */
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { keysOf } from './stem.ts';
import { normalise, tokenise } from './tokens.ts';

type Lines = Readonly<Record<Language, readonly string[]>>;

const GAP = '{}';

/**
 * Reads lines of a language and what is typed, "{}" being what is asked; blank lines and those that start with `#` say nothing.
 * @returns of each language what stands before and behind
 * @throws Error naming a line of another form
 */
export function parseChatter(text: string): Lines {
  const lines: Record<Language, string[]> = { en: [], fr: [], ar: [], es: [] };
  text.split('\n').forEach((line, at) => {
    if (line === '' || line.startsWith('#')) return;
    const language = LANGUAGES.find((one) => line.startsWith(`${one} `));
    const around = line.slice(3).split(GAP);
    if (language === undefined || around.length !== 2)
      throw new Error(`chatter:${at + 1}: not a language and what is typed around one {}: ${line}`);
    lines[language].push(...around.filter((part) => /\p{L}/u.test(part)));
  });
  return lines;
}

/** Added to each share, so that a word that one side has once decides nothing. */
const SMOOTHING = 0.003;

const WORD = /^[\p{L}\p{N}]/u;
const STOP = /[.,:;!?؟،؛…—–()"«»“”→]+/u;

function featuresOf(words: readonly string[], language: Language): Set<string> {
  const keys = words
    .flatMap((word) => word.split(/['’-]/u))
    .filter((word) => WORD.test(word))
    .map((word) => keysOf(word, language)[0] ?? word);
  return new Set(keys.flatMap((key, at) => (at > 0 ? [key, `${keys[at - 1]} ${key}`] : [key])));
}

const stretchesOf = (text: string): string[][] =>
  text
    .split(STOP)
    .map((part) => tokenise(normalise(part)).map(({ folded }) => folded))
    .filter((words) => words.length > 0);

/** In what share of the stretches of some texts each word, or pair of words, occurs. */
function sharesOf(texts: readonly string[], language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const stretches = texts.flatMap(stretchesOf);
  for (const stretch of stretches)
    for (const feature of featuresOf(stretch, language)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].map(([feature, count]) => [feature, count / stretches.length]));
}

let listed: Lines | undefined;
const chatter = (): Lines => {
  listed ??= parseChatter(readFileSync(new URL('./chatter.txt', import.meta.url), 'utf8'));
  return listed;
};
const learnt: Partial<Record<Language, ReadonlyMap<string, number>>> = {};
function chatterIn(language: Language): ReadonlyMap<string, number> {
  const shares = learnt[language] ?? sharesOf(chatter()[language], language);
  learnt[language] = shares;
  return shares;
}

/** @returns the log-odds, natural, that folded words are chatter: 0 where nothing is known of any of them */
export type ChatterOdds = (words: readonly string[], language: Language) => number;

/** @param asked what a case is asked and told in a language; called once for each that is needed */
export function chatterOdds(asked: (language: Language) => readonly string[]): ChatterOdds {
  const kept = new Map<Language, ReadonlyMap<string, number>>();
  const askedIn = (language: Language): ReadonlyMap<string, number> => {
    const shares = kept.get(language) ?? sharesOf(asked(language), language);
    kept.set(language, shares);
    return shares;
  };
  return (words, language) => {
    const [chat, matter] = [chatterIn(language), askedIn(language)];
    let odds = 0;
    for (const feature of featuresOf(words, language))
      odds += Math.log(((chat.get(feature) ?? 0) + SMOOTHING) / ((matter.get(feature) ?? 0) + SMOOTHING));
    return odds;
  };
}
