/** The lexicon of a case: the general one, and on top of it the case's own names. */
import { type CaseFile, LANGUAGES, type Localised } from '../facts/schema.ts';
import { generalLexicon, Lexicon } from '../language/lexicon.ts';

/** Kinds of the case's vocabulary by the ask that they settle; a name is more telling than a common noun. */
export function caseLexicon(content: CaseFile): Lexicon {
  const lexicon = new Lexicon(generalLexicon());
  for (const entry of content.vocabulary) {
    lexicon.add({ id: entry.id, kind: entry.kind, broader: [...entry.is, entry.kind], words: entry.names });
  }
  return lexicon;
}

/** One text made the words of all languages: used for names that are the same in each. */
export function everywhere(text: string): Localised {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Localised;
}
