/** Double questions: "how many phones were seized, and where were they headed?" is two. */
import type { Reading, Term } from '../language/read.ts';
import { slice } from './query.ts';

/** A part of a double question: what it says itself, and with what it points back to. */
export interface Part {
  text: string;
  reading: Reading;
  /** The reading with the things named in the part before, for "they", "it" and bare verbs; undefined for the first part. */
  carried: Reading | undefined;
}

const JOINS = /^(?:and|plus|et|y|e|و|&|,|،|;|؛|\?|؟|\.)$/u;

const ATTACHED_AND = /^و(?=.{2})/u;

/**
 * The parts of a reading that asks twice, split where a new question word opens after a conjunction or a stop; one part for
 * anything else. A question word without content of its own before the split ("when and where was ...") does not split.
 */
export function partsOf(reading: Reading): Part[] {
  const asks = reading.forms
    .filter((form) => form.kind === 'ask')
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const cuts: number[] = [];
  let from = 0;
  for (const form of asks) {
    if (form.from <= from) continue;
    let before = form.from;
    // Arabic writes "and" onto the question word.
    const attached = ATTACHED_AND.test(reading.tokens[form.from]?.folded ?? '');
    // Up to two small words may stand between ("and in which year", "et dans quelle ville").
    for (
      let back = 0;
      !attached && back < 3 && before > 0 && !JOINS.test(reading.tokens[before - 1]?.folded ?? '');
      back++
    )
      before--;
    const joined = attached || JOINS.test(reading.tokens[before - 1]?.folded ?? '');
    if (!joined || reading.terms.some((term) => term.from >= before && term.to <= form.from)) continue;
    const left = slice(reading, from, before);
    const right = slice(reading, form.from, reading.tokens.length);
    const leftAsks = left.forms.some((other) => other.kind === 'ask');
    if (
      leftAsks &&
      left.terms.length === 0 &&
      cuts.length === 0 &&
      asks.filter((ask) => ask.from > form.from).length === 0
    )
      return sharedPredicate(reading, left, right, form);
    if (
      !leftAsks ||
      left.terms.length === 0 ||
      (right.terms.length === 0 && right.numbers.length + right.times.length === 0)
    )
      continue;
    cuts.push(before);
    from = before;
  }
  const bounds = [0, ...cuts, reading.tokens.length];
  const parts: Part[] = [];
  let things: Term[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [start = 0, end = 0] = [bounds[i], bounds[i + 1]];
    const own = slice(reading, start, end);
    const text = reading.text
      .slice(reading.tokens[start]?.start ?? 0, reading.tokens[end - 1]?.end ?? 0)
      .replace(/^[\s,;.]+|[\s,;.?؟]+$/gu, '')
      .replace(/^(?:and|et|y|و)\s+/iu, '')
      .replace(/\s*[,;]?\s(?:and|et|y)$/iu, '');
    parts.push({ text, reading: own, carried: i === 0 ? undefined : withTerms(own, things) });
    things = [
      ...things,
      ...own.terms.filter(
        (term) =>
          term.kind !== 'act' &&
          term.kind !== 'quality' &&
          term.kind !== 'attribute' &&
          term.kind !== 'unlisted',
      ),
    ];
  }
  return parts;
}

/** A reading with terms of another part of the same text. */
function withTerms(reading: Reading, terms: readonly Term[]): Reading {
  const active = new Set(reading.active);
  for (const term of terms) for (let at = term.from; at < term.to; at++) active.add(at);
  return { ...reading, active, terms: [...reading.terms, ...terms] };
}

/** "When and where was the fire?": two question words of one predicate, each asked of all that follows. */
function sharedPredicate(
  reading: Reading,
  left: Reading,
  right: Reading,
  second: { from: number; to: number },
): Part[] {
  const rest = slice(reading, second.to, reading.tokens.length);
  if (rest.terms.length === 0) return [{ text: reading.text, reading, carried: undefined }];
  const first = { ...rest, forms: [...left.forms, ...rest.forms] };
  const words = (part: Reading): string =>
    part.forms
      .filter((form) => form.kind === 'ask')
      .map((form) =>
        reading.text.slice(reading.tokens[form.from]?.start ?? 0, reading.tokens[form.to - 1]?.end ?? 0),
      )[0] ?? reading.text;
  return [
    { text: words(left), reading: first, carried: undefined },
    { text: words(right), reading: right, carried: undefined },
  ];
}
