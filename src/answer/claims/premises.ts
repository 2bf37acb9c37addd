/** What a question takes for granted, held against the facts: figures, names and times, in passing or in its own words. */
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { asidesOf } from '../../match/asides.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { BLANK, isPartitive, nounAsk } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { slice } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { countedOf } from '../derive/counted.ts';
import { operationOf } from '../derive/derive.ts';
import { isGap } from '../derive/operation.ts';
import { DOERS } from '../kinds.ts';
import { denialsOf, isNegated } from '../question/denial.ts';
import type { Query } from '../question/query.ts';
import { type Ranking, rank, type ScoredFact } from '../ranking.ts';
import { foreignNames, isWholeOf } from '../silence/conditions.ts';
import {
  ANSWER,
  CLAIMED_FIGURE,
  COMMON,
  HALF_TOLD,
  MENTIONED,
  NAMED,
  PREMISE,
  SURELY_MEANT,
  TELLS_RESULT,
  TOLD,
} from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { judgeClaim } from './claims.ts';
import { denies, isDenial } from './denial.ts';
import { heldFigure, inAnotherCurrency } from './figures.ts';
import type { ClaimFinding, Told } from './held.ts';
import { heldTime } from './moments.ts';
import { nounOf } from './nouns.ts';
import { opposed } from './opposites.ts';
import { isOfRest, isPartOf } from './partitive.ts';
import { valuesOf } from './rivals.ts';

/**
 * The fact that a figure in a question contradicts: "what became of the 51 laptops" where 7 are told, "the $931,870" where
 * those are dirhams. Only where no fact agrees with it and one counts the very thing.
 */
export function falseFigure(query: Query, bench: Bench): ScoredFact | undefined {
  const { reading, asked } = query;
  // What is to be reckoned with is taken for granted of nothing.
  if (!query.claim && RECKONED.test(operationOf(reading) ?? '')) return undefined;
  for (const number of reading.numbers) {
    if (number.percent || number.yearLike || number.value < CLAIMED_FIGURE) continue;
    if (isOfRest(number, reading)) continue;
    const noun = nounOf(number, reading);
    // "The number 4 tram": a number that something goes by counts nothing.
    if (NUMBERED.has(reading.tokens[number.from - 1]?.folded ?? '')) continue;
    // "What did the 21 say to the judge": what is counted is not said.
    if (STANDS_FOR.has(reading.tokens[number.to]?.folded ?? '')) continue;
    const behind = reading.terms.some((term) => term.from === number.to);
    if (!noun && !behind && number.currency === undefined) continue;
    if (noun && noun.from > number.to + 1) continue;
    // "Detained 21 in a phone smuggling case": of what stands behind a preposition nothing is counted.
    const behindOther =
      noun?.from === number.to + 1 && BEHIND_NUMBER.has(reading.tokens[number.to]?.folded ?? '');
    if (behindOther && number.currency === undefined) continue;
    if (noun && (asked.heads.includes(noun) || nounAsk(noun) !== undefined)) continue;
    const near = noun && noun.from >= number.to ? noun.to : number.to + 1;
    // "Those arrested, 31 in all": the noun stands right before the number.
    const apposed =
      noun !== undefined &&
      (noun.to < number.from || (noun.to === number.from && reading.language === 'ar')) &&
      reading.tokens.slice(noun.to, number.from).every((token) => token.kind === 'symbol');
    const named = slice(reading, apposed ? noun.from : number.from, Math.min(near, reading.tokens.length));
    const facts = rank(named, BLANK, bench.index, {
      ignoreNumbers: true,
    }).facts;
    const held = facts.map((fact) => ({
      fact,
      ...heldFigure(number, noun, reading, fact, bench.index),
    }));
    // "The 58 officers of the raid": the figure of another event agrees with nothing.
    const timely = ({ fact }: { fact: ScoredFact }): boolean => isTimely(fact, reading, bench);
    const agreeing = held.filter((one) => one.counted && one.told === true);
    // A fact that has the figure puts it right only for another time; "of the 32 cells, how many in 2020?" asks for a part of it.
    const ofPart = isWholeOf(number, reading, asked);
    if (agreeing.length > 0 && (reading.times.length === 0 || ofPart || agreeing.some(timely))) continue;
    const whole = rank(reading, asked, bench.index).facts;
    // "The nine people who were arrested": what the question speaks of has just that number.
    if (
      whole
        .slice(0, LOOKED_AT)
        .some((fact) => timely({ fact }) && tellsFigure(number, noun, reading, fact, bench))
    )
      continue;
    const placeOf = ({ fact }: ScoredFact): number => {
      const at = whole.findIndex((other) => other.fact === fact);
      return at < 0 ? whole.length : at;
    };
    const part = isPartOf(number, reading);
    const ofEvent = whole.slice(0, LOOKED_AT).some((fact) => isOfDatedEvent(fact, reading));
    const counted = held.filter(
      (one) =>
        one.counted &&
        one.told === false &&
        timely(one) &&
        (!ofEvent || isDated(one.fact, reading)) &&
        !(part && quantitiesOf(one.fact.fact).some(({ min }) => min > number.value)),
    );
    // A fact of another event, of which nothing is said, counts only where none of the case's own does.
    const own = counted.filter(({ fact }) => fact.fact.conditions?.event === undefined);
    const isOther = ({ fact }: { fact: ScoredFact }): boolean =>
      fact.fact.conditions?.event !== undefined && !isMeant(fact, own, reading);
    const counting = counted.sort(
      (a, b) => Number(isOther(a)) - Number(isOther(b)) || placeOf(a.fact) - placeOf(b.fact),
    );
    const swapped =
      number.currency === undefined ? undefined : whole.find(({ fact }) => inAnotherCurrency(number, fact));
    // The very figure at another time: put right by the fact of that time, where there is one, else by its own.
    const then = counting.find(({ fact }) => reading.times.some((time) => heldTime(time, fact) === true));
    const wrong =
      swapped ??
      (number.currency === undefined
        ? agreeing.length > 0
          ? (then ?? agreeing[0])?.fact
          : counting[0]?.fact
        : undefined);
    if (wrong) return wrong;
  }
  return undefined;
}

/**
 * "Why were there guns?", where none were found: the fact that counts none of what a question takes for granted. Undefined
 * where the number itself is asked for, or the question names what that fact does not tell.
 */
export function falseExistence(
  { asked, reading, claim }: Query,
  { facts }: Ranking,
  { index, lexicon }: Bench,
): ScoredFact | undefined {
  const explains = asked.asks.length > 0 && asked.asks.every((ask) => EXISTING.has(ask));
  if (claim || !explains || reading.forms.some(({ kind }) => kind === 'negation')) return undefined;
  return facts.slice(0, LOOKED_AT).find(({ fact, profile, evidence }) => {
    if (fact.value.type !== 'count' || fact.value.number !== 0 || evidence.time === -1) return false;
    const said = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
    const { things } = countedOf(fact, lexicon);
    const counted = said.filter(
      ({ kind, concepts }) => kind !== 'act' && concepts.some((id) => things.has(id)),
    );
    // Nobody was arrested in one place, and some in another.
    const some = index.profiles.some(
      (other) =>
        other.fact?.value.type === 'count' &&
        (other.fact.value.number ?? other.fact.value.min ?? 0) > 0 &&
        counted.every(({ concepts }) =>
          concepts.some((id) => other.fact && countedOf(other.fact, lexicon).things.has(id)),
        ),
    );
    return (
      counted.length > 0 &&
      !some &&
      said.every((term) => explanation(term, profile) >= (term.kind === 'act' ? HALF_TOLD : TOLD))
    );
  });
}

/**
 * "Why had the blanks been stolen?", where a fact tells that they were not, or that somebody denies it: the fact that denies
 * what the question takes for granted, all of which it tells. Undefined where the question denies something itself.
 */
export function falseDeed({ asked, reading, claim }: Query, { facts }: Ranking): ScoredFact | undefined {
  const [best] = facts;
  if (claim || !best || best.score < ANSWER || !asked.asks.every((ask) => ask === 'why')) return undefined;
  if (asked.asks.length === 0 || isNegated(reading)) return undefined;
  const said = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  return denies(best.fact) &&
    best.evidence.ask !== 1 &&
    best.evidence.time !== -1 &&
    said.length > 1 &&
    said.every((term) => explanation(term, best.profile) >= (term.soft ? HALF_TOLD : TOLD))
    ? best
    : undefined;
}

/** What only of something that there is can be asked. */
const EXISTING: ReadonlySet<string> = new Set(['why', 'how', 'who', 'place']);

/** Behind these something else is named than what a number counts. */
const BEHIND_NUMBER = wordClass('behind-number');
/** Operations that take the figures of a question as they are given. */
const RECKONED = /^(?:sum|difference|remain)$/u;

/** Before what something goes by: "number 4". */
const NUMBERED = wordClass('numbered');

/** "103,305 stands for what?" */
export const STANDS_FOR = wordClass('stands-for');

/** How much less than the best fact one may explain that has the figure. */
const SLACK = 0.1;

/** Whether a fact is told of no other time and no other event than a question names. */
const isTimely = (fact: ScoredFact, reading: Reading, { index, lexicon }: Bench): boolean =>
  reading.times.every((time) => heldTime(time, fact) !== false) &&
  !foreignNames(reading, fact, index, lexicon).some((term) => term.kind === 'event');

/** Whether a question names the very time of a fact. */
const isDated = (fact: Told, { times }: Pick<Reading, 'times'>): boolean =>
  times.some((time) => heldTime(time, fact) === true);

/** "Why did the fire of June 2021 kill 15?": of another event, whose time is named, the case's own puts nothing right. */
const isOfDatedEvent = (fact: ScoredFact, reading: Reading): boolean =>
  fact.fact.conditions?.event !== undefined && isDated(fact, reading);

/** Whether a question dates a fact of another event, or names a thing that it tells and those of the case's own event do not. */
const isMeant = (
  fact: ScoredFact,
  own: readonly { fact: ScoredFact }[],
  { terms, times }: Reading,
): boolean =>
  isDated(fact, { times }) ||
  terms.some(
    (term) =>
      !term.aside &&
      term.kind !== 'act' &&
      explanation(term, fact.profile) >= NAMED &&
      own.every((other) => explanation(term, other.fact.profile) < TOLD),
  );

/** Facts that a question speaks most of, each of which may bear its figure out. */
const LOOKED_AT = 5;

/** Whether a fact counts just so many of what a figure counts, or of what it speaks of where that has no noun. */
function tellsFigure(
  number: Reading['numbers'][number],
  noun: Term | undefined,
  reading: Reading,
  fact: ScoredFact,
  bench: Bench,
): boolean {
  const { told, counted } = heldFigure(number, noun, reading, fact, bench.index);
  return told === true && (counted || noun === undefined);
}

/** What a question takes for granted beside what it asks ("given that Europol led it, ..."), where a fact contradicts it. */
export function falseAside(query: Query, bench: Bench): ClaimFinding | undefined {
  for (const aside of asidesOf(query.reading)) {
    // Figures are held against what they count, whatever the clause; a denial beside a question leads up to it.
    if (aside.numbers.length > 0 || isNegated(aside)) continue;
    const finding = judgeClaim(aside, false, bench.index, bench.lexicon);
    if (
      finding?.verdict === 'refuted' &&
      finding.score >= PREMISE &&
      !byDenial(aside, finding) &&
      tellsDeeds(aside, finding)
    )
      return finding;
  }
  return undefined;
}

/**
 * Whether a question names, as given, another body than the one that the fact tells: "what support did Interpol give" where
 * Europol gave it.
 */
function namesOtherBody(
  { reading, asked }: Query,
  { fact, profile, score }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const { value } = fact;
  if (
    value.type !== 'entity' ||
    score < TELLS_RESULT ||
    reading.tokens.some((token) => isOr(token, reading.language))
  )
    return false;
  const { entities } = value;
  if (!entities.every((id) => lexicon.concept(id)?.kind === 'organisation')) return false;
  const named = reading.terms.filter(
    (term) => !term.aside && term.kind === 'organisation' && isNameLike(term, reading),
  );
  return (
    named.length > 0 &&
    !asked.asks.includes('who') &&
    asked.heads.every(({ kind }) => kind !== 'body' && kind !== 'organisation') &&
    named.every((term) => term.concepts.every((id) => !entities.includes(id) && profile.explains(id) < 1))
  );
}

/**
 * Whether only somebody's denial contradicts what is taken for granted: that puts nothing right (the article may tell it by
 * another's word), unless they are said to admit it.
 */
const byDenial = (reading: Reading, { facts }: ClaimFinding): boolean =>
  facts.some((told) => isDenial(told.fact) && !opposed(reading, told));

/** Whether what contradicts an aside tells of all that is done there: how long the largest is says nothing to "they moved in". */
const tellsDeeds = ({ terms }: Reading, { facts }: ClaimFinding): boolean =>
  terms.every(
    (term) =>
      term.kind !== 'act' ||
      term.weight < COMMON ||
      facts.some(({ profile }) => explanation(term, profile) >= HALF_TOLD),
  );

/** "Readers who do not know it": what a clause behind a noun denies is taken for granted of nothing that facts tell. */
const deniesOfOthers = ({ forms, tokens }: Reading): boolean =>
  forms.some(
    ({ kind, from }) =>
      kind === 'negation' &&
      tokens.slice(Math.max(1, from - 2), from).some((token) => WHO_WHICH.has(token.folded)),
  );
const WHO_WHICH = wordClass('who-which');

/** Whether a fact of no other time counts just so many of what stands beside a figure: "the 147 kilos". */
function isCountedSo(
  number: Reading['numbers'][number],
  reading: Reading,
  profiles: readonly Profile[],
): boolean {
  const noun = nounOf(number, reading);
  return (
    noun !== undefined &&
    profiles.some(
      (profile) =>
        profile.fact?.value.type === 'count' &&
        profile.fact.value.number === number.value &&
        explanation(noun, profile) >= TOLD &&
        reading.times.every((time) => timeAgreement(time, profile.times) >= 0),
    )
  );
}

/**
 * "What was stolen in the 14 shops worth?": what a question counts in passing is counted just so by another fact of the topic, and
 * the one that answers tells of it as well.
 */
export function isCountedBeside(
  number: Reading['numbers'][number],
  reading: Reading,
  best: ScoredFact,
  { index }: Bench,
): boolean {
  const noun = nounOf(number, reading);
  if (!noun || PEOPLE.test(noun.kind) || explanation(noun, best.profile) < NAMED) return false;
  const beside = index
    .ofTopic(best.fact.topic)
    .filter(({ fact }) => fact?.conditions?.event === best.fact.conditions?.event);
  return isCountedSo(number, reading, beside);
}

/** "The 21 suspects": of people any fact may tell, and not of where they are from. */
const PEOPLE = /^(?:person|group|body)$/u;

/** What in a wh-question may be false. */
interface Grounds {
  /** A figure that no fact near enough has, a time that none is told of. */
  number: boolean;
  time: boolean;
  /** It asks why or how: that it was so is taken for granted. */
  reason: boolean;
  /** It names another body than did it. */
  body: boolean;
}

/** A wh-question and what is found against what it takes for granted. */
interface Presumed {
  readonly query: Query;
  /** Its reading, with the figures alone that it takes for granted. */
  readonly reading: Reading;
  readonly grounds: Grounds;
  readonly best: ScoredFact | undefined;
  readonly finding: ClaimFinding;
  readonly ranking: Ranking;
  readonly bench: Bench;
}

/** The reading of a question without the figures that it asks about, or that say of which things it asks. */
function withPresumedFigures({ reading, asked }: Query, { index }: Bench): Reading {
  // "Of the six, how many ...": the whole is held against what counts it, not against the part.
  // "How much of the 412 kilos survived?", where so many are told of.
  // "Which two countries": of what is asked for.
  const ofAsked = (number: Reading['numbers'][number]): boolean => {
    const noun = nounOf(number, reading);
    return noun !== undefined && asked.heads.includes(noun) && asked.asks.some((ask) => WHICH_ONES.has(ask));
  };
  const numbers = reading.numbers.filter(
    (number) =>
      !ofAsked(number) &&
      !isWholeOf(number, reading, asked) &&
      !(
        asked.asks.includes('amount') &&
        isPartitive(number, reading) &&
        isCountedSo(number, reading, index.profiles)
      ),
  );
  return { ...reading, numbers };
}

/** Whether a question has a figure that no fact near enough has. */
function hasUnmetNumber(reading: Reading, { facts }: Ranking, bench: Bench): boolean {
  const best = facts[0];
  // "The 207-cell record": what the question speaks of has just that number.
  const met = (number: Reading['numbers'][number]): boolean =>
    number.currency === undefined &&
    facts
      .slice(0, LOOKED_AT)
      .some(
        (fact) =>
          fact.evidence.coverage >= (best?.evidence.coverage ?? 0) - SLACK &&
          isTimely(fact, reading, bench) &&
          tellsFigure(number, nounOf(number, reading), reading, fact, bench),
      );
  return reading.numbers.length > 0 && (best?.evidence.number ?? -1) < 1 && !reading.numbers.every(met);
}

/** Whether a question has a time that no fact near enough is told of. */
function hasUnmetTime({ reading, asked }: Query, { facts }: Ranking): boolean {
  const best = facts[0];
  // "The deaths in the September disaster": a fact near enough is told of that time.
  const timely = facts.slice(0, LOOKED_AT).some(({ evidence }) => evidence.time > 0 && evidence.ask === 1);
  // "How much was stolen since January?": a day since then contradicts nothing.
  const begins = (time: TimeMention): boolean => time.relation === 'since';
  return (
    reading.times.length > 0 &&
    // "How many were found last year?", "up or down on the year before last": asked of or compared with, and not taken for granted.
    !reading.times.every(({ relative }) => relative) &&
    // Arabic "من" is an "of" as well: "the month of 2019".
    !(
      reading.language !== 'ar' &&
      reading.times.every(begins) &&
      best?.profile.times.some(begins) === false
    ) &&
    // "In March, for how long had it run?" names the end of a stretch.
    !asked.asks.includes('duration') &&
    (best?.evidence.time ?? -1) < 0 &&
    !timely
  );
}

/** Whether a question asks why or how something was, and not how far it is or how one says it. */
function asksReason({ reading, asked }: Query): boolean {
  const { forms, terms } = reading;
  const measures =
    forms.some(isGap) ||
    forms.some(
      ({ role, from, to }) =>
        role === 'ask-how' &&
        terms.some(
          (term) =>
            /^(?:quality|attribute)$/u.test(term.kind) &&
            // "How long"; "how old" is one term.
            (term.from === to || (term.from <= from && term.to > to)),
        ),
    );
  const ofWords = terms.some(({ concepts }) => concepts.includes('say-in-language'));
  return !measures && !ofWords && (asked.asks.includes('why') || asked.asks.includes('how'));
}

/** Whether a wh-question rests on a figure, time or name that the fact it speaks of contradicts. */
export function falsePremise(query: Query, ranking: Ranking, bench: Bench): ClaimFinding | undefined {
  const { asked } = query;
  const reading = withPresumedFigures(query, bench);
  const best = ranking.facts[0];
  const grounds: Grounds = {
    number: hasUnmetNumber(reading, ranking, bench),
    time: hasUnmetTime(query, ranking),
    reason: asksReason(query),
    body: best !== undefined && namesOtherBody(query, best, bench.lexicon),
  };
  const others = grounds.number || grounds.time || grounds.body;
  if (!others && !grounds.reason) return undefined;
  // "How did it travel without anyone noticing?" asks in what manner.
  const without = denialsOf(reading).some(({ from }) => WITHOUT.has(reading.tokens[from]?.folded ?? ''));
  if (asked.asks.includes('how') && !others && without) return undefined;
  const negated = grounds.reason && isNegated(reading);
  // "The nets had none - how does one work?": what is denied beside the question is not denied in it.
  if (negated && (deniesOfOthers(reading) || asidesOf(reading).some(isNegated))) return undefined;
  const finding = judgeClaim(
    { ...reading, forms: reading.forms.filter((form) => form.kind !== 'ask') },
    negated,
    bench.index,
    bench.lexicon,
    asked.asks.includes('count') ? asked.heads : [],
  );
  if (finding?.verdict !== 'refuted' || (negated && finding.score < PREMISE)) return undefined;
  const presumed = { query, reading, grounds, best, finding, ranking, bench };
  if (SPARED.some((spared) => spared(presumed))) return undefined;
  if (grounds.body && isByBest(presumed)) return finding;
  if (isAnswered(presumed)) return undefined;
  // A time that no fact is told for ("between 2002 and 2010") is not a false one, unless the fact is that time.
  const dated = finding.facts.some(
    (fact) => fact.fact.value.type === 'date' || fact.fact.value.type === 'period',
  );
  // A question that rests on a number is put right by what counts the same, not by what says something else of the thing.
  const figure = grounds.number && finding.ground === 'figure';
  return figure || grounds.reason || dated ? finding : undefined;
}

const isByBest = ({ finding, best }: Presumed): boolean =>
  finding.facts.some(({ fact }) => fact.id === best?.fact.id);

/** A reason for which what is found puts nothing right. */
type Spared = (presumed: Presumed) => boolean;

/** "Where was the group of five found?": beside the best fact, which is another, one of its topic has just that number. */
const isCountedByOther: Spared = (presumed) => {
  const { reading, grounds, finding, best, bench } = presumed;
  return (
    finding.ground === 'figure' &&
    grounds.number &&
    best !== undefined &&
    !isByBest(presumed) &&
    reading.numbers.every((number) => isCountedSo(number, reading, bench.index.ofTopic(best.fact.topic)))
  );
};

/** A figure of an event that is told apart by its time, put right by one of another time. */
const isOfOtherDate: Spared = ({ reading, finding, ranking }) =>
  finding.ground === 'figure' &&
  ranking.facts.slice(0, LOOKED_AT).some((fact) => isOfDatedEvent(fact, reading)) &&
  !finding.facts.some((fact) => isDated(fact, reading));

/** Terms that are no guess at a misspelt word. */
const sureOf = ({ terms }: Reading): Term[] =>
  terms.filter(({ how, kind }) => how !== 'corrected' && kind !== 'light');
const isToldBy =
  ({ facts }: ClaimFinding) =>
  (term: Term): boolean =>
    facts.some(({ profile }) => explanation(term, profile) >= TOLD);

/** What is only a guess at a misspelt word is no ground to put anything right. */
const isGuessed: Spared = ({ reading, finding }) => {
  const sure = sureOf(reading);
  return sure.length < reading.terms.length && !sure.some(isToldBy(finding));
};

/** "The full 147 kilos" are told of; what tells of nothing else that is named puts them right no more. */
const isToldElsewhere: Spared = ({ reading, finding, bench }) => {
  const told = reading.numbers.map(
    (number) => isCountedSo(number, reading, bench.index.profiles) && nounOf(number, reading),
  );
  const named = sureOf(reading).filter(({ kind }) => kind !== 'attribute' && kind !== 'quality');
  return (
    finding.ground === 'figure' &&
    told.length > 0 &&
    told.every(Boolean) &&
    !named.some((term) => !told.includes(term) && isToldBy(finding)(term))
  );
};

/** "How were the reptiles concealed?": the very fact that answers is in other words what is taken for granted. */
const isManner: Spared = (presumed) => {
  const { query, grounds, finding, best } = presumed;
  return (
    query.asked.asks.includes('how') &&
    !query.asked.asks.includes('why') &&
    !grounds.number &&
    !grounds.time &&
    !grounds.body &&
    finding.ground === 'another' &&
    best !== undefined &&
    best.score >= ANSWER &&
    best.evidence.ask === 1 &&
    best.evidence.nouns + best.evidence.names < COMMON &&
    finding.facts.every(({ fact }) => fact.id === best.fact.id)
  );
};

/** "Why did three of the firefighters go home?": of those who are counted a part. */
const isPart: Spared = ({ reading, finding }) => {
  const part = reading.numbers.find((number) => isPartOf(number, reading));
  const isWhole = ({ fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>): boolean =>
    quantitiesOf(fact).some(({ min }) => part !== undefined && min > part.value) &&
    reading.terms.some((term) => term.kind === 'act' && explanation(term, profile) < MENTIONED);
  return part !== undefined && finding.facts.every(isWhole);
};

const SPARED: readonly Spared[] = [
  isCountedByOther,
  ({ reading, finding }) => byDenial(reading, finding),
  isOfOtherDate,
  isGuessed,
  isToldElsewhere,
  isManner,
  isPart,
];

/** "How did the virus get to the geese?": the fact that tells all that is named answers, or nothing does. */
const isAnswered: Spared = (presumed) => {
  const { grounds, finding, best } = presumed;
  return (
    !grounds.number &&
    !grounds.time &&
    !grounds.body &&
    finding.ground === 'another' &&
    best !== undefined &&
    best.score >= SURELY_MEANT &&
    best.evidence.nouns + best.evidence.names < COMMON &&
    !isByBest(presumed)
  );
};

const WITHOUT = wordClass('without');
const WHICH_ONES: ReadonlySet<string> = new Set(['which', 'what', 'who', 'name', 'list', 'place']);

/**
 * "Where in Rabat was it sold", "what did the French police do in it": the place that a question names for what it asks
 * about, where a fact is told of just that and tells another, or a full list of others.
 */
export function falsePlace(query: Query, foreign: readonly Term[], bench: Bench): ClaimFinding | undefined {
  const { reading, asked } = query;
  if (asked.asks.includes('count') || isNegated(reading) || foreign.some((term) => term.kind !== 'place'))
    return undefined;
  // "At the stations of which cities": the place is what is asked for.
  if (asked.heads.some(({ kind }) => kind === 'place')) return undefined;
  const finding = judgeClaim(
    { ...reading, forms: reading.forms.filter((form) => form.kind !== 'ask') },
    false,
    bench.index,
    bench.lexicon,
  );
  const told = finding?.facts[0];
  const values = told ? valuesOf(told) : [];
  const place = values.length > 0 && values.every((id) => bench.lexicon.concept(id)?.kind === 'place');
  // "The Swiss foundation": a town puts no country right.
  const isCountry = (id: string): boolean => bench.lexicon.ancestors(id).has('country');
  const sort = foreign.every(({ concepts }) => concepts.some(isCountry)) ? values.some(isCountry) : true;
  return place && sort && finding?.verdict === 'refuted' && finding.score >= PREMISE ? finding : undefined;
}

/**
 * "Why was the captain fined 200,000 dollars" where the company was: an amount that a fact tells of somebody else. Put right by
 * the fact that tells the amount of all that the question names.
 */
export function anothersAmount({ claim, reading, asked }: Query, bench: Bench): ScoredFact | undefined {
  const number = reading.numbers.find(({ currency }) => currency !== undefined);
  if (claim || !number || asked.asks.includes('amount')) return undefined;
  const facts = rank(reading, BLANK, bench.index, { ignoreNumbers: true }).facts;
  const said = reading.terms.filter(({ aside }) => !aside);
  const tells = ({ profile }: ScoredFact, terms: readonly Term[]): boolean =>
    terms.every((term) => explanation(term, profile) >= TOLD);
  const has = (fact: ScoredFact): boolean =>
    heldFigure(number, undefined, reading, fact, bench.index).told === true;
  const sums = facts.filter(({ fact }) => fact.value.type === 'money');
  const own = sums.find((fact) => tells(fact, said));
  if (!own || sums.some((fact) => has(fact) && tells(fact, said))) return undefined;
  const others = said.filter((term) => DOERS.has(term.kind));
  const rest = said.filter((term) => !others.includes(term));
  return others.length > 0 && rest.length > 0 && sums.some((fact) => has(fact) && tells(fact, rest))
    ? own
    : undefined;
}
