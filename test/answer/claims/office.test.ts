import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('of which body somebody is said to be', () => {
  it.each([
    ['trams', 'Lenka Dvorska works for RSA, right?', 'dvorska-who'],
    ['breadcartel', 'Tadeja Kovšič speaks for Vrtnik, correct?', 'kovsic-who'],
    ['excavators', 'Ilze Berga works for Torvalis, right?', 'berga-who'],
    ['horses', 'Hélène Dubrulle trabaja para la Garda, ¿verdad?', 'dubrulle-who'],
    ['matchfix', "Tomas Breck travaille pour la Police nationale ardanienne, c'est exact ?", 'president'],
    ['sand', 'draft: "Hervé Tanoh of the Interior Ministry". ok?', 'tanoh-def'],
  ])('is put right by what he is: %s, "%s"', (name, claim, fact) => {
    expect(decided(engineOf(name).ask(claim))).toEqual(['refuted', fact]);
  });

  it.each([
    ['eels', 'Inés Barrutia works for the OIDF, right?', 'spokeswoman'],
    ['lifejackets', 'Plamen Dochev works for Delfin-Bryag, right?', 'dochev-manager'],
  ])('is borne out by what he is in it: %s, "%s"', (name, claim, fact) => {
    expect(decided(engineOf(name).ask(claim))).toEqual(['supported', fact]);
  });

  it('is not put right where the one body may be a part of the other', () => {
    const claim = 'Turčeková is of the Slovak police.';
    expect(engineOf('passports').ask(claim).verdict).not.toBe('refuted');
  });

  it.each([
    ['what is told of it otherwise', 'eels', 'Inés Barrutia heads the OIDF, right?'],
    [
      'another body that what he is of is told to belong to',
      'blackout',
      'Marta Zielonka works for public hospitals, right?',
    ],
    ['somebody who does more than to be of it', 'trams', 'Lenka Dvorska sued RSA, right?'],
    ['somebody who works with it', 'excavators', 'Berga works with Europol.'],
    ['its victim', 'excavators', 'Is Berga a victim of Torvalis?'],
    ['somebody who may have been of it', 'eels', 'Barrutia was a spokeswoman of Europol.'],
    ['somebody who may become its head', 'breadcartel', 'Will Lešnik lead Mlinarka?'],
    ['a condition', 'breadcartel', 'If Lešnik worked for Mlinarka'],
    ['the client of a lawyer, who may have others', 'eels', 'Mendonça is the lawyer of Cabo Lindo.'],
    ['the owner of another firm', 'breadcartel', 'Ana Hribar works for Vrtnik.'],
    ['a company whose union he leads', 'trams', 'Strnad works for BMT.'],
  ])('is not decided by that alone: %s', (_, name, claim) => {
    expect(engineOf(name).ask(claim).verdict).toBe('absent');
  });
});
