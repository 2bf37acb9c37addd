/** Answers worked out from several facts. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { ask, engine } from '../fixture.ts';

describe('a derived answer', () => {
  it.each([
    [
      'How many firefighters and residents in total?',
      ['firefighters-count', 'residents-count'],
      '46 firefighters + 14 residents led to safety = 60',
    ],
    [
      'How many more firefighters than residents were there?',
      ['firefighters-count', 'residents-count'],
      '46 firefighters − 14 residents led to safety = 32',
    ],
    [
      'What is the ratio of firefighters to residents?',
      ['firefighters-count', 'residents-count'],
      '46 firefighters ÷ 14 residents led to safety = 3.29',
    ],
    [
      'What share of the firefighters were volunteers?',
      ['volunteers-count', 'firefighters-count'],
      '31 volunteers ÷ 46 firefighters = 67.4%',
    ],
    [
      'Were there more firefighters or more residents?',
      ['firefighters-count', 'residents-count'],
      '46 firefighters > 14 residents led to safety',
    ],
    [
      'How many days from the fire to publication?',
      ['fire-date', 'source-published'],
      '3 March 2022 → 5 March 2022: 2 days',
    ],
    [
      'What exchange rate is implied, euros to dollars?',
      ['damage-amount'],
      'USD 262,000 ÷ EUR 240,000 = 1.092',
    ],
    [
      'How many of the 46 firefighters were not volunteers?',
      ['firefighters-count', 'volunteers-count'],
      '46 firefighters − 31 volunteers = 15',
    ],
    [
      'كم من الإطفائيين ليسوا متطوعين؟',
      ['firefighters-count', 'volunteers-count'],
      '46 إطفائيا − 31 متطوعا = 15',
    ],
    [
      'Quel pourcentage des pompiers étaient volontaires ?',
      ['volunteers-count', 'firefighters-count'],
      '31 volontaires ÷ 46 pompiers = 67,4\u00A0%',
    ],
    [
      'How many more fires since 2015 than in the last two years?',
      ['fires-since-2015', 'fires-last-two-years'],
      '120 fires put out − 37 fires put out = 83',
    ],
    [
      'What percentage of the fires put out since 2015 do the last two years account for?',
      ['fires-last-two-years', 'fires-since-2015'],
      '37 fires put out ÷ 120 fires put out = 30.8%',
    ],
    [
      'How many fires did the brigade put out before the last two years?',
      ['fires-since-2015', 'fires-last-two-years'],
      '120 fires put out − 37 fires put out = 83',
    ],
    [
      'If you leave out the last two years, how many fires since 2015?',
      ['fires-since-2015', 'fires-last-two-years'],
      '120 fires put out − 37 fires put out = 83',
    ],
    [
      "Sans compter les deux dernières années, combien d'incendies depuis 2015 ?",
      ['fires-since-2015', 'fires-last-two-years'],
      '120 incendies éteints − 37 incendies éteints = 83',
    ],
    [
      'By how much does the number of firefighters exceed the number of residents?',
      ['firefighters-count', 'residents-count'],
      '46 firefighters − 14 residents led to safety = 32',
    ],
    [
      'If one adds the residents to the firefighters, what sum is it?',
      ['residents-count', 'firefighters-count'],
      '14 residents led to safety + 46 firefighters = 60',
    ],
    [
      "Combien de pompiers et d'habitants au total ?",
      ['firefighters-count', 'residents-count'],
      '46 pompiers + 14 habitants mis en sécurité = 60',
    ],
    [
      'كم مجموع الإطفائيين والسكان؟',
      ['firefighters-count', 'residents-count'],
      '46 إطفائيا + 14 ساكنا تم إجلاؤهم = 60',
    ],
    [
      '¿Cuántos bomberos y vecinos en total?',
      ['firefighters-count', 'residents-count'],
      '46 bomberos + 14 vecinos puestos a salvo = 60',
    ],
  ])('to "%s" shows its working', (question, facts, working) => {
    const answer = engine.ask(question);
    expect([answer.verdict, answer.facts, answer.working]).toEqual(['answer', facts, [working]]);
  });

  it('cites each fact that it was worked out from', () => {
    const { citations } = engine.ask('How many firefighters and residents in total?');
    expect(citations.map(({ quote }) => quote)).toEqual(['46 firefighters', '14 residents']);
  });
  it('puts things in the order of time', () => {
    expect(ask('Which was first, the fire or the campaign?')).toEqual([
      'answer',
      'campaign-start',
      'fire-date',
    ]);
  });
  it('says that a year was taken from the date of publication', () => {
    expect(engine.ask('How many days from the fire to publication?').answer).toContain(
      'year taken from the date of publication',
    );
  });
  it('contradicts a comparison that does not hold, with both figures', () => {
    const answer = engine.ask('There were more residents than firefighters');
    expect([answer.verdict, answer.working]).toEqual([
      'refuted',
      ['14 residents led to safety < 46 firefighters'],
    ]);
  });
  it.each([
    'Who were more in number, the firefighters or the residents?',
    'Which were the most people: the firefighters or the residents?',
    '¿Quiénes eran más personas, los bomberos o los vecinos?',
  ])('measures the alternatives alone: %s', (question) => {
    expect(ask(question)).toEqual(['answer', 'firefighters-count', 'residents-count']);
  });
  it('is not made of a figure that is open upwards', () => {
    expect(engine.ask('How many sacks of flour plus residents?').working).toEqual([]);
  });
  it('is not made of an amount and a count', () => {
    expect(engine.ask('Total of damage and firefighters?').working).toEqual([]);
  });

  it('does not give one operand for a sum that cannot be made', () => {
    expect(engine.ask('How many sacks of flour plus residents?').verdict).not.toBe('answer');
  });
  it('does not add a part to its whole', () => {
    expect(engine.ask('How many firefighters and volunteers in total?').working).not.toEqual([
      '46 firefighters + 31 volunteers = 77',
    ]);
  });
  it('does not call two years and some months three years', () => {
    expect(engine.ask('How long between the start of HOT DOOR and the fire?').answer).not.toMatch(/^3 years/);
  });
  it('divides an amount by the people that it is asked for', () => {
    expect(engine.ask('How much is the damage per resident?').working).not.toEqual([]);
  });
  it('does not add the fires of two years to those of seven', () => {
    expect(engine.ask('How many fires since 2015 and in the last two years, together?').working).toEqual([]);
  });
  it('does not tell what was done where the rest is asked for', () => {
    expect(ask('How many fires were not put out in the last two years?')).toEqual(['absent']);
  });
  it('adds up one thing that is told of two places', () => {
    const museum = engineOf('museum');
    expect(museum.ask('How many were arrested in Portugal and Belgium together?').facts).toEqual([
      'arrests-portugal',
      'arrests-belgium',
    ]);
  });
  it('divides an amount by nothing that no fact counts', () => {
    expect(ask('How much is the damage per oven?')).toEqual(['absent']);
  });
  it('takes no stretch of years for a rate', () => {
    expect(engine.ask('How many fires per year over the last two years?').working).toEqual([
      '37 fires put out ÷ 2 years = 18.5',
    ]);
  });
  it('leaves a rate that the article itself tells as it is told', () => {
    const wildfire = engineOf('wildfire');
    expect(wildfire.ask('How much rent per month does a family get?').facts).toEqual(['rent-amount']);
  });
  it('tells a whole and its part side by side', () => {
    expect(engine.ask('How many firefighters and volunteers in total?').answer).toBe(
      'The brigade sent 46 firefighters. 31 of the firefighters were volunteers.',
    );
  });
  it.each([
    ['How many of the convicted did not get a suspended sentence?', ['convicted-count', 'suspended-count']],
    ['¿Cuántos de los condenados no recibieron penas suspendidas?', ['convicted-count', 'suspended-count']],
    ["How much longer is Stoica's sentence than Dorn's?", ['stoica-sentence', 'dorn-sentence']],
  ])(
    'takes what stands behind "of the" for the whole, and tells two persons apart: %s',
    (question, facts) => {
      const carpena = engineOf('carpena');
      expect(carpena.ask(question).facts).toEqual(facts);
    },
  );
  it('ranks those who did a thing, not what they did it to', () => {
    const museum = engineOf('museum');
    expect(museum.ask('Who arrested more people, the Portuguese or the Belgians?').facts).toEqual([
      'arrests-portugal',
      'arrests-belgium',
    ]);
  });
  it.each([
    'The museum lost more visitors than the zoo',
    'Were more works recovered in 2023 than a year earlier?',
  ])(
    'counts a year back from the one that is named, and compares nothing with what no fact tells: %s',
    (question) => {
      const museum = engineOf('museum');
      expect(museum.ask(question).verdict).toBe(question.includes('2023') ? 'supported' : 'absent');
    },
  );
  it('tells no money where years are asked for', () => {
    const carpena = engineOf('carpena');
    expect(carpena.ask("Combien d'années de plus que Dorn Stoica a-t-il reçues ?").answer).not.toMatch(
      /EUR|MDL/,
    );
  });
  it('is refused where one of two things is not counted', () => {
    expect(ask('How many firefighters and policemen in total?')).toEqual(['absent']);
  });
  it('is refused for the difference of two things that have no figure', () => {
    expect(ask('What is the difference between the brigade and the bakery?')).toEqual(['absent']);
  });
  it('takes a figure of the question as one side of a difference', () => {
    expect(engine.ask('How many short of 50 is the number of firefighters?').working).toEqual([
      '50 − 46 firefighters = 4',
    ]);
  });
  it('parts two counts at the verb between them', () => {
    expect(engine.ask('By what margin did the firefighters beat the residents?').working).toEqual([
      '46 firefighters − 14 residents led to safety = 32',
    ]);
  });
  it('agrees with an order in time that holds, with both facts', () => {
    expect(ask('The campaign came before the fire')).toEqual(['supported', 'campaign-start', 'fire-date']);
  });
  it('contradicts an order in time that does not hold', () => {
    expect(ask('The fire predates the campaign')).toEqual(['refuted', 'campaign-start', 'fire-date']);
  });
  it('ends in one full stop', () => {
    expect(engine.ask('Which was first, the fire or the campaign?').answer).not.toContain('..');
  });
  it('ends with its full stop', () => {
    expect(engine.ask('How many days from the fire to publication?').answer).toMatch(/\.$/);
  });
});

describe('ways to ask for a result', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['watches and tablets into one figure, please', 'derived: sum'],
    ['montres et tablettes, en un seul chiffre', 'derived: sum'],
    ['relojes y tabletas juntando todo, ¿cuántos?', 'derived: sum'],
    ['اجمع لي عدد الساعات واللوحات الإلكترونية', 'derived: sum'],
    ['by what margin do watches beat tablets', 'derived: difference'],
    ['بكم يقل عدد اللوحات الإلكترونية عن عدد الساعات', 'derived: difference'],
    ['Who wins on numbers: watches or tablets?', 'derived: most'],
    ['montres ou tablettes : qui gagne en nombre ?', 'derived: most'],
    ['Which is the scarcer, watches or tablets?', 'derived: least'],
    ['¿qué está en minoría, relojes o tabletas?', 'derived: least'],
    ['tablets in percentage terms of watches and tablets', 'derived: percent'],
    ['How many watches are left if you take away as many as there are tablets?', 'derived: difference'],
    ['¿Cuál es el doble del número de relojes?', 'derived: so much of it'],
    ['Quelle est la moitié du nombre de montres ?', 'derived: so much of it'],
    ['نصف عدد الهواتف', 'derived: so much of it'],
  ])('are understood: "%s" is %s', (question, rule) => {
    expect(seizure.ask(question).receipt.rule).toBe(rule);
  });
  it('tell the gap of the two where it is asked for', () => {
    expect(seizure.ask('Were there more watches or tablets, and what is the difference?').answer).toBe(
      'The highest figure: 51 watches, against 18 tablets. A difference of 33: 51 watches against 18 tablets.',
    );
  });
  it('take "or" for no comparison where nothing compares', () => {
    expect(seizure.ask('Were watches seized, or tablets?').receipt.rule).not.toBe('derived: most');
  });
  it('rank no minutes among things', () => {
    const museum = engineOf('museum');
    expect(museum.ask('¿La brigada recuperó más obras en 2023 que en 2022?').working.join()).not.toMatch(
      /agentes|minut/u,
    );
  });
});
