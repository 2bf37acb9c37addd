/** Counts of periods. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('a longer time without what is set aside behind it', () => {
  const seizure = engineOf('seizure');
  it.each([
    'cells dismantled since 2002, the last three years excluded?',
    'Combien de cellules depuis 2002, les trois dernières années mises à part ?',
    '¿Cuántas células desde 2002, los últimos tres años aparte?',
    'كم خلية منذ 2002، السنوات الثلاث الأخيرة غير محتسبة؟',
  ])('is the difference: "%s"', (question) => {
    expect(seizure.ask(question).answer).toMatch(/175/u);
  });
});
