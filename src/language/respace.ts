/**
 * Spaces and apostrophes left out in a question, or typed too many: "inthe", "durationof", "dadresse", "ope ración". A word that
 * nobody knows becomes two where one is a small word or the case has both side by side; an unknown word and the next become the
 * known one that they spell.
 */
import type { Language } from '../facts/schema.ts';
import { wordClass } from './classes.ts';
import { isInflected, rankOf } from './common.ts';
import type { Lexicon } from './lexicon.ts';
import { meantBy } from './spellings.ts';
import { fold, type Token } from './tokens.ts';

const RUN_ON_BEFORE = wordClass('run-on-before');
const RUN_ON_BEHIND = wordClass('run-on-behind');
const RUN_ON_SHORT = wordClass('run-on-short');
/** What French writes with an apostrophe before any vowel, and before a verb alone; "dé-" is a prefix of many words. */
const ELIDED = /^(?:qu|l|d(?!e))(?=[aeiouyh])/u;
const ELIDED_BEFORE_VERB = /^(?:qu|[cdjlmnst])/u;
const BEHIND_ELISION = wordClass('behind-elision');
/** Letters of the word that a small one was run together with; of one of the case's own, and of what two halves spell. */
const LEAST_WORD = 5;
const LEAST_SHORT = 3;
const LEAST_WHOLE = 6;
/** A word as common as this is no half of another. */
const SMALL_RANK = 100;

/** What a case is told, or asked for, with: folded words, and two that stand side by side. */
export interface ToldText {
  has(word: string, language: Language): boolean;
  pairs(left: string, right: string, language: Language): boolean;
}

/**
 * The tokens of a question with spaces where one was left out, and without where one was typed too many. `text`: the normalised text
 * that the tokens are of; Arabic, which writes small words onto others anyway, is left as it is.
 */
export function respaced(
  text: string,
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  told?: ToldText,
): readonly Token[] {
  if (language === 'ar') return tokens;
  const isTold = (word: string): boolean => told?.has(word, language) === true;
  const isSpelt = (word: string): boolean =>
    lexicon.hasWord(word, language) || rankOf(word, language) !== undefined;
  const isWord = (word: string): boolean => isSpelt(word) || isInflected(word, language);
  const isKnown = (word: string): boolean =>
    isWord(word) ||
    lexicon.word(word, language).senses.length > 0 ||
    meantBy(word, language) !== undefined ||
    lexicon.hasWord(word, 'en') ||
    rankOf(word, 'en') !== undefined;
  const isOwn = (word: string): boolean =>
    lexicon.word(word, language).senses.some(({ exact, concept }) => exact && lexicon.isOwn(concept));

  const cut = (token: Token, at: number): Token[] => {
    const [left, right] = [token.text.slice(0, at), token.text.slice(at)];
    return [
      { ...token, text: left, folded: fold(left), end: token.start + at },
      { ...token, text: right, folded: fold(right), capital: false, start: token.start + at },
    ];
  };

  const areRunOn = (left: string, right: string): boolean => {
    const before = RUN_ON_BEFORE.in(language).has(left);
    const behind = RUN_ON_BEHIND.in(language).has(right);
    if (behind && (before || RUN_ON_SHORT.in(language).has(left))) return true;
    const rest = before ? right : behind ? left : '';
    if (rest.length >= LEAST_WORD ? isSpelt(rest) : rest.length >= LEAST_SHORT && isOwn(rest)) return true;
    return (
      Math.min(left.length, right.length) >= LEAST_SHORT &&
      Math.max(left.length, right.length) >= LEAST_WORD &&
      told?.pairs(left, right, language) === true
    );
  };

  const parted = (token: Token): Token[] => {
    const { folded } = token;
    if (token.kind !== 'word' || token.text.length !== folded.length || isKnown(folded) || isTold(folded))
      return [token];
    const elided = language === 'fr' && !token.capital ? elidedAt(folded) : undefined;
    if (elided !== undefined) return cut(token, elided);
    // A small word has no accent ("láminas"), and a capital makes a name of the whole ("Laporte").
    for (let at = 2; at <= folded.length - 2; at++)
      if (
        areRunOn(folded.slice(0, at), folded.slice(at)) &&
        (!token.capital || isOwn(folded.slice(0, at)) || isOwn(folded.slice(at))) &&
        [token.text.slice(0, at), token.text.slice(at)].every(
          (part) => part.length >= LEAST_WORD || part === fold(part),
        )
      )
        return cut(token, at);
    return [token];
  };

  const elidedAt = (word: string): number | undefined => {
    const noun = ELIDED.exec(word)?.[0].length;
    if (noun !== undefined && word.length - noun >= LEAST_SHORT && isWord(word.slice(noun))) return noun;
    const verb = ELIDED_BEFORE_VERB.exec(word)?.[0].length;
    return verb !== undefined && BEHIND_ELISION.in('fr').has(word.slice(verb)) ? verb : undefined;
  };

  const areHalves = (left: Token, right: Token): boolean =>
    [left, right].every(({ kind }) => kind === 'word') &&
    text.slice(left.end, right.start) === ' ' &&
    !right.capital &&
    left.folded.length + right.folded.length >= LEAST_WHOLE &&
    isSpelt(left.folded + right.folded) &&
    !isKnown(left.folded) &&
    !isTold(left.folded) &&
    (rankOf(right.folded, language) ?? SMALL_RANK + 1) > SMALL_RANK;

  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before && areHalves(before, token))
      joined[joined.length - 1] = {
        ...before,
        text: before.text + token.text,
        folded: before.folded + token.folded,
        end: token.end,
      };
    else joined.push(token);
  }
  return joined.flatMap(parted);
}
