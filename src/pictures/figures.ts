/** What was counted, as bars: from the counts of a case's facts. */
import { formatQuantity } from '../answer/values.ts';
import { formatNumber } from '../answer/wording.ts';
import type { CaseFile, Fact, Language } from '../facts/schema.ts';
import { type Drawing, INK, MARGIN, Sheet, type TextStyle, WIDTH, wrap } from './sheet.ts';
import { pictureWord } from './wording.ts';

export interface Bar {
  fact: Fact;
  count: number;
}
/** Counts that may stand beside one another. */
export interface Chart {
  topic: string;
  /** Largest first. */
  bars: readonly Bar[];
}

const MOST_BARS = 12;

/**
 * The charts of a case: for each topic the exact counts that hold without a condition. Cells "since 2002" and "in the
 * last three years" overlap, and "over 200" is no length: such counts are told in words and never drawn side by side.
 */
export function chartsOf(facts: readonly Fact[], content: CaseFile): Chart[] {
  const groups = new Map<string, Bar[]>();
  for (const fact of facts) {
    const { value, conditions, hedge } = fact;
    const count = value.type === 'count' ? value.number : undefined;
    if (count === undefined || conditions !== undefined || hedge !== undefined) continue;
    // Counts of different authorities are not one inventory.
    const key = JSON.stringify([fact.topic, fact.attribution?.en ?? '']);
    groups.set(key, [...(groups.get(key) ?? []), { fact, count }]);
  }
  const order = new Map(content.topics.map(({ id }, index) => [id, index]));
  const place = ({ topic }: Chart) => order.get(topic) ?? order.size;
  return [...groups.values()]
    .filter((bars) => bars.length > 1)
    .map((bars) => ({
      topic: bars[0]?.fact.topic ?? '',
      bars: bars.toSorted((a, b) => b.count - a.count).slice(0, MOST_BARS),
    }))
    .sort((a, b) => place(a) - place(b));
}

interface Panel {
  bars: readonly Bar[];
  /** How many times longer than in the first panel. */
  enlarged: number;
}

/** A bar shorter than this part of the longest can no longer be compared by eye with its neighbours. */
const LEGIBLE = 1 / 15;
/** What stands out over the rest by this much leaves the rest to a panel of its own. */
const STEP = 1 / 8;
const MOST_PANELS = 3;

/** The largest of 1, 2, 3, 4, 5, 6, 8 times a power of ten that is not above `value`. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [8, 6, 5, 4, 3, 2, 1].find((each) => each * power <= value) ?? 1;
  return digit * power;
}

/**
 * One scale for all, and beside it, where the small ones can no longer be compared, those again, enlarged. Every bar
 * begins at nought and is as long as its count: a logarithmic axis would make 51 look like half of 2,496.
 */
export function panelsOf(bars: readonly Bar[]): Panel[] {
  const most = bars[0]?.count ?? 0;
  const panels: Panel[] = [{ bars, enlarged: 1 }];
  let rest = bars;
  while (panels.length < MOST_PANELS) {
    const top = rest[0]?.count ?? 0;
    const smaller = rest.filter(({ count }) => count > 0 && count < top * STEP);
    const next = smaller[0]?.count ?? 0;
    if (next === 0 || !rest.some(({ count }) => count > 0 && count < top * LEGIBLE)) break;
    panels.push({ bars: smaller, enlarged: roundDown(most / next) });
    rest = smaller;
  }
  return panels;
}

const TITLE = { size: 32, bold: true } as const;
const SUBTITLE = { size: 22, fill: INK.faint } as const;
const HEADING = { size: 22, bold: true, fill: INK.faint } as const;
const LABEL = { size: 26 } as const;
const SMALL = { size: 20, fill: INK.faint } as const;
const LINE = 1.35;
const BAR = 18;
const BETWEEN = 44;
const ROOM = WIDTH - 2 * MARGIN;

/** The words of a bar: number and noun, in the grammar of their language. */
const labelOf = ({ fact, count }: Bar, language: Language) =>
  formatQuantity(
    count,
    'count',
    fact.value.type === 'count' ? fact.value.noun[language] : undefined,
    language,
  );

/** Draws a chart in a language. */
export function drawFigures(chart: Chart, content: CaseFile, language: Language): Drawing {
  const sheet = new Sheet(language);
  const title =
    content.topics.find(({ id }) => id === chart.topic)?.title[language] ?? content.title[language];
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
  const top = lines(title, MARGIN, MARGIN / 2, TITLE, ROOM, 2) + 4;
  const below = lines(content.title[language], MARGIN, top, SUBTITLE, ROOM, 2) + 18;

  const most = Math.max(1, chart.bars[0]?.count ?? 1);
  const panels = panelsOf(chart.bars);
  const room = (ROOM - BETWEEN * (panels.length - 1)) / panels.length;
  const ends = panels.map(({ bars, enlarged }, index) => {
    const x = MARGIN + index * (room + BETWEEN);
    const heading =
      enlarged === 1
        ? pictureWord('oneScale', language)
        : pictureWord('enlarged', language, { n: formatNumber(enlarged, language) });
    let y = panels.length === 1 ? below : lines(heading, x, below, HEADING, room, 2) + 10;
    for (const bar of bars) {
      const number = formatNumber(bar.count, language);
      // Measured bold as a whole, so that it fits with its number bold.
      for (const line of wrap(labelOf(bar, language), language, { ...LABEL, bold: true }, room, 2)) {
        const runs = line.startsWith(number) ? [{ strong: number }, line.slice(number.length)] : [line];
        y += LABEL.size * LINE;
        sheet.text(runs, x, y - 4, LABEL);
      }
      // The line from which all begin: nought.
      sheet.bar(x, y + 4, 2, BAR + 6, INK.faint);
      sheet.bar(x + 2, y + 7, Math.min(room - 2, ((room - 2) * bar.count * enlarged) / most), BAR, INK.bar);
      y += BAR + 20;
    }
    return y;
  });
  const end = lines(source, MARGIN, Math.max(...ends) + 4, SMALL, ROOM, 2);
  return {
    svg: sheet.finish(end + MARGIN * 0.75),
    alt: pictureWord('chartAlt', language, {
      title,
      list: chart.bars.map((bar) => labelOf(bar, language)).join(language === 'ar' ? '، ' : ', '),
      source,
    }),
  };
}
