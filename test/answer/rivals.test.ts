import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { decided } from './fixture.ts';

const dairy = buildEngine(loadCase('test/questions/cases/dairy.yaml'));
const verdict = buildEngine(loadCase('test/questions/cases/verdict.yaml'));
const seizure = buildEngine(loadCase('facts/seizure.yaml'));

describe('another in the place of what a question takes for granted', () => {
  it.each([
    [seizure, 'When did Interpol rescue the endangered birds?', 'birds-by', 'a body of the world'],
    [verdict, 'How did Dartey bribe Okraku?', 'bribe-payer', 'one of the case'],
    [dairy, 'Why did the Ministry of Health shut the dairy?', 'closed-by', 'a name of several words'],
  ])('is put right: %#, %s', (engine, text, fact) => {
    expect(decided(engine.ask(text))).toEqual(['refuted', fact]);
  });
  it.each([
    [dairy, 'What does Meireles say of the fault?', 'the rest is too little'],
    [verdict, 'How much does Dartey have to repay?', 'a figure is asked for'],
    [seizure, 'Did Interpol or the DGST rescue the birds?', 'it leaves open which'],
    [seizure, 'Which organisation rescued the birds?', 'it asks for one'],
  ])('is not seen where there is none: %#, %s', (engine, text) => {
    expect(engine.ask(text).verdict).not.toBe('refuted');
  });
});

const goldring = buildEngine(loadCase('test/questions/cases/goldring.yaml'));
const medicines = buildEngine(loadCase('test/questions/cases/medicines.yaml'));

describe('what a thing is of', () => {
  it.each([
    [goldring, 'what was odd about the container of timber?', 'investigation-trigger'],
    [goldring, '¿Quién notó el peso raro en un contenedor de café?', 'investigation-trigger'],
    [goldring, "Qui a remarqué le poids anormal d'un conteneur de cacao ?", 'cashew-load'],
    [medicines, 'When were the cartons of whisky seized at the Elubo border post?', 'cartons-count'],
  ])('is put right: %#, %s', (engine, text, fact) => {
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
