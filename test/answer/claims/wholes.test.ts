import { describe, expect, it } from 'vitest';
import { partsOf, someOfNone } from '../../../src/answer/claims/wholes.ts';
import { createBench } from '../../../src/answer/engine.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { engineOf } from '../../engines.ts';
import { ask, bench, decided, queryFor } from '../fixture.ts';

describe('a claim of all', () => {
  it.each([
    ['All of the firefighters were volunteers.', 'refuted', 'English'],
    ['Not all of the firefighters were volunteers.', 'supported', 'a denied all says that some were not'],
    ['Tous les pompiers étaient volontaires.', 'refuted', 'French'],
    ['Todos los bomberos eran voluntarios.', 'refuted', 'Spanish'],
    ['No todos los bomberos eran voluntarios.', 'supported', 'Spanish, denied'],
  ])('"%s" is %s by the part that a fact counts: %s', (text, verdict) => {
    expect(ask(text)[0]).toBe(verdict);
    expect(ask(text)).toContain('volunteers-count');
  });
  it('is not held against a part of something else', () => {
    expect(ask('All of the ovens were sold.')).toEqual(['absent']);
  });
  it('is not refuted by how many of them are something that it does not say', () => {
    const museum = engineOf('museum');
    expect(museum.ask('Were all the recovered objects stolen?').verdict).toBe('absent');
    expect(museum.ask('Were all the recovered objects coins?').verdict).toBe('refuted');
  });
});

describe('a claim of everything', () => {
  const museum = engineOf('museum');
  it('is put right by the count of a part', () => {
    const { verdict, facts } = museum.ask('everything has been recovered, right?');
    expect([verdict, ...facts]).toEqual(['refuted', 'recovered-count']);
  });
});

describe('partsOf', () => {
  const parts = (text: string) => {
    const { reading, negated } = queryFor(text);
    return partsOf(reading, negated, bench.index, bench.lexicon);
  };
  it('says nothing to a claim that is not of all', () => {
    expect(parts('The firefighters were volunteers.')).toBeUndefined();
  });
  it('says nothing where something else than the all is denied', () => {
    expect(parts('All of the firefighters were not volunteers.')).toBeUndefined();
  });
});

describe('a claim of all of so many, or of none of them', () => {
  const lab = engineOf('lab');
  const cyber = engineOf('cyber');
  it.each(['all sixteen are still in custody?', 'all 16 men are still locked up, right?'])(
    'is refuted by the part that it is so of: "%s"',
    (claim) => {
      expect(decided(lab.ask(claim))).toEqual(['refuted', 'custody-count']);
    },
  );
  it.each([
    'not one of the 37 has been let out so far, right?',
    'none of the 37 was released, right?',
    "Aucun des 37 n'a été libéré, exact ?",
    'Ninguno de los 37 ha salido en libertad, ¿no?',
  ])('is refuted by those of whom it is so: "%s"', (claim) => {
    expect(decided(cyber.ask(claim))).toEqual(['refuted', 'released-count']);
  });
  it('is no claim of a part that is itself counted', () => {
    const { reading } = queryFor('none of the 31 was released');
    expect(
      someOfNone(reading, createBench(loadCase('test/questions/cases/cyber.yaml')).index),
    ).toBeUndefined();
  });
});

describe('none of so many', () => {
  const jailbreak = engineOf('jailbreak');
  it.each([
    'None of the 17 escapees has been recaptured',
    "Aucun des 17 évadés n'a été repris",
    'Ninguno de los 17 fugados ha sido recapturado',
    "They didn't recapture any of the 17 escapees",
  ])('is put right by the number of those of whom it is so: "%s"', (claim) => {
    expect(jailbreak.ask(claim).verdict).toBe('refuted');
  });
  it.each([
    ['Not one of the six has been recaptured.', 'more than those'],
    ['None of the 17 escapees was killed, right?', 'another deed'],
    ['None of the 14 guards was dismissed, right?', 'another event'],
  ])('is not put right by a number of others: "%s" (%s)', (claim) => {
    expect(jailbreak.ask(claim).verdict).toBe('absent');
  });
  it('is not borne out by what is not so of one', () => {
    expect(jailbreak.ask('none of the nine who fled in 2011 was ever caught, right?').verdict).toBe('absent');
  });
  it('is another thing than not every one', () => {
    const claim = 'not every one of the thirty-two cells was Daesh, only the greater part of them';
    expect(engineOf('seizure').ask(claim).verdict).toBe('supported');
  });
});
