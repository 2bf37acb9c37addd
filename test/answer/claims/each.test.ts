import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('figures of which each is told by a fact of its own', () => {
  it.each([
    ['lakespa', 'In Peñamar 76 fell ill and six died', ['penamar-ill', 'penamar-dead']],
    [
      'goldring',
      'fifteen of those held were remanded, the remaining eight freed under judicial supervision',
      ['remanded-count', 'released-count'],
    ],
    [
      'puppies',
      'Are three of those charged in jail awaiting trial and the other four not?',
      ['remand-count', 'charged-at-liberty-count'],
    ],
    [
      'harbour',
      'Of the 46 containers the Orsa Verde lost overboard, 29 have since been found.',
      ['containers-lost', 'containers-found'],
    ],
  ])('are borne out together (%s: "%s")', (id, claim, facts) => {
    expect(decided(engineOf(id).ask(claim))).toEqual(['supported', ...facts]);
  });
  it.each([
    ['sharkfins', 'There are only 12 suspects, two of whom are women, correct?', 'so many of them are men'],
    ['pesticides', 'Of the four people who died, three were children.', 'so many were adults'],
    ['vials', 'Six pharmacies were shut, four of them in Beirut.', 'so many suspects are held there'],
    [
      'licences',
      'De los titulares que se habían presentado, 313 suspendieron y 702 no.',
      'the other way round',
    ],
    ['antiques', 'The finds from the two sites are worth €4.6 million.', 'those of another event are'],
    [
      'lottery',
      'In Rijeka, 1,846 winning cards were said to be stolen, against 512 in the present case.',
      'turned',
    ],
  ])('are not where another thing has so many (%s: "%s": %s)', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).not.toBe('supported');
  });
});
