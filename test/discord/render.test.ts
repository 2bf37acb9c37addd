import { describe, expect, it } from 'vitest';
import { renderMessage, renderResponse } from '../../src/discord/render.ts';
import { type Block, message, type Row } from '../../src/discord/reply.ts';
import type { Language } from '../../src/facts/schema.ts';
import { controlsOf, textOf } from '../loopback/discord.ts';

const render = (blocks: readonly Block[], rows: readonly Row[] = [], language: Language = 'en') =>
  renderMessage(message({ language, tone: 'info', blocks, rows }));
const shown = (...args: Parameters<typeof render>) => textOf({ ...render(...args) });

describe('renderMessage', () => {
  it('lays out each kind of block with its own markup', () => {
    const text = shown([
      { kind: 'heading', text: 'Title' },
      { kind: 'echo', text: 'asked' },
      {
        kind: 'text',
        text: [
          'so ',
          { strong: 'it is' },
          ' ',
          { code: 'x`y' },
          ' ',
          { link: 'here', url: 'https://a.test/b' },
        ],
      },
      { kind: 'quote', text: 'as said', language: 'fr' },
      { kind: 'citation', text: 'page 1' },
      { kind: 'small', text: 'fine\nprint' },
    ]);
    expect(text.split('\n')).toEqual([
      '### Title',
      '-# \u2068asked\u2069',
      "so **it is** `x'y` [here](<https://a.test/b>)",
      '> «\u00A0as said\u00A0»',
      '-# page 1',
      '-# fine',
      '-# print',
    ]);
  });

  it('keeps white space outside bold, and bold on each line of its own', () => {
    expect(shown([{ kind: 'text', text: [{ strong: ' a *b\nc ' }, 'd'] }])).toBe(' **a \\*b**\n**c** d');
  });

  it('shows no link but https', () => {
    expect(shown([{ kind: 'text', text: [{ link: 'here', url: 'javascript:alert(1)' }] }])).toBe('here');
  });

  it('runs Arabic lines from the right, and leaves the quotation in its own direction', () => {
    const text = shown(
      [
        { kind: 'text', text: '21 شخصا' },
        { kind: 'small', text: 'MAD' },
        { kind: 'quote', text: 'arrested', language: 'en' },
      ],
      [],
      'ar',
    );
    expect(text.split('\n')).toEqual(['\u200F21 شخصا', '-# \u200FMAD', '> “arrested”']);
  });

  it('sets foreign words apart, whatever marks of direction they hold', () => {
    expect(shown([{ kind: 'text', text: ['a ', { aside: 'b\u202Ec\u2069d' }, ' e'] }])).toBe(
      'a \u2068bcd\u2069 e',
    );
  });

  it('pings nobody and is ephemeral only where private', () => {
    const body = render([{ kind: 'text', text: '<@1> @everyone' }]);
    expect([body.allowed_mentions, body.flags, textOf({ ...body })]).toEqual([
      { parse: [] },
      1 << 15,
      '\\<\\@1> \\@everyone',
    ]);
    expect(renderMessage(message({ language: 'en', tone: 'info', private: true, blocks: [] })).flags).toBe(
      (1 << 15) | (1 << 6),
    );
  });

  it('keeps the first of two controls with the same id, and drops what has no label or no https', () => {
    const row: Row = {
      kind: 'buttons',
      buttons: [
        { label: 'a', action: '1:x:1' },
        { label: 'b', action: '1:x:1' },
        { label: ' ', action: '1:x:2' },
        { label: 'c', url: 'http://a.test' },
        { label: 'd', url: 'https://a.test' },
      ],
    };
    expect(controlsOf({ ...render([{ kind: 'text', text: 't' }], [row]) }).map(({ label }) => label)).toEqual(
      ['a', 'd'],
    );
  });

  it('updates a message only where a button was pressed', () => {
    const reply = message({ language: 'en', tone: 'info', update: true, blocks: [] });
    expect([renderResponse(reply, true).type, renderResponse(reply, false).type]).toEqual([7, 4]);
  });
});
