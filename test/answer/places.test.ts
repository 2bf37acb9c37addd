/** Two invented cases, of arrests in five cities and of an attack on hospitals: what is told place by place, day by day, of a deed. */
import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/answer/engine.ts';
import { loadCase } from '../../src/facts/load.ts';
import { decided } from './fixture.ts';

const bananas = buildEngine(loadCase('test/questions/cases/bananas.yaml'));
const blackout = buildEngine(loadCase('test/questions/cases/blackout.yaml'));

describe('the same things counted in several places', () => {
  it.each([
    ['which city took the most diverted patients', 'most', '61 patients'],
    ['which city received the fewest of the diverted patients', 'least', '34 patients'],
    ['Dans quelle ville a-t-on conduit le plus de patients déroutés ?', 'most', '61 patients'],
    ['¿A qué ciudad llevaron menos pacientes desviados?', 'least', '34 pacientes'],
  ])('are ranked in answer to "%s"', (question, operation, first) => {
    const { receipt, answer } = blackout.ask(question);
    expect([receipt.rule, answer.split(':')[1]?.trim().slice(0, first.length)]).toEqual([
      `derived: ${operation}`,
      first,
    ]);
  });

  it('are ranked without what is counted in all of them', () => {
    expect(blackout.ask('which city took the most diverted patients').answer).not.toContain('143');
  });

  it('are told by the fact that ranks them, where there is one', () => {
    expect(bananas.ask('Which city had the most arrests?').answer).toContain('Guayaquil');
  });
});

describe('a claim', () => {
  it.each([
    ['Were the arrests on a Friday?', ['refuted', 'arrest-weekday'], 'another day of the week'],
    ['The arrests were made on a Thursday.', ['supported', 'arrest-weekday'], 'that day of the week'],
    [
      'More than 15 people were convicted over the 2019 find.',
      ['supported', 'find-2019-convicted'],
      '"over" a find is no bound of its year, nor "more than 15" a difference',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(bananas.ask(question))).toEqual(finding);
  });

  it.each([
    [
      'did they demand over PLN 18 million',
      ['supported', 'ransom-first'],
      'the first of two demands meets it',
    ],
    [
      "Am I right in thinking the presumed head of the gang hasn't been caught?",
      ['absent'],
      'who he is says nothing of that',
    ],
    [
      'Is the hotline open at night?',
      ['supported', 'hotline-hours'],
      'told by its hours, and not by its calls',
    ],
    [
      'records of 385,000 hospital employees were copied',
      ['refuted', 'employee-records-count'],
      'employees are counted, and not hospitals',
    ],
  ])('"%s" is %j: %s', (question, finding) => {
    expect(decided(blackout.ask(question))).toEqual(finding);
  });
});

describe('a question', () => {
  it('of what a body did that is named before the comma is not answered by what officers did', () => {
    expect(decided(blackout.ask('And Europol, how many laptops did it seize?'))).toEqual(['absent']);
  });

  it('of how far from a place something was is no claim', () => {
    expect(decided(bananas.ask('How far from shore was the semi-submersible?'))).toEqual([
      'answer',
      'vessel-distance',
    ]);
  });

  it('of what something costs is answered where it is free', () => {
    expect(decided(blackout.ask('how much does a call to the hotline cost'))).toEqual([
      'answer',
      'hotline-free',
    ]);
  });

  it('of the day on which something happened asks for its date', () => {
    expect(decided(blackout.ask('the day it turned up, the sample'))).toEqual(['answer', 'sample-date']);
  });
});
