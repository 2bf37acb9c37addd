/** Words of a text that are no part of what it asks or says: quotation marks, nobody in particular, what is offered to choose from. */

import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { leftOut, part, type Span } from '../../match/spans.ts';
import { denialsOf } from './denial.ts';

const OPENS_QUOTE = /^[«“„"]$/u;

const CLOSES_QUOTE = /^[»”“"]$/u;

/**
 * "Caption reads «...», all right?": what is quoted for us to check, where it says a thing by itself and nothing outside
 * asks; undefined otherwise.
 */
export function quoted(reading: Reading): Reading | undefined {
  const from = reading.tokens.findIndex((token) => OPENS_QUOTE.test(token.text));
  const to = reading.tokens.findIndex((token, at) => at > from + 1 && CLOSES_QUOTE.test(token.text));
  if (from < 0 || to < 0) return undefined;
  const inside = part(reading, { from: from + 1, to });
  const asks = reading.forms.some(
    (form) =>
      (form.kind === 'ask' || form.kind === 'asknoun') &&
      (form.from > to || form.to <= from) &&
      !withinTag(form, reading),
  );
  // "Does DGST stand for «...»?", "«...», said Clara Benn": of what is named outside it says something.
  const isNamed = ({ kind, capital, from: start, to: end }: Term): boolean =>
    /^(?:organisation|event|place)$/u.test(kind) ||
    (kind === 'person' && capital && (start > 0 || end - start > 1));
  const named = reading.terms.some((term) => (term.from > to || term.to <= from) && isNamed(term));
  const { terms, numbers, times } = inside;
  const things = terms.filter((term) => term.kind !== 'unlisted').length;
  const figures = numbers.length + times.length + denialsOf(inside).length;
  return !asks && !named && things > 0 && things + figures >= 2 ? inside : undefined;
}

/** Whether a form is part of what asks to agree. */
function withinTag(form: Form, reading: Reading): boolean {
  return reading.forms.some(
    (tag) => tag.kind === 'tag' && tag !== form && tag.from <= form.from && tag.to >= form.to,
  );
}

/** "لم يعثر على أي حاسوب": behind a denial the Arabic "which" is "any", and asks nothing. */
export function withoutAny(reading: Reading): Reading {
  const denial = reading.forms.find(({ kind }) => kind === 'negation');
  return reading.language === 'ar' && denial
    ? {
        ...reading,
        forms: reading.forms.filter(({ role, from }) => role !== 'ask-which' || from < denial.to),
      }
    : reading;
}

/** "Three numbers please", "two separate figures": so many answers, and no figure of the matter. */
export function withoutOwnCounts(reading: Reading): Reading {
  const { tokens, numbers } = reading;
  const isOwn = ({ to, currency }: Span & { currency?: string }): boolean =>
    currency === undefined && tokens.slice(to, to + OWN_REACH).some(({ folded }) => ANSWERS.has(folded));
  return numbers.some(isOwn) ? { ...reading, numbers: numbers.filter((number) => !isOwn(number)) } : reading;
}

const ANSWERS = wordClass('answers');

/** Most tokens to it: "two separate figures". */
const OWN_REACH = 2;

/** "Who's the bloke still in the nick?": a word for anybody says nothing beside "who". */
export function lightenSomebody(reading: Reading): Reading {
  const { forms, terms } = reading;
  if (terms.length < 2) return reading;
  const isAnybody = ({ concepts, from }: Term): boolean =>
    concepts.some((id) => ANYBODY.has(id)) &&
    forms.some(({ role, to }) => role === 'ask-who' && from >= to && from - to <= WHO_REACH);
  return terms.some(isAnybody)
    ? { ...reading, terms: terms.map((term) => (isAnybody(term) ? { ...term, weight: NO_WEIGHT } : term)) }
    : reading;
}

/** "Quand a eu lieu le premier vol ?": when or where something took place asks no more than when or where it was. */
export function lightenHappening(reading: Reading): Reading {
  const { forms, terms } = reading;
  const idle = ({ concepts }: Term): boolean => concepts.every((id) => id === HAPPENS);
  if (!forms.some(({ role }) => TIMED.test(role)) || terms.every(idle) || !terms.some(idle)) return reading;
  return { ...reading, terms: terms.map((term) => (idle(term) ? { ...term, weight: NO_WEIGHT } : term)) };
}

const HAPPENS = 'happen';

const TIMED = /^ask-(?:date|year|season|place)$/u;

const ANYBODY: ReadonlySet<string> = new Set(['man', 'woman', 'person', 'human']);

/** Most words between "who" and it: "is the old". */
const WHO_REACH = 3;

const NO_WEIGHT = 0.05;

/** "How many watches, 51 or 15?", "2019 or 2020, when was it?": of what is offered to choose from nothing is taken for granted. */
export function withoutOffered(reading: Reading): Reading {
  const { tokens, forms, terms, language } = reading;
  if (!forms.some((form) => ASKS_VALUE.test(form.role) && !withinTag(form, reading))) return reading;
  const isOffered = (one: Span, other: Span): boolean =>
    one.to < other.from &&
    other.from - one.to <= OFFER_REACH &&
    tokens.slice(one.to, other.from).some((token) => isOr(token, language)) &&
    !terms.some(({ from, to }) => from >= one.to && to <= other.from);
  for (const offered of [reading.numbers, reading.times]) {
    for (const one of offered) {
      const other = offered.find((next) => isOffered(one, next));
      if (other) return leftOut(reading, { from: one.from, to: other.to });
    }
  }
  return reading;
}

const ASKS_VALUE = /^ask-(?:count|amount|date|year|season|duration)$/u;

/** Most tokens from what is offered to what else is: "or in the". */
const OFFER_REACH = 4;
