/**
 * Drafting a large base in several threads. Each helper gets a stretch of the facts and drafts it chunk by chunk from its
 * front; this thread drafts its own stretch, then takes chunks from the backs of the helpers' until they meet. Nothing here
 * is asynchronous: this thread drafts what it can and then waits for what the helpers have begun.
 */
import { availableParallelism } from 'node:os';
import {
  isMainThread,
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  type Worker,
  workerData,
} from 'node:worker_threads';
import type { CaseFile } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { startThread } from '../thread.ts';
import { Drafter, entriesOf, mainTopics } from './profile.ts';
import { type Part, TableBuilder } from './tables.ts';
import { caseLexicon } from './vocabulary.ts';

/** Of fewer texts most are drafted before a helper has come up. */
const LARGE = 150_000;
/** Facts that are drafted before a thread looks whether there are more. */
const CHUNK = 256;
/** More helpers than this cost more memory than they save time. */
const MOST_HELPERS = 3;
/** A helper that says nothing for so long is given up, and its facts are drafted here. */
const PATIENCE_MS = 60_000;
/** Share of an even part of the facts that this thread begins with. */
const OWN = 0.6;
/** Most of what a helper makes is of no use a moment later: the more room for that, the less often it is cleared. */
const YOUNG_MB = 96;

/** Cells that a helper and this thread share: chunks that nobody has taken, whether the helper is done. */
const LEFT = 0;
const DONE = 1;

interface Task {
  /** The case with the facts of the stretch alone. */
  content: CaseFile;
  shared: Int32Array<SharedArrayBuffer>;
  port: MessagePort;
}

interface Helper {
  worker: Worker;
  port: MessagePort;
  shared: Int32Array<SharedArrayBuffer>;
  /** Its stretch of the facts. */
  from: number;
  to: number;
}

/** Helpers at work on a content. */
const HELPERS = new WeakMap<CaseFile, Helper[]>();

/** Sets helpers to work on a base that is large enough: before anything else is made of it, as they take a while to come up. */
export function callHelpers(
  content: CaseFile,
  most: number = Math.min(MOST_HELPERS, availableParallelism() - 1),
  large: number = LARGE,
): void {
  const { facts, texts } = entriesOf(content);
  if (texts < large || most < 1) return;
  // Helpers are the quicker, with room for what is soon of no use: this thread sets out with less, and takes from them later.
  const own = Math.ceil((OWN * facts.length) / (most + 1));
  const size = Math.ceil((facts.length - own) / most);
  const helpers: Helper[] = [];
  for (let number = 1; number <= most; number++) {
    const from = own + (number - 1) * size;
    const to = Math.min(facts.length, from + size);
    if (from >= to) break;
    const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    shared[LEFT] = Math.ceil((to - from) / CHUNK);
    const { port1, port2 } = new MessageChannel();
    const task: Task = {
      content: { ...content, facts: facts.slice(from, to), unknowns: [] },
      shared,
      port: port2,
    };
    const worker = startThread(
      import.meta.url,
      { drafting: task },
      { transferList: [port2], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } },
    );
    // What a helper fails at is drafted here; that it failed is told on standard error.
    worker.on('error', (error) =>
      process.emitWarning(`A thread that reads the facts failed: ${error.message}`, {
        code: 'HELPER_FAILED',
      }),
    );
    worker.unref();
    port1.unref();
    helpers.push({ worker, port: port1, shared, from, to });
  }
  HELPERS.set(content, helpers);
}

/** Takes a chunk of a stretch; false where none is left. */
function takes(shared: Int32Array<SharedArrayBuffer>): boolean {
  return Atomics.sub(shared, LEFT, 1) > 0;
}

/** The drafts of a content as tables, with the helpers that were called for it. */
export function draftTogether(content: CaseFile, lexicon: Lexicon): TableBuilder {
  const helpers = HELPERS.get(content) ?? [];
  HELPERS.delete(content);
  const { facts, unknowns } = entriesOf(content);
  const isMain = mainTopics(content);
  const builder = new TableBuilder();
  const drafter = new Drafter(content, lexicon, builder.names, false);
  const draft = (into: TableBuilder, from: number, to: number): void => {
    for (const fact of facts.slice(from, to)) into.add(drafter.fact(fact, isMain(fact)));
  };
  draft(builder, 0, helpers[0]?.from ?? facts.length);
  const taken = helpers.map((helper) => {
    const { shared, from, to } = helper;
    const some = new TableBuilder(builder.names);
    /** Rows of the chunks that are taken here, which are taken last first. */
    const rows: { from: number; to: number }[] = [];
    // Where its own chunks end: those behind are taken here.
    let end = to;
    for (let chunk = Math.ceil((to - from) / CHUNK) - 1; takes(shared); chunk--) {
      const begin = from + chunk * CHUNK;
      draft(some, begin, end);
      const before = rows[0]?.to ?? 0;
      rows.unshift({ from: before, to: before + end - begin });
      end = begin;
    }
    return { helper, end, rows, part: some.part() };
  });
  for (const { helper, end, rows, part } of taken) {
    const helped = end > helper.from ? partOf(helper) : undefined;
    void helper.worker.terminate();
    builder.reserve(helped ? [helped, part] : [part]);
    if (helped) builder.addPart(helped);
    else draft(builder, helper.from, end);
    builder.addPart(part, rows);
  }
  for (const unknown of unknowns) builder.add(drafter.unknown(unknown));
  return builder;
}

/** What a helper has drafted; undefined where it fails. */
function partOf({ port, shared }: Helper): Part | undefined {
  Atomics.wait(shared, DONE, 0, PATIENCE_MS);
  const received = receiveMessageOnPort(port) as { message: Part } | undefined;
  port.close();
  return received?.message;
}

/** A helper's work. */
function help({ content, shared, port }: Task): void {
  const lexicon = caseLexicon(content);
  const isMain = mainTopics(content);
  const builder = new TableBuilder();
  const drafter = new Drafter(content, lexicon, builder.names, false);
  for (let from = 0; takes(shared); from += CHUNK) {
    for (const fact of content.facts.slice(from, from + CHUNK)) builder.add(drafter.fact(fact, isMain(fact)));
  }
  const part = builder.part();
  const columns = Object.values(part).flatMap((column) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
  port.postMessage(part, columns);
}

const data: unknown = workerData;
if (!isMainThread && typeof data === 'object' && data !== null && 'drafting' in data) {
  const task = data.drafting as Task;
  try {
    help(task);
  } finally {
    Atomics.store(task.shared, DONE, 1);
    Atomics.notify(task.shared, DONE);
  }
}
