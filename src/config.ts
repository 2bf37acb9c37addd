/** The environment, read and checked in one place: the only reader of process.env. */
import { z } from 'zod';
import { UserError } from './errors.ts';

/** Discord's own REST address; a proxy or a test server may stand in for it. */
export const DISCORD_API = 'https://discord.com/api';

/** Where Discord keeps the files that people attach. */
export const DISCORD_CDN = 'https://cdn.discordapp.com';

/** An empty line in .env means "not set". */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    schema.optional(),
  );

const snowflake = z
  .string()
  .trim()
  .regex(/^\d{1,20}$/, 'must be a server id, digits only (Developer Mode, Copy Server ID)');

/** Several ids, with commas or spaces between them. */
const idList = (what: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,20}(?:[\s,;]+\d{1,20})*$/, `must be ${what} ids, digits only, with commas between them`)
    .transform((text) => text.split(/[\s,;]+/));

const environment = z.object({
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(/^\S+$/, 'must be the bot token as the developer portal shows it, without spaces'),
  ),
  DISCORD_API_URL: optional(
    z
      .url({ protocol: /^https?$/, error: 'must be an http(s) address, such as https://discord.com/api' })
      // The client adds the version itself.
      .transform((url) => url.replace(/\/+$/, '').replace(/\/v\d+$/, '')),
  ),
  DISCORD_GUILD_ID: optional(snowflake),
  DISCORD_CDN_URL: optional(
    z
      .url({ protocol: /^https?$/, error: `must be an http(s) address, such as ${DISCORD_CDN}` })
      .transform((url) => new URL(url).origin),
  ),
  FACTS_DIR: optional(z.string().trim()),
  DATA_DIR: optional(z.string().trim()),
  ARTICLE: optional(z.string().trim()),
  DESK_GUILD_IDS: optional(idList('server')),
  DESK_ROLE_IDS: optional(idList('role')),
  RETAIN_DAYS: optional(
    z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,3}$/, 'must be a number of days from 1 to 9999')
      .transform(Number),
  ),
  PORT: optional(
    z
      .string()
      .trim()
      .regex(/^\d{1,5}$/, 'must be a port number, such as 3000')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a port number up to 65535'),
  ),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    }),
  ),
});

/** What the environment says. */
export interface Config {
  token: string | undefined;
  /** REST base without the version, no slash at the end. */
  apiUrl: string;
  /** Register the commands in this guild alone, at once. */
  guildId: string | undefined;
  factsDir: string;
  /** Folder of the desk's store; `:memory:` keeps nothing. */
  dataDir: string;
  /** The article, or a folder of articles, that moderators' citations are proved against. */
  articlePath: string | undefined;
  /** Servers that have a desk: those named for it, else the one that the commands are registered in. */
  deskGuildIds: readonly string[];
  /** Roles of which a moderator needs one; empty: none. */
  deskRoleIds: readonly string[];
  /** Days for which it is remembered where answers were posted. */
  retainDays: number;
  /** Origin that attached files must come from. */
  cdnUrl: string;
  /** Where the page is served; the next free one where it is taken, any for 0. */
  port: number;
  logLevel: string;
}

/**
 * Reads the settings. @param source the environment's variables.
 * @throws UserError with every fault at once, one a line; a value is never repeated, for it may be a secret.
 */
export function parseConfig(source: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(source);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new UserError(`The settings (environment or .env) have faults:\n${faults.join('\n')}`);
  }
  const env = read.data;
  return {
    token: env.DISCORD_TOKEN,
    apiUrl: env.DISCORD_API_URL ?? DISCORD_API,
    guildId: env.DISCORD_GUILD_ID,
    factsDir: env.FACTS_DIR ?? 'facts',
    dataDir: env.DATA_DIR ?? 'data',
    articlePath: env.ARTICLE,
    deskGuildIds: env.DESK_GUILD_IDS ?? (env.DISCORD_GUILD_ID === undefined ? [] : [env.DISCORD_GUILD_ID]),
    deskRoleIds: env.DESK_ROLE_IDS ?? [],
    retainDays: env.RETAIN_DAYS ?? 30,
    cdnUrl: env.DISCORD_CDN_URL ?? DISCORD_CDN,
    port: env.PORT ?? 3000,
    logLevel: env.LOG_LEVEL ?? 'info',
  };
}

/** The settings of this process: its environment, with what .env adds. @throws UserError as {@link parseConfig}. */
export async function loadConfig(): Promise<Config> {
  const { config } = await import('dotenv');
  config({ quiet: true });
  return parseConfig(process.env);
}
