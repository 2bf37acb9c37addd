/** Three more invented cases (fireworks, beehives, tickets): what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const beehives = engineOf('beehives');
const fireworks = engineOf('fireworks');
const tickets = engineOf('tickets');

describe('the name of the operation that the case is of', () => {
  it.each([
    ['How many people were arrested in operation Encore?', 'arrested-total'],
    ['How many phones did Encore net?', 'phones-count'],
  ])('asks for nothing else: "%s"', (question, fact) => {
    expect(decided(tickets.ask(question))).toEqual(['answer', fact]);
  });
  it('is not what a fact tells that has nothing else of the question', () => {
    expect(tickets.ask('How many watches were seized in Operation Encore?').verdict).toBe('absent');
  });
});

describe('"ones"', () => {
  it.each([
    'by how many do the Dutch complaints outnumber the Belgian ones?',
    'how many more Dutch complaints were there than Belgian ones?',
  ])('stands for the noun before: "%s"', (question) => {
    expect(decided(tickets.ask(question))).toEqual([
      'answer',
      'complaints-netherlands',
      'complaints-belgium',
    ]);
  });
  it('sets nothing apart behind a verb that says what something is', () => {
    const seizure = engineOf('seizure');
    expect(
      seizure.ask(
        'Most of the cells broken up over the last three years were Islamic State ones, does it say that?',
      ).verdict,
    ).toBe('supported');
  });
});

describe('what somebody said not to be so', () => {
  it.each(['Which company said it had not been hacked?', 'wich comapny siad it hadnt been hakced'])(
    'is told by the denial: "%s"',
    (question) => {
      expect(decided(tickets.ask(question))).toEqual(['answer', 'stadionpas-denial']);
    },
  );
});

describe('an older event set against this one', () => {
  it.each([
    ['more hives were stolen in 2019 than in this case', 'refuted'],
    ['the 2019 thieves made off with more hives than this lot did, correct?', 'refuted'],
    ['did the 2019 thieves steal more hives than this gang?', 'refuted'],
    ['fewer hives were stolen in 2019 than in this case', 'supported'],
    ['fewer people were arrested in 2019 than this time', 'supported'],
  ])('may be named by its year: "%s"', (question, verdict) => {
    expect(beehives.ask(question).verdict).toBe(verdict);
  });
  it.each([
    '¿Cuántas casas dañadas suman esta explosión y la de 2015?',
    'Combien de maisons endommagées au total entre cette explosion et celle de 2015 ?',
    'How many homes were damaged in this blast and the 2015 one together?',
  ])('is added up with it: "%s"', (question) => {
    expect(decided(fireworks.ask(question))).toEqual(['answer', 'houses-damaged', 'old-houses']);
  });
});

describe('"¿por cuánto?"', () => {
  it.each(['¿Por cuánto se vendía una colmena completa?', '¿Por cuánto vendían cada colmena?'])(
    'asks for the price before a verb of trade: "%s"',
    (question) => {
      expect(decided(beehives.ask(question))).toEqual(['answer', 'hive-price']);
    },
  );
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

describe('an age written in one word', () => {
  it('is the age that the fact tells', () => {
    expect(beehives.ask('the boss is a 46-year-old').verdict).toBe('supported');
  });
});
