import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Figures } from '../../src/eval/score.ts';
import { parseSets, readSets, shortfalls } from '../../src/eval/sets.ts';

const ITEM = JSON.stringify({ id: 'a', lang: 'en', kind: 'direct', q: 'How many?', expect: 'answer' });
const figures: Figures = {
  items: 100,
  accuracy: 0.93,
  answerableRight: 1,
  answerableRightOrOffered: 1,
  absentRight: 1,
  wrongAssertion: 0.03,
  falseAssertion: 0.031,
  citedRight: Number.NaN,
};

describe('readSets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sets-'));
    writeFileSync(join(folder, 'near.jsonl'), `${ITEM}\n`);
    writeFileSync(join(folder, 'english.jsonl'), `${ITEM}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds every set of the folder, by name', () => {
    expect(readSets(folder).map((set) => set.name)).toEqual(['english', 'near']);
  });
  it('gives a set the case and the floor that sets.json lists', () => {
    writeFileSync(
      join(folder, 'sets.json'),
      '{"near": {"case": "facts/other.yaml", "floor": {"accuracy": 90}}}',
    );
    expect(readSets(folder, ['near'])[0]).toMatchObject({
      caseFile: 'facts/other.yaml',
      floor: { accuracy: 90 },
    });
  });
  it('leaves a set out of the comparison where sets.json says so', () => {
    writeFileSync(join(folder, 'sets.json'), '{"near": {"compare": false}}');
    expect(readSets(folder).map((set) => [set.name, set.compare])).toEqual([
      ['english', true],
      ['near', false],
    ]);
  });
  it('refuses a name that there is no set of, with those that there are', () => {
    expect(() => readSets(folder, ['far'])).toThrow(/no golden set far .* There is: english, near/u);
  });
  it('refuses a sets.json that lists a set that is gone', () => {
    writeFileSync(join(folder, 'sets.json'), '{"gone": {}}');
    expect(() => readSets(folder)).toThrow(/no golden set gone/u);
  });
  it('finds nothing where there is no folder', () => {
    expect(readSets(join(folder, 'none'))).toEqual([]);
  });
});

describe('parseSets', () => {
  it('refuses a figure that it does not know', () => {
    expect(() => parseSets('{"near": {"floor": {"accuracie": 90}}}', 'sets.json')).toThrow(
      /sets\.json: near\.floor/u,
    );
  });
  it('refuses what is not JSON', () => {
    expect(() => parseSets('{', 'sets.json')).toThrow(/sets\.json: not JSON/u);
  });
});

describe('shortfalls', () => {
  it('says nothing where every figure holds, exactly met ones too', () => {
    expect(shortfalls('near', { accuracy: 93, wrongAssertion: 3 }, figures)).toEqual([]);
  });
  it('names a figure that is too low', () => {
    expect(shortfalls('near', { accuracy: 94 }, figures)).toEqual([
      'near: accuracy is 93.0 %, at least 94 % is asked for',
    ]);
  });
  it('names a share of faults that is too high', () => {
    expect(shortfalls('near', { falseAssertion: 3 }, figures)).toEqual([
      'near: falseAssertion is 3.1 %, at most 3 % is asked for',
    ]);
  });
  it('holds a figure of which nothing was counted', () => {
    expect(shortfalls('near', { citedRight: 99 }, figures)).toEqual([]);
  });
});
