/** So much for each, times their number. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('an amount for each', () => {
  it.each([
    ['collapse', 'What would the compensation for the three dead come to in all, in somoni?', /150,000/u],
    ['ferry', "What do ASC's promises to the survivors treated in hospital add up to?", /3,480,000/u],
    ['medicines', 'How much did the clerks get for the containers opened at the port altogether?', /10,000/u],
  ])('is multiplied by their number in %s', (name, question, total) => {
    expect(engineOf(name).ask(question).answer).toMatch(total);
  });

  it('is not multiplied where their number is not told', () => {
    expect(engineOf('ferry').ask('What would the compensation for the missing come to in all?').verdict).toBe(
      'absent',
    );
  });

  it.each([
    ['dairy', 'How much of the fund is that per death?', ['fund-amount', 'deaths-count']],
    ['harbour', 'كم ديناراً لكل صياد من صندوق الطوارئ؟', ['fund-amount', 'fishermen-count']],
  ])('is divided by those whom it is shared among in %s', (name, question, facts) => {
    expect(engineOf(name).ask(question).facts).toEqual(facts);
  });

  it('is told in millions where millions are asked for', () => {
    expect(
      engineOf('verdict').ask('How many million cedis did each shell company receive on average?').answer,
    ).toMatch(/7\.6 million/u);
  });
});

describe('what several in a row have to pay', () => {
  const trawler = engineOf('trawler');
  it.each([
    'Together, how much do the company and the captain have to pay in fines?',
    'En tout, combien la société et le capitaine doivent-ils payer d’amende ?',
    'كم مجموع غرامة الشركة وغرامة القبطان؟',
  ])('is added up: "%s"', (question) => {
    expect(trawler.ask(question).facts).toEqual(['fine-company-amount', 'fine-captain-amount']);
  });
});
