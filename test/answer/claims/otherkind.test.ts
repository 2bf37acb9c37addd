import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('a kind of a thing that excludes the one told of', () => {
  it.each([
    ['lakespa', 'Can I write that the bacteria in the hotel water were salmonella?', 'bacteria-name'],
    ['medicines', 'The vials contained a vaccine.', 'vials-content'],
    ['medicines', 'هل كانت القوارير تحتوي على لقاح؟', 'vials-content'],
  ])('is put right though one concept has both (%s: "%s")', (id, claim, fact) => {
    expect(decided(engineOf(id).ask(claim))).toEqual(['refuted', fact]);
  });
  it('is rightly denied', () => {
    expect(decided(engineOf('lakespa').ask("The bacteria in the hotel's water weren't salmonella"))).toEqual([
      'supported',
      'bacteria-name',
    ]);
  });
  it.each([
    ['lakespa', 'Were the bacteria Legionella?'],
    ['medicines', 'The vials contained an antibiotic.'],
  ])('leaves the one that is told borne out (%s: "%s")', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).toBe('supported');
  });
});
