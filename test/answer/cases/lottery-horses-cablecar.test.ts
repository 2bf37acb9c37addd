/** Three more invented cases (lottery, horses, cablecar): what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const horses = engineOf('horses');

describe('the month of the case’s event', () => {
  it.each([
    ['How many forged passports were confiscated in October?', 'answer'],
    ['¿Cuántos pasaportes falsos se incautaron en las redadas de octubre?', 'answer'],
    ['were 312 forged passports seized in October?', 'supported'],
    ['were 312 forged passports seized in the October raids?', 'supported'],
  ])('is that of its figures: "%s"', (question, verdict) => {
    expect(decided(horses.ask(question))).toEqual([verdict, 'passports-count']);
  });
  it.each([
    'How many forged passports were confiscated in November?',
    'were 312 forged passports seized in November?',
    'how many people were killed in the October raids?',
  ])('is no other, and tells of nothing else: "%s"', (question) => {
    expect(horses.ask(question).verdict).toBe('absent');
  });
});

describe('what is ranked by country', () => {
  it('is the thing behind "more"', () => {
    expect(decided(horses.ask('which of the two countries put more officers on the raids?'))).toEqual([
      'answer',
      'irish-officers-count',
      'belgian-officers-count',
    ]);
  });
});

describe('what is so still', () => {
  it('is told by a fact that says that it goes on, also where the word is "yet" as well', () => {
    expect(decided(horses.ask('Todavía hay un sospechoso fugado, ¿verdad?'))).toEqual([
      'supported',
      'fugitive',
    ]);
  });
});

describe('"how old"', () => {
  it('is not answered by who somebody is', () => {
    expect(horses.ask('how old is Detective Brannigan').verdict).toBe('absent');
  });
});

describe('words of an operation', () => {
  const cablecar = engineOf('cablecar');
  it('French "mobilisés" are those who took part, and no telephones', () => {
    expect(decided(cablecar.ask('Combien de pompiers étaient mobilisés ?'))).toEqual([
      'answer',
      'firefighters-count',
    ]);
  });
  it('"euthanasier" is told of those that were put down', () => {
    expect(decided(horses.ask('Combien de bêtes a-t-il fallu euthanasier ?'))).toEqual([
      'answer',
      'put-down-count',
    ]);
  });
});
