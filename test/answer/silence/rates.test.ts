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
    ['of all together', 'seizure', 'how much was each phone worth?', 'cash-amount'],
    ['of each of another sort', 'tortoises', 'what did locals get for each village?', 'villagers-pay'],
    ['of each, and not by weight', 'tortoises', 'how much per gram were villagers paid?', 'villagers-pay'],
    ['of each, and not by time', 'pesticides', 'bail per day', 'bail-amount'],
  ])('is not told by one that tells %s', (_, name, question, fact) => {
    expect(engineOf(name).ask(question).facts).not.toContain(fact);
  });
});
