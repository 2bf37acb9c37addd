import { describe, expect, it } from 'vitest';
import { denialsOf } from '../../../src/answer/question/denial.ts';
import { saidInstead } from '../../../src/answer/question/instead.ts';
import { ask, readingOf } from '../fixture.ts';

const insteadOf = (text: string) => {
  const reading = readingOf(text);
  return saidInstead(reading, denialsOf(reading));
};

describe('saidInstead', () => {
  it.each([
    ['a figure', 'They did not send 64 firefighters, it was 46', [46]],
    ['a figure behind "but"', 'They did not send 64 firefighters but 46', [46]],
    ['a figure, in Arabic', 'لم ترسل الفرقة 64 إطفائيا بل 46', [46]],
  ])('puts %s in the place of the one that is denied', (_, text, numbers) => {
    expect(insteadOf(text)?.said.numbers.map(({ value }) => value)).toEqual(numbers);
  });
  it('puts a day in the place of the one that is denied', () => {
    expect(
      insteadOf('The fire was not on 5 March, it was on 3 March')?.said.times.map(({ day }) => day),
    ).toEqual([3]);
  });
  it('puts a place in the place of the one that is denied, and keeps the denial by itself', () => {
    const found = insteadOf("The bakery wasn't in Lisbon, it was in Port Alder");
    const ids = (reading: { terms: readonly { concepts: readonly string[] }[] } | undefined) =>
      reading?.terms.flatMap(({ concepts }) => concepts);
    expect(ids(found?.said)).toContain('port-alder');
    expect(ids(found?.said)).not.toContain('city-lisbon');
    expect(ids(found?.denied)).not.toContain('port-alder');
  });
  it.each([
    ['what is denied by itself', 'The bakery was not in Lisbon'],
    ['another sort of thing', "The bakery wasn't in Lisbon, it was 46"],
    ['a denial behind', "The bakery was in Lisbon, it wasn't in Port Alder"],
    ['a question', "If it wasn't 46 firefighters, it was 64? How many were sent?"],
  ])('finds nothing in %s', (_, text) => {
    expect(insteadOf(text)).toBeUndefined();
  });
});

describe('a claim that says one thing in the place of another', () => {
  it.each([
    ['They did not send 46 firefighters, it was 64', 'refuted', 'firefighters-count'],
    ['They did not send 64 firefighters, it was 46', 'supported', 'firefighters-count'],
    ["The bakery wasn't in Port Alder, it was in Lisbon", 'refuted', 'fire-place'],
    ["La boulangerie n'était pas à Port Alder, c'était à Lisbonne", 'refuted', 'fire-place'],
    ['The fire was not on 3 March, it was on 5 March', 'refuted', 'fire-date'],
    ["It wasn't Clara Benn that owned the bakery, it was John Smith", 'refuted', 'bakery-owner'],
  ])('is judged by what it says: "%s"', (question, verdict, fact) => {
    expect(ask(question)).toEqual([verdict, fact]);
  });
});
