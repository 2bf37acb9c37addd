import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSuggester } from '../../src/match/suggest.ts';
import { CONTENT } from './fixture.ts';

const suggest = createSuggester(CONTENT.facts);

describe('createSuggester', () => {
  it('offers the first phrasing of each fact before anything is typed', () => {
    expect(suggest('  ', 'en', 3)).toEqual([
      'How many parcels were seized?',
      'How many vans were seized?',
      'When were the parcels seized?',
    ]);
  });

  it('offers phrasings that hold what is typed, best first', () => {
    expect(suggest('vans sold', 'en', 5)[0]).toBe('Were the vans sold?');
  });

  it('forgives a slip and a missing accent', () => {
    expect([suggest('parcles seized', 'en', 1), suggest('combien de boites', 'fr', 1)]).toEqual([
      ['number of parcels seized'],
      ['Combien de boîtes ont été ouvertes ?'],
    ]);
  });

  it('keeps to the language', () => {
    expect(suggest('combien', 'en', 5).filter((text) => text.startsWith('Combien'))).toEqual([]);
  });

  it('offers nothing in a language without phrasings', () => {
    expect(createSuggester([])('', 'es', 5)).toEqual([]);
  });

  it('never throws, keeps to the limit, and offers only phrasings, the same each time', () => {
    const phrasings = CONTENT.facts.flatMap((fact) => fact.questions.en ?? []);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 150 }),
        fc.integer({ min: 1, max: 5 }),
        (typed, limit) => {
          const offered = suggest(typed, 'en', limit);
          expect(offered.length).toBeLessThanOrEqual(limit);
          expect(offered.every((text) => phrasings.includes(text))).toBe(true);
          expect(suggest(typed, 'en', limit)).toEqual(offered);
        },
      ),
    );
  });
});
