/** How many interactions a second a bot answers that is connected to the loopback Discord of the tests. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoopbackDiscord } from '../../test/loopback/discord.ts';
import { startModule } from './children.ts';

/** Interactions under way at once: a busy server, not a flood. */
const AT_ONCE = 8;
const WARM_UP = 60;
const READY_MS = 30_000;

/** A connected bot in a process of its own. */
export interface Connected {
  /** Sends the questions and waits for all responses. @returns interactions a second */
  round(questions: readonly string[]): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts a bot and waits until it answers.
 * @param module the file that is the bot
 * @param command path of the command that takes the option `question`
 */
export async function connect(
  module: string,
  command: string,
  questions: readonly string[],
): Promise<Connected> {
  // Nothing of the surroundings, and a store of its own.
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const discord = await LoopbackDiscord.start({ deadlineMs: READY_MS });
  const bot = startModule(module, [], {
    env: { ...discord.env, LOG_LEVEL: 'silent', DATA_DIR: data },
  });
  const ended = once(bot, 'exit');
  // A measurement that fails leaves no bot behind.
  const kill = (): void => {
    bot.kill();
  };
  process.once('exit', kill);
  await Promise.race([
    discord.connected(READY_MS),
    ended.then(() => {
      throw new Error(`${module} ended before it was connected`);
    }),
  ]);
  const round = async (asked: readonly string[]): Promise<number> => {
    const waiting = [...asked];
    const start = performance.now();
    const work = async (): Promise<void> => {
      for (let question = waiting.pop(); question !== undefined; question = waiting.pop())
        await discord.command(command, { question }).response(READY_MS);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return (1_000 * asked.length) / (performance.now() - start);
  };
  await round(Array.from({ length: WARM_UP }, (_, at) => questions[at % questions.length] ?? ''));
  return {
    round,
    async stop() {
      bot.kill('SIGTERM');
      await ended;
      process.removeListener('exit', kill);
      await discord.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
