/** Times of day in a claim, held against those that a fact's statement tells, each of the deed that it stands beside. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';

/** A time of day; `half`: of the day, where it is told. */
export interface Clock {
  hour: number;
  minute: number;
  half: 'am' | 'pm' | undefined;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const CLOCK =
  /(?<![\d.,:])(\d{1,2})(?:\s?[:h]\s?(\d{2})|\.(\d{2})(?=\s?[ap]\.?m\b)|(?=\s?[ap]\.?m\b))(?![\d:])/giu;
const MORNING = /^\s*(?:a\.?m\b|du matin|de la (?:mañana|madrugada)|(?:من |في )?(?:ال)?(?:صباح|فجر))/iu;
const EVENING =
  /^\s*(?:p\.?m\b|de l'apr[eè]s-midi|du soir|de la (?:tarde|noche)|(?:من |في )?(?:ال)?(?:مساء|ظهر|بعد الظهر))/iu;

/** The times of day that a text tells in figures. */
export function clocksOf(text: string): Clock[] {
  return [...text.matchAll(CLOCK)].flatMap((match) => {
    const hour = Number(match[1]);
    const minute = Number(match[2] ?? match[3] ?? 0);
    if (hour > 24 || minute > 59) return [];
    const end = match.index + match[0].length;
    const rest = text.slice(end);
    const half = hour > 12 || EVENING.test(rest) ? 'pm' : MORNING.test(rest) ? 'am' : undefined;
    return [{ hour: hour % 12, minute, half, start: match.index, end }];
  });
}

const isSame = (one: Clock, other: Clock): boolean =>
  one.hour === other.hour &&
  one.minute === other.minute &&
  (one.half === undefined || other.half === undefined || one.half === other.half);

/** What ends the clause that a time of day stands in. */
const CLAUSE_END = /^[.;؛,،:]$/u;

/** The terms of a statement that stand in one clause with a time of day. */
export function besides(clock: Clock, told: Reading): Term[] {
  const { tokens, terms } = told;
  const at = tokens.findIndex((token) => token.start >= clock.start);
  const last = tokens.findLastIndex((token) => token.start < clock.end);
  let from = at;
  while (from > 0 && !CLAUSE_END.test(tokens[from - 1]?.text ?? '')) from--;
  let to = last + 1;
  while (to < tokens.length && !CLAUSE_END.test(tokens[to]?.text ?? '')) to++;
  return terms.filter((term) => term.from >= from && term.to <= to);
}

/**
 * What a fact says to each time of day of a claim: it tells the same, another, or none of the claimed deed. Of several that a
 * statement tells ("it called at 4:25; it had left at 3:40") the one counts whose clause speaks most of the claim.
 */
export function heldClocks(
  reading: Reading,
  { fact }: ScoredFact,
  lexicon: Lexicon,
): (boolean | undefined)[] {
  const claimed = clocksOf(reading.text);
  if (claimed.length === 0) return [];
  const told = statementOf(fact, reading.language, lexicon);
  const shared = (clock: Clock): number => {
    const concepts = new Set(besides(clock, told).flatMap((term) => term.concepts));
    return reading.terms
      .filter((term) => !term.aside && term.concepts.some((concept) => concepts.has(concept)))
      .reduce((sum, term) => sum + term.weight, 0);
  };
  const ordered = clocksOf(told.text)
    .map((clock) => ({ clock, shared: shared(clock) }))
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const best = ordered.filter((one) => one.shared === ordered[0]?.shared);
  return claimed.map((clock) =>
    best.length === 0 ? undefined : best.some((one) => isSame(one.clock, clock)),
  );
}
