/** What can be told of a drawing from its SVG: every line of text with the place that it takes when it is drawn. */
import { Resvg } from '@resvg/resvg-js';
import { type CaseFile, caseFile, type Fact, type Language, type Localised } from '../../src/facts/schema.ts';
import { FONT_FILES } from '../../src/pictures/sheet.ts';

export interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const OPTIONS = {
  font: {
    loadSystemFonts: false,
    fontFiles: [FONT_FILES.regular, FONT_FILES.bold],
    defaultFontFamily: 'IBM Plex Sans Arabic',
  },
};

const plainOf = (element: string) =>
  element
    .replace(/<[^>]*>/gu, '')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/[\u2066-\u2069]/gu, '');

/** Each text of an SVG, measured by drawing it alone. */
export function textsOf(svg: string): Box[] {
  return [...svg.matchAll(/<text .*?<\/text>/gu)].map(([element]) => {
    const box = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="2000">${element}</svg>`,
      OPTIONS,
    ).getBBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    return { text: plainOf(element), left: x, right: x + width, top: y, bottom: y + height };
  });
}

export interface Rect {
  left: number;
  width: number;
  height: number;
  fill: string;
}
/** The rectangles of an SVG, its ground left out. */
export function barsOf(svg: string): Rect[] {
  return [
    ...svg.matchAll(
      /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)" fill="(#[0-9a-f]+)"\/>/gu,
    ),
  ].map(([, left, width, height, fill = '']) => ({
    left: Number(left),
    width: Number(width),
    height: Number(height),
    fill,
  }));
}

export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Pairs of texts that lie over one another by more than a hair, and texts that leave the sheet. */
export function faultsOf(svg: string): string[] {
  const boxes = textsOf(svg);
  const { width, height } = sizeOf(svg);
  const outside = boxes
    .filter(({ left, right, top, bottom }) => left < 8 || right > width - 8 || top < 4 || bottom > height - 4)
    .map(({ text }) => `outside: ${text}`);
  const over = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3,
      )
      .map((b) => `over one another: ${a.text} / ${b.text}`),
  );
  return [...outside, ...over];
}

const all = (text: string): Localised => ({
  en: text,
  fr: `${text} (fr)`,
  ar: `${text} عربي`,
  es: `${text} (es)`,
});

/** A fact that counts. */
export function counted(id: string, number: number, more: Partial<Record<string, unknown>> = {}): object {
  return {
    id,
    topic: 'things',
    statement: all(`There were ${number} ${id}.`),
    value: { type: 'count', number, noun: all(id) },
    questions: {},
    citations: [{ paragraph: 1, exact: `${number} ${id}` }],
    ...more,
  };
}

export function caseOf(facts: readonly object[]): CaseFile {
  return caseFile.parse({
    case: 'trial',
    title: all('A trial'),
    description: all('A trial of pictures'),
    source: {
      id: 'gazette',
      name: all('the gazette'),
      published: '2020-05-03',
      language: 'en',
      paragraphs: 2,
    },
    topics: [
      { id: 'things', title: all('Things') },
      { id: 'others', title: all('Others') },
    ],
    facts,
  });
}

export const ids = (facts: readonly { fact: Fact }[]) => facts.map(({ fact }) => fact.id);
export type { Language };
