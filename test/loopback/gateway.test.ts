import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context, Module } from '../../src/discord/command.ts';
import { connect, type Gateway } from '../../src/discord/gateway.ts';
import type { Log } from '../../src/log.ts';
import { fixtureBase, fixtureContext, registryWith } from '../discord/fixture.ts';
import {
  controlsOf,
  EPHEMERAL,
  isEphemeral,
  type Json,
  LoopbackDiscord,
  MODERATOR,
  type StoredMessage,
  textOf,
} from './discord.ts';

const CRATES = 'How many crates were recovered?';
const all = (text: string) => ({ en: text, fr: text, ar: text, es: text });

/** Three subcommands that no case has: one throws, two take longer than Discord waits. */
let finishSlow: () => void = () => {};
const later = () =>
  new Promise<void>((resolve) => {
    finishSlow = resolve;
  });
const slowReply = async (text: string) => {
  await later();
  return {
    kind: 'message' as const,
    language: 'en' as const,
    tone: 'info' as const,
    private: true,
    update: true,
    blocks: [{ kind: 'text' as const, text }],
    rows: [],
    files: [],
  };
};
const trial: Module = {
  standalone: {
    name: 'trial',
    description: all('For this test'),
    subcommands: [
      {
        name: 'throw',
        names: { fr: 'x', es: 'x' },
        description: all('x'),
        options: [],
        run: () => {
          throw new Error('on purpose');
        },
      },
      {
        name: 'slow',
        names: { fr: 'y', es: 'y' },
        description: all('y'),
        options: [],
        slow: 'private',
        run: () => slowReply('done at last'),
      },
      {
        name: 'picture',
        names: { fr: 'z', es: 'z' },
        description: all('z'),
        options: [],
        run: () => ({
          kind: 'message',
          language: 'en',
          tone: 'info',
          private: false,
          update: false,
          rows: [],
          blocks: [{ kind: 'picture', file: 'dot.png', alt: 'a dot' }],
          files: [
            { name: 'dot.png', contentType: 'image/png', data: new Uint8Array([1, 2, 3]), alt: 'a dot' },
          ],
        }),
      },
      {
        name: 'form',
        names: { fr: 'w', es: 'w' },
        description: all('w'),
        options: [],
        run: () => ({
          kind: 'form',
          language: 'en',
          action: '1:trial:x',
          title: 'Why?',
          fields: [{ id: 'why', label: 'Reason', style: 'short', required: true, max: 100 }],
        }),
      },
    ],
  },
  actions: [
    {
      name: 'trial',
      run: (request) => ({
        kind: 'message',
        language: 'en',
        tone: 'info',
        private: true,
        update: false,
        rows: [],
        files: [],
        blocks: [{ kind: 'text', text: request.kind === 'modal' ? (request.fields.why ?? '') : '' }],
      }),
    },
  ],
};

const notes: { fields: object; message: string }[] = [];
const note = (fields: object, message: string) => void notes.push({ fields, message });
const log: Log = { debug: note, info: note, warn: note, error: note };

let discord: LoopbackDiscord;
let gateway: Gateway;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  const context: Context = fixtureContext([fixtureBase()], { log });
  gateway = await connect(
    { token: discord.token, apiUrl: discord.url, guildId: undefined },
    registryWith(trial),
    context,
  );
});
afterAll(async () => {
  await gateway.stop();
  await discord.stop();
});
afterEach(() => {
  expect(discord.faults.splice(0)).toEqual([]);
  notes.splice(0);
});

describe('a stock client on the loopback', () => {
  it('registers the commands where they differ from what is registered', () => {
    const names = discord.commands.get('')?.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['harbour', 'trial', 'Check against the case']));
  });

  it('answers a question with the statement, the cited phrase, its paragraph and date', async () => {
    const message = await discord.command('harbour ask', { question: CRATES }).message();
    expect(textOf(message).split('\n')).toEqual([
      `-# \u2068${CRATES}\u2069`,
      'According to the gazette of 3 May 2020: **Divers recovered 12 crates.**',
      '> “12 crates”',
      '-# the gazette of 3 May 2020 · paragraph 1',
      '-# Automatic answer · base abcdef012345',
    ]);
  });

  it('answers where everybody sees it unless the person wants it private', async () => {
    const shown = await discord.command('harbour ask', { question: CRATES }).message();
    const hidden = await discord.command('harbour ask', { question: CRATES, private: true }).message();
    expect([isEphemeral(shown), isEphemeral(hidden)]).toEqual([false, true]);
  });

  it('completes a question as it is typed', async () => {
    const { data } = await discord.type('harbour ask', 'question', 'anch').response();
    expect(data.choices).toEqual([
      { name: 'How many anchors were recovered?', value: 'How many anchors were recovered?' },
    ]);
  });

  it('asks on by the button of a next question', async () => {
    const first = await discord.command('harbour ask', { question: CRATES }).message();
    const second = await discord.press(first, 'How many bells were recovered?').message();
    expect(textOf(second)).toContain('Divers recovered 14 bells.');
  });

  it('offers the readings of an unclear question as buttons, and answers by the one pressed', async () => {
    const offer = await discord.command('harbour ask', { question: 'which' }).message();
    const answer = await discord.press(offer, 'How many anchors were recovered?').message();
    expect(textOf(answer)).toContain('Divers recovered 13 anchors.');
  });

  it('offers more than five readings in a select', async () => {
    const offer = await discord.command('harbour ask', { question: 'any' }).message();
    const answer = await discord.choose(offer, 'coins').message();
    expect(textOf(answer)).toContain('Divers recovered 17 coins.');
  });

  it('keeps what follows a private reply private', async () => {
    const offer = await discord.command('harbour ask', { question: 'which', private: true }).message();
    const answer = await discord.press(offer, 'How many anchors were recovered?').message();
    expect(isEphemeral(answer)).toBe(true);
  });

  it('shows how a question was read to the person who presses for it alone', async () => {
    const answer = await discord.command('harbour ask', { question: CRATES }).message();
    const receipt = await discord.press(answer, 'How this was read', { by: MODERATOR }).message();
    expect([isEphemeral(receipt), textOf(receipt).includes('`crates` 1.500')]).toEqual([true, true]);
  });

  it.each([
    [`true: ${CRATES}`, '### ✓ Supported, according to the gazette of 3 May 2020'],
    [`false: ${CRATES}`, '### ✗ Contradicted, according to the gazette of 3 May 2020'],
    ['pigs can fly', '### ○ Not stated'],
  ])('checks the claim %s', async (claim, verdict) => {
    const message = await discord.command('harbour check', { claim }).message();
    expect(textOf(message).split('\n')[1]).toBe(verdict);
  });

  it('checks a message from its menu, privately', async () => {
    const message = await discord.messageCommand('Check against the case', `false: ${CRATES}`).message();
    expect([isEphemeral(message), textOf(message).includes('✗ Contradicted')]).toEqual([true, true]);
  });

  it('replies in the channel to a message that mentions it, pinging nobody', async () => {
    const id = discord.say(`${discord.mention} ${CRATES}`);
    const reply = await discord.waitForReply(id);
    expect([
      textOf(reply).includes('Divers recovered 12 crates.'),
      reply.allowed_mentions,
      reply.flags & EPHEMERAL,
    ]).toEqual([true, { parse: [], replied_user: false }, 0]);
  });

  it('replies to a direct message', async () => {
    const id = discord.say(CRATES, { guild: null });
    expect(textOf(await discord.waitForReply(id))).toContain('Divers recovered 12 crates.');
  });

  it('says nothing to messages that do not speak to it, nor to bots', async () => {
    const silent = [
      discord.say(CRATES),
      discord.say(`${discord.mention} ${CRATES}`, { bot: true }),
      discord.say('@everyone hello'),
    ];
    // What comes after is answered after: so nothing is still on its way.
    await discord.waitForReply(discord.say(discord.mention));
    const answered = [...discord.messages.values()].map(
      (message) => (message.message_reference as Json | undefined)?.message_id,
    );
    expect(answered.filter((id) => silent.includes(String(id)))).toEqual([]);
  });

  it('tells a person whose command no longer exists so, privately', async () => {
    const message = await discord.command('gone ask', { question: 'x' }).message();
    expect([isEphemeral(message), textOf(message)]).toEqual([
      true,
      'This command no longer exists. Type / to see the present ones.',
    ]);
  });

  it('answers a handler that throws with one calm sentence, and notes it with the interaction’s id', async () => {
    const sent = discord.command('trial throw', {}, { locale: 'fr' });
    const message = await sent.message();
    const noted = notes.find(({ message }) => message === 'handler failed');
    expect(textOf(message)).toBe(
      'Un problème est survenu de notre côté. Il a été noté ; réessayez dans un instant.',
    );
    expect(noted?.fields).toMatchObject({
      interaction: sent.id,
      kind: 'command',
      err: { message: 'on purpose' },
    });
  });

  it('notes neither the question, nor the person, nor a token', async () => {
    await discord.command('harbour ask', { question: CRATES }).message();
    await discord.command('harbour ask', { question: 'boom secret words' }).message();
    const noted = JSON.stringify(notes.filter(({ message }) => message !== 'handler failed'));
    expect(
      ['crates', 'secret', '700000000000000001', 'token-', discord.token].filter((secret) =>
        noted.includes(secret),
      ),
    ).toEqual([]);
  });

  it('survives a forged custom id', async () => {
    const message = await discord.command('harbour ask', { question: CRATES }).message();
    const forged = [
      '1:q:nowhere:en:=x',
      '1:q:harbour:xx:=x',
      '1:f:harbour:en:no-such-fact',
      '0:q',
      '',
      '1:r:harbour:en:#gone',
      '1:__proto__:x',
    ];
    const replies = await Promise.all(forged.map((id) => discord.pressRaw(message, id).message()));
    expect(replies.map(isEphemeral)).toEqual(forged.map(() => true));
  });

  it('thinks where a handler is slow, and becomes its reply', async () => {
    const sent = discord.command('trial slow');
    const first = await sent.response();
    finishSlow();
    const message = await sent.message();
    expect([first.type, first.data.flags, textOf(message), isEphemeral(message)]).toEqual([
      5,
      EPHEMERAL,
      'done at last',
      true,
    ]);
  });

  it('sends a picture as an attachment with words for those who do not see it', async () => {
    const sent = discord.command('trial picture');
    const message = await sent.message();
    const call = discord.calls.find(({ path }) => path.includes(sent.id));
    expect([
      call?.files.map(({ name, bytes }) => [name, [...bytes]]),
      message.components[0]?.components,
    ]).toEqual([
      [['dot.png', [1, 2, 3]]],
      [{ type: 12, items: [{ media: { url: 'attachment://dot.png' }, description: 'a dot' }] }],
    ]);
  });

  it('shows a form and reads what was filled in', async () => {
    const { type, data } = await discord.command('trial form').response();
    const reply = await discord.submit(data, { why: 'because' }).message();
    expect([type, textOf(reply)]).toEqual([9, 'because']);
  });

  it('turns a page in place for the person who asked, and gives anybody else a copy', async () => {
    const list = await discord.command('harbour facts', { topic: 'finds' }).message();
    const own = discord.press(list, 'More ›');
    const other = discord.press(list, 'More ›', { by: MODERATOR });
    const seen = [
      (await own.response()).type,
      (await other.response()).type,
      isEphemeral(await other.message()),
    ];
    expect(seen).toEqual([7, 4, true]);
  });
});

describe('the network of a stock client', () => {
  it('waits out a 429 and then responds', async () => {
    discord.failNext({ path: /callback$/, status: 429, retryAfter: 0.02 });
    const message = await discord.command('harbour ask', { question: CRATES }).message();
    expect(textOf(message)).toContain('12 crates');
  });

  it('waits out a 429 on a reply to a mention', async () => {
    discord.failNext({ method: 'POST', path: /^\/channels/, status: 429, retryAfter: 0.02 });
    expect(textOf(await discord.waitForReply(discord.say(`${discord.mention} ${CRATES}`)))).toContain(
      '12 crates',
    );
  });

  it('tries again after a 500', async () => {
    discord.failNext({ path: /callback$/, status: 500 });
    const message = await discord.command('harbour ask', { question: CRATES }).message();
    expect(textOf(message)).toContain('12 crates');
  });

  it('goes on answering after a response that Discord would not take', async () => {
    const failed = gateway.counts.failed;
    discord.failNext({ path: /callback$/, status: 403 });
    discord.command('harbour ask', { question: CRATES });
    await vi.waitFor(() => expect(gateway.counts.failed - failed).toBe(1));
    const message = await discord.command('harbour ask', { question: CRATES }).message();
    expect(textOf(message)).toContain('12 crates');
  });

  it('says one calm sentence where Discord refuses what a response says', async () => {
    discord.failNext({ path: /callback$/, status: 400, code: 50_035 });
    const message = await discord.command('harbour ask', { question: CRATES }).message();
    expect(textOf(message)).toBe(
      'Something went wrong on our side. It has been noted; please try again in a moment.',
    );
  });

  it('counts an autocompletion that came too late, and goes on', async () => {
    const late = gateway.counts.late;
    const release = discord.hold();
    const sent = discord.type('harbour ask', 'question', 'cr');
    await discord.until(() => discord.heldBack === 1, 'the response to be held back');
    discord.expire(sent);
    release();
    await vi.waitFor(() => expect(gateway.counts.late - late).toBe(1));
    const message = await discord.command('harbour ask', { question: CRATES }).message();
    expect(textOf(message)).toContain('12 crates');
  });

  it('answers what was asked while the connection was down, after it has resumed', async () => {
    const resumes = discord.resumes;
    discord.drop();
    const sent = [
      discord.command('harbour ask', { question: CRATES }),
      discord.command('harbour ask', { question: 'which' }),
    ];
    const said = discord.say(`${discord.mention} ${CRATES}`);
    const texts = await Promise.all(sent.map(async (each) => textOf(await each.message(15_000))));
    await discord.waitForReply(said, 15_000);
    expect([texts.map((text) => text.split('\n')[0]), discord.resumes - resumes]).toEqual([
      [`-# \u2068${CRATES}\u2069`, '-# \u2068which\u2069'],
      1,
    ]);
  });

  it('logs in anew where the session is gone', async () => {
    const identifies = discord.identifies;
    discord.forgetSessions();
    await discord.until(() => discord.identifies > identifies, 'a new login', 15_000);
    expect(textOf(await discord.command('harbour ask', { question: CRATES }).message())).toContain(
      '12 crates',
    );
  });

  it('edits a message that it posted, and says where that is gone', async () => {
    const posted: StoredMessage = await discord.command('harbour ask', { question: CRATES }).message();
    const other = {
      kind: 'message',
      language: 'en',
      tone: 'info',
      private: false,
      update: false,
      rows: [],
      files: [],
      blocks: [{ kind: 'text', text: 'Corrected.' }],
    } as const;
    const first = await gateway.edit(posted.channel_id, posted.id, other);
    const text = textOf(discord.messages.get(posted.id) ?? {});
    discord.deleteMessage(posted.id);
    expect([
      first,
      text,
      await gateway.edit(posted.channel_id, posted.id, other),
      controlsOf(posted).length,
    ]).toEqual(['edited', 'Corrected.', 'gone', 0]);
  });
});

describe('the desk’s hook', () => {
  it('adds controls under an answer, and is told where a public one was posted', async () => {
    const own = await LoopbackDiscord.start();
    const told: unknown[] = [];
    const context = fixtureContext([fixtureBase()], {
      desk: {
        buttons: () => [{ label: 'Helpful', action: '1:thumb:x' }],
        posted: (answer, where) => void told.push([answer.facts, where]),
      },
    });
    const bot = await connect(
      { token: own.token, apiUrl: own.url, guildId: undefined },
      registryWith(),
      context,
    );
    const message = await own.command('harbour ask', { question: CRATES }).message();
    await own.command('harbour ask', { question: CRATES, private: true }).message();
    const reply = await own.waitForReply(own.say(`${own.mention} ${CRATES}`));
    await bot.stop();
    await own.stop();
    expect(controlsOf(message).map(({ label }) => label)).toContain('Helpful');
    expect(told).toEqual([
      [['crates'], { guildId: own.guilds[0], channelId: message.channel_id, messageId: message.id }],
      [['crates'], { guildId: own.guilds[0], channelId: reply.channel_id, messageId: reply.id }],
    ]);
  });
});
