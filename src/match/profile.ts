/**
 * What an entry of the base (a fact, or a known unknown) can explain of a question: the concepts of its statement, value,
 * names and phrasings, the kinds of answer that it gives, its figures, times and currencies.
 */
import { type CaseFile, type Fact, LANGUAGES, type Language, type Unknown } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read } from '../language/read.ts';
import type { TimeMention } from '../language/times.ts';
import { type Ask, type Asking, asking } from './question.ts';

/** A text as features: one group of alternatives a term, one an ask, number, time or currency. */
export type FeatureGroups = readonly (readonly string[])[];

export interface Phrasing {
  language: Language;
  groups: FeatureGroups;
  features: ReadonlySet<string>;
}

export interface Profile {
  id: string;
  fact: Fact | undefined;
  unknown: Unknown | undefined;
  /** Belongs to the case's main event, which the title describes. */
  main: boolean;
  /** How fully a concept is explained, in 0..1. */
  concepts: ReadonlyMap<string, number>;
  /** Concepts that may stand where a question names what it asks for. */
  heads: ReadonlySet<string>;
  asks: ReadonlySet<Ask>;
  numbers: ReadonlySet<number>;
  times: readonly TimeMention[];
  currencies: ReadonlySet<string>;
  phrasings: readonly Phrasing[];
}

/** Told by the statement, value or names; told only by a phrasing; told by a narrower concept one or more steps below. */
const STRENGTH = { statement: 1, phrasing: 0.9, broader: 0.75 } as const;

const ENTITY_ASKS: Readonly<Record<string, readonly Ask[]>> = {
  place: ['place', 'which', 'what'], organisation: ['who', 'which', 'what'], group: ['who', 'which', 'what'], person: ['who', 'which', 'what'],
  event: ['what', 'which'], thing: ['what', 'which'], act: ['what', 'which'],
};
const TEXT_ASKS: Readonly<Record<string, readonly Ask[]>> = {
  what: ['what', 'which'], why: ['why', 'what'], purpose: ['why', 'what'], how: ['how', 'what'], definition: ['what', 'which'],
  statement: ['what'], kind: ['which', 'what'], whether: [],
};

/** The kinds of answer that a fact's typed value gives. */
export function asksOf(fact: Fact, content: CaseFile): Set<Ask> {
  const value = fact.value;
  const kindOf = (id: string) => content.vocabulary.find((entry) => entry.id === id)?.kind ?? 'thing';
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
      return new Set<Ask>(['list', 'what', 'which', 'count', ...value.items.flatMap((item) => (typeof item === 'string' ? (ENTITY_ASKS[kindOf(item)] ?? []) : []))]);
    case 'name':
      return new Set(['what', 'which']);
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

class ProfileBuilder {
  readonly concepts = new Map<string, number>();
  readonly heads = new Set<string>();
  readonly asks = new Set<Ask>();
  readonly numbers = new Set<number>();
  readonly times: TimeMention[] = [];
  readonly currencies = new Set<string>();
  readonly phrasings: Phrasing[] = [];
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  explain(concept: string, strength: number): void {
    for (const broader of this.#lexicon.ancestors(concept)) {
      const told = broader === concept ? strength : strength * STRENGTH.broader;
      if ((this.concepts.get(broader) ?? 0) < told) this.concepts.set(broader, told);
    }
  }

  head(concept: string): void {
    for (const broader of this.#lexicon.ancestors(concept)) this.heads.add(broader);
  }

  text(text: string, language: Language, strength: number): Reading {
    const reading = read(text, this.#lexicon, language);
    for (const term of reading.terms) {
      for (const concept of term.concepts) this.explain(concept, strength);
      for (const part of term.parts) for (const concept of part.concepts) this.explain(concept, strength);
    }
    for (const number of reading.numbers) this.numbers.add(number.value);
    this.times.push(...reading.times);
    return reading;
  }

  entity(id: string): void {
    this.explain(id, STRENGTH.statement);
    this.head(id);
  }

  ask(text: string, language: Language): void {
    const reading = this.text(text, language, STRENGTH.phrasing);
    const asked = asking(reading);
    for (const ask of asked.asks) this.asks.add(ask);
    for (const head of asked.heads) for (const concept of head.concepts) this.head(concept);
    const groups = featuresOf(reading, asked);
    this.phrasings.push({ language, groups, features: new Set(groups.flat()) });
  }
}

function profileOfFact(fact: Fact, content: CaseFile, lexicon: Lexicon, main: boolean): Profile {
  const builder = new ProfileBuilder(lexicon);
  const { value, conditions } = fact;
  for (const language of LANGUAGES) {
    builder.text(fact.statement[language], language, STRENGTH.statement);
    for (const phrasing of fact.questions[language] ?? []) builder.ask(phrasing, language);
  }
  for (const ask of asksOf(fact, content)) builder.asks.add(ask);
  if (value.type === 'count') {
    for (const language of LANGUAGES) {
      for (const term of builder.text(value.noun[language], language, STRENGTH.statement).terms) for (const concept of term.concepts) builder.head(concept);
    }
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
      else for (const language of LANGUAGES) for (const term of builder.text(item[language], language, STRENGTH.statement).terms) for (const concept of term.concepts) builder.head(concept);
    }
  }
  if (conditions) {
    if (conditions.since) builder.times.push(timeOf(conditions.since, 'since'));
    if (conditions.on) builder.times.push(timeOf(conditions.on, 'at'));
    if (conditions.lastYears) builder.times.push({ from: 0, to: 0, relation: 'last', years: conditions.lastYears });
    for (const id of [conditions.event, ...(conditions.actor ?? []), ...(conditions.place ?? [])]) if (id) builder.explain(id, STRENGTH.statement);
  }
  return { ...builder, id: fact.id, fact, unknown: undefined, main };
}

function profileOfUnknown(unknown: Unknown, lexicon: Lexicon): Profile {
  const builder = new ProfileBuilder(lexicon);
  for (const language of LANGUAGES) {
    builder.text(unknown.statement[language], language, STRENGTH.statement);
    for (const phrasing of unknown.questions[language] ?? []) builder.ask(phrasing, language);
  }
  return { ...builder, id: unknown.id, fact: undefined, unknown, main: false };
}

/** Profiles of every published fact and every known unknown of a case, in file order. */
export function profilesOf(content: CaseFile, lexicon: Lexicon): Profile[] {
  const background = new Set(content.topics.filter((topic) => topic.background).map((topic) => topic.id));
  return [
    ...content.facts.filter((fact) => fact.status === 'published').map((fact) => profileOfFact(fact, content, lexicon, !background.has(fact.topic))),
    ...content.unknowns.map((unknown) => profileOfUnknown(unknown, lexicon)),
  ];
}
