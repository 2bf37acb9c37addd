import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const seizure = engineOf('seizure');
const ask = (text: string) => decided(seizure.ask(text));

describe('the currency of an amount, of two that are offered', () => {
  it.each([
    'is the 931,870 in dirhams or dollars?',
    'was the cash in dirhams or in dollars?',
    '931,870 dirhams or dollars?',
    '¿los 931.870 son dirhams o dólares?',
    '931870 درهم ولا دولار؟',
  ])('is told by the fact of that amount: "%s"', (question) => {
    expect(ask(question)).toEqual(['answer', 'cash-amount']);
  });
  it('is not told where no amount is in either', () => {
    expect(ask('was the cash in euros or pounds?')).toEqual(['absent']);
  });
  it('is not told of another amount', () => {
    expect(ask('is the 931,000,000 in dirhams or dollars?')[0]).not.toBe('answer');
  });
});
