/** Killed at any point, the desk has the old or the new version whole, and loses nothing that it acknowledged. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCase } from '../../src/desk/lock.ts';
import { Store } from '../../src/desk/store.ts';
import { Versions } from '../../src/desk/versions.ts';
import { openDesk, place, ruleEngine } from './fixture.ts';

/** Hundreds for a thorough look: KILL_ROUNDS=300 npx vitest run test/desk/kill.test.ts */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? '30');

const root = fileURLToPath(new URL('../..', import.meta.url));
// Beside the packages, so that it finds them. One file starts some times faster than a hundred.
const bundle = join(root, 'node_modules', '.cache', `desk-kill-${process.pid}.mjs`);

beforeAll(async () => {
  mkdirSync(dirname(bundle), { recursive: true });
  await build({
    entryPoints: [join(root, 'test/desk/kill-child.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(bundle, { force: true }));

interface Seen {
  opened: number;
  /** Number and label of the last version that was acknowledged. */
  acknowledged: [number, string] | undefined;
  votes: number;
  begun: string;
}

/** Runs the child, kills it some lines and some microseconds after its start, and tells what it had said. */
async function killedAfter(place: string, seed: number): Promise<Seen> {
  const child = spawn(process.execPath, [bundle, place, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let faults = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (faults += text));
  const seen: Seen = { opened: 0, acknowledged: undefined, votes: 0, begun: '' };
  let left = 1 + (seed % 13);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [what, first = '', second = ''] = line.split(' ');
    if (what === 'open') seen.opened = Number(first);
    if (what === 'begin') seen.begun = first;
    if (what === 'voted') seen.votes = Number(first);
    if (what === 'published') seen.acknowledged = [Number(first), second];
    left -= 1;
    if (left !== 0) return;
    // Somewhere within what it does next: up to some 8 ms on.
    const until = process.hrtime.bigint() + BigInt((seed * 7_919) % 8_000) * 1_000n;
    while (process.hrtime.bigint() < until);
    child.kill('SIGKILL');
  });
  const [[, signal]] = await Promise.all([once(child, 'close'), once(lines, 'close')]);
  expect({ signal, faults }).toEqual({ signal: 'SIGKILL', faults: '' });
  return seen;
}

it(`is whole after ${ROUNDS} kills in the middle of refresh, edit, rollback, publish and votes`, {
  timeout: 2_000 * ROUNDS + 30_000,
}, async () => {
  const at = place();
  await (await openDesk(at)).close();
  const begun = new Map<string, number>();
  let votes = 0;
  let known = 1;
  for (let round = 1; round <= ROUNDS; round++) {
    const seen = await killedAfter(JSON.stringify(at), round * 2_654_435 + 1);
    begun.set(seen.begun, (begun.get(seen.begun) ?? 0) + 1);
    known = Math.max(known, seen.opened, seen.acknowledged?.[0] ?? 0);
    votes = Math.max(votes, seen.votes);

    const store = await Store.open({ directory: at.data });
    expect(store.check()).toBe('ok');
    const versions = new Versions(store);
    const [published] = await versions.published();
    if (published === undefined) throw new Error('nothing is published');
    // The last acknowledged, or the one that was under way: whole in either case, for reading it checks its hash.
    expect(published.number - known).toBeGreaterThanOrEqual(0);
    expect(published.number - known).toBeLessThanOrEqual(1);
    known = published.number;
    const base = readCase(published, 'parcels.yaml');
    expect(base.version).toBe(published.label);
    expect(ruleEngine(base).ask('How many parcels?').verdict).toBe('answer');
    if (seen.acknowledged !== undefined) {
      const [number, label] = seen.acknowledged;
      expect(await versions.version('parcels', number)).toMatchObject({ number, label });
    }
    const history = await versions.history('parcels', 10_000);
    expect(history.map((version) => version.number)).toEqual(
      Array.from({ length: known }, (_, i) => known - i),
    );
    await store.close();

    const desk = await openDesk(at);
    const counted = (await desk.status()).numbers?.up ?? 0;
    expect(counted - votes).toBeGreaterThanOrEqual(0);
    expect(counted - votes).toBeLessThanOrEqual(1);
    votes = counted;
    await desk.close();
  }
  // Each was interrupted at least once, or the test has shown nothing.
  if (ROUNDS >= 30)
    expect([...begun.keys()].sort()).toEqual(
      expect.arrayContaining(['edit', 'refresh', 'rollback', 'votes']),
    );
});
