/** What a complete list leaves out. */
import { describe, expect, it } from 'vitest';
import { engine } from '../fixture.ts';

describe('what a complete list leaves out', () => {
  it.each([
    ['Which of these did the bakery not make: bread, cakes or cheese?', 'cheese'],
    ['Lequel la boulangerie ne faisait-elle pas : du pain, des gâteaux ou du fromage ?', 'fromage'],
  ])('is the answer to "%s"', (question, left) => {
    const answer = engine.ask(question);
    expect([answer.verdict, answer.facts]).toEqual(['answer', ['bakery-products']]);
    expect(answer.answer.startsWith(`${left}. `)).toBe(true);
  });

  it('is not told where two of the alternatives are not on it', () => {
    expect(
      engine.ask('Which of these did the bakery not make: bread, wine or cheese?').receipt.rule,
    ).not.toBe('derived: not on the list');
  });
});
