/** The event of the case beside another. */
import { describe, expect, it } from 'vitest';
import { engineOf } from '../../engines.ts';
import { decided } from '../fixture.ts';

describe('one thing counted at two events', () => {
  const goldring = engineOf('goldring');
  it.each([
    'lump together the arrests in this case and those of Harmattan Shield',
    'total arrests in this operation and Harmattan Shield',
  ])('is added up: "%s"', (question) => {
    expect(goldring.ask(question).answer).toBe(
      '55 in all: 23 people arrested and 32 people held in Harmattan Shield.',
    );
  });
  it('is set against the other by a "versus" too', () => {
    expect(decidedBy('Port-Savel bust versus Harmattan Shield: which one yielded more arrests?')).toBe(
      'derived: most',
    );
  });
  function decidedBy(question: string): string {
    return goldring.ask(question).receipt.rule;
  }
});

describe('an older event set against this one', () => {
  const matchfix = engineOf('matchfix');
  it.each([
    ['Were more people arrested this time than in CORNER FLAG?', 'supported'],
    ['Were fewer people arrested this time than in CORNER FLAG?', 'refuted'],
  ])('%s is %s', (text, verdict) => {
    expect(decided(matchfix.ask(text))).toEqual([verdict, 'arrests-count', 'cf-arrests']);
  });
});

describe('one measure of the case and of an earlier event', () => {
  const tunnel = engineOf('tunnel');
  it.each([
    'by how many metres did the 2011 tunnel beat this one?',
    'by how many metres was the 2011 tunnel longer than this one?',
  ])('are set against each other: "%s"', (question) => {
    expect(tunnel.ask(question).facts.toSorted()).toEqual(['older-tunnel', 'tunnel-length']);
  });
});
