/** Why a claim that a fact seems to bear out or to deny is neither: it says something of which that fact tells nothing. */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Bench } from '../bench.ts';
import { strangers } from '../derive/ratio.ts';
import { denialsOf } from '../question/denial.ts';
import { toldBy } from '../question/frames.ts';
import type { Query } from '../question/query.ts';
import type { Ranking } from '../ranking.ts';
import { asksRestricted, claimsSort, endsUntold, saysMoreOfIt, saysOtherDeed } from '../silence/modifiers.ts';
import { asksOutside } from '../silence/restrictions.ts';
import { asksThisYear } from '../silence/untold.ts';
import { statementOf } from '../statement.ts';
import {
  CLEARLY_TOLD,
  COMMON,
  LEAST_SORT,
  MENTIONED,
  NAMES_IT,
  PUT_ALIKE,
  TOLD,
  UNTOLD_THING,
} from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { denies } from './denial.ts';
import { focusOf } from './doers.ts';
import type { ClaimFinding } from './held.ts';
import { WEEKDAYS } from './moments.ts';
import { opposed } from './opposites.ts';
import {
  doneByAnother,
  inUntoldCurrency,
  isDoneThere,
  isInOtherCity,
  isOfOlder,
  isOfOlderYear,
  isOfOtherEvent,
  isOfOtherOrigin,
  isOfOtherPlace,
  isOfOthersDay,
  isOfOtherThings,
  isOfUntoldTime,
  isPlacedUntold,
} from './setting.ts';
import { claimsAll } from './shares.ts';

/** A claim, what was found to it, and what that is looked at with. */
interface Judged {
  query: Query;
  finding: ClaimFinding;
  ranking: Ranking;
  bench: Bench;
  /** The claim says what the fact says; what a figure or a name puts right is put right, whatever else the claim says. */
  agreed: boolean;
}

/** Why the article is silent after all, with the name that the receipt gives it; the first that holds counts. */
const REASONS: readonly { rule: string; holds: (judged: Judged) => boolean }[] = [
  {
    rule: 'claim: the fact tells of another deed',
    holds: ({ query, finding, ranking, bench, agreed }) =>
      (agreed && finding.facts.every((fact) => saysOtherDeed(query.reading, fact, bench, TOLD))) ||
      (agreed && saysMoreOfIt(query.reading, finding.facts, bench)) ||
      (agreed && isUnheard(query, finding)) ||
      (agreed && isKnownUntold(query, finding, ranking)) ||
      deniesNothing(query, finding) ||
      deniesUntold(query, finding, bench) ||
      deniesAll(query, finding) ||
      onlySeems(query, finding),
  },
  {
    rule: 'claim: the fact tells that it is asked',
    holds: ({ query, finding, bench, agreed }) => agreed && isUndecided(query, finding, bench),
  },
  {
    rule: 'claim: the fact tells it of a part',
    holds: ({ query, finding, agreed }) => agreed && !query.negated && toldOfOthers(query, finding),
  },
  {
    rule: 'claim: the fact tells nothing of its state',
    holds: ({ query, finding, agreed }) => agreed && endsAsState(query, finding),
  },
  {
    rule: 'claim: the fact tells only that it was wanted',
    holds: ({ query, finding, bench, agreed }) => agreed && isOnlyWanted(query, finding, bench),
  },
  {
    rule: 'claim: the fact tells nothing of what is said of it',
    holds: ({ query, finding, bench }) => saysUntoldOfIt(query, finding, bench),
  },
  {
    rule: 'claim: the fact tells of one of two times',
    holds: ({ query, finding, agreed }) => agreed && changesUntold(query, finding),
  },
  {
    rule: 'claim: the fact tells that it is still to come',
    holds: ({ query, finding, bench, agreed }) => agreed && isStillToCome(query, finding, bench),
  },
  {
    rule: 'claim: the fact tells it of no such doer',
    holds: ({ query, finding, bench, agreed }) => agreed && doneByAnother(query, finding, bench),
  },
  {
    rule: 'claim: the fact is told of no such place',
    holds: ({ query, finding, bench, agreed }) =>
      agreed &&
      (isOfOtherPlace(query, finding, bench) ||
        isOfOtherOrigin(query, finding, bench) ||
        isDoneThere(query, finding, bench) ||
        isPlacedUntold(query, finding, bench) ||
        (!query.negated && finding.facts.every((told) => isInOtherCity(query.reading, told, bench))) ||
        finding.facts.every((told) => asksOutside(query.reading, told, bench.lexicon))),
  },
  {
    rule: 'claim: the fact is of another event',
    holds: ({ query, finding, bench, agreed }) => agreed && isOfOtherEvent(query, finding, bench),
  },
  {
    rule: 'claim: the fact tells of no such sort',
    holds: ({ query, finding, bench, agreed }) =>
      agreed &&
      finding.ground === 'figure' &&
      finding.facts.every((fact) => claimsSort(query.reading, fact, bench)),
  },
  {
    rule: 'claim: the fact tells of an older event',
    holds: ({ query, finding, bench }) => isOfOlder(query, finding, bench),
  },
  {
    rule: 'claim: the figure is another fact’s',
    holds: ({ query, finding, bench, agreed }) =>
      isAnothersFigure(query, finding, bench) ||
      (agreed && isOfOtherThings(query, finding)) ||
      // "The 2,496 phones were worth 6 million": those of another seizure were.
      (agreed &&
        strangers(
          finding.facts.map(({ fact }) => fact),
          bench,
        )),
  },
  {
    rule: 'claim: the fact tells of no more than those',
    holds: ({ query, finding, agreed }) => agreed && claimsFurther(query, finding),
  },
  {
    rule: 'claim: the fact tells no such length of time',
    holds: ({ query, finding, agreed }) => agreed && lastsUntold(query, finding),
  },
  {
    rule: 'claim: the fact tells no such time',
    holds: ({ query, finding, bench, agreed }) =>
      (agreed && !finding.denied && isOfUntoldTime(query, finding, bench)) ||
      (agreed && isNoLonger(query, finding)) ||
      isOfOlderYear(query, finding, bench) ||
      finding.facts.every(({ profile }) =>
        asksThisYear(query.reading, profile, bench.content.source.published),
      ) ||
      isOfOthersDay(query, finding, bench),
  },
  {
    rule: 'claim: the fact tells of no such order',
    holds: ({ query, finding, bench, agreed }) =>
      agreed && (ordersUntold(query, finding, bench) || comesFirstUntold(query, finding)),
  },
  {
    rule: 'claim: the fact gives no such currency',
    holds: ({ query, finding, agreed }) => agreed && inUntoldCurrency(query, finding),
  },
  {
    rule: 'claim: the fact tells nothing of what it is restricted to',
    holds: ({ query, finding, ranking, bench, agreed }) =>
      ((agreed || finding.ground === 'told') && isRestricted(query, finding, ranking, bench)) ||
      (agreed && !finding.conjoined && endsUntold(query, finding.facts, bench)),
  },
  {
    rule: 'claim: the fact tells of another thing',
    holds: ({ query, finding, bench, agreed }) =>
      agreed &&
      (namesUntoldDay(query, finding) ||
        namesUntoldHour(query, bench) ||
        saysOtherThing(query, finding, bench) ||
        usedUntold(query, finding, bench) ||
        setsApartUntold(query, finding) ||
        isSaidToBe(query, finding, bench)),
  },
  {
    rule: 'claim: no fact ranks what is claimed',
    holds: ({ query, finding }) =>
      finding.ground !== 'figure' &&
      finding.ground !== 'part' &&
      (ranksUntold(query, finding) || comparesUntold(query, finding)),
  },
];

/** The rule by which the article is silent on a claim, for the receipt; undefined where what was found stands. */
export function saysBeyond(
  query: Query,
  finding: ClaimFinding,
  ranking: Ranking,
  bench: Bench,
): string | undefined {
  const agreed = finding.verdict === 'supported' || finding.denied;
  return REASONS.find(({ holds }) => holds({ query, finding, ranking, bench, agreed }))?.rule;
}

/** "The police arrested 3 managers", of a fact that counts 3 who were questioned, where a known unknown is of arrests. */
const isKnownUntold = (
  { reading }: Query,
  { facts, ground }: ClaimFinding,
  { unknowns: [unknown] }: Ranking,
): boolean =>
  ground === 'figure' &&
  unknown !== undefined &&
  unknown.evidence.phrasing >= PUT_ALIKE &&
  reading.terms.some(
    (term) =>
      term.kind === 'act' &&
      !term.aside &&
      term.how === 'listed' &&
      term.weight >= LEAST_SORT &&
      explanation(term, unknown.profile) >= TOLD &&
      facts.every(({ profile }) => explanation(term, profile) < MENTIONED),
  );

/** "The batteries were stored together", of a board that looks at whether they were. */
const isUndecided = ({ reading }: Query, { facts, ground }: ClaimFinding, { lexicon }: Bench): boolean =>
  ground === 'told' &&
  facts.every(({ fact }) => {
    const { tokens, terms } = statementOf(fact, 'en', lexicon);
    const whether = tokens.findIndex(({ folded }) => folded === 'whether');
    const asked = terms.filter(({ from }) => from < whether).flatMap(({ concepts }) => concepts);
    return (
      whether > 0 &&
      !reading.terms.some(({ kind, concepts }) => kind === 'act' && concepts.some((id) => asked.includes(id)))
    );
  });

/** "Is the operation over?", of facts that tell of it, and of no end. */
const endsAsState = ({ reading }: Query, { facts, ground }: ClaimFinding): boolean => {
  const { tokens, terms, numbers, times, language } = reading;
  const last = tokens.findLastIndex(({ kind }) => kind === 'word');
  return (
    ground === 'told' &&
    numbers.length + times.length === 0 &&
    terms.filter(({ kind }) => kind !== 'light').length === 1 &&
    !terms.some(({ to }) => to > last) &&
    BE.in(language).has(tokens[0]?.folded ?? '') &&
    ENDS_AS_STATE.in(language).has(tokens[last]?.folded ?? '') &&
    !facts.some(({ fact }) => TELLS_STATE.test(fact.statement.en))
  );
};
const ENDS_AS_STATE = wordClass('ends-as-state');
const TELLS_STATE =
  /\b(?:end(?:s|ed)?|over|finish(?:es|ed)?|restored?|returned?|back|closed|open(?:ed)?)\b/iu;

/** Whether a statement has such words, and tells no deed of a claim before them. */
function isToldBehind(fact: Fact, words: RegExp, terms: readonly Term[], lexicon: Lexicon): boolean {
  const at = words.exec(fact.statement.en)?.index;
  if (at === undefined) return false;
  const stated = statementOf(fact, 'en', lexicon);
  const before = stated.terms.filter(
    ({ kind, from }) => kind === 'act' && (stated.tokens[from]?.start ?? 0) < at,
  );
  return !terms.some(({ concepts }) =>
    before.some((act) => act.concepts.some((id) => concepts.includes(id))),
  );
}

/** "Have they been scrapped?", of a fact that they will be, or have yet to be. */
const isStillToCome = ({ reading }: Query, { facts }: ClaimFinding, { lexicon }: Bench): boolean => {
  const { tokens, terms, text, language } = reading;
  return (
    tokens.some(({ folded }) => AS_DONE.in(language).has(folded)) &&
    !tokens.some(({ folded }) => TO_COME.in(language).has(folded)) &&
    !TO_BE.test(text) &&
    facts.every(({ fact }) => isToldBehind(fact, WILL, terms, lexicon) && tellsActs(fact, reading, lexicon))
  );
};

/** Whether a statement has all that a claim says to be done: who "promised to pay" did so, though it will be paid. */
function tellsActs(fact: Fact, { terms, tokens }: Reading, lexicon: Lexicon): boolean {
  const stated = new Set(statementOf(fact, 'en', lexicon).terms.flatMap(({ concepts }) => concepts));
  // "The trial" is what was done, and no doing of it.
  const acts = terms.filter(
    ({ kind, aside, from }) => kind === 'act' && !aside && !ARTICLE.has(tokens[from - 1]?.folded ?? ''),
  );
  return (
    acts.length > 0 && acts.every(({ concepts }) => concepts.some((id) => HAPPENS.has(id) || stated.has(id)))
  );
}
const ARTICLE = wordClass('article');
/** They say of what is to come only that it was. */
const HAPPENS: ReadonlySet<string> = new Set(['happen', 'begin']);
const AS_DONE = wordClass('as-done');
const TO_COME = wordClass('to-come');
const TO_BE = /\bto be\b/iu;
const WILL =
  /\b(?:will(?! of)|(?:has|have|had) yet to|(?:is|are) (?:to|about to|(?:due|set|scheduled|expected|planned)(?! (?:up|out|in the))))\b/iu;

/** "Did he reach Dubai?", of a fact that he wanted to; "was he caught?" of one that he was when he tried to is no such claim. */
const isOnlyWanted = (
  { reading: { tokens, terms } }: Query,
  { facts, ground }: ClaimFinding,
  { lexicon }: Bench,
): boolean =>
  ground === 'told' &&
  facts.every(({ fact }) => isToldBehind(fact, WANTED, terms, lexicon)) &&
  !tokens.some(({ folded }) => WOULD.has(folded)) &&
  !terms.some(({ concepts }) => concepts.some((id) => WANTING.has(id)));
const WANTED = /\b(?:wanted|tried|attempted|hoped) to\b/iu;
const WOULD = wordClass('would');
const WANTING: ReadonlySet<string> = new Set(['want', 'try', 'plan']);

/** "Is the deadline 72 hours?", of a fact that tells what it was at first. */
const isNoLonger = ({ reading: { tokens, forms, text } }: Query, { facts, ground }: ClaimFinding): boolean =>
  ground === 'figure' &&
  tokens.some(
    ({ folded }, at) =>
      IS_NOW.has(folded) && !forms.some(({ kind, from, to }) => kind === 'tag' && from <= at && to > at),
  ) &&
  facts.every(({ fact }) => AT_FIRST.test(fact.statement.en)) &&
  !AT_FIRST.test(text);
const IS_NOW = wordClass('is-now');
const AT_FIRST = /\b(?:original|originally|initial|initially|at first|at the time|was to (?:be|have))\b/iu;

/** Whether a fact gives one of some figures. */
const isFigureOf = (fact: Fact, numbers: readonly NumberMention[]): boolean =>
  quantitiesOf(fact).some(({ min }) => numbers.some(({ value }) => value === min));

/** "Did 59 people die in Ghana?": put right by no arrests there, where another fact tells of just so many who died. */
const isAnothersFigure = (
  { reading: { numbers, terms } }: Query,
  { facts, ground, verdict }: ClaimFinding,
  { index }: Bench,
): boolean =>
  verdict === 'refuted' &&
  ground === 'figure' &&
  // Of two figures each must be told somewhere: else the one that no fact tells is what is put right.
  numbers.every((number) => index.tellsNumber(number.value)) &&
  terms.some(
    (term) =>
      term.kind === 'act' &&
      term.how === 'listed' &&
      !term.aside &&
      facts.every(({ profile }) => explanation(term, profile) < MENTIONED) &&
      index.profiles.some(
        (profile) =>
          profile.fact?.value.type === 'count' &&
          isFigureOf(profile.fact, numbers) &&
          explanation(term, profile) >= TOLD,
      ),
  );

/** "Have more people been picked up since?": more than those that are told of, of whom facts that speak of no others tell nothing. */
const claimsFurther = ({ reading: { tokens, terms } }: Query, { facts }: ClaimFinding): boolean =>
  !tokens.some(({ folded }) => THAN.has(folded)) &&
  tokens.some(
    ({ folded }, at) =>
      FURTHER.has(folded) &&
      // "More arrests" is one word for what was done.
      terms.some(({ kind, from }) => from === at + 1 && (NOUNS.has(kind) || kind === 'act')),
  ) &&
  !facts.some(({ fact }) => TELLS_FURTHER.test(fact.statement.en));
const THAN = wordClass('than');
const FURTHER = wordClass('further');
const TELLS_FURTHER = /\b(?:more|further|another|additional|other|others|also|later|since)\b/iu;

/** "The cars were used to carry the phones": a use of which no statement of a fact found tells. */
const usedUntold = ({ reading }: Query, { facts, ground }: ClaimFinding, { lexicon }: Bench): boolean =>
  ground === 'told' &&
  reading.tokens.some(({ folded }, at) => {
    if (!PUT_TO_USE.in(reading.language).has(folded)) return false;
    const use = reading.terms.find(({ kind, from }) => kind === 'act' && from > at && from - at <= USE_REACH);
    const joined =
      USE_FOR.in(reading.language).has(reading.tokens[at + 1]?.folded ?? '') ||
      (reading.language === 'ar' && use?.text.startsWith('ل') === true);
    return (
      joined &&
      use !== undefined &&
      !facts.some(({ fact }) =>
        statementOf(fact, reading.language, lexicon).terms.some(({ concepts }) =>
          concepts.some((id) => use.concepts.includes(id)),
        ),
      )
    );
  });
const PUT_TO_USE = wordClass('put-to-use');
const USE_FOR = wordClass('use-for');
/** Most tokens from "used" to what for: "used in order to", "used for the". */
const USE_REACH = 4;

/** "They had melted gold there for years": a length of time without a figure, of facts that tell none. */
const lastsUntold = ({ reading }: Query, { facts, ground }: ClaimFinding): boolean =>
  ground === 'told' &&
  reading.forms.some(
    ({ kind, from, to }) =>
      kind === 'time-unit' &&
      YEARS.has(reading.tokens[from]?.folded ?? '') &&
      ![...reading.numbers, ...reading.times].some((one) => one.from <= to && one.to >= from),
  ) &&
  !facts.some(({ fact }) => TELLS_SPAN.test(fact.statement.en));
const YEARS = wordClass('years');
const TELLS_SPAN = /\b(?:years?|months?|weeks?|days?|hours?|decades?)\b/iu;

/** "Was it opened after the arrests?": what it is said to be before or after is in the statement of no fact found. */
const ordersUntold = (
  { reading: { forms, terms, times } }: Query,
  { facts, ground }: ClaimFinding,
  { lexicon }: Bench,
): boolean =>
  ground === 'told' &&
  forms.some(({ role, to }) => {
    if (!/^fw-(?:before|after)$/u.test(role) || times.some(({ from, to: end }) => from <= to + 1 && end > to))
      return false;
    const than = terms.find(({ from }) => from >= to && from - to <= ORDER_REACH);
    return (
      than !== undefined &&
      (than.kind === 'act' ||
        (than.how === 'listed' && than.weight >= LEAST_SORT) ||
        than.concepts.some((id) => lexicon.isOwn(id))) &&
      (!facts.some(({ profile }) => than.concepts.some((id) => profile.stated.includes(id))) ||
        // "It began when the phones were seized" is not before that.
        (role === 'fw-before' && facts.every(({ fact }) => WHEN.test(fact.statement.en))))
    );
  });
const WHEN = /^(?!.*\b(?:before|prior|until|already)\b).*\bwhen\b/iu;
/** Most tokens from "after" to what is named behind it: "after the". */
const ORDER_REACH = 1;

/** "Was the depot searched first?", of facts whose statements put nothing first or last. */
const comesFirstUntold = (
  { reading: { forms, terms, tokens } }: Query,
  { facts, ground }: ClaimFinding,
): boolean =>
  ground === 'told' &&
  forms.some(
    ({ role, from, to }) =>
      /^op-(?:first|last)$/u.test(role) &&
      terms.every((term) => term.to <= from) &&
      tokens.slice(from, to).some(({ folded }) => CAME_FIRST.has(folded)),
  ) &&
  !facts.some(({ fact }) => ORDERS.test(fact.statement.en));
const CAME_FIRST = wordClass('came-first');
const ORDERS =
  /\b(?:first|last|latest|earliest|final|finally|second|third|before|earlier|began|begun|start\w*|open\w*|since|until|end\w*|most recent|oldest|newest)\b/iu;

/** "The biggest market in the country": a superlative, of facts whose statements have none. */
const ranksUntold = ({ reading }: Query, { facts }: ClaimFinding): boolean =>
  reading.forms.some(
    ({ role, from, to }) =>
      /^op-(?:most|least)$/u.test(role) &&
      reading.tokens.slice(from, to).some(({ folded }) => SUPERLATIVE.has(folded) || LARGEST.test(folded)) &&
      !PART_OF.has(reading.tokens[to]?.folded ?? ''),
  ) && !facts.some(({ fact }) => fact.hedge === 'majority' || RANKS.test(fact.statement.en));
/** "Was that one bigger?": a comparison that names neither than what nor by how much, of facts whose statements have none. */
const comparesUntold = ({ reading }: Query, { facts }: ClaimFinding): boolean =>
  reading.numbers.length === 0 &&
  reading.forms.some(
    ({ role, from, to }) =>
      /^op-(?:most|least)$/u.test(role) &&
      to - from === 1 &&
      GREATER.test(reading.tokens[from]?.folded ?? ''),
  ) &&
  !facts.some(({ fact }) => RANKS.test(fact.statement.en));
const GREATER = /^\p{L}{3,}er$/u;
const SUPERLATIVE = wordClass('superlative');
/** English makes a superlative of the adjective itself: "largest". */
const LARGEST = /^\p{L}{3,}est$/u;
const RANKS = /\b(?:most|least|more|less|than|\p{L}{2,}est)\b/iu;
const PART_OF = wordClass('part-of');

/** "21 people were arrested by helicopter", "without permission": all of it but the end is told. */
function isRestricted(
  { reading, asked }: Query,
  { facts, conjoined }: ClaimFinding,
  ranking: Ranking,
  bench: Bench,
): boolean {
  if (conjoined) return false;
  return facts.every(({ fact }) => {
    const scored = ranking.facts.find((other) => other.fact.id === fact.id);
    return scored !== undefined && asksRestricted(reading, asked, scored, bench);
  });
}

/**
 * "The teachers switched the alarm off", of facts that tell it of the burglars: a noun of which neither they nor those of their
 * topic tell.
 */
function saysOtherThing(
  { reading }: Query,
  { facts, ground }: ClaimFinding,
  { index, lexicon }: Bench,
): boolean {
  const siblings = facts.flatMap(({ fact }) => index.ofTopic(fact.topic));
  // What the case is about in general is understood of what is told of the case itself.
  const main = facts.some(({ profile }) => profile.main);
  const isKnown = (id: string): boolean =>
    (main && index.context.has(id)) || (lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'group');
  const nouns = reading.terms.filter(({ kind, aside }) => NOUNS.has(kind) && !aside);
  // "Were any certificates seized?": a fact that one phrasing mentions them in does not tell that there were any.
  const alone =
    ground === 'told' &&
    nouns.length === 1 &&
    reading.numbers.length === 0 &&
    !reading.forms.some(({ kind }) => kind === 'ask');
  return nouns.some(
    (term) =>
      term.how === 'listed' &&
      term.weight >= LEAST_SORT &&
      !isBesides(term, reading) &&
      facts.every(({ profile }) => explanation(term, profile) < (alone ? TOLD : UNTOLD_THING)) &&
      !term.concepts.some(isKnown) &&
      !siblings.some((other) => explanation(term, other) >= (alone ? TOLD : MENTIONED)),
  );
}
/** "It was a Monday": a day of the week that the facts do not tell. */
const namesUntoldDay = ({ reading }: Query, { facts }: ClaimFinding): boolean =>
  !reading.forms.some(({ role }) => role === 'ask-date') &&
  reading.terms.some(
    ({ concepts }) =>
      concepts.some((id) => WEEKDAYS.has(id)) &&
      !facts.some(({ profile: { stated } }) => concepts.some((id) => stated.includes(id))),
  );

/** "Did they seize the cash at night?": a time of day that no fact tells. */
const namesUntoldHour = ({ reading: { terms } }: Query, { index, lexicon }: Bench): boolean =>
  terms.some(
    ({ aside, concepts }) =>
      !aside &&
      concepts.some((id) => lexicon.ancestors(id).has('time-of-day')) &&
      !concepts.some((id) => toldBy(index).has(id)),
  );

/** "It is a suspect's nationality that settles it": what is said to be it, and nothing else, the facts do not tell. */
function setsApartUntold({ reading }: Query, { facts, ground }: ClaimFinding): boolean {
  const focus = focusOf(reading).filter(({ kind }) => kind !== 'light');
  // What is last is what is meant: "a suspect's nationality".
  const last = focus.at(-1);
  return (
    ground === 'told' &&
    last !== undefined &&
    last.weight >= LEAST_SORT &&
    facts.every(({ profile }) => explanation(last, profile) < MENTIONED)
  );
}

/** "All eighteen tablets were iPads": what they are said to be, which no fact of the topic tells. */
function isSaidToBe({ reading }: Query, { facts, ground }: ClaimFinding, { index }: Bench): boolean {
  if (ground !== 'figure') return false;
  const siblings = facts.flatMap(({ fact }) => index.ofTopic(fact.topic));
  const be = reading.tokens.findIndex(
    ({ folded }, at) => BE.has(folded) && reading.numbers.some(({ to }) => to <= at),
  );
  if (be < 0) return false;
  const said = reading.terms.find(({ from }) => from > be && from - be <= 2);
  return (
    said !== undefined &&
    !said.aside &&
    (said.kind === 'unlisted' || NOUNS.has(said.kind)) &&
    said.weight >= LEAST_SORT &&
    // What readers call them is not what they are said to be.
    !siblings.some(({ stated }) => said.concepts.some((id) => stated.includes(id)))
  );
}
const BE = wordClass('be');

const NOUNS: ReadonlySet<string> = new Set([
  ...['thing', 'animal', 'place'],
  ...['person', 'group', 'body', 'organisation'],
]);

/** What is no part of what is said: by whom it is told, whom it is told to ("lads, ..."), and what a French verb only looks like. */
function isBesides(term: Term, reading: Reading): boolean {
  const { tokens, language } = reading;
  const stops = (at: number): boolean => /^[,،:!]$/u.test(tokens[at]?.text ?? '');
  const addressed =
    term.kind === 'person' &&
    ((tokens.slice(0, term.from).every(({ kind }) => kind === 'symbol') && stops(term.to)) ||
      (tokens.slice(term.to).every(({ kind }) => kind === 'symbol') && stops(term.from - 1)) ||
      (language === 'ar' && CALLS.test(tokens[term.from]?.folded ?? '')));
  // "Ne compte pas contester".
  const verb = language === 'fr' && NE.has(tokens[term.from - 1]?.folded ?? '');
  return addressed || verb;
}

const NE = wordClass('ne');

/** "ياشباب": the particle of address, written to its noun. */
const CALLS = /^يا.{3,}/u;

/** "Nobody was released", "did they drown?": of the one thing that is said no fact tells. */
function isUnheard({ reading }: Query, { ground, denied, facts }: ClaimFinding): boolean {
  const [only, ...more] = reading.terms;
  if (!only || more.length > 0 || ground !== 'told') return false;
  // Of a deed its first sense is meant: what is released is not published.
  return facts.some(
    ({ profile }) =>
      (only.kind === 'act' ? profile.explains(only.concepts[0] ?? '') : explanation(only, profile)) <
      (denied ? NAMES_IT : TOLD),
  );
}

/**
 * "Was the machine new?", of a fact that it was broken: of what the claim ends on, the facts tell neither that it is so nor the opposite.
 */
const saysUntoldOfIt = (
  { reading }: Query,
  { verdict, ground, denied, facts }: ClaimFinding,
  { lexicon }: Bench,
): boolean => {
  const said = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  const last = said.at(-1);
  const isBe = (at: number): boolean => BE.in(reading.language).has(reading.tokens[at]?.folded ?? '');
  const borne = verdict === 'supported' ? ground === 'told' : ground === 'another';
  return (
    borne &&
    !denied &&
    last?.concepts.some((id) => lexicon.concept(id)?.kind === 'quality') === true &&
    last.how === 'listed' &&
    said.length > 1 &&
    (isBe(0) || isBe(last.from - 1) || isBe(last.from - 2)) &&
    reading.numbers.length + reading.times.length === 0 &&
    facts.every(
      (told) =>
        explanation(last, told.profile) < MENTIONED &&
        (verdict === 'supported' || denies(told.fact)) &&
        !opposed(reading, told),
    )
  );
};

/** "The share fell between 2022 and 2024", of the share of one of those years. */
const changesUntold = ({ reading: { terms, times } }: Query, { facts, ground }: ClaimFinding): boolean =>
  ground === 'told' &&
  times.length > 1 &&
  terms.some(({ concepts }) => concepts.some((id) => CHANGES.has(id))) &&
  facts.every(({ profile: { stated } }) => !stated.some((id) => CHANGES.has(id)));
const CHANGES: ReadonlySet<string> = new Set(['increase', 'decrease']);

/** "Most of the perfume was sold there", of a fact that most of the other sales were. */
const toldOfOthers = ({ reading }: Query, { facts, ground }: ClaimFinding): boolean =>
  ground === 'told' &&
  !reading.tokens.some(({ folded }) => OTHER.in(reading.language).has(folded) || REST.has(folded)) &&
  facts.every(({ fact }) => MOST_OF_OTHERS.test(fact.statement.en));
const OTHER = wordClass('other');
const REST = wordClass('rest');
const MOST_OF_OTHERS =
  /^(?:most|many|some|half|part|[\d.,]+(?: percent)?) of the (?:others?|rest|remaining|remainder)\b/iu;

/** "Not everything had been fixed": a fact that tells of some contradicts no such denial. */
const deniesAll = ({ reading }: Query, { verdict, ground, denied }: ClaimFinding): boolean =>
  verdict === 'refuted' && ground === 'told' && denied && claimsAll(reading);

/** "They gave the tip and needed no help": what stands right behind the denial no statement of the facts has. */
function deniesUntold(
  { reading }: Query,
  { verdict, ground, denied, facts }: ClaimFinding,
  { lexicon }: Bench,
): boolean {
  if (verdict !== 'refuted' || ground !== 'told' || !denied) return false;
  return denialsOf(reading).some((denial) => {
    const thing = reading.terms.find(({ from }) => from === denial.to);
    return (
      thing?.how === 'listed' &&
      thing.kind === 'thing' &&
      thing.weight >= COMMON &&
      facts.every(
        ({ profile: { stated } }) =>
          !stated.some((id) =>
            thing.concepts.some((concept) => concept === id || lexicon.ancestors(id).has(concept)),
          ),
      )
    );
  });
}

/** "I'm saying it fell short": what is denied names nothing of which the facts tell. */
const deniesNothing = ({ reading }: Query, { ground, denied, facts }: ClaimFinding): boolean =>
  ground === 'told' &&
  denied &&
  !reading.terms.some(
    (term) =>
      !/^(?:quality|light|time)$/u.test(term.kind) &&
      !term.aside &&
      facts.some(({ profile }) => explanation(term, profile) >= NAMES_IT),
  );

/** "It is not true that they were not sold": a deed that a fact only seems to speak of is no ground for a yes. */
const onlySeems = ({ untrue, reading }: Query, { verdict, ground, denied, score }: ClaimFinding): boolean =>
  untrue &&
  verdict === 'refuted' &&
  ground === 'told' &&
  denied &&
  score < CLEARLY_TOLD &&
  reading.terms.some(({ kind }) => kind === 'act');
