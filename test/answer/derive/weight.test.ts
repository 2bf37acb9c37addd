/** The heaviest of several places and the lightest, and the difference of the two: the invented shark fins and tolls. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

const sharkfins = engineOf('sharkfins');
const tolls = engineOf('tolls');

describe('the heaviest of several places', () => {
  it.each([
    ['which container was the heaviest?', '2,360'],
    ['which container was the lightest?', '2,130'],
    ['Quel conteneur était le plus lourd ?', '2 360'],
    ['¿Qué contenedor era el más ligero?', '2.130'],
    ['أي حاوية كانت الأثقل؟', '2,360'],
    ['How many kilograms did the heaviest container hold?', '2,360'],
  ])('is told by its weight: "%s"', (question, first) => {
    const [working] = sharkfins.ask(question).working;
    expect(working?.replace(/[\u00a0\u202f]/gu, ' ').slice(0, first.length)).toBe(first);
  });
  it.each([
    'which container had the most kilograms?',
    'which container weighed the most?',
    '¿Qué contenedor pesaba más?',
    'Quel conteneur contenait le plus de kilos ?',
    'أي حاوية فيها أكبر عدد من الكيلوغرامات؟',
  ])('is told by the measure that is named: "%s"', (question) => {
    expect(sharkfins.ask(question).receipt.rule).toBe('derived: most');
  });
  it.each([
    'Which container was not the heaviest?',
    'Which container was second heaviest?',
    'Which of the four containers was the heaviest?',
  ])('is no answer to "%s"', (question) => {
    expect(sharkfins.ask(question).working).toEqual([]);
  });
});

describe('what separates the most of several places from the least', () => {
  it.each([
    'how many kg separate the heaviest of the 3 containers from the lightest',
    'what is the difference between the heaviest and the lightest container?',
    'combien de kilos séparent le conteneur le plus lourd du plus léger ?',
    '¿Qué diferencia hay entre el contenedor más pesado y el más ligero?',
    'ما الفرق بين أثقل حاوية وأخف حاوية؟',
  ])('is worked out by weight: "%s"', (question) => {
    expect(sharkfins.ask(question).facts).toEqual(['third-weight', 'second-weight']);
  });
  it.each([
    'how many crowns separate the motorway with the biggest loss from the one with the smallest?',
    "Quelle différence entre l'autoroute qui a perdu le plus et celle qui a perdu le moins ?",
    '¿Qué diferencia hay entre la autopista con más pérdidas y la que menos perdió?',
  ])('is worked out of amounts: "%s"', (question) => {
    expect(tolls.ask(question).facts).toEqual(['loss-d1', 'loss-d48']);
  });
  it.each([
    'How many sacks separate the heaviest container from the lightest?',
    'How many dollars separate the heaviest container from the lightest?',
  ])('is no answer to "%s"', (question) => {
    expect(sharkfins.ask(question).verdict).toBe('absent');
  });
});
