/** The numbers of several things. */
import { describe, expect, it } from 'vitest';
import { ask } from '../fixture.ts';

describe('the numbers of several things', () => {
  it('are told side by side where nothing else is asked of them', () => {
    expect(ask('firefighters and residents: figures?')).toEqual([
      'answer',
      'firefighters-count',
      'residents-count',
    ]);
  });
});
