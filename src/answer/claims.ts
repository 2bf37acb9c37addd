/** Claims: what they say, held against the fact that speaks of the same thing. */
import type { Lexicon } from '../language/lexicon.ts';
import type { NumberMention } from '../language/numbers.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation, type FactIndex } from '../match/index.ts';
import { timeOf } from '../match/profile.ts';
import type { Asking } from '../match/question.ts';
import { isNameLike, timeAgreement } from '../match/rank.ts';
import { without } from './query.ts';
import { rank, type Scored, type ScoredFact } from './ranking.ts';
import { acceptScore, CLAIM, CLAIM_FIGURE, RIVAL, rankScore } from './thresholds.ts';
import { agrees, quantitiesOf } from './values.ts';

export interface ClaimFinding {
  verdict: 'supported' | 'refuted';
  facts: ScoredFact[];
  /** Score of the weakest fact that the finding rests on. */
  score: number;
  rule: string;
}

/** Farthest, in tokens, that a number stands from the noun it counts: before it, behind it. */
const REACH = { before: 2, behind: 4 } as const;

/** The noun that a number counts: the next content behind the number, else the nearest before it. */
export function nounOf(number: NumberMention, reading: Reading): Term | undefined {
  const after = reading.terms.find(
    (term) => term.from >= number.to && term.from - number.to <= REACH.before && term.kind !== 'act',
  );
  if (after) return after;
  return reading.terms
    .filter((term) => term.to <= number.from && number.from - term.to <= REACH.behind && term.kind !== 'act')
    .at(-1);
}

const BLANK: Asking = { asks: [], open: false, heads: [], currencies: [] };

/** Facts that give a figure for what a number is claimed of, best first. */
function countedFacts(
  number: NumberMention,
  noun: Term | undefined,
  reading: Reading,
  index: FactIndex,
): { facts: ScoredFact[]; unknown: Scored | undefined } {
  const asked: Asking = {
    ...BLANK,
    heads: noun && number.currency === undefined ? [noun] : [],
    currencies: number.currency ? [number.currency] : [],
  };
  const ranking = rank({ ...reading, numbers: [] }, asked, index, { ignoreNumbers: true });
  const facts = ranking.facts.filter((candidate) => {
    const quantities = quantitiesOf(candidate.fact);
    if (number.currency !== undefined)
      return quantities.some((quantity) => quantity.unit === number.currency);
    if (!quantities.some((quantity) => quantity.unit === 'count'))
      // An amount without its currency ("931,870 was found"), never where the number counts things that the case counts.
      return (
        quantities.length > 0 &&
        (number.value === 0 || (number.value >= 1_000 && !(noun && index.counts(noun.concepts))))
      );
    return noun?.concepts.some((concept) => candidate.profile.heads.has(concept)) ?? false;
  });
  return { facts, unknown: ranking.unknowns[0] };
}

/** Whether a known unknown fits a claim better than the fact does: more is claimed than the fact tells. */
function outdone(fact: ScoredFact, unknown: Scored | undefined): boolean {
  return (
    unknown !== undefined && unknown.rank > fact.rank && unknown.evidence.posterior > fact.evidence.posterior
  );
}

/** How far in rank a fact may lag behind the nearest one and still be meant because its figure is the one claimed. */
const SAME_FIGURE_LAG = 1;

/** What a claim may leave unexplained, in weight, and still be agreed with; and more, for each unit of log-odds above 1. */
const SLACK = 0.6;
const SLACK_BY_SCORE = 0.25;

/** Lead in rank of a fact whose value is a date where a date is claimed. */
const DATED_LEAD = 1.5;

/** Weight of what a fact leaves unexplained of the claim itself, names counted in full. */
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

function judgeNumbers(reading: Reading, index: FactIndex, asked: readonly Term[]): ClaimFinding | undefined {
  // A number beside the noun that is asked for ("how many laptops did 5-0 grab") is no claim of that noun's number.
  const numbers = reading.numbers.filter((number) => !asked.some((head) => head === nounOf(number, reading)));
  const nouns = numbers.map((number) => nounOf(number, reading));
  const found = numbers.map((number, at) => {
    // What another number counts is no business of this one.
    const foreign = new Set(
      nouns.filter((noun, other): noun is Term => other !== at && noun !== undefined && noun !== nouns[at]),
    );
    const own = without(reading, foreign);
    const { facts, unknown } = countedFacts(number, nouns[at], own, index);
    // Of near-identical facts the one whose figure is claimed is likelier meant, unless its time is another.
    const first = facts[0];
    const same = facts.find(
      (candidate) =>
        first !== undefined &&
        first.rank - candidate.rank <= SAME_FIGURE_LAG &&
        candidate.evidence.time >= 0 &&
        quantitiesOf(candidate.fact).some((quantity) => agrees(number, quantity) === true),
    );
    const fact = same ?? first;
    if (!fact || acceptScore(fact.evidence) < CLAIM_FIGURE) return undefined;
    const verdicts = quantitiesOf(fact.fact)
      .filter((quantity) => number.currency === undefined || quantity.unit === number.currency)
      .map((quantity) => agrees(number, quantity));
    let verdict = verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
    // The figure may be right and its time wrong ("207 since 2005"), or more be claimed than the figure ("four stolen cars").
    if (verdict === true && fact.evidence.time === -1) verdict = false;
    else if (verdict === true && (unsaid(own, fact, index, new Set()) > SLACK || outdone(fact, unknown)))
      verdict = undefined;
    return { fact, verdict };
  });
  const judged = found.filter(
    (finding): finding is { fact: ScoredFact; verdict: boolean } => finding?.verdict !== undefined,
  );
  if (judged.length === 0) return undefined;
  const refuted = judged.some((finding) => !finding.verdict);
  if (!refuted && judged.length < numbers.length) return undefined;
  const facts = [...new Map(judged.map(({ fact }) => [fact.fact.id, fact])).values()];
  return {
    verdict: refuted ? 'refuted' : 'supported',
    facts,
    score: Math.min(...facts.map((fact) => acceptScore(fact.evidence))),
    rule: 'claim: figure',
  };
}

const NAME_BEFORE =
  /^(?:in|at|to|from|by|of|near|with|a|au|en|de|du|dans|par|vers|por|con|hacia|desde|في|من|إلى|الى|على|مع|the)$/u;

/** Whether a term may be a name that stands where a fact has another: written or listed as one, or unknown behind "in", "by", "to". */
function isRival(term: Term, reading: Reading): boolean {
  if (isNameLike(term, reading)) return true;
  if (term.kind !== 'unlisted' || term.weight < 0.3) return false;
  const before = reading.tokens[term.from - 1]?.folded ?? '';
  return NAME_BEFORE.test(before) || (reading.language === 'ar' && /^[وف]?[بل]/u.test(term.text));
}

/** Terms of a claim that put another thing where the fact's value stands: "Marrakech" where the fact says Casablanca. */
function rivals(reading: Reading, candidate: ScoredFact, lexicon: Lexicon): Term[] {
  const { value } = candidate.fact;
  if (value.type === 'name') {
    const shouted = reading.text === reading.text.toUpperCase();
    const told = reading.terms.filter((term) => explanation(term, candidate.profile) >= 0.75);
    // Two things of the claim must be the fact's before a third can be its name gone wrong.
    if (shouted || told.length < 2) return [];
    return reading.terms.filter(
      (term) => term.capital && term.from > 0 && explanation(term, candidate.profile) < 0.5,
    );
  }
  if (value.type !== 'entity' && !(value.type === 'list' && value.complete)) return [];
  const ids =
    value.type === 'entity'
      ? value.entities
      : value.type === 'list'
        ? value.items.filter((item): item is string => typeof item === 'string')
        : [];
  const own = new Set(ids.flatMap((id) => [...lexicon.ancestors(id)]).filter((id) => !ids.includes(id)));
  return reading.terms.filter((term) => {
    // A name that only phrasings mention ("is it in Rabat or Casablanca?") is not told by the fact.
    const named = term.kind === 'place' || term.kind === 'organisation' || term.kind === 'group';
    if (explanation(term, candidate.profile) >= (named ? 0.95 : 0.5)) return false;
    if (term.kind === 'unlisted') return isRival(term, reading);
    const kinds = term.concepts.flatMap((concept) => [...lexicon.ancestors(concept)]);
    return kinds.some((kind) => own.has(kind)) && !term.concepts.some((concept) => own.has(concept));
  });
}

interface Weighed {
  fact: ScoredFact;
  rank: number;
  score: number;
  contradicted: boolean;
  /** Contradicted by a name that stands where the fact has another. */
  rivalled: boolean;
}

/** A claim held against one fact, or undefined where the fact does not speak of all that is claimed. */
function weighFact(
  reading: Reading,
  fact: ScoredFact,
  index: FactIndex,
  lexicon: Lexicon,
): Weighed | undefined {
  const { value, hedge } = fact.fact;
  let { evidence } = fact;
  let contradicted = evidence.time === -1;
  if (value.type === 'date' && reading.times.length > 0) {
    contradicted =
      Math.min(...reading.times.map((time) => timeAgreement(time, [timeOf(value.date, 'at')]))) < 0;
    evidence = { ...evidence, time: Math.max(0, evidence.time) };
  }
  const rival = new Set(rivals(reading, fact, lexicon));
  if (rival.size > 0) {
    const rest = rank(without(reading, rival), BLANK, index).facts.find(
      (other) => other.fact.id === fact.fact.id,
    );
    if (!rest) return undefined;
    evidence = { ...rest.evidence, time: evidence.time };
    contradicted = true;
  }
  const roles = reading.forms.map((form) => form.role);
  const moreThanHalf = roles.includes('compare-more') && roles.includes('part-half');
  if (
    hedge === 'majority' &&
    !moreThanHalf &&
    roles.some((role) => role === 'part-all' || role === 'part-half' || role === 'part-minority')
  )
    contradicted = true;
  if (value.type === 'list' && value.complete && roles.includes('compare-exactly')) {
    const named = value.items.filter(
      (item) => typeof item === 'string' && reading.terms.some((term) => term.concepts.includes(item)),
    );
    if (named.length > 0 && named.length < value.items.length) contradicted = true;
  }
  // The surer the fact, the more colour it may leave unexplained; a name never.
  const score = acceptScore(evidence);
  const slack = SLACK + Math.max(0, score - 1) * SLACK_BY_SCORE;
  const named = reading.terms.some(
    (term) =>
      !rival.has(term) && !term.aside && isNameLike(term, reading) && explanation(term, fact.profile) < 0.5,
  );
  if (unsaid(reading, fact, index, rival) > (named ? SLACK : slack)) return undefined;
  // Where a time is claimed, the fact that is that time speaks of it more than one that merely holds then.
  const dated = value.type === 'date' && reading.times.length > 0 ? DATED_LEAD : 0;
  return { fact, rank: rankScore(evidence) + dated, score, contradicted, rivalled: rival.size > 0 };
}

function judgeNames(reading: Reading, index: FactIndex, lexicon: Lexicon): ClaimFinding | undefined {
  const ranking = rank(reading, BLANK, index);
  const weighed = ranking.facts
    .flatMap((fact) => weighFact(reading, fact, index, lexicon) ?? [])
    .sort((a, b) => b.rank - a.rank);
  const best = weighed[0];
  // "All 32 cells" against "the majority of the 32 cells": the same share of the same things, like a figure.
  const share =
    best?.contradicted === true && best.fact.fact.hedge === 'majority' && best.fact.evidence.number === 1;
  if (!best || best.score < (share ? CLAIM_FIGURE : best.rivalled ? RIVAL : CLAIM)) return undefined;
  if (!best.contradicted && outdone(best.fact, ranking.unknowns[0])) return undefined;
  return {
    verdict: best.contradicted ? 'refuted' : 'supported',
    facts: [best.fact],
    score: best.score,
    rule: best.contradicted ? 'claim: another stands there' : 'claim: as told',
  };
}

const NONE = /^(?:no|zero|nada|rien|aucune?|ningun[ao]?|not a single)$/u;
const ANY = /^(?:any|اي|ايه|aucune?|ningun[ao]?)$/u;

/** "No cash was taken", "they didn't take any cars": a denial beside a noun claims a number of nought. */
function noneClaimed(reading: Reading): Reading | undefined {
  const at = reading.tokens.findIndex((token, position) => {
    const denies = NONE.test(token.folded) || (ANY.test(token.folded) && position > 0);
    const next = /^(?:de|d|of|من)$/u.test(reading.tokens[position + 1]?.folded ?? '')
      ? position + 2
      : position + 1;
    return denies && reading.terms.some((term) => term.from === next && term.kind !== 'act');
  });
  if (at < 0) return undefined;
  return {
    ...reading,
    numbers: [
      {
        from: at,
        to: at + 1,
        value: 0,
        percent: false,
        comparison: 'equal',
        rounded: false,
        yearLike: false,
        vague: false,
      },
    ],
  };
}

/** Judges what a reading claims; `asked`: nouns that it asks the number of instead. Undefined where no fact speaks of it: the article does not say. */
export function judgeClaim(
  reading: Reading,
  negated: boolean,
  index: FactIndex,
  lexicon: Lexicon,
  asked: readonly Term[] = [],
): ClaimFinding | undefined {
  const none = negated && reading.numbers.length === 0 ? noneClaimed(reading) : undefined;
  if (none) {
    const finding = judgeNumbers(none, index, []);
    if (finding) return finding;
  }
  const names = judgeNames(reading, index, lexicon);
  const known = names?.facts[0]?.evidence.number === 1;
  const figures = reading.numbers.length > 0 ? judgeNumbers(reading, index, asked) : undefined;
  // A figure that is a condition ("most of the 32 cells ...") is told by the fact itself; a name in another's place refutes
  // whatever the figure.
  const untold =
    quantitiesOf(names?.facts[0]?.fact).length === 0 && names?.facts[0]?.fact.value.type !== 'list';
  // Where a time is claimed too, that fact must be of that time.
  const timely = (names?.facts[0]?.evidence.time ?? 0) >= 0;
  const conditional =
    names && known && untold && timely && (figures?.verdict !== 'supported' || names.verdict === 'refuted');
  const rivalled =
    names?.verdict === 'refuted' &&
    (figures === undefined || figures.facts[0]?.fact.id === names.facts[0]?.fact.id);
  const finding =
    reading.numbers.length === 0 || conditional || rivalled
      ? names
      : (figures ?? (known && untold && timely ? names : undefined));
  // "All firefighters were volunteers" is not told by how many were.
  const all = reading.forms.some((form) => form.role === 'part-all') && reading.numbers.length === 0;
  if (finding?.verdict === 'supported' && all && finding.facts[0]?.fact.value.type === 'count')
    return undefined;
  if (!finding || !negated) return finding;
  return {
    ...finding,
    verdict: finding.verdict === 'supported' ? 'refuted' : 'supported',
    rule: `${finding.rule}, denied`,
  };
}
