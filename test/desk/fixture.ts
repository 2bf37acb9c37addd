/** A small case as a moderator writes it, comments and all, and an engine over it that judges by rule. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/answer/answer.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { packReceipt } from '../../src/answer/receipt.ts';
import { Desk, type DeskOptions } from '../../src/desk/desk.ts';
import { prepareWith } from '../../src/desk/prepare.ts';
import { parseCase } from '../../src/facts/load.ts';
import { formatLock, proveCitations } from '../../src/facts/lock.ts';
import { type FactBase, LANGUAGES } from '../../src/facts/schema.ts';
import { silentLog } from '../../src/log.ts';

/** Made up; nothing of a real case stands here. */
export const ARTICLE = `Lyon – Customs officers seized 1,250 parcels and 3 vans on May 4. The parcels came from Acme Logistics.

Later 12 boxes were opened and 40 letters were read. The letters spoke of 7 ships.
`;

export const CASE = `# The parcels: a case for tests.
case: parcels
title: {en: The parcels, fr: Les colis, ar: الطرود, es: Los paquetes}
description: {en: Parcels in Lyon, fr: Des colis à Lyon, ar: طرود في ليون, es: Paquetes en Lyon}
source:
  id: dispatch
  name: {en: the dispatch, fr: la dépêche, ar: البرقية, es: el despacho}
  published: 2021-05-06
  language: en
  paragraphs: 2

topics:
  - id: goods
    title: {en: Goods, fr: Biens, ar: بضائع, es: Bienes}
  - id: papers
    title: {en: Papers, fr: Papiers, ar: أوراق, es: Papeles}

facts:
  # Counted by customs, not by the police.
  - id: parcels
    topic: goods
    statement:
      en: Customs seized 1,250 parcels. # as the dispatch has it
      fr: La douane a saisi 1 250 colis.
      ar: حجزت الجمارك 1250 طردا.
      es: "La aduana incautó 1250 paquetes."
    value: {type: count, number: 1250, noun: {en: parcels, fr: colis, ar: طردا, es: paquetes}}
    questions:
      en:
        - How many parcels?   # the first is the one shown
        - parcel count
      fr: [Combien de colis ?]
    citations:
      - {paragraph: 1, exact: "1,250 parcels"}

  # Three of them.
  - id: vans
    topic: goods
    statement: {en: 3 vans were seized., fr: 3 fourgons ont été saisis., ar: حجزت 3 شاحنات., es: Se incautaron 3 furgonetas.}
    value: {type: count, number: 3, noun: {en: vans, fr: fourgons, ar: شاحنات, es: furgonetas}}
    questions:
      en: [How many vans?]
    citations:
      - {paragraph: 1, exact: 3 vans}

  - id: boxes
    topic: papers
    statement: {en: 12 boxes were opened., fr: 12 boîtes ont été ouvertes., ar: فتح 12 صندوقا., es: Se abrieron 12 cajas.}
    value: {type: count, number: 12, noun: {en: boxes, fr: boîtes, ar: صندوقا, es: cajas}}
    questions:
      en: [How many boxes?]
    citations:
      - {paragraph: 2, exact: 12 boxes}

# What nobody knows.
unknowns:
  - id: names
    statement: {en: the names, fr: les noms, ar: الأسماء, es: los nombres}
    questions: {en: [What are the names?]}
`;

/** The lock that the article gives a text. */
export function lockOf(text: string, article = ARTICLE): string {
  const { base } = parseCase(text, 'parcels.yaml');
  const proof = proveCitations(base.content, article);
  if (proof.lock === undefined) throw new Error(proof.findings.map(({ reason }) => reason).join('\n'));
  return formatLock(proof.lock);
}

/** Answers what is word for word a phrasing; `which` offers every fact; all else is not stated. */
export function ruleEngine(base: FactBase): Engine {
  const facts = base.content.facts.filter((fact) => fact.status === 'published');
  const ask: Engine['ask'] = (question, options = {}) => {
    const found = facts.filter((fact) =>
      LANGUAGES.some((language) => fact.questions[language]?.includes(question)),
    );
    const language =
      options.language ??
      LANGUAGES.find((each) => found.some((fact) => fact.questions[each]?.includes(question))) ??
      'en';
    const option = (fact: (typeof facts)[number]) => ({
      label: fact.statement[language],
      answer: fact.statement[language],
      fact: fact.id,
      question: fact.questions.en?.[0] ?? fact.id,
    });
    const known = base.content.unknowns.find((unknown) =>
      LANGUAGES.some((each) => unknown.questions[each]?.includes(question)),
    );
    const verdict: Answer['verdict'] =
      question === 'which' ? 'clarify' : found.length > 0 ? 'answer' : 'absent';
    const text = {
      clarify: 'Which one?',
      absent:
        known === undefined
          ? 'The article does not say.'
          : `The article does not say: ${known.statement[language]}.`,
    };
    return {
      question,
      case: base.content.case,
      verdict,
      language,
      confidence: 0.9,
      working: [],
      next: [],
      answer:
        verdict === 'clarify' || verdict === 'absent'
          ? text[verdict]
          : found.map((fact) => fact.statement[language]).join(' '),
      options: (verdict === 'clarify' ? facts : verdict === 'absent' ? facts.slice(0, 1) : []).map(option),
      facts: found.map((fact) => fact.id),
      citations: found.flatMap((fact) =>
        fact.citations.map(({ paragraph, exact }) => ({ source: 'dispatch', paragraph, quote: exact })),
      ),
      receipt: {
        id: packReceipt({ case: base.content.case, version: base.version, language, question }),
        case: base.content.case,
        version: base.version,
        asks: [],
        gap: 0,
        rule: 'by rule',
        terms: question
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word.length > 3)
          .map((word) => ({ text: word, concepts: [word.replace(/s$/u, '')], how: 'listed' })),
        candidates: facts
          .slice(0, 2)
          .map((fact) => ({ fact: fact.id, score: 0, explained: [], unexplained: [] })),
      },
    };
  };
  return { base, facts, ask, suggest: () => [] };
}

export interface Place {
  /** Everything of one test, made anew. */
  root: string;
  data: string;
  facts: string;
  articles: string;
}

/** A folder with the case, its lock (`null`: none) and its article. */
export function place(text = CASE, lock: string | null = lockOf(text)): Place {
  const root = mkdtempSync(join(tmpdir(), 'casefile-desk-'));
  const made = {
    root,
    data: join(root, 'data'),
    facts: join(root, 'facts'),
    articles: join(root, 'articles'),
  };
  for (const folder of [made.facts, made.articles]) mkdirSync(folder);
  writeCase(made, text, lock);
  writeFileSync(join(made.articles, 'dispatch.txt'), ARTICLE);
  return made;
}

export function writeCase(at: Place, text: string, lock: string | null = lockOf(text)): void {
  writeFileSync(join(at.facts, 'parcels.yaml'), text);
  if (lock !== null) writeFileSync(join(at.facts, 'parcels.lock.json'), lock);
}

/** A desk over a place, judging by rule. */
export function openDesk(at: Place, more: Partial<DeskOptions> = {}): Promise<Desk> {
  return Desk.open({
    directory: at.data,
    factsDir: at.facts,
    articlePath: at.articles,
    log: silentLog,
    build: ruleEngine,
    busyTimeoutMs: 20,
    prepare: (job) => prepareWith(ruleEngine, job),
    ...more,
  });
}

export const MODERATOR = '700000000000000002';

/** The form's fields of a fact that the article bears out. */
export const LETTERS = {
  statement:
    'en: 40 letters were read.\nfr: 40 lettres ont été lues.\nar: قرئت 40 رسالة.\nes: Se leyeron 40 cartas.',
  value: 'type: count\nnumber: 40\nnoun: {en: letters, fr: lettres, ar: رسالة, es: cartas}',
  citations: '2: 40 letters',
  questions: 'en: How many letters?',
} as const;
