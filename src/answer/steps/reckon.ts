/** What is asked to be worked out, or told by the fact that has the result. */

import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import type { Ask, Asking } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { isDisjunctive } from '../claims/clauses.ts';
import { asksClock, type Derived, derive, LACKING, operationOf } from '../derive/derive.ts';
import { DIFFERENCE_RULE, RATIO_RULE } from '../derive/derived.ts';
import { isPercentage } from '../derive/units.ts';
import type { Finding, Matter } from '../finding.ts';
import type { ScoredFact } from '../ranking.ts';
import { asksRatio, tellsEach, tellsRatio } from '../silence/rates.ts';
import { isPerTime } from '../silence/untold.ts';
import {
  NAMED_UNKNOWN,
  OFFER,
  PUT_ALIKE,
  SAYS_IT_ALL,
  SURE,
  SURELY_MEANT,
  TELLS_RESULT,
  WELL_EXPLAINED,
} from '../thresholds.ts';

/** The rule of what is asked to be worked out and cannot be. */
const NO_FIGURES = 'no figures to reckon with';

/** Sums, differences, shares, ratios, order, most and least. */
export function reckon(matter: Matter): Finding | undefined {
  const { query, bench, language, best, unknown, leading } = matter;
  const { reading, asked } = query;
  // "How much per container", of what the fact itself tells per container.
  // What each gets is no average, unless it is told as one.
  const average =
    reading.tokens.some(({ folded }) => AVERAGE.has(folded)) &&
    !best?.fact.statement.en.split(' ').some((word) => AVERAGE.has(word.toLowerCase()));
  const rated =
    best !== undefined &&
    !average &&
    asksRatio(reading) &&
    (tellsRatio(reading, best, bench.lexicon) || (!leading && tellsEach(reading, best, bench.lexicon)));
  // "Which way did each go": what is asked for can be no number.
  // "How many times did it flare up?", where a fact counts times.
  const times = best?.fact.value.type === 'count' && TIMES.test(best.fact.value.noun.en);
  const per = asked.asks.length === 0 || asked.asks.some((ask) => !NO_RATIOS.has(ask));
  // "How many days between the raids", "how much for every man who died", where one fact tells just that.
  const told =
    best !== undefined && !leading && (tellsResult(reading, asked, best) || tellsPercent(reading, best));
  const reckons =
    /^(?:percent|ratio|sum|difference|order|remain)$/u.test(operationOf(reading) ?? '') || asksClock(reading);
  // "What percentage of those tested": a share that a fact surely tells is not worked out of other figures.
  const share = best !== undefined && !leading && (tellsPercent(reading, best) || tellsMost(reading, best));
  if (!query.claim || isDisjunctive(reading) || (query.weak && reckons) || asksReckoning(reading)) {
    // "Why have most of them not moved?" asks for no figure.
    const reason =
      asked.asks.length > 0 && asked.asks.every((ask) => ask === 'why') && !isDisjunctive(reading);
    const derived = rated || times || share || reason ? undefined : derive(reading, asked, bench, language);
    const named = asked.asks.length > 0 && asked.asks.every((ask) => /^(?:name|who|place|why)$/u.test(ask));
    if (derived === LACKING && !query.claim && !named && !told)
      return { ...matter.absent(NO_FIGURES, leading), lacking: true };
    const unasked =
      leading &&
      unknown &&
      unknown.evidence.phrasing > PUT_ALIKE &&
      unknown.evidence.posterior > NAMED_UNKNOWN;
    // "How many were injured per day?": not by how many were hurt of how many, but by a time that is told.
    const timeless =
      derived &&
      derived !== LACKING &&
      derived.rule === RATIO_RULE &&
      isPerTime(reading) &&
      derived.facts.every(
        ({ value, conditions }) => value.type !== 'period' && !conditions?.since && !conditions?.lastYears,
      );
    if ((timeless || isUntimely(reading, derived, bench)) && !told) return matter.absent(NO_FIGURES, leading);
    if (derived && derived !== LACKING && derived.score > OFFER && !unasked)
      return matter.assert('answer', derived.facts, derived.rule, { derived, score: derived.score });
  }
  // "Per bird", "the rate to the pound": asked to be reckoned with what the article does not give.
  return !query.claim &&
    !rated &&
    !times &&
    !told &&
    (operationOf(reading) === 'rate' || (per && asksRatio(reading)))
    ? matter.absent(NO_FIGURES, leading)
    : undefined;
}

/** "What share of a bottle was sunflower oil?", where the best fact tells a percentage and all that is named. */
const tellsPercent = (reading: Reading, { fact, score, evidence }: ScoredFact): boolean =>
  operationOf(reading) === 'percent' &&
  isPercentage(fact) &&
  score >= SURE &&
  // "What percentage of the pupils were tested?" is another share of them.
  evidence.core >= WELL_EXPLAINED &&
  evidence.coverage >= SAYS_IT_ALL;

/** "What is the highest fine?", of a fact that tells of fines of up to so much. */
const tellsMost = (reading: Reading, { fact, score, evidence }: ScoredFact): boolean =>
  operationOf(reading) === 'most' &&
  AT_MOST.test(fact.statement.en) &&
  score >= SURELY_MEANT &&
  evidence.coverage >= WELL_EXPLAINED;

const AT_MOST = /\b(?:up to|maximum|at most|as much as|no more than)\b/iu;

/** "The cash is what percentage of ...", "add these and what do you get": a statement in form that asks to be reckoned. */
function asksReckoning(reading: Reading): boolean {
  return (
    /^(?:percent|sum|difference)$/u.test(operationOf(reading) ?? '') &&
    (reading.forms.some((form) => form.role === 'ask-what' || form.role === 'ask-which') ||
      reading.tokens.some(({ text }) => text === '='))
  );
}

/** Whether a fact gives what is asked for as its own value and explains all of the question: nothing is left to be reckoned. */
function tellsResult(reading: Reading, { asks }: Asking, { fact, evidence, score }: ScoredFact): boolean {
  // "How many days between the raids": a count of days is a length of time.
  const lasts =
    asks.includes('duration') && fact.value.type === 'count' && UNIT_OF_TIME.test(fact.value.noun.en);
  return (
    score >= TELLS_RESULT &&
    evidence.coverage >= SAYS_IT_ALL &&
    (evidence.ask === 1 || (lasts && evidence.ask >= 0)) &&
    evidence.head !== -1 &&
    operationOf(reading) !== 'rate' &&
    !reading.tokens.some(({ folded }) => AVERAGE.has(folded))
  );
}

const TIMES = /^times?\b/iu;

/** Years are ages as often. */
const UNIT_OF_TIME = /^(?:minutes?|hours?|days?|weeks?|months?)\b/iu;

/** Asks that no number answers. */
const NO_RATIOS: ReadonlySet<Ask> = new Set<Ask>(['which', 'who', 'place', 'name', 'why', 'date', 'year']);

const AVERAGE = wordClass('average');

/** "How many more in 2020 than in 2019?", of figures that are told of neither year. */
const isUntimely = (
  { times }: Reading,
  derived: Derived | typeof LACKING | undefined,
  { index }: Bench,
): boolean =>
  times.length > 1 &&
  derived !== undefined &&
  derived !== LACKING &&
  derived.rule === DIFFERENCE_RULE &&
  times.every(({ relation }) => relation === 'at') &&
  times.some((time) =>
    derived.facts.every((fact) => timeAgreement(time, index.profileOf(fact)?.times ?? []) <= 0),
  );
