/** The same things counted place by place: "which city had the most arrests". */
import type { Fact } from '../../facts/schema.ts';
import { type Words, wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, nounAsk } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { without } from '../question/query.ts';
import { BROAD, PLACE_KINDS } from '../silence/conditions.ts';
import { outsideOf } from '../silence/restrictions.ts';
import { statementOf } from '../statement.ts';
import { COMMON, NAMES_IT, TOLD } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { countedOf, countsPeople, isThing } from './counted.ts';
import { isCount, isMoney } from './operands.ts';
import { ADDS, joinsAsPlus, PART_OF, PLUS } from './operation.ts';
import { isPercentage, MEASURES, measuresOf } from './units.ts';
import { meets, sameButPlace, sameThings, sizeOf } from './whole.ts';

/** "Which city saw the most arrests": that it was there. */
const OCCURS: ReadonlySet<string> = new Set(['happen', 'see', 'hold-event', 'receive']);
/** Fewest places that are ranked. */
const SEVERAL = 2;

const MOST_OR_LEAST = /^op-(?:most|least)$/u;
/** Most small words between the question word and the sort of place. */
const NEAR = 3;

/** Whether a term names a place of the case's own. */
export const isOwnPlace = ({ kind, concepts }: Term, lexicon: Lexicon): boolean =>
  kind === 'place' && concepts.some((id) => lexicon.isOwn(id));

/** The sorts of places: cities, countries, and whatever a case tells by its places ("which motorway", "which container"). */
function sortsOfPlace({ index, lexicon }: Bench): (id: string) => boolean {
  const told = index.profiles.flatMap(({ fact }) => fact?.conditions?.place ?? []);
  const sorts = new Set(told.flatMap((id) => [...lexicon.ancestors(id)].filter((sort) => sort !== id)));
  return (id) => PLACE_KINDS.has(id) || (sorts.has(id) && !BROAD.has(id));
}

/** "Which was not the heaviest", "the second most": some other place than the first of them. */
const isTurned = ({ forms, tokens }: Reading): boolean =>
  forms.some(({ kind }) => kind === 'negation') ||
  forms.some(
    ({ role, to }) =>
      /^hint-ordinal-[2-9]$/u.test(role) &&
      (forms.some((form) => MOST_OR_LEAST.test(form.role) && form.from === to) ||
        tokens.slice(to, to + 2).some(superlativeAt)),
  );

/** Whether another place than the first is asked for. */
export const asksAnotherPlace = (reading: Reading, asked: Asking, bench: Bench): boolean =>
  isTurned(reading) && (asked.asks.includes('place') || asksSortOfPlace(reading, asked, sortsOfPlace(bench)));

/** How places are ranked. */
interface Ranked {
  /** What is ranked need not be named by a thing: "the heaviest of the containers", "the motorway that lost the most". */
  bare?: boolean;
  /** Only places of the sort that is named are. */
  ofSortAlone?: boolean;
}

/** Whether a question names a sort of place. */
export function namesSortOfPlace({ terms }: Reading, bench: Bench): boolean {
  const isSort = sortsOfPlace(bench);
  return terms.some(({ concepts }) => concepts.some(isSort));
}

/** Whether a place is asked for by what sort of place it is: "which city". */
const asksSortOfPlace = (
  { terms, forms, tokens }: Reading,
  { asks, heads }: Asking,
  isSort: (id: string) => boolean,
): boolean => {
  // "¿Qué contenedor ...?", "ما أثقل حاوية": "what" with the sort of place right behind it, or behind what ranks it, asks which.
  const opens = forms.some(
    ({ role, to }) =>
      role === 'ask-what' &&
      terms.some(
        (term) =>
          (term.from === to || (term.from === to + 1 && tokens[to] && superlativeAt(tokens[to]))) &&
          term.concepts.some(isSort),
      ),
  );
  if (opens) return true;
  if (!asks.some((ask) => ask === 'place' || ask === 'which')) return false;
  // "Which of the two countries".
  const behind = terms.filter(({ from }) =>
    forms.some(
      (form) => /^ask-(?:which|place)$/u.test(form.role) && from >= form.to && from - form.to <= NEAR,
    ),
  );
  return [...heads, ...behind].some(({ concepts }) => concepts.some(isSort));
};

const superlativeAt = ({ folded }: { folded: string }): boolean =>
  SUPERLATIVE.has(folded) || HEAVY.has(folded) || LIGHT_OF_WEIGHT.has(folded);
const SUPERLATIVE = wordClass('superlative');
export const HEAVY = wordClass('heavy');
export const LIGHT_OF_WEIGHT = wordClass('light-of-weight');

/**
 * Counts (or amounts, where `fits` takes these) of what a question names, each told of one place of its own, where it asks which
 * place had most or least of it; none where it names such a place itself, or where there are not several. What is counted in all,
 * wherever, is none of them.
 */
export function countsByPlace(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  fits: (fact: Fact) => boolean = isCount,
  how: Ranked = {},
): Fact[] {
  const isSort = sortsOfPlace(bench);
  if (!asked.asks.includes('place') && !asksSortOfPlace(reading, asked, isSort)) return [];
  return rankableByPlace(reading, asked, bench, fits, how);
}

/**
 * The same of a sort of place, whatever is asked for: "the city with the most arrests and the one with the fewest".
 */
export function rankableByPlace(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  fits: (fact: Fact) => boolean,
  { bare = false, ofSortAlone = fits !== isCount }: Ranked = {},
): Fact[] {
  if (isTurned(reading)) return [];
  const isSort = sortsOfPlace(bench);
  // "Which city saw more arrests": what stands behind the verb is counted, and no sort of place.
  const seen = reading.terms.find(({ concepts }) => concepts.some((id) => OCCURS.has(id)));
  const said = reading.terms.filter(
    (term) =>
      (!asked.heads.includes(term) || (seen !== undefined && term.from >= seen.to)) &&
      !term.aside &&
      ((bare && fits === isMoney) || (term.weight >= COMMON && nounAsk(term) === undefined)) &&
      !term.concepts.some((id) => isSort(id) || OCCURS.has(id)),
  );
  if (said.length === 0 && !bare) return [];
  // "Put more officers on the raids": the officers are counted, and not what they raided.
  const counted = said.filter(
    (term) =>
      isThing(term) &&
      reading.forms.some(
        ({ role, to }) =>
          MOST_OR_LEAST.test(role) &&
          // "Le plus de tonnes".
          (to === term.from || (to + 1 === term.from && PART_OF.has(reading.tokens[to]?.folded ?? ''))),
      ),
  );
  const sorts = reading.terms.flatMap(({ concepts }) => concepts.filter(isSort));
  const named = bench.index.profiles.flatMap((profile) => {
    const { fact } = profile;
    if (!fact || !fits(fact) || isPercentage(fact)) return [];
    if (!said.every((term) => explanation(term, profile) >= TOLD)) return [];
    const places = placesOf(fact, sorts, bench);
    const counts = counted.every(({ concepts }) => concepts.some((id) => profile.heads.has(id)));
    return places.length > 0 ? [{ fact, places, counts }] : [];
  });
  const counting = named.filter(({ counts }) => counts);
  const all = counting.length >= SEVERAL ? counting : named;
  // Of a port no container, where several are told of containers.
  const ofSort = all.filter(({ places }) =>
    places.some((id) => sorts.some((sort) => bench.lexicon.ancestors(id).has(sort))),
  );
  // An amount may be of anything: it is ranked only by the sort of place that is asked for.
  return (
    rankedByPlace(ofSort, said, bench) ?? (ofSortAlone ? undefined : rankedByPlace(all, said, bench)) ?? []
  );
}

/** "Which container had the most kilograms", "weighed the most": the figures of each place in the measure that is named. */
export function measuredByPlace(reading: Reading, asked: Asking, bench: Bench): Fact[] {
  if (asked.asks.includes('how')) return [];
  const measures = measuresNamed(reading.terms);
  return measures.length > 0
    ? ofOneThing(countsByPlace(reading, asked, bench, isMeasuredIn(measures, bench), { bare: true }), bench)
    : [];
}

export const measuresNamed = (terms: readonly Term[]): string[] =>
  terms.flatMap(({ concepts }) => concepts.filter((id) => MEASURES.has(id)));

/** Whether a fact counts what is measured so: kilograms, by their weight. */
export const isMeasuredIn =
  (measures: readonly string[], bench: Bench) =>
  (fact: Fact): boolean =>
    isCount(fact) && measuresOf(fact, bench).some((id) => measures.includes(id));

/** Figures of one thing: kilograms of one thing here and of another there rank no places. */
export const ofOneThing = (facts: readonly Fact[], { lexicon }: Bench): Fact[] =>
  facts.every((fact) => facts.every((other) => sameButPlace(fact, other, lexicon))) ? [...facts] : [];

interface Placed {
  fact: Fact;
  places: readonly string[];
}

/** Those of one topic that are each told of one place of its own; undefined where there are not several. */
function rankedByPlace(placed: readonly Placed[], said: readonly Term[], bench: Bench): Fact[] | undefined {
  for (const topic of new Set(placed.map(({ fact }) => fact.topic))) {
    const ofTopic = placed.filter(({ fact }) => fact.topic === topic);
    // What is named is counted in each; of a deed alone the things must be the same.
    const groups =
      said.some(isThing) || ofTopic.every(({ fact }) => fact.value.type === 'money')
        ? [ofTopic]
        : ofTopic.map(({ fact: first }) => {
            const { things } = countedOf(first, bench.lexicon);
            return ofTopic.filter(({ fact }) => meets(countedOf(fact, bench.lexicon).things, things));
          });
    for (const all of groups) {
      const group = withoutSum(all);
      // Where one is told of two places, or two of one, the rest would rank what is not all.
      const apart = new Set(group.flatMap(({ places }) => places)).size === group.length;
      const single = group.every(({ places }) => places.length === 1);
      if (group.length >= SEVERAL && apart && single) return group.map(({ fact }) => fact);
    }
  }
  return undefined;
}

/**
 * "More arrests in Durban or in Pretoria": the counts of what is named, each told of one of two places of the case that stand
 * beside an "or"; none where a place has no such count, or more than one.
 */
export function countsAtPlaces({ terms, tokens, language }: Reading, bench: Bench): Fact[] {
  const { index, lexicon } = bench;
  const isPlace = (term: Term): boolean => isOwnPlace(term, lexicon);
  const [one, other, another] = terms.filter(isPlace);
  if (!one || !other || another) return [];
  if (!tokens.slice(one.to, other.from).some((token) => isOr(token, language))) return [];
  const said = terms.filter(
    (term) =>
      !isPlace(term) &&
      !term.aside &&
      term.weight >= COMMON &&
      nounAsk(term) === undefined &&
      !term.concepts.some((id) => OCCURS.has(id)),
  );
  if (said.length === 0) return [];
  const told = index.profiles.flatMap((profile) =>
    profile.fact &&
    isCount(profile.fact) &&
    !isPercentage(profile.fact) &&
    said.every((term) => explanation(term, profile) >= TOLD)
      ? [{ fact: profile.fact, places: placesOf(profile.fact, [], bench) }]
      : [],
  );
  const at = ({ concepts }: Term): Fact[] =>
    told.flatMap(({ fact, places }) =>
      places.length === 1 && places.some((id) => concepts.includes(id)) ? [fact] : [],
    );
  const pairs = at(one).flatMap((first) =>
    at(other)
      .filter(
        (second) =>
          second.topic === first.topic ||
          meets(countedOf(first, lexicon).things, countedOf(second, lexicon).things),
      )
      .map((second) => [first, second]),
  );
  return pairs.length === 1 ? (pairs[0] ?? []) : [];
}

/** Without the count that all the others make up: it is of no one place, whatever place it is told of. */
function withoutSum<T extends { fact: Fact }>(group: readonly T[]): T[] {
  const number = ({ fact }: T): number => quantitiesOf(fact)[0]?.min ?? 0;
  const all = group.reduce((sum, one) => sum + number(one), 0);
  return group.filter((one) => group.length <= SEVERAL || number(one) * 2 !== all);
}

/** The places of the case that a fact is told of, by its conditions, else its statement: of the sorts asked for, where any is of one. */
function placesOf(fact: Fact, sorts: readonly string[], bench: Bench): string[] {
  const { lexicon } = bench;
  const named =
    fact.conditions?.place ??
    statementOf(fact, 'en', lexicon)
      .terms.filter(({ kind }) => kind === 'place')
      .flatMap(({ concepts }) => concepts.filter((id) => lexicon.isOwn(id)).slice(0, 1));
  const places = [...new Set(named)];
  // "Košice in Slovakia" is one city.
  const ofSort = places.filter((id) => sorts.some((sort) => lexicon.ancestors(id).has(sort)));
  return ofSort.length > 0 ? ofSort : places;
}

/**
 * "Arrests in Germany and Denmark", "the losses on both roads": the counts of what is named (or its amounts, where `fits` takes these),
 * one of each of the places of the case that an "and" or a "plus" joins, or the one fact that tells their sum; none where a place has
 * no such figure, or some other fact is told of them all.
 */
export function figuresOfPlaces(
  full: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean = isCount,
  joins: Words = AND,
): Fact[] {
  const reading = withoutTotal(full, bench);
  const { tokens, terms, language } = reading;
  const { index, lexicon } = bench;
  const places = terms.filter((term) => isOwnPlace(term, lexicon));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || first === last) return [];
  const between = tokens.slice(first.to, last.from);
  const joined =
    between.some(({ folded, text }) => joins.has(folded) || PLUS.has(folded) || text === '+') ||
    reading.forms.some((form) => joinsAsPlus(form, reading)) ||
    // Arabic writes "and" onto the next word: "في كوماسي وفي تامالي".
    (language === 'ar' && tokens.slice(first.to, last.to).some(({ folded }) => /^و/u.test(folded)));
  if (!joined || between.some((token) => isOr(token, language)) || outsideOf(reading)) return [];
  // Nothing but the places stands between them, or what is counted once more: "the litres here and the litres there".
  const within = ({ from, to }: Term): boolean => from >= first.to && to <= last.from;
  const again = ({ concepts }: Term): boolean =>
    terms.some((other) => other.to <= first.from && other.concepts.some((id) => concepts.includes(id)));
  if (terms.some((term) => within(term) && !places.includes(term) && !again(term))) return [];
  if (reading.forms.some((form) => form.kind === 'ask' && within({ ...first, ...form }))) return [];
  // "How many kilometres between the two towns" adds nothing up.
  const apart = terms.some(({ concepts }) => concepts.some((id) => id === 'distance' || id === 'duration'));
  if (apart && tokens.slice(0, first.from).some(({ folded }) => BETWEEN.has(folded))) return [];
  // What three countries have together is told of no two of them.
  const beyond = (fact: Fact): boolean =>
    statementOf(fact, 'en', lexicon).terms.some(
      (term) =>
        isOwnPlace(term, lexicon) &&
        !places.some(({ concepts }) => concepts.some((id) => term.concepts.includes(id))),
    );
  const ofAll = index.profiles.flatMap((profile) =>
    profile.fact &&
    fits(profile.fact) &&
    !beyond(profile.fact) &&
    places.every(({ concepts }) => concepts.some((id) => profile.explains(id) >= NAMES_IT))
      ? [profile.fact]
      : [],
  );
  const parts = places.map((place) => {
    const others = new Set(places.filter((other) => other !== place));
    return partAtPlace(without(reading, others), place, place.from, bench, fits)?.part;
  });
  const told = parts.flatMap((part) => part ?? []);
  const [one] = told;
  const alike = told.every(
    ({ topic, conditions }) => topic === one?.topic && conditions?.event === one?.conditions?.event,
  );
  if (told.length < places.length || !alike || new Set(told).size < told.length) return [];
  const total = told.reduce((sum, fact) => sum + sizeOf(fact), 0);
  return ofAll.length === 0 ? told : ofAll.filter((fact) => sizeOf(fact) === total).slice(0, 1);
}
const AND = wordClass('and');
const BETWEEN = wordClass('between');

/** "Kumasi and Tamale together, what total does that make?": without the words that only ask for their sum. */
function withoutTotal(reading: Reading, { lexicon }: Bench): Reading {
  const { forms, tokens } = reading;
  // "Victims in Germany" may be a phrase of the case's own; and what is named to be reckoned with is no aside, wherever it stands.
  const terms = reading.terms
    .flatMap((term) =>
      !isOwnPlace(term, lexicon) && term.parts.some((part) => isOwnPlace(part, lexicon))
        ? term.parts
        : [term],
    )
    .map((term) => (term.aside ? { ...term, aside: false } : term));
  const sums = forms.filter(({ role }) => role === 'op-sum');
  const asksTotal = ({ from, to, concepts }: Term): boolean =>
    concepts.includes(TOTAL) ||
    (to - from === 1 && COMES_TO.has(tokens[from]?.folded ?? '')) ||
    (sums.length > 0 && ADDS.has(tokens[from]?.folded ?? '')) ||
    sums.some((form) => form.from < to && form.to > from);
  return { ...reading, terms: terms.filter((term) => !asksTotal(term)) };
}
const TOTAL = 'total';
const COMES_TO = wordClass('comes-to');

/** "More arrests in Poland than in Lithuania": the counts of what is named at two places of the case with "than" between them; else none. */
export function countsAcrossPlaces(reading: Reading, bench: Bench): Fact[] {
  const { tokens, terms, language } = reading;
  const [one, other, another] = terms.filter((term) => isOwnPlace(term, bench.lexicon));
  if (!one || !other || another) return [];
  if (!tokens.slice(one.to, other.from).some(({ folded }) => THAN.in(language).has(folded))) return [];
  const [here, there] = [
    partAtPlace(without(reading, new Set([other])), one, one.from, bench),
    partAtPlace(without(reading, new Set([one])), other, other.from, bench),
  ];
  return here && there && here.part !== there.part && here.part.topic === there.part.topic
    ? [here.part, there.part]
    : [];
}
const THAN = wordClass('than');

/**
 * The count of what a question names at a place, and the counts of all of it, wherever, largest first: of the people arrested in Poland,
 * those arrested. Undefined where the place has no such count, or several.
 * @param from the token where what is said of the place begins: "outside Poland"
 */
export function partAtPlace(
  reading: Reading,
  place: Term,
  from: number,
  bench: Bench,
  fits: (fact: Fact) => boolean = isCount,
): { part: Fact; wholes: Fact[] } | undefined {
  const { index, lexicon } = bench;
  if (place.kind !== 'place' || reading.numbers.length > 0) return undefined;
  const said = reading.terms.filter(
    (term) =>
      !(term.from >= from && term.from <= place.from) &&
      !term.aside &&
      // An amount is told of no thing, but of a deed ("lost") or by its own noun ("the losses").
      (fits === isMoney || (term.weight >= COMMON && nounAsk(term) === undefined)),
  );
  if (said.length === 0) return undefined;
  const counts = index.profiles.flatMap((profile) => {
    const { fact } = profile;
    if (!fact || !fits(fact) || isPercentage(fact) || fact.calculation) return [];
    const tells = (term: Term): boolean =>
      // "Earned" is near enough to any money to be told of what was lost.
      explanation(term, profile) >= (isMoney(fact) ? NAMES_IT : TOLD) ||
      (profile.main && term.concepts.some((id) => index.context.has(id)));
    const counts = (term: Term): boolean => term.concepts.some((id) => profile.heads.has(id));
    // "In Poland in 2019" is not told by those of March.
    const timely = reading.times.every((time) => time.relative || timeAgreement(time, profile.times) > 0);
    return timely && said.every(tells) && (isMoney(fact) || said.some(counts))
      ? [{ fact, places: placesOf(fact, [], bench) }]
      : [];
  });
  // Of the men, and of all, who were arrested: of all.
  const wholesOf = (part: Fact): Fact[] =>
    counts
      .filter(
        ({ fact, places }) =>
          places.length === 0 &&
          sizeOf(fact) > sizeOf(part) &&
          fact.topic === part.topic &&
          fact.conditions?.event === part.conditions?.event &&
          countsPeople(part, lexicon) === countsPeople(fact, lexicon) &&
          sameThings(part, fact, lexicon),
      )
      .map(({ fact }) => fact)
      .sort((a, b) => sizeOf(b) - sizeOf(a));
  const there = counts
    .filter(({ places }) => places.length === 1 && places.every((id) => place.concepts.includes(id)))
    .map(({ fact }) => ({ part: fact, wholes: wholesOf(fact) }));
  // The years that they face there are no part of them.
  const parts = there.length > 1 ? there.filter(({ wholes }) => wholes.length > 0) : there;
  return parts.length === 1 ? parts[0] : undefined;
}
