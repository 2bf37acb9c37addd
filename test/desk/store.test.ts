import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/desk/desk.ts';
import { STORE_FILE, Store, StoreError } from '../../src/desk/store.ts';
import { Versions } from '../../src/desk/versions.ts';
import { CASE, MODERATOR, openDesk, place } from './fixture.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});
function kept<T extends { close(): unknown }>(each: T): T {
  open.push(each);
  return each;
}

const parcels = (desk: Desk) => desk.casebook.engine('parcels').ask('How many parcels?').answer;
const retire = { kind: 'retire', fact: 'vans' } as const;
const version = (content: string, parent: number | undefined) => ({
  caseId: 'c',
  content,
  lock: undefined,
  label: 'l',
  kind: 'edit' as const,
  who: '1',
  why: 'w',
  at: '2026-01-01',
  parent,
});

describe('the versions', () => {
  it('are never changed or deleted, not even by hand', async () => {
    const at = place();
    await (await openDesk(at)).close();
    const raw = kept(new SQLite(join(at.data, STORE_FILE)));
    expect(() => raw.prepare('update versions set why = ?').run('x')).toThrow(/never changed/u);
    expect(() => raw.prepare('delete from versions').run()).toThrow();
  });

  it('count on from the last, each with its parent', async () => {
    const versions = new Versions(kept(await Store.open({ directory: ':memory:' })));
    const first = await versions.publish(version('a', undefined));
    expect(first).toMatchObject({ number: 1 });
    if (first === 'moved') return;
    expect(await versions.publish(version('b', first.id))).toMatchObject({ number: 2, parent: first.id });
    expect(await versions.publish(version('c', first.id))).toBe('moved');
    expect(await versions.history('c', 10)).toMatchObject([{ number: 2 }, { number: 1 }]);
  });

  it('share a text that several hold, and drop one that none holds', async () => {
    const at = place();
    const desk = await openDesk(at);
    const { draft } = await desk.change('parcels', retire, MODERATOR);
    await desk.discard(draft);
    await desk.close();
    const raw = kept(new SQLite(join(at.data, STORE_FILE), { readonly: true }));
    expect(raw.prepare('select count(*) as n from bases').get()).toEqual({ n: 1 });
  });
});

describe('a full disk', () => {
  it('is said, changes nothing, and answers go on; with room again the desk works', async () => {
    const at = place();
    let store: Store | undefined;
    const desk = kept(
      await openDesk(at, { openStore: async (options) => (store = await Store.open(options)) }),
    );
    store?.limitPages(1);
    const big = CASE.replace('# What nobody knows.', `# ${'filler '.repeat(20_000)}`);
    await expect(desk.refresh('parcels', MODERATOR, big)).rejects.toThrow(
      /disk is full: nothing was changed/u,
    );
    expect(parcels(desk)).toBe('Customs seized 1,250 parcels.');
    expect(await desk.history('parcels', 10)).toHaveLength(1);
    store?.limitPages(100_000);
    const preview = await desk.refresh('parcels', MODERATOR, big);
    expect(await desk.publish(preview.draft, MODERATOR, 'room')).toMatchObject({ kind: 'published' });
    expect(store?.check()).toBe('ok');
  });

  it('keeps what was noted until there is room', async () => {
    const at = place();
    let store: Store | undefined;
    const desk = kept(
      await openDesk(at, { openStore: async (options) => (store = await Store.open(options)) }),
    );
    store?.limitPages(1);
    for (let i = 0; i < 200; i++)
      desk.noteAnswer(desk.casebook.engine('parcels').ask(`${'long '.repeat(80)} question ${i}`));
    await desk.flush();
    expect(await desk.gaps('parcels')).toEqual([]);
    store?.limitPages(100_000);
    await desk.flush();
    expect((await desk.status()).numbers?.gaps).toBe(200);
  });
});

describe('a locked store', () => {
  it('is said soon, changes nothing, and works when it is free', async () => {
    const at = place();
    const desk = kept(await openDesk(at));
    const { draft } = await desk.change('parcels', retire, MODERATOR);
    const other = kept(new SQLite(join(at.data, STORE_FILE)));
    other.exec('begin immediate');
    await expect(desk.publish(draft, MODERATOR, 'now')).rejects.toThrow(
      /in use by another program: nothing was changed/u,
    );
    expect(desk.casebook.engine('parcels').ask('How many vans?').answer).toBe('3 vans were seized.');
    other.exec('rollback');
    expect(await desk.publish(draft, MODERATOR, 'now')).toMatchObject({ kind: 'published' });
  });

  it('at the start lets the folder answer', async () => {
    const at = place();
    await (await openDesk(at)).close();
    const other = kept(new SQLite(join(at.data, STORE_FILE)));
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('begin exclusive');
    const desk = kept(await openDesk(at));
    expect(parcels(desk)).toBe('Customs seized 1,250 parcels.');
    expect(await desk.status()).toMatchObject({ store: 'locked', cases: [{ version: undefined }] });
    await expect(desk.history('parcels', 1)).rejects.toThrow(StoreError);
  });
});

describe('a corrupt store', () => {
  it.each([
    ['is no database at all', () => Buffer.from('not a database, '.repeat(400))],
    [
      'has its middle torn out',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4_096), Buffer.alloc(bytes.length - 4_096, 7)]),
    ],
    ['was cut short', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ])('that %s is said, is left as it is, and the folder answers', async (_what, damage) => {
    const at = place();
    await (await openDesk(at)).close();
    const file = join(at.data, STORE_FILE);
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    const desk = kept(await openDesk(at));
    expect((await desk.status()).store).toBe('corrupt');
    expect(parcels(desk)).toBe('Customs seized 1,250 parcels.');
    await expect(desk.change('parcels', retire, MODERATOR)).rejects.toThrow(/store is damaged/u);
    await expect(desk.vote('parcels', { question: 'x', language: 'en' }, '1', '2', 'up')).rejects.toThrow(
      StoreError,
    );
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it('whose text is not the one that was written is not published from', async () => {
    const at = place();
    const desk = kept(await openDesk(at));
    const other = kept(new SQLite(join(at.data, STORE_FILE)));
    other.prepare(`update bases set content = replace(content, '1,250', '9,999')`).run();
    await expect(desk.change('parcels', retire, MODERATOR)).rejects.toThrow(/store is damaged/u);
    expect(parcels(desk)).toBe('Customs seized 1,250 parcels.');
  });
});

describe('a folder that cannot be written', () => {
  // Only somebody else than root is kept out by a folder's rights.
  const asNobody = (at: ReturnType<typeof place>): { status: number | null; out: string } => {
    for (const folder of [at.root, at.facts, at.articles]) chmodSync(folder, 0o755);
    const child = spawnSync(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('./readonly-child.ts', import.meta.url)), JSON.stringify(at)],
      { encoding: 'utf8' },
    );
    return { status: child.status, out: child.stdout + child.stderr };
  };

  it('lets what is published answer, and says what to mend', async () => {
    const at = place();
    const desk = await openDesk(at);
    const { draft } = await desk.change('parcels', retire, MODERATOR);
    await desk.publish(draft, MODERATOR, 'sold');
    await desk.close();
    chmodSync(join(at.data, STORE_FILE), 0o444);
    chmodSync(at.data, 0o555);
    expect(asNobody(at)).toEqual({
      status: 0,
      out: 'The article does not say.\nreadonly 2\nThe store cannot be written: nothing was changed. Answers go on. Let the bot write to DATA_DIR.\n',
    });
  });

  it('without a store yet lets the facts folder answer', () => {
    const at = place();
    mkdirSync(at.data, { mode: 0o555 });
    chmodSync(at.data, 0o555);
    expect(asNobody(at).out).toMatch(/^3 vans were seized\.\nreadonly -\nThe store cannot be written/u);
    expect(statSync(at.data).isDirectory()).toBe(true);
  });
});

it('a store of a newer program is left alone', async () => {
  const at = place();
  await (await openDesk(at)).close();
  const raw = kept(new SQLite(join(at.data, STORE_FILE)));
  raw.prepare(`update meta set value = '99' where key = 'schema'`).run();
  await expect(Store.open({ directory: at.data })).rejects.toThrow(/newer version of the bot/u);
});
