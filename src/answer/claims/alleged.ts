/** What the article only tells somebody to be accused of, or to be said to have done: no ground for a plain yes. */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Term } from '../../language/read.ts';
import type { Query } from '../question/query.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { shares } from './borne.ts';

/** A claim that speaks of it itself asks no more than that. */
const OF_ALLEGATION = wordClass('of-allegation');
const ALLEGATIONS: ReadonlySet<string> = new Set(['suspect-act', 'charge', 'allege']);

/** Of what follows these it is only said to be so: "is accused of", "is charged with", "is believed to". */
const SAID =
  /^(?:(?:accused|suspected|charged) (?:of|with|to)|(?:alleged|rumou?red|believed|thought|said|claimed|supposed) to)$/u;
/** "Prosecutors accuse them of ..."; "suspect" only behind those who do: it is a person, too. */
const ACCUSES = /^(?:accuses?|believes?|alleges?)$/u;
const SUSPECTS = /^suspects?$/u;
const SUSPECTING = /^(?:police|\p{L}+(?:or|er|ve)s)$/u;
/** The same by one word, wherever it stands. */
const SAID_BEHIND = /^(?:allegedly|reportedly|supposedly)$/u;
/** Before a noun it is of that alone: "the alleged leader". */
const SAID_OF = /^(?:alleged|presumed|suspected|supposed)$/u;

/** The terms of a fact's English statement that are only said to be so: as a deed, or as a name for somebody. */
function allegedTerms(fact: Fact, lexicon: Lexicon): { deeds: Term[]; names: Term[] } {
  const { tokens, terms } = statementOf(fact, 'en', lexicon);
  const word = (at: number): string => tokens[at]?.folded ?? '';
  const opens = tokens.findIndex(
    ({ folded }, at) =>
      SAID_BEHIND.test(folded) ||
      ACCUSES.test(folded) ||
      SAID.test(`${folded} ${word(at + 1)}`) ||
      (SUSPECTS.test(folded) && (SUSPECTING.test(word(at - 1)) || word(at + 1) === 'that')),
  );
  const isName = ({ from, to }: Term): boolean =>
    [from, from - 1].some((at) => at < to && SAID_OF.test(word(at)));
  return {
    deeds: opens < 0 ? [] : terms.filter(({ from }) => from > opens),
    names: terms.filter(isName),
  };
}

/** Whether a fact tells what somebody is accused of, or only said to be. */
export function tellsAllegation(fact: Fact, lexicon: Lexicon): boolean {
  const { deeds, names } = allegedTerms(fact, lexicon);
  return deeds.length + names.length > 0;
}

const isAmong = (term: Term, others: readonly Term[]): boolean => others.some((other) => shares(term, other));

/** "Did he write the clones?", of a fact that tells what he is accused of: what is claimed is within the accusation. */
export function isOnlyAlleged(
  { reading: { terms, tokens, language } }: Query,
  facts: readonly Pick<ScoredFact, 'fact'>[],
  lexicon: Lexicon,
): boolean {
  const said = terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  const speaksOfIt =
    terms.some(({ concepts }) => concepts.some((id) => ALLEGATIONS.has(id))) ||
    // Within a name of the case: "the alleged leader".
    tokens.some(({ folded }) => OF_ALLEGATION.in(language).has(folded));
  if (facts.length === 0 || speaksOfIt) return false;
  return facts.every(({ fact }) => {
    const { deeds, names } = allegedTerms(fact, lexicon);
    const isNamed = ({ kind, concepts }: Term): boolean =>
      kind === 'person' && concepts.some((id) => lexicon.isOfCase(id));
    const others = said.filter((term) => !isNamed(term) || isAmong(term, names));
    return (
      said.some((term) => isAmong(term, deeds)) ||
      // "Is he the leader?", and not "has the leader been caught?"
      (others.length > 0 && others.length < said.length && others.every((term) => isAmong(term, names)))
    );
  });
}
