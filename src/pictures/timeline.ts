/** Dates of a case, one beneath the other, as a picture. */
import { COLON } from '../answer/wording.ts';
import type { CaseFile, Language } from '../facts/schema.ts';
import { type Drawing, INK, MARGIN, Sheet, type TextStyle, WIDTH, widthOf, wrap } from './sheet.ts';
import { pictureWord } from './wording.ts';

export interface Entry {
  /** EDTF, as in the facts. */
  date: string;
  /** The date in words. */
  when: string;
  /** What happened, in a sentence. */
  text: string;
}

/** More would make letters too small where the picture is shown whole. */
const MOST = 12;
const TITLE = { size: 32, bold: true } as const;
const SUBTITLE = { size: 22, fill: INK.faint } as const;
const WHEN = { size: 25, bold: true, fill: INK.bar } as const;
const TEXT = { size: 25 } as const;
const SMALL = { size: 20, fill: INK.faint } as const;
const LINE = 1.35;
const ROOM = WIDTH - 2 * MARGIN;
/** Widest that the column of dates may be. */
const DATES = 300;
const DOT = 9;

/** Earliest and latest year that a date may mean, as a number of years. */
function span(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: year, to: year + 1 };
  if (month > 12) {
    // EDTF: 21 is spring, which begins in March.
    const start = year + (2 + (month - 21) * 3) / 12;
    return { from: start, to: start + 0.25 };
  }
  const start = year + (month - 1) / 12;
  return day === undefined
    ? { from: start, to: start + 1 / 12 }
    : { from: start + day / 372, to: start + day / 372 };
}

/** Draws entries, which come in order of time: the date before the line, what happened after it. */
export function drawTimeline(
  entries: readonly Entry[],
  title: string,
  content: CaseFile,
  language: Language,
): Drawing {
  const sheet = new Sheet(language);
  const shown = entries.slice(0, MOST);
  const source = pictureWord('source', language, { source: content.source.name[language] });
  /** Lines of text from `y` down. @returns where they end */
  const lines = (
    text: string,
    x: number,
    y: number,
    style: TextStyle,
    room: number,
    most: number,
  ): number => {
    const broken = wrap(text, language, style, room, most);
    broken.forEach((line, index) => {
      sheet.text([line], x, y + (index + 1) * style.size * LINE, style);
    });
    return y + broken.length * style.size * LINE;
  };
  let y = lines(title, MARGIN, MARGIN / 2, TITLE, ROOM, 2) + 4;
  y = lines(content.title[language], MARGIN, y, SUBTITLE, ROOM, 2) + 20;

  const column =
    Math.min(DATES, Math.max(0, ...shown.map(({ when }) => widthOf([when], language, WHEN)))) + 6;
  const axis = MARGIN + column + 24 + DOT;
  const x = axis + DOT + 24;
  const dots: { y: number; from: number; to: number }[] = [];
  for (const { date, when, text } of shown) {
    dots.push({ y: y + TEXT.size * LINE - 8, ...span(date) });
    const dateEnd = lines(when, MARGIN, y, WHEN, column, 2);
    y = Math.max(dateEnd, lines(text, x, y, TEXT, WIDTH - MARGIN - x, 3)) + 20;
  }
  let dashed = false;
  dots.forEach((dot, index) => {
    const next = dots[index + 1];
    if (next === undefined) return;
    const far = next.from - dot.to > 1;
    dashed ||= far;
    sheet.line(axis, dot.y + 14, next.y - 14, far);
  });
  for (const dot of dots) sheet.dot(axis, dot.y, DOT, INK.bar);
  const more = entries.length - shown.length;
  if (more > 0) y = lines(pictureWord('andMore', language, { n: more }), x, y, SMALL, WIDTH - MARGIN - x, 1);
  if (dashed) y = lines(pictureWord('dashed', language), MARGIN, y, SMALL, ROOM, 2);
  y = lines(source, MARGIN, y, SMALL, ROOM, 2);
  return {
    svg: sheet.finish(y + MARGIN * 0.75),
    alt: pictureWord('timelineAlt', language, {
      title: content.title[language],
      list: shown.map(({ when, text }) => `${when}${COLON[language]}${text}`).join(' '),
      source,
    }),
  };
}
