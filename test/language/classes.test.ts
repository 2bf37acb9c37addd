import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classBlocks, classesOf, wordClass } from '../../src/language/classes.ts';
import { parseWordList } from '../../src/language/wordlist.ts';

describe('wordClass', () => {
  it('has the words of all languages', () => {
    const than = wordClass('than');
    expect(['than', 'que', 'من'].every((word) => than.has(word))).toBe(true);
  });

  it('has no other words', () => {
    expect(wordClass('than').has('then')).toBe(false);
  });

  it('has by language the words of that one alone', () => {
    const and = wordClass('and');
    expect([and.in('es').has('y'), and.in('en').has('y')]).toEqual([true, false]);
  });

  it('knows a word as the tokens of a text are folded', () => {
    expect(['etait', 'était'].map((word) => wordClass('be').has(word))).toEqual([true, false]);
  });

  it('knows several words that stand together', () => {
    expect(wordClass('or-not').in('fr').has('ou non')).toBe(true);
  });

  it('refuses an id that no block has', () => {
    expect(() => wordClass('thna').has('than')).toThrow('no word class "thna"');
  });
});

describe('classesOf', () => {
  it('has no words in a language without a line', () => {
    const only = classesOf(parseWordList('[went] verb\nen went\n', 'x.txt')).get('went');
    expect(only?.in('fr').has('went')).toBe(false);
  });

  it('refuses two blocks of one id', () => {
    expect(() => classesOf(parseWordList('[a] verb\nen go\n\n[a] verb\nen run\n', 'x.txt'))).toThrow('"a"');
  });
});

describe('the lists of word classes', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'));
  const asked = new Set(
    sources.flatMap((source) => [...source.matchAll(/wordClass\('([^']+)'\)/gu)].map(([, id]) => id)),
  );
  const blocks = classBlocks();
  const lines = blocks.flatMap(({ id, words }) =>
    Object.entries(words).map(([language, list]) => ({ line: `[${id}] ${language}`, words: list ?? [] })),
  );

  it('hold only classes that the code asks for', () => {
    expect(blocks.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  it('hold every class that the code asks for', () => {
    const ids = new Set(blocks.map(({ id }) => id));
    expect([...asked].filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
  });

  it('go by their own names in the code', () => {
    const named = sources.flatMap((source) => [...source.matchAll(/const (\w+) = wordClass\('([^']+)'\)/gu)]);
    const others = named.filter(([, name, id]) => name !== id?.toUpperCase().replaceAll('-', '_'));
    expect(named.length).toBeGreaterThan(0);
    expect(others.map(([declared]) => declared)).toEqual([]);
  });

  it('hold words in every class', () => {
    expect(blocks.filter(({ words }) => Object.keys(words).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('hold no word twice on a line', () => {
    const twice = lines.filter(({ words }) => new Set(words).size < words.length);
    expect(twice.map(({ line }) => line)).toEqual([]);
  });

  it('hold plain words and no patterns', () => {
    const odd = lines.flatMap(({ line, words }) =>
      words.filter((word) => !/^[\p{L}\p{M}' -]+$/u.test(word)).map((word) => `${line} ${word}`),
    );
    expect(odd).toEqual([]);
  });
});
