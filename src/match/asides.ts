/** What is said beside a question, that it does not ask about. */

import { wordClass } from '../language/classes.ts';
import { isOr } from '../language/forms.ts';
import type { Form, Reading, Term } from '../language/read.ts';
import { nounAsk } from './question.ts';
import { clausesOf, endsSentence, part, type Span, within } from './spans.ts';

/**
 * Marks what is said beside the question: where one clause asks, the content of the others is aside. A question that
 * only points ("what was the count of those?") keeps the clause before it.
 */
export function markAsides(reading: Reading): void {
  // The "que" of "sachant que" asks nothing.
  const joins = reading.forms.filter((form) => form.kind === 'function' && form.to - form.from > 1);
  const asks = reading.forms.filter(
    (form) =>
      (form.kind === 'ask' || form.kind === 'asknoun') &&
      !joins.some(
        (join) => join.from <= form.from && join.to >= form.to && join.to - join.from > form.to - form.from,
      ),
  );
  const counts = (clause: Span): boolean =>
    asks.some((form) => form.role === 'ask-count' && within(clause, form));
  const askingOf = (clauses: readonly Span[]): Span[] =>
    clauses.length < 2
      ? []
      : clauses.filter(
          (clause) =>
            asks.some((form) => within(clause, form)) &&
            // "The cells that Spain dismantled, what is their number?" only points at what stands before it.
            reading.terms.some(
              (term) => within(clause, term) && (nounAsk(term) === undefined || !counts(clause)),
            ),
        );
  const clauses = askingOf(clausesOf(reading));
  // "The market, what is that? I have never been there.": named before the comma, asked behind it.
  const asking = clauses.length > 0 ? clauses : askingOf(clausesOf(reading, endsSentence));
  const subject = asking[0] && subjectBefore(asking[0], reading);
  for (const term of reading.terms) {
    if (isOffered(term, reading, asks)) term.aside = true;
    else if (asking.length > 0)
      term.aside = !asking.some((clause) => within(clause, term)) && !(subject && within(subject, term));
  }
}

/**
 * "And the Portuguese police, how many did they seize?": the clause before the one that asks, where it names nothing but a body,
 * and a pronoun takes that up. Spanish and Arabic need none, where more than one word names it.
 */
function subjectBefore(asking: Span, reading: Reading): Span | undefined {
  const { tokens, terms, forms, language } = reading;
  const before = clausesOf(reading).findLast((clause) => clause.to <= asking.from);
  if (!before || asking.from - before.to > 1) return undefined;
  const inside = terms.filter((term) => within(before, term));
  const named =
    inside.length > 0 &&
    inside.length <= MOST_NAMED &&
    inside.some(({ kind }) => NAMED_BEFORE.has(kind)) &&
    inside.every(({ kind }) => kind !== 'act' && kind !== 'light') &&
    !forms.some(
      ({ kind, from }) =>
        (kind === 'yesno' || kind === 'negation') && from >= before.from && from < before.to,
    );
  const taken =
    ((language === 'es' || language === 'ar') && inside.length > 1) ||
    tokens.slice(asking.from, asking.to).some(({ folded }) => THEY.has(folded) || folded === 'it');
  return (named && taken) || isTopic(before, asking, reading) ? before : undefined;
}

/** "Digging machines: I need the count that was hauled away": things before a colon, where what asks names none itself. */
function isTopic(before: Span, asking: Span, { tokens, terms }: Reading): boolean {
  const inside = terms.filter((term) => within(before, term));
  const isThing = (term: Term): boolean => THINGS.has(term.kind) && nounAsk(term) === undefined;
  return (
    tokens[before.to]?.text === ':' &&
    inside.length > 0 &&
    inside.every(isThing) &&
    !tokens.slice(before.from, before.to).some(({ folded }) => OURS.some((words) => words.has(folded))) &&
    !terms.some((term) => within(asking, term) && isThing(term))
  );
}

const THINGS: ReadonlySet<string> = new Set([
  'thing',
  'animal',
  'person',
  'body',
  'organisation',
  'place',
  'unlisted',
]);

/** Words for those who ask and for what they write. */
const OURS = [wordClass('text-word'), wordClass('staff')];

/** Most words that name it: "the Portuguese judicial police". */
const MOST_NAMED = 3;

const NAMED_BEFORE: ReadonlySet<string> = new Set(['organisation', 'body']);

const THEY = wordClass('they');

/** "Who did it: A, B or C?", "which of the two, A or B, did it?": what is offered to choose from says nothing of what is asked. */
function isOffered(term: Term, reading: Reading, asks: readonly Form[]): boolean {
  const { tokens, terms, forms, language } = reading;
  const choosing = (before: number): boolean =>
    asks.some(({ from, role }) => from < before && /^ask-(?:who|which|what|place|date)$/u.test(role));
  const colon = tokens.findLastIndex(({ text }, at) => at < term.from && /^[:–—]$/u.test(text));
  if (
    colon > 0 &&
    choosing(colon) &&
    tokens.slice(colon).some((token) => isOr(token, language)) &&
    !terms.some(({ kind, from }) => from > colon && kind === 'act')
  )
    return true;
  // Between commas, of one kind, where nothing is reckoned or ranked.
  if (forms.some(({ kind }) => kind === 'op' || kind === 'comparison')) return false;
  const comma = tokens.findLastIndex(({ text }, at) => at < term.from && COMMA.test(text));
  const next = tokens.findIndex(({ text }, at) => at >= term.to && COMMA.test(text));
  const inside = terms.filter(({ from, to }) => from > comma && to <= next);
  return (
    comma > 0 &&
    next > comma &&
    choosing(comma) &&
    tokens.slice(comma, next).some((token) => isOr(token, language)) &&
    inside.length > 1 &&
    inside.every(({ kind }) => kind === term.kind && kind !== 'act')
  );
}

const COMMA = /^[,،]$/u;

/** The clauses beside the one that asks, as readings of their own: what a question takes for granted. */
export function asidesOf(reading: Reading): Reading[] {
  return clausesOf(reading).flatMap((clause) => {
    const terms = reading.terms.filter((term) => within(clause, term));
    if (terms.length < 2 || !terms.every((term) => term.aside)) return [];
    return [part(reading, clause)];
  });
}
