/** Three more invented cases (reservoir, converters, avalanche): what they must tell apart. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const reservoir = engineOf('reservoir');
const converters = engineOf('converters');
const seizure = engineOf('seizure');
const avalanche = engineOf('avalanche');

describe('what each of several persons is suspected of', () => {
  it.each([
    ['Lacaze is suspected of manslaughter, right?', 'lacaze-suspicion'],
    ['Is Lacaze suspected of manslaughter?', 'lacaze-suspicion'],
    ['Is Miralles suspected of falsifying the safety log?', 'miralles-suspicion'],
    ['Is Miralles accused of forgery?', 'miralles-suspicion'],
    ['Lacaze es sospechoso de homicidio, ¿verdad?', 'lacaze-suspicion'],
    ['Lacaze est soupçonné d’homicide involontaire, non ?', 'lacaze-suspicion'],
  ])('puts right what another is suspected of: "%s"', (claim, fact) => {
    expect(decided(avalanche.ask(claim))).toEqual(['refuted', fact]);
  });

  it.each([
    ['Is Miralles suspected of manslaughter?', 'miralles-suspicion'],
    ['Is Lacaze suspected of forgery?', 'lacaze-suspicion'],
  ])('bears out what that person is suspected of: "%s"', (claim, fact) => {
    expect(decided(avalanche.ask(claim))).toEqual(['supported', fact]);
  });
});

describe('"it is X who ..."', () => {
  it.each([
    ['it’s Lacaze, not Miralles, who is suspected of manslaughter?', 'refuted', 'miralles-suspicion'],
    ['it’s Miralles, not Lacaze, who is suspected of manslaughter', 'supported', 'miralles-suspicion'],
    [
      'c’est Lacaze, et pas Miralles, qui est soupçonné d’homicide involontaire ?',
      'refuted',
      'miralles-suspicion',
    ],
  ])('claims that it was so: "%s"', (claim, verdict, fact) => {
    expect(decided(avalanche.ask(claim))).toEqual([verdict, fact]);
  });

  it('asks where it is only said to be unclear', () => {
    expect(avalanche.ask('it is unclear who paid the bail').verdict).toBe('absent');
  });

  it.each([
    ["It's a mystery who the investigating judge is", 'inquest-judge'],
    ['that Miralles, who is he?', 'miralles-who'],
  ])('is no claim where somebody is asked for: "%s"', (question, fact) => {
    expect(decided(avalanche.ask(question))).toEqual(['answer', fact]);
  });
});

describe('a sum that asks "how many" at its side', () => {
  it('adds all places that it names', () => {
    expect(decided(converters.ask('how many thefts in Belgium, Germany and Poland combined?'))).toEqual([
      'answer',
      'thefts-belgium',
      'thefts-germany',
      'thefts-poland',
    ]);
  });

  it('adds what is asked for too, where it is something else', () => {
    expect(decided(seizure.ask('Add up the laptops, the tablets and how many watches there were'))).toEqual([
      'answer',
      'seized-laptops',
      'seized-tablets',
      'seized-watches',
    ]);
  });
});

describe('two places put together', () => {
  it.each([
    'Belgium and Poland together, how many thefts?',
    'Belgique et Pologne réunies, ça fait combien de vols ?',
    'Bélgica y Polonia juntas, ¿cuántos robos?',
    'how many thefts in Belgium and Poland combined?',
  ])('are added up without the whole: "%s"', (question) => {
    expect(decided(converters.ask(question))).toEqual(['answer', 'thefts-belgium', 'thefts-poland']);
  });
});

describe('a place in two words of which one is money', () => {
  it('is no currency: "Vila Real"', () => {
    expect(
      decided(reservoir.ask('did more of the patients end up in hospital in Chaves or in Vila Real?')),
    ).toEqual(['answer', 'hospital-chaves', 'hospital-vila-real']);
  });
});

describe('a clause that "par où" or "por donde" leads', () => {
  it('leaves a claim what it is', () => {
    expect(
      converters.ask('Le dépôt par où passaient les pièces était à Aix-la-Chapelle, c’est bien ça ?').verdict,
    ).toBe('supported');
    expect(
      converters.ask('El almacén por donde pasaban las piezas estaba en Aquisgrán, ¿verdad?').verdict,
    ).toBe('supported');
  });

  it('asks where it opens the question', () => {
    expect(converters.ask('Par où passaient les pièces ?').verdict).toBe('answer');
  });
});
