import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedEdits, editDistance, WordIndex } from '../../src/match/edits.ts';

const words = fc.string({ unit: fc.constantFrom(...'abcdehimnoprst'), minLength: 0, maxLength: 9 });

describe('allowedEdits', () => {
  it.each<[number, number]>([
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
    [12, 2],
  ])('allows a word of %d letters %d edits', (length, edits) => {
    expect(allowedEdits(length)).toBe(edits);
  });
});

describe('editDistance', () => {
  it.each<[string, string, string, number]>([
    ['nothing', 'phone', 'phone', 0],
    ['a dropped letter', 'phone', 'phne', 1],
    ['a doubled letter', 'phone', 'phhone', 1],
    ['a wrong letter', 'phone', 'phine', 1],
    ['two swapped neighbours', 'phone', 'phnoe', 1],
    ['two edits', 'phones', 'phnoee', 2],
    ['all of an empty word', '', 'ab', 2],
  ])('counts %s', (_what, a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
  });

  it('gives up just above its limit', () => {
    expect([editDistance('phone', 'market', 2), editDistance('a', 'abcdef', 2)]).toEqual([3, 3]);
  });

  it('is the same both ways as far as its limit goes, and nothing only for the same word', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const edits = editDistance(a, b, limit);
        expect(Math.min(edits, limit + 1)).toBe(Math.min(editDistance(b, a, limit), limit + 1));
        expect(edits === 0).toBe(a === b);
      }),
    );
  });
});

describe('WordIndex', () => {
  it('finds the words within the edits that a length allows, nearest first', () => {
    const index = new WordIndex(['phone', 'market', 'phones', 'pho']);
    expect(index.near('phones')).toEqual([
      { word: 'phones', edits: 0 },
      { word: 'phone', edits: 1 },
    ]);
  });
});
