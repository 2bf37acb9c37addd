import { describe, expect, it } from 'vitest';
import { comparativeOf } from '../../src/answer/derive/comparison.ts';
import { operationOf } from '../../src/answer/derive.ts';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { ask, engine, readingOf } from './fixture.ts';

describe('operationOf', () => {
  it.each([
    ['How many firefighters and residents in total?', 'sum'],
    ['firefighters + residents', 'sum'],
    ['How many more firefighters than residents?', 'difference'],
    ['What is the ratio of firefighters to residents?', 'ratio'],
    ['What share of the firefighters were volunteers?', 'percent'],
    ['Which came first, the fire or the campaign?', 'first'],
    ['How many days between the fire and publication?', 'elapsed'],
    ['What exchange rate is implied?', 'rate'],
    ['How many firefighters were sent?', undefined],
    ['How many fires in the last two years?', undefined],
    ['¿Cuántos bomberos más que vecinos?', 'difference'],
    ['Earliest to latest: the fire, the campaign', 'order'],
    ['How many of the sacks remain?', 'remain'],
    ['De combien les pompiers dépassent-ils les habitants ?', 'difference'],
    ['Most of the firefighters were volunteers', undefined],
    ['At least one firefighter was hurt', undefined],
    ['Firefighters plus residents', 'sum'],
    ['Founded by whom, and when?', undefined],
    ["Combien de pompiers et d'habitants au total ?", 'sum'],
    ['If one adds the residents to the firefighters, what sum is it?', 'sum'],
  ])('of "%s" is %s', (question, operation) => {
    expect(operationOf(readingOf(question))).toBe(operation);
  });
});

describe('what a question sets aside', () => {
  it.each([
    'How many firefighters other than volunteers were there?',
    'How many firefighters came, not counting the volunteers?',
    'Combien de pompiers sans compter les volontaires ?',
    'كم عدد الإطفائيين باستثناء المتطوعين؟',
  ])('is taken from the count of all in "%s"', (question) => {
    expect(ask(question)).toEqual(['answer', 'paid-count']);
  });

  it('is nothing that another part of a double question asks for', () => {
    expect(ask('How many firefighters were there, and how many of them were volunteers?')).toEqual([
      'answer',
      'firefighters-count',
      'volunteers-count',
    ]);
  });

  it('leaves a count as it is where it is no part of it', () => {
    expect(ask('How many firefighters came, not counting the residents?')).toEqual([
      'answer',
      'firefighters-count',
    ]);
  });
});

it('adds up places that are counted by their noun', () => {
  const dairy = buildEngine(loadCase('test/questions/cases/dairy.yaml'));
  expect(dairy.ask('How many shops and care homes are supplied in total?').facts).toEqual([
    'shops-count',
    'care-homes-count',
  ]);
});

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

describe('a comparison of two events', () => {
  const ferry = buildEngine(loadCase('test/questions/cases/ferry.yaml'));
  it.each([
    'Which accident was deadlier, this one or that of 2016?',
    'Which accident claimed more lives, that of the Reina del Sur or that of the Reina del Norte?',
  ])('by what is counted of both answers "%s"', (question) => {
    expect(ferry.ask(question).facts).toEqual(['deaths', 'deaths-2016']);
  });

  it('is not made with what the article does not tell of', () => {
    expect(ferry.ask('Which sinking was deadlier, this one or the Titanic?').facts).toEqual([]);
  });

  it('does not set the passengers among the dead against all of the dead', () => {
    expect(ferry.ask('Quel accident a été le plus meurtrier, celui-ci ou celui de 2016 ?').facts).toEqual([]);
  });

  it.each([
    'What is the age gap between the youngest and oldest victims?',
    'How many years lie between the youngest and the oldest of the dead?',
  ])('leaves ages to their difference: "%s"', (question) => {
    expect(ferry.ask(question).facts).toEqual(['youngest-age', 'oldest-age']);
  });
});

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
    const museum = buildEngine(loadCase('test/questions/cases/museum.yaml'));
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
    const wildfire = buildEngine(loadCase('test/questions/cases/wildfire.yaml'));
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
      const carpena = buildEngine(loadCase('test/questions/cases/carpena.yaml'));
      expect(carpena.ask(question).facts).toEqual(facts);
    },
  );
  it('ranks those who did a thing, not what they did it to', () => {
    const museum = buildEngine(loadCase('test/questions/cases/museum.yaml'));
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
      const museum = buildEngine(loadCase('test/questions/cases/museum.yaml'));
      expect(museum.ask(question).verdict).toBe(question.includes('2023') ? 'supported' : 'absent');
    },
  );
  it('tells no money where years are asked for', () => {
    const carpena = buildEngine(loadCase('test/questions/cases/carpena.yaml'));
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

describe('comparativeOf', () => {
  it.each([
    ['Is the one sentence longer than the other?', true],
    ['La peine est-elle plus longue que celle de Paul ?', true],
    ['¿Es más viejo que Pedro?', true],
    ['هل العقوبة أطول من الأخرى؟', true],
    ['They no longer work there', false],
  ])('finds in "%s" a measure that is compared: %s', (text, found) => {
    expect(comparativeOf(readingOf(text)) !== undefined).toBe(found);
  });
});

describe('what is reckoned with', () => {
  const at = (name: string) => buildEngine(loadCase(`test/questions/cases/${name}.yaml`));

  it.each([
    ['Of the people arrested, how many were not clerks?', ['arrested-count', 'clerks-count']],
    ['De los detenidos, ¿cuántos no son ghaneses?', ['arrested-count', 'ghanaian-count']],
    ['¿Qué tanto por ciento de los detenidos son ghaneses?', ['ghanaian-count', 'arrested-count']],
    ['Puerto y mercado, ¿cuántas cajas en total?', ['port-boxes-count', 'market-boxes-count']],
  ])('is the whole or the things that "%s" names', (question, facts) => {
    expect(at('medicines').ask(question).facts).toEqual(facts);
  });

  it('adds no clerks to boxes', () => {
    expect(at('medicines').ask('Port and market together: how many boxes?').verdict).toBe('absent');
  });

  it.each([
    ['What share of the stolen objects was recovered?', ['recovered-count', 'stolen-count']],
    ['How many pieces per crate on average?', ['recovered-count', 'crates-count']],
    ['How many days between the burglary and the discovery in Setúbal?', ['burglary-date', 'found-date']],
  ])('is of one topic and event in "%s"', (question, facts) => {
    expect(at('museum').ask(question).facts).toEqual(facts);
  });

  it('is no share of a whole that is counted elsewhere', () => {
    expect(at('museum').ask('What percentage of the stolen objects is back?').verdict).toBe('absent');
  });

  it('is no percentage among counts', () => {
    expect(at('trawler').ask('أي النوعين من السلاحف كان الأقل عددا؟').facts).not.toContain('dead-share');
  });

  it.each([
    '¿Cuántas hectáreas más que el del Cerro Pelado arrasó el incendio de El Boldo?',
    'كم هكتارا أكثر من حريق سيرو بيلادو أحرق حريق إل بولدو؟',
  ])('stands on both sides of a deed in "%s"', (question) => {
    expect(at('wildfire').ask(question).facts).toEqual(['pelado-hectares', 'hectares-burned-count']);
  });

  it('is cut at "tras" between two events', () => {
    expect(
      at('harbour').ask('¿Cuántos días tardó en abrirse la investigación tras el choque?').facts,
    ).toEqual(['collision-date', 'inquiry-date']);
  });
});
