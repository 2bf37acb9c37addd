import { describe, expect, it } from 'vitest';
import { beside, givesNoName, givesOtherKind } from '../../src/answer/kinds.ts';
import { type Ranking, rank, type ScoredFact } from '../../src/answer/ranking.ts';
import { asking } from '../../src/match/question.ts';
import { engineOf } from '../engines.ts';
import { ask, bench, readingOf } from './fixture.ts';

const ranked = (text: string): Ranking => {
  const reading = readingOf(text);
  return rank(reading, asking(reading), bench.index);
};
function candidate(text: string, id: string): ScoredFact {
  const found = ranked(text).facts.find(({ fact }) => fact.id === id);
  if (found === undefined) throw new Error(`"${text}" does not bring up ${id}`);
  return found;
}

describe('givesOtherKind', () => {
  const other = (text: string, id: string): boolean =>
    givesOtherKind(asking(readingOf(text)), candidate(text, id), bench.lexicon);
  it('is so of a figure where a place is asked for', () => {
    expect(other('Where were the volunteers?', 'volunteers-count')).toBe(true);
    expect(ask('Where were the 46 firefighters?')).toEqual(['absent']);
  });
  it('is so of a body where an amount is asked for', () => {
    expect(other('How much did the fire brigade get?', 'fire-fought-by')).toBe(true);
  });
  it('is not so where the kind asked for is given', () => {
    expect(other('Where was the fire?', 'fire-place')).toBe(false);
    expect(other('How many volunteers?', 'volunteers-count')).toBe(false);
  });
});

describe('givesNoName', () => {
  const none = (text: string, id: string): boolean => {
    const reading = readingOf(text);
    return givesNoName(reading, asking(reading), candidate(text, id), bench.lexicon);
  };
  it('is so of a figure where a place or somebody is asked for by the kind', () => {
    expect(none('In which hotel are the residents?', 'residents-count')).toBe(true);
    expect(none('Dans quel hôpital sont les pompiers ?', 'firefighters-count')).toBe(true);
  });
  it('is so of what is told in words where a name is asked for', () => {
    expect(none('What is the name of the baker whose oven started the fire?', 'fire-cause')).toBe(true);
  });
  it('is not so where no kind is named, nor of a name', () => {
    expect(none('Which volunteers were there?', 'fire-fought-by')).toBe(false);
    expect(none('What is the name of the campaign?', 'campaign-name')).toBe(false);
  });
});

describe('beside', () => {
  const found = (text: string, id: string) =>
    beside(readingOf(text), candidate(text, id), ranked(text).facts)?.fact.id;
  it('finds the fact that gives the kind asked for of what another tells', () => {
    expect(found('When did the fire brigade fight the fire?', 'fire-fought-by')).toBe('fire-date');
  });
  it('finds none where the two do not tell all that is asked', () => {
    expect(found('When did the fire brigade fight the fire in Lisbon?', 'fire-fought-by')).toBeUndefined();
  });
  it('keeps the score of the fact that tells the rest', () => {
    const text = 'When did the fire brigade fight the fire?';
    const best = candidate(text, 'fire-fought-by');
    expect(beside(readingOf(text), best, ranked(text).facts)).toMatchObject({
      score: best.score,
      beside: best,
    });
  });
});

describe('whom a fact tells of, named without a capital', () => {
  const ransom = engineOf('ransom');
  it('is not asked for', () => {
    expect(ransom.ask("what was radu tilescu's sentence").facts).toEqual(['tilescu-term']);
  });
});
