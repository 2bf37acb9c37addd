import { describe, expect, it } from 'vitest';
import { inUnitOf } from '../../src/answer/measures.ts';
import { factOf, readingOf } from './fixture.ts';

describe('inUnitOf', () => {
  const told = factOf('firefighters-count');
  const tonnes = {
    ...told,
    value: { type: 'count', number: 46, noun: { en: 'tonnes of flour', fr: 't', ar: 'طن', es: 't' } },
  } as typeof told;
  const inUnit = (text: string, fact: typeof told): number | undefined => {
    const reading = readingOf(text);
    const [number] = reading.numbers;
    return number && inUnitOf(number, reading, fact).value;
  };
  it.each([
    ['46 kilos of flour', 0.046],
    ['46 tonnes of flour', 46],
    ['46 metres of flour', 46],
  ])('tells how many tonnes "%s" are: %s', (text, value) => {
    expect(inUnit(text, tonnes)).toBeCloseTo(value);
  });
  it('leaves a number beside what is counted by no measure', () => {
    expect(inUnit('46 kilos', told)).toBe(46);
  });
});
