/** Candidates with their scores, best first: the ground of every decision. */
import type { Fact } from '../facts/schema.ts';
import { wordClass } from '../language/classes.ts';
import type { Reading } from '../language/read.ts';
import type { FactIndex } from '../match/index.ts';
import type { Asking } from '../match/question.ts';
import { type Candidate, gather } from '../match/rank.ts';
import { acceptScore, rankScore } from './thresholds.ts';

export interface Scored extends Candidate {
  /** Log-odds by which candidates of one question are ordered. */
  rank: number;
  /** Log-odds that it does answer the question. */
  score: number;
}

/** A candidate that is a fact. */
export type ScoredFact = Scored & { fact: Fact };

export interface Ranking {
  all: Scored[];
  facts: ScoredFact[];
  unknowns: Scored[];
}

/** "When was the raid?" is answered by its day, whatever is not known of its hour. */
const asksHour = ({ tokens }: Reading): boolean => tokens.some(({ folded }) => HOUR.has(folded));
const HOUR = wordClass('hour');
const isOfHour = ({ unknown }: Candidate['profile']): boolean =>
  unknown !== undefined && OF_HOUR.test(unknown.statement.en);
const OF_HOUR = /^the (?:exact )?(?:hour|time of day)\b/iu;

/** Candidates that were gathered once are scored once. */
const RANKINGS = new WeakMap<readonly Candidate[], Ranking>();

/** Every candidate of a reading by rank; ties in file order. Rankings are shared: leave them as they are. */
export function rank(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  options: { ignoreNumbers?: boolean } = {},
): Ranking {
  const gathered = gather(reading, asked, index, options);
  const earlier = RANKINGS.get(gathered);
  if (earlier) return earlier;
  const hour = !asked.asks.includes('date') || asksHour(reading);
  const all = gathered
    .filter(({ profile }) => hour || !isOfHour(profile))
    .map(({ profile, evidence, explained, unexplained }) => ({
      profile,
      evidence,
      explained,
      unexplained,
      rank: rankScore(evidence),
      score: 0,
      fact: profile.fact,
    }))
    .sort((a, b) => b.rank - a.rank);
  const unknown = all.find((candidate) => candidate.profile.unknown)?.evidence;
  for (const candidate of all)
    candidate.score = acceptScore(candidate.evidence, candidate.fact ? unknown : undefined);
  const ranking: Ranking = {
    all,
    facts: all.filter(
      (candidate): candidate is typeof candidate & ScoredFact => candidate.fact !== undefined,
    ),
    unknowns: all.filter((candidate) => candidate.profile.unknown),
  };
  RANKINGS.set(gathered, ranking);
  return ranking;
}
