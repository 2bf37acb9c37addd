/** Claims of all, most or half of something, held against the share that is told. */
import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import { isPercentage } from '../derive/units.ts';
import { OF_ONE_ALONE } from '../question/alone.ts';
import type { ScoredFact } from '../ranking.ts';
import { OF } from './nouns.ts';

const ALL_THOSE = wordClass('all-those');

const ALL = wordClass('all');
const EVERYTHING = wordClass('everything');
const IS_SAID_OF = wordClass('is-said-of');

const BE = wordClass('be');

const RELATIVE_PRONOUN = wordClass('relative-pronoun');

const DETERMINER = wordClass('determiner');

/** Whether a claim is of all of something: "all firefighters", "every single one of them", "all 32 cells". */
export function claimsAll({ forms, tokens, terms, numbers }: Reading): boolean {
  return (
    forms.some((form) => form.role === 'part-all') ||
    // "Everything has been found", of whatever there is; "everything that they found" is a list.
    tokens.some(({ folded }, at) => EVERYTHING.has(folded) && IS_SAID_OF.has(tokens[at + 1]?.folded ?? '')) ||
    tokens.some((token, at) => {
      if (!ALL.has(token.folded)) return false;
      const next = DETERMINER.has(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
      return (
        // "All detained Hungarian": what is done to them names them, where more is said behind it.
        terms.some(
          (term) =>
            term.from === at + 1 && (term.kind !== 'act' || terms.some(({ from }) => from === term.to)),
        ) ||
        numbers.some((number) => number.from === next) ||
        ALL_THOSE.has(tokens[at + 1]?.folded ?? '') ||
        // "All who were held", "everyone who".
        RELATIVE_PRONOUN.has(tokens[at + 1]?.folded ?? '') ||
        // "The eleven were all charged".
        (BE.has(tokens[at - 1]?.folded ?? '') && terms.some(({ from }) => from === at + 1)) ||
        // "The files were all recovered", "are the files all back".
        (terms.some(({ kind, to }) => kind !== 'act' && (to === at || to === at - 1)) &&
          (terms.some(({ from }) => from === at + 1) || BE.has(tokens[at - 1]?.folded ?? '')))
      );
    })
  );
}

/** "Most of the cells", "more than half of them". */
export function claimsMost({ forms, tokens }: Reading): boolean {
  return forms.some(
    ({ role, from, to }) =>
      (role === 'part-half' && forms.some((form) => form.role === 'compare-more' && form.to === from)) ||
      (role === 'op-most' && OF.has(tokens[to]?.folded ?? '')),
  );
}

/** In per cent. */
const ALL_OF_IT = 100;

const HALF = 50;

/** By so many points a share may miss it and still be called half. */
const NEAR_HALF = 3;

const BOUNDS: ReadonlySet<string> = new Set([
  'compare-more',
  'compare-less',
  'compare-about',
  'compare-at-least',
  'compare-at-most',
]);

/** A share claimed ("all", "half", "only") that is not the fact's. */
export function heldShare(reading: Reading, { fact }: ScoredFact): boolean {
  const { value, hedge } = fact;
  const roles = reading.forms.map((form) => form.role);
  if (
    hedge === 'majority' &&
    !claimsMost(reading) &&
    (claimsAll(reading) || roles.some((role) => role === 'part-half' || role === 'part-minority'))
  )
    return true;
  // "All of the files", of which 70 per cent were.
  if (
    value.type === 'count' &&
    value.number !== undefined &&
    value.number < ALL_OF_IT &&
    isPercentage(fact) &&
    reading.numbers.length === 0 &&
    claimsAll(reading)
  )
    return true;
  // "Half of the perfume", of which 70 per cent was.
  const half = reading.forms.find(({ role }) => role === 'part-half');
  if (half && value.type === 'count' && isPercentage(fact) && reading.numbers.length === 0) {
    const share = value.number ?? HALF;
    const bound = reading.forms.find(({ role, to }) => BOUNDS.has(role) && to === half.from)?.role;
    if (bound === 'compare-more') return share <= HALF;
    if (bound === 'compare-less') return share >= HALF;
    if (bound === 'compare-at-least') return share < HALF;
    if (bound === 'compare-at-most') return share > HALF;
    return Math.abs(share - HALF) > NEAR_HALF;
  }
  if (value.type !== 'list' || !roles.some((role) => OF_ONE_ALONE.has(role))) return false;
  const named = value.items.filter(
    (item) => typeof item === 'string' && reading.terms.some((term) => term.concepts.includes(item)),
  );
  return named.length > 0 && named.length < value.items.length;
}
