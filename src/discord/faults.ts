/** What Discord's refusals mean, in one plain sentence. */
import { messageOf } from '../errors.ts';

/** Close codes of the gateway after which there is no reconnecting. */
const FATAL_CLOSES: Readonly<Record<number, string>> = {
  4004: 'Discord refused the token: check DISCORD_TOKEN (developer portal, Bot, Reset Token).',
  4010: 'Discord refused the shard of this connection: it was started with a wrong number of shards.',
  4011: 'Discord wants more than one shard for this many servers: start it with sharding.',
  4012: 'Discord no longer speaks this version of the gateway: update discord.js.',
  4013: 'Discord refused the intents as invalid: update discord.js.',
  4014: 'Discord refused the intents as disallowed: this bot asks for none that is privileged, so check the application in the developer portal.',
};

/** The sentence for a close code that ends the connection for good; undefined for one after which it is resumed. */
export function sentenceForClose(code: number): string | undefined {
  return FATAL_CLOSES[code];
}

/** A field of an error and of the errors that caused it, the outermost first. */
function field(error: unknown, name: string): unknown {
  for (let each = error; each instanceof Error; each = each.cause) {
    const value: unknown = Reflect.get(each, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

const UNREACHABLE: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/** One sentence for an error of discord.js's REST client or of its login. Names neither the token nor the request. */
export function sentenceFor(error: unknown, apiUrl: string): string {
  const code = field(error, 'code');
  const status = field(error, 'status');
  if (code === 'TokenInvalid' || status === 401) return FATAL_CLOSES[4004] ?? '';
  if (UNREACHABLE.has(code) || field(error, 'name') === 'AbortError' || messageOf(error) === 'fetch failed') {
    return `Discord cannot be reached at ${apiUrl} (${String(code ?? 'no answer')}): check the network and DISCORD_API_URL.`;
  }
  if (code === 50001)
    return 'Discord refused access to that server: invite the bot there first, and check DISCORD_GUILD_ID.';
  if (typeof status === 'number')
    return `Discord at ${apiUrl} answered ${status}: ${messageOf(error).split('\n')[0] ?? ''}`;
  if (/intents/iu.test(messageOf(error))) return FATAL_CLOSES[4014] ?? '';
  return `Discord at ${apiUrl} could not be connected to: ${messageOf(error).split('\n')[0] ?? ''}`;
}

/** Codes with which Discord says that a response came too late or twice: nobody is waiting for it any more. */
const LATE: ReadonlySet<unknown> = new Set([10015, 10062, 40060]);

/** Whether an error means that the interaction is over: its token unknown, or already responded to. */
export function isLate(error: unknown): boolean {
  return LATE.has(field(error, 'code'));
}
