import { describe, expect, it } from 'vitest';
import { engineOf } from '../engines.ts';
import { decided } from './fixture.ts';

const seizure = engineOf('seizure');

describe('listOfOthers', () => {
  it.each([
    'what else was seized besides phones?',
    'apart from the phones, what else was in the haul?',
    'aparte de los móviles, ¿qué más se incautó?',
  ])('is the longest list that has what is set aside: "%s"', (question) => {
    expect(decided(seizure.ask(question))).toEqual(['answer', 'seized-inventory']);
  });
  it('is the list of its topic: what else is gathered is no item of the haul', () => {
    expect(
      decided(
        seizure.ask('Apart from activities and contacts, what does the DGST gather on suspicious persons?'),
      ),
    ).toEqual(['answer', 'dgst-information']);
  });
  it.each([
    ['apart from the birds, what else was seized?', 'what is set aside is no item'],
    ['apart from the phones, what is known of the market?', 'the list tells of something else'],
    ['apart from the phones, what was seized in 2019?', 'it is of another time'],
  ])('is not told by "%s": %s', (question) => {
    expect(seizure.ask(question).receipt.rule).not.toBe('the list of the others');
  });
  it('is none where something else than an item is asked for', () => {
    expect(seizure.ask('besides the phones, how much cash was seized?').facts).toEqual(['cash-amount']);
  });
});

describe('listOfBeside', () => {
  it.each([
    ['They took phones and what else?', 'seized-kinds'],
    ["Ils ont saisi des téléphones et quoi d'autre ?", 'seized-inventory'],
    ['Se llevaron móviles, ¿y qué más?', 'seized-kinds'],
    ['مسكوا موبايلات وإيه كمان من الأجهزة؟', 'seized-kinds'],
    ['Spain and who else took part in ORATIX?', 'oratix-countries'],
  ])('is the list in which what is named first stands: "%s"', (question, list) => {
    expect(decided(seizure.ask(question))).toEqual(['answer', list]);
  });
  it.each(['Birds and what else did the police take from the 21?', 'What else did they do?'])(
    'is none where that is no item, or nothing is named: "%s"',
    (question) => {
      expect(seizure.ask(question).receipt.rule).not.toBe('the list of the others');
    },
  );
});
