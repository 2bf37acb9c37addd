import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { mixedUp, rehearse } from '../../src/eval/rehearse.ts';
import type { FactBase } from '../../src/facts/schema.ts';
import { base } from '../answer/fixture.ts';

/** The bakery with other phrasings of one fact. */
function withPhrasings(id: string, en: string[]): FactBase {
  const facts = base.content.facts.map((fact) => (fact.id === id ? { ...fact, questions: { en } } : fact));
  return { ...base, content: { ...base.content, facts } };
}

const count = (questions: Partial<Record<string, readonly string[]>>): number =>
  Object.values(questions).reduce((sum, list) => sum + (list?.length ?? 0), 0);

describe('rehearse', () => {
  it('asks every phrasing of facts and known unknowns once', () => {
    const { facts, unknowns } = base.content;
    const written = [...facts, ...unknowns].reduce((sum, entry) => sum + count(entry.questions), 0);
    expect(rehearse(base).asked).toBe(written);
  });

  it('lists a phrasing that only its own words in the base would answer', () => {
    const [fact] = base.content.facts;
    if (!fact) throw new Error('the bakery has no fact');
    const odd = withPhrasings(fact.id, ['zorb quux flim', ...(fact.questions.en ?? [])]);
    expect(buildEngine(odd).ask('zorb quux flim').facts).toEqual([fact.id]);
    expect(rehearse(odd).misses).toContainEqual({
      entry: fact.id,
      language: 'en',
      question: 'zorb quux flim',
      got: [],
    });
  });

  it('finds nothing wrong with a phrasing whose sisters tell it', () => {
    const sisters = ['cause of the fire', 'what caused the fire', 'the cause of the blaze', 'fire cause'];
    const told = withPhrasings('fire-cause', sisters);
    expect(rehearse(told).asked).toBe(rehearse(withPhrasings('fire-cause', [])).asked + sisters.length);
    expect(rehearse(told).misses.filter(({ entry }) => entry === 'fire-cause')).toEqual([]);
  });
});

describe('rehearse of alternatives', () => {
  it('holds a phrasing back with all that it stands for, and asks its first question', () => {
    const [fact] = base.content.facts;
    if (!fact) throw new Error('the bakery has no fact');
    const odd = withPhrasings(fact.id, ['(zorb|zorba) quux (flim|flam)', ...(fact.questions.en ?? [])]);
    expect(rehearse(odd).misses).toContainEqual({
      entry: fact.id,
      language: 'en',
      question: 'zorb quux flim',
      got: [],
    });
    expect(rehearse(odd).asked).toBe(rehearse(withPhrasings(fact.id, fact.questions.en ?? [])).asked + 1);
    // Nor does another line tell it that stands for the same question.
    const again = withPhrasings(fact.id, [
      'zorb quux flim',
      '(zorb|zorba) quux flim',
      ...(fact.questions.en ?? []),
    ]);
    expect(rehearse(again).misses.map(({ question }) => question)).toContain('zorb quux flim');
  });
});

describe('mixedUp', () => {
  it('counts both ways in which two entries took each other’s phrasings, most first', () => {
    const miss = (entry: string, got: string[]) => ({ entry, language: 'en' as const, question: '?', got });
    expect(mixedUp([miss('a', ['b']), miss('c', []), miss('c', ['d']), miss('b', ['a'])])).toEqual([
      { entries: ['a', 'b'], times: 2 },
      { entries: ['c', 'd'], times: 1 },
    ]);
  });
});
