import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { oppositesOf, parseOpposites } from '../../src/language/opposites.ts';

describe('parseOpposites', () => {
  it('lets each of a pair exclude the other', () => {
    expect([...parseOpposites('# said\n\nalive dead\n')]).toEqual([
      ['alive', { ever: ['dead'], today: ['dead'] }],
      ['dead', { ever: ['alive'], today: ['alive'] }],
    ]);
  });
  it('keeps apart what excludes another at the same time only', () => {
    const opposites = parseOpposites('custody release now\n');
    expect(opposites.get('custody')).toEqual({ ever: [], today: ['release'] });
    expect(opposites.get('release')).toBeUndefined();
  });
  it('names the line that is no pair', () => {
    expect(() => parseOpposites('alive dead\nalive')).toThrow('opposites:2');
  });
});

describe('oppositesOf', () => {
  it('knows what a concept excludes', () => {
    expect(oppositesOf('international')).toContain('national');
  });
  it('knows what a concept excludes of what is so today', () => {
    expect(oppositesOf('custody')).toEqual([]);
    expect(oppositesOf('custody', true)).toEqual(['release']);
    expect(oppositesOf('alive', true)).toContain('dead');
  });
  it('knows none for a concept of no pair', () => {
    expect(oppositesOf('phone')).toEqual([]);
  });
  it('lists only concepts of the word lists', () => {
    const lexicon = generalLexicon();
    const list = readFileSync(new URL('../../src/language/opposites.txt', import.meta.url), 'utf8');
    const listed = [...parseOpposites(list).keys()];
    expect(listed).toContain('national');
    expect(listed.filter((id) => lexicon.concept(id) === undefined)).toEqual([]);
  });
});
