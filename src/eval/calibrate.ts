/**
 * Fits the weights of the judgement (answer/thresholds.ts) to golden questions, in its two stages. Every candidate that a
 * question brings up is an example: its evidence, and whether it answers the question.
 */
import type { Bench } from '../answer/judge.ts';
import { queryOf } from '../answer/query.ts';
import { rank } from '../answer/ranking.ts';
import { ACCEPTANCE, type Input, inputsOf, RANKING } from '../answer/thresholds.ts';
import type { Fact } from '../facts/schema.ts';
import { type Corrector, read } from '../language/read.ts';
import { fitChoice } from './choice.ts';
import type { Item } from './golden.ts';
import { fitLogistic, logLoss } from './logistic.ts';

/** The inputs of both stages, in the order of `RANKING`. */
export const INPUTS = Object.keys(RANKING) as Input[];
/** The inputs of the second stage. */
export const ACCEPTED_BY = [...INPUTS, 'unknownLead'] as const;

/** What calibration reads of a case: what it is judged by. */
export type Ground = Bench & { correct: Corrector };

/** A candidate of a question: its inputs, and whether it answers. */
export interface Example {
  fact: string;
  inputs: readonly number[];
  label: 0 | 1;
}

/** One question with its candidates. */
export interface Lesson {
  item: Item;
  examples: readonly Example[];
  /** Inputs of the known unknowns that the question brings up. */
  unknowns: readonly (readonly number[])[];
  /** The base holds a fact that answers it, whether or not that is among the candidates. */
  answerable: boolean;
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

/**
 * The questions as lessons. Left out: answers that no single fact gives (sums, double questions), and refuted claims
 * without a number, whose false part would teach that the right fact is wrong. A claim's numbers are judged apart, as the
 * judgement does.
 */
export function lessonsOf(items: readonly Item[], ground: Ground): { lessons: Lesson[]; left: Item[] } {
  const facts = ground.content.facts.filter((fact) => fact.status === 'published');
  const lessons: Lesson[] = [];
  const left: Item[] = [];
  for (const item of items) {
    const query = queryOf(read(item.q, ground.lexicon, undefined, ground.correct));
    const answerable = facts.some((fact) => answers(fact, item));
    const teaches =
      item.expect === 'absent' ||
      (answerable && (item.expect !== 'refuted' || query.reading.numbers.length > 0));
    if (!teaches) {
      left.push(item);
      continue;
    }
    const ignoreNumbers = query.claim || item.expect === 'refuted';
    const ranking = rank(query.reading, query.asked, ground.index, { ignoreNumbers });
    const listed = (inputs: Record<Input, number>): number[] => INPUTS.map((name) => inputs[name]);
    const examples = ranking.facts.map(({ fact, evidence }) => ({
      fact: fact.id,
      inputs: listed(inputsOf(evidence)),
      label: answers(fact, item) ? (1 as const) : (0 as const),
    }));
    lessons.push({
      item,
      examples,
      unknowns: ranking.unknowns.map(({ evidence }) => listed(inputsOf(evidence))),
      answerable,
    });
  }
  return { lessons, left };
}

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

/** The lead of a known unknown is clipped to this, as in answer/thresholds.ts. */
const MAX_LEAD = 3;

/** The first candidate by the ranking, with the inputs that the second stage weighs. */
function firstOf(lesson: Lesson, ranking: readonly number[]): Example | undefined {
  let first: { example: Example; score: number } | undefined;
  for (const example of lesson.examples) {
    const score = weigh(example.inputs, ranking);
    if (!first || score > first.score) first = { example, score };
  }
  if (!first) return undefined;
  const rival = Math.max(
    Number.NEGATIVE_INFINITY,
    ...lesson.unknowns.map((inputs) => weigh(inputs, ranking)),
  );
  const lead = Math.max(-MAX_LEAD, Math.min(MAX_LEAD, rival - first.score));
  return { ...first.example, inputs: [...first.example.inputs, lead] };
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
    const score = first ? weigh(first.inputs, weights.acceptance) : -MAX_LEAD * 3;
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

/**
 * The first stage: a conditional logit among the candidates of the questions that have an answer among them. The bias
 * moves all candidates alike and stays 0.
 */
function fitRanking(lessons: readonly Lesson[], l2: number): number[] {
  const choices = lessons.filter((lesson) => lesson.examples.some((example) => example.label === 1));
  const weights = fitChoice(
    choices.map((lesson) => ({ candidates: lesson.examples })),
    { l2, silence: false, size: INPUTS.length },
  );
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
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitRanking(
      lessons.filter((_, at) => foldOf(at) !== fold),
      l2,
    ),
  );
  return {
    ranking: fitRanking(lessons, l2),
    acceptance: fitAcceptance(lessons, (at) => folds[foldOf(at)] ?? [], l2),
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
    const folds = Array.from({ length: FOLDS }, (_, fold) =>
      fitBoth(
        lessons.filter((_, at) => foldOf(at) !== fold),
        l2,
      ),
    );
    return { l2, fitness: fitness(lessons, (at) => folds[foldOf(at)] ?? IN_USE) };
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

/** A calibration as text: the weights ready to be pasted, and what they change. */
export function describeCalibration(calibration: Calibration, left: readonly Item[]): string {
  const { before, after, crossValidated, weights, missed } = calibration;
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const constant = (name: string, names: readonly string[], values: readonly number[]): string[] => [
    `export const ${name} = {`,
    ...names.map((input, at) => `  ${input}: ${(values[at] ?? 0).toFixed(2)},`),
    '};',
  ];
  const row = (name: string, measured: Fitness): string[] => [
    name,
    percent(measured.first),
    measured.logLoss.toFixed(4),
    percent(measured.decided),
    percent(measured.falselyBelieved),
    measured.discerned.toFixed(3),
  ];
  const table = [
    ['', 'ranked first', 'log loss', 'decided', 'false belief', 'AUROC'],
    row('weights in use', before),
    row('fitted', after),
    row('fitted, 5-fold', crossValidated),
  ];
  return [
    `${before.questions} questions; ${left.length} left out (no single fact answers them, or a false part without a number); L2 ${calibration.l2}`,
    '',
    ...constant('RANKING', INPUTS, weights.ranking),
    '',
    ...constant('ACCEPTANCE', ACCEPTED_BY, weights.acceptance),
    '',
    ...table.map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(16) : cell.padStart(14))).join(''),
    ),
    '',
    `answer not among the candidates: ${missed.length}`,
    ...missed.slice(0, 20).map((item) => `  ${item.id} ${item.q}`),
    '',
  ].join('\n');
}
