/** So much of one figure. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('so much of one figure', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['What is half of the phones seized?', '1,248: 2,496 cell phones ÷ 2.'],
    ['20 percent of the phones is how many?', 'About 499: 2,496 cell phones × 20%.'],
  ])('is reckoned: "%s"', (question, answer) => {
    expect(seizure.ask(question).answer).toBe(answer);
  });
  it('is reckoned in the currency asked for', () => {
    expect(seizure.ask('ضعف المبلغ النقدي بالدرهم، كم يساوي').answer).toBe(
      'نحو 1,863,740 درهما: 931,870 درهما × 2.',
    );
  });
});
