/** What a command is: a description for Discord and functions from a Request to a Reply. It sends nothing itself. */
import type { Answer } from '../answer/answer.ts';
import type { Casebook } from '../answer/casebook.ts';
import type { Localised } from '../facts/schema.ts';
import type { Log } from '../log.ts';
import type { Keepsakes } from './customid.ts';
import type { Button, Choices, Reply } from './reply.ts';
import type {
  AutocompleteRequest,
  CommandRequest,
  ComponentRequest,
  MessageCommandRequest,
  MessageRequest,
  ModalRequest,
} from './request.ts';

/** Where a public answer was posted: ids only. */
export interface Posted {
  guildId: string | undefined;
  channelId: string;
  messageId: string;
}

/** What the moderators' desk adds to answers, where there is a desk. */
export interface DeskHook {
  /** Controls under an answer: thumbs, "none of these", "ask the desk". At most four. */
  buttons(answer: Answer, context: Context): Button[];
  /** Told after an answer was posted where others see it. Must not throw. */
  posted(answer: Answer, where: Posted): void;
}

/** All that handlers may use. */
export interface Context {
  readonly casebook: Casebook;
  readonly log: Log;
  readonly keepsakes: Keepsakes;
  readonly desk?: DeskHook;
}

/** A reply at once, or soon. */
export type Handled<R extends Reply = Reply> = R | Promise<R>;

/**
 * How long a handler may take. Without it: well under Discord's three seconds, and the reply is the first response.
 * `public` and `private` first send "thinking…", which the reply then takes the place of; `update` (for a button or a
 * form that came from one) leaves the message that holds the button as it is until the reply replaces it.
 */
export type Slow = 'public' | 'private' | 'update';

export interface Option {
  name: string;
  /** In Discord's other locales; English is `name`. */
  names: Pick<Localised, 'fr' | 'es'>;
  description: Localised;
  type: 'string' | 'boolean' | 'integer' | 'attachment';
  required?: boolean;
  autocomplete?: boolean;
  maxLength?: number;
}

/** One subcommand: of each case's command, or of a command that stands alone. `caseId` is '' for the latter. */
export interface Subcommand {
  name: string;
  names: Pick<Localised, 'fr' | 'es'>;
  description: Localised;
  options: readonly Option[];
  slow?: Slow;
  run(request: CommandRequest, caseId: string, context: Context): Handled;
  complete?(request: AutocompleteRequest, caseId: string, context: Context): Handled<Choices>;
}

/** A command of its own, such as a moderators' one. */
export interface StandaloneCommand {
  name: string;
  description: Localised;
  subcommands: readonly Subcommand[];
  guildOnly?: boolean;
  /** Rights a member needs by default, as Discord's bits. */
  permissions?: bigint;
}

/** A command in a message's menu. */
export interface MessageCommand {
  name: string;
  names: Pick<Localised, 'fr' | 'es'>;
  slow?: Slow;
  run(request: MessageCommandRequest, context: Context): Handled;
}

/** What a button, a select or a form leads to. `rest` are the custom id's arguments, trusted for nothing. */
export interface Action {
  /** Up to 12 lower-case letters, unique. */
  name: string;
  slow?: Slow;
  run(request: ComponentRequest | ModalRequest, rest: string, context: Context): Handled;
}

/** What one file of commands/ brings. */
export interface Module {
  /** Of every case's command. */
  subcommand?: Subcommand;
  standalone?: StandaloneCommand;
  messageCommand?: MessageCommand;
  /** Answers mentions and direct messages. One module only. */
  speech?: (request: MessageRequest, context: Context) => Handled;
  actions?: readonly Action[];
}

export interface Registry {
  readonly subcommands: ReadonlyMap<string, Subcommand>;
  readonly standalone: ReadonlyMap<string, StandaloneCommand>;
  readonly messageCommands: ReadonlyMap<string, MessageCommand>;
  readonly actions: ReadonlyMap<string, Action>;
  readonly speech: ((request: MessageRequest, context: Context) => Handled) | undefined;
}

function unique<T extends { name: string }>(kind: string, all: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const each of all) {
    if (map.has(each.name)) throw new Error(`Two ${kind} named "${each.name}"`);
    map.set(each.name, each);
  }
  return map;
}

/** Finds by name what the modules bring. @throws Error where two bring the same name. */
export function buildRegistry(modules: readonly Module[]): Registry {
  const speeches = modules.flatMap((module) => module.speech ?? []);
  if (speeches.length > 1) throw new Error('Two modules answer mentions');
  return {
    subcommands: unique(
      'subcommands',
      modules.flatMap((module) => module.subcommand ?? []),
    ),
    standalone: unique(
      'commands',
      modules.flatMap((module) => module.standalone ?? []),
    ),
    messageCommands: unique(
      'message commands',
      modules.flatMap((module) => module.messageCommand ?? []),
    ),
    actions: unique(
      'actions',
      modules.flatMap((module) => module.actions ?? []),
    ),
    speech: speeches[0],
  };
}
