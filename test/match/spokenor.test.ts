import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';

const seizure = engineOf('seizure');

describe('the spoken Arabic "or"', () => {
  it('offers a choice between two places', () => {
    expect(seizure.ask('درب غلف في الرباط ولا الدار البيضاء؟')).toMatchObject({
      verdict: 'answer',
      facts: ['derb-ghallef-city'],
    });
  });
  it('offers a choice between two figures', () => {
    expect(seizure.ask('شدو 21 ولا 22 شخص؟')).toMatchObject({ verdict: 'answer', facts: ['arrests-count'] });
  });
  it('still denies behind a denial', () => {
    expect(seizure.ask('الشرطة ما صادرت هواتف ولا سيارات').verdict).toBe('refuted');
  });
});
