import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('what comes before something', () => {
  it('is not agreed with of what comes after it', () => {
    expect(decided(engineOf('puppies').ask('The dogs died in the days before the rescue.'))).toEqual([
      'refuted',
      'deaths-when',
    ]);
  });
  it('is borne out where it is told so', () => {
    expect(engineOf('puppies').ask('Did the dogs die after the rescue?').verdict).toBe('supported');
  });
});
