/** What is said of one alone ("only", "single-handedly"), and where that is denied. */
import { wordClass } from '../../language/classes.ts';
import type { Form, Reading } from '../../language/read.ts';
import { leftOut, type Span } from '../../match/spans.ts';

/** The role of an "only" that is denied: it says no more than that there is more. */
export const DENIED_ONLY = 'compare-not-only';

/** "Single-handedly", "by itself": only one did it; and where that is denied. */
export const COMPARED_ALONE = 'compare-alone';

export const DENIED_ALONE = 'compare-not-alone';

/** Roles of words by which something is said of one alone, not denied but for "not alone". */
export const OF_ONE_ALONE: ReadonlySet<string> = new Set(['compare-exactly', COMPARED_ALONE, DENIED_ALONE]);

const NOT = wordClass('not');

const OPENS_ONLY = wordClass('opens-only');

const CLOSES_ONLY = wordClass('closes-only');

const NE_PAS = wordClass('ne-pas');

const NO_ONLY = wordClass('no-only');

/** Most tokens from what opens an "only" about its verb to what closes it: "ne ... que". */
const ABOUT_REACH = 8;

/** Reads a bare word for "alone" as what it says of a doer or of a thing; Arabic has no such word that the lists do not read. */
export function markAlone(reading: Reading): Reading {
  if (reading.language === 'fr') return markSole(reading);
  return reading.language === 'ar' ? reading : markBareAlone(reading);
}

/** "Seuls des pompiers": before its noun, where nothing stands before it that it is a quality of ("une seule", "tout seul"). */
function markSole(reading: Reading): Reading {
  const { tokens, terms, forms } = reading;
  const at = tokens.findIndex(
    ({ folded }, place) =>
      ALONE.has(folded) &&
      tokens[place - 1]?.kind !== 'word' &&
      (BEHIND_ALONE.has(tokens[place + 1]?.folded ?? '') || terms.some(({ from }) => from === place + 1)),
  );
  if (at < 0 || forms.some((form) => form.role === 'compare-exactly' && form.from <= at && form.to > at))
    return reading;
  return {
    ...reading,
    terms: terms.filter(({ from, to }) => from !== at || to !== at + 1),
    forms: [...forms, { from: at, to: at + 1, kind: 'comparison', role: 'compare-exactly' }],
  };
}

/**
 * "Did Morocco run it alone?", but not "in the last three years alone", which is of the time; "lo hizo Marruecos solo", where
 * nothing follows that it may be "only" of.
 */
function markBareAlone(reading: Reading): Reading {
  const { tokens, terms, forms, times, numbers, language } = reading;
  const last = tokens.findLastIndex(({ kind }) => kind === 'word');
  const at = tokens.findIndex(({ folded }, place) =>
    language === 'en' ? folded === 'alone' : place === last && SOLO.test(folded),
  );
  const isHere = ({ from, to }: Span): boolean => from <= at && to > at;
  // "Were the 21 arrested alone?": beside a figure it is not of who did it.
  if (at < 1 || numbers.length > 0 || times.some(({ to }) => to === at)) return reading;
  if (forms.some((form) => isHere(form) && form.to - form.from > 1)) return reading;
  return {
    ...reading,
    terms: terms.filter((term) => !isHere(term)),
    forms: [
      ...forms.filter((form) => !isHere(form)),
      { from: at, to: at + 1, kind: 'comparison', role: COMPARED_ALONE },
    ],
  };
}

const SOLO = /^sol[oa]s?$/u;

const ALONE = wordClass('alone');

const BEHIND_ALONE = wordClass('behind-alone');

/** Reads an "only" that stands about its verb as one, and its first word as no denial. */
export function markOnlyAbout(reading: Reading): Reading {
  const { tokens, terms, forms, language } = reading;
  const from = tokens.findIndex(({ folded }) => OPENS_ONLY.in(language).has(folded));
  if (from < 0) return reading;
  const to = tokens.findIndex(
    ({ folded }, at) =>
      at > from + 1 &&
      [folded, `${tokens[at - 1]?.folded} ${folded}`].some((words) => CLOSES_ONLY.in(language).has(words)),
  );
  const between = tokens.slice(from + 1, to);
  const broken =
    to < 0 ||
    to - from > ABOUT_REACH ||
    between.some((token) => token.kind === 'symbol' && token.text !== '-' && !/^['’]$/u.test(token.text)) ||
    (reading.language === 'fr' && between.some(({ folded }) => NO_ONLY.has(folded))) ||
    forms.some((form) => form.kind === 'tag' && form.from <= to && form.to > from);
  const near = (one: Span): boolean => one.from > to && one.from - to <= 3;
  // "Il ne s'occupe que de terrorisme": what is done may be the object of another verb.
  const verb = terms.some((term) => term.kind === 'act' && term.from > from && term.to <= to);
  const focus =
    terms.find((term) => near(term) && term.kind !== 'act') ??
    reading.times.find((time) => near(time)) ??
    (verb ? terms.find((term) => near(term)) : undefined);
  // "Il n'a pas dit que les cartes étaient fausses": a clause of its own follows.
  const clause = focus && terms.some((term) => term.kind === 'act' && term.from >= focus.to);
  if (broken || !focus || (clause && reading.language !== 'ar')) return reading;
  const denied = between.some(({ folded }) => NE_PAS.has(folded));
  return {
    ...reading,
    forms: [
      ...forms.filter((form) => form.kind !== 'negation' || form.to <= from || form.from > to),
      { from: to, to: to + 1, kind: 'comparison', role: denied ? DENIED_ONLY : 'compare-exactly' },
    ],
  };
}

/** "They weren't even worth half a million": less than that, and no denial, whatever stands before the figure. */
export function withoutEven(reading: Reading): Reading {
  const { tokens, forms, numbers, language } = reading;
  const at = tokens.findIndex(({ folded }) => EVEN.in(language).has(folded));
  const figure = numbers.find(
    ({ from, comparison }) => from > at && from - at <= EVEN_REACH && comparison === 'equal',
  );
  const denial = forms.find(
    ({ kind, from, to }) => kind === 'negation' && from <= at + 1 && at - to < DENIAL_REACH,
  );
  if (at < 0 || !figure || (!denial && !NOR.has(tokens[at - 1]?.folded ?? ''))) return reading;
  const isEven = ({ from, to }: Span): boolean => from === at && to === at + 1;
  const rest = denial ? leftOut(reading, denial) : reading;
  return {
    ...rest,
    terms: rest.terms.filter((term) => !isEven(term)),
    numbers: rest.numbers.map((one) => (one === figure ? { ...one, comparison: 'less' as const } : one)),
  };
}

export const ARTICLE = wordClass('article');

const EVEN = wordClass('even');

const NOR = wordClass('nor');

/** Most tokens from "even" to its figure, and from the denial to "even". */
const EVEN_REACH = 6;

const DENIAL_REACH = 3;

export function markDeniedOnly(reading: Reading): Reading {
  const denied = reading.forms.filter((form) => form.kind === 'negation' && onlyBehind(reading, form));
  const from = Math.min(...denied.map((form) => form.from));
  // "Did not stop at phones": the denial is a word of the phrase.
  const opens = (form: Form): boolean =>
    form.to - form.from > 1 && NOT.has(reading.tokens[form.from]?.folded ?? '');
  return {
    ...reading,
    forms: reading.forms.map((form) =>
      (form.role === 'compare-exactly' || form.role === COMPARED_ALONE) && (form.from >= from || opens(form))
        ? { ...form, role: form.role === COMPARED_ALONE ? DENIED_ALONE : DENIED_ONLY }
        : form,
    ),
  };
}

/** Whether a denial is of "only" within its clause: "it wasn't only phones", "they don't deal with terrorism alone". */
export function onlyBehind(reading: Reading, denial: Form): boolean {
  for (let at = denial.to; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (!token || token.kind === 'symbol') break;
    // "Ni un solo": not a single one.
    if (ONLY.has(token.folded) && !ONE.has(reading.tokens[at - 1]?.folded ?? '')) return true;
  }
  return reading.forms.some(
    (other) => (OF_ONE_ALONE.has(other.role) || other.role === DENIED_ONLY) && other.from === denial.to,
  );
}

const ONLY = wordClass('only');

const ONE = wordClass('one');
