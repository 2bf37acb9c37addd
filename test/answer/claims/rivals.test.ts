import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

const dairy = engineOf('dairy');
const verdict = engineOf('verdict');
const seizure = engineOf('seizure');

describe('another in the place of what a question takes for granted', () => {
  it.each([
    ['When did Interpol rescue the endangered birds?', seizure, 'birds-by', 'a body of the world'],
    ['How did Dartey bribe Okraku?', verdict, 'bribe-payer', 'one of the case'],
    ['Why did the Ministry of Health shut the dairy?', dairy, 'closed-by', 'a name of several words'],
  ])('is put right: %s', (text, engine, fact) => {
    expect(decided(engine.ask(text))).toEqual(['refuted', fact]);
  });
  it.each([
    ['What does Meireles say of the fault?', dairy, 'the rest is too little'],
    ['How much does Dartey have to repay?', verdict, 'a figure is asked for'],
    ['Did Interpol or the DGST rescue the birds?', seizure, 'it leaves open which'],
    ['Which organisation rescued the birds?', seizure, 'it asks for one'],
  ])('is not seen where there is none: %s', (text, engine) => {
    expect(engine.ask(text).verdict).not.toBe('refuted');
  });
});

const goldring = engineOf('goldring');
const medicines = engineOf('medicines');

describe('what a thing is of', () => {
  it.each([
    ['what was odd about the container of timber?', goldring, 'investigation-trigger'],
    ['¿Quién notó el peso raro en un contenedor de café?', goldring, 'investigation-trigger'],
    ["Qui a remarqué le poids anormal d'un conteneur de cacao ?", goldring, 'cashew-load'],
    ['When were the cartons of whisky seized at the Elubo border post?', medicines, 'cartons-count'],
  ])('is put right: %s', (text, engine, fact) => {
    expect(decided(engine.ask(text))).toEqual(['refuted', fact]);
  });
  it('keeps silent of the number of what is told of another content', () => {
    const text = 'How many cartons of whisky were seized at the Elubo border post?';
    expect(medicines.ask(text).receipt.rule).toBe('the fact tells of another content');
  });
  it('is left where it is so', () => {
    expect(goldring.ask('¿Quién notó el peso raro en un contenedor de anacardos?').verdict).toBe('answer');
  });
});

describe('an event in the place of another', () => {
  it('is put right by the fact that tells all the rest', () => {
    expect(decided(medicines.ask('How many cartons of cigarettes came to light in CLEAN SHELF?'))).toEqual([
      'refuted',
      'cartons-count',
    ]);
    expect(medicines.ask('How many cartons of cigarettes came to light in DRY LEAF?').verdict).toBe('answer');
  });
});

describe('an animal of another sort than one of those told of', () => {
  it('stands in no place of theirs where it is of the sort of another of them', () => {
    expect(engineOf('puppies').ask("is the pensioner's spitz still alive?").verdict).toBe('absent');
  });
});
