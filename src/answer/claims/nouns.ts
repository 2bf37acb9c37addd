/** Which noun a number counts. */
import { wordClass } from '../../language/classes.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import { nounAsk } from '../../match/question.ts';
import { partAndWholeOf } from './partitive.ts';

/** Farthest, in tokens, that a number stands from the noun it counts: before it, behind it, and behind "their number". */
export const REACH = { before: 2, behind: 4, number: 6 } as const;

export const OF = wordClass('of');

/** Tokens of a stretch that count for nothing, with the stops about them: "dozens, not hundreds, of birds". */
function setAside(from: number, to: number, { active, tokens }: Reading): number {
  const stretch = tokens.slice(from, to);
  const out = stretch.filter((token, at) => token.kind !== 'symbol' && !active.has(from + at)).length;
  return out === 0 ? 0 : out + stretch.filter(({ kind }) => kind === 'symbol').length;
}

/**
 * The noun that a number counts: the next content behind the number, else the nearest before it. "Two years before": units of
 * time are counted by no noun; "two of those ...": by none that stands before.
 */
export function nounOf(number: NumberMention, reading: Reading): Term | undefined {
  if (deedBeside(number, reading)) return undefined;
  if (reading.forms.some((form) => form.kind === 'time-unit' && form.from === number.to)) return undefined;
  // "السيارات الأربع": an Arabic number with its article stands behind its noun.
  const defined = DEFINED_NUMBER.test(reading.tokens[number.from]?.folded ?? '');
  const own = defined ? reading.terms.find(({ to }) => to === number.from) : undefined;
  if (own && own.kind !== 'act') return own;
  // "The 21 were officers": behind the verb stands what is said of them.
  const verb = reading.forms.find((form) => form.kind === 'yesno' && form.from >= number.to);
  const after = reading.terms.find(
    (term) =>
      term.from >= number.to &&
      term.from - number.to - setAside(number.to, term.from, reading) <= REACH.before &&
      term.kind !== 'act' &&
      !(verb && verb.from < term.from),
  );
  const named = after?.from === number.to ? undefined : nounOfNumber(number, reading);
  if (named) return named;
  // "Une seule voiture": the noun, not what is said of it.
  if (after?.kind === 'quality') {
    const noun = reading.terms.find((term) => term.from === after.to);
    if (noun && noun.kind !== 'act' && noun.kind !== 'quality') return noun;
  }
  if (after) return headOf(after, reading);
  if (number.currency === undefined && OF.has(reading.tokens[number.to]?.folded ?? '')) {
    // "31 of the 46 firefighters": firefighters both.
    const whole = reading.numbers.find(({ from }) => from > number.to && from - number.to <= REACH.before);
    return whole && nounOf(whole, reading);
  }
  // "Of the 46 containers that it lost, 29 were found": containers both.
  const pair = partAndWholeOf(reading);
  if (pair?.part === number && pair.whole.to < number.from) return nounOf(pair.whole, reading);
  // "7 Ukrainians among the sixteen": what the sixteen are is not said.
  if (pair?.whole === number && pair.among) return undefined;
  const before = reading.terms.filter((term) => term.to <= number.from && term.kind !== 'act');
  const near = before.filter((term) => number.from - term.to <= REACH.behind).at(-1);
  // "Investigators counted 64 journeys": the deed behind the number is counted, and no noun: not those who count.
  const isDeed = ({ kind }: Term): boolean => kind === 'act';
  const deed = reading.terms.find((term) => term.from === number.to && isDeed(term));
  if (
    near &&
    deed &&
    reading.terms.some((term) => isDeed(term) && term.from >= near.to && term.to <= number.from)
  )
    return undefined;
  // "Arrests total 30".
  if (!near && TOTALS.has(reading.tokens[number.from - 1]?.folded ?? ''))
    return reading.terms.findLast((term) => term.to < number.from);
  // "The cells dismantled, whose number is 207": what the number is of.
  return near && nounAsk(near) === 'count'
    ? (before
        .filter(
          (term) => near.from - term.to <= REACH.number && nounAsk(term) === undefined && isCounted(term),
        )
        .at(-1) ?? near)
    : near;
}

const DEFINED_NUMBER = /^ال\p{L}+$/u;

/** "3,850 hospital employees": of two nouns in a row English counts the second, where the first is a singular. */
function headOf(noun: Term, { terms, tokens, language }: Reading): Term {
  const next = language === 'en' ? terms.find(({ from }) => from === noun.to) : undefined;
  return next &&
    !noun.capital &&
    /^(?:place|body|thing|organisation)$/u.test(noun.kind) &&
    /^(?:person|thing|group|animal)$/u.test(next.kind) &&
    !/[^su]s$/u.test(tokens[noun.to - 1]?.folded ?? '')
    ? next
    : noun;
}

/** "Police arrest 21 over smuggling", "21 held over smuggling": the deed that stands beside its number of people, with no noun of theirs. */
export function deedBeside({ from, to, currency }: NumberMention, reading: Reading): Term | undefined {
  const { tokens, terms, language } = reading;
  if (language !== 'en' || currency !== undefined) return undefined;
  const isDeed = (term: Term): boolean =>
    term.kind === 'act' && !term.concepts.some((id) => COMES_TO.has(id));
  const next = tokens[to];
  if (next === undefined || next.kind === 'symbol' || ABOUT_DEED.has(next.folded))
    return terms.find((term) => term.to === from && isDeed(term));
  const deed = terms.find((term) => term.from === to && isDeed(term));
  return deed && ABOUT_DEED.has(tokens[deed.to]?.folded ?? '') ? deed : undefined;
}
/** "The suspects numbered 12": what a number of something comes to. */
const COMES_TO: ReadonlySet<string> = new Set(['number', 'count', 'quantity', 'total', 'reach-amount']);
const ABOUT_DEED = wordClass('about-deed');
const TOTALS = wordClass('totals');
const BE = wordClass('be');

/** "Was the number of watches 51?", "¿fue de 51 el número de relojes?": what a number that is spoken of as one is the number of. */
function nounOfNumber(number: NumberMention, { forms, terms, numbers, tokens }: Reading): Term | undefined {
  const verb =
    forms.some(({ kind, role }) => kind === 'yesno' && role !== 'fw-request') ||
    tokens[number.from - 1]?.text === ':' ||
    // "Le nombre d'arrestations est de 30".
    [1, 2].some((back) => BE.has(tokens[number.from - back]?.folded ?? ''));
  if (numbers.length > 1 || number.currency !== undefined || !verb) return undefined;
  const spoken = forms
    .filter(({ role, from, to }) => role === 'noun-count' && (to <= number.from || from >= number.to))
    .sort((a, b) => b.to - a.to)[0];
  return (
    spoken &&
    // "The number of arrests": a deed may be counted, where it is what the number is of.
    terms.find(
      (term) =>
        term.from >= spoken.to &&
        term.from - spoken.to <= REACH.before &&
        (isNoun(term) || (term.kind === 'act' && term.from - spoken.to <= 1 && term.to <= number.from)),
    )
  );
}

const isNoun = (term: Term): boolean =>
  term.kind !== 'act' && term.kind !== 'time' && isCounted(term) && nounAsk(term) === undefined;

const isCounted = ({ kind }: Term): boolean => kind !== 'quality' && kind !== 'time' && kind !== 'place';
