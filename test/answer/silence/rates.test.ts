import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('what is asked per something', () => {
  it.each([
    ['of a head', 'pesticides', 'bail per person', 'bail-amount'],
    [
      'of what is named',
      'tortoises',
      'what did locals get for each tortoise they collected?',
      'villagers-pay',
    ],
  ])('is told by a fact that is told of each: %s', (_, name, question, fact) => {
    const { verdict, facts } = engineOf(name).ask(question);
    expect([verdict, ...facts]).toEqual(['answer', fact]);
  });

  it.each([
    ['seizure', 'how much was each phone worth?'],
    ['tortoises', 'what did locals get for each village?'],
  ])(
    'is not told by one that tells of all together or of each of another sort: %s, "%s"',
    (name, question) => {
      expect(engineOf(name).ask(question).facts).not.toContain(
        name === 'seizure' ? 'cash-amount' : 'villagers-pay',
      );
    },
  );
});
