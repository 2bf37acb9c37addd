/**
 * What a button, a select or a form carries: `1:<action>:<arguments>`, in at most 100 characters. Anybody can send any
 * of it, so whoever reads the arguments checks each against the base and the person's rights.
 */
import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import { CUSTOM_ID } from './limits.ts';
import { oneLine } from './text.ts';

/** The actions that cards offer; the modules in commands/ carry them out. */
export const ACTION = {
  /** case, language, packed question */
  ask: 'q',
  /** case, language, fact: that fact as an answer */
  fact: 'f',
  /** case, language, packed question: how it was read */
  receipt: 'r',
  /** case, language, fact (or the select's value): the whole citation */
  source: 's',
  /** case, language, short topic id, page */
  browse: 'b',
  /** case, language; the select's value is a topic */
  topic: 't',
  /** case, language, page */
  timeline: 'l',
} as const;

const VERSION = '1';
const SHAPE = /^1:([a-z]{1,12}):(.*)$/u;

/** @throws Error where it does not fit: the parts are ours, so that is a fault of the code. */
export function customId(action: string, ...parts: readonly string[]): string {
  const whole = [VERSION, action, ...parts].join(':');
  if (whole.length > CUSTOM_ID || !SHAPE.test(whole))
    throw new Error(`Custom id of ${whole.length} characters for action "${action}"`);
  return whole;
}

/** Action and arguments; undefined for anything not of this shape and version. */
export function parseCustomId(text: string): { action: string; rest: string } | undefined {
  if (text.length > CUSTOM_ID) return undefined;
  const [, action, rest] = SHAPE.exec(text) ?? [];
  return action === undefined || rest === undefined ? undefined : { action, rest };
}

/** Splits arguments at colons into exactly `count`; the last keeps its colons. Undefined where there are fewer. */
export function partsOf(rest: string, count: number): string[] | undefined {
  const pieces = rest.split(':');
  if (pieces.length < count) return undefined;
  return [...pieces.slice(0, count - 1), pieces.slice(count - 1).join(':')];
}

/** Shortens an id to what fits: itself, or a tilde and the first digits of its SHA-256. */
export function shortId(id: string, room: number): string {
  return id.length <= room ? id : `~${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;
}

/** The one of `ids` that {@link shortId} shortened to `short`. */
export function findShortId(short: string, ids: Iterable<string>): string | undefined {
  for (const id of ids) if (id === short || (short.startsWith('~') && shortId(id, 0) === short)) return id;
  return undefined;
}

/**
 * Texts too long for a custom id, kept in memory by a short key: the newest so many. A text that fits travels in the
 * custom id itself and outlives a restart; of a longer one the button says, once it is forgotten, to ask again.
 */
export class Keepsakes {
  readonly #texts = new Map<string, string>();
  readonly #most: number;

  constructor(most = 5_000) {
    this.#most = most;
  }

  /** `=` and the text where it fits into `room` characters, else `#` and its key. */
  pack(text: string, room: number): string {
    const line = oneLine(text);
    if (line.length + 1 <= room) return `=${line}`;
    const key = createHash('sha256').update(line).digest('base64url').slice(0, 16);
    this.#texts.delete(key);
    this.#texts.set(key, line);
    const oldest = this.#texts.keys().next();
    if (this.#texts.size > this.#most && oldest.done !== true) this.#texts.delete(oldest.value);
    return `#${key}`;
  }

  /** The text that was packed. @throws UserError with `forgotten` where it is no longer kept. */
  unpack(packed: string, forgotten: string): string {
    const text = packed.startsWith('=') ? packed.slice(1) : this.#texts.get(packed.slice(1));
    if (text === undefined || text === '') throw new UserError(forgotten);
    return text;
  }
}
