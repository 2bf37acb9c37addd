/** `npm run register`: tells Discord of the commands and prints what was different. */
import { MODULES } from '../../commands/index.ts';
import { loadConfig } from '../config.ts';
import { buildRegistry } from '../discord/command.ts';
import { definitions } from '../discord/definitions.ts';
import { register } from '../discord/register.ts';
import { UserError } from '../errors.ts';
import { openCasebook } from './cases.ts';

try {
  const config = await loadConfig();
  if (config.token === undefined)
    throw new UserError('DISCORD_TOKEN is not set: put the bot token into .env (see .env.example).');
  const wanted = definitions(buildRegistry(MODULES), await openCasebook(config.factsDir));
  const changes = await register({ ...config, token: config.token }, wanted);
  const where = config.guildId === undefined ? 'everywhere' : `in guild ${config.guildId}`;
  const summary =
    changes.length === 0
      ? `The commands registered ${where} are up to date.`
      : `Registered ${where}:\n${changes.join('\n')}`;
  process.stdout.write(`${summary}\n`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
