/** The entries of a base, found by concept: an inverted index, and how telling each concept is. */
import type { CaseFile } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read, type Term } from '../language/read.ts';
import { Classifier, type FeatureVector } from './classifier.ts';
import { type FeatureGroups, type Profile, profilesOf } from './profile.ts';

/** Entries that are looked at closely for one question. */
export const CANDIDATES = 24;
/** Postings that are walked for one question; only the rarer concepts of a question need more than a look-up. */
const MAX_POSTINGS = 4_000;

/** Dirichlet prior: features of general text that an entry's own are mixed with. */
const SMOOTHING = 60;

export class FactIndex {
  readonly profiles: readonly Profile[];
  /** Concepts of the case's title and description: they surround every fact of its main event. */
  readonly context: ReadonlySet<string>;
  readonly #postings = new Map<string, number[]>();
  readonly #featureEntries = new Map<string, number>();
  readonly #featureCounts = new Map<string, number>();
  #total = 0;

  readonly #lexicon: Lexicon;
  readonly #classifier: Classifier | undefined;

  constructor(content: CaseFile, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.profiles = profilesOf(content, lexicon);
    const examples = this.profiles.flatMap((profile, label) =>
      [...profile.phrasings.map((phrasing) => phrasing.vector), ...profile.statements].map((features) => ({ features, label })),
    );
    this.#classifier = Classifier.train(examples, this.profiles.length);
    this.profiles.forEach((profile, at) => {
      for (const concept of profile.concepts.keys()) {
        const list = this.#postings.get(concept);
        if (list) list.push(at);
        else this.#postings.set(concept, [at]);
      }
      const features = new Set(profile.phrasings.flatMap((phrasing) => [...phrasing.features]));
      for (const feature of features) this.#featureEntries.set(feature, (this.#featureEntries.get(feature) ?? 0) + 1);
    });
    for (const profile of this.profiles) {
      this.#total += profile.total;
      for (const [feature, count] of profile.counts) this.#featureCounts.set(feature, (this.#featureCounts.get(feature) ?? 0) + count);
    }
    const context = new Set<string>();
    for (const language of ['en', 'fr', 'ar', 'es'] as const) {
      for (const text of [content.title[language], content.description[language]]) {
        for (const term of read(text, lexicon, language).terms) {
          for (const concept of [...term.concepts, ...term.parts.flatMap((part) => part.concepts)]) {
            for (const broader of lexicon.ancestors(concept)) context.add(broader);
          }
        }
      }
    }
    this.context = context;
  }

  /** How rare a concept is among the entries, in 0..1: 1 where one entry or none has it. */
  rarity(concept: string): number {
    return rarityOf(this.#postings.get(concept)?.length ?? 1, this.profiles.length);
  }

  /** How rare a feature is among the entries' phrasings, in 0..1. */
  featureRarity(feature: string): number {
    return rarityOf(this.#featureEntries.get(feature) ?? 1, this.profiles.length);
  }

  /** Whether any entry has the concept. */
  knows(concept: string): boolean {
    return this.#postings.has(concept);
  }

  /** The features of a text together with the broader concepts of each and the words of its phrases. */
  broadened(groups: FeatureGroups, reading: Reading): Set<string> {
    const said = new Set<string>();
    const add = (feature: string) => {
      for (const broader of this.#lexicon.ancestors(feature)) said.add(broader);
    };
    for (const group of groups) group.forEach(add);
    for (const term of reading.terms) for (const part of term.parts) part.concepts.forEach(add);
    return said;
  }

  /** Whether some fact counts what the concepts stand for. */
  counts(concepts: readonly string[]): boolean {
    return this.profiles.some((profile) => profile.fact?.value.type === 'count' && concepts.some((concept) => profile.heads.has(concept)));
  }

  /** Probability of each entry under the classifier; undefined for a base that is too large to have one. */
  classify(vector: FeatureVector): Float32Array | undefined {
    return this.#classifier?.probabilities(vector);
  }

  /** Positions of the entries that share most with the terms of a reading, most first; at most `CANDIDATES`. */
  candidates(reading: Reading): number[] {
    const lists = reading.terms
      .flatMap((term) => {
        const concepts = [...new Set([...term.concepts, ...term.parts.flatMap((part) => part.concepts)])];
        return concepts.map((concept) => ({ term, concept, list: this.#postings.get(concept) ?? [] }));
      })
      .filter((entry) => entry.list.length > 0)
      .sort((a, b) => a.list.length - b.list.length);
    const scores = new Map<number, number>();
    let walked = 0;
    for (const { term, concept, list } of lists) {
      const gain = term.weight * (0.2 + this.rarity(concept));
      if (walked + list.length > MAX_POSTINGS && scores.size > 0) {
        for (const [at, score] of scores) {
          const strength = this.profiles[at]?.concepts.get(concept);
          if (strength) scores.set(at, score + gain * strength);
        }
        continue;
      }
      walked += list.length;
      for (const at of list) scores.set(at, (scores.get(at) ?? 0) + gain * (this.profiles[at]?.concepts.get(concept) ?? 0));
    }
    return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES).map(([at]) => at);
  }

  /**
   * How alike two texts are, in 0..1: twice the weight of what they share over the weight of both (Dice 1945), features
   * weighed by rarity. The best over the entry's phrasings.
   */
  phrasingSimilarity(groups: FeatureGroups, profile: Profile): number {
    const weights = groups.map((group) => this.#groupWeight(group));
    const own = weights.reduce((sum, weight) => sum + weight, 0);
    let best = 0;
    for (const phrasing of profile.phrasings) {
      let shared = 0;
      groups.forEach((group, at) => {
        if (group.some((feature) => phrasing.features.has(feature))) shared += weights[at] ?? 0;
      });
      if (shared === 0) continue;
      const other = phrasing.groups.reduce((sum, group) => sum + this.#groupWeight(group), 0);
      best = Math.max(best, (2 * shared) / (own + other));
    }
    return Math.min(1, best);
  }

  /**
   * Log-likelihood of a text under the entry's words against the base's, a feature a sum: the query-likelihood model with
   * Dirichlet smoothing (Zhai & Lafferty 2001).
   */
  logLikelihood(groups: FeatureGroups, profile: Profile): number {
    let sum = 0;
    for (const group of groups) {
      let best = Number.NEGATIVE_INFINITY;
      for (const feature of group) {
        const background = ((this.#featureCounts.get(feature) ?? 0) + 0.5) / (this.#total + 1);
        best = Math.max(best, Math.log(((profile.counts.get(feature) ?? 0) + SMOOTHING * background) / (profile.total + SMOOTHING) / background));
      }
      sum += best;
    }
    return sum;
  }

  /**
   * How much of what an entry is about the text speaks of, in 0..1, features weighed by share and rarity. `said` holds the
   * text's features and the broader concepts of each.
   */
  coreRecall(said: ReadonlySet<string>, profile: Profile): number {
    let all = 0;
    let told = 0;
    for (const [feature, share] of profile.core) {
      if (feature.startsWith('?')) continue;
      const weight = share * (0.1 + this.featureRarity(feature));
      all += weight;
      if (said.has(feature)) told += weight;
    }
    return all === 0 ? 0.5 : told / all;
  }

  #groupWeight(group: readonly string[]): number {
    const first = group[0] ?? '';
    const scale = first.startsWith('?') ? 0.5 : first.startsWith('$') ? 0.8 : 1;
    return scale * (0.25 + Math.min(...group.map((feature) => this.featureRarity(feature))));
  }
}

/** log(N / n) / log(N), clipped to 0..1: Spärck Jones's inverse document frequency (1972), scaled. */
function rarityOf(entries: number, all: number): number {
  return all <= 1 ? 1 : Math.min(1, Math.max(0, Math.log(all / entries) / Math.log(all)));
}

/** How fully an entry explains a term, in 0..1. */
export function explanation(term: Term, profile: Profile): number {
  const direct = Math.max(0, ...term.concepts.map((concept) => profile.concepts.get(concept) ?? 0));
  if (term.parts.length === 0) return direct;
  const total = term.parts.reduce((sum, part) => sum + part.weight, 0) || 1;
  const byParts = term.parts.reduce((sum, part) => sum + part.weight * explanation(part, profile), 0) / total;
  return Math.max(direct, 0.95 * byParts);
}
