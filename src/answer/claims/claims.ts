/** Claims: what they say, held against the fact that speaks of the same thing. */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import { oppositesOf } from '../../language/opposites.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { BLANK } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { countsPeople } from '../derive/counted.ts';
import { DOERS, PUNISHMENTS } from '../kinds.ts';
import { denialsOf, isNegated, without } from '../question/query.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { foreignNames } from '../silence/conditions.ts';
import { statementOf } from '../statement.ts';
import {
  CLAIM,
  COMMON,
  claimScore,
  MENTIONED,
  NOTHING_LEFT,
  NOUN_LEFT,
  OTHER_WEEKDAY,
  PLAINLY_PUT_RIGHT,
  PLAINLY_SAID,
  PLAINLY_TOLD,
  REPLACED,
  SAME_TIME,
  SAYS_IT_ALL,
  SHARE_PUT_RIGHT,
  TOLD,
  TURNED_ROUND,
  WELL_TOLD,
} from '../thresholds.ts';
import { ofOlderEvent } from '../winner.ts';
import { bearsOut, deniesAlike } from './borne.ts';
import { focusOf, otherDoer } from './doers.ts';
import { type Exclusive, exclusiveOf, othersThan, saysOnly } from './exclusive.ts';
import {
  claimsAll,
  type Ground,
  type Holding,
  holdings,
  isGiven,
  otherWeekday,
  turnsRound,
  WEEKDAYS,
} from './holding.ts';
import { nounOf } from './nouns.ts';
import { partAndWholeOf } from './partitive.ts';
import { nounOfAll, ofGroup, partsOf, someOfNone, tellsPartOf } from './wholes.ts';

/** Facts that are looked at for one that denies just what a claim denies. */
const NEAREST = 5;

/** A fact that says something to a claim. */
export type Told = Pick<ScoredFact, 'fact' | 'profile'>;

export interface ClaimFinding {
  verdict: 'supported' | 'refuted';
  facts: Told[];
  /** Log-odds that the weakest fact that the finding rests on is the one spoken of. */
  score: number;
  ground: Ground | 'part';
  /** The claim denies what the facts were held against. */
  denied: boolean;
  /** It is of one or both of two statements joined by "and". */
  conjoined?: true;
}

interface Held {
  holding: Holding;
  score: number;
  /** Where a figure is right and its time wrong: the fact that counts the same at the time claimed. */
  timely?: Holding;
  /** Where the fact tells no time: the fact that is the date of the same, and agrees. */
  dating?: Holding;
}

/** "Did the agency close it on 2 May?": the fact of the topic that is the date of what another tells, and speaks of the act. */
function datingOf(
  { fact: { fact } }: Holding,
  all: readonly Holding[],
  reading: Reading,
): Holding | undefined {
  const acts = reading.terms.filter((term) => (term.kind === 'act' || term.kind === 'event') && !term.aside);
  return all.find(
    ({ fact: other, inputs }) =>
      other.fact.value.type === 'date' &&
      other.fact.topic === fact.topic &&
      inputs.timeAgrees + inputs.timeWrong === reading.times.length &&
      acts.length > 0 &&
      acts.every((act) => explanation(act, other.profile) >= TOLD),
  );
}

/** The names of a claim that a fact is not told of, bodies and persons too. */
export function foreignTo(reading: Reading, fact: ScoredFact, index: FactIndex, lexicon: Lexicon): Term[] {
  const placesAndEvents = foreignNames(reading, fact, index, lexicon);
  return reading.terms.filter(
    (term) =>
      placesAndEvents.includes(term) ||
      (!term.aside &&
        term.concepts.some((concept) => lexicon.isOwn(concept)) &&
        isNameLike(term, reading) &&
        !term.concepts.some((concept) => index.context.has(concept)) &&
        explanation(term, fact.profile) < MENTIONED),
  );
}

/** The fact that one claim, with one subject, is about, and what it says to it; undefined where none surely is. */
function judgeOne(
  reading: Reading,
  numbers: readonly NumberMention[],
  index: FactIndex,
  lexicon: Lexicon,
): Held | undefined {
  const all = holdings(reading, numbers, index, lexicon);
  const deed = deniedDeed(reading);
  const owned = stanceOf(reading);
  const scored = all
    .map((holding) => ({ holding, score: claimScore(holding.inputs) }))
    // "He hasn't been caught" is not put right by who he is.
    .filter(
      ({ holding: { contradicted, fact } }) =>
        contradicted || !deed || explanation(deed, fact.profile) >= MENTIONED,
    )
    // "Have they admitted signing it?" is not told by what they are suspected of having signed.
    .filter(
      ({ holding: { contradicted, fact } }) =>
        !owned ||
        (!isOfCourt(owned) && explanation(owned, fact.profile) >= MENTIONED) ||
        tellsStance(owned, fact, lexicon) ||
        (contradicted && fact.profile.stated.some((id) => STANCES.has(id))),
    )
    .sort((a, b) => b.score - a.score);
  const first = scored[0];
  if (!first) return undefined;
  // "Spilled by the tanker" is said by the fact that tells by whom, however near the one that tells what was spilled.
  // "18 tablets were part of it" is borne out by the fact that counts them, however near one that speaks of the rest.
  const uncounted =
    !first.holding.contradicted &&
    numbers.length > 0 &&
    !first.holding.counts &&
    // "The 46 firefighters fought the fire" says of which it tells, not how many they were.
    !numbers.some((number) => isGiven(number, reading));
  const other = first.holding.contradicted
    ? scored.find(
        ({ holding, score }) =>
          // "Was the ransom 64 bitcoin?": a figure that a statement has of the very thing is no other fact's.
          score >= (holding.counts && holding.fact.profile.numbers.size === 1 ? PLAINLY_SAID : CLAIM) &&
          !holding.contradicted &&
          bearsOut(reading, holding.fact, lexicon),
      )
    : uncounted
      ? scored.find(
          ({ holding, score }) =>
            score >= CLAIM && !holding.contradicted && holding.counts && holding.inputs.figureAgrees > 0,
        )
      : undefined;
  const twin = first.holding.contradicted
    ? scored.find(({ holding }) => isTwin(holding, first.holding, reading))
    : undefined;
  // "Were the birds endangered?" is said by the fact that says what they were, however near one that tells of "the endangered birds".
  const saying =
    first.holding.contradicted || numbers.length > 0 || bearsOut(reading, first.holding.fact, lexicon)
      ? undefined
      : scored
          .filter(
            ({ holding }) =>
              !holding.contradicted &&
              bearsOut(reading, holding.fact, lexicon) &&
              statesAll(reading, holding.fact),
          )
          .sort((a, b) => a.holding.fact.profile.stated.length - b.holding.fact.profile.stated.length)[0];
  const sayer = saying && { ...saying, score: first.score };
  const alike =
    first.holding.contradicted &&
    first.holding.ground === 'figure' &&
    !isNegated(reading) &&
    numbers.some(({ comparison }) => comparison !== 'equal' && comparison !== 'about')
      ? scored.find(({ holding }) => agreesAlike(holding, first.holding))
      : undefined;
  // "The vet of 52 was released": his age says who is meant, and another fact tells of all that is said of him.
  const whole =
    first.holding.counts && !first.holding.contradicted && first.holding.inputs.left > NOTHING_LEFT
      ? scored.find(
          ({ holding: { inputs, fact }, score }) =>
            score >= CLAIM &&
            inputs.first === 1 &&
            inputs.left <= NOTHING_LEFT &&
            reading.terms.every(
              (term) => term.kind === 'light' || explanation(term, fact.profile) >= MENTIONED,
            ),
        )
      : undefined;
  // "Was the operation in April?": the day of the case's own is put right, and not that of an older one.
  const own =
    (first.holding.inputs.timeWrong > 0 ||
      // "The operation of 2021 was in Valparaíso" is of that one; "was the operation in 2021?" of the case's own.
      (first.holding.inputs.timeAgrees > 0 && reading.terms.length === 1)) &&
    isOfUnnamedEvent(first.holding.fact, reading)
      ? scored.find(
          ({ holding, score }) =>
            holding.contradicted &&
            holding.fact.profile.main &&
            holding.inputs.timeWrong > 0 &&
            holding.inputs.left <= first.holding.inputs.left &&
            first.score - score <= REPLACED,
        )
      : undefined;
  // "Four were released on Friday": how many they were says nothing of the day, which another fact puts right.
  const otherDay =
    !first.holding.contradicted && claimsWeekday(reading) && !tellsWeekday(first.holding.fact)
      ? scored.find(
          ({ holding, score }) =>
            holding.contradicted &&
            score >= OTHER_WEEKDAY &&
            holding.fact.fact.topic === first.holding.fact.fact.topic &&
            holding.inputs.left <= first.holding.inputs.left &&
            otherWeekday(reading, holding.fact),
        )
      : undefined;
  // "Does he admit it?", "is he in jail?": of somebody of whom a fact tells the opposite, whatever else is told of them.
  const opposite = bearsOut(reading, first.holding.fact, lexicon)
    ? undefined
    : scored.find(
        ({ holding: { contradicted, fact }, score }) =>
          contradicted && score >= TURNED_ROUND && turnsRound(reading, fact, lexicon),
      );
  if (opposite) return opposite;
  const better = twin ?? alike ?? whole ?? own ?? otherDay;
  const held = other ?? (better && { ...better, score: first.score }) ?? sayer ?? first;
  const { inputs } = held.holding;
  const dating =
    inputs.timeUntold > 0 && !held.holding.contradicted ? datingOf(held.holding, all, reading) : undefined;
  if (dating && claimScore({ ...inputs, timeUntold: 0 }) >= CLAIM) {
    const score = claimScore({ ...inputs, timeUntold: 0 });
    return dating.inputs.timeWrong > 0
      ? { holding: { ...dating, contradicted: true }, score }
      : { ...held, score, dating };
  }
  const plain =
    held.holding.contradicted &&
    inputs.left <= NOTHING_LEFT &&
    inputs.first === 1 &&
    inputs.rival + inputs.share > 0 &&
    // A name that no list has may be anything's.
    [...held.holding.rivals].every((term) => term.kind !== 'unlisted') &&
    inputs.figureUntold + inputs.timeUntold === 0;
  // "Is the hearing on the 28th?", "on Wednesday": of the one day that is told for it, whatever else is not known of it.
  const dates =
    held.holding.contradicted &&
    datesIt(held.holding.fact.fact) &&
    inputs.left <= NOTHING_LEFT &&
    inputs.first === 1 &&
    inputs.foreign === 0;
  const weekday = dates && otherWeekday(reading, held.holding.fact);
  const misdated = dates && inputs.timeWrong > 0;
  // "All 32 cells", where most of them are told of: nothing but the share is another.
  const shared = plain && inputs.share > 0 && inputs.rival === 0 && inputs.coverage >= SAYS_IT_ALL;
  const told =
    !held.holding.contradicted &&
    inputs.left <= NOTHING_LEFT &&
    inputs.first === 1 &&
    inputs.figureUntold + inputs.timeUntold + inputs.foreign === 0;
  // "Amber Mist was in November 2021": nothing but the event and the time that its fact is dated by.
  const ofEvent =
    !held.holding.contradicted &&
    inputs.timeAgrees > 0 &&
    inputs.timeUntold === 0 &&
    datesIt(held.holding.fact.fact) &&
    held.holding.fact.fact.conditions?.event !== undefined &&
    numbers.length === 0 &&
    reading.terms.every(({ concepts }) => concepts.includes(held.holding.fact.fact.conditions?.event ?? ''));
  // "Was the cash in a safe?": each word of it is in the statement.
  const said =
    !held.holding.contradicted &&
    numbers.length + reading.times.length === 0 &&
    !equates(reading) &&
    bearsOut(reading, held.holding.fact, lexicon) &&
    statesAll(reading, held.holding.fact);
  const least = shared
    ? SHARE_PUT_RIGHT
    : weekday
      ? OTHER_WEEKDAY
      : plain || misdated
        ? PLAINLY_PUT_RIGHT
        : said || ofEvent
          ? PLAINLY_SAID
          : told
            ? PLAINLY_TOLD
            : CLAIM;
  if (held.score < least) return undefined;
  if (held.holding.doubtful && isNegated(reading) && !held.holding.contradicted && !held.holding.counts)
    return undefined;
  if (
    !held.holding.contradicted &&
    inputs.figureUntold + inputs.timeUntold === 0 &&
    setsApartAnother(reading, held.holding.fact, lexicon)
  )
    return { ...held, holding: { ...held.holding, contradicted: true, ground: 'another' } };
  // "Meant for sale in Spain" is not supported by "meant for sale": the fact that says where puts it right, else none does.
  const foreign = held.holding.contradicted
    ? []
    : foreignTo(reading, held.holding.fact, index, lexicon).filter(
        (term) => !held.holding.counts || term.kind === 'event' || DOERS.has(term.kind),
      );
  if (foreign.length > 0) {
    const put = scored.find(
      ({ holding, score }) =>
        score >= CLAIM - REPLACED &&
        holding.contradicted &&
        foreign.every((term) => holding.rivals.has(term)),
    );
    return put;
  }
  // "1,325 of the cards were used" is not told by how many were, nor "over 93" by "over 80".
  const mentioned = held.holding.fact.profile.numbers;
  if (
    !held.holding.contradicted &&
    inputs.figureUntold > 0 &&
    numbers.some(({ value }) => !mentioned.has(value))
  )
    return undefined;
  const doneBy = held.holding.contradicted
    ? undefined
    : otherDoer(reading, held.holding.fact, index, lexicon);
  if (doneBy === 'another')
    return { ...held, holding: { ...held.holding, contradicted: true, ground: 'another' } };
  if (doneBy === 'untold') return undefined;
  // "The banknotes were in the barn" is not told by how many labels were.
  if (
    !held.holding.contradicted &&
    numbers.length === 0 &&
    held.holding.fact.fact.value.type === 'count' &&
    !tellsSubject(reading, held.holding.fact)
  )
    return undefined;
  // "Were the tusks packed in 73 sacks?" is not told by how many sacks the scales were in.
  if (
    !held.holding.contradicted &&
    held.holding.counts &&
    isOfOtherThing(reading, held.holding.fact, lexicon)
  )
    return undefined;
  // "Was the building insured?" is not told by how the building fared.
  if (
    !held.holding.contradicted &&
    !held.holding.counts &&
    inputs.nouns >= NOUN_LEFT &&
    held.score < WELL_TOLD
  )
    return undefined;
  // Who did it is put right by the fact that is the doer, if any.
  const doer = held.holding.swapped
    ? scored.find(
        ({ holding, score }) =>
          holding.swapped && holding.fact.fact.value.type === 'entity' && score >= PLAINLY_PUT_RIGHT,
      )
    : undefined;
  if (doer) return doer;
  if (held.holding.contradicted && isOfOtherYear(reading, held.holding, index)) return undefined;
  const { figureAgrees, timeWrong } = held.holding.inputs;
  const timely =
    figureAgrees > 0 && timeWrong > 0
      ? all.find(({ counts, inputs }) => counts && inputs.timeAgrees > 0 && inputs.figureWrong > 0)
      : undefined;
  if (timely) return { ...held, timely };
  // "Rescued in 2018" is put right by the fact that is the date.
  const { conditions } = held.holding.fact.fact;
  const lasting =
    conditions?.since !== undefined ||
    conditions?.lastYears !== undefined ||
    held.holding.fact.fact.value.type === 'period';
  const dated =
    timeWrong > 0 && !lasting && held.holding.inputs.figureWrong + held.holding.inputs.rival === 0
      ? all.find(
          ({ fact, inputs }) =>
            fact.fact.value.type === 'date' &&
            fact.fact.topic === held.holding.fact.fact.topic &&
            fact.fact.conditions?.event === held.holding.fact.fact.conditions?.event &&
            inputs.timeWrong > 0,
        )
      : undefined;
  if (dated) return { ...held, holding: dated };
  // "It sank on 9 May", held against "what sank was the Mary": the fact that is the date says so.
  const shown =
    held.holding.contradicted || inputs.timeAgrees === 0 || held.holding.fact.fact.value.type === 'date';
  const day =
    shown || FIGURED.test(held.holding.fact.fact.statement.en)
      ? undefined
      : datingOf(held.holding, all, reading);
  const named = held.holding.contradicted ? undefined : weekdayOf(held.holding, all, reading);
  const beside = day ?? named;
  return beside ? { ...held, dating: beside } : held;
}

/** "Four were released on Thursday": the fact of the topic that tells the day, where the one that counts them does not. */
function weekdayOf(
  { fact: { fact, profile } }: Holding,
  all: readonly Holding[],
  { terms }: Reading,
): Holding | undefined {
  const days = terms.flatMap(({ concepts }) => concepts.filter((id) => WEEKDAYS.has(id)));
  if (days.length === 0 || days.some((id) => profile.stated.includes(id))) return undefined;
  const acts = terms.filter(({ kind, aside }) => kind === 'act' && !aside);
  return all.find(
    ({ contradicted, fact: { fact: other, profile: told } }) =>
      !contradicted &&
      other.topic === fact.topic &&
      other.conditions?.event === fact.conditions?.event &&
      days.every((id) => told.stated.includes(id)) &&
      acts.length > 0 &&
      acts.every((act) => explanation(act, told) >= TOLD),
  );
}

/** Whether a claim names a thing of the case of which the fact that has its figure tells nothing, and of nothing that it is a kind of. */
function isOfOtherThing({ terms, numbers }: Reading, { profile }: ScoredFact, lexicon: Lexicon): boolean {
  const [first] = numbers;
  return terms.some(
    (term) =>
      !term.aside &&
      (term.kind === 'thing' || term.kind === 'animal') &&
      first !== undefined &&
      term.to <= first.from &&
      term.concepts.some((id) => lexicon.isOwn(id)) &&
      explanation(term, profile) === 0,
  );
}

/** Whether a fact is the day of something: a date, or in words with the day as its condition. */
const datesIt = ({ value, conditions }: Fact): boolean =>
  value.type === 'date' ||
  (value.type === 'text' && value.answers.includes('when') && conditions?.on !== undefined);

/** The deed that a claim says was not done: the one behind its denial; undefined where it denies none, or a thing. */
function deniedDeed(reading: Reading): Term | undefined {
  const denial = denialsOf(reading).at(-1);
  const next = denial && reading.terms.find(({ from }) => from >= denial.to);
  return next?.kind === 'act' &&
    next.how === 'listed' &&
    next.weight >= COMMON &&
    !next.concepts.some((id) => PARTAKES.has(id))
    ? next
    : undefined;
}
/** Of a joint operation, or of a list of those who were in it, it need not be said. */
const PARTAKES: ReadonlySet<string> = new Set(['cooperate', 'join', 'involve', 'include', 'belong']);

const claimsWeekday = ({ terms }: Reading): boolean =>
  terms.some(({ concepts }) => concepts.some((id) => WEEKDAYS.has(id)));
const tellsWeekday = ({ profile: { stated } }: ScoredFact): boolean => stated.some((id) => WEEKDAYS.has(id));

/** Whether a fact is of an older event that a claim does not name. */
const isOfUnnamedEvent = (scored: ScoredFact, { terms }: Reading): boolean =>
  ofOlderEvent(scored) &&
  !terms.some(({ concepts }) => concepts.includes(scored.fact.conditions?.event ?? ''));

/** What a claim says that somebody said to a charge, or a court did: told of the deed alone, it is not told. */
const stanceOf = ({ terms }: Reading): Term | undefined =>
  terms.find(({ aside, concepts }) => !aside && concepts.some((id) => STANCES.has(id)));
const STANCES: ReadonlySet<string> = new Set(['confess', 'deny', 'deny-act', 'convict', 'acquit']);

/** A court's word, that no other stands for: a verdict that was overturned acquits nobody. */
const isOfCourt = ({ concepts }: Term): boolean =>
  concepts.includes('convict') || concepts.includes('acquit');

/** Whether a statement has it, in whatever place; who was punished was convicted. */
function tellsStance({ concepts }: Term, { fact }: Told, lexicon: Lexicon): boolean {
  const convicted = concepts.includes('convict');
  return statementOf(fact, 'en', lexicon).terms.some((term) =>
    term.concepts.some((id) => concepts.includes(id) || (convicted && PUNISHMENTS.has(id))),
  );
}

/** "The tanker was the Orsa Verde": of two that a statement names, the claim says that they are one. */
const equates = ({ terms, tokens }: Reading): boolean =>
  terms.some((term) => {
    const before = terms.find(({ to }) => to < term.from && term.from - to <= EQUATED);
    const between = before ? tokens.slice(before.to, term.from).map(({ folded }) => folded) : [];
    return (
      term.kind !== 'quality' &&
      term.kind !== 'act' &&
      between.some((word) => BE.has(word)) &&
      between.every((word) => BE.has(word) || ANY_ARTICLE.has(word))
    );
  });
const BE = wordClass('be');
const ANY_ARTICLE = wordClass('article');
/** Most words of "was the". */
const EQUATED = 3;

/** Whether a fact states every word of a claim, how and when included: "is the hotline open at night" is not said by how many called it. */
const statesAll = ({ terms }: Reading, { profile: { stated } }: Told): boolean =>
  terms.every(
    ({ kind, aside, concepts }) => kind === 'light' || aside || concepts.some((id) => stated.includes(id)),
  );

/** "The 2009 accident was ...": the year says which event is meant, and the date of another contradicts nothing. */
function isOfOtherYear(reading: Reading, { fact: { fact }, inputs }: Holding, index: FactIndex): boolean {
  const [time, another] = reading.times;
  if (!time || another || fact.value.type !== 'date' || inputs.timeWrong === 0) return false;
  const noun = reading.terms.find(({ from }) => from === time.to);
  const named = POINTS_AT_YEAR.has(reading.tokens[time.from - 1]?.folded ?? '') && noun !== undefined;
  return (
    named &&
    index.timed.some(
      (other) =>
        other.fact?.conditions?.event !== fact.conditions?.event &&
        timeAgreement(time, other.times) >= SAME_TIME &&
        explanation(noun, other) >= TOLD,
    )
  );
}

const POINTS_AT_YEAR = wordClass('points-at-year');

/** "It was the Portuguese police that gave the tip", held against the fact that is who gave it. */
function setsApartAnother(reading: Reading, { fact, profile }: Told, lexicon: Lexicon): boolean {
  const { value } = fact;
  if (value.type !== 'entity') return false;
  if (!value.entities.every((id) => DOERS.has(lexicon.concept(id)?.kind ?? ''))) return false;
  const focus = focusOf(reading).filter(({ kind, aside }) => DOERS.has(kind) && !aside);
  const isNamed = (term: Term): boolean =>
    explanation(term, profile) >= MENTIONED &&
    value.entities.some((id) => term.concepts.some((own) => lexicon.ancestors(id).has(own)));
  return focus.length > 0 && !focus.some(isNamed);
}

/** Whether a fact tells just as much of a claim as one that contradicts it, and has its figure at its time: that of another year. */
const isTwin = (
  { counts, inputs, contradicted }: Holding,
  { inputs: other }: Holding,
  { times }: Reading,
): boolean =>
  counts &&
  !contradicted &&
  times.every(({ relation, year }) => relation === 'at' && year !== undefined) &&
  inputs.figureAgrees > 0 &&
  inputs.timeAgrees > 0 &&
  inputs.timeWrong + inputs.figureWrong === 0 &&
  inputs.coverage >= other.coverage &&
  inputs.left <= other.left;

/**
 * Whether a fact that counts what is claimed agrees, and tells no less of the claim than one that contradicts it: "did they ask
 * for more than 18 million", of a first demand and a lower one.
 */
const agreesAlike = ({ counts, inputs, contradicted }: Holding, { inputs: other }: Holding): boolean =>
  counts &&
  !contradicted &&
  inputs.figureAgrees > 0 &&
  inputs.timeUntold === 0 &&
  inputs.foreign === 0 &&
  inputs.timeAgrees >= other.timeAgrees &&
  inputs.coverage >= other.coverage &&
  inputs.left <= other.left;

/** A statement without one tells no date. */
const FIGURED = /\d/u;

const NONE = wordClass('none');
const BEFORE_NOUN = wordClass('before-noun');
const NOBODY = wordClass('nobody');
const ANY = wordClass('any');
const ANY_BEHIND = wordClass('any-behind');
const OF = wordClass('of');

/** Kinds of those of whom something is told. */
const OF_WHOM: ReadonlySet<string> = new Set(['thing', 'person', 'organisation', 'body', 'group']);

const COMPARING = /^(?:op-(?:most|least)|compare-(?:more|less))$/u;
const THAN = wordClass('than');

/** "No cash was taken", "they didn't take any cars": a denial beside a noun claims a number of nought. */
function noneClaimed(reading: Reading): Reading | undefined {
  // "No country had more arrests than Poland" says that Poland had most.
  const compares = reading.forms.find(({ role }) => COMPARING.test(role));
  if (compares && reading.tokens.some(({ folded }, at) => at >= compares.to && THAN.has(folded)))
    return undefined;
  const at = reading.tokens.findIndex((token, position) => {
    const denies = NONE.has(token.folded) || (ANY.has(token.folded) && position > 0);
    const next = OF.has(reading.tokens[position + 1]?.folded ?? '') ? position + 2 : position + 1;
    return (
      (denies &&
        reading.terms.some(
          (term) => term.from === next && (term.kind !== 'act' || BEFORE_NOUN.has(token.folded)),
        )) ||
      // "No tenían efectivo alguno": behind its noun it denies.
      (ANY_BEHIND.has(token.folded) &&
        reading.terms.some((term) => term.to === position && term.kind !== 'act')) ||
      ((NOBODY.has(token.folded) ||
        (token.folded === 'no' && reading.tokens[position + 1]?.folded === 'one')) &&
        reading.terms.some(
          (term) => term.from > position && term.from - position <= 3 && term.kind === 'act',
        ))
    );
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
  const parts = partsOf(reading, negated, index, lexicon);
  if (parts)
    return {
      verdict: parts.denied ? 'supported' : 'refuted',
      facts: parts.facts,
      score: Math.max(parts.score, CLAIM),
      ground: 'part',
      denied: parts.denied,
    };
  const alike = negated
    ? rank(reading, BLANK, index)
        .facts.slice(0, NEAREST)
        .find((fact) => deniesAlike(reading, fact, lexicon))
    : undefined;
  if (alike)
    return {
      verdict: 'supported',
      facts: [alike],
      score: Math.max(alike.score, CLAIM),
      ground: 'told',
      denied: true,
    };
  const some = negated ? someOfNone(reading, index) : undefined;
  if (some)
    return {
      verdict: 'refuted',
      facts: [some],
      score: Math.max(some.score, CLAIM),
      ground: 'part',
      denied: true,
    };
  const exclusive = exclusiveOf(reading);
  const single = exclusive && judgeExclusive(reading, negated, exclusive, index, lexicon);
  if (single) return single.finding;
  // What "did not exist until 2019" existed from then on.
  if (negated && reading.times.some((time) => time.relation === 'until'))
    return judgeClaim(
      {
        ...reading,
        times: reading.times.map((time) =>
          time.relation === 'until' ? { ...time, relation: 'before' } : time,
        ),
      },
      negated,
      index,
      lexicon,
      asked,
    );
  const none = negated && reading.numbers.length === 0 ? noneClaimed(reading) : undefined;
  if (none) {
    const nought = judgeOne(none, none.numbers, index, lexicon);
    // "The shops had no customers" is not told by how many customers somebody else had.
    // "Nobody noticed it" is not told by how many phones were found.
    const ofNobody = none.numbers.some(({ from }) => NOBODY.has(reading.tokens[from]?.folded ?? ''));
    const tellsThings = (told: Told): boolean =>
      (!ofNobody || countsPeople(told.fact, lexicon)) &&
      none.terms.every(
        (term) =>
          term.aside ||
          !OF_WHOM.has(term.kind) ||
          explanation(term, told.profile) >= MENTIONED ||
          term.concepts.some((id) => index.context.has(id)),
      );
    if (nought?.holding.ground === 'figure' && tellsThings(nought.holding.fact)) return findingOf([nought]);
  }
  // A number beside the noun that is asked for ("how many laptops did 5-0 grab") is no claim of that noun's number.
  // Nor is the "one" of "every single one" and "not one of them".
  const numbers = reading.numbers.filter(
    (number) =>
      !asked.some((head) => head === nounOf(number, reading)) &&
      !reading.forms.some(
        ({ kind, from, to }) =>
          (kind === 'quantity' || kind === 'negation') &&
          from <= number.from &&
          to >= number.to &&
          to - from > number.to - number.from,
      ),
  );
  const nouns = numbers.map((number) => nounOf(number, reading));
  const several = new Set(nouns).size > 1 && !partAndWholeOf(reading);
  const claims = several
    ? numbers.map((number, at) =>
        judgeOne(without(reading, ofOthers(at, numbers, nouns, reading)), [number], index, lexicon),
      )
    : [judgeOne(reading, numbers, index, lexicon)];
  // "51 watches and 51 laptops": one figure that a fact tells is told of one of the two.
  const twice = new Set(numbers.map(({ value }) => value)).size < numbers.length;
  const whole = several && !twice ? judgeOne(reading, numbers, index, lexicon) : undefined;
  const items = several || negated ? undefined : judgeItems(reading, claims[0], index, lexicon, numbers);
  if (items) return findingOf(items);
  const held = claims.filter((claim) => claim !== undefined);
  const refuted = held.some((claim) => claim.holding.contradicted);
  const deciding = refuted ? held.filter((claim) => claim.holding.contradicted) : held;
  // "7 laptops and 18 tablets": where a fact counts each, both are shown.
  const each =
    several &&
    held.length === claims.length &&
    held.every(({ holding }) => !holding.contradicted && holding.counts);
  // A fact that has both figures and counts neither bears out none that another fact puts right.
  const finding =
    !each &&
    whole &&
    !whole.holding.contradicted &&
    whole.holding.inputs.figureUntold === 0 &&
    (whole.holding.counts || !refuted)
      ? findingOf([whole])
      : held.length > 0 && (refuted || held.length === claims.length)
        ? findingOf(deciding)
        : undefined;
  // "Everyone who was charged was held" is not put right by those of the held who were not charged.
  if (
    finding?.verdict === 'refuted' &&
    finding.ground === 'another' &&
    !negated &&
    ofGroup(reading).length > 0
  )
    return undefined;
  // "All firefighters were volunteers" is not told by how many were; it is refuted where there were more of them.
  const all = claimsAll(reading) && reading.numbers.length === 0;
  const told = finding?.facts[0];
  if (finding?.verdict === 'supported' && all && told && !tellsAll(told)) {
    const verdict = negated ? 'supported' : 'refuted';
    if (TELLS_REST.test(told.fact.statement.en))
      return { ...finding, verdict, ground: 'part', denied: negated };
    const counted = partAndWhole(told, reading, index);
    return counted && { ...finding, verdict, facts: counted, ground: 'part', denied: negated };
  }
  if (!finding || !negated) return finding;
  return {
    ...finding,
    verdict: finding.verdict === 'supported' ? 'refuted' : 'supported',
    denied: true,
  };
}

/**
 * "Only passengers died": refuted by a fact that tells it of others too; borne out only by one that itself says "only". That
 * it was "not only" they is borne out by the former, or judged like any claim.
 */
function judgeExclusive(
  reading: Reading,
  negated: boolean,
  exclusive: Exclusive,
  index: FactIndex,
  lexicon: Lexicon,
): { finding: ClaimFinding | undefined } | undefined {
  const only = exclusive.forms[0]?.from ?? 0;
  const denials = denialsOf(reading);
  const apart = denials.length > 0 && denials.every((denial) => isOfBefore(denial, only, reading));
  // "Single-handedly, no one else took part": what is denied behind it turns nothing.
  const turned =
    negated && ((!apart && !(exclusive.alone || deniesOther(reading))) || deniesBefore(reading, exclusive));
  const denied = exclusive.denied || turned;
  const others = othersThan(reading, exclusive, index, lexicon);
  if (others.length > 0)
    return {
      finding: {
        verdict: denied ? 'supported' : 'refuted',
        facts: others,
        score: CLAIM,
        ground: 'part',
        denied,
      },
    };
  if (denied) return undefined;
  const forms = reading.forms.filter((form) => !exclusive.forms.includes(form));
  const bare = judgeClaim({ ...reading, forms }, negated, index, lexicon);
  const holds = bare?.verdict === 'refuted' || bare?.facts.some(({ fact }) => saysOnly(fact));
  return { finding: holds ? bare : undefined };
}

/** "Only terrorism, no other duties": what is denied is all else. */
const deniesOther = (reading: Reading): boolean =>
  denialsOf(reading).some(({ to }) => OTHER.has(reading.tokens[to]?.folded ?? ''));
const OTHER = wordClass('other');

/** Whether a fact tells of the thing that a claim opens with, where a list has its word. */
function tellsSubject({ terms }: Reading, { profile }: Told): boolean {
  const subject = terms.find(({ aside, kind }) => !aside && kind !== 'light');
  return (
    subject === undefined ||
    subject.kind !== 'thing' ||
    subject.how !== 'listed' ||
    explanation(subject, profile) >= MENTIONED
  );
}

/** Whether the words that say that it is of one alone are denied: something stands denied before them. */
function deniesBefore(reading: Reading, { forms }: Exclusive): boolean {
  const from = forms[0]?.from ?? 0;
  return denialsOf(reading).some((denial) => denial.to <= from && !isOfBefore(denial, from, reading));
}

/** "It doesn't affect restaurants, only shops": what is denied before the stop turns nothing behind it. */
const isOfBefore = (denial: Form, only: number, { tokens, terms }: Reading): boolean =>
  /^[,،;.؛:–—-]$/u.test(tokens[only - 1]?.text ?? '') &&
  terms.some(({ from, to }) => from >= denial.to && to < only);

/**
 * What is no business of one of several numbers: what another counts; and of things of one noun all that is said of the others,
 * "590 cases opened and 412 cases solved".
 */
function ofOthers(
  at: number,
  numbers: readonly NumberMention[],
  nouns: readonly (Term | undefined)[],
  { terms, tokens }: Reading,
): Set<Term> {
  const own = nouns[at];
  const foreign = new Set(nouns.filter((noun): noun is Term => noun !== undefined && noun !== own));
  // "Four Greeks, three Turks and a Bulgarian": he is one more of them.
  for (const term of terms) {
    const article = tokens[term.from - 1]?.folded ?? '';
    const before = tokens[term.from - 2];
    if (A.has(article) && before && (AND.has(before.folded) || JOINS.test(before.text)) && term.from > 2)
      foreign.add(term);
  }
  const alike = [...foreign].some((noun) => noun.concepts.some((id) => own?.concepts.includes(id)));
  if (!alike) return foreign;
  for (const term of terms) {
    const ofNumber = numbers.findLastIndex(({ from }) => from <= term.from);
    if (ofNumber >= 0 && ofNumber !== at) foreign.add(term);
  }
  return foreign;
}

const A = wordClass('indefinite-article');

/** "Laptops and tablets were seized": where no fact speaks of all that is listed, one of each that tells the same. */
function judgeItems(
  reading: Reading,
  whole: Held | undefined,
  index: FactIndex,
  lexicon: Lexicon,
  numbers: readonly NumberMention[],
): Held[] | undefined {
  if (whole || numbers.length > 0) return undefined;
  const listed: Term[] = [];
  for (const term of reading.terms.filter((one) => one.kind === 'thing' && !one.aside)) {
    const last = listed.at(-1);
    const joins = (from: number, to: number): boolean =>
      reading.tokens
        .slice(from, to)
        .every(
          ({ folded }, at) =>
            JOINS.test(folded) || AND.has(folded) || ARTICLE.has(folded) || isJoin(reading, from + at),
        ) && to - from <= 2;
    if (!last || joins(last.to, term.from) || joinedByLetter(term, last, reading)) listed.push(term);
  }
  if (listed.length < 2) return undefined;
  const held = listed.map((item) =>
    judgeOne(without(reading, new Set(listed.filter((other) => other !== item))), [], index, lexicon),
  );
  const told = held.filter((one) => one !== undefined && !one.holding.contradicted);
  return told.length === listed.length ? (told as Held[]) : undefined;
}
const JOINS = /^[,،&]$/u;
const AND = wordClass('and');
const ARTICLE = wordClass('definite-article');
const isJoin = (reading: Reading, at: number): boolean =>
  reading.forms.some((form) => form.kind === 'join' && form.from <= at && form.to > at);
/** Arabic writes its "and" to the word. */
const joinedByLetter = (term: Term, last: Term, { language, tokens }: Reading): boolean =>
  language === 'ar' && term.from === last.to && /^و/u.test(tokens[term.from]?.text ?? '');

/**
 * Two facts of one topic that count the same, one of them a part of the other: "volunteers" of "firefighters". The part
 * tells all that the claim names. Or the one that counts those of whom the opposite is so.
 */
function partAndWhole(told: Told, reading: Reading, index: FactIndex): Told[] | undefined {
  const { value, topic } = told.fact;
  const said = reading.terms.filter((term) => !term.aside && term.kind !== 'light');
  const things = said.filter(({ kind }) => kind !== 'act');
  // "The suspects were all charged", of whom "7 of the 11 were".
  if (
    value.type === 'count' &&
    nounOfAll(reading).length === 0 &&
    tellsPartOf(told.fact) &&
    said.every((term) => explanation(term, told.profile) >= TOLD)
  )
    return [told];
  const counts = index
    .ofTopic(topic)
    .flatMap((profile) =>
      profile.fact?.value.type === 'count' &&
      profile.fact.value.number !== undefined &&
      !MEASURE.test(profile.fact.value.noun.en)
        ? [{ profile, fact: profile.fact, number: profile.fact.value.number }]
        : [],
    );
  const noun = nounOfAll(reading);
  // "Everyone was found guilty": not where some of them are counted who were acquitted.
  const opposed = counts.find(
    ({ profile, number }) =>
      number > 0 &&
      (noun.length > 0
        ? noun.every((term) => explanation(term, profile) >= TOLD)
        : things.every(({ concepts }) => concepts.some((id) => profile.heads.has(id)))) &&
      reading.terms.some(
        (term) =>
          !noun.includes(term) &&
          term.concepts.some((id) => oppositesOf(id).some((opposite) => profile.heads.has(opposite))),
      ),
  );
  if (opposed) return [opposed];
  for (const part of counts) {
    const tells = (term: Term): boolean =>
      explanation(term, part.profile) >= (term.kind === 'act' ? MENTIONED : TOLD);
    if (!said.every(tells)) continue;
    const counted = (term: Term, { heads }: Profile): boolean => term.concepts.some((id) => heads.has(id));
    const whole = counts.find(
      ({ profile, number }) =>
        number > part.number &&
        things.some((term) => counted(term, profile) && counted(term, part.profile)) &&
        // "The suspects were all arrested" is not put right by how many were in one country.
        said.some((term) => explanation(term, profile) < MENTIONED) &&
        // "All the recovered objects were stolen" does not say that they were coins, of which fewer are counted.
        (noun.length === 0 ||
          reading.terms.some(
            (term) => !noun.includes(term) && counted(term, part.profile) && !counted(term, profile),
          )),
    );
    if (whole) return [part, whole];
  }
  return undefined;
}

/** Whether a fact tells of all of something: a count does not, nor a text that says nothing of the kind. */
function tellsAll({ fact: { statement, value } }: Told): boolean {
  return value.type !== 'count' && TELLS_ALL.test(statement.en);
}
/** Words for those of whom something else is told. */
const TELLS_REST = /\b(?:others?|the (?:rest|remaining|remainder)|only|most(?:ly)?|except)\b/iu;
const TELLS_ALL = /\b(?:all|every|each|entire|whole|both|everyone|everybody|everything)\b/iu;

/** A count of these is a measure of the thing, no number of things. */
const MEASURE = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent)\b/iu;

function findingOf(held: readonly Held[]): ClaimFinding {
  const refuted = held.some((claim) => claim.holding.contradicted);
  return {
    verdict: refuted ? 'refuted' : 'supported',
    facts: [
      ...new Map(
        held
          .flatMap(({ holding, timely, dating }) => [timely ?? [], holding, dating ?? []].flat())
          .map(({ fact }) => [fact.fact.id, fact]),
      ).values(),
    ],
    score: Math.min(...held.map(({ score }) => score)),
    ground: held.find((claim) => claim.holding.contradicted === refuted)?.holding.ground ?? 'told',
    denied: false,
  };
}
