import { expect, it } from 'vitest';
import { prepareHere } from '../../src/desk/prepare.ts';
import { prepareInThread } from '../../src/desk/worker.ts';
import { ARTICLE, CASE, lockOf } from './fixture.ts';

const job = {
  file: 'parcels.yaml',
  old: { content: CASE, lock: lockOf(CASE) },
  articles: [ARTICLE],
  questions: [{ question: 'How many vans?', language: 'en' as const, origin: 'golden' as const }],
};
const retire = {
  ...job,
  change: { kind: 'operation' as const, operation: { kind: 'retire' as const, fact: 'boxes' } },
};

it('a thread prepares what this one would', { timeout: 60_000 }, async () => {
  expect(await prepareInThread(retire)).toEqual(await prepareHere(retire));
});

it('brings back every fault and every refusal as what it was', { timeout: 60_000 }, async () => {
  await expect(
    prepareInThread({
      ...job,
      change: { kind: 'content', content: CASE.replace('exact: 3 vans', 'exact: 3 lorries') },
    }),
  ).rejects.toThrow(/parcels\.yaml:\d+:\d+: .*3 lorries/u);
  await expect(
    prepareInThread({ ...job, change: { kind: 'operation', operation: { kind: 'retire', fact: 'ghost' } } }),
  ).rejects.toMatchObject({ key: 'noFact' });
});

it('leaves this thread free meanwhile', { timeout: 60_000 }, async () => {
  let turns = 0;
  let running = true;
  const work = prepareInThread(retire).finally(() => {
    running = false;
  });
  while (running) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  await work;
  expect(turns).toBeGreaterThan(100);
});
