/**
 * What an entry of the base (a fact, or a known unknown) can explain of a question: the concepts of its statement, value,
 * names and phrasings, the kinds of answer that it gives, its figures, times and currencies. Worked out here, entry by
 * entry; kept in the columns of `tables.ts`.
 */
import { type CaseFile, type Fact, LANGUAGES, type Language, type Unknown } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read, type Term } from '../language/read.ts';
import { keyOf } from '../language/stem.ts';
import type { TimeMention } from '../language/times.ts';
import { type FeatureVector, unit } from './classifier.ts';
import { type Ask, type Asking, asking } from './question.ts';

/** A text as features: one group of alternatives a term, one an ask, number, time or currency. */
export type FeatureGroups = readonly (readonly string[])[];

/** A phrasing as it is compared with a question. */
export interface Phrasing {
  language: Language;
  groups: FeatureGroups;
  features: ReadonlySet<string>;
}

/** All that is worked out of an entry's texts and value. */
export interface Draft {
  id: string;
  fact: Fact | undefined;
  unknown: Unknown | undefined;
  /** Belongs to the case's main event, which the title describes. */
  main: boolean;
  /** How fully a concept is explained, in 0..1. */
  concepts: ReadonlyMap<string, number>;
  /** Concepts that may stand where a question names what it asks for. */
  heads: ReadonlySet<string>;
  /** Kinds of answer that it gives: by its typed value, and by what its phrasings ask. */
  valueAsks: ReadonlySet<Ask>;
  asks: ReadonlySet<Ask>;
  numbers: ReadonlySet<number>;
  times: readonly TimeMention[];
  currencies: ReadonlySet<string>;
  phrasings: readonly Phrasing[];
  /** Its phrasings, then its statements, as the classifier sees them; empty where there is none. */
  vectors: readonly FeatureVector[];
  /** Features that a good share of the phrasings have: what the entry is about. Share in 0..1. */
  core: ReadonlyMap<string, number>;
  /** How often each feature occurs in the entry's texts, and in all. */
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** What is left of a strength for the broader concepts of what is told. */
const BROADER = 0.75;

const ENTITY_ASKS: Readonly<Record<string, readonly Ask[]>> = {
  place: ['place', 'which', 'what', 'name'],
  organisation: ['who', 'which', 'what', 'name'],
  group: ['who', 'which', 'what', 'name'],
  person: ['who', 'which', 'what', 'name'],
  event: ['what', 'which'],
  thing: ['what', 'which'],
  act: ['what', 'which'],
};
const TEXT_ASKS: Readonly<Record<string, readonly Ask[]>> = {
  what: ['what', 'which'],
  why: ['why', 'what'],
  purpose: ['why', 'what'],
  how: ['how', 'what'],
  definition: ['what', 'which'],
  statement: ['what'],
  kind: ['which', 'what'],
  whether: [],
};

const KINDS = new WeakMap<object, ReadonlyMap<string, string>>();

/** Kinds of the case's vocabulary by id. */
function kindsOf({ vocabulary }: Pick<CaseFile, 'vocabulary'>): ReadonlyMap<string, string> {
  let kinds = KINDS.get(vocabulary);
  if (!kinds) {
    kinds = new Map(vocabulary.map((entry) => [entry.id, entry.kind]));
    KINDS.set(vocabulary, kinds);
  }
  return kinds;
}

/** The kinds of answer that a fact's typed value gives. */
export function asksOf(fact: Fact, content: Pick<CaseFile, 'vocabulary'>): Set<Ask> {
  const kinds = kindsOf(content);
  const value = fact.value;
  const kindOf = (id: string) => kinds.get(id) ?? 'thing';
  switch (value.type) {
    case 'count':
      return new Set(['count']);
    case 'money':
      return new Set(['amount']);
    case 'date': {
      const asks = new Set<Ask>(['date']);
      if (!value.implied) asks.add('year');
      if (/-2[1-4]$/u.test(value.date)) asks.add('season');
      return asks;
    }
    case 'period':
      return new Set(['date', 'year', 'duration']);
    case 'entity':
      return new Set(value.entities.flatMap((id) => ENTITY_ASKS[kindOf(id)] ?? []));
    case 'list':
      return new Set<Ask>([
        'list',
        'what',
        'which',
        'count',
        ...value.items.flatMap((item) => (typeof item === 'string' ? (ENTITY_ASKS[kindOf(item)] ?? []) : [])),
      ]);
    case 'name':
      return new Set(['name', 'what', 'which']);
    case 'text':
      return new Set(value.answers.flatMap((kind) => TEXT_ASKS[kind] ?? []));
  }
}

/** Features of a reading. Prefixes: `?` ask, `$` currency, `#` number, `@` time; a concept has none. */
export function featuresOf(reading: Reading, asked: Asking = asking(reading)): FeatureGroups {
  return [
    ...reading.terms.map((term) => term.concepts),
    ...asked.asks.map((ask) => [`?${ask}`]),
    ...asked.currencies.map((code) => [`$${code}`]),
    ...reading.numbers.map((number) => [`#${number.value}`]),
    ...reading.times.map((time) => [
      `@${time.relation}${time.year ?? ''}-${time.month ?? time.season ?? ''}-${time.day ?? ''}${time.years ?? ''}`,
    ]),
  ];
}

/** Weight of a word's own form beside its concepts in a vector. */
const WORD_WEIGHT = 0.6;

/** Weight of two words that stand side by side: who did what to whom is told by the order. */
const PAIR_WEIGHT = 0.6;

/** A reading as the classifier sees it: its features, the keys of its words, and of words side by side. */
export function vectorOf(reading: Reading, groups: FeatureGroups): FeatureVector {
  const vector = new Map<string, number>();
  const add = (name: string, value: number) => vector.set(name, (vector.get(name) ?? 0) + value);
  for (const group of groups) for (const feature of group) add(feature, 1 / Math.sqrt(group.length));
  let before: string | undefined;
  for (const at of reading.active) {
    const token = reading.tokens[at];
    if (token?.kind === 'word') {
      const key = keyOf(token.folded, reading.language);
      add(`=${key}`, WORD_WEIGHT);
      if (before !== undefined) add(`=${before} ${key}`, PAIR_WEIGHT);
      before = key;
    }
  }
  return unit(vector);
}

/** An EDTF date as the time it mentions. */
export function timeOf(date: string, relation: TimeMention['relation']): TimeMention {
  const [year, middle, day] = date.split('-').map(Number);
  const time: TimeMention = { from: 0, to: 0, relation };
  if (year !== undefined) time.year = year;
  if (middle !== undefined && middle <= 12) time.month = middle;
  if (middle === 21 || middle === 22 || middle === 23 || middle === 24) time.season = middle;
  if (day !== undefined) time.day = day;
  return time;
}

/** How much a text of an entry counts when its words are weighed against one another: a statement as three phrasings. */
const MASS = { statement: 3, phrasing: 1 } as const;
/** Strength of a concept that only phrasings have, by how many have it: a word of a single phrasing is half believed. */
const phrasingStrength = (mass: number): number => Math.min(0.9, 0.3 + 0.2 * mass);

interface SourceText {
  language: Language;
  reading: Reading;
  from: keyof typeof MASS;
}

/**
 * Gathers an entry's texts, then settles what its ambiguous words mean: a word that may stand for several concepts is
 * taken for the one that the entry's other texts, in all languages, speak of most.
 */
class ProfileBuilder {
  readonly #lexicon: Lexicon;
  readonly #texts: SourceText[] = [];
  readonly #headTerms: Term[] = [];
  readonly #entities: string[] = [];
  readonly asks = new Set<Ask>();
  readonly numbers = new Set<number>();
  readonly times: TimeMention[] = [];
  readonly currencies = new Set<string>();

  readonly #vectors: boolean;

  /** `vectors`: whether a classifier is to be trained on the texts. */
  constructor(lexicon: Lexicon, vectors: boolean) {
    this.#lexicon = lexicon;
    this.#vectors = vectors;
  }

  /** A text in one language; phrasings also tell what is asked. */
  text(text: string, language: Language, from: keyof typeof MASS): Reading {
    const reading = read(text, this.#lexicon, language);
    this.#texts.push({ language, reading, from });
    for (const number of reading.numbers) this.numbers.add(number.value);
    this.times.push(...reading.times);
    return reading;
  }

  /** A noun phrase whose things may be counted or asked for. */
  noun(text: string, language: Language): void {
    this.#headTerms.push(...this.text(text, language, 'statement').terms);
  }

  /** A vocabulary entry that is (part of) the value. */
  entity(id: string): void {
    this.#entities.push(id);
  }

  build(): Omit<Draft, 'id' | 'fact' | 'unknown' | 'main' | 'valueAsks'> {
    const mass = new Map<string, number>();
    const weigh = (term: Term, amount: number) => {
      for (const concept of term.concepts)
        mass.set(concept, (mass.get(concept) ?? 0) + amount / term.concepts.length);
      for (const part of term.parts) weigh(part, amount / 2);
    };
    for (const { reading, from } of this.#texts) for (const term of reading.terms) weigh(term, MASS[from]);
    for (const id of this.#entities)
      for (const concept of this.#lexicon.ancestors(id))
        mass.set(concept, (mass.get(concept) ?? 0) + MASS.statement);
    const meant = (term: Term): string[] => {
      const most = Math.max(...term.concepts.map((concept) => mass.get(concept) ?? 0));
      return term.concepts.filter((concept) => (mass.get(concept) ?? 0) >= 0.6 * most);
    };

    const stated = new Set<string>(this.#entities);
    const phrased = new Map<string, number>();
    const collect = (term: Term, from: keyof typeof MASS) => {
      for (const concept of meant(term)) {
        if (from === 'statement') stated.add(concept);
        else phrased.set(concept, (phrased.get(concept) ?? 0) + 1);
      }
      for (const part of term.parts) collect(part, from);
    };
    const asked = new Map<Ask, number>();
    const phrasings: Phrasing[] = [];
    const phrasingVectors: FeatureVector[] = [];
    const statementVectors: FeatureVector[] = [];
    const heads = new Set<string>();
    const head = (concept: string) => {
      for (const broader of this.#lexicon.ancestors(concept)) heads.add(broader);
    };
    const counts = new Map<string, number>();
    let total = 0;
    const count = (groups: FeatureGroups, amount: number) => {
      for (const group of groups) {
        total += amount;
        for (const feature of group) counts.set(feature, (counts.get(feature) ?? 0) + amount / group.length);
      }
    };
    for (const { reading, language, from } of this.#texts) {
      for (const term of reading.terms) collect(term, from);
      const settled = {
        ...reading,
        terms: reading.terms.map((term) => ({ ...term, concepts: meant(term) })),
      };
      if (from === 'statement') {
        const groups = featuresOf(settled);
        count(groups, MASS.statement);
        if (this.#vectors) statementVectors.push(vectorOf(reading, groups));
        continue;
      }
      const asking_ = asking(settled);
      for (const ask of asking_.asks) asked.set(ask, (asked.get(ask) ?? 0) + 1);
      for (const term of asking_.heads) term.concepts.forEach(head);
      for (const code of asking_.currencies) this.currencies.add(code);
      const groups = featuresOf(settled, asking_);
      count(groups, 1);
      if (this.#vectors) phrasingVectors.push(vectorOf(reading, featuresOf(reading, asking_)));
      phrasings.push({ language, groups, features: new Set(groups.flat()) });
    }
    for (const term of this.#headTerms) meant(term).forEach(head);
    this.#entities.forEach(head);
    for (const [ask, times] of asked)
      if ((times >= 2 || phrasings.length < FEW_PHRASINGS) && times >= ASK_SHARE * phrasings.length)
        this.asks.add(ask);

    // Languages may have unlike numbers of phrasings: each language's share counts the same.
    const core = new Map<string, number>();
    const spoken = new Set(phrasings.map((phrasing) => phrasing.language));
    for (const language of spoken) {
      const own = phrasings.filter((phrasing) => phrasing.language === language);
      for (const phrasing of own) {
        for (const feature of phrasing.features)
          core.set(feature, (core.get(feature) ?? 0) + 1 / own.length / spoken.size);
      }
    }
    for (const [feature, share] of core) if (share < CORE_SHARE) core.delete(feature);

    const concepts = new Map<string, number>();
    const explain = (concept: string, strength: number) => {
      for (const broader of this.#lexicon.ancestors(concept)) {
        const told = broader === concept ? strength : strength * BROADER;
        if ((concepts.get(broader) ?? 0) < told) concepts.set(broader, told);
      }
    };
    for (const [concept, times] of phrased) explain(concept, phrasingStrength(times));
    for (const concept of stated) explain(concept, 1);
    const vectors = [...phrasingVectors, ...statementVectors];
    return {
      concepts,
      heads,
      asks: this.asks,
      numbers: this.numbers,
      times: this.times,
      currencies: this.currencies,
      phrasings,
      vectors,
      core,
      counts,
      total,
    };
  }
}

/** A feature that a smaller share of the phrasings has is not what an entry is about. */
const CORE_SHARE = 0.3;

/** An ask that a smaller share of an entry's phrasings has is a turn of phrase, not a kind of answer that it gives. */
const ASK_SHARE = 0.1;
/** Of fewer phrasings than this, one that asks so is enough. */
const FEW_PHRASINGS = 10;

function draftOfFact(
  fact: Fact,
  content: CaseFile,
  lexicon: Lexicon,
  main: boolean,
  vectors: boolean,
): Draft {
  const builder = new ProfileBuilder(lexicon, vectors);
  const { value, conditions } = fact;
  for (const language of LANGUAGES) {
    builder.text(fact.statement[language], language, 'statement');
    for (const phrasing of fact.questions[language] ?? []) builder.text(phrasing, language, 'phrasing');
  }
  for (const ask of asksOf(fact, content)) builder.asks.add(ask);
  if (value.type === 'count') {
    for (const language of LANGUAGES) builder.noun(value.noun[language], language);
    if (value.number !== undefined) builder.numbers.add(value.number);
  }
  if (value.type === 'money') {
    for (const { amount, currency } of value.amounts) {
      builder.numbers.add(amount);
      builder.currencies.add(currency);
    }
  }
  if (value.type === 'date') builder.times.push(timeOf(value.date, 'at'));
  if (value.type === 'period') {
    if (value.from) builder.times.push(timeOf(value.from, 'since'));
    if (value.years) builder.times.push({ from: 0, to: 0, relation: 'last', years: value.years });
  }
  if (value.type === 'entity') for (const id of value.entities) builder.entity(id);
  if (value.type === 'list') {
    for (const item of value.items) {
      if (typeof item === 'string') builder.entity(item);
      else for (const language of LANGUAGES) builder.noun(item[language], language);
    }
  }
  if (conditions) {
    if (conditions.since) builder.times.push(timeOf(conditions.since, 'since'));
    if (conditions.on) builder.times.push(timeOf(conditions.on, 'at'));
    if (conditions.lastYears)
      builder.times.push({ from: 0, to: 0, relation: 'last', years: conditions.lastYears });
    for (const id of [conditions.event, ...(conditions.actor ?? []), ...(conditions.place ?? [])])
      if (id) builder.entity(id);
  }
  return {
    ...builder.build(),
    valueAsks: asksOf(fact, content),
    id: fact.id,
    fact,
    unknown: undefined,
    main,
  };
}

function draftOfUnknown(unknown: Unknown, lexicon: Lexicon, vectors: boolean): Draft {
  const builder = new ProfileBuilder(lexicon, vectors);
  for (const language of LANGUAGES) {
    builder.text(unknown.statement[language], language, 'statement');
    for (const phrasing of unknown.questions[language] ?? []) builder.text(phrasing, language, 'phrasing');
  }
  return { ...builder.build(), valueAsks: new Set(), id: unknown.id, fact: undefined, unknown, main: false };
}

/** The entries of a case: every published fact and every known unknown, in file order. */
export function entriesOf(content: CaseFile): { facts: Fact[]; unknowns: readonly Unknown[]; texts: number } {
  const facts = content.facts.filter((fact) => fact.status === 'published');
  let texts = 0;
  for (const entry of [...facts, ...content.unknowns]) {
    texts += LANGUAGES.length;
    for (const language of LANGUAGES) texts += entry.questions[language]?.length ?? 0;
  }
  return { facts, unknowns: content.unknowns, texts };
}

/** Whether a fact belongs to the case's main event. */
export function mainTopics(content: CaseFile): (fact: Fact) => boolean {
  const background = new Set(content.topics.filter((topic) => topic.background).map((topic) => topic.id));
  return (fact) => !background.has(fact.topic);
}

/** Drafts of every entry of a case, one at a time, so that a large base never holds them all. */
export function* draftsOf(content: CaseFile, lexicon: Lexicon, vectors: boolean): Generator<Draft> {
  const { facts, unknowns } = entriesOf(content);
  const isMain = mainTopics(content);
  for (const fact of facts) yield draftOfFact(fact, content, lexicon, isMain(fact), vectors);
  for (const unknown of unknowns) yield draftOfUnknown(unknown, lexicon, vectors);
}

/** Drafts of every entry of a case, in file order. */
export function profilesOf(content: CaseFile, lexicon: Lexicon): Draft[] {
  return [...draftsOf(content, lexicon, false)];
}
