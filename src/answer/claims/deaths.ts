/** Claims that somebody died, which no count of another deed puts right ("two sailors died", of 34 who were evacuated). */
import { wordClass } from '../../language/classes.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { MENTIONED } from '../thresholds.ts';
import type { Told } from './held.ts';

const DEATHS: ReadonlySet<string> = new Set(['die', 'kill', 'death', 'drown', 'murder']);
const COSTS_LIFE = wordClass('costs-life');
const LIFE = wordClass('life');
/** Most words from the verb to the life: "cost two of the sailors their lives". */
const REACH = 5;

/** "Cost two sailors their lives". */
const losesLife = ({ tokens, language }: Reading): boolean =>
  tokens.some(
    ({ folded }, at) =>
      COSTS_LIFE.in(language).has(folded) &&
      tokens.slice(at + 1, at + 1 + REACH).some((token) => LIFE.in(language).has(token.folded)),
  );

/**
 * Whether a claim is of a death that none of some facts tells of.
 * @param nearest what tells most of what the claim says: a word that only may mean a death ("murdered the song") is one where that tells of it
 */
export function claimsOtherDeath(
  reading: Reading,
  facts: readonly Told[],
  nearest: Profile | undefined,
): boolean {
  const isUntold = (term: Term): boolean =>
    !term.aside &&
    term.kind === 'act' &&
    DEATHS.has(term.concepts[0] ?? '') &&
    facts.every(({ profile }) => explanation(term, profile) < MENTIONED);
  const isTold = (term: Term): boolean => nearest !== undefined && explanation(term, nearest) >= MENTIONED;
  const tellsNone = facts.every(({ profile }) => !profile.stated.some((id) => DEATHS.has(id)));
  return reading.terms.some((term) => isUntold(term) && isTold(term)) || (losesLife(reading) && tellsNone);
}
