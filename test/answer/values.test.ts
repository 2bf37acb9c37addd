import { describe, expect, it } from 'vitest';
import {
  agrees,
  formatQuantity,
  itemName,
  type Quantity,
  quantitiesOf,
  shortValue,
} from '../../src/answer/values.ts';
import type { Fact, Value } from '../../src/facts/schema.ts';
import type { NumberMention } from '../../src/language/numbers.ts';
import { base, factOf } from './fixture.ts';

const valued = (value: Value, hedge?: Fact['hedge']): Fact => ({
  ...factOf('residents-count'),
  value,
  ...(hedge === undefined ? {} : { hedge }),
});
const noun = { en: 'vans', fr: 'vans', ar: 'شاحنات', es: 'vans' };

describe('quantitiesOf', () => {
  it('gives an exact count as one point', () => {
    expect(quantitiesOf(factOf('residents-count'))).toEqual([{ min: 14, max: 14, unit: 'count' }]);
  });
  it('leaves a count that is known from below alone open upwards', () => {
    expect(quantitiesOf(factOf('flour-saved'))).toEqual([
      { min: 100, max: Number.POSITIVE_INFINITY, unit: 'count' },
    ]);
  });
  it('gives money once in each currency', () => {
    expect(quantitiesOf(factOf('damage-amount'))).toEqual([
      { min: 240_000, max: 240_000, unit: 'EUR' },
      { min: 262_000, max: 262_000, unit: 'USD' },
    ]);
  });
  it.each(['over', 'at-least'] as const)('opens a figure that is told as "%s" upwards', (hedge) => {
    expect(quantitiesOf(valued({ type: 'count', number: 3, noun }, hedge))).toEqual([
      { min: 3, max: Number.POSITIVE_INFINITY, unit: 'count' },
    ]);
  });
  it('counts a list that is complete', () => {
    expect(quantitiesOf(factOf('bakery-products'))).toEqual([{ min: 3, max: 3, unit: 'count' }]);
  });
  it('does not count a list that may go on', () => {
    expect(quantitiesOf(valued({ type: 'list', items: ['bread', 'pies'], complete: false }))).toEqual([]);
  });
  it('finds no quantity in a date, a name or nothing', () => {
    expect(
      [factOf('fire-date'), factOf('campaign-name'), undefined].map((fact) => quantitiesOf(fact)),
    ).toEqual([[], [], []]);
  });
});

const claimed = (value: number, more: Partial<NumberMention> = {}): NumberMention => ({
  from: 0,
  to: 1,
  value,
  percent: false,
  comparison: 'equal',
  rounded: false,
  yearLike: false,
  vague: false,
  ...more,
});
const exactly = (n: number): Quantity => ({ min: n, max: n, unit: 'count' });
const over = (n: number): Quantity => ({ min: n, max: Number.POSITIVE_INFINITY, unit: 'EUR' });

describe('agrees', () => {
  it.each<[string, Partial<NumberMention>, number, Quantity, boolean | undefined]>([
    ['46 of 46', {}, 46, exactly(46), true],
    ['47 of 46', {}, 47, exactly(46), false],
    ['more than 40 of 46', { comparison: 'more' }, 40, exactly(46), true],
    ['more than 46 of 46', { comparison: 'more' }, 46, exactly(46), false],
    ['at least 46 of 46', { comparison: 'at-least' }, 46, exactly(46), true],
    ['at least 47 of 46', { comparison: 'at-least' }, 47, exactly(46), false],
    ['fewer than 46 of 46', { comparison: 'less' }, 46, exactly(46), false],
    ['fewer than 50 of 46', { comparison: 'less' }, 50, exactly(46), true],
    ['at most 46 of 46', { comparison: 'at-most' }, 46, exactly(46), true],
    ['up to 20 of up to 12', { comparison: 'at-most' }, 20, { min: 0, max: 12, unit: 'count' }, false],
    ['up to 12 of up to 12', { comparison: 'at-most' }, 12, { min: 0, max: 12, unit: 'count' }, true],
    ['up to 20 of 12', { comparison: 'up-to' }, 20, exactly(12), false],
    ['up to 12 of 12', { comparison: 'up-to' }, 12, exactly(12), true],
    ['about 75,300 of 73,500', { comparison: 'about' }, 75_300, exactly(73_500), false],
    [
      'over €500 of a million',
      { comparison: 'more' },
      500,
      { ...exactly(1_000_000), unit: 'EUR' },
      undefined,
    ],
    ['at most 45 of 46', { comparison: 'at-most' }, 45, exactly(46), false],
    ['about 45 of 46', { comparison: 'about' }, 45, exactly(46), true],
    ['about 30 of 46', { comparison: 'about' }, 30, exactly(46), false],
    ['6.3 million of 6,320,000', { rounded: true }, 6_300_000, exactly(6_320_000), true],
    [
      '500 million of 480 million, one digit taken at its word',
      { rounded: true },
      500_000_000,
      exactly(480_000_000),
      false,
    ],
    ['931k of 931,870, its last digits cut off', { rounded: true }, 931_000, exactly(931_870), true],
    ['929k of 931,870', { rounded: true }, 929_000, exactly(931_870), false],
    ['2,490 in words of 2,496', { rounded: true }, 2_490, exactly(2_496), false],
    ['932k in figures of 932,870', {}, 932_000, exactly(932_870), false],
    ['6 million of 7,000,000', { rounded: true }, 6_000_000, exactly(7_000_000), false],
    ['hundreds of 207', { vague: true }, 100, exactly(207), true],
    ['hundreds of 21', { vague: true }, 100, exactly(21), false],
    ['thousands of 100 or more', { vague: true }, 1_000, over(100), false],
    ['hundreds of 80 to 400', { vague: true }, 100, { min: 80, max: 400, unit: 'count' }, undefined],
    ['hundreds of 50 to 400', { vague: true }, 100, { min: 50, max: 400, unit: 'count' }, undefined],
    ['thousands of 207', { vague: true }, 1_000, exactly(207), false],
  ])('compares %s', (_, more, value, quantity, expected) => {
    expect(agrees(claimed(value, more), quantity)).toBe(expected);
  });

  it('takes "over a million" for what a source says with "over EUR 1 million"', () => {
    expect(agrees(claimed(1_000_000, { comparison: 'more' }), over(1_000_000))).toBe(true);
  });
  it('contradicts "under a million" of what is over a million', () => {
    expect(agrees(claimed(1_000_000, { comparison: 'less' }), over(1_000_000))).toBe(false);
  });
  it('cannot tell whether what is over a million is over a little more', () => {
    expect(agrees(claimed(1_200_000, { comparison: 'more' }), over(1_000_000))).toBeUndefined();
  });
  it('does not agree that what is said to be over a million is over ten', () => {
    expect(agrees(claimed(10_000_000, { comparison: 'more' }), over(1_000_000))).toBe(false);
  });
});

describe('formatQuantity', () => {
  it.each([
    ['en', 'EUR 240,000'],
    ['fr', '240\u00A0000\u00A0EUR'],
    ['es', '240.000\u00A0EUR'],
    ['ar', '240,000 يورو'],
  ] as const)('puts the currency where %s has it', (language, expected) => {
    expect(formatQuantity(240_000, 'EUR', undefined, language)).toBe(expected);
  });
  it('names what is counted', () => {
    expect(formatQuantity(1_250, 'count', 'parcels', 'en')).toBe('1,250 parcels');
  });
});

describe('itemName', () => {
  it('is the first name in the language', () => {
    expect(itemName('fire-brigade', base.content, 'fr')).toBe('les pompiers de Port Alder');
  });
  it('is the id of what the vocabulary does not have', () => {
    expect(itemName('nowhere', base.content, 'en')).toBe('nowhere');
  });
});

describe('shortValue', () => {
  it.each([
    ['residents-count', '14 residents led to safety'],
    ['damage-amount', 'EUR 240,000 / USD 262,000'],
    ['fire-date', '3 March'],
    ['campaign-start', 'autumn 2019'],
    ['fire-place', 'Port Alder'],
    ['bakery-products', 'bread, cakes and pies'],
    ['campaign-name', 'HOT DOOR'],
    ['fire-cause', undefined],
    ['flour-saved', undefined],
  ])('of %s is %s', (id, expected) => {
    expect(shortValue(factOf(id), base.content, 'en')).toBe(expected);
  });
});
