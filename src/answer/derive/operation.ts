/** What a question asks to be reckoned. */
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Form, Reading } from '../../language/read.ts';
import { nounAsk, totalOfOne } from '../../match/question.ts';
import { oncePer } from '../../memo.ts';

export type Operation =
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'percent'
  | 'rate'
  | 'most'
  | 'least'
  | 'first'
  | 'last'
  | 'order'
  | 'remain'
  | 'elapsed';

export const ADDS = wordClass('adds');
export const EACH = wordClass('each');

const FACTOR = wordClass('factor');
const BY_HOW_MUCH = wordClass('by-how-much');
const asksCount = ({ role }: Form): boolean => role === 'ask-count' || role === 'ask-amount';

export const PLUS = wordClass('plus');

export const PART_OF = wordClass('part-of');

/** How far apart two things are, in words that say other things too: weaker than any other operator. */
export const isGap = ({ role }: Form): boolean => role === 'op-gap';
/** Whether a form asks for the difference of two things. */
export const isDifference = (form: Form): boolean => form.role === 'op-difference' || isGap(form);

const THAN = wordClass('than');
/** French and Spanish "less" between two nouns, with no "than" behind it and a result asked for. */
const isMinus = ({ role, from, to }: Form, { tokens, terms, forms }: Reading): boolean =>
  role === 'op-least' &&
  MORE_OR_LESS.has(tokens[from]?.folded ?? '') &&
  terms.some((term) => term.to === from) &&
  terms.some((term) => term.from >= to && term.from - to <= 1) &&
  !tokens.slice(to).some(({ folded }) => THAN.has(folded)) &&
  (tokens.some(({ text }) => text === '=') || forms.some(asksCount));
const MORE_OR_LESS = wordClass('more-or-less');

/** "Kumasi más Tamale": French and Spanish "more" between two places, with nothing but an article beside it and no "than" behind it. */
export const joinsAsPlus = ({ role, from, to }: Form, { tokens, terms }: Reading): boolean =>
  role === 'op-most' &&
  MORE_OR_LESS.has(tokens[from]?.folded ?? '') &&
  terms.some((term) => term.to === from && term.kind === 'place') &&
  terms.some((term) => term.kind === 'place' && term.from >= to && term.from - to <= 1) &&
  !tokens.slice(to).some(({ folded }) => THAN.has(folded));

/** "More" with its "than", right behind it or, "how many dinars more is this than that", after what is asked for. */
function isCompared({ from, to }: Form, { tokens, forms, terms, language }: Reading): boolean {
  if (tokens.slice(from, to + 2).some(({ folded }) => THAN.has(folded))) return true;
  // "Combien de cargaisons de plus en 2023 qu'en 2022".
  if (language === 'fr' && tokens[from - 1]?.folded === 'de')
    return tokens.slice(to + 1).some(({ folded }) => /^qu?e?$/u.test(folded));
  const ask = forms.find((form) => asksCount(form) && form.to <= from);
  return (
    ask !== undefined &&
    from > ask.to &&
    terms.every((term) => term.from < ask.to || term.from >= to || term.to === from) &&
    tokens.slice(ask.to, from).length <= MORE_REACH &&
    tokens.slice(to).some(({ folded }) => folded === 'than')
  );
}

/** "How many metres further did it fall than the other one": a measure compares, right behind its unit. */
function measuresMore({ forms, tokens }: Reading): boolean {
  const ask = forms.find(({ role }) => role === 'ask-count');
  if (!ask) return false;
  const at = tokens.findIndex(
    ({ folded }, place) =>
      place > ask.to &&
      place - ask.to <= MORE_REACH &&
      (GREATER_MEASURE.has(folded) || LESSER_MEASURE.has(folded)),
  );
  return at > 0 && tokens.slice(at).some(({ folded }) => folded === 'than');
}
export const GREATER_MEASURE = wordClass('greater-measure');
export const LESSER_MEASURE = wordClass('lesser-measure');

/** Most words of what is asked for between the question word and its "more". */
const MORE_REACH = 2;

const MORE = /^(?:op-most|compare-more)$/u;
const LESS = /^(?:op-least|compare-less)$/u;

/** Words that compare people by age: "the youngest suspect", "le plus jeune", and not "el mayor número". */
export const ageHints = ({ forms, terms }: Reading): Form[] =>
  forms.filter(
    (hint) =>
      /^hint-(?:young|old)est$/u.test(hint.role) &&
      // Words that say as well that something is the greatest, the least or the first.
      (forms.every(({ kind, to }) => kind !== 'op' || to !== hint.to) ||
        terms.some(({ kind, from }) => kind === 'person' && from >= hint.to && from - hint.to <= AGE_REACH)),
  );
/** Most words between such a word and who is meant: "el mayor de los detenidos". */
const AGE_REACH = 2;

/** The operation that a question asks for, if any. The longest operator phrase decides. */
export const operationOf = oncePer((reading: Reading): Operation | undefined => {
  // "The last three years" orders nothing.
  const ordering = (form: { role: string; from: number; to: number }) =>
    /^op-(?:first|last)$/u.test(form.role);
  const alternatives =
    (reading.language === 'fr' || reading.language === 'es') &&
    reading.tokens.some((token) => isOr(token, reading.language));
  // "Most of the cells" is a share of them, not the greatest of several.
  const share = (form: { role: string; to: number }) =>
    form.role === 'op-most' &&
    // "Plus de montres ou de tablettes" is no share.
    !alternatives &&
    // "Le plus de patients" neither: the most of them.
    reading.tokens[form.to - 1]?.folded !== 'plus' &&
    PART_OF.has(reading.tokens[form.to]?.folded ?? '') &&
    reading.terms.some((term) => term.from > form.to);
  // "لكل ما صودر": of all that was seized, and for each of nothing.
  const ofAll = ({ role, to }: Form): boolean =>
    role === 'op-ratio' && reading.language === 'ar' && reading.tokens[to]?.folded === 'ما';
  // "كم عينة تجاوزت فيها نسبة الميثانول": of the samples their number is asked, whatever level of it they have.
  const isLevel = ({ role, from, to }: Form): boolean =>
    role === 'op-percent' &&
    reading.language === 'ar' &&
    to - from === 1 &&
    reading.forms.some((ask) => ask.role === 'ask-count' && ask.to < from);
  // "In the lead investigator's words": of a person it is a title.
  const isTitle = ({ to }: Form): boolean =>
    reading.tokens[to - 1]?.folded === 'lead' && reading.terms.some(({ from }) => from === to);
  const total = totalOfOne(reading);
  const all = reading.forms.filter(
    (form) =>
      form.kind === 'op' &&
      !ofAll(form) &&
      !isLevel(form) &&
      !isTitle(form) &&
      form !== total &&
      !ageHints(reading).some((hint) => hint.from < form.to && hint.to > form.from),
  );
  // "Plus de 40 heures" bounds a figure.
  const bounds = ({ kind, to }: Form): boolean =>
    kind === 'comparison' && reading.numbers.some(({ from }) => from === to);
  // "Most recent" is one operator, not two; "at least" is none.
  const inner = (form: Form) =>
    reading.forms.some(
      (other) =>
        (other.kind === 'op' || bounds(other) || /^(?:compare-at-|ask-(?:year|date)$)/u.test(other.role)) &&
        other.from <= form.from &&
        other.to >= form.to &&
        other.to - other.from > form.to - form.from,
    );
  // "Which court are they up before, and when?": nothing comes after it.
  const stranded = (form: Form) =>
    ordering(form) &&
    /^[,;.]$/u.test(reading.tokens[form.to]?.text ?? '') &&
    reading.forms.some(({ role, from }) => role === 'fw-before' && from === form.from);
  // "Montres moins tablettes = ?"
  if (all.some((form) => isMinus(form, reading))) return 'difference';
  if (all.some((form) => joinsAsPlus(form, reading))) return 'sum';
  const ops = all
    .filter(
      (form) =>
        !inner(form) &&
        !share(form) &&
        !stranded(form) &&
        // "More than half of them": a bound of a share.
        !(
          isDifference(form) &&
          reading.forms.some(({ kind, from }) => kind === 'quantity' && from === form.to)
        ) &&
        !(ordering(form) && reading.times.some((time) => form.from < time.to && form.to > time.from)),
    )
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const has = (name: Operation) => ops.some((form) => form.role === `op-${name}`);
  const asksFactor = ops.some(
    ({ role, from, to }) =>
      role === 'op-ratio' && reading.tokens.slice(from, to).some(({ folded }) => FACTOR.has(folded)),
  );
  if (asksFactor && !has('rate') && !has('elapsed')) return 'ratio';
  for (const name of ['rate', 'elapsed', 'order', 'difference', 'remain', 'percent', 'ratio'] as const)
    if (has(name)) return name;
  if (ops.some(isGap)) return 'difference';
  // "cuántos móviles más que tabletas", "combien de téléphones de plus que de tablettes"
  const counts = reading.forms.some((form) => form.role === 'ask-count');
  // "Less than how many hectares?" asks for a bound.
  const ask = reading.forms.find(asksCount);
  const more = reading.forms.find(
    (form) => MORE.test(form.role) || (LESS.test(form.role) && ask !== undefined && form.from >= ask.to),
  );
  if (counts && more && isCompared(more, reading)) return 'difference';
  if (counts && measuresMore(reading)) return 'difference';
  // "De combien les montres dépassent-elles les tablettes ?"
  const byHowMuch = reading.tokens.some(
    (token, at) =>
      BY_HOW_MUCH.has(token.folded) &&
      reading.forms.some((form) => asksCount(form) && form.from <= at + 1 && form.to > at + 1),
  );
  if (byHowMuch && more) return 'difference';
  // "The watches, or the laptops and tablets put together": the greater of two is asked for.
  const ranks = ops.find((form) => form.role === 'op-most' || form.role === 'op-least');
  const first =
    ranks && has('sum') && reading.tokens.some((token) => isOr(token, reading.language)) ? ranks : ops[0];
  if (!first)
    return reading.tokens.some(
      ({ text, folded }, at) =>
        (text === '+' && reading.active.has(at) && !opensAnother(at + 1, reading)) ||
        PLUS.in(reading.language).has(folded),
    )
      ? 'sum'
      : undefined;
  if (isCheaper(first, reading)) return 'least';
  return first.role.slice(3) as Operation;
});

/** "Más barato": the more of that, the less it costs. */
export const isCheaper = ({ role, to }: Form, { terms }: Reading): boolean =>
  role === 'op-most' && terms.some(({ from, concepts }) => from === to && concepts.includes(CHEAP));
const CHEAP = 'cheap';

/** "Who is the organiser + how old", "full name + age": what stands behind the sign is asked for, and not added. */
const opensAnother = (at: number, { forms, terms }: Reading): boolean =>
  forms.some(({ kind, from }) => kind === 'ask' && from === at) ||
  terms.some((term) => term.from === at && term.kind === 'attribute' && nounAsk(term) === undefined);

/** How many times as much a word speaks of: "twice as many", "triple the cash". */
export const FACTORS: Readonly<Record<string, number>> = { 'factor-2': 2, 'factor-3': 3 };
