/**
 * The decision. One question in, one finding out: this fact, these facts, one of these, or the article does not say.
 * The only place that may say so. Order: derived answers, claims, false premises, known unknowns, then the best fact
 * against two thresholds and a gap.
 */

import type { Fact, Language } from '../facts/schema.ts';
import { OR } from '../language/forms.ts';
import type { Reading } from '../language/read.ts';
import { nounAsk } from '../match/question.ts';
import { timeAgreement } from '../match/rank.ts';
import type { Verdict } from './answer.ts';
import type { Bench } from './bench.ts';
import { alike, asksWhatHappened, byAskAlone, conditional, ownTimes } from './choices.ts';
import { type ClaimFinding, foreignTo } from './claims.ts';
import { asksBeyond, judgeClauses, tellsAlternative } from './clauses.ts';
import {
  asksFiner,
  asksOtherPlace,
  asksPart,
  asksRatio,
  asksShareOf,
  asksSibling,
  asksSubset,
  besideHeads,
  countsItems,
  foreignNames,
  foreignNumbers,
  foreignTimes,
  namesAnswer,
  tellsNoTime,
  tellsRatio,
} from './conditions.ts';
import { type Derived, derive, judgeComparison, LACKING, operationOf } from './derive.ts';
import { denies, isDenial, opposed } from './holding.ts';
import { beside, givesOtherKind } from './kinds.ts';
import { falseAside, falseFigure, falsePlace, falsePremise } from './premises.ts';
import { isNegated, type Query } from './query.ts';
import { type Ranking, rank, type Scored, type ScoredFact } from './ranking.ts';
import { asksDenied, asksOtherDeed, asksWithin, wantsOther } from './restrictions.ts';
import {
  ANSWER,
  CLEAR_CORE,
  CLEARLY_TOLD,
  FULLER_LAG,
  HOPELESS,
  KIND_LAG,
  LEAST_COVERAGE,
  LEAST_RANK,
  MAX_NEAREST,
  MAX_OPTIONS,
  NAMED_UNKNOWN,
  OFFER,
  OTHER_NOUN,
  PUT_ALIKE,
  SAME_TIME,
  SAYS_IT_ALL,
  SAYS_MORE,
  SURE,
  UNKNOWN_LEAD,
  UNTOLD_HEAD,
  VERBATIM,
} from './thresholds.ts';
import { quantitiesOf } from './values.ts';
import { formatNumber } from './wording.ts';

/** What was decided, still without words. */
export interface Finding {
  verdict: Verdict;
  /** The facts that the answer states and cites; empty for `absent` and `clarify`. */
  facts: Fact[];
  /** clarify: the candidates. absent: the nearest facts. */
  options: Fact[];
  /** absent: the known unknown that the question is. */
  unknown?: string;
  derived?: Derived;
  /** absent: a sum or the like was asked for of what the article does not count. */
  lacking?: true;
  /** absent: a fact that tells of the thing in words where a figure was asked for. */
  noFigure?: Fact;
  /** Log-odds of what was asserted; of the best fact where nothing was. */
  score: number;
  gap: number;
  rule: string;
  ranking: Ranking;
}

/** How a receipt names what decided a claim. */
const GROUNDS: Readonly<Record<ClaimFinding['ground'], string>> = {
  figure: 'figure',
  another: 'another stands there',
  told: 'as told',
  part: 'a part of a whole',
};
const ruleOf = ({ ground, denied }: ClaimFinding): string =>
  `claim: ${GROUNDS[ground]}${denied ? ', denied' : ''}`;

function nearest(ranking: Ranking, bench: Bench, unknown?: Scored): Fact[] {
  const curated = (unknown?.profile.unknown?.nearest ?? []).flatMap((id) =>
    bench.content.facts.filter((fact) => fact.id === id && fact.status === 'published'),
  );
  const found = ranking.facts
    .filter((candidate) => candidate.evidence.coverage > 0)
    .map((candidate) => candidate.fact);
  return [...new Set([...curated, ...found])].slice(0, MAX_NEAREST);
}

/** "The cash is what percentage of ...", "add these and what do you get": a statement in form that asks to be reckoned. */
function asksReckoning(reading: Reading): boolean {
  return (
    /^(?:percent|sum|difference)$/u.test(operationOf(reading) ?? '') &&
    reading.forms.some((form) => form.role === 'ask-what' || form.role === 'ask-which')
  );
}

/**
 * The best fact; where it does not give the kind of answer asked for, one that does and nearly fits as well, or one that
 * is told beside it.
 */
function giving(reading: Reading, { facts }: Ranking): (ScoredFact & { beside?: ScoredFact }) | undefined {
  const best = facts[0];
  if (!best) return best;
  if (best.evidence.ask !== -1) return fuller(best, facts) ?? best;
  return (
    facts.find(
      (fact) => fact.evidence.ask === 1 && fact.score >= ANSWER && best.rank - fact.rank <= KIND_LAG,
    ) ??
    beside(reading, best, facts) ??
    best
  );
}

/** The fact that answers as well and explains all that the best one does not leave unexplained, and more. */
function fuller(best: ScoredFact, facts: readonly ScoredFact[]): ScoredFact | undefined {
  return facts.find(
    (other) =>
      other.score >= ANSWER &&
      best.rank - other.rank <= FULLER_LAG &&
      other.evidence.coverage > best.evidence.coverage &&
      other.evidence.ask >= best.evidence.ask &&
      other.evidence.head >= best.evidence.head &&
      other.evidence.time >= best.evidence.time &&
      other.unexplained.length < best.unexplained.length &&
      other.unexplained.every((text) => best.unexplained.includes(text)),
  );
}

/** Decides on a query. `language`: in which derived answers are worded. */
export function judge(query: Query, bench: Bench, language: Language): Finding {
  const { reading, asked } = query;
  const ranking = rank(reading, asked, bench.index);
  const best = giving(reading, ranking);
  const unknown = ranking.unknowns[0];
  const runnerUp = ranking.facts[1];
  const base = { ranking, score: best?.score ?? -9, gap: best ? best.rank - (runnerUp?.rank ?? -9) : 0 };
  const absent = (rule: string, known?: Scored): Finding => ({
    ...base,
    verdict: 'absent',
    facts: [],
    options: nearest(ranking, bench, known),
    rule,
    ...(known?.profile.unknown && known.evidence.posterior >= NAMED_UNKNOWN
      ? { unknown: known.profile.id }
      : {}),
  });

  /** The known unknown, where it fits the question better than the best fact does. */
  const leading = unknown && unknown.rank > (best?.rank ?? -9) ? unknown : undefined;

  // "What happened on 19 March?"
  if (!query.claim && reading.times.length > 0 && reading.numbers.length === 0 && asksWhatHappened(query)) {
    const facts = bench.index.timed.flatMap(({ fact, times }) =>
      fact && reading.times.every((time) => timeAgreement(time, ownTimes(fact, times)) >= SAME_TIME)
        ? [fact]
        : [],
    );
    if (facts.length > 0 && facts.length <= MAX_OPTIONS) {
      return {
        ...base,
        verdict: 'answer',
        facts: facts.slice(0, MAX_NEAREST),
        options: facts.slice(MAX_NEAREST),
        score: SURE,
        rule: 'what is told of the time',
      };
    }
  }

  // "What's the dollar figure?" names nothing but the kind of answer.
  const nothingNamed = reading.terms.every((term) => nounAsk(term) !== undefined);
  if (
    nothingNamed &&
    reading.numbers.length === 0 &&
    reading.times.length === 0 &&
    !query.claim &&
    operationOf(reading) !== 'rate'
  ) {
    const facts = byAskAlone(query, bench);
    if (facts.length > 1)
      return {
        ...base,
        verdict: 'clarify',
        facts: [],
        options: facts.slice(0, MAX_OPTIONS),
        rule: 'no content: every fact of the kind asked for',
      };
    if (reading.terms.length === 0) return absent('nothing was asked');
  }

  // "Did they take more cars or more laptops?" opens like a claim and asks which.
  // "True or false" asks no such thing.
  const disjunctive = reading.tokens.some(
    (token, at) =>
      OR.test(token.folded) &&
      reading.active.has(at) &&
      !reading.forms.some((form) => form.kind === 'tag' && form.from <= at && form.to > at),
  );
  // "How much per container", of what the fact itself tells per container.
  const rated = best !== undefined && asksRatio(reading) && tellsRatio(reading, best, bench.lexicon);
  const reckons = /^(?:percent|ratio|sum|difference|order|remain)$/u.test(operationOf(reading) ?? '');
  if (!query.claim || disjunctive || (query.weak && reckons) || asksReckoning(reading)) {
    const derived = rated ? undefined : derive(reading, asked, bench, language);
    const named = asked.asks.length > 0 && asked.asks.every((ask) => /^(?:name|who|place|why)$/u.test(ask));
    if (derived === LACKING && !query.claim && !named)
      return { ...absent('no figures to reckon with', leading), lacking: true };
    const unasked =
      unknown &&
      unknown.evidence.phrasing > PUT_ALIKE &&
      unknown.evidence.posterior > NAMED_UNKNOWN &&
      unknown.rank > (best?.rank ?? -9);
    if (derived && derived !== LACKING && derived.score > OFFER && !unasked) {
      return {
        ...base,
        verdict: 'answer',
        facts: derived.facts,
        options: [],
        derived,
        score: derived.score,
        rule: derived.rule,
      };
    }
  }
  // "Per bird", "the rate to the pound": asked to be reckoned with what the article does not give.
  if (!query.claim && !rated && (operationOf(reading) === 'rate' || asksRatio(reading)))
    return absent('no figures to reckon with', leading);
  if (query.claim) {
    const compared = judgeComparison(reading, asked, bench, language);
    if (compared === LACKING) return absent('no figures to compare with', leading);
    if (compared) {
      const verdict = compared.holds === query.negated ? 'refuted' : 'supported';
      return {
        ...base,
        verdict,
        facts: compared.facts,
        options: [],
        derived: compared,
        score: compared.score,
        rule: compared.rule,
      };
    }
  }

  if (query.claim) {
    const finding = judgeClauses(query, bench);
    // A bare figure that the best fact knows is a condition of what is asked: "ISIS share of the 32 cells".
    const asksInstead =
      query.weak &&
      finding?.verdict !== 'supported' &&
      best &&
      best.score >= ANSWER &&
      best.evidence.number === 1 &&
      finding?.facts[0]?.fact.id !== best.fact.id;
    if (asksInstead)
      return { ...base, verdict: 'answer', facts: [best.fact], options: [], rule: 'best fact' };
    const another =
      query.weak && finding?.verdict === 'refuted' && finding.facts[0]?.fact.id !== best?.fact.id;
    // A fragment with the time of no fact asks ("cells dismantled from 2002 to 2010").
    const untimely =
      query.weak &&
      finding?.verdict === 'refuted' &&
      reading.numbers.length === 0 &&
      reading.times.length > 0;
    // "Was it domestic, or did it cross borders?" wants the one that is so, neither yes nor no.
    if (finding && disjunctive && reading.numbers.length === 0)
      return tellsAlternative(reading, finding)
        ? {
            ...base,
            verdict: 'answer',
            facts: finding.facts.map(({ fact }) => fact),
            options: [],
            score: finding.score,
            rule: 'alternatives',
          }
        : absent('no fact tells of either', leading);
    if (finding?.verdict === 'supported' && asksBeyond(reading, finding))
      return absent('claim: no fact tells so much', leading);
    // "Did the company pay?", put as its author wrote of what is not known.
    const alike = ranking.facts.find(({ fact }) => fact.id === finding?.facts[0]?.fact.id);
    if (
      unknown &&
      finding?.verdict === 'supported' &&
      finding.ground === 'told' &&
      finding.score < CLEARLY_TOLD &&
      unknown.evidence.phrasing >= VERBATIM &&
      unknown.evidence.phrasing > (alike?.evidence.phrasing ?? 0)
    )
      return absent('claim: put like a known unknown', unknown);
    if (finding && !another && !untimely) {
      return {
        ...base,
        verdict: finding.verdict,
        facts: finding.facts.map(({ fact }) => fact),
        options: [],
        score: finding.score,
        rule: ruleOf(finding),
      };
    }
    // "Those arrested, 31 in all, belong to a network": its figure alone can be held against what counts the same.
    const figure = isNegated(reading) || finding ? undefined : falseFigure(query, bench);
    if (figure?.fact.value.type === 'count')
      return {
        ...base,
        verdict: 'refuted',
        facts: [figure.fact],
        options: [],
        score: Math.max(figure.score, SURE),
        rule: 'claim: its figure',
      };
    if (!query.weak) return absent('claim: no fact speaks of it', leading);
  }

  const premise = falsePremise(query, ranking, bench) ?? falseAside(query, bench);
  if (premise) {
    return {
      ...base,
      verdict: 'refuted',
      facts: premise.facts.map(({ fact }) => fact),
      options: [],
      score: premise.score,
      rule: `false premise; ${ruleOf(premise)}`,
    };
  }

  const wrong = query.claim ? undefined : falseFigure(query, bench);
  if (wrong)
    return {
      ...base,
      verdict: 'refuted',
      facts: [wrong.fact],
      options: [],
      score: Math.max(wrong.score, SURE),
      rule: 'false premise; figure',
    };

  const unknownCurrency = asked.currencies.some((code) => !bench.index.tellsCurrency(code));
  if (unknownCurrency) return absent('no fact gives such a currency', leading);
  if (!best) return absent('no fact shares a word with the question', unknown);
  if (!query.claim && wantsOther(reading, asked, best)) return absent('nothing was asked', leading);

  const ties = alike(ranking);
  // A known unknown that says more than the question does is not what was asked.
  const unknownFits = unknown && unknown.evidence.coverage > best.evidence.coverage + SAYS_MORE;
  // Facts of one thing for different times say what is left open, however an unknown puts it.
  const timesOpen = ties.length > 1 && ties.every(conditional);
  const unknownLeads =
    !timesOpen && unknown && unknown.rank > best.rank + (best.score < HOPELESS ? 0 : UNKNOWN_LEAD);
  if (
    ties.length > 1 &&
    !unknownFits &&
    !unknownLeads &&
    (timesOpen || best.evidence.core < CLEAR_CORE) &&
    best.evidence.coverage >= SAYS_IT_ALL &&
    best.evidence.ask !== -1
  ) {
    const options = ties.map((candidate) => candidate.fact);
    // Facts of one figure in two currencies, or the same fact told twice, are one answer.
    const quantities = new Set(
      options.map(
        (fact) =>
          JSON.stringify(quantitiesOf(fact)) + fact.citations.map((citation) => citation.exact).join('|'),
      ),
    );
    if (quantities.size > 1)
      return {
        ...base,
        verdict: 'clarify',
        facts: [],
        options: options.slice(0, MAX_OPTIONS),
        rule: 'several facts fit alike',
      };
  }
  if (best.score < ANSWER || best.evidence.coverage < LEAST_COVERAGE || best.rank < LEAST_RANK) {
    return unknown && unknown.rank > best.rank
      ? absent('known unknown', unknown)
      : absent('nearest fact explains too little of the question');
  }
  // A day, a place or a reason was asked for, and neither the fact's value nor any of its phrasings gives one.
  if (
    best.evidence.ask === -1 &&
    (best.score < SURE || tellsNoTime(asked, best) || givesOtherKind(asked, best, bench.lexicon))
  )
    return absent('the fact gives no such kind of answer', leading);
  // "Which country did it go to?" is not told by a text that says "abroad", where that very thing is known to be unknown.
  const untold =
    asked.asks.includes('which') &&
    best.fact.value.type === 'text' &&
    asked.heads.length > 0 &&
    best.evidence.head < 1 &&
    best.score < SURE &&
    unknown?.evidence.head === 1 &&
    unknown.evidence.ask === 1;
  if (untold) return absent('the fact names none of the kind asked for', unknown);
  const foreign = (query.claim ? foreignTo : foreignNames)(reading, best, bench.index, bench.lexicon);
  if (foreign.length > 0) {
    const misplaced = query.claim ? undefined : falsePlace(query, foreign, bench);
    if (!misplaced) return absent('the fact is not told of what is named', leading);
    return {
      ...base,
      verdict: 'refuted',
      facts: misplaced.facts.map(({ fact }) => fact),
      options: [],
      score: misplaced.score,
      rule: 'false premise; place',
    };
  }
  if (best.evidence.time === -1 || foreignTimes(reading, best, bench.index).length > 0)
    return absent('the time asked for is not the fact’s', leading);
  if (foreignNumbers(reading, best.beside ?? best, bench.index).length > 0)
    return absent('the figure named is another fact’s', leading);
  const superlative = /^(?:most|least)$/u.test(operationOf(reading) ?? '');
  if (superlative && asked.asks.includes('which') && !query.claim)
    return absent('no fact ranks what is asked', leading);
  if (asksShareOf(operationOf(reading), best.fact)) return absent('the fact tells no share', leading);
  if (namesAnswer(reading, asked, best.fact))
    return absent('the question names what the fact tells', leading);
  if (opposed(reading, best)) return absent('the fact tells the opposite', leading);
  // "Under what treaty": a thing is asked for that the fact does not tell of.
  const open = asked.asks.length > 0 && asked.asks.every((ask) => ask === 'what' || ask === 'which');
  if (open && best.evidence.head === -1 && best.score < UNTOLD_HEAD)
    return absent('the fact tells of no such thing', leading);
  if (best.evidence.head === -1 && asksSibling(asked, best, bench.lexicon))
    return absent('the fact counts another thing of the kind', leading);
  if (asksOtherPlace(asked, best, bench.lexicon))
    return absent('the fact gives another kind of place', leading);
  if (asksPart(reading, asked, best.fact)) return absent('a part of what the fact counts', leading);
  if (asksWithin(reading, best, bench.lexicon)) return absent('the fact names no such place', leading);
  if (asksDenied(reading, asked, best, bench.lexicon))
    return absent('the fact tells of what is denied', leading);
  if (!query.claim && asksOtherDeed(reading, asked, best))
    return absent('the fact tells of another deed', leading);
  if (asksSubset(reading, asked, best, bench.index))
    return absent('a part that the fact does not tell of', leading);
  if (asksFiner(reading, asked, best.fact)) return absent('the time is not told so finely', leading);
  if (best.evidence.currency === -1 && best.fact.value.type === 'money')
    return absent('the fact gives no such currency', leading);
  // A complete list counts its items.
  if (
    best.fact.value.type === 'list' &&
    best.fact.value.complete &&
    asked.asks.includes('count') &&
    countsItems(best.fact.value.items, asked.heads, bench.lexicon) &&
    best.score >= ANSWER
  ) {
    const number = best.fact.value.items.length;
    const derived: Derived = {
      text: `${formatNumber(number, language)}. ${best.fact.statement[language]}`,
      working: [],
      facts: [best.fact],
      score: best.score,
      rule: 'counted list',
    };
    return { ...base, verdict: 'answer', facts: [best.fact], options: [], derived, rule: 'counted list' };
  }
  // "How many dogs": the fact counts something else.
  if (asked.asks.includes('count') && best.evidence.head === -1 && best.score < OTHER_NOUN)
    return absent('the fact counts another thing', leading);
  // A figure was asked for, and the fact only tells of the thing in words.
  const figure =
    asked.asks.some((ask) => ask === 'count' || ask === 'amount') &&
    asked.asks.every((ask) => ask === 'count' || ask === 'amount' || ask === 'what');
  // "How many officers took part": the fact names bodies, or lists countries.
  const { value } = best.fact;
  const uncounted =
    value.type === 'entity' ||
    value.type === 'name' ||
    (value.type === 'list' &&
      value.complete &&
      !countsItems(value.items, asked.heads, bench.lexicon) &&
      !countsItems(value.items, besideHeads(reading, asked.heads), bench.lexicon));
  if (asked.open && asked.asks.every((ask) => ask === 'count') && asked.asks.length > 0 && uncounted)
    return absent('the fact counts nothing', leading);
  // "Nobody was hurt" tells how many were.
  const none = denies(best.fact) && !isDenial(best.fact) && best.evidence.coverage >= SAYS_IT_ALL;
  if (figure && best.fact.value.type === 'text' && best.fact.hedge !== 'majority' && !none) {
    const silent = absent('the fact gives no figure');
    return { ...silent, options: silent.options.filter((fact) => fact !== best.fact), noFigure: best.fact };
  }
  return { ...base, verdict: 'answer', facts: [best.fact], options: [], rule: 'best fact' };
}
