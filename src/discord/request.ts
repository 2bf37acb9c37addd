/** What a person did, as a small value; and how to read it from Discord's JSON, which is trusted for nothing. */
import { z } from 'zod';
import type { Language } from '../facts/schema.ts';

export type OptionValue = string | number | boolean;

/** A file that came with a command. Its address is Discord's word, to be checked before it is fetched. */
export interface Attachment {
  id: string;
  filename: string;
  /** Bytes. */
  size: number;
  url: string;
  contentType: string | undefined;
}

interface Common {
  /** Of the interaction or the message: what logs name. */
  id: string;
  /** Discord's locale of the person, such as `fr` or `es-419`; empty where a message does not tell. */
  locale: string;
  /** Who asks. Never logged, never stored with a question. */
  userId: string;
  guildId: string | undefined;
  channelId: string | undefined;
  /** The person's rights in the channel, as Discord's bits; none outside a guild. */
  permissions: bigint;
  roles: readonly string[];
}

/** `/command subcommand option:value …`. `subcommand` holds its group before a space, where there is one. */
export interface CommandRequest extends Common {
  kind: 'command';
  command: string;
  subcommand: string | undefined;
  options: Readonly<Record<string, OptionValue>>;
  attachments: Readonly<Record<string, Attachment>>;
}
/** What has been typed so far into the option `focused`. */
export interface AutocompleteRequest extends Common {
  kind: 'autocomplete';
  command: string;
  subcommand: string | undefined;
  options: Readonly<Record<string, OptionValue>>;
  focused: string;
  typed: string;
}
/** A button or a select was used. */
export interface ComponentRequest extends Common {
  kind: 'component';
  customId: string;
  values: readonly string[];
  /** The message that holds the button; `private` where only this person sees it. */
  message: { id: string; private: boolean };
  /** Whether the person who presses is the one whom the message answers (true where Discord does not tell). */
  own: boolean;
}
/** A form was sent. */
export interface ModalRequest extends Common {
  kind: 'modal';
  customId: string;
  fields: Readonly<Record<string, string>>;
  /** The message whose button opened the form, where there is one. */
  message: { id: string; private: boolean } | undefined;
}
/** A command from a message's menu, with that message. */
export interface MessageCommandRequest extends Common {
  kind: 'message-command';
  command: string;
  content: string;
}
/** A message that speaks to the bot: `content` is without the mention. */
export interface MessageRequest extends Common {
  kind: 'message';
  content: string;
  direct: boolean;
}

export type InteractionRequest =
  | CommandRequest
  | AutocompleteRequest
  | ComponentRequest
  | ModalRequest
  | MessageCommandRequest;
export type Request = InteractionRequest | MessageRequest;

const id = z.string().regex(/^\d{1,20}$/);
const user = z.object({ id });

interface RawOption {
  name: string;
  type: number;
  value?: OptionValue | undefined;
  focused?: boolean | undefined;
  options?: RawOption[] | undefined;
}
const option: z.ZodType<RawOption> = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(option).optional();
  },
});

const attachment = z.object({
  id,
  filename: z.string(),
  size: z.number(),
  url: z.string(),
  content_type: z.string().optional(),
});

/** Parts of a submitted form: text inputs in rows or in labels. */
const part = z.object({ custom_id: z.string().optional(), value: z.string().optional() });
const formPart = part.extend({ component: part.optional(), components: z.array(part).optional() });

const envelope = z.object({
  id,
  type: z.number(),
  token: z.string(),
  application_id: id.optional(),
  guild_id: id.optional(),
  channel_id: id.optional(),
  channel: z.object({ id }).optional(),
  locale: z.string().optional(),
  member: z
    .object({
      user,
      roles: z.array(z.string()).default([]),
      permissions: z.string().regex(/^\d+$/).default('0'),
    })
    .optional(),
  user: user.optional(),
  message: z
    .object({
      id,
      flags: z.number().optional(),
      interaction_metadata: z.object({ user }).optional(),
    })
    .optional(),
  data: z
    .object({
      name: z.string().optional(),
      type: z.number().optional(),
      options: z.array(option).optional(),
      target_id: z.string().optional(),
      resolved: z
        .object({
          messages: z.record(z.string(), z.object({ content: z.string().default('') })).optional(),
          attachments: z.record(z.string(), attachment).optional(),
        })
        .optional(),
      custom_id: z.string().optional(),
      values: z.array(z.string()).optional(),
      components: z.array(formPart).optional(),
    })
    .optional(),
});

/** Discord's interaction types. */
const PING = 1;
const COMMAND = 2;
const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL = 5;
/** Discord's option types that hold other options, or a file. */
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;
const ATTACHMENT = 11;
const MESSAGE_COMMAND = 3;
const EPHEMERAL = 1 << 6;

/** An interaction: where to respond to, and the request in it (`ping` for Discord's liveness check of an endpoint). */
export interface Interaction {
  id: string;
  /** Lets its holder respond; a secret. */
  token: string;
  request: InteractionRequest | 'ping';
}

/** Goes down through the group and the subcommand to the options that hold values. */
function unfold(options: readonly RawOption[]): { path: string | undefined; leaves: readonly RawOption[] } {
  const [first] = options;
  if (first !== undefined && (first.type === SUBCOMMAND || first.type === SUBCOMMAND_GROUP)) {
    const below = unfold(first.options ?? []);
    return {
      path: below.path === undefined ? first.name : `${first.name} ${below.path}`,
      leaves: below.leaves,
    };
  }
  return { path: undefined, leaves: options };
}

/**
 * Reads one interaction as the gateway or an HTTP endpoint delivers it.
 * @returns undefined for what is not an interaction, or one of a kind that is not known here.
 */
export function readInteraction(json: unknown): Interaction | undefined {
  const read = envelope.safeParse(json);
  if (!read.success) return undefined;
  const raw = read.data;
  const at = { id: raw.id, token: raw.token };
  if (raw.type === PING) return { ...at, request: 'ping' };
  const person = raw.member?.user ?? raw.user;
  const data = raw.data;
  if (person === undefined || data === undefined) return undefined;
  const common: Common = {
    id: raw.id,
    locale: raw.locale ?? '',
    userId: person.id,
    guildId: raw.guild_id,
    channelId: raw.channel_id ?? raw.channel?.id,
    permissions: BigInt(raw.member?.permissions ?? '0'),
    roles: raw.member?.roles ?? [],
  };
  const request = readData(raw.type, data, common, raw.message);
  return request === undefined ? undefined : { ...at, request };
}

function readData(
  type: number,
  data: NonNullable<z.infer<typeof envelope>['data']>,
  common: Common,
  message: z.infer<typeof envelope>['message'],
): InteractionRequest | undefined {
  switch (type) {
    case COMMAND: {
      if (data.name === undefined) return undefined;
      if (data.type === MESSAGE_COMMAND) {
        const content = data.resolved?.messages?.[data.target_id ?? '']?.content;
        return content === undefined
          ? undefined
          : { ...common, kind: 'message-command', command: data.name, content };
      }
      const { path, leaves } = unfold(data.options ?? []);
      const files = data.resolved?.attachments ?? {};
      return {
        ...common,
        kind: 'command',
        command: data.name,
        subcommand: path,
        options: valuesOf(leaves),
        attachments: Object.fromEntries(
          leaves.flatMap((leaf) => {
            const file = leaf.type === ATTACHMENT ? files[String(leaf.value)] : undefined;
            if (file === undefined) return [];
            const { content_type: contentType, ...rest } = file;
            return [[leaf.name, { ...rest, contentType }]];
          }),
        ),
      };
    }
    case AUTOCOMPLETE: {
      const { path, leaves } = unfold(data.options ?? []);
      const focused = leaves.find((leaf) => leaf.focused === true);
      if (data.name === undefined || focused === undefined) return undefined;
      return {
        ...common,
        kind: 'autocomplete',
        command: data.name,
        subcommand: path,
        options: valuesOf(leaves),
        focused: focused.name,
        typed: String(focused.value ?? ''),
      };
    }
    case COMPONENT: {
      if (data.custom_id === undefined || message === undefined) return undefined;
      const owner = message.interaction_metadata?.user.id;
      return {
        ...common,
        kind: 'component',
        customId: data.custom_id,
        values: data.values ?? [],
        message: source(message),
        own: owner === undefined || owner === common.userId,
      };
    }
    case MODAL: {
      if (data.custom_id === undefined) return undefined;
      const parts = (data.components ?? []).flatMap((row) => [
        row,
        ...(row.components ?? []),
        ...(row.component ? [row.component] : []),
      ]);
      return {
        ...common,
        kind: 'modal',
        customId: data.custom_id,
        message: message === undefined ? undefined : source(message),
        fields: Object.fromEntries(
          parts.flatMap((p) =>
            p.custom_id !== undefined && p.value !== undefined ? [[p.custom_id, p.value]] : [],
          ),
        ),
      };
    }
    default:
      return undefined;
  }
}

const source = (message: { id: string; flags?: number | undefined }) => ({
  id: message.id,
  private: ((message.flags ?? 0) & EPHEMERAL) !== 0,
});

function valuesOf(leaves: readonly RawOption[]): Record<string, OptionValue> {
  return Object.fromEntries(
    leaves.flatMap((leaf) => (leaf.value === undefined ? [] : [[leaf.name, leaf.value]])),
  );
}

const messageJson = z.object({
  id,
  type: z.number().default(0),
  channel_id: id,
  guild_id: id.optional(),
  content: z.string().default(''),
  author: z.object({ id, bot: z.boolean().optional() }),
  webhook_id: z.string().optional(),
  member: z.object({ roles: z.array(z.string()).default([]) }).optional(),
});

const PLAIN_MESSAGE = 0;
const REPLY_MESSAGE = 19;

/**
 * Reads a message that speaks to the bot: a direct one, or one in whose text the bot is mentioned (the silent mention
 * that comes with a reply to the bot's own message does not count: nobody asked anything).
 * @returns undefined for every other message, and for those of bots and webhooks.
 */
export function readMessage(json: unknown, botId: string): MessageRequest | undefined {
  const read = messageJson.safeParse(json);
  if (!read.success) return undefined;
  const raw = read.data;
  if (raw.author.bot === true || raw.author.id === botId || raw.webhook_id !== undefined) return undefined;
  if (raw.type !== PLAIN_MESSAGE && raw.type !== REPLY_MESSAGE) return undefined;
  const mention = new RegExp(`<@!?${botId}>`, 'gu');
  const direct = raw.guild_id === undefined;
  if (!direct && !mention.test(raw.content)) return undefined;
  return {
    kind: 'message',
    id: raw.id,
    locale: '',
    userId: raw.author.id,
    guildId: raw.guild_id,
    channelId: raw.channel_id,
    permissions: 0n,
    roles: raw.member?.roles ?? [],
    content: raw.content.replace(mention, ' ').trim(),
    direct,
  };
}

/** The language nearest to a Discord locale; Discord has no Arabic one, and English stands for the rest. */
export function languageOf(locale: string): Language {
  const [language] = locale.toLowerCase().split('-');
  return language === 'fr' || language === 'es' || language === 'ar' ? language : 'en';
}
