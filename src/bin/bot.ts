/**
 * `npm start`: the bot on Discord. Without a token the same handlers in a page on this machine (`--open` opens it), or,
 * where the input is no terminal, line by line.
 */
import { parseArgs } from 'node:util';
import { MODULES } from '../../commands/index.ts';
import { type Config, loadConfig } from '../config.ts';
import { buildRegistry, type Context, type Registry } from '../discord/command.ts';
import { Keepsakes } from '../discord/customid.ts';
import type { Gateway } from '../discord/gateway.ts';
import { messageOf, UserError } from '../errors.ts';
import { openCasebook } from './cases.ts';
import { endOnClosedPipe, write } from './lines.ts';

const TO_CONNECT = 'to connect to Discord, put the bot token into .env as DISCORD_TOKEN (see .env.example)';
const NO_TOKEN = `No DISCORD_TOKEN is set, so this is the conversation in the terminal; ${TO_CONNECT}.\n`;

function readFlags(): { open: boolean } {
  try {
    return parseArgs({ options: { open: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new UserError(`${messageOf(error)}\nUsage: npm start [-- --open]`);
  }
}

/** Serves the page until somebody ends it. */
async function showPage(config: Config, registry: Registry, open: boolean): Promise<void> {
  const { openInBrowser, servePage } = await import('./page.ts');
  const { playground, close } = await servePage(config, registry);
  await write(process.stdout, `Try the bot at ${playground.address} (Ctrl+C ends it); ${TO_CONNECT}.\n`);
  if (open) openInBrowser(playground.address);
  const stop = () => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function main(): Promise<void> {
  const config = await loadConfig();
  const registry = buildRegistry(MODULES);
  const keepsakes = new Keepsakes();
  const { open } = readFlags();
  if (config.token === undefined && (process.stdin.isTTY || open)) return showPage(config, registry, open);
  if (config.token === undefined) {
    endOnClosedPipe(process.stdout);
    const { converse } = await import('./converse.ts');
    const { silentLog } = await import('../log.ts');
    const casebook = await openCasebook(config.factsDir);
    await write(process.stderr, NO_TOKEN);
    await converse(registry, { casebook, log: silentLog, keepsakes }, process.stdin, process.stdout);
    return;
  }
  // discord.js takes longer to load than the whole rest of a terminal session: only those who connect pay for it.
  const { createLog } = await import('../log.ts');
  const { connect } = await import('../discord/gateway.ts');
  const { openDesk } = await import('./desk.ts');
  const log = createLog(config.logLevel, config.token);
  const { desk, door, connectDesk } = await openDesk(config, log);
  const context: Context = { casebook: desk.casebook, keepsakes, log, desk: door };
  let gateway: Gateway | undefined;
  const stop = (signal: NodeJS.Signals) => {
    context.log.info({ signal }, 'stopping');
    // Before it is connected there is nothing in flight.
    void (gateway?.stop() ?? Promise.resolve()).then(() => desk.close()).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  gateway = await connect({ ...config, token: config.token }, registry, context);
  connectDesk(gateway, registry, context);
  const fault = await gateway.ended;
  if (fault !== undefined) throw new UserError(fault);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
