/** What is to be reckoned with two things, each asked after alone. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';

describe('two things on either side of a joining word', () => {
  it.each([
    ['wine', 'add the bottles withdrawn in London to those Geneva returned, what do you get', '74'],
    ['fertiliser', 'warehouses and truck stop together: how many sacks did officers get back?', '8,470'],
    ['horses', 'Policiers belges et irlandais confondus, ça fait combien de monde mobilisé ?', '235'],
    ['spill', '¿Cuánto suman la multa propuesta y lo que reclama el pueblo?', '1.580.000'],
    ['breadcartel', 'كم مجموع ما ستدفعه فرتنيك وزلاتي كلاس معاً؟', '28,100,000'],
    ['lottery', 'number of days from the criminal complaint to the raids?', '107'],
  ])('are each asked after alone, and reckoned with: %s, "%s"', (name, question, result) => {
    const { verdict, answer } = engineOf(name).ask(question);
    expect(verdict).toBe('answer');
    expect(answer).toContain(result);
  });

  it.each([
    [
      'antiques',
      "More items came out of the Madrid auction house than out of the Valdecora warehouse, didn't they?",
      'refuted',
    ],
    [
      'verdict',
      'the court wants more money paid back to the state than investigators have recovered so far, no?',
      'supported',
    ],
  ])('are held against each other as a claim says: %s, "%s"', (name, claim, verdict) => {
    expect(engineOf(name).ask(claim).verdict).toBe(verdict);
  });

  it.each([
    ['of one of them nothing is told', 'wine', 'add the bottles withdrawn in London to those Rome returned'],
    [
      'one is a share of the other',
      'lab',
      'More than half of the factories were shut in the last five years, right?',
    ],
  ])('are left alone where %s', (_, name, question) => {
    expect(engineOf(name).ask(question).receipt.rule).not.toMatch(/by sides/u);
  });
});
