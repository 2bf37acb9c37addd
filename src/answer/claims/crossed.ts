/** Claims that have the figures of a statement, each with what the statement tells of another. */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { timeAgreement } from '../../match/rank.ts';
import type { Span } from '../../match/spans.ts';
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
  const orders = facts.map((told) =>
    ordersFigures(reading, statementOf(told.fact, reading.language, lexicon)),
  );
  return orders.includes('same') ? undefined : facts[orders.indexOf('crossed')];
}

type Order = 'same' | 'crossed' | undefined;

/** Whether the figures of a claim stand with the same words in a statement, or two each with those of the other; undefined where that is not clear. */
export function ordersFigures(claim: Reading, told: Reading): Order {
  const figures = claim.numbers.flatMap((claimed): Figure[] => {
    const [stated, again] = told.numbers.filter(({ value }) => value === claimed.value);
    const twice = claim.numbers.some((other) => other !== claimed && other.value === claimed.value);
    return stated && !again && !twice ? [{ claimed, stated }] : [];
  });
  const orders = figures.flatMap((one, at) =>
    figures
      .slice(at + 1)
      .map(
        (other) =>
          bySides(one, other, claim, told) ??
          (areApart(one, other) ? 'same' : byClauses(one, other, claim, told)),
      ),
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
function besides(number: NumberMention, reading: Reading): Beside[] {
  const { numbers, tokens } = reading;
  const from = Math.max(0, ...numbers.filter(({ to }) => to <= number.from).map(({ to }) => to));
  const to = Math.min(
    tokens.length,
    ...numbers.filter((next) => next.from >= number.to).map((next) => next.from),
  );
  const near = anchorsOf(reading);
  return [
    ...near.filter((beside) => beside.from >= from && beside.to <= number.from).slice(-NEAR.before),
    ...near.filter((beside) => beside.from >= number.to && beside.to <= to).slice(0, NEAR.behind),
  ];
}

/** Words, times and units, from the first to the last. */
const anchorsOf = ({ terms, times, forms }: Reading): Beside[] =>
  [
    ...terms.filter((term) => term.kind !== 'light' && !term.aside),
    ...times,
    ...forms.filter(({ kind, role }) => kind === 'time-unit' || AGES.test(role)),
  ].sort((a, b) => a.from - b.from);
const AGES = /^hint-(?:young|old)est$/u;

/** Amounts in two currencies, of which nobody takes one for the other. */
const areApart = (one: Figure, other: Figure): boolean =>
  one.claimed.currency !== other.claimed.currency && one.stated.currency !== other.stated.currency;

/** By which of the two figures the words of each one's clause are told of in the statement. */
function byClauses(one: Figure, other: Figure, claim: Reading, told: Reading): Order {
  const claimed = [clauseOf(one.claimed, claim), clauseOf(other.claimed, claim)] as const;
  const stated = [clauseOf(one.stated, told), clauseOf(other.stated, told)] as const;
  // Of a figure that only stands in brackets nothing is said there.
  if ([...claimed, ...stated].some(({ length }) => length === 0)) return undefined;
  const firsts = [
    one.claimed.from < other.claimed.from ? 0 : 1,
    one.stated.from < other.stated.from ? 0 : 1,
  ] as const;
  const common = (at: 0 | 1, beside: 0 | 1): number => {
    const both = inCommon(claimed[at], stated[beside]).length;
    // What stands with the first figure in either text may be said of both: "the outbreak killed 6 and put 43 in hospital".
    return at === firsts[0] && beside === firsts[1] ? (at === beside ? both * OF_BOTH : 0) : both;
  };
  const same = common(0, 0) + common(1, 1);
  const crossed = common(0, 1) + common(1, 0);
  if (same !== crossed) return same > crossed ? 'same' : 'crossed';
  return byWords(one, other, claim, told);
}

/** Those of some words, times and units that are among others as well. */
export const inCommon = (some: readonly Beside[], others: readonly Beside[]): Beside[] =>
  some.filter((one) => others.some((other) => isSame(one, other)));

/** What a word weighs that may be said of both figures, beside one that is of one of them alone. */
const OF_BOTH = 0.4;

/** A figure's clause: as far as a stop, a word that joins, or the next figure, of which it may be a part. */
export function clauseSpan(number: NumberMention, reading: Reading): Span {
  const { tokens, numbers } = reading;
  const ends = (at: number): boolean => {
    const token = tokens[at];
    return (
      token === undefined ||
      (token.kind === 'symbol' && DIVIDES.test(token.text) && !isAboutName(at, reading)) ||
      AND.has(token.folded)
    );
  };
  const startsAt = (at: number): NumberMention | undefined => numbers.find((other) => other.from === at);
  let from = number.from;
  while (from > 0 && !ends(from - 1) && !numbers.some((other) => other.to === from)) from--;
  // "In Rijeka, 512 cards": what leads up to it is of it.
  if (from <= LEAD && !numbers.some((other) => other.to <= from)) from = 0;
  let to = number.to;
  while (!ends(to) && !startsAt(to)) to++;
  const whole = startsAt(to);
  if (whole && wholeFrom(whole, reading) === number.to) {
    to = whole.to;
    while (!ends(to) && !startsAt(to)) to++;
  }
  return { from, to };
}

/** What stands in a figure's clause. Of what is between two figures in one clause the last word, right before the second, is of that. */
export function clauseOf(number: NumberMention, reading: Reading): Beside[] {
  const { numbers } = reading;
  const { from, to } = clauseSpan(number, reading);
  const inside = (start: number, end: number): Beside[] =>
    anchorsOf(reading).filter((beside) => beside.from >= start && beside.to <= end);
  // "257 against the depot's 90".
  const between = (start: number, end: number): [Beside[], Beside[]] => {
    const words = inside(start, end);
    const last = words.at(-1);
    return last && words.length > 1 && end - last.to <= 1 ? [words.slice(0, -1), [last]] : [words, []];
  };
  const before = numbers.some((other) => other.to === from)
    ? between(from, number.from)[1]
    : inside(from, number.from);
  const behind = numbers.some((other) => other.from === to)
    ? between(number.to, to)[0]
    : inside(number.to, to);
  return [...before, ...behind];
}

/** "(MSB)": a bracket about a short name that stands with what it is of. */
const isAboutName = (at: number, { tokens, numbers }: Reading): boolean =>
  [at, at - 2].some(
    (open) =>
      tokens[open]?.text === '(' &&
      tokens[open + 2]?.text === ')' &&
      !numbers.some(({ from }) => from === open + 1),
  );

/** Most words before a stop that lead up to a figure. */
const LEAD = 7;
const DIVIDES = /^[,،;؛:.()–—-]$/u;
const AND = wordClass('and');

function isSame(one: Beside, other: Beside): boolean {
  if ('concepts' in one) return 'concepts' in other && shares(one, other);
  if ('role' in one) return 'role' in other && one.role === other.role;
  return 'relation' in other && timeAgreement(one, [other]) >= SAME_TIME;
}

/**
 * Whether a fact that bears out a claim has the nouns before two names the other way round: "the tanker Orsa and the freighter Calanthe",
 * of the tanker Calanthe and the freighter Orsa.
 */
export function crossesNames(
  reading: Reading,
  { facts }: Pick<ClaimFinding, 'facts'>,
  lexicon: Lexicon,
): Told | undefined {
  const claimed = titlesOf(reading, lexicon);
  if (claimed.length < 2) return undefined;
  return facts.find((told) => {
    const stated = titlesOf(statementOf(told.fact, reading.language, lexicon), lexicon);
    const noun = (name: string): readonly string[] | undefined =>
      stated.find((one) => one.name === name)?.noun;
    return claimed.some((one, at) =>
      claimed
        .slice(at + 1)
        .some(
          (other) =>
            one.name !== other.name &&
            !sameNoun(one.noun, other.noun) &&
            sameNoun(one.noun, noun(other.name)) &&
            sameNoun(other.noun, noun(one.name)) &&
            !sameNoun(one.noun, noun(one.name)),
        ),
    );
  });
}

/** Names of the case, each with what the noun right before it may stand for. */
const titlesOf = ({ terms }: Reading, lexicon: Lexicon): { name: string; noun: readonly string[] }[] =>
  terms.flatMap((term, at) => {
    const name = term.concepts.find((id) => lexicon.isOwn(id));
    const before = terms[at - 1];
    return name !== undefined && before?.to === term.from && before.concepts.length > 0
      ? [{ name, noun: before.concepts }]
      : [];
  });
const sameNoun = (one: readonly string[], other: readonly string[] | undefined): boolean =>
  other !== undefined && one.some((id) => other.includes(id));
