/** docs/evaluation.svg: how much each set gets right, beside search alone, and a reliability diagram. */
import type { Bin } from './reliability.ts';
import { type Evaluation, OURS } from './report.ts';
import { figuresOf } from './score.ts';

/** Colours that are told apart with any colour vision (Okabe and Ito 2008). */
const COLOURS = ['#0072B2', '#E69F00', '#D55E00', '#009E73', '#CC79A7', '#56B4E9'] as const;
const INK = '#1f2328';
const FAINT = '#d0d7de';

const WIDTH = 960;
const BAR = 13;
const LABELS = 150;
const BARS = 300;
const PLOT = 300;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const round = (value: number): string => String(Math.round(10 * value) / 10);

const text = (
  x: number,
  y: number,
  content: string,
  options: { anchor?: string; size?: number; bold?: boolean } = {},
): string =>
  `<text x="${round(x)}" y="${round(y)}" fill="${INK}" font-size="${options.size ?? 12}"${options.anchor ? ` text-anchor="${options.anchor}"` : ''}${options.bold ? ' font-weight="600"' : ''}>${escapeXml(content)}</text>`;

interface Group {
  name: string;
  bars: { name: string; share: number }[];
}

function groupsOf(evaluation: Evaluation): Group[] {
  const parts = evaluation.parts.length > 1 ? [...evaluation.parts, evaluation.all] : evaluation.parts;
  return parts.map(({ name, measured, baselines }) => ({
    name,
    bars: [
      { name: OURS, share: measured.figures.accuracy },
      ...baselines.map((trial) => ({ name: trial.name, share: figuresOf(trial.rows).accuracy })),
    ],
  }));
}

function barPanel(groups: readonly Group[], top: number): { svg: string; bottom: number } {
  const left = LABELS;
  const parts: string[] = [];
  let y = top;
  for (const group of groups) {
    const height = group.bars.length * BAR;
    parts.push(text(left - 10, y + height / 2 + 4, group.name, { anchor: 'end' }));
    group.bars.forEach(({ share }, at) => {
      const width = BARS * share;
      parts.push(
        `<rect class="bar" x="${left}" y="${y + at * BAR}" width="${round(width)}" height="${BAR - 2}" fill="${COLOURS[at % COLOURS.length]}"/>`,
      );
      parts.push(text(left + width + 4, y + at * BAR + BAR - 4, `${Math.round(100 * share)}`, { size: 10 }));
    });
    y += height + 14;
  }
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = left + BARS * share;
    return `<line x1="${x}" y1="${top - 6}" x2="${x}" y2="${y - 6}" stroke="${FAINT}"/>${text(x, y + 10, `${100 * share} %`, { anchor: 'middle', size: 10 })}`;
  });
  return { svg: [...grid, ...parts].join('\n'), bottom: y + 16 };
}

function legend(names: readonly string[], y: number): string {
  let x = LABELS;
  let line = y;
  return names
    .map((name, at) => {
      const width = 22 + 6.6 * name.length;
      if (x + width > LABELS + BARS + 40) {
        x = LABELS;
        line += 18;
      }
      const entry = `<rect x="${round(x)}" y="${line - 10}" width="11" height="11" fill="${COLOURS[at % COLOURS.length]}"/>${text(x + 16, line, name)}`;
      x += width;
      return entry;
    })
    .join('\n');
}

function reliabilityPanel(bins: readonly Bin[], left: number, top: number): string {
  const total = bins.reduce((sum, bin) => sum + bin.count, 0) || 1;
  const at = (share: number): [number, number] => [left + PLOT * share, top + PLOT * (1 - share)];
  const axis = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const [x, y] = at(share);
    return [
      `<line x1="${x}" y1="${top}" x2="${x}" y2="${top + PLOT}" stroke="${FAINT}"/>`,
      `<line x1="${left}" y1="${y}" x2="${left + PLOT}" y2="${y}" stroke="${FAINT}"/>`,
      text(x, top + PLOT + 16, String(share), { anchor: 'middle', size: 10 }),
      text(left - 6, y + 4, String(share), { anchor: 'end', size: 10 }),
    ];
  });
  const dots = bins
    .filter((bin) => bin.count > 0)
    .map((bin) => {
      const x = left + PLOT * bin.confidence;
      const y = top + PLOT * (1 - bin.right);
      // The area of a dot is in proportion to its replies.
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(3 + 16 * Math.sqrt(bin.count / total))}" fill="${COLOURS[0]}" fill-opacity="0.65"><title>${bin.count} replies, confidence ${bin.confidence.toFixed(2)}, right ${bin.right.toFixed(2)}</title></circle>`;
    });
  return [
    ...axis,
    `<line x1="${left}" y1="${top + PLOT}" x2="${left + PLOT}" y2="${top}" stroke="${INK}" stroke-dasharray="4 4"/>`,
    ...dots,
    text(left + PLOT / 2, top + PLOT + 34, 'confidence', { anchor: 'middle' }),
    `<text transform="translate(${left - 34} ${top + PLOT / 2}) rotate(-90)" fill="${INK}" font-size="12" text-anchor="middle">share right</text>`,
  ].join('\n');
}

/** The chart of an evaluation as an SVG document. */
export function toSvg(evaluation: Evaluation): string {
  const groups = groupsOf(evaluation);
  // Some sets have our own bar alone.
  const names = [...new Set(groups.flatMap(({ bars }) => bars.map((bar) => bar.name)))];
  const bars = barPanel(groups, 92);
  const height = Math.max(bars.bottom + 10, 92 + PLOT + 50);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${Math.ceil(height)}" viewBox="0 0 ${WIDTH} ${Math.ceil(height)}" role="img" font-family="system-ui, sans-serif">
<title>Share of golden questions answered rightly, and reliability of the confidence</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${text(20, 28, 'Right answers by set', { bold: true, size: 15 })}
${legend(names, 54)}
${bars.svg}
${text(590, 28, 'Confidence and the share that was right', { bold: true, size: 15 })}
${reliabilityPanel(evaluation.all.measured.bins, 600, 60)}
</svg>
`;
}
