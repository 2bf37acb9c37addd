/** What is left of a whole. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('a rest', () => {
  const harbour = engineOf('harbour');
  const collapse = engineOf('collapse');

  it.each([
    'How many tonnes of the oil that spilled have yet to be recovered?',
    'How much of the spilled oil is still in the sea?',
    'كم طناً من النفط المتسرب بقي دون استرجاع؟',
  ])('is what was lost without what has come back: "%s"', (question) => {
    expect(harbour.ask(question).facts).toEqual(['oil-spilled', 'oil-recovered']);
  });

  it.each([
    'How many of the violations were left uncorrected at the end of January?',
    'Combien d’infractions restaient à corriger fin janvier ?',
  ])('is told by the author\'s own figure: "%s"', (question) => {
    expect(collapse.ask(question).facts).toEqual(['violations-open']);
  });

  it('is not told of a place that neither figure is told of', () => {
    const dairy = engineOf('dairy');
    expect(dairy.ask('Combien de patients restent aux soins intensifs à Lisbonne ?').verdict).toBe('absent');
  });

  it('is told of a whole without its part that "before" sets aside', () => {
    const goldring = engineOf('goldring');
    expect(
      goldring.ask('Before the latest haul, how many kilos had the port seized since May 2023?').facts,
    ).toEqual(['port-gold-before']);
  });
});

describe('what is left', () => {
  const oil = engineOf('oliveoil');
  it('is told by the fact that tells just that, with a word more', () => {
    expect(oil.ask('how many patients are still lying in hospital?').facts).toEqual(['still-in-hospital']);
  });

  it('is itself no whole of which another part is a part', () => {
    const matchfix = engineOf('matchfix');
    const { verdict, facts } = matchfix.ask('Six remain behind bars; the rest have been let go');
    expect([verdict, ...facts]).toEqual(['supported', 'custody-count', 'released-count']);
  });
});
