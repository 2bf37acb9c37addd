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
  return text.length <= MAX_TEXT && PLAIN.test(text) ? tidy(text) : normaliseAny(text);
}

/** Characters that every step but the last few leaves as they are, and those that `tidy` sees to. */
const PLAIN =
  /^[ -_a-~\u00a0\u00ab\u00bb\u00c0-\u00ff\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u2013\u2014\u2019\u202f]*$/u;
const TYPOGRAPHIC = /[\u00a0\u00ab\u00bb\u2013\u2014\u2019\u202f[\]{}]/u;
const LOOSE = /(?:^|[\s(:])'|^ | $| {2}|\.\s?[oO][fF]|[\u0621-\u064a]\d|[A-Z]\.[A-Z]\.[A-Z]|\p{Ll} \p{Lu}\./u;
/** "O.R.A.T.I.X.": an acronym of three letters or more, a point behind each. */
const POINTED = /(?<![\p{L}.])(?:\p{Lu}\.){2,}\p{Lu}(?!\p{L})\.?/gu;
const unpointed = (acronym: string): string => acronym.replaceAll('.', '');

/** "Stefan R. said": the point of a surname's initial would end a sentence; before a capital letter it may. */
const INITIAL = /(?<=(?:^|[\s("])\p{Lu}[\p{Ll}-]+ \p{Lu})\.(?=\s[\p{Ll}\d]|[,;:?!')"]|$)/gu;

/** "'No cars taken', true?": single quotation marks about two words or more; an apostrophe stands within a word, or behind one. */
const SINGLE_QUOTED = /(?<=^|[\s(:])'((?=\S+\s)(?:[^'"]|(?<=\p{L})'(?=\p{L})){5,}?)'(?=[\s.,?!;:)؟]|$)/gu;

/** `normaliseAny` for a text of plain characters. */
function tidy(text: string): string {
  const even = TYPOGRAPHIC.test(text)
    ? text
        .replace(/[\u00a0\u202f]/gu, ' ')
        .replace(/[«»]/gu, '"')
        .replace(/[–—]/gu, '-')
        .replace(/’/gu, "'")
        .replace(/[[{]/gu, '(')
        .replace(/[\]}]/gu, ')')
    : text;
  if (!LOOSE.test(even)) return even;
  return even
    .replace(/(?<=^|\s)(و?)ال(?=\d)/gu, '$1 ')
    .replace(/(?<=[\u0621-\u064a])(?=\d)/gu, ' ')
    .replace(NUMBER_OF, 'number of')
    .replace(POINTED, unpointed)
    .replace(INITIAL, '')
    .replace(SINGLE_QUOTED, '"$1"')
    .replace(/ +/gu, ' ')
    .trim();
}

function normaliseAny(text: string): string {
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
    .replace(/(?<=[\u0621-\u064a])(?=\d)/gu, ' ')
    .replace(/[’‘ʼ´`]/gu, "'")
    .replace(/[[{]/gu, '(')
    .replace(/[\]}]/gu, ')')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒–—]/gu, '-')
    .replace(NUMBER_OF, 'number of')
    .replace(POINTED, unpointed)
    .replace(INITIAL, '')
    .replace(SINGLE_QUOTED, '"$1"')
    .replace(/\s+/gu, ' ')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are ASCII, too
const ASCII = /^[\x00-\x7f]*$/u;

/** Letters without their accents; Arabic alef, yeh and teh marbuta variants united (as people mix them up). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text;
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
// grouping, of one mark throughout ("14,300 100-sol notes" has two), and decimals; a word, digits inside it allowed ("ch7al");
// a symbol that carries meaning.
const TOKEN =
  /[2-9](?!(?:(?<=2)nd|(?<=3)rd|th|eme|mn|mln|mio|mil|bn|yrs?|ans|pm|am|kg|km|usd|mad|eur|dhs?|er|ere|days?|months?|years?|weeks?|hrs?|mins?)(?![\p{L}\d]))[\p{L}]{2,}[\p{L}\d]*|\d+(?<mark>[.,' ])\d{3}(?:\k<mark>\d{3})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)?|\p{L}[\p{L}\p{M}\d]*|[$€£¥%+=?!؟¿"/&,،;؛:()-]|\.(?=[\s")]|$)/gu;
/** What a word or symbol is by itself, wherever it stands. */
type Spelling = Pick<Token, 'text' | 'folded' | 'kind' | 'capital'>;

/** Spellings that have been met: most words of a text are words that were read before. */
const SPELLINGS = new Map<string, Spelling>();
const MOST_SPELLINGS = 200_000;

function spellingOf(written: string): Spelling {
  const known = SPELLINGS.get(written);
  if (known) return known;
  const first = written.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  const kind = /\p{L}/u.test(written) ? 'word' : digit ? 'number' : 'symbol';
  const text = written.toLowerCase();
  const spelling = { text, folded: fold(text), kind, capital: written !== text } as const;
  if (SPELLINGS.size >= MOST_SPELLINGS) SPELLINGS.clear();
  SPELLINGS.set(written, spelling);
  return spelling;
}

/** Of each character below U+0650: 1 a letter, 2 a digit, 3 a space; 0 whatever needs a closer look. */
const CLASSES = Uint8Array.from({ length: 0x650 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === ' ') return 3;
  if (/\p{L}/u.test(character)) return 1;
  return /[0-9]/u.test(character) ? 2 : 0;
});

/** Where the word that begins at `from` ends: a run of plain letters and digits; -1 where it needs a closer look. */
function plainWordEnd(text: string, from: number): number {
  if (CLASSES[text.charCodeAt(from)] !== 1) return -1;
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const type = CLASSES[code];
    if (type === 1 || type === 2) continue;
    // Beyond the table, or a mark: it may belong to the word.
    if (type === undefined || (type === 0 && code > 0x7f)) return -1;
    break;
  }
  return at;
}

/** Tokens of a text that `normalise` returned. */
export function tokenise(normalised: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < normalised.length && tokens.length < MAX_TOKENS; ) {
    if (CLASSES[normalised.charCodeAt(at)] === 3) {
      at++;
      continue;
    }
    let start = at;
    let end = plainWordEnd(normalised, at);
    if (end < 0) {
      TOKEN.lastIndex = at;
      const match = TOKEN.exec(normalised);
      if (!match) break;
      start = match.index;
      end = start + match[0].length;
    }
    const { text, folded, kind, capital } = spellingOf(normalised.slice(start, end));
    tokens.push({ text, folded, kind, capital, start, end });
    at = end;
  }
  return tokens;
}
