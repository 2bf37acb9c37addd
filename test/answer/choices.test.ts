import { describe, expect, it } from 'vitest';
import { ask } from './fixture.ts';

describe('what happened on a day', () => {
  it('is what is told of that day', () => {
    expect(ask('What happened on March 3?')).toEqual(['answer', 'fire-date']);
  });
  it('is not told of a day that no fact has', () => {
    expect(ask('What happened on March 9?')[0]).toBe('absent');
  });
});
