/** Thumbs: one vote a person a message, kept as counts. */
import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Asked, keptQuestion, questionKey } from './questions.ts';
import type { Store } from './store.ts';

export type Vote = 'up' | 'down';

/** Counted anew, changed from the other thumb, or there already. */
export type VoteResult = 'counted' | 'changed' | 'again';

const KEY_BYTES = 32;

/**
 * The key that ballots are hashed with, apart from the database so that a copy of that tells nothing.
 * Appears whole or not at all, whenever the process ends.
 */
export function ballotKey(directory: string): Buffer {
  if (directory === ':memory:') return randomBytes(KEY_BYTES);
  const file = join(directory, 'ballot.key');
  const read = (): Buffer | undefined => {
    try {
      const key = readFileSync(file);
      return key.length === KEY_BYTES ? key : undefined;
    } catch {
      return undefined;
    }
  };
  const there = read();
  if (there !== undefined) return there;
  const fresh = join(directory, `ballot.${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = openSync(fresh, 'wx', 0o600);
    try {
      writeSync(handle, randomBytes(KEY_BYTES));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // Unlike a rename, a link does not put a second key over the first.
    linkSync(fresh, file);
  } catch {
    // Another process was first, or nothing can be written: then votes hold until the next start.
  } finally {
    rmSync(fresh, { force: true });
  }
  return read() ?? randomBytes(KEY_BYTES);
}

export class Feedback {
  readonly #store: Store;
  readonly #key: Buffer;

  constructor(store: Store, key: Buffer) {
    this.#store = store;
    this.#key = key;
  }

  /** Counts a vote on a message. The person's id goes no further than into a keyed hash. @throws StoreError */
  async vote(
    caseId: string,
    asked: Asked,
    voter: string,
    messageId: string,
    vote: Vote,
    at: string,
  ): Promise<VoteResult> {
    const ballot = createHmac('sha256', this.#key).update(`${voter}\0${messageId}`).digest('base64url');
    return this.#store.change(async (db) => {
      const key = questionKey(asked.question);
      const row = {
        case_id: caseId,
        key,
        question: keptQuestion(asked.question),
        language: asked.language,
        up: 0,
        down: 0,
      };
      await db
        .insertInto('feedback')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const before = await db
        .selectFrom('votes')
        .select('vote')
        .where('ballot', '=', ballot)
        .executeTakeFirst();
      if (before?.vote === vote) return 'again';
      await db
        .insertInto('votes')
        .values({ ballot, vote, at })
        .onConflict((conflict) => conflict.column('ballot').doUpdateSet({ vote }))
        .execute();
      const other = vote === 'up' ? 'down' : 'up';
      await db
        .updateTable('feedback')
        .set(({ eb }) => ({
          [vote]: eb(vote, '+', 1),
          ...(before === undefined ? {} : { [other]: eb.fn('max', [eb.val(0), eb(other, '-', 1)]) }),
        }))
        .where('case_id', '=', caseId)
        .where('key', '=', key)
        .execute();
      return before === undefined ? 'counted' : 'changed';
    });
  }

  /** Counts over all questions of a case. @throws StoreError */
  async counts(caseId: string): Promise<{ up: number; down: number }> {
    const row = await this.#store.use((db) =>
      db
        .selectFrom('feedback')
        .select(({ fn }) => [fn.sum<number>('up').as('up'), fn.sum<number>('down').as('down')])
        .where('case_id', '=', caseId)
        .executeTakeFirst(),
    );
    return { up: Number(row?.up ?? 0), down: Number(row?.down ?? 0) };
  }

  /** Forgets ballots from before a time; the counts stay. @throws StoreError */
  async forget(before: string): Promise<void> {
    await this.#store.change((db) => db.deleteFrom('votes').where('at', '<', before).execute());
  }
}
