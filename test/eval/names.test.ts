import { describe, expect, it } from 'vitest';
import { inArabic, localisedName, Names } from '../../src/eval/names.ts';
import { randomFrom } from '../../src/eval/random.ts';

describe('Names', () => {
  it('never gives a name twice', () => {
    const names = new Names(randomFrom(1));
    const given = Array.from({ length: 2_000 }, () => names.place());
    expect(new Set(given).size).toBe(2_000);
  });
  it('gives the same names for the same seed', () => {
    const [a, b] = [new Names(randomFrom(3)), new Names(randomFrom(3))];
    expect([a.place(), a.person(), a.codename()]).toEqual([b.place(), b.person(), b.codename()]);
  });
});

describe('inArabic', () => {
  it('spells letter by letter and keeps spaces', () => {
    expect(inArabic('Adam Nord')).toBe('ادام نورد');
  });
});

describe('localisedName', () => {
  it('is the same in Latin letters', () => {
    expect(localisedName('Nord')).toMatchObject({ en: 'Nord', fr: 'Nord', es: 'Nord' });
  });
});
