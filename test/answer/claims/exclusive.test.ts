import { describe, expect, it } from 'vitest';
import { exclusiveOf } from '../../../src/answer/claims/exclusive.ts';
import { engineOf } from '../../engines.ts';
import { ask, decided, queryFor } from '../fixture.ts';

describe('exclusiveOf', () => {
  const focus = (text: string) => exclusiveOf(queryFor(text).reading)?.focus.map((term) => term.text);
  it.each([
    ['Only volunteers came to the fire', ['volunteers']],
    ['The bakery made only bread, right?', ['bread']],
    ['Seuls des pompiers sont venus', ['pompiers']],
  ])('says of what "%s" is said alone', (text, expected) => {
    expect(focus(text)).toEqual(expected);
  });
  it('is none where a number is meant', () => {
    expect(focus('Only 46 firefighters were sent')).toBeUndefined();
  });
  it('is none where one is meant', () => {
    expect(focus('No se salvó ni un solo saco de harina')).toBeUndefined();
  });
});

describe('a claim of one thing alone', () => {
  const ferry = engineOf('ferry');
  const dairy = engineOf('dairy');
  it.each([
    ['The bakery made only bread, right?', ['refuted', 'bakery-products']],
    ['La boulangerie ne faisait que du pain, non ?', ['refuted', 'bakery-products']],
  ])('"%s" is refuted by a list that has more', (text, expected) => {
    expect(ask(text)).toEqual(expected);
  });
  it('is refuted by a fact that counts others in the same sentence', () => {
    expect(decided(ferry.ask('Seuls des passagers sont morts.'))[0]).toBe('refuted');
  });
  it('is borne out by nothing that only tells it of that thing', () => {
    expect(ask('Only Clara Benn owns the bakery')[0]).toBe('absent');
  });
  it.each(['Seul le beurre a été retiré de la vente.', 'Solo se retiró el yogur, ¿verdad?'])(
    '"%s" is never agreed with',
    (text) => {
      expect(decided(dairy.ask(text))[0]).not.toBe('supported');
    },
  );
  it('is borne out as "not only"', () => {
    expect(ask('The bakery did not make only bread, right?')[0]).toBe('supported');
  });
});

describe('a claim that somebody did it alone', () => {
  const seizure = engineOf('seizure');
  it.each([
    'Morocco ran ORATIX on its own.',
    'Morocco acted alone in ORATIX.',
    'DGST saved the birds single-handedly, no other country had a part in it.',
  ])('is refuted by a fact that tells of others, or of something done together: %s', (text) => {
    expect(decided(seizure.ask(text))[0]).toBe('refuted');
  });
  it('is borne out where it is denied', () => {
    expect(decided(seizure.ask('Morocco was not on its own in ORATIX.'))[0]).toBe('supported');
  });
  it('is refuted of one task by a fact that tells of many', () => {
    expect(decided(seizure.ask('DGST only deals with terrorism.'))[0]).toBe('refuted');
  });
});

describe('the object of a deed', () => {
  const seizure = engineOf('seizure');
  it.each([
    'The DGST deals with terrorism and nothing else.',
    "La DGST ne s'occupe que de terrorisme ?",
    "La DGST ne s'occupe que de terrorisme, et de rien d'autre ?",
  ])('is what is said to be all of it: "%s"', (claim) => {
    expect(decided(seizure.ask(claim))).toEqual(['refuted', 'dgst-responsibilities']);
  });
  it('is named alone by French "y avait que", too', () => {
    expect(seizure.ask('y avait que des téléphones dans la saisie ?').verdict).toBe('refuted');
  });
});

describe('a solo effort', () => {
  const seizure = engineOf('seizure');
  it.each([
    'Was the bird operation a solo Moroccan effort?',
    'Did the DGST run the bird operation unassisted?',
  ])('is put right by what was done together: "%s"', (claim) => {
    expect(seizure.ask(claim).verdict).toBe('refuted');
  });
  it('is denied rightly of what was done together', () => {
    expect(seizure.ask('the bird rescue was not a solo effort by Morocco').verdict).toBe('supported');
  });
});

describe('an "only" before a day of the week', () => {
  it('is of what stands between them', () => {
    const { reading } = queryFor('Only firefighters came on Monday.');
    expect(exclusiveOf(reading)?.focus.map(({ text }) => text)).toEqual(['firefighters']);
  });
  const tunnel = engineOf('tunnel');
  it.each(['the hole was only found on Monday', 'el agujero solo se descubrió el lunes'])(
    'means not before: "%s"',
    (claim) => {
      expect(decided(tunnel.ask(claim))).toEqual(['supported', 'found-when']);
    },
  );
});
