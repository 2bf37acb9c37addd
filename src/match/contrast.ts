/** What a question sets aside: "the cash, not the phones". */

import { wordClass } from '../language/classes.ts';
import { isWithinLonger } from '../language/forms.ts';
import type { Form, Reading, Term } from '../language/read.ts';
import { nounAsk } from './question.ts';
import { CLAUSE_END, clausesOf, type Span, withoutSpan } from './spans.ts';

/** Whether a word that sets aside takes one number or amount from another that is asked for before it. */
const subtracts = ({ from, to }: Form, { forms, terms }: Reading): boolean =>
  forms.some((form) => form.role === 'op-difference' && form.from === from && form.to <= to) &&
  (forms.some((form) => /^(?:ask|noun)-(?:count|amount)$/u.test(form.role) && form.to <= from) ||
    terms.some((term) => nounAsk(term) === 'amount' && term.to <= from) ||
    // "Cells since 2002 minus the ones of 2020": that alone is asked.
    (terms.some((term) => term.to <= from) && !forms.some(({ kind }) => kind === 'ask')));

/**
 * Takes out of a question what it sets aside: "the cash, not the phones", "when did it begin, as opposed to ORATIX". What
 * follows a contrasting word up to the next stop is not what is asked about.
 */
export function withoutContrast(whole: Reading): Reading {
  const reading = withoutConcession(whole);
  const behind = setAsideBehind(reading);
  if (behind) return withoutSpan(reading, behind);
  const contrast = reading.forms
    .filter(
      (form) =>
        form.kind === 'contrast' && (form.to - form.from > 1 || form.from > 0 || setsAside(reading, form)),
    )
    // "Not only phones but tablets too": both are spoken of.
    .filter(
      (form) =>
        !ONLY.has(reading.tokens[form.to - 1]?.folded ?? '') ||
        !reading.tokens.slice(form.to).some((token) => BUT.has(token.folded)),
    )
    // "Leaving Spain aside" sets it aside; "leaving port" is a deed.
    .filter(
      (form) =>
        form.to - form.from > 1 ||
        reading.tokens[form.from]?.folded !== 'leaving' ||
        reading.tokens.slice(form.to).some(({ folded }) => ASIDE.has(folded)),
    )
    // "It was not the police that took them" denies it.
    .filter(
      ({ from, to }) =>
        to - from === 1 ||
        !NOT.has(reading.tokens[from]?.folded ?? '') ||
        !BE.has(reading.tokens[from - 1]?.folded ?? '') ||
        reading.tokens.slice(to).some(({ folded }) => BUT.has(folded)),
    )
    // "Nothing except phones": phones alone.
    .filter((form) => !isWithinLonger(form, reading.forms, (_, role) => role === 'compare-exactly'))
    // "The value of the phones minus the cash" is to be reckoned.
    .filter((form) => !subtracts(form, reading))
    // A bare "not" sets aside only behind a stop ("dirhams, not dollars"); within a clause it denies the verb.
    .filter(
      (form) =>
        form.to - form.from > 1 ||
        !NOT.has(reading.tokens[form.from]?.folded ?? '') ||
        form.from === 0 ||
        reading.tokens[form.from - 1]?.kind === 'symbol' ||
        standsBetween(form, reading),
    )
    .sort((a, b) => a.from - b.from)[0];
  if (!contrast) return reading;
  let end = contrast.to;
  // "Not the one in which it was founded": what follows tells which one is set aside.
  const one = [contrast.to - 1, contrast.to, contrast.to + 1].some(
    (at) => THAT_ONE.has(reading.tokens[at]?.folded ?? '') && !THIS.has(reading.tokens[at - 1]?.folded ?? ''),
  );
  // It sets aside a noun, not the verb that follows ("Interpol rather than Europol that supported ...").
  const verbs = new Set(
    [
      ...reading.forms.filter((form) => form.kind === 'yesno'),
      ...reading.terms.filter(
        (term) => term.kind === 'act' && !THAT_ONE.has(reading.tokens[term.from - 1]?.folded ?? ''),
      ),
    ].map((item) => item.from),
  );
  while (
    end < reading.tokens.length &&
    !CLAUSE_END.test(reading.tokens[end]?.text ?? '') &&
    !(
      !one &&
      end > contrast.to &&
      (verbs.has(end) || RELATIVE_PRONOUN.has(reading.tokens[end]?.folded ?? ''))
    )
  )
    end++;
  return withoutSpan(reading, { from: contrast.from, to: end });
}

/** "Factories closed since 2013, last five years not counted": a clause of its own behind a stop, with the words that set it aside at its end. */
export function setAsideBehind({ tokens, language, forms }: Reading): Span | undefined {
  const stops = tokens.flatMap((token, at) => (CLAUSE_END.test(token.text) ? at : []));
  for (const stop of stops) {
    const from = stop + 1;
    const to = stops.find((at) => at > stop) ?? tokens.length;
    const length = [3, 2, 1].find((words) =>
      SET_ASIDE_BEHIND.in(language).has(
        tokens
          .slice(to - words, to)
          .map(({ folded }) => folded)
          .join(' '),
      ),
    );
    // "Which were set aside?" asks, "the cars were not included" says so, and "not excluded" is the opposite.
    const says = forms.some(
      (form) => (form.kind === 'ask' || form.kind === 'yesno') && form.from >= from && form.to <= to,
    );
    const denied = length !== undefined && NOT.has(tokens[to - length - 1]?.folded ?? '');
    const sets = length !== undefined && !says && !denied;
    if (sets && to - from > 1) return { from, to };
  }
  return undefined;
}

const SET_ASIDE_BEHIND = wordClass('set-aside-behind');

/** "By Interpol not Europol", "الإنتربول لا اليوروبول": a bare "not" between two of a kind that may have done or been it. */
function standsBetween(form: Form, { terms, tokens, forms }: Reading): boolean {
  const joined = forms.some(
    ({ kind, from, to }) => kind === 'join' && from === form.from - 1 && to === form.from,
  );
  const start = joined ? form.from - 1 : form.from;
  const article = tokens[form.to]?.folded ?? '';
  const opens =
    DEFINITE_ARTICLE.has(article) || (joined && INDEFINITE_ARTICLE.has(article)) ? form.to + 1 : form.to;
  const before = terms.find(({ to }) => to === start);
  const after = terms.find(({ from }) => from === opens);
  // "A vaccine and not an antibiotic": of things, too, where they are joined.
  const isNamed = ({ kind }: Term): boolean =>
    NAMED.has(kind) || (joined && (kind === 'thing' || kind === 'animal'));
  return before !== undefined && after !== undefined && isNamed(before) && isNamed(after);
}

const NAMED: ReadonlySet<string> = new Set(['organisation', 'body', 'group', 'place', 'person']);

const INDEFINITE_ARTICLE = wordClass('indefinite-article');

const OR_NOT = wordClass('or-not');

/** Takes out a clause that says that it does not matter: "how many were there, convicted or not". */
function withoutConcession(reading: Reading): Reading {
  const asks = reading.forms.filter((form) => form.kind === 'ask');
  const clause = clausesOf(reading).find(
    ({ from, to }) =>
      OR_NOT.has(
        reading.tokens
          .slice(to - 2, to)
          .map((token) => token.folded)
          .join(' '),
      ) &&
      asks.length > 0 &&
      !asks.some((form) => form.from >= from && form.to <= to),
  );
  if (!clause) return reading;
  return withoutSpan(reading, clause);
}

/** "Not since 2002, just the last three years: how many ...": an opening "not" sets aside what stands before the comma. */
function setsAside(reading: Reading, form: Form): boolean {
  const comma = reading.tokens.findIndex((token) => /^[,،:]$/u.test(token.text));
  return comma > 0 && comma - form.from <= 6 && reading.terms.some((term) => term.from > comma);
}

const ONLY = wordClass('only');

const BUT = wordClass('but');

const RELATIVE_PRONOUN = wordClass('relative-pronoun');

const THAT_ONE = wordClass('that-one');

const THIS = wordClass('this');

const ASIDE = wordClass('aside');

const NOT = wordClass('not');
const BE = wordClass('be');
const DEFINITE_ARTICLE = wordClass('definite-article');
