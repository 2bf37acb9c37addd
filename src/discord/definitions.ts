/** The commands as Discord is told of them, and what differs from those that it has. */
import type {
  APIApplicationCommandOption,
  LocalizationMap,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Casebook } from '../answer/casebook.ts';
import { UserError } from '../errors.ts';
import type { Localised } from '../facts/schema.ts';
import type { Option, Registry, Subcommand } from './command.ts';
import { COMMAND_DESCRIPTION } from './limits.ts';
import { clip, oneLine } from './text.ts';

export type Definition = RESTPostAPIApplicationCommandsJSONBody;

const CHAT_INPUT = 1;
const MESSAGE = 3;
const SUBCOMMAND = 1;
const OPTION_TYPES = { string: 3, integer: 4, boolean: 5, attachment: 11 } as const;
const GUILD_INSTALL = 0;
const USER_INSTALL = 1;
const IN_GUILD = 0;
const IN_BOT_DM = 1;
const IN_PRIVATE_CHANNEL = 2;

/** Discord's locales of our languages; it has none for Arabic, and English is the one without. */
const localised = ({ fr, es }: Pick<Localised, 'fr' | 'es'>): LocalizationMap => ({
  fr,
  'es-ES': es,
  'es-419': es,
});

const describe = (text: Localised) => {
  const within = (each: string) => clip(oneLine(each), COMMAND_DESCRIPTION);
  return {
    description: within(text.en),
    description_localizations: localised({ fr: within(text.fr), es: within(text.es) }),
  };
};

function optionJson(option: Option): APIApplicationCommandOption {
  const base = {
    name: option.name,
    name_localizations: localised(option.names),
    ...describe(option.description),
    required: option.required ?? false,
  };
  if (option.type === 'string') {
    return {
      ...base,
      type: OPTION_TYPES.string,
      ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
      ...(option.autocomplete === true ? { autocomplete: true } : {}),
    };
  }
  // Three literal types, which the library's union of options wants one at a time.
  const { type } = option;
  if (type === 'boolean') return { ...base, type: OPTION_TYPES[type] };
  return type === 'integer' ? { ...base, type: OPTION_TYPES[type] } : { ...base, type: OPTION_TYPES[type] };
}

function subcommandJson(subcommand: Subcommand): APIApplicationCommandOption {
  return {
    type: SUBCOMMAND,
    name: subcommand.name,
    name_localizations: localised(subcommand.names),
    ...describe(subcommand.description),
    options: subcommand.options.map(optionJson) as [],
  };
}

const EVERYWHERE = {
  integration_types: [GUILD_INSTALL, USER_INSTALL],
  contexts: [IN_GUILD, IN_BOT_DM, IN_PRIVATE_CHANNEL],
};

/**
 * Every command: one for each case, those that stand alone, and those in a message's menu.
 * @throws UserError where a case is named like a command that stands alone.
 */
export function definitions(registry: Registry, casebook: Casebook): Definition[] {
  const clash = casebook.cases.find((id) => registry.standalone.has(id));
  if (clash !== undefined)
    throw new UserError(
      `A case cannot be named "${clash}": there is a command of that name. Rename it in its case file.`,
    );
  return [
    ...casebook.cases.map((id): Definition => {
      const { description } = casebook.engine(id).base.content;
      return {
        type: CHAT_INPUT,
        name: id,
        ...describe(description),
        options: [...registry.subcommands.values()].map(subcommandJson),
        ...EVERYWHERE,
      };
    }),
    ...[...registry.standalone.values()].map(
      (command): Definition => ({
        type: CHAT_INPUT,
        name: command.name,
        ...describe(command.description),
        options: command.subcommands.map(subcommandJson),
        ...(command.permissions === undefined
          ? {}
          : { default_member_permissions: command.permissions.toString() }),
        ...(command.guildOnly === true
          ? { integration_types: [GUILD_INSTALL], contexts: [IN_GUILD] }
          : EVERYWHERE),
      }),
    ),
    ...[...registry.messageCommands.values()].map(
      (command): Definition => ({
        type: MESSAGE,
        name: command.name,
        name_localizations: localised(command.names),
        ...EVERYWHERE,
      }),
    ),
  ];
}

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/** What Discord adds or leaves out by itself; `contexts` and installation mean nothing to a guild's own commands. */
const ASSIGNED: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'version',
  'guild_id',
  'dm_permission',
  'name_localized',
  'description_localized',
]);
const GLOBAL_ONLY: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/** One way to write what can be written in several: no defaults, no empty lists, sets in order. */
function canonical(value: unknown, inGuild: boolean, key = ''): Plain | undefined {
  if (value === null || value === undefined || value === false || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => canonical(item, inGuild) ?? (typeof item === 'number' ? item : []));
    if (items.length === 0) return undefined;
    return GLOBAL_ONLY.has(key) ? [...items].sort() : items;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([name]) => !ASSIGNED.has(name) && !(inGuild && GLOBAL_ONLY.has(name)))
      .flatMap(([name, each]): [string, Plain][] => {
        const plain = canonical(each, inGuild, name);
        return plain === undefined ? [] : [[name, plain]];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

const show = (value: Plain | undefined) => (value === undefined ? 'nothing' : JSON.stringify(value));

function compare(before: Plain | undefined, after: Plain | undefined, path: string): string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }, (_, i) =>
      compare(before[i], after[i], `${path}[${i}]`),
    ).flat();
  }
  if (
    typeof before === 'object' &&
    typeof after === 'object' &&
    before !== null &&
    after !== null &&
    !Array.isArray(before) &&
    !Array.isArray(after)
  ) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => compare(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return before === after ? [] : [`${path}: ${show(before)} -> ${show(after)}`];
}

interface Named {
  name: string;
  type?: number | undefined;
}
const titleOf = ({ name, type }: Named) =>
  (type ?? CHAT_INPUT) === CHAT_INPUT ? `/${name}` : `"${name}" (message menu)`;

/**
 * What would change: lines that begin with `+` (new), `-` (gone) or `~` (other than it was, each difference on a line
 * of its own). Empty where Discord has just these commands; what Discord fills in by itself is no difference.
 */
export function differences(
  registered: readonly Named[],
  wanted: readonly Named[],
  inGuild: boolean,
): string[] {
  const key = (command: Named) => `${command.type ?? CHAT_INPUT}:${command.name}`;
  const before = new Map(registered.map((command) => [key(command), command]));
  const after = new Map(wanted.map((command) => [key(command), command]));
  return [
    ...wanted.filter((command) => !before.has(key(command))).map((command) => `+ ${titleOf(command)}`),
    ...registered.filter((command) => !after.has(key(command))).map((command) => `- ${titleOf(command)}`),
    ...wanted.flatMap((command) => {
      const old = before.get(key(command));
      if (old === undefined) return [];
      const changes = compare(canonical(old, inGuild), canonical(command, inGuild), '');
      return changes.map((change) => `~ ${titleOf(command)} ${change}`);
    }),
  ];
}
