import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const seizure = engineOf('seizure');

describe('what is denied of a body', () => {
  it.each([
    'Interpol did not support ORATIX, right?',
    'Interpol had no role in ORATIX?',
    "le soutien à ORATIX ne venait pas d'Interpol",
  ])('is not borne out by what another body did: "%s"', (claim) => {
    expect(decided(seizure.ask(claim))).toEqual(['absent']);
  });
  it.each(['it was not Interpol that supported ORATIX, right?', 'no fue Interpol quien apoyó ORATIX'])(
    'is borne out where the one is set apart from the other: "%s"',
    (claim) => {
      expect(decided(seizure.ask(claim))).toEqual(['supported', 'oratix-support']);
    },
  );
  it.each([
    'Europol had nothing to do with the wildlife operation.',
    'Europol had nothing to do with ORATIX?',
  ])('is put right by the fact that tells of it: "%s"', (claim) => {
    expect(decided(seizure.ask(claim))).toEqual(['refuted', 'oratix-support']);
  });
});

describe('some other sort of body that is said to have done it', () => {
  it.each([
    'the information on the network was provided by the gendarmerie, right?',
    'the army provided the information on the network, correct?',
    'les infos sur le réseau viennent de la douane, exact ?',
    'هل صحيح أن الجمارك قدمت المعلومات عن الشبكة؟',
  ])('is put right by who did: "%s"', (claim) => {
    expect(decided(seizure.ask(claim))).toEqual(['refuted', 'network-tip']);
  });
  it.each(['the gendarmerie seized the phones, right?', 'an intelligence service provided the tip, right?'])(
    'is not put right where it may be of those who did: "%s"',
    (claim) => {
      expect(seizure.ask(claim).verdict).not.toBe('refuted');
    },
  );
  it.each([
    'The police gave information to the DGST.',
    'Goods were confiscated from the customs.',
    'If the army provided the information on the network',
  ])('is not put right where that is not said: "%s"', (claim) => {
    expect(seizure.ask(claim).verdict).not.toBe('refuted');
  });
});
