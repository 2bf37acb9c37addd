/**
 * What a search library or a classifier answers by itself from the same fact base: the texts of every fact and known unknown
 * (statements and phrasings), the best hit wins, and a threshold on its score decides when nothing is said. A baseline gets
 * the threshold that is best for it on the very questions it is measured on: more than it could have in life.
 */
import { containerBootstrap } from '@nlpjs/core';
import { LangAr } from '@nlpjs/lang-ar';
import { LangEn } from '@nlpjs/lang-en-min';
import { LangEs } from '@nlpjs/lang-es';
import { LangFr } from '@nlpjs/lang-fr';
import { NluNeural } from '@nlpjs/nlu';
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import { type CaseFile, type Fact, LANGUAGES, type Language } from '../facts/schema.ts';
import type { Item } from './golden.ts';
import { type Reply, type Row, score } from './score.ts';

/** One text of the base, and what it belongs to. */
export interface Text {
  text: string;
  language: Language;
  /** Id of the fact, or of the known unknown. */
  entry: string;
}

/** The best hit for a question: the entry, and a score that grows with likeness. */
export interface Hit {
  entry: string;
  score: number;
}

export interface Baseline {
  name: string;
  /** The best entry for a question, undefined where nothing matches. */
  find(question: string, language: Language): Hit | undefined;
}

/** Every text of the published facts and the known unknowns. */
export function textsOf(content: CaseFile): Text[] {
  const entries = [...content.facts.filter((fact) => fact.status === 'published'), ...content.unknowns];
  return entries.flatMap(({ id, statement, questions }) =>
    LANGUAGES.flatMap((language) =>
      [statement[language], ...(questions[language] ?? [])].map((text) => ({ text, language, entry: id })),
    ),
  );
}

/** The texts by language: every baseline is told the question's language and searches the texts in it alone. */
function byLanguage<T>(texts: readonly Text[], make: (texts: Text[]) => T): Record<Language, T> {
  const of = (language: Language): T => make(texts.filter((text) => text.language === language));
  return { en: of('en'), fr: of('fr'), ar: of('ar'), es: of('es') };
}

/** Fuse.js alone. Its score is 0 for an exact match: turned round here. */
export function fuseBaseline(
  name: string,
  texts: readonly Text[],
  options: IFuseOptions<Text> = {},
): Baseline {
  const fuses = byLanguage(texts, (own) => new Fuse(own, { keys: ['text'], includeScore: true, ...options }));
  return {
    name,
    find(question, language) {
      const [first] = fuses[language].search(question, { limit: 1 });
      return first && { entry: first.item.entry, score: 1 - (first.score ?? 1) };
    },
  };
}

/** MiniSearch alone (BM25+), with its fuzzy and prefix matching. */
export function miniSearchBaseline(texts: readonly Text[]): Baseline {
  const searches = byLanguage(texts, (own) => {
    const search = new MiniSearch<Text & { id: number }>({
      fields: ['text'],
      storeFields: ['entry'],
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    search.addAll(own.map((text, id) => ({ ...text, id })));
    return search;
  });
  return {
    name: 'MiniSearch',
    find(question, language) {
      const [first] = searches[language].search(question);
      return first && { entry: String(first.entry), score: first.score };
    },
  };
}

/** A baseline that answers each question once and remembers it. */
export function remembering(baseline: Baseline): Baseline {
  const known = new Map<string, Hit | undefined>();
  return {
    name: baseline.name,
    find(question, language) {
      const key = `${language}:${question}`;
      if (!known.has(key)) known.set(key, baseline.find(question, language));
      return known.get(key);
    },
  };
}

/**
 * The classifier of nlp.js (a perceptron a class over stemmed words), one network a language as its language packages
 * require. Its answers are promises, so those of the given questions are worked out here and only looked up later.
 */
export async function nlpBaseline(
  texts: readonly Text[],
  questions: readonly { question: string; language: Language }[],
): Promise<Baseline> {
  const plugins: Record<Language, unknown> = { en: LangEn, fr: LangFr, ar: LangAr, es: LangEs };
  const found = new Map<string, Hit>();
  for (const locale of LANGUAGES) {
    const asked = questions.filter((question) => question.language === locale);
    if (asked.length === 0) continue;
    const container = await containerBootstrap();
    container.use(plugins[locale]);
    const network = new NluNeural({ locale, log: false, useNoneFeature: true, container });
    await network.train(
      texts
        .filter((text) => text.language === locale)
        .map(({ text, entry }) => ({ utterance: text, intent: entry })),
    );
    for (const { question } of asked) {
      const [best] = (await network.process(question)).classifications;
      if (best && best.intent !== 'None')
        found.set(`${locale}:${question}`, { entry: best.intent, score: best.score });
    }
  }
  return { name: 'nlp.js', find: (question, language) => found.get(`${language}:${question}`) };
}

/** What a baseline says: the statement of the fact it found, or that the source is silent. */
export function replyOf(
  hit: Hit | undefined,
  threshold: number,
  facts: ReadonlyMap<string, Fact>,
  language: Language,
): Reply {
  const fact = hit && hit.score >= threshold ? facts.get(hit.entry) : undefined;
  if (!fact) return { verdict: 'absent', answer: '', options: [], citations: [], confidence: 0 };
  return {
    verdict: 'answer',
    answer: fact.statement[language],
    options: [],
    citations: fact.citations,
    confidence: Math.min(1, Math.max(0, hit?.score ?? 0)),
  };
}

export interface Trial {
  name: string;
  threshold: number;
  rows: Row[];
}

/** A baseline on golden items, at the threshold that gets most of them right; ties go to the one that asserts least. */
export function tryBaseline(
  baseline: Baseline,
  items: readonly Item[],
  facts: ReadonlyMap<string, Fact>,
): Trial {
  const hits = items.map((item) => baseline.find(item.q, item.lang));
  const rowsAt = (threshold: number): Row[] =>
    items.map((item, at) => {
      const reply = replyOf(hits[at], threshold, facts, item.lang);
      return { item, reply, score: score(item, reply) };
    });
  const spoken = rowsAt(Number.NEGATIVE_INFINITY);
  const silent = rowsAt(Number.POSITIVE_INFINITY);
  // Lowering the threshold past one hit changes that item alone: right answers are counted by a running sum.
  const order = items
    .map((_, at) => at)
    .filter((at) => hits[at] !== undefined)
    .sort((a, b) => (hits[b]?.score ?? 0) - (hits[a]?.score ?? 0));
  let right = silent.filter((row) => row.score.right).length;
  let best = { right, threshold: Number.POSITIVE_INFINITY };
  order.forEach((at, place) => {
    right += Number(spoken[at]?.score.right ?? false) - Number(silent[at]?.score.right ?? false);
    const last = hits[order[place + 1] ?? -1]?.score !== hits[at]?.score;
    if (last && right > best.right) best = { right, threshold: hits[at]?.score ?? 0 };
  });
  return { name: baseline.name, threshold: best.threshold, rows: rowsAt(best.threshold) };
}
