import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../../src/answer/claims/clock.ts';

describe('clocksOf', () => {
  it.each([
    ['at 3:40 a.m.', [[3, 40, 'am']]],
    ['at 4.25 pm', [[4, 25, 'pm']]],
    ['at 4 pm', [[4, 0, 'pm']]],
    ['à 16h20', [[4, 20, 'pm']]],
    ['a las 4:25 de la madrugada', [[4, 25, 'am']]],
    ['46 firefighters, 3.5 tonnes, 2022', []],
  ])('reads "%s"', (text, expected) => {
    expect(clocksOf(text).map(({ hour, minute, half }) => [hour, minute, half])).toEqual(expected);
  });
});
