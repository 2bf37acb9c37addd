import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('a claim that measures otherwise than the statement', () => {
  it.each([
    [
      'airline',
      'More than two thirds of the stranded passengers got home on chartered flights.',
      'supported',
      'home-share',
    ],
    [
      'lifejackets',
      'Those convicted in the Didim case got more than three years in prison, right?',
      'supported',
      'didim-term',
    ],
    [
      'cigarettes',
      'La condena del conductor del camión no llega a los tres años, ¿verdad?',
      'supported',
      'driver-sentence',
    ],
    ['lab', 'less than a tonne of glue was taken, correct?', 'supported', 'glue-seized'],
    ['saffron', 'هل ضبط أكثر من 20 طنا من العسل على يد HFCD في 2024؟', 'supported', 'honey-2024'],
    ['museum', 'هل غادر اللصوص في أقل من نصف ساعة؟', 'supported', 'burglary-duration'],
    [
      'fake-honey',
      'The four people convicted after DRY HIVE were fined a total of more than 300,000 lei.',
      'supported',
      'dry-hive-fines',
    ],
    [
      'airline',
      'Fewer than half of the stranded passengers were brought home by the chartered flights.',
      'refuted',
      'home-share',
    ],
    [
      'lifejackets',
      'Those convicted in the Didim case got less than three years in prison, right?',
      'refuted',
      'didim-term',
    ],
    ['lab', 'more than a tonne of glue was taken, correct?', 'refuted', 'glue-seized'],
    [
      'licences',
      "D'après la SID, les permis ont été vendus pendant moins d'un an.",
      'refuted',
      'sale-period',
    ],
  ])('is held against it in that measure (%s: "%s"): %s', (id, claim, verdict, fact) => {
    const reply = engineOf(id).ask(claim);
    expect([reply.verdict, reply.facts]).toEqual([verdict, [fact]]);
  });

  // The driver's age is told, and no term of his.
  it('is not held against somebody’s age', () => {
    const { verdict } = engineOf('cigarettes').ask(
      'the driver stopped near Görlitz got more than two and a half years, right?',
    );
    expect(verdict).toBe('absent');
  });

  it('is not held against a figure of something else in the same currency', () => {
    const { facts } = engineOf('seizure').ask('L’argent liquide saisi pèse moins d’un million de dirhams.');
    expect(facts).not.toContain('february-phones-value');
  });
});
