/**
 * How cost grows with the base: bases of growing size, each measured in a process of its own, so that one's memory is not
 * another's. A trial is one engine on one size.
 */
import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildEngine, createBench } from '../answer/engine.ts';
import { judge } from '../answer/judge.ts';
import { queryOf } from '../answer/question/query.ts';
import { read } from '../language/read.ts';
import { spread } from './cost.ts';
import { englishTexts, type Generated, generate, type Planted } from './generate.ts';
import { latencyOf, time } from './latency.ts';

export const SIZES = [100, 1_000, 10_000, 100_000] as const;
export const SUBJECTS = ['casefile', 'exhaustive', 'fuse', 'fuse-tokens', 'minisearch'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Questions that are asked of each base. */
const QUESTIONS = 400;
/** Slow engines are asked for this long, and at least a few questions. */
const LIMIT_MS = 20_000;
/** Questions asked before time is taken, none of them among those that count; and phrasings of the base, to warm up the code. */
const WARM_UP = 40;
const WARM_UP_PHRASINGS = 300;

export interface TrialResult {
  subject: Subject;
  facts: number;
  buildMs: number;
  rssMb: number;
  p50Ms: number;
  p99Ms: number;
  /** Questions that were asked; fewer than planted where the engine is slow. */
  asked: number;
  /** Share of those that were answered with the planted fact. */
  right: number;
  /** The same among the misspelt ones. */
  misspeltRight: number;
  /** Of each question that was asked, in order, whether it was. */
  hits: readonly boolean[];
}

/** Collects what nobody holds, where the process was started so that it may, and says what memory is left in use. */
function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

interface Subjected {
  /** Whether the question is answered with the planted fact. */
  answer: (planted: Planted) => boolean;
}

function ours({ base }: Generated): Subjected {
  const engine = buildEngine(base);
  return {
    answer(planted) {
      const { verdict, facts } = engine.ask(planted.question);
      return (verdict === 'answer' || verdict === 'supported') && facts.includes(planted.fact);
    },
  };
}

/** Our judgement with every fact as a candidate: what the choice of candidates must not lose. */
function exhaustive({ base }: Generated): Subjected {
  const bench = createBench(base);
  const everything = bench.index.profiles.map((_, at) => at);
  bench.index.candidates = () => everything;
  return {
    answer(planted) {
      const query = queryOf(read(planted.question, bench.lexicon, undefined, bench.correct));
      const { verdict, facts } = judge(query, bench, 'en');
      return (
        (verdict === 'answer' || verdict === 'supported') && facts.some((fact) => fact.id === planted.fact)
      );
    },
  };
}

function fuse(generated: Generated, options: IFuseOptions<{ text: string; entry: string }>): Subjected {
  const searched = new Fuse(englishTexts(generated.base.content), { keys: ['text'], ...options });
  return {
    answer: (planted) => searched.search(planted.question, { limit: 1 })[0]?.item.entry === planted.fact,
  };
}

function miniSearch(generated: Generated): Subjected {
  const search = new MiniSearch<{ id: number; text: string; entry: string }>({
    fields: ['text'],
    storeFields: ['entry'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  search.addAll(englishTexts(generated.base.content).map((text, id) => ({ ...text, id })));
  return { answer: (planted) => search.search(planted.question)[0]?.entry === planted.fact };
}

function subjected(subject: Subject, generated: Generated): Subjected {
  switch (subject) {
    case 'casefile':
      return ours(generated);
    case 'exhaustive':
      return exhaustive(generated);
    case 'fuse':
      return fuse(generated, {});
    case 'fuse-tokens':
      return fuse(generated, { useTokenSearch: true });
    case 'minisearch':
      return miniSearch(generated);
  }
}

function shareOf(hits: readonly boolean[]): number {
  return hits.filter(Boolean).length / hits.length;
}

/** Runs one trial in this process. */
export function runTrial(
  subject: Subject,
  facts: number,
  questions: number = QUESTIONS,
  limitMs: number = LIMIT_MS,
): TrialResult {
  const generated = generate({ facts, questions: questions + WARM_UP });
  const warmUp = generated.planted.splice(0, Math.min(WARM_UP, Math.floor(generated.planted.length / 4)));
  const phrasings = generated.base.content.facts.flatMap(({ id, questions }) =>
    (questions.en ?? []).slice(0, 1).map((question): Planted => ({ question, fact: id, misspelt: false })),
  );
  const start = performance.now();
  const { answer } = subjected(subject, generated);
  const buildMs = performance.now() - start;
  time(warmUp, answer, 2_000, 2);
  time(spread(phrasings, WARM_UP_PHRASINGS), answer, 2_000, 2);
  const hits: boolean[] = [];
  const durations = time(
    generated.planted,
    (planted) => {
      hits.push(answer(planted));
    },
    limitMs,
  );
  const rssMb = memory();
  const { calls, p50, p99 } = latencyOf(durations);
  const misspelt = hits.filter((_, at) => generated.planted[at]?.misspelt);
  return {
    subject,
    facts,
    buildMs,
    rssMb,
    p50Ms: p50,
    p99Ms: p99,
    asked: calls,
    right: shareOf(hits),
    misspeltRight: shareOf(misspelt),
    hits,
  };
}

/** The trials of one size as the JSON of `bench --scale`. */
export function sizeJson(facts: number, trials: readonly TrialResult[]): object {
  const of = (subject: Subject): TrialResult | undefined => trials.find((trial) => trial.subject === subject);
  const own = of('casefile');
  const rounded = (value: number | undefined, digits = 3): number | null =>
    value === undefined || Number.isNaN(value) ? null : Number(value.toFixed(digits));
  return {
    facts,
    buildMs: rounded(own?.buildMs, 0),
    rssMb: rounded(own?.rssMb, 0),
    p50Ms: rounded(own?.p50Ms),
    p99Ms: rounded(own?.p99Ms),
    plantedRight: rounded(own?.right),
    fuseP50Ms: rounded(of('fuse')?.p50Ms),
    fuseTokensP50Ms: rounded(of('fuse-tokens')?.p50Ms),
    miniSearchP50Ms: rounded(of('minisearch')?.p50Ms),
  };
}

/** One size as lines for the terminal. */
export function describeSize(facts: number, trials: readonly TrialResult[]): string {
  const row = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(11))).join('')}`;
  return [
    `${facts.toLocaleString('en')} facts`,
    row(['', 'build ms', 'memory MB', 'median ms', 'p99 ms', 'asked', 'right', 'misspelt']),
    ...trials.map((trial) =>
      row([
        trial.subject,
        trial.buildMs.toFixed(0),
        trial.rssMb.toFixed(0),
        trial.p50Ms.toFixed(2),
        trial.p99Ms.toFixed(2),
        String(trial.asked),
        `${(100 * trial.right).toFixed(1)} %`,
        Number.isNaN(trial.misspeltRight) ? '-' : `${(100 * trial.misspeltRight).toFixed(1)} %`,
      ]),
    ),
    ...againstExhaustive(trials),
    '',
  ].join('\n');
}

/** What choosing candidates costs: both engines on the questions that the slower one had time for. */
function againstExhaustive(trials: readonly TrialResult[]): string[] {
  const own = trials.find(({ subject }) => subject === 'casefile');
  const all = trials.find(({ subject }) => subject === 'exhaustive');
  if (!own || !all) return [];
  const [ours, theirs] = [own, all].map(({ hits }) => hits.slice(0, all.asked).filter(Boolean).length);
  return [
    `  of the ${all.asked} questions asked of exhaustive, it answers ${theirs} right, casefile ${ours}`,
  ];
}
