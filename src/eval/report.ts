/** The evaluation as text for the terminal, as JSON, and as docs/evaluation.md. */
import type { Trial } from './baselines.ts';
import type { Measured } from './measure.ts';
import { type Figures, figuresOf, VERDICTS } from './score.ts';

/** One set, or all of a case's sets together, with what search alone makes of it. */
export interface Part {
  name: string;
  measured: Measured;
  baselines: readonly Trial[];
}

export interface Evaluation {
  /** The case and the version of its facts. */
  cases: readonly { id: string; version: string; texts: number }[];
  parts: readonly Part[];
  /** Sets that are reported together, by what they have in common. */
  groups: readonly Part[];
  /** All sets together. */
  all: Part;
  /** The sets that search libraries were asked too, together. */
  compared?: Part;
}

/** The name that our own figures stand under. */
export const OURS = 'Casefile';

const percent = (value: number): string => (Number.isNaN(value) ? '-' : `${(100 * value).toFixed(1)} %`);
const number = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3));

type Table = { head: readonly string[]; rows: readonly (readonly string[])[] };

const FIGURES: readonly { key: Exclude<keyof Figures, 'items'>; label: string }[] = [
  { key: 'accuracy', label: 'right' },
  { key: 'answerableRight', label: 'right, answerable' },
  { key: 'answerableRightOrOffered', label: 'right or offered' },
  { key: 'absentRight', label: 'right, silent' },
  { key: 'wrongAssertion', label: 'wrong assertion' },
  { key: 'falseAssertion', label: 'false assertion' },
  { key: 'citedRight', label: 'cited right' },
];

const figureCells = (figures: Figures): string[] => [
  String(figures.items),
  ...FIGURES.map(({ key }) => percent(figures[key])),
];
const FIGURE_HEAD = ['questions', ...FIGURES.map(({ label }) => label)];

function headline(evaluation: Evaluation): Table {
  const parts = evaluation.parts.length > 1 ? [...evaluation.parts, evaluation.all] : evaluation.parts;
  return {
    head: ['set', ...FIGURE_HEAD, 'calibration error'],
    rows: parts.map(({ name, measured }) => [
      name,
      ...figureCells(measured.figures),
      number(measured.calibrationError),
    ]),
  };
}

/** Sets that belong together, each question counted once: what README.md shows. */
function together({ groups, all }: Evaluation): Table {
  return {
    head: [
      'sets together',
      'questions',
      'right',
      'wrong assertion',
      'false assertion',
      'of silent',
      'cited right',
    ],
    rows: [...groups, all].map(({ name, measured: { figures, confusion } }) => [
      name,
      String(figures.items),
      percent(figures.accuracy),
      percent(figures.wrongAssertion),
      percent(figures.falseAssertion),
      String((confusion[VERDICTS.indexOf('absent')] ?? []).reduce((sum, count) => sum + count, 0)),
      percent(figures.citedRight),
    ]),
  };
}

function comparison(part: Part): Table {
  return {
    head: ['', ...FIGURE_HEAD],
    rows: [
      [OURS, ...figureCells(part.measured.figures)],
      ...part.baselines.map((trial) => [trial.name, ...figureCells(figuresOf(trial.rows))]),
    ],
  };
}

function groups(title: string, grouped: Measured['byKind']): Table {
  return {
    head: [title, 'questions', 'right'],
    rows: [...grouped].map(([name, { items, accuracy }]) => [name, String(items), percent(accuracy)]),
  };
}

function confusionTable(measured: Measured): Table {
  return {
    head: ['expected \\ given', ...VERDICTS],
    rows: VERDICTS.map((verdict, at) => [verdict, ...(measured.confusion[at] ?? []).map(String)]),
  };
}

function reliabilityTable(measured: Measured): Table {
  return {
    head: ['confidence', 'replies', 'mean confidence', 'share right'],
    rows: measured.bins.map((bin) => [
      `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
      String(bin.count),
      number(bin.confidence),
      number(bin.right),
    ]),
  };
}

/** A table for the terminal: columns aligned, the first to the left. */
function plain({ head, rows }: Table): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      `  ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

/** A table as Markdown: numbers to the right. */
function markdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** What the terminal shows. */
export function describe(evaluation: Evaluation): string {
  const { measured } = evaluation.all;
  const section = (title: string, table: Table): string => `${title}\n${plain(table)}\n`;
  return [
    section('Figures', headline(evaluation)),
    ...(evaluation.groups.length > 0 ? [section('Together', together(evaluation))] : []),
    section('By kind', groups('kind', measured.byKind)),
    section('By language', groups('language', measured.byLanguage)),
    section('Verdicts', confusionTable(measured)),
    section(
      `Reliability (expected calibration error ${number(measured.calibrationError)}, Brier score ${number(measured.brier)})`,
      reliabilityTable(measured),
    ),
    ...(evaluation.compared
      ? [section('Beside search alone, the sets that it was asked', comparison(evaluation.compared))]
      : []),
  ].join('\n');
}

const rounded = (value: number): number | null =>
  Number.isNaN(value) ? null : Math.round(10_000 * value) / 10_000;
const figuresJson = (figures: Figures): Record<string, number | null> =>
  Object.fromEntries(Object.entries(figures).map(([key, value]: [string, number]) => [key, rounded(value)]));

function partJson({ measured, baselines }: Part): object {
  const grouped = (map: Measured['byKind']): object =>
    Object.fromEntries(
      [...map].map(([name, { items, accuracy }]) => [name, { items, accuracy: rounded(accuracy) }]),
    );
  return {
    ...figuresJson(measured.figures),
    byKind: grouped(measured.byKind),
    byLanguage: grouped(measured.byLanguage),
    confusion: Object.fromEntries(
      VERDICTS.map((expected, row) => [
        expected,
        Object.fromEntries(VERDICTS.map((given, column) => [given, measured.confusion[row]?.[column] ?? 0])),
      ]),
    ),
    reliability: measured.bins.map(({ from, to, count, confidence, right }) => ({
      from,
      to,
      count,
      confidence: rounded(confidence),
      right: rounded(right),
    })),
    calibrationError: rounded(measured.calibrationError),
    brier: rounded(measured.brier),
    baselines: Object.fromEntries(
      baselines.map(({ name, threshold, rows }) => [
        name,
        {
          threshold: Number.isFinite(threshold) ? rounded(threshold) : null,
          ...figuresJson(figuresOf(rows)),
        },
      ]),
    ),
  };
}

/** The evaluation as one JSON value. Shares are of 1; what nothing was counted for is null. */
export function toJson(evaluation: Evaluation): object {
  return {
    cases: evaluation.cases,
    sets: Object.fromEntries(evaluation.parts.map((part) => [part.name, partJson(part)])),
    all: partJson(evaluation.all),
  };
}

/** docs/evaluation.md. The same facts, questions and code give the same bytes. */
export function toMarkdown(evaluation: Evaluation): string {
  const { all, compared, parts, cases } = evaluation;
  const { measured } = all;
  return `# Evaluation

Written by \`npm run eval\`; do not edit. ${measured.figures.items} golden questions (\`test/questions\`) on ${cases.map(({ id, version }) => `\`${id}\` (facts ${version})`).join(', ')}.

![Questions answered rightly by each set, and confidence against the share that was right](evaluation.svg)

## What is counted

- **right**: the verdict is the expected one, and the reply's text holds every pattern that a right reply must hold and none that it must not. For an underdetermined question: the candidates are listed.
- **wrong assertion**: asserts something wrong about what the article does say; share of the questions that it answers.
- **false assertion**: asserts anything where the article is silent, the worst fault in a newsroom; share of the questions that it does not answer.
- **cited right**: share of the right answers that cite a paragraph which holds the answer.
- **right or offered**: also counts a right answer offered as a choice, or stated without saying that the claim is true or false.

## Figures

The weights of the judgement were fitted to golden questions (src/answer/thresholds.ts says which; \`npm run eval -- --calibrate\` fits anew and prints what a fit is worth in five-fold cross-validation): expect less on questions that nobody has seen.

${markdown(headline(evaluation))}

## Sets together

By the \`group\` that \`test/questions/sets.json\` gives them.

${markdown(together(evaluation))}

## Beside search alone

The questions of some sets, in the same run, on the same fact base (the statements and phrasings of facts and known unknowns, ${cases
    .filter(({ texts }) => texts > 0)
    .map(({ texts }) => texts.toLocaleString('en'))
    .join(
      ' and ',
    )} texts), searched in the question's own language. The best hit is the answer; below a threshold nothing is said. Each has, for each set, the threshold that gets most of that very set right, which is more than it could know. A search cannot tell a claim to be true or false: see "right or offered" for what it finds.

${[...parts, ...(compared && parts.length > 1 ? [compared] : [])]
  .filter((part) => part.baselines.length > 0)
  .map((part) => `### ${part.name}\n\n${markdown(comparison(part))}`)
  .join('\n\n')}

## By kind of question

${markdown(groups('kind', measured.byKind))}

## By language

${markdown(groups('language', measured.byLanguage))}

## Verdicts

Expected in rows, given in columns.

${markdown(confusionTable(measured))}

## Is the confidence a probability?

Replies by their confidence, and the share of them that was right. Expected calibration error: ${number(measured.calibrationError)} (the mean distance of the two, weighed by the replies in each bin: Naeini, Cooper and Hauskrecht 2015; Guo et al. 2017). Brier score: ${number(measured.brier)}.

${markdown(reliabilityTable(measured))}
`;
}
