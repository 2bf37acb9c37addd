/** Wholes and their parts: a part is never added to its whole, and a whole less its part is what is left. */
import type { Fact } from '../../facts/schema.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { FactIndex } from '../../match/index.ts';
import type { Bench } from '../bench.ts';
import { quantitiesOf } from '../values.ts';
import { countedOf } from './counted.ts';

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>) =>
  some.size > 0 && [...some].every((each) => all.has(each));
/** Whether two sets have anything in common. */
export const meets = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((each) => others.has(each));

/** Whether a fact counts places, and nothing that is in them. */
export function countsPlaces(fact: Fact, lexicon: Lexicon): boolean {
  const { things } = countedOf(fact, lexicon);
  return things.size > 0 && [...things].every((id) => lexicon.concept(id)?.kind === 'place');
}

/** Whether two counts count the same things, or the one a kind of the other's. */
export function sameThings(a: Fact, b: Fact, lexicon: Lexicon): boolean {
  const [one, other] = [countedOf(a, lexicon), countedOf(b, lexicon)];
  const alike =
    a.value.type === 'count' &&
    b.value.type === 'count' &&
    JSON.stringify(a.value.noun) === JSON.stringify(b.value.noun);
  // Those held in Chile are no countries, though Chile is one.
  if (!alike && countsPlaces(a, lexicon) !== countsPlaces(b, lexicon)) return false;
  return (
    alike ||
    within(one.things, other.things) ||
    within(other.things, one.things) ||
    meets(one.things, other.broader) ||
    meets(other.things, one.broader)
  );
}

/** Whether two counts count the same things but for the places that their nouns name: people arrested here and people arrested there. */
export function sameButPlace(a: Fact, b: Fact, lexicon: Lexicon): boolean {
  const [one, other] = [a, b].map((fact) => {
    const { things, acts } = countedOf(fact, lexicon);
    const isPlace = (id: string): boolean => lexicon.concept(id)?.kind === 'place';
    const named = things.size > 0 ? things : acts;
    const others = [...named].filter((id) => !isPlace(id));
    return new Set(others.length > 0 ? others : named);
  });
  return one !== undefined && other !== undefined && (within(one, other) || within(other, one));
}

/** What a fact counts, at least; 0 where it counts nothing. */
export const sizeOf = (fact: Fact): number => quantitiesOf(fact)[0]?.min ?? 0;

/** Whether two counts are of different times, events or places: then they have nothing in common. */
export function apart({ conditions: a }: Fact, { conditions: b }: Fact): boolean {
  if (a?.on !== undefined && b?.on !== undefined && a.on !== b.on) return true;
  if (a?.event !== undefined && b?.event !== undefined && a.event !== b.event) return true;
  const [here, there] = [a?.place, b?.place];
  return here !== undefined && there !== undefined && !here.some((place) => there.includes(place));
}

/** Whether a fact is of an event of the background, and of nothing of the case's own. */
const isOfBackground = (fact: Fact, index: FactIndex): boolean =>
  fact.conditions?.event !== undefined && index.profileOf(fact)?.main === false;

/** Whether one of two counts is a part of the other, as far as the base tells: then their sum counts things twice. */
export function overlap(a: Fact, b: Fact, index: FactIndex, lexicon: Lexicon): boolean {
  if (a.value.type !== 'count' || b.value.type !== 'count' || !sameThings(a, b, lexicon)) return false;
  if (apart(a, b) || isOfBackground(a, index) !== isOfBackground(b, index)) return false;
  // Solved and unsolved cases make up all cases.
  const sum = sizeOf(a) + sizeOf(b);
  return !index.profiles.some(
    ({ fact }) => fact && fact !== a && fact !== b && sizeOf(fact) === sum && sameThings(fact, a, lexicon),
  );
}

/** Counts without a total of the others: of lorries, coaches and vehicles the vehicles are all of them. */
export function withoutTotals(facts: readonly Fact[], lexicon: Lexicon): Fact[] {
  if (facts.length < 3) return [...facts];
  return facts.filter((fact) => {
    const others = facts.filter((other) => other !== fact);
    const sum = others.reduce((total, other) => total + sizeOf(other), 0);
    const { things } = countedOf(fact, lexicon);
    return !(
      sizeOf(fact) >= sum &&
      others.every((other) => {
        const counted = countedOf(other, lexicon);
        return meets(things, counted.broader) || within(things, counted.things);
      })
    );
  });
}

/** Whether a fact adds up what another of its topic tells with what those of others do: those here and others elsewhere. */
export function addsOthers({ calculation }: Fact, topic: string, { content }: Bench): boolean {
  if (calculation?.operation !== 'sum') return false;
  const topics = calculation.of.map((id) => content.facts.find((fact) => fact.id === id)?.topic);
  return topics.includes(topic) && topics.some((other) => other !== topic);
}

/** Languages whose nouns open with their head: the "sacs" of "sacs récupérés". */
const HEAD_FIRST = ['fr', 'es'] as const;

/** Whether two counts count things of one sort: by one name, or by one head of their nouns. */
export function isAlikeCounted(one: Fact, other: Fact, lexicon: Lexicon): boolean {
  const headOf = ({ value }: Fact, language: 'fr' | 'es'): string =>
    value.type === 'count' ? (value.noun[language].toLowerCase().split(/[^\p{L}\p{M}]+/u)[0] ?? '') : '';
  const { things } = countedOf(one, lexicon);
  return (
    sameThings(one, other, lexicon) ||
    HEAD_FIRST.every((language) => headOf(one, language) === headOf(other, language)) ||
    [...countedOf(other, lexicon).things].some((id) => things.has(id))
  );
}
