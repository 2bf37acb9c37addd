/** Claims that set two against each other the other way round than a statement does: "more at the auction house than in the warehouse". */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { GREATER_MEASURE, LESSER_MEASURE } from '../derive/operation.ts';
import { statementOf } from '../statement.ts';
import { shares } from './borne.ts';
import type { Told } from './held.ts';

/** Two sides of a comparison: what is said to be more (or, `less`, less) than what. */
interface Compared {
  readonly less: boolean;
  readonly one: readonly Term[];
  readonly other: readonly Term[];
}

/** Most words from the one that compares to its "than". */
const TO_THAN = 8;
const THAN = wordClass('than');
const MORE = /^(?:op-most|compare-more)$/u;
const LESS = /^(?:op-least|compare-less)$/u;
const CLAUSE_END = /^[.;؛:(?؟!]$/u;

/** What a reading compares; undefined where it compares nothing, or with a figure alone ("more than 40"). */
function comparedIn(reading: Reading): Compared | undefined {
  const { tokens, terms, forms } = reading;
  const words = [
    ...forms.flatMap(({ role, from }) =>
      MORE.test(role) ? [{ from, less: false }] : LESS.test(role) ? [{ from, less: true }] : [],
    ),
    ...tokens.flatMap(({ folded }, from) =>
      GREATER_MEASURE.has(folded)
        ? [{ from, less: false }]
        : LESSER_MEASURE.has(folded)
          ? [{ from, less: true }]
          : [],
    ),
  ].sort((a, b) => a.from - b.from);
  for (const { from, less } of words) {
    const than = tokens.findIndex(({ folded }, at) => at > from && at - from <= TO_THAN && THAN.has(folded));
    if (than < 0) continue;
    const stop = tokens.findIndex(({ text }, at) => at > than && CLAUSE_END.test(text));
    const named = terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
    const one = named.filter(({ to }) => to <= than);
    const other = named.filter((term) => term.from > than && (stop < 0 || term.to <= stop));
    const isFigure = reading.numbers.some((number) => number.from === than + 1);
    if (one.length > 0 && (other.length > 0 || !isFigure)) return { less, one, other };
  }
  return undefined;
}

/** Whether a statement compares what a claim does, and has the one above the other that the claim has below it. */
export function comparesOtherwise(reading: Reading, { fact }: Pick<Told, 'fact'>, lexicon: Lexicon): boolean {
  const claimed = comparedIn(reading);
  const told = claimed && comparedIn(statementOf(fact, reading.language, lexicon));
  if (!claimed || !told) return false;
  // What both sides share ("pieces") tells them not apart.
  const only = (side: readonly Term[], than: readonly Term[]): Term[] =>
    side.filter((term) => !than.some((its) => shares(term, its)));
  const common = (some: readonly Term[], others: readonly Term[]): number =>
    some.filter((term) => others.some((its) => shares(term, its))).length;
  const [one, other] = [only(told.one, told.other), only(told.other, told.one)];
  const same = common(claimed.one, one) + common(claimed.other, other);
  const turned = common(claimed.one, other) + common(claimed.other, one);
  return same !== turned && turned > same !== (claimed.less !== told.less);
}
