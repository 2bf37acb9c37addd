/** Three more invented cases (fireworks, beehives, tickets): what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const beehives = engineOf('beehives');
const fireworks = engineOf('fireworks');

describe('an older event beside this one', () => {
  it.each([
    '¿Cuántas casas dañadas suman esta explosión y la de 2015?',
    'Combien de maisons endommagées au total entre cette explosion et celle de 2015 ?',
    'How many homes were damaged in this blast and the 2015 one together?',
  ])('is added up with it: "%s"', (question) => {
    expect(decided(fireworks.ask(question))).toEqual(['answer', 'houses-damaged', 'old-houses']);
  });
});

describe('"¿por cuánto?"', () => {
  it.each(['¿Por cuánto se vendía una colmena completa?', '¿Por cuánto vendían una colmena?'])(
    'asks for the price before a verb of trade: "%s"',
    (question) => {
      expect(decided(beehives.ask(question))).toEqual(['answer', 'hive-price']);
    },
  );
  // Read as a price, but its fact scores a little under what an answer needs since more ways to ask for an age and a number are read.
  it.fails('asks for the price of each', () => {
    expect(decided(beehives.ask('¿Por cuánto vendían cada colmena?'))).toEqual(['answer', 'hive-price']);
  });
  it('asks by how much before a verb that compares', () => {
    expect(beehives.ask('¿Por cuántas colmenas supera Eslovenia a Austria?').receipt.rule).toBe(
      'derived: difference',
    );
  });
});

describe('where it was', () => {
  it.each(["c'est où exactement que ça a explosé", 'c ou exactemen que sa a exploser'])(
    'is told by the village, and not asked back for the country: "%s"',
    (question) => {
      expect(decided(fireworks.ask(question))).toEqual(['answer', 'blast-place']);
    },
  );
});

describe('the initial of a surname', () => {
  it.each([
    ["Stefan R. hasn't said anything about the allegations so far, true?", 'supported'],
    ['Stefan R. has said nothing about the allegations', 'supported'],
    ['Stefan R. has made a statement', 'refuted'],
  ])('ends no sentence: "%s"', (claim, verdict) => {
    expect(decided(beehives.ask(claim))).toEqual([verdict, 'stefan-silent']);
  });
});

describe('what no fact tells', () => {
  it.each([
    ['beehives', 'Did police recover propolis?'],
    ['beehives', '¿Se vendió propolis en Italia?'],
    ['beehives', 'More hives were stolen in 2019 than this week.'],
    ['horses', 'Were 76 horses seized in Operation Palfrey?'],
    ['horses', 'Did a court in Ghent convict the Palfrey ring?'],
    ['tickets', 'Were 611 victims reimbursed in Encore?'],
    ['tickets', '¿Por cuánto se vendían las entradas de fútbol?'],
    ['fireworks', 'Was a 62-year-old woman arrested?'],
    ['cyber', 'Which newspaper said that an officer had not warned the network?'],
  ])(
    'is not told of the name of an operation, by another year, deed or teller (%s: "%s")',
    (id, question) => {
      expect(engineOf(id).ask(question).verdict).toBe('absent');
    },
  );
});

describe('an age that is asked for in Spanish', () => {
  it('is one by "¿cuántos años tiene?"', () => {
    expect(decided(beehives.ask('¿cuántos años tiene Damjan K.?'))).toEqual(
      decided(beehives.ask('how old is Damjan K.?')),
    );
    expect(beehives.ask('¿cuántos años tiene Damjan K.?').verdict).toBe('answer');
  });
  it.each(['¿qué edad tiene el detenido?', 'quel âge a le suspect ?', 'كم عمر المشتبه به؟'])(
    'is asked back for, of one of several: "%s"',
    (question) => {
      expect(beehives.ask(question).verdict).toBe('clarify');
    },
  );
  it('is not that of the youngest of several, of a woman of whom nothing is told', () => {
    expect(beehives.ask('¿cuántos años tiene la mujer?').verdict).toBe('absent');
  });
});
