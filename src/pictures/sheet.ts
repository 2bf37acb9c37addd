/**
 * A sheet to draw on: SVG from measured text, mirrored for Arabic, rasterised in the process.
 *
 * No chart library: two pictures need bars, dots and lines of text, and what is hard in them (Arabic shaped and run
 * from the right, text measured with the very font that draws it, nothing clipped) no library gives without a DOM.
 */
import { createRequire } from 'node:module';
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import type { Language } from '../facts/schema.ts';

const require = createRequire(import.meta.url);
const FAMILY = 'IBM Plex Sans Arabic';
/** One family for Latin and Arabic letters alike, shipped with a package: nothing of the system is needed. */
export const FONT_FILES = {
  regular: require.resolve(
    '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  ),
  bold: require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf'),
} as const;

const OPTIONS: ResvgRenderOptions = {
  font: {
    loadSystemFonts: false,
    fontFiles: [FONT_FILES.regular, FONT_FILES.bold],
    defaultFontFamily: FAMILY,
  },
  logLevel: 'off',
};

/** Units of a sheet. Discord shows a picture some 550 pixels wide and shrinks a tall one, so sheets are wide. */
export const WIDTH = 900;
export const MARGIN = 36;
/** Pixels a unit. */
const ZOOM = 2;

/** On a light ground of its own, so that it reads the same on a dark and on a light channel. Contrasts of 4.5 and more. */
export const INK = { paper: '#fbfaf7', text: '#1d2433', faint: '#566072', bar: '#2f5fb3' } as const;

export interface TextStyle {
  size: number;
  bold?: boolean;
  fill?: string;
}
/** A run of text, strong or not. */
export type Run = string | { strong: string };

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`).replace(/[\p{Cc}\p{Surrogate}]/gu, ' ');
const round = (value: number) => String(Math.round(value * 100) / 100);

/** A text that runs from the right as a whole, whatever it begins or ends with: RLI … PDI. */
const directed = (inner: string, language: Language) => (language === 'ar' ? `\u2067${inner}\u2069` : inner);

function element(
  runs: readonly Run[],
  language: Language,
  style: TextStyle,
  x: number,
  y: number,
  end: boolean,
) {
  const inner = runs
    .map((run) =>
      typeof run === 'string' ? escapeXml(run) : `<tspan font-weight="700">${escapeXml(run.strong)}</tspan>`,
    )
    .join('');
  return (
    `<text x="${round(x)}" y="${round(y)}" font-family="${FAMILY}" font-size="${style.size}"` +
    `${style.bold === true ? ' font-weight="700"' : ''} fill="${style.fill ?? INK.text}"` +
    `${end ? ' text-anchor="end"' : ''} xml:space="preserve">${directed(inner, language)}</text>`
  );
}

const widths = new Map<string, number>();
const MOST_WIDTHS = 5_000;

/** Width of a line of text as it will be drawn. */
export function widthOf(runs: readonly Run[], language: Language, style: TextStyle): number {
  const drawn = element(runs, language, style, 0, 100, false);
  const known = widths.get(drawn);
  if (known !== undefined) return known;
  const box = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${drawn}</svg>`,
    OPTIONS,
  ).getBBox();
  const width = box === undefined ? 0 : box.x + box.width;
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(drawn, width);
  return width;
}

/** Lines of at most `room`, broken between words; the last of `most` ends with an ellipsis where words are left over. */
export function wrap(text: string, language: Language, style: TextStyle, room: number, most = 4): string[] {
  const fits = (line: string) => widthOf([line], language, style) <= room;
  const shorten = (line: string): string => {
    const letters = [...line];
    while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop();
    return `${letters.join('').trimEnd()}…`;
  };
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[^\S\u00A0]+/u).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, shorten(longer)];
    if (line === '') lines.push(shorten(word));
    else {
      lines.push(line);
      line = fits(word) ? word : shorten(word);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Places count from where the language begins a line: for Arabic the sheet is its own mirror image. */
export class Sheet {
  readonly #parts: string[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  get #mirrored(): boolean {
    return this.#language === 'ar';
  }

  /** A line of text on the base line `y`, from `x` on. */
  text(runs: readonly Run[], x: number, y: number, style: TextStyle): void {
    const at = this.#mirrored ? WIDTH - x : x;
    this.#parts.push(element(runs, this.#language, style, at, y, this.#mirrored));
  }

  bar(x: number, y: number, width: number, height: number, fill: string): void {
    const at = this.#mirrored ? WIDTH - x - width : x;
    this.#parts.push(
      `<rect x="${round(at)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`,
    );
  }

  dot(x: number, y: number, radius: number, fill: string): void {
    const at = this.#mirrored ? WIDTH - x : x;
    this.#parts.push(`<circle cx="${round(at)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`);
  }

  line(x: number, y: number, toY: number, dashed: boolean): void {
    const at = this.#mirrored ? WIDTH - x : x;
    this.#parts.push(
      `<path d="M${round(at)} ${round(y)}V${round(toY)}" stroke="${INK.bar}" stroke-width="3"` +
        `${dashed ? ' stroke-dasharray="3 9" stroke-linecap="round"' : ''}/>`,
    );
  }

  /** The whole as SVG. */
  finish(height: number): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${round(height)}" viewBox="0 0 ${WIDTH} ${round(height)}">` +
      `<rect width="${WIDTH}" height="${round(height)}" rx="14" fill="${INK.paper}"/>${this.#parts.join('')}</svg>`
    );
  }
}

/** A drawing and the words for those who do not see it. */
export interface Drawing {
  svg: string;
  alt: string;
}

/** An SVG of {@link Sheet} as PNG, drawn on another thread. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, { ...OPTIONS, fitTo: { mode: 'zoom', value: ZOOM } });
  return image.asPng();
}
