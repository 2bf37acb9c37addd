import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCEPTANCE,
  ANSWER,
  acceptScore,
  CLEAR_CORE,
  CORE,
  inputsOf,
  OFFER,
  probability,
  RANKING,
  rankScore,
  SURE,
  unknownInputs,
} from '../../src/answer/thresholds.ts';
import type { Evidence } from '../../src/match/rank.ts';
import { NO_EVIDENCE } from '../match/no-evidence.ts';

describe('the weights', () => {
  it('are one for each input and no more', () => {
    const inputs = Object.keys(inputsOf(NO_EVIDENCE)).sort();
    expect(Object.keys(RANKING).sort()).toEqual(inputs);
    expect(Object.keys(ACCEPTANCE).sort()).toEqual(
      [...inputs, ...Object.keys(unknownInputs(NO_EVIDENCE, NO_EVIDENCE))].sort(),
    );
  });
  it('are in the order of the inputs, in which they are added up', () => {
    expect(Object.keys(RANKING)).toEqual(Object.keys(inputsOf(NO_EVIDENCE)));
  });
  it('are numbers', () => {
    expect([...Object.values(RANKING), ...Object.values(ACCEPTANCE)].every(Number.isFinite)).toBe(true);
  });
  it.each([
    ['a currency that it has not', { currency: -1 }],
    ['another kind of answer', { ask: -1 }],
    ['another noun', { head: -1 }],
    ['numbers that it does not know', { number: -1 }],
  ])('rank a fact with %s below one without', (_, evidence: Partial<Evidence>) => {
    expect(rankScore({ ...NO_EVIDENCE, ...evidence })).toBeLessThan(rankScore(NO_EVIDENCE));
  });
  it('believe a contradicted time less than none', () => {
    expect(acceptScore({ ...NO_EVIDENCE, time: -1 })).toBeLessThan(acceptScore(NO_EVIDENCE));
  });
  it('believe a fact less, the further a known unknown is ahead of it', () => {
    const fact = { ...NO_EVIDENCE, coverage: 0.8, explained: 1.5, posterior: 0.3 };
    const ahead = { ...fact, core: 0.9, posterior: 0.7 };
    expect(acceptScore(fact, ahead)).toBeLessThan(acceptScore(fact));
  });
});

describe('inputsOf', () => {
  it('weighs agreement and contradiction apart', () => {
    const { timeYes, timeNo, askYes, askNo } = inputsOf({ ...NO_EVIDENCE, time: -1, ask: 0.5 });
    expect({ timeYes, timeNo, askYes, askNo }).toEqual({ timeYes: 0, timeNo: 1, askYes: 0.5, askNo: 0 });
  });
  it('bounds what grows with the length of a question', () => {
    const { explained, unexplained, nouns } = inputsOf({
      ...NO_EVIDENCE,
      explained: 90,
      unexplained: 90,
      nouns: 90,
    });
    expect({ explained, unexplained, nouns }).toEqual({ explained: 4, unexplained: 4, nouns: 3 });
  });
});

describe('the thresholds', () => {
  it('stand in order: offered, answered, sure', () => {
    expect([OFFER, ANSWER, SURE]).toEqual([OFFER, ANSWER, SURE].toSorted((a, b) => a - b));
  });
  it('call a question clear from more than where it may be underdetermined', () => {
    expect(CLEAR_CORE).toBeGreaterThan(CORE);
  });
});

describe('probability', () => {
  it('is an even chance at no odds', () => {
    expect(probability(0)).toBe(0.5);
  });
  it('stays within 0..1 and grows with the odds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        const [low, high] = [probability(Math.min(a, b)), probability(Math.max(a, b))];
        expect(low >= 0 && high <= 1 && low <= high).toBe(true);
      }),
    );
  });
});
