/** "Is that exact, or an estimate?": whether a figure of the case is told as it is, or only about. */
import type { Fact } from '../facts/schema.ts';
import { wordClass } from '../language/classes.ts';
import { isOr } from '../language/forms.ts';
import type { Reading } from '../language/read.ts';
import { explanation, type Profile } from '../match/index.ts';
import type { Bench } from './bench.ts';
import type { Query } from './question/query.ts';
import type { Ranking } from './ranking.ts';
import { TOLD } from './thresholds.ts';
import { quantitiesOf } from './values.ts';

/** What is found: the fact whose figure is spoken of, and whether that is so ("answer": which of the two was asked). */
export interface Exactness {
  fact: Fact;
  verdict: 'supported' | 'refuted' | 'answer';
}

const IS_EXACT = wordClass('is-exact');
const IS_ROUGH = wordClass('is-rough');
const FIGURE: ReadonlySet<string> = new Set([
  ...['number', 'amount-money', 'quantity', 'total', 'value', 'sum', 'count', 'price', 'article', 'estimate'],
]);
const INEXACT: ReadonlySet<string> = new Set(['approximately', 'over', 'under', 'at-least']);
/** Farthest, in tokens, that a denial stands before what it denies: "not an exact". */
const REACH = 3;

/** Where a word of a class says how a figure is told: behind it, or before no more than a word for a figure. */
function placeOf(words: { has(word: string): boolean }, { tokens, terms, numbers, forms }: Reading): number {
  return tokens.findIndex(
    ({ folded }, at) =>
      words.has(folded) &&
      // "Is that statement exact?" asks to agree.
      !forms.some(({ kind, from, to }) => kind === 'tag' && from <= at && to > at) &&
      !numbers.some(({ from }) => from === at + 1) &&
      terms.every((term) => term.from !== at + 1 || term.concepts.some((id) => FIGURE.has(id))),
  );
}

const isDenied = (at: number, { forms }: Reading): boolean =>
  forms.some(({ kind, from, to }) => kind === 'negation' && to <= at && at - from <= REACH);

/**
 * Whether a claim that a figure is exact, or only about so much, is so by the hedge of the fact that tells it. Undefined where
 * it claims nothing of the kind, or the fact tells its figure without a hedge: then the article leaves it open.
 */
export function exactnessOf(
  { reading, claim }: Query,
  bench: Bench,
  ranking: Ranking,
): Exactness | undefined {
  if (!claim) return undefined;
  const [exact, rough] = [placeOf(IS_EXACT, reading), placeOf(IS_ROUGH, reading)];
  if (exact < 0 && rough < 0) return undefined;
  const [number] = reading.numbers;
  const figure =
    number !== undefined || reading.terms.some(({ concepts }) => concepts.some((id) => FIGURE.has(id)));
  if (!figure) return undefined;
  // "Over a million" is not exact either, but nobody would call it an estimate.
  const hedged = ({ hedge, value }: Fact): boolean =>
    (value.type === 'count' || value.type === 'money') &&
    hedge !== undefined &&
    (rough < 0 ? INEXACT.has(hedge) : hedge === 'approximately');
  const said = reading.terms.filter(
    (term) =>
      term.kind === 'thing' &&
      !term.aside &&
      !term.concepts.some((id) => FIGURE.has(id)) &&
      ![exact, rough].some((at) => term.from <= at && term.to > at),
  );
  const isSpokenOf = (one: Profile): boolean =>
    number
      ? quantitiesOf(one.fact).some(({ min }) => min === number.value)
      : said.length > 0 && said.every((term) => explanation(term, one) >= TOLD);
  // A figure with no other word brings no fact to the top: then those of the whole case are looked at.
  const near = ranking.facts.map(({ profile }) => profile);
  const fact = [...near, ...(number ? bench.index.profiles : [])].find(
    (one) => one.fact !== undefined && hedged(one.fact) && isSpokenOf(one),
  )?.fact;
  if (!fact) return undefined;
  const either = exact >= 0 && rough >= 0 && reading.tokens.some((token) => isOr(token, reading.language));
  if (either) return { fact, verdict: 'answer' };
  const saysRough = rough >= 0 ? !isDenied(rough, reading) : isDenied(exact, reading);
  return { fact, verdict: saysRough ? 'supported' : 'refuted' };
}
