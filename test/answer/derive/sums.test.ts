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
