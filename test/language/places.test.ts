import { describe, expect, it } from 'vitest';
import { parseRegions, placeBlocks } from '../../src/language/places.ts';

const blocks = placeBlocks();
const byId = new Map(blocks.map((block) => [block.id, block]));

describe('placeBlocks', () => {
  it('names a country in four languages, and where it lies', () => {
    expect(byId.get('country-fr')).toEqual({
      id: 'country-fr',
      kind: 'place',
      broader: ['country', 'continent-europe', 'region-western-europe'],
      words: { en: ['France'], fr: ['France'], ar: ['فرنسا'], es: ['Francia'] },
    });
  });

  it('names a city of more than one word, in the three languages of Latin script', () => {
    expect(byId.get('city-new-york')).toEqual({
      id: 'city-new-york',
      kind: 'place',
      broader: ['city'],
      words: { en: ['New York'], fr: ['New York'], es: ['New York'] },
    });
  });

  it('gives every place an id of its own', () => {
    expect(byId.size).toBe(blocks.length);
  });

  it('leaves no place without a name', () => {
    expect(blocks.filter((block) => Object.values(block.words).flat().length === 0)).toEqual([]);
  });

  it('has no country for a code that is not in use', () => {
    expect(byId.has('country-xx')).toBe(false);
  });
});

describe('parseRegions', () => {
  it('gathers the regions of each country', () => {
    expect(parseRegions('# comment\n\nregion-a fr es\nregion-b es\n')).toEqual(
      new Map([
        ['fr', ['region-a']],
        ['es', ['region-a', 'region-b']],
      ]),
    );
  });
});
