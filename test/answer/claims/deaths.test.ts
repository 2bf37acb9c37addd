import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('how many died', () => {
  const harbour = engineOf('harbour');
  it.each([
    'two sailors died in the crash, right?',
    'the crash killed two sailors, right?',
    'the crash cost two sailors their lives, right?',
    'Two sailors lost their lives when the ships collided, correct?',
    'deux marins ont perdu la vie, exact ?',
    'dos marineros perdieron la vida, ¿verdad?',
  ])('is not put right by the count of another deed: "%s"', (claim) => {
    expect(decided(harbour.ask(claim))).toEqual(['absent']);
  });
  it('is put right by how many did', () => {
    expect(decided(engineOf('dairy').ask('the soft cheese killed 9 people, right?'))).toEqual([
      'refuted',
      'deaths-count',
    ]);
  });
});
