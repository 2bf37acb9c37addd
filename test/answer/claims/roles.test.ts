import { describe, expect, it } from 'vitest';
import { swapped } from '../../../src/answer/claims/roles.ts';
import { buildEngine } from '../../../src/answer/engine.ts';
import { rank } from '../../../src/answer/ranking.ts';
import type { FactBase } from '../../../src/facts/schema.ts';
import { base, bench, queryFor } from '../fixture.ts';

/** The bakery, with a second person and a fact that tells what its owner did to him. */
function withDeed(statement: string): FactBase {
  const [entry] = base.content.vocabulary.filter(({ kind }) => kind === 'person');
  const owner = base.content.facts.find(({ id }) => id === 'bakery-owner');
  if (!entry || !owner) throw new Error('the bakery has no owner');
  const names = { en: ['Paul Ash'], fr: ['Paul Ash'], ar: ['بول آش'], es: ['Paul Ash'] };
  const told = { en: statement, fr: statement, ar: statement, es: statement };
  const fact = {
    ...owner,
    id: 'deed',
    statement: told,
    value: { type: 'entity' as const, entities: [entry.id] },
    questions: { en: ['Who thanked Paul Ash?', 'By whom was Paul Ash thanked?'] },
  };
  const vocabulary = [...base.content.vocabulary, { ...entry, id: 'ash', names }];
  return { ...base, content: { ...base.content, vocabulary, facts: [...base.content.facts, fact] } };
}

describe('swapped', () => {
  const engine = buildEngine(withDeed('Clara Benn thanked Paul Ash.'));
  it.each([
    ['Clara Benn thanked Paul Ash, right?', 'supported'],
    ['Paul Ash was thanked by Clara Benn, right?', 'supported'],
    ['Clara Benn was the one who thanked Paul Ash, right?', 'supported'],
  ])('bears out who did it to whom, actively and passively: %s', (claim, verdict) => {
    expect(engine.ask(claim).verdict).toBe(verdict);
  });
  it.each([
    'Paul Ash thanked Clara Benn, right?',
    'Clara Benn was thanked by Paul Ash, right?',
    'So Paul Ash was the one who thanked Clara Benn?',
  ])('never bears out that it was done the other way round: %s', (claim) => {
    expect(engine.ask(claim).verdict).toBe('refuted');
  });
  it('says nothing of a claim that names only one of two', () => {
    const { reading, asked } = queryFor('Clara Benn owns the bakery');
    const [fact] = rank(reading, asked, bench.index).facts;
    expect(fact && swapped(reading, fact, bench.lexicon)).toBe(false);
  });
});
