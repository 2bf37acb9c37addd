import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWordList } from '../../src/language/wordlist.ts';

describe('parseWordList', () => {
  it('reads a block: its id, kind, broader concepts and words', () => {
    expect(
      parseWordList('[phone] thing < device, gadget\nen phone, cell phone\nar هاتف، جوال\n', 'x.txt'),
    ).toEqual([
      {
        id: 'phone',
        kind: 'thing',
        broader: ['device', 'gadget'],
        words: { en: ['phone', 'cell phone'], ar: ['هاتف', 'جوال'] },
      },
    ]);
  });

  it('takes a block without broader concepts and without words', () => {
    expect(parseWordList('[n-1000] number', 'x.txt')).toEqual([
      { id: 'n-1000', kind: 'number', broader: [], words: {} },
    ]);
  });

  it('passes over blank lines and comments', () => {
    expect(parseWordList('# a list\n\n[a] act\n\n# on\nen go\n', 'x.txt')[0]?.words).toEqual({ en: ['go'] });
  });

  it('unites lines of one language', () => {
    expect(parseWordList('[a] act\nen go\nen walk, run\n', 'x.txt')[0]?.words.en).toEqual([
      'go',
      'walk',
      'run',
    ]);
  });

  it('leaves out empty words', () => {
    expect(parseWordList('[a] act\nen go,, , run,\n', 'x.txt')[0]?.words.en).toEqual(['go', 'run']);
  });

  it.each<[string, string, string]>([
    ['a head without a kind', '[a]\n', 'x.txt:1: not the head of a block: [a]'],
    ['a head of no form', '\n[a b] act\n', 'x.txt:2: not the head of a block: [a b] act'],
    [
      'words of no language',
      '[a] act\nde gehen\n',
      'x.txt:2: a line of words starts with en, fr, ar, es: de gehen',
    ],
    ['words before any block', 'en go\n', 'x.txt:1: a line of words starts with en, fr, ar, es: en go'],
  ])('refuses %s, by list and line', (_what, text, message) => {
    expect(() => parseWordList(text, 'x.txt')).toThrow(new Error(message));
  });

  it('either reads any text or says which line is at fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        try {
          expect(Array.isArray(parseWordList(text, 'x.txt'))).toBe(true);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: x\.txt:\d+: /u);
        }
      }),
    );
  });
});
