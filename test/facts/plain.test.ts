import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlain } from '../../src/facts/plain.ts';
import { yamlOf } from './fixture.ts';

/** Bits of YAML, put together at random: most of what comes out is odd, some of it is well-formed. */
const bits = fc.constantFrom(
  'a:',
  'b: ',
  'key: x',
  '- ',
  '-',
  '- a: 1',
  '  ',
  '    ',
  ' ',
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '"x"',
  '"x\\n\\u00e9"',
  "'it''s'",
  '[]',
  '[a, b]',
  '{a: 1, b: "c, d"}',
  '[{a: [x]}, y]',
  '12',
  '1.5',
  '007',
  '1e3',
  '0x1f',
  '2021-03-06',
  'true',
  'null',
  '~',
  '.5',
  '# note',
  ' # note',
  ': ',
  '#',
  '&a ',
  '*a',
  '|',
  '>',
  '?',
  '!t',
  '%',
  '@',
  ',',
  ']',
  '}',
  'é',
  'ما',
  '\u00a0',
  '\t',
  '\r\n',
  '---',
  '...',
  '.inf',
  '-1',
  '+1',
  'a:b',
  "'",
  '"',
);

describe('readPlain', () => {
  it('reads a whole case as the yaml package does', () => {
    expect(readPlain(yamlOf())).toEqual({ value: parse(yamlOf()) });
  });

  it('reads comments, quotes, flow collections and empty values', () => {
    const text =
      '# top\na: \'it\'\'s\' # why\nb:\n- x\n- {c: [1, "two"], d: true}\ne:\nf: "\\u00e9"\ng: []\n';
    expect(readPlain(text)).toEqual({
      value: { a: "it's", b: ['x', { c: [1, 'two'], d: true }], e: null, f: 'é', g: [] },
    });
  });

  it('where it answers, answers what the yaml package does', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const plain = readPlain(text);
        if (plain !== undefined)
          expect(plain.value).toEqual(parse(text, { stringKeys: true, logLevel: 'error' }));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a text over two lines', 'a: one\n  two'],
    ['a block text', 'a: |\n  one'],
    ['an anchor', 'a: &x 1'],
    ['a key given twice', 'a: 1\na: 2'],
    ['a tab', 'a:\tb'],
    ['a further document', 'a: 1\n---\nb: 2'],
    ['a text with a colon', 'a: b: c'],
    ['a key that is no plain word', '"a b": 1'],
  ])('leaves %s to the full reader', (_, text) => {
    expect(readPlain(text)).toBeUndefined();
  });
});
