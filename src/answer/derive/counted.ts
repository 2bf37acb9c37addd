/** What a count counts, as concepts: the things of its noun, settled by what the noun says in all four languages. */
import { type Fact, LANGUAGES } from '../../facts/schema.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { read, type Term } from '../../language/read.ts';
import { oncePer } from '../../memo.ts';
import { COMMON, MEANT } from '../thresholds.ts';

export interface Counted {
  /** Things, people and measures of the noun: the "containers" of "containers lost". */
  things: ReadonlySet<string>;
  /** All that is broader than one of them: "vehicle" of "cars". */
  broader: ReadonlySet<string>;
  /** What was done to them or sets them apart: the "lost" of "containers lost". */
  acts: ReadonlySet<string>;
}

const NOTHING: Counted = { things: new Set(), broader: new Set(), acts: new Set() };

const DOES = new Set(['act', 'quality', 'light', 'time']);
/** Whether a term names a thing rather than what is done to it or how it is. */
export const isThing = (term: Term): boolean =>
  !DOES.has(term.kind) && !(term.kind === 'unlisted' && term.weight < COMMON);

/** What the noun of a count names; nothing for any other fact. */
export const countedOf = oncePer((fact: Fact, lexicon: Lexicon): Counted => {
  if (fact.value.type !== 'count') return NOTHING;
  const { noun } = fact.value;
  const terms = LANGUAGES.flatMap((language) => read(noun[language], lexicon, language).terms);
  const mass = new Map<string, number>();
  for (const term of terms)
    for (const concept of term.concepts) mass.set(concept, (mass.get(concept) ?? 0) + 1);
  // What one language alone says is a slip of its words, where the languages agree on anything at all.
  const agreed = Math.min(2, Math.max(...mass.values()));
  const things = new Set<string>();
  const acts = new Set<string>();
  for (const term of terms) {
    const most = Math.max(...term.concepts.map((concept) => mass.get(concept) ?? 0));
    // "Arrests in the operation" are no operations.
    for (const concept of term.concepts)
      if (concept !== fact.conditions?.event && (mass.get(concept) ?? 0) >= Math.max(agreed, MEANT * most))
        (isThing(term) ? things : acts).add(concept);
  }
  const broader = new Set([...things].flatMap((thing) => [...lexicon.ancestors(thing)]));
  for (const thing of things) broader.delete(thing);
  return { things, broader, acts };
});

/** Whether a concept is of people, one by one or together. */
export const isPeople = (id: string, lexicon: Lexicon): boolean =>
  /^(?:person|group)$/u.test(lexicon.concept(id)?.kind ?? '');

/** Whether a fact counts people: of "men who got out" no noun is left but their sex. */
export function countsPeople(fact: Fact, lexicon: Lexicon): boolean {
  const { things, acts } = countedOf(fact, lexicon);
  return (
    [...things].some((id) => isPeople(id, lexicon)) || (things.size === 0 && SEXES.some((id) => acts.has(id)))
  );
}
const SEXES = ['male-quality', 'female-quality'];
