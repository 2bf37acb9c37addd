/** What a refresh of the desk costs: reading, judging and building a changed base, and how answers fare meanwhile. */
import { stringify } from 'yaml';
import type { Engine } from '../answer/engine.ts';
import type { CaseText } from '../desk/versions.ts';
import { prepareInThread } from '../desk/worker.ts';
import type { CaseFile } from '../facts/schema.ts';
import { generate } from './generate.ts';
import { type Latency, latencyOf } from './latency.ts';

/** Facts of one generated case file, well within the greatest size of one. */
const FILE_FACTS = 1_000;
/** Milliseconds between questions while a refresh runs beside them. */
const PAUSE_MS = 4;

export interface RefreshCost {
  facts: number;
  files: number;
  refreshMs: number;
}

/** Refreshes a case with itself, in a thread as the desk does. @returns milliseconds */
async function refresh(
  file: string,
  text: CaseText,
  questions: Parameters<typeof prepareInThread>[0]['questions'],
): Promise<number> {
  const start = performance.now();
  await prepareInThread({ file, old: text, change: { kind: 'whole', next: text }, articles: [], questions });
  return performance.now() - start;
}

/** A case on disk. */
export async function refreshCase(
  file: string,
  text: CaseText,
  facts: number,
  questions: Parameters<typeof refresh>[2],
): Promise<RefreshCost> {
  return { facts, files: 1, refreshMs: await refresh(file, text, questions) };
}

/** Generated facts, in as many files as it takes, one refresh after another. */
export async function refreshGenerated(facts: number): Promise<RefreshCost> {
  let refreshMs = 0;
  const files = Math.ceil(facts / FILE_FACTS);
  for (let number = 1; number <= files; number++) {
    const { base } = generate({
      facts: Math.min(FILE_FACTS, facts - (number - 1) * FILE_FACTS),
      questions: 0,
      seed: number,
    });
    const content: CaseFile = { ...base.content, case: `archive-${number}` };
    refreshMs += await refresh(
      `archive-${number}.yaml`,
      { content: stringify(content), lock: undefined },
      [],
    );
  }
  return { facts, files, refreshMs };
}

/** Times to answer while something else runs, until it has ended. */
export async function askBeside(
  engine: Engine,
  questions: readonly string[],
  work: Promise<unknown>,
): Promise<Latency> {
  let running = true;
  const ended = work.finally(() => {
    running = false;
  });
  const durations: number[] = [];
  for (let at = 0; running; at++) {
    const start = performance.now();
    engine.ask(questions[at % questions.length] ?? '');
    durations.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await ended;
  return latencyOf(durations);
}
