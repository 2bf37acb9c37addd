/** Claims that have the figures of a statement, each with what the statement tells of another. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { timeAgreement } from '../../match/rank.ts';
import { statementOf } from '../statement.ts';
import { SAME_TIME } from '../thresholds.ts';
import { shares } from './borne.ts';
import type { ClaimFinding, Told } from './held.ts';
import { nounOf } from './nouns.ts';
import { wholeFrom } from './partitive.ts';

/** What is said right before and right behind a figure, as far as the next one. */
interface Company {
  readonly before: readonly Beside[];
  readonly behind: readonly Beside[];
  /** "Seven of the eleven": which of the two it is. */
  readonly side?: 'part' | 'whole';
}

type Beside = Term | TimeMention | Form;

/** Words, times or units on either side of a figure that say what it is of. */
const NEAR = 2;

/**
 * Whether one of the facts that bear out a claim has two of its figures the other way round, and none has them as it does:
 * "killed 43 and put 6 in hospital", of a statement that it killed 6 and put 43 in hospital.
 */
export function crossesFigures(
  reading: Reading,
  { facts }: Pick<ClaimFinding, 'facts'>,
  lexicon: Lexicon,
): Told | undefined {
  const orders = facts.map((told) => orderOf(reading, statementOf(told.fact, reading.language, lexicon)));
  return orders.includes('same') ? undefined : facts[orders.indexOf('crossed')];
}

/** Whether the figures of a claim stand with the same words in a statement, or two each with those of the other; undefined where that is not clear. */
function orderOf(claim: Reading, told: Reading): 'same' | 'crossed' | undefined {
  const pairs = claim.numbers.flatMap((number) => {
    const [alike, again] = told.numbers.filter(({ value }) => value === number.value);
    return alike && !again
      ? [{ claimed: companyOf(number, claim), stated: companyOf(alike, told), value: number.value }]
      : [];
  });
  if (new Set(pairs.map(({ value }) => value)).size < Math.max(2, pairs.length)) return undefined;
  const orders = pairs.flatMap((one, at) =>
    pairs.slice(at + 1).map((other) => {
      const own = likeness(one.claimed, one.stated) + likeness(other.claimed, other.stated);
      const [mine, its] = [likeness(one.claimed, other.stated), likeness(other.claimed, one.stated)];
      if (mine > 0 && its > 0 && mine + its > own) return 'crossed';
      return own > mine + its ? 'same' : undefined;
    }),
  );
  return orders.find((order) => order === 'crossed') ?? orders[0];
}

/** What stands beside a figure; the noun that the figure before it counts is that one's. */
function companyOf(number: NumberMention, reading: Reading): Company {
  const last = reading.numbers.filter(({ to }) => to <= number.from).at(-1);
  const next = reading.numbers.find(({ from }) => from >= number.to);
  const others = last && nounOf(last, reading);
  const near = [
    ...reading.terms.filter((term) => term.kind !== 'light' && !term.aside && term !== others),
    ...reading.times,
    ...reading.forms.filter(({ kind }) => kind === 'time-unit'),
  ].sort((one, other) => one.from - other.from);
  const isWhole = (one: NumberMention | undefined): boolean =>
    one !== undefined && wholeFrom(one, reading) !== undefined;
  const side = isWhole(number) ? 'whole' : isWhole(next) ? 'part' : undefined;
  return {
    ...(side ? { side } : {}),
    before: near.filter(({ from, to }) => from >= (last?.to ?? 0) && to <= number.from).slice(-NEAR),
    behind: near
      .filter(({ from, to }) => from >= number.to && to <= (next?.from ?? reading.tokens.length))
      .slice(0, NEAR),
  };
}

/** How many of the words, times and units about one figure stand on the same side of another, and whether either is a part, or a whole. */
const likeness = (one: Company, other: Company): number =>
  (['before', 'behind'] as const).reduce(
    (sum, side) => sum + one[side].filter((beside) => other[side].some((its) => isSame(beside, its))).length,
    one.side && one.side === other.side ? 1 : 0,
  );

function isSame(one: Beside, other: Beside): boolean {
  if ('concepts' in one) return 'concepts' in other && shares(one, other);
  if ('role' in one) return 'role' in other && one.role === other.role;
  return 'relation' in other && timeAgreement(one, [other]) >= SAME_TIME;
}
