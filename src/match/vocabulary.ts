/** The lexicon of a case: the general one, and on top of it the case's own names. */
import type { CaseFile } from '../facts/schema.ts';
import { generalLexicon, Lexicon } from '../language/lexicon.ts';

/** The general lexicon with a case's vocabulary on top; each entry is also a thing of its kind (place, organisation ...). */
export function caseLexicon(content: CaseFile): Lexicon {
  const lexicon = new Lexicon(generalLexicon());
  for (const entry of content.vocabulary) {
    lexicon.add({ id: entry.id, kind: entry.kind, broader: [...entry.is, entry.kind], words: entry.names });
  }
  return lexicon;
}
