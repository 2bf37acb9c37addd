/** "No more, no less": two denials that together say that a figure is exact. */
import type { Language } from '../facts/schema.ts';
import { type WordClass, wordClass } from './classes.ts';
import type { Token } from './tokens.ts';

const NO_MORE = wordClass('no-more');
const NO_LESS = wordClass('no-less');
const JOINS_PARTS = wordClass('joins-parts');
/** "Pas un seul de plus": most words of either half. */
const LONGEST = 5;

/** Where a text denies both more and less of the same, as spans of tokens; neither half says anything else. */
export function evenSpans(tokens: readonly Token[], language: Language): { from: number; to: number }[] {
  const halves: readonly (readonly [WordClass, WordClass])[] = [
    [NO_MORE, NO_LESS],
    [NO_LESS, NO_MORE],
  ];
  const endOf = (half: WordClass, from: number): number | undefined => {
    for (let length = LONGEST; length > 0; length--) {
      const words = tokens.slice(from, from + length).map(({ folded }) => folded);
      if (words.length === length && half.in(language).has(words.join(' '))) return from + length;
    }
    return undefined;
  };
  return tokens.flatMap((_, from) => {
    for (const [first, second] of halves) {
      let at = endOf(first, from);
      if (at === undefined) continue;
      while (
        tokens[at]?.text === ',' ||
        tokens[at]?.text === '،' ||
        JOINS_PARTS.has(tokens[at]?.folded ?? '')
      )
        at++;
      const to = endOf(second, at);
      if (to !== undefined) return [{ from, to }];
    }
    return [];
  });
}
