import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

describe('a statement told in other words and another order', () => {
  it.each([
    [
      'steroids',
      'Of the 210 samples tested, 126 contained what the label said, or 60 percent.',
      'samples-percent',
    ],
    ['marriages', 'Of the 146 marriages, eighty-nine were held in Palermo.', 'share-palermo'],
    [
      'avalanche',
      'All six skiers who died were among the eleven who were completely buried.',
      'buried-count',
    ],
    ['ivory', 'Each customs clerk is accused of taking $3,000, that is KES 387,000.', 'bribe-amount'],
    [
      'cattle',
      'Did the 26 vehicles seized include seven pickups as well as 19 cattle trucks?',
      'vehicles-total',
    ],
  ])('is borne out with all its figures (%s: "%s")', (id, claim, fact) => {
    const { verdict, facts } = engineOf(id).ask(claim);
    expect([verdict, facts.includes(fact)]).toEqual(['supported', true]);
  });
  it.each([
    ['reservoir', 'Of the 64 APA samples, 71.9 percent stayed within the limit.'],
    ['timber', 'There were 36 trucks with 17 cubic metres of logs each on average, right?'],
    ['dairy', 'In the earlier outbreak of 2011, 34 people died and 4 fell ill.'],
    ['ferry', 'The patrol ship picked up 52 of the 140 survivors.'],
    ['ferry', 'Fishermen picked up 88 of the 140 survivors and the patrol ship 52.'],
    ['dairy', '17 of the 43 patients are in intensive care.'],
    ['avalanche', '140 of the 212 employees are permanent.'],
    ['airline', 'Of the five ATRs, four were leased and one belonged to Aerovento.'],
  ])('is not where its figures are of something else (%s: "%s")', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).not.toBe('supported');
  });
});
