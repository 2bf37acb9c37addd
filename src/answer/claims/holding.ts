/** What a fact says to a claim: to its figures, times, names and shares, and how much of it the fact leaves untold. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { type Asking, BLANK } from '../../match/question.ts';
import { type Evidence, isNameLike } from '../../match/rank.ts';
import { denialsOf, isNegated } from '../question/denial.ts';
import { without } from '../question/query.ts';
import { rank, type Scored, type ScoredFact } from '../ranking.ts';
import {
  acceptScore,
  clippedLead,
  type HeldInputs,
  inputsOf,
  MAX_LEAD,
  MENTIONED,
  rankScore,
} from '../thresholds.ts';
import { bearsOut } from './borne.ts';
import { heldClocks } from './clock.ts';
import { countsSome, denies, isDenial, isDenied, isNought, isOpen, saysClear, saysNot } from './denial.ts';
import {
  countsSo,
  type HeldFigure,
  heldFigure,
  heldFigures,
  inAnotherCurrency,
  isGiven,
  isOfThem,
} from './figures.ts';
import { otherRelative } from './kin.ts';
import { heldTime, otherWeekday, wasAlready } from './moments.ts';
import { otherCountry, otherNation } from './nations.ts';
import { nounOf } from './nouns.ts';
import { genuine, opposed, opposing, saysInside, saysOtherSide } from './opposites.ts';
import { stance } from './polarity.ts';
import { swapped } from './roles.ts';
import { claimsAll, claimsMost, heldShare } from './shares.ts';
import { finds, hasSubject, listed, rivals, siblings, toldBesides } from './standing.ts';

/** A reading without its numbers and its times (or with those that are `told`), so that what is claimed of a thing does not hide which thing it is. */
function bare(reading: Reading, told: readonly TimeMention[] = []): Reading {
  const active = new Set(reading.active);
  const untold = reading.times.filter((time) => !told.includes(time));
  for (const mention of [...reading.numbers, ...untold])
    for (let at = mention.from; at < mention.to; at++) active.delete(at);
  // "In October" without the month leaves an "in" that is like any fact of a time or a place, and draws a claimed figure to it.
  for (const { from } of reading.numbers.length > 0 ? untold.filter(({ month }) => month !== undefined) : [])
    for (let at = from - 1; BEFORE_TIME.has(reading.tokens[at]?.folded ?? ''); at--) active.delete(at);
  return { ...reading, active, numbers: [], times: [...told] };
}

const BEFORE_TIME = wordClass('before-time');

/** Weight of what a fact leaves unexplained of a claim, names counted in full. */
function unsaid(reading: Reading, fact: ScoredFact, index: FactIndex, except: ReadonlySet<Term>): number {
  let sum = 0;
  for (const term of reading.terms) {
    if (
      except.has(term) ||
      term.aside ||
      (fact.profile.main && term.concepts.some((concept) => index.context.has(concept)))
    )
      continue;
    const weight = isNameLike(term, reading) ? 1 : term.soft ? term.weight / 3 : term.weight;
    sum += weight * (1 - explanation(term, fact.profile));
  }
  return sum;
}

/** By what a fact decides a claim: a figure of what is counted, another thing that stands there, or all that it tells. */
export type Ground = 'figure' | 'another' | 'told';

/** What one fact says to a claim. */
export interface Holding {
  fact: ScoredFact;
  /** Contradicted by a figure, a time, a name or a share, or by what the fact denies; otherwise as told. */
  contradicted: boolean;
  /** What speaks for the fact being the one that the claim is about; weighed in thresholds.ts. */
  inputs: ClaimInputs;
  /** Log-odds by which the facts are ordered by what they tell of the claim. */
  rank: number;
  /** It counts what a claimed figure counts. */
  counts: boolean;
  /** Terms of the claim that put another thing where its value stands. */
  rivals: ReadonlySet<Term>;
  /** It tells that the one did to the other what the claim says that the other did. */
  swapped: boolean;
  /** It denies something, and it is not told whether that is what the claim speaks of. */
  doubtful: boolean;
  ground: Ground;
}

/** A claim's evidence on one fact: that of the words, and what the fact says to figures, times and names. */
export type ClaimInputs = ReturnType<typeof inputsOf> & HeldInputs;

/** Facts that a claim is held against: those that speak most of the same. */
const HELD = 12;

const count = (list: readonly boolean[]): number => list.filter((one) => one).length;

/** The claim that facts are held against. */
interface Claimed {
  readonly reading: Reading;
  readonly numbers: readonly NumberMention[];
  /** The same as it is asked for: by the nouns or the currencies of its figures. */
  readonly asked: Asking;
  /** Facts that bear out a figure which only says which things are meant. */
  readonly given: ReadonlyMap<NumberMention, readonly Fact[]>;
  /** The known unknown that fits best. */
  readonly unknown: Scored | undefined;
  readonly index: FactIndex;
  readonly lexicon: Lexicon;
}

/** What one fact says to a claim; undefined where it says nothing. */
function hold(claimed: Claimed, fact: ScoredFact): Holding | undefined {
  const said = saidOf(claimed, fact);
  if (!said) return undefined;
  const { reading } = claimed;
  const listing = said.rival.size === 0 ? listed(reading, fact) : undefined;
  const apart = setApart(claimed, said, fact, listing);
  const evidence = evidenceOn(claimed, said, fact, apart);
  if (!evidence) return undefined;
  return {
    fact,
    contradicted: said.contradicted,
    inputs: { ...inputsOf(evidence), ...heldInputs(claimed, said, fact, apart, listing !== undefined) },
    rank: rankScore(evidence),
    counts: said.counted,
    rivals: said.rival,
    swapped: said.turned,
    doubtful: said.stands === 'unclear' && !said.denied,
    ground: said.counted ? 'figure' : said.contradicted ? 'another' : 'told',
  };
}

/** What a fact says to the figures, times, names and shares of a claim. */
interface Said {
  figures: readonly HeldFigure[];
  /** Whether it agrees with each time, and with each time of day. */
  times: readonly (boolean | undefined)[];
  moments: readonly (boolean | undefined)[];
  /** The statement says all that the claim does, whatever else in it is another. */
  borne: boolean;
  /** Terms that put another thing where its value stands. */
  rival: ReadonlySet<Term>;
  /** Terms that say the opposite of what it tells, those that it tells to be false. */
  contrary: readonly Term[];
  unreal: readonly Term[];
  /** Another share, side or day is told, or the opposite. */
  share: boolean;
  /** It tells that the one did to the other what the claim says that the other did. */
  turned: boolean;
  stands: ReturnType<typeof stance>;
  counted: boolean;
  denied: boolean;
  wrongFigure: number;
  wrongTime: number;
  contradicted: boolean;
}

/** What a fact says to a claim; undefined where it is of something else. */
function saidOf({ reading, numbers, given, index, lexicon }: Claimed, fact: ScoredFact): Said | undefined {
  const open = isOpen(fact.fact);
  const clear = open ? saysClear(reading) : undefined;
  if (open && clear === undefined) return undefined;
  const figures = heldFigures(reading, numbers, fact, given, index, lexicon);
  // Of what is told of the case's event its month is no news.
  const times = reading.times.map(
    (time) =>
      wasAlready(time, reading, fact) ||
      (heldTime(time, fact) ??
        (index.isOfCaseTime(fact.profile) && index.isCaseTime(time) ? true : undefined)),
  );
  const clocks = heldClocks(reading, fact, lexicon);
  const moments = [...times, ...clocks];
  const suspects = new Set([
    ...rivals(reading, fact, lexicon),
    ...siblings(reading, fact, lexicon),
    ...otherNation(reading, fact, index, lexicon),
    ...otherCountry(reading, fact, lexicon),
    ...otherRelative(reading, fact, lexicon),
  ]);
  // "Bound for Augusta, in Sicily": what the statement itself says contradicts nothing of it.
  const wrong = suspects.size > 0 || figures.some(({ told }) => told === false) || moments.includes(false);
  const borne = wrong && !clocks.includes(false) && bearsOut(reading, fact, lexicon);
  const rival = borne ? new Set<Term>() : suspects;
  if (rival.size > 0 && !hasSubject(reading, fact, rival, lexicon)) return undefined;
  // "Batteries were found there", where gas was: the one may be found beside the other.
  if (rival.size > 0 && fact.fact.value.type === 'entity' && finds(reading, rival)) return undefined;
  const turned = swapped(reading, fact, lexicon);
  // Of what is told not to be genuine the denial says so already.
  const unreal = denies(fact.fact) ? [] : genuine(reading, fact, lexicon);
  const contrary = [...opposing(reading, fact), ...unreal];
  const share =
    heldShare(reading, fact) ||
    saysOtherSide(reading, fact.fact, lexicon) ||
    contrary.length > 0 ||
    otherWeekday(reading, fact) ||
    saysInside(reading, fact, lexicon) ||
    turned;
  // A figure is held against a nought as against any other number.
  const stands = stance(reading, fact.fact, lexicon);
  // "None was found" is not told by how many were not.
  if (stands === 'denies' && !isNought(fact.fact) && numbers.some(({ value }) => value === 0))
    return undefined;
  // "Did some of them die?" is not put right by how many did not.
  if (stands === 'denies' && countsSome(fact.fact) && numbers.length === 0 && !claimsAll(reading))
    return undefined;
  const counted = figures.some((figure) => figure.counted);
  const denied = clear ?? isDenied(reading, numbers, counted, fact, stands, lexicon);
  const wrongFigure = borne ? 0 : count(figures.map((figure) => figure.counted && figure.told === false));
  const wrongTime = borne ? 0 : count(moments.map((told) => told === false));
  // "3 were released without charge" tells nothing of "11 were charged".
  if (denied && wrongFigure > 0 && stands === 'denies' && denialsOf(reading).length === 0) return undefined;
  // "They admit that ..." of what they deny says the opposite twice: of the denial, not of what is denied.
  const admits = denied && isDenial(fact.fact) && opposed(reading, fact);
  return {
    figures,
    times,
    moments,
    borne,
    rival,
    contrary,
    unreal,
    share,
    turned,
    stands,
    counted,
    denied,
    wrongFigure,
    wrongTime,
    contradicted: admits || (wrongFigure + wrongTime > 0 || share || rival.size > 0) !== denied,
  };
}

/** The terms of a claim that are no measure of whether a fact speaks of it: those that it puts right, and those that it need not tell. */
function setApart(
  { reading, index }: Claimed,
  { rival, contrary, unreal, counted }: Said,
  fact: ScoredFact,
  listing: readonly Term[] | undefined,
): Set<Term> {
  const isUntold = (term: Term): boolean => explanation(term, fact.profile) < MENTIONED;
  // "They confessed", of those who deny it: the word is told of as its opposite is.
  const untold = isDenial(fact.fact) ? contrary.filter(isUntold) : [];
  const identifying = rival.size > 0 && !counted ? toldBesides(reading, fact, rival, index) : [];
  return new Set([...rival, ...untold, ...unreal.filter(isUntold), ...(listing ?? []), ...identifying]);
}

/** Whether the very figure of a claim is told in another currency, whatever is not known in that of the claim. */
const isElsewhere = ({ numbers }: Claimed, { fact }: ScoredFact): boolean =>
  numbers.some((number) => inAnotherCurrency(number, fact));

/** The evidence that a fact speaks of a claim, its figures, and what is set apart, left out. */
function evidenceOn(
  claimed: Claimed,
  { times, counted }: Said,
  fact: ScoredFact,
  apart: ReadonlySet<Term>,
): Evidence | undefined {
  const { reading, asked, index } = claimed;
  // A time that the fact tells helps to find it, or is left out as the claim's.
  const told = reading.times.filter((_, at) => times[at] === true);
  const sought = !counted ? BLANK : isElsewhere(claimed, fact) ? { ...asked, currencies: [] } : asked;
  return (told.length > 0 ? [told, []] : [[]])
    .flatMap(
      (kept) =>
        rank(without(bare(reading, kept), apart), sought, index).facts.find(
          (other) => other.fact.id === fact.fact.id,
        )?.evidence ?? [],
    )
    .sort((a, b) => acceptScore(b) - acceptScore(a))[0];
}

/** What speaks for a fact being the one that a claim is about, beside the evidence of its words. */
function heldInputs(
  claimed: Claimed,
  said: Said,
  fact: ScoredFact,
  apart: ReadonlySet<Term>,
  lists: boolean,
): HeldInputs {
  const { reading, numbers, unknown, index } = claimed;
  const { figures, moments, borne, rival, share, counted, contradicted } = said;
  const left = Math.min(3, unsaid(reading, fact, index, apart));
  const foreign = reading.terms.filter(
    (term) =>
      !rival.has(term) &&
      !term.aside &&
      isNameLike(term, reading) &&
      explanation(term, fact.profile) < MENTIONED,
  );
  // Beside a figure of the very thing, an unknown on another side of it ("their brand") says little.
  const lead = unknown ? clippedLead(unknown.rank - fact.rank) : -MAX_LEAD;
  // What a list names and a majority told leave nothing for an unknown to know better.
  const plain =
    (lists && numbers.length + moments.length === 0) ||
    (fact.fact.hedge === 'majority' && rival.size === 0 && claimsMost(reading)) ||
    isElsewhere(claimed, fact);
  const posterior = unknown ? unknown.evidence.posterior - fact.evidence.posterior : 0;
  const ofFigures = (fits: (figure: HeldFigure) => boolean): number => Math.min(2, count(figures.map(fits)));
  const ofTimes = (told: boolean | undefined): number =>
    Math.min(2, count(moments.map((one) => one === told)));
  return {
    left,
    leftContradicted: contradicted ? left : 0,
    foreign: Math.min(2, foreign.length),
    contradicted: Number(contradicted),
    figureAgrees: ofFigures((figure) => figure.counted && (figure.told === true || borne)),
    figureWrong: Math.min(2, said.wrongFigure),
    figureKnown: ofFigures((figure) => !figure.counted && figure.told === true),
    figureUntold: ofFigures((figure) => figure.told === undefined),
    timeAgrees: ofTimes(true),
    timeWrong: Math.min(2, said.wrongTime),
    timeUntold: ofTimes(undefined),
    dated: Number(fact.fact.value.type === 'date' && reading.times.length > 0),
    rival: Number(rival.size > 0),
    share: Number(share),
    first: 0,
    firstCounting: 0,
    firstWrong: 0,
    unknownLead: counted || share ? 0 : plain ? Math.min(0, lead) : lead,
    unknownLeadFigure: counted || share ? (plain ? Math.min(0, lead) : lead) : 0,
    unknownPosterior: plain ? Math.min(0, posterior) : posterior,
  };
}

/** What every fact near enough says to one claim, with one subject. */
export function holdings(
  reading: Reading,
  numbers: readonly NumberMention[],
  index: FactIndex,
  lexicon: Lexicon,
): Holding[] {
  const nouns = numbers.flatMap((number) => nounOf(number, reading) ?? []);
  const currencies = numbers.flatMap((number) => number.currency ?? []);
  const asked = { ...BLANK, heads: currencies.length > 0 ? [] : nouns, currencies };
  const ranking = rank(bare(reading), BLANK, index);
  const counting = numbers.length > 0 ? rank(bare(reading), asked, index).facts.slice(0, HELD) : [];
  const near = new Map([...counting, ...ranking.facts.slice(0, HELD)].map((fact) => [fact.fact.id, fact]));
  const given = new Map(
    numbers
      .filter((number) => isGiven(number, reading))
      .map((number) => [
        number,
        [...near.values()].flatMap((fact) => {
          const noun = nounOf(number, reading);
          const { told, counted } = heldFigure(number, noun, reading, fact, index);
          // "Who rounded up the 21": those whom a fact counts, though no noun says so.
          const isThose =
            noun === undefined && countsSo(fact.fact, number) && isOfThem(number, reading, fact.profile);
          return (counted && told === true) || isThose ? [fact.fact] : [];
        }),
      ]),
  );
  const claimed = { reading, numbers, asked, given, unknown: ranking.unknowns[0], index, lexicon };
  const held = [...near.values()].flatMap((fact) => hold(claimed, fact) ?? []);
  // Which fact speaks most of the claim, and which of those that count what it counts, weighs beside how much each does.
  const byRank = [...held].sort((a, b) => b.rank - a.rank);
  const first = byRank[0];
  // "They used 12 of the ovens", beside how many were not used: what denies speaks of the others.
  const counters = byRank.filter((holding) => holding.counts);
  const affirming = isNegated(reading) ? undefined : counters.find(({ fact: { fact } }) => !saysNot(fact));
  const counter = affirming ?? counters[0];
  if (first) first.inputs.first = 1;
  if (counter) counter.inputs.firstCounting = 1;
  if (counter?.contradicted) counter.inputs.firstWrong = 1;
  return held;
}
