import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cluster,
  keptQuestion,
  likeness,
  type Meaning,
  ownQuestions,
  questionKey,
  readReceipt,
  sameReply,
} from '../../src/desk/questions.ts';
import { parseCase } from '../../src/facts/load.ts';
import { CASE, ruleEngine } from './fixture.ts';

const engine = ruleEngine(parseCase(CASE, 'parcels.yaml').base);
const meaning = (words: string, asks: string[] = []): Meaning => ({
  asks,
  terms: words.split(' ').map((word) => word.split('/')),
});

describe('what questions mean', () => {
  it('is alike by the concepts that they share, whatever the words', () => {
    expect(likeness(meaning('phone price'), meaning('price phone'))).toBe(1);
    expect(likeness(meaning('phone/device price'), meaning('device price'))).toBe(1);
    expect(likeness(meaning('phone price'), meaning('phone brand'))).toBeCloseTo(1 / 3);
    expect(likeness(meaning('phone'), meaning('ship'))).toBe(0);
  });

  it('groups what is alike, and keeps apart what asks for something else of the same things', () => {
    const groups = cluster(
      [
        meaning('court date', ['date']),
        meaning('date court', ['date']),
        meaning('court judge', ['who']),
        meaning('ship'),
      ],
      (each) => each,
    );
    expect(groups.map((group) => group.length)).toEqual([2, 1, 1]);
  });

  it('is alike both ways, and most to itself', () => {
    const arbitrary = fc
      .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 1 }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((terms): Meaning => ({ asks: [], terms }));
    fc.assert(
      fc.property(arbitrary, arbitrary, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a));
        expect(likeness(a, a)).toBe(1);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the text that is kept', () => {
  it('is the same question once, however it is typed', () => {
    expect(questionKey('  Où sont  LES colis ?')).toBe(questionKey('ou sont les colis'));
  });

  it('is one whole line of at most 500 units, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (text) => {
        const kept = keptQuestion(text);
        expect(kept.length).toBeLessThanOrEqual(500);
        expect(kept).not.toMatch(/[\p{Cc}\p{Surrogate}\n]/u);
      }),
    );
  });

  it('is read back from the receipt of an answer, and from nothing else', () => {
    const answer = engine.ask('How many vans?');
    expect(readReceipt(answer.receipt.id)).toEqual({
      caseId: 'parcels',
      label: engine.base.version,
      language: 'en',
      question: 'How many vans?',
    });
    for (const text of ['', 'x', 'AAAA', '____']) expect(readReceipt(text)).toBeUndefined();
  });
});

it('two replies are the same when a person reads the same in them', () => {
  const answer = engine.ask('How many vans?');
  expect(sameReply(answer, { ...answer, confidence: 0.1, next: [] })).toBe(true);
  expect(sameReply(answer, { ...answer, answer: '4 vans.' })).toBe(false);
  expect(sameReply(answer, { ...answer, citations: [] })).toBe(false);
});

it('the base’s own questions try every fact, and no more than the limit', () => {
  expect(ownQuestions(engine, 100)).toHaveLength(5);
  expect(ownQuestions(engine, 3)).toHaveLength(3);
});
