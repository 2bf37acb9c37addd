/** Questions as the desk keeps them: the same one once, read back from a receipt, and grouped by what they mean. */
import type { Answer } from '../answer/answer.ts';
import type { Engine } from '../answer/engine.ts';
import { unpackReceipt } from '../answer/receipt.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';

/** Longest question that is kept. */
export const MAX_QUESTION = 500;

export interface Asked {
  question: string;
  language: Language;
}

/** Letters and figures without case, accents and punctuation: equal for the same question typed twice. */
export function questionKey(question: string): string {
  return question
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUESTION);
}

/** One line without control characters, at most {@link MAX_QUESTION} units, no half of a pair at its end. */
export function keptQuestion(question: string): string {
  return question
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_QUESTION)
    .replace(/[\uD800-\uDBFF]$/u, '');
}

export function languageFrom(text: string): Language {
  return LANGUAGES.find((language) => language === text) ?? 'en';
}

/** Reads a receipt's id back: which question was asked of which version. Undefined for what is not one. */
export function readReceipt(id: string): (Asked & { caseId: string; label: string }) | undefined {
  try {
    const { case: caseId, version: label, language, question } = unpackReceipt(id);
    return { caseId, label, language, question };
  } catch {
    return undefined;
  }
}

/** Two replies that tell a person the same. */
export function sameReply(a: Answer, b: Answer): boolean {
  return gist(a) === gist(b);
}

function gist({ verdict, answer, citations, options, working }: Answer): string {
  return JSON.stringify([
    verdict,
    answer,
    citations.map(({ paragraph, quote }) => [paragraph, quote]),
    working,
    verdict === 'clarify' ? options.map((option) => option.answer) : [],
  ]);
}

/** Words that a question is about: a word, and the concepts it may stand for, in whatever language it was asked. */
export interface Meaning {
  asks: readonly string[];
  terms: readonly (readonly string[])[];
}

/** What a question means to an engine. */
export function meaningOf(answer: Answer): Meaning {
  const { asks, terms } = answer.receipt;
  const sets = terms.map((term) => (term.concepts.length > 0 ? term.concepts : [term.text.toLowerCase()]));
  return {
    asks,
    terms: [...new Map(sets.map((concepts) => [[...concepts].sort().join('|'), concepts])).values()],
  };
}

/** Share of the terms that two questions have in common (Jaccard 1901), in 0..1; a term with several concepts needs one in common. */
export function likeness(a: Meaning, b: Meaning): number {
  if (a.terms.length === 0 || b.terms.length === 0) return 0;
  const free = b.terms.map((concepts) => new Set(concepts));
  let shared = 0;
  for (const concepts of a.terms) {
    const at = free.findIndex((other) => concepts.some((concept) => other.has(concept)));
    if (at < 0) continue;
    free.splice(at, 1);
    shared += 1;
  }
  return shared / (a.terms.length + b.terms.length - shared);
}

/** Questions are one cluster from this likeness on; where they ask for different things (who, how many), from the second on. */
export const ALIKE = 0.5;
export const ALIKE_OTHER_ASK = 0.75;

/** Groups what means the same. The first of `items` lead their groups, so the most asked should come first. */
export function cluster<T>(items: readonly T[], meaning: (item: T) => Meaning): T[][] {
  const groups: { lead: Meaning; items: T[] }[] = [];
  for (const item of items) {
    const own = meaning(item);
    let best: (typeof groups)[number] | undefined;
    let most = 0;
    for (const group of groups) {
      const alike = likeness(own, group.lead);
      const sameAsk =
        own.asks.length === 0 ||
        group.lead.asks.length === 0 ||
        own.asks.some((ask) => group.lead.asks.includes(ask));
      if (alike >= (sameAsk ? ALIKE : ALIKE_OTHER_ASK) && alike > most) [best, most] = [group, alike];
    }
    if (best === undefined) groups.push({ lead: own, items: [item] });
    else best.items.push(item);
  }
  return groups.map((group) => group.items);
}

/** Questions that the base's own authors wrote down: up to two a fact and language, so that every fact is tried. */
export function ownQuestions(engine: Engine, limit: number): Asked[] {
  const perFact = Math.max(
    1,
    Math.min(2, Math.floor(limit / Math.max(1, engine.facts.length * LANGUAGES.length))),
  );
  const all = engine.facts.flatMap((fact) =>
    LANGUAGES.flatMap((language) =>
      (fact.questions[language] ?? []).slice(0, perFact).map((question): Asked => ({ question, language })),
    ),
  );
  if (all.length <= limit) return all;
  // Every so many of them, so that the end of a long base is tried as well.
  return Array.from({ length: limit }, (_, at) => all[Math.floor((at * all.length) / limit)]).filter(
    (asked) => asked !== undefined,
  );
}
