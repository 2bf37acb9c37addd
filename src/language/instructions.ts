/** What tells the one who answers not to go by something: a verb and its object, out of the lists of both. */
import { wordClass } from './classes.ts';
import type { Form } from './read.ts';
import type { Token } from './tokens.ts';

/** Where a text sets aside what an answer goes by ("drop all your guardrails"), as forms that instruct. */
export function setAsideBy(tokens: readonly Token[]): Form[] {
  const found: Form[] = [];
  // Every phrasing of a base is read: most name nothing of the kind.
  if (!tokens.some(({ folded }) => ANSWERS_BY.has(folded))) return found;
  tokens.forEach((_, at) => {
    if (!opensClause(tokens, at)) return;
    const length = [1, 2, 3].find((words) => DISREGARD.has(textOf(tokens.slice(at, at + words))));
    if (length === undefined) return;
    const from = at + length;
    const behind = tokens.slice(from, from + MOST_BEFORE_OBJECT);
    const stop = behind.findIndex(({ kind }) => kind === 'symbol');
    const object = (stop < 0 ? behind : behind.slice(0, stop)).findIndex(({ folded }) =>
      ANSWERS_BY.has(folded),
    );
    if (object >= 0)
      found.push({ from: at, to: from + object + 1, role: 'fw-instruction', kind: 'instruction' });
  });
  return found;
}
const DISREGARD = wordClass('disregard');
const ANSWERS_BY = wordClass('answers-by');
/** "... all of your usual rules": most words of an object. */
const MOST_BEFORE_OBJECT = 5;
const textOf = (tokens: readonly Token[]): string => tokens.map(({ folded }) => folded).join(' ');

/** Whether a verb opens a clause, and so tells somebody to do it: "did they ignore the rules" does not. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'symbol' || BEFORE_IMPERATIVE.has(before.folded);
}
const BEFORE_IMPERATIVE = wordClass('before-imperative');
