/**
 * Text to tokens: one normalisation for questions, facts and word lists alike, so that they can meet.
 */

/** A token of a text. `start` and `end` are UTF-16 positions in the normalised text. */
export interface Token {
  /** Lower case, accents kept. */
  text: string;
  /** `text` without accents, Arabic letter variants united. */
  folded: string;
  kind: 'word' | 'number' | 'symbol';
  /** Written with a capital first letter or all in capitals. */
  capital: boolean;
  start: number;
  end: number;
}

/** Longest text that is read; the rest of a longer one is ignored (a question on Discord holds at most 6,000). */
export const MAX_TEXT = 2_000;
/** Most tokens that are read, so that work stays bounded whatever is pasted. */
export const MAX_TOKENS = 120;

// Control, format, private, unassigned characters and lone surrogates.
const INVISIBLE = /[\p{C}\uFFFD]+/gu;
const ARABIC_MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu;
const ARABIC_DIGIT = /[٠-٩۰-۹]/gu;

/** "No. of": the point of the abbreviation would end a clause, and "no" deny. */
const NUMBER_OF = /\b(?:no|nr|nbr)\.\s?of\b/giu;

/**
 * One spelling for what looks alike: compatibility forms, Arabic digits and marks, quotes, dashes, invisible characters.
 * Case is kept. Never throws, whatever the text.
 */
export function normalise(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/[\t\n\r\u2028\u2029]+/gu, ' ')
    .replace(/[\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(INVISIBLE, ' ')
    .normalize('NFKC')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/٬/gu, ',')
    .replace(/٫/gu, '.')
    .replace(ARABIC_MARKS, '')
    .replace(/(?<=^|\s)(و?)ال(?=\d)/gu, '$1 ')
    .replace(/[’‘ʼ´`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(NUMBER_OF, 'number of')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Letters without their accents; Arabic alef, yeh and teh marbuta variants united (as people mix them up). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/ؤ/gu, 'و')
    .replace(/ئ/gu, 'ي')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae');
}

// In order: a Darija word in Latin letters that opens with a digit ("3lach", "7al"; not "3rd", "6m"); a number with its
// grouping and decimals; a word, digits inside it allowed ("ch7al"); a symbol that carries meaning.
const TOKEN =
  /[2-9](?!(?:st|nd|rd|th|eme|mn|mln|mio|mil|bn|yrs?|ans|pm|am|kg|km|usd|mad|eur|dhs?|er|ere|days?|months?|years?|weeks?|hrs?|mins?)(?![\p{L}\d]))[\p{L}]{2,}[\p{L}\d]*|\d+(?:[.,' ]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,:]\d+)?|\p{L}[\p{L}\p{M}\d]*|[$€£¥%+=?!؟¿"/&,،;؛:()-]|\.(?=\s|$)/gu;
/** Tokens of a text that `normalise` returned. */
export function tokenise(normalised: string): Token[] {
  const tokens: Token[] = [];
  for (const match of normalised.matchAll(TOKEN)) {
    if (tokens.length >= MAX_TOKENS) break;
    const text = match[0];
    const first = text.charCodeAt(0);
    const digit = first >= 48 && first <= 57;
    const kind = /\p{L}/u.test(text) ? 'word' : digit ? 'number' : 'symbol';
    const lower = text.toLowerCase();
    tokens.push({
      text: lower,
      folded: fold(lower),
      kind,
      capital: text !== lower,
      start: match.index,
      end: match.index + text.length,
    });
  }
  return tokens;
}
