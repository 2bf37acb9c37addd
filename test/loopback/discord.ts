/**
 * A small Discord on 127.0.0.1: REST and gateway (v10, JSON, uncompressed) in one port, to which the stock discord.js
 * client logs in. It checks every body against Discord's documented limits, answers 400 where one breaks them, and
 * keeps what was said, so that a test plays a person: `command`, `type` (autocompletion), `press`, `choose`, `submit`,
 * `say`; and what a network does: `failNext`, `drop`, `expire`.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { commandSetFaults, messageFaults, responseFaults } from './validate.ts';

// Bodies are whatever a bot sends: they are looked at by validate.ts and by the tests' own comparisons.
export type Json = { [key: string]: unknown };

/** A person. `permissions` are the member's in every guild, as Discord's bits. */
export interface Person {
  id: string;
  username: string;
  permissions?: bigint;
  roles?: string[];
}

export const EPHEMERAL = 1 << 6;
const MANAGE_GUILD = 1n << 5n;
const USE_COMMANDS = 1n << 31n;

/** Persons to begin with: a plain member and two moderators (Manage Server). */
export const MEMBER: Person = { id: '700000000000000001', username: 'member', permissions: USE_COMMANDS };
export const MODERATOR: Person = {
  id: '700000000000000002',
  username: 'moderator',
  permissions: USE_COMMANDS | MANAGE_GUILD,
};
export const MODERATOR_2: Person = {
  id: '700000000000000003',
  username: 'moderator2',
  permissions: USE_COMMANDS | MANAGE_GUILD,
};

export interface LoopbackOptions {
  token?: string;
  /** Guilds that the bot is in. */
  guilds?: string[];
  /** Intents that are refused with close code 4014. */
  disallowedIntents?: number;
  /** Milliseconds within which an interaction takes its first response. */
  deadlineMs?: number;
}

/** One request that the bot made. */
export interface Call {
  method: string;
  /** Without the version: `/channels/1/messages`. */
  path: string;
  body: Json | undefined;
  files: { name: string; bytes: Uint8Array }[];
  status: number;
}

export interface Failure {
  /** Which request: all of these must fit. */
  method?: string;
  path?: RegExp;
  status: number;
  /** Discord's own error code in the body. */
  code?: number;
  /** Seconds, for a 429. */
  retryAfter?: number;
  /** Requests to fail; 1 without it. */
  times?: number;
}

/** A message that stands in a channel, or that one person alone sees. */
export interface StoredMessage extends Json {
  id: string;
  channel_id: string;
  flags: number;
  components: Json[];
}

export interface Where {
  by?: Person;
  /** `null` for a direct message to the bot. */
  guild?: string | null;
  channel?: string;
  /** Discord's locale; en-US without it. */
  locale?: string;
}

/** An interaction under way. */
export interface Sent {
  id: string;
  token: string;
  /** The body of the first response that was accepted. Rejects after `timeoutMs` without one. */
  response(timeoutMs?: number): Promise<{ type: number; data: Json }>;
  /** The message that the response is, or, after a deferred one, has become. Rejects likewise. */
  message(timeoutMs?: number): Promise<StoredMessage>;
}

type State = 'open' | 'responded' | 'expired';
interface Pending {
  id: string;
  token: string;
  type: number;
  by: Person;
  guild: string | undefined;
  channel: string;
  state: State;
  sourceId: string | undefined;
  message: StoredMessage | undefined;
  response: { type: number; data: Json } | undefined;
}

interface Session {
  id: string;
  events: { s: number; packet: string }[];
  socket: WebSocket | undefined;
}

/** All texts of a body with Components V2, in order, one a line. */
export function textOf(body: Json): string {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) {
      const { type, content, components } = value as Json;
      if (type === 10 && typeof content === 'string') texts.push(content);
      walk(components);
    }
  };
  walk(body.components);
  return texts.join('\n');
}

/** Every button and select of a body, in order. */
export function controlsOf(body: Json): Json[] {
  const found: Json[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) {
      const component = value as Json;
      if (component.type === 2 || component.type === 3) found.push(component);
      walk(component.components);
    }
  };
  walk(body.components);
  return found;
}

/** Whether only the person who asked sees it. */
export function isEphemeral(body: Json): boolean {
  return (Number(body.flags ?? 0) & EPHEMERAL) !== 0;
}

const OPTION_TYPE = { string: 3, number: 10, boolean: 5 } as const;

export class LoopbackDiscord {
  readonly token: string;
  readonly applicationId = '600000000000000001';
  readonly botId = '600000000000000001';
  readonly guilds: readonly string[];
  /** What the bot registered; '' is for everywhere. Set it to begin with something registered. */
  readonly commands = new Map<string, Json[]>();
  readonly calls: Call[] = [];
  /** Every body that broke a limit, and why. A test ends with this empty. */
  readonly faults: string[] = [];
  /** Public messages that the bot posted, by id; later edits are in them. */
  readonly messages = new Map<string, StoredMessage>();
  /** Identifies and resumes so far. */
  identifies = 0;
  resumes = 0;

  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  readonly #options: LoopbackOptions;
  readonly #pending = new Map<string, Pending>();
  readonly #sessions = new Map<string, Session>();
  readonly #failures: Failure[] = [];
  readonly #files = new Map<string, Uint8Array>();
  readonly #waiters = new Set<() => void>();
  #held: (() => void)[] | undefined;
  #next = 900_000_000_000_000_000n;
  #sequence = 0;

  private constructor(server: Server, options: LoopbackOptions) {
    this.#server = server;
    this.#options = options;
    this.token = options.token ?? 'loopback.bot.token';
    this.guilds = options.guilds ?? ['800000000000000001'];
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket, request) => this.#connect(socket, request));
    server.on('request', (request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.faults.push(`loopback: ${String(error)}`);
        response.writeHead(500).end();
      });
    });
  }

  /** Listens on a free port of 127.0.0.1. */
  static async start(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new LoopbackDiscord(server, options);
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** For DISCORD_API_URL. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  /** For DISCORD_CDN_URL. */
  get cdnUrl(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The environment of a bot process that talks to this Discord alone. */
  get env(): Record<string, string> {
    return { DISCORD_TOKEN: this.token, DISCORD_API_URL: this.url };
  }

  async stop(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    this.#sockets.close();
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** A fresh id, later than those before. */
  id(): string {
    this.#next += 1n;
    return String(this.#next);
  }

  // ---------------------------------------------------------------- waiting

  /** Resolves as soon as `check` gives something. Looks after every request and every gateway packet. */
  async until<T>(check: () => T | undefined | false, what: string, timeoutMs = 5_000): Promise<T> {
    const now = check();
    if (now !== undefined && now !== false) return now;
    return new Promise<T>((resolve, reject) => {
      const look = () => {
        const value = check();
        if (value === undefined || value === false) return;
        finish();
        resolve(value);
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}`));
      }, timeoutMs);
      const finish = () => {
        clearTimeout(timer);
        this.#waiters.delete(look);
      };
      this.#waiters.add(look);
    });
  }

  #happened(): void {
    for (const look of [...this.#waiters]) look();
  }

  /** Waits until a client is logged in and connected. */
  async connected(timeoutMs = 5_000): Promise<void> {
    await this.until(
      () => [...this.#sessions.values()].some(({ socket }) => socket !== undefined),
      'a client to connect',
      timeoutMs,
    );
  }

  /** Waits for a request. `from` skips those before: pass `calls.length` taken earlier. */
  waitForCall(method: string, path: RegExp, from = 0, timeoutMs = 5_000): Promise<Call> {
    return this.until(
      () => this.calls.slice(from).find((call) => call.method === method && path.test(call.path)),
      `${method} ${path}`,
      timeoutMs,
    );
  }

  /** The bot's answer to a message: the first that replies to it. */
  async waitForReply(messageId: string, timeoutMs = 5_000): Promise<StoredMessage> {
    return this.until(
      () =>
        [...this.messages.values()].find(
          (message) => (message.message_reference as Json | undefined)?.message_id === messageId,
        ),
      `a reply to message ${messageId}`,
      timeoutMs,
    );
  }

  // ---------------------------------------------------------------- what a network does

  /** The next requests that fit are answered with this status instead. */
  failNext(failure: Failure): void {
    this.#failures.push({ times: 1, ...failure });
  }

  /** Holds every interaction response back, as a slow network would, until the function returned is called. */
  hold(): () => void {
    const held: (() => void)[] = [];
    this.#held = held;
    return () => {
      this.#held = undefined;
      for (const release of held) release();
    };
  }

  /** Requests that are being held back. */
  get heldBack(): number {
    return this.#held?.length ?? 0;
  }

  /** Cuts every gateway connection. What is sent from now on is replayed when the client resumes. */
  drop(): void {
    for (const session of this.#sessions.values()) {
      session.socket?.terminate();
      session.socket = undefined;
    }
  }

  /** Forgets every session: whoever resumes must identify again. */
  forgetSessions(): void {
    this.drop();
    this.#sessions.clear();
  }

  /** Closes every gateway connection with a code, such as 4004. */
  close(code: number): void {
    for (const session of this.#sessions.values()) session.socket?.close(code);
  }

  /** The three seconds of an interaction are over. */
  expire(sent: Sent): void {
    const pending = this.#pending.get(sent.id);
    if (pending !== undefined) pending.state = 'expired';
  }

  /** Somebody deletes a message: editing it gives 404. */
  deleteMessage(messageId: string): void {
    this.messages.delete(messageId);
  }

  // ---------------------------------------------------------------- what a person does

  /** Uploads a file to the "CDN"; pass the result as an option's value. */
  attachment(
    filename: string,
    bytes: Uint8Array,
    contentType = 'application/octet-stream',
  ): Json & { id: string } {
    const id = this.id();
    const path = `/attachments/${id}/${filename}`;
    this.#files.set(path, bytes);
    return {
      id,
      filename,
      size: bytes.length,
      url: `${this.cdnUrl}${path}`,
      proxy_url: `${this.cdnUrl}${path}`,
      content_type: contentType,
    };
  }

  /** `/name subcommand option:value …`. `path` is `seizure ask`; an attachment's value is what `attachment` gave. */
  command(
    path: string,
    options: Record<string, string | number | boolean | Json> = {},
    where: Where = {},
  ): Sent {
    return this.#slash(2, path, options, undefined, where);
  }

  /** What has been typed so far into the option `focused`. */
  type(path: string, focused: string, typed: string, where: Where = {}): Sent {
    return this.#slash(4, path, { [focused]: typed }, focused, where);
  }

  #slash(
    type: number,
    path: string,
    options: Record<string, string | number | boolean | Json>,
    focused: string | undefined,
    where: Where,
  ): Sent {
    const [name = '', ...below] = path.split(' ');
    const attachments: Record<string, Json> = {};
    const leaves = Object.entries(options).map(([key, value]): Json => {
      if (typeof value === 'object') {
        attachments[String(value.id)] = value;
        return { name: key, type: 11, value: value.id };
      }
      const kind = typeof value as keyof typeof OPTION_TYPE;
      return { name: key, type: OPTION_TYPE[kind], value, ...(key === focused ? { focused: true } : {}) };
    });
    const nested = below.reduceRight<Json[]>(
      (inner, each, depth) => [
        { name: each, type: below.length === 2 && depth === 0 ? 2 : 1, options: inner },
      ],
      leaves,
    );
    return this.interact(
      type,
      { id: this.id(), name, type: 1, options: nested, resolved: { attachments } },
      where,
    );
  }

  /** A command of a message's menu, on a message with this text. */
  messageCommand(name: string, content: string, where: Where = {}): Sent {
    const target = this.id();
    const message = { ...this.#message(where.by ?? MEMBER, where, content), id: target };
    return this.interact(
      2,
      { id: this.id(), name, type: 3, target_id: target, resolved: { messages: { [target]: message } } },
      where,
    );
  }

  /** Presses the button of a message that has this label or custom id. @throws where there is none, or it is disabled. */
  press(message: StoredMessage, which: string | RegExp, where: Where = {}): Sent {
    const control = controlsOf(message).find(
      (each) =>
        each.type === 2 &&
        (typeof which === 'string'
          ? each.label === which || each.custom_id === which
          : which.test(String(each.label))),
    );
    if (control === undefined || control.disabled === true)
      throw new Error(
        `No button ${which} in ${JSON.stringify(controlsOf(message).map(({ label }) => label))}`,
      );
    return this.pressRaw(message, String(control.custom_id), where);
  }

  /** Chooses in the message's select whose options hold `value`. */
  choose(message: StoredMessage, value: string, where: Where = {}): Sent {
    const control = controlsOf(message).find(
      (each) => each.type === 3 && (each.options as Json[]).some((option) => option.value === value),
    );
    if (control === undefined) throw new Error(`No select offers ${value}`);
    return this.interact(
      3,
      { custom_id: control.custom_id, component_type: 3, values: [value] },
      where,
      message,
    );
  }

  /** Sends a component's custom id as it is given, whether or not the message has it: what a forger does. */
  pressRaw(message: StoredMessage, customId: string, where: Where = {}): Sent {
    return this.interact(3, { custom_id: customId, component_type: 2 }, where, message);
  }

  /** Fills in and sends the form of a modal response. */
  submit(form: Json, values: Record<string, string>, where: Where = {}, message?: StoredMessage): Sent {
    const components = Object.entries(values).map(([id, value]) => ({
      type: 18,
      component: { type: 4, custom_id: id, value },
    }));
    return this.interact(5, { custom_id: form.custom_id, components }, where, message);
  }

  /** A message in a channel (or, with `guild: null`, to the bot). @returns its id. `mentions` the bot where it is in the text. */
  say(content: string, where: Where & { bot?: boolean } = {}): string {
    const message = this.#message(where.by ?? MEMBER, where, content);
    this.#emit('MESSAGE_CREATE', {
      ...message,
      ...(where.bot === true ? { author: { ...this.#user(where.by ?? MEMBER), bot: true } } : {}),
    });
    return String(message.id);
  }

  /** The text that mentions the bot. */
  get mention(): string {
    return `<@${this.botId}>`;
  }

  /** Any interaction: the general form of the above. */
  interact(type: number, data: Json, where: Where = {}, message?: StoredMessage): Sent {
    const by = where.by ?? MEMBER;
    const guild = where.guild === undefined ? this.guilds[0] : (where.guild ?? undefined);
    const channel = where.channel ?? '810000000000000001';
    const pending: Pending = {
      id: this.id(),
      token: `token-${this.#next}`,
      type,
      by,
      guild,
      channel,
      state: 'open',
      sourceId: message?.id,
      message: undefined,
      response: undefined,
    };
    this.#pending.set(pending.id, pending);
    const deadline = setTimeout(() => {
      if (pending.state === 'open') pending.state = 'expired';
    }, this.#options.deadlineMs ?? 3_000);
    deadline.unref();
    const user = this.#user(by);
    this.#emit('INTERACTION_CREATE', {
      id: pending.id,
      token: pending.token,
      application_id: this.applicationId,
      type,
      version: 1,
      data,
      locale: where.locale ?? 'en-US',
      channel_id: channel,
      channel: { id: channel, type: guild === undefined ? 1 : 0, permissions: '0' },
      ...(guild === undefined
        ? { user }
        : {
            guild_id: guild,
            guild: { id: guild, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: this.#member(by),
          }),
      ...(message === undefined ? {} : { message }),
      app_permissions: '0',
      entitlements: [],
      authorizing_integration_owners: guild === undefined ? {} : { '0': guild },
      context: guild === undefined ? 1 : 0,
      attachment_size_limit: 10_485_760,
    });
    return {
      id: pending.id,
      token: pending.token,
      response: (timeoutMs) =>
        this.until(() => pending.response, `a response to interaction ${pending.id}`, timeoutMs),
      message: (timeoutMs) =>
        this.until(() => pending.message, `a message for interaction ${pending.id}`, timeoutMs),
    };
  }

  #user(person: Person): Json {
    return {
      id: person.id,
      username: person.username,
      discriminator: '0',
      global_name: person.username,
      avatar: null,
    };
  }

  #member(person: Person): Json {
    return {
      user: this.#user(person),
      roles: person.roles ?? [],
      permissions: String(person.permissions ?? 0n),
      joined_at: '2026-01-01T00:00:00Z',
      deaf: false,
      mute: false,
      flags: 0,
      avatar: null,
    };
  }

  #message(by: Person, where: Where, content: string): Json {
    const guild = where.guild === undefined ? this.guilds[0] : (where.guild ?? undefined);
    const { user: _, ...member } = this.#member(by);
    return {
      id: this.id(),
      type: 0,
      channel_id: where.channel ?? '810000000000000001',
      ...(guild === undefined ? {} : { guild_id: guild, member }),
      author: this.#user(by),
      content,
      timestamp: '2026-01-01T00:00:00Z',
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: content.includes(this.mention)
        ? [{ ...this.#user({ id: this.botId, username: 'casefile' }), bot: true }]
        : [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      flags: 0,
    };
  }

  // ---------------------------------------------------------------- gateway

  #connect(socket: WebSocket, request: IncomingMessage): void {
    const version = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('v');
    if (version !== '10') {
      socket.close(4012);
      return;
    }
    const send = (packet: Json) => socket.send(JSON.stringify(packet));
    send({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Json };
      if (op === 1) send({ op: 11, d: null, s: null, t: null });
      if (op === 2) this.#identify(socket, d);
      if (op === 6) this.#resume(socket, d);
      this.#happened();
    });
    socket.on('close', () => {
      for (const session of this.#sessions.values())
        if (session.socket === socket) session.socket = undefined;
      this.#happened();
    });
    socket.on('error', () => {});
  }

  #identify(socket: WebSocket, d: Json): void {
    const refusal =
      d.token !== this.token
        ? 4004
        : (Number(d.intents) & (this.#options.disallowedIntents ?? 0)) !== 0
          ? 4014
          : undefined;
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    this.identifies += 1;
    const session: Session = { id: `session-${this.id()}`, events: [], socket };
    this.#sessions.set(session.id, session);
    this.#send(session, 'READY', {
      v: 10,
      user: {
        ...this.#user({ id: this.botId, username: 'casefile' }),
        bot: true,
        verified: true,
        flags: 0,
        email: null,
        mfa_enabled: false,
      },
      guilds: this.guilds.map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `ws://127.0.0.1:${this.#port}`,
      shard: [0, 1],
      application: { id: this.applicationId, flags: 0 },
    });
    for (const id of this.guilds) {
      this.#send(session, 'GUILD_CREATE', {
        id,
        name: 'newsroom',
        owner_id: MODERATOR.id,
        icon: null,
        splash: null,
        region: 'x',
        afk_timeout: 300,
        afk_channel_id: null,
        verification_level: 0,
        default_message_notifications: 0,
        explicit_content_filter: 0,
        roles: [],
        emojis: [],
        stickers: [],
        features: [],
        mfa_level: 0,
        application_id: null,
        system_channel_id: null,
        system_channel_flags: 0,
        rules_channel_id: null,
        vanity_url_code: null,
        description: null,
        banner: null,
        premium_tier: 0,
        preferred_locale: 'en-US',
        public_updates_channel_id: null,
        nsfw_level: 0,
        premium_progress_bar_enabled: false,
        joined_at: '2026-01-01T00:00:00Z',
        large: false,
        unavailable: false,
        member_count: 3,
        voice_states: [],
        members: [],
        threads: [],
        presences: [],
        stage_instances: [],
        guild_scheduled_events: [],
        soundboard_sounds: [],
        channels: [
          { id: '810000000000000001', type: 0, name: 'desk', position: 0, permission_overwrites: [] },
        ],
      });
    }
  }

  #resume(socket: WebSocket, d: Json): void {
    const session = this.#sessions.get(String(d.session_id));
    if (d.token !== this.token || session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
      return;
    }
    this.resumes += 1;
    session.socket = socket;
    for (const { s, packet } of session.events) if (s > Number(d.seq)) socket.send(packet);
    this.#send(session, 'RESUMED', {});
  }

  #send(session: Session, t: string, d: Json): void {
    this.#sequence += 1;
    const packet = JSON.stringify({ op: 0, t, s: this.#sequence, d });
    session.events.push({ s: this.#sequence, packet });
    if (session.events.length > 2_000) session.events.shift();
    session.socket?.send(packet);
  }

  #emit(t: string, d: Json): void {
    for (const session of this.#sessions.values()) this.#send(session, t, d);
  }

  // ---------------------------------------------------------------- REST

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.cdnUrl);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const file = this.#files.get(url.pathname);
    if (request.method === 'GET' && file !== undefined) {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file);
      return;
    }
    const path = url.pathname.replace(/^\/api/, '').replace(/^\/v10(?=\/)/, '');
    const method = request.method ?? 'GET';
    const { body, files } = await readBody(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    if (this.#held !== undefined && /\/callback$/.test(path))
      await new Promise<void>((resolve) => {
        this.#held?.push(resolve);
        this.#happened();
      });
    const outcome =
      this.#fail(method, path) ??
      this.#answer(method, path, url.searchParams, body, files, request.headers.authorization);
    this.calls.push({ method, path, body, files, status: outcome.status });
    const headers = { 'content-type': 'application/json', ...outcome.headers };
    if (outcome.body === undefined) response.writeHead(outcome.status, outcome.headers).end();
    else response.writeHead(outcome.status, headers).end(JSON.stringify(outcome.body));
    this.#happened();
  }

  #fail(method: string, path: string): Outcome | undefined {
    const failure = this.#failures.find(
      (each) => (each.method ?? method) === method && (each.path?.test(path) ?? true),
    );
    if (failure === undefined) return undefined;
    failure.times = (failure.times ?? 1) - 1;
    if (failure.times <= 0) this.#failures.splice(this.#failures.indexOf(failure), 1);
    if (failure.status === 429) {
      const seconds = failure.retryAfter ?? 0.05;
      return {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
        headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'shared' },
      };
    }
    return error(failure.status, failure.code ?? 0, 'failed on purpose');
  }

  #answer(
    method: string,
    path: string,
    query: URLSearchParams,
    body: Json | undefined,
    files: Call['files'],
    authorization: string | undefined,
  ): Outcome {
    const at = `${method} ${path}`;
    let match = /^POST \/interactions\/(\d+)\/([\w-]+)\/callback$/.exec(at);
    if (match !== null)
      return this.#callback(
        match[1] ?? '',
        match[2] ?? '',
        body,
        files,
        query.get('with_response') === 'true',
      );
    match = /^(GET|PATCH|DELETE) \/webhooks\/\d+\/([\w-]+)\/messages\/@original$/.exec(at);
    if (match !== null) return this.#original(method, match[2] ?? '', body, files);
    match = /^POST \/webhooks\/\d+\/([\w-]+)$/.exec(at);
    if (match !== null) return this.#followUp(match[1] ?? '', body, files);

    if (authorization !== `Bot ${this.token}`) return error(401, 0, '401: Unauthorized');
    if (at === 'GET /gateway/bot') {
      return ok({
        url: `ws://127.0.0.1:${this.#port}`,
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 },
      });
    }
    if (at === 'GET /users/@me')
      return ok({ ...this.#user({ id: this.botId, username: 'casefile' }), bot: true });
    if (at === 'GET /applications/@me' || at === 'GET /oauth2/applications/@me')
      return ok({ id: this.applicationId, name: 'casefile', flags: 0 });
    match = /^(GET|PUT) \/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/.exec(at);
    if (match !== null) return this.#registration(method, match[2], body);
    // A direct channel has the id of the person whom it leads to, so that a test finds it.
    if (at === 'POST /users/@me/channels') return ok({ id: String(body?.recipient_id), type: 1 });
    match = /^POST \/channels\/(\d+)\/messages$/.exec(at);
    if (match !== null) return this.#post(match[1] ?? '', body ?? {}, files);
    match = /^(GET|PATCH|DELETE) \/channels\/(\d+)\/messages\/(\d+)$/.exec(at);
    if (match !== null) return this.#stored(method, match[3] ?? '', body ?? {}, files);
    return error(404, 0, `404: Not Found (${at})`);
  }

  #registration(method: string, guild: string | undefined, body: unknown): Outcome {
    if (guild !== undefined && !this.guilds.includes(guild)) return error(403, 50_001, 'Missing Access');
    const key = guild ?? '';
    if (method === 'PUT') {
      const faults = commandSetFaults(body);
      if (faults.length > 0) return this.#invalid('commands', faults);
      // As Discord does: ids and versions are its own, what was left out is filled in, contexts mean nothing in a guild.
      this.commands.set(
        key,
        (body as Json[]).map((command) => ({
          ...command,
          id: this.id(),
          application_id: this.applicationId,
          version: this.id(),
          default_member_permissions: command.default_member_permissions ?? null,
          nsfw: false,
          description: command.description ?? '',
          ...(guild === undefined ? {} : { guild_id: guild, contexts: null, integration_types: [0] }),
        })),
      );
    }
    return ok(this.commands.get(key) ?? []);
  }

  #callback(
    id: string,
    token: string,
    body: Json | undefined,
    files: Call['files'],
    withResponse: boolean,
  ): Outcome {
    const pending = this.#pending.get(id);
    if (pending === undefined || pending.token !== token || pending.state === 'expired')
      return error(404, 10_062, 'Unknown interaction');
    if (pending.state === 'responded')
      return error(400, 40_060, 'Interaction has already been acknowledged.');
    const faults = responseFaults(
      pending.type,
      body,
      files.map(({ name }) => name),
    );
    if (faults.length > 0) return this.#invalid(`interaction ${id}`, faults);
    pending.state = 'responded';
    const type = Number(body?.type);
    const data = (body?.data ?? {}) as Json;
    pending.response = { type, data };
    if (type === 4) pending.message = this.#store(pending, data);
    if (type === 5) pending.message = undefined;
    if (type === 7 && pending.sourceId !== undefined)
      pending.message = this.#replace(pending.sourceId, pending, data);
    if (!withResponse) return { status: 204 };
    return ok({
      interaction: { id, type: pending.type },
      resource: { type, ...(pending.message === undefined ? {} : { message: pending.message }) },
    });
  }

  #store(pending: Pending, data: Json): StoredMessage {
    const message: StoredMessage = {
      ...this.#botMessage(pending.channel, pending.guild, data),
      interaction_metadata: {
        id: pending.id,
        type: pending.type,
        user: this.#user(pending.by),
        authorizing_integration_owners: {},
      },
    };
    if (!isEphemeral(message)) this.messages.set(message.id, message);
    return message;
  }

  #replace(id: string, pending: Pending, data: Json): StoredMessage {
    const old = this.messages.get(id);
    const message: StoredMessage = {
      ...(old ?? {
        id,
        channel_id: pending.channel,
        interaction_metadata: {
          id: pending.id,
          type: pending.type,
          user: this.#user(pending.by),
          authorizing_integration_owners: {},
        },
      }),
      ...data,
      id,
      channel_id: pending.channel,
      flags: Number(data.flags ?? 0),
      components: (data.components ?? []) as Json[],
    };
    if (old !== undefined) this.messages.set(id, message);
    return message;
  }

  #botMessage(channel: string, guild: string | undefined, data: Json): StoredMessage {
    return {
      ...this.#message(
        { id: this.botId, username: 'casefile' },
        { guild: guild ?? null, channel },
        String(data.content ?? ''),
      ),
      ...data,
      author: { ...this.#user({ id: this.botId, username: 'casefile' }), bot: true },
      id: this.id(),
      channel_id: channel,
      flags: Number(data.flags ?? 0),
      components: (data.components ?? []) as Json[],
      attachments: [],
    };
  }

  #original(method: string, token: string, body: Json | undefined, files: Call['files']): Outcome {
    const pending = [...this.#pending.values()].find((each) => each.token === token);
    if (pending === undefined || pending.response === undefined) return error(404, 10_015, 'Unknown Webhook');
    if (method === 'PATCH') {
      const faults = messageFaults(
        body,
        files.map(({ name }) => name),
      );
      if (faults.length > 0) return this.#invalid(`edit of interaction ${pending.id}`, faults);
      const ephemeral = isEphemeral(pending.response.data) ? EPHEMERAL : 0;
      const data = { ...body, flags: Number(body?.flags ?? 0) | ephemeral };
      if (pending.response.type === 6 && pending.sourceId !== undefined)
        pending.message = this.#replace(pending.sourceId, pending, data);
      else if (pending.message === undefined) pending.message = this.#store(pending, data);
      else Object.assign(pending.message, data);
    }
    return pending.message === undefined ? error(404, 10_008, 'Unknown Message') : ok(pending.message);
  }

  #followUp(token: string, body: Json | undefined, files: Call['files']): Outcome {
    const pending = [...this.#pending.values()].find((each) => each.token === token);
    if (pending?.response === undefined) return error(404, 10_015, 'Unknown Webhook');
    const faults = messageFaults(
      body,
      files.map(({ name }) => name),
    );
    if (faults.length > 0) return this.#invalid(`follow-up of interaction ${pending.id}`, faults);
    return ok(this.#store(pending, body ?? {}));
  }

  #post(channel: string, body: Json, files: Call['files']): Outcome {
    const faults = messageFaults(
      body,
      files.map(({ name }) => name),
    );
    if (isEphemeral(body)) faults.push('flags: a message in a channel cannot be ephemeral');
    if (faults.length > 0) return this.#invalid(`message in ${channel}`, faults);
    const twin =
      body.enforce_nonce === true
        ? [...this.messages.values()].find((message) => message.nonce === body.nonce)
        : undefined;
    if (twin !== undefined) return ok(twin);
    const message = this.#botMessage(channel, this.guilds[0], body);
    this.messages.set(message.id, message);
    return ok(message);
  }

  #stored(method: string, id: string, body: Json, files: Call['files']): Outcome {
    const message = this.messages.get(id);
    if (message === undefined) return error(404, 10_008, 'Unknown Message');
    if (method === 'PATCH') {
      const faults = messageFaults(
        body,
        files.map(({ name }) => name),
      );
      if (faults.length > 0) return this.#invalid(`edit of message ${id}`, faults);
      Object.assign(message, body);
    }
    if (method === 'DELETE') this.messages.delete(id);
    return method === 'DELETE' ? { status: 204 } : ok(message);
  }

  #invalid(what: string, faults: string[]): Outcome {
    this.faults.push(...faults.map((fault) => `${what}: ${fault}`));
    return {
      status: 400,
      body: {
        message: 'Invalid Form Body',
        code: 50_035,
        errors: { _errors: faults.map((message) => ({ code: 'INVALID', message })) },
      },
    };
  }
}

interface Outcome {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}
const ok = (body: unknown): Outcome => ({ status: 200, body });
const error = (status: number, code: number, message: string): Outcome => ({
  status,
  body: { message, code },
});

/** JSON, or a form with `payload_json` and files beside it. */
async function readBody(
  raw: Buffer,
  contentType: string,
): Promise<{ body: Json | undefined; files: Call['files'] }> {
  if (raw.length === 0) return { body: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data'))
    return { body: JSON.parse(raw.toString('utf8')) as Json, files: [] };
  const form = await new Response(new Uint8Array(raw), {
    headers: { 'content-type': contentType },
  }).formData();
  const payload = form.get('payload_json');
  const files: Call['files'] = [];
  for (const value of form.values())
    if (typeof value !== 'string')
      files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  return { body: typeof payload === 'string' ? (JSON.parse(payload) as Json) : undefined, files };
}
