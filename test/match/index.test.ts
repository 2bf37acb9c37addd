import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBench } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import type { TimeMention } from '../../src/language/times.ts';
import { bestOf, CANDIDATES, explanation, FactIndex } from '../../src/match/index.ts';
import { featuresOf, vectorOf } from '../../src/match/profile.ts';
import { base } from '../answer/fixture.ts';
import { CONTENT, INDEX, LEXICON, profile, question } from './fixture.ts';

const candidatesOf = (text: string) => INDEX.candidates(question(text)).map((at) => INDEX.profiles[at]?.id);
const probeOf = (text: string) => INDEX.probe(featuresOf(question(text)), question(text));

describe('FactIndex: the time of the case', () => {
  const { index, content } = createBench(base);
  const at = (time: Partial<TimeMention>): TimeMention => ({ from: 0, to: 1, relation: 'at', ...time });
  it.each<[string, Partial<TimeMention>, boolean]>([
    ['its month', { month: 3 }, true],
    ['its month and year', { month: 3, year: 2022 }, true],
    ['its year', { year: 2022 }, true],
    ['the month of another year', { month: 3, year: 2021 }, false],
    ['another month', { month: 4 }, false],
    ['its day, which is finer than a month', { month: 3, day: 3 }, false],
    ['a stretch of time', { month: 3, relation: 'since' }, false],
  ])('of %s: %o', (_, time, expected) => {
    expect(index.isCaseTime(at(time))).toBe(expected);
  });
  it('is told of what belongs to its event and has no time of its own', () => {
    const of = (id: string) => {
      const profile = index.profiles.find((one) => one.id === id);
      return profile && index.isOfCaseTime(profile);
    };
    expect(['residents-count', 'fire-date', 'fires-since-2015'].map(of)).toEqual([true, false, false]);
  });
  it('has none where its month sets one figure apart from another', () => {
    const facts = content.facts.map((fact) =>
      fact.id === 'residents-count' ? { ...fact, conditions: { on: '2022-03-03' } } : fact,
    );
    const apart = createBench({ ...base, content: { ...content, facts } }).index;
    expect(apart.isCaseTime(at({ month: 3 }))).toBe(false);
  });
  it('has none where its facts are of two months', () => {
    const facts = content.facts.map((fact) =>
      fact.id === 'residents-count'
        ? { ...fact, value: { type: 'date' as const, date: '2022-02-26' } }
        : fact,
    );
    const apart = createBench({ ...base, content: { ...content, facts } }).index;
    expect([2, 3].map((month) => apart.isCaseTime(at({ month })))).toEqual([false, false]);
  });
});

describe('FactIndex', () => {
  it.each<[string, string]>([
    ['How many parcels were seized?', 'parcels'],
    ['vans sold', 'vans-sold'],
    ['cash in euros', 'cash'],
    ['Acme', 'sender'],
    ['combien de colis', 'parcels'],
  ])('finds first what shares most with "%s": %s', (text, id) => {
    expect(candidatesOf(text)[0]).toBe(id);
  });

  it('finds nothing for words that no entry has', () => {
    expect(candidatesOf('zorbled xyloph')).toEqual([]);
  });

  it('takes of a word of several meanings in the title only what two languages share', () => {
    const { context } = createBench(loadCase('facts/seizure.yaml')).index;
    // "شخصا" is a person, and identifies as well.
    expect([context.has('arrest'), context.has('identify')]).toEqual([true, false]);
  });

  it('knows the concepts of its entries, and no others', () => {
    expect([INDEX.knows('acme'), INDEX.knows('en:zorbl'), INDEX.knows('giraffe')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('calls a concept of one entry rarer than one of several', () => {
    expect([INDEX.rarity('acme'), INDEX.rarity('seize') < 1]).toEqual([1, true]);
  });

  it('knows which things are counted', () => {
    expect([INDEX.counts(['van']), INDEX.counts(['acme'])]).toEqual([true, false]);
  });

  it('takes its own phrasing for wholly alike', () => {
    expect(INDEX.phrasingSimilarity(probeOf('How many vans did customs take?'), profile('vans'))).toBe(1);
  });

  it('takes a text that shares nothing for wholly unlike', () => {
    expect(INDEX.phrasingSimilarity(probeOf('zorbled'), profile('vans'))).toBe(0);
  });

  it('finds a text likelier under the entry that speaks of it', () => {
    const probe = probeOf('How many vans were seized?');
    expect(INDEX.logLikelihood(probe, profile('vans'))).toBeGreaterThan(
      INDEX.logLikelihood(probe, profile('sender')),
    );
  });

  it('finds a phrase that no entry has likelier where its words are said', () => {
    const [word] = question('How many vans were seized?').terms;
    if (!word) throw new Error('the question has no term');
    const phrase = { ...word, concepts: ['zorbled'], parts: [word] };
    expect(INDEX.logLikelihoodByWords(phrase, profile('vans'))).toBeGreaterThan(
      INDEX.logLikelihoodByWords(phrase, profile('sender')),
    );
    expect(INDEX.logLikelihoodByWords(word, profile('vans'))).toBe(Number.NEGATIVE_INFINITY);
  });

  it('has the facts of a topic in file order, and none of a topic that there is not', () => {
    const topic = profile('vans').fact?.topic ?? '';
    const all = INDEX.profiles.filter(({ fact }) => fact?.topic === topic);
    expect([INDEX.ofTopic(topic), INDEX.ofTopic('zorbled')]).toEqual([all, []]);
  });

  it('finds the profile of a fact by the fact', () => {
    const { fact } = profile('vans');
    expect(fact && INDEX.profileOf(fact)).toBe(profile('vans'));
  });

  it('knows the numbers and currencies that facts tell, and which facts tell a time', () => {
    expect([INDEX.tellsNumber(1250), INDEX.tellsNumber(1251)]).toEqual([true, false]);
    expect([INDEX.tellsCurrency('EUR'), INDEX.tellsCurrency('MAD')]).toEqual([true, false]);
    expect(INDEX.timed.every(({ fact, times }) => fact && times.length > 0)).toBe(true);
    expect(INDEX.timed).toContain(profile('seizure-date'));
  });

  it('learns nothing from a base with few texts an entry', () => {
    const facts = CONTENT.facts.map((fact) => ({ ...fact, questions: {} }));
    expect(new FactIndex({ ...CONTENT, facts }, LEXICON).classifies).toBe(false);
  });

  it('finds a text that speaks of an entry to recall more of it than one that does not', () => {
    const recall = (text: string) => INDEX.coreRecall(probeOf(text), profile('vans'));
    expect([recall('How many vans were seized?') > recall('zorbled'), recall('zorbled')]).toEqual([true, 0]);
  });

  it("gives its classifier's best to the entry of a phrasing", () => {
    const reading = question('Which company sent the parcels?');
    const probabilities = INDEX.classify(vectorOf(reading, featuresOf(reading)));
    expect(INDEX.profiles[probabilities?.indexOf(Math.max(...probabilities)) ?? -1]?.id).toBe('sender');
  });

  it('is the same for the same base', () => {
    const again = new FactIndex(CONTENT, LEXICON);
    const reading = question('How many vans?');
    expect([again.candidates(reading), again.classify(vectorOf(reading, featuresOf(reading)))]).toEqual([
      INDEX.candidates(reading),
      INDEX.classify(vectorOf(reading, featuresOf(reading))),
    ]);
  });

  it('never throws, keeps to the most candidates, each once, and its likenesses within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('how', 'many', 'parcels', 'vans', 'Acme', 'cash', 'euros', '2021', '?'), {
              maxLength: 12,
            })
            .map((words) => words.join(' ')),
        ),
        (text) => {
          const reading = question(text);
          const found = INDEX.candidates(reading);
          expect(found.length).toBeLessThanOrEqual(CANDIDATES);
          expect(new Set(found).size).toBe(found.length);
          const probe = INDEX.probe(featuresOf(reading), reading);
          for (const entry of INDEX.profiles) {
            for (const share of [INDEX.phrasingSimilarity(probe, entry), INDEX.coreRecall(probe, entry)]) {
              expect(share >= 0 && share <= 1).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('kept', () => {
  it('is plain data, from which the index is the same again', () => {
    const again = new FactIndex(CONTENT, LEXICON, structuredClone(INDEX.kept()));
    const reading = question('How many vans were seized?');
    expect([again.candidates(reading), again.profiles.map(({ id, main }) => [id, main])]).toEqual([
      INDEX.candidates(reading),
      INDEX.profiles.map(({ id, main }) => [id, main]),
    ]);
  });
});

describe('Profile', () => {
  it('explains the entity of its value in full, broader terms less, and others not', () => {
    const sender = profile('sender');
    expect([sender.explains('acme'), sender.explains('organisation'), sender.explains('giraffe')]).toEqual([
      1, 0.75, 0,
    ]);
  });

  it('has the figures and the currencies of its value', () => {
    const { numbers, currencies } = profile('cash');
    expect([numbers.has(2_000_000), numbers.has(2), currencies.has('EUR'), currencies.has('USD')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe('bestOf', () => {
  it('gives the highest scores first, of equal ones the lower position, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        (scores, count) => {
          const positions = [...scores.keys()];
          const sorted = [...positions].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
          expect(bestOf([...positions].reverse(), Float64Array.from(scores), count)).toEqual(
            sorted.slice(0, count),
          );
        },
      ),
    );
  });
});

describe('explanation', () => {
  const explained = (text: string, id: string) =>
    question(text).terms.map((term) => explanation(term, profile(id)));

  it('is whole for what the statement says', () => {
    expect(explained('vans', 'vans')).toEqual([1]);
  });

  it('is nothing for what no text of the entry says', () => {
    expect(explained('giraffes', 'vans')).toEqual([0]);
  });

  it('is whole for a name of the value, and nearly so for the same by its words', () => {
    expect(explained('Acme Logistics', 'sender')).toEqual([1]);
  });
});
