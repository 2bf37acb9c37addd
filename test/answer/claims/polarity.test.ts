import { describe, expect, it } from 'vitest';
import { stance } from '../../../src/answer/claims/polarity.ts';
import { engineOf } from '../../engines.ts';
import { ask, bench, decided, factOf, queryFor } from '../fixture.ts';

describe('stance', () => {
  const of = (text: string, id: string) => stance(queryFor(text).reading, factOf(id), bench.lexicon);
  it('is none where a fact denies nothing', () => {
    expect(of('Clara Benn owns the bakery', 'bakery-owner')).toBeUndefined();
  });
  it('denies what the statement says not to be so', () => {
    expect(of('15 of the firefighters were volunteers', 'paid-count')).toBe('denies');
  });
});

describe('a fact that denies within its sentence', () => {
  const verdict = engineOf('verdict');
  const collapse = engineOf('collapse');
  const carpena = engineOf('carpena');
  const museum = engineOf('museum');
  it.each([
    ['The shell companies had offices.', 'refuted'],
    ['The shell companies had no offices.', 'supported'],
    ['Las sociedades pantalla tenían oficinas, ¿no?', 'refuted'],
    ["Les sociétés écrans n'avaient ni bureaux ni clients.", 'supported'],
    ['Asante-Boadi pleaded not guilty.', 'supported'],
    ['41 shell companies were lent 312 million cedis.', 'supported'],
    ['41 shell companies with offices and customers got the money.', 'refuted'],
  ])('"%s" is %s', (text, expected) => {
    expect(decided(verdict.ask(text))).toEqual([expected, expect.anything()]);
  });
  it.each([
    ['The owner commented on the drilling.', 'refuted'],
    ['The owner refused to comment on the drilling.', 'supported'],
    ['El propietario comentó la perforación.', 'refuted'],
  ])('"%s" is %s', (text, expected) => {
    expect(decided(collapse.ask(text))).toEqual([expected, 'owner-comment']);
  });
  it.each([
    ['Stoica was questioned as a witness in the Blue Kiosk case.', 'supported', 'stoica-earlier-role'],
    ['42 of the fake invoices were not paid.', 'supported', 'invoices-unpaid'],
    ['52 fake invoices were not paid.', 'refuted', 'invoices-unpaid'],
  ])('"%s" is %s', (text, expected, fact) => {
    expect(decided(carpena.ask(text))).toEqual([expected, fact]);
  });
  it('is not borne out by what it is told not to be', () => {
    expect(decided(museum.ask('The Ribeira Atlas has been found.'))).toEqual(['refuted', 'missing-atlas']);
  });
  it('bears out by an object of nought', () => {
    const dairy = engineOf('dairy');
    expect(decided(dairy.ask('The dairy exports nothing.'))).toEqual(['supported', 'exports']);
  });
  it('leaves another claim of the case as it was', () => {
    expect(ask('46 firefighters were sent')).toEqual(['supported', 'firefighters-count']);
  });
});
