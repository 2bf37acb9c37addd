import { describe, expect, it } from 'vitest';
import type { Ranking, ScoredFact } from '../../src/answer/ranking.ts';
import { rank } from '../../src/answer/ranking.ts';
import { COMPLETE_LAG, FULLER_LAG, KIND_LAG } from '../../src/answer/thresholds.ts';
import { winnerOf } from '../../src/answer/winner.ts';
import { engineOf } from '../engines.ts';
import { bench, decided, queryFor } from './fixture.ts';

const { reading, asked } = queryFor('How many firefighters were sent?');
const [first, second] = rank(reading, asked, bench.index).facts;
if (!first || !second) throw new Error('the bakery has no two facts on its firefighters');

/** A ranking of two facts that differ from those of the bakery as given. */
function ranked(one: Partial<ScoredFact>, other: Partial<ScoredFact>): Ranking {
  const facts = [
    { ...first, rank: 3, score: 2, ...one } as ScoredFact,
    { ...second, rank: 2.5, score: 1, ...other } as ScoredFact,
  ];
  return { all: facts, facts, unknowns: [] };
}
const evidence = (of: Partial<ScoredFact['evidence']>) => ({ ...first.evidence, ...of });
const winner = (ranking: Ranking) => winnerOf(reading, ranking)?.fact.id;

describe('winnerOf', () => {
  it('is the first in rank', () => {
    expect(winner(ranked({}, {}))).toBe(first.fact.id);
  });
  it('is nobody where nothing was found', () => {
    expect(winnerOf(reading, { all: [], facts: [], unknowns: [] })).toBeUndefined();
  });
  it('is a fact near it that gives the kind of answer asked for, where the first gives none', () => {
    const without = { evidence: evidence({ ask: -1 }) };
    const giving = { evidence: evidence({ ask: 1 }) };
    expect(winner(ranked(without, giving))).toBe(second.fact.id);
    expect(winner(ranked(without, { ...giving, rank: 2.9 - KIND_LAG }))).toBe(first.fact.id);
  });
  it('is a fact near it that leaves less of the question unexplained', () => {
    const one = { evidence: evidence({ coverage: 0.8 }), unexplained: ['sent', 'men'] };
    const fuller = { evidence: evidence({ coverage: 0.85 }), unexplained: ['men'] };
    expect(winner(ranked(one, fuller))).toBe(second.fact.id);
    expect(winner(ranked(one, { ...fuller, rank: 2.9 - FULLER_LAG }))).toBe(first.fact.id);
    expect(winner(ranked(one, { ...fuller, unexplained: ['women'] }))).toBe(first.fact.id);
  });
  it('is one farther off that says all that is asked', () => {
    const one = { evidence: evidence({ coverage: 0.6 }), unexplained: ['age'] };
    const complete = { evidence: evidence({ coverage: 1 }), unexplained: [], rank: 2.9 - FULLER_LAG };
    expect(winner(ranked(one, complete))).toBe(second.fact.id);
    expect(winner(ranked(one, { ...complete, rank: 2.9 - COMPLETE_LAG }))).toBe(first.fact.id);
  });
});

describe('winnerOf, where another event is told too', () => {
  const derail = engineOf('derail');
  const matchfix = engineOf('matchfix');
  it('means the event of the case where neither is named', () => {
    expect(decided(derail.ask('في أي بلدة خرج القطار عن سكته؟')).slice(0, 1)).not.toEqual(['refuted']);
    expect(decided(matchfix.ask('how much cheddar did the feds scoop up lol'))).toEqual([
      'answer',
      'cash-amount',
    ]);
  });
  it('means the one of the year that is named', () => {
    expect(decided(matchfix.ask('What was the 2019 operation called?'))).toEqual(['answer', 'cf-name']);
  });
});

describe('of facts that are reckoned from the same two', () => {
  const wine = engineOf('wine');
  it('the one that adds answers where a sum is asked for', () => {
    expect(decided(wine.ask('dairy and warehouse together: how many bottles is that?'))).toEqual([
      'answer',
      'total-bottles',
    ]);
  });
});

describe('what both parts come to', () => {
  const vials = engineOf('vials');
  const tunnel = engineOf('tunnel');
  it('is told by the fact that adds them up', () => {
    expect(vials.ask('total vials that failed, whether empty or ruined by heat?').answer).toContain('98');
  });
  it('is not told where one of the parts is named', () => {
    expect(tunnel.ask('total cash at the farmhouse?').answer).toContain('3.8 million');
  });
});
