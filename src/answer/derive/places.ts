/** The same things counted place by place: "which city had the most arrests". */
import type { Fact } from '../../facts/schema.ts';
import { isOr } from '../../language/forms.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, nounAsk } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { PLACE_KINDS } from '../conditions.ts';
import { statementOf } from '../statement.ts';
import { COMMON, TOLD } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { countedOf, isThing } from './counted.ts';
import { isCount } from './operands.ts';
import { isPercentage } from './units.ts';
import { meets } from './whole.ts';

/** "Which city saw the most arrests": that it was there. */
const OCCURS: ReadonlySet<string> = new Set(['happen', 'see', 'hold-event', 'receive']);
/** Fewest places that are ranked. */
const SEVERAL = 2;

/** Most small words between the question word and the sort of place. */
const NEAR = 2;

/** Whether a place is asked for by what sort of place it is: "which city". */
const asksSortOfPlace = ({ terms, forms }: Reading, { asks, heads }: Asking): boolean => {
  if (!asks.some((ask) => ask === 'place' || ask === 'which')) return false;
  // "Which of the two countries".
  const behind = terms.filter(({ from }) =>
    forms.some(
      (form) => /^ask-(?:which|place)$/u.test(form.role) && from >= form.to && from - form.to <= NEAR,
    ),
  );
  return [...heads, ...behind].some(({ concepts }) => concepts.some((id) => PLACE_KINDS.has(id)));
};

/**
 * Counts of what a question names, each told of one place of its own, where it asks which place had most or least of it; none
 * where it names such a place itself, or where there are not several. What is counted in all, wherever, is none of them.
 */
export function countsByPlace(reading: Reading, asked: Asking, bench: Bench): Fact[] {
  if (!asked.asks.includes('place') && !asksSortOfPlace(reading, asked)) return [];
  // "Which city saw more arrests": what stands behind the verb is counted, and no sort of place.
  const seen = reading.terms.find(({ concepts }) => concepts.some((id) => OCCURS.has(id)));
  const said = reading.terms.filter(
    (term) =>
      (!asked.heads.includes(term) || (seen !== undefined && term.from >= seen.to)) &&
      !term.aside &&
      term.weight >= COMMON &&
      nounAsk(term) === undefined &&
      !term.concepts.some((id) => PLACE_KINDS.has(id) || OCCURS.has(id)),
  );
  if (said.length === 0) return [];
  const sorts = reading.terms.flatMap(({ concepts }) => concepts.filter((id) => PLACE_KINDS.has(id)));
  const placed = bench.index.profiles.flatMap((profile) => {
    const { fact } = profile;
    if (!fact || !isCount(fact) || isPercentage(fact)) return [];
    if (!said.every((term) => explanation(term, profile) >= TOLD)) return [];
    const places = placesOf(fact, sorts, bench);
    return places.length > 0 ? [{ fact, places }] : [];
  });
  for (const topic of new Set(placed.map(({ fact }) => fact.topic))) {
    const ofTopic = placed.filter(({ fact }) => fact.topic === topic);
    // What is named is counted in each; of a deed alone the things must be the same.
    const groups = said.some(isThing)
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
  return [];
}

/**
 * "More arrests in Durban or in Pretoria": the counts of what is named, each told of one of two places of the case that stand
 * beside an "or"; none where a place has no such count, or more than one.
 */
export function countsAtPlaces({ terms, tokens, language }: Reading, bench: Bench): Fact[] {
  const { index, lexicon } = bench;
  const isPlace = ({ kind, concepts }: Term): boolean =>
    kind === 'place' && concepts.some((id) => lexicon.isOwn(id));
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
