import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exclusivesOf, kindsNamed, parseExclusives } from '../../src/language/exclusives.ts';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';

const tokensOf = (text: string) => tokenise(normalise(text));

describe('parseExclusives', () => {
  it('gives each word of a line the place of its kind, for all concepts of the block', () => {
    const sets = parseExclusives('# said\n\n[wine beer]\nen rum | gin, pink gin\n');
    expect([...sets.keys()]).toEqual(['wine', 'beer']);
    expect([...(sets.get('beer')?.[0]?.en ?? [])]).toEqual([
      ['rum', 0],
      ['gin', 1],
      ['pink gin', 1],
    ]);
  });
  it.each([
    ['en wine | beer', 'words before any concept'],
    ['[wine]\nde Wein | Bier', 'another language'],
    ['[wine]\nen wine | wines', 'one word in two kinds'],
  ])('names the line that is wrong: %s (%s)', (text) => {
    expect(() => parseExclusives(text)).toThrow(/^exclusives:\d/u);
  });
});

describe('exclusives.txt', () => {
  it('speaks only of concepts that the word lists have', () => {
    const text = readFileSync(new URL('../../src/language/exclusives.txt', import.meta.url), 'utf8');
    const unknown = [...parseExclusives(text).keys()].filter((id) => !generalLexicon().concept(id));
    expect(unknown).toEqual([]);
  });
});

describe('kindsNamed', () => {
  const [kinds] = exclusivesOf('distance', 'en');
  const named = (text: string) => (kinds ? [...kindsNamed(tokensOf(text), kinds, 'en')].length : undefined);
  it('finds the words of the list in what is said', () => {
    expect([named('3 miles off'), named('3 kilometres off'), named('the old laundry')]).toEqual([1, 1, 0]);
  });
  it('takes the longest phrase', () => {
    const set = parseExclusives('[m]\nen mile | nautical mile').get('m')?.[0]?.en;
    expect(set && [...kindsNamed(tokensOf('twelve nautical miles off'), set, 'en')]).toEqual([1]);
  });
});
