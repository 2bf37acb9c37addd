import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS, meaningOf, rounded } from '../../src/eval/vectors.ts';

/** A table of two words, each along one dimension. */
const TABLE = (() => {
  const vectors = new Float32Array(2 * DIMENSIONS);
  vectors[0] = 0.5;
  vectors[DIMENSIONS + 1] = -4;
  return rounded(['van', 'crate'], vectors);
})();

describe('meaningOf', () => {
  it('adds the vectors of a text, as often as each word counts, and scales the sum to length one', () => {
    const meaning = meaningOf(
      new Map([
        ['van', 6],
        ['crate', 1],
      ]),
      TABLE,
    );
    expect([...(meaning ?? [])].slice(0, 3).map((value) => Math.round(1000 * value) / 1000)).toEqual([
      0.6, -0.8, 0,
    ]);
  });

  it('is undefined for a text of which no word has a vector', () => {
    expect(meaningOf(new Map([['zebra', 1]]), TABLE)).toBeUndefined();
    expect(meaningOf(new Map(), TABLE)).toBeUndefined();
  });

  it('is of length one whatever the words', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('van', 'crate', 'zebra'),
          fc.double({ min: 0.01, max: 9, noNaN: true }),
          {
            minKeys: 1,
          },
        ),
        (words) => {
          const meaning = meaningOf(new Map(Object.entries(words)), TABLE);
          const length = Math.hypot(...(meaning ?? []));
          return 'van' in words || 'crate' in words ? Math.abs(length - 1) < 1e-9 : meaning === undefined;
        },
      ),
    );
  });
});
