/** `npm run eval`: how right the answers are, beside search alone, and how well the weights of the judgement fit. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEngine, createBench, type Engine } from '../answer/engine.ts';
import { loadConfig } from '../config.ts';
import { messageOf, UserError } from '../errors.ts';
import type { Baseline } from '../eval/baselines.ts';
import { calibrate, calibrateClaims, describeCalibration, lessonsOf } from '../eval/calibrate.ts';
import { toSvg } from '../eval/chart.ts';
import { readItems } from '../eval/golden.ts';
import { ask, measure } from '../eval/measure.ts';
import { describe, type Evaluation, type Part, toJson, toMarkdown } from '../eval/report.ts';
import type { Row } from '../eval/score.ts';
import { type GoldenSet, readSets, shortfalls } from '../eval/sets.ts';
import { caseFiles, loadCase } from '../facts/load.ts';

const QUESTIONS = 'test/questions';
const USAGE = `Usage: npm run eval [-- options]
  --set NAME       only this set of ${QUESTIONS} (may be given again)
  --file FILE      these questions instead (may be given again), with --case FILE: on that case file
  --json           one JSON object
  --worst N        also print N questions that were not answered rightly
  --quick          without the comparison with search libraries
  --check          quick; exits 1 when a figure of ${QUESTIONS}/sets.json is not held
  --calibrate      instead: fit the weights of src/answer/thresholds.ts to the questions and print them
A whole run writes docs/evaluation.md and docs/evaluation.svg.`;

interface Flags {
  sets: string[];
  files: string[];
  caseFile: string | undefined;
  json: boolean;
  worst: number;
  quick: boolean;
  check: boolean;
  calibrate: boolean;
}

function readFlags(args: string[]): Flags | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      set: { type: 'string', multiple: true, default: [] },
      file: { type: 'string', multiple: true, default: [] },
      case: { type: 'string' },
      json: { type: 'boolean', default: false },
      worst: { type: 'string', default: '0' },
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      calibrate: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const worst = Number(values.worst);
  if (!Number.isInteger(worst) || worst < 0) throw new UserError('--worst is a whole number.');
  const { json, quick, check } = values;
  return {
    sets: values.set,
    files: values.file,
    caseFile: values.case,
    json,
    worst,
    quick: quick || check,
    check,
    calibrate: values.calibrate,
  };
}

/** The sets to measure: files as given, or the project's own. */
function setsOf(flags: Flags): GoldenSet[] {
  if (flags.files.length === 0)
    return readSets(QUESTIONS, flags.sets).map((set) => ({
      ...set,
      caseFile: flags.caseFile ?? set.caseFile,
    }));
  return flags.files.map((file) => ({
    name: basename(file).replace(/(?:\.expanded)?\.jsonl$/u, ''),
    caseFile: flags.caseFile,
    group: undefined,
    floor: {},
    compare: true,
    items: readItems(file),
  }));
}

/** One engine a case file. */
class Engines {
  readonly #engines = new Map<string, Engine>();
  readonly #fallback: string;

  constructor(fallback: string) {
    this.#fallback = fallback;
  }

  of(set: GoldenSet): Engine {
    const file = set.caseFile ?? this.#fallback;
    let engine = this.#engines.get(file);
    if (!engine) {
      engine = buildEngine(loadCase(file));
      this.#engines.set(file, engine);
    }
    return engine;
  }

  get all(): Engine[] {
    return [...this.#engines.values()];
  }
}

/** What search alone makes of the sets, by set name; sets of one case share its searches. */
async function compare(
  sets: readonly GoldenSet[],
  engines: Engines,
): Promise<{ trials: Map<string, Part['baselines']>; texts: Map<string, number> }> {
  // Only here, so that a quick run needs none of the compared libraries.
  const { fuseBaseline, miniSearchBaseline, nlpBaseline, remembering, textsOf, tryBaseline } = await import(
    '../eval/baselines.ts'
  );
  const trials = new Map<string, Part['baselines']>();
  const texts = new Map<string, number>();
  const byEngine = new Map<Engine, GoldenSet[]>();
  for (const set of sets.filter(({ compare }) => compare))
    byEngine.set(engines.of(set), [...(byEngine.get(engines.of(set)) ?? []), set]);
  for (const [engine, own] of byEngine) {
    const searched = textsOf({ ...engine.base.content, facts: [...engine.facts] });
    texts.set(engine.base.content.case, searched.length);
    const questions = own.flatMap((set) =>
      set.items.map((item) => ({ question: item.q, language: item.lang })),
    );
    const baselines: Baseline[] = [
      fuseBaseline('Fuse.js', searched),
      fuseBaseline('Fuse.js, token search', searched, { useTokenSearch: true }),
      miniSearchBaseline(searched),
      await nlpBaseline(searched, questions),
    ].map(remembering);
    const facts = new Map(engine.facts.map((fact) => [fact.id, fact]));
    for (const set of own)
      trials.set(
        set.name,
        baselines.map((baseline) => tryBaseline(baseline, set.items, facts)),
      );
  }
  return { trials, texts };
}

async function evaluate(
  sets: readonly GoldenSet[],
  engines: Engines,
  quick: boolean,
): Promise<{ evaluation: Evaluation; rows: Row[] }> {
  const asked = sets.map((set) => ({ set, rows: ask(engines.of(set), set.items) }));
  const { trials, texts } = quick
    ? { trials: new Map<string, Part['baselines']>(), texts: new Map<string, number>() }
    : await compare(sets, engines);
  const rows = asked.flatMap(({ rows: own }) => own);
  const parts = asked.map(({ set, rows: own }) => ({
    name: set.name,
    measured: measure(own),
    baselines: trials.get(set.name) ?? [],
  }));
  const groups = [...new Set(sets.flatMap(({ group }) => group ?? []))].sort().map((name) => ({
    name,
    measured: measure(asked.flatMap(({ set, rows: own }) => (set.group === name ? own : []))),
    baselines: [],
  }));
  const compared = parts.filter(({ baselines }) => baselines.length > 0);
  const names = compared[0]?.baselines.map((trial) => trial.name) ?? [];
  const together = names.map((name) => ({
    name,
    threshold: Number.NaN,
    rows: compared.flatMap((part) => part.baselines.find((trial) => trial.name === name)?.rows ?? []),
  }));
  return {
    rows,
    evaluation: {
      cases: engines.all.map(({ base }) => ({
        id: base.content.case,
        version: base.version,
        texts: texts.get(base.content.case) ?? 0,
      })),
      parts,
      groups,
      all: { name: 'all', measured: measure(rows), baselines: [] },
      ...(compared.length > 0
        ? {
            compared: {
              name: 'these together',
              measured: measure(
                asked.flatMap(({ set, rows: own }) =>
                  compared.some(({ name }) => name === set.name) ? own : [],
                ),
              ),
              baselines: together,
            },
          }
        : {}),
    },
  };
}

/** The first wrong replies, for reading. */
function describeWrong(rows: readonly Row[], count: number): string {
  return rows
    .filter((row) => !row.score.right)
    .slice(0, count)
    .map(
      ({ item, reply }) =>
        `\n[${item.id} ${item.lang} ${item.kind}, expected ${item.expect}] ${item.q}\n   ${reply.verdict} ${reply.confidence}: ${reply.answer}\n`,
    )
    .join('');
}

async function main(args: string[]): Promise<number> {
  let flags: Flags | 'help';
  try {
    flags = readFlags(args);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n${USAGE}\n`);
    return 2;
  }
  if (flags === 'help') {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const sets = setsOf(flags);
  if (sets.length === 0) throw new UserError(`There are no golden questions in ${QUESTIONS}.`);
  const config = await loadConfig();
  const fallback = caseFiles(config.factsDir)[0] ?? '';

  if (flags.calibrate) {
    const ground = new Map<string, ReturnType<typeof createBench>>();
    const asked = new Map<string, number>();
    const fileOf = (set: GoldenSet): string => set.caseFile ?? fallback;
    for (const set of sets) asked.set(fileOf(set), (asked.get(fileOf(set)) ?? 0) + set.items.length);
    const most = Math.max(...asked.values());
    const taught = sets.map((set) => {
      const file = fileOf(set);
      const bench = ground.get(file) ?? createBench(loadCase(file));
      ground.set(file, bench);
      // A case with few questions is not drowned by one with many: it counts by the root of their number.
      return lessonsOf(set.items, bench, Math.sqrt(most / (asked.get(file) ?? most)));
    });
    process.stdout.write(
      describeCalibration(
        calibrate(taught.flatMap(({ lessons }) => lessons)),
        calibrateClaims(taught.flatMap(({ claims }) => claims)),
        taught.flatMap(({ left }) => left),
      ),
    );
    return 0;
  }

  const { evaluation, rows } = await evaluate(sets, new Engines(fallback), flags.quick);
  process.stdout.write(flags.json ? `${JSON.stringify(toJson(evaluation))}\n` : describe(evaluation));
  if (!flags.json) process.stdout.write(describeWrong(rows, flags.worst));
  if (flags.check) {
    const faults = sets.flatMap((set) => {
      const part = evaluation.parts.find(({ name }) => name === set.name);
      return part ? shortfalls(set.name, set.floor, part.measured.figures) : [];
    });
    process.stderr.write(faults.map((fault) => `${fault}\n`).join(''));
    return faults.length > 0 ? 1 : 0;
  }
  const whole =
    !flags.quick && flags.sets.length === 0 && flags.files.length === 0 && flags.caseFile === undefined;
  if (whole) {
    writeFileSync('docs/evaluation.md', toMarkdown(evaluation));
    writeFileSync('docs/evaluation.svg', toSvg(evaluation));
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
