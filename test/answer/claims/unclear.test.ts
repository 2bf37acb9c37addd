import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('a claim that something is not known', () => {
  const cyber = engineOf('cyber');
  const ivory = engineOf('ivory');
  const lab = engineOf('lab');
  it.each([
    'nobody knows how much of the money can be recovered, right?',
    'it is not known how much can be recovered, right?',
    "it's unclear how much can be recovered, correct?",
  ])('is borne out by the fact that tells so: "%s"', (claim) => {
    expect(decided(cyber.ask(claim))).toEqual(['supported', 'recovery-unclear']);
  });
  it.each(["On ne sait pas combien d'éléphants ont été tués, exact ?", 'لا يعرف كم فيلا قتل، صحيح؟'])(
    'is so in other languages: "%s"',
    (claim) => {
      expect(ivory.ask(claim).verdict).toBe('supported');
    },
  );
  it('is borne out by the fact that somebody has not told it', () => {
    expect(decided(lab.ask('the EFS hasn’t said which brands they were, right?'))).toEqual([
      'supported',
      'brands-undisclosed',
    ]);
  });
  it('is put right where it is said to be known', () => {
    expect(decided(cyber.ask('it is known how much can be recovered, right?'))).toEqual([
      'refuted',
      'recovery-unclear',
    ]);
  });
  it('is none where a question asks for it', () => {
    expect(cyber.ask('Do you know how much can be recovered?').receipt.rule).not.toBe(
      'claim: what is not known',
    );
  });
});

describe('a claim that something is not unknown', () => {
  const ivory = engineOf('ivory');
  it('is put right by the fact that it is', () => {
    expect(ivory.ask('It is not unknown who was to receive the goods, right?').verdict).toBe('refuted');
  });
  it.each([
    'As the WCB said, how many elephants were killed is not known, right?',
    'En su informe, cuántos elefantes murieron no se sabe, ¿verdad?',
  ])('is none where somebody says something before a stop: "%s"', (claim) => {
    expect(ivory.ask(claim).verdict).not.toBe('refuted');
  });
});
