import { describe, expect, it } from 'vitest';
import { loadCase } from '../../src/facts/load.ts';
import { thinlyPut, WANTED } from '../../src/facts/phrasings.ts';
import type { Fact, Unknown } from '../../src/facts/schema.ts';

const { content } = loadCase('facts/seizure.yaml');

/** The entries with so many phrasings of those that they have. */
function cut<T extends Fact | Unknown>(entries: readonly T[], en: number, other: number): T[] {
  return entries.map((entry) => ({
    ...entry,
    questions: {
      en: (entry.questions.en ?? []).slice(0, en),
      fr: (entry.questions.fr ?? []).slice(0, other),
      ar: (entry.questions.ar ?? []).slice(0, other),
      es: (entry.questions.es ?? []).slice(0, other),
    },
  }));
}

describe('thinlyPut', () => {
  it('says nothing of a case that has enough phrasings', () => {
    expect(thinlyPut(content)).toBeUndefined();
  });
  it('says how many facts and known unknowns have where they have fewer', () => {
    const facts = cut(content.facts, 3, 2);
    const unknowns = cut(content.unknowns, 2, 1);
    const fewest = (of: readonly { id: string }[], count: number): string =>
      of
        .slice(0, 6)
        .map(({ id }) => `${id} (${count})`)
        .join(', ');
    expect(thinlyPut({ facts, unknowns })).toBe(
      `phrasings on average: a fact has 3.0 in English and 2.0 in each other language (wanted: ${WANTED.facts.en} and ${WANTED.facts.other}; fewest: ${fewest(facts, 3)}); ` +
        `a known unknown has 2.0 in English and 1.0 in each other language (wanted: ${WANTED.unknowns.en} and ${WANTED.unknowns.other}; fewest: ${fewest(unknowns, 2)})`,
    );
  });
  it('shows no more than there are where one is short by a little', () => {
    const [first, ...others] = cut(content.facts, WANTED.facts.en, WANTED.facts.other);
    const short = first ? cut([first], 1, WANTED.facts.other) : [];
    const had =
      others.reduce((sum, { questions }) => sum + (questions.en?.length ?? 0), 1) / content.facts.length;
    const shown = (Math.floor(10 * had) / 10).toFixed(1);
    expect(thinlyPut({ facts: [...short, ...others], unknowns: content.unknowns })).toContain(
      `a fact has ${shown} in English`,
    );
  });
  it('says nothing of an example of a few facts', () => {
    expect(thinlyPut({ facts: cut(content.facts, 1, 0).slice(0, 7), unknowns: [] })).toBeUndefined();
  });
});
