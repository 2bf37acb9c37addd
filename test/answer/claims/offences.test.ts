import { describe, expect, it } from 'vitest';
import { tellsWhy, withoutOffence } from '../../../src/answer/claims/offences.ts';
import { createBench } from '../../../src/answer/engine.ts';
import { rank } from '../../../src/answer/ranking.ts';
import { PLAINLY_PUT_RIGHT } from '../../../src/answer/thresholds.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { read } from '../../../src/language/read.ts';
import { asking } from '../../../src/match/question.ts';
import { engineOf } from '../../engines.ts';
import { bench, decided, queryFor } from '../fixture.ts';

describe('a claim that says what somebody was arrested for', () => {
  const engine = engineOf('seizure');
  it.each([
    'Did police arrest 21 people over theft?',
    '21 people were arrested for drug trafficking, right?',
    'were the 21 arrested for terrorism?',
    '21 personnes arrêtées pour vol, exact ?',
    'detienen a 21 personas por blanqueo de capitales',
    'أوقف 21 شخصا بتهمة تهريب المخدرات، صحيح؟',
  ])('is put right by the fact that tells why: "%s"', (claim) => {
    expect(decided(engine.ask(claim))).toEqual(['refuted', 'arrests-reason']);
  });
  it.each([
    'Moroccan police arrest 21 over goods trafficking',
    '21 held over goods trafficking',
    'Can I headline it "Morocco arrests 21 people for international trafficking in goods"?',
    '¿Puedo titular «Marruecos detiene a 21 personas por tráfico internacional de mercancías»?',
  ])('is borne out by two facts: "%s"', (claim) => {
    expect(decided(engine.ask(claim))).toEqual(['supported', 'arrests-count', 'arrests-reason']);
  });
  it.each(['Police arrested 21 people for smuggling birds', 'Morocco arrests 21 over phone trafficking'])(
    'is borne out by nothing where the thing is another: "%s"',
    (claim) => {
      expect(engine.ask(claim).verdict).toBe('absent');
    },
  );
});

describe('a claim that denies what somebody was arrested for', () => {
  const engine = engineOf('seizure');
  it.each([
    'The 21 were not arrested for terrorism',
    '21 people were arrested but not for drug trafficking',
    "Les 21 n'ont pas été arrêtés pour vol",
    'Las 21 personas no fueron detenidas por terrorismo',
    'لم يوقف الـ21 بتهمة الإرهاب',
  ])('is borne out by the fact that tells why: "%s"', (claim) => {
    expect(decided(engine.ask(claim))).toEqual(['supported', 'arrests-reason']);
  });
  it('is put right where that is just what it was for', () => {
    expect(decided(engine.ask('The 21 were not arrested for trafficking in goods'))).toEqual([
      'refuted',
      'arrests-reason',
    ]);
  });
});

describe('withoutOffence', () => {
  const { lexicon } = bench;
  const bare = (text: string) =>
    withoutOffence(queryFor(text).reading, lexicon)?.terms.map((term) => term.text);
  it('leaves out what it was for', () => {
    expect(bare('Police arrested 3 people for theft')).toEqual(['police', 'arrested', 'people']);
  });
  it('is nothing where no offence is named', () => {
    expect(bare('Police arrested 3 people for a week')).toBeUndefined();
  });
  it('takes no offence in general for one', () => {
    expect(bare('Please indicate the category of crime')).toBeUndefined();
  });
});

describe('tellsWhy', () => {
  const { index, lexicon, correct } = createBench(loadCase('facts/seizure.yaml'));
  const told = (id: string, bare: string, score: number): boolean => {
    const reading = read(bare, lexicon, 'en', correct);
    const best = rank(reading, asking(reading), index).facts.find(({ fact }) => fact.id === id);
    return best !== undefined && tellsWhy({ ...best, score }, reading);
  };
  it('is so of a fact that tells why, and all of the rest', () => {
    expect(told('arrests-reason', 'were the 21 arrested', PLAINLY_PUT_RIGHT)).toBe(true);
  });
  it('is not so of one that tells something else', () => {
    expect(told('arrests-country', 'were the 21 arrested', PLAINLY_PUT_RIGHT)).toBe(false);
  });
  it('is not so where the rest has what the fact does not tell', () => {
    expect(told('arrests-reason', 'were the 21 arrested in their helicopters', PLAINLY_PUT_RIGHT)).toBe(
      false,
    );
  });
  it('is not so of a fact that is unlikely to be meant', () => {
    expect(told('arrests-reason', 'were the 21 arrested', PLAINLY_PUT_RIGHT - 0.1)).toBe(false);
  });
});
