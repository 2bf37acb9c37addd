/**
 * The conditions of a question: the place, body or time that it names. A fact that is told of none of them does not answer,
 * however well the rest fits: "how many were seized in Tangier" is not settled by what was seized in all.
 */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { timeOf } from '../../match/profile.ts';
import { type Asking, isPartitive, nounAsk, opensWithUnit } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { operationOf } from '../derive/operation.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import {
  MENTIONED,
  RARE,
  SAME_TIME,
  SAYS_IT_ALL,
  TELLING_FIGURE,
  TELLS_RESULT,
  TOLD,
  UNTOLD_DEED,
} from '../thresholds.ts';
import { countsTime, quantitiesOf } from '../values.ts';

/** What a term may stand for that is a place of the world or of the case. */
function placesOf(term: Term, lexicon: Lexicon): string[] {
  return term.concepts.filter((id) => {
    if (lexicon.concept(id)?.kind !== 'place' || id === 'country' || id === 'city') return false;
    const broader = lexicon.ancestors(id);
    return broader.has('country') || broader.has('city');
  });
}

/** The names of a question that a fact is not told of. A place must be written as it is listed, not share a stem with it. */
export function foreignNames(reading: Reading, fact: ScoredFact, index: FactIndex, lexicon: Lexicon): Term[] {
  return reading.terms.filter((term) => {
    if (term.aside || term.concepts.some((concept) => index.context.has(concept))) return false;
    // What is told of one event of the case is not told of another.
    if (term.kind === 'event' && term.concepts.some((id) => lexicon.isOwn(id)))
      return explanation(term, fact.profile) < MENTIONED;
    // "At the factory": a thing of the case that stands for where it was.
    if (
      term.kind !== 'unlisted' &&
      term.concepts.some(
        (id) => lexicon.isOwn(id) && SITES.some((site) => lexicon.ancestors(id).has(site)),
      ) &&
      isWhere(term, reading)
    )
      return explanation(term, fact.profile) < MENTIONED;
    const places = placesOf(term, lexicon);
    if (places.length > 0 && (term.capital || isListed(term, reading, lexicon)))
      return places.every((place) => fact.profile.explains(place) < TOLD);
    return (
      term.kind === 'unlisted' &&
      explanation(term, fact.profile) < MENTIONED &&
      !inCompound(term, reading) &&
      isNameLike(term, reading)
    );
  });
}

/** Kinds of what things are at or in. */
const SITES = [
  'building',
  'shop',
  'market',
  'hospital',
  'school',
  'company',
  'ship',
  'port',
  'house',
] as const;
/** Small words between "at" and the place that it goes with. */
const ARTICLE = wordClass('article');
const POSSESSIVE = wordClass('possessive');
export const isSmall = (word: string): boolean => ARTICLE.has(word) || POSSESSIVE.has(word);
const WHERE = wordClass('where');

/** Whether something is said to have been at or in what a term names. */
function isWhere(term: Term, { tokens, language }: Reading): boolean {
  const where = WHERE.in(language);
  const word = (at: number): string => tokens[at]?.folded ?? '';
  let at = term.from - 1;
  while (at > 0 && isSmall(word(at)) && !where.has(word(at))) at--;
  return where.has(word(at));
}

/** Written as a list has it, not only sharing a stem. */
function isListed(term: Term, reading: Reading, lexicon: Lexicon): boolean {
  const words = reading.tokens.slice(term.from, term.to).map(({ folded }) => folded);
  const written = words.join(' ');
  // Arabic writes the article, and what joins it, to the word: "الكندي".
  const bare = reading.language === 'ar' ? written.replace(/^[وف]?(?:[بك]?ال|لل)/u, '') : written;
  return [written, bare].some((word) => lexicon.hasWord(word, reading.language));
}

/** "Iberian-Moroccan": half of a compound colours the other half. */
function inCompound(term: Term, reading: Reading): boolean {
  return reading.tokens[term.to]?.text === '-' || reading.tokens[term.from - 1]?.text === '-';
}

/**
 * The times of a question, finer than a year or bounded, of which a fact says nothing while another fact is told of them, or
 * none is of that day: what the inventory counts was not counted "on February 8". Facts of one topic share its times.
 */
export function foreignTimes(reading: Reading, fact: ScoredFact, index: FactIndex): TimeMention[] {
  return reading.times.filter((time) => {
    // A year alone is foreign to a fact that holds for another stretch of years: "in 2020" beside "the last three years".
    const { since, lastYears } = fact.fact.conditions ?? {};
    if (
      CLOSED.has(time.relation) &&
      (since !== undefined || lastYears !== undefined) &&
      timeAgreement(time, fact.profile.times) <= 0
    )
      return true;
    // "Before the last three years" is all that is not in them.
    if (time.relation === 'last' && (timeAgreement(time, fact.profile.times) <= 0 || isBefore(time, reading)))
      return true;
    const fine = time.month !== undefined || time.season !== undefined || time.relation !== 'at';
    if (!fine || timeAgreement(time, fact.profile.times) > 0) return false;
    if (index.isOfCaseTime(fact.profile) && index.isCaseTime(time)) return false;
    const tells = (profile: Profile): boolean => timeAgreement(time, profile.times) >= SAME_TIME;
    return !index.ofTopic(fact.fact.topic).some(tells) && (time.relation === 'at' || index.timed.some(tells));
  });
}

/** Relations of a time that has an end. */
const CLOSED: ReadonlySet<TimeMention['relation']> = new Set(['at', 'until', 'before']);

const isBefore = ({ from }: TimeMention, { forms, tokens }: Reading): boolean =>
  forms.some(
    (form) =>
      form.role === 'fw-before' &&
      form.to <= from &&
      tokens.slice(form.to, from).every(({ folded }) => isSmall(folded)),
  );

/** Figures of a question that another fact has and this one does not: "most of the 207 cells" is not told of the 32. */
export function foreignNumbers(
  reading: Reading,
  asked: Asking,
  fact: ScoredFact,
  index: FactIndex,
): NumberMention[] {
  return reading.numbers.filter(
    (number) =>
      number.value >= TELLING_FIGURE &&
      !(isWholeOf(number, reading, asked) && fact.evidence.coverage >= SAYS_IT_ALL) &&
      !fact.profile.numbers.has(number.value) &&
      index.tellsNumber(number.value),
  );
}

/** "Of the 34 sailors, how many were hurt?": the number is the whole's, of which a part is asked for. */
export const isWholeOf = (number: NumberMention, reading: Reading, { asks }: Asking): boolean =>
  asks.includes('count') && isPartitive(number, reading);

/** "How many of the 21 are Moroccan": asks for a part of what the fact counts, so its own figure is no answer. */
export function asksPart(reading: Reading, asked: Asking, { value }: Fact): boolean {
  return (
    value.type === 'count' &&
    value.number !== undefined &&
    (asked.asks.includes('count') || asked.asks.length === 0) &&
    reading.numbers.some(
      (number) =>
        number.value === value.number &&
        // A fragment may name the figure to be told what it is of; "make of the 4 cars" asks for something else of them.
        (asked.asks.length > 0 || isPartitive(number, reading)),
    )
  );
}

const OF_GROUP = wordClass('of-group');

/**
 * "How many of the patients come from care homes": a part is asked for by what another entry tells of, and the fact, which
 * counts the whole, does not.
 */
export function asksSubset(reading: Reading, asked: Asking, fact: ScoredFact, index: FactIndex): boolean {
  const count = fact.fact.value.type === 'count' && asked.asks.includes('count');
  // "How much of the loot had been sold?": of an amount, too.
  const amount = fact.fact.value.type === 'money' && asked.asks.includes('amount');
  if (!count && !amount) return false;
  const group = reading.forms.some(
    (form) =>
      (form.role === 'ask-count' || form.role === 'ask-amount') &&
      [1, 2].some((words) => OF_GROUP.has(foldedWords(reading, form.to, form.to + words))),
  );
  if (!group) return false;
  const beside = reading.terms.filter((term) => !term.aside && !asked.heads.includes(term));
  // Nothing but the group: what picks the part out is not told at all.
  if (beside.length > 0 && beside.every((term) => explanation(term, fact.profile) < MENTIONED)) return true;
  // "How many of those in hospital come from care homes": what picks them out is a deed that the fact does not tell.
  if (
    beside.some(
      (term) =>
        /^(?:act|attribute)$/u.test(term.kind) &&
        term.weight >= RARE &&
        explanation(term, fact.profile) < UNTOLD_DEED,
    )
  )
    return true;
  return beside.some(
    (term) =>
      namesThing(term) &&
      term.weight >= RARE &&
      explanation(term, fact.profile) < MENTIONED &&
      term.concepts.every((concept) => fact.profile.explains(concept) === 0) &&
      term.concepts.some((concept) => index.knows(concept) && !index.context.has(concept)),
  );
}

const THING = /^(?:thing|person|place|organisation|body|group|event)$/u;
/** Whether a term is a thing, somebody or a place, not what is done or how. */
export const namesThing = ({ kind }: Term): boolean => THING.test(kind);

const foldedWords = (reading: Reading, from: number, to: number): string =>
  reading.tokens
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');

/**
 * Whether a number is asked of a thing that is of one kind with what a fact counts and is another: desktop computers, where
 * laptops are counted. A kind that the fact itself names ("phones") has its kinds among it.
 */
export function asksSibling(asked: Asking, { profile }: ScoredFact, lexicon: Lexicon): boolean {
  if (!asked.asks.includes('count') || asked.heads.length === 0) return false;
  return asked.heads.every((head) =>
    head.concepts.every(
      (concept) =>
        !profile.heads.has(concept) &&
        [...lexicon.ancestors(concept)].some(
          (kind) =>
            kind !== concept && !BROAD.has(kind) && profile.heads.has(kind) && profile.explains(kind) < 1,
        ),
    ),
  );
}

/** Kinds that are too broad for their members to stand in one another's place. */
export const BROAD: ReadonlySet<string> = new Set([
  'item',
  'thing',
  'person',
  'device',
  'goods',
  'organisation',
]);

/** Kinds of places of which one lies in another. */
export const PLACE_KINDS: ReadonlySet<string> = new Set([
  'continent',
  'country',
  'region',
  'province',
  'city',
  'village',
  'district',
  'neighbourhood',
  'street',
  'nature-reserve',
]);

/** Whether a place is asked for by its kind ("which district") and the fact gives one of another kind. */
export function asksOtherPlace(
  asked: Asking,
  { fact: { value }, profile }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  if (value.type !== 'entity' || asked.heads.length === 0) return false;
  const kinds = asked.heads.flatMap((head) => head.concepts.filter((id) => PLACE_KINDS.has(id)));
  const places = value.entities.filter((id) => lexicon.concept(id)?.kind === 'place');
  return (
    kinds.length > 0 &&
    places.length > 0 &&
    !kinds.some(
      (kind) =>
        profile.heads.has(kind) ||
        // "In Lyon, in France" tells the country as well.
        [...places, ...profile.stated].some((id) => lexicon.ancestors(id).has(kind)),
    )
  );
}

const SHARE =
  /%|\b(?:per ?cent|majority|half|third|quarter|most|share|fraction)\b|\bone (?:\p{L}+ )?(?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)\b/iu;

/** "What proportion of the goods is ...": a share is asked for, and the fact tells none. */
export function asksShareOf(operation: string | undefined, fact: Fact): boolean {
  return operation === 'percent' && fact.hedge !== 'majority' && !SHARE.test(fact.statement.en);
}

/**
 * Whether a question for a body, person or place names the very one that the fact gives ("at Europol, who leads it?"). What
 * is called by its post ("who is the director of the bank?") is not named yet.
 */
export function namesAnswer(reading: Reading, asked: Asking, { value }: Fact): boolean {
  return (
    value.type === 'entity' &&
    asked.asks.length > 0 &&
    asked.asks.every((ask) => ask === 'who' || ask === 'place') &&
    !reading.tokens.some((token) => isOr(token, reading.language)) &&
    value.entities.every((id) =>
      reading.terms.some(
        (term) =>
          !term.aside && isNameLike(term, reading) && !isByPost(term, reading) && term.concepts.includes(id),
      ),
    )
  );
}

/**
 * Whether a question that asks for something else names just the figure or the day that the fact gives: "what were the £64,500 wrapped
 * in?", "which agency helped with the report of 30 October?". There is then nothing left for the fact to tell.
 */
export function namesFigure(
  { numbers, times, forms, terms }: Reading,
  { asks, heads }: Asking,
  { fact, evidence, unexplained }: ScoredFact,
): boolean {
  // A currency makes any question one for an amount, unless nothing else is asked.
  const other = asks.filter((ask) => ask !== 'amount');
  if (
    other.length === 0 ||
    (unexplained.length === 0 && !other.includes('duration')) ||
    !other.every((ask) => OF_ANYTHING.has(ask)) ||
    forms.some(({ role }) => role === 'ask-amount') ||
    (heads.length > 0 && evidence.head === 1) ||
    // "What does the figure of 60,000 refer to?"
    terms.some(({ concepts }) => concepts.some((id) => FIGURES.has(id)))
  )
    return false;
  const { value } = fact;
  // How long it took may be told by the very number of days: "was it 24 days?"
  if (countsTime(fact) && other.includes('duration')) return false;
  if (value.type === 'date') {
    const own = timeOf(value.date, 'at');
    return own.day !== undefined && times.some((time) => time.day === own.day && time.month === own.month);
  }
  const quantities = value.type === 'count' || value.type === 'money' ? quantitiesOf(fact) : [];
  // "The 103,305 dollars, what is that at home?" may ask for the other currency.
  if (quantities.length > 1 && evidence.head !== -1) return false;
  return quantities.some(({ min, max, unit }) =>
    numbers.some(
      (number) =>
        min === max && number.value === min && (number.currency ?? 'count') === unit && !number.vague,
    ),
  );
}
const FIGURES: ReadonlySet<string> = new Set(['number', 'amount-money']);
const OF_ANYTHING: ReadonlySet<string> = new Set(['what', 'which', 'name', 'list', 'duration']);

/** Whether somebody's name opens or closes in a common word: "director of the Bank", "Stoica's deputy". */
function isByPost({ from, to, kind, capital }: Term, { tokens }: Reading): boolean {
  if (kind !== 'person' || !capital || to - from < 2) return false;
  return [tokens[from], tokens[to - 1]].some((token) => token?.kind === 'word' && !token.capital);
}

const GRAINS = ['year', 'season', 'month', 'day', 'hour'] as const;
type Grain = (typeof GRAINS)[number];

/** How finely an EDTF date is told. */
function grainOf(date: string): Grain {
  if (/^\d{4}-2[1-4]$/u.test(date)) return 'season';
  return date.length > 10 ? 'hour' : date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
}

const UNIT_GRAINS: Readonly<Record<string, Grain>> = {
  'unit-year': 'year',
  'unit-month': 'month',
  'unit-day': 'day',
  'unit-hour': 'hour',
};

const EXACT = wordClass('exact');

/** "The precise number, not hundreds": of a fact that tells no more than "hundreds". */
export function asksExactly({ tokens }: Reading, { asks }: Asking, { value }: Fact): boolean {
  return (
    value.type === 'count' &&
    value.number === undefined &&
    asks.includes('count') &&
    tokens.some(({ folded }) => EXACT.has(folded))
  );
}

/** Whether a date is asked for more finely ("in which month") than the fact tells it. */
export function asksFiner(reading: Reading, asked: Asking, fact: Fact): boolean {
  if (fact.value.type !== 'date' || !asked.asks.includes('date')) return false;
  const opening = opensWithUnit(reading);
  const units = reading.forms.flatMap((form) => {
    const grain = UNIT_GRAINS[form.role];
    const asks =
      form === opening ||
      reading.forms.some(
        (ask) =>
          ask.kind === 'ask' && ask.to <= form.from && form.from - ask.to <= 1 && !/count/u.test(ask.role),
      );
    return grain !== undefined && asks ? [grain] : [];
  });
  // "The exact date" is a day.
  const exact = reading.tokens.some((token) => EXACT.has(token.folded));
  if (exact) units.push('day');
  const told = [fact.value.date, fact.conditions?.on ?? ''].map((date) => GRAINS.indexOf(grainOf(date)));
  return units.some((grain) => GRAINS.indexOf(grain) > Math.max(...told));
}

/** Whether what is counted is the kind that a list's items are ("how many countries"), not what belongs to them ("how many officers"). */
export function countsItems(
  items: readonly (string | object)[],
  heads: readonly Term[],
  lexicon: Lexicon,
): boolean {
  const named = items.filter((item) => typeof item === 'string');
  if (named.length === 0 || heads.length === 0) return true;
  const listed = heads.filter((head) => head.kind !== 'unlisted');
  // "Participating countries" is a phrase of those who take part, and counts countries.
  const places = listed.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'place'));
  return (
    listed.length === 0 ||
    [...listed, ...places].some((head) =>
      head.concepts.some((concept) => named.every((item) => lexicon.ancestors(item).has(concept))),
    )
  );
}

/** Whether a fact that tells all that is asked ranks it itself: "the oldest of them was 61". */
export function tellsRank(
  reading: Reading,
  { fact, evidence, score }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  return (
    evidence.coverage >= SAYS_IT_ALL &&
    score >= TELLS_RESULT &&
    /^(?:most|least)$/u.test(operationOf(statementOf(fact, reading.language, lexicon)) ?? '')
  );
}

/** The heads of a question with the nouns right before them: the "countries" of "how many countries' police". */
export function besideHeads(reading: Reading, heads: readonly Term[]): Term[] {
  return reading.terms.filter((term) =>
    heads.some((head) => term === head || (term.to <= head.from && head.from - term.to <= 2)),
  );
}

const DATED: ReadonlySet<string> = new Set(['date', 'year', 'season']);

/** "On what day were the phones worth six million taken?": whether a fact with that figure tells the day of what it is the figure of. */
export const dates = (
  { terms }: Reading,
  { asks }: Asking,
  { fact, evidence, profile }: ScoredFact,
): boolean =>
  asks.length > 0 &&
  asks.every((ask) => DATED.has(ask)) &&
  fact.conditions?.on !== undefined &&
  evidence.number === 1 &&
  terms.every((term) => term.aside || nounAsk(term) !== undefined || explanation(term, profile) >= TOLD);

/** Whether a time is asked for, of a fact that tells none. */
export function tellsNoTime({ asks }: Asking, { fact, profile }: ScoredFact): boolean {
  return (
    asks.length > 0 &&
    asks.every((ask) => DATED.has(ask)) &&
    fact.value.type !== 'date' &&
    fact.value.type !== 'period' &&
    profile.times.length === 0
  );
}
