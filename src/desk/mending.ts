/** What follows the publishing of a version: posted answers that it changes are corrected, and whoever waits is told. */
import type { Answer } from '../answer/answer.ts';
import type { Casebook } from '../answer/casebook.ts';
import type { Engine } from '../answer/engine.ts';
import { describeError, type Log } from '../log.ts';
import {
  type Change,
  type Correction,
  type EditMessage,
  findChanges,
  type Place,
  type Postings,
  saidIn,
} from './corrections.ts';
import { nominalFile } from './disk.ts';
import type { Gaps } from './gaps.ts';
import { readCase } from './lock.ts';
import type { Build } from './prepare.ts';
import { pauses } from './preview.ts';
import type { Version, Versions } from './versions.ts';

/** What became of the posted answers after a version was published. */
export interface Mended {
  edited: number;
  gone: number;
  failed: number;
  told: number;
}

/** Tells somebody by direct message. `gone`: cannot be told, now or later. */
export type Tell = (userId: string, answer: Answer) => Promise<'told' | 'gone'>;

export interface MendingOptions {
  casebook: Casebook;
  /** The store's parts, with all that was noted so far written. @throws StoreError where there is no store to work with */
  parts: () => Promise<{ versions: Versions; postings: Postings; gaps: Gaps }>;
  ports: () => { editMessage?: EditMessage; tell?: Tell };
  build: Build;
  now: () => Date;
  /** Milliseconds for which it is remembered where answers were posted. */
  retainMs: number;
  log: Log;
}

export class Mending {
  readonly #options: MendingOptions;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(options: MendingOptions) {
    this.#options = options;
  }

  /**
   * Begins it once what is under way is done, so that two versions published in a row end with what the second says.
   * Never rejects.
   * @param before the engine that answered until now, where there was one
   */
  later(caseId: string, before?: Engine): Promise<Mended> {
    const work = this.#underWay.then(() => this.#mend(caseId, before));
    const safe = work.catch((error: unknown): Mended => {
      this.#options.log.error(
        { case: caseId, err: describeError(error) },
        'posted answers could not be corrected; the next start tries again',
      );
      return { edited: 0, gone: 0, failed: 0, told: 0 };
    });
    this.#underWay = safe;
    return safe;
  }

  /** Resolves when nothing is under way any more. */
  async finished(): Promise<void> {
    await this.#underWay;
  }

  async #mend(caseId: string, before: Engine | undefined): Promise<Mended> {
    const mended: Mended = { edited: 0, gone: 0, failed: 0, told: 0 };
    const { versions } = await this.#options.parts();
    const engine = this.#options.casebook.engine(caseId);
    const current = await versions.current(caseId);
    const { editMessage } = this.#options.ports();
    if (editMessage !== undefined && current !== undefined && current.label === engine.base.version)
      await this.#correct(current, engine, before, editMessage, mended);
    mended.told = await this.#tellWaiting(caseId, engine);
    if (mended.edited + mended.gone + mended.failed + mended.told > 0)
      this.#options.log.info({ case: caseId, ...mended }, 'posted answers corrected');
    return mended;
  }

  /** Corrects what earlier versions answered otherwise than the current one does; counts it in `mended`. */
  async #correct(
    current: Version,
    engine: Engine,
    before: Engine | undefined,
    editMessage: EditMessage,
    mended: Mended,
  ): Promise<void> {
    const { versions, postings } = await this.#options.parts();
    const { build, now, retainMs } = this.#options;
    const old = new Map<string, Promise<Engine | undefined>>();
    if (before !== undefined) old.set(before.base.version, Promise.resolve(before));
    const engineOf = (label: string): Promise<Engine | undefined> => {
      const known =
        old.get(label) ??
        versions
          .labelled(current.caseId, label)
          .then((version) =>
            version === undefined ? undefined : build(readCase(version, nominalFile(current.caseId))),
          );
      old.set(label, known);
      return known;
    };
    const since = new Date(now().getTime() - retainMs).toISOString();
    const posted = await postings.posted(current.caseId, { since, notLabel: current.label });
    const { changes, same } = await findChanges(posted, engine, engineOf, pauses());
    await postings.upToDate(same, current.label);
    for (const change of changes) await this.#edit(change, current, postings, editMessage, mended);
  }

  /** Edits every message that gave an answer, and logs the correction. */
  async #edit(
    { question, language, was, now, places }: Change,
    current: Version,
    postings: Postings,
    editMessage: EditMessage,
    mended: Mended,
  ): Promise<void> {
    const at = this.#options.now().toISOString();
    const correction: Correction = { date: at.slice(0, 10), was: saidIn(was), now: saidIn(now) };
    const done: Place[] = [];
    const gone: Place[] = [];
    for (const place of places) {
      try {
        ((await editMessage(place, now, correction)) === 'edited' ? done : gone).push(place);
      } catch (error) {
        mended.failed += 1;
        this.#options.log.warn(
          { case: current.caseId, message: place.messageId, err: describeError(error) },
          'a posted answer could not be corrected now',
        );
      }
    }
    // Written after Discord did it: a crash in between edits the message once more, with the same words.
    if (done.length + gone.length === 0) return;
    await postings.log(current.id, at, current.caseId, {
      question,
      language,
      was: correction.was,
      now: correction.now,
      edited: done.length,
      gone: gone.length,
    });
    await postings.upToDate(done, current.label);
    await postings.drop(gone);
    mended.edited += done.length;
    mended.gone += gone.length;
  }

  /** Tells those who asked to be told of what is settled, and forgets them. @returns how many were told */
  async #tellWaiting(caseId: string, engine: Engine): Promise<number> {
    const { tell } = this.#options.ports();
    if (tell === undefined) return 0;
    const { gaps } = await this.#options.parts();
    let told = 0;
    for (const { gap, state, userId } of await gaps.waiting(caseId)) {
      if (state === 'open') continue;
      const answer = engine.ask(gap.question, { language: gap.language });
      try {
        if ((await tell(userId, answer)) === 'told') told += 1;
        await gaps.told(gap.id, userId);
      } catch (error) {
        this.#options.log.warn({ case: caseId, err: describeError(error) }, 'somebody could not be told now');
      }
    }
    return told;
  }
}
