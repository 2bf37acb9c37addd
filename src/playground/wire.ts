/** What passes between the page and its server. Types only, for both sides. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.ts';
import type { Localised } from '../facts/schema.ts';

/** A file of the room. `url` leads to it. */
export interface Shown {
  id: string;
  filename: string;
  content_type: string;
  size: number;
  url: string;
  description?: string;
}

/** How an answer was decided, for the page's drawer. */
export type Decision = Pick<Answer, 'question' | 'verdict' | 'confidence' | 'language' | 'facts' | 'receipt'>;

export interface RoomMessage {
  id: string;
  author: { id: string; name: string; bot: boolean };
  timestamp: string;
  edited?: string;
  content: string;
  flags: number;
  components: unknown[];
  attachments: Shown[];
  /** The only person who sees it, where it is private. */
  onlyFor?: string;
  /** Who made the bot say this, and by what. */
  by?: { id: string; name: string; what: string };
  replyTo?: string;
  /** The bot is still at it. */
  thinking?: boolean;
  decision?: Decision;
  /** What Discord would have delivered, and what it would have been sent. */
  exchange?: { received: unknown; sent: unknown };
}

export type RoomEvent = { kind: 'message'; message: RoomMessage } | { kind: 'gone'; id: string };

/** What a gesture leads to beside messages. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'choices'; choices: { name: string; value: string }[] }
  | { kind: 'form'; form: APIModalInteractionResponseCallbackData; message?: string };

type Words = Partial<Localised>;

export interface PageOption {
  name: string;
  names: Words;
  descriptions: Words;
  type: 'string' | 'boolean' | 'integer' | 'attachment';
  required: boolean;
  autocomplete: boolean;
  maxLength: number;
}
export interface PageCommand {
  command: string;
  subcommand: string;
  names: Words;
  descriptions: Words;
  options: PageOption[];
  /** Rights that Discord asks for before it shows the command, as a number in digits. */
  permissions: string | undefined;
}
export interface PageCommands {
  slash: PageCommand[];
  /** Commands in a message's menu. */
  menu: { command: string; names: Words }[];
}

export interface PagePerson {
  id: string;
  name: string;
  role: 'member' | 'moderator';
  /** Discord's bits, in digits. */
  permissions: string;
}
export interface PageCase {
  id: string;
  title: Localised;
  source: Localised;
  facts: number;
  suggested: Record<keyof Localised, string[]>;
}
/** What the page begins with. */
export interface State {
  bot: { id: string; name: string };
  people: PagePerson[];
  commands: PageCommands;
  cases: PageCase[];
}
