import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoopbackDiscord } from '../loopback/discord.ts';
import { run } from '../loopback/process.ts';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await LoopbackDiscord.start();
});
afterEach(async () => {
  await discord.stop();
});

describe('npm run register', () => {
  it('prints what differs and registers it, and nothing the second time', { timeout: 60_000 }, async () => {
    const first = await run('register', [], { env: discord.env });
    const second = await run('register', [], { env: discord.env });
    const lines = first.stdout.split('\n');
    expect([first.code, lines[0], lines.slice(1, -1).every((line) => line.startsWith('+ '))]).toEqual([
      0,
      'Registered everywhere:',
      true,
    ]);
    expect(lines).toEqual(
      expect.arrayContaining(['+ /seizure', '+ "Check against the case" (message menu)']),
    );
    expect([second.code, second.stdout]).toEqual([0, 'The commands registered everywhere are up to date.\n']);
    expect(discord.calls.filter(({ method }) => method === 'PUT').length).toBe(1);
  });

  it('registers in the guild that is set, and finds nothing to change there afterwards', {
    timeout: 60_000,
  }, async () => {
    const guild = discord.guilds[0] ?? '';
    const env = { ...discord.env, DISCORD_GUILD_ID: guild };
    await run('register', [], { env });
    const second = await run('register', [], { env });
    expect([second.stdout, [...discord.commands.keys()]]).toEqual([
      `The commands registered in guild ${guild} are up to date.\n`,
      [guild],
    ]);
  });

  it('prints each difference from a command that is registered otherwise', { timeout: 60_000 }, async () => {
    discord.commands.set('', [
      { id: '1', type: 1, name: 'seizure', description: 'old', options: [] },
      { id: '2', type: 1, name: 'gone', description: 'x' },
    ]);
    const { stdout } = await run('register', [], { env: discord.env });
    const lines = stdout.split('\n');
    expect([
      lines.filter((line) => line.startsWith('- ')),
      lines.some((line) => line.startsWith('~ /seizure description: "old" -> ')),
    ]).toEqual([['- /gone'], true]);
  });

  it('says what is missing without a token, and exits 1', { timeout: 60_000 }, async () => {
    const { code, stderr } = await run('register');
    expect([code, stderr]).toEqual([
      1,
      'DISCORD_TOKEN is not set: put the bot token into .env (see .env.example).\n',
    ]);
  });
});
