import { describe, expect, it } from 'vitest';
import { focusOf } from '../../../src/answer/claims/doers.ts';
import { engineOf } from '../../engines.ts';
import { decided, readingOf } from '../fixture.ts';

describe('a right figure', () => {
  const harbour = engineOf('harbour');
  const dairy = engineOf('dairy');
  it.each(['Calanthe lost 46 containers.', 'The Orsa Verde spilled 1,380 tonnes of oil.'])(
    'of another doer is not agreed with: "%s"',
    (text) => {
      expect(decided(harbour.ask(text))[0]).not.toBe('supported');
    },
  );
  it('of another body is not agreed with', () => {
    expect(decided(dairy.ask('ACAL has recorded 312 cases of listeriosis since 2015.'))[0]).not.toBe(
      'supported',
    );
  });
  it.each([
    ['The Orsa Verde lost 46 containers.', harbour],
    ['The Calanthe spilled 1,380 tonnes of oil.', harbour],
    ['The DRS has recorded 312 cases of listeriosis since 2015.', dairy],
  ])('of its own doer is: "%s"', (text, engine) => {
    expect(decided(engine.ask(text))[0]).toBe('supported');
  });
  it('of a country that stands for its bodies is', () => {
    const seizure = engineOf('seizure');
    expect(decided(seizure.ask('Morocco dismantled 32 terror cells in the last three years'))[0]).toBe(
      'supported',
    );
  });
});

describe('a body of the same kind', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['Moroccan police arrested 21 people, right?', 'arrests-count'],
    ['Moroccan security services seized 51 watches, right?', 'seized-watches'],
  ])('stands for the one that is told of: "%s"', (claim, fact) => {
    expect(decided(seizure.ask(claim))).toEqual(['supported', fact]);
  });
  it('stands for no other of that kind', () => {
    expect(seizure.ask('The DGST seized 51 watches, right?').verdict).toBe('refuted');
  });
});

describe('focusOf', () => {
  it.each([
    ['It was the mayor that called the firefighters', ['mayor']],
    ["C'est le maire qui a appelé les pompiers", ['maire']],
    ['Fue el alcalde quien llamó a los bomberos', ['alcalde']],
    ['العمدة هو الذي اتصل بالإطفائيين', ['العمدة']],
    ['The mayor called the firefighters that came', []],
  ])('of "%s" is %s', (text, focus) => {
    expect(focusOf(readingOf(text)).map((term) => term.text)).toEqual(focus);
  });
});

describe('what a claim sets apart', () => {
  const seizure = engineOf('seizure');
  it('is put right by who did it', () => {
    expect(
      decided(
        seizure.ask(
          "C'est la police portugaise qui a fourni le tuyau décisif dans l'affaire des téléphones, hein ?",
        ),
      ),
    ).toEqual(['refuted', 'network-tip']);
  });
  it('is not agreed with where no fact tells of it', () => {
    expect(
      seizure.ask("It's a suspect's nationality that settles whether the DGST intervenes, yes or no").verdict,
    ).not.toBe('supported');
  });
});

describe('a body that the statement names within the name of whoever does it', () => {
  it('is no other doer', () => {
    expect(decided(engineOf('gasblast').ask('Dunagaz denies negligence, correct?'))).toEqual([
      'supported',
      'negligence-denied',
    ]);
  });
});
