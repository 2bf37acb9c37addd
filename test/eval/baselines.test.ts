import { describe, expect, it } from 'vitest';
import {
  type Baseline,
  fuseBaseline,
  miniSearchBaseline,
  nlpBaseline,
  remembering,
  replyOf,
  textsOf,
  tryBaseline,
} from '../../src/eval/baselines.ts';
import { generate } from '../../src/eval/generate.ts';
import type { Item } from '../../src/eval/golden.ts';

const { base } = generate({ facts: 30, questions: 0 });
const facts = new Map(base.content.facts.map((fact) => [fact.id, fact]));
const texts = textsOf(base.content);
const [fact] = base.content.facts;
const question = fact?.questions.en?.[0] ?? '';

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

describe('textsOf', () => {
  it('holds each statement in every language and every phrasing', () => {
    const phrasings = base.content.facts.flatMap(({ questions }) => questions.en ?? []).length;
    expect(texts).toHaveLength(4 * 30 + phrasings);
  });
});

describe('search alone', () => {
  it.each([
    fuseBaseline('Fuse.js', texts),
    fuseBaseline('Fuse.js, token search', texts, { useTokenSearch: true }),
    miniSearchBaseline(texts),
  ])('$name finds the fact of a phrasing', (baseline) => {
    expect(baseline.find(question, 'en')?.entry).toBe(fact?.id);
  });
  it('gives nothing where no word is shared', () => {
    expect(miniSearchBaseline(texts).find('zzzz', 'en')).toBeUndefined();
  });
});

describe('nlpBaseline', () => {
  it('classifies a phrasing as its fact', async () => {
    const baseline = await nlpBaseline(texts, [{ question, language: 'en' }]);
    expect(baseline.find(question, 'en')?.entry).toBe(fact?.id);
  });
});

describe('remembering', () => {
  it('asks once for each question', () => {
    let asked = 0;
    const baseline = remembering({ name: 'x', find: () => ({ entry: 'a', score: asked++ }) });
    expect([
      baseline.find('q', 'en')?.score,
      baseline.find('q', 'en')?.score,
      baseline.find('q', 'fr')?.score,
    ]).toEqual([0, 0, 1]);
  });
});

describe('replyOf', () => {
  it('states and cites the fact that was found', () => {
    expect(replyOf({ entry: fact?.id ?? '', score: 1 }, 0.5, facts, 'fr')).toMatchObject({
      verdict: 'answer',
      answer: fact?.statement.fr,
      citations: [{ paragraph: 1 }],
    });
  });
  it('is silent below the threshold', () => {
    expect(replyOf({ entry: fact?.id ?? '', score: 0.4 }, 0.5, facts, 'en').verdict).toBe('absent');
  });
  it('is silent where a known unknown was found', () => {
    expect(replyOf({ entry: 'unknown-names', score: 1 }, 0.5, facts, 'en').verdict).toBe('absent');
  });
});

describe('tryBaseline', () => {
  const scores: Record<string, number> = { sure: 0.9, silent: 0.5, unsure: 0.3 };
  const baseline: Baseline = { name: 'x', find: (q) => ({ entry: fact?.id ?? '', score: scores[q] ?? 0 }) };
  const stated = [fact?.statement.en ?? ''].map((text) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));

  it('finds the threshold that gets most right', () => {
    const trial = tryBaseline(
      baseline,
      [item({ q: 'sure', must: stated }), item({ q: 'silent', expect: 'absent' })],
      facts,
    );
    expect(trial.threshold).toBe(0.9);
    expect(trial.rows.every((row) => row.score.right)).toBe(true);
  });
  it('says nothing at all where that is best', () => {
    expect(tryBaseline(baseline, [item({ q: 'silent', expect: 'absent' })], facts).threshold).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
  it('prefers to assert less among thresholds that do equally well', () => {
    const trial = tryBaseline(
      baseline,
      [
        item({ q: 'sure', must: stated }),
        item({ q: 'silent', expect: 'absent' }),
        item({ q: 'unsure', must: stated }),
      ],
      facts,
    );
    expect(trial.threshold).toBe(0.9);
  });
});
