/** Ratios, shares and rates. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const main = engineOf('seizure');

describe('two figures set against each other', () => {
  it.each([
    [
      'antiques',
      'How many pieces more than the Cartagena raid did this haul bring in?',
      ['pieces-total', 'earlier-pieces-count'],
    ],
    [
      'verdict',
      'How many more were convicted in the Volta case than in the Keta one?',
      ['convicted-count', 'keta-convicted'],
    ],
    [
      'wildfire',
      "De combien d'hectares l'incendie d'El Boldo dépasse-t-il celui du Cerro Pelado ?",
      ['hectares-burned-count', 'pelado-hectares'],
    ],
    [
      'collapse',
      'By how many metres did the test holes fall short of what the rules require?',
      ['holes-found', 'rule-distance'],
    ],
    [
      'harbour',
      'How many dinars more is the clean-up put at than the emergency fund?',
      ['clean-up-cost', 'fund-amount'],
    ],
  ])('are of what is named in %s', (name, question, facts) => {
    expect([...engineOf(name).ask(question).facts].sort()).toEqual([...facts].sort());
  });

  it('are none where a place is named that is not told of', () => {
    expect(
      engineOf('goldring').ask('By how many kilos does the gold exceed that seized in Lomé?').verdict,
    ).toBe('absent');
  });
});

describe('a division', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['For every car impounded, how many mobiles?', '624: 2,496 cell phones ÷ 4 cars.'],
    ['how many watches for each laptop', 'About 7.29: 51 watches ÷ 7 laptops.'],
    [
      '¿A cuántos teléfonos por tableta tocamos?',
      'Aproximadamente 138,7: 2.496 teléfonos móviles ÷ 18 tabletas.',
    ],
    ['how many cells a year on average since 2002?', 'About 10.9: 207 terrorist cells ÷ 19 years.'],
    ['avg number of cells per year over the last three', 'About 10.7: 32 terrorist cells ÷ 3 years.'],
    [
      'average monthly number of cells over the last three years',
      'About 0.89: 32 terrorist cells ÷ 36 months.',
    ],
  ])('divides what is asked for: "%s"', (question, answer) => {
    expect(seizure.ask(question).answer).toBe(answer);
  });
  it('by no "por" that says who did it', () => {
    expect(seizure.ask('¿Cuántos móviles fueron incautados por la policía?').facts).toEqual([
      'seized-phones',
    ]);
  });
});

describe('a share of several', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['tablets as a percentage of tablets and laptops', '72%: 18 tablets ÷ (18 tablets + 7 laptops).'],
    [
      '¿Qué porcentaje representan los portátiles si juntamos portátiles y tabletas?',
      '28\u00a0%: 7 ordenadores portátiles ÷ (7 ordenadores portátiles + 18 tabletas).',
    ],
  ])('is one of those that are named: "%s"', (question, answer) => {
    expect(seizure.ask(question).answer).toBe(answer);
  });
  it('is of no minutes', () => {
    const museum = engineOf('museum');
    expect(museum.ask('What percentage of the stolen objects is back?').working.join()).not.toContain(
      'minutes',
    );
  });
});

describe('an amount shared out among those counted', () => {
  const seizure = engineOf('seizure');
  it.each([
    '¿A cuántos dólares por detenido sale el efectivo?',
    'combien de dollars en liquide par personne arrêtée ?',
  ])('is shared out behind "por" and "par": "%s"', (question) => {
    expect(seizure.ask(question).facts).toEqual(['cash-amount', 'arrests-count']);
  });
  it('is no amount divided by another where it is asked for a year', () => {
    const ransom = engineOf('ransom');
    expect(ransom.ask('Le groupe consacrait combien par an à sa cybersécurité jusque-là ?').facts).toEqual([
      'security-before',
    ]);
  });
});

describe('so much for each', () => {
  it('is told by the fact that has it, and not worked out', () => {
    const eels = engineOf('eels');
    expect(decided(eels.ask('how many kilos per suitcase?'))).toEqual(['answer', 'suitcase-kilos']);
  });
});

describe('what is divided', () => {
  const oil = engineOf('oliveoil');
  it('is divided by no other thing than is named', () => {
    expect(oil.ask('what did shoppers pay per bottle?').verdict).toBe('absent');
  });
  it('is nothing that does not tell the deed that is named', () => {
    expect(oil.ask('how many times more samples failed than in 2022?').working).toEqual([]);
  });
  it('is divided among everyone of whom a deed is told', () => {
    expect(main.ask('what does the cash in dirhams come to divided by everyone arrested?').working).toEqual([
      'MAD 931,870 ÷ 21 people arrested = MAD 44,375',
    ]);
  });
});

describe('a share of all of them', () => {
  const cyber = engineOf('cyber');
  it('is of those who are counted, and of no part of them', () => {
    expect(cyber.ask('What percentage of the suspects are Macedonians?').facts).toEqual([
      'macedonians-count',
      'arrest-count',
    ]);
  });
  it('is held against a claim of a share of so many', () => {
    expect(
      decided(
        cyber.ask('Fewer than half of the 58 networks were broken up in the last three years. Correct?'),
      ),
    ).toEqual(['supported', 'networks-last-three-years', 'networks-since-2015']);
  });
  it('is none of a part and another part of the same', () => {
    expect(cyber.ask('Most of the suspects are Serbs, right?').verdict).not.toBe('supported');
  });
});

describe('by what factor one thing outnumbers another', () => {
  it('is asked for, and no difference', () => {
    const { answer, facts } = engineOf('solarpanels').ask(
      'by what factor do the officers outnumber the importers detained',
    );
    expect(facts).toEqual(['officers-count', 'importers-count']);
    expect(answer).toContain('130');
  });
});
