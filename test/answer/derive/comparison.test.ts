/** Comparisons, most and least. */
import { describe, expect, it } from 'vitest';
import { comparativeOf } from '../../../src/answer/derive/comparison.ts';
import { engineOf } from '../../engines.ts';
import { readingOf } from '../fixture.ts';

describe('a comparison of two events', () => {
  const ferry = engineOf('ferry');
  it.each([
    'Which accident was deadlier, this one or that of 2016?',
    'Which accident claimed more lives, that of the Reina del Sur or that of the Reina del Norte?',
  ])('by what is counted of both answers "%s"', (question) => {
    expect(ferry.ask(question).facts).toEqual(['deaths', 'deaths-2016']);
  });

  it('is not made with what the article does not tell of', () => {
    expect(ferry.ask('Which sinking was deadlier, this one or the Titanic?').facts).toEqual([]);
  });

  it('does not set the passengers among the dead against all of the dead', () => {
    expect(ferry.ask('Quel accident a été le plus meurtrier, celui-ci ou celui de 2016 ?').facts).toEqual([]);
  });

  it.each([
    'What is the age gap between the youngest and oldest victims?',
    'How many years lie between the youngest and the oldest of the dead?',
  ])('leaves ages to their difference: "%s"', (question) => {
    expect(ferry.ask(question).facts).toEqual(['youngest-age', 'oldest-age']);
  });
});

describe('comparativeOf', () => {
  it.each([
    ['Is the one sentence longer than the other?', true],
    ['La peine est-elle plus longue que celle de Paul ?', true],
    ['¿Es más viejo que Pedro?', true],
    ['هل العقوبة أطول من الأخرى؟', true],
    ['They no longer work there', false],
  ])('finds in "%s" a measure that is compared: %s', (text, found) => {
    expect(comparativeOf(readingOf(text)) !== undefined).toBe(found);
  });
});

describe('a figure with a point', () => {
  const tunnel = engineOf('tunnel');
  it('is not rounded where it is compared', () => {
    expect(tunnel.ask('where was there more gold, the farm or the flat?').answer).toContain('14.6 kg');
  });
});

describe('most and least', () => {
  const cyber = engineOf('cyber');
  it('ranks places among places, and no people', () => {
    expect(cyber.ask('In which city were most call centres?').facts).toEqual([
      'centres-skopje',
      'centres-bitola',
    ]);
  });
});

describe('the highest of something that somebody is said to have', () => {
  it('is borne out by no counts that tell nothing of him', () => {
    const claim = 'Among the managers, Tadeja Kovšič received the highest fine, right?';
    expect(engineOf('breadcartel').ask(claim).verdict).toBe('absent');
  });
});
