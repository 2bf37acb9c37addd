/** Text made safe to show: cleaned, clipped where a reader would, escaped, and kept from turning its neighbours. */

/** What acts on a screen instead of standing on it; a line feed alone may. */
const CONTROL = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu;
/** Invisible marks, those that turn the direction of text among them. Joiners and signs of Arabic numbers stay. */
const INVISIBLE = /(?!\u200C|\u200D|[\u0600-\u0605\u06DD])\p{Cf}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A text on its lines, with nothing in it that acts on a screen: controls become spaces, invisible marks go, broken
 * halves become U+FFFD.
 */
export function clean(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '');
}

/** A text on one line: cleaned, runs of white space made one space, none at the ends. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/**
 * At most `max` UTF-16 units of `text` after `show`, cut between graphemes, with an ellipsis where something is
 * missing. A grapheme longer than the room (stacked accents without end) is left out whole.
 */
export function clip(text: string, max: number, show: (text: string) => string = (same) => same): string {
  if (text.length <= max) {
    const whole = show(text);
    if (whole.length <= max) return whole;
  }
  if (max < ELLIPSIS.length) return '';
  // A grapheme that the end of this head cuts in two ends beyond the room, so no border after it is taken.
  const head = text.slice(0, max);
  const borders = Array.from(graphemes.segment(head), ({ index }) => index);
  let [low, high] = [0, borders.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (show(head.slice(0, borders[middle])).length + ELLIPSIS.length <= max) low = middle;
    else high = middle - 1;
  }
  return show(head.slice(0, borders[low] ?? 0)) + ELLIPSIS;
}

const INLINE_MARKUP = /[\\*_~`|<[\]@]/gu;
/** Headings, quotes, lists and small print begin a line. */
const LINE_MARKUP = /^(\s*)([#>+-])/gmu;
const LIST_NUMBER = /^(\s*\d+)\./gmu;
const ADDRESS = /\b(https?|discord):\/\//giu;

/**
 * A text that Discord shows letter for letter: a backslash before all that would be markup, a mention or a link.
 * @param opensLine whether the text stands at the beginning of a line, where more is markup.
 */
export function escapeMarkdown(text: string, opensLine = true): string {
  const inline = text.replace(INLINE_MARKUP, '\\$&').replace(ADDRESS, '$1\\://');
  const breakAt = opensLine ? 0 : inline.indexOf('\n') + 1;
  if (breakAt === 0 && !opensLine) return inline;
  const lines = inline.slice(breakAt).replace(LINE_MARKUP, '$1\\$2').replace(LIST_NUMBER, '$1\\.');
  return inline.slice(0, breakAt) + lines;
}

/** Right-to-left mark: makes a line that begins with a figure or a name run from the right all the same. */
export const RLM = '\u200F';

/** Words of unknown direction set apart (FSI … PDI), so that they leave the line around them as it was. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
