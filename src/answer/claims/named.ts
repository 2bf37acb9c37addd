/** Whom of the case a claim names, and whether a fact tells anything of them. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { isNameLike } from '../../match/rank.ts';
import { DOERS } from '../kinds.ts';
import { MENTIONED } from '../thresholds.ts';
import { isOpen } from './denial.ts';
import type { Told } from './held.ts';

/** A person or body of the case by name, also where no capital tells it: first in a sentence, or in Arabic. */
export const isOwnName = (term: Term, reading: Reading, lexicon: Lexicon): boolean => {
  const { tokens, language } = reading;
  const words = tokens.slice(term.from, term.to).map(({ folded }) => folded);
  // In Arabic "the court" of the case is no more a name than any court.
  const alone = language !== 'ar' || term.concepts.every((id) => lexicon.isOwn(id));
  return (
    DOERS.has(term.kind) &&
    ((alone && term.concepts.some((id) => lexicon.isName(id, words.join(' '), language))) ||
      (isNameLike(term, reading) && term.concepts.some((id) => lexicon.isOwn(id))))
  );
};

/** Those of the case whom a claim names, and of whom a fact tells nothing. */
const othersNamed = (reading: Reading, { fact, profile }: Told, index: FactIndex, lexicon: Lexicon): Term[] =>
  reading.terms.filter(
    (term) =>
      // "It is unclear where they are, said ...": who says so stands beside what is asked.
      (!term.aside || isOpen(fact)) &&
      isOwnName(term, reading, lexicon) &&
      !term.concepts.some((concept) => index.context.has(concept)) &&
      explanation(term, profile) < MENTIONED,
  );

/** Whether a claim speaks of a person or body of the case of whom a fact tells nothing. */
export const namesAnother = (reading: Reading, told: Told, index: FactIndex, lexicon: Lexicon): boolean =>
  othersNamed(reading, told, index, lexicon).length > 0;

/** Whether it names a person so: whose age or bail is no other than somebody else's. */
export const ofAnotherPerson = (reading: Reading, told: Told, index: FactIndex, lexicon: Lexicon): boolean =>
  othersNamed(reading, told, index, lexicon).some(({ kind }) => kind === 'person');
