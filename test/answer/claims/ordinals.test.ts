import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

const antiques = engineOf('antiques');

describe('a place in a row that a claim gives', () => {
  it.each([
    ['It was the brigade’s second operation of its kind.', 'supported'],
    ['C’est la deuxième opération de ce type pour la brigade.', 'supported'],
    ['C’est la première opération de ce type pour la brigade.', 'refuted'],
    ['This was the first operation of its kind by the brigade, right?', 'refuted'],
    ['This wasn’t the brigade’s first operation of the kind, right?', 'supported'],
  ])('%s is %s by the fact that tells of the second', (claim, verdict) => {
    const { verdict: found, facts } = antiques.ask(claim);
    expect({ found, facts }).toEqual({ found: verdict, facts: ['second-operation'] });
  });
});
