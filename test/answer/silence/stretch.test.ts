import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const licences = engineOf('licences');

describe('the two ends of a stretch', () => {
  it.each([
    ['how many licences were sold between March 2021 and June 2025?', 'licences-sold'],
    ['combien de permis ont été vendus de mars 2021 à juin 2025 ?', 'licences-sold'],
    ['¿cuántos permisos se vendieron entre marzo de 2021 y junio de 2025?', 'licences-sold'],
    ['كم رخصة بيعت بين مارس 2021 ويونيو 2025؟', 'licences-sold'],
    ['how many lorry licences were sold between March 2021 and June 2025?', 'lorry-licences-sold'],
  ])('hold of what is counted where a fact tells of just them: "%s"', (question, fact) => {
    expect(decided(licences.ask(question))).toEqual(['answer', fact]);
  });
  it.each([
    'how many licences were sold before March 2021 and after June 2025?',
    'how many licences were sold in March 2021 and in June 2025?',
    'combien de permis ont été vendus en mars 2021 et en juin 2025 ?',
    '¿cuántos permisos se vendieron en marzo de 2021 y en junio de 2025?',
    'كم رخصة بيعت في مارس 2021 وفي يونيو 2025؟',
  ])('are two times where no word says that it is one: "%s"', (question) => {
    expect(licences.ask(question).verdict).toBe('absent');
  });
  it('are put right where they are others', () => {
    expect(decided(licences.ask('how many licences were sold between March 2022 and June 2025?'))).toEqual([
      'refuted',
      'sale-period',
    ]);
  });
});

describe('the day of which one fact tells', () => {
  it.each([
    "What did the town hall's inspection of 2 April turn up?",
    'ماذا وجد تفتيش البلدية في الثاني من أبريل؟',
  ])('says which inspection is meant where another tells what was found: "%s"', (question) => {
    expect(decided(engineOf('cigarettes').ask(question))).toEqual(['answer', 'inspection-found']);
  });
  it('makes no answer of what is not told', () => {
    expect(engineOf('cigarettes').ask('Which official led the inspection of 2 April?').verdict).toBe(
      'absent',
    );
  });
});
