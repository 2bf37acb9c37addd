/** Whether the best fact answers, one of several is asked back for, or the article is silent. */
import type { Bench } from '../bench.ts';
import {
  agesOfAnybody,
  alike,
  bareNoun,
  conditional,
  namedByAll,
  namesValue,
  ofEitherEvent,
  othersMeant,
} from '../choices.ts';
import { denies, isDenial } from '../claims/denial.ts';
import { factsOf } from '../claims/held.ts';
import { foreignTo } from '../claims/objections.ts';
import { COSTS } from '../claims/polarity.ts';
import { falsePlace } from '../claims/premises.ts';
import { agesOfSuspect, asksOtherAge } from '../derive/ages.ts';
import { type Derived, dayOfWeekday, lengthOf } from '../derive/derive.ts';
import type { Finding } from '../finding.ts';
import type { Query } from '../question/query.ts';
import type { ScoredFact } from '../ranking.ts';
import { countsItems, foreignNames } from '../silence/conditions.ts';
import { wantsOther } from '../silence/restrictions.ts';
import { CONDITIONS, OTHER_KIND, type Settled, silentBy, UNCOUNTED } from '../silence/silence.ts';
import {
  ANSWER,
  CLEAR_CORE,
  HOPELESS,
  LEAST_COVERAGE,
  LEAST_RANK,
  MAX_OPTIONS,
  SAYS_IT_ALL,
  SAYS_MORE,
  SURE,
  UNKNOWN_LEAD,
} from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { ofOlderEvent } from '../winner.ts';
import { formatNumber } from '../wording.ts';

/** Whether a text that asks for nothing says more things that the best fact does not tell than ones that it does. */
const saysOther = ({ asked }: Query, { explained, unexplained }: ScoredFact): boolean =>
  asked.asks.length === 0 && unexplained.length > Math.max(1, explained.length);

/** Whether the best fact answers, one of several that fit alike is asked back for, or the article is silent. */
export function settle(matter: Settled): Finding {
  const { query, bench, language, ranking, best, unknown, leading } = matter;
  const { reading, asked } = query;
  if (!query.claim && (wantsOther(reading, asked, best) || saysOther(query, best)))
    return matter.absent('nothing was asked', leading);
  const choice = askWhich(matter);
  if (choice) return choice;
  if (best.score < ANSWER || best.evidence.coverage < LEAST_COVERAGE || best.rank < LEAST_RANK)
    return leading
      ? matter.absent('known unknown', unknown)
      : matter.absent('nearest fact explains too little of the question');
  const otherKind = silentBy(OTHER_KIND, matter);
  if (otherKind) return otherKind;
  const foreign = (query.claim ? foreignTo : foreignNames)(reading, best, bench.index, bench.lexicon);
  if (foreign.length > 0) {
    const misplaced = query.claim ? undefined : falsePlace(query, foreign, bench);
    return misplaced
      ? matter.assert('refuted', factsOf(misplaced), 'false premise; place', { score: misplaced.score })
      : matter.absent('the fact is not told of what is named', leading);
  }
  const unmet = silentBy(CONDITIONS, matter);
  if (unmet) return unmet;
  const { value, hedge, statement } = best.fact;
  // A complete list counts its items.
  if (
    value.type === 'list' &&
    value.complete &&
    asked.asks.includes('count') &&
    countsItems(value.items, asked.heads, bench.lexicon)
  ) {
    const derived: Derived = {
      text: `${formatNumber(value.items.length, language)}. ${statement[language]}`,
      working: [],
      facts: [best.fact],
      score: best.score,
      rule: 'counted list',
    };
    return matter.assert('answer', [best.fact], 'counted list', { derived });
  }
  const uncounted = silentBy(UNCOUNTED, matter);
  if (uncounted) return uncounted;
  // A figure was asked for, and the fact only tells of the thing in words; "nobody was hurt" tells how many were.
  const figure =
    asked.asks.some((ask) => ask === 'count' || ask === 'amount') &&
    asked.asks.every((ask) => ask === 'count' || ask === 'amount' || ask === 'what');
  const none = denies(best.fact) && !isDenial(best.fact) && best.evidence.coverage >= SAYS_IT_ALL;
  // "How much does a call cost", where it is free.
  const free =
    asked.asks.includes('amount') &&
    FREE.test(statement.en) &&
    best.evidence.coverage >= SAYS_IT_ALL &&
    reading.terms.some(({ concepts }) => concepts.some((id) => COSTS.has(id)));
  if (figure && value.type === 'text' && hedge !== 'majority' && !none && !free) {
    const silent = matter.absent('the fact gives no figure');
    return { ...silent, options: silent.options.filter((fact) => fact !== best.fact), noFigure: best.fact };
  }
  const lasted = asked.asks.includes('duration')
    ? lengthOf(best.fact, language)
    : asked.asks.includes('date')
      ? dayOfWeekday(best.fact, bench, language)
      : undefined;
  return lasted
    ? matter.assert('answer', [best.fact], lasted.rule, { derived: lasted })
    : matter.assert('answer', [best.fact], 'best fact', { options: othersMeant(query, best, ranking) });
}

const FREE = /\b(?:free|gratis|complimentary|no (?:charge|cost|fee))\b/iu;

/** "Where was it?": of a village and its country the village is meant, whatever else tells the words. */
function withoutCountries(
  ties: readonly ScoredFact[],
  { asked, reading }: Query,
  { lexicon }: Bench,
): readonly ScoredFact[] {
  const isCountry = ({ fact: { value } }: ScoredFact): boolean =>
    value.type === 'entity' && value.entities.every((id) => lexicon.ancestors(id).has(COUNTRY));
  const asks =
    asked.asks.every((ask) => ask === 'place') &&
    !reading.terms.some(({ concepts }) => concepts.includes(COUNTRY));
  const finer = ties.filter((tie) => !isCountry(tie));
  return asks && finer.length > 0 ? finer : ties;
}

const COUNTRY = 'country';

/** Several facts fit alike, and the question leaves out what tells them apart. */
function askWhich(matter: Settled): Finding | undefined {
  const { query, bench, ranking, best, unknown } = matter;
  if (asksOtherAge(query.reading, best.fact)) return undefined;
  const suspects = query.claim ? [] : agesOfSuspect(query.reading, bench);
  if (suspects.length > 1) return matter.clarify(suspects.slice(0, MAX_OPTIONS), 'several facts fit alike');
  const bare = bareNoun(query);
  const alikes = alike(ranking, bare, bench.lexicon).filter(
    (tie) => tie === best || !namesValue(query, tie.fact),
  );
  // What an older event's fact tells as well is meant of the case's own.
  const own = best.profile.main && !ofOlderEvent(best);
  const ties = withoutCountries(own ? alikes.filter((tie) => !ofOlderEvent(tie)) : alikes, query, bench);
  // A known unknown that says more than the question does is not what was asked.
  const unknownFits = unknown && unknown.evidence.coverage > best.evidence.coverage + SAYS_MORE;
  // Facts of one thing for different times say what is left open, however an unknown puts it.
  const timesOpen = ties.length > 1 && ties.every(conditional);
  const unknownLeads =
    !timesOpen && unknown && unknown.rank > best.rank + (best.score < HOPELESS ? 0 : UNKNOWN_LEAD);
  // Of several dates one may be meant, whatever else tells the same words.
  const lead = ties.find((tie) => tie === best) ?? ties[0] ?? best;
  const open =
    ties.length > 1 &&
    // "Over the past five years", where one fact is of three and another of nineteen: neither may be meant.
    ties.some(({ evidence }) => evidence.time !== -1) &&
    !unknownFits &&
    !unknownLeads &&
    (timesOpen || bare || lead.evidence.core < CLEAR_CORE) &&
    lead.evidence.coverage >= SAYS_IT_ALL &&
    lead.evidence.ask !== -1;
  const events = open || unknownLeads ? [] : ofEitherEvent(query, best, ranking);
  if (events.length > 1)
    return matter.clarify(
      events.map(({ fact }) => fact),
      'several facts fit alike',
    );
  const ages = open || unknownLeads ? [] : agesOfAnybody(query, best, ranking);
  if (ages.length > 1) return matter.clarify(ages.slice(0, MAX_OPTIONS), 'several facts fit alike');
  if (!open) return undefined;
  const options = ties.map((candidate) => candidate.fact);
  const named = namedByAll(query, ties, bench.lexicon);
  if (named)
    return matter.assert('answer', [named.fact], 'best fact', { score: Math.max(named.score, SURE) });
  // Facts of one figure in two currencies, or the same fact told twice, are one answer.
  const quantities = new Set(
    options.map(
      (fact) =>
        JSON.stringify(quantitiesOf(fact)) + fact.citations.map((citation) => citation.exact).join('|'),
    ),
  );
  return quantities.size > 1
    ? matter.clarify(options.slice(0, MAX_OPTIONS), 'several facts fit alike')
    : undefined;
}
