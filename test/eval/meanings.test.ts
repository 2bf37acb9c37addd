import { describe, expect, it } from 'vitest';
import { fitMeanings, rankBoth, type School, vocabularyOf } from '../../src/eval/meanings.ts';
import { unit } from '../../src/match/classifier.ts';

const features = (text: string) => unit(new Map(text.split(' ').map((word) => [word, 1])));

/** A case that asks for a number, a day and a place, each with words of its own for what it is about. */
function school(thing: string): School {
  const entries = [
    [`how many ${thing}`, `count of ${thing}`, `number ${thing} tally`],
    [`when ${thing}`, `date of ${thing}`, `day ${thing} calendar`],
    [`where ${thing}`, `place of ${thing}`, `location ${thing} spot`],
  ];
  return {
    texts: entries.flatMap((texts, entry) => texts.map((text) => ({ features: features(text), entry }))),
    entries: entries.length,
    questions: [
      { features: features('tally'), answeredBy: [0] },
      { features: features('calendar'), answeredBy: [1] },
      { features: features('spot'), answeredBy: [2] },
      { features: features('nothing of it'), answeredBy: [] },
    ],
  };
}
const SCHOOLS = ['vans', 'crates', 'dogs', 'coins'].map((thing) => school(thing));

describe('vocabularyOf', () => {
  it('has what three cases have in common, in order, and nothing of one case', () => {
    expect(vocabularyOf(SCHOOLS)).toEqual(
      'calendar count date day how location many number of place spot tally when where'.split(' '),
    );
  });

  it('has no figures, times, stretches of letters or words side by side', () => {
    const marked = SCHOOLS.map((one) => ({
      ...one,
      texts: [
        {
          features: new Map([
            ['#12', 1],
            ['@at2020--', 1],
            ['~^van', 1],
            ['=two word', 1],
            ['=van', 1],
          ]),
          entry: 0,
        },
      ],
    }));
    expect(vocabularyOf(marked)).toEqual(['=van']);
  });
});

describe('fitMeanings', () => {
  it('places words near each other that ask for the same in other cases', () => {
    const meanings = fitMeanings(SCHOOLS);
    const unseen: School = {
      ...school('eels'),
      texts: ['how many eels', 'when eels', 'where eels'].map((text, entry) => ({
        features: features(text),
        entry,
      })),
    };
    expect(rankBoth(unseen, meanings, () => undefined)).toEqual({
      asked: 3,
      byVectors: 3,
      byClassifier: 0,
      byBoth: 3,
    });
  });

  it('fits the same cases to the same vectors', () => {
    expect(fitMeanings(SCHOOLS)).toEqual(fitMeanings(SCHOOLS));
  });
});

describe('rankBoth', () => {
  it('follows the classifier where a question has no word with a vector', () => {
    const meanings = fitMeanings(SCHOOLS);
    const asked: School = {
      ...school('eels'),
      questions: [{ features: features('slippery'), answeredBy: [2] }],
    };
    expect(rankBoth(asked, meanings, () => Float32Array.of(0.1, 0.2, 0.7))).toEqual({
      asked: 1,
      byVectors: 0,
      byClassifier: 1,
      byBoth: 1,
    });
  });
});
