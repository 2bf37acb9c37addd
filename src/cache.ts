/**
 * Work kept between runs: what took a second to work out is read back in milliseconds. A kept file is only ever a copy of
 * what its key names, so it may be deleted at any time; one that is missing, damaged or of another key is worked out anew,
 * and a folder that cannot be written to keeps nothing. Nothing here ever fails for its caller.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { messageOf } from './errors.ts';
import { type Log, silentLog } from './log.ts';

/** Bytes that are kept in all, those of more than a hundred cases; of more, the files that were not used for longest go. */
const MAX_KEPT = 1024 * 1024 * 1024;
/** More than this is not kept: reading it back would take as long as working it out. */
const MAX_BYTES = 64 * 1024 * 1024;
const SUFFIX = '.kept';
const MAGIC = Buffer.from('CASEFILE');
const DIGEST = 32;
/** Magic, key, digest of the payload, length of the payload. */
const HEADER = MAGIC.length + DIGEST + DIGEST + 4;

/** A key: SHA-256 over all that a piece of work depends on, the version of Node included, as it writes and reads the files. */
export function keyOf(parts: Iterable<string | Uint8Array>): Buffer {
  const hash = createHash('sha256').update(`${process.version} ${process.versions.icu ?? ''}`);
  for (const part of parts) hash.update(`\0${part.length}\0`).update(part);
  return hash.digest();
}

function digestOf(payload: Uint8Array): Buffer {
  return createHash('sha256').update(payload).digest();
}

export class Cache {
  readonly #folders: readonly string[];
  readonly #most: number;
  log: Pick<Log, 'debug'> = silentLog;

  /** `folders`: where to keep files, the first that can be written to; `most`: bytes in each of them. */
  constructor(folders: readonly string[], most = MAX_KEPT) {
    this.#folders = folders;
    this.#most = most;
  }

  /** What was kept under a kind and key, or undefined. */
  recall(kind: string, key: Buffer): unknown {
    for (const folder of this.#folders) {
      const file = join(folder, nameOf(kind, key));
      try {
        const bytes = readFileSync(file);
        const payload = bytes.subarray(HEADER);
        const sound =
          bytes.length > HEADER &&
          bytes.subarray(0, MAGIC.length).equals(MAGIC) &&
          bytes.subarray(MAGIC.length, MAGIC.length + DIGEST).equals(key) &&
          bytes.readUInt32LE(HEADER - 4) === payload.length &&
          bytes.subarray(MAGIC.length + DIGEST, MAGIC.length + 2 * DIGEST).equals(digestOf(payload));
        if (!sound || !ours(folder)) throw new Error('it is damaged, or not ours');
        const value: unknown = deserialize(payload);
        this.#used(file);
        return value;
      } catch (error) {
        this.log.debug({ file, reason: messageOf(error) }, 'nothing kept to read back');
      }
    }
    return undefined;
  }

  /** Keeps a value, plain data, under a kind and key. The file appears whole or not at all. */
  keep(kind: string, key: Buffer, value: unknown): void {
    let bytes: Buffer;
    try {
      const payload = serialize(value);
      if (payload.length > MAX_BYTES) return;
      const length = Buffer.alloc(4);
      length.writeUInt32LE(payload.length);
      bytes = Buffer.concat([MAGIC, key, digestOf(payload), length, payload]);
    } catch (error) {
      this.log.debug({ kind, reason: messageOf(error) }, 'cannot be kept');
      return;
    }
    for (const folder of this.#folders) {
      const temporary = join(folder, `${randomBytes(8).toString('hex')}.tmp`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!ours(folder)) throw new Error('the folder is not ours');
        writeFileSync(temporary, bytes, { mode: 0o600, flag: 'wx' });
        renameSync(temporary, join(folder, nameOf(kind, key)));
        this.#prune(folder);
        return;
      } catch (error) {
        this.log.debug({ folder, reason: messageOf(error) }, 'cannot keep anything here');
        remove(temporary);
      }
    }
  }

  /** Marks a file as used, so that it outlives those that are not. */
  #used(file: string): void {
    try {
      const now = new Date();
      utimesSync(file, now, now);
    } catch {
      // A folder that is only to be read serves as well.
    }
  }

  #prune(folder: string): void {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(SUFFIX) || name.endsWith('.tmp'))
      .map((name) => join(folder, name));
    const aged = files
      // Another process may have removed one meanwhile.
      .map((file) => ({ file, stat: statSync(file, { throwIfNoEntry: false }) }))
      .sort((a, b) => (b.stat?.mtimeMs ?? 0) - (a.stat?.mtimeMs ?? 0));
    let bytes = 0;
    for (const { file, stat } of aged) {
      bytes += stat?.size ?? 0;
      if (bytes > this.#most) remove(file);
    }
  }
}

function nameOf(kind: string, key: Buffer): string {
  return `${kind}-${key.toString('hex').slice(0, 32)}${SUFFIX}`;
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Gone already, or never there.
  }
}

/** A folder that somebody else could write to may hold anything: it must be a folder of this user. */
function ours(folder: string): boolean {
  const stat = lstatSync(folder);
  return stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid());
}

function defaultFolders(): string[] {
  const folders = [fileURLToPath(new URL('../node_modules/.cache/casefile', import.meta.url))];
  try {
    folders.push(join(tmpdir(), `casefile-${userInfo().uid}`));
  } catch {
    // A user without an entry in the system's list.
  }
  return folders;
}

/** Beside the installed packages; where that cannot be written to, in this user's folder for temporary files. */
export const cache = new Cache(defaultFolders());

/** Names and bytes of the files of a folder with an ending, in order: for a key of what depends on them. Undefined where one cannot be read. */
export function bytesOf(folder: URL, ending: string): Buffer[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
      .flatMap((name) => [Buffer.from(name), readFileSync(new URL(name, folder))]);
  } catch {
    return undefined;
  }
}
