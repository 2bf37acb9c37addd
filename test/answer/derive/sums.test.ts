/** Sums and differences. */
import { describe, expect, it } from 'vitest';
import { operationOf } from '../../../src/answer/derive/derive.ts';
import { engineOf } from '../../engines.ts';
import { decided, readingOf } from '../fixture.ts';

const main = engineOf('seizure');

it('adds up places that are counted by their noun', () => {
  const dairy = engineOf('dairy');
  expect(dairy.ask('How many shops and care homes are supplied in total?').facts).toEqual([
    'shops-count',
    'care-homes-count',
  ]);
});

describe('an amount set against another', () => {
  const seizure = engineOf('seizure');
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

describe('an increase', () => {
  const carparts = engineOf('carparts');
  it.each([
    "shipments stopped 2023 vs 2022, what's the increase?",
    'quelle hausse des cargaisons bloquées entre 2022 et 2023 ?',
    '¿cuál fue el aumento de envíos interceptados de 2022 a 2023?',
  ])('is the difference of two years: "%s"', (question) => {
    expect(carparts.ask(question).facts.toSorted()).toEqual(['shipments-2022', 'shipments-2023']);
  });
});

describe('a total of two', () => {
  const exams = engineOf('exams');
  it.each([
    'how many members did the two groups have together?',
    'كم مجموع المشتركين في المجموعتين على تلغرام وواتساب؟',
  ])('is not told by the figure of one: "%s"', (question) => {
    expect(exams.ask(question).verdict).toBe('absent');
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

describe('the figures of two places that an "and" joins', () => {
  it.each([
    'how much was lost on the D35 and the D48?',
    'add up the losses of the D35 and the D48',
    'additionne les pertes de la D35 et de la D48',
    'D35 et D48 ensemble, ça représente quelle perte ?',
    '¿cuánto se perdió entre la D35 y la D48?',
    '¿cuánto suman las pérdidas de la D35 y la D48?',
    'اجمع خسائر D35 و D48',
  ])('are added up, amounts too: "%s"', (question) => {
    expect(engineOf('tolls').ask(question).facts).toEqual(['loss-d35', 'loss-d48']);
  });
  it.each([
    'Vols en Allemagne et en Belgique, ça donne combien ?',
    '¿Cuántos robos dan Alemania más Bélgica?',
    'اجمع السرقات في ألمانيا وفي بلجيكا',
  ])('are added up whatever word leads to their sum: "%s"', (question) => {
    expect(engineOf('converters').ask(question).facts).toEqual(['thefts-germany', 'thefts-belgium']);
  });
  it('are added up though a third place is counted together with them', () => {
    expect(engineOf('callcentre').ask('¿Cuántas víctimas hubo entre Alemania y Suiza?').facts).toEqual([
      'victims-germany-count',
      'victims-switzerland-count',
    ]);
  });
  it('are no answer to a question for those outside the two', () => {
    const question = 'How many thefts were outside Germany and Belgium?';
    expect(engineOf('converters').ask(question).working).toEqual([]);
  });
  it.each([
    'What is the difference in losses between the D1 and the D48?',
    'Quelle différence de pertes entre la D1 et la D48 ?',
    '¿Qué diferencia de pérdidas hay entre la D1 y la D48?',
    'ما الفرق في الخسائر بين D1 و D48؟',
  ])('are taken from each other where their difference is asked for: "%s"', (question) => {
    expect(engineOf('tolls').ask(question).receipt.rule).toBe('derived: difference');
  });
  it('are not added to the sum that a fact makes of them', () => {
    expect(engineOf('bananas').ask('How much cash in Cali and Guayaquil together?').working).toEqual([]);
  });
});

describe('"in total" of what one fact tells', () => {
  it.each([
    ['avalanche', 'cuántos fueron hallados por perros en total', 'found-dogs'],
    ['airline', 'how many people has the association behind it in total', 'viajantes-represents'],
    ['antiques', "combien d'objets en 2019 au total", 'earlier-pieces-count'],
  ])('adds nothing to it (%s): "%s"', (id, question, fact) => {
    expect(decided(engineOf(id).ask(question))).toEqual(['answer', fact]);
  });
  it('adds no arrests to websites where countries are asked for', () => {
    expect(engineOf('tickets').ask('كم بلدا شارك في المجموع').verdict).toBe('absent');
  });
  it('still adds what is joined', () => {
    expect(decided(engineOf('seizure').ask('how many phones and tablets in total?'))).toEqual([
      'answer',
      'seized-phones',
      'seized-tablets',
    ]);
  });
});

describe('the sum of several places', () => {
  it.each([
    ['perfume', 'how many were arrested in Spain and Bulgaria?', '20 in all'],
    ['gold', 'how many were detained in Ghana and Burkina Faso?', '46 in all'],
  ])('is made of any of them, whatever else their figures come to (%s): "%s"', (id, question, told) => {
    expect(engineOf(id).ask(question).answer).toContain(told);
  });
});

describe('a difference from an older event', () => {
  const excavators = engineOf('excavators');
  it.each([
    'how many more people were nabbed this time than in Furrow?',
    'how many more people were arrested than in Operation Furrow?',
  ])('is taken of no figure of a part of this one: "%s"', (question) => {
    expect(excavators.ask(question).facts).toEqual(['arrests-count', 'furrow-arrests']);
  });
});
