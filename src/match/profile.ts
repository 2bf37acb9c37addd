/**
 * What an entry of the base (a fact, or a known unknown) can explain of a question: the concepts of its statement, value,
 * names and phrasings, the kinds of answer that it gives, its figures, times and currencies. Worked out here, entry by
 * entry; kept in the columns of `tables.ts`.
 */
import {
  type CaseFile,
  type Fact,
  LANGUAGES,
  type Language,
  type Localised,
  type Unknown,
} from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read, type Term } from '../language/read.ts';
import { keyOf } from '../language/stem.ts';
import type { TimeMention } from '../language/times.ts';
import { type FeatureVector, unit } from './classifier.ts';
import type { NameTable } from './names.ts';
import { ASKING_NOUNS, type Ask, type Asking, asking } from './question.ts';

/** A text as features: one group of alternatives a term, one an ask, number, time or currency. */
export type FeatureGroups = readonly (readonly string[])[];

/** A phrasing as it is compared with a question: groups of alternative features, by number. */
export interface Phrasing {
  language: Language;
  groups: readonly (readonly number[])[];
}

/** Amounts by the number of a name. */
export interface Row {
  /** Numbers of the names that have one, in the order in which they came up. */
  readonly ids: readonly number[];
  get(id: number): number;
}

/** All that is worked out of an entry's texts and value; it holds until the next entry is drafted. */
export interface Draft {
  id: string;
  /** Belongs to the case's main event, which the title describes. */
  main: boolean;
  /** How fully a concept is explained, in 0..1. */
  concepts: Row;
  /** Concepts that may stand where a question names what it asks for. */
  heads: Row;
  /** Kinds of answer that it gives: by its typed value, and by what its phrasings ask. */
  valueAsks: ReadonlySet<Ask>;
  asks: ReadonlySet<Ask>;
  numbers: ReadonlySet<number>;
  times: readonly TimeMention[];
  currencies: ReadonlySet<string>;
  phrasings: readonly Phrasing[];
  /** Its phrasings, then its statements, as the classifier sees them; empty where there is none. */
  vectors: readonly FeatureVector[];
  /** Share of the phrasings that have a feature, in 0..1; a good share of them: what the entry is about. */
  core: Row;
  /** How often each feature occurs in the entry's texts, and in all. */
  counts: Row;
  total: number;
}

/** "Last year" in a phrasing is the last one: which one it is the entry's own date tells. */
function withoutLastYear(time: TimeMention): TimeMention {
  if (time.relation !== 'last' || time.year === undefined) return time;
  const { year: _, ...rest } = time;
  return rest;
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
  who: ['who', 'which'],
  why: ['why', 'what'],
  purpose: ['why', 'what'],
  how: ['how', 'what'],
  // A clock time, a weekday, "at night": told in words, and no date to reckon with.
  when: ['date'],
  where: ['place'],
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
      if (/^\d{4}-2[1-4]$/u.test(value.date)) asks.add('season');
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
  return [...reading.terms.map((term) => term.concepts), ...signsOf(reading, asked).map((sign) => [sign])];
}

/** The features of a reading that are no concepts. */
function signsOf({ numbers, times }: Reading, { asks, currencies }: Asking): string[] {
  const signs: string[] = [];
  for (const ask of asks) signs.push(`?${ask}`);
  for (const code of currencies) signs.push(`$${code}`);
  for (const number of numbers) signs.push(`#${number.value}`);
  for (const time of times)
    signs.push(
      `@${time.relation}${time.year ?? ''}-${time.month ?? time.season ?? ''}-${time.day ?? ''}${time.years ?? ''}`,
    );
  return signs;
}

/** Weight of a word's own form beside its concepts in a vector. */
const WORD_WEIGHT = 0.6;

/** Weight of two words that stand side by side: who did what to whom is told by the order. */
const PAIR_WEIGHT = 0.6;

/** Weight of the stretches of letters of a word, all together: what inflection, spelling and compounding leave alike. */
const GRAM_WEIGHT = 0.4;
const GRAM_LETTERS = 4;
/** Shorter words have no inside to be alike in. */
const LEAST_LETTERS = 5;

/** The stretches of letters of a longer word, its ends marked. */
function gramsOf(word: string): string[] {
  if (word.length < LEAST_LETTERS) return [];
  const marked = `^${word}$`;
  return Array.from({ length: marked.length - GRAM_LETTERS + 1 }, (_, at) =>
    marked.slice(at, at + GRAM_LETTERS),
  );
}

/** A reading as the classifier sees it: its features, the keys of its words, of words side by side, and their letters. */
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
      const grams = gramsOf(token.folded);
      for (const gram of grams) add(`~${gram}`, GRAM_WEIGHT / Math.sqrt(grams.length));
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

/** How much a statement counts beside a phrasing when words are weighed: where hardly a phrasing tells what is asked, thrice. */
const HARDLY_ANY = 5;
const ALONE = 3;
/**
 * A full statement also tells what belongs to the facts beside it. A concept that it states, that is none of its value and
 * that none of its phrasings asks for is told so well, where there are enough phrasings to tell.
 */
export const STATED_ONLY = 0.8;
const FEW_TO_TELL = 12;
/** Of so many phrasings each counts as one; of more, by the root: a stray word of one in two hundred is no more told. */
const MANY_PHRASINGS = 100;
/** Strength of a concept that only phrasings have, by how many of all have it: a word of a single phrasing is half believed. */
const phrasingStrength = (having: number, all: number): number =>
  Math.min(0.9, 0.3 + 0.2 * having * Math.sqrt(Math.min(1, MANY_PHRASINGS / all)));

/** Amounts by number, in arrays that are used again for one entry after another. */
class Tally implements Row {
  readonly ids: number[] = [];
  #values = new Float64Array(1_024);
  #stamps = new Int32Array(1_024);
  #stamp = 1;

  clear(): void {
    this.ids.length = 0;
    this.#stamp++;
  }

  has(id: number): boolean {
    return this.#stamps[id] === this.#stamp;
  }

  get(id: number): number {
    return this.#stamps[id] === this.#stamp ? (this.#values[id] ?? 0) : 0;
  }

  set(id: number, value: number): void {
    if (id >= this.#stamps.length) this.#grow(id);
    if (this.#stamps[id] !== this.#stamp) {
      this.#stamps[id] = this.#stamp;
      this.ids.push(id);
    }
    this.#values[id] = value;
  }

  add(id: number, amount: number): void {
    this.set(id, this.get(id) + amount);
  }

  /** Leaves out what is below `least`. */
  keep(least: number): void {
    let kept = 0;
    for (const id of this.ids) {
      if (this.get(id) >= least) this.ids[kept++] = id;
      else this.#stamps[id] = 0;
    }
    this.ids.length = kept;
  }

  #grow(id: number): void {
    const size = 2 ** Math.ceil(Math.log2(id + 1));
    const [values, stamps] = [new Float64Array(size), new Int32Array(size)];
    values.set(this.#values);
    stamps.set(this.#stamps);
    this.#values = values;
    this.#stamps = stamps;
  }
}

/** A term with the numbers of its concepts. */
interface NumberedTerm {
  term: Term;
  ids: readonly number[];
  /** Of `ids`, what it is taken to mean once all texts of the entry are known. */
  meant: readonly number[];
  parts: readonly NumberedTerm[];
}

/** "Men in custody" as one phrase of the case's own counts men: the word that the others tell of. */
function headOf({ parts }: NumberedTerm, language: Language): NumberedTerm | undefined {
  const [first, second] = parts;
  if (!first || !second || !COUNTABLE.has(first.term.kind)) return undefined;
  // In English "phone thieves" are no phones, and "men in custody" are men.
  return language !== 'en' || second.term.from > first.term.to ? first : undefined;
}
const COUNTABLE: ReadonlySet<string> = new Set(['person', 'thing', 'animal', 'group', 'quality']);

/** What a value can be asked for as: "how big" and "how high" are said of sums as of things. */
const VALUE_NOUNS: readonly (readonly [concept: string, ask: Ask])[] = [
  ...ASKING_NOUNS,
  ['size', 'amount'],
  ['height', 'amount'],
  ['name', 'name'],
];
/** Strength of a noun for the kind of answer that a value is. */
const VALUE_STRENGTH = 0.9;

interface SourceText {
  language: Language;
  reading: Reading;
  terms: readonly NumberedTerm[];
  from: 'statement' | 'phrasing';
}

/** Noun phrases that are remembered as read: the facts of an archive count the same things over and over. */
const MAX_NOUNS = 10_000;

/**
 * Drafts entry after entry. It gathers an entry's texts, then settles what its ambiguous words mean: a word that may stand
 * for several concepts is taken for the one that the entry's other texts, in all languages, speak of most.
 */
export class Drafter {
  readonly #content: CaseFile;
  readonly #lexicon: Lexicon;
  readonly #names: NameTable;
  /** Whether a classifier is to be trained on the texts. */
  readonly #withVectors: boolean;
  readonly #ancestors: (readonly number[])[] = [];
  readonly #nouns = new Map<string, Reading>();

  readonly #mass = new Tally();
  readonly #phrased = new Tally();
  readonly #stated = new Tally();
  readonly #concepts = new Tally();
  readonly #heads = new Tally();
  readonly #counts = new Tally();
  readonly #core = new Tally();
  readonly #ofPhrasing = new Tally();
  #texts: SourceText[] = [];
  #headTerms: NumberedTerm[] = [];
  /** Of those to whom the source attributes it. */
  #attributed: NumberedTerm[] = [];
  /** Of what the counts count that the entry adds up. */
  #added: NumberedTerm[] = [];
  #entities: string[] = [];
  #asks = new Set<Ask>();
  #numbers = new Set<number>();
  #times: TimeMention[] = [];
  /** The entry has a date of its own. */
  #dated = false;
  #currencies = new Set<string>();
  #total = 0;

  constructor(content: CaseFile, lexicon: Lexicon, names: NameTable, vectors: boolean) {
    this.#content = content;
    this.#lexicon = lexicon;
    this.#names = names;
    this.#withVectors = vectors;
  }

  #clear(): void {
    this.#texts = [];
    this.#headTerms = [];
    this.#attributed = [];
    this.#added = [];
    this.#entities = [];
    this.#asks = new Set();
    this.#numbers = new Set();
    this.#times = [];
    this.#dated = false;
    this.#currencies = new Set();
    this.#total = 0;
    for (const tally of [
      this.#mass,
      this.#phrased,
      this.#stated,
      this.#concepts,
      this.#heads,
      this.#counts,
      this.#core,
    ])
      tally.clear();
  }

  #numbered(terms: readonly Term[]): NumberedTerm[] {
    const numbered: NumberedTerm[] = [];
    for (const term of terms) {
      const ids: number[] = [];
      for (const concept of term.concepts) ids.push(this.#names.id(concept));
      numbered.push({
        term,
        ids,
        meant: ids,
        parts: term.parts.length > 0 ? this.#numbered(term.parts) : NO_PARTS,
      });
    }
    return numbered;
  }

  /** A concept and its broader ones. */
  #ancestorsOf(id: number): readonly number[] {
    let ids = this.#ancestors[id];
    if (!ids) {
      ids = [...this.#lexicon.ancestors(this.#names.name(id))].map((concept) => this.#names.id(concept));
      this.#ancestors[id] = ids;
    }
    return ids;
  }

  #read(reading: Reading, language: Language, from: 'statement' | 'phrasing'): readonly NumberedTerm[] {
    const terms = this.#numbered(reading.terms);
    this.#texts.push({ language, reading, terms, from });
    for (const number of reading.numbers) this.#numbers.add(number.value);
    for (const time of reading.times) this.#times.push(withoutLastYear(time));
    return terms;
  }

  /** The statement and phrasings of an entry; phrasings also tell what is asked. */
  #textsOf({ statement, questions }: Fact | Unknown): void {
    for (const language of LANGUAGES) {
      this.#read(read(statement[language], this.#lexicon, language), language, 'statement');
      for (const phrasing of questions[language] ?? [])
        this.#read(read(phrasing, this.#lexicon, language), language, 'phrasing');
    }
  }

  /** A noun phrase whose things may be counted or asked for. */
  #noun(text: Localised): void {
    for (const language of LANGUAGES) {
      const key = `${language}:${text[language]}`;
      let reading = this.#nouns.get(key);
      if (!reading) {
        reading = read(text[language], this.#lexicon, language);
        if (this.#nouns.size >= MAX_NOUNS) this.#nouns.clear();
        this.#nouns.set(key, reading);
      }
      for (const term of this.#read(reading, language, 'statement')) {
        this.#headTerms.push(term);
        const head = headOf(term, language);
        if (head) this.#headTerms.push(head);
      }
    }
  }

  fact(fact: Fact, main: boolean): Draft {
    this.#clear();
    const { value, conditions } = fact;
    this.#textsOf(fact);
    if (fact.attribution && value.type === 'text') {
      for (const language of LANGUAGES)
        this.#attributed.push(
          ...this.#numbered(read(fact.attribution[language], this.#lexicon, language).terms),
        );
    }
    if (fact.calculation?.operation === 'sum')
      for (const part of this.#content.facts)
        if (fact.calculation.of.includes(part.id) && part.value.type === 'count')
          for (const language of LANGUAGES)
            this.#added.push(
              ...this.#numbered(read(part.value.noun[language], this.#lexicon, language).terms),
            );
    const valueAsks = asksOf(fact, this.#content);
    for (const ask of valueAsks) this.#asks.add(ask);
    if (value.type === 'count') {
      this.#noun(value.noun);
      if (value.number !== undefined) this.#numbers.add(value.number);
    }
    if (value.type === 'money') {
      for (const { amount, currency } of value.amounts) {
        this.#numbers.add(amount);
        this.#currencies.add(currency);
      }
    }
    if (value.type === 'date') this.#times.push(timeOf(value.date, 'at'));
    if (value.type === 'period') {
      if (value.from) this.#times.push(timeOf(value.from, 'since'));
      if (value.years) this.#times.push({ from: 0, to: 0, relation: 'last', years: value.years });
    }
    if (value.type === 'entity') this.#entities.push(...value.entities);
    if (value.type === 'list') {
      for (const item of value.items) {
        if (typeof item === 'string') this.#entities.push(item);
        else this.#noun(item);
      }
    }
    if (conditions) {
      if (conditions.since) this.#times.push(timeOf(conditions.since, 'since'));
      if (conditions.on) {
        this.#times.push(timeOf(conditions.on, 'at'));
        this.#dated = true;
      }
      if (conditions.lastYears)
        this.#times.push({ from: 0, to: 0, relation: 'last', years: conditions.lastYears });
      for (const id of [conditions.event, ...(conditions.actor ?? []), ...(conditions.place ?? [])])
        if (id) this.#entities.push(id);
    }
    return this.#done(fact.id, main, valueAsks);
  }

  unknown(unknown: Unknown): Draft {
    this.#clear();
    this.#textsOf(unknown);
    return this.#done(unknown.id, false, NO_ASKS);
  }

  #weigh({ ids, parts }: NumberedTerm, amount: number): void {
    for (const id of ids) this.#mass.add(id, amount / ids.length);
    for (const part of parts) this.#weigh(part, amount / 2);
  }

  /** Settles what a term means. */
  #settle(term: NumberedTerm): void {
    for (const part of term.parts) this.#settle(part);
    const { ids } = term;
    if (ids.length < 2) return;
    let most = 0;
    for (const id of ids) most = Math.max(most, this.#mass.get(id));
    const least = 0.6 * most;
    if (ids.some((id) => this.#mass.get(id) < least))
      term.meant = ids.filter((id) => this.#mass.get(id) >= least);
  }

  #collect({ meant, parts }: NumberedTerm, from: 'statement' | 'phrasing'): void {
    for (const id of meant) {
      if (from === 'statement') this.#stated.set(id, 1);
      else this.#phrased.add(id, 1);
    }
    for (const part of parts) this.#collect(part, from);
  }

  #head(id: number): void {
    for (const broader of this.#ancestorsOf(id)) this.#heads.set(broader, 1);
  }

  #explain(id: number, strength: number): void {
    for (const broader of this.#ancestorsOf(id)) {
      const told = broader === id ? strength : strength * BROADER;
      if (this.#concepts.get(broader) < told) this.#concepts.set(broader, told);
    }
  }

  #count(groups: readonly (readonly number[])[], amount: number): void {
    for (const group of groups) {
      this.#total += amount;
      for (const id of group) this.#counts.add(id, amount / group.length);
    }
  }

  #groupsOf(terms: readonly NumberedTerm[], reading: Reading, asked: Asking): (readonly number[])[] {
    const groups: (readonly number[])[] = [];
    for (const { meant } of terms) groups.push(meant);
    for (const sign of signsOf(reading, asked)) groups.push([this.#names.id(sign)]);
    return groups;
  }

  #done(id: string, main: boolean, valueAsks: ReadonlySet<Ask>): Draft {
    const phrased = this.#texts.filter(({ from }) => from === 'phrasing').length;
    const mass = { statement: phrased < HARDLY_ANY ? ALONE : 1, phrasing: 1 };
    for (const { terms, from } of this.#texts) for (const term of terms) this.#weigh(term, mass[from]);
    const entities = this.#entities.map((entity) => this.#names.id(entity));
    for (const entity of entities)
      for (const concept of this.#ancestorsOf(entity)) this.#mass.add(concept, mass.statement);
    for (const { terms } of this.#texts) for (const term of terms) this.#settle(term);

    for (const entity of entities) this.#stated.set(entity, 1);
    const asked = new Map<Ask, number>();
    const phrasings: Phrasing[] = [];
    const phrasingVectors: FeatureVector[] = [];
    const statementVectors: FeatureVector[] = [];
    for (const { reading, terms, language, from } of this.#texts) {
      for (const term of terms) this.#collect(term, from);
      const settled = settledReading(reading, terms, this.#names);
      const asking_ = asking(settled);
      const groups = this.#groupsOf(terms, reading, asking_);
      this.#count(groups, mass[from]);
      if (from === 'statement') {
        if (this.#withVectors) statementVectors.push(vectorOf(reading, featuresOf(settled, asking_)));
        continue;
      }
      for (const ask of asking_.asks) asked.set(ask, (asked.get(ask) ?? 0) + 1);
      for (const term of asking_.heads)
        for (const concept of term.concepts) this.#head(this.#names.id(concept));
      for (const code of asking_.currencies) this.#currencies.add(code);
      if (this.#withVectors) phrasingVectors.push(vectorOf(reading, featuresOf(reading, asking_)));
      phrasings.push({ language, groups });
    }
    for (const { meant } of this.#headTerms) for (const concept of meant) this.#head(concept);
    for (const entity of entities) this.#head(entity);
    for (const [ask, times] of asked)
      if ((times >= 2 || phrasings.length < FEW_PHRASINGS) && times >= ASK_SHARE * phrasings.length)
        this.#asks.add(ask);

    this.#weighCore(phrasings);
    for (const concept of this.#phrased.ids)
      this.#explain(concept, phrasingStrength(this.#phrased.get(concept), phrasings.length));
    const own = new Set(entities);
    for (const { meant } of this.#headTerms) for (const concept of meant) own.add(concept);
    for (const concept of this.#stated.ids) {
      const asked = own.has(concept) || this.#phrased.get(concept) > 0 || phrasings.length < FEW_TO_TELL;
      this.#explain(concept, asked ? 1 : STATED_ONLY);
    }
    // "What did the commissioner say of it?": the reply opens with who says so.
    for (const term of this.#attributed) {
      // A body may have said of another what it did itself.
      if (term.term.kind !== 'person') continue;
      this.#settle(term);
      for (const concept of term.meant) this.#explain(concept, STATED_ONLY);
    }
    // "How many notes altogether, fifties and twenties": a sum is told of what it adds up.
    for (const term of this.#added) {
      this.#settle(term);
      for (const concept of term.meant) this.#explain(concept, STATED_ONLY);
    }
    // "Date of the trial": what asks for the kind of answer that a value is, is told by it, where no phrasing needs to say so.
    if (phrasings.length < FEW_PHRASINGS) {
      const nouns = VALUE_NOUNS.flatMap(([concept, ask]) =>
        valueAsks.has(ask) ? this.#names.id(concept) : [],
      );
      for (const noun of nouns) this.#explain(noun, VALUE_STRENGTH);
      if (nouns.length > 0) this.#count([nouns], mass.phrasing);
    }
    return {
      id,
      main,
      concepts: this.#concepts,
      heads: this.#heads,
      asks: this.#asks,
      valueAsks,
      numbers: this.#numbers,
      // "The year before", "the previous year" are counted from what stands beside them: where the entry gives the year, that counts.
      times: this.#dated
        ? this.#times.filter(({ relation, relative, to }) => !relative && !(relation === 'last' && to > 0))
        : this.#times,
      currencies: this.#currencies,
      phrasings,
      vectors: this.#withVectors ? [...phrasingVectors, ...statementVectors] : NO_VECTORS,
      core: this.#core,
      counts: this.#counts,
      total: this.#total,
    };
  }

  /** Languages may have unlike numbers of phrasings: each language's share counts the same. */
  #weighCore(phrasings: readonly Phrasing[]): void {
    const spoken = new Map<Language, number>();
    for (const { language } of phrasings) spoken.set(language, (spoken.get(language) ?? 0) + 1);
    for (const { language, groups } of phrasings) {
      const own = spoken.get(language) ?? 1;
      this.#ofPhrasing.clear();
      for (const group of groups) for (const feature of group) this.#ofPhrasing.set(feature, 1);
      for (const feature of this.#ofPhrasing.ids) this.#core.add(feature, 1 / own / spoken.size);
    }
    this.#core.keep(CORE_SHARE);
  }
}

const NO_PARTS: readonly NumberedTerm[] = [];
const NO_ASKS: ReadonlySet<Ask> = new Set();
const NO_VECTORS: readonly FeatureVector[] = [];

/** A reading whose terms stand for what they mean. */
function settledReading(reading: Reading, terms: readonly NumberedTerm[], names: NameTable): Reading {
  if (terms.every(({ ids, meant }) => ids === meant)) return reading;
  return {
    ...reading,
    terms: terms.map(({ term, ids, meant }) =>
      ids === meant ? term : { ...term, concepts: meant.map((id) => names.name(id)) },
    ),
  };
}

/** A feature that a smaller share of the phrasings has is not what an entry is about. */
const CORE_SHARE = 0.3;

/** An ask that a smaller share of an entry's phrasings has is a turn of phrase, not a kind of answer that it gives. */
const ASK_SHARE = 0.1;
/** Of fewer phrasings than this, one that asks so is enough. */
const FEW_PHRASINGS = 30;

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

/** Drafts of every entry of a case, one at a time: each holds until the next. */
export function* draftsOf(
  content: CaseFile,
  lexicon: Lexicon,
  names: NameTable,
  vectors: boolean,
): Generator<Draft> {
  const { facts, unknowns } = entriesOf(content);
  const isMain = mainTopics(content);
  const drafter = new Drafter(content, lexicon, names, vectors);
  for (const fact of facts) yield drafter.fact(fact, isMain(fact));
  for (const unknown of unknowns) yield drafter.unknown(unknown);
}
