/** What the bot notes down: JSON lines on standard error, with ids, without secrets and without persons. */
import { createRequire } from 'node:module';
import type { DestinationStream, pino as Pino } from 'pino';

const require = createRequire(import.meta.url);

/** What code above `answer/` needs of a log. Never pass a question, a person or a token in `fields`. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const SECRETS = ['token', 'authorization', 'DISCORD_TOKEN'];
/** A REST error of discord.js carries the address it called (with the interaction's token) and the body it sent. */
const ERROR_FIELDS = ['code', 'status', 'method'] as const;

/** An error as it may be noted: type, message, stack and codes, none of the request that failed. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) {
    // What a socket reports: an event that holds the error.
    const inner: unknown = Reflect.get(Object(error), 'error');
    return inner instanceof Error ? describeError(inner) : { type: typeof error, message: String(error) };
  }
  const extra = ERROR_FIELDS.flatMap((field) => {
    const value: unknown = Reflect.get(error, field);
    return typeof value === 'string' || typeof value === 'number' ? [[field, value]] : [];
  });
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(extra),
    ...cause,
  };
}

/** A log of `level` and above. `secret` is blotted out wherever it turns up in a line. */
export function createLog(level: string, secret?: string, destination?: DestinationStream): Log {
  // Loaded by whoever makes a log: the terminal, which makes none, is to answer at once.
  const pino = require('pino') as typeof Pino;
  const out = destination ?? pino.destination({ dest: 2, sync: true });
  const blotted: DestinationStream =
    secret === undefined ? out : { write: (line) => out.write(line.replaceAll(secret, '[secret]')) };
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
      serializers: { err: describeError },
    },
    blotted,
  );
}

/** Notes nothing down: for the terminal, where an error is shown to the person who is sitting there. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
