/**
 * A channel as Discord keeps one, in memory: turns what a person does into the interaction that Discord would deliver,
 * hands it to the dispatch, and does with the response what Discord does.
 */
import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import type { Context, Registry } from '../discord/command.ts';
import type { Definition } from '../discord/definitions.ts';
import { type Dispatched, dispatch, dispatchMessage } from '../discord/dispatch.ts';
import { EPHEMERAL, type MessageBody, renderMessage } from '../discord/render.ts';
import type { File, Message, Reply } from '../discord/reply.ts';
import { UserError } from '../errors.ts';
import type { Gesture } from './gesture.ts';
import { type Person, PLAYGROUND } from './people.ts';
import type { Decision, Outcome, RoomEvent, RoomMessage, Shown } from './wire.ts';

interface StoredFile {
  name: string;
  contentType: string;
  data: Uint8Array;
}

export interface RoomSettings {
  people: readonly Person[];
  commands: readonly Definition[];
  /** Where the room's files can be fetched: an origin. */
  origin: string;
}

const MOST_MESSAGES = 300;
const MOST_UPLOADS = 30;
/** Discord's types. */
const CHAT_INPUT = 1;
const MESSAGE_MENU = 3;
const SUBCOMMAND = 1;
const ATTACHMENT = 11;
const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
const DONE: Outcome = { kind: 'done' };

interface OptionDefinition {
  name: string;
  type: number;
  options?: OptionDefinition[];
}

/** All components in a tree that a custom id belongs to and that can be used. */
function usable(component: unknown, customId: string): boolean {
  if (Array.isArray(component)) return component.some((each) => usable(each, customId));
  if (typeof component !== 'object' || component === null) return false;
  if (Reflect.get(component, 'custom_id') === customId) return Reflect.get(component, 'disabled') !== true;
  return (
    usable(Reflect.get(component, 'components'), customId) ||
    usable(Reflect.get(component, 'accessory'), customId)
  );
}

export class Room {
  readonly #registry: Registry;
  readonly #context: Context;
  readonly #settings: RoomSettings;
  readonly #messages = new Map<string, RoomMessage>();
  readonly #files = new Map<string, StoredFile>();
  readonly #uploads: string[] = [];
  readonly #listeners = new Map<(event: RoomEvent) => void, string>();
  #count = 0n;

  constructor(registry: Registry, context: Context, settings: RoomSettings) {
    this.#registry = registry;
    this.#context = context;
    this.#settings = settings;
  }

  /** Tells `listener` of what `personId` sees from now on. @returns what that person sees now, and how to stop. */
  listen(
    personId: string,
    listener: (event: RoomEvent) => void,
  ): { messages: RoomMessage[]; stop: () => void } {
    this.#listeners.set(listener, personId);
    return {
      messages: [...this.#messages.values()].filter((message) => this.#sees(personId, message)),
      stop: () => this.#listeners.delete(listener),
    };
  }

  file(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** Takes a file that is to go with a command. @returns its id */
  upload(name: string, contentType: string, data: Uint8Array): string {
    const id = this.#id();
    this.#files.set(id, { name, contentType, data });
    this.#uploads.push(id);
    if (this.#uploads.length > MOST_UPLOADS) this.#files.delete(this.#uploads.shift() ?? '');
    return id;
  }

  /** Replaces a message posted before, as the gateway's `edit` does. */
  async edit(
    channelId: string,
    messageId: string,
    message: Message,
  ): Promise<'edited' | 'gone' | 'forbidden'> {
    const posted = this.#messages.get(messageId);
    if (channelId !== PLAYGROUND.channelId || posted === undefined) return 'gone';
    if (!posted.author.bot) return 'forbidden';
    const body = renderMessage({ ...message, private: false });
    this.#replace(posted, body, message.files, message.answer, {
      received: posted.exchange?.received,
      sent: body,
    });
    return 'edited';
  }

  /** Says something to one person alone, as a direct message does. @returns whether there is such a person */
  tell(userId: string, body: Pick<MessageBody, 'flags' | 'components'>): boolean {
    if (!this.#settings.people.some(({ id }) => id === userId)) return false;
    this.#post(body, [], undefined, { onlyFor: userId, exchange: { received: undefined, sent: body } });
    return true;
  }

  /** Does what a person did. @throws UserError where Discord would not have let them. */
  async act(gesture: Gesture): Promise<Outcome> {
    const person = this.#settings.people.find(({ id }) => id === gesture.person);
    if (person === undefined) throw new UserError('There is no such person here.');
    switch (gesture.do) {
      case 'say':
        return this.#say(gesture.content, person);
      case 'dismiss': {
        const message = this.#visible(gesture.message, person);
        if (message.onlyFor === undefined) throw new UserError('Only private messages can be dismissed.');
        this.#remove(message);
        return DONE;
      }
      case 'command':
      case 'autocomplete': {
        const type = gesture.do === 'command' ? INTERACTION.command : INTERACTION.autocomplete;
        const focused = gesture.do === 'autocomplete' ? gesture.focused : undefined;
        const data = this.#commandData(gesture, focused);
        const words = gesture.options.map(({ name, value }) => `${name}:${this.#shownValue(value)}`);
        const what = [`/${gesture.command}`, gesture.subcommand, ...words].filter(Boolean).join(' ');
        return this.#interact(this.#envelope(type, gesture.locale, person, data), person, what);
      }
      case 'message-command': {
        const target = this.#visible(gesture.message, person);
        const known = this.#settings.commands.some(
          ({ name, type }) => type === MESSAGE_MENU && name === gesture.command,
        );
        if (!known) throw new UserError('There is no such command.');
        const data = {
          id: '20',
          name: gesture.command,
          type: MESSAGE_MENU,
          target_id: target.id,
          resolved: { messages: { [target.id]: this.#messageJson(target) } },
        };
        return this.#interact(
          this.#envelope(INTERACTION.command, gesture.locale, person, data),
          person,
          gesture.command,
        );
      }
      case 'component': {
        const source = this.#visible(gesture.message, person);
        if (!usable(source.components, gesture.customId))
          throw new UserError('That can no longer be pressed.');
        const data =
          gesture.values === undefined
            ? { custom_id: gesture.customId, component_type: 2 }
            : { custom_id: gesture.customId, component_type: 3, values: gesture.values };
        const json = this.#envelope(INTERACTION.component, gesture.locale, person, data, source);
        return this.#interact(json, person, '', source);
      }
      case 'form': {
        const source = gesture.message === undefined ? undefined : this.#visible(gesture.message, person);
        const data = {
          custom_id: gesture.customId,
          components: gesture.fields.map((field, id) => ({
            type: 18,
            id: id + 1,
            component: { type: 4, id: id + 100, custom_id: field.id, value: field.value },
          })),
        };
        const json = this.#envelope(INTERACTION.modal, gesture.locale, person, data, source);
        return this.#interact(json, person, '', source);
      }
    }
  }

  async #say(content: string, person: Person): Promise<Outcome> {
    const said: RoomMessage = {
      id: this.#id(),
      author: { id: person.id, name: person.name, bot: false },
      timestamp: new Date().toISOString(),
      content,
      flags: 0,
      components: [],
      attachments: [],
    };
    this.#keep(said);
    const received = this.#messageJson(said);
    const post = await dispatchMessage(received, PLAYGROUND.botId, this.#registry, this.#context);
    if (post === undefined) return DONE;
    const message = this.#post(post.body, post.files, answerOf(post.reply), {
      replyTo: said.id,
      exchange: { received, sent: post.body },
    });
    this.#notePosted(post.reply, message);
    return DONE;
  }

  async #interact(
    received: Record<string, unknown>,
    person: Person,
    what: string,
    source?: RoomMessage,
  ): Promise<Outcome> {
    const done = await dispatch(received, this.#registry, this.#context);
    if (done === undefined) throw new UserError('This is no interaction that could be answered.');
    const exchange = { received, sent: done.response };
    const by = { id: person.id, name: person.name, what };
    return this.#respond(done, done.response, { exchange, by }, person, source);
  }

  #respond(
    done: Dispatched,
    response: APIInteractionResponse,
    frame: Pick<RoomMessage, 'exchange' | 'by'>,
    person: Person,
    source: RoomMessage | undefined,
  ): Outcome {
    switch (response.type) {
      case 8:
        return {
          kind: 'choices',
          choices: (response.data.choices ?? []).map(({ name, value }) => ({ name, value: String(value) })),
        };
      case 9:
        return {
          kind: 'form',
          form: response.data,
          ...(source === undefined ? {} : { message: source.id }),
        };
      case 4: {
        const body = response.data as MessageBody;
        const hidden = (body.flags & EPHEMERAL) !== 0;
        const message = this.#post(body, done.files, answerOf(done.reply), {
          ...frame,
          ...(hidden ? { onlyFor: person.id } : {}),
          ...(source === undefined ? {} : { replyTo: source.id }),
        });
        this.#notePosted(done.reply, message);
        return DONE;
      }
      case 5: {
        const flags = response.data?.flags ?? 0;
        const waiting = this.#post({ flags, components: [] }, [], undefined, {
          ...frame,
          thinking: true,
          ...((flags & EPHEMERAL) === 0 ? {} : { onlyFor: person.id }),
        });
        void this.#finish(done, waiting.id, frame);
        return DONE;
      }
      case 6:
        if (source !== undefined) void this.#finish(done, source.id, frame);
        return DONE;
      case 7:
        if (source !== undefined)
          this.#replace(
            source,
            response.data as MessageBody,
            done.files,
            answerOf(done.reply),
            frame.exchange,
          );
        return DONE;
      default:
        return DONE;
    }
  }

  /** What a slow command ends with takes the place of "thinking…". */
  async #finish(done: Dispatched, messageId: string, frame: Pick<RoomMessage, 'exchange'>): Promise<void> {
    const edit = await done.later;
    const message = this.#messages.get(messageId);
    if (edit === undefined || message === undefined) return;
    const exchange = { received: frame.exchange?.received, sent: [frame.exchange?.sent, edit.body] };
    const now = this.#replace(message, edit.body, edit.files, answerOf(edit.reply), exchange);
    this.#notePosted(edit.reply, now);
  }

  #notePosted(reply: Reply | undefined, message: RoomMessage): void {
    if (reply?.kind !== 'message' || reply.private || reply.answer === undefined) return;
    this.#context.desk?.posted(reply.answer, {
      guildId: PLAYGROUND.guildId,
      channelId: PLAYGROUND.channelId,
      messageId: message.id,
    });
  }

  #post(
    body: Pick<MessageBody, 'flags' | 'components'>,
    files: readonly File[],
    answer: Answer | undefined,
    frame: Partial<RoomMessage>,
  ): RoomMessage {
    const message: RoomMessage = {
      id: this.#id(),
      author: { id: PLAYGROUND.botId, name: PLAYGROUND.botName, bot: true },
      timestamp: new Date().toISOString(),
      content: '',
      flags: body.flags,
      components: body.components,
      attachments: this.#attach(files),
      ...(answer === undefined ? {} : { decision: decisionOf(answer) }),
      ...frame,
    };
    this.#keep(message);
    return message;
  }

  #replace(
    old: RoomMessage,
    body: Pick<MessageBody, 'flags' | 'components'>,
    files: readonly File[],
    answer: Answer | undefined,
    exchange: RoomMessage['exchange'],
  ): RoomMessage {
    for (const { id } of old.attachments) this.#files.delete(id);
    const { thinking, decision: _, ...rest } = old;
    const message: RoomMessage = {
      ...rest,
      ...(thinking === true ? {} : { edited: new Date().toISOString() }),
      // Whether a message is private is settled when it is first sent.
      flags: (body.flags & ~EPHEMERAL) | (old.flags & EPHEMERAL),
      components: body.components,
      attachments: this.#attach(files),
      ...(answer === undefined ? {} : { decision: decisionOf(answer) }),
      ...(exchange === undefined ? {} : { exchange }),
    };
    this.#keep(message);
    return message;
  }

  #attach(files: readonly File[]): Shown[] {
    return files.map(({ name, contentType, data, alt }) => {
      const id = this.#id();
      this.#files.set(id, { name, contentType, data });
      return {
        id,
        filename: name,
        content_type: contentType,
        size: data.byteLength,
        url: this.#url(id, name),
        ...(alt === undefined ? {} : { description: alt }),
      };
    });
  }

  #url(id: string, name: string): string {
    return `${this.#settings.origin}/attachments/${id}/${encodeURIComponent(name)}`;
  }

  #keep(message: RoomMessage): void {
    this.#messages.set(message.id, message);
    this.#tell(message, { kind: 'message', message });
    const oldest = this.#messages.values().next();
    if (this.#messages.size > MOST_MESSAGES && oldest.done !== true) this.#remove(oldest.value);
  }

  #remove(message: RoomMessage): void {
    this.#messages.delete(message.id);
    for (const { id } of message.attachments) this.#files.delete(id);
    this.#tell(message, { kind: 'gone', id: message.id });
  }

  #tell(message: RoomMessage, event: RoomEvent): void {
    for (const [listener, personId] of this.#listeners) if (this.#sees(personId, message)) listener(event);
  }

  #sees(personId: string, { onlyFor }: RoomMessage): boolean {
    return onlyFor === undefined || onlyFor === personId;
  }

  #visible(id: string, person: Person): RoomMessage {
    const message = this.#messages.get(id);
    if (message === undefined || !this.#sees(person.id, message))
      throw new UserError('That message is no longer there.');
    return message;
  }

  /** Ids grow with time, as Discord's do. */
  #id(): string {
    this.#count += 1n;
    return (((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) | (this.#count & 0x3fffffn)).toString();
  }

  #shownValue(value: string | number | boolean): string {
    return this.#files.get(String(value))?.name ?? String(value);
  }

  #commandData(
    gesture: Extract<Gesture, { do: 'command' | 'autocomplete' }>,
    focused: string | undefined,
  ): object {
    const definition = this.#settings.commands.find(
      ({ name, type }) => name === gesture.command && (type ?? CHAT_INPUT) === CHAT_INPUT,
    );
    const subs = (definition !== undefined && 'options' in definition ? definition.options : undefined) as
      | OptionDefinition[]
      | undefined;
    const path = (gesture.subcommand ?? '').split(' ').filter((part) => part !== '');
    let level = subs ?? [];
    const types: number[] = [];
    for (const part of path) {
      const found = level.find(({ name }) => name === part);
      if (found === undefined) throw new UserError('There is no such command.');
      types.push(found.type);
      level = found.options ?? [];
    }
    if (definition === undefined) throw new UserError('There is no such command.');
    const attachments: Record<string, object> = {};
    const leaves = gesture.options.map(({ name, value }) => {
      const type = level.find((option) => option.name === name)?.type;
      if (type === undefined) throw new UserError(`This command has no option "${name}".`);
      if (type === ATTACHMENT) {
        const file = this.#files.get(String(value));
        if (file === undefined) throw new UserError('That file is no longer there: choose it again.');
        attachments[String(value)] = {
          id: String(value),
          filename: file.name,
          size: file.data.byteLength,
          url: this.#url(String(value), file.name),
          proxy_url: this.#url(String(value), file.name),
          content_type: file.contentType,
          ephemeral: true,
        };
      }
      return { name, type, value, ...(name === focused ? { focused: true } : {}) };
    });
    const options = path.reduceRight<object[]>(
      (inner, name, index) => [{ name, type: types[index] ?? SUBCOMMAND, options: inner }],
      leaves,
    );
    return {
      id: '20',
      name: gesture.command,
      type: CHAT_INPUT,
      options,
      ...(Object.keys(attachments).length === 0 ? {} : { resolved: { attachments } }),
    };
  }

  #user(person: { id: string; name: string }): object {
    return {
      id: person.id,
      username: person.name.toLowerCase(),
      global_name: person.name,
      discriminator: '0',
      avatar: null,
    };
  }

  #messageJson(message: RoomMessage): object {
    const person = this.#settings.people.find(({ id }) => id === message.author.id);
    return {
      id: message.id,
      type: 0,
      channel_id: PLAYGROUND.channelId,
      guild_id: PLAYGROUND.guildId,
      content: message.content,
      timestamp: message.timestamp,
      edited_timestamp: message.edited ?? null,
      flags: message.flags,
      author: { ...this.#user(message.author), bot: message.author.bot },
      ...(person === undefined ? {} : { member: { roles: person.roles } }),
      mentions: message.content.includes(`<@${PLAYGROUND.botId}>`)
        ? [this.#user({ id: PLAYGROUND.botId, name: PLAYGROUND.botName })]
        : [],
      mention_roles: [],
      mention_everyone: false,
      attachments: message.attachments,
      embeds: [],
      components: message.components,
      pinned: false,
      tts: false,
      ...(message.by === undefined
        ? {}
        : { interaction_metadata: { id: message.id, type: 2, user: this.#user(message.by) } }),
    };
  }

  /** An interaction as Discord delivers it. */
  #envelope(
    type: number,
    locale: string,
    person: Person,
    data: object,
    source?: RoomMessage,
  ): Record<string, unknown> {
    const id = this.#id();
    return {
      id,
      application_id: PLAYGROUND.botId,
      type,
      token: `playground-${id}`,
      version: 1,
      context: 0,
      guild_id: PLAYGROUND.guildId,
      guild_locale: 'en-US',
      locale,
      channel_id: PLAYGROUND.channelId,
      channel: { id: PLAYGROUND.channelId, type: 0, name: 'newsroom' },
      app_permissions: '0',
      authorizing_integration_owners: { '0': PLAYGROUND.guildId },
      entitlements: [],
      attachment_size_limit: 10 * 1024 * 1024,
      member: {
        user: this.#user(person),
        nick: null,
        avatar: null,
        roles: person.roles,
        permissions: person.permissions.toString(),
        joined_at: '2021-03-06T00:00:00.000Z',
        deaf: false,
        mute: false,
        flags: 0,
      },
      data,
      ...(source === undefined ? {} : { message: this.#messageJson(source) }),
    };
  }
}

const answerOf = (reply: Reply | undefined): Answer | undefined =>
  reply?.kind === 'message' ? reply.answer : undefined;

function decisionOf({ question, verdict, confidence, language, facts, receipt }: Answer): Decision {
  return { question, verdict, confidence, language, facts, receipt };
}
