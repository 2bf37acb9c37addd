import { describe, expect, it } from 'vitest';
import { createBench } from '../../src/answer/engine.ts';
import {
  ACCEPTED_BY,
  answers,
  areaUnderRoc,
  CLAIMED_BY,
  calibrate,
  calibrateClaims,
  describeCalibration,
  fitness,
  IN_USE,
  type Lesson,
  lessonsOf,
} from '../../src/eval/calibrate.ts';
import type { Choice } from '../../src/eval/choice.ts';
import { generate } from '../../src/eval/generate.ts';
import type { Item } from '../../src/eval/golden.ts';
import { NO_EVIDENCE } from '../match/no-evidence.ts';

const { base } = generate({ facts: 30, questions: 0 });
const item = (over: Partial<Item>): Item => ({
  id: 'a',
  lang: 'en',
  kind: 'direct',
  q: 'q',
  expect: 'answer',
  must: [],
  mustNot: [],
  para: [],
  ...over,
});
const counted = base.content.facts.find((fact) => fact.value.type === 'count') ?? base.content.facts[0];
const question = counted?.questions.en?.[0] ?? '';
const figure = counted?.citations[0]?.exact ?? '';

/** A lesson whose right candidate explains more of its question. */
const lesson = (answerable: boolean, at: number): Lesson => ({
  item: item({ id: String(at), expect: answerable ? 'answer' : 'absent' }),
  answerable,
  weight: 1,
  unknowns: [],
  examples: [
    {
      fact: 'right',
      evidence: { ...NO_EVIDENCE, coverage: answerable ? 0.9 : 0.3 },
      label: answerable ? 1 : 0,
    },
    { fact: 'wrong', evidence: { ...NO_EVIDENCE, coverage: 0.2 }, label: 0 },
  ],
});
/** A claim whose right fact agrees with its figure, or one that no fact speaks of. */
const claim = (answerable: boolean): Choice => ({
  candidates: [
    {
      inputs: CLAIMED_BY.map((name) =>
        name === 'bias' ? 1 : name === 'figureAgrees' ? Number(answerable) : 0,
      ),
      label: answerable ? 1 : 0,
    },
    { inputs: CLAIMED_BY.map((name) => (name === 'bias' ? 1 : 0)), label: 0 },
  ],
});
const claims = Array.from({ length: 40 }, (_, at) => claim(at % 2 === 0));
const lessons = Array.from({ length: 40 }, (_, at) => lesson(at % 2 === 0, at));

describe('answers', () => {
  it('wants every pattern in the statement', () => {
    expect(counted && answers(counted, item({ must: [figure] }))).toBe(true);
    expect(counted && answers(counted, item({ must: [figure, 'elephant'] }))).toBe(false);
  });
  it('wants a citation of one of the paragraphs', () => {
    expect(counted && answers(counted, item({ must: [figure], para: [99] }))).toBe(false);
  });
  it('finds no fact that answers what the article does not say', () => {
    expect(counted && answers(counted, item({ expect: 'absent' }))).toBe(false);
  });
  it('takes any of the candidates for a question that could mean several', () => {
    expect(counted && answers(counted, item({ expect: 'clarify', must: [figure, 'elephant'] }))).toBe(true);
  });
});

describe('lessonsOf', () => {
  const ground = createBench(base);
  it('labels the candidate that answers', () => {
    const [taught] = lessonsOf([item({ q: question, must: [figure] })], ground).lessons;
    expect(taught?.examples.filter((example) => example.label === 1).map((example) => example.fact)).toEqual([
      counted?.id,
    ]);
  });
  it('leaves out what no single fact answers', () => {
    const odd = item({ q: question, must: ['elephant'] });
    expect(lessonsOf([odd], ground)).toEqual({ lessons: [], claims: [], left: [odd] });
  });
});

describe('calibrate', () => {
  const calibration = calibrate(lessons);
  it('learns to rank and to believe what is told apart', () => {
    expect(calibration.crossValidated).toMatchObject({ first: 1, decided: 1 });
  });
  it('gives the same weights each time', () => {
    expect(calibrate(lessons).weights).toEqual(calibration.weights);
  });
  it('prints the weights of all stages, ready to be pasted', () => {
    expect(describeCalibration(calibration, calibrateClaims(claims), [])).toMatch(
      /export const RANKING[\s\S]+coverage: [\d.]+[\s\S]+export const ACCEPTANCE[\s\S]+unknownLead: [\s\S]+export const CLAIMED[\s\S]+figureAgrees: /u,
    );
  });
  it('lets a question of weight 2 count as two', () => {
    const [first, ...rest] = lessons;
    if (!first) throw new Error('there are lessons');
    const twice = calibrate([{ ...first, weight: 2 }, ...rest]).weights.acceptance;
    expect(twice).not.toEqual(calibration.weights.acceptance);
  });
});

describe('calibrateClaims', () => {
  it('learns which fact a claim is about, and when none is', () => {
    expect(calibrateClaims(claims).crossValidated).toMatchObject({ claims: 40, decided: 1 });
  });
});

describe('fitness', () => {
  it('counts silent questions whose first candidate is believed', () => {
    const credulous = {
      ranking: IN_USE.ranking,
      acceptance: ACCEPTED_BY.map((name) => (name === 'bias' ? 9 : 0)),
    };
    expect(fitness(lessons, () => credulous).falselyBelieved).toBe(1);
  });
});

describe('areaUnderRoc', () => {
  it('is 1 where all are above, a half where all are alike', () => {
    expect([areaUnderRoc([2, 3], [0, 1]), areaUnderRoc([1], [1])]).toEqual([1, 0.5]);
  });
});
