/** What the desk does on Discord by itself: it corrects what was posted, tells those who wait, and looks after itself. */
import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { formatDate } from '../answer/wording.ts';
import type { DeskPorts } from '../desk/desk.ts';
import { deskWord } from '../desk/wording.ts';
import { answerCard } from './card.ts';
import type { Context, Registry } from './command.ts';
import { definitions, differences } from './definitions.ts';
import type { DeskDoor } from './desk.ts';
import { renderMessage } from './render.ts';
import type { Block, Message } from './reply.ts';

/** What is needed of the gateway. */
export interface Outside {
  rest: Pick<REST, 'get' | 'post'>;
  applicationId: string;
  /** Where the commands are registered. */
  guildId: string | undefined;
  edit(channelId: string, messageId: string, message: Message): Promise<'edited' | 'gone' | 'forbidden'>;
}

const channelJson = z.looseObject({ id: z.string() });
const commandsJson = z.array(z.looseObject({ name: z.string(), type: z.number().optional() }));

/** Whether Discord has refused for good: a closed door, not a busy one. */
const isRefused = (error: unknown): boolean =>
  [400, 403, 404].includes(Number(Reflect.get(Object(error), 'status')));

/** What the desk does on Discord. */
export function portsOf(outside: Outside, registry: Registry, door: DeskDoor, around: Context): DeskPorts {
  // Nobody asks when the bot edits or tells, so nothing is noted then.
  const context: Context = {
    ...around,
    desk: { buttons: (answer, given) => door.controls(answer, given), posted: () => {} },
  };
  return {
    editMessage: async ({ channelId, messageId }, answer, { date, was, now }) => {
      const { language } = answer;
      const note: Block = {
        kind: 'small',
        text: deskWord('correctedOn', language, { date: formatDate(date, language), was, now }),
      };
      const card = answerCard(answer, context, { echo: true });
      const result = await outside.edit(channelId, messageId, { ...card, blocks: [...card.blocks, note] });
      return result === 'edited' ? 'edited' : 'gone';
    },
    tell: async (userId, answer) => {
      const card = answerCard(answer, context, { echo: true });
      const lead: Block = { kind: 'text', text: deskWord('told', answer.language) };
      try {
        const channel = channelJson.parse(
          await outside.rest.post(Routes.userChannels(), { body: { recipient_id: userId } }),
        );
        await outside.rest.post(Routes.channelMessages(channel.id), {
          body: renderMessage({ ...card, blocks: [lead, ...card.blocks] }),
        });
        return 'told';
      } catch (error) {
        if (isRefused(error)) return 'gone';
        throw error;
      }
    },
    selfCheck: async (_guildId, language) => {
      const route =
        outside.guildId === undefined
          ? Routes.applicationCommands(outside.applicationId)
          : Routes.applicationGuildCommands(outside.applicationId, outside.guildId);
      const found = commandsJson.parse(
        await outside.rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }),
      );
      const wrong = differences(
        found,
        definitions(registry, context.casebook),
        outside.guildId !== undefined,
      );
      return [
        wrong.length === 0
          ? deskWord('commandsSame', language)
          : deskWord('commandsDiffer', language, { n: wrong.length }),
      ];
    },
  };
}
