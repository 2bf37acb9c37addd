/** Claims that name another kind of a thing than the statement does, by a word of the same concept: legionella, and not salmonella. */
import { exclusivesOf, kindsNamed } from '../../language/exclusives.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { statementOf } from '../statement.ts';
import type { Told } from './held.ts';

/**
 * The terms of a reading that name a kind which excludes the kinds that the statements of some facts name, where the reading names none of
 * these itself: "fined and sent to prison" says both.
 */
export function ofOtherKind(
  reading: Reading,
  facts: readonly Pick<Told, 'fact'>[],
  lexicon: Lexicon,
): Term[] {
  const { language, tokens } = reading;
  const told = facts.map(({ fact }) => statementOf(fact, language, lexicon));
  return reading.terms.filter(
    (term) =>
      !term.aside &&
      term.concepts.some((concept) =>
        exclusivesOf(concept, language).some((kinds) => {
          const claimed = kindsNamed(tokens.slice(term.from, term.to), kinds, language);
          if (claimed.size === 0) return false;
          const stated = new Set(told.flatMap((one) => [...kindsNamed(one.tokens, kinds, language)]));
          return (
            stated.size > 0 && [...kindsNamed(tokens, kinds, language)].every((kind) => !stated.has(kind))
          );
        }),
      ) &&
      // What the case itself calls so is one thing, whatever else it is called.
      !term.concepts.some(
        (id) =>
          lexicon.isOfCase(id) &&
          exclusivesOf(id, language).length === 0 &&
          told.some(({ terms }) => terms.some(({ concepts }) => concepts.includes(id))),
      ),
  );
}
