/** What a fact denies and what it affirms: "41 companies that had neither offices nor customers were lent 312 million". */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { oncePer } from '../../memo.ts';
import { denialsOf } from '../question/denial.ts';
import { matterOf } from '../statement.ts';

/** The concepts of a statement, by whether it denies them. */
interface Polarity {
  denied: ReadonlySet<string>;
  affirmed: ReadonlySet<string>;
}

const STOP = /^[,;:.()]$/u;
const ENDS_DENIAL = wordClass('ends-denial');
const NOTHING = wordClass('nothing');
const RELATIVE_PRONOUN = wordClass('relative-pronoun');

/** The terms that a denial reaches, in a statement. */
function reachOf(denial: Form, { tokens, terms, forms, language }: Reading): Term[] {
  const reached: Term[] = [];
  // "The dogs that did not survive died": of those who are meant, the clause ends where it is told what they did.
  const tellsWhich = [1, 2].some((back) => RELATIVE_PRONOUN.has(tokens[denial.from - back]?.folded ?? ''));
  for (let at = denial.to; at < tokens.length; at++) {
    const word = tokens[at]?.folded ?? '';
    if (STOP.test(word) || ENDS_DENIAL.has(word)) break;
    if (reached.length > 0 && forms.some(({ kind, from }) => kind === 'yesno' && from === at)) break;
    const term = terms.find(({ from }) => from === at);
    if (!term) continue;
    // "Not arrested or caught" denies both.
    const before = tokens[at - 1];
    const goesOn = before !== undefined && isOr(before, language);
    const ends = tellsWhich ? reached.length > 0 : reached.some(({ kind }) => kind === 'act');
    if (term.kind === 'act' && !goesOn && ends) break;
    reached.push(term);
    at = term.to - 1;
  }
  if (reached.length > 0 || !NOTHING.has(tokens[denial.from]?.folded ?? '')) return reached;
  return terms.filter(({ kind, to }) => kind === 'act' && to === denial.from);
}

const FREE = ['free-of-charge'];
/** What somebody has to give for a thing. */
export const COSTS: ReadonlySet<string> = new Set(['price', 'cost', 'pay', 'fee', 'come-to-price']);

/** What a fact's statement denies; undefined where it denies nothing. What is added in brackets tells nothing of the matter. */
const polarityOf = oncePer((fact: Fact, lexicon: Lexicon): Polarity | undefined => {
  const told = matterOf(fact, 'en', lexicon);
  const reached = new Set(denialsOf(told).flatMap((denial) => reachOf(denial, told)));
  const conceptsOf = (terms: readonly Term[]): Set<string> =>
    new Set(terms.flatMap(({ concepts }) => concepts));
  const denied = conceptsOf([...reached]);
  const affirmed = conceptsOf(told.terms.filter((term) => !reached.has(term)));
  // What is free costs nothing, and the other way round.
  if (FREE.some((id) => affirmed.has(id))) for (const id of COSTS) denied.add(id);
  if ([...COSTS].some((id) => denied.has(id))) for (const id of FREE) affirmed.add(id);
  return denied.size === 0 ? undefined : { denied, affirmed };
});

/** Kinds of what is said of a thing. */
const SAID: ReadonlySet<string> = new Set(['act', 'event', 'quality']);

/**
 * How a fact that denies something stands to what a claim speaks of: it `denies` just that, it `affirms` all that the claim
 * says, or it is `unclear` which of the two. Undefined for a fact that denies nothing, and for a claim that says nothing to be
 * done and names more than the fact affirms.
 */
export function stance(
  reading: Reading,
  fact: Fact,
  lexicon: Lexicon,
): 'denies' | 'affirms' | 'unclear' | undefined {
  const polarity = polarityOf(fact, lexicon);
  if (!polarity) return undefined;
  const { denied, affirmed } = polarity;
  const spoken = reading.terms.filter((term) => !term.aside && term.kind !== 'light');
  const within = ({ concepts }: Term, set: ReadonlySet<string>): boolean =>
    concepts.some((id) => set.has(id));
  if (spoken.some((term) => within(term, denied) && !within(term, affirmed))) return 'denies';
  const said = spoken.filter(({ kind }) => SAID.has(kind));
  // "The repairs were never done": of what it denies nothing is told.
  if (denialsOf(reading).some((denial) => reachOf(denial, reading).length === 0)) return 'unclear';
  // "Is he at large?", of one who "remains at large: he has not been caught".
  if (said.length === 0)
    return spoken.length > 0 && spoken.every((term) => within(term, affirmed) && !within(term, denied))
      ? 'affirms'
      : undefined;
  return said.every((term) => within(term, affirmed)) ? 'affirms' : 'unclear';
}
