/** Results that a claim gives. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';

const main = engineOf('seizure');

describe('a result that a claim gives', () => {
  const seizure = engineOf('seizure');
  it.each([
    ['Phones and tablets together come to 2,514, right?', 'supported', ['seized-phones', 'seized-tablets']],
    ['Phones and tablets together come to 2,541, right?', 'refuted', ['seized-phones', 'seized-tablets']],
    ['There were 33 more watches than tablets, correct?', 'supported', ['seized-watches', 'seized-tablets']],
    ['There were 40 more watches than tablets, correct?', 'refuted', ['seized-watches', 'seized-tablets']],
    [
      'Roughly seven times as many watches as laptops, right?',
      'supported',
      ['seized-watches', 'seized-laptops'],
    ],
    [
      '26 days passed between 8 February and publication, right?',
      'supported',
      ['investigation-start', 'source-published'],
    ],
    [
      'Less than three weeks passed between 8 February and publication, right?',
      'refuted',
      ['investigation-start', 'source-published'],
    ],
    ['Téléphones et tablettes réunis, 2 541 pièces, exact ?', 'refuted', ['seized-phones', 'seized-tablets']],
  ])('is worked out: "%s"', (claim, verdict, facts) => {
    const { verdict: found, facts: cited } = seizure.ask(claim);
    expect([found, [...cited].sort()]).toEqual([verdict, [...facts].sort()]);
  });
  it('shows what it comes to', () => {
    expect(seizure.ask('Phones and tablets together come to 2,541, right?').answer).toBe(
      'No. 2,514 in all: 2,496 cell phones and 18 tablets.',
    );
  });
  it.each([
    ['Nearly two in three suspects are behind bars', 'supported'],
    ['Fewer than half of the suspects were remanded in custody', 'refuted'],
  ])('is held against a share: "%s"', (claim, verdict) => {
    const goldring = engineOf('goldring');
    expect(goldring.ask(claim).verdict).toBe(verdict);
  });
  it('is no half of what no fact tells a share of', () => {
    const dairy = engineOf('dairy');
    expect(
      dairy.ask('La moitié des malades toujours hospitalisés est en réanimation, exact ?').verdict,
    ).not.toBe('supported');
  });
});

describe('a claim of so many times as many', () => {
  it.each([
    ['at least twice as many tablets as laptops were seized', 'supported'],
    ['exactly twice as many tablets as laptops were seized', 'refuted'],
  ])('"%s" is %s', (claim, verdict) => {
    expect(main.ask(claim).verdict).toBe(verdict);
  });
});
