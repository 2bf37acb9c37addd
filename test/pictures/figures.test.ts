import { describe, expect, it } from 'vitest';
import { openCasebook } from '../../src/bin/cases.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';
import { chartsOf, drawFigures, panelsOf } from '../../src/pictures/figures.ts';
import { INK } from '../../src/pictures/sheet.ts';
import { barsOf, caseOf, counted, faultsOf, ids, sizeOf, textsOf } from './fixture.ts';

const chartOf = (facts: readonly object[]) => {
  const content = caseOf(facts);
  const [chart] = chartsOf(content.facts, content);
  if (chart === undefined) throw new Error('no chart');
  return { chart, content };
};

describe('chartsOf', () => {
  it('puts the exact counts of a topic side by side, largest first', () => {
    const { chart } = chartOf([counted('cups', 4), counted('plates', 2496), counted('bowls', 51)]);
    expect(ids(chart.bars)).toEqual(['plates', 'bowls', 'cups']);
  });

  it('draws no count beside others that holds under a condition, roughly, or as a range', () => {
    const { chart } = chartOf([
      counted('cups', 4),
      counted('plates', 9),
      counted('lamps', 207, { conditions: { since: '2002' } }),
      counted('ropes', 200, { hedge: 'over' }),
      counted('birds', 100, {
        value: { type: 'count', min: 100, noun: { en: 'b', fr: 'b', ar: 'b', es: 'b' } },
      }),
    ]);
    expect(ids(chart.bars)).toEqual(['plates', 'cups']);
  });

  it('makes no chart of a single count', () => {
    const content = caseOf([counted('cups', 4), counted('plates', 9, { topic: 'others' })]);
    expect(chartsOf(content.facts, content)).toEqual([]);
  });
});

describe('panelsOf', () => {
  const bars = (...counts: number[]) =>
    chartOf(counts.map((count, index) => counted(`c${index}`, count))).chart.bars;

  it('keeps to one scale where every bar can be seen', () => {
    expect(panelsOf(bars(50, 30, 8)).map(({ enlarged }) => enlarged)).toEqual([1]);
  });

  it('shows the small ones again, enlarged by a round number, beside all to one scale', () => {
    expect(panelsOf(bars(2496, 51, 18, 7, 4)).map(({ bars: b, enlarged }) => [b.length, enlarged])).toEqual([
      [5, 1],
      [4, 40],
    ]);
  });

  it('goes no further than three panels, and survives nought', () => {
    expect(panelsOf(bars(1_000_000, 10_000, 100, 1, 0)).length).toBe(3);
    expect(panelsOf(bars(0, 0)).length).toBe(1);
  });
});

describe('drawFigures', () => {
  it('makes every bar as long as its count, in each panel by that panel’s scale', () => {
    const { chart, content } = chartOf(
      [2496, 51, 18, 7, 4].map((count, index) => counted(`c${index}`, count)),
    );
    const widths = barsOf(drawFigures(chart, content, 'en').svg)
      .filter(({ fill }) => fill === INK.bar)
      .map(({ width }) => width);
    const [longest = 0] = widths;
    const expected = [2496, 51, 18, 7, 4, 51 * 40, 18 * 40, 7 * 40, 4 * 40].map((n) => (longest * n) / 2496);
    expect(widths.length).toBe(9);
    widths.forEach((width, index) => {
      expect(Math.abs(width - (expected[index] ?? 0))).toBeLessThan(0.02);
    });
  });

  it('begins the bars of Arabic at the right', () => {
    const { chart, content } = chartOf([counted('cups', 4), counted('plates', 9)]);
    const ends = (language: 'ar' | 'en') =>
      barsOf(drawFigures(chart, content, language).svg)
        .filter(({ fill }) => fill === INK.bar)
        .map(({ left, width }) => (language === 'ar' ? left + width : left));
    expect([new Set(ends('en')).size, new Set(ends('ar')).size]).toEqual([1, 1]);
    expect(ends('ar')[0]).toBeGreaterThan(800);
  });

  it('clips nothing and lays nothing over another, however long the words', () => {
    const long = 'commemorative unbreakable porcelain tableware of the eastern provinces';
    const noun = { en: long, fr: long, ar: long, es: 'x'.repeat(80) };
    const { chart, content } = chartOf(
      [2496, 51, 18].map((number, index) =>
        counted(`c${index}`, number, { value: { type: 'count', number, noun } }),
      ),
    );
    for (const language of LANGUAGES) expect(faultsOf(drawFigures(chart, content, language).svg)).toEqual([]);
  });

  it('treats the words of a case as words', () => {
    const { chart, content } = chartOf([counted('cups', 4), counted('plates', 9)]);
    const noun = { en: '</text><script>&"', fr: 'a', ar: 'a', es: 'a' };
    const bars = chart.bars.map((bar) => ({
      ...bar,
      fact: { ...bar.fact, value: { type: 'count' as const, number: bar.count, noun } },
    }));
    const { svg } = drawFigures({ ...chart, bars }, content, 'en');
    expect(svg).not.toContain('<script');
    expect(textsOf(svg).map(({ text }) => text)).toContain('9 </text><script>&"');
  });
});

describe('the chart of the case', async () => {
  const engine = (await openCasebook('facts')).engine('seizure');
  const { content } = engine.base;
  const [chart] = chartsOf(engine.facts, content);

  it.each(LANGUAGES)('names every count with its number, in %s, and nothing overlaps', (language) => {
    if (chart === undefined) throw new Error('no chart');
    const { svg, alt } = drawFigures(chart, content, language);
    const texts = textsOf(svg).map(({ text }) => text);
    for (const { fact, count } of chart.bars) {
      const noun = fact.value.type === 'count' ? fact.value.noun[language] : '';
      const label = texts.find((text) => text.includes(noun));
      expect(label?.replace(/\D/gu, '')).toBe(String(count));
      expect(alt).toContain(noun);
    }
    expect(texts.some((text) => text.includes(content.source.name[language]))).toBe(true);
    expect(faultsOf(svg)).toEqual([]);
    const { width, height } = sizeOf(svg);
    // Discord shrinks a tall picture until it fits.
    expect(width / height).toBeGreaterThan(1.3);
  });
});
