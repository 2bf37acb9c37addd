import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LoopbackDiscord, textOf } from '../loopback/discord.ts';
import { run, start } from '../loopback/process.ts';

let discord: LoopbackDiscord;
beforeEach(async () => {
  discord = await LoopbackDiscord.start();
});
afterEach(async () => {
  await discord.stop();
});

const SLOW = 60_000;

describe('npm start with a token', () => {
  it('answers, and on SIGTERM finishes what is in flight, logs off and exits 0', {
    timeout: SLOW,
  }, async () => {
    const bot = start('bot', [], discord.env);
    await discord.connected(SLOW);
    await discord.waitForCall('PUT', /commands$/, 0, SLOW);
    const release = discord.hold();
    const sent = discord.command('seizure ask', { question: 'How many phones were seized?' });
    await discord.until(() => discord.heldBack === 1, 'the response to be under way');
    bot.child.kill('SIGTERM');
    await vi.waitFor(() => expect(bot.stderr).toContain('stopping'), SLOW);
    release();
    const text = textOf(await sent.message());
    const { code, stderr } = await bot.ended;
    expect([
      code,
      text.includes('2,496'),
      stderr.includes(discord.token),
      stderr.includes(sent.token),
    ]).toEqual([0, true, false, false]);
  });

  it('says in one plain sentence that the token is refused, and exits 1', { timeout: SLOW }, async () => {
    const { code, stdout, stderr } = await run('bot', [], {
      env: { ...discord.env, LOG_LEVEL: 'error', DISCORD_TOKEN: 'another.bot.token' },
    });
    expect([code, stdout, stderr]).toEqual([
      1,
      '',
      'Discord refused the token: check DISCORD_TOKEN (developer portal, Bot, Reset Token).\n',
    ]);
  });

  it('says in one plain sentence that Discord cannot be reached, and exits 1', {
    timeout: SLOW,
  }, async () => {
    const { code, stderr } = await run('bot', [], {
      env: { ...discord.env, LOG_LEVEL: 'error', DISCORD_API_URL: 'http://127.0.0.1:9/api' },
    });
    expect([code, stderr]).toEqual([
      1,
      'Discord cannot be reached at http://127.0.0.1:9/api (ECONNREFUSED): check the network and DISCORD_API_URL.\n',
    ]);
  });

  it('says in one plain sentence that the intents are disallowed, and exits 1', {
    timeout: SLOW,
  }, async () => {
    const strict = await LoopbackDiscord.start({ disallowedIntents: 1 << 9 });
    const { code, stderr } = await run('bot', [], { env: { ...strict.env, LOG_LEVEL: 'error' } });
    await strict.stop();
    expect([
      code,
      stderr.split('\n').length,
      stderr.startsWith('Discord refused the intents as disallowed'),
    ]).toEqual([1, 2, true]);
  });

  it('ends with one plain sentence when the token is revoked while it runs', { timeout: SLOW }, async () => {
    const bot = start('bot', [], { ...discord.env, LOG_LEVEL: 'silent' });
    await discord.waitForCall('PUT', /commands$/, 0, SLOW);
    discord.close(4004);
    const { code, stderr } = await bot.ended;
    expect([code, stderr]).toEqual([
      1,
      'Discord refused the token: check DISCORD_TOKEN (developer portal, Bot, Reset Token).\n',
    ]);
  });

  it('names every fault of the settings at once, and exits 1', { timeout: SLOW }, async () => {
    const { code, stderr } = await run('bot', [], {
      env: { DISCORD_API_URL: 'ftp://x', DISCORD_GUILD_ID: 'newsroom', LOG_LEVEL: 'loud' },
    });
    expect([code, stderr.split('\n').map((line) => line.trim().split(' ')[0])]).toEqual([
      1,
      ['The', 'DISCORD_API_URL', 'DISCORD_GUILD_ID', 'LOG_LEVEL', ''],
    ]);
  });
});

describe('npm start without a token', () => {
  it('says so in one line, answers each line of a pipe, lets a number press a button, and exits 0', {
    timeout: SLOW,
  }, async () => {
    const { code, stdout, stderr } = await run('bot', [], {
      input: 'How many phones were seized?\n\nwhen?\n1\n',
    });
    expect([code, stderr.split('\n').length, stderr.includes('DISCORD_TOKEN')]).toEqual([0, 2, true]);
    expect(stdout.split('\n')[0]).toBe(
      'According to the dispatch of 6 March 2021: The Moroccan police confiscated 2,496 cell phones.',
    );
    expect(stdout.match(/^According to/gmu)?.length).toBe(2);
  });
});
