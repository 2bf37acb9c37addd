/** Tells Discord of the commands, where it has others. */
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { type Definition, differences } from './definitions.ts';
import { sentenceFor } from './faults.ts';

const registeredJson = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));
const applicationJson = z.looseObject({ id: z.string() });

/** A REST client for the bot. @param apiUrl Discord's or another, without the version. */
export function createRest(token: string, apiUrl: string): REST {
  return new REST({ api: apiUrl, version: '10' }).setToken(token);
}

/**
 * Brings the registered commands to `wanted`: asks what there is, and overwrites it only where that differs.
 * @param guildId registers in this guild alone, at once; without it for everywhere.
 * @returns the differences that were found, none where nothing was sent.
 */
export async function syncCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  wanted: readonly Definition[],
): Promise<string[]> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = registeredJson.parse(await rest.get(route, { query }));
  const found = differences(registered, wanted, guildId !== undefined);
  if (found.length > 0) await rest.put(route, { body: wanted });
  return found;
}

/**
 * Registers without a gateway. @returns the differences, as {@link syncCommands}.
 * @throws UserError with one plain sentence where Discord refuses or cannot be reached.
 */
export async function register(
  settings: { token: string; apiUrl: string; guildId: string | undefined },
  wanted: readonly Definition[],
): Promise<string[]> {
  const rest = createRest(settings.token, settings.apiUrl);
  try {
    const { id } = applicationJson.parse(await rest.get(Routes.currentApplication()));
    return await syncCommands(rest, id, settings.guildId, wanted);
  } catch (error) {
    throw new UserError(sentenceFor(error, settings.apiUrl), { cause: error });
  }
}
