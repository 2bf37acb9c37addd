import { describe, expect, it } from 'vitest';
import { comparativeOf } from '../../src/answer/derive/comparison.ts';
import { shareOfCount } from '../../src/answer/derive/units.ts';
import { dayOfWeekday, operationOf } from '../../src/answer/derive.ts';
import { buildEngine, createBench } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { ask, decided, engine, readingOf } from './fixture.ts';

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
    expect([...at('wildfire').ask(question).facts].sort()).toEqual([
      'hectares-burned-count',
      'pelado-hectares',
    ]);
  });

  it('is cut at "tras" between two events', () => {
    expect(
      at('harbour').ask('¿Cuántos días tardó en abrirse la investigación tras el choque?').facts,
    ).toEqual(['collision-date', 'inquiry-date']);
  });
});

describe('what must be worked out', () => {
  const at = (name: string) => buildEngine(loadCase(`test/questions/cases/${name}.yaml`));
  const [harbour, trawler, carpena, ferry, medicines] = [
    at('harbour'),
    at('trawler'),
    at('carpena'),
    at('ferry'),
    at('medicines'),
  ];

  it.each([
    [harbour, 'how many boats were left in the harbour after the clean-up?'],
    [harbour, 'How much of the fund is left?'],
    [harbour, "combien reste-t-il dans le fonds d'urgence ?"],
    [harbour, '¿Cuánto queda del fondo de emergencia?'],
    [harbour, 'كم بقي من صندوق الطوارئ؟'],
    [carpena, 'how many of the skimmers are left to find?'],
    [medicines, 'How many boxes were left on the lorry?'],
  ])('is no plain figure where a rest is asked for', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });

  it.each([
    [harbour, 'By how many dinars does the clean-up estimate exceed the insurance cover?'],
    [trawler, 'By how many tonnes does the catch exceed the quota?'],
    [carpena, "By how much does the fine exceed the bank's yearly profit?"],
  ])('is no plain figure where an excess over something untold is asked for', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });

  it.each([
    [trawler, 'Add up what the company and the shipyard have been fined'],
    [carpena, 'add up the fines on the bank and on the auditors'],
    [at('wildfire'), "All the families' rent help taken together: what does it come to per month?"],
  ])('is no plain figure where a total is asked for', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });

  it.each([
    [ferry, 'How many people are still missing?', 'missing-count'],
    [trawler, 'How many turtles were still alive?', 'live-count'],
    [at('dairy'), '¿Cuántos pacientes siguen en el hospital?', 'still-in-hospital'],
    [ferry, 'How many survivors were there in total?', 'survivors-total'],
    [trawler, 'By how many kilometres did the nets exceed the legal limit?', 'net-excess'],
  ])('is answered by the fact that tells it itself', (engine, question, fact) => {
    expect(engine.ask(question).facts).toEqual([fact]);
  });

  it('is not asked for by how somebody was left', () => {
    expect(at('wildfire').ask('How many people were left injured?').facts).toEqual(['injured-count']);
  });
});

describe('a rest', () => {
  const harbour = buildEngine(loadCase('test/questions/cases/harbour.yaml'));
  const collapse = buildEngine(loadCase('test/questions/cases/collapse.yaml'));

  it.each([
    'How many tonnes of the oil that spilled have yet to be recovered?',
    'How much of the spilled oil is still in the sea?',
    'كم طناً من النفط المتسرب بقي دون استرجاع؟',
  ])('is what was lost without what has come back: "%s"', (question) => {
    expect(harbour.ask(question).facts).toEqual(['oil-spilled', 'oil-recovered']);
  });

  it.each([
    'How many of the violations were left uncorrected at the end of January?',
    'Combien d’infractions restaient à corriger fin janvier ?',
  ])('is told by the author\'s own figure: "%s"', (question) => {
    expect(collapse.ask(question).facts).toEqual(['violations-open']);
  });

  it('is not told of a place that neither figure is told of', () => {
    const dairy = buildEngine(loadCase('test/questions/cases/dairy.yaml'));
    expect(dairy.ask('Combien de patients restent aux soins intensifs à Lisbonne ?').verdict).toBe('absent');
  });

  it('is told of a whole without its part that "before" sets aside', () => {
    const goldring = buildEngine(loadCase('test/questions/cases/goldring.yaml'));
    expect(
      goldring.ask('Before the latest haul, how many kilos had the port seized since May 2023?').facts,
    ).toEqual(['port-gold-before']);
  });
});

describe('two figures set against each other', () => {
  const at = (name: string) => buildEngine(loadCase(`test/questions/cases/${name}.yaml`));

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
    expect([...at(name).ask(question).facts].sort()).toEqual([...facts].sort());
  });

  it('are none where a place is named that is not told of', () => {
    expect(at('goldring').ask('By how many kilos does the gold exceed that seized in Lomé?').verdict).toBe(
      'absent',
    );
  });
});

describe('the time between', () => {
  const ferry = buildEngine(loadCase('test/questions/cases/ferry.yaml'));
  const collapse = buildEngine(loadCase('test/questions/cases/collapse.yaml'));

  it.each([
    'How many minutes after leaving Puerto Linao did the ferry send its distress call?',
    "Combien de minutes se sont écoulées entre le départ de Puerto Linao et l'appel de détresse ?",
    'كم دقيقة مرت بين مغادرة بويرتو ليناو ونداء الاستغاثة؟',
  ])('two times of day is told in minutes: "%s"', (question) => {
    expect(ferry.ask(question).answer).toMatch(/4:25 − 3:40 = 45/u);
  });

  it('a call and a sinking of which no time is told is not given', () => {
    expect(ferry.ask('How many minutes between the distress call and the sinking?').verdict).toBe('absent');
  });

  it.each([
    ['How many days before the flood was the mine inspected by SAMS?', ['inspection-date', 'flood-date']],
    [
      "Combien de jours séparent l'inondation de la date limite du rapport ?",
      ['flood-date', 'commission-due'],
    ],
  ])('is reckoned from the case\'s own event, not an earlier one: "%s"', (question, facts) => {
    expect(collapse.ask(question).facts).toEqual(facts);
  });
});

describe('an amount for each', () => {
  const at = (name: string) => buildEngine(loadCase(`test/questions/cases/${name}.yaml`));

  it.each([
    ['collapse', 'What would the compensation for the three dead come to in all, in somoni?', /150,000/u],
    ['ferry', "What do ASC's promises to the survivors treated in hospital add up to?", /3,480,000/u],
    ['medicines', 'How much did the clerks get for the containers opened at the port altogether?', /10,000/u],
  ])('is multiplied by their number in %s', (name, question, total) => {
    expect(at(name).ask(question).answer).toMatch(total);
  });

  it('is not multiplied where their number is not told', () => {
    expect(at('ferry').ask('What would the compensation for the missing come to in all?').verdict).toBe(
      'absent',
    );
  });

  it.each([
    ['dairy', 'How much of the fund is that per death?', ['fund-amount', 'deaths-count']],
    ['harbour', 'كم ديناراً لكل صياد من صندوق الطوارئ؟', ['fund-amount', 'fishermen-count']],
  ])('is divided by those whom it is shared among in %s', (name, question, facts) => {
    expect(at(name).ask(question).facts).toEqual(facts);
  });

  it('is told in millions where millions are asked for', () => {
    expect(
      at('verdict').ask('How many million cedis did each shell company receive on average?').answer,
    ).toMatch(/7\.6 million/u);
  });
});

describe('what several in a row have to pay', () => {
  const trawler = buildEngine(loadCase('test/questions/cases/trawler.yaml'));
  it.each([
    'Together, how much do the company and the captain have to pay in fines?',
    'En tout, combien la société et le capitaine doivent-ils payer d’amende ?',
    'كم مجموع غرامة الشركة وغرامة القبطان؟',
  ])('is added up: "%s"', (question) => {
    expect(trawler.ask(question).facts).toEqual(['fine-company-amount', 'fine-captain-amount']);
  });
});

describe('the youngest and the oldest', () => {
  const antiques = buildEngine(loadCase('test/questions/cases/antiques.yaml'));
  it.each([
    ['Who is the youngest of the suspects?', /Lomana/u],
    ['¿Quién es el mayor de los detenidos?', /Rivadulla/u],
    ['Quel est le plus jeune des suspects ?', /Lomana/u],
  ])('are those of the ages that are told of all: "%s"', (question, name) => {
    expect(antiques.ask(question).answer).toMatch(name);
  });

  it('are not told of a group whose ages are not all told', () => {
    expect(antiques.ask('Who is the youngest officer of the brigade?').verdict).toBe('absent');
  });
});

describe('an order in time', () => {
  const wildfire = buildEngine(loadCase('test/questions/cases/wildfire.yaml'));

  it('dates a thing by its head, not by what it was for', () => {
    expect(
      wildfire.ask('In chronological order: the fine for Cerro Pelado, the Cerro Pelado fire, CLEAN LINE')
        .facts,
    ).toEqual(['pelado-date', 'fine-year', 'plan-start']);
  });

  it('is not made of some of the things that are listed', () => {
    expect(
      wildfire.ask('In chronological order: the Cerro Pelado fire, CLEAN LINE, the purchase of the drone')
        .receipt.rule,
    ).not.toBe('derived: order');
  });
});

describe('a result that a claim gives', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
  it.each([
    ['Phones and tablets together come to 2,514, right?', 'supported', ['seized-phones', 'seized-tablets']],
    ['Phones and tablets together come to 2,541, right?', 'refuted', ['seized-phones', 'seized-tablets']],
    ['There were 33 more watches than tablets, correct?', 'supported', ['seized-watches', 'seized-tablets']],
    ['There were 40 more watches than tablets, correct?', 'refuted', ['seized-watches', 'seized-tablets']],
    [
      'Roughly seven times as many watches as laptops, right?',
      'supported',
      ['seized-watches', 'seized-laptops'],
    ],
    [
      '26 days passed between 8 February and publication, right?',
      'supported',
      ['investigation-start', 'source-published'],
    ],
    [
      'Less than three weeks passed between 8 February and publication, right?',
      'refuted',
      ['investigation-start', 'source-published'],
    ],
    ['Téléphones et tablettes réunis, 2 541 pièces, exact ?', 'refuted', ['seized-phones', 'seized-tablets']],
  ])('is worked out: "%s"', (claim, verdict, facts) => {
    const { verdict: found, facts: cited } = seizure.ask(claim);
    expect([found, [...cited].sort()]).toEqual([verdict, [...facts].sort()]);
  });
  it('shows what it comes to', () => {
    expect(seizure.ask('Phones and tablets together come to 2,541, right?').answer).toBe(
      'No. 2,514 in all: 2,496 cell phones and 18 tablets.',
    );
  });
  it.each([
    ['Nearly two in three suspects are behind bars', 'supported'],
    ['Fewer than half of the suspects were remanded in custody', 'refuted'],
  ])('is held against a share: "%s"', (claim, verdict) => {
    const goldring = buildEngine(loadCase('test/questions/cases/goldring.yaml'));
    expect(goldring.ask(claim).verdict).toBe(verdict);
  });
  it('is no half of what no fact tells a share of', () => {
    const dairy = buildEngine(loadCase('test/questions/cases/dairy.yaml'));
    expect(
      dairy.ask('La moitié des malades toujours hospitalisés est en réanimation, exact ?').verdict,
    ).not.toBe('supported');
  });
});

describe('so much of one figure', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
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

describe('a division', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
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
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
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
    const museum = buildEngine(loadCase('test/questions/cases/museum.yaml'));
    expect(museum.ask('What percentage of the stolen objects is back?').working.join()).not.toContain(
      'minutes',
    );
  });
});

describe('one thing counted at two events', () => {
  const goldring = buildEngine(loadCase('test/questions/cases/goldring.yaml'));
  it.each([
    'lump together the arrests in this case and those of Harmattan Shield',
    'total arrests in this operation and Harmattan Shield',
  ])('is added up: "%s"', (question) => {
    expect(goldring.ask(question).answer).toBe(
      '55 in all: 23 people arrested and 32 people held in Harmattan Shield.',
    );
  });
  it('is set against the other by a "versus" too', () => {
    expect(decidedBy('Port-Savel bust versus Harmattan Shield: which one yielded more arrests?')).toBe(
      'derived: most',
    );
  });
  function decidedBy(question: string): string {
    return goldring.ask(question).receipt.rule;
  }
});

describe('ways to ask for a result', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
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
    const museum = buildEngine(loadCase('test/questions/cases/museum.yaml'));
    expect(museum.ask('¿La brigada recuperó más obras en 2023 que en 2022?').working.join()).not.toMatch(
      /agentes|minut/u,
    );
  });
});

describe('a whole without several of its parts', () => {
  const matchfix = buildEngine(loadCase('test/questions/cases/matchfix.yaml'));
  it.each([
    'How many of those arrested are neither players nor referees?',
    'Take away the footballers and the refs and how many of those picked up are left?',
    'Apart from players and referees, how many people were arrested?',
  ])('is what is left of it: %s', (text) => {
    expect(matchfix.ask(text).answer).toBe(
      '17 people arrested − 11 players arrested − 2 referees arrested = 4.',
    );
  });
  it('is the sum of the others where an inventory is spoken of', () => {
    const seizure = buildEngine(loadCase('facts/seizure.yaml'));
    expect(seizure.ask('leaving out phones and cars, how many items were counted?').answer).toBe(
      '51 watches + 7 laptops + 18 tablets = 76.',
    );
  });
});

describe('the numbers of several things', () => {
  it('are told side by side where nothing else is asked of them', () => {
    expect(ask('firefighters and residents: figures?')).toEqual([
      'answer',
      'firefighters-count',
      'residents-count',
    ]);
  });
});

describe('an amount set against another', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
  it.each([
    'what percentage of the value of the february phones was the cash?',
    '¿Qué porcentaje supone el efectivo frente a lo que valían los teléfonos del 8 de febrero?',
  ])('is a share of it: %s', (text) => {
    expect(decided(seizure.ask(text))).toEqual(['answer', 'cash-amount', 'february-phones-value']);
  });
  it('is added where the one is put together with the other', () => {
    expect(
      seizure.ask(
        'Put the dollar value of the 8 Feb phones together with the dollars in cash, what do I get?',
      ).answer,
    ).toBe('About USD 768,456 in all: USD 665,151 and USD 103,305.');
  });
});

describe('a time that is named by its month or year alone', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
  it.each([
    ['How long from the February seizure to publication?', '26 days'],
    ['How many years between 2002 and the creation of ORATIX?', '17 years'],
  ])('is the one that is told of it: %s', (text, span) => {
    expect(seizure.ask(text).answer).toContain(span);
  });
});

describe('an older event set against this one', () => {
  const matchfix = buildEngine(loadCase('test/questions/cases/matchfix.yaml'));
  it.each([
    ['Were more people arrested this time than in CORNER FLAG?', 'supported'],
    ['Were fewer people arrested this time than in CORNER FLAG?', 'refuted'],
  ])('%s is %s', (text, verdict) => {
    expect(decided(matchfix.ask(text))).toEqual([verdict, 'arrests-count', 'cf-arrests']);
  });
});

describe('two events that are called the same', () => {
  const carparts = buildEngine(loadCase('test/questions/cases/carparts.yaml'));
  it.each([
    'how many days lie between the two raids?',
    'how many days were there between the first raid and the second?',
    'time between the two raids',
    'how many days from April 23 to May 14?',
    '¿cuántos días hubo entre las dos redadas?',
    'كم يوما بين المداهمتين؟',
  ])('are so many days apart: "%s"', (question) => {
    expect(carparts.ask(question).facts).toEqual(['raid1-date', 'raid2-date']);
  });
  it.each([
    'how many days from the start of the investigation to the first raid?',
    '¿Cuántos días transcurrieron desde que arrancó la investigación hasta la primera redada?',
  ])('are told from another by the name that has an ordinal in it: "%s"', (question) => {
    expect(carparts.ask(question).facts).toEqual(['investigation-start', 'raid1-date']);
  });
  it('is told in days where days are asked for, and not in years', () => {
    const ransom = buildEngine(loadCase('test/questions/cases/ransom.yaml'));
    expect(decided(ransom.ask('How many days between the attack and the payment?'))).toEqual([
      'answer',
      'payment-delay',
    ]);
  });
});

describe('the counts of two places', () => {
  const carparts = buildEngine(loadCase('test/questions/cases/carparts.yaml'));
  const ransom = buildEngine(loadCase('test/questions/cases/ransom.yaml'));
  it.each([
    'which city saw more arrests?',
    'were there more arrests in Durban or in Pretoria?',
    'Durban or Pretoria: where were more people arrested?',
  ])('are ranked: "%s"', (question) => {
    expect(carparts.ask(question).facts.toSorted()).toEqual(['arrests-durban', 'arrests-pretoria']);
  });
  it('are ranked behind "which of the two"', () => {
    expect(ransom.ask('which of the two countries saw more arrests?').facts).toEqual([
      'arrests-romania',
      'arrests-spain',
    ]);
  });
});

describe('an increase', () => {
  const carparts = buildEngine(loadCase('test/questions/cases/carparts.yaml'));
  it.each([
    "shipments stopped 2023 vs 2022, what's the increase?",
    'quelle hausse des cargaisons bloquées entre 2022 et 2023 ?',
    '¿cuál fue el aumento de envíos interceptados de 2022 a 2023?',
  ])('is the difference of two years: "%s"', (question) => {
    expect(carparts.ask(question).facts.toSorted()).toEqual(['shipments-2022', 'shipments-2023']);
  });
});

describe('an amount shared out among those counted', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
  it.each([
    '¿A cuántos dólares por detenido sale el efectivo?',
    'combien de dollars en liquide par personne arrêtée ?',
  ])('is shared out behind "por" and "par": "%s"', (question) => {
    expect(seizure.ask(question).facts).toEqual(['cash-amount', 'arrests-count']);
  });
  it('is no amount divided by another where it is asked for a year', () => {
    const ransom = buildEngine(loadCase('test/questions/cases/ransom.yaml'));
    expect(ransom.ask('Le groupe consacrait combien par an à sa cybersécurité jusque-là ?').facts).toEqual([
      'security-before',
    ]);
  });
});

describe('a total of two', () => {
  const exams = buildEngine(loadCase('test/questions/cases/exams.yaml'));
  it.each([
    'how many members did the two groups have together?',
    'كم مجموع المشتركين في المجموعتين على تلغرام وواتساب؟',
  ])('is not told by the figure of one: "%s"', (question) => {
    expect(exams.ask(question).verdict).toBe('absent');
  });
});

describe('words that ask for another reckoning', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
  const carparts = buildEngine(loadCase('test/questions/cases/carparts.yaml'));
  it('divide nothing where Arabic says "of all that"', () => {
    expect(seizure.ask('كم تبلغ القيمة الإجمالية لكل ما صودر من الموقوفين؟').verdict).toBe('absent');
  });
  it('rank nothing where French says "de plus ... que"', () => {
    expect(carparts.ask("Combien de cargaisons bloquées de plus en 2023 qu'en 2022 ?").answer).toContain(
      '15',
    );
  });
  it('measure the time to "the other" of two', () => {
    expect(carparts.ask('¿Cuántos días pasaron entre una redada y la otra?').answer).toContain('21');
  });
});

describe('so much for each', () => {
  it('is told by the fact that has it, and not worked out', () => {
    const eels = buildEngine(loadCase('test/questions/cases/eels.yaml'));
    expect(decided(eels.ask('how many kilos per suitcase?'))).toEqual(['answer', 'suitcase-kilos']);
  });
});

const main = buildEngine(loadCase('facts/seizure.yaml'));

describe('a figure with a point', () => {
  const tunnel = buildEngine(loadCase('test/questions/cases/tunnel.yaml'));
  it('is not rounded where it is compared', () => {
    expect(tunnel.ask('where was there more gold, the farm or the flat?').answer).toContain('14.6 kg');
  });
});

describe('shareOfCount', () => {
  const tunnel = createBench(loadCase('test/questions/cases/tunnel.yaml'));
  it.each([
    ['arrested-count', 12],
    ['farmhouse-gold', 12.4],
  ])('gives of %s, of 12.44, %d', (id, told) => {
    const fact = tunnel.content.facts.find((each) => each.id === id);
    if (!fact) throw new Error(`no fact "${id}"`);
    expect(shareOfCount(12.44, fact, tunnel)).toBe(told);
  });
});

describe('one measure of the case and of an earlier event', () => {
  const tunnel = buildEngine(loadCase('test/questions/cases/tunnel.yaml'));
  it.each([
    'by how many metres did the 2011 tunnel beat this one?',
    'by how many metres was the 2011 tunnel longer than this one?',
  ])('are set against each other: "%s"', (question) => {
    expect(tunnel.ask(question).facts.toSorted()).toEqual(['older-tunnel', 'tunnel-length']);
  });
});

describe('what is divided', () => {
  const oil = buildEngine(loadCase('test/questions/cases/oliveoil.yaml'));
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

describe('what is left', () => {
  const oil = buildEngine(loadCase('test/questions/cases/oliveoil.yaml'));
  it('is told by the fact that tells just that, with a word more', () => {
    expect(oil.ask('how many patients are still lying in hospital?').facts).toEqual(['still-in-hospital']);
  });
});

describe('a sign that adds', () => {
  it('adds no attribute', () => {
    expect(operationOf(readingOf('the owner of the bakery + age'))).toBeUndefined();
  });
  it('adds no two questions', () => {
    expect(main.ask('who gave the tip + where was it all to be sold?').facts).toEqual([
      'network-tip',
      'goods-destination',
    ]);
  });
  it('adds two things', () => {
    expect(main.ask('phones + tablets?').answer).toContain('2,514');
  });
});

describe('the value of counted things together', () => {
  it('is no sum of their numbers', () => {
    expect(main.ask("what's the combined value of the 4 cars and the 51 watches?").verdict).toBe('absent');
  });
});

describe('a claim of so many times as many', () => {
  it.each([
    ['at least twice as many tablets as laptops were seized', 'supported'],
    ['exactly twice as many tablets as laptops were seized', 'refuted'],
  ])('"%s" is %s', (claim, verdict) => {
    expect(main.ask(claim).verdict).toBe(verdict);
  });
});

describe('a deed that no fact dates', () => {
  it('has no place in an order in time', () => {
    expect(main.ask('did any of the birds die before the DGST got to them?').verdict).toBe('absent');
  });
});

describe('who is older', () => {
  const ivory = buildEngine(loadCase('test/questions/cases/ivory.yaml'));
  const lab = buildEngine(loadCase('test/questions/cases/lab.yaml'));
  const cyber = buildEngine(loadCase('test/questions/cases/cyber.yaml'));
  it.each([
    ['who is younger, Kalembo or Le Quang Dat?', ivory, /^Rashidi Kalembo is 38/u],
    [
      'which of the two is younger: the man said to have gathered the tusks or the one said to have put up the money?',
      ivory,
      /^Rashidi Kalembo is 38/u,
    ],
    ['Qui est le plus âgé, Kalembo ou Mwerinde ?', ivory, /^Josphat Mwerinde a 52/u],
    ['¿Quién es mayor, Kalembo o Mwerinde?', ivory, /^Josphat Mwerinde tiene 52/u],
    ["mechanic or alleged boss: who's the older man", lab, /^Stoyan Radkov is 55/u],
    ['who is the youngest, Dragaš, Velkovski or Tsikaridze?', cyber, /^Milica Dragaš is 34/u],
    ['who is oldest: Velkovski, Dragaš or Tsikaridze?', cyber, /^Goran Velkovski is 46/u],
  ])('is told by the ages of those who are named: "%s"', (question, engine, answer) => {
    expect(engine.ask(question).answer).toMatch(answer);
  });
  it('is told with the years between them where they are asked for', () => {
    const antiques = buildEngine(loadCase('test/questions/cases/antiques.yaml'));
    expect(
      antiques.ask(
        "Lomana ou la conservatrice Barrachina : laquelle est la cadette des deux, et de combien d'années ?",
      ).answer,
    ).toContain('48 − 39 = 9 ans');
  });
  it.each([
    ['is the mechanic older than the alleged boss?', 'supported'],
    ['Radkov is younger than Zielonka, right?', 'refuted'],
  ])('is held against a claim: "%s"', (claim, verdict) => {
    expect(decided(lab.ask(claim))).toEqual([verdict, 'radkov-age', 'zielonka-age']);
  });
  it('is the difference of the youngest of all and the oldest of all', () => {
    expect(ivory.ask('what is the age gap between the oldest and the youngest suspect?').facts).toEqual([
      'age-youngest',
      'age-oldest',
    ]);
  });
  it('bounds an age, and says none', () => {
    expect(decided(cyber.ask('no suspect is older than 58, right'))).toEqual(['supported', 'oldest-age']);
    expect(decided(cyber.ask('the oldest suspect is older than 60'))).toEqual(['refuted', 'oldest-age']);
  });
});

describe('a weight', () => {
  const ivory = buildEngine(loadCase('test/questions/cases/ivory.yaml'));
  const lab = buildEngine(loadCase('test/questions/cases/lab.yaml'));
  it('is no amount of money', () => {
    expect(ivory.ask('how much did a sack of scales weigh on average?').answer).not.toContain('KES');
  });
  it('is told in the unit that is asked for', () => {
    expect(lab.ask('how many kilos of tobacco per carton?').answer).toMatch(/^200:/u);
  });
});

describe('a share of all of them', () => {
  const cyber = buildEngine(loadCase('test/questions/cases/cyber.yaml'));
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

describe('most and least', () => {
  const cyber = buildEngine(loadCase('test/questions/cases/cyber.yaml'));
  it('ranks places among places, and no people', () => {
    expect(cyber.ask('In which city were most call centres?').facts).toEqual([
      'centres-skopje',
      'centres-bitola',
    ]);
  });
});

describe('years without two times', () => {
  const cyber = buildEngine(loadCase('test/questions/cases/cyber.yaml'));
  it('are nothing to work out', () => {
    expect(cyber.ask('¿cuántos años les cayeron a los nueve de Ohrid?').verdict).toBe('absent');
  });
  it('lie between a "from" and a "to" in any language', () => {
    expect(
      buildEngine(loadCase('facts/seizure.yaml')).ask(
        '¿Cuántos años van de la creación de ORATIX al rescate de las aves?',
      ).receipt.rule,
    ).toBe('derived: elapsed');
  });
});

describe('a longer time without what is set aside behind it', () => {
  const seizure = buildEngine(loadCase('facts/seizure.yaml'));
  it.each([
    'cells dismantled since 2002, the last three years excluded?',
    'Combien de cellules depuis 2002, les trois dernières années mises à part ?',
    '¿Cuántas células desde 2002, los últimos tres años aparte?',
    'كم خلية منذ 2002، السنوات الثلاث الأخيرة غير محتسبة؟',
  ])('is the difference: "%s"', (question) => {
    expect(seizure.ask(question).answer).toMatch(/175/u);
  });
});

describe('the day of a weekday', () => {
  const cyber = buildEngine(loadCase('test/questions/cases/cyber.yaml'));
  it.each([
    ['when were the raids?', /Tuesday \(7 November 2023\)\.$/u],
    ['Quand ont eu lieu les descentes ?', /mardi \(7 novembre 2023\)\.$/u],
  ])('is told where the statement leaves it out: "%s"', (question, answer) => {
    expect(cyber.ask(question).answer).toMatch(answer);
  });
  it('is told by no fact that is asked for something else', () => {
    expect(cyber.ask('were the raids on Tuesday?').answer).not.toContain('7 November');
  });
  it('is told of no two weekdays', () => {
    const { index, ...rest } = createBench(loadCase('test/questions/cases/cyber.yaml'));
    const day = index.profiles.find(({ fact }) => fact?.id === 'arrest-day')?.fact;
    const told = (en: string) =>
      day && dayOfWeekday({ ...day, statement: { ...day.statement, en } }, { index, ...rest }, 'en')?.text;
    expect(told('The raids were on Tuesday.')).toBe('The raids were on Tuesday (7 November 2023).');
    expect(told('The raids were on Tuesday and told of on Thursday.')).toBeUndefined();
  });
});

describe('an age gap that is claimed', () => {
  const ivory = buildEngine(loadCase('test/questions/cases/ivory.yaml'));
  it.each([
    ['Is Mwerinde 30 years older than Kalembo?', 'refuted'],
    ['Is Mwerinde 14 years older than Kalembo?', 'supported'],
  ])('is held against the years between the two: "%s"', (claim, verdict) => {
    expect(decided(ivory.ask(claim))).toEqual([verdict, 'mwerinde-age', 'kalembo-age']);
  });
  it('is not agreed with for who is older', () => {
    expect(ivory.ask('No suspect is older than Mwerinde.').verdict).toBe('absent');
  });
});
