/** Sums and differences of what a question names, each by its own noun. */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { type Asking, nounAsk } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { rank } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { MENTIONED, NAMES_IT, PUT_ALIKE, SAYS_IT_ALL, SURE, SURE_LEAD } from '../thresholds.ts';
import { formatQuantity } from '../values.ts';
import { formatList, say } from '../wording.ts';
import { besideEvent, ownAndOther, rankedBoth } from './beside.ts';
import { countedOf, countsPeople, isPeople } from './counted.ts';
import { asStated, type Derived, DIFFERENCE_RULE, LACKING, type Outcome, shown } from './derived.ts';
import { HAPPENINGS, ofBothEvents, speaksOfOwn } from './events.ts';
import { countsNamed } from './figures.ts';
import {
  acrossThan,
  besideNamed,
  type Cutting,
  carriedAcrossThan,
  isCount,
  isMoney,
  isNumeric,
  isPerson,
  listed,
  type Operands,
  operandsOf,
} from './operands.ts';
import { ADDS, isDifference, operationOf } from './operation.ts';
import { countsBetween } from './periods.ts';
import { countsAcrossPlaces, figuresOfPlaces } from './places.ts';
import { isEach } from './results.ts';
import { seriesOf } from './series.ts';
import { inOneUnit } from './units.ts';
import { overlap, sameButPlace, sizeOf, withoutTotals } from './whole.ts';

/** The facts that what is asked for can be reckoned from. */
const fitting = (asked: Asking) =>
  asked.currencies.length > 0 || asked.asks.includes('amount')
    ? isMoney
    : asked.asks.includes('count')
      ? isCount
      : isNumeric;

/** What is to be added up: of what is asked for, or amounts where "how much" is put as "how many" and names no thing. */
function addends(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  cutting: Cutting,
): { fits: (fact: Fact) => boolean; operands: Operands } {
  const fits = fitting(asked);
  const operands = operandsOf(reading, bench, fits, cutting);
  // "How many is the total" of things that are counted.
  const many = reading.forms.some(({ role }) => role === 'ask-count');
  if (fits === isMoney && asked.currencies.length === 0 && many) {
    const counts = operandsOf(reading, bench, isCount, cutting);
    const priced = reading.terms.some((term) => nounAsk(term) === 'amount');
    if (counts.named.length > 1 && !priced) return { fits: isCount, operands: counts };
  }
  if (fits === isMoney || operands.named.length > 0) return { fits, operands };
  const amounts = operandsOf(reading, bench, isMoney, cutting);
  const counts = asked.heads.some(
    (head) => !amounts.named.some(({ stretch }) => head.from >= stretch.from && head.to <= stretch.to),
  );
  return amounts.named.length > 1 && !counts ? { fits: isMoney, operands: amounts } : { fits, operands };
}

/** Whether the figures named are of more than one currency: these are never reckoned together. */
const acrossCurrencies = ({ numbers }: Reading): boolean =>
  new Set(numbers.flatMap(({ currency }) => currency ?? [])).size > 1;

/** "Laptops and tablets together", "all items in total". */
export function sum(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  const adds = reading.tokens.some((token) => ADDS.has(token.folded));
  if (acrossCurrencies(reading)) return LACKING;
  // "The arrests of this case and of that one, put together".
  const two = speaksOfOwn(reading, bench) ? rankedBoth(reading, bench, isCount) : [];
  const ofTwo = two.length > 0 ? inOneUnit(two, [], bench, language) : undefined;
  if (ofTwo) return added(ofTwo.unit, ofTwo.operands, language);
  if (asksOtherFirst(reading) || (!adds && toldByOne(reading, asked, bench))) return undefined;
  const places = sumOfPlaces(reading, asked, bench, language);
  if (places) return places;
  const counts = countsNamed(reading, bench);
  const figures =
    counts && !overlap(...counts, bench.index, bench.lexicon)
      ? inOneUnit(counts, [], bench, language)
      : undefined;
  const priced = reading.terms.some((term) => nounAsk(term) === 'amount');
  // "The combined value of the 4 cars and the 51 watches": of them only the numbers are told.
  if (figures)
    return priced && figures.unit === 'count' ? LACKING : added(figures.unit, figures.operands, language);
  const sorts = inOneUnit(countsOfSorts(reading, asked, bench), [], bench, language);
  if (sorts && sorts.operands.length > 1) return added(sorts.unit, sorts.operands, language);
  const cutting = { adds: true, spans: adds };
  const { fits, operands } = addends(reading, asked, bench, cutting);
  const all = { ...operands, named: withoutCounted(operands.named, reading) };
  // "Port and market together: how many boxes?": the clerks of the port are no boxes.
  const within = all.named.some(({ terms }) =>
    asked.heads.some((head) => terms.some(({ from }) => from === head.from)),
  );
  const asks = within ? [] : all.named.map(({ scored }) => countsHead(scored.fact, asked, bench));
  // "The total worth of the cars and watches": of them only the number is told.
  if (fits !== isMoney && priced) return LACKING;
  const { named, missing } =
    asks.includes(true) && asks.includes(false)
      ? operandsOf(reading, bench, (fact) => fits(fact) && countsHead(fact, asked, bench), cutting)
      : all;
  if (missing.length > 0 || (named !== all.named && named.length < 2)) return LACKING;
  // "The factory + the lorry + the port": of three only two are told.
  const pluses = reading.tokens.filter(({ text }) => text === '+').length;
  if (pluses > 1 && named.length > 0 && named.length <= pluses) return LACKING;
  // "The arrests in this case and those of that operation", "in both operations": one thing, counted at each of two events.
  const both = ofBothEvents(reading, bench, language);
  const beside =
    both.length > 0 || named.length === 0 || named.length > 2 ? [] : besideEvent(reading, bench, language);
  // Of two that are named they are those two.
  const events =
    named.length === 1 || named.every(({ scored }) => beside.includes(scored.fact))
      ? [...both, ...beside]
      : both;
  const facts = events.length > 0 ? events : named.map(({ scored }) => scored.fact);
  if (facts.length === 1 || (facts.length === 0 && fits === isMoney)) return undefined;
  if (facts.length === 0) {
    // "Founding year, plus who pays for it" adds nothing up.
    if (!reading.forms.some((form) => form.role === 'op-sum')) return undefined;
    const series = seriesOf(reading, asked, bench);
    // "How many countries took part in all": arrests and websites are none.
    const others = asked.heads.length > 0 && !series.every((fact) => countsHead(fact, asked, bench));
    if (fits !== isMoney && (others || unlike(series, reading, bench))) return undefined;
    // Those evacuated and those of them who are back make no sum.
    const parted = series.some((one, at) =>
      series.slice(at + 1).some((other) => overlap(one, other, bench.index, bench.lexicon)),
    );
    if (parted) return undefined;
    const common = inOneUnit(series, [], bench, language);
    return series.length > 1 && common ? added(common.unit, common.operands, language) : undefined;
  }
  if (!adds && events.length === 0 && !listed(named) && !putTogether(reading)) return undefined;
  // "The cash of two towns", where a fact tells just that sum; the horses of a county and those of its country.
  if (
    events.length === 0 &&
    facts.some(
      ({ calculation }) =>
        calculation?.operation === 'sum' && facts.some(({ id }) => calculation.of.includes(id)),
    )
  )
    return undefined;
  // Pieces and people make no total.
  if (fits !== isMoney && unlike(facts, reading, bench)) return LACKING;
  if (countsGiven(facts, reading, bench)) return LACKING;
  // What each is to get is no part of a total.
  if (facts.some((fact) => isMoney(fact) && isEach(fact, bench.lexicon))) return LACKING;
  const parts = withoutTotals(facts, bench.lexicon);
  const whole = (events.length > 0 ? [] : parts).find((one) =>
    parts.some((other) => other !== one && overlap(one, other, bench.index, bench.lexicon)),
  );
  // Firefighters and the volunteers among them make no sum: the figures are told side by side.
  if (whole) return parts.length === 2 ? asStated(parts, 'derived: a whole and its part', language) : LACKING;
  const common = inOneUnit(parts, asked.currencies, bench, language);
  return common ? added(common.unit, common.operands, language) : LACKING;
}

/** "Belgium and Poland together, how many thefts?": what is asked for is what both count, and no third to be added. */
function withoutCounted(named: Operands['named'], { forms, terms }: Reading): Operands['named'] {
  const has = (list: readonly Term[], { from }: Term): boolean => list.some((term) => term.from === from);
  const asked = named.find(
    ({ stretch, terms: own }) =>
      forms.some(({ role, from, to }) => role === 'ask-count' && from < stretch.to && to >= stretch.from) &&
      terms.every((term) => term.from < stretch.from || term.to > stretch.to || has(own, term)),
  );
  const rest = named.filter((one) => one !== asked);
  return asked && rest.length > 1 && rest.every((one) => asked.terms.every((term) => has(one.terms, term)))
    ? rest
    : named;
}

/**
 * "How many were arrested in Germany and Denmark", "how much was lost on both roads", "add up the losses of both": the figures of both
 * places, added up; undefined where either is not told.
 */
export function sumOfPlaces(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  const totals = reading.forms.some(({ role }) => role === 'op-sum');
  const adds = totals || operationOf(reading) === 'sum';
  if (asked.asks.length === 0 || !asked.asks.every((ask) => (adds ? ADDED : FIGURES).has(ask)))
    return undefined;
  for (const fits of figuresAsked(reading, asked)) {
    const facts = figuresOfPlaces(reading, bench, fits);
    const common = facts.length > 1 ? inOneUnit(facts, asked.currencies, bench, language) : undefined;
    if (facts.some((fact) => isWhole(fact, facts, bench))) return LACKING;
    if (common) return added(common.unit, common.operands, language);
    const [whole] = facts;
    if (whole && adds) return asStated([whole], 'derived: a total that is told', language);
  }
  return undefined;
}
const FIGURES: ReadonlySet<string> = new Set(['count', 'amount']);
const ADDED: ReadonlySet<string> = new Set([...FIGURES, 'what', 'which']);

/** What may be added up: counts where "how many" says of what, amounts where one is asked for, else either. */
function figuresAsked({ forms }: Reading, { asks, heads, currencies }: Asking): ((fact: Fact) => boolean)[] {
  if (currencies.length > 0 || asks.includes('amount')) return [isMoney];
  // "¿Cuánto suman las pérdidas?" may be of amounts, by an attribute of which no number is told.
  const many =
    forms.some(({ role }) => role === 'ask-count') && heads.some(({ kind }) => kind !== 'attribute');
  return many ? [isCount] : [isCount, isMoney];
}

/** Whether one of several figures is made up of another of them and one more: the horses of a county are among those of its country. */
function isWhole(whole: Fact, facts: readonly Fact[], { index, lexicon }: Bench): boolean {
  return facts.some(
    (part) =>
      part !== whole &&
      liesIn(part, whole, index, lexicon) &&
      index
        .ofTopic(whole.topic)
        .some(
          ({ fact }) =>
            fact &&
            !facts.includes(fact) &&
            fact.conditions?.place !== undefined &&
            sizeOf(fact) + sizeOf(part) === sizeOf(whole) &&
            fact.value.type === whole.value.type &&
            (isMoney(fact) || sameButPlace(fact, whole, lexicon)),
        ),
  );
}

/** Whether the place of one fact lies in that of another: its entry or its statement says so. */
function liesIn(part: Fact, whole: Fact, index: FactIndex, lexicon: Lexicon): boolean {
  const wider = whole.conditions?.place ?? [];
  const own = part.conditions?.place ?? [];
  return wider.some(
    (id) =>
      !own.includes(id) &&
      (own.some((place) => lexicon.ancestors(place).has(id)) ||
        index.profileOf(part)?.stated.includes(id) === true),
  );
}

/** "Filled plus empty, how many bottles": the counts of one noun by each of two words that are joined; none where either has none, or several. */
function countsOfSorts({ tokens, terms }: Reading, { heads }: Asking, { index }: Bench): Fact[] {
  const sorts = terms.filter(({ kind, how }) => kind === 'quality' && how === 'listed');
  const [one, other, another] = sorts;
  const [head, more] = heads;
  if (!one || !other || another || !head || more) return [];
  const between = tokens.slice(one.to, other.from);
  if (
    between.length !== 1 ||
    !between.some(({ folded, text }) => AND.has(folded) || PLUS.has(folded) || text === '+')
  )
    return [];
  const ofSort = (sort: Term): Fact | undefined => {
    const facts = index.profiles.flatMap((profile) => {
      const { fact } = profile;
      const counted = head.concepts.some((id) => profile.heads.has(id));
      return fact && isCount(fact) && profile.main && counted && tells(sort, profile) ? [fact] : [];
    });
    return facts.length === 1 ? facts[0] : undefined;
  };
  const tells = (sort: Term, profile: Profile): boolean =>
    sort.concepts.some((id) => profile.stated.includes(id));
  const facts = [ofSort(one), ofSort(other)].flatMap((fact) => fact ?? []);
  return new Set(facts).size === 2 ? facts : [];
}
const AND = wordClass('and');
const PLUS = wordClass('plus');

/** "What did one cost, and how many were sold in all?": the total is of the second question alone. */
function asksOtherFirst({ forms, tokens }: Reading): boolean {
  const asks = forms
    .filter(({ kind }) => kind === 'ask')
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from }, at, all) => all.slice(0, at).every(({ to }) => to <= from));
  const [first, second, another] = asks;
  return (
    first !== undefined &&
    second !== undefined &&
    !another &&
    first.role !== second.role &&
    AND.has(tokens[second.from - 1]?.folded ?? '') &&
    forms.every(({ role, from }) => role !== 'op-sum' || from > second.from)
  );
}

/** "Put the one together with the other": joins the two as an "and" does. */
const putTogether = ({ forms, tokens }: Reading): boolean =>
  forms.some(({ role, to }) => role === 'op-sum' && WITH.has(tokens[to]?.folded ?? ''));
const WITH = wordClass('with');

/** Whether some of the facts count people and others things, where the question names those people by no word. */
function unlike(facts: readonly Fact[], { terms }: Reading, { lexicon }: Bench): boolean {
  const people = facts.filter((fact) => countsPeople(fact, lexicon));
  const named = people.filter((fact) => {
    const { things, acts } = countedOf(fact, lexicon);
    return terms.some(({ concepts, kind }) =>
      concepts.some(
        (id) =>
          (things.has(id) && isPeople(id, lexicon)) ||
          (acts.has(id) && kind === 'act' && !HAPPENINGS.has(id)),
      ),
    );
  });
  return people.length < facts.length && named.length < people.length;
}

/** "The vests of the lorry and those of the three workshops": a number that only says of which things others are added up. */
function countsGiven(facts: readonly Fact[], { numbers, tokens }: Reading, { lexicon }: Bench): boolean {
  const isGiven = (fact: Fact): boolean => {
    const { value } = fact;
    return (
      value.type === 'count' &&
      !countsPeople(fact, lexicon) &&
      numbers.some(
        (number) => number.value === value.number && DETERMINER.has(tokens[number.from - 1]?.folded ?? ''),
      )
    );
  };
  const given = facts.filter(isGiven);
  const things = (some: readonly Fact[]): string[] =>
    some.flatMap((fact) => [...countedOf(fact, lexicon).things]);
  const others = things(facts.filter((fact) => !given.includes(fact)));
  return given.length > 0 && others.length > 0 && !things(given).some((id) => others.includes(id));
}
const DETERMINER = wordClass('determiner');

/**
 * "How many did the dogs find in total?": nothing is joined to anything, and one fact tells all that is said, for sure and far better
 * than any other figure.
 */
function toldByOne(reading: Reading, asked: Asking, { index }: Bench): boolean {
  if (joins(reading) || reading.numbers.length > 0) return false;
  // "How many in 2019 in total": of one time one fact tells.
  if (reading.times.length > 0) return true;
  const figures = rank(reading, asked, index).facts.filter(({ fact }) => isNumeric(fact));
  const [best, next] = figures;
  return (
    best !== undefined &&
    best.score >= SURE &&
    best.evidence.ask === 1 &&
    (best.evidence.coverage >= SAYS_IT_ALL || best.evidence.phrasing >= PUT_ALIKE) &&
    best.fact.calculation === undefined &&
    (next === undefined || next.score < best.score - SURE_LEAD)
  );
}

/** Whether anything is joined to anything. */
export const joins = (reading: Reading): boolean =>
  reading.forms.some(({ kind }) => kind === 'join') ||
  reading.tokens.some(({ text, folded }) => AND.has(folded) || PLUS.has(folded) || /^[+&,،]$/u.test(text)) ||
  (reading.language === 'ar' && reading.tokens.some(({ folded }, at) => at > 0 && ARABIC_AND.test(folded))) ||
  putTogether(reading);
const ARABIC_AND = /^و(?=.{2})/u;

/** Whether a fact counts what "how many" asks for, or a kind of it. */
function countsHead(fact: Fact, { heads }: Asking, { index, lexicon }: Bench): boolean {
  const { things, broader } = countedOf(fact, lexicon);
  const profile = index.profileOf(fact);
  return heads.some(
    (head) =>
      head.concepts.some((id) => things.has(id) || broader.has(id)) ||
      (profile !== undefined && explanation(head, profile) >= NAMES_IT),
  );
}

export function added(
  unit: string,
  parts: readonly { fact: Fact; value: number; label: string }[],
  language: Language,
): Derived {
  const total = parts.reduce((all, part) => all + part.value, 0);
  const labels = parts.map((part) => part.label);
  const result = formatQuantity(total, unit, undefined, language);
  return {
    ...shown(
      `${labels.join(' + ')} = ${result}`,
      parts.map(({ fact }) => fact),
      'derived: sum',
    ),
    result: { value: total, unit },
    text: say(parts.some(({ fact }) => fact.hedge) ? 'sumAbout' : 'sum', language, {
      total: result,
      parts: formatList(labels, language),
    }),
  };
}

/** "By how much did this haul exceed that one?": what the case's own sum of both was worked out of, in the place of the sum. */
function reckonedFrom(facts: readonly Fact[], { index }: Bench): readonly Fact[] {
  const sum = facts.find(
    ({ calculation }) => calculation?.operation === 'sum' && calculation.of.length === 2,
  );
  const of = sum?.calculation?.of ?? [];
  if (!sum || !facts.every((fact) => fact === sum || of.includes(fact.id))) return facts;
  const parts = of.flatMap((id) => index.profiles.find(({ fact }) => fact?.id === id)?.fact ?? []);
  return parts.length === of.length ? parts : facts;
}

/**
 * "How many more tablets than laptops", "how many short of 2,500 is the number of phones". `given`: the two counts, where it is
 * known which they are.
 */
export function difference(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
  given = countsNamed(reading, bench),
): Outcome {
  if (acrossCurrencies(reading)) return LACKING;
  // "The value of the phones minus the cash": what is worth something is told of beside the pieces it counts.
  const money = asked.currencies.length > 0 || reading.terms.some((term) => nounAsk(term) === 'amount');
  // "How many years more" is never told in money.
  const fits = money ? isMoney : asked.asks.some((ask) => COUNTS.has(ask)) ? isCount : isNumeric;
  const across = money ? [] : countsAcrossPlaces(reading, bench);
  const placed = across.length > 0 ? across : figuresApart(reading, bench, fits);
  const events = money || placed.length > 0 ? placed : ownAndOther(reading, bench, language, fits);
  const compared = events.length > 0 ? [] : acrossThan(reading, bench, fits);
  const { named, missing } = operandsOf(reading, bench, fits, { spans: true });
  const carried =
    events.length + compared.length > 0 || given || named.length === 2
      ? []
      : carriedAcrossThan(reading, bench, fits);
  const between = money ? undefined : countsBetween(reading, bench);
  const sides = [compared, carried].find((two) => two.length > 0) ?? [];
  if (events.length === 0 && sides.length === 0 && !given && !between && missing.length > 0) return LACKING;
  let facts: readonly Fact[] =
    given ??
    (events.length > 0
      ? events
      : (sides.length > 0 ? sides : named.map(({ scored }) => scored)).map(({ fact }) => fact));
  // "In 2024 and in 2023" is no 2025, however near the case's own count.
  const timely = (fact: Fact): boolean => {
    const known = bench.index.profileOf(fact)?.times ?? [];
    return reading.times.some((time) => timeAgreement(time, known) > 0);
  };
  if (between && !(facts.length === 2 && facts.every(timely))) facts = between;
  // "How many metres short of what the rules ask": the other side is told of by what it is, not by its noun.
  if (facts.length === 1 && named[0]) facts = besideNamed(named[0], reading, bench, fits) ?? facts;
  // "How much longer" asks for no amount where the two are counts.
  if (facts.length > 1 && !money && !inOneUnit(facts, [], bench, language))
    facts = operandsOf(reading, bench, isCount, { spans: true }).named.map(({ scored }) => scored.fact);
  if (facts.length > 1 && namesAnother(reading, facts, bench)) return undefined;
  facts = reckonedFrom(facts, bench);
  if (facts.length > 2) return undefined;
  // The case's own difference is no operand of one: what it was worked out of is named beside it, or half of that.
  const own = bench.content.facts.find(
    (fact) =>
      fact.calculation?.operation === 'difference' &&
      facts.some(({ id }) => fact.calculation?.of.includes(id)) &&
      (facts.includes(fact) ||
        (facts.length === 1 && reading.numbers.length === 0 && isDifferenceOf(fact, reading, bench))),
  );
  if (own)
    return isDifferenceOf(own, reading, bench)
      ? asStated([own], 'derived: a difference that is told', language)
      : undefined;
  // "The difference between the agency and the ministry": of neither is there a figure.
  if (facts.length === 0) return apart(reading) ? LACKING : undefined;
  const common = inOneUnit(facts, asked.currencies, bench, language);
  if (!common) return facts.length > 1 ? LACKING : undefined;
  const { unit } = common;
  const figures: { value: number; label: string }[] = [...common.operands];
  if (figures.length === 1) {
    // A figure that no fact gives is the other side: "short of 2,500".
    const known = figures[0]?.value;
    const given = reading.numbers.filter(
      (number) =>
        number.value !== known && number.value > 2 && !number.percent && (number.currency ?? unit) === unit,
    );
    const [figure] = given;
    if (given.length !== 1 || !figure || !measures(reading)) return undefined;
    figures.push({ value: figure.value, label: formatQuantity(figure.value, unit, undefined, language) });
  }
  const [most, least] = [...figures].sort((a, b) => b.value - a.value);
  if (!most || !least) return undefined;
  const rest = formatQuantity(most.value - least.value, unit, undefined, language);
  const gap = say(facts.some(({ hedge }) => hedge) ? 'differenceAbout' : 'difference', language, {
    rest,
    most: most.label,
    least: least.label,
  });
  // "Where were there more, and how many more?": the statements say whose each figure is.
  // Nor do two amounts that are given say what each is of.
  const chooses = asked.asks.some((ask) => CHOOSES.has(ask)) || (given !== undefined && unit !== 'count');
  return {
    ...shown(`${most.label} − ${least.label} = ${rest}`, facts, DIFFERENCE_RULE),
    result: { value: most.value - least.value, unit },
    text: [gap, ...(chooses ? facts.map(({ statement }) => statement[language]) : [])].join(' '),
  };
}

/** What asks for one of two, beside how far apart they are. */
const CHOOSES: ReadonlySet<string> = new Set(['place', 'which', 'who']);

/**
 * Whether a fact is the difference of just the two things that a question names: it speaks of all that is named, and each of what it was
 * worked out of explains something that the other does not.
 */
function isDifferenceOf({ id, calculation }: Fact, { terms }: Reading, { index }: Bench): boolean {
  const profileOf = (of: string): Profile[] => index.profiles.filter(({ fact }) => fact?.id === of);
  const [own] = profileOf(id);
  const [one, other, another] = calculation?.of.flatMap(profileOf) ?? [];
  const tells = (term: Term, profile: Profile): boolean => explanation(term, profile) >= MENTIONED;
  const apart = (here: Profile, there: Profile): boolean =>
    terms.some((term) => tells(term, here) && !tells(term, there));
  return (
    own !== undefined &&
    one !== undefined &&
    other !== undefined &&
    !another &&
    terms.every((term) => tells(term, own)) &&
    apart(one, other) &&
    apart(other, one)
  );
}

/** "The difference in litres between two towns", "how many separate the one from the other": the figures of two places. */
function figuresApart(reading: Reading, bench: Bench, fits: (fact: Fact) => boolean): Fact[] {
  const kinds = fits === isNumeric ? [isCount, isMoney] : [fits];
  const found = kinds.map((kind) => figuresOfPlaces(reading, bench, kind, AND_OR_FROM));
  return found.find(({ length }) => length === 2) ?? [];
}
const FROM = wordClass('from');
const AND_OR_FROM = { has: (word: string): boolean => AND.has(word) || FROM.has(word) };

/** Kinds of question that no amount of money answers. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'duration']);

/** Whether somebody, a place or another event is named of which none of the facts tells. */
const namesAnother = (reading: Reading, facts: readonly Fact[], bench: Bench): boolean =>
  namesOtherEvent(reading, facts, bench) ||
  reading.terms.some(
    (term) =>
      (isPerson(term, reading, bench) ||
        (term.kind === 'place' && isNameLike(term, reading)) ||
        (term.kind === 'unlisted' && isNameLike(term, reading))) &&
      facts.every((fact) => {
        const profile = bench.index.profileOf(fact);
        return profile !== undefined && explanation(term, profile) < MENTIONED;
      }),
  );

/** "Than in Operation Furrow": an older event of the case, of which, by its name or condition, none of the facts is. */
const namesOtherEvent = ({ terms }: Reading, facts: readonly Fact[], { lexicon, index }: Bench): boolean =>
  terms.some(({ concepts }) => {
    const event = concepts.find(
      (id) => lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'event' && !index.context.has(id),
    );
    return (
      event !== undefined &&
      !facts.some(
        (fact) =>
          fact.conditions?.event === event ||
          statementOf(fact, 'en', lexicon).terms.some((term) => term.concepts.includes(event)),
      )
    );
  });

/** Whether the difference of two things is asked for by that word. */
const apart = (reading: Reading): boolean =>
  reading.forms.some((form) => isDifference(form) && DIFFERENCE.has(reading.tokens[form.from]?.folded ?? ''));
const DIFFERENCE = wordClass('difference');

/** Whether a distance is asked for, rather than whether one is the greater. */
const measures = (reading: Reading): boolean =>
  reading.forms.some(isDifference) &&
  reading.forms.some((form) => form.role === 'ask-count' || form.role === 'ask-amount');
