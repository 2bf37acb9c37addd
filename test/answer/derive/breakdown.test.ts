import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const ewaste = engineOf('ewaste');
const banknotes = engineOf('banknotes');

describe('a breakdown', () => {
  const each = ['answer', 'peruvians-count', 'ecuadorians-count', 'colombians-count'];
  it.each([
    'Could you kindly tell me the breakdown of the suspects by nationality?',
    'how many suspects of each nationality?',
    'répartition des suspects par nationalité',
    'desglose de los detenidos por nacionalidad',
    'توزيع الموقوفين حسب الجنسية',
    'chaque nationalité, combien de suspects ?',
    '¿cuántos sospechosos de cada nacionalidad?',
    'كم عدد الموقوفين من كل جنسية؟',
  ])('is told by the count of each of a list: "%s"', (question) => {
    expect(decided(banknotes.ask(question))).toEqual(each);
  });
  it('is not asked for by the list itself', () => {
    expect(decided(banknotes.ask('what nationalities are the suspects?'))).toEqual([
      'answer',
      'nationalities',
    ]);
  });
  it('is asked for by where each is from', () => {
    expect(ewaste.ask('how many people from each country were arrested?').facts[0]).toBe('chileans-count');
  });
  it('is not asked for by where each of them was', () => {
    expect(ewaste.ask('how many were arrested in each country?').verdict).toBe('absent');
  });
});
