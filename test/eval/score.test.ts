import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/eval/golden.ts';
import {
  accuracyBy,
  confusion,
  figuresOf,
  type Reply,
  type Row,
  score,
  VERDICTS,
} from '../../src/eval/score.ts';

const item = (over: Partial<Item> = {}): Item => ({
  id: 'a',
  lang: 'en',
  kind: 'direct',
  q: 'how many?',
  expect: 'answer',
  must: ['\\b21\\b'],
  mustNot: [],
  para: [1],
  ...over,
});
const reply = (over: Partial<Reply> = {}): Reply => ({
  verdict: 'answer',
  answer: 'Police arrested 21 people.',
  options: [],
  citations: [{ paragraph: 1 }],
  confidence: 0.9,
  ...over,
});
const row = (of: Item, given: Reply): Row => ({ item: of, reply: given, score: score(of, given) });

describe('score', () => {
  it('counts an answer that holds every pattern as right and cited', () => {
    expect(score(item(), reply())).toEqual({
      right: true,
      near: false,
      wrongAssertion: false,
      falseAssertion: false,
      cited: true,
    });
  });
  it('counts an answer without the pattern as a wrong assertion', () => {
    expect(score(item(), reply({ answer: 'Police arrested 12 people.' }))).toMatchObject({
      right: false,
      wrongAssertion: true,
    });
  });
  it('counts an answer that holds a forbidden pattern as wrong', () => {
    expect(score(item({ mustNot: ['people'] }), reply())).toMatchObject({
      right: false,
      wrongAssertion: true,
    });
  });
  it('takes "supported" for an answer where the right value is stated', () => {
    expect(score(item(), reply({ verdict: 'supported' })).right).toBe(true);
  });
  it('counts a right answer that is only offered among choices as near', () => {
    const offered = reply({
      verdict: 'clarify',
      answer: 'Which one?',
      options: [{ label: 'Arrests', answer: '21 people' }],
    });
    expect(score(item(), offered)).toMatchObject({ right: false, near: true, wrongAssertion: false });
  });
  it('blames silence for nothing worse than not being right', () => {
    expect(score(item(), reply({ verdict: 'absent', answer: '' }))).toMatchObject({
      right: false,
      near: false,
      wrongAssertion: false,
    });
  });
  it('sees when no cited paragraph holds the answer', () => {
    expect(score(item(), reply({ citations: [{ paragraph: 2 }] }))).toMatchObject({
      right: true,
      cited: false,
    });
  });
  it('asks for no citation where the item names no paragraph', () => {
    expect(score(item({ para: [] }), reply({ citations: [] })).cited).toBe(true);
  });
  it('is right to be silent where the article is', () => {
    expect(score(item({ expect: 'absent', must: [] }), reply({ verdict: 'absent', answer: '' })).right).toBe(
      true,
    );
  });
  it.each(['answer', 'supported', 'refuted'] as const)(
    'counts "%s" as a false assertion where the article is silent',
    (verdict) => {
      expect(score(item({ expect: 'absent', must: [] }), reply({ verdict }))).toMatchObject({
        right: false,
        falseAssertion: true,
      });
    },
  );
  it('does not call choices an assertion where the article is silent', () => {
    expect(score(item({ expect: 'absent', must: [] }), reply({ verdict: 'clarify' }))).toMatchObject({
      right: false,
      falseAssertion: false,
    });
  });
  it('takes candidates for a clarification from text and options together', () => {
    const asked = item({ expect: 'clarify', must: ['21', '51'] });
    expect(
      score(
        asked,
        reply({
          verdict: 'clarify',
          answer: '21 people?',
          options: [{ label: 'or 51 watches', answer: '' }],
        }),
      ).right,
    ).toBe(true);
  });
  it('does not take silence for a clarification, whatever it offers', () => {
    const asked = item({ expect: 'clarify', must: ['21'] });
    expect(score(asked, reply({ verdict: 'absent', options: [{ label: '21', answer: '' }] })).right).toBe(
      false,
    );
  });
  it('takes an answer with the right value for a claim as near, not as wrong', () => {
    expect(score(item({ expect: 'refuted' }), reply())).toMatchObject({
      right: false,
      near: true,
      wrongAssertion: false,
    });
  });
  it('counts the contrary verdict on a claim as a wrong assertion', () => {
    expect(score(item({ expect: 'refuted' }), reply({ verdict: 'supported' }))).toMatchObject({
      right: false,
      wrongAssertion: true,
    });
  });
  it('counts a refutation without the right value as a wrong assertion', () => {
    expect(score(item({ expect: 'refuted' }), reply({ verdict: 'refuted', answer: 'No.' }))).toMatchObject({
      right: false,
      wrongAssertion: true,
    });
  });
});

describe('figuresOf', () => {
  const absent = item({ expect: 'absent', must: [] });
  const rows = [
    row(item(), reply()),
    row(item(), reply({ answer: 'none' })),
    row(absent, reply()),
    row(absent, reply({ verdict: 'absent' })),
  ];
  it('takes each share of the items that it is about', () => {
    expect(figuresOf(rows)).toEqual({
      items: 4,
      accuracy: 0.5,
      answerableRight: 0.5,
      answerableRightOrOffered: 0.5,
      absentRight: 0.5,
      wrongAssertion: 0.5,
      falseAssertion: 0.5,
      citedRight: 1,
    });
  });
  it('gives no share of nothing', () => {
    expect(figuresOf([rows[0] ?? row(item(), reply())]).falseAssertion).toBeNaN();
  });
  it('counts verdicts, expected by given', () => {
    const table = confusion(rows);
    expect(table[VERDICTS.indexOf('absent')]).toEqual([1, 0, 0, 0, 1]);
    expect(table[VERDICTS.indexOf('answer')]).toEqual([2, 0, 0, 0, 0]);
  });
  it('groups accuracy by name, in order of the names', () => {
    expect([...accuracyBy(rows, (each) => each.item.expect)]).toEqual([
      ['absent', { items: 2, accuracy: 0.5 }],
      ['answer', { items: 2, accuracy: 0.5 }],
    ]);
  });
});
