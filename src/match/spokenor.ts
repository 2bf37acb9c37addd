/** Spoken Arabic "or" ("ولا"), which is written like "nor": "in Rabat or in Casablanca?" */

import { wordClass } from '../language/classes.ts';
import type { Reading, Term } from '../language/read.ts';
import type { Span } from './spans.ts';

const SPOKEN_OR = wordClass('spoken-or');
const PLAIN_OR = 'أم';
/** Most words between the "or" and what it joins: "في الرباط ولا في الدار البيضاء". */
const REACH = 1;

/** The text of a question with the spoken "or" between two of a sort as the written one; as it stands where something is denied before it. */
export function withPlainOr({ text, tokens, language, forms, numbers, terms }: Reading): string {
  if (language !== 'ar') return text;
  const currencies = forms.filter(({ kind }) => kind === 'currency');
  const joined = tokens.findIndex(
    ({ folded }, at) =>
      SPOKEN_OR.has(folded) &&
      !forms.some(({ kind, from }) => kind === 'negation' && from < at) &&
      (stand(numbers, numbers, at) ||
        stand(currencies, currencies, at) ||
        terms.some(
          (term) =>
            isThing(term) &&
            stand(
              [term],
              terms.filter(({ kind }) => kind === term.kind),
              at,
            ),
        )),
  );
  const token = tokens[joined];
  return token ? text.slice(0, token.start) + PLAIN_OR + text.slice(token.end) : text;
}

/** Whether one stands right before a token and another right behind it. */
const stand = (before: readonly Span[], behind: readonly Span[], at: number): boolean =>
  before.some(({ to }) => to <= at && at - to <= REACH) &&
  behind.some(({ from }) => from > at && from - at - 1 <= REACH);

const isThing = ({ kind }: Term): boolean => kind !== 'act' && kind !== 'light' && kind !== 'quality';
