import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, clip, escapeMarkdown, oneLine } from '../../src/discord/text.ts';

const odd = fc.string({ unit: 'binary', maxLength: 300 });

describe('clip', () => {
  it('leaves a text that fits as it is', () => {
    expect(clip('12345', 5)).toBe('12345');
  });

  it('ends a text that does not fit with an ellipsis', () => {
    expect(clip('123456', 5)).toBe('1234…');
  });

  it('never cuts a grapheme in two', () => {
    expect([clip('a👨‍👩‍👧b', 9), clip('e\u0301e\u0301', 3), clip('ab🇲🇦', 4)]).toEqual([
      'a…',
      'e\u0301…',
      'ab…',
    ]);
  });

  it('leaves out a grapheme that is longer than the room', () => {
    expect(clip(`a${'\u0301'.repeat(10_000)}b`, 100)).toBe('…');
  });

  it('counts what escaping adds', () => {
    expect(clip('***', 5, escapeMarkdown)).toBe('\\*\\*…');
  });

  it('holds any text within any room, whole in its surrogates', () => {
    fc.assert(
      fc.property(odd, fc.integer({ min: 0, max: 50 }), (text, max) => {
        const cut = clip(clean(text), max, escapeMarkdown);
        expect([cut.length <= max, /\p{Surrogate}/u.test(cut)]).toEqual([true, false]);
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    [
      '**bold** _it_ ~~no~~ `code` ||hid||',
      '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\` \\|\\|hid\\|\\|',
    ],
    ['<@123> @everyone', '\\<\\@123> \\@everyone'],
    ['[a](https://x.test)', '\\[a\\](https\\://x.test)'],
    ['# a\n- b\n> c\n1. d', '\\# a\n\\- b\n\\> c\n1\\. d'],
    ['It cost 1.5 - no more', 'It cost 1.5 - no more'],
  ])('shows %j letter for letter', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves alone in the middle of a line what is markup at its beginning only', () => {
    expect(escapeMarkdown('- a\n- b', false)).toBe('- a\n\\- b');
  });

  it('leaves no mention, of anybody, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '@', '&', '!', '#', '>', '1', '\\', 'e', ':') }),
        (text) => {
          // Take the escaped characters out, as Discord does before it looks for markup.
          const left = escapeMarkdown(text).replace(/\\[^0-9A-Za-z\s]/gu, '');
          expect(/[<@]/u.test(left)).toBe(false);
        },
      ),
    );
  });
});

describe('clean', () => {
  it('takes out what would act on a screen or turn the text around it', () => {
    expect(clean('a\u0000b\u001b[31mc\u202Ed\u2066e\u200Bf\uD800g')).toBe(
      'a b [31mcdefg'.replace('g', '\uFFFDg'),
    );
  });

  it('keeps the joiners that scripts and emoji need', () => {
    expect(clean('می\u200Cخواهم 👨\u200D👩\u200D👧')).toBe('می\u200Cخواهم 👨\u200D👩\u200D👧');
  });

  it('puts a text on one line', () => {
    expect(oneLine(' a\r\n\tb\u2028c ')).toBe('a b c');
  });
});
