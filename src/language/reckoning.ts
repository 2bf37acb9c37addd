/**
 * What is to be reckoned with two things, from the words around them ("take … away from …"): naive Bayes over words and pairs of words
 * side by side, learnt from the ways to ask in reckoning.txt and from the operators of words/grammar.txt. A way to ask that nobody
 * listed is mostly made of words that others have.
 */
import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { keysOf } from './stem.ts';
import { normalise, tokenise } from './tokens.ts';
import { parseWordList } from './wordlist.ts';

/** What may be asked of two counts; `none`: nothing is to be reckoned. */
export const RECKONINGS = ['sum', 'difference', 'ratio', 'percent', 'remain', 'most', 'none'] as const;
export type Reckoning = (typeof RECKONINGS)[number];

/** Operators of the grammar that ask for the same as another. */
const SAME: Readonly<Record<string, Reckoning>> = { gap: 'difference', least: 'most' };

/** What a phrase of the grammar counts beside a way to ask. */
const PHRASE = 0.5;
/** Added to the share of each operation in which a word occurs, so that one word alone decides nothing. */
const SMOOTHING = 0.01;

interface Example {
  reckoning: Reckoning;
  /** Its words, what is reckoned with and alternatives apart. */
  stretches: readonly (readonly string[])[];
  weight: number;
}

/** Of each word, or pair of words, in what share of the ways to ask for each operation it occurs. */
type Shares = ReadonlyMap<string, Readonly<Record<Reckoning, number>>>;

interface Reckonings {
  examples: Readonly<Record<Language, readonly Example[]>>;
  /** The plain question of each operation: {1} and {2} stand for what it is reckoned with. */
  plain: ReadonlyMap<Reckoning, ReadonlyMap<Language, string>>;
}

const isReckoning = (name: string | undefined): name is Reckoning => RECKONINGS.some((one) => one === name);

/** The words of stretches of text, and the pairs of them side by side in one stretch. */
function featuresOf(stretches: readonly (readonly string[])[], language: Language): Set<string> {
  const features = new Set<string>();
  for (const stretch of stretches) {
    const keys = stretch.map((word) => keysOf(word, language)[0] ?? word);
    keys.forEach((key, at) => {
      features.add(key);
      const next = keys[at + 1];
      if (next !== undefined) features.add(`${key} ${next}`);
    });
  }
  return features;
}

/** What is a word here: signs to reckon with are, other signs are not. */
const WORD = /^(?:[\p{L}\p{N}].*|[%/+=])$/u;
const wordsOf = (folded: readonly string[]): string[] =>
  folded.flatMap((token) => token.split(/['’-]/u).filter((word) => WORD.test(word)));
const wordsIn = (text: string): string[] => wordsOf(tokenise(normalise(text)).map(({ folded }) => folded));

const GAP = /…|\(|\)|\|/u;

/**
 * Reads blocks of `[operation]`: lines of a language and a way to ask, and one line a language that opens with "as" and has the plain question.
 * @throws Error naming a line that is neither
 */
export function parseReckonings(text: string): Reckonings {
  const examples: Record<Language, Example[]> = { en: [], fr: [], ar: [], es: [] };
  const plain = new Map<Reckoning, Map<Language, string>>();
  let reckoning: Reckoning | undefined;
  text.split('\n').forEach((line, at) => {
    const fault = (what: string): Error => new Error(`reckoning:${at + 1}: ${what}: ${line}`);
    if (line === '' || line.startsWith('#')) return;
    const opened = /^\[([a-z]+)\]$/u.exec(line)?.[1];
    if (opened !== undefined) {
      if (!isReckoning(opened)) throw fault('no operation');
      reckoning = opened;
      plain.set(opened, new Map());
      return;
    }
    const asked = /^as (?<code>\w\w) (?<question>.+)$/u.exec(line)?.groups;
    const language = LANGUAGES.find((one) => (asked?.code ?? line.slice(0, 3).trimEnd()) === one);
    if (reckoning === undefined || !language) throw fault('neither an operation nor a line of a language');
    if (asked) {
      plain.get(reckoning)?.set(language, asked.question ?? '');
      return;
    }
    const stretches = line
      .slice(language.length + 1)
      .split(GAP)
      .map(wordsIn);
    examples[language].push({ reckoning, stretches, weight: 1 });
  });
  return { examples, plain };
}

/** The operators of the grammar as examples. */
function operators(grammar: string, language: Language): Example[] {
  return parseWordList(grammar, 'grammar').flatMap(({ id, kind, words }) => {
    const name = id.slice('op-'.length);
    const reckoning = SAME[name] ?? name;
    if (kind !== 'op' || !isReckoning(reckoning)) return [];
    return (words[language] ?? []).map((phrase) => ({
      reckoning,
      stretches: [wordsIn(phrase)],
      weight: PHRASE,
    }));
  });
}

const NONE: Readonly<Record<Reckoning, number>> = {
  sum: 0,
  difference: 0,
  ratio: 0,
  percent: 0,
  remain: 0,
  most: 0,
  none: 0,
};

function sharesOf(examples: readonly Example[], language: Language): Shares {
  const all = { ...NONE };
  const counts = new Map<string, Record<Reckoning, number>>();
  for (const { reckoning, stretches, weight } of examples) {
    all[reckoning] += weight;
    for (const feature of featuresOf(stretches, language)) {
      const count = counts.get(feature) ?? { ...NONE };
      count[reckoning] += weight;
      counts.set(feature, count);
    }
  }
  for (const count of counts.values())
    for (const one of RECKONINGS) count[one] = all[one] === 0 ? 0 : count[one] / all[one];
  return counts;
}

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
let kept: Reckonings | undefined;
const reckonings = (): Reckonings => {
  kept ??= parseReckonings(file('./reckoning.txt'));
  return kept;
};

/** A language is learnt when it is first asked in: it takes some forty milliseconds. */
const learnt: Partial<Record<Language, Shares>> = {};
function sharesIn(language: Language): Shares {
  const known = learnt[language];
  if (known) return known;
  const own = [...operators(file('./words/grammar.txt'), language), ...reckonings().examples[language]];
  const shares = sharesOf(own, language);
  learnt[language] = shares;
  return shares;
}

/**
 * What is most likely asked to be reckoned.
 * @param stretches the words, folded, before, between and behind the two things
 * @returns the operation and its probability, 0..1
 */
export function reckoningOf(
  stretches: readonly (readonly string[])[],
  language: Language,
): { reckoning: Reckoning; probability: number } {
  const shares = sharesIn(language);
  const odds = RECKONINGS.map((reckoning) => ({ reckoning, log: 0 }));
  for (const feature of featuresOf(stretches.map(wordsOf), language)) {
    const share = shares.get(feature);
    if (!share) continue;
    const mean = RECKONINGS.reduce((sum, one) => sum + share[one], 0) / RECKONINGS.length;
    for (const each of odds) each.log += Math.log((share[each.reckoning] + SMOOTHING) / (mean + SMOOTHING));
  }
  const [best, ...others] = odds.sort((a, b) => b.log - a.log);
  const first = best ?? { reckoning: 'none', log: 0 };
  const rest = others.reduce((sum, { log }) => sum + Math.exp(log - first.log), 1);
  return { reckoning: first.reckoning, probability: 1 / rest };
}

/** Whether a folded word stands in a way to ask. */
export const asksToReckon = (word: string, language: Language): boolean =>
  sharesIn(language).has(keysOf(word, language)[0] ?? word);

/** The plain question for what is asked of two things, by the words that name them, the greater first; none where nothing is. */
export const plainlyAsked = (
  reckoning: Reckoning,
  language: Language,
  one: string,
  other: string,
): string | undefined =>
  reckonings().plain.get(reckoning)?.get(language)?.replace('{1}', one).replace('{2}', other);
