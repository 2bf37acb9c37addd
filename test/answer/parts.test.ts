import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/answer/parts.ts';
import { bench, readingOf } from './fixture.ts';

const texts = (question: string) => partsOf(readingOf(question), bench.lexicon).map(({ text }) => text);

describe('partsOf', () => {
  it.each([
    [
      'How many firefighters were sent and what caused the fire?',
      ['How many firefighters were sent', 'what caused the fire'],
    ],
    ['Who owns the bakery, and in which city was it?', ['Who owns the bakery', 'in which city was it']],
    [
      'Combien de pompiers sont venus et quelle est la cause du feu ?',
      ['Combien de pompiers sont venus', 'quelle est la cause du feu'],
    ],
    [
      '¿Cuántos bomberos acudieron y de quién es la panadería?',
      ['¿Cuántos bomberos acudieron', 'de quién es la panadería'],
    ],
  ])('splits "%s"', (question, parts) => {
    expect(texts(question)).toEqual(parts);
  });

  it.each([
    ['one question', 'How many firefighters were sent?'],
    ['two things of one question', 'How many firefighters and residents in total?'],
    ['a relative clause', 'How many firefighters came to the bakery which burned down?'],
    ['nothing', ''],
  ])('leaves %s whole', (_, question) => {
    expect(texts(question)).toHaveLength(1);
  });

  it('asks two question words of one predicate each of all that follows', () => {
    expect(texts('When and where was the fire?')).toEqual(['When', 'where']);
  });

  it('carries the things of the first part into the second, not its deeds', () => {
    const [, second] = partsOf(
      readingOf('How many residents were led to safety, and how old were they?'),
      bench.lexicon,
    );
    expect(second?.carried?.terms.map(({ text }) => text)).toContain('residents');
    expect(second?.carried?.terms.map(({ text }) => text)).not.toContain('led');
    expect(second?.reading.terms.map(({ text }) => text)).not.toContain('residents');
  });
  it('carries nothing into the first', () => {
    expect(
      partsOf(readingOf('Who owns the bakery and when did HOT DOOR begin?'), bench.lexicon)[0]?.carried,
    ).toBeUndefined();
  });
});
