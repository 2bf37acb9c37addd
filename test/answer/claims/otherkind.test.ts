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
    ['eels', 'The leader of the Bayonne group was sentenced to four years in prison and fined 60,000 euros.'],
    ['blackout', '1,384 operations were postponed and 11,200 appointments cancelled.'],
    ['bicycles', 'The wife of the leader is 36 and her husband is the alleged leader.'],
  ])('leaves the one that is told borne out (%s: "%s")', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).toBe('supported');
  });
  it('is denied of the other one alone, where a claim says "the one and not the other"', () => {
    const claim = 'It was ketamine and not methamphetamine that police found in the raids.';
    expect(engineOf('drones').ask(claim).verdict).not.toBe('supported');
  });
  it.each([
    ['cablecar', 'How many feet did the cabin fall?'],
    ['trawler', 'How many kilometres from the coast was the trawler stopped?'],
    ['trawler', 'How many tortoises were on board?'],
    ['blackout', 'How many cancer operations had to be cancelled?'],
  ])('is no reason for silence in units, or where words are used loosely (%s: "%s")', (id, question) => {
    expect(engineOf(id).ask(question).verdict).toBe('answer');
  });
});
