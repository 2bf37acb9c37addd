/** What a claim denies of a body: "Europol had nothing to do with it", "Interpol did not support it". */
import type { Reading } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Bench } from '../bench.ts';
import type { Ranking, ScoredFact } from '../ranking.ts';
import { MENTIONED } from '../thresholds.ts';
import { focusOf } from './doers.ts';
import type { ClaimFinding } from './held.ts';

/** Facts near a denial, one of which may tell of the body that it names. */
const LOOKED_AT = 5;

/** Whether a claim denies of a body what a fact tells of another, and no "it was not" sets the one apart. */
export const deniesAnotherBody = (
  reading: Reading,
  { facts, ground }: ClaimFinding,
  { lexicon }: Bench,
): boolean =>
  ground === 'another' &&
  focusOf(reading).length === 0 &&
  facts.every(
    ({ fact: { value } }) =>
      value.type === 'entity' && value.entities.every((id) => lexicon.concept(id)?.kind === 'organisation'),
  ) &&
  reading.terms.some(
    ({ kind, concepts, aside }) =>
      kind === 'organisation' &&
      !aside &&
      facts.every(({ profile }) => concepts.every((id) => !profile.stated.includes(id))),
  );

/**
 * The fact that tells of the bodies that a denial names, where those found to it do not; `none` where no near one does. Undefined
 * where one found does.
 */
export function tellsOfNamed(
  reading: Reading,
  { facts, ground }: ClaimFinding,
  ranking: Ranking,
  { lexicon }: Bench,
): ScoredFact | 'none' | undefined {
  const named = reading.terms.filter(
    ({ kind, concepts, aside }) =>
      kind === 'organisation' && !aside && concepts.some((id) => lexicon.isOwn(id)),
  );
  const states = ({ profile }: Pick<ScoredFact, 'profile'>): boolean =>
    named.every(({ concepts }) => concepts.some((id) => profile.stated.includes(id)));
  if (ground !== 'told' || named.length === 0 || facts.some(states)) return undefined;
  return (
    ranking.facts
      .slice(0, LOOKED_AT)
      .find(
        (other) =>
          states(other) &&
          reading.terms.every((term) => term.aside || explanation(term, other.profile) >= MENTIONED),
      ) ?? 'none'
  );
}
