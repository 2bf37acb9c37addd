/**
 * What word vectors would add to the classifier that each case trains on its own phrasings. Fits them: texts that ask for
 * one entry of a case, however they put it and in whatever language, are to lie near each other, and far from those that
 * ask for another entry of that case. A text lies where the sum of its words' vectors points, an entry where the sum of its
 * texts does; the probability of an entry is a softmax over the cosines (a prototypical network: Snell, Swersky & Zemel
 * 2017). Fitted by Adam (Kingma & Ba 2015), a case a step. Measures only: no answer depends on it.
 */
import { queryOf } from '../answer/question/query.ts';
import { read } from '../language/read.ts';
import type { FeatureVector } from '../match/classifier.ts';
import { NameTable } from '../match/names.ts';
import { draftsOf, featuresOf, vectorOf } from '../match/profile.ts';
import { type Ground, lessonsOf } from './calibrate.ts';
import type { Item } from './golden.ts';
import { randomFrom, shuffled } from './random.ts';
import { DIMENSIONS, type Meanings, meaningOf, rounded } from './vectors.ts';

/** A case to learn from. */
export interface School {
  /** Phrasings and statements of its entries, each with the position of its entry. */
  texts: readonly { features: FeatureVector; entry: number }[];
  entries: number;
  /** Questions of readers, with the entries that answer them, or that tell that nothing does. */
  questions: readonly { features: FeatureVector; answeredBy: readonly number[] }[];
}

/** A case and what readers asked about it as a school: claims, and what no single fact settles, teach nothing. */
export function schoolOf(items: readonly Item[], ground: Ground): School {
  const { content, lexicon, correct, index } = ground;
  const texts: { features: FeatureVector; entry: number }[] = [];
  let entries = 0;
  for (const { vectors } of draftsOf(content, lexicon, new NameTable(), true)) {
    for (const features of vectors) texts.push({ features, entry: entries });
    entries++;
  }
  const facts = new Map(index.profiles.flatMap(({ fact, at }) => (fact ? [[fact.id, at] as const] : [])));
  // A question on which the article is silent is one of the known unknowns, or nearer to them than to any fact.
  const unknowns = index.profiles.flatMap(({ unknown, at }) => (unknown ? [at] : []));
  const questions = lessonsOf(items, ground).lessons.map(({ item, examples }) => {
    const { reading, asked } = queryOf(read(item.q, lexicon, undefined, correct));
    return {
      features: vectorOf(reading, featuresOf(reading, asked)),
      answeredBy:
        item.expect === 'absent'
          ? unknowns
          : examples.flatMap(({ fact, label }) => (label === 1 ? (facts.get(fact) ?? []) : [])),
    };
  });
  return { texts, entries, questions };
}

/** A feature that fewer cases have is a matter of theirs, and has no vector. */
const LEAST_CASES = 3;
/** Numbers, times, letters and words side by side have none either. */
const WITHOUT = /^[#@~]| /u;
const EPOCHS = 12;
const RATE = 0.02;
const LEAST_RATE = 0.001;
/** Share of a text's words that are left out of a step at random: no single word is to decide. */
const LEFT_OUT = 0.3;
/** Texts and questions of a case that a step asks, and how much its questions count beside its texts. */
const TEXTS = 96;
const QUESTIONS = 160;
const QUESTION_WEIGHT = 1.5;
/** Cosines times this are log-odds. */
const SHARPNESS = 12;
const SPREAD = 0.3;
const SEED = 1;
const FIRST_MOMENT = 0.9;
const SECOND_MOMENT = 0.999;
/** Keeps a step from being divided by nought. */
const NEVER_NOUGHT = 1e-8;
/** Slopes below this are not worth their update. */
const NEGLIGIBLE = 1e-7;

/** Texts as rows of vectors with their factors. */
interface Packed {
  starts: Int32Array;
  rows: Int32Array;
  factors: Float32Array;
}

/** The features that get a vector, in order: those that enough of the cases have. */
export function vocabularyOf(schools: readonly School[]): string[] {
  const cases = new Map<string, number>();
  for (const { texts } of schools)
    for (const name of new Set(texts.flatMap(({ features }) => [...features.keys()])))
      if (!WITHOUT.test(name)) cases.set(name, (cases.get(name) ?? 0) + 1);
  return [...cases].flatMap(([name, count]) => (count >= LEAST_CASES ? [name] : [])).sort();
}

function pack(texts: readonly FeatureVector[], rowOf: ReadonlyMap<string, number>): Packed {
  const starts = new Int32Array(texts.length + 1);
  const rows: number[] = [];
  const factors: number[] = [];
  texts.forEach((features, at) => {
    for (const [name, value] of features) {
      const row = rowOf.get(name);
      if (row === undefined) continue;
      rows.push(row);
      factors.push(value);
    }
    starts[at + 1] = rows.length;
  });
  return { starts, rows: Int32Array.from(rows), factors: Float32Array.from(factors) };
}

/** Rows of `DIMENSIONS` numbers, of length 1 each, and the lengths that they had; 0 for a row of noughts. */
interface Placed {
  units: Float32Array;
  lengths: Float32Array;
}

function normalised(units: Float32Array): Placed {
  const count = units.length / DIMENSIONS;
  const lengths = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    let square = 0;
    for (let i = at * DIMENSIONS; i < (at + 1) * DIMENSIONS; i++) square += (units[i] ?? 0) ** 2;
    if (square === 0) continue;
    const length = Math.sqrt(square);
    lengths[at] = length;
    for (let i = at * DIMENSIONS; i < (at + 1) * DIMENSIONS; i++) units[i] = (units[i] ?? 0) / length;
  }
  return { units, lengths };
}

/** Turns slopes by a row of length 1 into slopes by the row before it was scaled, in place. */
function unscaled(slopes: Float32Array, { units, lengths }: Placed): void {
  for (let at = 0; at < lengths.length; at++) {
    const length = lengths[at] ?? 0;
    let along = 0;
    for (let i = at * DIMENSIONS; i < (at + 1) * DIMENSIONS; i++) along += (slopes[i] ?? 0) * (units[i] ?? 0);
    for (let i = at * DIMENSIONS; i < (at + 1) * DIMENSIONS; i++)
      slopes[i] = length === 0 ? 0 : ((slopes[i] ?? 0) - along * (units[i] ?? 0)) / length;
  }
}

const dot = (a: Float32Array | Float64Array, from: number, b: Float32Array, other: number): number => {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (a[from + d] ?? 0) * (b[other + d] ?? 0);
  return sum;
};
const addTimes = (to: Float32Array, at: number, from: Float32Array, other: number, factor: number): void => {
  for (let d = 0; d < DIMENSIONS; d++) to[at + d] = (to[at + d] ?? 0) + factor * (from[other + d] ?? 0);
};

/** One case, packed. */
interface Lesson {
  texts: Packed;
  owners: Int32Array;
  entries: number;
  questions: Packed;
  answeredBy: readonly (readonly number[])[];
}

/** Vectors while they are fitted, with Adam's two moments. */
class Fit {
  readonly vectors: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  readonly #slopes: Float32Array;
  readonly #random: () => number;
  #step = 0;

  constructor(rows: number, random: () => number) {
    const size = rows * DIMENSIONS;
    this.#random = random;
    // Near enough to a normal spread: the sum of three even ones.
    this.vectors = Float32Array.from(
      { length: size },
      () => 2 * SPREAD * (random() + random() + random() - 1.5),
    );
    this.#first = new Float32Array(size);
    this.#second = new Float32Array(size);
    this.#slopes = new Float32Array(size);
  }

  /** Where texts lie, some words left out; `kept` gets which. */
  #place({ starts, rows, factors }: Packed, kept: Uint8Array): Placed {
    const units = new Float32Array((starts.length - 1) * DIMENSIONS);
    for (let at = 0; at + 1 < starts.length; at++)
      for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++) {
        if (this.#random() < LEFT_OUT) continue;
        kept[i] = 1;
        addTimes(units, at * DIMENSIONS, this.vectors, (rows[i] ?? 0) * DIMENSIONS, factors[i] ?? 0);
      }
    return normalised(units);
  }

  /** Carries the slopes by places of texts on to their words. */
  #carry({ starts, rows, factors }: Packed, kept: Uint8Array, placed: Placed, slopes: Float32Array): void {
    unscaled(slopes, placed);
    for (let at = 0; at + 1 < starts.length; at++)
      for (let i = starts[at] ?? 0; i < (starts[at + 1] ?? 0); i++)
        if (kept[i])
          addTimes(this.#slopes, (rows[i] ?? 0) * DIMENSIONS, slopes, at * DIMENSIONS, factors[i] ?? 0);
  }

  /** One step on a case. */
  learn({ texts, owners, entries, questions, answeredBy }: Lesson, rate: number): void {
    const keptOfTexts = new Uint8Array(texts.rows.length);
    const keptOfQuestions = new Uint8Array(questions.rows.length);
    const placed = this.#place(texts, keptOfTexts);
    const asked = this.#place(questions, keptOfQuestions);
    const sums = new Float32Array(entries * DIMENSIONS);
    owners.forEach((owner, at) => {
      addTimes(sums, owner * DIMENSIONS, placed.units, at * DIMENSIONS, 1);
    });
    const prototypes = normalised(sums.slice());
    const ofTexts = new Float32Array(placed.units.length);
    const ofQuestions = new Float32Array(asked.units.length);
    const ofPrototypes = new Float32Array(sums.length);
    const ofSums = new Float32Array(sums.length);

    /** Asks one text, and adds up what the loss changes with. `own`: its entry, from which it is taken out. */
    const ask = (
      { units }: Placed,
      at: number,
      slopes: Float32Array,
      right: readonly number[],
      weight: number,
      own?: number,
    ): void => {
      const from = at * DIMENSIONS;
      const rest =
        own === undefined
          ? undefined
          : normalised(
              Float32Array.from(
                { length: DIMENSIONS },
                (_, d) => (sums[own * DIMENSIONS + d] ?? 0) - (units[from + d] ?? 0),
              ),
            );
      const scores = Float32Array.from({ length: entries }, (_, entry) =>
        entry === own && rest
          ? SHARPNESS * dot(units, from, rest.units, 0)
          : SHARPNESS * dot(units, from, prototypes.units, entry * DIMENSIONS),
      );
      const most = Math.max(...scores);
      let all = 0;
      let good = 0;
      scores.forEach((score, entry) => {
        const value = Math.exp(score - most);
        scores[entry] = value;
        all += value;
      });
      for (const entry of right) good += scores[entry] ?? 0;
      for (let entry = 0; entry < entries; entry++) {
        const value = scores[entry] ?? 0;
        const wanted = right.includes(entry) && good > 0 ? value / good : 0;
        const slope = SHARPNESS * weight * (value / all - wanted);
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        if (entry === own && rest) {
          addTimes(slopes, from, rest.units, 0, slope);
          const back = new Float32Array(DIMENSIONS);
          addTimes(back, 0, units, from, slope);
          unscaled(back, rest);
          addTimes(ofSums, own * DIMENSIONS, back, 0, 1);
          addTimes(slopes, from, back, 0, -1);
        } else {
          addTimes(slopes, from, prototypes.units, entry * DIMENSIONS, slope);
          addTimes(ofPrototypes, entry * DIMENSIONS, units, from, slope);
        }
      }
    };

    for (let count = 0; count < TEXTS; count++) {
      const at = Math.floor(this.#random() * owners.length);
      const own = owners[at] ?? 0;
      ask(placed, at, ofTexts, [own], 1 / TEXTS, own);
    }
    const taught = shuffled(
      answeredBy.flatMap((right, at) => (right.length > 0 ? [at] : [])),
      this.#random,
    ).slice(0, QUESTIONS);
    for (const at of taught)
      ask(asked, at, ofQuestions, answeredBy[at] ?? [], QUESTION_WEIGHT / taught.length);

    unscaled(ofPrototypes, prototypes);
    owners.forEach((owner, at) => {
      addTimes(ofTexts, at * DIMENSIONS, ofPrototypes, owner * DIMENSIONS, 1);
      addTimes(ofTexts, at * DIMENSIONS, ofSums, owner * DIMENSIONS, 1);
    });
    this.#carry(texts, keptOfTexts, placed, ofTexts);
    this.#carry(questions, keptOfQuestions, asked, ofQuestions);
    this.#move(new Set([...texts.rows, ...questions.rows]), rate);
  }

  /** Adam's step on the rows that a case has; the others stay as they are. */
  #move(rows: ReadonlySet<number>, rate: number): void {
    this.#step++;
    const ofFirst = 1 - FIRST_MOMENT ** this.#step;
    const ofSecond = 1 - SECOND_MOMENT ** this.#step;
    for (const row of rows)
      for (let i = row * DIMENSIONS; i < (row + 1) * DIMENSIONS; i++) {
        const slope = this.#slopes[i] ?? 0;
        const first = FIRST_MOMENT * (this.#first[i] ?? 0) + (1 - FIRST_MOMENT) * slope;
        const second = SECOND_MOMENT * (this.#second[i] ?? 0) + (1 - SECOND_MOMENT) * slope * slope;
        this.#first[i] = first;
        this.#second[i] = second;
        this.#slopes[i] = 0;
        this.vectors[i] =
          (this.vectors[i] ?? 0) - (rate * (first / ofFirst)) / (Math.sqrt(second / ofSecond) + NEVER_NOUGHT);
      }
  }
}

/** Fits vectors to cases; the same cases in the same order give the same vectors. */
export function fitMeanings(schools: readonly School[]): Meanings {
  const names = vocabularyOf(schools);
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const lessons = schools.map((school) => ({
    texts: pack(
      school.texts.map(({ features }) => features),
      rowOf,
    ),
    owners: Int32Array.from(school.texts, ({ entry }) => entry),
    entries: school.entries,
    questions: pack(
      school.questions.map(({ features }) => features),
      rowOf,
    ),
    answeredBy: school.questions.map(({ answeredBy }) => answeredBy),
  }));
  const random = randomFrom(SEED);
  const fit = new Fit(names.length, random);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const lesson of shuffled(lessons, random))
      fit.learn(lesson, RATE * (1 - epoch / EPOCHS) + LEAST_RATE);
  return rounded(names, fit.vectors);
}

/** Of a case's questions, how many were answered by the entry that each way puts first. */
export interface Ranked {
  asked: number;
  byVectors: number;
  byClassifier: number;
  byBoth: number;
}

/** Least probability that a classifier's class is taken to have, so that its logarithm is one. */
const LEAST_PROBABILITY = 1e-6;

/** Ranks the entries of a case for each of its questions: by vectors, by its classifier, and by the sum of both log-odds. */
export function rankBoth(
  school: School,
  meanings: Meanings,
  classify: (features: FeatureVector) => Float32Array | undefined,
): Ranked {
  const sums = new Float32Array(school.entries * DIMENSIONS);
  for (const { features, entry } of school.texts)
    meaningOf(features, meanings)?.forEach((value, d) => {
      sums[entry * DIMENSIONS + d] = (sums[entry * DIMENSIONS + d] ?? 0) + value;
    });
  const { units } = normalised(sums);
  const ranked: Ranked = { asked: 0, byVectors: 0, byClassifier: 0, byBoth: 0 };
  for (const { features, answeredBy } of school.questions) {
    if (answeredBy.length === 0) continue;
    ranked.asked++;
    const meaning = meaningOf(features, meanings);
    const probabilities = classify(features);
    const near = Array.from({ length: school.entries }, (_, entry) =>
      meaning ? SHARPNESS * dot(meaning, 0, units, entry * DIMENSIONS) : 0,
    );
    const likely = near.map((_, entry) => Math.log(Math.max(LEAST_PROBABILITY, probabilities?.[entry] ?? 0)));
    const isFirst = (scores: readonly number[]): number =>
      answeredBy.includes(scores.indexOf(Math.max(...scores))) ? 1 : 0;
    ranked.byVectors += meaning ? isFirst(near) : 0;
    ranked.byClassifier += probabilities ? isFirst(likely) : 0;
    ranked.byBoth += isFirst(near.map((score, entry) => score + (likely[entry] ?? 0)));
  }
  return ranked;
}
