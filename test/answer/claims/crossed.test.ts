import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('figures of a statement', () => {
  it.each([
    ['ferry', '15 were passengers and 148 were crew', 'passengers-aboard', 'the nouns of each other'],
    ['dairy', 'The soft cheese killed 43 people and put 6 others in hospital', 'deaths-count', 'the deeds'],
    ['perfume', 'Du méthanol a été trouvé dans 50 des 18 échantillons', 'methanol-samples', 'in French'],
    [
      'puppies',
      '11 of the 7 people taken into custody were charged',
      'charged-count',
      'a part and its whole',
    ],
    ['drones', 'Las penas fueron de entre 5 meses y 18 años', 'hradny-sentences', 'units, in Spanish'],
    [
      'passports',
      'أُفرج لاحقا عن 17 من المعتقلين الـ2 دون توجيه تهم',
      'released-count',
      'in Arabic, of what is denied',
    ],
    [
      'carpena',
      '11 people were on trial, 13 convicted and two acquitted',
      'defendants-count',
      'two of three',
    ],
  ])('are not told the other way round (%s: "%s")', (id, claim, fact) => {
    expect(decided(engineOf(id).ask(claim))).toEqual(['refuted', fact]);
  });
  it.each([
    ['dairy', '6 dead and 43 in hospital'],
    ['bananas', '21 in Colombia: Tumaco 5, Cali 7, Buenaventura 9.'],
    ['dairy', '43 people were put in hospital and 6 killed by soft cheese'],
    ['dairy', "Sur les 43 patients, 17 sont encore à l'hôpital et 4 en soins intensifs"],
    ['ferry', 'Of the 163 on board, 15 were crew and 148 passengers'],
    ['puppies', 'Of the 11 people taken into custody 7 were charged'],
    ['lifejackets', 'The girls found at work were aged 16 and 15'],
    ['dairy', '67 cases last year, 312 since 2015, right?'],
  ])('may be told in another order (%s: "%s")', (id, claim) => {
    expect(engineOf(id).ask(claim).verdict).toBe('supported');
  });
});

describe('names of a statement', () => {
  const harbour = engineOf('harbour');
  it.each([
    'The tanker Orsa Verde and the container ship Calanthe collided, right?',
    'caption: the tanker Orsa Verde (left) and the container ship Calanthe (right). all good?',
    'le pétrolier Orsa Verde et le porte-conteneurs Calanthe sont entrés en collision, exact ?',
  ])('are not borne out the other way round: "%s"', (claim) => {
    expect(decided(harbour.ask(claim))).toEqual(['refuted', 'collided-ships']);
  });
  it('are borne out as told', () => {
    expect(
      decided(harbour.ask('The tanker Calanthe and the container ship Orsa Verde collided, right?')),
    ).toEqual(['supported', 'collided-ships']);
  });
});
