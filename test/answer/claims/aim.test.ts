import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('what something was for', () => {
  const seizure = engineOf('seizure');
  it.each([
    "ORATIX's aim was to uncover drug networks, right?",
    'El objetivo de ORATIX era descubrir redes de inmigración irregular, ¿verdad?',
    'أوراتيكس عملية أمنية غايتها كشف شبكات الهجرة السرية، صحيح؟',
  ])('is not agreed to be what no fact mentions: "%s"', (claim) => {
    expect(seizure.ask(claim).verdict).toBe('absent');
  });
  it.each([
    "ORATIX's aim was to uncover wildlife trafficking, right?",
    "le but d'ORATIX était de démasquer le trafic d'animaux, exact ?",
  ])('is borne out in other words: "%s"', (claim) => {
    expect(decided(seizure.ask(claim))).toEqual(['supported', 'oratix-aim']);
  });
});
