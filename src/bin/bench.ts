/** `npm run bench`: what an answer costs, and how that grows with the base. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildEngine, type Engine } from '../answer/engine.ts';
import { loadConfig } from '../config.ts';
import { messageOf, UserError } from '../errors.ts';
import { outputOf, timeToFirstByte } from '../eval/children.ts';
import { askCost, phrasingsOf, spread } from '../eval/cost.ts';
import { connect } from '../eval/interactions.ts';
import { latencyOf } from '../eval/latency.ts';
import { askBeside, refreshCase, refreshGenerated } from '../eval/refresh.ts';
import { describeSize, runTrial, SIZES, SUBJECTS, sizeJson, type TrialResult } from '../eval/scale.ts';
import { readSets } from '../eval/sets.ts';
import { caseFiles, loadCase, lockPath, readText } from '../facts/load.ts';

const USAGE = `Usage: npm run bench [-- options]
  --json      one JSON object
  --desk      instead: what a refresh costs, and how answers fare meanwhile
  --scale     instead: generated bases of 100 to 100,000 facts
  --sizes A,B with --scale: these sizes only`;

const SELF = fileURLToPath(import.meta.url);
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const QUESTIONS = 'test/questions';
/** Processes started to measure the time to the first answer. */
const STARTS = 5;
/** Questions of one round of interactions, and rounds; the two bots take turns. */
const ROUND = 300;
const ROUNDS = 3;
const DESK_FACTS = 10_000;
/** Enough for 100,000 facts in any of the engines. */
const TRIAL_FLAGS = ['--expose-gc', '--max-old-space-size=6144'];

interface Flags {
  json: boolean;
  scale: boolean;
  desk: boolean;
  sizes: number[];
  trial: string | undefined;
}

function readFlags(args: string[]): Flags | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      desk: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      /** One trial in this process: `subject:facts`. What --scale starts its processes with. */
      trial: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const sizes = values.sizes === undefined ? [...SIZES] : values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new UserError('--sizes are whole numbers with commas between.');
  return { json: values.json, scale: values.scale, desk: values.desk, sizes, trial: values.trial };
}

/** One trial, its result as JSON on standard output. */
function trial(name: string): void {
  const [subjectName, facts] = name.split(':');
  const subject = SUBJECTS.find((known) => known === subjectName);
  if (subject === undefined || !Number.isInteger(Number(facts)))
    throw new UserError(`--trial is subject:facts, subject one of ${SUBJECTS.join(', ')}.`);
  process.stdout.write(JSON.stringify(runTrial(subject, Number(facts))));
}

async function scale({ json, sizes }: Flags): Promise<void> {
  const measured: object[] = [];
  for (const facts of sizes) {
    const trials: TrialResult[] = [];
    for (const subject of SUBJECTS)
      trials.push(
        JSON.parse(await outputOf(SELF, ['--trial', `${subject}:${facts}`], TRIAL_FLAGS)) as TrialResult,
      );
    measured.push(sizeJson(facts, trials));
    if (!json) process.stdout.write(`${describeSize(facts, trials)}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify({ sizes: measured })}\n`);
}

const rounded = (value: number): number => Math.round(1_000 * value) / 1_000;
const median = (values: readonly number[]): number => latencyOf(values).p50;

/** The first case there is, and questions for it: the golden ones that are about it, else its own phrasings. */
async function theCase(): Promise<{
  file: string;
  engine: Engine;
  questions: ReturnType<typeof phrasingsOf>;
}> {
  const { factsDir } = await loadConfig();
  const [file = ''] = caseFiles(factsDir);
  const engine = buildEngine(loadCase(file));
  const golden = readSets(QUESTIONS)
    .filter((set) => set.caseFile === undefined || set.caseFile === file)
    .flatMap((set) => set.items.map((item) => ({ question: item.q, language: item.lang })));
  return { file, engine, questions: golden.length > 0 ? golden : phrasingsOf(engine) };
}

/** Ours and the bare bot, each in its own process, in alternating rounds. */
async function interactions(
  caseId: string,
  questions: readonly string[],
): Promise<{ perSecond: number; barePerSecond: number }> {
  const asked = Array.from({ length: ROUND }, (_, at) => questions[at % questions.length] ?? '');
  const bot = await connect(beside('bot.ts'), `${caseId} ask`, asked);
  const bare = await connect(beside('../eval/pong.ts'), `${caseId} ask`, asked);
  const found: { bot: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    found.push({ bot: await bot.round(asked), bare: await bare.round(asked) });
  await bot.stop();
  await bare.stop();
  return {
    perSecond: median(found.map((round) => round.bot)),
    barePerSecond: median(found.map((round) => round.bare)),
  };
}

async function cost({ json }: Flags): Promise<void> {
  const { engine, questions: known } = await theCase();
  const questions = known.map(({ question }) => question);
  const { ask, fuse } = await askCost(engine, questions);
  const question = phrasingsOf(engine)[0]?.question ?? '';
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start++)
    starts.push(await timeToFirstByte(beside('ask.ts'), [question]));
  const { perSecond, barePerSecond } = await interactions(engine.base.content.case, spread(questions, ROUND));
  const coldStartMs = median(starts);
  if (json) {
    const measured = {
      ask: {
        p50Ms: rounded(ask.p50),
        p99Ms: rounded(ask.p99),
        fuseP50Ms: rounded(fuse.p50),
        fuseP99Ms: rounded(fuse.p99),
      },
      coldStartMs: Math.round(coldStartMs),
      interactions: { perSecond: Math.round(perSecond), barePerSecond: Math.round(barePerSecond) },
    };
    process.stdout.write(`${JSON.stringify(measured)}\n`);
    return;
  }
  process.stdout.write(
    [
      `ask                    median ${ask.p50.toFixed(2)} ms, p99 ${ask.p99.toFixed(2)} ms (${ask.calls} questions; aim 1 and 5 ms)`,
      `Fuse.js, same texts    median ${fuse.p50.toFixed(2)} ms, p99 ${fuse.p99.toFixed(2)} ms (${fuse.calls} questions)`,
      `first terminal answer  ${coldStartMs.toFixed(0)} ms from the start of the process (median of ${STARTS}; aim 500 ms)`,
      `interactions           ${perSecond.toFixed(0)} a second; a bare bot that says "pong" ${barePerSecond.toFixed(0)}; ratio ${(perSecond / barePerSecond).toFixed(2)} (aim 0.8)`,
      '',
    ].join('\n'),
  );
}

async function desk({ json }: Flags): Promise<void> {
  const { file, engine, questions: known } = await theCase();
  const questions = known.map(({ question }) => question);
  const text = { content: readText(file) ?? '', lock: readText(lockPath(file)) };
  const alone = await askBeside(engine, questions, new Promise((resolve) => setTimeout(resolve, 3_000)));
  const compared = known.map(({ question, language }) => ({ question, language, origin: 'golden' as const }));
  const own = refreshCase(file, text, engine.facts.length, compared);
  const during = await askBeside(engine, questions, own);
  const generated = refreshGenerated(DESK_FACTS);
  const duringGenerated = await askBeside(engine, questions, generated);
  const results = [await own, await generated];
  if (json) {
    const measured = {
      refresh: results.map(({ facts, files, refreshMs }) => ({
        facts,
        files,
        refreshMs: Math.round(refreshMs),
      })),
      ask: {
        aloneP50Ms: rounded(alone.p50),
        aloneP99Ms: rounded(alone.p99),
        duringP50Ms: rounded(during.p50),
        duringP99Ms: rounded(during.p99),
        duringLargeP50Ms: rounded(duringGenerated.p50),
        duringLargeP99Ms: rounded(duringGenerated.p99),
      },
    };
    process.stdout.write(`${JSON.stringify(measured)}\n`);
    return;
  }
  const line = (name: string, { p50, p99, calls }: typeof alone): string =>
    `${name.padEnd(36)} median ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms (${calls} questions)`;
  process.stdout.write(
    [
      ...results.map(({ facts, files, refreshMs }) => {
        const what = `refresh of ${facts.toLocaleString('en')} facts in ${files} file${files === 1 ? '' : 's'}`;
        return `${what.padEnd(36)} ${refreshMs.toFixed(0)} ms`;
      }),
      line('ask, nothing else running', alone),
      line('ask, during the first refresh', during),
      line('ask, during the second', duringGenerated),
      '',
    ].join('\n'),
  );
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
  if (flags.trial !== undefined) trial(flags.trial);
  else if (flags.scale) await scale(flags);
  else if (flags.desk) await desk(flags);
  else await cost(flags);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
