/** Two counts reckoned with in words that no list of operators has. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('what is asked to be reckoned with two counts', () => {
  it.each([
    [
      'violins',
      'Take the forgeries away from the people arrested and give me what you get.',
      'derived: difference',
      '3',
    ],
    ['violins', 'addition personnes arrêtées avec contrefaçons', 'derived: sum', '25'],
    [
      'landslide',
      'apart from the soldiers, how many rescuers were there',
      'derived: a whole without what is set aside',
      '90',
    ],
    ['seizure', 'إذا جمعت الهواتف مع الأجهزة اللوحية، كم يصبح العدد؟', 'derived: sum', '2,514'],
  ])('is worked out as the plain question is: %s, %s', (name, question, rule, result) => {
    const { verdict, receipt, answer } = engineOf(name).ask(question);
    expect([verdict, receipt.rule]).toEqual(['answer', rule]);
    expect(answer).toContain(result);
  });

  it.each([
    ['jewels', 'what was each robber paid for a job?', ['robbers-pay']],
    [
      'jewels',
      'When is the hearing, and how many suspects are being held until then?',
      ['hearing-date', 'custody-count'],
    ],
    ['seizure', 'Between the watches and the laptops, which lot was more valuable?', []],
  ])('is nothing where something else is asked about them: %s, %s', (name, question, facts) => {
    expect(engineOf(name).ask(question).facts).toEqual(facts);
  });
});
