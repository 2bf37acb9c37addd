import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cache, keyOf } from '../src/cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const KEY = keyOf(['one']);
const VALUE = { words: ['a', 'ب'], numbers: Float64Array.of(0.1, Number.NaN), map: new Map([['x', 1]]) };
const onlyFile = () => join(folder, readdirSync(folder)[0] ?? '');
const damaged = (change: (bytes: Buffer) => Buffer): unknown => {
  new Cache([folder]).keep('kind', KEY, VALUE);
  writeFileSync(onlyFile(), change(readFileSync(onlyFile())));
  return new Cache([folder]).recall('kind', KEY);
};

describe('Cache', () => {
  it('gives back what it kept', () => {
    new Cache([folder]).keep('kind', KEY, VALUE);
    expect(new Cache([folder]).recall('kind', KEY)).toEqual(VALUE);
  });

  it('has nothing under another key or of another kind', () => {
    const cache = new Cache([folder]);
    cache.keep('kind', KEY, VALUE);
    expect([cache.recall('kind', keyOf(['other'])), cache.recall('other', KEY)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut off within its header', (bytes) => bytes.subarray(0, 20)],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['longer than it was', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    [
      'changed in its last byte',
      (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
    ],
    [
      'of another key, renamed',
      (bytes) => Buffer.concat([bytes.subarray(0, 8), keyOf(['two']), bytes.subarray(40)]),
    ],
    ['another thing altogether', () => Buffer.from('{"not": "ours"}'.repeat(20))],
  ])('takes no file that is %s', (_what, change) => {
    expect(damaged(change)).toBeUndefined();
  });

  it('replaces a damaged file by the next that is kept', () => {
    damaged(() => Buffer.alloc(3));
    const cache = new Cache([folder]);
    cache.keep('kind', KEY, VALUE);
    expect(cache.recall('kind', KEY)).toEqual(VALUE);
  });

  it('goes on to the next folder where one cannot be made', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const cache = new Cache([join(file, 'within'), join(folder, 'second')]);
    cache.keep('kind', KEY, VALUE);
    expect([cache.recall('kind', KEY), readdirSync(join(folder, 'second')).length]).toEqual([VALUE, 1]);
  });

  it('keeps nothing, and does not fail, where no folder can be written to', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const cache = new Cache([file, join(file, 'within')]);
    cache.keep('kind', KEY, VALUE);
    expect(cache.recall('kind', KEY)).toBeUndefined();
  });

  it('does not fail for what cannot be written', () => {
    const cache = new Cache([folder]);
    cache.keep('kind', KEY, { call: () => 1 });
    expect([cache.recall('kind', KEY), readdirSync(folder)]).toEqual([undefined, []]);
  });

  it('keeps as many bytes as it may of the files that were used last, and nothing half written', () => {
    new Cache([folder]).keep('kind', keyOf(['10']), 10);
    const cache = new Cache([folder], 5 * statSync(onlyFile()).size);
    for (let at = 11; at < 40; at++) cache.keep('kind', keyOf([`${at}`]), at);
    expect([readdirSync(folder).length, cache.recall('kind', keyOf(['39']))]).toEqual([5, 39]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('keeps its files from other users', () => {
    const within = join(folder, 'new');
    new Cache([within]).keep('kind', KEY, VALUE);
    expect([
      statSync(within).mode & 0o077,
      statSync(join(within, readdirSync(within)[0] ?? '')).mode & 0o077,
    ]).toEqual([0, 0]);
  });

  it('reads from a folder that it may not write to', () => {
    const within = join(folder, 'new');
    mkdirSync(within);
    const cache = new Cache([within]);
    cache.keep('kind', KEY, VALUE);
    chmodSync(within, 0o500);
    expect(cache.recall('kind', KEY)).toEqual(VALUE);
    chmodSync(within, 0o700);
  });

  it('tells where it cannot keep anything', () => {
    const told: string[] = [];
    const cache = new Cache([join(folder, 'file')]);
    writeFileSync(join(folder, 'file'), '');
    cache.log = { debug: (_fields, message) => told.push(message) };
    cache.keep('kind', KEY, VALUE);
    expect(told).toEqual(['cannot keep anything here']);
  });
});

describe('keyOf', () => {
  it('tells apart where one part ends and the next begins', () => {
    expect(keyOf(['ab', 'c']).equals(keyOf(['a', 'bc']))).toBe(false);
  });
});
