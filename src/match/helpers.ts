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
  const size = Math.ceil(facts.length / (most + 1));
  const helpers: Helper[] = [];
  for (let number = 1; number <= most; number++) {
    const [from, to] = [number * size, Math.min(facts.length, (number + 1) * size)];
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
  const draft = (from: number, to: number): void => {
    for (const fact of facts.slice(from, to)) builder.add(drafter.fact(fact, isMain(fact)));
  };
  draft(0, helpers[0]?.from ?? facts.length);
  /** Stretches that were drafted here, in the order in which they were. */
  const own: { from: number; to: number }[] = [];
  const take = (from: number, to: number): void => {
    draft(from, to);
    own.push({ from, to });
  };
  const parts = helpers.map((helper) => {
    const { shared, from, to } = helper;
    // Where its own chunks end: those behind were taken here.
    let end = to;
    for (let chunk = Math.ceil((to - from) / CHUNK) - 1; takes(shared); chunk--) {
      take(from + chunk * CHUNK, end);
      end = from + chunk * CHUNK;
    }
    return { helper, from, to: end };
  });
  const drafted = parts.map(({ helper, from, to }) => {
    const part = to > from ? partOf(helper) : undefined;
    void helper.worker.terminate();
    if (!part && to > from) take(from, to);
    return { part, from, to };
  });
  for (const unknown of unknowns) builder.add(drafter.unknown(unknown));
  const [first] = helpers;
  return first ? joined(builder, first.from, facts.length, unknowns.length, own, drafted) : builder;
}

/** What a helper has drafted; undefined where it fails. */
function partOf({ port, shared }: Helper): Part | undefined {
  Atomics.wait(shared, DONE, 0, PATIENCE_MS);
  const received = receiveMessageOnPort(port) as { message: Part } | undefined;
  port.close();
  return received?.message;
}

/** All entries in file order, from what was drafted here and by helpers. */
function joined(
  here: TableBuilder,
  before: number,
  facts: number,
  unknowns: number,
  own: readonly { from: number; to: number }[],
  parts: readonly { part: Part | undefined; from: number; to: number }[],
): TableBuilder {
  const ofHere = here.part();
  const whole = new TableBuilder();
  const source = new Uint8Array(facts + unknowns);
  const row = new Int32Array(facts + unknowns);
  let next = 0;
  for (let at = 0; at < before; at++) row[at] = next++;
  for (const { from, to } of own) for (let at = from; at < to; at++) row[at] = next++;
  for (let at = facts; at < facts + unknowns; at++) row[at] = next++;
  const sources: { part: Part; ids: Int32Array }[] = [];
  for (const part of [ofHere, ...parts.flatMap(({ part }) => part ?? [])])
    sources.push({ part, ids: Int32Array.from(part.names, (name) => whole.names.id(name)) });
  whole.reserve(sources.map(({ part }) => part));
  let number = 0;
  for (const { part, from, to } of parts) {
    if (!part) continue;
    number++;
    for (let at = from; at < to; at++) {
      source[at] = number;
      row[at] = at - from;
    }
  }
  for (let at = 0; at < source.length; at++) {
    const from = sources[source[at] ?? 0];
    if (from) whole.addFrom(from.part, row[at] ?? 0, from.ids);
  }
  return whole;
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
