import { describe, expect, it } from 'vitest';
import { nounOf } from '../../../src/answer/claims/nouns.ts';
import { readingOf } from '../fixture.ts';

const counted = (text: string): string | undefined => {
  const reading = readingOf(text);
  const [number] = reading.numbers;
  return number && nounOf(number, reading)?.text;
};

describe('nounOf', () => {
  it.each([
    ['46 firefighters were sent', 'firefighters'],
    ['Was the number of firefighters 46?', 'firefighters'],
    ['¿Fue de 46 el número de bomberos?', 'bomberos'],
    ['Le nombre de pompiers est-il de 46 ?', 'pompiers'],
    ["Le nombre d'arrestations est de 46", 'arrestations'],
    ['The number of arrests is 46, yes?', 'arrests'],
    ['Number of arrests: 46', 'arrests'],
    ['Arrests total 46, right?', 'arrests'],
  ])('takes from "%s" what the number counts', (text, noun) => {
    expect(counted(text)).toBe(noun);
  });
  it('takes nothing for a number of a unit of time', () => {
    expect(counted('two years before')).toBeUndefined();
  });
});
