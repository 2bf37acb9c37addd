import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/facts/nearest.ts';

describe('didYouMean', () => {
  it('names the nearest candidate', () => {
    expect(didYouMean('seized-phnoes', ['seized-cars', 'seized-phones'])).toBe(
      ' (did you mean "seized-phones"?)',
    );
  });

  it('says nothing where nothing is near', () => {
    expect(didYouMean('arrests', ['birds', 'cash'])).toBe('');
  });
});
