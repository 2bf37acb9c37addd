import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  customId,
  findShortId,
  Keepsakes,
  parseCustomId,
  partsOf,
  shortId,
} from '../../src/discord/customid.ts';
import { UserError } from '../../src/errors.ts';

describe('a custom id', () => {
  it('reads back as it was written', () => {
    expect(parseCustomId(customId('q', 'harbour', 'en', '=a:b'))).toEqual({
      action: 'q',
      rest: 'harbour:en:=a:b',
    });
  });

  it('holds the longest case and fact that a case file may have', () => {
    expect(customId('f', 'c'.repeat(32), 'en', 'f'.repeat(60)).length).toBe(100);
  });

  it('is refused where it would be too long', () => {
    expect(() => customId('f', 'x'.repeat(120))).toThrow(/Custom id of 124 characters/u);
  });

  it.each(['', '1', '2:q:x', '1:Q:x', '1::x', 'q:x', `1:q:${'x'.repeat(100)}`, '1:q'])(
    'is not %j',
    (text) => {
      expect(parseCustomId(text)).toBe(undefined);
    },
  );

  it('splits into as many parts as wanted, the last with its colons', () => {
    expect([partsOf('a:b:c:d', 3), partsOf('a', 2)]).toEqual([['a', 'b', 'c:d'], undefined]);
  });

  it('shortens a long id and finds it again', () => {
    const ids = ['short', 'x'.repeat(60), 'y'.repeat(60)];
    const short = shortId(ids[1] ?? '', 40);
    expect([
      short.length <= 40,
      findShortId(short, ids),
      findShortId('short', ids),
      findShortId('~none', ids),
    ]).toEqual([true, ids[1], 'short', undefined]);
  });
});

describe('keepsakes', () => {
  it('carry a short text in the id itself', () => {
    expect(new Keepsakes().pack('how many?', 40)).toBe('=how many?');
  });

  it('give back any text that was packed, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
        const kept = new Keepsakes();
        const packed = kept.pack(`q${text}q`, 60);
        expect([packed.length <= 60, kept.pack(kept.unpack(packed, ''), 60)]).toEqual([true, packed]);
      }),
    );
  });

  it('forget the oldest first, and then say to ask again', () => {
    const kept = new Keepsakes(2);
    const [first = ''] = ['a', 'b', 'c'].map((letter) => kept.pack(letter.repeat(50), 20));
    expect(() => kept.unpack(first, 'Ask again.')).toThrow(new UserError('Ask again.'));
  });
});
