/** The commands as the page lists them: Discord's definitions, with Arabic added, for which Discord has no locale. */
import type { Casebook } from '../answer/casebook.ts';
import type { Registry, Subcommand } from '../discord/command.ts';
import { definitions } from '../discord/definitions.ts';
import type { PageCommand, PageCommands } from './wire.ts';

/** Discord's limit for a string option without one of its own. */
const LONGEST = 6_000;

function describe(command: string, subcommand: Subcommand, permissions: string | undefined): PageCommand {
  return {
    command,
    subcommand: subcommand.name,
    names: { en: subcommand.name, ...subcommand.names },
    descriptions: subcommand.description,
    permissions,
    options: subcommand.options.map((option) => ({
      name: option.name,
      names: { en: option.name, ...option.names },
      descriptions: option.description,
      type: option.type,
      required: option.required ?? false,
      autocomplete: option.autocomplete ?? false,
      maxLength: option.maxLength ?? LONGEST,
    })),
  };
}

export function describeCommands(registry: Registry, casebook: Casebook): PageCommands {
  // Whatever Discord would refuse is refused here too.
  definitions(registry, casebook);
  return {
    slash: [
      ...casebook.cases.flatMap((id) =>
        [...registry.subcommands.values()].map((subcommand) => describe(id, subcommand, undefined)),
      ),
      ...[...registry.standalone.values()].flatMap((command) =>
        command.subcommands.map((subcommand) =>
          describe(command.name, subcommand, command.permissions?.toString()),
        ),
      ),
    ],
    menu: [...registry.messageCommands.values()].map(({ name, names }) => ({
      command: name,
      names: { en: name, ...names },
    })),
  };
}
