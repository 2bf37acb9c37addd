/** Claims of several things at once: what is no business of one of them, and each of those that are listed. */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import type { FactIndex } from '../../match/index.ts';
import { without } from '../question/query.ts';
import type { Held } from './held.ts';
import { judgeOne } from './single.ts';

/**
 * What is no business of one of several numbers: what another counts; and of things of one noun all that is said of the others,
 * "590 cases opened and 412 cases solved".
 */
export function ofOthers(
  at: number,
  numbers: readonly NumberMention[],
  nouns: readonly (Term | undefined)[],
  { terms, tokens }: Reading,
): Set<Term> {
  const own = nouns[at];
  const foreign = new Set(nouns.filter((noun): noun is Term => noun !== undefined && noun !== own));
  // "Four Greeks, three Turks and a Bulgarian": he is one more of them.
  for (const term of terms) {
    const article = tokens[term.from - 1]?.folded ?? '';
    const before = tokens[term.from - 2];
    if (
      INDEFINITE_ARTICLE.has(article) &&
      before &&
      (AND.has(before.folded) || JOINS.test(before.text)) &&
      term.from > 2
    )
      foreign.add(term);
  }
  const alike = [...foreign].some((noun) => noun.concepts.some((id) => own?.concepts.includes(id)));
  if (!alike) return foreign;
  for (const term of terms) {
    const ofNumber = numbers.findLastIndex(({ from }) => from <= term.from);
    if (ofNumber >= 0 && ofNumber !== at) foreign.add(term);
  }
  return foreign;
}

const INDEFINITE_ARTICLE = wordClass('indefinite-article');

/** "Laptops and tablets were seized": where no fact speaks of all that is listed, one of each that tells the same. */
export function judgeItems(
  reading: Reading,
  whole: Held | undefined,
  index: FactIndex,
  lexicon: Lexicon,
  numbers: readonly NumberMention[],
): Held[] | undefined {
  if (whole || numbers.length > 0) return undefined;
  const listed: Term[] = [];
  for (const term of reading.terms.filter((one) => one.kind === 'thing' && !one.aside)) {
    const last = listed.at(-1);
    const joins = (from: number, to: number): boolean =>
      reading.tokens
        .slice(from, to)
        .every(
          ({ folded }, at) =>
            JOINS.test(folded) ||
            AND.has(folded) ||
            DEFINITE_ARTICLE.has(folded) ||
            isJoin(reading, from + at),
        ) && to - from <= 2;
    if (!last || joins(last.to, term.from) || joinedByLetter(term, last, reading)) listed.push(term);
  }
  if (listed.length < 2) return undefined;
  const held = listed.map((item) =>
    judgeOne(without(reading, new Set(listed.filter((other) => other !== item))), [], index, lexicon),
  );
  const told = held.filter((one) => one !== undefined && !one.holding.contradicted);
  return told.length === listed.length ? (told as Held[]) : undefined;
}
const JOINS = /^[,،&]$/u;
const AND = wordClass('and');
const DEFINITE_ARTICLE = wordClass('definite-article');
const isJoin = (reading: Reading, at: number): boolean =>
  reading.forms.some((form) => form.kind === 'join' && form.from <= at && form.to > at);
/** Arabic writes its "and" to the word. */
const joinedByLetter = (term: Term, last: Term, { language, tokens }: Reading): boolean =>
  language === 'ar' && term.from === last.to && /^و/u.test(tokens[term.from]?.text ?? '');
