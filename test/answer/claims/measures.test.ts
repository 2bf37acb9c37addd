import { describe, expect, it } from 'vitest';
import { asMeasured, inOtherUnit, inUnitOf } from '../../../src/answer/claims/measures.ts';
import { factOf, readingOf } from '../fixture.ts';

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

describe('inOtherUnit', () => {
  const told = factOf('firefighters-count');
  const booms = {
    ...told,
    statement: { ...told.statement, en: '3,150 metres of hose were laid out.' },
  } as typeof told;
  it.each([
    ['3,150 kilometres of hose', true],
    ['3,150 metres of hose', false],
    ['3,150 kilos of hose', false],
    ['2,000 kilometres of hose', false],
  ])('is said of "%s": %s', (text, expected) => {
    const reading = readingOf(text);
    const [number] = reading.numbers;
    expect(number && inOtherUnit(number, reading, booms)).toBe(expected);
  });
});

describe('asMeasured', () => {
  const tonnes = {
    ...factOf('damage-amount'),
    value: {
      type: 'count',
      number: 19,
      noun: { en: 'tonnes of bread', fr: 'tonnes', ar: 'طنا', es: 'toneladas' },
    },
  } as const;
  it.each([
    ['how many kilos', 200],
    ['how many tonnes', 0.2],
    ['how many', 0.2],
  ])('gives 0.2 tonnes in the unit that is named: "%s"', (text, expected) => {
    expect(asMeasured(0.2, tonnes, readingOf(text))).toBeCloseTo(expected);
  });
});
