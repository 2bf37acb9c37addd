/** Claims that name another kind of a thing than the statement does, by a word of the same concept: legionella, and not salmonella. */
import { exclusivesOf, kindsNamed } from '../../language/exclusives.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { statementOf } from '../statement.ts';
import type { Told } from './held.ts';

/** The terms of a reading that name a kind which excludes the kinds that the statement of a fact names. */
export function ofOtherKind(reading: Reading, { fact }: Pick<Told, 'fact'>, lexicon: Lexicon): Term[] {
  const { language } = reading;
  const told = statementOf(fact, language, lexicon);
  return reading.terms.filter(
    (term) =>
      !term.aside &&
      term.concepts.some((concept) =>
        exclusivesOf(concept, language).some((kinds) => {
          const claimed = kindsNamed(reading.tokens.slice(term.from, term.to), kinds, language);
          const stated = claimed.size > 0 ? kindsNamed(told.tokens, kinds, language) : claimed;
          return stated.size > 0 && [...claimed].every((kind) => !stated.has(kind));
        }),
      ) &&
      // What the case itself calls so is one thing, whatever else it is called.
      !term.concepts.some(
        (id) =>
          lexicon.isOfCase(id) &&
          exclusivesOf(id, language).length === 0 &&
          told.terms.some(({ concepts }) => concepts.includes(id)),
      ),
  );
}
