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
