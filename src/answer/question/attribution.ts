/** "When was the first robbery, according to the squad?": who says so is not what is asked. */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading } from '../../language/read.ts';

const BODIES: ReadonlySet<string> = new Set(['organisation', 'body']);
const ACCORDING_TO = wordClass('according-to');
/** Words of the longest of them, and most words between it and whom it names: "to the". */
const LONGEST = 2;
const REACH = 1;

/**
 * The text of a question without the one of the case's own who is named as its source; as it is where it asks nothing, or names
 * nobody of the case so.
 */
export function withoutSource({ text, tokens, terms, forms, language }: Reading, lexicon: Lexicon): string {
  if (!forms.some(({ kind }) => kind === 'ask')) return text;
  for (let from = 0; from < tokens.length; from++) {
    for (let length = LONGEST; length > 0; length--) {
      const to = from + length;
      const words = tokens.slice(from, to).map(({ folded }) => folded);
      if (words.length < length || !ACCORDING_TO.in(language).has(words.join(' '))) continue;
      // French "après" alone is "after".
      if (length === 1 && forms.some((form) => form.kind === 'time-relation' && form.from === from)) continue;
      const source = terms.find((term) => term.from >= to && term.from - to <= REACH);
      const own = source?.concepts.some((id) => lexicon.isOwn(id));
      const others = terms.some((term) => term !== source && (term.to <= from || term.from >= to));
      // What a person says is what is asked for; a body only tells it.
      if (!source || !own || !others || !BODIES.has(source.kind)) continue;
      const [start, end] = [tokens[from]?.start ?? 0, tokens[source.to - 1]?.end ?? 0];
      // Behind a stop the stop goes as well: "..., according to the squad?".
      return `${text.slice(0, start).replace(/[,،]\s*$/u, '')}${text.slice(end).replace(/^\s*[,،]/u, '')}`.trim();
    }
  }
  return text;
}
