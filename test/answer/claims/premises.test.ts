import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { ask, decided } from '../fixture.ts';

describe('a figure that a question takes for granted', () => {
  it.each([
    ['What became of the 50 firefighters?', ['refuted', 'firefighters-count'], 'no fact has it'],
    ['Who put up the $240,000?', ['refuted', 'damage-amount'], 'it is one of another currency'],
    ['After 20 residents were led to safety, who owns the bakery?', ['refuted', 'residents-count'], 'aside'],
  ])('"%s" is put right: %s', (text, expected) => {
    expect(ask(text)).toEqual(expected);
  });
  it.each([
    ['How old are the 14 people who were led to safety?', 'the relative clause says which people'],
    ['Who owned the bakery two years before?', 'it counts a unit of time'],
  ])('"%s" is left alone: %s', (text) => {
    expect(ask(text)[0]).not.toBe('refuted');
  });
  it('is left alone where a fact agrees with it', () => {
    expect(ask('What put the 46 firefighters to work: what was the cause of the fire?')[0]).not.toBe(
      'refuted',
    );
  });
});

describe('what a question takes for granted beside what it asks', () => {
  it('is put right where a fact contradicts it', () => {
    expect(ask('As the fire was in Lisbon, what caused it?')).toEqual(['refuted', 'fire-place']);
  });
  it('is not put right by a fact that tells no such deed', () => {
    expect(ask('With the residents moved in, who owns the bakery?')[0]).not.toBe('refuted');
  });
  it('is not put right by what somebody denies', () => {
    const wildfire = engineOf('wildfire');
    expect(wildfire.ask('If you believe the prosecution, what started the fire?').verdict).not.toBe(
      'refuted',
    );
  });
});

describe('a place that a question takes for granted', () => {
  it('is put right where a fact of just that tells another', () => {
    expect(ask('Where exactly in Lisbon was the fire?')).toEqual(['refuted', 'fire-place']);
  });
  it('is left alone where the fact spoken of tells no place', () => {
    expect(ask('Who fought the fire in Lisbon?')).toEqual(['absent']);
  });
});

describe('a time that a question takes for granted', () => {
  it('is left alone where what it asks is told of that time', () => {
    expect(ask('How many fires in the two years before?')[0]).not.toBe('refuted');
  });
});

describe('a denial in a clause behind a noun', () => {
  it('is no premise', () => {
    expect(ask('How did the fire start, for readers who do not know it?')[0]).not.toBe('refuted');
  });
});

describe('what is told of another', () => {
  const trawler = engineOf('trawler');
  const seizure = engineOf('seizure');
  const museum = engineOf('museum');
  const goldring = engineOf('goldring');
  it.each([
    ['Why was the captain fined USD 200,000?', trawler, 'fine-captain-amount', 'an amount'],
    ['¿Por qué multaron al capitán con 200.000 dólares?', trawler, 'fine-captain-amount', 'in Spanish'],
    ['¿Qué apoyo dio Interpol a ORATIX?', seizure, 'oratix-support', 'a body'],
    ['Of the 30 arrested, how many were remanded?', goldring, 'arrests-count', 'the number of a whole'],
  ])('is put right: %s', (text, engine, fact) => {
    expect(decided(engine.ask(text))).toEqual(['refuted', fact]);
  });
  it.each([
    ['Why was the captain fined 640,000 meticais?', trawler, 'the amount is his'],
    ['Of the six suspects, how many were women?', museum, 'the number of a whole is right'],
    ['Of the six suspects, how many were arrested in Belgium?', museum, 'of a part that is told'],
    ['Since the nets had no TEDs, how does a TED work?', trawler, 'a denial stands beside the question'],
  ])('is not seen where there is none: %s', (text, engine) => {
    expect(engine.ask(text).verdict).not.toBe('refuted');
  });
});

describe('a figure with a preposition behind it', () => {
  const seizure = engineOf('seizure');
  it('counts nothing of what stands behind that', () => {
    const { facts } = seizure.ask('"Spanish police detained 21 in phone smuggling case" - headline ok?');
    expect(facts).not.toContain('seized-phones');
  });
  it('is put right where it is an amount', () => {
    const { verdict, facts } = seizure.ask('who did they take that €931,870 in cash from');
    expect({ verdict, facts }).toEqual({ verdict: 'refuted', facts: ['cash-amount'] });
  });
});

describe('a thing that a question takes to exist', () => {
  const matchfix = engineOf('matchfix');
  it('is put right by a count of none', () => {
    expect(decided(matchfix.ask('Why were there guns at the raided addresses?'))).toEqual([
      'refuted',
      'weapons-none',
    ]);
  });
  it('is no premise where its number is asked for', () => {
    expect(decided(matchfix.ask('How many weapons were found?'))).toEqual(['answer', 'weapons-none']);
  });
});

describe('a figure of some of those who are counted', () => {
  it('is not put right by how many they are in all', () => {
    expect(ask('Why did three of the firefighters go home?')[0]).not.toBe('refuted');
  });
});

describe('a figure of what a question speaks of', () => {
  const batteries = engineOf('batteries');
  const drones = engineOf('drones');
  it.each([
    "Pourquoi l'incendie de juin 2021 a-t-il fait 15 morts ?",
    'Why did the June 2021 fire kill 15 people?',
  ])('is put right by no fact of another event than the one of the time named: %s', (text) => {
    expect(decided(batteries.ask(text))).toEqual(['refuted', 'fire2021-deaths']);
  });
  it('is not put right where a fact beside the best one has just that number', () => {
    expect(decided(batteries.ask('Where was the five-person group found?'))).toEqual([
      'answer',
      'cellar-place',
    ]);
  });
  it('is of the others where a part of them is set aside', () => {
    expect(drones.ask('besides Kamenec, which three prisons were being supplied?').verdict).toBe('absent');
  });
});

describe('a deed that a fact denies', () => {
  const passports = engineOf('passports');
  it('is put right where it is asked why it was done, and said to be denied where somebody denies it', () => {
    const reply = passports.ask('Why had the blanks been stolen from a state printing house?');
    expect([...decided(reply), reply.disputed]).toEqual(['refuted', 'blanks-stolen-rejected', 'denied']);
  });
});

describe('a question of how something was done without something else', () => {
  const passports = engineOf('passports');
  it('asks in what manner', () => {
    expect(decided(passports.ask('how did the goods travel to customers without anyone noticing?'))).toEqual([
      'answer',
      'delivery-how',
    ]);
  });
  it('is answered where it was kept out of sight', () => {
    expect(decided(passports.ask('how was the principal workshop kept out of sight?'))).toEqual([
      'answer',
      'main-workshop-hidden',
    ]);
  });
});

describe('a year that is counted back', () => {
  const antiques = engineOf('antiques');
  it.each([
    'how many pieces were found in the warehouse last year?',
    'specialists, up or down on the year before last?',
  ])('is asked of, and put right by no other date: "%s"', (question) => {
    expect(antiques.ask(question).verdict).toBe('absent');
  });
});

describe('a number of places that says where', () => {
  const converters = engineOf('converters');
  it.each([
    'across the three countries, how many addresses got turned over?',
    'dans les trois pays, combien de locaux ont été fouillés ?',
  ])('is put right by no count of what is in one of them, nor by those of five nations: "%s"', (question) => {
    const { verdict, facts } = converters.ask(question);
    expect([verdict, facts]).toEqual(['answer', ['premises-count']]);
  });
});

describe('what a question takes for granted and its answer tells in other words', () => {
  it('is no false premise', () => {
    expect(decided(engineOf('tortoises').ask('how were the reptiles concealed, physically?'))).toEqual([
      'answer',
      'packing-how',
    ]);
  });
});

describe('a number that is no figure of what is taken for granted', () => {
  it('is not put right where something goes by it', () => {
    const { verdict, facts } = engineOf('trams').ask('how fast was the number 4 going when it hit');
    expect([verdict, ...facts]).toEqual(['answer', 'line4-speed']);
  });

  it('is not put right where it is the whole of which a part is asked for', () => {
    const question = 'of the 32 cells, how many were broken up in 2020 alone?';
    expect(engineOf('seizure').ask(question).verdict).toBe('absent');
  });
});
