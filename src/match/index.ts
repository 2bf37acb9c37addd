/** The entries of a base, found by concept: an inverted index, and how telling each concept is. */
import type { CaseFile, Fact, Unknown } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read, type Term } from '../language/read.ts';
import type { TimeMention } from '../language/times.ts';
import {
  Classifier,
  type Example,
  type FeatureVector,
  type KeptClassifier,
  MAX_CLASSES,
  MAX_EXAMPLES,
} from './classifier.ts';
import { draftTogether } from './helpers.ts';
import { draftsOf, entriesOf, type FeatureGroups, mainTopics, STATED_ONLY, timeOf } from './profile.ts';
import type { Ask } from './question.ts';
import { asksOfMask, search, TableBuilder, type Tables } from './tables.ts';

/** Entries that are looked at closely for one question. */
export const CANDIDATES = 24;
/** Postings that are walked for one question; only the rarer concepts of a question need more than a look-up. */
const MAX_POSTINGS = 4_000;

const NO_PROFILES: readonly Profile[] = [];
const NO_DATES: readonly TimeMention[] = [];

/** Dirichlet prior: features of general text that an entry's own are mixed with. */
const SMOOTHING = 60;
/** A look-up costs as much as walking so many postings. */
const LOOK_UP = 20;

/** Concepts whose broader ones are remembered. */
const MAX_REMEMBERED = 20_000;

/** All that is worked out for an index; plain data. */
export interface KeptIndex {
  tables: Tables;
  context: readonly string[];
  classifier: KeptClassifier | undefined;
}

/** One entry of the base, read from the tables where it is asked. */
export class Profile {
  readonly id: string;
  readonly fact: Fact | undefined;
  readonly unknown: Unknown | undefined;
  /** Belongs to the case's main event, which the title describes. */
  readonly main: boolean;
  /** Position among the entries. */
  readonly at: number;
  readonly #tables: Tables;
  readonly #ids: ReadonlyMap<string, number>;

  constructor(
    entry: Fact | Unknown,
    at: number,
    main: boolean,
    tables: Tables,
    ids: ReadonlyMap<string, number>,
  ) {
    this.id = entry.id;
    this.fact = 'value' in entry ? entry : undefined;
    this.unknown = 'value' in entry ? undefined : entry;
    this.main = main;
    this.at = at;
    this.#tables = tables;
    this.#ids = ids;
  }

  /** How fully it explains each concept that it has; `explains` for one. */
  get concepts(): { get(concept: string): number | undefined } {
    return { get: (concept) => this.explains(concept) || undefined };
  }

  /** The concepts that its statement or its value tells, not only its phrasings or a broader sense. */
  get stated(): string[] {
    const { concept, conceptStart, conceptStrength, strengths, names } = this.#tables;
    const stated: string[] = [];
    const end = conceptStart[this.at + 1] ?? 0;
    for (let i = conceptStart[this.at] ?? 0; i < end; i++) {
      const strength = strengths[conceptStrength[i] ?? 0];
      if (strength === 1 || strength === STATED_ONLY) stated.push(names[concept[i] ?? 0] ?? '');
    }
    return stated;
  }

  /** How fully a concept is explained, in 0..1. */
  explains(concept: string): number {
    const id = this.#ids.get(concept);
    return id === undefined ? 0 : strengthOf(this.#tables, this.at, id);
  }

  /** Concepts that may stand where a question names what it asks for. */
  get heads(): { has(concept: string): boolean } {
    return {
      has: (concept) => {
        const id = this.#ids.get(concept);
        if (id === undefined) return false;
        const { head, headStart } = this.#tables;
        return search(head, headStart[this.at] ?? 0, headStart[this.at + 1] ?? 0, id) >= 0;
      },
    };
  }

  /** Kinds of answer that it gives: by its typed value ... */
  get valueAsks(): ReadonlySet<Ask> {
    return asksOfMask(this.#tables.valueAsks[this.at] ?? 0);
  }

  /** ... and by what its phrasings ask. */
  get asks(): ReadonlySet<Ask> {
    return asksOfMask(this.#tables.asks[this.at] ?? 0);
  }

  get numbers(): ReadonlySet<number> {
    const { number, numberStart } = this.#tables;
    return new Set(number.subarray(numberStart[this.at] ?? 0, numberStart[this.at + 1] ?? 0));
  }

  get times(): readonly TimeMention[] {
    return this.#tables.times[this.at] ?? [];
  }

  get currencies(): ReadonlySet<string> {
    return new Set(this.#tables.currencySets[this.#tables.currencies[this.at] ?? 0]);
  }
}

function strengthOf(tables: Tables, at: number, id: number): number {
  const found = search(tables.concept, tables.conceptStart[at] ?? 0, tables.conceptStart[at + 1] ?? 0, id);
  return found < 0 ? 0 : (tables.strengths[tables.conceptStrength[found] ?? 0] ?? 0);
}

/** Types of value of which there may be several alike, told apart by their time. */
const FIGURES: ReadonlySet<string> = new Set(['count', 'money']);
/** So many days before publication an event is the one that an article reports. */
const RECENT_DAYS = 45;
const DAY_MS = 86_400_000;

/** A month of a year. */
interface Month {
  year: number;
  month: number;
}

/**
 * The month in which a case's event lies: that of all days that its facts tell shortly before the publication (a day, ISO 8601).
 * Undefined where these lie in several, or a figure has that month as its condition, which sets it apart from others.
 */
function caseMonthOf(facts: readonly Fact[], published: string): Month | undefined {
  const last = Date.parse(published);
  const days = facts.flatMap(({ value, conditions }) => {
    if (value.type !== 'date' || !/^\d{4}-\d{2}-\d{2}$/u.test(value.date)) return [];
    const before = (last - Date.parse(value.date)) / DAY_MS;
    return conditions?.event === undefined && before >= 0 && before <= RECENT_DAYS ? [value.date] : [];
  });
  const [month, ...others] = new Set(days.map((day) => day.slice(0, 7)));
  if (month === undefined || others.length > 0) return undefined;
  const isApart = facts.some(
    ({ value, conditions }) => FIGURES.has(value.type) && conditions?.on?.startsWith(month) === true,
  );
  return isApart ? undefined : { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
}

/** A question's features as numbers, with their weights: what every candidate is compared with. */
export interface Probe {
  /** Of each group, the names that the base has. */
  ids: readonly (readonly number[])[];
  /** Of each group, how common each feature is in the base's texts, those that it has not included. */
  backgrounds: readonly (readonly number[])[];
  /** As `backgrounds`: the names, -1 for what the base has not. */
  features: readonly (readonly number[])[];
  weights: readonly number[];
  /** Sum of `weights`. */
  weight: number;
  /** The features and the words of phrases, with the broader concepts of each. */
  said: ReadonlySet<number>;
}

export class FactIndex {
  readonly profiles: readonly Profile[];
  /** Concepts of the case's title and description: they surround every fact of its main event. */
  readonly context: ReadonlySet<string>;
  readonly #lexicon: Lexicon;
  readonly #tables: Tables;
  readonly #ids = new Map<string, number>();
  readonly #classifier: Classifier | undefined;
  /** The month in which the case's event lies. */
  readonly #caseMonth: Month | undefined;
  /** Postings: of each name, the entries that explain it, in order, and how fully. */
  readonly #postingStart: Int32Array;
  readonly #posting: Int32Array;
  readonly #postingStrength: Uint8Array;
  /** Weight of each row of `tables.core`, nought for an ask; and their sum by entry. */
  readonly #coreWeight: Float64Array;
  readonly #coreTotal: Float64Array;
  /** Concepts that some fact with a count may be asked for; made when first asked. */
  #counted: Set<number> | undefined;
  #counts: ReadonlySet<number> | undefined;
  readonly #byTopic = new Map<string, { profiles: Profile[]; dates: TimeMention[] }>();
  /** The entries before this position are facts. */
  readonly #facts: number;
  #timed: readonly Profile[] | undefined;
  #numbers: ReadonlySet<number> | undefined;
  #currencies: ReadonlySet<string> | undefined;
  readonly #broader = new Map<string, readonly number[]>();
  /** Work space of `candidates`, one cell an entry; stamped, so that it need not be cleared. */
  #stamp = 0;
  readonly #scores: Float64Array;
  readonly #scoreStamp: Int32Array;
  /** Work space of `phrasingSimilarity`, one cell a phrasing. */
  #shared = new Float64Array(64);
  #last = new Int32Array(64);

  /** `kept`: what an earlier index of the same content and lexicon worked out. */
  constructor(content: CaseFile, lexicon: Lexicon, kept: KeptIndex = workOut(content, lexicon)) {
    this.#lexicon = lexicon;
    const { tables } = kept;
    this.#tables = tables;
    for (let id = 0; id < tables.names.length; id++) this.#ids.set(tables.names[id] ?? '', id);
    const { facts, unknowns } = entriesOf(content);
    const isMain = mainTopics(content);
    this.profiles = [
      ...facts.map((fact, at) => new Profile(fact, at, isMain(fact), tables, this.#ids)),
      ...unknowns.map((unknown, at) => new Profile(unknown, facts.length + at, false, tables, this.#ids)),
    ];
    this.#facts = facts.length;
    this.#caseMonth = caseMonthOf(facts.filter(isMain), content.source.published);
    for (const profile of this.profiles) if (profile.fact) this.#fileByTopic(profile, profile.fact);
    this.context = new Set(kept.context);
    this.#classifier = kept.classifier && new Classifier(kept.classifier);
    ({
      start: this.#postingStart,
      entry: this.#posting,
      strength: this.#postingStrength,
    } = postingsOf(tables));
    this.#coreWeight = new Float64Array(tables.core.length);
    this.#coreTotal = new Float64Array(tables.entries);
    this.#weighCores();
    this.#scores = new Float64Array(tables.entries);
    this.#scoreStamp = new Int32Array(tables.entries);
  }

  /** What was worked out, for an index to be made of without working it out again. */
  kept(): KeptIndex {
    return { tables: this.#tables, context: [...this.context], classifier: this.#classifier?.kept };
  }

  #fileByTopic(profile: Profile, { topic, value }: Fact): void {
    let filed = this.#byTopic.get(topic);
    if (!filed) {
      filed = { profiles: [], dates: [] };
      this.#byTopic.set(topic, filed);
    }
    filed.profiles.push(profile);
    if (value.type === 'date') filed.dates.push(timeOf(value.date, 'at'));
  }

  #weighCores(): void {
    const { core, coreStart, coreShare, names, entries } = this.#tables;
    for (let at = 0; at < entries; at++) {
      let all = 0;
      const end = coreStart[at + 1] ?? 0;
      for (let i = coreStart[at] ?? 0; i < end; i++) {
        const id = core[i] ?? 0;
        if ((names[id] ?? '').charCodeAt(0) === ASK_MARK) continue;
        const weight = (coreShare[i] ?? 0) * (0.1 + this.#featureRarity(id));
        this.#coreWeight[i] = weight;
        all += weight;
      }
      this.#coreTotal[at] = all;
    }
  }

  /** How many entries have a concept. */
  #entriesWith(id: number | undefined): number {
    return id === undefined ? 0 : (this.#postingStart[id + 1] ?? 0) - (this.#postingStart[id] ?? 0);
  }

  /** How rare a concept is among the entries, in 0..1: 1 where one entry or none has it. */
  rarity(concept: string): number {
    return rarityOf(this.#entriesWith(this.#ids.get(concept)) || 1, this.#tables.entries);
  }

  /** How rare a feature is among the entries' phrasings, in 0..1. */
  #featureRarity(id: number): number {
    return rarityOf(this.#tables.featureEntries[id] || 1, this.#tables.entries);
  }

  /** Whether any entry has the concept. */
  knows(concept: string): boolean {
    return this.#entriesWith(this.#ids.get(concept)) > 0;
  }

  /** Dates that facts of an entry's topic are; empty for a known unknown. */
  topicTimes({ fact }: Profile): readonly TimeMention[] {
    return (fact && this.#byTopic.get(fact.topic)?.dates) ?? NO_DATES;
  }

  /** The facts of a topic, in file order. */
  ofTopic(topic: string): readonly Profile[] {
    return this.#byTopic.get(topic)?.profiles ?? NO_PROFILES;
  }

  /** The profile of a fact of the base. */
  profileOf(fact: Fact): Profile | undefined {
    return this.ofTopic(fact.topic).find((profile) => profile.fact === fact);
  }

  /** Whether a time is the month in which the case's event lies, or its year, and no finer one. */
  isCaseTime({ relation, year, month, day, season }: TimeMention): boolean {
    const own = this.#caseMonth;
    return (
      own !== undefined &&
      relation === 'at' &&
      (year ?? month) !== undefined &&
      (day ?? season) === undefined &&
      (year ?? own.year) === own.year &&
      (month ?? own.month) === own.month
    );
  }

  /** Whether a fact gives a figure of the case's event and tells no time of its own, so that it is of the case's time. */
  isOfCaseTime({ fact, main, times }: Profile): boolean {
    return (
      main &&
      times.length === 0 &&
      fact !== undefined &&
      fact.conditions?.event === undefined &&
      FIGURES.has(fact.value.type)
    );
  }

  /** Facts that tell a time, in file order. */
  get timed(): readonly Profile[] {
    this.#timed ??= this.profiles.filter((profile) => profile.fact && profile.times.length > 0);
    return this.#timed;
  }

  /** Whether a fact tells a number. */
  tellsNumber(number: number): boolean {
    const { numberStart, number: numbers } = this.#tables;
    this.#numbers ??= new Set(numbers.subarray(0, numberStart[this.#facts] ?? 0));
    return this.#numbers.has(number);
  }

  /** Whether a fact tells an amount in a currency, or is asked for one. */
  tellsCurrency(code: string): boolean {
    const { currencies, currencySets } = this.#tables;
    this.#currencies ??= new Set(
      [...new Set(currencies.subarray(0, this.#facts))].flatMap((set) => currencySets[set] ?? []),
    );
    return this.#currencies.has(code);
  }

  /** Whether some fact counts what the concepts stand for. */
  counts(concepts: readonly string[]): boolean {
    if (!this.#counted) {
      this.#counted = new Set();
      const { head, headStart } = this.#tables;
      for (const { fact, at } of this.profiles) {
        if (fact?.value.type !== 'count') continue;
        const end = headStart[at + 1] ?? 0;
        for (let i = headStart[at] ?? 0; i < end; i++) this.#counted.add(head[i] ?? 0);
      }
    }
    const counted = this.#counted;
    return concepts.some((concept) => counted.has(this.#ids.get(concept) ?? -1));
  }

  /** Whether a fact counts just so many of something. */
  isCount(value: number): boolean {
    this.#counts ??= new Set(
      this.profiles.flatMap(({ fact }) => (fact?.value.type === 'count' ? (fact.value.number ?? []) : [])),
    );
    return this.#counts.has(value);
  }

  /** Probability of each entry under the classifier; undefined for a base that is too large to have one. */
  classify(vector: FeatureVector): Float32Array | undefined {
    return this.#classifier?.probabilities(vector);
  }

  /** Whether it has a classifier. */
  get classifies(): boolean {
    return this.#classifier !== undefined;
  }

  /** Positions of the entries that share most with the terms of a reading, most first; at most `CANDIDATES`. */
  candidates(reading: Reading): number[] {
    const lists: { gain: number; id: number; length: number }[] = [];
    for (const term of reading.terms) {
      for (const concept of new Set([...term.concepts, ...term.parts.flatMap((part) => part.concepts)])) {
        const id = this.#ids.get(concept);
        const length = this.#entriesWith(id);
        if (id !== undefined && length > 0)
          lists.push({ gain: term.weight * (0.2 + rarityOf(length, this.#tables.entries)), id, length });
      }
    }
    lists.sort((a, b) => a.length - b.length);
    const scores = this.#scores;
    const stamps = this.#scoreStamp;
    const stamp = ++this.#stamp;
    const touched: number[] = [];
    let walked = 0;
    for (const { gain, id, length } of lists) {
      const start = this.#postingStart[id] ?? 0;
      if (walked + length > MAX_POSTINGS && touched.length > 0) {
        // Those that were found are looked up; where they are many themselves, the list is walked for them.
        if (touched.length * LOOK_UP < length) {
          for (const at of touched) {
            const strength = strengthOf(this.#tables, at, id);
            if (strength > 0) scores[at] = (scores[at] ?? 0) + gain * strength;
          }
        } else {
          for (let i = start; i < start + length; i++) {
            const at = this.#posting[i] ?? 0;
            if (stamps[at] === stamp)
              scores[at] =
                (scores[at] ?? 0) + gain * (this.#tables.strengths[this.#postingStrength[i] ?? 0] ?? 0);
          }
        }
        continue;
      }
      walked += length;
      for (let i = start; i < start + length; i++) {
        const at = this.#posting[i] ?? 0;
        if (stamps[at] !== stamp) {
          stamps[at] = stamp;
          scores[at] = 0;
          touched.push(at);
        }
        scores[at] = (scores[at] ?? 0) + gain * (this.#tables.strengths[this.#postingStrength[i] ?? 0] ?? 0);
      }
    }
    return bestOf(touched, scores, CANDIDATES);
  }

  /** A question made ready to be compared with entries. */
  probe(groups: FeatureGroups, reading: Reading): Probe {
    const said = new Set<number>();
    const say = (concept: string): void => {
      for (const id of this.#broaderOf(concept)) said.add(id);
    };
    for (const group of groups) group.forEach(say);
    for (const term of reading.terms) for (const part of term.parts) part.concepts.forEach(say);
    const features = groups.map((group) => group.map((name) => this.#ids.get(name) ?? -1));
    const weights = groups.map((group, at) =>
      groupWeight(group[0] ?? '', features[at] ?? [], (id) => this.#featureRarity(id)),
    );
    return {
      features,
      ids: features.map((group) => group.filter((id) => id >= 0)),
      backgrounds: features.map((group) => group.map((id) => this.#background(id))),
      weights,
      weight: weights.reduce((sum, weight) => sum + weight, 0),
      said,
    };
  }

  /**
   * How alike a question and an entry are, in 0..1: twice the weight of what they share over the weight of both (Dice 1945),
   * features weighed by rarity. The best over the entry's phrasings.
   */
  phrasingSimilarity(probe: Probe, { at }: Profile): number {
    const { featureStart, feature, featurePhrasingStart, featurePhrasing, phrasingStart, phrasingWeight } =
      this.#tables;
    const first = phrasingStart[at] ?? 0;
    const phrasings = (phrasingStart[at + 1] ?? 0) - first;
    if (phrasings === 0) return 0;
    const from = featureStart[at] ?? 0;
    const to = featureStart[at + 1] ?? 0;
    if (phrasings > this.#shared.length) {
      this.#shared = new Float64Array(2 * phrasings);
      this.#last = new Int32Array(2 * phrasings);
    }
    const shared = this.#shared.fill(0, 0, phrasings);
    const last = this.#last.fill(0, 0, phrasings);
    for (let group = 0; group < probe.ids.length; group++) {
      const weight = probe.weights[group] ?? 0;
      for (const id of probe.ids[group] ?? []) {
        const found = search(feature, from, to, id);
        if (found < 0) continue;
        const end = featurePhrasingStart[found + 1] ?? 0;
        for (let i = featurePhrasingStart[found] ?? 0; i < end; i++) {
          const phrasing = featurePhrasing[i] ?? 0;
          // A group counts once, however many of its alternatives a phrasing has.
          if (last[phrasing] === group + 1) continue;
          last[phrasing] = group + 1;
          shared[phrasing] = (shared[phrasing] ?? 0) + weight;
        }
      }
    }
    let best = 0;
    for (let phrasing = 0; phrasing < phrasings; phrasing++) {
      const common = shared[phrasing] ?? 0;
      if (common === 0) continue;
      const alike = (2 * common) / (probe.weight + (phrasingWeight[first + phrasing] ?? 0));
      if (alike > best) best = alike;
    }
    return Math.min(1, best);
  }

  /**
   * Log-likelihood of a question under the entry's words against the base's, a feature a sum: the query-likelihood model
   * with Dirichlet smoothing (Zhai & Lafferty 2001). `least`: the least that the first groups come to.
   */
  logLikelihood(probe: Probe, profile: Profile, least: readonly number[] = []): number {
    let sum = 0;
    for (let group = 0; group < probe.features.length; group++) {
      const own = this.#logLikelihoodOf(probe.features[group] ?? [], probe.backgrounds[group] ?? [], profile);
      sum += Math.max(own, least[group] ?? Number.NEGATIVE_INFINITY);
    }
    return sum;
  }

  /** The likeliest of alternative features. */
  #logLikelihoodOf(features: readonly number[], backgrounds: readonly number[], { at }: Profile): number {
    const { countStart, counted, count, total } = this.#tables;
    const from = countStart[at] ?? 0;
    const to = countStart[at + 1] ?? 0;
    const all = (total[at] ?? 0) + SMOOTHING;
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < features.length; i++) {
      const id = features[i] ?? -1;
      const background = backgrounds[i] ?? 0;
      const found = id < 0 ? -1 : search(counted, from, to, id);
      const likelihood = Math.log(
        ((found < 0 ? 0 : (count[found] ?? 0)) + SMOOTHING * background) / all / background,
      );
      if (likelihood > best) best = likelihood;
    }
    return best;
  }

  /** As `logLikelihood`, of a phrase by its words; -Infinity for a single word. */
  logLikelihoodByWords({ parts }: Term, profile: Profile): number {
    if (parts.length === 0) return Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (const { concepts } of parts) {
      const ids = concepts.map((concept) => this.#ids.get(concept) ?? -1);
      sum += this.#logLikelihoodOf(
        ids,
        ids.map((id) => this.#background(id)),
        profile,
      );
    }
    return sum / parts.length;
  }

  /** How common a feature is in the base's texts. */
  #background(id: number): number {
    const { featureCount, totalCount } = this.#tables;
    return ((featureCount[id] ?? 0) + 0.5) / (totalCount + 1);
  }

  /** Whether a concept is a kind of a broader one: Germany of countries. */
  isKindOf(concept: string, broader: string): boolean {
    return this.#lexicon.ancestors(concept).has(broader);
  }

  /** A concept and all broader ones, those that the base has. */
  #broaderOf(concept: string): readonly number[] {
    const known = this.#broader.get(concept);
    if (known) return known;
    const ids: number[] = [];
    for (const broader of this.#lexicon.ancestors(concept)) {
      const id = this.#ids.get(broader);
      if (id !== undefined) ids.push(id);
    }
    if (this.#broader.size >= MAX_REMEMBERED) this.#broader.clear();
    this.#broader.set(concept, ids);
    return ids;
  }

  /** How much of what an entry is about the question speaks of, in 0..1, features weighed by share and rarity. */
  coreRecall({ said }: Probe, { at }: Profile): number {
    const all = this.#coreTotal[at] ?? 0;
    if (all === 0) return 0.5;
    const { core, coreStart } = this.#tables;
    let told = 0;
    const end = coreStart[at + 1] ?? 0;
    for (let i = coreStart[at] ?? 0; i < end; i++)
      if (said.has(core[i] ?? 0)) told += this.#coreWeight[i] ?? 0;
    return told / all;
  }
}

/**
 * Statements in four languages and three phrasings: a base whose entries have fewer texts on average teaches a classifier
 * less than counting words tells.
 */
const LEAST_TEXTS = 7;

/** The character that marks a feature as an ask. */
const ASK_MARK = '?'.charCodeAt(0);

/** Works out all that an index is made of. */
export function workOut(content: CaseFile, lexicon: Lexicon): KeptIndex {
  const { facts, unknowns, texts } = entriesOf(content);
  const entries = facts.length + unknowns.length;
  const learns = entries <= MAX_CLASSES && texts <= MAX_EXAMPLES && texts >= LEAST_TEXTS * entries;
  const examples: Example[] | undefined = learns ? [] : undefined;
  const builder = examples ? draftExamples(content, lexicon, examples) : draftTogether(content, lexicon);
  const tables = builder.done(
    (featureEntries, all) => (first, ids) =>
      groupWeight(first, ids, (id) => rarityOf(featureEntries[id] || 1, all)),
  );
  return {
    tables,
    context: contextOf(content, lexicon),
    classifier: examples && Classifier.train(examples, entries)?.kept,
  };
}

/** Drafts the entries, and gathers of what a classifier is to be trained on. */
function draftExamples(content: CaseFile, lexicon: Lexicon, examples: Example[]): TableBuilder {
  const builder = new TableBuilder();
  let label = 0;
  for (const draft of draftsOf(content, lexicon, builder.names, true)) {
    builder.add(draft);
    for (const features of draft.vectors) examples.push({ features, label });
    label++;
  }
  return builder;
}

/** Of a word of several meanings ("شخصا" identifies, too) those that the title or the description has in so many languages. */
const LANGUAGES_OF_MEANING = 2;

function contextOf(content: CaseFile, lexicon: Lexicon): string[] {
  const sure = new Set<string>();
  const languages = new Map<string, number>();
  for (const language of ['en', 'fr', 'ar', 'es'] as const) {
    const told = new Set<string>();
    for (const text of [content.title[language], content.description[language]]) {
      for (const term of read(text, lexicon, language).terms) {
        for (const concepts of [term.concepts, ...term.parts.map((part) => part.concepts)]) {
          for (const concept of concepts) {
            for (const broader of lexicon.ancestors(concept))
              (concepts.length > 1 ? told : sure).add(broader);
          }
        }
      }
    }
    for (const concept of told) languages.set(concept, (languages.get(concept) ?? 0) + 1);
  }
  for (const [concept, count] of languages) if (count >= LANGUAGES_OF_MEANING) sure.add(concept);
  return [...sure];
}

/** The columns of concepts turned round, by counting. */
function postingsOf({ names, entries, concept, conceptStart, conceptStrength }: Tables): {
  start: Int32Array;
  entry: Int32Array;
  strength: Uint8Array;
} {
  const start = new Int32Array(names.length + 1);
  for (const id of concept) start[id + 1] = (start[id + 1] ?? 0) + 1;
  for (let id = 0; id < names.length; id++) start[id + 1] = (start[id + 1] ?? 0) + (start[id] ?? 0);
  const next = start.slice();
  const entry = new Int32Array(concept.length);
  const strength = new Uint8Array(concept.length);
  for (let at = 0; at < entries; at++) {
    const end = conceptStart[at + 1] ?? 0;
    for (let i = conceptStart[at] ?? 0; i < end; i++) {
      const id = concept[i] ?? 0;
      const place = next[id] ?? 0;
      next[id] = place + 1;
      entry[place] = at;
      strength[place] = conceptStrength[i] ?? 0;
    }
  }
  return { start, entry, strength };
}

/** The `count` positions with the highest scores, best first; of equal ones the lower position. */
export function bestOf(
  positions: Iterable<number>,
  scores: Float64Array | Float32Array,
  count: number,
): number[] {
  const best: number[] = [];
  for (const at of positions) {
    const score = scores[at] ?? 0;
    const worst = best[best.length - 1];
    if (best.length === count && worst !== undefined && !isBefore(at, score, worst, scores[worst] ?? 0))
      continue;
    let place = best.length === count ? count - 1 : best.length;
    while (place > 0) {
      const other = best[place - 1] ?? 0;
      if (!isBefore(at, score, other, scores[other] ?? 0)) break;
      best[place] = other;
      place--;
    }
    best[place] = at;
  }
  return best;
}

function isBefore(at: number, score: number, other: number, otherScore: number): boolean {
  return score > otherScore || (score === otherScore && at < other);
}

/** Weight of a group of alternative features, by the rarity of the commonest; asks and currencies count for less. */
function groupWeight(first: string, ids: readonly number[], rarity: (id: number) => number): number {
  const scale = first.startsWith('?') ? 0.5 : first.startsWith('$') ? 0.8 : 1;
  let rarest = Number.POSITIVE_INFINITY;
  for (const id of ids) rarest = Math.min(rarest, rarity(id));
  return scale * (0.25 + rarest);
}

/** log(N / n) / log(N), clipped to 0..1: Spärck Jones's inverse document frequency (1972), scaled. */
function rarityOf(entries: number, all: number): number {
  return all <= 1 ? 1 : Math.min(1, Math.max(0, Math.log(all / entries) / Math.log(all)));
}

/** How fully an entry explains a term, in 0..1. */
export function explanation(term: Term, profile: Profile): number {
  let direct = 0;
  for (const concept of term.concepts) direct = Math.max(direct, profile.explains(concept));
  if (term.parts.length === 0) return direct;
  let total = 0;
  for (const part of term.parts) total += part.weight;
  let told = 0;
  for (const part of term.parts) told += part.weight * explanation(part, profile);
  return Math.max(direct, 0.95 * (told / (total || 1)));
}
