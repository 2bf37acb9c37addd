/** "Eighteen of something were confiscated. Of what?": what a figure of the case is the number of. */

import type { Fact } from '../facts/schema.ts';
import { wordClass } from '../language/classes.ts';
import type { NumberMention } from '../language/numbers.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation, type Profile } from '../match/index.ts';
import { isPartitive } from '../match/question.ts';
import type { Bench } from './bench.ts';
import { isGiven } from './claims/figures.ts';
import { nounOf } from './claims/nouns.ts';
import { STANDS_FOR } from './claims/premises.ts';
import { operationOf } from './derive/derive.ts';
import type { Query } from './question/query.ts';
import { CLAIMED_FIGURE, COMMON, TOLD } from './thresholds.ts';
import { quantitiesOf } from './values.ts';

/** Words for the figure itself, and for anything that may be counted. */
const ANYTHING: ReadonlySet<string> = new Set([
  'number',
  'amount-money',
  'quantity',
  'item',
  'goods',
  'thing',
]);
const ASKS: ReadonlySet<string> = new Set(['what', 'which', 'name']);
/** Farthest, in tokens, that one alternative stands from the next: "tablets or the laptops". */
const REACH = 3;

/** Whether a term is offered beside one that the fact tells: "tablets, laptops: which of them". */
const isOffered = (term: Term, told: readonly Term[]): boolean =>
  told.some(
    ({ kind, from, to }) =>
      kind === term.kind && (Math.abs(from - term.to) < REACH || Math.abs(term.from - to) < REACH),
  );

/** Whether a fact tells all that is said beside the figure, but for what only asks of it. */
function speaksOf(reading: Reading, profile: Profile): boolean {
  const said = reading.terms.filter(
    ({ kind, concepts, weight, from }) =>
      kind !== 'light' &&
      !STANDS_FOR.has(reading.tokens[from]?.folded ?? '') &&
      !(kind === 'unlisted' && weight < COMMON) &&
      !concepts.some((id) => ANYTHING.has(id)),
  );
  const told = said.filter((term) => explanation(term, profile) >= TOLD);
  return said.every((term) => told.includes(term) || isOffered(term, told));
}

/**
 * The one fact whose figure a question names and asks what it is of. Undefined where the question asks anything else, or says
 * what the figure counts, or where several facts have that figure.
 */
export function ofFigure({ reading, asked, claim }: Query, bench: Bench): Fact | undefined {
  const number = reading.numbers.at(-1);
  if (
    !number ||
    reading.numbers.some(({ value }) => value !== number.value) ||
    claim ||
    number.percent ||
    number.yearLike ||
    number.vague
  )
    return undefined;
  if (number.value < CLAIMED_FIGURE || reading.times.length > 0) return undefined;
  if (asked.asks.length === 0 || !asked.asks.every((ask) => ASKS.has(ask) || ask === 'count'))
    return undefined;
  if (!asked.asks.some((ask) => ASKS.has(ask)) || operationOf(reading) !== undefined) return undefined;
  // "What may the 21 get": something else is asked of those who are counted.
  if (isPartitive(number, reading) || isGiven(number, reading)) return undefined;
  const noun = nounOf(number, reading);
  const counted =
    noun !== undefined &&
    noun.from === number.to &&
    !STANDS_FOR.has(reading.tokens[noun.from]?.folded ?? '') &&
    !noun.concepts.some((id) => ANYTHING.has(id));
  if (counted) return undefined;
  const having = bench.index.profiles.filter(({ fact }) =>
    quantitiesOf(fact).some(({ min, unit }) => min === number.value && (number.currency ?? unit) === unit),
  );
  const [only] = having;
  if (having.length !== 1 || !only) return undefined;
  return asksNothingElse(number, reading) || speaksOf(reading, only) ? only.fact : undefined;
}

/** "Saw 207 in the copy, 207 of what?": whatever stands before it, the last clause asks of the figure alone. */
function asksNothingElse({ from, to }: NumberMention, { tokens, forms }: Reading): boolean {
  const of = OF.has(tokens[to]?.folded ?? '') ? to + 1 : to;
  const ask = forms.find((form) => form.kind === 'ask' && form.from <= of && form.to > to);
  return (
    ask !== undefined &&
    (from === 0 || tokens[from - 1]?.kind === 'symbol') &&
    tokens.slice(Math.max(ask.to, of)).every(({ kind }) => kind === 'symbol')
  );
}
const OF = wordClass('of');
