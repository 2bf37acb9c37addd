/**
 * The decision. One question in, one finding out: this fact, these facts, one of these, or the article does not say.
 * The only place that may say so. Every step looks at the question in its own way and finds something or passes it on; the
 * order of the steps is that of `STEPS`.
 */
import type { Language } from '../facts/schema.ts';
import { wordClass } from '../language/classes.ts';
import { isOr } from '../language/forms.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation } from '../match/index.ts';
import { type Ask, type Asking, clausesOf, currencyWanted, nounAsk } from '../match/question.ts';
import { isNameLike, timeAgreement } from '../match/rank.ts';
import type { Bench } from './bench.ts';
import {
  agesOfAnybody,
  alike,
  asksWhatHappened,
  bareNoun,
  bareTopic,
  byAskAlone,
  conditional,
  namedByAll,
  namesValue,
  ofEitherEvent,
  othersMeant,
  ownTimes,
} from './choices.ts';
import { saysBeyond } from './claims/beyond.ts';
import { deniesAnotherBody, tellsOfNamed } from './claims/bodies.ts';
import { bearsOut, quotes } from './claims/borne.ts';
import {
  asksBeyond,
  claimsShare,
  comparesTimes,
  comparesTwo,
  judgeClauses,
  leavesBoth,
  tellsAlternative,
} from './claims/clauses.ts';
import type { ClaimFinding } from './claims/held.ts';
import { denies, isDenial, opposed } from './claims/holding.ts';
import { foreignTo } from './claims/objections.ts';
import { judgeOffence, tellsWhy, withoutOffence } from './claims/offences.ts';
import { otherPlace } from './claims/ordinals.ts';
import { COSTS } from './claims/polarity.ts';
import {
  anothersAmount,
  falseAside,
  falseDeed,
  falseExistence,
  falseFigure,
  falsePlace,
  falsePremise,
} from './claims/premises.ts';
import { ofOtherEvent, ofOtherThing, rivalOf } from './claims/rivals.ts';
import { isExcepted, isOnOtherSide, wasElsewhere } from './claims/setting.ts';
import { unclearClaimed } from './claims/unclear.ts';
import { BOUND_OF_AGES } from './derive/ages.ts';
import { countsOfEach, opensByBreakdown } from './derive/breakdown.ts';
import {
  asksClock,
  type Derived,
  dayOfWeekday,
  derive,
  judgeComparison,
  LACKING,
  lengthOf,
  operationOf,
} from './derive/derive.ts';
import { isHappening } from './derive/operands.ts';
import { isPercentage } from './derive/units.ts';
import { exactnessOf } from './exactness.ts';
import { ofFigure } from './figure.ts';
import { type Finding, Matter } from './finding.ts';
import { DOERS } from './kinds.ts';
import { listOfBeside, listOfOthers } from './others.ts';
import { toldBy } from './question/frames.ts';
import { isNegated, type Query, queryOf } from './question/query.ts';
import type { ScoredFact } from './ranking.ts';
import { asksRatio, countsItems, foreignNames, tellsRatio } from './silence/conditions.ts';
import { wantsOther } from './silence/restrictions.ts';
import { CONDITIONS, OTHER_KIND, type Settled, silentBy, UNCOUNTED } from './silence/silence.ts';
import { withoutToldStretch } from './silence/stretch.ts';
import { asksWhether, isPerTime } from './silence/untold.ts';
import {
  ANSWER,
  CLAIM,
  CLEAR_CORE,
  CLEARLY_TOLD,
  COMMON,
  HOPELESS,
  LEAST_COVERAGE,
  LEAST_RANK,
  MAX_NEAREST,
  MAX_OPTIONS,
  MENTIONED,
  NAMED_UNKNOWN,
  NAMES_IT,
  OFFER,
  PUT_ALIKE,
  SAME_TIME,
  SAYS_IT_ALL,
  SAYS_MORE,
  SURE,
  SURELY_MEANT,
  TELLS_RESULT,
  UNKNOWN_LEAD,
  VERBATIM,
  WELL_EXPLAINED,
} from './thresholds.ts';
import { quantitiesOf } from './values.ts';
import { ofOlderEvent } from './winner.ts';
import { formatNumber } from './wording.ts';

/** Decides on a query. `language`: in which derived answers are worded. */
export function judge(query: Query, bench: Bench, language: Language): Finding {
  const timeless = withoutToldStretch(query, bench);
  const found = timeless && decide(queryOf(timeless), bench, language);
  const finding = found?.verdict === 'answer' ? found : decide(query, bench, language);
  // "It was not going to A, it was B": of B nothing may be told, and that it was going to A.
  const denial =
    query.denied && finding.verdict === 'absent' ? decide(queryOf(query.denied), bench, language) : undefined;
  if (denial?.verdict === 'refuted') return denial;
  return query.untrue ? turned(finding) : finding;
}

/** What is found of something, as a finding on its being untrue. */
function turned(finding: Finding): Finding {
  const rule = `${finding.rule}, said to be untrue`;
  if (finding.verdict === 'supported') return { ...finding, verdict: 'refuted', rule };
  return finding.verdict === 'refuted' ? { ...finding, verdict: 'supported', rule } : finding;
}

function decide(query: Query, bench: Bench, language: Language): Finding {
  const matter = new Matter(query, bench, language);
  for (const step of STEPS) {
    const finding = step(matter);
    if (finding) return finding;
  }
  return isSettled(matter)
    ? settle(matter)
    : matter.absent('no fact shares a word with the question', matter.unknown);
}

const isSettled = (matter: Matter): matter is Settled => matter.best !== undefined;

/** What can be found before it is asked whether the best fact answers. */
const STEPS: readonly ((matter: Matter) => Finding | undefined)[] = [
  tellWhatHappened,
  askBackForContent,
  listBeside,
  tellTopic,
  recogniseOwn,
  tellFigure,
  tellExactness,
  tellUnclear,
  breakDown,
  reckon,
  compareClaimed,
  judgeClaimed,
  putRight,
  missCurrency,
  listOthers,
];

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

/** "What happened on 19 March?" */
function tellWhatHappened(matter: Matter): Finding | undefined {
  const { query, bench } = matter;
  const { reading } = query;
  if (query.claim || reading.times.length === 0 || reading.numbers.length > 0 || !asksWhatHappened(query))
    return undefined;
  const facts = bench.index.timed.flatMap(({ fact, times }) =>
    fact && reading.times.every((time) => timeAgreement(time, ownTimes(fact, times)) >= SAME_TIME)
      ? [fact]
      : [],
  );
  if (facts.length === 0 || facts.length > MAX_OPTIONS) return undefined;
  return matter.assert('answer', facts.slice(0, MAX_NEAREST), 'what is told of the time', {
    options: facts.slice(MAX_NEAREST),
    score: SURE,
  });
}

/** "What's the dollar figure?" names nothing but the kind of answer. */
function askBackForContent(matter: Matter): Finding | undefined {
  const { query, bench } = matter;
  const { reading } = query;
  const nothingNamed =
    reading.terms.every((term) => nounAsk(term) !== undefined || isHappening(term)) &&
    reading.numbers.length === 0 &&
    reading.times.length === 0 &&
    // "Who came up with the codename?" asks for nobody's name, but who gave one.
    !(query.asked.asks.includes('name') && query.asked.asks.includes('who')) &&
    // "Who is the oldest?" is told by their ages.
    !reading.forms.some(({ role }) => /^hint-(?:young|old)est$/u.test(role));
  if (!nothingNamed || query.claim || operationOf(reading) === 'rate') return undefined;
  const facts = byAskAlone(query, bench);
  if (facts.length > 1)
    return matter.clarify(facts.slice(0, MAX_OPTIONS), 'no content: every fact of the kind asked for');
  return reading.terms.length === 0 ? matter.absent('nothing was asked') : undefined;
}

/** "Arrests?" names a thing and asks nothing: its number is meant, or one of the facts that are told of it. */
function tellTopic(matter: Matter): Finding | undefined {
  const { query, bench, language, ranking } = matter;
  const topic = bareTopic(query);
  if (!topic) return undefined;
  for (const [ask, type] of [
    ['count', 'count'],
    ['amount', 'money'],
  ] as const) {
    const asking = { ...query, asked: { ...query.asked, asks: [ask], heads: [topic] } };
    const found = judge(asking, bench, language);
    const facts = found.verdict === 'answer' ? found.facts : found.options;
    if (found.verdict !== 'absent' && facts.every(({ value }) => value.type === type)) return found;
  }
  const told = ranking.facts.filter(({ profile }) => explanation(topic, profile) >= NAMES_IT);
  return told.length > 1
    ? matter.clarify(
        told.slice(0, MAX_OPTIONS).map(({ fact }) => fact),
        'a bare topic: what is told of it',
      )
    : undefined;
}

/** "The cash is what percentage of ...", "add these and what do you get": a statement in form that asks to be reckoned. */
function asksReckoning(reading: Reading): boolean {
  return (
    /^(?:percent|sum|difference)$/u.test(operationOf(reading) ?? '') &&
    (reading.forms.some((form) => form.role === 'ask-what' || form.role === 'ask-which') ||
      reading.tokens.some(({ text }) => text === '='))
  );
}

/**
 * "Did they take more cars or more laptops?" opens like a claim and asks which. "True or false" asks no such thing.
 */
function isDisjunctive(reading: Reading): boolean {
  return reading.tokens.some(
    (token, at) =>
      isOr(token, reading.language) &&
      reading.active.has(at) &&
      !reading.forms.some((form) => form.kind === 'tag' && form.from <= at && form.to > at),
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

/** "Eighteen of something were taken. Of what?" */
function tellFigure(matter: Matter): Finding | undefined {
  const fact = ofFigure(matter.query, matter.bench);
  return fact && matter.assert('answer', [fact], 'what a figure is of', { score: SURE });
}

/** "It is not known how many were killed, right?" */
function tellUnclear(matter: Matter): Finding | undefined {
  const unclear = unclearClaimed(matter.query, matter.bench);
  return (
    unclear &&
    matter.assert(unclear.verdict, [unclear.told.fact], 'claim: what is not known', {
      score: Math.max(unclear.told.score, CLAIM),
    })
  );
}

/** "The six million is a ballpark, agree?" */
function tellExactness(matter: Matter): Finding | undefined {
  const found = exactnessOf(matter.query, matter.bench, matter.ranking);
  return (
    found &&
    matter.assert(found.verdict, [found.fact], 'how exact a figure is', {
      score: Math.max(matter.ranking.facts.find(({ fact }) => fact === found.fact)?.score ?? 0, CLAIM),
    })
  );
}

/** "How many of each nationality?" */
function breakDown(matter: Matter): Finding | undefined {
  const { query, bench, ranking } = matter;
  // "Répartition des suspects": a noun that is a deed as well.
  if (query.claim && !query.weak && !opensByBreakdown(query.reading)) return undefined;
  const explaining = ranking.facts.filter(({ evidence }) => evidence.coverage >= WELL_EXPLAINED);
  const [nearest] = explaining;
  for (const { fact, score } of explaining) {
    const each = countsOfEach(query.reading, fact, bench);
    // The list itself is nearest, or one of its figures.
    if (nearest && each.length > 0 && (nearest.fact === fact || each.includes(nearest.fact)))
      return matter.assert('answer', each, 'the count of each of a list', {
        score: Math.max(score, nearest.score),
      });
  }
  return undefined;
}

/** Sums, differences, shares, ratios, order, most and least. */
function reckon(matter: Matter): Finding | undefined {
  const { query, bench, language, best, unknown, leading } = matter;
  const { reading, asked } = query;
  // "How much per container", of what the fact itself tells per container.
  // What each gets is no average, unless it is told as one.
  const average =
    reading.tokens.some(({ folded }) => AVERAGE.has(folded)) &&
    !best?.fact.statement.en.split(' ').some((word) => AVERAGE.has(word.toLowerCase()));
  const rated =
    best !== undefined && !average && asksRatio(reading) && tellsRatio(reading, best, bench.lexicon);
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
    const derived = rated || times || share ? undefined : derive(reading, asked, bench, language);
    const named = asked.asks.length > 0 && asked.asks.every((ask) => /^(?:name|who|place|why)$/u.test(ask));
    if (derived === LACKING && !query.claim && !named && !told)
      return { ...matter.absent('no figures to reckon with', leading), lacking: true };
    const unasked =
      leading &&
      unknown &&
      unknown.evidence.phrasing > PUT_ALIKE &&
      unknown.evidence.posterior > NAMED_UNKNOWN;
    // "How many were injured per day?": not by how many were hurt of how many, but by a time that is told.
    const timeless =
      derived &&
      derived !== LACKING &&
      derived.rule === 'derived: ratio' &&
      isPerTime(reading) &&
      derived.facts.every(
        ({ value, conditions }) => value.type !== 'period' && !conditions?.since && !conditions?.lastYears,
      );
    if ((timeless || isUntimely(reading, derived, bench)) && !told)
      return matter.absent('no figures to reckon with', leading);
    if (derived && derived !== LACKING && derived.score > OFFER && !unasked)
      return matter.assert('answer', derived.facts, derived.rule, { derived, score: derived.score });
  }
  // "Per bird", "the rate to the pound": asked to be reckoned with what the article does not give.
  return !query.claim &&
    !rated &&
    !times &&
    !told &&
    (operationOf(reading) === 'rate' || (per && asksRatio(reading)))
    ? matter.absent('no figures to reckon with', leading)
    : undefined;
}

/** "How many more in 2020 than in 2019?", of figures that are told of neither year. */
const isUntimely = (
  { times }: Reading,
  derived: Derived | typeof LACKING | undefined,
  { index }: Bench,
): boolean =>
  times.length > 1 &&
  derived !== undefined &&
  derived !== LACKING &&
  derived.rule === 'derived: difference' &&
  times.every(({ relation }) => relation === 'at') &&
  times.some((time) =>
    derived.facts.every((fact) => timeAgreement(time, index.profileOf(fact)?.times ?? []) <= 0),
  );

/** Facts that are looked at for what a claim says. */
const NEAREST_SAID = 5;

/** A statement as the bot itself prints it, put to it for a check. */
function recogniseOwn(matter: Matter): Finding | undefined {
  const { query, bench, ranking } = matter;
  if (!query.claim) return undefined;
  for (const fact of ranking.facts.slice(0, NEAREST_SAID)) {
    const quoted = quotes(query.reading, fact, bench.lexicon);
    if (quoted)
      return matter.assert(quoted === 'said' ? 'supported' : 'refuted', [fact.fact], OWN_WORDS, {
        score: Math.max(fact.score, SURE),
      });
  }
  return undefined;
}

/** "More watches than tablets were taken." */
function compareClaimed(matter: Matter): Finding | undefined {
  const { query, bench, language, leading, ranking } = matter;
  if (!query.claim) return undefined;
  // "After the accident the company promised 500,000": said by a fact, it compares nothing.
  const { reading } = query;
  const nearest = ranking.facts.slice(0, NEAREST_SAID);
  if (nearest.some((fact) => bearsOut(reading, fact, bench.lexicon))) return undefined;
  const compared = judgeComparison(reading, query.asked, bench, language);
  if (compared === LACKING) return matter.absent('no figures to compare with', leading);
  const reckoned =
    compared?.holds === false &&
    compared.rule !== BOUND_OF_AGES &&
    nearest.some((fact) => countsJustSo(reading, fact));
  if (!compared || reckoned) return undefined;
  const verdict = compared.holds === query.negated ? 'refuted' : 'supported';
  return matter.assert(verdict, compared.facts, compared.rule, { derived: compared, score: compared.score });
}

/** "The limit was exceeded by 11 people": a fact that counts just so many tells all that is said. */
const countsJustSo = (
  { numbers: [number, another] }: Reading,
  { fact: { value }, evidence }: ScoredFact,
): boolean =>
  number !== undefined &&
  another === undefined &&
  value.type === 'count' &&
  value.number === number.value &&
  evidence.coverage >= SAYS_IT_ALL;

/** The rule of a claim of another place in a row than is told. */
const OTHER_PLACE = 'claim: another place in the row';

/** The rule of a claim that is a statement of the base. */
export const OWN_WORDS = 'claim: word for word';

/** How a receipt names what decided a claim. */
const GROUNDS: Readonly<Record<ClaimFinding['ground'], string>> = {
  figure: 'figure',
  another: 'another stands there',
  told: 'as told',
  part: 'a part of a whole',
};
const ruleOf = ({ ground, denied }: ClaimFinding): string =>
  `claim: ${GROUNDS[ground]}${denied ? ', denied' : ''}`;
const factsOf = ({ facts }: Pick<ClaimFinding, 'facts'>) => facts.map(({ fact }) => fact);

/** Whether somebody whom a fact tells it of is said not to be it, and whoever is said to be it instead the fact does not name. */
function isReplaced({ replaced, reading }: Query, { profile }: ClaimFinding['facts'][number]): boolean {
  const names = (term: Term): boolean => explanation(term, profile) >= NAMES_IT;
  const somebody = ({ kind, aside }: Term): boolean => !aside && DOERS.has(kind);
  const instead = reading.terms.filter(somebody);
  return (
    instead.length > 0 &&
    replaced.some((term) => somebody(term) && names(term)) &&
    !instead.some((term) => names(term) && isNameLike(term, reading))
  );
}

/** A sentence by its stop, in or before what closes a quotation. */
const ENDED = /[.?!؟؛…]["»”')\s]*$/u;

/** What the facts say to a claim. */
function judgeClaimed(matter: Matter): Finding | undefined {
  const { query, bench, ranking, best, unknown, leading } = matter;
  const { reading } = query;
  if (!query.claim) return undefined;
  const whole = judgeClauses(query, bench);
  // "Police arrested 21 people for theft": two facts may tell that, and why.
  const bare = whole ? undefined : withoutOffence(reading, bench.lexicon);
  const apart = bare && judgeClauses({ ...query, reading: bare }, bench);
  const finding = whole ?? (apart?.verdict === 'supported' ? apart : undefined);
  // A bare figure that the best fact knows is a condition of what is asked: "ISIS share of the 32 cells".
  const asksInstead =
    query.weak &&
    !finding?.conjoined &&
    finding?.verdict !== 'supported' &&
    best &&
    best.score >= ANSWER &&
    best.evidence.number === 1 &&
    finding?.facts[0]?.fact.id !== best.fact.id;
  if (asksInstead) return matter.assert('answer', [best.fact], 'best fact');
  // "Was it domestic, or did it cross borders?" wants the one that is so, neither yes nor no.
  if (finding && isDisjunctive(reading) && reading.numbers.length === 0)
    return finding.score >= ANSWER && tellsAlternative(reading, finding, bench)
      ? matter.assert('answer', factsOf(finding), 'alternatives', { score: finding.score })
      : matter.absent('no fact tells of either', leading);
  // "Was it 51 or 15?" wants the figure that is so.
  if (finding && isDisjunctive(reading) && reading.numbers.length > 1 && tellsOneOf(reading, finding))
    return matter.assert('answer', factsOf(finding), 'alternatives', { score: finding.score });
  // "The 51 watches, luxury ones or cheap ones?": that there were 51 is not what is asked.
  if (finding?.verdict === 'supported' && isDisjunctive(reading) && leavesBoth(reading, finding))
    return matter.absent('no fact tells of either', leading);
  // "207 since 2002, ok. And between 2002 and 2010?": a time that is asked about by itself, and no fact's.
  if (finding?.verdict === 'supported' && asksOfTime(reading, finding))
    return matter.absent('the time asked for is not the fact’s', leading);
  if (
    finding &&
    (comparesTimes(reading) ||
      comparesTwo(reading, finding) ||
      (finding.verdict === 'refuted' && claimsShare(reading, finding)))
  )
    return matter.absent('no figures to compare with', leading);
  if (finding?.verdict === 'supported' && finding.facts.every((fact) => asksWhether(reading, fact)))
    return matter.absent('claim: the fact tells no such attribute', leading);
  if (finding?.verdict === 'supported' && asksBeyond(reading, finding))
    return matter.absent('claim: no fact tells so much', leading);
  // "Interpol did not support it": that another did bears it out only of the one that is meant.
  if (
    finding &&
    query.negated &&
    finding.verdict === 'supported' &&
    deniesAnotherBody(reading, finding, bench)
  )
    return matter.absent('claim: no fact speaks of it', leading);
  // "Europol had nothing to do with it": put right by what tells of Europol.
  if (finding?.denied && query.negated) {
    const telling = tellsOfNamed(reading, finding, ranking, bench);
    if (telling === 'none') return matter.absent('claim: no fact speaks of it', leading);
    if (telling)
      return matter.assert(finding.verdict, [telling.fact], ruleOf(finding), { score: finding.score });
  }
  // "It was the police rather than the DGST": what is set aside is what the fact tells.
  if (
    finding?.verdict === 'supported' &&
    !query.negated &&
    finding.facts.every((told) => isReplaced(query, told))
  )
    return matter.assert('refuted', factsOf(finding), ruleOf({ ...finding, ground: 'another' }), {
      score: finding.score,
    });
  // "The cash was in a truck", where the fact tells that it was in a safe.
  if (
    finding?.verdict === 'supported' &&
    !query.negated &&
    finding.facts.every(
      (told) =>
        wasElsewhere(reading, told) ||
        isOnOtherSide(reading, told, bench.lexicon) ||
        isExcepted(reading, told, bench.lexicon),
    )
  )
    return matter.assert('refuted', factsOf(finding), ruleOf({ ...finding, ground: 'another' }), {
      score: finding.score,
    });
  // "It was not the first of its kind", where it was the second.
  if (finding && otherPlace(reading, finding, bench))
    return matter.assert(query.negated ? 'supported' : 'refuted', factsOf(finding), OTHER_PLACE, {
      score: finding.score,
    });
  // "Were they valued in dollars?" is put right; "was cash in euros found?" may be so beside what was.
  if (finding && inOtherCurrency(query, finding))
    return reading.terms.some(({ concepts }) => concepts.some((id) => WORTH.has(id)))
      ? matter.assert(
          query.negated ? 'supported' : 'refuted',
          factsOf(finding),
          ruleOf({ ...finding, ground: 'another' }),
          {
            score: finding.score,
          },
        )
      : matter.absent('the fact gives no such currency', leading);
  const agreed = finding?.verdict === 'supported' || finding?.denied === true;
  // However unlike the claim the fact is that tells why, it puts right what else it tells all of.
  const why =
    !finding && best && bare && tellsWhy(best, bare) ? { facts: [best], score: best.score } : undefined;
  const found = agreed ? finding : why;
  const offence = found && judgeOffence(reading, found, bench);
  if (finding && offence === 'silent')
    return matter.absent('claim: the fact tells of no such offence', leading);
  if (found && offence && offence !== 'silent')
    return matter.assert(offence.verdict, factsOf(offence), 'claim: what it was for', {
      score: found.score,
    });
  const beyond = finding && saysBeyond(query, finding, ranking, bench);
  // "Eight were arrested in 2022": put right by what counts them then.
  const then = beyond && countedThen(reading, best);
  if (then) return matter.assert(query.negated ? 'supported' : 'refuted', [then.fact], 'claim: its figure');
  if (beyond) return matter.absent(beyond, leading);
  // "Did the company pay?", put as its author wrote of what is not known.
  const told = ranking.facts.find(({ fact }) => fact.id === finding?.facts[0]?.fact.id);
  if (
    unknown &&
    finding?.verdict === 'supported' &&
    finding.ground === 'told' &&
    finding.score < CLEARLY_TOLD &&
    unknown.evidence.phrasing >= VERBATIM &&
    unknown.evidence.phrasing > (told?.evidence.phrasing ?? 0)
  )
    return matter.absent('claim: put like a known unknown', unknown);
  // "New home of the saved birds": what is no sentence and no figure decides asks, and is answered or not.
  const fragment =
    query.weak &&
    finding?.ground === 'told' &&
    finding.verdict === 'supported' &&
    reading.numbers.length === 0 &&
    !ENDED.test(reading.text);
  if (fragment && finding) {
    const judged = judge({ ...query, claim: false, weak: false }, bench, matter.language);
    // Put in other words than any phrasing, and told all the same.
    return judged.verdict === 'absent' && finding.score >= CLAIM
      ? matter.assert('answer', factsOf(finding), ruleOf(finding), { score: finding.score })
      : judged;
  }
  const another =
    query.weak &&
    !finding?.conjoined &&
    finding?.verdict === 'refuted' &&
    finding.facts[0]?.fact.id !== best?.fact.id;
  // A fragment with the time of no fact asks ("cells dismantled from 2002 to 2010").
  const untimely =
    query.weak && finding?.verdict === 'refuted' && reading.numbers.length === 0 && reading.times.length > 0;
  // "Did the ministry make the arrests?", of which its denial of something else says nothing.
  if (finding && isDisputed(query, finding) && saysAnothers(reading, finding, bench))
    return matter.absent('claim: no fact speaks of it', leading);
  if (finding && !another && !untimely)
    return matter.assert(finding.verdict, factsOf(finding), ruleOf(finding), {
      score: finding.score,
      ...(isDisputed(query, finding) ? { disputed: true } : {}),
    });
  // "Those arrested, 31 in all, belong to a network": its figure alone can be held against what counts the same.
  const figure = isNegated(reading) || finding ? undefined : falseFigure(query, bench);
  if (figure?.fact.value.type === 'count')
    return matter.assert('refuted', [figure.fact], 'claim: its figure', {
      score: Math.max(figure.score, SURE),
    });
  return query.weak ? undefined : matter.absent('claim: no fact speaks of it', leading);
}

/** "Did Benn sell it?", of which a fact only tells that Benn denies it; "have they confessed?" is put right by the denial itself. */
const isDisputed = ({ reading, negated }: Query, { verdict, ground, facts }: ClaimFinding): boolean =>
  (verdict === 'supported') === negated &&
  ground === 'another' &&
  facts.every((told) => isDenial(told.fact) && !opposed(reading, told));

/** Whether a claim says a deed that other facts tell, and those that were found do not. */
const saysAnothers = ({ terms }: Reading, { facts }: ClaimFinding, { index }: Bench): boolean =>
  terms.some(
    (term) =>
      /^(?:act|event)$/u.test(term.kind) &&
      !term.aside &&
      term.weight >= COMMON &&
      facts.every(({ profile }) => explanation(term, profile) < MENTIONED) &&
      term.concepts.some((id) => toldBy(index).has(id)),
  );

/** The best fact, where it counts what a claim does at the time that it names, and not so many. */
const countedThen = ({ times, numbers }: Reading, best: ScoredFact | undefined): ScoredFact | undefined => {
  const [number, another] = numbers;
  return best &&
    best.score >= SURE &&
    best.evidence.coverage >= SAYS_IT_ALL &&
    number !== undefined &&
    another === undefined &&
    number.currency === undefined &&
    number.comparison === 'equal' &&
    best.fact.value.type === 'count' &&
    best.fact.value.number !== undefined &&
    best.fact.value.number !== number.value &&
    times.length > 0 &&
    times.every((time) => timeAgreement(time, best.profile.times) > 0)
    ? best
    : undefined;
};

const WORTH: ReadonlySet<string> = new Set(['value', 'price']);

/** Whether a claim without a figure is of a currency in which none of the facts that bear it out gives its amount. */
const inOtherCurrency = ({ reading, asked, negated }: Query, finding: ClaimFinding): boolean =>
  finding.verdict === (negated ? 'refuted' : 'supported') &&
  finding.ground === 'told' &&
  asked.currencies.length > 0 &&
  reading.numbers.length === 0 &&
  finding.facts.every(
    ({ profile: { currencies } }) =>
      // Of a word for money that may mean something else nothing is said where no money is spoken of.
      (currencies.size > 0 || reading.terms.some(({ concepts }) => concepts.includes('money'))) &&
      !asked.currencies.some((code) => currencies.has(code)),
  );

/** Whether the last sentence of several asks of nothing but a time that a finding does not tell. */
function asksOfTime(reading: Reading, { facts }: ClaimFinding): boolean {
  const sentences = clausesOf(reading, ({ text }) => SENTENCE_END.test(text));
  const last = sentences.at(-1);
  if (!last || sentences.length < 2 || !reading.text.trimEnd().match(ASKS)) return false;
  const inside = ({ from, to }: { from: number; to: number }): boolean => from >= last.from && to <= last.to;
  const times = reading.times.filter(inside);
  return (
    times.length > 0 &&
    !reading.terms.some(inside) &&
    !times.every((time) => facts.some(({ profile }) => timeAgreement(time, profile.times) > 0))
  );
}
const SENTENCE_END = /^[.?!؟;؛]$/u;
const ASKS = /[?؟]$/u;

/** Whether the figure of a finding is one of those that a claim leaves to choose from. */
const tellsOneOf = ({ numbers }: Reading, { facts }: ClaimFinding): boolean =>
  facts.some(({ fact }) => quantitiesOf(fact).some(({ min }) => numbers.some(({ value }) => value === min)));

/** What a question takes for granted, and is not so. */
function putRight(matter: Matter): Finding | undefined {
  const { query, bench, ranking } = matter;
  const premise = falsePremise(query, ranking, bench) ?? falseAside(query, bench);
  if (premise)
    return matter.assert('refuted', factsOf(premise), `false premise; ${ruleOf(premise)}`, {
      score: premise.score,
    });
  const event = matter.best && matter.best.score >= ANSWER && ofOtherEvent(query, matter.best, bench);
  const rival =
    (event ? matter.best : undefined) ??
    rivalOf(query, bench) ??
    ofOtherThing(query, bench) ??
    anothersAmount(query, bench);
  if (rival)
    return matter.assert('refuted', [rival.fact], 'false premise; another stands there', {
      score: Math.max(rival.score, SURE),
    });
  const none = falseExistence(query, ranking, bench.lexicon);
  if (none)
    return matter.assert('refuted', [none.fact], 'false premise; there is none', {
      score: Math.max(none.score, SURE),
    });
  const denied = falseDeed(query, ranking);
  if (denied)
    return matter.assert('refuted', [denied.fact], 'false premise; it is denied', {
      score: denied.score,
      ...(isDenial(denied.fact) ? { disputed: true } : {}),
    });
  const wrong = query.claim ? undefined : falseFigure(query, bench);
  return wrong
    ? matter.assert('refuted', [wrong.fact], 'false premise; figure', { score: Math.max(wrong.score, SURE) })
    : undefined;
}

/** A currency asked for that no fact gives. */
function missCurrency(matter: Matter): Finding | undefined {
  const { query, bench, leading } = matter;
  const wanted = query.asked.asks.includes('amount') ? currencyWanted(query.reading) : undefined;
  const currencies = wanted === undefined ? query.asked.currencies : [wanted];
  // "How many quid (ok, euros)": slang for money beside a currency that is told.
  return currencies.length > 0 && !currencies.some((code) => bench.index.tellsCurrency(code))
    ? matter.absent('no fact gives such a currency', leading)
    : undefined;
}

/** "What else, apart from the phones?" */
function listOthers(matter: Matter): Finding | undefined {
  return tellList(matter, listOfOthers(matter.query, matter.ranking, matter.bench));
}

/** "They took phones and what else?" */
function listBeside(matter: Matter): Finding | undefined {
  return tellList(matter, listOfBeside(matter.query, matter.ranking, matter.bench));
}

const tellList = (matter: Matter, list: ScoredFact | undefined): Finding | undefined =>
  list &&
  matter.assert('answer', [list.fact], 'the list of the others', {
    score: Math.max(list.score, SURE),
  });

/** Whether a text that asks for nothing says more things that the best fact does not tell than ones that it does. */
const saysOther = ({ asked }: Query, { explained, unexplained }: ScoredFact): boolean =>
  asked.asks.length === 0 && unexplained.length > Math.max(1, explained.length);

/** Whether the best fact answers, one of several that fit alike is asked back for, or the article is silent. */
function settle(matter: Settled): Finding {
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
