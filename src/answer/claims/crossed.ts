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
import { wholeFrom } from './partitive.ts';

type Beside = Term | TimeMention | Form;

/** A figure that a claim and a statement have once each. */
interface Figure {
  readonly claimed: NumberMention;
  readonly stated: NumberMention;
}

/** A word, time or unit that both have, by its places. */
interface Anchor {
  readonly claimed: number;
  readonly stated: number;
}

/** Words, times or units before and behind a figure that say what it is of. */
const NEAR = { before: 1, behind: 2 } as const;

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

type Order = 'same' | 'crossed' | undefined;

/** Whether the figures of a claim stand with the same words in a statement, or two each with those of the other; undefined where that is not clear. */
function orderOf(claim: Reading, told: Reading): Order {
  const figures = claim.numbers.flatMap((claimed): Figure[] => {
    const [stated, again] = told.numbers.filter(({ value }) => value === claimed.value);
    const twice = claim.numbers.some((other) => other !== claimed && other.value === claimed.value);
    return stated && !again && !twice ? [{ claimed, stated }] : [];
  });
  const orders = figures.flatMap((one, at) =>
    figures
      .slice(at + 1)
      .map((other) => bySides(one, other, claim, told) ?? byWords(one, other, claim, told)),
  );
  return orders.find((order) => order === 'crossed') ?? orders.find((order) => order !== undefined);
}

/** "Seven of the eleven", "of the eleven seven": by which of two is the whole. `undefined` of two of which neither is. */
function bySides(one: Figure, other: Figure, claim: Reading, told: Reading): Order {
  const isWhole = (number: NumberMention, reading: Reading): boolean =>
    wholeFrom(number, reading) !== undefined;
  const [a, b] = [isWhole(one.claimed, claim), isWhole(other.claimed, claim)];
  const [c, d] = [isWhole(one.stated, told), isWhole(other.stated, told)];
  if (a === b || c === d) return undefined;
  return a === c ? 'same' : 'crossed';
}

/** By what both have about the two figures: in one order in both texts, the figures must be so too; turned round, they as well. */
function byWords(one: Figure, other: Figure, claim: Reading, told: Reading): Order {
  const claimed = [...besides(one.claimed, claim), ...besides(other.claimed, claim)];
  const stated = [...besides(one.stated, told), ...besides(other.stated, told)];
  const anchors = [...new Set(claimed)].flatMap((beside): Anchor[] => {
    const same = stated.find((its) => isSame(beside, its));
    return same ? [{ claimed: beside.from, stated: same.from }] : [];
  });
  // "Tumaco 5, Cali 7, Buenaventura 9": of a list only neighbours are set against each other.
  const [low, high] = [one.claimed.from, other.claimed.from].sort((a, b) => a - b);
  if (claim.numbers.some(({ from }) => from > (low ?? 0) && from < (high ?? 0))) return undefined;
  const isWithin = (at: number, a: NumberMention, b: NumberMention): boolean =>
    at > Math.min(a.from, b.from) && at < Math.max(a.from, b.from);
  // "Aged 34 and 29": nothing tells the one from the other.
  const parted =
    anchors.some((anchor) => isWithin(anchor.claimed, one.claimed, other.claimed)) &&
    anchors.some((anchor) => isWithin(anchor.stated, one.stated, other.stated));
  if (!parted) return undefined;
  const turns = new Set(
    anchors.flatMap((a, at) =>
      anchors.slice(at + 1).map((b) => Math.sign(a.claimed - b.claimed) * Math.sign(a.stated - b.stated)),
    ),
  );
  const [turn, another] = turns;
  if (!turn || another !== undefined) return undefined;
  const figures =
    Math.sign(one.claimed.from - other.claimed.from) * Math.sign(one.stated.from - other.stated.from);
  return figures === turn ? 'same' : 'crossed';
}

/** What stands right before and right behind a figure, as far as the next one. */
function besides(number: NumberMention, { terms, times, forms, numbers, tokens }: Reading): Beside[] {
  const from = Math.max(0, ...numbers.filter(({ to }) => to <= number.from).map(({ to }) => to));
  const to = Math.min(
    tokens.length,
    ...numbers.filter((next) => next.from >= number.to).map((next) => next.from),
  );
  const near = [
    ...terms.filter((term) => term.kind !== 'light' && !term.aside),
    ...times,
    ...forms.filter(({ kind }) => kind === 'time-unit'),
  ].sort((a, b) => a.from - b.from);
  return [
    ...near.filter((beside) => beside.from >= from && beside.to <= number.from).slice(-NEAR.before),
    ...near.filter((beside) => beside.from >= number.to && beside.to <= to).slice(0, NEAR.behind),
  ];
}

function isSame(one: Beside, other: Beside): boolean {
  if ('concepts' in one) return 'concepts' in other && shares(one, other);
  if ('role' in one) return 'role' in other && one.role === other.role;
  return 'relation' in other && timeAgreement(one, [other]) >= SAME_TIME;
}
