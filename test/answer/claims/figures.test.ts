/** Amounts that are claimed without their currency. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('an amount that is claimed without its currency', () => {
  const breadcartel = engineOf('breadcartel');
  it.each([
    ['draft says Hribar & Sons was fined 6.2 million, ok?', 'refuted', 'hribar-fine'],
    ["Vrtnik's fine was 2.6 million", 'refuted', 'vrtnik-fine'],
    ['Vrtnik was handed a 16.9 million fine, right?', 'supported', 'vrtnik-fine'],
    ["Vrtnik a écopé de 3 millions d'amende", 'refuted', 'vrtnik-fine'],
    ['Se multó a Vrtnik con 3 millones, ¿no?', 'refuted', 'vrtnik-fine'],
    ['تم تغريم فرتنيك 3 ملايين', 'refuted', 'vrtnik-fine'],
  ])('is held against the fine, and not the number of the fined: "%s"', (claim, verdict, fact) => {
    expect(decided(breadcartel.ask(claim))).toEqual([verdict, fact]);
  });

  it.each([
    ['2.6 million phones were seized', 'seized-phones'],
    ['the phones seized were 3,000', 'seized-phones'],
  ])('is none where as many of them may be counted: "%s"', (claim, fact) => {
    expect(decided(engineOf('seizure').ask(claim))).toEqual(['refuted', fact]);
  });
});
