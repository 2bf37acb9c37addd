/** Three more invented cases (atlases, tolls, sharkfins): what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const tolls = engineOf('tolls');

describe('the year of an older event behind "than"', () => {
  it.each(['How many cloned badges more than in 2018?'])('is no figure to reckon with: "%s"', (question) => {
    expect(tolls.ask(question)).toMatchObject({
      facts: ['badges-total', 'old-badges'],
      working: ['1,284 cloned badges − 413 cloned badges in Plzeň = 871'],
    });
  });
  it.each([
    "combien d'arrestations de plus qu'en 2018 ?",
    '¿cuántas detenciones más que en 2018?',
    'كم عدد الموقوفين أكثر مما في 2018؟',
  ])('leads to the difference: "%s"', (question) => {
    expect(decided(tolls.ask(question))).toEqual(['answer', 'arrested-count', 'old-arrests']);
  });
});

describe('the youngest and the oldest, where not all ages are told', () => {
  it.each([
    'who is the youngest suspect?',
    'who is the oldest suspect?',
    'which suspect is the youngest?',
    'quel est le plus jeune suspect ?',
    '¿quién es el sospechoso más joven?',
    'how old is the youngest suspect?',
  ])('are not told: "%s"', (question) => {
    expect(tolls.ask(question).verdict).toBe('absent');
  });
  it('are told of two who are named', () => {
    expect(decided(tolls.ask('who is older, Holub or Vrba?'))).toEqual(['answer', 'holub-age', 'vrba-age']);
  });
});

it('"¿Cuántos años le lleva?" asks for the years between two ages', () => {
  expect(tolls.ask('¿Cuántos años le lleva Radek Holub a Tomáš Vrba?').working).toEqual([
    '52 − 29 = 23 años',
  ]);
});

it.each(['who are the detainees?', '¿quiénes son los detenidos?', 'من هم الموقوفون؟'])(
  'nobody arrested in one place refutes nothing of those arrested in another: "%s"',
  (question) => {
    expect(tolls.ask(question).verdict).toBe('absent');
  },
);

describe('the age of "the suspect", where several are suspected', () => {
  it.each([
    ['tolls', 'what age is the suspect?', ['holub-age', 'vrba-age', 'souckova-age']],
    ['tolls', 'quel âge a le suspect ?', ['holub-age', 'vrba-age', 'souckova-age']],
    ['sharkfins', 'Quel âge a le suspect ?', ['quarshie-age', 'thoai-age', 'fynnba-age']],
    ['sharkfins', 'كم عمر المشتبه به؟', ['quarshie-age', 'thoai-age', 'fynnba-age']],
  ])('is asked back for (%s): "%s"', (id, question, facts) => {
    const answer = engineOf(id).ask(question);
    expect([answer.verdict, answer.options.map(({ fact }) => fact)]).toEqual(['clarify', facts]);
  });
});

describe('the most by place', () => {
  it.each([
    ['tolls', 'on which motorway was the most money lost?', ['loss-d1', 'loss-d35', 'loss-d48']],
    ['tolls', "sur quelle autoroute a-t-on perdu le plus d'argent ?", ['loss-d1', 'loss-d35', 'loss-d48']],
    ['sharkfins', 'which container held the most fins?', ['first-weight', 'second-weight', 'third-weight']],
  ])(
    'is worked out of what is told of each, whatever sort of place it is (%s): "%s"',
    (id, question, facts) => {
      const answer = engineOf(id).ask(question);
      expect([answer.receipt.rule, answer.facts]).toEqual(['derived: most', facts]);
    },
  );
});

describe('what only a few questions ask, in cases of before', () => {
  it.each([
    ['fireworks', 'When was the explosion?', ['answer', 'blast-date'], 'of the case’s own event'],
    ['poultry', 'When was the raid?', ['answer', 'searches-date'], 'of the case’s own event'],
    [
      'wine',
      'Labels and presses were seized',
      ['supported', 'labels-count', 'presses-count'],
      'two things in one claim',
    ],
    [
      'cyber',
      'Which country filed the most complaints?',
      ['answer', 'complaints-austrians', 'complaints-germans'],
      'the most by who they are',
    ],
    [
      'passports',
      'Where was the most cash found?',
      ['answer', 'cash-oven-place'],
      'no total among its parts',
    ],
  ])('is told as before (%s): "%s", %s: %s', (id, question, expected) => {
    expect(decided(engineOf(id).ask(question))).toEqual(expected);
  });

  it.each([
    ['seizure', 'It is not true that they were not sold'],
    ['seizure', 'Combien de cellules en 2002 seulement ?'],
    ['cyber', 'In 2015 alone, how many networks were dismantled?'],
    ['cyber', '¿Cuántas redes se desmantelaron solo en 2015?'],
    ['fireworks', 'Combien d’accidents rien qu’en 2014 ?'],
    ['exams', 'Which district is El Manzil in?'],
    ['jewels', 'How old is the Serb?'],
    ['tolls', 'Were more badges seized in 2022 than in 2021?'],
    ['tolls', 'were more arrested in 2023 than in 2018?'],
    ['tolls', "Quel âge a l'accusée ?"],
    ['tolls', 'Which country lost the most money?'],
    ['lottery', 'Where was the most cash found?'],
  ])('is not told (%s): "%s"', (id, question) => {
    expect(engineOf(id).ask(question).verdict).toBe('absent');
  });

  it('is refuted where there was none: "Where were the weapons found?"', () => {
    expect(engineOf('matchfix').ask('Where were the weapons found?').verdict).toBe('refuted');
  });
});
