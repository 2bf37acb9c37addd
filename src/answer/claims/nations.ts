/** Of which country those are who do something: "French police" where a fact tells of the Moroccan ones. */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { oncePerNamed } from '../../memo.ts';
import { DOERS } from '../kinds.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { MENTIONED, TOLD } from '../thresholds.ts';

/** The countries that a term names, or the parts of the world: those of a country that lies there are told too. */
const countriesOf = (term: Term, lexicon: Lexicon): string[] =>
  term.concepts.filter(
    (concept) =>
      concept !== 'country' &&
      [...lexicon.ancestors(concept)].some((id) => id === 'country' || CONTINENT.test(id)),
  );
const CONTINENT = /^continent-/u;

/** The people or body that a word for a country stands beside: before it in English, behind it in the others. */
function whose({ from, to }: Term, { terms, language }: Reading): Term | undefined {
  return terms.find(
    (term) => DOERS.has(term.kind) && (language === 'en' ? term.from === to : term.to === from),
  );
}

/** Countries that a fact's statement names beside people or a body, also within their names ("the Moroccan police"). */
const nationsOf = oncePerNamed((fact: Fact, language: Language, lexicon: Lexicon): ReadonlySet<string> => {
  const told = statementOf(fact, language, lexicon);
  return new Set(
    told.terms.flatMap((term) => {
      if (!DOERS.has(term.kind)) return whose(term, told) ? countriesOf(term, lexicon) : [];
      return term.to - term.from < 2
        ? []
        : told.tokens
            .slice(term.from, term.to)
            .flatMap(({ text }) => read(text, lexicon, language).terms)
            .flatMap((word) => countriesOf(word, lexicon));
    }),
  );
});

/** Words of a claim for the country of those who a fact says are of another. */
export function otherNation(
  reading: Reading,
  { fact, profile }: ScoredFact,
  index: FactIndex,
  lexicon: Lexicon,
): Term[] {
  return reading.terms.filter((term) => {
    if (term.aside) return false;
    const countries = countriesOf(term, lexicon);
    const who = countries.length > 0 ? whose(term, reading) : undefined;
    if (!who || explanation(term, profile) >= MENTIONED || explanation(who, profile) < TOLD) return false;
    if (countries.some((country) => index.context.has(country))) return false;
    // A name may hide its country in one language and show it in another.
    const told = [nationsOf(fact, reading.language, lexicon), nationsOf(fact, 'en', lexicon)];
    return (
      told.some((nations) => nations.size > 0) &&
      countries.every((country) => told.every((nations) => !nations.has(country)))
    );
  });
}

/**
 * "412,700 reais were seized in Paraguay", of a statement that has it in Brazil: a country in which a claim has it, and which
 * the fact does not mention, while its statement names another and the claim does not.
 */
export function otherCountry(
  reading: Reading,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  lexicon: Lexicon,
): Term[] {
  const isCountry = ({ concepts }: Term): boolean =>
    concepts.some((id) => lexicon.ancestors(id).has('country'));
  // "All six were arrested in Spain" is no matter of the four in Portugal alone.
  const isCounted =
    reading.numbers.length === 0 || reading.numbers.some(({ value }) => profile.numbers.has(value));
  const isInside = ({ from }: Term, { tokens }: Reading): boolean =>
    INSIDE.has(tokens[from - 1]?.folded ?? '');
  const [country, another] = reading.terms.filter((term) => !term.aside && isCountry(term));
  if (!country || another || !isCounted || !isInside(country, reading)) return [];
  if (explanation(country, profile) >= MENTIONED) return [];
  const told = statementOf(fact, 'en', lexicon);
  const places = told.terms.filter(({ kind }) => kind === 'place');
  // Whatever is told of a town may be in any country.
  return places.length > 0 && places.every((term) => isCountry(term) && isInside(term, told))
    ? [country]
    : [];
}
const INSIDE = wordClass('inside');
