import { describe, expect, it } from 'vitest';
import { saysBeyond } from '../../../src/answer/claims/beyond.ts';
import { judgeClauses } from '../../../src/answer/claims/clauses.ts';
import { buildEngine } from '../../../src/answer/engine.ts';
import { rank } from '../../../src/answer/ranking.ts';
import { loadCase } from '../../../src/facts/load.ts';
import { engineOf } from '../../engines.ts';
import { ask, bench, queryFor } from '../fixture.ts';

/** What a fact finds to a claim, and the rule by which it is no answer to it after all. */
const beyond = (claim: string): [verdict: string | undefined, rule: string | undefined] => {
  const query = queryFor(claim);
  const finding = judgeClauses(query, bench);
  return [
    finding?.verdict,
    finding && saysBeyond(query, finding, rank(query.reading, query.asked, bench.index), bench),
  ];
};

describe('saysBeyond', () => {
  it('lets stand what a fact tells', () => {
    expect(beyond('46 firefighters were sent.')).toEqual(['supported', undefined]);
  });
  it('lets stand a figure that is put right, whatever else is said', () => {
    expect(beyond('50 firefighters were sent.')).toEqual(['refuted', undefined]);
  });
  it('takes a claim of another deed for none that the fact tells', () => {
    expect(beyond('46 firefighters were repaired.')).toEqual([
      'supported',
      'claim: the fact tells of another deed',
    ]);
  });
  it('takes a claim of another thing for none that the fact tells', () => {
    expect(beyond('The teachers sent 46 firefighters.')).toEqual([
      'supported',
      'claim: the fact tells of another thing',
    ]);
  });
  it('takes no address for a thing of the claim', () => {
    expect(beyond('Teachers, 46 firefighters were sent.')).toEqual(['supported', undefined]);
  });
  it('is not asked of by whom something is told', () => {
    expect(ask('According to the teachers, 46 firefighters were sent.')).toEqual([
      'supported',
      'firefighters-count',
    ]);
  });
  it('takes a restriction of which the fact tells nothing for more than it tells', () => {
    expect(beyond('46 firefighters were sent by helicopter.')).toEqual([
      'supported',
      'claim: the fact tells nothing of what it is restricted to',
    ]);
  });
  it('takes a denial of all for nothing that a fact of some contradicts', () => {
    const collapse = engineOf('collapse');
    expect(
      collapse.ask('Not all the violations had been corrected by the end of January, had they?').verdict,
    ).not.toBe('refuted');
  });
});

describe('a claim of more than those that are told of', () => {
  it('is not borne out by those', () => {
    const seizure = engineOf('seizure');
    expect(seizure.ask('¿hubo más detenciones después de estas 21?').verdict).toBe('absent');
  });
});

describe('a claim of an order or of today', () => {
  const wine = engineOf('wine');
  const blood = engineOf('blood');
  it('is not borne out by a statement that puts the thing behind another', () => {
    expect(wine.ask('was the warehouse searched first?').verdict).toBe('absent');
  });
  it('is not borne out by what was so at first', () => {
    expect(blood.ask('is the deadline 72 hours?').verdict).toBe('absent');
  });
  it('is borne out by what was so at first where that is claimed', () => {
    expect(blood.ask('was the original deadline 72 hours?').verdict).toBe('supported');
  });
});

describe('a claim of what is only asked or not known', () => {
  const batteries = engineOf('batteries');
  it.each([
    ['Charged batteries were found at the plant', 'claim: the fact tells that it is asked'],
    ['La policía detuvo a 3 directivos', 'claim: the fact tells of another deed'],
  ])('is not borne out: %s', (text, rule) => {
    const { verdict, receipt } = batteries.ask(text);
    expect([verdict, receipt.rule]).toEqual(['absent', rule]);
  });
  it('is borne out where it says that it is asked', () => {
    expect(
      batteries.ask('The board is looking at whether charged batteries had been stored there').verdict,
    ).toBe('supported');
  });
  it.each([
    [loadCase('facts/seizure.yaml'), 'Did police seize the cash at night?'],
    [loadCase('test/questions/cases/museum.yaml'), 'The burglars broke in in broad daylight, right?'],
  ])('is not borne out at a time of day that no fact tells: %#', (base, text) => {
    expect(buildEngine(base).ask(text).verdict).toBe('absent');
  });
});

describe('a denial of a thing that no statement has', () => {
  const oil = engineOf('oliveoil');
  it('is not put right by what is told beside it', () => {
    expect(oil.ask('Customers need no receipt to take back a bottle').verdict).not.toBe('refuted');
  });
});

describe('a claim of what has been done', () => {
  it('is borne out by no fact that has yet to be so', () => {
    expect(engineOf('cryptofarms').ask('prosecutors have decided on money laundering').verdict).toBe(
      'absent',
    );
  });
});
