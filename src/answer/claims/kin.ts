/** Relatives: whose brother somebody is, and of which of them nothing is told. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { ScoredFact } from '../ranking.ts';
import { MENTIONED } from '../thresholds.ts';

const RELATIVE = 'family';

/** Whether a concept is a certain relative: "brother", and not "family". */
const isRelative = (id: string, lexicon: Lexicon): boolean => lexicon.ancestors(id).has(RELATIVE);

/** "Sello is Thabo's cousin": the relative that a claim makes of somebody, where a fact that names him states another. */
export function otherRelative(
  { terms }: Reading,
  { fact: { value }, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  lexicon: Lexicon,
): Term[] {
  if (value.type !== 'entity') return [];
  const named = value.entities.every((id) => terms.some(({ concepts }) => concepts.includes(id)));
  const told = profile.stated.filter((id) => isRelative(id, lexicon));
  if (!named || told.length === 0) return [];
  // "A relative" is no other one than "the brother".
  const other = (id: string): boolean =>
    isRelative(id, lexicon) &&
    told.every((one) => one !== id && !lexicon.ancestors(one).has(id) && !lexicon.ancestors(id).has(one));
  return terms.filter(({ aside, concepts }) => !aside && concepts.every(other));
}

/**
 * "Who is the dealer's daughter?", of a fact that tells of the dealer: whose relative is meant it does not say. Of "brothers and
 * sisters" one is enough.
 */
export function foreignRelative({ terms }: Reading, { profile }: ScoredFact, lexicon: Lexicon): boolean {
  const relatives = terms.filter(
    ({ aside, concepts }) => !aside && concepts.every((id) => isRelative(id, lexicon)),
  );
  return relatives.length > 0 && relatives.every((term) => explanation(term, profile) < MENTIONED);
}
