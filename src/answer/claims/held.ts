/** What facts say to a claim, as one finding. */
import type { ScoredFact } from '../ranking.ts';
import type { Ground, Holding } from './holding.ts';

/** A fact that says something to a claim. */
export type Told = Pick<ScoredFact, 'fact' | 'profile'>;

export interface ClaimFinding {
  verdict: 'supported' | 'refuted';
  facts: Told[];
  /** Log-odds that the weakest fact that the finding rests on is the one spoken of. */
  score: number;
  ground: Ground | 'part';
  /** The claim denies what the facts were held against. */
  denied: boolean;
  /** It is of one or both of two statements joined by "and". */
  conjoined?: true;
}

/** What one fact says to a claim with one subject. `score`: log-odds that it is the one spoken of. */
export interface Held {
  holding: Holding;
  score: number;
  /** Where a figure is right and its time wrong: the fact that counts the same at the time claimed. */
  timely?: Holding;
  /** Where the fact tells no time: the fact that is the date of the same, and agrees. */
  dating?: Holding;
}

/** The finding that rests on what several facts say: one that contradicts is enough. */
export function findingOf(held: readonly Held[]): ClaimFinding {
  const refuted = held.some((claim) => claim.holding.contradicted);
  return {
    verdict: refuted ? 'refuted' : 'supported',
    facts: [
      ...new Map(
        held
          .flatMap(({ holding, timely, dating }) => [timely ?? [], holding, dating ?? []].flat())
          .map(({ fact }) => [fact.fact.id, fact]),
      ).values(),
    ],
    score: Math.min(...held.map(({ score }) => score)),
    ground: held.find((claim) => claim.holding.contradicted === refuted)?.holding.ground ?? 'told',
    denied: false,
  };
}

/** How a receipt names what decided a claim. */
const GROUNDS: Readonly<Record<ClaimFinding['ground'], string>> = {
  figure: 'figure',
  another: 'another stands there',
  told: 'as told',
  part: 'a part of a whole',
};

export const ruleOf = ({ ground, denied }: ClaimFinding): string =>
  `claim: ${GROUNDS[ground]}${denied ? ', denied' : ''}`;

export const factsOf = ({ facts }: Pick<ClaimFinding, 'facts'>) => facts.map(({ fact }) => fact);
