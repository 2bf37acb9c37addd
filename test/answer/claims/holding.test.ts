import { describe, expect, it } from 'vitest';
import { holdings } from '../../../src/answer/claims/holding.ts';
import { nounOf } from '../../../src/answer/claims/nouns.ts';
import { engineOf } from '../../engines.ts';
import { ask, bench, queryFor, readingOf } from '../fixture.ts';

describe('nounOf', () => {
  it.each([
    ['46 firefighters came', 'firefighters'],
    ['the residents were 14', 'residents'],
    ['les pompiers étaient 60', 'pompiers'],
    ['les pompiers, leur nombre était de 60', 'pompiers'],
    ['une seule voiture', 'voiture'],
    ['the bakery two years before', undefined],
    ['the bakery five of those', undefined],
    ['two of the firefighters', 'firefighters'],
    ['the bakery is where the 46 were residents', 'bakery'],
  ])('of the number in "%s" is %s', (text, noun) => {
    const reading = readingOf(text);
    const [number] = reading.numbers;
    expect(number && nounOf(number, reading)?.text).toBe(noun);
  });
  it('is no verb', () => {
    const reading = readingOf('46 came');
    const [number] = reading.numbers;
    expect(number && nounOf(number, reading)).toBeUndefined();
  });
});

describe('holdings', () => {
  const held = (text: string, id: string) => {
    const { reading } = queryFor(text);
    const found = holdings(reading, reading.numbers, bench.index, bench.lexicon).find(
      ({ fact }) => fact.fact.id === id,
    );
    if (!found) throw new Error(`"${text}" is not held against ${id}`);
    return found;
  };
  it('says that a fact counts what is claimed, and agrees', () => {
    const { counts, contradicted, inputs } = held('46 firefighters were sent', 'firefighters-count');
    expect([counts, contradicted, inputs.figureAgrees]).toEqual([true, false, 1]);
  });
  it('says that a fact counts what is claimed, and contradicts it', () => {
    const { contradicted, inputs } = held('50 firefighters were sent', 'firefighters-count');
    expect([contradicted, inputs.figureWrong]).toEqual([true, 1]);
  });
  it('says which name stands where a fact has another', () => {
    const { rivals } = held('The fire was in Lisbon', 'fire-place');
    expect([...rivals].map((term) => term.text)).toEqual(['lisbon']);
  });
  it('marks the fact that speaks most of a claim', () => {
    expect(held('Clara Benn owns the bakery', 'bakery-owner').inputs.first).toBe(1);
  });
});

describe('an amount', () => {
  it.each([
    ['The damage was EUR 240,000', ['supported', 'damage-amount']],
    ['The damage was USD 240,000', ['refuted', 'damage-amount']],
    ['The damage was 0.2 million euros', ['refuted', 'damage-amount']],
  ])('"%s": %s', (text, expected) => {
    expect(ask(text)).toEqual(expected);
  });
});

describe('a figure of what was done, beside one of what was not', () => {
  it('is held against the fact that affirms', () => {
    expect(ask('31 of the firefighters were volunteers.')).toEqual(['supported', 'volunteers-count']);
    expect(ask('20 of the firefighters were volunteers.')).toEqual(['refuted', 'volunteers-count']);
  });
});

describe('what was found', () => {
  it('is another thing than is told of, and no other in its place', () => {
    const batteries = engineOf('batteries');
    expect(batteries.ask('Car batteries were detected around the plant fire').verdict).toBe('absent');
  });
});
