/** Stretches of a reading: its clauses, a part of it, and the reading without one. */
import type { Reading } from '../language/read.ts';
import type { Token } from '../language/tokens.ts';

/** What parts clauses, and what sentences. */
export const CLAUSE_END = /^[.?!؟:;؛,،()]$/u;
export const SENTENCE_END = /^[.?!؟:;؛—]$/u;

const endsClause = ({ text }: Token): boolean => CLAUSE_END.test(text);

export const endsSentence = ({ text }: Token): boolean => SENTENCE_END.test(text);

/** A stretch of tokens: from one to before another. */
export interface Span {
  from: number;
  to: number;
}

export const within = (clause: Span, item: Span): boolean => item.from >= clause.from && item.to <= clause.to;

/** A dash between spaces parts clauses as a comma does; one between words joins them. */
function isDash({ tokens }: Reading, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    /^[-–—]$/u.test(token.text) &&
    (before?.end ?? token.start) < token.start &&
    (next?.start ?? token.end) > token.end
  );
}

/** Stretches of tokens between those that end one: stops, where nothing else is said. */
export function clausesOf(reading: Reading, ends: (token: Token) => boolean = endsClause): Span[] {
  const clauses: Span[] = [];
  let from = 0;
  reading.tokens.forEach((token, at) => {
    if (!ends(token) && !isDash(reading, at)) return;
    // The point of "Feb. 8" or "No. 5" ends no clause.
    if (
      token.text === '.' &&
      reading.tokens[at + 1]?.kind === 'number' &&
      (reading.tokens[at - 1]?.text.length ?? 9) <= 5
    )
      return;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  });
  if (from < reading.tokens.length) clauses.push({ from, to: reading.tokens.length });
  return clauses;
}

/** The part of a reading between two tokens. */
export function slice(reading: Reading, from: number, to: number): Reading {
  const inside = <T extends { from: number; to: number }>(list: readonly T[]): T[] =>
    list.filter((item) => item.from >= from && item.to <= to);
  const active = new Set([...reading.active].filter((at) => at >= from && at < to));
  return {
    ...reading,
    active,
    terms: inside(reading.terms),
    forms: inside(reading.forms),
    numbers: inside(reading.numbers),
    times: inside(reading.times),
  };
}

/** A clause of a reading as a reading of its own, in which nothing is aside. */
export function part(reading: Reading, clause: Span): Reading {
  const sliced = slice(reading, clause.from, clause.to);
  return { ...sliced, terms: sliced.terms.map((term) => ({ ...term, aside: false })) };
}

/** A reading without a stretch of it, which is blank in its text. */
export function leftOut(reading: Reading, { from, to }: Span): Reading {
  const { text, tokens } = reading;
  const outside = <T extends Span>(list: readonly T[]): T[] =>
    list.filter((one) => one.to <= from || one.from >= to);
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return {
    ...reading,
    text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    active: new Set([...reading.active].filter((at) => at < from || at >= to)),
    terms: outside(reading.terms),
    forms: outside(reading.forms),
    numbers: outside(reading.numbers),
    times: outside(reading.times),
  };
}

/** A reading without a stretch of it, its text as it was; the whole reading where no term would be left. */
export function withoutSpan(reading: Reading, span: Span): Reading {
  const rest = leftOut(reading, span);
  return rest.terms.length === 0 ? reading : { ...rest, text: reading.text };
}
