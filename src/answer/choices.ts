/** What a question leaves open: several facts that it could mean as well as one, or all of a kind or a time. */
import type { Fact } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { read, type Term } from '../language/read.ts';
import type { TimeMention } from '../language/times.ts';
import { explanation, type Profile } from '../match/index.ts';
import { timeOf } from '../match/profile.ts';
import { AGE, nounAsk } from '../match/question.ts';
import { isNameLike } from '../match/rank.ts';
import type { Bench } from './bench.ts';
import { isExtreme } from './derive/ages.ts';
import { operationOf } from './derive/derive.ts';
import { countsYears } from './derive/units.ts';
import type { Query } from './question/query.ts';
import type { Ranking, ScoredFact } from './ranking.ts';
import {
  ALIKE_LAG,
  BARE_GAP,
  CONDITION_GAP,
  CORE,
  CORE_GAP,
  EQUAL_COVERAGE,
  GAP,
  HOPELESS,
  MAX_NEAREST,
  OFFER,
  PUT_ALIKE,
  SAYS_IT_ALL,
  SURE,
  SURE_LEAD,
  WELL_EXPLAINED,
} from './thresholds.ts';
import { quantitiesOf } from './values.ts';
import { ofOlderEvent } from './winner.ts';

/**
 * Facts that a question could mean as well as the best one: it says nothing that the best explains and they do not, and
 * it leaves out as much of what each of them is about.
 */
export function alike(ranking: Ranking, bare: Term | undefined, lexicon: Lexicon): ScoredFact[] {
  const first = ranking.facts[0];
  // Of facts that tell the same words, those that give the kind of answer asked for are the ones that could be meant, unless
  // the first answers for sure: "who's Radek Holub?", of a text on him and of who his lawyer is.
  const best =
    first && first.evidence.ask < 1 && first.score < SURE
      ? (ranking.facts.find(
          (candidate) =>
            candidate.evidence.ask === 1 &&
            candidate.evidence.coverage >=
              (isDate(candidate)
                ? Math.min(SAYS_IT_ALL, first.evidence.coverage)
                : first.evidence.coverage) &&
            first.rank - candidate.rank <= ALIKE_LAG,
        ) ?? first)
      : first;
  if (!best) return [];
  const { evidence } = best;
  const noun = bare && counts(best, bare) && !isWhole(best, bare, lexicon) ? bare : undefined;
  const counting = noun
    ? ranking.facts.filter((each) => counts(each, noun) && best.rank - each.rank <= ALIKE_LAG)
    : [];
  if (counting.some((each) => each !== best && best.rank - each.rank <= BARE_GAP && !besides(each, best)))
    return counting;
  const ties = ranking.facts.filter((candidate) => {
    const other = candidate.evidence;
    // A list that has the thing in it is no other reading of a question for its number.
    if (candidate.fact.value.type !== best.fact.value.type) return false;
    const same =
      other.coverage >= EQUAL_COVERAGE * evidence.coverage &&
      other.ask === evidence.ask &&
      other.time === evidence.time &&
      other.currency === evidence.currency &&
      other.head === evidence.head &&
      other.number === evidence.number;
    return (
      same &&
      best.rank - candidate.rank <= ALIKE_LAG &&
      (best.rank - candidate.rank <= GAP ||
        (isDate(best) && evidence.phrasing < PUT_ALIKE && evidence.core < CORE) ||
        (evidence.core < CORE && evidence.core - other.core <= CORE_GAP) ||
        (conditional(best) && conditional(candidate) && best.rank - candidate.rank <= CONDITION_GAP))
    );
  });
  // What answers for sure is no choice beside what it outdoes; where others are left, all are offered.
  return ties.some((tie) => tie !== best && !isOutdone(tie, best))
    ? ties
    : ties.filter((tie) => tie === best);
}

/** Whether the best fact answers for sure, and far better than another. */
const isOutdone = (other: ScoredFact, best: ScoredFact): boolean =>
  best.score >= SURE && other.score < best.score - SURE_LEAD;

/** "When was the raid?", of several that are dated: a date answers nothing else. */
const isDate = ({ fact: { value } }: ScoredFact): boolean => value.type === 'date';

/** Whether a fact counts what the one noun of a question names. */
function counts({ fact, profile }: ScoredFact, noun: Term): boolean {
  return (
    fact.value.type === 'count' &&
    noun.concepts.some((concept) => profile.heads.has(concept)) &&
    explanation(noun, profile) >= WELL_EXPLAINED
  );
}

/** Whether a fact counts the thing as such, and no part or kind of it: "defendants", not "defendants acquitted". */
function isWhole({ fact: { value } }: ScoredFact, noun: Term, lexicon: Lexicon): boolean {
  if (value.type !== 'count') return false;
  const counted = read(value.noun.en, lexicon).terms;
  return counted.every((term) => term.concepts.some((concept) => noun.concepts.includes(concept)));
}

/** Of two facts that count one thing, one of another event or time is not meant where nothing is said of it. */
function besides({ fact }: ScoredFact, best: ScoredFact): boolean {
  const { event, on } = fact.conditions ?? {};
  const { conditions } = best.fact;
  return (event !== undefined || on !== undefined) && !conditions?.event && !conditions?.on;
}

/** Kinds of words that name what may be counted. */
const COUNTED: ReadonlySet<string> = new Set(['thing', 'person', 'body', 'group', 'attribute']);

/**
 * The one noun of a question that asks for its number and names nothing else: "how many officers?" says neither whose nor
 * when nor where. A measure is asked for by its name alone ("his age?").
 */
export function bareNoun({ reading, asked, claim }: Query): Term | undefined {
  const said = reading.terms.filter((term) => term.kind !== 'light');
  const [noun, another] = said;
  if (!noun || another || claim || reading.numbers.length > 0 || reading.times.length > 0) return undefined;
  if (operationOf(reading) !== undefined || nounAsk(noun) !== undefined) return undefined;
  const open = noun.kind === 'attribute' && asked.asks.every((ask) => ask === 'what' || ask === 'which');
  if (!open && !asked.asks.includes('count')) return undefined;
  return COUNTED.has(noun.kind) && !isNameLike(noun, reading) ? noun : undefined;
}

/** The thing that a fragment of one word names ("arrests?"), which asks nothing; a name may be asked about in any way. */
export function bareTopic({ reading, asked, claim }: Query): Term | undefined {
  const [topic, another] = reading.terms.filter((term) => term.kind !== 'light');
  if (!topic || another || claim || asked.asks.length > 0) return undefined;
  if (reading.numbers.length > 0 || reading.times.length > 0 || operationOf(reading) !== undefined)
    return undefined;
  const named = COUNTED.has(topic.kind) || topic.kind === 'act';
  return named && !isNameLike(topic, reading) ? topic : undefined;
}

/** Whether a question names all that a fact would answer with: "in what place was the sawmill?" does not ask for a sawmill. */
export const namesValue = ({ reading: { terms }, asked: { asks } }: Query, { value }: Fact): boolean =>
  asks.length > 0 &&
  asks.every((ask) => ask === 'place' || ask === 'who') &&
  value.type === 'entity' &&
  value.entities.every((id) => terms.some((term) => !term.aside && term.concepts.includes(id)));

/** Whether a fact holds for a stretch of time only, of which the question says nothing. */
export function conditional({ fact, evidence }: ScoredFact): boolean {
  const { since, lastYears } = fact.conditions ?? {};
  return (since !== undefined || lastYears !== undefined) && evidence.time === 0;
}

/** A question without any content: every fact that gives the kind of answer asked for could be meant. */
export function byAskAlone(query: Query, bench: Bench): Fact[] {
  const { asked } = query;
  if (asked.asks.length === 0) return [];
  return bench.index.profiles.flatMap((profile) => {
    if (!profile.fact || !asked.asks.some((ask) => profile.asks.has(ask))) return [];
    if (asked.currencies.length > 0 && !asked.currencies.some((code) => profile.currencies.has(code)))
      return [];
    const fitting = asked.asks.some((ask) => valueGives(profile.fact, ask));
    return fitting ? [profile.fact] : [];
  });
}

/** A question whose only content is that something happened. */
export function asksWhatHappened({ reading, asked }: Query): boolean {
  return (
    asked.asks.every((ask) => ask === 'what') &&
    asked.asks.length > 0 &&
    reading.terms.every((term) =>
      term.concepts.some(
        (concept) => concept === 'happen' || concept === 'circumstance' || concept === 'event',
      ),
    )
  );
}

/** The time that a fact is of: its date, or the condition that it holds on. */
export function ownTimes(fact: Fact, times: readonly TimeMention[]): readonly TimeMention[] {
  if (fact.value.type === 'date') return [timeOf(fact.value.date, 'at')];
  return fact.conditions?.on ? times : [];
}

function valueGives(fact: Fact | undefined, ask: string): boolean {
  const type = fact?.value.type;
  if (ask === 'count') return type === 'count';
  if (ask === 'amount') return type === 'money';
  if (ask === 'date' || ask === 'year' || ask === 'season') return type === 'date' || type === 'period';
  return ask === 'place' || ask === 'who' ? type === 'entity' : false;
}

/**
 * "How many boxes were found?": the count of an older event and the case's own, where nothing but how they were got hold of
 * tells for the older one.
 */
export function ofEitherEvent(
  { reading, asked, claim }: Query,
  best: ScoredFact,
  { facts }: Ranking,
): ScoredFact[] {
  const { type } = best.fact.value;
  if (claim || !ofOlderEvent(best) || (type !== 'count' && type !== 'money')) return [];
  if (reading.numbers.length > 0 || reading.times.length > 0 || asked.heads.length === 0) return [];
  const said = reading.terms.filter((term) => term.kind !== 'light' && !asked.heads.includes(term));
  if (said.length === 0 || !said.every(({ concepts }) => concepts.some((id) => GOT_HOLD.has(id)))) return [];
  const own = facts.find(
    ({ fact, profile }) =>
      profile.main &&
      fact.conditions?.event === undefined &&
      fact.value.type === type &&
      asked.heads.every(
        (head) =>
          head.concepts.some((id) => profile.heads.has(id)) && explanation(head, profile) >= WELL_EXPLAINED,
      ),
  );
  return own ? [own, best] : [];
}
/** Deeds that say of things only that they were got hold of. */
const GOT_HOLD: ReadonlySet<string> = new Set([
  ...['seize', 'confiscate', 'find', 'discover', 'recover', 'get', 'take', 'intercept'],
]);

/** "What is the market called?": the fact of one name that all of the facts tell that could be meant, and the question does not. */
export function namedByAll(
  { asked, reading }: Query,
  ties: readonly ScoredFact[],
  lexicon: Bench['lexicon'],
): ScoredFact | undefined {
  if (!asked.asks.every((ask) => ask === 'name') || asked.asks.length === 0) return undefined;
  const [first, ...others] = ties;
  const name = first?.profile.stated.find(
    (id) =>
      lexicon.isOwn(id) &&
      NAMED_KIND.test(lexicon.concept(id)?.kind ?? '') &&
      reading.terms.some(({ concepts }) => concepts.some((kind) => lexicon.ancestors(id).has(kind))) &&
      others.every(({ profile }) => profile.stated.includes(id)) &&
      !reading.terms.some(({ concepts }) => concepts.includes(id)),
  );
  return name === undefined
    ? undefined
    : (ties.find(({ fact: { value } }) => value.type === 'entity' && value.entities.includes(name)) ?? first);
}
/** Kinds of what has a name of its own. */
const NAMED_KIND = /^(?:place|organisation|event)$/u;

/** "How old was he?": whether a text asks for an age and says nothing of whose. */
const asksAnAge = ({ reading: { terms, numbers, times } }: Query): boolean =>
  terms.length > 0 &&
  numbers.length + times.length === 0 &&
  terms.every(({ concepts }) => concepts.includes(AGE));

/**
 * "How old is the suspect?", where the best fact tells of the oldest, "how old was he?": whichever of those whose years are told may be
 * meant. Empty where it is asked for the oldest, or of another fact.
 */
export function agesOfAnybody(query: Query, best: ScoredFact, { facts }: Ranking): Fact[] {
  const { reading, asked } = query;
  const aged = asked.asks.includes('how') || reading.terms.some(({ concepts }) => concepts.includes(AGE));
  const ofOldest = aged && !query.claim && countsYears(best.fact) && isExtreme(best.fact);
  if (!ofOldest && !asksAnAge(query)) return [];
  if (reading.forms.some(({ kind, role }) => kind === 'hint' || /^op-(?:most|least|first|last)$/u.test(role)))
    return [];
  return facts
    .filter(
      ({ fact, score, evidence }) =>
        countsYears(fact) && (!ofOldest || score >= OFFER) && evidence.coverage >= SAYS_IT_ALL,
    )
    .map(({ fact }) => fact);
}

/** Words of a question that says so little that it may mean another fact than the one that is likeliest. */
const FEW_WORDS = 2;
const NOUNS: ReadonlySet<string> = new Set(['thing', 'animal', 'person', 'group']);
/** Types of value of which several facts may tell alike. */
const FIGURES: ReadonlySet<string> = new Set(['count', 'money', 'date']);

/**
 * "How many died?", "how much is the fine?": the facts that tell as much of a short question as the one that it is answered with, and
 * give another figure. Empty where it names a time or a figure, or says more than a word or two.
 */
export function othersMeant({ reading, asked, claim }: Query, best: ScoredFact, { facts }: Ranking): Fact[] {
  const { terms, numbers, times } = reading;
  const said = terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  if (claim || numbers.length + times.length > 0 || said.length === 0 || said.length > FEW_WORDS) return [];
  if (!FIGURES.has(best.fact.value.type) || asked.asks.length === 0) return [];
  const told = JSON.stringify(quantitiesOf(best.fact));
  // "How many vets?" is answered by no certificates, which they signed.
  const nouns = said.filter(({ kind }) => NOUNS.has(kind));
  const counts = ({ heads }: Profile): boolean =>
    nouns.some(({ concepts }) => concepts.some((id) => heads.has(id)));
  const others = facts.filter((other) => {
    const { fact, profile, evidence, score } = other;
    return (
      fact !== best.fact &&
      fact.value.type === best.fact.value.type &&
      score >= HOPELESS &&
      fact.calculation === undefined &&
      (counts(profile) || !counts(best.profile)) &&
      evidence.ask >= best.evidence.ask &&
      evidence.head >= best.evidence.head &&
      evidence.currency >= best.evidence.currency &&
      evidence.coverage >= SAYS_IT_ALL &&
      said.every((term) => explanation(term, profile) >= (term.kind === 'thing' ? 1 : WELL_EXPLAINED)) &&
      (isDate(best) || JSON.stringify(quantitiesOf(fact)) !== told)
    );
  });
  return others.slice(0, MAX_NEAREST).map(({ fact }) => fact);
}
