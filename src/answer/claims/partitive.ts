/** A part and its whole in one claim: "of the 46 containers lost, 29 have been found", "13 of the 17 dead". */
import { wordClass } from '../../language/classes.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading } from '../../language/read.ts';

const OF_WHOLE = wordClass('of-whole');
/** Of these the "of" is no genitive: what stands before it is a part, whatever is said between. */
const AMONG_WHOLE = wordClass('among-whole');
const BEFORE_WHOLE = wordClass('before-whole');
/** Most words of whose they are: "of the network's". */
const OWNER = 4;
const CLAUSE_END = /^[.,;:،؛«"“]$/u;

/** Where the "of" of a number stands; undefined where it is no whole. */
export function wholeFrom({ from }: NumberMention, { tokens }: Reading): number | undefined {
  let at = from - 1;
  while (at >= 0 && BEFORE_WHOLE.has(tokens[at]?.folded ?? '') && !OF_WHOLE.has(tokens[at]?.folded ?? ''))
    at--;
  // "Of the network's nine hospitals".
  if (tokens[at]?.folded === 's' && tokens[at - 1]?.kind === 'word')
    for (let words = 0; words < OWNER && !OF_WHOLE.has(tokens[at]?.folded ?? ''); words++) at--;
  if (!OF_WHOLE.has(tokens[at]?.folded ?? '')) return undefined;
  while (OF_WHOLE.has(tokens[at - 1]?.folded ?? '')) at--;
  return at;
}

/** The two numbers of a claim of which one is a part of the other; `among`: said to be among them. */
export function partAndWholeOf(
  reading: Reading,
): { part: NumberMention; whole: NumberMention; among: boolean } | undefined {
  const { numbers, tokens } = reading;
  const [one, other] = numbers;
  if (!one || !other || numbers.length > 2 || one.currency || other.currency) return undefined;
  for (const [whole, part] of [
    [one, other],
    [other, one],
  ] as const) {
    const from = wholeFrom(whole, reading);
    if (from === undefined || part.value >= whole.value) continue;
    const before = tokens[from - 1];
    const opens = before === undefined || CLAUSE_END.test(before.text);
    if (part.to === from || (opens && part.from >= whole.to)) return { part, whole, among: false };
    // "There were 7 Ukrainians among the sixteen".
    const within = part.to < from && !tokens.slice(part.to, from).some(({ text }) => CLAUSE_END.test(text));
    if (within && AMONG_WHOLE.has(tokens[from]?.folded ?? '')) return { part, whole, among: true };
  }
  return undefined;
}

/** "Three of the detained": of those that are counted a part. */
export function isPartOf(number: NumberMention, { tokens, language }: Reading): boolean {
  const [of, next] = [tokens[number.to]?.folded ?? '', tokens[number.to + 1]?.folded ?? ''];
  return language === 'ar'
    ? of === 'من' && /^ال/u.test(next)
    : OF_GROUP.has(of) || OF_GROUP.has(`${of} ${next}`);
}
const OF_GROUP = wordClass('of-group');

/** "The other 13 trucks", "the 13 remaining": those that are left of a whole when a part of it is told of. */
export function isOfRest({ from, to }: NumberMention, { tokens, language }: Reading): boolean {
  // "Besides Kamenec, which three prisons".
  const opens = [1, 2, 3].some((words) =>
    BESIDES.has(
      tokens
        .slice(0, words)
        .map(({ folded }) => folded)
        .join(' '),
    ),
  );
  if (opens) return true;
  // English has it before the noun, the others behind it too: "les 13 camions restants".
  const behind = language === 'en' ? [] : [to + 1];
  return [from - 1, to, ...behind].some((at) => OF_THE_REST.in(language).has(tokens[at]?.folded ?? ''));
}
const OF_THE_REST = wordClass('of-the-rest');
const BESIDES = wordClass('besides');
