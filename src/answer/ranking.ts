/** Candidates with their scores, best first: the ground of every decision. */
import type { Fact } from '../facts/schema.ts';
import type { Reading } from '../language/read.ts';
import type { FactIndex } from '../match/index.ts';
import type { Asking } from '../match/question.ts';
import { type Candidate, gather } from '../match/rank.ts';
import { scoreOf } from './thresholds.ts';

export interface Scored extends Candidate {
  /** Log-odds that it answers the question. */
  score: number;
}

/** A candidate that is a fact. */
export type ScoredFact = Scored & { fact: Fact };

export interface Ranking {
  all: Scored[];
  facts: ScoredFact[];
  unknowns: Scored[];
}

/** Every candidate of a reading by score; ties in file order. */
export function rank(reading: Reading, asked: Asking, index: FactIndex, options: { ignoreNumbers?: boolean } = {}): Ranking {
  const all = gather(reading, asked, index, options)
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate.evidence) }))
    .sort((a, b) => b.score - a.score);
  return {
    all,
    facts: all.flatMap((candidate) => (candidate.profile.fact ? [{ ...candidate, fact: candidate.profile.fact }] : [])),
    unknowns: all.filter((candidate) => candidate.profile.unknown),
  };
}
