/** What a claim says that something was for ("its aim was to uncover drug networks"). */
import type { Reading } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { COMMON, MENTIONED } from '../thresholds.ts';
import type { Told } from './held.ts';

/** A word for what something is for. */
const PURPOSE = 'purpose';

/**
 * "Its aim was to uncover drug networks", of a fact that tells what it was for and of no such thing: whether a claim names, behind a
 * word for an aim, something that none of the facts that bear it out mentions.
 */
export function aimsElsewhere({ terms }: Reading, { facts }: { facts: readonly Told[] }): boolean {
  const aim = terms.find(({ concepts }) => concepts.includes(PURPOSE));
  const tellsAim = facts.some(
    ({ fact: { value } }) => value.type === 'text' && value.answers.includes(PURPOSE),
  );
  return (
    aim !== undefined &&
    tellsAim &&
    terms.some(
      (term) =>
        term.from >= aim.to &&
        !term.aside &&
        term.how === 'listed' &&
        AIMED_AT.has(term.kind) &&
        term.weight >= COMMON &&
        facts.every(({ profile }) => explanation(term, profile) < MENTIONED),
    )
  );
}
const AIMED_AT: ReadonlySet<string> = new Set([
  'thing',
  'animal',
  'person',
  'group',
  'event',
  'act',
  'body',
  'organisation',
]);
