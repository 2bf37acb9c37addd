import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, readInteraction, readMessage } from '../../src/discord/request.ts';

const at = {
  id: '10',
  token: 't',
  application_id: '1',
  channel_id: '4',
  guild_id: '3',
  locale: 'fr',
  member: { user: { id: '2' }, roles: ['9'], permissions: '32' },
};

describe('readInteraction', () => {
  it('reads a subcommand with its options and files', () => {
    const read = readInteraction({
      ...at,
      type: 2,
      data: {
        name: 'desk',
        type: 1,
        options: [
          {
            name: 'refresh',
            type: 1,
            options: [
              { name: 'case', type: 3, value: 'x' },
              { name: 'file', type: 11, value: '77' },
            ],
          },
        ],
        resolved: {
          attachments: { '77': { id: '77', filename: 'a.yaml', size: 3, url: 'https://cdn.test/a' } },
        },
      },
    });
    expect(read?.request).toEqual({
      kind: 'command',
      id: '10',
      locale: 'fr',
      userId: '2',
      guildId: '3',
      channelId: '4',
      permissions: 32n,
      roles: ['9'],
      command: 'desk',
      subcommand: 'refresh',
      options: { case: 'x', file: '77' },
      attachments: {
        file: { id: '77', filename: 'a.yaml', size: 3, url: 'https://cdn.test/a', contentType: undefined },
      },
    });
  });

  it('reads the group of a subcommand before its name', () => {
    const read = readInteraction({
      ...at,
      type: 2,
      data: { name: 'a', type: 1, options: [{ name: 'b', type: 2, options: [{ name: 'c', type: 1 }] }] },
    });
    expect(read?.request).toMatchObject({ subcommand: 'b c' });
  });

  it('gives a person outside a guild no rights', () => {
    const { member: _, guild_id: __, ...direct } = at;
    const read = readInteraction({
      ...direct,
      user: { id: '2' },
      type: 3,
      message: { id: '5', flags: 64 },
      data: { custom_id: 'x', values: ['v'] },
    });
    expect(read?.request).toMatchObject({
      kind: 'component',
      permissions: 0n,
      roles: [],
      guildId: undefined,
      message: { id: '5', private: true },
      values: ['v'],
      own: true,
    });
  });

  it('knows a press by somebody else than the person whom the message answers', () => {
    const read = readInteraction({
      ...at,
      type: 3,
      message: { id: '5', interaction_metadata: { user: { id: '8' } } },
      data: { custom_id: 'x' },
    });
    expect(read?.request).toMatchObject({ own: false });
  });

  it('reads the fields of a form, in rows and in labels', () => {
    const read = readInteraction({
      ...at,
      type: 5,
      data: {
        custom_id: 'x',
        components: [
          { type: 1, components: [{ custom_id: 'a', value: '1' }] },
          { type: 18, component: { custom_id: 'b', value: '2' } },
        ],
      },
    });
    expect(read?.request).toMatchObject({ kind: 'modal', fields: { a: '1', b: '2' }, message: undefined });
  });

  it('knows a ping', () => {
    expect(readInteraction({ id: '1', token: 't', type: 1 })?.request).toBe('ping');
  });

  it('gives nothing for what is no interaction, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => readInteraction(json) === undefined));
  });
});

describe('readMessage', () => {
  const message = {
    id: '1',
    type: 0,
    channel_id: '4',
    guild_id: '3',
    author: { id: '2' },
    content: 'hello <@99> how many?',
  };

  it('takes the mention out of the question', () => {
    expect(readMessage(message, '99')).toMatchObject({
      kind: 'message',
      content: 'hello   how many?',
      direct: false,
    });
  });

  it.each([
    ['without a mention', { content: 'how many?' }],
    ['that mentions another', { content: '<@98> how many?' }],
    ['of a bot', { author: { id: '2', bot: true } }],
    ['of its own', { author: { id: '99' } }],
    ['of a webhook', { webhook_id: '7' }],
    ['of the system', { type: 7 }],
  ])('passes over a message %s', (_, change) => {
    expect(readMessage({ ...message, ...change }, '99')).toBe(undefined);
  });
});

it.each([
  ['fr', 'fr'],
  ['es-ES', 'es'],
  ['es-419', 'es'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('writes to a person whose Discord is in %j in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
