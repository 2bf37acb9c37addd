/**
 * The heavy part of a preview: a change made, the case read and judged, an engine built and every question asked of it.
 * One function from values to values, so that it can run beside the answers instead of before them (see worker.ts).
 */
import type { Answer } from '../answer/answer.ts';
import { buildEngine, type Engine } from '../answer/engine.ts';
import { FactBaseError, type Fault } from '../errors.ts';
import type { FactBase } from '../facts/schema.ts';
import { applyOperation } from './edit.ts';
import { prove, readCase } from './lock.ts';
import type { Operation } from './operation.ts';
import { type AskedFrom, askAll, type CaseChanges, compareCases, pauses } from './preview.ts';
import type { CaseText } from './versions.ts';
import { type DeskText, Said } from './wording.ts';

export interface Job {
  /** How faults name the case file. */
  file: string;
  /** What is published. */
  old: CaseText | undefined;
  /**
   * `whole`: texts as they are, lock and all. `content`: a case file whose lock is to be made from what is proved.
   * `operation`: a change to what is published.
   */
  change:
    | { kind: 'whole'; next: CaseText }
    | { kind: 'content'; content: string }
    | { kind: 'operation'; operation: Operation };
  articles: readonly string[];
  questions: readonly AskedFrom[];
}

export interface Prepared {
  next: CaseText;
  caseId: string;
  label: string;
  changes: CaseChanges;
  /** Facts of the change whose citations are not proved. */
  unproved: string[];
  /** The new replies to the questions, in order. */
  answers: Answer[];
}

export type Prepare = (job: Job) => Promise<Prepared>;
/** Makes an engine: at once, or in slices between which questions are answered. */
export type Build = (base: FactBase) => Engine | Promise<Engine>;

function nextText(job: Job): { text: CaseText; base: FactBase } {
  const { change, file, old, articles } = job;
  if (change.kind === 'whole') return { text: change.next, base: readCase(change.next, file) };
  if (change.kind === 'operation' && old === undefined) throw new Said('noFile', { case: file });
  const content =
    change.kind === 'content' ? change.content : applyOperation(old?.content ?? '', change.operation);
  return prove(content, file, old?.lock, articles);
}

/** Prepares a change. @throws FactBaseError with every fault; Said where the change cannot be made */
export async function prepareWith(build: Build, job: Job): Promise<Prepared> {
  const { text, base } = nextText(job);
  const oldBase = job.old === undefined ? undefined : readCase(job.old, job.file);
  const pause = pauses();
  await pause();
  const engine = await build(base);
  return {
    next: text,
    caseId: base.content.case,
    label: base.version,
    changes: compareCases(oldBase?.content, base.content),
    unproved: base.content.facts
      .filter((fact) => fact.status === 'published' && base.unverified.has(fact.id))
      .map((fact) => fact.id),
    answers: await askAll(engine, job.questions, pause),
  };
}

/** Prepares in this thread: for tests and small tools. */
export const prepareHere: Prepare = (job) => prepareWith(buildEngine, job);

/** What a thread sends back: values only. */
export type Outcome =
  | { kind: 'done'; prepared: Prepared }
  | { kind: 'faults'; faults: readonly Fault[] }
  | { kind: 'said'; key: DeskText; blanks: Said['blanks'] }
  | { kind: 'failed'; message: string };

/** Turns what happened into values. */
export async function outcomeOf(work: () => Promise<Prepared>): Promise<Outcome> {
  try {
    return { kind: 'done', prepared: await work() };
  } catch (error) {
    if (error instanceof FactBaseError) return { kind: 'faults', faults: error.faults };
    if (error instanceof Said) return { kind: 'said', key: error.key, blanks: error.blanks };
    return {
      kind: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** And back again. @throws what was thrown */
export function fromOutcome(outcome: Outcome): Prepared {
  switch (outcome.kind) {
    case 'done':
      return outcome.prepared;
    case 'faults':
      throw new FactBaseError(outcome.faults);
    case 'said':
      throw new Said(outcome.key, outcome.blanks);
    case 'failed':
      throw new Error(outcome.message);
  }
}
