/** Wiring: the bot in a web page of this machine, with a desk of its own behind it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { REST } from 'discord.js';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Context, Registry } from '../discord/command.ts';
import { Keepsakes } from '../discord/customid.ts';
import { definitions } from '../discord/definitions.ts';
import { portsOf } from '../discord/desk-ports.ts';
import { createLog } from '../log.ts';
import { PLAYGROUND } from '../playground/people.ts';
import type { Room } from '../playground/room.ts';
import { type Playground, startPlayground } from '../playground/server.ts';
import { type OpenDesk, openDesk } from './desk.ts';

const recipient = z.object({ recipient_id: z.string() });
const body = z.object({ flags: z.number(), components: z.array(z.custom<never>()) });

/** As much of Discord's REST as the desk calls by itself: direct messages, and the list of commands. */
function restOf(room: Room, registry: Registry, context: Context): Pick<REST, 'get' | 'post'> {
  return {
    get: async () => definitions(registry, context.casebook),
    post: async (route, request) => {
      const opened = recipient.safeParse(request?.body);
      // A person's channel of direct messages bears the person's id here.
      if (opened.success) return { id: opened.data.recipient_id };
      const [, userId = ''] = /^\/channels\/(\d+)\/messages$/u.exec(route) ?? [];
      if (!room.tell(userId, body.parse(request?.body)))
        throw Object.assign(new Error('Unknown user'), { status: 404 });
      return { id: userId, channel_id: userId };
    },
  };
}

/** Serves the page. What its moderators publish stays in a folder of its own, apart from that of the bot on Discord. */
export async function servePage(
  config: Config,
  registry: Registry,
): Promise<{ playground: Playground; close(): Promise<void> }> {
  // Whoever looks at the page does not read along with the log: only what is amiss is noted, unless more is asked for.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  let opened: { open: OpenDesk; context: Context } | undefined;
  const playground = await startPlayground(
    registry,
    async (address) => {
      const open = await openDesk(
        {
          ...config,
          dataDir: config.dataDir === ':memory:' ? config.dataDir : join(config.dataDir, 'playground'),
          deskGuildIds: [PLAYGROUND.guildId],
          cdnUrl: address,
        },
        log,
      );
      const context: Context = {
        casebook: open.desk.casebook,
        keepsakes: new Keepsakes(),
        log,
        desk: open.door,
      };
      opened = { open, context };
      return context;
    },
    { port: config.port, moderatorRoles: config.deskRoleIds },
  );
  if (opened !== undefined) {
    const { open, context } = opened;
    const { room } = playground;
    const outside = {
      rest: restOf(room, registry, context),
      applicationId: PLAYGROUND.botId,
      guildId: PLAYGROUND.guildId,
      edit: room.edit.bind(room),
    };
    open.desk.connect(portsOf(outside, registry, open.door, context));
  }
  return {
    playground,
    close: async () => {
      await playground.close();
      await opened?.open.desk.close();
    },
  };
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the person's browser; where there is none, the address has been said. */
export function openInBrowser(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
