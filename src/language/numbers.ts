/** Numbers in a text: digits with their grouping, number words, magnitudes, currencies, percentages, comparisons. */
import { product } from '../decimal.ts';
import { wordClass } from './classes.ts';
import type { Form } from './read.ts';
import type { Token } from './tokens.ts';

/** How a number is compared with: "more than 2,000" is `more`; a bare number is `equal`. */
export type Comparison = 'equal' | 'more' | 'less' | 'at-least' | 'at-most' | 'up-to' | 'about';

/** A number as mentioned, tokens `from` up to, not including, `to` (with its currency, without its comparison). */
export interface NumberMention {
  from: number;
  to: number;
  value: number;
  /** ISO 4217 code where the number is an amount of money. */
  currency?: string;
  percent: boolean;
  comparison: Comparison;
  /** Written with a magnitude or in words, so known only to its leading digits ("6 million", "a hundred"). */
  rounded: boolean;
  /** A bare four-digit number that may be a year. */
  yearLike: boolean;
  /** "hundreds", "dozens": an order of magnitude, `value` its unit. */
  vague: boolean;
}

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
const VAGUE: Readonly<Record<string, number>> = {
  'some-tens': 10,
  'some-hundreds': 100,
  'some-thousands': 1_000,
  'some-millions': 1_000_000,
};
/** The comparison that a form says. */
export const COMPARISONS: Readonly<Record<string, Comparison>> = {
  'compare-more': 'more',
  'compare-less': 'less',
  'compare-at-least': 'at-least',
  'compare-at-most': 'at-most',
  'compare-up-to': 'up-to',
  'compare-about': 'about',
};

/** "2,496" and "2.496" and "2 496" are one number; "9.02" and "9,02" are another. */
export function parseDigits(text: string): number {
  const bare = text.replace(/[' ]/gu, '');
  const grouped = bare.replace(/[.,](?=\d{3}(?:[.,]|$))/gu, '');
  return Number(grouped.replace(/[,:]/u, '.'));
}

/** Arabic "of the hundred". */
const PER_HUNDRED = /^(?:بال)(?:مايه|ميه)$/u;

/** Arabic says the ones before the tens, joined by "and": "two and thirty". */
function arabicTens(next: Piece, last: Piece, tokens: readonly Token[]): boolean {
  return (
    last.value > 0 &&
    last.value < 10 &&
    next.value >= 20 &&
    next.value < 100 &&
    (tokens[next.to - 1]?.folded.startsWith('و') ?? false)
  );
}

/** "One", where it is no article: "one only", "just one", "une seule", "una sola", "فقط". */
const ONLY_ONE = /^(?:only|just|single|least|seule?|sol[oa]|unic[oa]|unique|فقط|وحيد|وحيده)$/u;
/** Arabic "one", which follows its noun and is no article there. */
const ARABIC_ONE = /^(?:واحده?|we7da|wa7da)$/u;
const ARABIC_ANY = /^(?:كل|اي|ولا|من|في|الا|kol|ay|wla|chi)$/u;

/** Whether a word for one counts: "une seule voiture", "only one car", "سيارة واحدة". */
function countsOne(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded ?? '';
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (ONLY_ONE.test(before?.folded ?? '') || ONLY_ONE.test(after?.folded ?? '')) return true;
  return ARABIC_ONE.test(word) && before?.kind === 'word' && !ARABIC_ANY.test(before.folded);
}

const asksCount = (forms: readonly Form[], at: number): boolean =>
  forms.some((form) => form.role === 'ask-count' && form.to === at);

const ARABIC_THE_ONE = /^الواحده?$/u;
/** "والعشرين", "وثلاثون": tens that go on from the units before them. */
function isTens(form: Form | undefined, tokens: readonly Token[]): boolean {
  const value = Number(form?.role.slice(2));
  return value >= 20 && value < 100 && tokens[form?.from ?? -1]?.folded.startsWith('و') === true;
}

/** Whether a number tells a place in a row: behind "number" and the noun of what stands in it. */
function isPlace({ value }: Piece, tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 2];
  return (
    value <= LAST_PLACE &&
    NUMBERED.has(tokens[at - 1]?.folded ?? '') &&
    noun?.kind === 'word' &&
    !ARTICLE.has(noun.folded)
  );
}
const NUMBERED = wordClass('numbered');
const ARTICLE = wordClass('article');
const LAST_PLACE = 9;

interface Piece {
  value: number;
  to: number;
  digits: boolean;
  /** Multiplies what stands before it: "two dozen". */
  times?: boolean;
  /** It or more: "double figures". */
  least?: boolean;
}

/** The longest form of a kind that begins at a token; of equal ones the first. */
function formAt(forms: readonly Form[], at: number, kind: string): Form | undefined {
  let longest: Form | undefined;
  for (const form of forms)
    if (form.from === at && form.kind === kind && (!longest || form.to > longest.to)) longest = form;
  return longest;
}

function pieceAt(tokens: readonly Token[], forms: readonly Form[], at: number): Piece | undefined {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const value = parseDigits(token.text);
    return Number.isFinite(value) && !token.text.includes(':')
      ? { value, to: at + 1, digits: true }
      : undefined;
  }
  // "الواحد والعشرون": "the one" counts before tens alone, else it is each one.
  if (ARABIC_THE_ONE.test(token?.folded ?? '') && isTens(formAt(forms, at + 1, 'number'), tokens))
    return { value: 1, to: at + 1, digits: false };
  const word = formAt(forms, at, 'number');
  if (!word || PER_HUNDRED.test(token?.folded ?? '')) return undefined;
  return {
    value: Number(word.role.slice(2)),
    to: word.to,
    digits: false,
    times: word.role === DOZEN,
    least: word.role.startsWith(DIGITS),
  };
}
const DOZEN = 'x-12';
const DIGITS = 'f-';

/** Words that may stand between the words of one number. */
const JOINING: ReadonlySet<string> = new Set(['and', 'et', 'y', 'و', '-']);
/** Words that may stand between a number and its currency. */
const OF: ReadonlySet<string> = new Set(['de', 'd', 'of', 'من', 'في']);

const AND_A_HALF = wordClass('and-a-half');
/** Tokens of "and a half" that begin at a place; 0 for none. */
function halfAt(tokens: readonly Token[], at: number): number {
  const said = tokens.slice(at, at + LONGEST_HALF).map(({ folded }) => folded);
  for (let length = LONGEST_HALF; length > 0; length--)
    if (said.length >= length && AND_A_HALF.has(said.slice(0, length).join(' '))) return length;
  return 0;
}
const LONGEST_HALF = 3;
/** The power of a thousand that a number is counted in: a million of two million. */
const scaleOf = (value: number): number => 1_000 ** Math.floor(Math.log10(value) / 3);

const isNumber = ({ kind }: Token): boolean => kind === 'number';
const mayCount = ({ kind }: Form): boolean => kind === 'number' || kind === 'vague';

/**
 * Numbers of a text, in order. `forms` are the text's form words: kinds `number`, `vague`, `currency`, `comparison` are read.
 */
export function readNumbers(tokens: readonly Token[], forms: readonly Form[]): NumberMention[] {
  if (!tokens.some(isNumber) && !forms.some(mayCount)) return [];
  const mentions: NumberMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const vague = formAt(forms, at, 'vague');
    const first = pieceAt(tokens, forms, at);
    if (first && namesNone(first, at, tokens, forms)) {
      at = first.to - 1;
      continue;
    }
    if (vague && (!first || vague.to >= first.to)) {
      mentions.push(vagueMention(at, vague));
      at = vague.to - 1;
      continue;
    }
    if (!first || isWithinWord(first, at, tokens, forms)) continue;
    const sum = withHalf(sumFrom(first, tokens, forms), tokens, forms);
    // English and Spanish "one"/"uno", French "un" are articles unless a number goes on from them.
    if (sum.value === 1 && !sum.digits && sum.to === at + 1 && !countsOne(tokens, at)) continue;
    const mention: NumberMention = {
      from: at,
      to: sum.to,
      value: sum.value,
      percent: false,
      comparison: first.least ? 'at-least' : 'equal',
      rounded: sum.words && sum.value >= 1_000,
      vague: false,
      yearLike: sum.digits && !sum.words && /^(?:19|20)\d\d$/u.test(tokens[at]?.text ?? ''),
    };
    readCurrency(mention, mentions.at(-1)?.to ?? 0, tokens, forms);
    readPercent(mention, sum.to, tokens);
    mentions.push(mention);
    at = Math.max(mention.to, sum.to) - 1;
  }
  if (forms.some(({ kind }) => kind === 'comparison')) readComparisons(mentions, tokens, forms);
  for (const mention of mentions)
    if (mention.comparison === 'equal') mention.comparison = measuredBy(mention, tokens) ?? 'equal';
  return mentions;
}

/** Whether a number word names no number: of "how many millions", "كم واحدا", "courier number two". */
const namesNone = (first: Piece, at: number, tokens: readonly Token[], forms: readonly Form[]): boolean =>
  (!first.digits && (first.value >= 1_000_000 || first.value === 1) && asksCount(forms, at)) ||
  ((formAt(forms, at, 'vague')?.to ?? 0) < first.to && isPlace(first, tokens, at));

/** "Grand total" is no thousand; "m", "k", "bn" multiply what stands before them, and alone ("I'm") are no number. */
const isWithinWord = (first: Piece, at: number, tokens: readonly Token[], forms: readonly Form[]): boolean =>
  forms.some((form) => form.kind === 'op' && form.from <= at && form.to > first.to) ||
  (!first.digits && first.value >= 1_000 && (tokens[at]?.text.length ?? 0) <= 2);

const vagueMention = (from: number, { role, to }: Form): NumberMention => ({
  from,
  to,
  value: VAGUE[role] ?? 0,
  percent: false,
  comparison: 'equal',
  rounded: true,
  yearLike: false,
  vague: true,
});

/** A number as its pieces add up. */
interface Sum {
  value: number;
  /** Behind its last piece. */
  to: number;
  digits: boolean;
  words: boolean;
  last: Piece;
}

/** "Six million two hundred thousand": the pieces of one number, from the first on. */
function sumFrom(first: Piece, tokens: readonly Token[], forms: readonly Form[]): Sum {
  let total = 0;
  let current = 0;
  let to = first.to;
  let digits = false;
  let words = false;
  let last: Piece | undefined;
  for (let next: Piece | undefined = first; next; ) {
    const isMagnitude = !next.digits && next.value >= 100;
    // Only magnitudes follow digits ("6 million"); smaller words must get smaller ("forty two", not "two forty").
    if (
      last &&
      !isMagnitude &&
      !next.times &&
      (next.digits || last.digits || next.value >= last.value || (last.value < 20 && last.value > 0)) &&
      !arabicTens(next, last, tokens)
    )
      break;
    if (next.times) current = product(current || 1, next.value);
    else if (isMagnitude && next.value === 100) current = (current || 1) * 100;
    else if (isMagnitude && next.value < 1_000) current += next.value;
    else if (isMagnitude) {
      total += product(current || 1, next.value);
      current = 0;
    } else current += next.value;
    digits ||= next.digits;
    words ||= !next.digits;
    to = next.to;
    last = next;
    // "two hundred and seven", "واحد و عشرون": a conjunction may stand between words of one number.
    let joined: number = to;
    while (!next.digits && JOINING.has(tokens[joined]?.folded ?? '')) joined++;
    const following: Piece | undefined = pieceAt(tokens, forms, joined);
    next = following && !(joined > to && following.digits) ? following : undefined;
  }
  return { value: total + current, to, digits, words, last: last ?? first };
}

/** With a half that is said behind it: "deux millions et demi" is so many millions, "two and a half" of what stands behind it. */
function withHalf(sum: Sum, tokens: readonly Token[], forms: readonly Form[]): Sum {
  const { value, to, last } = sum;
  const half = halfAt(tokens, to);
  const scaled = half > 0 ? pieceAt(tokens, forms, to + half) : undefined;
  if (scaled && !scaled.digits && scaled.value >= 1_000)
    return { ...sum, value: product(value + 0.5, scaled.value), to: scaled.to };
  const byHalf = half > 0 || (formAt(forms, to, 'time-unit') !== undefined && halfAt(tokens, to + 1) > 0);
  if (!byHalf) return sum;
  const more = half > 0 && !last.digits && last.value >= 1_000 ? scaleOf(last.value) / 2 : 0.5;
  return { ...sum, value: value + more, to: to + half };
}

/** The currency of a number: its sign, or the word before or behind it. `free`: behind the number before. */
function readCurrency(
  mention: NumberMention,
  free: number,
  tokens: readonly Token[],
  forms: readonly Form[],
): void {
  const { from: at, to } = mention;
  // A sign with a number right behind it belongs to that one, if the sign does not touch this one.
  const trailing =
    tokens[to + 1]?.kind === 'number' && tokens[to + 1]?.start === tokens[to]?.end
      ? ''
      : (tokens[to]?.text ?? '');
  const leading = at - 1 >= free ? (tokens[at - 1]?.text ?? '') : '';
  const sign = SIGNS[leading] ?? SIGNS[trailing];
  const before = forms.find((form) => form.kind === 'currency' && form.to === at);
  // "6 millions de dirhams", "6 مليون من الدراهم"
  const after =
    formAt(forms, to, 'currency') ??
    (OF.has(tokens[to]?.folded ?? '') ? formAt(forms, to + 1, 'currency') : undefined);
  const code = sign ?? after?.role.slice(9) ?? before?.role.slice(9);
  if (code === undefined) return;
  mention.currency = code;
  mention.yearLike = false;
  if (SIGNS[leading] === code) mention.from = at - 1;
  else if (before && !after && sign === undefined) mention.from = before.from;
  if (SIGNS[trailing] === code) mention.to = to + 1;
  else if (after) mention.to = after.to;
}

/** Whether a number is so many in a hundred. `to`: behind its last piece. */
function readPercent(mention: NumberMention, to: number, tokens: readonly Token[]): void {
  const [next, second] = [tokens[to]?.folded ?? '', tokens[to + 1]?.folded ?? ''];
  const hundred = /^(?:pour|por|per)$/u.test(next) && /^(?:cent|ciento)$/u.test(second);
  if (hundred || PER_HUNDRED.test(next)) {
    mention.percent = true;
    mention.to = to + (hundred ? 2 : 1);
  } else if (tokens[to]?.text === '%' || /^(?:percent|pct|المايه)$/u.test(next)) {
    mention.percent = true;
    mention.to = Math.max(mention.to, to + 1);
  }
}

/** The comparison that stands before each number: "more than", "at least". */
function readComparisons(
  mentions: readonly NumberMention[],
  tokens: readonly Token[],
  forms: readonly Form[],
): void {
  // "تجاوز عدد الهواتف ألفين": an Arabic verb stands before its subject.
  const reach = (form: Form, mention: NumberMention): number =>
    EXCEEDS.test(tokens[form.to - 1]?.folded ?? '') &&
    mentions.find(({ from }) => from >= form.to) === mention
      ? SUBJECT_BETWEEN
      : 1;
  for (const mention of mentions) {
    const near = forms
      .filter(
        (form) =>
          form.kind === 'comparison' &&
          form.to <= mention.from &&
          mention.from - form.to <= reach(form, mention) &&
          // "More than in 2018".
          !(
            mention.yearLike &&
            BY_MORE.test(form.role) &&
            form.to < mention.from &&
            INSIDE.has(tokens[mention.from - 1]?.folded ?? '')
          ) &&
          // "Exceeded by 11": so many more.
          !(form.to < mention.from && BY_SO_MANY.has(tokens[mention.from - 1]?.folded ?? '')) &&
          // "Beyond the three": besides them, and no more than three; "over the 2019 find": on account of it.
          !(
            (mention.yearLike ? OVER : BEYOND).test(tokens[form.from]?.folded ?? '') &&
            DEFINITE_DETERMINER.has(tokens[form.to]?.folded ?? '')
          ),
      )
      .map((form) => ({ form, comparison: COMPARISONS[form.role] }))
      .filter((found) => found.comparison !== undefined)
      .sort((a, b) => b.form.to - b.form.from - (a.form.to - a.form.from))[0];
    if (near?.comparison) mention.comparison = near.comparison;
  }
}

/** "Longer than 300 km", "plus long que 300 km", "أطول من 300": the comparison that a quality and its "than" before a number say. */
function measuredBy({ from }: NumberMention, tokens: readonly Token[]): Comparison | undefined {
  const [quality, before] = [tokens[from - 2]?.folded ?? '', tokens[from - 3]?.folded ?? ''];
  if (!THAN.has(tokens[from - 1]?.folded ?? '')) return undefined;
  if (LONGER_THAN.has(quality)) return 'more';
  if (SHORTER_THAN.has(quality)) return 'less';
  if (!MEASURED_QUALITY.has(quality) || !MORE_OR_LESS.has(before)) return undefined;
  return MORE.has(before) ? 'more' : 'less';
}
const THAN = wordClass('than');
const LONGER_THAN = wordClass('longer-than');
const SHORTER_THAN = wordClass('shorter-than');
const MEASURED_QUALITY = wordClass('measured-quality');
const MORE_OR_LESS = wordClass('more-or-less');
const MORE = wordClass('more');
const BY_MORE = /^compare-(?:more|less)$/u;
const BEYOND = /^beyond$/u;
const OVER = /^(?:beyond|over)$/u;
const DEFINITE_DETERMINER = wordClass('definite-determiner');
const BY_SO_MANY = wordClass('by-so-many');
const INSIDE = wordClass('inside');
/** Verbs of being more, folded, and the most words of their subject. */
const EXCEEDS = /^(?:[يت]?تجاوزت?|فاقت?|[يت]فوق|[يت]?تخط[يت]|[يت]?تعد[يت]|[يت]بلغ|[يت]صل)$/u;
const SUBJECT_BETWEEN = 10;
