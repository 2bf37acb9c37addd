import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { otherNation } from '../../src/answer/nations.ts';
import { rank } from '../../src/answer/ranking.ts';
import { base, bench, factOf, queryFor } from './fixture.ts';

describe('otherNation', () => {
  const facts = base.content.facts.map((fact) =>
    fact.id === 'firefighters-count'
      ? { ...fact, statement: { ...fact.statement, en: '46 Portuguese firefighters were sent to the fire.' } }
      : fact,
  );
  const engine = buildEngine({ ...base, content: { ...base.content, facts } });
  it.each([
    ['46 Portuguese firefighters were sent, right?', 'supported'],
    ['46 French firefighters were sent, right?', 'refuted'],
  ])('holds the country of those who a fact tells of against a claim: %s', (claim, verdict) => {
    expect(engine.ask(claim).verdict).toBe(verdict);
  });
  it('says nothing where the fact tells of no country', () => {
    const { reading, asked } = queryFor('French firefighters were sent');
    const fact = rank(reading, asked, bench.index).facts.find(
      (one) => one.fact.id === factOf('firefighters-count').id,
    );
    expect(fact && otherNation(reading, fact, bench.index, bench.lexicon)).toEqual([]);
  });
});
