/**
 * What is known of a base's entries, in columns: numbers in typed arrays, strings once each, an entry's part of a column
 * from `start[entry]` to `start[entry + 1]`. It takes a tenth of the memory of one object a word, can be kept on disk as it
 * is, and an entry's part is searched without making anything.
 */
import type { TimeMention } from '../language/times.ts';
import { NameTable } from './names.ts';
import type { Draft } from './profile.ts';
import type { Ask } from './question.ts';

/** A growing typed array of numbers. */
class Column<T extends Int32Array | Float64Array | Uint8Array | Uint16Array> {
  #values: T;
  #make: (size: number) => T;
  length = 0;

  constructor(make: (size: number) => T) {
    this.#make = make;
    this.#values = make(1_024);
  }

  /** Makes room for so many values in all, where that is known beforehand. */
  reserve(size: number): void {
    if (size <= this.#values.length) return;
    const larger = this.#make(size);
    larger.set(this.#values.subarray(0, this.length));
    this.#values = larger;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#make(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(position: number): number {
    return this.#values[position] ?? 0;
  }

  set(position: number, value: number): void {
    this.#values[position] = value;
  }

  /** The values, in an array of just their length. */
  done(): T {
    if (this.length === this.#values.length) return this.#values;
    const exact = this.#make(this.length);
    exact.set(this.#values.subarray(0, this.length));
    return exact;
  }
}
const ints = () => new Column((size) => new Int32Array(size));
const floats = () => new Column((size) => new Float64Array(size));
const bytes = () => new Column((size) => new Uint8Array(size));
const shorts = () => new Column((size) => new Uint16Array(size));

const ASKS: readonly Ask[] = [
  'count',
  'amount',
  'date',
  'year',
  'season',
  'place',
  'who',
  'why',
  'how',
  'duration',
  'which',
  'what',
  'list',
];

function maskOf(asks: ReadonlySet<Ask>): number {
  let mask = 0;
  ASKS.forEach((ask, at) => {
    if (asks.has(ask)) mask |= 1 << at;
  });
  return mask;
}

const ASK_SETS = new Map<number, ReadonlySet<Ask>>();

/** The asks of a mask; entries with the same share one set. */
export function asksOfMask(mask: number): ReadonlySet<Ask> {
  let set = ASK_SETS.get(mask);
  if (!set) {
    set = new Set(ASKS.filter((_, at) => (mask & (1 << at)) !== 0));
    ASK_SETS.set(mask, set);
  }
  return set;
}

/** Everything in it is plain data, so that it can be written to disk and read back. */
export interface Tables {
  entries: number;
  /** Concepts and features, by number. */
  names: readonly string[];
  /** What an entry explains: concepts in rising order, and how fully, a number of `strengths`. */
  conceptStart: Int32Array;
  concept: Int32Array;
  conceptStrength: Uint8Array;
  strengths: Float64Array;
  headStart: Int32Array;
  head: Int32Array;
  /** In the order in which the phrasings bring them up. */
  coreStart: Int32Array;
  core: Int32Array;
  coreShare: Float64Array;
  countStart: Int32Array;
  counted: Int32Array;
  count: Float64Array;
  total: Float64Array;
  /** Weights of an entry's phrasings; its features in rising order, and which of its phrasings have each. */
  phrasingStart: Int32Array;
  phrasingWeight: Float64Array;
  featureStart: Int32Array;
  feature: Int32Array;
  featurePhrasingStart: Int32Array;
  featurePhrasing: Uint16Array;
  asks: Uint16Array;
  valueAsks: Uint16Array;
  numberStart: Int32Array;
  number: Float64Array;
  times: readonly (readonly TimeMention[])[];
  /** Which of `currencySets` an entry has. */
  currencies: Uint16Array;
  currencySets: readonly (readonly string[])[];
  /** Of each name: entries whose phrasings have it, and how often all texts do. */
  featureEntries: Int32Array;
  featureCount: Float64Array;
  totalCount: number;
}

/** Drafts taken in by one thread: the columns as they are before the base is known as a whole; plain data. */
export interface Part {
  names: readonly string[];
  conceptStart: Int32Array;
  concept: Int32Array;
  conceptStrength: Uint8Array;
  strengths: Float64Array;
  headStart: Int32Array;
  head: Int32Array;
  coreStart: Int32Array;
  core: Int32Array;
  coreShare: Float64Array;
  countStart: Int32Array;
  counted: Int32Array;
  count: Float64Array;
  total: Float64Array;
  phrasingStart: Int32Array;
  groupOfPhrasing: Int32Array;
  groupStart: Int32Array;
  groupFeature: Int32Array;
  featureStart: Int32Array;
  feature: Int32Array;
  featurePhrasingStart: Int32Array;
  featurePhrasing: Uint16Array;
  asks: Uint16Array;
  valueAsks: Uint16Array;
  numberStart: Int32Array;
  number: Float64Array;
  times: readonly (readonly TimeMention[])[];
  currencies: Uint16Array;
  currencySets: readonly string[];
}

/** Position of `wanted` within `values[from..to)`, which rises; -1 where it is not. */
export function search(values: Int32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = values[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const NO_TIMES: readonly TimeMention[] = [];
/** Phrasings of an entry are numbered in 16 bits. */
const MOST_PHRASINGS = 2 ** 16;

function renumbered(id: number, ids: Int32Array | undefined): number {
  return ids ? (ids[id] ?? 0) : id;
}

type Starts = Record<
  'concept' | 'head' | 'core' | 'count' | 'phrasing' | 'feature' | 'number',
  Column<Int32Array>
>;

/** Takes drafts in, one after another, and hands the tables out. */
export class TableBuilder {
  /** Numbers of the names that drafts are made of. */
  readonly names: NameTable;
  readonly #starts: Starts = {
    concept: ints(),
    head: ints(),
    core: ints(),
    count: ints(),
    phrasing: ints(),
    feature: ints(),
    number: ints(),
  };
  readonly #concept = ints();
  readonly #conceptStrength = bytes();
  readonly #strengths = new Map<number, number>();
  readonly #head = ints();
  readonly #core = ints();
  readonly #coreShare = floats();
  readonly #counted = ints();
  readonly #count = floats();
  readonly #total = floats();
  readonly #groupStart = ints();
  readonly #groupFeature = ints();
  readonly #groupOfPhrasing = ints();
  readonly #feature = ints();
  readonly #featurePhrasingStart = ints();
  readonly #featurePhrasing = shorts();
  readonly #asks = shorts();
  readonly #valueAsks = shorts();
  readonly #number = floats();
  readonly #times: (readonly TimeMention[])[] = [];
  readonly #currencies = shorts();
  readonly #currencySets = new Map<string, number>();
  readonly #featureEntries = ints();
  readonly #featureCount = floats();
  #sorting = new Int32Array(256);
  #place = new Int32Array(0);
  #totalCount = 0;
  #entries = 0;

  #strength(value: number): number {
    let code = this.#strengths.get(value);
    if (code === undefined) {
      code = this.#strengths.size;
      this.#strengths.set(value, code);
    }
    return code;
  }

  add(draft: Draft): void {
    this.#entries++;
    this.#starts.concept.push(this.#concept.length);
    for (const id of this.#sorted(draft.concepts.ids)) {
      this.#concept.push(id);
      this.#conceptStrength.push(this.#strength(draft.concepts.get(id)));
    }
    this.#starts.head.push(this.#head.length);
    for (const id of this.#sorted(draft.heads.ids)) this.#head.push(id);
    this.#starts.core.push(this.#core.length);
    for (const id of draft.core.ids) {
      this.#core.push(id);
      this.#coreShare.push(draft.core.get(id));
    }
    this.#starts.count.push(this.#counted.length);
    this.#totalCount += draft.total;
    this.#total.push(draft.total);
    this.#coverNames();
    for (const id of this.#sorted(draft.counts.ids)) {
      const count = draft.counts.get(id);
      this.#counted.push(id);
      this.#count.push(count);
      this.#featureCount.set(id, this.#featureCount.at(id) + count);
    }
    this.#starts.phrasing.push(this.#groupOfPhrasing.length);
    this.#starts.feature.push(this.#feature.length);
    this.#addPhrasings(draft.phrasings);
    this.#asks.push(maskOf(draft.asks));
    this.#valueAsks.push(maskOf(draft.valueAsks));
    this.#starts.number.push(this.#number.length);
    for (const value of draft.numbers) this.#number.push(value);
    this.#times.push(draft.times.length === 0 ? NO_TIMES : draft.times);
    this.#currencies.push(this.#currencySet([...draft.currencies].join(' ')));
  }

  #currencySet(currencies: string): number {
    let set = this.#currencySets.get(currencies);
    if (set === undefined) {
      set = this.#currencySets.size;
      this.#currencySets.set(currencies, set);
    }
    return set;
  }

  /** Makes room for all entries of some parts, after those that are here: growing by turns would leave hundreds of megabytes to be collected. */
  reserve(parts: readonly Part[]): void {
    const room = (
      columns: Column<Int32Array | Float64Array | Uint8Array | Uint16Array>[],
      name: keyof Part,
      more = 0,
    ) => {
      const size = parts.reduce((sum, part) => sum + part[name].length, more);
      for (const column of columns) column.reserve(column.length + size);
    };
    const { concept, head, core, count, phrasing, feature, number } = this.#starts;
    room([concept, head, core, count, phrasing, feature, number], 'total', 1);
    room([this.#total, this.#asks, this.#valueAsks, this.#currencies], 'total');
    room([this.#concept, this.#conceptStrength], 'concept');
    room([this.#head], 'head');
    room([this.#core, this.#coreShare], 'core');
    room([this.#counted, this.#count], 'counted');
    room([this.#groupStart], 'groupStart');
    room([this.#groupFeature], 'groupFeature');
    room([this.#groupOfPhrasing], 'groupOfPhrasing');
    room([this.#feature], 'feature');
    room([this.#featurePhrasingStart], 'feature', 1);
    room([this.#featurePhrasing], 'featurePhrasing');
    room([this.#number], 'number');
  }

  /** Takes in the entries of a part; `rows`: in another order than they stand in it. */
  addPart(
    part: Part,
    rows: readonly { from: number; to: number }[] = [{ from: 0, to: part.total.length }],
  ): void {
    // Of parts of one thread the numbers are the same.
    const ids =
      part.names === this.names.list ? undefined : Int32Array.from(part.names, (name) => this.names.id(name));
    for (const { from, to } of rows) for (let row = from; row < to; row++) this.#addFrom(part, row, ids);
  }

  /** Takes in an entry of a part; `ids`: of each name of the part its number here, where it has another. */
  #addFrom(part: Part, row: number, ids: Int32Array | undefined): void {
    const bounds = (starts: Int32Array): [number, number] => [starts[row] ?? 0, starts[row + 1] ?? 0];
    this.#entries++;
    this.#coverNames();
    this.#starts.concept.push(this.#concept.length);
    let [from, to] = bounds(part.conceptStart);
    for (const id of this.#renumbered(part.concept, from, to, ids)) {
      this.#concept.push(id);
      const code = part.conceptStrength[this.#place[id] ?? 0] ?? 0;
      this.#conceptStrength.push(this.#strength(part.strengths[code] ?? 0));
    }
    this.#starts.head.push(this.#head.length);
    [from, to] = bounds(part.headStart);
    for (const id of this.#renumbered(part.head, from, to, ids)) this.#head.push(id);
    this.#starts.core.push(this.#core.length);
    [from, to] = bounds(part.coreStart);
    for (let at = from; at < to; at++) {
      this.#core.push(renumbered(part.core[at] ?? 0, ids));
      this.#coreShare.push(part.coreShare[at] ?? 0);
    }
    this.#starts.count.push(this.#counted.length);
    this.#totalCount += part.total[row] ?? 0;
    this.#total.push(part.total[row] ?? 0);
    [from, to] = bounds(part.countStart);
    for (const id of this.#renumbered(part.counted, from, to, ids)) {
      const count = part.count[this.#place[id] ?? 0] ?? 0;
      this.#counted.push(id);
      this.#count.push(count);
      this.#featureCount.set(id, this.#featureCount.at(id) + count);
    }
    this.#starts.phrasing.push(this.#groupOfPhrasing.length);
    [from, to] = bounds(part.phrasingStart);
    for (let phrasing = from; phrasing < to; phrasing++) {
      this.#groupOfPhrasing.push(this.#groupStart.length);
      const last = part.groupOfPhrasing[phrasing + 1] ?? part.groupStart.length;
      for (let group = part.groupOfPhrasing[phrasing] ?? 0; group < last; group++) {
        this.#groupStart.push(this.#groupFeature.length);
        const end = part.groupStart[group + 1] ?? part.groupFeature.length;
        for (let at = part.groupStart[group] ?? 0; at < end; at++)
          this.#groupFeature.push(renumbered(part.groupFeature[at] ?? 0, ids));
      }
    }
    this.#starts.feature.push(this.#feature.length);
    [from, to] = bounds(part.featureStart);
    for (const id of this.#renumbered(part.feature, from, to, ids)) {
      const place = this.#place[id] ?? 0;
      this.#feature.push(id);
      this.#featurePhrasingStart.push(this.#featurePhrasing.length);
      this.#featureEntries.set(id, this.#featureEntries.at(id) + 1);
      const end = part.featurePhrasingStart[place + 1] ?? 0;
      for (let at = part.featurePhrasingStart[place] ?? 0; at < end; at++)
        this.#featurePhrasing.push(part.featurePhrasing[at] ?? 0);
    }
    this.#asks.push(part.asks[row] ?? 0);
    this.#valueAsks.push(part.valueAsks[row] ?? 0);
    this.#starts.number.push(this.#number.length);
    [from, to] = bounds(part.numberStart);
    for (let at = from; at < to; at++) this.#number.push(part.number[at] ?? 0);
    this.#times.push(part.times[row] ?? NO_TIMES);
    this.#currencies.push(this.#currencySet(part.currencySets[part.currencies[row] ?? 0] ?? ''));
  }

  /** A stretch of a part's column in the numbers of this builder, in rising order; `#place` says where each stood. */
  #renumbered(column: Int32Array, from: number, to: number, ids: Int32Array | undefined): Int32Array {
    if (this.#place.length < this.names.list.length) this.#place = new Int32Array(2 * this.names.list.length);
    if (to - from > this.#sorting.length) this.#sorting = new Int32Array(2 * (to - from));
    const some = this.#sorting.subarray(0, to - from);
    for (let at = from; at < to; at++) {
      const id = renumbered(column[at] ?? 0, ids);
      some[at - from] = id;
      this.#place[id] = at;
    }
    return some.sort();
  }

  constructor(names: NameTable = new NameTable()) {
    this.names = names;
  }

  /** A cell for every name that has come up. */
  #coverNames(): void {
    while (this.#featureCount.length < this.names.list.length) {
      this.#featureCount.push(0);
      this.#featureEntries.push(0);
    }
  }

  /** Numbers in rising order; they hold until the next are sorted. */
  #sorted(ids: readonly number[]): Int32Array {
    if (ids.length > this.#sorting.length) this.#sorting = new Int32Array(2 * ids.length);
    const some = this.#sorting.subarray(0, ids.length);
    some.set(ids);
    return some.sort();
  }

  #addPhrasings(phrasings: Draft['phrasings']): void {
    /** Feature and phrasing in one number, so that they sort as pairs. */
    const pairs: number[] = [];
    phrasings.forEach(({ groups }, at) => {
      this.#groupOfPhrasing.push(this.#groupStart.length);
      for (const group of groups) {
        this.#groupStart.push(this.#groupFeature.length);
        for (const id of group) {
          this.#groupFeature.push(id);
          pairs.push(id * MOST_PHRASINGS + at);
        }
      }
    });
    let last = -1;
    let before = -1;
    for (const pair of Float64Array.from(pairs).sort()) {
      if (pair === last) continue;
      last = pair;
      const id = Math.floor(pair / MOST_PHRASINGS);
      if (id !== before) {
        before = id;
        this.#feature.push(id);
        this.#featurePhrasingStart.push(this.#featurePhrasing.length);
        this.#featureEntries.set(id, this.#featureEntries.at(id) + 1);
      }
      this.#featurePhrasing.push(pair % MOST_PHRASINGS);
    }
  }

  /** The weight of each phrasing, now that it is known how rare every feature is. */
  #phrasingWeights(weightOf: GroupWeight): Float64Array {
    const weights = new Float64Array(this.#groupOfPhrasing.length);
    const groups = this.#groupStart.length;
    for (let phrasing = 0; phrasing < weights.length; phrasing++) {
      const end = phrasing + 1 < weights.length ? this.#groupOfPhrasing.at(phrasing + 1) : groups;
      let sum = 0;
      for (let group = this.#groupOfPhrasing.at(phrasing); group < end; group++) {
        const ids: number[] = [];
        const last = group + 1 < groups ? this.#groupStart.at(group + 1) : this.#groupFeature.length;
        for (let at = this.#groupStart.at(group); at < last; at++) ids.push(this.#groupFeature.at(at));
        sum += weightOf(this.names.name(ids[0] ?? -1), ids);
      }
      weights[phrasing] = sum;
    }
    return weights;
  }

  /** Ends the columns of starts. */
  #close(): Starts {
    const starts = this.#starts;
    starts.concept.push(this.#concept.length);
    starts.head.push(this.#head.length);
    starts.core.push(this.#core.length);
    starts.count.push(this.#counted.length);
    starts.phrasing.push(this.#groupOfPhrasing.length);
    starts.feature.push(this.#feature.length);
    starts.number.push(this.#number.length);
    this.#featurePhrasingStart.push(this.#featurePhrasing.length);
    return starts;
  }

  /** What was taken in, to be taken in by another builder. */
  part(): Part {
    const starts = this.#close();
    return {
      names: this.names.list,
      conceptStart: starts.concept.done(),
      concept: this.#concept.done(),
      conceptStrength: this.#conceptStrength.done(),
      strengths: Float64Array.from(this.#strengths.keys()),
      headStart: starts.head.done(),
      head: this.#head.done(),
      coreStart: starts.core.done(),
      core: this.#core.done(),
      coreShare: this.#coreShare.done(),
      countStart: starts.count.done(),
      counted: this.#counted.done(),
      count: this.#count.done(),
      total: this.#total.done(),
      phrasingStart: starts.phrasing.done(),
      groupOfPhrasing: this.#groupOfPhrasing.done(),
      groupStart: this.#groupStart.done(),
      groupFeature: this.#groupFeature.done(),
      featureStart: starts.feature.done(),
      feature: this.#feature.done(),
      featurePhrasingStart: this.#featurePhrasingStart.done(),
      featurePhrasing: this.#featurePhrasing.done(),
      asks: this.#asks.done(),
      valueAsks: this.#valueAsks.done(),
      numberStart: starts.number.done(),
      number: this.#number.done(),
      times: this.#times,
      currencies: this.#currencies.done(),
      currencySets: [...this.#currencySets.keys()],
    };
  }

  /** `weigher` makes the weight of a group of features from how many entries have each. */
  done(weigher: (featureEntries: Int32Array, entries: number) => GroupWeight): Tables {
    const starts = this.#close();
    this.#coverNames();
    const featureEntries = this.#featureEntries.done();
    return {
      entries: this.#entries,
      names: this.names.list,
      conceptStart: starts.concept.done(),
      concept: this.#concept.done(),
      conceptStrength: this.#conceptStrength.done(),
      strengths: Float64Array.from(this.#strengths.keys()),
      headStart: starts.head.done(),
      head: this.#head.done(),
      coreStart: starts.core.done(),
      core: this.#core.done(),
      coreShare: this.#coreShare.done(),
      countStart: starts.count.done(),
      counted: this.#counted.done(),
      count: this.#count.done(),
      total: this.#total.done(),
      phrasingStart: starts.phrasing.done(),
      phrasingWeight: this.#phrasingWeights(weigher(featureEntries, this.#entries)),
      featureStart: starts.feature.done(),
      feature: this.#feature.done(),
      featurePhrasingStart: this.#featurePhrasingStart.done(),
      featurePhrasing: this.#featurePhrasing.done(),
      asks: this.#asks.done(),
      valueAsks: this.#valueAsks.done(),
      numberStart: starts.number.done(),
      number: this.#number.done(),
      times: this.#times,
      currencies: this.#currencies.done(),
      currencySets: [...this.#currencySets.keys()].map((set) => (set === '' ? [] : set.split(' '))),
      featureEntries,
      featureCount: this.#featureCount.done(),
      totalCount: this.#totalCount,
    };
  }
}

/** Weight of a group of alternative features; `first` is the name of the first, which says of what kind they are. */
export type GroupWeight = (first: string, ids: readonly number[]) => number;
