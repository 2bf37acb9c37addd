/** Claims that say of somebody the opposite of what is told of them, and claims and questions that name the month of the case's event. */
import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { decided } from './fixture.ts';

const reservoir = buildEngine(loadCase('test/questions/cases/reservoir.yaml'));
const puppies = buildEngine(loadCase('test/questions/cases/puppies.yaml'));
const converters = buildEngine(loadCase('test/questions/cases/converters.yaml'));

describe('somebody who was released', () => {
  it.each([
    'Quintela is still behind bars, right',
    'is Quintela still in custody?',
    'is Quintela in jail?',
    'Quintela est en garde à vue ?',
    'Quintela est-elle toujours en prison ?',
    'Quintela sigue en prisión, ¿no?',
    'هل كينتيلا ما زالت في السجن؟',
  ])('is not in custody: "%s"', (claim) => {
    expect(decided(reservoir.ask(claim))).toEqual(['refuted', 'quintela-released']);
  });

  it.each(['Quintela was arrested, right?', 'was Quintela taken into custody?', 'was Quintela in jail?'])(
    'may have been before: "%s"',
    (claim) => {
      expect(reservoir.ask(claim).verdict).not.toBe('refuted');
    },
  );

  it('is not said to be at a place of which nothing is told', () => {
    expect(reservoir.ask('is Quintela in jail in Chaves?').verdict).toBe('absent');
  });
});

describe('somebody who denies something', () => {
  it.each([
    'have the two veterinarians confessed?',
    'did the vets admit signing the false certificates?',
    'did the two vets own up to signing the false certificates?',
  ])('does not admit it: "%s"', (claim) => {
    expect(decided(puppies.ask(claim))).toEqual(['refuted', 'vets-deny']);
  });

  it('is not said to deny something else', () => {
    expect(puppies.ask('did the vets admit stealing the dogs?').facts).not.toContain('vets-deny');
  });
});

describe('a place in two words of which one is money', () => {
  it('is no currency: "Vila Real"', () => {
    expect(
      decided(reservoir.ask('did more of the patients end up in hospital in Chaves or in Vila Real?')),
    ).toEqual(['answer', 'hospital-chaves', 'hospital-vila-real']);
  });
});

describe('a clause that "par où" or "por donde" leads', () => {
  it('leaves a claim what it is', () => {
    expect(
      converters.ask('Le dépôt par où passaient les pièces était à Aix-la-Chapelle, c’est bien ça ?').verdict,
    ).toBe('supported');
    expect(
      converters.ask('El almacén por donde pasaban las piezas estaba en Aquisgrán, ¿verdad?').verdict,
    ).toBe('supported');
  });

  it('asks where it opens the question', () => {
    expect(converters.ask('Par où passaient les pièces ?').verdict).toBe('answer');
  });
});
