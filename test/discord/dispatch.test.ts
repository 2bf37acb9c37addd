import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/discord/command.ts';
import { dispatch, dispatchMessage } from '../../src/discord/dispatch.ts';
import { messageFaults, responseFaults } from '../loopback/validate.ts';
import { fixtureBase, fixtureContext, registry } from './fixture.ts';

const context = fixtureContext([fixtureBase({ url: 'https://gazette.test/find' })]);

const interaction = (type: number, data: object) => ({
  id: '10',
  token: 't',
  application_id: '1',
  channel_id: '4',
  guild_id: '3',
  locale: 'en-US',
  type,
  data,
  message: { id: '5' },
  member: { user: { id: '2' }, roles: [], permissions: '0' },
});
const slash = (name: string, option: string, value: string, focused = false) => ({
  name: 'harbour',
  type: 1,
  options: [{ name, type: 1, options: [{ name: option, type: 3, value, ...(focused ? { focused } : {}) }] }],
});

/** Control characters, marks of direction, mentions, markdown, halves of surrogate pairs, and whatever else. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '<@1>',
        '@everyone',
        '**',
        '||',
        '```',
        '\u202E',
        '\u2066',
        '\uD800',
        '\uDC00',
        '\u0000',
        '\n',
        '# ',
        '> ',
        '[x](https://x.test)',
        '\u0301',
        'كم',
        '👨‍👩‍👧',
        ':',
        '=',
        '#',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'x'.repeat(10_000),
    '\u0301'.repeat(10_000),
    '@'.repeat(10_000),
    '\u202E'.repeat(10_000),
    '*'.repeat(10_000),
  ),
);

async function faultsOf(type: number, data: object, within: Context = context): Promise<string[]> {
  const done = await dispatch(interaction(type, data), registry, within);
  if (done === undefined) return ['not answered'];
  return responseFaults(
    type,
    done.response,
    done.files.map(({ name }) => name),
  );
}

describe('whatever the text', () => {
  it('a question, a claim, a topic, a fact is answered within the limits and pings nobody', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        for (const [name, option] of [
          ['ask', 'question'],
          ['check', 'claim'],
          ['facts', 'topic'],
          ['source', 'fact'],
        ] as const) {
          expect(await faultsOf(2, slash(name, option, text))).toEqual([]);
        }
      }),
    );
  });

  it('autocompletion gives choices within the limits', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        for (const [name, option] of [
          ['ask', 'question'],
          ['facts', 'topic'],
          ['source', 'fact'],
        ] as const) {
          expect(await faultsOf(4, slash(name, option, text, true))).toEqual([]);
        }
      }),
    );
  });

  it('a custom id and its values are survived', async () => {
    const id = fc.oneof(
      odd,
      fc
        .tuple(fc.constantFrom('q', 'f', 'r', 's', 'b', 't', 'l', 'm'), odd)
        .map(([action, rest]) => `1:${action}:harbour:en:${rest}`.slice(0, 100)),
    );
    await fc.assert(
      fc.asyncProperty(id, odd, async (text, value) => {
        expect(await faultsOf(3, { custom_id: text, values: [value] })).toEqual([]);
      }),
    );
  });

  it('a message that is checked, or mentions the bot, is answered within the limits and pings nobody', async () => {
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        const menu = {
          name: 'Check against the case',
          type: 3,
          target_id: '7',
          resolved: { messages: { '7': { content: text } } },
        };
        expect(await faultsOf(2, menu)).toEqual([]);
        const post = await dispatchMessage(
          { id: '1', type: 0, channel_id: '4', guild_id: '3', author: { id: '2' }, content: `<@99> ${text}` },
          '99',
          registry,
          context,
        );
        expect(messageFaults(post?.body)).toEqual([]);
      }),
    );
  });

  it('JSON that is no interaction is survived', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        async (json) => (await dispatch(json, registry, context)) === undefined,
      ),
    );
  });
});

describe('dispatch', () => {
  it('answers a ping with a pong', async () => {
    expect((await dispatch({ id: '1', token: 't', type: 1 }, registry, context))?.response).toEqual({
      type: 1,
    });
  });

  it('gives no choices where nobody completes', async () => {
    const done = await dispatch(interaction(4, slash('timeline', 'x', 'y', true)), registry, context);
    expect(done?.response).toEqual({ type: 8, data: { choices: [] } });
  });

  it('answers each of 200 interactions at once with its own reply', async () => {
    const done = await Promise.all(
      [...Array(200).keys()].map((i) =>
        dispatch(
          { ...interaction(2, slash('ask', 'question', `odd ${i}`)), id: String(i) },
          registry,
          context,
        ),
      ),
    );
    expect(
      done.map((each) => [each?.id, JSON.stringify(each?.response).includes(`odd ${each?.id}\u2069`)]),
    ).toEqual([...Array(200).keys()].map((i) => [String(i), true]));
  });
});
