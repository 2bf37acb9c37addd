/**
 * The moderators' desk: versions of every case, previews, publishing and undoing, and what was learnt from questions.
 * The answers come from memory, always by one whole version; the store behind the desk may fail without stopping them.
 */
import type { Answer } from '../answer/answer.ts';
import { Casebook } from '../answer/casebook.ts';
import { buildEngine, type Engine } from '../answer/engine.ts';
import { FactBaseError, messageOf, UserError } from '../errors.ts';
import type { Language, Localised, WordLists } from '../facts/schema.ts';
import { describeError, type Log } from '../log.ts';
import { type EditMessage, type LoggedCorrection, type Place, Postings } from './corrections.ts';
import { type DiskCase, nominalFile, readArticles, readFolder } from './disk.ts';
import { type Exported, exportCase } from './export.ts';
import { ballotKey, Feedback, type Vote, type VoteResult } from './feedback.ts';
import { clusterGaps, type Gap, type GapCluster, type GapReason, Gaps } from './gaps.ts';
import { readCase } from './lock.ts';
import { type Mended, Mending, type Tell } from './mending.ts';
import { Notes } from './notes.ts';
import type { Operation } from './operation.ts';
import { type Build, type Job, type Prepare, type Prepared, prepareHere } from './prepare.ts';
import { type AnswerDiff, type AskedFrom, type CaseChanges, compareAnswers, pauses } from './preview.ts';
import { type Asked, keptQuestion, ownQuestions, questionKey, readReceipt } from './questions.ts';
import { Store, StoreError, type StoreFault } from './store.ts';
import {
  type CaseText,
  hashOf,
  type Kind,
  type Plan,
  type Version,
  type VersionInfo,
  Versions,
} from './versions.ts';
import { Said } from './wording.ts';

export interface DeskOptions {
  /** Folder of the store (DATA_DIR), or `:memory:`. */
  directory: string;
  factsDir: string;
  log: Log;
  /** An article, or a folder of articles, to prove citations against. */
  articlePath?: string | undefined;
  /** Days for which it is remembered where answers were posted and who voted on them. */
  retainDays?: number;
  /** Questions whose replies a preview compares, beside gaps and recent ones. Without it: the base's own. */
  golden?: (caseId: string) => readonly Asked[];
  /** How a preview is prepared: in this thread, or beside it. */
  prepare?: Prepare;
  build?: Build;
  now?: () => Date;
  busyTimeoutMs?: number;
  /** How the store is opened: for showing what a failing one does. */
  openStore?: typeof Store.open;
}

/** What the desk does outside: given once there is a Discord to do it in. */
export interface DeskPorts {
  editMessage?: EditMessage;
  tell?: Tell;
  /** Lines of the self-check that only Discord can answer (registered commands, permissions). */
  selfCheck?: (guildId: string, language: Language) => Promise<string[]>;
}

export interface Preview {
  draft: string;
  caseId: string;
  kind: Kind;
  /** Number of the published version that it was made from; undefined for a new case. */
  from: number | undefined;
  label: string;
  changes: CaseChanges;
  answers: AnswerDiff;
  /** Facts that are new or changed and whose citations are not verified. */
  unproved: string[];
  /** The base moved while somebody looked at an earlier preview. */
  moved: boolean;
}

export type Published =
  | { kind: 'published'; version: VersionInfo; mended: Promise<Mended> }
  | { kind: 'moved'; preview: Preview };

export type DiskState = 'same' | 'differs' | 'faults' | 'gone';

export interface CaseStatus {
  caseId: string;
  label: string;
  facts: number;
  unproved: number;
  /** Undefined where answers come from the folder because the store cannot be read. */
  version: VersionInfo | undefined;
  disk: DiskState;
}

export interface DeskStatus {
  store: 'ok' | StoreFault;
  since: Date;
  cases: CaseStatus[];
  numbers: { gaps: number; posted: number; up: number; down: number } | undefined;
}

/** Questions of a kind that a preview asks at most. */
const MOST_GOLDEN = 400;
const MOST_GAPS = 100;
const MOST_RECENT = 100;
const DAY_MS = 86_400_000;
const RETAIN_DAYS = 30;
/** Time in which a response that was handed over is on its way. */
const LEAVE_MS = 25;
/** A store that could not be opened is tried again after this long. */
const RETRY_MS = 5_000;

interface Parts {
  store: Store;
  versions: Versions;
  gaps: Gaps;
  feedback: Feedback;
  postings: Postings;
}

export class Desk {
  readonly casebook: Casebook;
  readonly #options: DeskOptions;
  readonly #log: Log;
  readonly #build: Build;
  readonly #prepare: Prepare;
  readonly #since: Date;
  readonly #notes: Notes;
  readonly #mending: Mending;
  #ports: DeskPorts = {};
  #parts: Parts | undefined;
  #fault: StoreError | undefined;
  #triedAt = 0;
  /** The version that answers, by case: the switch only ever goes forward. */
  readonly #live = new Map<string, { id: number; number: number }>();
  readonly #disk = new Map<string, DiskState>();
  #purge: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(options: DeskOptions) {
    this.#options = options;
    this.#log = options.log;
    this.#build = options.build ?? buildEngine;
    this.#prepare = options.prepare ?? prepareHere;
    this.#since = this.#now();
    this.casebook = new Casebook([]);
    this.#notes = new Notes({
      target: () => (this.#parts?.store.readonly === true ? undefined : this.#parts),
      at: () => this.#at(),
      log: options.log,
    });
    this.#mending = new Mending({
      casebook: this.casebook,
      parts: async () => {
        await this.flush();
        return this.#need();
      },
      ports: () => this.#ports,
      build: this.#build,
      now: () => this.#now(),
      retainMs: this.#retainMs(),
      log: options.log,
    });
  }

  /**
   * Opens the desk: what is published answers; a case that was never published is imported from the facts folder.
   * Where the store cannot be used, the folder answers and the desk says why it cannot work.
   * @throws UserError where there is nothing to answer from at all
   */
  static async open(options: DeskOptions): Promise<Desk> {
    const desk = new Desk(options);
    await desk.#start();
    desk.#purge = setInterval(() => void desk.#forget(), DAY_MS);
    desk.#purge.unref();
    return desk;
  }

  /** Hands over what the desk does outside, and finishes what an earlier run had begun. */
  connect(ports: DeskPorts): void {
    this.#ports = ports;
    if (ports.editMessage === undefined && ports.tell === undefined) return;
    for (const caseId of this.casebook.cases) this.#mending.later(caseId);
  }

  get ports(): DeskPorts {
    return this.#ports;
  }

  // -- Start ------------------------------------------------------------------------------------------------------

  async #start(): Promise<void> {
    this.#triedAt = Date.now();
    try {
      const { directory, busyTimeoutMs } = this.#options;
      const store = await (this.#options.openStore ?? Store.open)({
        directory,
        ...(busyTimeoutMs === undefined ? {} : { busyTimeoutMs }),
      });
      this.#parts = {
        store,
        versions: new Versions(store),
        gaps: new Gaps(store),
        postings: new Postings(store),
        feedback: new Feedback(store, ballotKey(directory)),
      };
      this.#fault = undefined;
      await this.#adopt(this.#parts);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#fault = error;
      await this.#parts?.store.close().catch(() => undefined);
      this.#parts = undefined;
      this.#log.error(
        { fault: error.fault, err: describeError(error.cause ?? error) },
        'the desk cannot use its store; answers go on',
      );
      await this.#fromFolder();
    }
  }

  /** Lets the published versions answer, and imports what was never published. */
  async #adopt({ versions, store }: Parts): Promise<void> {
    let folder: DiskCase[] = [];
    let folderFault: unknown;
    try {
      folder = readFolder(this.#options.factsDir);
    } catch (error) {
      folderFault = error;
    }
    const published = await versions.published();
    for (const version of published) {
      const onDisk = folder.find((each) => each.caseId === version.caseId);
      try {
        this.#switchTo(
          version,
          await this.#build(readCase(version, onDisk?.file ?? nominalFile(version.caseId))),
        );
      } catch (error) {
        if (!(error instanceof FactBaseError) || onDisk === undefined) throw error;
        // A rule of this program is newer than the version. The folder's file is the nearest that there is.
        this.#log.error(
          { case: version.caseId, version: version.number, faults: error.message },
          'the published version no longer passes; the folder answers',
        );
        this.casebook.publish(await this.#build(readCase(onDisk, onDisk.file)));
      }
      this.#compareDisk(version, onDisk);
    }
    const fresh = folder.filter((each) => !published.some((version) => version.caseId === each.caseId));
    const faults: FactBaseError[] = [];
    for (const onDisk of fresh) {
      try {
        await this.#import(versions, onDisk, store.readonly);
      } catch (error) {
        if (!(error instanceof FactBaseError)) throw error;
        faults.push(error);
      }
    }
    if (faults.length > 0) {
      const all = new FactBaseError(faults.flatMap((fault) => fault.faults));
      if (published.length === 0) throw all;
      this.#log.error({ faults: all.message }, 'a new case in the facts folder was not imported');
    }
    if (published.length + fresh.length === 0)
      throw folderFault ?? new UserError('There is no case to answer from.');
    if (folderFault !== undefined)
      this.#log.warn({ reason: messageOf(folderFault) }, 'the facts folder cannot be read');
  }

  async #import(versions: Versions, onDisk: DiskCase, readonly: boolean): Promise<void> {
    const base = readCase(onDisk, onDisk.file);
    const engine = await this.#build(base);
    const { case: caseId } = base.content;
    if (readonly) {
      this.casebook.publish(engine);
      return;
    }
    const version = await versions.publish({
      caseId,
      content: onDisk.content,
      lock: onDisk.lock,
      label: base.version,
      kind: 'import',
      who: '',
      why: '',
      at: this.#at(),
      parent: undefined,
    });
    if (version === 'moved') {
      // Another process imported it in this very moment.
      const current = await versions.current(caseId);
      if (current !== undefined) this.#switchTo(current, await this.#build(readCase(current, onDisk.file)));
      return;
    }
    this.#switchTo(version, engine);
    this.#disk.set(caseId, 'same');
    this.#log.info(
      { case: caseId, version: version.number, label: version.label },
      'imported from the facts folder',
    );
  }

  #compareDisk(version: Version, onDisk: DiskCase | undefined): void {
    const state = this.#diskState(version, onDisk);
    this.#disk.set(version.caseId, state);
    if (state !== 'same')
      this.#log.warn(
        { case: version.caseId, version: version.number, disk: state },
        'the facts folder and what is published are not the same; /desk refresh shows how',
      );
  }

  #diskState(version: CaseText, onDisk: DiskCase | undefined): DiskState {
    if (onDisk === undefined) return 'gone';
    if (hashOf(version) === hashOf(onDisk)) return 'same';
    try {
      readCase(onDisk, onDisk.file);
      return 'differs';
    } catch {
      return 'faults';
    }
  }

  /** Answers from the folder, where the store is out of reach and nothing answers yet. */
  async #fromFolder(): Promise<void> {
    for (const onDisk of readFolder(this.#options.factsDir)) {
      const engine = await this.#build(readCase(onDisk, onDisk.file));
      if (!this.casebook.cases.includes(engine.base.content.case)) this.casebook.publish(engine);
    }
  }

  #switchTo({ id, number }: VersionInfo, engine: Engine): void {
    const { case: caseId } = engine.base.content;
    if ((this.#live.get(caseId)?.id ?? 0) >= id) return;
    this.#live.set(caseId, { id, number });
    this.casebook.publish(engine);
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }

  #at(): string {
    return this.#now().toISOString();
  }

  /** The store's parts. @throws StoreError where there is no store to work with */
  async #need(): Promise<Parts> {
    if (this.#parts === undefined && Date.now() - this.#triedAt > RETRY_MS) await this.#start();
    if (this.#parts === undefined) throw this.#fault ?? new Said('noDesk');
    return this.#parts;
  }

  /** A case that answers now. @throws Said where none is named and there are several, or there is no such case */
  caseOf(caseId: string | undefined): string {
    const { cases } = this.casebook;
    const found =
      caseId === undefined || caseId === ''
        ? cases.length === 1
          ? cases[0]
          : undefined
        : cases.find((id) => id === caseId);
    if (found === undefined) throw new Said('whichCase', { cases: cases.join(', ') });
    return found;
  }

  // -- Previews ---------------------------------------------------------------------------------------------------

  /**
   * Previews the file of the facts folder, or `content` where a file was attached.
   * @throws FactBaseError with every fault; nothing changes then
   */
  async refresh(caseId: string | undefined, who: string, content?: string): Promise<Preview> {
    const { versions } = await this.#need();
    if (content !== undefined) {
      const wanted = caseId === undefined || caseId === '' ? undefined : this.caseOf(caseId);
      return this.#preview(wanted, { kind: 'content', content }, 'refresh', {}, who);
    }
    const folder = readFolder(this.#options.factsDir);
    const known = folder.flatMap((each) => each.caseId ?? []);
    const wanted =
      caseId === undefined || caseId === '' ? (known.length === 1 ? known[0] : undefined) : caseId;
    if (wanted === undefined) throw new Said('whichCase', { cases: known.join(', ') });
    const onDisk = folder.find((each) => each.caseId === wanted);
    if (onDisk === undefined) throw new Said('noFile', { case: wanted });
    const current = await versions.current(wanted);
    this.#disk.set(wanted, current === undefined ? 'differs' : this.#diskState(current, onDisk));
    return this.#preview(wanted, { kind: 'whole', next: onDisk }, 'refresh', {}, who, onDisk.file);
  }

  /** Previews one change to a case. @throws FactBaseError, Said */
  async change(caseId: string, operation: Operation, who: string, closes: number[] = []): Promise<Preview> {
    const kind: Kind =
      closes.length > 0
        ? 'gap'
        : operation.kind === 'phrasing' || operation.kind === 'unknown'
          ? 'edit'
          : operation.kind;
    return this.#preview(
      this.caseOf(caseId),
      { kind: 'operation', operation },
      kind,
      { operation, closes },
      who,
    );
  }

  /** Previews going back to a version: its very bytes. @throws Said */
  async rollback(caseId: string, number: number, who: string): Promise<Preview> {
    const { versions } = await this.#need();
    const target = await versions.version(this.caseOf(caseId), number);
    if (target === undefined) throw new Said('noVersion', { number });
    return this.#preview(
      target.caseId,
      { kind: 'whole', next: target },
      'rollback',
      { rollback: number },
      who,
    );
  }

  async #preview(
    caseId: string | undefined,
    change: Job['change'],
    kind: Kind,
    plan: Plan,
    who: string,
    file?: string,
    moved = false,
  ): Promise<Preview> {
    const { versions } = await this.#need();
    // Whose case an attached file is, only its content tells; it is compared with the published one of that name.
    const target = caseId ?? (change.kind === 'content' ? await this.#caseIn(change.content) : undefined);
    const current = target === undefined ? undefined : await versions.current(target);
    const engine =
      target !== undefined && this.casebook.cases.includes(target) ? this.casebook.engine(target) : undefined;
    const questions = target === undefined ? [] : await this.#questions(target, engine);
    const prepared = await this.#prepare({
      file: file ?? nominalFile(target ?? 'case'),
      old: current === undefined ? undefined : { content: current.content, lock: current.lock },
      change:
        change.kind === 'whole'
          ? { kind: 'whole', next: { content: change.next.content, lock: change.next.lock } }
          : change,
      articles: readArticles(this.#options.articlePath),
      questions,
    });
    if (target !== undefined && prepared.caseId !== target)
      throw new Said('wrongCase', { found: prepared.caseId, wanted: target });
    if (current !== undefined && hashOf(current) === hashOf(prepared.next)) {
      throw new Said(kind === 'rollback' ? 'alreadyCurrent' : 'nothingChanged', {
        number: plan.rollback ?? current.number,
      });
    }
    const answers = await compareAnswers(engine, prepared.answers, questions, pauses());
    const draft = await versions.keepDraft({
      ...prepared.next,
      caseId: prepared.caseId,
      label: prepared.label,
      kind,
      plan,
      parent: current?.id,
      who,
      at: this.#at(),
    });
    return {
      draft: draft.id,
      caseId: prepared.caseId,
      kind,
      from: current?.number,
      label: prepared.label,
      changes: prepared.changes,
      answers,
      unproved: unprovedChanges(prepared),
      moved,
    };
  }

  async #caseIn(content: string): Promise<string | undefined> {
    const { caseIdOf } = await import('./disk.ts');
    return caseIdOf(content);
  }

  /** Golden questions, open gaps and what was lately asked in public, each question once. */
  async #questions(caseId: string, engine: Engine | undefined): Promise<AskedFrom[]> {
    const { gaps, postings } = await this.#need();
    await this.flush();
    const given = this.#options.golden?.(caseId) ?? [];
    const golden = (
      given.length > 0 || engine === undefined ? given : ownQuestions(engine, MOST_GOLDEN)
    ).slice(0, MOST_GOLDEN);
    const open = await gaps.open(caseId, MOST_GAPS);
    const recent = (await postings.posted(caseId, { limit: MOST_RECENT })).flatMap(
      (posted) => readReceipt(posted.receipt) ?? [],
    );
    const all = new Map<string, AskedFrom>();
    for (const [origin, list] of [
      ['gap', open],
      ['recent', recent],
      ['golden', golden],
    ] as const) {
      for (const { question, language } of list) {
        const key = `${language} ${questionKey(question)}`;
        if (!all.has(key)) all.set(key, { question, language, origin });
      }
    }
    return [...all.values()];
  }

  // -- Publishing -------------------------------------------------------------------------------------------------

  /**
   * Publishes a draft: from then on every question is answered by it. Where another version was published since the
   * preview, nothing is published and there is a new preview.
   * @throws Said for a draft that is gone, StoreError
   */
  async publish(draftId: string, who: string, why: string): Promise<Published> {
    const reason = keptQuestion(why);
    if (reason === '') throw new Said('noReason');
    const { versions } = await this.#need();
    const draft = await versions.draft(draftId);
    if (draft === undefined) throw new Said('noDraft');
    if ((await versions.currentId(draft.caseId)) === draft.parent) {
      // Making an engine keeps this thread busy: what was just answered ("thinking…") leaves first.
      await new Promise((resolve) => setTimeout(resolve, LEAVE_MS));
      // Built before it is committed: then the switch follows the commit at once, and neither can fail in between.
      const engine = await this.#build(readCase(draft, nominalFile(draft.caseId)));
      const closes = draft.plan.closes ?? [];
      const version = await versions.publish({
        caseId: draft.caseId,
        content: draft.content,
        lock: draft.lock,
        label: draft.label,
        kind: draft.kind,
        who,
        why: reason,
        at: this.#at(),
        parent: draft.parent,
        draft: draft.id,
        closes,
      });
      if (version !== 'moved') {
        const before = this.casebook.cases.includes(draft.caseId)
          ? this.casebook.engine(draft.caseId)
          : undefined;
        this.#switchTo(version, engine);
        this.#log.info(
          { case: version.caseId, version: version.number, label: version.label, kind: version.kind },
          'published',
        );
        return { kind: 'published', version, mended: this.#mending.later(draft.caseId, before) };
      }
    }
    const { operation } = draft.plan;
    const preview = await this.#preview(
      draft.caseId,
      operation === undefined ? { kind: 'whole', next: draft } : { kind: 'operation', operation },
      draft.kind,
      draft.plan,
      who,
      undefined,
      true,
    );
    await versions.discard(draft.id);
    return { kind: 'moved', preview };
  }

  /** Throws a draft away. @returns whether there was one */
  async discard(draftId: string): Promise<boolean> {
    const { versions } = await this.#need();
    return versions.discard(draftId);
  }

  /** Newest first. */
  async history(caseId: string, limit: number, before?: number): Promise<VersionInfo[]> {
    const { versions } = await this.#need();
    return versions.history(this.caseOf(caseId), limit, before);
  }

  /** Number of the version that answers now; 0 where answers come from the folder. */
  liveNumber(caseId: string): number {
    return this.#live.get(caseId)?.number ?? 0;
  }

  /** What was asked where an answer was posted; undefined where that is not remembered. */
  async questionAt(channelId: string, messageId: string): Promise<(Asked & { caseId: string }) | undefined> {
    const { postings } = await this.#need();
    await this.flush();
    const posted = await postings.at({ channelId, messageId });
    const read = posted === undefined ? undefined : readReceipt(posted.receipt);
    return read === undefined
      ? undefined
      : { caseId: read.caseId, question: read.question, language: read.language };
  }

  /** One version with its texts. */
  async version(caseId: string, number: number): Promise<Version | undefined> {
    const { versions } = await this.#need();
    return versions.version(this.caseOf(caseId), number);
  }

  /** The published version with its texts. @throws Said */
  async current(caseId: string): Promise<Version> {
    const { versions } = await this.#need();
    const version = await versions.current(this.caseOf(caseId));
    if (version === undefined) throw new Said('noVersion', { number: 1 });
    return version;
  }

  /** What is published, in one of the formats. */
  async export(caseId: string, format: string): Promise<Exported> {
    const version = await this.current(caseId);
    return exportCase(format, readCase(version, nominalFile(version.caseId)), version.content);
  }

  /** How everything stands. Never throws: it is there to say what is wrong. */
  async status(): Promise<DeskStatus> {
    let published: Version[] | undefined;
    let numbers: DeskStatus['numbers'];
    let store: DeskStatus['store'] = 'ok';
    try {
      const { versions, gaps, feedback, postings, store: open } = await this.#need();
      await this.flush();
      published = await versions.published();
      const folder = this.#folder();
      for (const version of published)
        this.#disk.set(
          version.caseId,
          this.#diskState(
            version,
            folder.find((each) => each.caseId === version.caseId),
          ),
        );
      numbers = { gaps: 0, posted: 0, up: 0, down: 0 };
      for (const caseId of this.casebook.cases) {
        const { up, down } = await feedback.counts(caseId);
        numbers.gaps += (await gaps.open(caseId)).length;
        numbers.posted += (await postings.posted(caseId)).length;
        numbers.up += up;
        numbers.down += down;
      }
      if (open.readonly) store = 'readonly';
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      store = error.fault;
    }
    const cases = this.casebook.cases.map((caseId): CaseStatus => {
      const { base, facts } = this.casebook.engine(caseId);
      const version = published?.find((each) => each.caseId === caseId);
      return {
        caseId,
        label: base.version,
        facts: facts.length,
        unproved: base.unverified.size,
        disk: this.#disk.get(caseId) ?? 'same',
        version:
          version === undefined
            ? undefined
            : {
                id: version.id,
                caseId,
                number: version.number,
                label: version.label,
                kind: version.kind,
                who: version.who,
                why: version.why,
                at: version.at,
                parent: version.parent,
              },
      };
    });
    return { store, since: this.#since, cases, numbers };
  }

  #folder(): DiskCase[] {
    try {
      return readFolder(this.#options.factsDir);
    } catch {
      return [];
    }
  }

  // -- What is noted while answering ------------------------------------------------------------------------------

  /** Notes a question that the base has no answer to. Costs nothing now; written a little later. */
  noteAnswer(answer: Answer): void {
    this.#notes.answer(answer);
  }

  /** Remembers where an answer was posted. Costs nothing now; written a little later. */
  notePosted(answer: Answer, place: Place): void {
    this.#notes.posted(answer, place);
  }

  /** Writes what was noted. Does not throw: what cannot be written now waits in memory. */
  flush(): Promise<void> {
    return this.#notes.flush();
  }

  // -- Feedback ---------------------------------------------------------------------------------------------------

  /** Counts a thumb. A thumb down is a gap as well. @throws StoreError */
  async vote(
    caseId: string,
    asked: Asked,
    voter: string,
    messageId: string,
    vote: Vote,
  ): Promise<VoteResult> {
    const { feedback, gaps } = await this.#need();
    const result = await feedback.vote(caseId, asked, voter, messageId, vote, this.#at());
    if (vote === 'down' && result !== 'again')
      await gaps.note([{ ...asked, caseId, reason: 'thumbs_down', times: 1 }], this.#at());
    return result;
  }

  /** Sends a question to the desk. @returns the gap's id, for "tell me" @throws StoreError */
  async sendGap(caseId: string, asked: Asked, reason: GapReason): Promise<number> {
    const { gaps } = await this.#need();
    const [id] = await gaps.note([{ ...asked, caseId, reason, times: 1 }], this.#at());
    if (id === undefined) throw new Said('noGap');
    return id;
  }

  /** Keeps a person's id until this gap is settled and they were told. @throws Said, StoreError */
  async tellMe(caseId: string, gapId: number, userId: string): Promise<void> {
    const { gaps } = await this.#need();
    const [gap] = await gaps.byId(this.caseOf(caseId), [gapId]);
    if (gap === undefined) throw new Said('noGap');
    await gaps.subscribe(gap.id, userId, this.#at());
  }

  /** Open gaps, grouped by meaning, most asked first. */
  async gaps(caseId: string): Promise<GapCluster[]> {
    const { gaps } = await this.#need();
    await this.flush();
    const found = this.caseOf(caseId);
    return clusterGaps(await gaps.open(found), this.casebook.engine(found));
  }

  /** One group of gaps by its first gap. @throws Said where it is settled */
  async gap(caseId: string, id: number): Promise<GapCluster> {
    const found = (await this.gaps(caseId)).find((each) => each.gaps.some((gap) => gap.id === id));
    if (found === undefined) throw new Said('noGap');
    return found;
  }

  /** Previews making a group of gaps phrasings of a fact. */
  async gapToPhrasing(caseId: string, id: number, fact: string, who: string): Promise<Preview> {
    const group = await this.gap(caseId, id);
    return this.change(
      caseId,
      { kind: 'phrasing', fact, questions: phrasingsOf(group.gaps) },
      who,
      group.gaps.map((gap) => gap.id),
    );
  }

  /** Previews making a group of gaps something that the article is known not to say. */
  async gapToUnknown(caseId: string, id: number, statement: Localised, who: string): Promise<Preview> {
    const group = await this.gap(caseId, id);
    const slug = questionKey(statement.en)
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '')
      .slice(0, 50);
    const unknown = slug === '' ? `unknown-${id}` : slug;
    return this.change(
      caseId,
      {
        kind: 'unknown',
        id: unknown,
        statement,
        questions: phrasingsOf(group.gaps),
        nearest: group.nearest.slice(0, 3),
      },
      who,
      group.gaps.map((gap) => gap.id),
    );
  }

  /** Previews a new fact that answers a group of gaps. */
  async gapToFact(caseId: string, id: number, operation: Operation, who: string): Promise<Preview> {
    const group = await this.gap(caseId, id);
    return this.change(
      caseId,
      operation,
      who,
      group.gaps.map((gap) => gap.id),
    );
  }

  /** Dismisses a group of gaps; whoever waits for it is told what the answer is. */
  async dismissGap(caseId: string, id: number): Promise<{ mended: Promise<Mended> }> {
    const group = await this.gap(caseId, id);
    const { gaps } = await this.#need();
    await gaps.dismiss(
      caseId,
      group.gaps.map((gap) => gap.id),
    );
    return { mended: this.#mending.later(caseId) };
  }

  // -- Corrections ------------------------------------------------------------------------------------------------

  /** The public log of corrected answers, newest first. */
  async corrections(
    caseId: string,
    limit: number,
    offset = 0,
  ): Promise<{ total: number; entries: LoggedCorrection[] }> {
    const { postings } = await this.#need();
    return postings.corrections(this.caseOf(caseId), limit, offset);
  }

  #retainMs(): number {
    return (this.#options.retainDays ?? RETAIN_DAYS) * DAY_MS;
  }

  /** Deletes what is kept for a time only. */
  async #forget(): Promise<void> {
    try {
      const { versions, gaps, feedback, postings } = await this.#need();
      const now = this.#now().getTime();
      const before = new Date(now - this.#retainMs()).toISOString();
      await versions.forgetDrafts(new Date(now - DAY_MS).toISOString());
      await gaps.forget(before);
      await feedback.forget(before);
      await postings.forget(before);
    } catch (error) {
      this.#log.warn({ err: describeError(error) }, 'old notes could not be deleted');
    }
  }

  /** Deletes what is kept for a time only: at once, for those who do not wait a day. */
  forgetOld(): Promise<void> {
    return this.#forget();
  }

  /** Writes what waits, finishes what is under way and closes the store. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#purge);
    await this.#mending.finished();
    await this.#notes.close();
    await this.#parts?.store.close();
  }
}

/** Of the unproved facts, those that this change touches. */
function unprovedChanges({ changes, unproved }: Prepared): string[] {
  const touched = new Set(
    changes.facts.filter((change) => change.kind !== 'retired').map((change) => change.fact),
  );
  return unproved.filter((fact) => touched.has(fact));
}

function phrasingsOf(gaps: readonly Gap[]): WordLists {
  const lists: Partial<Record<Language, string[]>> = {};
  for (const { question, language } of gaps) {
    const list = lists[language] ?? [];
    lists[language] = list;
    // The schema takes 200 characters; what is longer is a text, not a phrasing.
    if (question.length <= 200) list.push(question);
  }
  return lists;
}
