/** A whole without several of its parts. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('a whole without several of its parts', () => {
  const matchfix = engineOf('matchfix');
  it.each([
    'How many of those arrested are neither players nor referees?',
    'Take away the footballers and the refs and how many of those picked up are left?',
    'Apart from players and referees, how many people were arrested?',
  ])('is what is left of it: %s', (text) => {
    expect(matchfix.ask(text).answer).toBe(
      '17 people arrested − 11 players arrested − 2 referees arrested = 4.',
    );
  });
  it('is the sum of the others where an inventory is spoken of', () => {
    const seizure = engineOf('seizure');
    expect(seizure.ask('leaving out phones and cars, how many items were counted?').answer).toBe(
      '51 watches + 7 laptops + 18 tablets = 76.',
    );
  });
});
