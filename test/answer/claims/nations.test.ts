import { describe, expect, it } from 'vitest';
import { otherNation } from '../../../src/answer/claims/nations.ts';
import { createBench } from '../../../src/answer/engine.ts';
import { queryOf } from '../../../src/answer/question/query.ts';
import { rank } from '../../../src/answer/ranking.ts';
import { read } from '../../../src/language/read.ts';
import { base } from '../fixture.ts';

/** What a claim names as the country of others than those whom "46 ... firefighters" tells of. */
function others(claim: string, en: string): string[] {
  const facts = base.content.facts.map((fact) =>
    fact.id === 'firefighters-count' ? { ...fact, statement: { ...fact.statement, en } } : fact,
  );
  const { lexicon, index, correct } = createBench({ content: { ...base.content, facts } });
  const { reading, asked } = queryOf(read(claim, lexicon, undefined, correct));
  const told = rank(reading, asked, index).facts.find(({ fact }) => fact.id === 'firefighters-count');
  if (!told) throw new Error('the firefighters are not among the candidates');
  return otherNation(reading, told, index, lexicon).map(({ text }) => text);
}

describe('otherNation', () => {
  it('names the country that a claim says of those whom a fact tells to be of another', () => {
    const told = 'A brigade sent 46 Italian firefighters to the fire.';
    expect(others('46 French firefighters were sent, right?', told)).toEqual(['french']);
    expect(others('46 Italian firefighters were sent, right?', told)).toEqual([]);
  });
  it('says nothing where the fact tells of no country', () => {
    const told = 'A brigade sent 46 firefighters to the fire.';
    expect(others('46 French firefighters were sent, right?', told)).toEqual([]);
  });
});

describe('a part of the world', () => {
  it('stands for the countries that lie in it, and for no other', () => {
    const told = 'A brigade sent 46 Italian firefighters to the fire.';
    expect(others('46 European firefighters were sent, right?', told)).toEqual([]);
    expect(others('46 African firefighters were sent, right?', told)).toEqual(['african']);
  });
});
