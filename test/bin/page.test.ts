import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Program, run, start } from '../loopback/process.ts';

const SLOW = 60_000;
let program: Program | undefined;
afterEach(() => {
  program?.child.kill('SIGKILL');
  program = undefined;
});

describe('npm start without a token', () => {
  it('answers each line of an input that is no terminal, and exits 0', { timeout: SLOW }, async () => {
    const { code, stdout } = await run('bot', [], { input: 'How many phones were seized?\n' });
    expect([code, stdout.includes('2,496')]).toEqual([0, true]);
  });

  it('serves the page when asked to open it, says where and how to connect, and ends on SIGTERM', {
    timeout: SLOW,
  }, async () => {
    // Nothing on this PATH could open a browser: then the address has been said all the same.
    program = start('bot', ['--open'], { PORT: '0', PATH: '/nowhere' });
    const { child, ended } = program;
    await vi.waitFor(() => expect(program?.stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+/u), SLOW);
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/u.exec(program.stdout) ?? [];
    expect((await fetch(`${address}/api/state`)).status).toBe(200);
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect([code, stdout.trim().split('\n').length, stdout.includes('DISCORD_TOKEN'), stderr]).toEqual([
      0,
      1,
      true,
      '',
    ]);
  });

  it('says what is wrong with the arguments', { timeout: SLOW }, async () => {
    const { code, stderr } = await run('bot', ['--opne']);
    expect([code, stderr.includes("'--opne'"), stderr.includes('Usage')]).toEqual([1, true, true]);
  });
});
