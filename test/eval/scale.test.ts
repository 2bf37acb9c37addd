import { describe, expect, it } from 'vitest';
import { describeSize, runTrial, SUBJECTS, sizeJson } from '../../src/eval/scale.ts';

describe('runTrial', () => {
  it.each(SUBJECTS)('measures %s on a small base', (subject) => {
    const trial = runTrial(subject, 30, 8);
    expect(trial).toMatchObject({ subject, facts: 30 });
    expect(trial.asked).toBeGreaterThan(0);
    expect(trial.right).toBeGreaterThan(0);
  });
});

const trial = {
  subject: 'casefile' as const,
  facts: 30,
  buildMs: 12.4,
  rssMb: 101.6,
  p50Ms: 0.12345,
  p99Ms: 2,
  asked: 8,
  right: 0.875,
  misspeltRight: Number.NaN,
  hits: [true, false, true, true, true, true, true, true],
};

describe('sizeJson', () => {
  it('has the figures of each engine under their fixed names', () => {
    expect(sizeJson(30, [trial, { ...trial, subject: 'fuse', p50Ms: 7 }])).toEqual({
      facts: 30,
      buildMs: 12,
      rssMb: 102,
      p50Ms: 0.123,
      p99Ms: 2,
      plantedRight: 0.875,
      fuseP50Ms: 7,
      fuseTokensP50Ms: null,
      miniSearchP50Ms: null,
    });
  });
});

describe('describeSize', () => {
  it('shows one line a subject', () => {
    expect(describeSize(1_000, [trial])).toMatch(
      /^1,000 facts\n.*\n {2}casefile +12 +102 +0\.12 +2\.00 +8 +87\.5 % +-\n/u,
    );
  });

  it('compares with every fact as a candidate on the questions that both were asked', () => {
    const exhaustive = { ...trial, subject: 'exhaustive' as const, asked: 3, hits: [true, true, true] };
    expect(describeSize(1_000, [trial, exhaustive])).toContain(
      'of the 3 questions asked of exhaustive, it answers 3 right, casefile 2',
    );
  });
});
