/**
 * A text read: its words as concepts, its form words, its numbers and its times. Questions and the texts of facts are read
 * by the same function, so that they meet on the same ground.
 */
import type { Language } from '../facts/schema.ts';
import { informationOf, rankOf } from './common.ts';
import { detectLanguage } from './detect.ts';
import { isForm, type Lexicon, type Match } from './lexicon.ts';
import { type NumberMention, readNumbers } from './numbers.ts';
import { keyOf } from './stem.ts';
import { readTimes, type TimeMention } from './times.ts';
import { normalise, type Token, tokenise } from './tokens.ts';

/** A stretch of content: one or more tokens that stand for one thing. */
export interface Term {
  from: number;
  to: number;
  text: string;
  /** Concepts that it may stand for; for a word that no list has, one made of the word itself ("en:flog"). */
  concepts: string[];
  kind: string;
  /** How much is said by it, in 0..1. */
  weight: number;
  how: 'listed' | 'corrected' | 'unlisted';
  capital: boolean;
  /** May be a verb or a quality, so that it colours what is said more than it adds a thing. */
  soft: boolean;
  /** Said beside the question ("writing the caption now: ..."), so that it need not be explained. */
  aside: boolean;
  /** The words of a phrase read singly: a phrase may be explained by its words. Empty for a single word. */
  parts: Term[];
}

/** A form word or phrase: what it does in a question. */
export interface Form {
  from: number;
  to: number;
  role: string;
  kind: string;
}

export interface Reading {
  text: string;
  language: Language;
  tokens: readonly Token[];
  /** Positions of the tokens that count; a part of a text leaves out the others'. */
  active: ReadonlySet<number>;
  terms: Term[];
  forms: Form[];
  numbers: NumberMention[];
  times: TimeMention[];
  /** Misspelt words and what they were read as. */
  corrections: { from: string; to: string }[];
}

/** Finds the listed word that a misspelt one stands for, if one is near enough. Words are folded; a `name` is only taken for a name of the case. */
export type Corrector = (word: string, language: Language, name: boolean) => string | undefined;

const ORDER: Record<Language, readonly Language[]> = {
  en: ['en', 'fr', 'es', 'ar'],
  fr: ['fr', 'en', 'es', 'ar'],
  ar: ['ar', 'fr', 'en', 'es'],
  es: ['es', 'en', 'fr', 'ar'],
};

/**
 * Weight of a listed word by the kind of its concept, as [for a common word, for a rare one]: things, people and what is
 * asked of them tell more than acts, and a common verb ("go", "put") tells little.
 */
const KIND_WEIGHT: Readonly<Record<string, readonly [number, number]>> = {
  thing: [0.6, 1],
  person: [0.6, 1],
  body: [0.6, 0.9],
  place: [0.6, 1],
  attribute: [0.8, 1],
  act: [0.25, 0.85],
  quality: [0.25, 0.75],
  time: [0.3, 0.6],
  organisation: [1, 1],
  event: [1, 1],
  group: [1, 1],
  light: [0, 0],
};

const SOFT_KINDS = new Set(['act', 'quality', 'time', 'light']);

function isKnown(
  token: Token,
  at: number,
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
): boolean {
  return (
    token.folded.length < 3 ||
    lexicon.hasWord(token.folded, language) ||
    (language !== 'en' && lexicon.hasWord(token.folded, 'en')) ||
    lexicon.matchesAt(tokens, at, language).some((match) => match.to === at + 1) ||
    (rankOf(token.folded, language) ?? Number.POSITIVE_INFINITY) <= 10_000
  );
}

/**
 * Reads a text. Never throws.
 * @param language the text's language where it is known; otherwise it is detected
 * @param correct finds the listed word for a misspelt one; without it spelling is taken as it is (the texts of facts)
 */
export function read(raw: string, lexicon: Lexicon, language?: Language, correct?: Corrector): Reading {
  const text = normalise(raw);
  let tokens = tokenise(text);
  const spoken = language ?? detectLanguage(text, tokens, lexicon);
  const corrections: Reading['corrections'] = [];
  if (correct) {
    tokens = tokens.map((token, at, all) => {
      if (token.kind !== 'word' || isKnown(token, at, all, spoken, lexicon)) return token;
      const name = token.capital && at > 0 && text !== text.toUpperCase();
      const better = correct(token.folded, spoken, name);
      if (better === undefined) return token;
      corrections.push({ from: token.text, to: better });
      return { ...token, folded: better };
    });
  }

  const matches: Match[][] = tokens.map((token, at) => {
    if (token.kind !== 'word') return [];
    for (const code of ORDER[spoken]) {
      const found = lexicon.matchesAt(tokens, at, code);
      // A word of another language is believed as it is listed, not by a stem that happens to be shared; its form words never.
      const believed =
        code === spoken
          ? found
          : found.filter(
              (match) =>
                match.exact && (!isForm(match.kind) || match.kind === 'currency' || match.kind === 'month'),
            );
      if (believed.length > 0) return believed;
    }
    return [];
  });

  const forms: Form[] = matches.flatMap((found) =>
    found
      .filter((match) => isForm(match.kind))
      .map(({ from, to, concept, kind }) => ({ from, to, role: concept, kind })),
  );
  const numbers = readNumbers(tokens, forms);
  const times = readTimes(tokens, forms, numbers);
  const quantified = new Set<number>();
  for (const mention of [...numbers, ...times])
    for (let i = mention.from; i < mention.to; i++) quantified.add(i);

  const termsBetween = (start: number, end: number, single: boolean): Term[] => {
    const terms: Term[] = [];
    for (let at = start; at < end; ) {
      const token = tokens[at];
      if (token === undefined) break;
      if (token.kind !== 'word' || quantified.has(at)) {
        at++;
        continue;
      }
      const found = (matches[at] ?? []).filter((match) => !single || match.to === at + 1);
      const form = found.find((match) => isForm(match.kind));
      const content = found.find((match) => !isForm(match.kind));
      // A form match beats a content match that starts at the same token unless the content says more words.
      if (form && (!content || form.to >= content.to)) {
        // Longer form phrases are one unit, but function words are stepped over singly: content may start within.
        at = form.kind === 'function' ? at + 1 : form.to;
        continue;
      }
      if (content) {
        const same = found.filter((match) => !isForm(match.kind) && match.to === content.to);
        const exact = same.some((match) => match.exact) ? same.filter((match) => match.exact) : same;
        const corrected = tokens
          .slice(at, content.to)
          .some((t) => corrections.some((c) => c.from === t.text));
        const information = content.to > at + 1 ? 1 : informationOf(token.folded, spoken);
        const weight = Math.max(
          ...exact.map((match) => {
            const [common, rare] = KIND_WEIGHT[match.kind] ?? [1, 1];
            return common + (rare - common) * information;
          }),
        );
        if (weight > 0) {
          terms.push({
            from: at,
            to: content.to,
            text: tokens
              .slice(at, content.to)
              .map((t) => t.text)
              .join(' '),
            concepts: [...new Set(exact.map((match) => match.concept))],
            kind: content.kind,
            weight,
            how: corrected ? 'corrected' : 'listed',
            capital: tokens.slice(at, content.to).some((t) => t.capital),
            aside: false,
            soft: exact.some((match) => SOFT_KINDS.has(match.kind)),
            parts: content.to > at + 1 ? termsBetween(at, content.to, true) : [],
          });
        }
        at = content.to;
        continue;
      }
      if (token.folded.length > 1) {
        const weight = informationOf(token.folded, spoken);
        terms.push({
          from: at,
          to: at + 1,
          text: token.text,
          concepts: [`${spoken}:${keyOf(token.folded, spoken)}`],
          kind: 'unlisted',
          weight,
          how: 'unlisted',
          capital: token.capital,
          aside: false,
          soft: true,
          parts: [],
        });
      }
      at++;
    }
    return terms;
  };
  const terms = termsBetween(0, tokens.length, false);
  return {
    text,
    language: spoken,
    tokens,
    active: new Set(tokens.keys()),
    terms,
    forms,
    numbers,
    times,
    corrections,
  };
}
