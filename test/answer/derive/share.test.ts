/** A part and its whole. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('a share of which neither count is named by a stretch of its own', () => {
  it.each([
    ['excavators', 'what share of the 214 thefts happened in Germany?', 'thefts-germany', 'thefts-count'],
    ['pesticides', 'what percentage of the tested samples were genuine?', 'samples-genuine', 'samples-count'],
    [
      'antiques',
      'what percentage of the whole haul came out of the Madrid auction house',
      'auction-pieces',
      'pieces-total',
    ],
    ['cablecar', 'what share of the 132 came down by rope?', 'roped-count', 'stranded-count'],
  ])('is worked out of the part and the whole: %s, "%s"', (name, question, part, whole) => {
    expect(decided(engineOf(name).ask(question))).toEqual(['answer', part, whole]);
  });

  it.each([
    ['marriages', 'can I write that most of the marriages took place in Palermo?', 'supported'],
    ['cablecar', 'fact check: more than half of the 132 came down by rope', 'supported'],
    ['excavators', 'most of the thefts happened in Germany, right?', 'supported'],
    ['pesticides', 'most of the tested samples were genuine', 'refuted'],
    ['ivory', 'Is it right that more than half of the nine suspects are Kenyans?', 'supported'],
  ])('is held against a claim of most of them: %s, "%s"', (name, claim, verdict) => {
    expect(engineOf(name).ask(claim).verdict).toBe(verdict);
  });

  it.each([['printers', 'La mayoría de las armas listas para disparar eran fusiles, ¿no?']])(
    'puts right no claim of most where more of them are something else: %s, "%s"',
    (name, claim) => {
      expect(engineOf(name).ask(claim).verdict).toBe('absent');
    },
  );

  it.each([
    'What percentage of the 21 was remanded?',
    'by what percentage is phone smuggling up on the previous year',
  ])('is none of people among things, or of nothing that is told: "%s"', (question) => {
    expect(engineOf('seizure').ask(question).verdict).toBe('absent');
  });

  it.each([
    ['exams', 'What share of the teachers are in pre-trial detention?'],
    ['lab', 'What share of the men in custody are Belgian?'],
    ['wine', 'What share of the withdrawn bottles were fake?'],
  ])('is none where what it is of is the part: %s, "%s"', (name, question) => {
    expect(engineOf(name).ask(question).verdict).toBe('absent');
  });

  it('has as its whole no others that make up the whole with it', () => {
    expect(engineOf('lifejackets').ask('what percentage of the tested jackets passed?').facts).not.toContain(
      'tested-failed',
    );
  });
});
