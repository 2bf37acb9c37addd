import { describe, expect, it } from 'vitest';
import { toSvg } from '../../src/eval/chart.ts';
import type { Item } from '../../src/eval/golden.ts';
import { measure } from '../../src/eval/measure.ts';
import {
  describe as describeEvaluation,
  type Evaluation,
  toJson,
  toMarkdown,
} from '../../src/eval/report.ts';
import { type Reply, type Row, score } from '../../src/eval/score.ts';

const item: Item = {
  id: 'a',
  lang: 'en',
  kind: 'slang',
  q: 'how many?',
  expect: 'answer',
  must: ['21'],
  mustNot: [],
  para: [],
};
const row = (answer: string, confidence: number): Row => {
  const reply: Reply = { verdict: 'answer', answer, options: [], citations: [], confidence };
  return { item, reply, score: score(item, reply) };
};
const rows = [row('21', 0.95), row('12', 0.35)];
const baselines = [{ name: 'Fuse.js <alone>', threshold: Number.POSITIVE_INFINITY, rows: [row('12', 0.1)] }];
const evaluation: Evaluation = {
  cases: [{ id: 'harbour', version: '0123456789ab', texts: 400 }],
  parts: [
    { name: 'english', measured: measure(rows), baselines },
    { name: 'near', measured: measure(rows.slice(0, 1)), baselines },
  ],
  groups: [{ name: 'of one kind', measured: measure(rows), baselines: [] }],
  all: { name: 'all', measured: measure([...rows, ...rows.slice(0, 1)]), baselines: [] },
  compared: { name: 'these together', measured: measure([...rows, ...rows.slice(0, 1)]), baselines },
};

describe('the report', () => {
  it('shows each set and all together in the terminal', () => {
    expect(describeEvaluation(evaluation)).toMatch(
      /english +2 +50\.0 %[\s\S]+near +1 +100\.0 %[\s\S]+all +3 +66\.7 %/u,
    );
  });
  it('shows the sets of a group together, with how many questions the article is silent on', () => {
    const { reply } = row('21', 0.9);
    const silent: Item = { ...item, expect: 'absent' };
    const absent: Row = { item: silent, reply, score: score(silent, reply) };
    const groups = [{ name: 'of one kind', measured: measure([...rows, absent]), baselines: [] }];
    expect(describeEvaluation({ ...evaluation, groups })).toMatch(
      /of one kind +3 +33\.3 % +50\.0 % +100\.0 % +1 /u,
    );
    expect(toMarkdown({ ...evaluation, groups })).toContain('| of one kind | 3 |');
  });
  it('gives shares of 1 as JSON, null where nothing was counted', () => {
    expect(toJson(evaluation)).toMatchObject({
      sets: {
        english: {
          accuracy: 0.5,
          falseAssertion: null,
          baselines: { 'Fuse.js <alone>': { threshold: null, accuracy: 0 } },
        },
      },
    });
  });
  it('names the version of the facts in the document', () => {
    expect(toMarkdown(evaluation)).toContain('`harbour` (facts 0123456789ab)');
  });
  it('compares each set with search alone in the document', () => {
    expect(toMarkdown(evaluation)).toMatch(
      /### english[\s\S]+Fuse\.js <alone>[\s\S]+### near[\s\S]+### these together/u,
    );
  });
  it('gives the same bytes each time', () => {
    expect(toMarkdown(evaluation)).toBe(toMarkdown(evaluation));
  });
});

describe('the chart', () => {
  it('draws a bar for each engine and set, and a dot for each bin that has replies', () => {
    const svg = toSvg(evaluation);
    expect(svg.match(/class="bar"/gu)).toHaveLength(5);
    expect(svg.match(/<circle/gu)).toHaveLength(2);
  });
  it('names each engine once, though the first set was asked of ours alone', () => {
    const [first, ...rest] = evaluation.parts;
    const parts = first ? [{ ...first, baselines: [] }, ...rest] : rest;
    expect(toSvg({ ...evaluation, parts }).match(/Fuse\.js &lt;alone&gt;/gu)).toHaveLength(1);
  });
  it('escapes names', () => {
    expect(toSvg(evaluation)).not.toContain('<alone>');
  });
});
