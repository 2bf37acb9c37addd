/**
 * Arabic "ما" before a verb denies it, as "لم" does, where before a noun it asks what something is: Moroccan "ما حجزوش", Egyptian
 * "ماحجزوش", and "ما حجزت الشرطة أي سيارة".
 */
import type { Language } from '../facts/schema.ts';
import { wordClass } from './classes.ts';
import type { Lexicon } from './lexicon.ts';
import type { Form, Term } from './read.ts';
import { fold, type Token } from './tokens.ts';

const MA = 'ما';
/** "ما" or its "م" written onto a verb that ends in the "ش" of a denial. */
const JOINED = /^(ما?)(\p{L}{3,}ش)$/u;
/** "مرشوش", "مفروش": what something is done to, and no denial. */
const PARTICIPLE = /^م[^ا]{2}وش$/u;
/** The least letters of a verb with that "ش". */
const LEAST_DENIED = 4;
const THE = /^ال/u;
const ANY_AT_ALL = wordClass('any-at-all');
/** Most words from the verb to the "any" of what it denies: "ما حجزت الشرطة أي سيارة". */
const ANY_REACH = 3;
/** "Not even", and "until". */
const UNTIL = fold('حتى');
const UNTIL_WHEN = wordClass('until-when');
const PREPOSITION = /^و?(?:في|من|عن|علي|الي|مع)$/u;

/** The tokens of a question with the "ما" of a denied verb apart: "محجزوش" is "ما حجزوش". */
export function unjoined(tokens: readonly Token[], language: Language, lexicon: Lexicon): readonly Token[] {
  if (language !== 'ar' || !tokens.some(({ folded }) => JOINED.test(folded))) return tokens;
  return tokens.flatMap((token) => {
    const [, ma, verb] = JOINED.exec(token.folded) ?? [];
    if (!ma || !verb || PARTICIPLE.test(token.folded) || lexicon.hasWord(token.folded, language))
      return [token];
    if (!lexicon.word(verb, language).senses.some(({ kind }) => kind === 'act')) return [token];
    const cut = token.start + ma.length;
    return [
      { ...token, text: MA, folded: MA, end: cut },
      { ...token, text: verb, folded: verb, start: cut },
    ];
  });
}

/** The forms of a text with "ما" before a verb as a negation, and neither it nor an "any" behind it as what asks. */
export function withDeniedVerbs(
  tokens: readonly Token[],
  terms: readonly Term[],
  forms: readonly Form[],
): Form[] {
  const denied = deniedVerbs(tokens, terms, forms);
  const asksNothing = ({ kind, from }: Form): boolean =>
    denied.some(
      (form) =>
        form.from === from ||
        (kind === 'ask' &&
          from > form.to &&
          from - form.to <= ANY_REACH &&
          ANY_AT_ALL.has(tokens[from]?.folded ?? '')),
    );
  return [...forms.filter((form) => !asksNothing(form)), ...denied];
}

/** The "ما" that deny a verb. A text that asks to agree asks for no "what". */
function deniedVerbs(tokens: readonly Token[], terms: readonly Term[], forms: readonly Form[]): Form[] {
  const isTagged = forms.some(({ kind }) => kind === 'tag');
  return tokens.flatMap(({ folded }, from) => {
    const to = from + 1;
    const verb = terms.find((term) => term.from === to);
    const word = tokens[to]?.folded ?? '';
    const isBe = BE.test(word);
    if (folded !== MA || !(verb?.kind === 'act' || isBe) || THE.test(word)) return [];
    const isMarked = word.length >= LEAST_DENIED && word.endsWith('ش');
    // "ما حجزت وفي أي يوم" asks for the day.
    const isOfAny = tokens.some(
      (token, at) =>
        at > to &&
        at - to <= ANY_REACH &&
        ANY_AT_ALL.has(token.folded) &&
        !PREPOSITION.test(tokens[at - 1]?.folded ?? '') &&
        // "ما صادرت الشرطة حتى الآن" asks what was seized until now.
        !(
          token.folded === UNTIL &&
          (tokens[at + 1]?.kind === 'number' || UNTIL_WHEN.has(tokens[at + 1]?.folded ?? ''))
        ),
    );
    // "قيمة ما حجزت الشرطة" is what it seized; behind whoever does it, or at the head, it denies.
    const before = terms.find((term) => term.to === from);
    const isSaid =
      isTagged && (before === undefined || DOES.has(before.kind)) && isHead(tokens[from - 1], before);
    return isMarked || isOfAny || isSaid ? [{ from, to, role: 'fw-negation', kind: 'negation' }] : [];
  });
}
/** "There was", with or without the "ش" of a denial. */
const BE = /^(?:كان|كانت|كانو|كانوا|كاين|كاينه|كاينين|في|فيه)ش?$/u;
const DOES: ReadonlySet<string> = new Set(['person', 'body', 'organisation', 'group']);
/** Whether nothing stands before a word but the start, a stop or whoever does it. */
const isHead = (token: Token | undefined, doer: Term | undefined): boolean =>
  token === undefined || token.kind === 'symbol' || doer !== undefined;
