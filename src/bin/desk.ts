/** Wiring: the moderators' desk behind the bot. */
import type { Config } from '../config.ts';
import { Desk } from '../desk/desk.ts';
import { prepareInThread } from '../desk/worker.ts';
import type { Context, Registry } from '../discord/command.ts';
import { DeskDoor } from '../discord/desk.ts';
import { portsOf } from '../discord/desk-ports.ts';
import type { Gateway } from '../discord/gateway.ts';
import type { Log } from '../log.ts';

export interface OpenDesk {
  desk: Desk;
  door: DeskDoor;
  /** Lets the desk correct posted answers and tell those who wait, once the bot is connected. */
  connectDesk(gateway: Gateway, registry: Registry, context: Context): void;
}

/** Opens the desk. @throws UserError where there is nothing to answer from */
export async function openDesk(config: Config, log: Log): Promise<OpenDesk> {
  const desk = await Desk.open({
    directory: config.dataDir,
    factsDir: config.factsDir,
    articlePath: config.articlePath,
    retainDays: config.retainDays,
    prepare: prepareInThread,
    log,
  });
  const door = new DeskDoor(desk, {
    rules: { guildIds: config.deskGuildIds, roleIds: config.deskRoleIds },
    cdnUrl: config.cdnUrl,
  });
  return {
    desk,
    door,
    connectDesk: (gateway, registry, context) => {
      const { rest, application } = gateway.client;
      const outside = { rest, applicationId: application.id, guildId: config.guildId, edit: gateway.edit };
      desk.connect(portsOf(outside, registry, door, context));
    },
  };
}
