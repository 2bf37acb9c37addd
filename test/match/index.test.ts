import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANDIDATES, explanation, FactIndex } from '../../src/match/index.ts';
import { featuresOf, vectorOf } from '../../src/match/profile.ts';
import { CONTENT, INDEX, LEXICON, profile, question } from './fixture.ts';

const candidatesOf = (text: string) => INDEX.candidates(question(text)).map((at) => INDEX.profiles[at]?.id);
const groupsOf = (text: string) => featuresOf(question(text));

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
    expect(INDEX.phrasingSimilarity(groupsOf('How many vans did customs take?'), profile('vans'))).toBe(1);
  });

  it('takes a text that shares nothing for wholly unlike', () => {
    expect(INDEX.phrasingSimilarity(groupsOf('zorbled'), profile('vans'))).toBe(0);
  });

  it('finds a text likelier under the entry that speaks of it', () => {
    const groups = groupsOf('How many vans were seized?');
    expect(INDEX.logLikelihood(groups, profile('vans'))).toBeGreaterThan(
      INDEX.logLikelihood(groups, profile('sender')),
    );
  });

  it('finds a text that speaks of an entry to recall more of it than one that does not', () => {
    const recall = (text: string) =>
      INDEX.coreRecall(INDEX.broadened(groupsOf(text), question(text)), profile('vans'));
    expect([recall('How many vans were seized?') > recall('zorbled'), recall('zorbled')]).toEqual([true, 0]);
  });

  it('broadens what is said by what stands above it', () => {
    const said = INDEX.broadened(groupsOf('Velmont Customs'), question('Velmont Customs'));
    expect([said.has('customs-office'), said.has('organisation')]).toEqual([true, true]);
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
          const groups = featuresOf(reading);
          for (const entry of INDEX.profiles) {
            for (const share of [
              INDEX.phrasingSimilarity(groups, entry),
              INDEX.coreRecall(INDEX.broadened(groups, reading), entry),
            ]) {
              expect(share >= 0 && share <= 1).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
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
