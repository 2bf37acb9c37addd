/** Three more invented cases (adulterated saffron, a gang of robbers, forged banknotes): what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { engine as bakery, decided } from './fixture.ts';

const saffron = buildEngine(loadCase('test/questions/cases/saffron.yaml'));
const jewels = buildEngine(loadCase('test/questions/cases/jewels.yaml'));
const banknotes = buildEngine(loadCase('test/questions/cases/banknotes.yaml'));
const lab = buildEngine(loadCase('test/questions/cases/lab.yaml'));
const cyber = buildEngine(loadCase('test/questions/cases/cyber.yaml'));
const seizure = buildEngine(loadCase('facts/seizure.yaml'));

describe('a breakdown', () => {
  const each = ['answer', 'peruvians-count', 'ecuadorians-count', 'colombians-count'];
  it.each([
    'Could you kindly tell me the breakdown of the suspects by nationality?',
    'how many suspects of each nationality?',
    'répartition des suspects par nationalité',
    'desglose de los detenidos por nacionalidad',
    'توزيع الموقوفين حسب الجنسية',
  ])('is told by the count of each of a list: "%s"', (question) => {
    expect(decided(banknotes.ask(question))).toEqual(each);
  });
  it('is not asked for by the list itself', () => {
    expect(decided(banknotes.ask('what nationalities are the suspects?'))).toEqual([
      'answer',
      'nationalities',
    ]);
  });
});

describe('a name with digits in it', () => {
  it.each([
    ['how many 50-dollar notes were confiscated?', 'notes-50-dollar-count'],
    ['how many 20 dollar bills', 'notes-20-dollar-count'],
    ['how many fifties', 'notes-50-dollar-count'],
  ])('is told from its likes: "%s"', (question, fact) => {
    expect(decided(banknotes.ask(question))).toEqual(['answer', fact]);
  });
  it('is no figure to be put right', () => {
    expect(decided(banknotes.ask('were there more 50-dollar notes or more 20-dollar notes?'))).toEqual([
      'answer',
      'notes-50-dollar-count',
      'notes-20-dollar-count',
    ]);
  });
  it('is told by what adds up those that have it', () => {
    expect(
      decided(
        banknotes.ask('how many fake dollar bills is that altogether, hundreds, fifties and twenties?'),
      ),
    ).toEqual(['answer', 'dollar-notes-total']);
  });
});

describe('an amount in a currency', () => {
  it.each(["what's the fake dollars' value in euros?", 'valeur des faux dollars en euros'])(
    'is not told in another, whatever the thing is called: "%s"',
    (question) => {
      expect(banknotes.ask(question).verdict).toBe('absent');
    },
  );
  it('is told in the one that is spoken of where no other is asked for', () => {
    expect(decided(banknotes.ask('what would the fake dollars be worth?'))).toEqual([
      'answer',
      'dollar-notes-value',
    ]);
  });
});

describe('one thing at two times', () => {
  it.each([
    ['How much more honey was seized in 2024 than in 2023?', '3.2'],
    ['by how much did honey seizures grow from 2023 to 2024?', '3.2'],
    ["combien de tonnes de miel de plus en 2024 qu'en 2023 ?", '3,2'],
  ])('is told by the difference of its counts: "%s"', (question, rest) => {
    const { facts, answer } = saffron.ask(question);
    expect([[...facts].sort(), answer.includes(rest)]).toEqual([['honey-2023', 'honey-2024'], true]);
  });
  it('is set against the count of the time that is named', () => {
    expect(decided(saffron.ask('how many times more saffron was seized this time than in 2024?'))).toEqual([
      'answer',
      'saffron-seized',
      'saffron-2024',
    ]);
  });
});

describe('a share', () => {
  it.each([
    [saffron, 'What percentage of honey samples failed?', 'honey-failed', 'honey-samples-count'],
    [
      jewels,
      'what percentage of the people arrested have since been let go?',
      'released-count',
      'arrests-count',
    ],
    [banknotes, 'what percentage of the people arrested are Peruvian?', 'peruvians-count', 'arrests-total'],
  ])('is of all of those that are named (%#)', (engine, question, part, whole) => {
    expect(decided(engine.ask(question))).toEqual(['answer', part, whole]);
  });
});

describe('an average', () => {
  it('is no amount divided by another', () => {
    expect(jewels.ask('average value per robbery').verdict).toBe('absent');
  });
  it.each([
    'how many kilos of tobacco per carton were in the lorry?',
    '¿Cuántos kilos de tabaco por caja llevaba de media el camión parado cerca de Poznań?',
  ])('is of what stands beside what it is divided by: "%s"', (question) => {
    expect(decided(lab.ask(question))).toEqual(['answer', 'lorry-tobacco-weight', 'lorry-cartons']);
  });
});

describe('who is oldest', () => {
  it('is told by their ages though nobody is named', () => {
    expect(saffron.ask('Who is the oldest?').answer).toMatch(/^Petros Vlachanis is 64/u);
  });
});

describe('a bound of ages', () => {
  it.each([
    [saffron, 'so none of the people arrested is over 60, correct?', ['refuted', 'age-oldest']],
    [saffron, 'all of those arrested are over 30?', ['supported', 'age-youngest']],
    [saffron, 'all of those arrested are over 40?', ['refuted', 'age-youngest']],
    [saffron, 'is any of those arrested older than 60?', ['supported', 'age-oldest']],
    [saffron, "aucun des suspects n'a plus de 60 ans", ['refuted', 'age-oldest']],
    [saffron, 'ninguno de los detenidos supera los 60 años', ['refuted', 'age-oldest']],
    [saffron, 'لا يتجاوز عمر أي من الموقوفين 60 سنة', ['refuted', 'age-oldest']],
    [lab, 'none of the men is over 70, right?', ['supported', 'age-oldest']],
    [cyber, 'no suspect is older than 58, right', ['supported', 'oldest-age']],
  ])('is held against the oldest or the youngest (%#)', (engine, claim, found) => {
    expect(decided(engine.ask(claim))).toEqual(found);
  });
  it('is no number of those of whom it is said', () => {
    expect(bakery.ask('All the firefighters were under 65').verdict).toBe('absent');
  });
});

describe('which of two is more', () => {
  it('is asked of two things of one event, whatever another had of the one', () => {
    expect(decided(jewels.ask('did they seize more wristwatches or more rings?'))).toEqual([
      'answer',
      'seized-watches',
      'seized-rings',
    ]);
  });
});

describe('a claim of several things', () => {
  it.each([
    [
      'Nine of the shops were in Styria, the other five in Carinthia.',
      ['supported', 'shops-styria', 'shops-carinthia'],
    ],
    ['Nine of the shops were in Styria, the other six in Carinthia.', ['refuted', 'shops-carinthia']],
    ['four were released on Friday, right?', ['refuted', 'released-when']],
    ['nine of them were picked up in Austria', ['refuted', 'arrested-austria']],
  ])('is judged by each of them: "%s"', (claim, found) => {
    expect(decided(jewels.ask(claim))).toEqual(found);
  });
  it('has the fact that tells the day beside the one that counts', () => {
    expect(decided(jewels.ask('On peut écrire que quatre suspects ont été relâchés jeudi ?'))).toEqual([
      'supported',
      'released-count',
      'released-when',
    ]);
  });
  it.each([
    ['"Four Greeks, three Turks and a Bulgarian were arrested."', ['refuted', 'greeks-count', 'turks-count']],
    [
      'the syrup came from China and went through Mersin, right?',
      ['supported', 'syrup-origin', 'syrup-route'],
    ],
    [
      "Le sirop venait de Chine et passait par Mersin, c'est bien ça ?",
      ['supported', 'syrup-origin', 'syrup-route'],
    ],
    ['the syrup came from Iran and went through Mersin, right?', ['refuted', 'syrup-route']],
  ])('is put right or borne out in all of them: "%s"', (claim, found) => {
    expect(decided(saffron.ask(claim))).toEqual(found);
  });
});

describe('the source of a fact', () => {
  it.each([
    'When did the gang commit its first robbery, according to the squad?',
    'when was the first robbery according to the FRS',
    'selon le FRS, quand a eu lieu le premier braquage ?',
  ])('is not what is asked: "%s"', (question) => {
    expect(decided(jewels.ask(question))).toEqual(['answer', 'robberies-first']);
  });
});

describe('the first and the last', () => {
  it.each([
    ['when was the first robbery', 'robberies-first'],
    ['when was the last robbery', 'robberies-last'],
    ['quand a eu lieu le premier braquage ?', 'robberies-first'],
    ['¿cuándo fue el último atraco?', 'robberies-last'],
  ])('are told by their days: "%s"', (question, fact) => {
    expect(decided(jewels.ask(question))).toEqual(['answer', fact]);
  });
});

describe('somebody who is not named', () => {
  it.each([
    [saffron, 'how many firms does the father own?'],
    [jewels, "who is the watch dealer's daughter?"],
    [saffron, 'ما اسم الموقوف البلغاري؟'],
    [seizure, 'I want the names of the Derb Ghallef traders who were going to buy the goods'],
  ])('is told of by no fact of another (%#)', (engine, question) => {
    expect(engine.ask(question).verdict).toBe('absent');
  });
  it.each([
    'what nationality is the mechanic and how old is he?',
    '¿De qué país es el mecánico y qué edad tiene?',
  ])('is meant in the second half as well: "%s"', (question) => {
    expect(lab.ask(question).facts).toContain('radkov-age');
  });
});

describe('a figure in passing', () => {
  it.each([
    [saffron, 'in which town are the 409 coins now?', ['answer', 'coins-museum']],
    [jewels, 'what were the goods stolen from the 14 shops worth?', ['answer', 'stolen-value']],
    [jewels, 'what were the goods stolen from the 11 shops worth?', ['absent']],
    [seizure, 'which organisation were most of the 207 cells affiliated to', ['absent']],
    [saffron, 'wich two countrys was the fake greek stuff suposed to go to', ['answer', 'destinations']],
  ])('is held against what counts the same (%#)', (engine, question, found) => {
    expect(decided(engine.ask(question))).toEqual(found);
  });
});

describe('a count', () => {
  it('is of the very things, and not of what has a broader word in common', () => {
    expect(decided(jewels.ask('ما عدد قطع الألماس التي ضبطتها الشرطة؟'))).toEqual([
      'answer',
      'seized-diamonds',
    ]);
  });
});

describe('a word of two senses', () => {
  it('contradicts nothing by the one that is not meant', () => {
    expect(decided(seizure.ask('what triggers an intervention by DGST?'))).toEqual([
      'answer',
      'intervention-criterion',
    ]);
  });
  it('asks for a brand where it stands before a thing', () => {
    expect(seizure.ask('make of the cars?').verdict).toBe('absent');
  });
});

describe('the name of somebody', () => {
  it('is not where he is', () => {
    expect(banknotes.ask('name of the importer in Callao pls').verdict).toBe('absent');
  });
});
