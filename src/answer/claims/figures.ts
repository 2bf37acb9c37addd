/** What a fact says to a claimed figure: whether it counts the very thing, and so many. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import { normalise, tokenise } from '../../language/tokens.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { AGE, isPartitive } from '../../match/question.ts';
import { countsPeople } from '../derive/counted.ts';
import { countsYears, isPercentage } from '../derive/units.ts';
import { PUNISHMENTS } from '../kinds.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { COMMON, MENTIONED, NAMED, TOLD } from '../thresholds.ts';
import { agrees, countsTime, quantitiesOf } from '../values.ts';
import { clauseOf, inCommon } from './crossed.ts';
import { inOtherUnit, inUnitOf } from './measures.ts';
import { deedBeside, nounOf, REACH } from './nouns.ts';
import { isOfRest, isPartOf, partAndWholeOf, wholeFrom } from './partitive.ts';

/** Whether a fact gives just this amount, in another currency. */
export function inAnotherCurrency({ value, currency }: NumberMention, { value: told }: Fact): boolean {
  return (
    told.type === 'money' &&
    value >= 1_000 &&
    told.amounts.some((amount) => amount.amount === value && amount.currency !== currency) &&
    !told.amounts.some((amount) => amount.amount === value && amount.currency === currency)
  );
}

/** "Nine hours" beside a fact that counts hours: units of time are no nouns of the reading. */
function countsUnit(number: NumberMention, reading: Reading, { value }: Fact): boolean {
  const unit = reading.forms.find((form) => form.kind === 'time-unit' && form.from === number.to);
  if (!unit || value.type !== 'count') return false;
  const word = reading.tokens[unit.from]?.folded ?? '';
  return tokenise(normalise(value.noun[reading.language])).some((token) => token.folded === word);
}

const COUNTED_KINDS: ReadonlySet<string> = new Set(['person', 'group', 'organisation', 'body', 'thing']);

/** "At least 20 arrests", "60 of the marriages", "nobody was arrested": an act right behind a number may be what it counts. */
function actBehind(number: NumberMention, reading: Reading): Term | undefined {
  // "Two of the dead are Italians" counts Italians.
  const verb =
    reading.forms.find(({ kind, from }) => kind === 'yesno' && from >= number.to)?.from ?? number.to;
  const isOfSort = reading.terms.some(
    ({ from, kind }) => from >= verb && (kind === 'quality' || COUNTED_KINDS.has(kind)),
  );
  const reach = number.value === 0 || (isPartOf(number, reading) && !isOfSort) ? REACH.before : 0;
  const beside = deedBeside(number, reading);
  if (beside) return beside;
  return reading.terms.find(
    (term) => term.from >= number.to && term.from - number.to <= reach && term.kind === 'act',
  );
}

/**
 * "Nine of them were picked up in Austria": of people nobody names, of whom a fact that counts people tells all that is said.
 */
function isOfThose(
  number: NumberMention,
  { tokens, terms, forms, numbers }: Reading,
  { fact, profile }: ScoredFact,
): boolean {
  if (numbers.length > 1 || number.percent || number.currency || number.yearLike) return false;
  const verb = forms.find(({ kind, from }) => kind === 'yesno' && from >= number.to);
  const between = tokens.slice(number.to, verb?.from ?? number.to);
  const said = terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  return (
    verb !== undefined &&
    between.every(({ folded }) => OF_THEM.has(folded)) &&
    fact.value.type === 'count' &&
    !countsTime(fact) &&
    profile.heads.has(PERSON) &&
    said.length > 0 &&
    said.every((term) => term.from >= verb.to && explanation(term, profile) >= NAMED)
  );
}

const OF_THEM = wordClass('of-them');

const PERSON = 'person';

/** "The three countries": whether a noun is only a sort of place in one of which a fact counts something else. */
const isSortOfPlace = ({ concepts }: Term, { conditions }: Fact, index: FactIndex): boolean =>
  conditions?.place?.some((place) => concepts.some((id) => id !== place && index.isKindOf(place, id))) ??
  false;

/** Whether a verb sets a figure apart from a noun before it, of which something is said of all or of none. */
const saidOfEach = ({ from, to }: NumberMention, noun: Term, { forms, terms }: Reading): boolean =>
  forms.some(({ kind, from: verb }) => kind === 'yesno' && verb >= noun.to && verb < from) &&
  forms.some(({ role, kind, from: at }) => (role === 'part-all' || kind === 'negation') && at < noun.from) &&
  !terms.some((term) => term.from >= to && term.kind !== 'light');

/** Whether a number, or the one that it is joined to ("24 to 51 years"), counts a unit of time. */
function isSpan({ to }: NumberMention, { forms, numbers }: Reading): boolean {
  const counts = (at: number): boolean => forms.some((form) => form.kind === 'time-unit' && form.from === at);
  const next = numbers.find(({ from }) => from - to === 1);
  return counts(to) || (next !== undefined && counts(next.to));
}

const OPEN_HEDGES: ReadonlySet<string> = new Set(['over', 'under']);

const EXACTLY = wordClass('exactly');

const saysExactly = ({ from }: NumberMention, { tokens }: Reading): boolean =>
  EXACTLY.has(tokens[from - 1]?.folded ?? '');

/** What a fact says to a claimed figure: agrees, contradicts, or nothing; `counted`: it counts the very thing. */
export function heldFigure(
  number: NumberMention,
  noun: Term | undefined,
  reading: Reading,
  fact: ScoredFact,
  index: FactIndex,
): { told: boolean | undefined; counted: boolean } {
  if (inOtherUnit(number, reading, fact.fact)) return { told: false, counted: true };
  const known = fact.profile.numbers.has(number.value) ? true : undefined;
  const measured = inUnitOf(number, reading, fact.fact);
  const quantities = quantitiesOf(fact.fact).filter(
    (quantity) => number.currency === undefined || quantity.unit === number.currency,
  );
  // "931,870 euros" where the fact has that many dirhams: the figure is the fact's, the currency is not.
  if (quantities.length === 0)
    return number.currency !== undefined && inAnotherCurrency(number, fact.fact)
      ? { told: false, counted: true }
      : { told: number.currency === undefined ? known : undefined, counted: false };
  const money = quantities.every((quantity) => quantity.unit !== 'count');
  const counts =
    ((noun ?? actBehind(number, reading))?.concepts.some((concept) => fact.profile.heads.has(concept)) ??
      false) ||
    countsUnit(number, reading, fact.fact) ||
    (noun === undefined && isOfThose(number, reading, fact));
  // "The three suspects" are no years of age.
  const other =
    countsTime(fact.fact) && noun !== undefined && noun.from === number.to && COUNTED_KINDS.has(noun.kind);
  // "The 21 Moroccan": no number of countries, of which that is one.
  const { value } = fact.fact;
  const items = value.type === 'list' ? value.items : value.type === 'entity' ? value.entities : [];
  // Nor are those of five nations a number of countries.
  const isSortOf = (item: (typeof items)[number]): boolean =>
    typeof item !== 'string' || (noun?.concepts.some((id) => index.isKindOf(item, id)) ?? false);
  if (noun?.kind === 'place' && items.length > 0 && !items.every(isSortOf))
    return { told: known, counted: false };
  if (noun?.concepts.some((id) => items.includes(id))) return { told: known, counted: false };
  // "Vrtnik was fined 6.2 million": what is said of one of a list is no number of them.
  const isListed = ({ concepts }: Term): boolean => concepts.some((id) => items.includes(id));
  if (noun?.from !== number.to && reading.terms.some(isListed)) return { told: known, counted: false };
  // "In the three countries, how many were searched": those searched in one of them are no number of countries.
  if (noun?.kind === 'place' && isSortOfPlace(noun, fact.fact, index)) return { told: known, counted: false };
  // "The police who rounded up the 21": those who do it are not those who are counted.
  const acts = reading.terms.filter(({ kind }) => kind === 'act');
  if (
    noun &&
    number.currency === undefined &&
    DEFINITE_DETERMINER.has(reading.tokens[number.from - 1]?.folded ?? '') &&
    acts.some(({ from, to }) => from >= noun.to && to <= number.from)
  )
    return { told: known, counted: false };
  // "All the men are under 65": what is said of each of them is no number of them.
  if (noun && number.comparison !== 'equal' && saidOfEach(number, noun, reading))
    return { told: known, counted: false };
  // A number behind the name of an operation is part of it.
  if (noun?.kind === 'event' && noun.to === number.from && number.value < 10)
    return { told: known, counted: false };
  // Nor are "24 to 51 years" a number of suspects.
  if (other || (isSpan(number, reading) && fact.fact.value.type === 'count' && !countsTime(fact.fact)))
    return { told: known, counted: false };
  const counted =
    number.currency !== undefined ||
    (money
      ? // An amount without its currency ("931,870 was found"), never where the number counts things that the case counts.
        (number.value === 0 && noun?.concepts.some((concept) => fact.profile.explains(concept) === 1)) ||
        (number.value >= 1_000 && !(noun && mayCount(number, noun, index)) && !index.isCount(number.value))
      : counts);
  if (!counted) return { told: known, counted };
  // "Worth exactly a million", of more than a million.
  if (saysExactly(number, reading) && OPEN_HEDGES.has(fact.fact.hedge ?? '')) return { told: false, counted };
  const verdicts = quantities.map((quantity) => agrees(measured, quantity));
  return { told: verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false, counted };
}

/** Whether a number may count what a noun stands for: "2.6 million phones" surely, "the fine was 2.6 million", "a 2.6 million fine" where as many are counted. */
function mayCount({ to, value }: NumberMention, noun: Term, index: FactIndex): boolean {
  const isAmount = noun.concepts.some((id) => id === FINE || index.isKindOf(id, MONEY));
  if (noun.from >= to && !isAmount) return index.counts(noun.concepts);
  const isAlike = ({ fact, heads }: Profile): boolean =>
    fact?.value.type === 'count' &&
    (fact.value.number ?? fact.value.max ?? 0) * FAR_MORE >= value &&
    noun.concepts.some((id) => heads.has(id));
  return index.profiles.some(isAlike);
}

const MONEY = 'money';
/** Paid in money, but counted as well ("three fines"). */
const FINE = 'fine';
/** A claim that is wrong by more than so many times is of something else than what is counted. */
const FAR_MORE = 1_000;

const DEFINITE_DETERMINER = wordClass('definite-determiner');

/** Whether a number only says of which things something is told: "the 41 spills", "most of the 41", "18 of 41 spills". */
export function isGiven(number: NumberMention, reading: Reading): boolean {
  return (
    isPartitive(number, reading) ||
    DEFINITE_DETERMINER.has(reading.tokens[number.from - 1]?.folded ?? '') ||
    partAndWholeOf(reading)?.whole === number
  );
}

/** "8 arrested in the two operations": both, beside another number. */
const isBoth = (number: NumberMention, reading: Reading): boolean =>
  number.value === 2 &&
  reading.numbers.length > 1 &&
  DEFINITE_DETERMINER.has(reading.tokens[number.from - 1]?.folded ?? '');

/** Whether two facts of a topic are told of the same time. */
function isOfSame(one: Fact, other: Fact): boolean {
  return (
    one.topic === other.topic &&
    (!one.conditions ||
      !other.conditions ||
      JSON.stringify(one.conditions) === JSON.stringify(other.conditions))
  );
}

/** Whether a fact's statement has a number, beside its own. */
const mentions = ({ statement, value }: Fact, number: NumberMention): boolean =>
  (value.type !== 'count' || value.number !== number.value) &&
  [...statement.en.replace(BRACKETS, '').matchAll(/\d[\d,]*/gu)].some(
    ([digits]) => Number(digits.replaceAll(',', '')) === number.value,
  );

const BRACKETS = /\((?!\d)[^()]*\)/gu;

/** "Three of the cars were stolen", where four were seized: of a part something else is said than of the whole. */
const isOfWhole = (number: NumberMention, reading: Reading, { fact, profile }: ScoredFact): boolean =>
  isPartOf(number, reading) &&
  fact.value.type === 'count' &&
  number.value <= (fact.value.number ?? 0) &&
  !TELLS_PART.test(fact.statement.en) &&
  reading.terms.some(
    (term) => !term.aside && term.kind !== 'light' && explanation(term, profile) < MENTIONED,
  );

const TELLS_PART = /^[\p{L}\d.,]+ of (?:the|its|their|those|these)\b|\bof (?:them|whom|which)\b/iu;

/** Whether a year is what something is said to be older or younger than. */
const isOlderThan = ({ from }: NumberMention, { forms }: Reading): boolean =>
  forms.some(({ role, to }) => /^hint-(?:old|young)est$/u.test(role) && from >= to && from - to <= TO_YEAR);

/** Most words between the two: "older than about". */
const TO_YEAR = 2;

/** Whether so many years are spent or given, and nobody's age: "got three years", but "is 44", "44 years old". */
function isTerm(number: NumberMention, { tokens, terms, forms, language }: Reading): boolean {
  if (terms.some(({ concepts }) => concepts.includes(AGE))) return false;
  if (terms.some(({ concepts }) => concepts.some((id) => PUNISHMENTS.has(id)))) return true;
  const years = forms.some(({ role, from }) => role === 'unit-year' && from === number.to);
  return (
    years &&
    tokens.slice(0, number.from).some(({ folded }) => GIVEN_YEARS.in(language).has(folded)) &&
    !tokens.slice(number.to).some(({ folded }) => folded === 'old')
  );
}

const GIVEN_YEARS = wordClass('given-years');

/** "17 of the bikes", "nine of those arrested": of a list of the kinds of bikes or of people each may be any number. */
const listsKindsOf = ({ kind, concepts }: Term, { value }: Fact, lexicon: Lexicon): boolean =>
  value.type === 'list' &&
  value.items.every(
    (item) =>
      typeof item === 'string' &&
      (kind === 'thing'
        ? concepts.some((id) => lexicon.ancestors(item).has(id))
        : lexicon.concept(item)?.kind === 'group' &&
          concepts.some((id) => isOfPeople(id, lexicon)) &&
          isOfPeople(item, lexicon)),
  );

const isOfPeople = (id: string, lexicon: Lexicon): boolean => lexicon.ancestors(id).has('person');

/** "58 more bicycles were found": a claim of so many others is of them. */
const TELLS_OTHERS = /\b(?:more|others?|another|further|additional)\b/iu;

export const countsSo = ({ value }: Fact, number: NumberMention): boolean =>
  value.type === 'count' && value.number === number.value;

/** "148 of the 163 on board were passengers": what a part is said to be, where a fact counts just that. */
const saidOfPart = (
  { part, whole }: { part: NumberMention; whole: NumberMention },
  { terms }: Reading,
  { profile }: ScoredFact,
): Term | undefined =>
  terms.find(
    ({ from, kind, concepts }) =>
      from >= Math.max(part.to, whole.to) &&
      COUNTED_KINDS.has(kind) &&
      concepts.some((concept) => profile.heads.has(concept)),
  );

/** Whether a fact counts by how many one is more than another. */
const isExcess = (fact: Fact, { value }: NumberMention): boolean =>
  fact.value.type === 'count' && fact.value.number === value && EXCESS.test(fact.statement.en);
const EXCESS = /[\d\p{L}] (?:\p{L}+ )?(?:more|fewer|less)\b.*\bthan\b/u;

/** "40 hours", of what is told to have lasted 40 minutes: whether a statement has a figure with nothing but other units of time. */
function isInOtherTime(
  number: NumberMention,
  reading: Reading,
  { fact }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const unitOf = ({ to }: NumberMention, { forms, tokens }: Reading): string | undefined =>
    MINUTE.has(tokens[to]?.folded ?? '')
      ? 'minute'
      : forms.find(({ kind, from }) => kind === 'time-unit' && from === to)?.role;
  const unit = unitOf(number, reading);
  const told = statementOf(fact, reading.language, lexicon);
  const units = told.numbers.flatMap((one) => (one.value === number.value ? (unitOf(one, told) ?? []) : []));
  return unit !== undefined && units.length > 0 && !units.includes(unit);
}
const MINUTE = wordClass('minute');

/** Whether some fact of the same event counts so many: of a claim's noun, or where it has none ("the 63 dead", "the sixteen") people of whom the word behind is told. */
const countsWhole = (
  number: NumberMention,
  noun: Term | undefined,
  reading: Reading,
  { fact }: ScoredFact,
  index: FactIndex,
  lexicon: Lexicon,
): boolean =>
  index.profiles.some(
    (profile) =>
      profile.fact !== undefined &&
      countsSo(profile.fact, number) &&
      isOfOneTime(profile.fact, fact) &&
      (noun
        ? noun.concepts.some((concept) => profile.heads.has(concept))
        : countsPeople(fact, lexicon) &&
          countsPeople(profile.fact, lexicon) &&
          isOfThem(number, reading, profile)),
  );

/** Whether two facts are of one event and one stretch of time. */
const isOfOneTime = ({ conditions: one }: Fact, { conditions: other }: Fact): boolean =>
  one?.event === other?.event && one?.since === other?.since && one?.lastYears === other?.lastYears;

/** Whether a statement tells a part of so many of another whole than a claim does. */
const tellsOtherWhole = (part: NumberMention, whole: NumberMention, told: Reading): boolean =>
  told.numbers.some((stated) => {
    const from = wholeFrom(stated, told);
    return (
      from !== undefined &&
      stated.value !== whole.value &&
      told.numbers.some(({ value, to }) => value === part.value && to === from)
    );
  });

/** Whether what is said right behind a figure that no noun follows is told of those whom a fact counts. */
export const isOfThem = (
  number: NumberMention,
  { terms }: Reading,
  profile: ScoredFact['profile'],
): boolean => {
  const behind = terms.find(({ from }) => from >= number.to && from - number.to <= REACH.before);
  return behind === undefined || explanation(behind, profile) >= TOLD;
};

/** Whether a claim says something of a part, where a statement tells a deed of it. */
function saysOfPart(
  { part, whole }: { part: NumberMention; whole: NumberMention },
  reading: Reading,
  { fact }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const behind = Math.max(part.to, whole.to);
  const noun = nounOf(whole, reading);
  const from = reading.forms.find((form) => form.kind === 'yesno' && form.from >= behind)?.from ?? behind;
  const said = reading.terms.some(
    (term) => term.from >= from && term !== noun && term.kind !== 'light' && term.kind !== 'time',
  );
  const told = statementOf(fact, reading.language, lexicon).terms;
  return said || !told.some(({ kind, weight }) => kind === 'act' && weight >= COMMON);
}

/** Whether a statement has a figure beside the one that the fact counts, and the words of its clause are those of the claim's. */
function isToldBeside(
  number: NumberMention,
  reading: Reading,
  { fact }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const told = statementOf(fact, reading.language, lexicon);
  const clause = clauseOf(number, reading);
  const likeness = (stated: NumberMention): number => inCommon(clause, clauseOf(stated, told)).length;
  const [same, own] = [
    told.numbers.find(({ value }) => value === number.value),
    told.numbers.find((stated) => countsSo(fact, stated)),
  ];
  return same !== undefined && own !== undefined && same !== own && likeness(same) > likeness(own);
}

/** What a fact says to one claimed figure; `counted`: it counts the very thing. */
export interface HeldFigure {
  /** It agrees, it contradicts, or it says nothing of it. */
  told: boolean | undefined;
  counted: boolean;
}

/** What a fact says to each figure of a claim. `given`: the facts that bear out a figure which only says which things are meant. */
export function heldFigures(
  reading: Reading,
  numbers: readonly NumberMention[],
  fact: ScoredFact,
  given: ReadonlyMap<NumberMention, readonly Fact[]>,
  index: FactIndex,
  lexicon: Lexicon,
): HeldFigure[] {
  const pair = partAndWholeOf(reading);
  return numbers.map((number) => {
    if (pair?.whole === number) {
      const noun = nounOf(number, reading);
      // "Three of the 86 hotels", where it is three of the 52 that were checked.
      if (tellsOtherWhole(pair.part, number, statementOf(fact.fact, reading.language, lexicon)))
        return { told: false, counted: true };
      // A fact tells its whole in passing: "of the 19 people killed, 2 were crew"; or another one counts it.
      if (
        mentions(fact.fact, number) ||
        given.get(number)?.some((one) => isOfOneTime(one, fact.fact)) ||
        countsWhole(number, noun, reading, fact, index, lexicon)
      )
        return { told: true, counted: false };
      if (noun === undefined) return { told: false, counted: true };
    }
    // "148 of the 163 on board were passengers": how many were on board, and nothing of them, puts no part of them right.
    if (pair?.part === number && countsSo(fact.fact, pair.whole)) {
      const told = statementOf(fact.fact, reading.language, lexicon).numbers;
      if (mentions(fact.fact, number)) return { told: true, counted: false };
      if (told.every(({ value }) => value === pair.whole.value)) return { told: undefined, counted: false };
    }
    if (isBoth(number, reading)) return { told: true, counted: false };
    if (isOfRest(number, reading) && !TELLS_OTHERS.test(fact.fact.statement.en))
      return { told: undefined, counted: false };
    // "Is the ship older than 1990?", of one that is 54 metres long: a year counts nothing.
    if (number.yearLike && isOlderThan(number, reading)) return { told: undefined, counted: false };
    // "He got three years", of one who is 44 years old.
    if (isTerm(number, reading) && countsYears(fact.fact) && fact.profile.explains(AGE) >= TOLD)
      return { told: undefined, counted: false };
    // A share in per cent is no number of them.
    if (number.percent && fact.fact.value.type === 'count' && !isPercentage(fact.fact))
      return { told: undefined, counted: false };
    // Nor is a number of them a share: "in 18 of 50 samples", of a fact that tells how many per cent they are.
    if (!number.percent && isPercentage(fact.fact))
      return { told: (pair && mentions(fact.fact, number)) || undefined, counted: false };
    // "The agency opened 212", of 212 more than in the year before.
    if (
      isExcess(fact.fact, number) &&
      !reading.forms.some(({ kind }) => kind === 'op' || kind === 'comparison')
    )
      return { told: undefined, counted: false };
    if (numbers.length === 1 && isInOtherTime(number, reading, fact, lexicon))
      return { told: false, counted: true };
    const noun = (pair?.part === number && saidOfPart(pair, reading, fact)) || nounOf(number, reading);
    if (noun && listsKindsOf(noun, fact.fact, lexicon)) return { told: undefined, counted: false };
    // "Up to 12,000 for one and up to 8,000 for another": of several each is but a bound.
    const bound =
      numbers.length > 1 && number.comparison === 'up-to'
        ? ({ ...number, comparison: 'at-most' } as const)
        : number;
    const figure = heldFigure(bound, noun, reading, fact, index);
    if (figure.told === false && isOfWhole(number, reading, fact)) return { told: undefined, counted: false };
    // "Three of the dead were adults", of a statement that has the adults beside those whom it counts.
    if (figure.told === false && isPartOf(number, reading) && isToldBeside(number, reading, fact, lexicon))
      return { told: undefined, counted: false };
    // "Eleven of the 24 checks were done", of those that were skipped.
    if (pair?.part === number && figure.told === true && !saysOfPart(pair, reading, fact, lexicon))
      return { told: false, counted: true };
    // Another fact of the topic bears it out, and this one is told of those.
    const borne = given.get(number)?.some((other) => isOfSame(other, fact.fact)) ?? false;
    return borne && figure.told === undefined ? { ...figure, told: true } : figure;
  });
}
