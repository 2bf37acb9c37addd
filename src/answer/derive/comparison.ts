/** Which of several is the most or the least; and comparisons that a claim makes, held against the figures of both. */
import type { Fact, Language } from '../../facts/schema.ts';
import { type Words, wordClass } from '../../language/classes.ts';
import { isOr, isWithinLonger } from '../../language/forms.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK, nounAsk } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { slice } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { rank } from '../ranking.ts';
import { tellsRank } from '../silence/conditions.ts';
import { isOpenAttribute, isWeightyAttribute } from '../silence/untold.ts';
import { ANSWER, COMMON, MENTIONED, TOLD, UNTOLD_DEED } from '../thresholds.ts';
import { formatQuantity } from '../values.ts';
import { formatList, say } from '../wording.ts';
import { ofEvents, ownAndOther } from './beside.ts';
import { countedOf, countsPeople, isThing } from './counted.ts';
import { type Derived, LACKING, type Outcome, shown } from './derived.ts';
import { comparesItself, isBareEvent, namesBeside, ofOneSort, VERSUS } from './events.ts';
import {
  isCount,
  isMoney,
  isNumeric,
  type Named,
  type Operands,
  operandsOf,
  swappedAcrossThan,
} from './operands.ts';
import { FACTORS, GREATER_MEASURE, isCheaper, isDifference, LESSER_MEASURE, PART_OF } from './operation.ts';
import { asksAnotherPlace, countsAtPlaces, countsByPlace, measuredByPlace } from './places.ts';
import { countsOf, seriesOf } from './series.ts';
import { inOneUnit, MEASURES, measuresOf, type Operand } from './units.ts';
import { sameThings } from './whole.ts';

/** "Which was taken more of, cars or laptops", "the fewest of the items". */
export function extreme(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
  operation: 'most' | 'least',
): Outcome {
  if (ofAllTime(reading) || asksAnotherPlace(reading, asked, bench)) return LACKING;
  const money = asked.currencies.length > 0 || asked.asks.includes('amount') || comparesWorth(reading);
  const fits = money ? isMoney : asked.asks.includes('count') ? isCount : isNumeric;
  const { named: all, missing } = operandsOf(reading, bench, fits, { spans: true });
  // "Who rescued more people, the fishermen or the navy?": the alternatives did it; what they did it to is no third.
  const sides = all.filter(({ stretch }, at) => stretch.or || all[at + 1]?.stretch.or);
  // Nor is an amount that some other word may name a third beside two counts.
  const mixed = new Set(all.map(({ scored }) => scored.fact.value.type)).size > 1;
  const named = (asked.asks.includes('who') || mixed) && sides.length > 1 ? sides : all;
  // "The most often among the cells" ranks nothing that is named; "cars, laptops or tablets" does.
  const alternatives = named.some(
    ({ stretch }, at) =>
      at > 0 && stretch.joined && !MORE_OR_LESS.has(reading.tokens[stretch.from - 1]?.folded ?? ''),
  );
  const events = money || operation === 'least' ? [] : ofEvents(reading, bench, language);
  // "Of the suspects, are there more behind bars or set free?": where one alternative is not told, the whole does not replace it.
  if (events.length === 0 && !money)
    if (!named.every(({ stretch }) => !stretch.or || isMet(stretch, all, reading))) return LACKING;
  const facts =
    events.length > 0
      ? events
      : alternatives || missing.length > 0
        ? named.map(({ scored }) => scored.fact)
        : [];
  if (events.length === 0 && facts.length > 0 && missing.length > 0) return LACKING;
  // The dead of one accident are not set against the passengers among those of another.
  const [one, other] = facts;
  if (one && other && one.conditions?.event !== other.conditions?.event && !money)
    if (facts.length === 2 && isCount(one) && isCount(other) && !ofOneSort(one, other, bench)) return LACKING;
  const behind = reading.terms.find(({ from }) =>
    reading.forms.some(({ role, to }) => role === 'op-most' && to === from),
  );
  // "What does the most harm": an attribute is ranked, and no number of things.
  const ranksAttribute =
    behind?.kind === 'attribute' && nounAsk(behind) === undefined && asked.asks.includes('what');
  // "How heavy was the biggest": no number of things is ranked.
  const ranksNumbers =
    !money &&
    !ranksAttribute &&
    !asked.asks.includes('how') &&
    !reading.terms.some(({ concepts }) => concepts.some((id) => MEASURES.has(id)));
  // Minutes are ranked among no things. "The most kilograms": of what is measured so.
  const counts =
    facts.length >= 2
      ? []
      : ranksNumbers
        ? countsByPlace(reading, asked, bench)
        : measuredByPlace(reading, asked, bench);
  // "Which motorway lost the most money?"
  const amounts =
    facts.length < 2 && counts.length === 0 ? countsByPlace(reading, asked, bench, isMoney) : [];
  const byPlace = counts.length > 0 ? counts : amounts;
  // "Most of the arrests were made in Guayaquil": a fact that says so itself goes before what is worked out.
  const [said] = byPlace.length > 0 ? rank(reading, asked, bench.index).facts : [];
  if (said && tellsRank(reading, said, bench.lexicon)) return undefined;
  const series =
    byPlace.length > 0 ? byPlace : facts.length < 2 && ranksNumbers ? seriesOf(reading, asked, bench) : [];
  // Nor are people among accounts: what is ranked is of the kind of what the question names.
  const [leading] = rank({ ...reading, numbers: [] }, BLANK, bench.index).facts.filter(({ fact }) =>
    series.includes(fact),
  );
  const people = leading && countsPeople(leading.fact, bench.lexicon);
  const things = series.filter(
    (fact) =>
      measuresOf(fact, bench).length === 0 &&
      (people === undefined || countsPeople(fact, bench.lexicon) === people),
  );
  const several = facts.length < 2 && !money ? (things.length > 1 ? things : series) : facts;
  if (several.length < 2) return undefined;
  // "The ones freed here or the ones found there": what an "or" sets against each other, and no series that tells nothing of it.
  const either = reading.tokens.some((token, at) => reading.active.has(at) && isOr(token, reading.language));
  const isUntold = (term: Term): boolean =>
    (term.kind === 'place' || isOfCase(term, bench)) &&
    !several.some((fact) => {
      const profile = bench.index.profileOf(fact);
      return profile !== undefined && explanation(term, profile) >= MENTIONED;
    });
  if (facts.length < 2 && either && !money && reading.terms.some(isUntold)) return LACKING;
  // "Which make of bike was stolen most often?": by no attribute of which none of them is told.
  const profiles = series.flatMap((fact) => bench.index.profileOf(fact) ?? []);
  // "Most of" is none.
  const ranks = ({ from, to }: Term): boolean =>
    reading.forms.some((form) => form.kind === 'op' && form.from >= from && form.to <= to);
  const byAttribute = (term: Term): boolean =>
    isWeightyAttribute(term) &&
    !isOpenAttribute(term) &&
    !ranks(term) &&
    profiles.every((profile) => explanation(term, profile) < UNTOLD_DEED);
  if (facts.length < 2 && reading.terms.some(byAttribute)) return LACKING;
  const common = inOneUnit(several, asked.currencies, bench, language);
  if (!common) return facts.length > 1 ? LACKING : undefined;
  // "The watches, or the laptops and tablets put together".
  const together = reading.forms.some((form) => form.role === 'op-sum') && several === facts;
  if (together) return groupsCompared(named, common.unit, common.operands, operation, language);
  // A number says by its noun what it is of, an amount does not, and of which event neither.
  const stated = common.unit !== 'count' || events.length > 0;
  return withGap(ranked(common.operands, operation, stated, language), common, reading, language);
}

const MORE_OR_LESS = wordClass('more-or-less');

/** Whether what stands before an "or" is named too, where anything does. */
const isMet = (or: Named['stretch'], named: readonly Named[], { terms, tokens }: Reading): boolean => {
  const before = terms.filter(({ to }) => to < or.from);
  const last = before.at(-1);
  if (!last || or.from - last.to > 1) return true;
  const opening = tokens.findLastIndex(({ text }, at) => at < last.from && COMMA.test(text));
  return named.some(({ stretch }) => stretch.from < or.from && stretch.to > opening);
};
const COMMA = /^[,،:;]$/u;

/** "Which had more, and by how many?": the difference of the two is told too. */
function withGap(
  found: Derived,
  { unit, operands }: { unit: string; operands: readonly Operand[] },
  reading: Reading,
  language: Language,
): Derived {
  const [most, least, another] = [...operands].sort((a, b) => b.value - a.value);
  const asksGap = reading.forms.some(isDifference) || reading.forms.some(({ role }) => role === 'ask-count');
  if (!most || !least || another || !asksGap || most.value === least.value) return found;
  const rest = formatQuantity(most.value - least.value, unit, undefined, language);
  const gap = say('difference', language, { rest, most: most.label, least: least.label });
  return {
    ...found,
    text: `${found.text} ${gap}`,
    working: [...found.working, `${most.label} − ${least.label} = ${rest}`],
  };
}

/** What is the most first, against the others. */
export function ranked(
  parts: readonly Operand[],
  operation: 'most' | 'least',
  stated: boolean,
  language: Language,
): Derived {
  const ordered = inRank(parts, operation);
  const labels = ordered.map((part) => part.label);
  const statements =
    stated || areNamedAlike(labels) ? ordered.map((part) => part.fact.statement[language]) : [];
  return {
    ...shown(
      labels.join(SIGN[operation]),
      parts.map(({ fact }) => fact),
      `derived: ${operation}`,
    ),
    text: [rankedText(labels, operation, language), ...statements].join(' '),
  };
}

/** "4 people arrested, against 3 people arrested": the figures alone do not say whose they are. */
const areNamedAlike = (labels: readonly string[]): boolean =>
  new Set(labels.map((label) => label.replace(/[\p{N}\p{P}\s]/gu, ''))).size < labels.length;

/**
 * "Who wins on numbers: phones or watches?": two counts beside an "or", and nothing else of the case; by which word the greater or
 * the lesser is asked for matters only for the lesser.
 */
export function eitherOf(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  if (reading.numbers.length + reading.times.length > 0 || asked.currencies.length > 0) return undefined;
  if (asked.asks.some((ask) => !CHOOSING.has(ask)) || comparesWorth(reading)) return undefined;
  const set = reading.tokens.some((token) => isOr(token, reading.language) || VERSUS.has(token.folded));
  // "Were phones taken, or watches?" asks what was taken.
  const compares = reading.forms.some(({ role }) =>
    /^(?:op-(?:most|least)|compare-(?:more|less))$/u.test(role),
  );
  if (!set || !compares) return undefined;
  const least = reading.forms.some(({ role }) => role === 'op-least' || role === 'compare-less');
  const byPlace = countsAtPlaces(reading, bench);
  const placed = byPlace.length > 0 ? inOneUnit(byPlace, [], bench, language) : undefined;
  if (placed) return ranked(placed.operands, least ? 'least' : 'most', false, language);
  const { named, missing } = operandsOf(reading, bench, isCount, { spans: true });
  const [one, other, another] = named;
  if (!one || !other || another || missing.length > 0 || one.scored.fact === other.scored.fact)
    return undefined;
  if (!other.stretch.or && !reading.tokens.some(({ folded }) => VERSUS.has(folded))) return undefined;
  const others = reading.terms.filter(
    (term) => !one.terms.includes(term) && !other.terms.includes(term) && !term.aside,
  );
  if (others.some((term) => isOfCase(term, bench))) return undefined;
  const common = inOneUnit([one.scored.fact, other.scored.fact], [], bench, language);
  return (
    common &&
    withGap(ranked(common.operands, least ? 'least' : 'most', false, language), common, reading, language)
  );
}
const CHOOSING: ReadonlySet<string> = new Set(['which', 'who', 'what']);
/** Whether a word is one of the case's own, or names a thing that one of its facts tells of. */
const isOfCase = ({ kind, concepts }: Term, { index, lexicon }: Bench): boolean =>
  concepts.some((id) => lexicon.isOwn(id)) || (DENOTES.has(kind) && index.counts(concepts));

/** "Which of the two was deadlier": an adjective that compares by itself. */
export function deadlier(reading: Reading, bench: Bench, language: Language): Outcome {
  if (!reading.terms.some((term) => comparesItself(term, reading))) return undefined;
  const facts = ofEvents(reading, bench, language);
  const common = facts.length > 0 ? inOneUnit(facts, [], bench, language) : undefined;
  return common && ranked(common.operands, 'most', true, language);
}

const SIGN = { most: ' > ', least: ' < ' } as const;

/** What is asked for first, the others behind it. */
const inRank = <Part extends { value: number }>(
  parts: readonly Part[],
  operation: 'most' | 'least',
): Part[] => [...parts].sort((a, b) => (operation === 'most' ? b.value - a.value : a.value - b.value));

function rankedText(labels: readonly string[], operation: 'most' | 'least', language: Language): string {
  const [first = '', ...others] = labels;
  return say(operation, language, { first, rest: formatList(others, language) });
}

/** Alternatives of which one is several things added up. */
function groupsCompared(
  named: readonly Named[],
  unit: string,
  parts: readonly Operand[],
  operation: 'most' | 'least',
  language: Language,
): Derived {
  const groups: Operand[][] = [];
  parts.forEach((part, at) => {
    const group = groups.at(-1);
    if (group && !named[at]?.stretch.or && named[at]?.stretch.joined) group.push(part);
    else groups.push([part]);
  });
  const sides = groups.map((group) => {
    const value = group.reduce((all, part) => all + part.value, 0);
    const sum = group.map((part) => part.label).join(' + ');
    const total = formatQuantity(value, unit, undefined, language);
    return group.length > 1
      ? { value, label: `${sum} = ${total}`, text: `${total} (${sum})` }
      : { value, label: sum, text: sum };
  });
  const ordered = inRank(sides, operation);
  return {
    ...shown(
      ordered.map(({ label }) => label).join(SIGN[operation]),
      parts.map(({ fact }) => fact),
      `derived: ${operation}`,
    ),
    text: rankedText(
      ordered.map(({ text }) => text),
      operation,
      language,
    ),
  };
}

/** What is worth more is compared by its amount. */
const WORTH =
  /\b(?:worth|valuable|valued|vaut|valait|valaient|valeur|vale|valía|valían|valor)\b|قيمة|ثمن|تساوي/iu;

const DEARER = wordClass('dearer');
/** Whether something is asked or said of worth: "which was dearer", "les plus chères"; "cher collègue" is not. */
export const comparesWorth = ({ text, tokens, forms, language }: Reading): boolean =>
  WORTH.test(text) ||
  tokens.some(
    ({ folded }, at) =>
      DEARER.in(language).has(folded) &&
      (language === 'en' || language === 'ar' || forms.some(({ kind, to }) => kind === 'op' && to === at)),
  );

/** A claim that was worked out: whether it holds, with the figures. */
export type Judged = Derived & { holds: boolean };

/**
 * A comparison claimed of two things ("cars outnumbered laptops", "more tablets than watches"). Undefined where it is no
 * such claim; lacking where one of the two is counted and the other is not.
 */
export function compared(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Judged | typeof LACKING | undefined {
  const compares = reading.forms
    .filter(
      (form) => form.kind === 'factor' || /^(?:op-most|op-least|compare-more|compare-less)$/u.test(form.role),
    )
    // "At least" compares no two things, nor does "more than half"; "as many" is a part of "twice as many".
    .filter(
      (form) =>
        !(form.kind === 'factor' && isWithinLonger(form, reading.forms, WIDER)) &&
        !reading.forms.some((half) => half.role === 'part-half' && half.from === form.to) &&
        !reading.forms.some(
          (other) =>
            other.kind === 'comparison' &&
            other.from <= form.from &&
            other.to >= form.to &&
            other.to - other.from > form.to - form.from,
        ),
    )
    .sort((x, y) => Number(y.kind === 'factor') - Number(x.kind === 'factor'))[0];
  if (reading.numbers.length > 0) return undefined;
  const measured = measuresCompared(reading, bench, language);
  if (measured) return measured;
  if (!compares) return undefined;
  const events = eventsCompared(reading, compares, bench, language);
  if (events) return events;
  const swapped = compares.kind === 'factor' ? undefined : swappedAcrossThan(reading, bench, isNumeric);
  const { first, rest, missing } = swapped
    ? { first: swapped[0].fact, rest: [swapped[1].fact], missing: false }
    : alikeSides(sides(reading, compares, bench), bench);
  const than = reading.tokens.slice(compares.from).some((token) => THAN_OR_AS.has(token.folded));
  // "Over the phone network", "nicked over the outbreak" compare nothing: those words take a "than", or a thing on either side.
  const behindDeed = reading.terms.some(({ kind, to }) => kind === 'act' && to === compares.from);
  if (compares.kind === 'comparison' && !than && (behindDeed || !first || rest.length === 0))
    return undefined;
  if (
    first &&
    rest.length === 0 &&
    !missing &&
    // "Smaller last year": than at another time, and not than anything else.
    !(isComparative(reading, compares) && reading.times.length > 0) &&
    /^op-(?:most|least)$/u.test(compares.role) &&
    !setsAgainst(reading, compares) &&
    !isFurther(reading, compares) &&
    !PART_OF.has(reading.tokens[compares.to]?.folded ?? '')
  )
    return ofAllTime(reading) ? LACKING : superlative(first, compares.role === 'op-most', bench, language);
  if (first && rest.length === 0 && missing) return LACKING;
  // What is claimed to be as many is told by no figure of one alone.
  if (!first || rest.length === 0)
    return compares.role === AS_MANY && namesTwo(reading) ? LACKING : undefined;
  if (!swapped && than && !tellsNamed([first, ...rest], compares, reading, bench)) return LACKING;
  // "Kovšič received the highest fine": the number of those who were fined tells nothing of her.
  if (!swapped && !tellsOfWhom([first, ...rest], reading, bench)) return LACKING;
  if (new Set([first, ...rest].map((fact) => countsClaimed(fact, reading, bench))).size > 1) return undefined;
  const like = rest.filter((fact) => sameThings(fact, first, bench.lexicon));
  const against = like.length > 0 && !namesAll(rest, reading, bench) ? like : rest;
  const common = inOneUnit([first, ...against], asked.currencies, bench, language);
  const [one, ...others] = common?.operands ?? [];
  if (!common || !one) return undefined;
  const other = others.reduce((sum, part) => sum + part.value, 0);
  const more =
    (compares.role === 'op-most' || compares.role === 'compare-more' || compares.kind === 'factor') &&
    !isCheaper(compares, reading);
  const factor = FACTORS[compares.role] ?? 1;
  const equal = compares.role === AS_MANY;
  const sign = one.value > other ? '>' : one.value < other ? '<' : '=';
  const right =
    others.length > 1
      ? `${others.map((part) => part.label).join(' + ')} = ${formatQuantity(other, common.unit, undefined, language)}`
      : (others[0]?.label ?? '');
  return {
    ...shown(`${one.label} ${sign} ${right}`, [first, ...against], 'claim: comparison'),
    holds: equal
      ? one.value === other
      : more
        ? factor === 1
          ? one.value > other
          : isExact(compares, reading)
            ? one.value === factor * other
            : one.value >= factor * other
        : one.value < other,
  };
}

/** "Exactly twice as many". */
const isExact = ({ from }: Form, { forms }: Reading): boolean =>
  forms.some((form) => form.role === 'compare-exactly' && form.to === from);

/** What compares two: "more", "plus de". */
const RANKS = /^(?:op-(?:most|least)|compare-(?:more|less))$/u;
/** Whether a term is what names the one, or has it in it: "the avalanche of 2013". */
const holds = (term: Term, naming: { from: number; to: number }): boolean =>
  term.from <= naming.from && term.to >= naming.to;

/** "More people died there than in this one": one count, told of the case's own event and of the one that is named. */
function eventsCompared(
  reading: Reading,
  compares: Form,
  bench: Bench,
  language: Language,
): Judged | undefined {
  if (!RANKS.test(compares.role) || comparativeOf(reading)) return undefined;
  // The "than" may be of the comparing word itself: "أكبر من".
  const than = reading.tokens.findIndex(({ folded }, at) => at > compares.from && THAN.has(folded));
  if (than < 0) return undefined;
  const more = /most|more/u.test(compares.role);
  const [own, other] = ownAndOther(reading, bench, language, isCount);
  const there = other && bench.index.profileOf(other);
  const here = own && bench.index.profileOf(own);
  if (!own || !other || !here || !there) return undefined;
  const [naming] = namesBeside(reading, there, here);
  // Where the one stands the other does not: on that side nothing but "this one" may be named.
  if (!naming || reading.terms.some((term) => term.from > than && !holds(term, naming) && !isBareEvent(term)))
    return undefined;
  const facts = naming.from < than ? [other, own] : [own, other];
  const [one, two] = inOneUnit(facts, [], bench, language)?.operands ?? [];
  if (!one || !two) return undefined;
  const sign = one.value > two.value ? '>' : one.value < two.value ? '<' : '=';
  return {
    ...shown(`${one.label} ${sign} ${two.label}`, facts, 'claim: comparison'),
    holds: more ? one.value > two.value : one.value < two.value,
  };
}

const MORE = wordClass('more');
const THAN = wordClass('than');
/** Most words from the quality to its "than": "longer a sentence than". */
const TO_THAN = 3;

/** What has a name, in languages and hands that write none with a capital. */
const NAMED = /^(?:person|place|organisation|body|group)$/u;

/** Where a quality of measure compares, and the word for "than" behind it. */
export function comparativeOf({ tokens }: Reading): { at: number; than: number } | undefined {
  const at = tokens.findIndex(({ folded }) => GREATER_MEASURE.has(folded) || LESSER_MEASURE.has(folded));
  const than = tokens.findIndex(
    ({ folded }, place) => place > at && place - at <= TO_THAN && THAN.has(folded),
  );
  return at < 1 || than < 0 ? undefined : { at, than };
}

/**
 * "Is the baker's sentence longer than the miller's?": one measure, of each of two who are named. What is measured stands with
 * one of them and is meant of both.
 */
function measuresCompared(reading: Reading, bench: Bench, language: Language): Judged | undefined {
  const { tokens, terms } = reading;
  const found = comparativeOf(reading);
  if (!found) return undefined;
  const { at, than } = found;
  const word = tokens[at]?.folded ?? '';
  const comparing = MORE.has(tokens[at - 1]?.folded ?? '') ? at - 1 : at;
  const names = terms.filter(
    (term) =>
      !term.aside &&
      (isNameLike(term, reading) ||
        (NAMED.test(term.kind) && term.concepts.some((concept) => bench.lexicon.isOwn(concept)))),
  );
  const left = names.filter(({ to }) => to <= comparing);
  const right = names.filter(({ from }) => from > than);
  const measure = terms.filter(
    (term) =>
      !names.includes(term) && !term.aside && (term.to <= comparing || term.from > at) && term.from !== at,
  );
  const [one, other] = [left, right].map((named) => measureOf(named, measure, reading, bench));
  if (!one || !other || one.id === other.id) return undefined;
  const common = inOneUnit([one, other], [], bench, language);
  const [first, second] = common?.operands ?? [];
  if (!first || !second) return undefined;
  const sign = first.value > second.value ? '>' : first.value < second.value ? '<' : '=';
  return {
    ...shown(`${first.label} ${sign} ${second.label}`, [one, other], 'claim: comparison'),
    holds: LESSER_MEASURE.has(word) ? first.value < second.value : first.value > second.value,
  };
}

/** The fact that tells a measure of whoever is named, and of nobody else. */
function measureOf(
  named: readonly Term[],
  measure: readonly Term[],
  reading: Reading,
  bench: Bench,
): Fact | undefined {
  if (named.length === 0) return undefined;
  const kept = [...named, ...measure];
  const active = new Set(
    kept.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const asked: Asking = { ...BLANK, asks: ['count'] };
  const best = rank({ ...reading, active, terms: kept, forms: [] }, asked, bench.index).facts.find(
    ({ fact }) => isNumeric(fact),
  );
  return best && best.score >= ANSWER && kept.every((term) => explanation(term, best.profile) >= TOLD)
    ? best.fact
    : undefined;
}

/**
 * Whether the facts on two sides are told of what a claim names: of what the case names on the first side the first fact is,
 * of all else one of them. What the cards cost is not told by their number.
 */
function tellsNamed(
  facts: readonly Fact[],
  compares: Form,
  { terms }: Reading,
  { index, lexicon }: Bench,
): boolean {
  const profiles = facts.map(({ id, topic }) =>
    index.ofTopic(topic).find((profile) => profile.fact?.id === id),
  );
  return terms.every((term) => {
    const own = term.concepts.some((id) => lexicon.isOwn(id));
    const named = own || DENOTES.has(term.kind) || nounAsk(term) === 'amount';
    if (term.aside || !named || term.weight < COMMON) return true;
    if (term.concepts.some((id) => index.context.has(id))) return true;
    const tellers = own && term.to <= compares.from ? profiles.slice(0, 1) : profiles;
    return tellers.some((profile) => profile && explanation(term, profile) >= MENTIONED);
  });
}
/** Whether one of several facts tells of whoever of the case is named. */
const tellsOfWhom = (facts: readonly Fact[], { terms }: Reading, { index, lexicon }: Bench): boolean =>
  terms
    .filter(
      ({ aside, kind, concepts }) => !aside && WHO.has(kind) && concepts.some((id) => lexicon.isOwn(id)),
    )
    .every(
      (term) =>
        term.concepts.some((id) => index.context.has(id)) ||
        facts.some((fact) => {
          const profile = index.profileOf(fact);
          return profile !== undefined && explanation(term, profile) >= MENTIONED;
        }),
    );
const WHO: ReadonlySet<string> = new Set(['person', 'organisation']);
const DENOTES: ReadonlySet<string> = new Set(['thing', 'person', 'organisation', 'body', 'group', 'place']);

/** Whether a claim names what a fact counts: "fewer pieces than in this operation" is not of the people arrested in it. */
function countsClaimed(fact: Fact, { terms }: Reading, { index }: Bench): boolean {
  if (fact.value.type !== 'count') return true;
  const heads = index.ofTopic(fact.topic).find((profile) => profile.fact?.id === fact.id)?.heads;
  return !heads || terms.some((term) => term.concepts.some((concept) => heads.has(concept)));
}

/** Whether each of several counts is named by what it counts: "than laptops and tablets put together". */
const namesAll = (facts: readonly Fact[], { terms }: Reading, { lexicon }: Bench): boolean =>
  facts.every((fact) =>
    terms.some(
      (term) => term.kind === 'thing' && term.concepts.some((id) => countedOf(fact, lexicon).things.has(id)),
    ),
  );

/** "As many watches as laptops". */
const AS_MANY = 'factor-1';
const WIDER = (kind: string): boolean => kind === 'factor' || kind === 'function';

const THAN_OR_AS = wordClass('than-or-as');
const AS_OR_THAN = wordClass('as-or-than');

/** Whether two things are spoken of, so that one is said to be as many as the other. */
const namesTwo = ({ terms }: Reading): boolean =>
  terms.filter((term) => term.kind !== 'light' && !term.aside).length > 1;

interface Sides {
  first: Fact | undefined;
  rest: Fact[];
  /** One side names a thing that no fact counts. */
  missing: boolean;
}

/**
 * The facts on the two sides of a comparison, the one side's first: "more tablets than watches" has its first between the
 * comparing word and "than", "tablets outnumber watches" before the comparing word.
 */
function sides(reading: Reading, compares: Form, bench: Bench): Sides {
  const end = reading.tokens.length;
  const thanFrom = (from: number, word: Words): number =>
    reading.tokens.findIndex(
      (token, at) =>
        at >= from &&
        at > 0 &&
        word.has(token.folded) &&
        !reading.terms.some((term) => term.from < at && term.to > at),
    );
  // "Twice as many watches as laptops": the word behind the first thing, where there is one.
  const behind = compares.kind === 'factor' ? thanFrom(compares.to, AS_OR_THAN) : -1;
  const than = behind < 0 ? thanFrom(compares.from, THAN_OR_AS) : behind;
  const word = reading.tokens.slice(compares.from, compares.to).map(({ folded }) => folded);
  const fits = word.some((one) => DEARER.has(one)) ? isMoney : isNumeric;
  const named = (from: number, to: number): Operands =>
    operandsOf(slice(reading, from, to), bench, fits, { adds: true });
  const facts = ({ named: found }: Operands) => found.map(({ scored }) => scored.fact);
  const cut = Math.max(than, compares.to);
  // "Was the share higher in 2024 than in 2022?": the one of the time before the "than" is said to be the higher.
  const time = reading.times.find(({ from }) => than < 0 || from < than);
  const ofTime = (fact: Fact): boolean =>
    time !== undefined && timeAgreement(time, bench.index.profileOf(fact)?.times ?? []) > 0;
  const between = than < compares.to ? [] : facts(named(compares.to, than));
  const first = (between.length > 0 ? between : facts(named(0, compares.from))).at(-1);
  const right = named(cut, end);
  const rest = facts(right).filter((fact) => fact.id !== first?.id);
  const things = reading.terms.filter((term) => term.from >= cut);
  // "More works in 2022 than in 2023": a time alone is of the thing before it.
  if (first && (rest.length > 0 || things.some(isThing))) {
    const missing = right.missing.length > 0 || (rest.length === 0 && things.some(isCountable));
    // "Was the duty higher in 2019?", "in 2019, was it higher?": what is told of that time is said to be the higher.
    const then = ofTime(first) || things.some(isThing) ? undefined : rest.find(ofTime);
    return then && rest.length === 1 ? { first: then, rest: [first], missing } : { first, rest, missing };
  }
  // "Did that raid lead to more arrests than this one?": one thing, told of each.
  const all = facts(operandsOf(splitAt(reading, compares), bench, isNumeric));
  const one = all.find(ofTime) ?? all[0];
  return { first: one, rest: all.filter((fact) => fact !== one), missing: false };
}

/** "Did the brigade recover more works in 2023 than in 2022?": its officers are no side of it, where two counts of one thing are. */
function alikeSides(found: Sides, { lexicon }: Bench): Sides {
  const { first, rest, missing } = found;
  const [left, right, another] = rest;
  return first &&
    left &&
    right &&
    !another &&
    sameThings(left, right, lexicon) &&
    !sameThings(first, left, lexicon)
    ? { first: left, rest: [right], missing }
    : found;
}

const isCountable = (term: { kind: string; weight: number }): boolean =>
  (term.kind === 'thing' || term.kind === 'person') && term.weight > COMMON;

/** "More visitors than the zoo", "plus de visiteurs que": a "than" behind "more" sets a thing against another, not above all. */
const setsAgainst = ({ tokens }: Reading, { from, to }: Form): boolean =>
  !DEFINITE_ARTICLE.has(tokens[from - 1]?.folded ?? '') &&
  !DEFINITE_ARTICLE.has(tokens[from]?.folded ?? '') &&
  tokens.slice(to).some(({ folded }) => THAN.has(folded));
const DEFINITE_ARTICLE = wordClass('definite-article');

/** "Were more phones seized?": others beside them, and no more than of anything else. */
const isFurther = ({ tokens, terms, language }: Reading, { from, to }: Form): boolean =>
  !tokens.some((token) => isOr(token, language)) &&
  FURTHER.has(tokens[from]?.folded ?? '') &&
  !DEFINITE_ARTICLE.has(tokens[from - 1]?.folded ?? '') &&
  terms.some((term) => term.from === to);
const FURTHER = wordClass('further');

/** Whether a word compares two things and ranks no more of them: "more", "smaller". */
function isComparative({ tokens }: Reading, { from, to }: Form): boolean {
  const word = tokens[from]?.folded ?? '';
  return to - from === 1 && (MORE_OR_LESS.has(word) || COMPARATIVE.test(word));
}
/** English makes a comparative of the adjective itself. */
const COMPARATIVE = /^(?:\p{L}{3,}er|more|less)$/u;

/** "The biggest haul in history": set against what no case counts. */
const ofAllTime = ({ forms }: Reading): boolean => forms.some(({ role }) => role === 'hint-ever');

/** "Laptops were the rarest": a thing claimed to be the most or least of the counts of its topic. */
function superlative(fact: Fact, most: boolean, bench: Bench, language: Language): Judged | undefined {
  // People are ranked among no trucks.
  const people = countsPeople(fact, bench.lexicon);
  const counts =
    fact.value.type === 'count'
      ? countsOf(fact.topic, bench.index).filter((other) => countsPeople(other, bench.lexicon) === people)
      : [];
  const common = inOneUnit(counts, [], bench, language);
  if (!common || !counts.includes(fact)) return undefined;
  const ordered = [...common.operands].sort((a, b) => (most ? b.value - a.value : a.value - b.value));
  const first = ordered[0];
  if (!first) return undefined;
  const labels = ordered.map((operand) => operand.label);
  return {
    ...shown(labels.join(most ? SIGN.most : SIGN.least), counts, 'claim: superlative'),
    told: say(most ? 'descending' : 'ascending', language, { list: formatList(labels, language) }),
    holds: first.fact === fact,
  };
}

/** The same reading with the comparing words as a separator: a stop takes their place. */
function splitAt(reading: Reading, form: { from: number; to: number }): Reading {
  return {
    ...reading,
    tokens: reading.tokens.map((token, at) =>
      at >= form.from && at < form.to ? { ...token, folded: ',', text: ',' } : token,
    ),
  };
}
