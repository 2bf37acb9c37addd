import { describe, expect, it } from 'vitest';
import { englishTexts, generate, misspell } from '../../src/eval/generate.ts';
import { randomFrom } from '../../src/eval/random.ts';
import { checkCase } from '../../src/facts/check.ts';
import { caseFile } from '../../src/facts/schema.ts';

describe('generate', () => {
  const generated = generate({ facts: 90, questions: 40 });

  it('makes a base of as many facts as are asked for', () => {
    expect(generated.base.content.facts).toHaveLength(90);
  });
  it('makes a base that the schema and the cross-rules accept', () => {
    expect(caseFile.safeParse(generated.base.content).error).toBeUndefined();
    expect(checkCase(generated.base.content)).toEqual([]);
  });
  it('plants questions that facts of the base answer, and no phrasing of it', () => {
    const facts = new Set(generated.base.content.facts.map((fact) => fact.id));
    const texts = new Set(englishTexts(generated.base.content).map(({ text }) => text));
    expect(generated.planted).toHaveLength(40);
    expect(generated.planted.every(({ fact, question }) => facts.has(fact) && !texts.has(question))).toBe(
      true,
    );
  });
  it('misspells some of them', () => {
    expect(generated.planted.some(({ misspelt }) => misspelt)).toBe(true);
  });
  it('gives the same base for the same seed', () => {
    expect(generate({ facts: 90, questions: 40 })).toEqual(generated);
  });
  it('gives another base for another seed', () => {
    expect(generate({ facts: 30, questions: 0, seed: 2 }).base.content.facts[0]?.statement.en).not.toBe(
      generated.base.content.facts[0]?.statement.en,
    );
  });
});

describe('misspell', () => {
  it('keeps the first letter and changes the word by one letter at most', () => {
    const random = randomFrom(5);
    for (let turn = 0; turn < 50; turn++) {
      const slip = misspell('customs', random);
      expect(slip.startsWith('c')).toBe(true);
      expect(Math.abs(slip.length - 'customs'.length)).toBeLessThanOrEqual(1);
    }
  });
});
