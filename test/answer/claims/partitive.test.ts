import { describe, expect, it } from 'vitest';
import { isOfRest, partAndWholeOf } from '../../../src/answer/claims/partitive.ts';
import { engineOf } from '../../engines.ts';
import { decided, readingOf } from '../fixture.ts';

describe('partAndWholeOf', () => {
  const of = (text: string) => {
    const pair = partAndWholeOf(readingOf(text));
    return pair && [pair.part.value, pair.whole.value];
  };
  it.each([
    ['31 of the 46 firefighters were volunteers', [31, 46]],
    ['Of the 46 firefighters who came, 31 were volunteers', [31, 46]],
    ['Sur les 46 pompiers, 31 étaient volontaires', [31, 46]],
    ['De los 46 bomberos, 31 eran voluntarios', [31, 46]],
  ])('reads "%s"', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
  it.each(['46 firefighters and 14 residents', '14 of the 46 and 31 of those', 'the bakery sent 46'])(
    'is none in "%s"',
    (text) => {
      expect(of(text)).toBeUndefined();
    },
  );
});

describe('a claim of a part and its whole', () => {
  const museum = engineOf('museum');
  it.each([
    ['Of the 163 stolen objects, 137 have been recovered.', 'supported'],
    ['26 of the 163 stolen objects are still missing.', 'supported'],
    ['Of the 163 stolen objects, 127 have been recovered.', 'refuted'],
    ['Of the 143 stolen objects, 137 have been recovered.', 'refuted'],
  ])('"%s" is %s', (text, expected) => {
    expect(decided(museum.ask(text))[0]).toBe(expected);
  });
});

describe('isOfRest', () => {
  it.each([
    ['the other 13 firefighters', true],
    ['the 13 remaining firefighters', true],
    ['the 13 others', true],
    ['les 13 autres pompiers', true],
    ['los otros 13 bomberos', true],
    ['رجال الإطفاء الـ13 الآخرون', true],
    ['the 13 firefighters', false],
    ['13 firefighters and others', false],
  ])('tells of "%s" that it is of those left: %s', (text, rest) => {
    const reading = readingOf(text);
    expect(reading.numbers.map((number) => isOfRest(number, reading))).toEqual([rest]);
  });
  it('puts no such number right by the whole or by its part', () => {
    const timber = engineOf('timber');
    expect(timber.ask('who are the other 13 trucks registered to?').verdict).toBe('absent');
  });
});

describe('so many among those who are so many', () => {
  const seizure = engineOf('seizure');
  it.each(['There were 18 tablets among the 207.', 'There were 7 laptops among the 51.'])(
    'are not among any number that the case has: "%s"',
    (claim) => {
      expect(seizure.ask(claim).verdict).toBe('refuted');
    },
  );
});
