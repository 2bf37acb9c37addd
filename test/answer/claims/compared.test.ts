import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('two that a statement sets against each other', () => {
  it.each([
    ['Did the auction house have more pieces than the warehouse?', 'the other way round'],
    ["La maison de ventes avait-elle plus de pièces que l'entrepôt ?", 'in French'],
    ['¿Había más piezas en la casa de subastas que en el almacén?', 'in Spanish'],
    ['هل كان في دار المزادات قطع أكثر من المستودع؟', 'in Arabic'],
  ])('are not agreed with in another order: "%s" (%s)', (claim) => {
    expect(decided(engineOf('antiques').ask(claim))).toEqual(['refuted', 'site-difference']);
  });
  it.each([
    'Did the warehouse have more pieces than the auction house?',
    "L'entrepôt contenait-il plus de pièces que la maison de ventes ?",
  ])('are borne out in their own: "%s"', (claim) => {
    expect(decided(engineOf('antiques').ask(claim))).toEqual(['supported', 'site-difference']);
  });
});
