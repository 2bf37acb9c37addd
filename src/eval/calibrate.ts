/**
 * Fits the weights of the judgement (answer/thresholds.ts) to golden questions: how candidates are ordered, whether the
 * first is believed, and which fact a claim is about. Every candidate that a question brings up is an example: its
 * evidence, and whether it answers the question.
 */

import type { Bench } from '../answer/bench.ts';
import { holdings } from '../answer/claims/holding.ts';
import { queryOf } from '../answer/question/query.ts';
import { rank } from '../answer/ranking.ts';
import {
  ACCEPTANCE,
  CLAIMED,
  type Input,
  inputsOf,
  RANKING,
  type UnknownInput,
  unknownInputs,
} from '../answer/thresholds.ts';
import type { Fact } from '../facts/schema.ts';
import { type Corrector, read } from '../language/read.ts';
import type { Evidence } from '../match/rank.ts';
import { type Choice, choiceLoss, fitChoice } from './choice.ts';
import type { Item } from './golden.ts';
import { fitLogistic, logLoss } from './logistic.ts';

/** The inputs of the ranking, in the order of `RANKING`. */
export const INPUTS = Object.keys(RANKING) as Input[];
/** The inputs of the acceptance, in the order of `ACCEPTANCE`: those of the ranking, then those of the best unknown. */
export const ACCEPTED_BY = Object.keys(ACCEPTANCE) as (Input | UnknownInput)[];
/** The inputs of a claim, in the order of `CLAIMED`. */
export const CLAIMED_BY = Object.keys(CLAIMED) as (keyof typeof CLAIMED)[];

/** What calibration reads of a case: what it is judged by. */
export type Ground = Bench & { correct: Corrector };

/** A candidate of a question: its evidence, and whether it answers. */
export interface Example {
  fact: string;
  evidence: Evidence;
  label: 0 | 1;
}

/** One question with its candidates. */
export interface Lesson {
  item: Item;
  examples: readonly Example[];
  /** Evidence on the known unknowns that the question brings up. */
  unknowns: readonly Evidence[];
  /** The base holds a fact that answers it, whether or not that is among the candidates. */
  answerable: boolean;
  /** How often it counts. */
  weight: number;
}

/** What teaches, from one set of questions. */
export interface Lessons {
  lessons: Lesson[];
  /** Claims, each with the facts that it was held against. */
  claims: Choice[];
  /** Questions that teach nothing: no single fact settles them. */
  left: Item[];
}

/** Whether a fact, stated alone, is a right answer to an item. */
export function answers(fact: Fact, item: Item): boolean {
  if (item.expect === 'absent') return false;
  const paragraphs = fact.citations.map((citation) => citation.paragraph);
  if (item.para.length > 0 && !item.para.some((paragraph) => paragraphs.includes(paragraph))) return false;
  const hits = (pattern: string): boolean =>
    [item.lang, 'en' as const].some((language) => new RegExp(pattern, 'iu').test(fact.statement[language]));
  if (item.mustNot.some(hits)) return false;
  // A clarification names several facts; each of them is one that the question could mean.
  return item.expect === 'clarify' ? item.must.some(hits) : item.must.every(hits);
}

/** A claim with the facts that it is held against; right is a fact that says the expected to it. Undefined: none does. */
function claimOf(item: Item, ground: Ground, weight: number): Choice | undefined {
  const { reading, negated } = queryOf(read(item.q, ground.lexicon, undefined, ground.correct));
  const candidates = holdings(reading, reading.numbers, ground.index, ground.lexicon).map(
    ({ fact, contradicted, inputs }) => {
      const verdict = contradicted === negated ? 'supported' : 'refuted';
      const right = answers(fact.fact, item) && (item.expect === verdict || item.expect === 'answer');
      return { inputs: CLAIMED_BY.map((name) => inputs[name]), label: right ? (1 as const) : (0 as const) };
    },
  );
  const teaches = item.expect === 'absent' || candidates.some(({ label }) => label === 1);
  return teaches ? { candidates, weight } : undefined;
}

/**
 * The questions as lessons. Left out: answers that no single fact gives (sums, double questions), and refuted premises
 * without a number, whose false part would teach that the right fact is wrong. Claims are lessons of their own.
 * @param weight how often each counts, against those of other cases
 */
export function lessonsOf(items: readonly Item[], ground: Ground, weight = 1): Lessons {
  const facts = ground.content.facts.filter((fact) => fact.status === 'published');
  const taught: Lessons = { lessons: [], claims: [], left: [] };
  for (const item of items) {
    const query = queryOf(read(item.q, ground.lexicon, undefined, ground.correct));
    if (query.claim) {
      const claim = claimOf(item, ground, weight);
      if (claim) taught.claims.push(claim);
      else taught.left.push(item);
      continue;
    }
    const answerable = facts.some((fact) => answers(fact, item));
    const teaches =
      item.expect === 'absent' ||
      (answerable && (item.expect !== 'refuted' || query.reading.numbers.length > 0));
    if (!teaches) {
      taught.left.push(item);
      continue;
    }
    const ranking = rank(query.reading, query.asked, ground.index, {
      ignoreNumbers: item.expect === 'refuted',
    });
    taught.lessons.push({
      item,
      examples: ranking.facts.map(({ fact, evidence }) => ({
        fact: fact.id,
        evidence,
        label: answers(fact, item) ? (1 as const) : (0 as const),
      })),
      unknowns: ranking.unknowns.map(({ evidence }) => evidence),
      answerable,
      weight,
    });
  }
  return taught;
}

const listed = (evidence: Evidence): number[] => {
  const inputs = inputsOf(evidence);
  return INPUTS.map((name) => inputs[name]);
};

const weigh = (inputs: readonly number[], weights: readonly number[]): number =>
  inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0);

/** Both stages: how candidates are ordered, and whether the first one is believed. */
export interface Weights {
  ranking: readonly number[];
  acceptance: readonly number[];
}

/** The weights in use. */
export const IN_USE: Weights = {
  ranking: INPUTS.map((name) => RANKING[name]),
  acceptance: ACCEPTED_BY.map((name) => ACCEPTANCE[name]),
};

/** The first candidate by the ranking, with the inputs that the second stage weighs. */
interface First {
  label: 0 | 1;
  inputs: readonly number[];
  weight: number;
}

function firstOf(lesson: Lesson, ranking: readonly number[]): First | undefined {
  const score = (evidence: Evidence): number => weigh(listed(evidence), ranking);
  const best = <T>(list: readonly T[], of: (one: T) => number): T | undefined =>
    list.reduce<T | undefined>(
      (top, next) => (top === undefined || of(next) > of(top) ? next : top),
      undefined,
    );
  const first = best(lesson.examples, ({ evidence }) => score(evidence));
  if (!first) return undefined;
  const against: Record<string, number> = unknownInputs(best(lesson.unknowns, score), first.evidence, score);
  const inputs: Record<string, number> = { ...inputsOf(first.evidence), ...against };
  return { label: first.label, inputs: ACCEPTED_BY.map((name) => inputs[name] ?? 0), weight: lesson.weight };
}

/** How weights do on lessons. */
export interface Fitness {
  questions: number;
  /** Share of the answerable questions whose first candidate answers them. */
  first: number;
  /** Nats a question: whether its first candidate answers it. */
  logLoss: number;
  /** Share of the questions decided rightly at even odds: the first candidate answers and is believed, or the question is silent and it is not. */
  decided: number;
  /** Silent questions whose first candidate is believed. */
  falselyBelieved: number;
  /** Area under the ROC curve of the first candidate's score: those that answer against those that do not. */
  discerned: number;
}

const share = (count: number, of: number): number => (of > 0 ? count / of : Number.NaN);

/** Probability that a member of `above` exceeds one of `below`, ties counted half (Mann and Whitney 1947). */
export function areaUnderRoc(above: readonly number[], below: readonly number[]): number {
  let wins = 0;
  for (const a of above) for (const b of below) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return share(wins, above.length * below.length);
}

/** Score of a question that brings up nothing. */
const NOTHING = -9;

/** Measures weights, given for each lesson (so that every lesson may be judged by weights that have not seen it). */
export function fitness(lessons: readonly Lesson[], weightsFor: (at: number) => Weights): Fitness {
  let loss = 0;
  let decided = 0;
  let believed = 0;
  const answering: number[] = [];
  const other: number[] = [];
  const answerable = lessons.filter((lesson) => lesson.answerable).length;
  let firsts = 0;
  lessons.forEach((lesson, at) => {
    const weights = weightsFor(at);
    const first = firstOf(lesson, weights.ranking);
    const score = first ? weigh(first.inputs, weights.acceptance) : NOTHING;
    const right = first?.label === 1;
    if (first) loss += logLoss([first], weights.acceptance);
    if (right) firsts++;
    if (lesson.answerable ? right && score >= 0 : score < 0) decided++;
    if (!lesson.answerable && score >= 0) believed++;
    (right ? answering : other).push(score);
  });
  return {
    questions: lessons.length,
    first: share(firsts, answerable),
    logLoss: share(loss, lessons.length),
    decided: share(decided, lessons.length),
    falselyBelieved: share(believed, lessons.length - answerable),
    discerned: areaUnderRoc(answering, other),
  };
}

/** Strengths of the penalty that are tried; the best under cross-validation is used. */
const PENALTIES = [0.3, 1, 3, 10] as const;
const FOLDS = 5;
const BIAS = new Set([INPUTS.indexOf('bias')]);

/** A question's fold: by its place, so that each fold has its share of every set and kind. */
const foldOf = (at: number): number => at % FOLDS;

const without = <T>(list: readonly T[], fold: number): T[] => list.filter((_, at) => foldOf(at) !== fold);
const folds = <T>(make: (fold: number) => T): T[] => Array.from({ length: FOLDS }, (_, fold) => make(fold));

/**
 * The first stage: a conditional logit among the candidates of the questions that have an answer among them. The bias
 * moves all candidates alike and stays 0.
 */
function fitRanking(lessons: readonly Lesson[], l2: number): number[] {
  const choices = lessons
    .filter((lesson) => lesson.examples.some((example) => example.label === 1))
    .map(({ examples, weight }) => ({
      candidates: examples.map(({ evidence, label }) => ({ inputs: listed(evidence), label })),
      weight,
    }));
  const weights = fitChoice(choices, { l2, silence: false, size: INPUTS.length });
  return weights.map((weight, at) => (BIAS.has(at) ? 0 : weight));
}

/** The second stage: a logistic regression over the first candidates. */
function fitAcceptance(
  lessons: readonly Lesson[],
  rankingFor: (at: number) => readonly number[],
  l2: number,
): number[] {
  const firsts = lessons.flatMap((lesson, at) => {
    const first = firstOf(lesson, rankingFor(at));
    return first ? [first] : [];
  });
  return fitLogistic(firsts, { l2, free: BIAS });
}

/** Both stages; the second is fitted to first candidates of rankings that have not seen their question. */
function fitBoth(lessons: readonly Lesson[], l2: number): Weights {
  const held = folds((fold) => fitRanking(without(lessons, fold), l2));
  return {
    ranking: fitRanking(lessons, l2),
    acceptance: fitAcceptance(lessons, (at) => held[foldOf(at)] ?? [], l2),
  };
}

export interface Calibration {
  weights: Weights;
  l2: number;
  /** The weights in use, on all lessons. */
  before: Fitness;
  /** The new ones on the lessons they were fitted to. */
  after: Fitness;
  /** The new ones as they do on unseen questions: five folds by question. */
  crossValidated: Fitness;
  /** Answerable questions whose fact was not among the candidates. */
  missed: Item[];
}

/** Fits, and measures by cross-validation what the fit is worth on unseen questions. */
export function calibrate(lessons: readonly Lesson[]): Calibration {
  const held = PENALTIES.map((l2) => {
    const fitted = folds((fold) => fitBoth(without(lessons, fold), l2));
    return { l2, fitness: fitness(lessons, (at) => fitted[foldOf(at)] ?? IN_USE) };
  });
  const best = held.reduce((top, next) => (next.fitness.logLoss < top.fitness.logLoss ? next : top));
  const weights = fitBoth(lessons, best.l2);
  return {
    weights,
    l2: best.l2,
    before: fitness(lessons, () => IN_USE),
    after: fitness(lessons, () => weights),
    crossValidated: best.fitness,
    missed: lessons
      .filter((lesson) => lesson.answerable && !lesson.examples.some((example) => example.label === 1))
      .map((lesson) => lesson.item),
  };
}

/** How weights do on claims. */
export interface ClaimFitness {
  claims: number;
  /** Nats a claim: whether the right fact is taken, or none where none is right. */
  logLoss: number;
  /** Share of the claims whose best fact is right and believed, or that are rightly left. */
  decided: number;
}

function claimFitness(
  claims: readonly Choice[],
  weightsFor: (at: number) => readonly number[],
): ClaimFitness {
  let loss = 0;
  let decided = 0;
  claims.forEach((claim, at) => {
    const weights = weightsFor(at);
    loss += choiceLoss([claim], weights, true);
    const best = claim.candidates
      .map(({ inputs, label }) => ({ label, score: weigh(inputs, weights) }))
      .reduce((top, next) => (next.score > top.score ? next : top), { label: 0, score: 0 });
    const answerable = claim.candidates.some(({ label }) => label === 1);
    if (answerable ? best.label === 1 : best.score <= 0) decided++;
  });
  return {
    claims: claims.length,
    logLoss: share(loss, claims.length),
    decided: share(decided, claims.length),
  };
}

export interface ClaimCalibration {
  weights: readonly number[];
  l2: number;
  before: ClaimFitness;
  after: ClaimFitness;
  crossValidated: ClaimFitness;
}

/** Fits which fact a claim is about: a conditional logit among the facts that it is held against, and none of them. */
export function calibrateClaims(claims: readonly Choice[]): ClaimCalibration {
  const fitted = (some: readonly Choice[], l2: number): number[] =>
    fitChoice(some, { l2, silence: true, size: CLAIMED_BY.length });
  const inUse = CLAIMED_BY.map((name) => CLAIMED[name]);
  const held = PENALTIES.map((l2) => {
    const held = folds((fold) => fitted(without(claims, fold), l2));
    return { l2, fitness: claimFitness(claims, (at) => held[foldOf(at)] ?? inUse) };
  });
  const best = held.reduce((top, next) => (next.fitness.logLoss < top.fitness.logLoss ? next : top));
  const weights = fitted(claims, best.l2);
  return {
    weights,
    l2: best.l2,
    before: claimFitness(claims, () => inUse),
    after: claimFitness(claims, () => weights),
    crossValidated: best.fitness,
  };
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** A constant of answer/thresholds.ts, ready to be pasted. */
function constant(name: string, names: readonly string[], values: readonly number[]): string[] {
  return [
    `export const ${name} = {`,
    ...names.map((input, at) => `  ${input}: ${(values[at] ?? 0).toFixed(2)},`),
    '};',
  ];
}

const aligned = (table: readonly (readonly string[])[]): string[] =>
  table.map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(14))).join(''));

/** A calibration as text: the weights ready to be pasted, and what they change. */
export function describeCalibration(
  { before, after, crossValidated, weights, missed, l2 }: Calibration,
  claims: ClaimCalibration,
  left: readonly Item[],
): string {
  const row = (name: string, measured: Fitness): string[] => [
    name,
    percent(measured.first),
    measured.logLoss.toFixed(4),
    percent(measured.decided),
    percent(measured.falselyBelieved),
    measured.discerned.toFixed(3),
  ];
  const claimRow = (name: string, measured: ClaimFitness): string[] => [
    name,
    measured.logLoss.toFixed(4),
    percent(measured.decided),
  ];
  return [
    `${before.questions} questions and ${claims.before.claims} claims; ${left.length} left out (no single fact settles them, or a false part without a number); L2 ${l2} and ${claims.l2}`,
    '',
    ...constant('RANKING', INPUTS, weights.ranking),
    '',
    ...constant('ACCEPTANCE', ACCEPTED_BY, weights.acceptance),
    '',
    ...constant('CLAIMED', CLAIMED_BY, claims.weights),
    '',
    ...aligned([
      ['questions', 'ranked first', 'log loss', 'decided', 'false belief', 'AUROC'],
      row('weights in use', before),
      row('fitted', after),
      row('fitted, 5-fold', crossValidated),
    ]),
    '',
    ...aligned([
      ['claims', 'log loss', 'decided'],
      claimRow('weights in use', claims.before),
      claimRow('fitted', claims.after),
      claimRow('fitted, 5-fold', claims.crossValidated),
    ]),
    '',
    `answer not among the candidates: ${missed.length}`,
    ...missed.slice(0, 20).map((item) => `  ${item.id} ${item.q}`),
    '',
  ].join('\n');
}
