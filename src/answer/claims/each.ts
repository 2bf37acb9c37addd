/** Claims of several figures of which each is told by a fact of its own: "216,000 and 480,000 make 696,000", "12 were genuine and 130 were not". */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { countedOf, countsPeople } from '../derive/counted.ts';
import { isPercentage } from '../derive/units.ts';
import { denialsOf } from '../question/denial.ts';
import type { Query } from '../question/query.ts';
import type { ScoredFact } from '../ranking.ts';
import { matterOf } from '../statement.ts';
import { COMMON, CORE_NAMED, SAME_TIME, SURE, TOLD } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { shares } from './borne.ts';
import { comparesOtherwise } from './compared.ts';
import { clauseOf, clauseSpan } from './crossed.ts';
import type { ClaimFinding, Told } from './held.ts';
import { nounOf } from './nouns.ts';
import { opposed } from './opposites.ts';
import { ofOtherKind } from './otherkind.ts';
import { isPartOf } from './partitive.ts';
import { tellsPartOf } from './wholes.ts';

/** Facts that are looked at, and fewer figures than are judged by one fact. */
const LOOKED_AT = 16;
const LEAST_FIGURES = 2;

/** A fact as it is ranked; one that a calculation among them rests on has no evidence of its own. */
type Operand = Told & Partial<Pick<ScoredFact, 'evidence'>>;

/** A figure of a claim, and the fact that tells it. */
interface Figure {
  readonly number: NumberMention;
  readonly told: Told;
  /** The words of its clause. */
  readonly words: readonly Term[];
}

/** The finding on a claim of which each figure is a fact's own, said of the same things; undefined where one is not. */
export function judgeEach(
  { reading }: Query,
  facts: readonly ScoredFact[],
  bench: Bench,
): ClaimFinding | undefined {
  const { numbers } = reading;
  if (numbers.length < LEAST_FIGURES || new Set(numbers.map(({ value }) => value)).size < numbers.length)
    return undefined;
  const pool = withOperands(facts.slice(0, LOOKED_AT), bench);
  const figures = numbers.flatMap((number): Figure[] => {
    const words = clauseOf(number, reading).filter((beside) => 'concepts' in beside);
    const [told] = pool
      .filter(({ fact, evidence }) => tells(fact, number) && (evidence?.core ?? 1) >= CORE_NAMED)
      .map((one) => ({ one, fit: fitOf(words, one) }))
      .sort((a, b) => b.fit - a.fit);
    return told ? [{ number, told: told.one, words }] : [];
  });
  const chosen = [...new Set(figures.map(({ told }) => told))];
  if (figures.length < numbers.length || chosen.length < LEAST_FIGURES) return undefined;
  if (!areOfOne(chosen)) return undefined;
  if (!chosen.every((one) => namesCounted(one, reading, bench))) return undefined;
  if (!figures.every((one, at) => figures.slice(at + 1).every((other) => areInPlace(one, other))))
    return undefined;
  if (!figures.every((figure) => isThere(figure, reading) && isSaid(figure, reading, bench)))
    return undefined;
  // "222 horses, 101 of them ill": that they are of those is told by a fact of a part alone.
  if (
    figures.some(
      (figure) =>
        isOfThese(figure, reading) || (isPartOf(figure.number, reading) && !tellsPartOf(figure.told.fact)),
    )
  )
    return undefined;
  if (!figures.every((figure) => deniesAlike(figure, reading, bench)) || !isToldBy(chosen, reading, bench))
    return undefined;
  return { verdict: 'supported', facts: chosen, score: SURE, ground: 'figure', denied: false };
}

/** The facts, and those that the calculations among them rest on. */
function withOperands(facts: readonly Operand[], { index }: Bench): Operand[] {
  const operands = new Set(facts.flatMap(({ fact }) => fact.calculation?.of ?? []));
  const others = index.profiles.flatMap((profile): Operand[] =>
    profile.fact && operands.has(profile.fact.id) && !facts.some(({ fact }) => fact.id === profile.fact?.id)
      ? [{ fact: profile.fact, profile }]
      : [],
  );
  return [...facts, ...others];
}

/** Whether a fact's own value is just that figure. */
const tells = (fact: Fact, { value, currency, percent, comparison }: NumberMention): boolean =>
  LOOSE.has(comparison) &&
  fact.value.type !== 'list' &&
  percent === isPercentage(fact) &&
  quantitiesOf(fact).some(
    ({ min, unit }) =>
      min === value &&
      (unit === 'count' ? currency === undefined : currency === undefined || currency === unit),
  );
const LOOSE: ReadonlySet<NumberMention['comparison']> = new Set(['equal', 'about']);

/** How much of some words a fact explains. */
const fitOf = (words: readonly Term[], { profile }: Told): number =>
  words.reduce((sum, term) => sum + explanation(term, profile), 0);

/** Whether a claim names what a fact counts: "six pharmacies, four of them in Beirut" are not the four suspects held there. */
function namesCounted({ fact }: Told, reading: Reading, { lexicon, index }: Bench): boolean {
  const { things, broader } = countedOf(fact, lexicon);
  const isPlace = (id: string): boolean => lexicon.concept(id)?.kind === 'place';
  const counted = [...things].filter((id) => !isPlace(id));
  const isCounted = (term: Term): boolean =>
    term.kind === 'place' && !isNameLike(term, reading) && index.counts(term.concepts);
  const named = reading.terms.filter((term) => NAMED_KINDS.has(term.kind) || isCounted(term));
  // "Fifteen of those held": people by whatever name, or by none.
  if (countsPeople(fact, lexicon))
    return named.length === 0 || named.some(({ kind }) => kind === 'person' || kind === 'group');
  return (
    counted.length === 0 ||
    reading.terms.some(({ concepts }) => concepts.some((id) => counted.includes(id) || broader.has(id)))
  );
}

const NAMED_KINDS: ReadonlySet<string> = new Set([
  'person',
  'group',
  'thing',
  'animal',
  'organisation',
  'body',
]);

/** Whether two figures are told by the facts that explain their clauses, and not each by that of the other. */
function areInPlace(one: Figure, other: Figure): boolean {
  if (one.told === other.told) return true;
  const placed = fitOf(one.words, one.told) + fitOf(other.words, other.told);
  const turned = fitOf(one.words, other.told) + fitOf(other.words, one.told);
  return placed === turned
    ? rests(one.told, other.told) || rests(other.told, one.told) || areBare(one, other)
    : placed > turned;
}
const rests = ({ fact }: Told, { fact: { id } }: Told): boolean => fact.calculation?.of.includes(id) ?? false;

/** "19 and 7 make 26": nothing is said of either that tells them apart. */
const areBare = (one: Figure, other: Figure): boolean => one.words.length + other.words.length === 0;

/** Whether facts are of one event and time, and all counts or all amounts: the phones of this raid are not worth what those of another were. */
const areOfOne = (facts: readonly Told[]): boolean =>
  new Set(
    facts.map(({ fact: { value, conditions } }) => {
      const { event, on, since, until, lastYears } = conditions ?? {};
      return JSON.stringify([value.type, event, on, since, until, lastYears]);
    }),
  ).size === 1;

/** "In Peñamar 76 fell ill and six died": whether a fact is told of the place in the clause of its figure, or of one that the claim names. */
function isThere({ told: { profile }, words }: Figure, reading: Reading): boolean {
  const isPlace = ({ kind }: Term): boolean => kind === 'place';
  const isTold = (term: Term): boolean => explanation(term, profile) >= TOLD;
  const own = words.filter(isPlace);
  const named = reading.terms.filter(isPlace);
  return own.length > 0 ? own.every(isTold) : named.length === 0 || named.some(isTold);
}

/**
 * Whether a fact's own statement has the deeds and qualities that the clause of its figure names, and counts the noun behind it: the 101 that
 * are healthy are not the ill ones, nor 27 sorties so many helicopters. What a statement only rests on ("14 less the five out of order") is not told.
 */
function isSaid(
  { number, told: { fact, profile }, words }: Figure,
  reading: Reading,
  { lexicon }: Bench,
): boolean {
  const { terms, tokens } = matterOf(fact, reading.language, lexicon);
  const rests = fact.calculation ? tokens.findIndex(({ text }, at) => at > 0 && RESTS.test(text)) : -1;
  const stated = rests < 0 ? terms : terms.filter(({ to }) => to <= rests);
  const isTold = (term: Term): boolean => stated.some((its) => shares(term, its));
  const noun = nounOf(number, reading);
  const isCounted =
    noun === undefined ||
    !NAMED_KINDS.has(noun.kind) ||
    noun.concepts.some((concept) => profile.heads.has(concept)) ||
    isTold(noun);
  return isCounted && words.every((term) => !SAYING.has(term.kind) || isTold(term));
}
const RESTS = /^[:(;]$/u;

/** "Five of them", "dont cinq": whether a figure is said to be of those that were spoken of just before. */
const isOfThese = ({ number: { from, to } }: Figure, { tokens, language }: Reading): boolean =>
  [from - 1, to, to + 1, to + 2].some((at) => OF_THESE.in(language).has(tokens[at]?.folded ?? ''));
const OF_THESE = wordClass('of-these');
/** Kinds of words that say what is so of those who are counted. */
const SAYING: ReadonlySet<string> = new Set(['act', 'quality']);

/** Whether the clause of a figure denies what the statement of its fact denies of the same, and nothing else. */
function deniesAlike(
  { number, told: { fact }, words }: Figure,
  reading: Reading,
  { lexicon }: Bench,
): boolean {
  const span = clauseSpan(number, reading);
  const told = matterOf(fact, reading.language, lexicon);
  const deniedIn = (
    { terms, ...rest }: Reading,
    within?: { from: number; to: number },
  ): (Term | undefined)[] =>
    denialsOf({ terms, ...rest })
      .filter(({ from, to }) => !within || (from >= within.from && to <= within.to))
      .map((denial) => terms.find(({ from }) => from >= denial.to && (!within || from < within.to)));
  const claimed = deniedIn(reading, span);
  const stated = deniedIn(told);
  const same = (term: Term | undefined): boolean =>
    term === undefined ? stated.length > 0 : stated.some((its) => its !== undefined && shares(term, its));
  return (
    claimed.every(same) &&
    (claimed.length > 0 ||
      !stated.some((its) => its !== undefined && words.some((term) => shares(term, its))))
  );
}

/** Whether all else that a claim says is told by the facts of its figures, and none of them tells the contrary. */
function isToldBy(facts: readonly Told[], reading: Reading, { lexicon }: Bench): boolean {
  const told = (term: Term): boolean =>
    facts.some(({ profile }) => explanation(term, profile) >= TOLD) ||
    (SOFT.has(term.kind) && term.weight < COMMON && !isNameLike(term, reading));
  return (
    reading.terms.filter(({ kind }) => kind !== 'light').every(told) &&
    reading.times.every((time) =>
      facts.some(({ profile }) => timeAgreement(time, profile.times) >= SAME_TIME),
    ) &&
    !facts.some((fact) => opposed(reading, fact) || comparesOtherwise(reading, fact, lexicon)) &&
    ofOtherKind(reading, facts, lexicon).length === 0
  );
}
const SOFT: ReadonlySet<string> = new Set(['act', 'quality', 'time', 'attribute']);
