/** What finds no answer, or half of one, asked in another way: plainly, without its day, of whoever is meant, of two figures together. */
import type { Language } from '../facts/schema.ts';
import { explanation } from '../match/index.ts';
import { AGE, type Ask } from '../match/question.ts';
import type { Bench } from './bench.ts';
import { isDisjunctive } from './claims/clauses.ts';
import { comparesWorth } from './derive/comparison.ts';
import { asStated, type Derived, LACKING, SHARE_OF_WHOLE } from './derive/derived.ts';
import { type Operation, operationOf } from './derive/operation.ts';
import {
  comparesTwo,
  heldAgainst,
  ofPair,
  operationWith,
  pairCompared,
  reckonedOf,
  WITH_TWO,
} from './derive/pair.ts';
import { spanBetween } from './derive/time.ts';
import type { Finding, Judge } from './finding.ts';
import { ageOf, whoseAge } from './question/post.ts';
import { type Query, queryOf } from './question/query.ts';
import { reckonedIn } from './question/reckoned.ts';
import { askedAfter, tellsPost, tellsWho } from './question/who.ts';
import { type Sought, twoSides } from './sides.ts';
import { withoutToldDay } from './silence/stretch.ts';
import { MENTIONED, SURE } from './thresholds.ts';
import { numberOf } from './values.ts';

/** What is found of a query in another way than it was put; `finding`: what it got as it was put. `decide`: how what is asked instead is decided. */
export function askedAnew(
  finding: Finding,
  query: Query,
  bench: Bench,
  language: Language,
  decide: Judge,
): Finding | undefined {
  const { verdict, derived } = finding;
  // What is agreed with or put right is no question, unless one of two is asked for.
  const open = verdict === 'answer' || verdict === 'absent' || isDisjunctive(query.reading);
  const reckoned = open && !derived && !query.untrue ? asReckoned(query, bench, language, decide) : undefined;
  if (reckoned) return reckoned;
  const ofDay = verdict === 'absent' ? onToldDay(query, bench, language, decide) : undefined;
  if (ofDay || query.untrue) return ofDay;
  return (
    asWho(finding, query, bench, language, decide) ??
    ofPost(finding, query, bench, language, decide) ??
    asPair(finding, query, bench, language) ??
    bySides(finding, query, bench, language, decide)
  );
}

/** A finding of what was worked out, in the place of another. */
const worked = (
  finding: Finding,
  verdict: 'answer' | 'supported' | 'refuted',
  derived: Derived,
  rule = derived.rule,
): Finding => ({
  ...finding,
  verdict,
  facts: derived.facts,
  options: [],
  derived,
  score: derived.score,
  rule,
});

/** "Take the one away from the other": what the plain question for it gets, where that is worked out of the two. */
function asReckoned(
  { reading, asked }: Query,
  bench: Bench,
  language: Language,
  decide: Judge,
): Finding | undefined {
  if (asked.asks.some((ask) => !RECKONED.has(ask)) || comparesWorth(reading)) return undefined;
  const plain = reckonedIn(reading, bench);
  for (const one of plain?.readings ?? []) {
    const found = decide(queryOf(one), bench, language);
    const isOfBoth = plain?.facts.every((fact) => found.facts.includes(fact)) === true;
    const { derived } = found;
    // "What share of the teachers are detained?": the detained are no whole that it names.
    const isWorked = (derived?.working.length ?? 0) > 0 && derived?.rule !== SHARE_OF_WHOLE;
    if (found.verdict === 'answer' && isOfBoth && isWorked) return found;
  }
  return undefined;
}

/** "Haeck's job title?": what the plain question who that is gets, where nothing is found that tells of his post, and none is known to be unknown. */
function asWho(
  finding: Finding,
  query: Query,
  bench: Bench,
  language: Language,
  decide: Judge,
): Finding | undefined {
  if (finding.verdict === 'absent' && finding.unknown !== undefined) return undefined;
  const after = askedAfter(query, bench);
  if (!after || finding.derived) return undefined;
  if (finding.facts.some((fact) => tellsWho(fact, after, bench) || tellsPost(fact, after, bench)))
    return undefined;
  const found = decide(queryOf(after.who), bench, language);
  // Of several facts that fit alike, the first that tells who that is.
  const [fact, another] =
    found.verdict === 'clarify'
      ? found.ranking.facts.flatMap((one) =>
          found.options.includes(one.fact) && tellsWho(one.fact, after, bench) ? [one.fact] : [],
        )
      : found.facts;
  if (!fact || !tellsWho(fact, after, bench)) return undefined;
  if (found.verdict === 'clarify')
    return { ...found, verdict: 'answer', facts: [fact], options: [], rule: WHO_THAT_IS };
  return found.verdict === 'answer' && !another ? found : undefined;
}

/** The rule of an answer that tells who somebody is, of whom several facts fit as well. */
const WHO_THAT_IS = 'who that is';

/** "How old is the landlord?": who that is and how old, where nothing else is found than that somebody is. */
function ofPost(
  finding: Finding,
  query: Query,
  bench: Bench,
  language: Language,
  decide: Judge,
): Finding | undefined {
  const { verdict, facts, derived, unknown: leading } = finding;
  const [told, another] = facts;
  // Of "the partner of Monreale" the age of Monreale is told as soon.
  const isAge = told?.value.type === 'count' && !another && !derived;
  const open = verdict === 'absent' || (query.claim ? verdict === 'refuted' : isAge);
  // The age of the others may be known to be unknown.
  const unknown = bench.index.profiles.find(({ id }) => id === leading);
  if (!open || (unknown?.explains(AGE) ?? 0) >= MENTIONED) return undefined;
  const age = whoseAge(query.reading, query.claim, bench);
  for (const one of age?.who ?? []) {
    const who = decide(queryOf(one), bench, language);
    const found = who.verdict === 'answer' ? ageOf(who, one, age?.named, bench) : undefined;
    if (!found) continue;
    const [, years] = found;
    if (facts.includes(years)) return undefined;
    const rule = query.claim ? 'claim: the age of whoever that is' : 'derived: the age of whoever that is';
    const holds = numberOf(years) === age?.years ? 'supported' : 'refuted';
    return worked(finding, query.claim ? holds : 'answer', asStated(found, rule, language));
  }
  return undefined;
}

/** What is worked out of two facts that only the whole question names, where nothing is found and it is no known unknown. */
function asPair(finding: Finding, query: Query, bench: Bench, language: Language): Finding | undefined {
  const { reading, asked, claim } = query;
  const open =
    finding.verdict === 'absent' ? finding.unknown === undefined : isHalfTold(finding, query, bench);
  if (!open) return undefined;
  if (!claim) {
    const derived = ofPair(reading, asked, bench, language);
    return derived && worked(finding, 'answer', derived, `${derived.rule}, of a pair`);
  }
  const compared = pairCompared(reading, bench, language);
  const verdict = compared?.holds === query.negated ? 'refuted' : 'supported';
  return compared && worked(finding, verdict, compared, `${compared.rule}, of a pair`);
}

/** The rule of a question that is nearest to what is known to be unknown. */
const KNOWN_UNKNOWN = 'known unknown';

/** What is worked out of the figures that each side of a joining word gets when asked after alone. */
function bySides(
  finding: Finding,
  query: Query,
  bench: Bench,
  language: Language,
  decide: Judge,
): Finding | undefined {
  const { reading, asked, claim } = query;
  const { verdict, unknown, rule } = finding;
  const open =
    verdict === 'absent' ? unknown === undefined : verdict === 'clarify' || isHalfTold(finding, query, bench);
  if (!open) return undefined;
  const pairOf = (operation: Operation, sought: Sought) =>
    twoSides(reading, operation, sought, bench, language, decide);
  if (claim && !isDisjunctive(reading)) {
    // "More than in 2019": what is told of neither time is no side of it.
    if (reading.times.length > 0) return undefined;
    const pair =
      comparesTwo(reading) && !reading.forms.some(({ kind }) => kind === 'quantity')
        ? (pairOf('most', 'count') ?? pairOf('most', 'amount'))
        : undefined;
    const compared = pair && heldAgainst(pair, reading, bench, language);
    const holds = compared?.holds === query.negated ? 'refuted' : 'supported';
    return compared && worked(finding, holds, compared, `${compared.rule}, by sides`);
  }
  const operation = operationWith(reading, asked);
  if (asked.asks.includes('duration') || operation === 'elapsed') {
    // How long that was may be known to be unknown.
    // "The first theft" is not the worst.
    const ordered = reading.forms.some(({ role }) => role === 'op-first' || role === 'op-last');
    const dated = ordered || rule === KNOWN_UNKNOWN ? undefined : pairOf('elapsed', 'date');
    const span = dated && spanBetween(dated, reading, bench, language);
    return span && span !== LACKING ? worked(finding, 'answer', span, `${span.rule}, by sides`) : undefined;
  }
  if (operation === undefined || !WITH_TWO.has(operation)) return undefined;
  const money = asked.currencies.length > 0 || asked.asks.includes('amount') || comparesWorth(reading);
  const pair = (money ? undefined : pairOf(operation, 'count')) ?? pairOf(operation, 'amount');
  // "By how many did these outnumber those?", where they were fewer.
  const compared =
    pair && operation === 'difference' && comparesTwo(reading)
      ? heldAgainst(pair, reading, bench, language)
      : undefined;
  if (compared?.holds === false) return worked(finding, 'refuted', compared, `${compared.rule}, by sides`);
  // The two are what is asked after: nothing else that is named is held against them.
  const plain = { ...reading, terms: [], times: [], numbers: [] };
  const derived = pair && reckonedOf(pair, operation, plain, asked, bench, language);
  return derived && worked(finding, 'answer', derived, `${derived.rule}, by sides`);
}

/** Whether what is found is one fact that tells not all that is named, though two are to be reckoned with. */
function isHalfTold(
  { verdict, facts, derived, score }: Finding,
  { reading }: Query,
  { index }: Bench,
): boolean {
  const [fact, another] = facts;
  const profile = fact && index.profileOf(fact);
  return (
    verdict === 'answer' &&
    another === undefined &&
    !derived &&
    score < SURE &&
    fact?.calculation === undefined &&
    TWO.has(operationOf(reading) ?? '') &&
    profile !== undefined &&
    reading.terms.some((term) => term.kind !== 'light' && explanation(term, profile) < MENTIONED)
  );
}
const TWO: ReadonlySet<string> = new Set(['sum', 'difference', 'elapsed']);

/** What a number of things, or the one of which there are more, may be asked for by. */
const RECKONED: ReadonlySet<Ask> = new Set<Ask>(['count', 'what', 'which', 'how', 'amount']);

/** "What did the inspection of 2 April find?": what is told of that of which another fact tells the day. */
function onToldDay(query: Query, bench: Bench, language: Language, decide: Judge): Finding | undefined {
  const dated = withoutToldDay(query, bench);
  if (!dated) return undefined;
  const found = decide(queryOf(dated.reading), bench, language);
  const isTold = found.verdict === 'answer' && found.facts.length > 0 && found.facts.every(dated.isOfDay);
  return isTold ? found : undefined;
}
