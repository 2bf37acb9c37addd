/** What is noted while answering: it costs the answer nothing, waits in memory, and is written together a little later. */
import type { Answer } from '../answer/answer.ts';
import { say } from '../answer/wording.ts';
import { describeError, type Log } from '../log.ts';
import type { Place, PostedAnswer, Postings } from './corrections.ts';
import type { GapNote, Gaps } from './gaps.ts';
import { keptQuestion, questionKey, readReceipt } from './questions.ts';

/** Notes that are kept in memory until they are written; the oldest give way. */
const MOST_PENDING = 2_000;
/** What nobody waits for is written together, this many milliseconds after the first of it. */
const FLUSH_MS = 250;
/** What could not be written is tried again after this many. */
const RETRY_MS = 5_000;

export interface NotesOptions {
  /** Where notes are written; undefined while there is no store that takes them. */
  target: () => { gaps: Pick<Gaps, 'note'>; postings: Pick<Postings, 'remember'> } | undefined;
  /** The time now, as ISO 8601. */
  at: () => string;
  log: Log;
}

export class Notes {
  readonly #options: NotesOptions;
  #gaps = new Map<string, GapNote>();
  #posts: (PostedAnswer & { at: string })[] = [];
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: NotesOptions) {
    this.#options = options;
  }

  /** Notes a question that the base has no answer to; a known unknown is answered by a reviewed statement, so it is none. */
  answer({ verdict, answer, language, case: caseId, question }: Answer): void {
    if (verdict !== 'absent' || answer !== say('absent', language)) return;
    this.#note({ caseId, question, language, reason: 'absent', times: 1 });
    this.#flushSoon();
  }

  /** Remembers where an answer was posted. */
  posted({ receipt, case: caseId }: Answer, place: Place): void {
    if (readReceipt(receipt.id) === undefined) return;
    const { id, version: label } = receipt;
    this.#posts.push({ ...place, caseId, receipt: id, label, at: this.#options.at() });
    if (this.#posts.length > MOST_PENDING) this.#posts.shift();
    this.#flushSoon();
  }

  /** Writes what was noted. Does not throw: what cannot be written now waits in memory. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    return this.#flushing;
  }

  /** Writes what waits, and then no more by itself. */
  close(): Promise<void> {
    this.#closed = true;
    return this.flush();
  }

  #note(note: GapNote): void {
    const key = `${note.caseId} ${note.reason} ${questionKey(note.question)}`;
    const there = this.#gaps.get(key);
    if (there !== undefined) {
      there.times += note.times;
      return;
    }
    this.#gaps.set(key, { ...note, question: keptQuestion(note.question) });
    const oldest = this.#gaps.keys().next();
    if (this.#gaps.size > MOST_PENDING && oldest.done !== true) this.#gaps.delete(oldest.value);
  }

  #flushSoon(after = FLUSH_MS): void {
    if (this.#timer !== undefined || this.#closed) return;
    this.#timer = setTimeout(() => void this.flush(), after);
    this.#timer.unref();
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const target = this.#options.target();
    const [gaps, posts] = [this.#gaps, this.#posts];
    if (target === undefined || gaps.size + posts.length === 0) return;
    this.#gaps = new Map();
    this.#posts = [];
    try {
      await target.gaps.note([...gaps.values()], this.#options.at());
      gaps.clear();
      await target.postings.remember(posts);
    } catch (error) {
      this.#options.log.warn(
        { err: describeError(error), waiting: gaps.size + posts.length },
        'notes could not be written; they wait in memory',
      );
      for (const note of gaps.values()) this.#note(note);
      this.#posts = [...posts, ...this.#posts].slice(-MOST_PENDING);
      this.#flushSoon(RETRY_MS);
    }
  }
}
