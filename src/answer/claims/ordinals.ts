/** "The brigade's second operation of its kind": a place in a row that a claim gives, against the one that a fact tells. */
import type { Reading } from '../../language/read.ts';
import type { Bench } from '../bench.ts';
import { statementOf } from '../statement.ts';
import type { ClaimFinding } from './held.ts';

const ORDINAL = /^hint-ordinal-(\d)$/u;

/** The places in a row that a text speaks of, 1 for the first. */
function ordinalsOf({ forms }: Pick<Reading, 'forms'>): Set<number> {
  return new Set(
    forms.flatMap(({ role }) => {
      const place = ORDINAL.exec(role)?.[1];
      return place === undefined ? [] : [Number(place)];
    }),
  );
}

/**
 * Whether a claim that a fact speaks of by its words gives another place than the fact tells: it is then as if the fact denied
 * it. Not so where either gives none, or both the same.
 */
export function otherPlace(
  reading: Reading,
  { verdict, ground, facts }: Pick<ClaimFinding, 'verdict' | 'ground' | 'facts'>,
  { lexicon }: Pick<Bench, 'lexicon'>,
): boolean {
  const [claimed, ...more] = ordinalsOf(reading);
  // "The second search yielded 265,000", of the first: the figure is right.
  const isTold = ground === 'told' || (ground === 'figure' && verdict === 'supported');
  if (!isTold || claimed === undefined || more.length > 0) return false;
  return facts.every(({ fact }) => {
    const told = ordinalsOf(statementOf(fact, reading.language, lexicon));
    return told.size > 0 && !told.has(claimed);
  });
}
