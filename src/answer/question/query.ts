/** A reading as a query: a question for something, or a claim to be checked; its parts where it is a double one. */

import { wordClass } from '../../language/classes.ts';
import type { Reading, Term } from '../../language/read.ts';
import { markAsides } from '../../match/asides.ts';
import { withoutContrast } from '../../match/contrast.ts';
import { type Asking, asking } from '../../match/question.ts';
import { markAlone, markDeniedOnly, markOnlyAbout, withoutEven } from './alone.ts';
import { assertionOf, tellsNumberOf } from './assertion.ts';
import { denialsOf, isNegated, saidUntrue, withoutDenied } from './denial.ts';
import { saidInstead } from './instead.ts';
import {
  lightenHappening,
  lightenSomebody,
  quoted,
  withoutAny,
  withoutOffered,
  withoutOwnCounts,
} from './trim.ts';
import { withCurrency, withRange } from './values.ts';

export interface Query {
  reading: Reading;
  asked: Asking;
  /** It asserts something, for us to agree with or contradict. */
  claim: boolean;
  /** Taken for a claim by its figure alone ("32 cells since 2002"); it may as well be a fragment that asks. */
  weak: boolean;
  /** The claim denies what it says. */
  negated: boolean;
  /** What is read is said to be untrue, and denies something itself: "it is not true that no cash was taken". */
  untrue: boolean;
  /** What is said to be so of something else instead: the "DGST" of "the police rather than the DGST". */
  replaced: readonly Term[];
  /** The denial alone of a claim that says something in the place of what it denies. */
  denied?: Reading;
}

/** Reads the query in a reading; `checks`: what stood around it asks whether it is so. */
export function queryOf(whole: Reading, checks = false): Query {
  const spoken = lightenHappening(lightenSomebody(withoutOffered(withoutOwnCounts(withoutAny(whole)))));
  const line = quoted(spoken);
  const asserted = line ?? spoken;
  const untrue = saidUntrue(asserted);
  const instead = saidInstead(asserted, denialsOf(asserted));
  const full = untrue ?? instead?.said ?? (line ? asserted : withoutContrast(asserted));
  const kept = withoutDenied(full);
  const reading = markDeniedOnly(markOnlyAbout(markAlone(withoutEven(kept))));
  markAsides(reading);
  const asked = tellsNumberOf(reading)
    ? { ...asking(reading), open: false, asks: [], heads: [] }
    : asking(reading);
  const replaced =
    untrue || instead || addsTo(asserted) ? [] : asserted.terms.filter((term) => !full.terms.includes(term));
  const { claims, plain } = assertionOf(reading, asked, { checks, denies: kept !== full, replaced });
  const claim =
    untrue !== undefined ||
    instead !== undefined ||
    (line !== undefined && asked.asks.length === 0) ||
    claims;
  return {
    reading: claim ? withRange(withCurrency(reading, asked)) : reading,
    asked: claim ? { ...asked, asks: [], heads: [] } : asked,
    claim,
    weak: claim && !untrue && !line && !plain,
    negated: claim && isNegated(reading),
    untrue: untrue !== undefined,
    replaced,
    ...(instead && { denied: instead.denied }),
  };
}

/** "Besides the terrorists they go after smugglers": what is left out is not denied. */
const addsTo = ({ forms, tokens }: Reading): boolean =>
  forms.some(
    ({ kind, from, to }) =>
      kind === 'contrast' &&
      BESIDES.has(
        tokens
          .slice(from, to)
          .map(({ folded }) => folded)
          .join(' '),
      ),
  );

const BESIDES = wordClass('besides');

/** A reading without some of its terms. */
export function without(reading: Reading, terms: ReadonlySet<Term>): Reading {
  if (terms.size === 0) return reading;
  const active = new Set(reading.active);
  for (const term of terms) for (let at = term.from; at < term.to; at++) active.delete(at);
  return { ...reading, active, terms: reading.terms.filter((term) => !terms.has(term)) };
}
