import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Classifier, type Example, MAX_CLASSES, MAX_EXAMPLES, unit } from '../../src/match/classifier.ts';

const vector = (...words: string[]) => unit(new Map(words.map((word) => [word, 1])));
const EXAMPLES: Example[] = [
  { features: vector('how', 'many', 'parcels'), label: 0 },
  { features: vector('count', 'parcels'), label: 0 },
  { features: vector('how', 'many', 'vans'), label: 1 },
  { features: vector('count', 'vans'), label: 1 },
  { features: vector('when', 'parcels'), label: 2 },
  { features: vector('date', 'parcels'), label: 2 },
];
const likeliest = (probabilities: Float32Array | undefined) =>
  probabilities?.indexOf(Math.max(...probabilities));

describe('unit', () => {
  it('scales a vector to length one', () => {
    expect([
      ...unit(
        new Map([
          ['a', 3],
          ['b', 4],
        ]),
      ),
    ]).toEqual([
      ['a', 0.6],
      ['b', 0.8],
    ]);
  });

  it('leaves an empty vector empty', () => {
    expect(unit(new Map()).size).toBe(0);
  });
});

describe('Classifier', () => {
  it('learns which words tell the classes apart', () => {
    const classifier = Classifier.train(EXAMPLES, 3);
    expect(EXAMPLES.map(({ features }) => likeliest(classifier?.probabilities(features)))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });

  it('carries over to a mixture it has not seen', () => {
    expect(likeliest(Classifier.train(EXAMPLES, 3)?.probabilities(vector('when', 'parcels', 'seized')))).toBe(
      2,
    );
  });

  it('thinks all classes equally likely where it knows no word', () => {
    expect([...(Classifier.train(EXAMPLES, 3)?.probabilities(vector('zebra')) ?? [])]).toEqual(
      Array(3).fill(Math.fround(1 / 3)),
    );
  });

  it('fits the same examples to the same weights', () => {
    const text = vector('how', 'parcels', 'vans');
    expect(Classifier.train(EXAMPLES, 3)?.probabilities(text)).toEqual(
      Classifier.train(EXAMPLES, 3)?.probabilities(text),
    );
  });

  it.each<[string, readonly Example[], number]>([
    ['a single class', EXAMPLES, 1],
    ['more classes than examples', EXAMPLES, EXAMPLES.length + 1],
    ['too many classes', Array(MAX_CLASSES + 1).fill(EXAMPLES[0]), MAX_CLASSES + 1],
    ['too many examples', Array(MAX_EXAMPLES + 1).fill(EXAMPLES[0]), 2],
    ['no examples', [], 2],
  ])('does without for %s', (_what, examples, classes) => {
    expect(Classifier.train(examples, classes)).toBeUndefined();
  });

  it('gives probabilities that sum to one, whatever the features', () => {
    const classifier = Classifier.train(EXAMPLES, 3);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('how', 'parcels', 'vans', 'zebra'),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        (features) => {
          const probabilities = [
            ...(classifier?.probabilities(unit(new Map(Object.entries(features)))) ?? []),
          ];
          expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
          expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
        },
      ),
    );
  });
});
