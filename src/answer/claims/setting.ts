/** Where, when, at which event, by whom and in which currency a claim has it, where the facts that were found to it have it otherwise or not at all. */
import { wordClass } from '../../language/classes.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { DOERS } from '../kinds.ts';
import type { Query } from '../question/query.ts';
import { isPassive, LIKE_PARTICIPLE } from '../silence/modifiers.ts';
import { statementOf } from '../statement.ts';
import { MENTIONED, SAME_TIME, TOLD, TOLD_DAY } from '../thresholds.ts';
import type { ClaimFinding } from './held.ts';
import { nounOf } from './nouns.ts';
import { BY } from './roles.ts';

/** "29 excavators in Mali", of a fact that counts them wherever they were. */
export const isOfOtherPlace = (
  { reading: { terms } }: Query,
  { facts, ground }: ClaimFinding,
  { index, lexicon }: Bench,
): boolean =>
  ground === 'figure' &&
  terms.some(
    (term) =>
      term.kind === 'place' &&
      !term.aside &&
      term.concepts.some((id) => lexicon.isOwn(id)) &&
      !term.concepts.some((id) => index.context.has(id)) &&
      facts.every(({ profile }) => explanation(term, profile) < MENTIONED),
  );

/**
 * "51 watches were confiscated in 1995", "in November": a year that the facts do not tell, and that is not the one of the telling, or a
 * month that neither they nor those of their topic tell, nor the case's event was in.
 */
export const isOfUntoldTime = (
  { reading: { times } }: Query,
  { facts }: ClaimFinding,
  { content, index }: Bench,
): boolean =>
  times.some(
    (time) =>
      time.relation === 'at' &&
      facts.every(({ profile }) => timeAgreement(time, profile.times) <= 0) &&
      ((time.year !== undefined &&
        // The year of an article without a date is only assumed.
        (content.source.undated || !content.source.published.startsWith(String(time.year)))) ||
        (time.month !== undefined &&
          facts.every(
            ({ profile }) =>
              timeAgreement(time, index.topicTimes(profile)) <= 0 &&
              !(index.isOfCaseTime(profile) && index.isCaseTime(time)),
          ))),
  );

/** "Four cars were seized on 8 February": a day that other facts tell, and none of those that were found. */
export const isOfOthersDay = (
  { reading: { times } }: Query,
  { facts, verdict }: ClaimFinding,
  { index }: Bench,
): boolean =>
  verdict === 'supported' &&
  times.some(
    (time) =>
      time.relation === 'at' &&
      time.day !== undefined &&
      facts.every(({ profile }) => timeAgreement(time, profile.times) < TOLD_DAY) &&
      index.timed.some((profile) => timeAgreement(time, profile.times) >= SAME_TIME),
  );
/** "The phones were seized at the market", of a fact that tells a place, and of another deed: they were to be sold there. */
export const isDoneThere = (
  { reading, negated }: Query,
  { facts, ground }: ClaimFinding,
  { lexicon }: Bench,
): boolean => {
  if (negated) return false;
  const places = reading.terms.filter(({ kind, aside }) => kind === 'place' && !aside);
  const deed = reading.terms.find(
    (term) =>
      term.kind === 'act' &&
      term.how === 'listed' &&
      LIKE_PARTICIPLE.test(term.text) &&
      isPassive(term, reading) &&
      places.some(({ from }) => from > term.to && from - term.to <= PLACE_REACH),
  );
  return (
    ground === 'told' &&
    deed !== undefined &&
    facts.every(
      ({ fact, profile }) =>
        profile.valueAsks.has('place') &&
        !statementOf(fact, 'en', lexicon).terms.some(({ concepts }) =>
          concepts.some((id) => deed.concepts.includes(id)),
        ),
    )
  );
};

/**
 * "Was the dairy in Sant'Olmero?", of a fact that names both and says of neither where it is ("the depot in Sant'Olmero was searched
 * after the dairy"): only what tells a place, or has the one behind the other, says so.
 */
export const isPlacedUntold = (
  { reading, negated }: Query,
  { facts, ground }: ClaimFinding,
  { index, lexicon }: Bench,
): boolean => {
  if (negated || ground !== 'told' || reading.numbers.length + reading.times.length > 0) return false;
  const { tokens, language } = reading;
  const [thing, place, more] = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  if (!thing || !place || more || !WHERE.has(tokens[place.from - 1]?.folded ?? '')) return false;
  if (!PLACED.has(thing.kind)) return false;
  return facts.every(({ fact, profile }) => {
    const { terms } = statementOf(fact, language, lexicon);
    const named = (one: Term): Term[] =>
      terms.filter(({ concepts }) => one.concepts.some((id) => concepts.includes(id)));
    const things = named(thing);
    const places = named(place);
    if (profile.valueAsks.has('place')) {
      // "The dealer is in Antwerp" tells nothing of the coins that he reported; the event of the case is understood.
      const understood =
        profile.main && thing.kind === 'event' && thing.concepts.some((id) => index.context.has(id));
      return things.length === 0 && !understood;
    }
    // "In Latvia, 3 people were arrested": what opens the sentence is the place of all of it.
    return !places.some(
      (told) =>
        told.from <= OPENING || things.some(({ to }) => to <= told.from && told.from - to <= PLACE_REACH),
    );
  });
};
/** A place with no more than "in the" before it opens its sentence. */
const OPENING = 2;
/** Kinds of what is somewhere. */
const PLACED: ReadonlySet<string> = new Set([
  ...['thing', 'animal', 'place', 'event'],
  ...['body', 'organisation', 'person', 'group'],
]);

/** Most tokens from a deed to the place where it is done: "seized at the". */
const PLACE_REACH = 3;

/**
 * "18 tablets and 4 cars were worth 6 million": an amount that a fact tells of none of the things that the claim names, or of
 * none of those that it counts ("the 1,380 tonnes were worth 2 million").
 */
export function isOfOtherThings({ reading }: Query, { facts }: ClaimFinding): boolean {
  const { terms, numbers, tokens } = reading;
  const worth = terms.find(({ concepts }) => concepts.some((id) => WORTH.has(id)));
  const amount = numbers.find(({ currency }) => currency !== undefined);
  const money = facts.find(({ fact }) => fact.value.type === 'money');
  if (facts.length < 2 || !worth || !amount || !money) return false;
  const things = terms.filter(({ kind, aside }) => /^(?:thing|animal)$/u.test(kind) && !aside);
  const untold = (term: Term): boolean => explanation(term, money.profile) < TOLD;
  if (things.length > 0 && things.every(untold)) return true;
  const count = numbers.find(({ to, currency }) => currency === undefined && to <= worth.from);
  const noun = count && nounOf(count, reading);
  return (
    noun !== undefined &&
    untold(noun) &&
    amount.from >= worth.to &&
    !tokens.slice(noun.to, amount.from).some(({ folded }) => AND.has(folded))
  );
}
const AND = wordClass('and');
const WORTH: ReadonlySet<string> = new Set(['value', 'price', 'cost']);

/** "Nobody had to leave in 2016": a year that only facts beside the case's own event tell, where the figure is of that event. */
export const isOfOlderYear = (
  { reading: { times } }: Query,
  { facts, ground, verdict }: ClaimFinding,
  { index, content }: Bench,
): boolean =>
  verdict === 'refuted' &&
  (ground === 'figure' || ground === 'another') &&
  // What tells a year of its own puts the claimed one right.
  facts.every(({ profile }) => profile.times.every(({ year }) => year === undefined)) &&
  times.some((time) => {
    if (time.relation !== 'at' || time.year === undefined) return false;
    if (content.source.published.startsWith(String(time.year))) return false;
    const telling = index.timed.filter((profile) => timeAgreement(time, profile.times) >= SAME_TIME);
    return (
      telling.length > 0 &&
      telling.every(({ main }) => !main) &&
      facts.every(({ profile }) => profile.main && timeAgreement(time, profile.times) <= 0)
    );
  });

/** "The dogs were rescued during the May raid": an event at which it is said to be, where the facts are told of another. */
export const isOfOtherEvent = (
  { reading: { terms, tokens } }: Query,
  { facts, ground }: ClaimFinding,
  { lexicon }: Bench,
): boolean =>
  ground === 'told' &&
  terms.some((term) => {
    const events = term.concepts.filter((id) => lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'event');
    const before = tokens.slice(Math.max(0, term.from - 2), term.from);
    return (
      events.length > 0 &&
      before.some(({ folded }) => DURING.has(folded)) &&
      facts.every(({ fact: { conditions } }) => {
        const own = conditions?.event;
        return own !== undefined && !events.some((id) => id === own || lexicon.ancestors(own).has(id));
      })
    );
  });
const DURING = wordClass('during');

/** "ORATIX was set up in 2019 by Europol": a fact tells the deed and another the body, and none that the body did it. */
export function doneByAnother({ reading }: Query, { facts }: ClaimFinding, { lexicon }: Bench): boolean {
  if (facts.length < 2) return false;
  const { tokens, terms } = reading;
  const doer = terms.find(
    ({ kind, from, aside }) => DOERS.has(kind) && !aside && BY.has(tokens[from - 1]?.folded ?? ''),
  );
  // "Set up" is read as a noun, too.
  const isAct = (id: string): boolean => lexicon.concept(id)?.kind === 'act';
  const deed = doer && terms.findLast(({ to, concepts }) => to <= doer.from && concepts.some(isAct));
  if (!doer || !deed) return false;
  const acts = deed.concepts.filter(isAct);
  const states = (ids: readonly string[], stated: readonly string[]): boolean =>
    ids.some((id) => stated.includes(id));
  return (
    acts.length > 0 &&
    !facts.some(({ profile: { stated } }) => states(acts, stated) && states(doer.concepts, stated))
  );
}

/**
 * "Was anyone convicted over the attack?", of facts of an older one: where the claim names neither its time nor anything that
 * sets it apart, the case's own is meant.
 */
export const isOfOlder = (
  { reading, weak }: Query,
  { facts, ground }: ClaimFinding,
  { index, lexicon }: Bench,
): boolean =>
  !weak &&
  reading.times.length === 0 &&
  (ground === 'figure' || reading.numbers.length === 0) &&
  facts.every(({ fact, profile }) => !profile.main && fact.conditions?.event !== undefined) &&
  !reading.terms.some(
    (term) =>
      !isWhereItWas(term, reading) &&
      (isNameLike(term, reading) ||
        term.concepts.some(
          (id) =>
            lexicon.isOwn(id) &&
            !index.context.has(id) &&
            (facts.some(({ profile }) => profile.stated.includes(id)) || isOfOthers(id, index)),
        )),
  ) &&
  !reading.tokens.some(({ folded }) => OLDER.has(folded));
const OLDER = wordClass('older');

/** "Was the burglary in Lisbon?": the place is all that is claimed of what happened, and sets it apart from no other. */
function isWhereItWas({ kind, from, to }: Term, { terms, tokens }: Reading): boolean {
  const [what, where, more] = terms.filter(({ concepts }) => !concepts.includes('happen'));
  return (
    kind === 'place' &&
    !more &&
    where?.to === to &&
    what !== undefined &&
    ARTICLE.has(tokens[what.from - 1]?.folded ?? '') &&
    WHERE.has(tokens[from - 1]?.folded ?? '')
  );
}
const WHERE = wordClass('where');

/** Whether nothing but older events is told with a thing. */
function isOfOthers(id: string, { profiles }: Bench['index']): boolean {
  const telling = profiles.filter(({ fact, stated }) => fact && stated.includes(id));
  return telling.length > 0 && telling.every(({ main }) => !main);
}

/** "Opened from the inside", of a fact that tells that it was from outside, or the other way round. */
export function isOnOtherSide(
  { tokens, language }: Reading,
  { fact }: ClaimFinding['facts'][number],
  lexicon: Bench['lexicon'],
): boolean {
  const told = statementOf(fact, language, lexicon).tokens;
  const says = (words: typeof ON_THE_INSIDE, all: Reading['tokens']): boolean =>
    all.some(({ folded }) => words.in(language).has(folded));
  const isOther = (here: typeof ON_THE_INSIDE, there: typeof ON_THE_INSIDE): boolean =>
    says(here, tokens) && !says(there, tokens) && says(there, told) && !says(here, told);
  return isOther(ON_THE_INSIDE, OUTSIDE) || isOther(OUTSIDE, ON_THE_INSIDE);
}
const ON_THE_INSIDE = wordClass('on-the-inside');
const OUTSIDE = wordClass('outside');

/** "Is it open on Sundays?", of a fact that tells that it is "every day except Sunday". */
export function isExcepted(
  { terms, language }: Reading,
  { fact }: ClaimFinding['facts'][number],
  lexicon: Bench['lexicon'],
): boolean {
  const told = statementOf(fact, language, lexicon);
  return told.tokens.some(
    ({ folded }, at) =>
      EXCEPT.in(language).has(folded) &&
      // "Nothing except phones" tells of phones; "puestas a salvo" leaves nothing out.
      !told.forms.some(({ kind, from }) => kind === 'negation' && from < at) &&
      (language !== 'es' || told.tokens[at - 1]?.folded !== 'a') &&
      told.terms.some(
        ({ from, concepts }) =>
          from > at &&
          from - at <= EXCEPT_REACH &&
          terms.some((term) => !term.aside && term.concepts.some((id) => concepts.includes(id))),
      ),
  );
}
const EXCEPT = wordClass('except');
/** Most tokens from "except" to what is: "except on the". */
const EXCEPT_REACH = 3;

/**
 * "Are the 21 suspects all Moroccan?", of a fact that tells of Moroccan police: whence those are of whom it is asked is told only
 * by a statement that says it of them.
 */
export const isOfOtherOrigin = ({ reading }: Query, { facts }: ClaimFinding, { lexicon }: Bench): boolean => {
  const { terms, tokens, forms, numbers, language } = reading;
  const said = terms.filter(({ aside }) => !aside);
  const origin = said.at(-1);
  const isPlace = ({ concepts }: Term): boolean =>
    concepts.some((id) => lexicon.concept(id)?.kind === 'place');
  if (!origin || !isPlace(origin) || origin.to - origin.from !== 1) return false;
  const before = tokens[origin.from - 1]?.folded ?? '';
  // "Sont-ils marocains ?"
  const inverted = forms.some(
    ({ kind, from, to }) => kind === 'yesno' && to === origin.from && BE.has(tokens[from]?.folded ?? ''),
  );
  const subject = said.filter(
    ({ kind, from }) =>
      from < origin.from &&
      // "The 21 arrested".
      (ORIGINATE.has(kind) || (kind === 'act' && numbers.some(({ to }) => to === from))),
  );
  // "Were the birds Moroccan?"
  const opened =
    subject.some(({ to }) => to === origin.from) &&
    tokens.slice(0, subject[0]?.from).some(({ folded }) => BE.has(folded));
  const after = tokens[origin.to];
  if (
    subject.length === 0 ||
    !(inverted || opened || BE.has(before) || ALL.has(before)) ||
    (after !== undefined && after.kind !== 'symbol' && reading.active.has(origin.to))
  )
    return false;
  const word = uninflected(tokens[origin.from]?.folded ?? '');
  return facts.every(({ fact }) => {
    const told = statementOf(fact, language, lexicon);
    const at = told.tokens.findIndex(({ folded }) => uninflected(folded) === word);
    // English puts what is qualified behind the adjective, or before a "was"; the others before it.
    const before = told.terms.findLast((term) => term.to <= at && !isPlace(term));
    const owner =
      language === 'en' && !BE.has(told.tokens[at - 1]?.folded ?? '')
        ? told.terms.find((term) => term.from > at && !isPlace(term))
        : before;
    return (
      !owner || at < 0 || !subject.some(({ concepts }) => concepts.some((id) => owner.concepts.includes(id)))
    );
  });
};
/** Kinds of those who, and of what, can be of a country. */
const ORIGINATE: ReadonlySet<string> = new Set(['person', 'group', 'thing', 'animal']);
const uninflected = (word: string): string => word.replace(/e?s$/u, '').replace(/e$/u, '');
const ALL = wordClass('all');

/** "The cash, $103,305, was in euros": a currency beside that of the figure, which the facts do not give. */
export const inUntoldCurrency = (
  { reading: { forms, numbers } }: Query,
  { facts, ground }: ClaimFinding,
): boolean =>
  ground === 'figure' &&
  numbers.some(({ currency }) => currency !== undefined) &&
  !forms.some(({ kind }) => kind === 'ask') &&
  forms.some(
    ({ kind, role, from, to }) =>
      kind === 'currency' &&
      !numbers.some((number) => from <= number.to && to >= number.from) &&
      facts.every(({ profile }) => !profile.currencies.has(role.slice(role.indexOf('-') + 1))),
  );

/** Whether a claim has it in or at a thing of which a fact that tells where it was says nothing. */
export function wasElsewhere(
  { terms, tokens }: Reading,
  { fact: { value }, profile }: ClaimFinding['facts'][number],
): boolean {
  const tellsWhere =
    value.type === 'text'
      ? value.answers.includes('where')
      : value.type === 'entity' && profile.valueAsks.has('place');
  const isAt = ({ from }: Term): boolean =>
    WHERE.has(tokens[from - 1]?.folded ?? '') ||
    (ARTICLE.has(tokens[from - 1]?.folded ?? '') && WHERE.has(tokens[from - 2]?.folded ?? ''));
  return (
    tellsWhere &&
    terms.some(
      (term) =>
        /^(?:thing|place)$/u.test(term.kind) &&
        term.how === 'listed' &&
        isAt(term) &&
        explanation(term, profile) < MENTIONED,
    )
  );
}

/** "The tests were made at a laboratory in Accra", of a fact whose statement has it in Takoradi, and no other city: where else somebody is from, or the place is within, is not told. */
export function isInOtherCity(
  reading: Reading,
  { fact, profile }: ClaimFinding['facts'][number],
  { lexicon }: Bench,
): boolean {
  const isCity = ({ kind, concepts }: Term): boolean =>
    kind === 'place' &&
    concepts.some((id) => lexicon.isOwn(id) && lexicon.concept(id)?.broader.includes('city'));
  const [claimed, another] = reading.terms.filter((term) => !term.aside && isCity(term));
  if (!claimed || another || explanation(claimed, profile) >= MENTIONED) return false;
  const told = statementOf(fact, 'en', lexicon).terms.filter(isCity);
  return told.length === 1 && WHERE.has(reading.tokens[claimed.from - 1]?.folded ?? '');
}

const BE = wordClass('be');
const ARTICLE = wordClass('article');
