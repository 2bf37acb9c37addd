/** Claims that say of somebody the opposite of what is told of them: in custody, of who was released; that they admit what they deny. */
import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../src/answer/engine.ts';
import type { Fact, Localised } from '../../../src/facts/schema.ts';
import { engineOf } from '../../engines.ts';
import { base, decided } from '../fixture.ts';

const reservoir = engineOf('reservoir');
const puppies = engineOf('puppies');

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

describe('what is told of a release', () => {
  /** The bakery with a further fact on its owner. */
  const told = (statement: Localised) => {
    const fact: Fact = {
      id: 'benn-custody',
      topic: 'bakery',
      statement,
      value: { type: 'text', answers: ['whether', 'what'] },
      questions: { en: ['What happened to Clara Benn?', 'what became of the owner'] },
      citations: [{ paragraph: 3, exact: 'Clara Benn' }],
      status: 'published',
    };
    return buildEngine({ ...base, content: { ...base.content, facts: [...base.content.facts, fact] } });
  };
  const released = told({
    en: 'Clara Benn was released by the police.',
    fr: 'Clara Benn a été libérée par la police.',
    ar: 'أفرجت الشرطة عن كلارا بين.',
    es: 'La policía puso en libertad a Clara Benn.',
  });
  it.each(['Is Clara Benn in jail?', 'Clara Benn remains in prison, right?', 'Clara Benn est en prison ?'])(
    'puts right that somebody is held today: "%s"',
    (claim) => {
      expect(decided(released.ask(claim))).toEqual(['refuted', 'benn-custody']);
    },
  );
  it.each([
    'Clara Benn is said to have been arrested, right?',
    'The owner Clara Benn is the one who was arrested, right?',
    'Clara Benn was arrested today, right?',
    'Clara Benn a encore été arrêtée ?',
  ])('says nothing of an arrest: "%s"', (claim) => {
    expect(released.ask(claim).verdict).not.toBe('refuted');
  });
  it('puts nothing right where it is only to come', () => {
    const later = told({
      en: 'Clara Benn will be released by the police in May.',
      fr: 'Clara Benn sera libérée par la police en mai.',
      ar: 'ستفرج الشرطة عن كلارا بين في مايو.',
      es: 'La policía pondrá en libertad a Clara Benn en mayo.',
    });
    for (const claim of ['Is Clara Benn in custody?', 'Clara Benn is still in jail, right?'])
      expect(later.ask(claim).verdict).not.toBe('refuted');
  });
  it('is not told by an arrest', () => {
    const arrested = told({
      en: 'Clara Benn was arrested by the police.',
      fr: 'Clara Benn a été arrêtée par la police.',
      ar: 'أوقفت الشرطة كلارا بين.',
      es: 'La policía detuvo a Clara Benn.',
    });
    for (const claim of ['Is Clara Benn released?', 'was Clara Benn released?'])
      expect(arrested.ask(claim).verdict).not.toBe('supported');
  });
});
