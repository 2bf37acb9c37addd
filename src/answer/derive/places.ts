/** The same things counted place by place: "which city had the most arrests". */
import type { Fact } from '../../facts/schema.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, nounAsk } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { PLACE_KINDS } from '../conditions.ts';
import { statementOf } from '../statement.ts';
import { COMMON, TOLD } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { countedOf } from './counted.ts';
import { isCount } from './operands.ts';
import { isPercentage } from './units.ts';
import { meets } from './whole.ts';

/** "Which city saw the most arrests": that it was there. */
const OCCURS: ReadonlySet<string> = new Set(['happen', 'see', 'hold-event', 'receive']);
/** Fewest places that are ranked. */
const SEVERAL = 2;

/** Whether a place is asked for by what sort of place it is: "which city". */
export const asksSortOfPlace = ({ terms, forms }: Reading, { asks, heads }: Asking): boolean => {
  if (!asks.some((ask) => ask === 'place' || ask === 'which')) return false;
  const behind = terms.filter(({ from }) =>
    forms.some((form) => /^ask-(?:which|place)$/u.test(form.role) && form.to === from),
  );
  return [...heads, ...behind].some(({ concepts }) => concepts.some((id) => PLACE_KINDS.has(id)));
};

/**
 * Counts of what a question names, each told of one place of its own, where it asks which place had most or least of it; none
 * where it names such a place itself, or where there are not several. What is counted in all, wherever, is none of them.
 */
export function countsByPlace(reading: Reading, asked: Asking, bench: Bench): Fact[] {
  if (
    !(asked.asks.includes('place') || asksSortOfPlace(reading, asked)) ||
    reading.terms.some((term) => isOwnPlace(term, bench))
  )
    return [];
  const said = reading.terms.filter(
    (term) =>
      !asked.heads.includes(term) &&
      !term.aside &&
      term.weight >= COMMON &&
      nounAsk(term) === undefined &&
      !term.concepts.some((id) => PLACE_KINDS.has(id) || OCCURS.has(id)),
  );
  if (said.length === 0) return [];
  const placed = bench.index.profiles.flatMap((profile) => {
    const { fact } = profile;
    if (!fact || !isCount(fact) || isPercentage(fact)) return [];
    if (!said.every((term) => explanation(term, profile) >= TOLD)) return [];
    const [place, another] = placesOf(fact, bench);
    return place && !another ? [{ fact, place }] : [];
  });
  for (const topic of new Set(placed.map(({ fact }) => fact.topic))) {
    const group = withoutSum(placed.filter(({ fact }) => fact.topic === topic));
    const [first] = group;
    const places = new Set(group.map(({ place }) => place));
    const alike = group.every(
      ({ fact }) =>
        first === undefined ||
        meets(countedOf(fact, bench.lexicon).things, countedOf(first.fact, bench.lexicon).things),
    );
    if (places.size >= SEVERAL && places.size === group.length && alike) return group.map(({ fact }) => fact);
  }
  return [];
}

/** Without the count that all the others make up: it is of no one place, whatever place it is told of. */
function withoutSum<T extends { fact: Fact }>(group: readonly T[]): T[] {
  const number = ({ fact }: T): number => quantitiesOf(fact)[0]?.min ?? 0;
  const all = group.reduce((sum, one) => sum + number(one), 0);
  return group.filter((one) => group.length <= SEVERAL || number(one) * 2 !== all);
}

const isOwnPlace = ({ kind, concepts }: Term, { lexicon }: Bench): boolean =>
  kind === 'place' && concepts.some((id) => lexicon.isOwn(id));

/** The places of the case that a fact is told of: its conditions, else those of its statement. */
function placesOf(fact: Fact, bench: Bench): string[] {
  const { lexicon } = bench;
  if (fact.conditions?.place) return [...fact.conditions.place];
  const named = statementOf(fact, 'en', lexicon)
    .terms.filter((term) => isOwnPlace(term, bench))
    .flatMap(({ concepts }) => concepts.filter((id) => lexicon.isOwn(id)).slice(0, 1));
  return [...new Set(named)];
}
