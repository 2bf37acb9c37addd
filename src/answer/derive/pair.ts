/**
 * What is to be reckoned with two facts that a question names between them, where no stretch of it names each: of all pairs of one
 * kind the likeliest that together tells every word, and each of the two some word that the other does not.
 */
import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { reckoningOf } from '../../language/reckoning.ts';
import type { TimeMention } from '../../language/times.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import type { Span } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { SURELY_RECKONED, WELL_EXPLAINED } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { comparesWorth, type Judged, ranked } from './comparison.ts';
import { type Derived, LACKING, shown } from './derived.ts';
import { asksOnly, namingOf, tellsApart, tellsOf } from './naming.ts';
import { isCount, isDated, isMoney } from './operands.ts';
import { isCheaper, type Operation, operationOf } from './operation.ts';
import { isEach } from './results.ts';
import { added, difference, joins } from './sums.ts';
import { setsTimesApart, spanBetween } from './time.ts';
import { inOneUnit } from './units.ts';
import { overlap, sameThings } from './whole.ts';

/** Likeliest facts that are paired. */
const PAIRED = 12;
/** By so much, in log-odds, a pair is likelier than the next. */
const LEAD = 0.4;
const ANNOUNCE = 'announce';
/** How the first and the last of several is said, and what is done on its day: "the first day of the raids" is the one on which they began. */
const ENDS = [
  { role: 'op-first', onItsDay: 'begin' },
  { role: 'op-last', onItsDay: 'end' },
];

/** The two facts, among those that `fits` allows, that a question names between them; undefined where there are none. */
function pairOf(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
): [ScoredFact, ScoredFact] | undefined {
  const { index, lexicon } = bench;
  const naming = namingOf(reading);
  const candidates = rank(reading, BLANK, index)
    .facts.filter((scored) => fits(scored.fact))
    .slice(0, PAIRED);
  // "From the entry to its discovery" is not to what another day tells of and was put so once.
  const isDeed = ({ kind }: Term): boolean => kind === 'act';
  const tells = (term: Term, { profile }: ScoredFact): boolean =>
    tellsOf(term, profile, reading) &&
    (fits !== isDated || !isDeed(term) || explanation(term, profile) >= WELL_EXPLAINED);
  const tellsMore = (one: ScoredFact, other: ScoredFact): boolean =>
    tellingApart(one, other, reading).length > 0;
  // "Those of Manta" are not all those of Ecuador, where that is not named.
  const isMeant = (id: string): boolean =>
    index.context.has(id) ||
    naming.some(({ concepts }) => concepts.some((one) => one === id || lexicon.ancestors(id).has(one)));
  const isThere = ({ conditions }: Fact): boolean =>
    conditions?.place === undefined || conditions.place.some(isMeant);
  // "The announcement of the raid" dates no raid.
  const isOfDeed = ({ fact }: ScoredFact): boolean =>
    !isDated(fact) ||
    statementOf(fact, 'en', lexicon).terms.every(
      ({ concepts }) => !concepts.includes(ANNOUNCE) || concepts.some(isMeant),
    );
  const isAlike = (one: Fact, other: Fact): boolean =>
    (!isCount(one) || sameThings(one, other, lexicon)) &&
    one.calculation?.of.includes(other.id) !== true &&
    other.calculation?.of.includes(one.id) !== true;
  // "How many dead at the one and the other together": what one deed is told of is told of both.
  const [deed, another] = naming.filter(isDeed);
  const isOfBoth = (pair: readonly ScoredFact[]): boolean =>
    fits === isDated || another !== undefined || !deed || pair.every((one) => tells(deed, one));
  // "The last theft" is not the worst.
  const tellsEnds = (pair: readonly ScoredFact[]): boolean =>
    fits !== isDated ||
    ENDS.every(({ role, onItsDay }) =>
      reading.forms.every((form) => {
        const of = form.role === role ? naming.find(({ from }) => from >= form.to) : undefined;
        const tellsEnd = (scored: ScoredFact): boolean => {
          const told = statementOf(scored.fact, 'en', lexicon);
          return (
            told.forms.some((end) => end.role === role) ||
            told.terms.some(({ concepts }) => concepts.includes(onItsDay))
          );
        };
        return !of || pair.some((one) => tells(of, one) && tellsEnd(one));
      }),
    );
  const isNamed = (pair: readonly ScoredFact[]): boolean =>
    isOfBoth(pair) &&
    tellsEnds(pair) &&
    naming.every((term) => pair.some((one) => tells(term, one)) || asksOnly(term, reading, bench)) &&
    reading.times.every((time) => pair.some((one) => agreement(time, one) > 0)) &&
    reading.numbers.every(
      ({ value, yearLike }) =>
        yearLike || pair.some(({ fact }) => quantitiesOf(fact).some(({ min }) => min === value)),
    );
  const pairs = candidates.flatMap((one, at) =>
    candidates
      .slice(at + 1)
      .filter(
        (other) =>
          [one, other].every((scored) => isThere(scored.fact) && isOfDeed(scored)) &&
          isAlike(one.fact, other.fact) &&
          isNamed([one, other]) &&
          tellsMore(one, other) &&
          tellsMore(other, one),
      )
      .map((other) => ({ one, other, rank: one.rank + other.rank })),
  );
  const [best, next] = pairs.sort((a, b) => b.rank - a.rank);
  // The day on which it began and the one on which it ended fit alike.
  const isOpen = next !== undefined && best !== undefined && best.rank - next.rank < LEAD;
  return best && !isOpen ? [best.one, best.other] : undefined;
}

const agreement = (time: TimeMention, { profile }: ScoredFact): number =>
  Math.max(0, timeAgreement(time, profile.times));

/** The words and times by which the one is told apart from the other. */
function tellingApart(one: ScoredFact, other: ScoredFact, reading: Reading): Span[] {
  const terms = namingOf(reading).filter((term) => tellsApart(term, one.profile, other.profile));
  return [...terms, ...reading.times.filter((time) => agreement(time, one) > agreement(time, other))];
}

/** What a question asks to be reckoned with a pair: by its operator, or by its words where nothing else is as likely. */
export function operationWith(reading: Reading, { asks }: Asking): Operation | undefined {
  const { reckoning, probability } = reckoningOf(
    [reading.tokens.map(({ folded }) => folded)],
    reading.language,
  );
  const likely = probability >= SURELY_RECKONED && reckoning !== 'none' ? reckoning : undefined;
  const operation = operationOf(reading) ?? likely;
  // "How many millions more in the one than in the other": by how many is asked.
  const compares = operation === 'most' || operation === 'least';
  const found = compares && asks.includes('count') ? 'difference' : operation;
  // "How many times more", "larger or smaller, and what's the gap".
  const otherwise =
    reckoning === 'ratio' ||
    reading.forms.some(({ kind, role }) => kind === 'factor' || role === 'op-ratio') ||
    reading.tokens.some((token) => isOr(token, reading.language));
  return found === 'difference' && otherwise ? undefined : found;
}

/** What is reckoned with the two facts that a question names between them; undefined where there are none, or nothing is to be reckoned. */
export function ofPair(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const operation = operationWith(reading, asked);
  if (asked.asks.includes('duration') || operation === 'elapsed') {
    const dated = setsTimesApart(reading) ? pairOf(reading, bench, isDated) : undefined;
    const span = dated && spanBetween(factsOf(dated), reading, bench, language);
    return span === LACKING ? undefined : span;
  }
  if (operation === undefined || !WITH_TWO.has(operation)) return undefined;
  if (operation === 'sum' && !joinsTwo(reading)) return undefined;
  // "How many are still held?" takes nothing away.
  if (operation === 'remain' && !reading.forms.some(({ role }) => role === 'hint-take')) return undefined;
  // "How many is the total" may be of amounts, where it says of what by no noun.
  const money = asked.currencies.length > 0 || asked.asks.includes('amount') || comparesWorth(reading);
  const found =
    (money ? undefined : pairOf(reading, bench, isCount)) ??
    (asked.heads.length > 0 ? undefined : pairOf(reading, bench, isMoney));
  return found && reckonedOf(factsOf(found), operation, reading, asked, bench, language);
}

/** What is reckoned with two figures; undefined where they cannot be reckoned with so. */
export function reckonedOf(
  pair: [Fact, Fact],
  operation: Operation,
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const common = inOneUnit(pair, asked.currencies, bench, language);
  if (!common) return undefined;
  const { unit, operands } = common;
  if (operation === 'sum') {
    const [one, other] = pair;
    // What was stolen in an older burglary is no part of what was found, nor do what each gets and each of others make a whole.
    const each = pair.some((fact) => isEach(fact, bench.lexicon));
    const apart = each || (isMoney(one) && one.conditions?.event !== other.conditions?.event);
    return apart || overlap(one, other, bench.index, bench.lexicon)
      ? undefined
      : added(unit, operands, language);
  }
  if (operation === 'most' || operation === 'least')
    return ranked(operands, operation, unit !== 'count', language);
  const gap = difference(reading, asked, bench, language, pair);
  return gap === LACKING ? undefined : gap;
}

const factsOf = ([one, other]: readonly [ScoredFact, ScoredFact]): [Fact, Fact] => [one.fact, other.fact];

/** The words that say which of two is more; undefined where none does, or a figure is claimed. */
const comparing = ({ forms, numbers }: Reading): Form | undefined =>
  numbers.some(({ yearLike }) => !yearLike) ? undefined : forms.find(({ role }) => RANKS.test(role));

/** Where the "than" of a comparison stands; -1 where it has none. */
const thanOf = ({ tokens }: Reading, compares: Form | undefined): number =>
  tokens.findIndex(({ folded }, at) => compares !== undefined && at > compares.from && THAN.has(folded));

/** Whether a claim says that there is more of one thing than of another, and by no figure. */
export const comparesTwo = (reading: Reading): boolean => thanOf(reading, comparing(reading)) >= 0;

/** "Alto Paraná had fewer farms than Canindeyú": the figures of the two, held against each other; undefined where either is not named on a side of its own. */
export function pairCompared(reading: Reading, bench: Bench, language: Language): Judged | undefined {
  const than = thanOf(reading, comparing(reading));
  if (than < 0) return undefined;
  const pair =
    (comparesWorth(reading) ? undefined : pairOf(reading, bench, isCount)) ?? pairOf(reading, bench, isMoney);
  if (!pair) return undefined;
  const isBefore = (one: ScoredFact, other: ScoredFact): boolean =>
    tellingApart(one, other, reading).every(({ to }) => to <= than) &&
    tellingApart(other, one, reading).every(({ from }) => from > than);
  const [one, other] = pair;
  const ordered = isBefore(one, other)
    ? factsOf(pair)
    : isBefore(other, one)
      ? factsOf([other, one])
      : undefined;
  return ordered && heldAgainst(ordered, reading, bench, language);
}

/** A comparison that a claim makes of two things, held against their figures, in its order; undefined where these are of no one unit. */
export function heldAgainst(
  facts: readonly [Fact, Fact],
  reading: Reading,
  bench: Bench,
  language: Language,
): Judged | undefined {
  const compares = comparing(reading);
  const [left, right] = inOneUnit(facts, [], bench, language)?.operands ?? [];
  if (!compares || !left || !right) return undefined;
  const more = /more|most/u.test(compares.role) && !isCheaper(compares, reading);
  const sign = left.value > right.value ? '>' : left.value < right.value ? '<' : '=';
  return {
    ...shown(`${left.label} ${sign} ${right.label}`, [left.fact, right.fact], 'claim: comparison'),
    holds: more ? left.value > right.value : left.value < right.value,
  };
}
const RANKS = /^(?:op-(?:most|least)|compare-(?:more|less))$/u;
const THAN = wordClass('than');

/** What can be reckoned with any two figures that are alike. */
export const WITH_TWO: ReadonlySet<Operation> = new Set<Operation>([
  'sum',
  'difference',
  'remain',
  'most',
  'least',
]);

/** Whether one thing is joined to another, and no third one in a row with them. */
function joinsTwo(reading: Reading): boolean {
  const { tokens, forms } = reading;
  const and = tokens.findLastIndex(({ folded }) => AND.has(folded));
  const asksAt = forms.flatMap(({ kind, from }) => (kind === 'ask' ? [from] : []));
  // "What did one cost, and how many were sold?" are two questions.
  const isTwofold = asksAt.some((at) => at < and) && asksAt.some((at) => at > and);
  return !isTwofold && joins(reading) && !tokens.some(({ text }, at) => at < and && COMMA.test(text));
}
const AND = wordClass('and');
const COMMA = /^[,،]$/u;
