/** The gateway door: a stock discord.js client that feeds interactions, as API JSON, to the dispatch and sends what comes back. */
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Partials,
  type RawFile,
  type REST,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { describeError, type Log } from '../log.ts';
import type { Context, Registry } from './command.ts';
import { definitions } from './definitions.ts';
import { type Dispatched, dispatch, dispatchMessage, faultResponse } from './dispatch.ts';
import { isLate, sentenceFor, sentenceForClose } from './faults.ts';
import { syncCommands } from './register.ts';
import { renderMessage } from './render.ts';
import type { File, Message, Reply } from './reply.ts';

/** Milliseconds that what is in flight gets to finish when the bot stops. */
const GRACE_MS = 5_000;

export interface GatewaySettings {
  token: string;
  apiUrl: string;
  guildId: string | undefined;
}

/** What has happened since the start. */
export interface Counts {
  interactions: number;
  messages: number;
  /** Responses that Discord no longer wanted. */
  late: number;
  /** Responses that failed otherwise. */
  failed: number;
}

export interface Gateway {
  readonly counts: Readonly<Counts>;
  readonly client: Client<true>;
  /** Stops taking new work, finishes what is in flight within some seconds, logs off. Never rejects. */
  stop(): Promise<void>;
  /** Resolves when the connection has ended for good: with a sentence where Discord ended it, without after `stop`. */
  readonly ended: Promise<string | undefined>;
  /** Replaces a message that the bot posted before. @returns whether it could be. */
  edit(channelId: string, messageId: string, message: Message): Promise<'edited' | 'gone' | 'forbidden'>;
}

const files = (all: readonly File[]): RawFile[] =>
  all.map(({ name, data, contentType }) => ({ name, data: Buffer.from(data), contentType }));
const withFiles = (all: readonly File[]) => (all.length === 0 ? {} : { files: files(all) });

const callbackJson = z.object({
  resource: z.object({ message: z.object({ id: z.string(), channel_id: z.string() }) }),
});
const postedJson = z.object({ id: z.string(), channel_id: z.string() });

const publicAnswer = (reply: Reply | undefined) =>
  reply?.kind === 'message' && !reply.private ? reply.answer : undefined;

/** A client that keeps nothing of what people write. */
const clientFor = ({ apiUrl }: GatewaySettings) =>
  new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: apiUrl, version: '10' },
  });

/** Logs what becomes of the connection. @param end told a sentence where Discord ends it for good */
function watch(client: Client, log: Log, stopping: () => boolean, end: (sentence: string) => void): void {
  client.on(Events.Error, (error) => log.warn({ err: describeError(error) }, 'gateway error'));
  // Before the client is ready an error of the connection ends the login, which tells it in one sentence.
  client.on(Events.ShardError, (error, shard) =>
    log[client.isReady() ? 'warn' : 'debug'](
      { shard, err: describeError(error) },
      'gateway connection error',
    ),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    if (!stopping()) log.info({ shard }, 'gateway reconnecting');
  });
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway resumed'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const sentence = sentenceForClose(code);
    if (sentence !== undefined) end(sentence);
  });
}

/** @returns the client once it is ready. @throws UserError where Discord ends the connection before, or cannot be reached. */
async function logIn(
  client: Client,
  { token, apiUrl }: GatewaySettings,
  ended: Promise<string | undefined>,
): Promise<Client<true>> {
  const ready = new Promise<'ready'>((resolve) => client.once(Events.ClientReady, () => resolve('ready')));
  const login = client.login(token).then(() => ready);
  // Where Discord ends the connection first, what becomes of the login matters no more.
  login.catch(() => {});
  let first: string | undefined;
  try {
    first = await Promise.race([login, ended]);
  } catch (error) {
    await client.destroy().catch(() => {});
    throw new UserError(sentenceFor(error, apiUrl), { cause: error });
  }
  if (!client.isReady()) {
    await client.destroy().catch(() => {});
    throw new UserError(first ?? 'Discord ended the connection before it was ready.');
  }
  return client;
}

/** Registers the commands where they differ. Never rejects: those registered before go on working. */
async function registerCommands(
  client: Client<true>,
  { guildId, apiUrl }: GatewaySettings,
  wanted: ReturnType<typeof definitions>,
  log: Log,
): Promise<void> {
  try {
    const changed = await syncCommands(client.rest, client.application.id, guildId, wanted);
    log.info(
      { changes: changed.length, guild: guildId },
      changed.length > 0 ? 'commands registered' : 'commands are as registered',
    );
  } catch (error) {
    log.error({ err: describeError(error) }, `commands not registered: ${sentenceFor(error, apiUrl)}`);
  }
}

/**
 * Logs in, registers the commands where they differ, and answers from then on.
 * @throws UserError with one plain sentence where Discord refuses the token or the intents, or cannot be reached.
 */
export async function connect(
  settings: GatewaySettings,
  registry: Registry,
  context: Context,
): Promise<Gateway> {
  const { log } = context;
  const wanted = definitions(registry, context.casebook);
  const client = clientFor(settings);
  const counts: Counts = { interactions: 0, messages: 0, late: 0, failed: 0 };
  const inFlight = new Set<Promise<void>>();
  let stopping = false;
  let end: (sentence: string | undefined) => void = () => {};
  const ended = new Promise<string | undefined>((resolve) => {
    end = resolve;
  });

  const track = (work: Promise<void>) => {
    const settled = work.finally(() => inFlight.delete(settled));
    inFlight.add(settled);
  };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => {
    if (!stopping) track(answerInteraction(data, client.rest, registry, context, counts));
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => {
    const botId = client.user?.id;
    if (!stopping && botId !== undefined)
      track(answerMessage(data, botId, client.rest, registry, context, counts));
  });
  watch(client, log, () => stopping, end);

  const connected = await logIn(client, settings, ended);
  log.info({ guilds: connected.guilds.cache.size }, 'connected');
  await registerCommands(connected, settings, wanted, log);

  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopping = true;
    let timer: NodeJS.Timeout | undefined;
    const bound = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, GRACE_MS);
    });
    await Promise.race([Promise.allSettled([...inFlight]), bound]);
    clearTimeout(timer);
    await client
      .destroy()
      .catch((error: unknown) => log.warn({ err: describeError(error) }, 'logging off failed'));
    end(undefined);
  };
  return {
    counts,
    client: connected,
    ended,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
    edit: (channelId, messageId, message) => editMessage(client.rest, channelId, messageId, message),
  };
}

/** Responds to one interaction. Never rejects. */
async function answerInteraction(
  data: unknown,
  rest: REST,
  registry: Registry,
  context: Context,
  counts: Counts,
): Promise<void> {
  const started = performance.now();
  const done = await dispatch(data, registry, context);
  if (done === undefined) return;
  counts.interactions += 1;
  const answer = context.desk === undefined ? undefined : publicAnswer(done.reply);
  const note = { interaction: done.id, kind: done.request?.kind };
  const send = (response: Dispatched['response'], attached: readonly File[], wait: boolean) =>
    rest.post(Routes.interactionCallback(done.id, done.token), {
      body: response,
      auth: false,
      ...withFiles(attached),
      ...(wait ? { query: new URLSearchParams({ with_response: 'true' }) } : {}),
    });
  try {
    const result = await send(done.response, done.files, answer !== undefined);
    context.log.info({ ...note, ms: Math.round(performance.now() - started) }, 'answered');
    const posted = callbackJson.safeParse(result);
    if (answer !== undefined && posted.success) {
      const { id, channel_id: channelId } = posted.data.resource.message;
      context.desk?.posted(answer, { guildId: done.request?.guildId, channelId, messageId: id });
    }
  } catch (error) {
    noteFailure(error, note, context, counts);
    // Refused for what it says: the person still waits, and one sentence is sure to be taken.
    const refused =
      Reflect.get(Object(error), 'status') === 400 && !isLate(error) && done.request?.kind !== 'autocomplete';
    if (refused)
      await send(faultResponse(done.request), [], false).catch((again: unknown) =>
        noteFailure(again, note, context, counts),
      );
    return;
  }
  if (done.later === undefined) return;
  const edit = await done.later;
  try {
    const applicationId = String(Reflect.get(Object(data), 'application_id'));
    const result = await rest.patch(Routes.webhookMessage(applicationId, done.token), {
      body: edit.body,
      auth: false,
      ...withFiles(edit.files),
    });
    const late = publicAnswer(edit.reply);
    const posted = postedJson.safeParse(result);
    if (late !== undefined && posted.success) {
      context.desk?.posted(late, {
        guildId: done.request?.guildId,
        channelId: posted.data.channel_id,
        messageId: posted.data.id,
      });
    }
  } catch (error) {
    noteFailure(error, note, context, counts);
  }
}

function noteFailure(error: unknown, note: object, context: Context, counts: Counts): void {
  if (isLate(error)) {
    counts.late += 1;
    context.log.warn(
      { ...note, code: Reflect.get(Object(error), 'code'), late: counts.late },
      'response came too late',
    );
  } else {
    counts.failed += 1;
    context.log.error({ ...note, err: describeError(error) }, 'response failed');
  }
}

/** Replies to one message that speaks to the bot. Never rejects. */
async function answerMessage(
  data: unknown,
  botId: string,
  rest: REST,
  registry: Registry,
  context: Context,
  counts: Counts,
): Promise<void> {
  const post = await dispatchMessage(data, botId, registry, context);
  if (post === undefined) return;
  counts.messages += 1;
  const note = { message: post.body.nonce, channel: post.channelId };
  try {
    const result = await rest.post(Routes.channelMessages(post.channelId), {
      body: post.body,
      ...withFiles(post.files),
    });
    context.log.info(note, 'replied');
    const answer = publicAnswer(post.reply);
    const posted = postedJson.safeParse(result);
    if (answer !== undefined && posted.success)
      context.desk?.posted(answer, {
        guildId: post.guildId,
        channelId: post.channelId,
        messageId: posted.data.id,
      });
  } catch (error) {
    noteFailure(error, note, context, counts);
  }
}

const GONE: ReadonlySet<unknown> = new Set([10003, 10008]);

async function editMessage(
  rest: REST,
  channelId: string,
  messageId: string,
  message: Message,
): Promise<'edited' | 'gone' | 'forbidden'> {
  try {
    await rest.patch(Routes.channelMessage(channelId, messageId), {
      body: renderMessage({ ...message, private: false }),
      ...withFiles(message.files),
    });
    return 'edited';
  } catch (error) {
    const status: unknown = Reflect.get(Object(error), 'status');
    if (GONE.has(Reflect.get(Object(error), 'code')) || status === 404) return 'gone';
    if (status === 403) return 'forbidden';
    throw error;
  }
}
