/** The words by which a question names what is to be reckoned with, whatever stretch of it they stand in. */
import type { Reading, Term } from '../../language/read.ts';
import { asksToReckon } from '../../language/reckoning.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { nounAsk } from '../../match/question.ts';
import { isNameLike } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { COMMON, NAMED, TOLD } from '../thresholds.ts';

/** By so much more, of 0..1, a fact explains a word by which it is told apart from another. */
const APART = 0.2;

/** Whether a fact tells what a word names, and so much more of it than another does that the word tells them apart. */
export function tellsApart(term: Term, one: Profile, other: Profile): boolean {
  const told = explanation(term, one);
  return told >= TOLD && told > explanation(term, other) + APART;
}

/** The words of a question that say what is to be reckoned with. */
export function namingOf({ forms, terms }: Reading): Term[] {
  const asks = ({ from, to }: Term): boolean =>
    forms.some((form) => (form.kind === 'op' || form.kind === 'ask') && form.from <= from && form.to >= to);
  return terms.filter((term) => term.kind !== 'light' && term.kind !== 'time' && !asks(term));
}

/** Whether a word says little, or no more than that something is to be reckoned: no word for somebody, a thing or a deed says no more than that. */
export const asksOnly = (term: Term, { tokens, language }: Reading, { lexicon }: Bench): boolean =>
  term.weight < COMMON ||
  (ASKS.has(term.kind) &&
    !term.concepts.some((id) => lexicon.isOwn(id)) &&
    (nounAsk(term) !== undefined ||
      tokens.slice(term.from, term.to).every(({ folded }) => asksToReckon(folded, language))));

/** Kinds of word that may ask for a result: "the tally", "how large". */
const ASKS: ReadonlySet<string> = new Set(['attribute', 'unlisted', 'quality']);
const NAMES: ReadonlySet<string> = new Set(['place', 'organisation', 'event']);

/** Whether a fact tells what a word names; a name by more than a phrasing. */
export const tellsOf = (term: Term, profile: Profile, reading: Reading): boolean =>
  explanation(term, profile) >= (NAMES.has(term.kind) || isNameLike(term, reading) ? NAMED : TOLD);
