/**
 * The store behind the desk: one SQLite file (WAL, every acknowledged write on the disk), read and written through
 * Kysely. What goes wrong with it becomes a `StoreError` that says what to mend; the answers never depend on it.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type Transaction } from 'kysely';
import { messageOf } from '../errors.ts';
import { migrate, SCHEMA_VERSION, type Tables } from './tables.ts';
import { type DeskText, Said } from './wording.ts';

export type StoreFault = 'full' | 'locked' | 'corrupt' | 'readonly' | 'newer';

/** The store cannot do what was asked, and somebody with the machine at hand can mend it. */
export class StoreError extends Said {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause?: unknown) {
    super(STORE_TEXT[fault], {}, cause);
    this.fault = fault;
  }
}

const STORE_TEXT: Readonly<Record<StoreFault, DeskText>> = {
  full: 'storeFull',
  locked: 'storeLocked',
  corrupt: 'storeCorrupt',
  readonly: 'storeReadonly',
  newer: 'storeNewer',
};

/** SQLite's codes and the system's, by the beginning of their names. */
const CODES: readonly (readonly [string, StoreFault])[] = [
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['SQLITE_IOERR_WRITE', 'full'],
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_PROTOCOL', 'locked'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_IOERR', 'corrupt'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_CANTOPEN', 'readonly'],
  ['SQLITE_PERM', 'readonly'],
  ['EACCES', 'readonly'],
  ['EROFS', 'readonly'],
  ['EPERM', 'readonly'],
  ['ENOTDIR', 'readonly'],
  ['EEXIST', 'readonly'],
];

/** What a thrown thing says about the store, if anything. */
export function faultOf(error: unknown): StoreFault | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? CODES.find(([start]) => code.startsWith(start))?.[1] : undefined;
}

export interface StoreOptions {
  /** Folder of the store, made where there is none; `:memory:` keeps nothing. */
  directory: string;
  /** How long a write waits for another process. The whole bot waits with it, so it is short. */
  busyTimeoutMs?: number;
}

/** Name of the database within the folder. */
export const STORE_FILE = 'desk.sqlite';
const BUSY_TIMEOUT_MS = 250;

function openFile(file: string, busyTimeoutMs: number): SQLite.Database {
  const raw = new SQLite(file, { timeout: busyTimeoutMs });
  try {
    raw.pragma('journal_mode = WAL');
    // In WAL mode, NORMAL may lose the last commits when the power fails: what was acknowledged must stay.
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma('trusted_schema = OFF');
    const check: unknown = raw.pragma('quick_check(1)', { simple: true });
    if (check !== 'ok') throw new StoreError('corrupt', new Error(String(check)));
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** A copy that can be read where the folder cannot be written: SQLite wants to write beside a WAL file even to read it. */
function openCopy(file: string): SQLite.Database {
  const folder = mkdtempSync(join(tmpdir(), 'casefile-'));
  const copy = join(folder, STORE_FILE);
  try {
    for (const suffix of ['', '-wal']) {
      if (!existsSync(file + suffix)) continue;
      cpSync(file + suffix, copy + suffix);
      chmodSync(copy + suffix, 0o600);
    }
    // The log is folded in before the write that would need the folder to last: afterwards nothing is written.
    const raw = openFile(copy, BUSY_TIMEOUT_MS);
    raw.pragma('query_only = ON');
    return raw;
  } finally {
    // What is open stays readable after its name is gone (elsewhere than on Windows, where the system cleans up).
    if (process.platform !== 'win32') rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The database as Kysely uses it. A full disk makes SQLite roll back by itself; Kysely's own rollback would then fail, and
 * its error would hide the one that says why.
 */
function forKysely(raw: SQLite.Database): SqliteDatabase {
  return {
    close: () => raw.close(),
    prepare: (sql) => raw.prepare<unknown[]>(sql === 'rollback' && !raw.inTransaction ? 'select 1' : sql),
  };
}

/** A database that is up to date, and the guard that every use of it goes through. */
export class Store {
  readonly #db: Kysely<Tables>;
  readonly #raw: SQLite.Database;
  /** Set where the store can be read but not written. */
  readonly readonly: boolean;

  private constructor(raw: SQLite.Database, readonly: boolean) {
    this.#raw = raw;
    this.#db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(raw) }) });
    this.readonly = readonly;
  }

  /** Opens the store, makes it where there is none, and brings it up to date. @throws StoreError */
  static async open(options: StoreOptions): Promise<Store> {
    const { directory, busyTimeoutMs = BUSY_TIMEOUT_MS } = options;
    const file = directory === ':memory:' ? directory : join(directory, STORE_FILE);
    try {
      if (directory !== ':memory:') mkdirSync(directory, { recursive: true, mode: 0o700 });
      const store = new Store(openFile(file, busyTimeoutMs), false);
      try {
        const found = await migrate(store.#db);
        if (found > SCHEMA_VERSION) throw new StoreError('newer');
      } catch (error) {
        await store.close();
        throw error;
      }
      return store;
    } catch (error) {
      if (faultOf(error) === 'readonly' && existsSync(file)) {
        try {
          return new Store(openCopy(file), true);
        } catch {
          // The first error tells more.
        }
      }
      throw translate(error);
    }
  }

  /** Uses the database. @throws StoreError for a full disk, a lock, damage or a folder that cannot be written */
  async use<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await work(this.#db);
    } catch (error) {
      throw translate(error);
    }
  }

  /** Several writes, all or none. @throws StoreError */
  async change<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    if (this.readonly) throw new StoreError('readonly');
    return this.use((db) => db.transaction().execute(work));
  }

  /** Bytes that the database may grow to: for showing what a full disk does. */
  limitPages(pages: number): void {
    this.#raw.pragma(`max_page_count = ${Math.trunc(pages)}`);
  }

  /** Looks for damage. @returns `ok` or the first thing found */
  check(): string {
    try {
      const foreign: unknown = this.#raw.pragma('foreign_key_check');
      const whole: unknown = this.#raw.pragma('integrity_check(1)', { simple: true });
      if (whole !== 'ok') return String(whole);
      return Array.isArray(foreign) && foreign.length > 0 ? 'broken reference' : 'ok';
    } catch (error) {
      return messageOf(error);
    }
  }

  /** Closes the file; what is under way is finished first. */
  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

function translate(error: unknown): unknown {
  if (error instanceof Said) return error;
  const fault = faultOf(error);
  return fault === undefined ? error : new StoreError(fault, error);
}
