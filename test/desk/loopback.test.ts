/** The desk as two moderators and a plain member meet it, on a Discord of this machine. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MODULES } from '../../commands/index.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { buildRegistry, type Context } from '../../src/discord/command.ts';
import { Keepsakes } from '../../src/discord/customid.ts';
import { DeskDoor } from '../../src/discord/desk.ts';
import { portsOf } from '../../src/discord/desk-ports.ts';
import { connect, type Gateway } from '../../src/discord/gateway.ts';
import { silentLog } from '../../src/log.ts';
import {
  controlsOf,
  isEphemeral,
  type Json,
  LoopbackDiscord,
  MEMBER,
  MODERATOR,
  MODERATOR_2,
  type Person,
  type StoredMessage,
  textOf,
} from '../loopback/discord.ts';
import { CASE, LETTERS, openDesk, type Place, place, writeCase } from './fixture.ts';

let at: Place;
let discord: LoopbackDiscord;
let gateway: Gateway;
let desk: Desk;
/** What was logged as an error: nothing, in the end. */
const failures: string[] = [];

const GUILD = '800000000000000001';
const OTHER_GUILD = '800000000000000002';
const ROLE = '830000000000000001';

async function begin(roleIds: readonly string[] = []): Promise<void> {
  at = place();
  desk = await openDesk(at, {
    golden: () => [
      { question: 'How many parcels?', language: 'en' },
      { question: 'How many vans?', language: 'en' },
    ],
  });
  discord = await LoopbackDiscord.start({ guilds: [GUILD, OTHER_GUILD] });
  const registry = buildRegistry(MODULES);
  const door = new DeskDoor(desk, { rules: { guildIds: [GUILD], roleIds }, cdnUrl: discord.cdnUrl });
  const context: Context = {
    casebook: desk.casebook,
    keepsakes: new Keepsakes(),
    log: { ...silentLog, error: (fields, text) => failures.push(`${text} ${JSON.stringify(fields)}`) },
    desk: door,
  };
  gateway = await connect(
    { token: discord.token, apiUrl: discord.url, guildId: undefined },
    registry,
    context,
  );
  const { rest, application } = gateway.client;
  desk.connect(
    portsOf(
      { rest, applicationId: application.id, guildId: undefined, edit: gateway.edit },
      registry,
      door,
      context,
    ),
  );
}

beforeEach(() => begin());
afterEach(async () => {
  await gateway.stop();
  await desk.close();
  await discord.stop();
  expect(discord.faults).toEqual([]);
  expect(failures.splice(0)).toEqual([]);
});

const by = (person: Person, more: object = {}) => ({ by: person, ...more });
const say = (question: string) => desk.casebook.engine('parcels').ask(question).answer;
const labels = (message: Json) => controlsOf(message).map((control) => control.label);

/** The bot hears where its answer stands a moment after everybody sees it. */
const remembered = (count: number) =>
  vi.waitFor(async () => expect((await desk.status()).numbers?.posted).toBe(count));

/** What the first option of a message's select stands for. */
function firstValue(message: Json): string {
  const [select] = controlsOf(message);
  const options = Array.isArray(select?.options) ? (select.options as { value: string }[]) : [];
  return options[0]?.value ?? '';
}

/** What a moderator is shown; private to them. */
async function shown(
  path: string,
  options: Record<string, string | number | Json> = {},
  person = MODERATOR,
  more: object = {},
): Promise<StoredMessage> {
  const message = await discord.command(path, options, by(person, more)).message();
  expect(isEphemeral(message)).toBe(true);
  return message;
}

/** Presses Publish, gives a reason, and returns what the message becomes. */
async function publish(preview: StoredMessage, why: string, person = MODERATOR): Promise<StoredMessage> {
  const form = await discord.press(preview, 'Publish', by(person)).response();
  expect(form.type).toBe(9);
  return discord.submit(form.data, { why }, by(person), preview).message();
}

describe('who may', () => {
  it('is told to Discord: Manage Server, in servers only', () => {
    const registered = [...discord.commands.values()].flat().find(({ name }) => name === 'desk');
    expect(registered).toMatchObject({ default_member_permissions: '32', contexts: [0] });
  });

  it.each(['refresh', 'edit', 'add', 'retire', 'history', 'rollback', 'export', 'gaps', 'status'])(
    'is asked again on /desk %s: a member is refused',
    async (name) => {
      const message = await shown(`desk ${name}`, { fact: 'vans', version: 1 }, MEMBER);
      expect(textOf(message)).toContain('The desk is for moderators');
      expect(await desk.history('parcels', 10)).toHaveLength(1);
    },
  );

  it('is asked again on every button and form: a member who presses a moderator’s changes nothing', async () => {
    const preview = await shown('desk retire', { fact: 'vans' });
    for (const control of controlsOf(preview)) {
      const refused = await discord.pressRaw(preview, String(control.custom_id), by(MEMBER)).message();
      expect(textOf(refused)).toContain('The desk is for moderators');
    }
    const form = await discord.press(preview, 'Publish', by(MODERATOR)).response();
    const forged = await discord.submit(form.data, { why: 'mine' }, by(MEMBER), preview).message();
    expect(textOf(forged)).toContain('The desk is for moderators');
    expect(say('How many vans?')).toBe('3 vans were seized.');
    expect(textOf(await publish(preview, 'sold'))).toContain('Published: parcels, version 2');
  });

  it('is nobody in another server, and nobody in a direct message', async () => {
    expect(textOf(await shown('desk status', {}, MODERATOR, { guild: OTHER_GUILD }))).toContain(
      'not open in this server',
    );
    expect(
      textOf(await discord.command('desk status', {}, by(MODERATOR, { guild: null })).message()),
    ).toContain('not open in this server');
  });

  it('is told nothing of the facts by autocompletion without the right', async () => {
    expect((await discord.type('desk edit', 'fact', '', by(MEMBER)).response()).data).toEqual({
      choices: [],
    });
    expect((await discord.type('desk edit', 'fact', 'van', by(MODERATOR)).response()).data).toEqual({
      choices: [{ name: '3 vans were seized.', value: 'vans' }],
    });
  });

  it('may be narrowed to roles', async () => {
    await gateway.stop();
    await desk.close();
    await discord.stop();
    await begin([ROLE]);
    expect(textOf(await shown('desk status'))).toContain('one of the roles');
    expect(textOf(await shown('desk status', {}, { ...MODERATOR, roles: [ROLE] }))).toContain('Status');
    expect(textOf(await shown('desk status', {}, { ...MEMBER, roles: [ROLE] }))).toContain('Manage Server');
  });
});

describe('refresh', () => {
  it('previews the folder, publishes with a reason, and every answer is of the new version', async () => {
    writeCase(at, CASE.replace('en: Customs seized', 'en: Police seized'));
    const preview = await shown('desk refresh');
    expect(textOf(preview)).toMatch(
      /Preview · parcels · from version 1[\s\S]*Changed \(1\)[\s\S]*was: .*Customs seized 1,250 parcels[\s\S]*now: .*Police seized[\s\S]*Answers that change: 1 of 2/u,
    );
    expect(say('How many parcels?')).toBe('Customs seized 1,250 parcels.');
    const done = await publish(preview, 'police, not customs');
    expect(textOf(done)).toContain('Published: parcels, version 2');
    expect(controlsOf(done)).toEqual([]);
    expect(
      textOf(await discord.command('parcels ask', { question: 'How many parcels?' }).message()),
    ).toContain('Police seized 1,250 parcels.');
    expect(textOf(await shown('desk history'))).toMatch(
      /Version 2 .*published now[\s\S]*police, not customs[\s\S]*Version 1/u,
    );
  });

  it('lists every fault by its line, and nothing changes', async () => {
    writeCase(
      at,
      CASE.replace('topic: papers\n    statement', 'topic: paper\n    statement').replace(
        'case: parcels',
        'case: parcels\nsurprise: 1',
      ),
      null,
    );
    const refused = await shown('desk refresh');
    expect(textOf(refused)).toMatch(/Refused\. Faults: \d+\. Nothing was changed/u);
    expect(textOf(refused)).toMatch(/`\d+:\d+`[\s\S]*surprise[\s\S]*`\d+:\d+`/u);
    expect(controlsOf(refused)).toEqual([]);
  });

  it('takes an attached YAML file', async () => {
    const file = discord.attachment(
      'parcels.yaml',
      new TextEncoder().encode(CASE.replace('en: Customs seized', 'en: Police seized')),
    );
    expect(textOf(await shown('desk refresh', { file }))).toContain('Changed (1)');
  });

  it.each([
    [
      'another kind of file',
      (d: LoopbackDiscord) => d.attachment('parcels.exe', new TextEncoder().encode(CASE)),
      'Attach a YAML file',
    ],
    [
      'a file of more than 2 MiB',
      (d: LoopbackDiscord) => d.attachment('big.yaml', new Uint8Array(2_097_153)),
      'larger than 2 MiB',
    ],
    [
      'a file that says it is smaller than it is',
      (d: LoopbackDiscord) => ({ ...d.attachment('big.yaml', new Uint8Array(2_097_153).fill(97)), size: 10 }),
      'larger than 2 MiB',
    ],
    [
      'a file from elsewhere',
      (d: LoopbackDiscord) => ({
        ...d.attachment('a.yaml', new Uint8Array(1)),
        url: 'https://example.org/attachments/1/a.yaml',
      }),
      'does not come from Discord',
    ],
    [
      'a file beside Discord’s host in the address',
      (d: LoopbackDiscord) => ({
        ...d.attachment('a.yaml', new Uint8Array(1)),
        url: `http://127.0.0.1@example.org/a.yaml`,
      }),
      'does not come from Discord',
    ],
    [
      'what is not text',
      (d: LoopbackDiscord) => d.attachment('a.yaml', new Uint8Array([0xff, 0xfe, 0x00])),
      'not UTF-8',
    ],
    [
      'a file that is gone',
      (d: LoopbackDiscord) => ({
        ...d.attachment('a.yaml', new Uint8Array(1)),
        url: `${d.cdnUrl}/attachments/0/none.yaml`,
      }),
      'could not be fetched',
    ],
    [
      'a billion laughs',
      (d: LoopbackDiscord) =>
        d.attachment(
          'a.yaml',
          new TextEncoder().encode(
            `case: parcels\na0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n')}\n`,
          ),
        ),
      'Refused',
    ],
    [
      'a hundred thousand brackets',
      (d: LoopbackDiscord) =>
        d.attachment('a.yaml', new TextEncoder().encode(`case: parcels\nfacts: ${'['.repeat(100_000)}`)),
      'Refused',
    ],
  ])('refuses %s', async (_what, make, said) => {
    expect(textOf(await shown('desk refresh', { file: make(discord) }))).toContain(said);
    expect(await desk.history('parcels', 10)).toHaveLength(1);
  });

  it('may be discarded, once', async () => {
    const preview = await shown('desk retire', { fact: 'vans' });
    expect(textOf(await discord.press(preview, 'Discard', by(MODERATOR)).message())).toContain(
      'Nothing was changed',
    );
    expect(
      textOf(
        await discord.pressRaw(preview, String(controlsOf(preview)[1]?.custom_id), by(MODERATOR)).message(),
      ),
    ).toContain('preview is gone');
  });
});

describe('two moderators', () => {
  it('the second sees that the base moved and gets a preview of both', async () => {
    const first = await shown('desk retire', { fact: 'boxes' }, MODERATOR);
    const second = await shown('desk retire', { fact: 'vans' }, MODERATOR_2);
    await publish(first, 'empty', MODERATOR);
    const moved = await publish(second, 'sold', MODERATOR_2);
    expect(textOf(moved)).toMatch(/The base moved[\s\S]*version 2[\s\S]*Retired \(1\)/u);
    expect(say('How many vans?')).toBe('3 vans were seized.');
    expect(textOf(await publish(moved, 'sold', MODERATOR_2))).toContain('version 3');
    expect([say('How many vans?'), say('How many boxes?')]).toEqual([
      'The article does not say.',
      'The article does not say.',
    ]);
  });
});

describe('one fact', () => {
  it('is edited in a form that shows it as it is', async () => {
    const form = await discord.command('desk edit', { fact: 'vans' }, by(MODERATOR)).response();
    const fields = Object.fromEntries(
      (form.data.components as { component: { custom_id: string; value: string } }[]).map(({ component }) => [
        component.custom_id,
        component.value,
      ]),
    );
    expect(fields.statement).toContain('en: 3 vans were seized.');
    expect(fields.citations).toBe('1: 3 vans');
    const preview = await discord
      .submit(
        form.data,
        {
          ...fields,
          statement: String(fields.statement).replace('3 vans were seized', 'Customs took 3 vans'),
        },
        by(MODERATOR),
      )
      .message();
    expect(textOf(preview)).toMatch(/Changed \(1\)[\s\S]*Customs took 3 vans/u);
    await publish(preview, 'plainer');
    expect(say('How many vans?')).toBe('Customs took 3 vans.');
    expect((await desk.current('parcels')).content).toContain('# Three of them.');
  });

  it('is added, proved against the article', async () => {
    const form = await discord.command('desk add', {}, by(MODERATOR)).response();
    const bad = await discord
      .submit(
        form.data,
        { ...LETTERS, citations: '2: 41 letters', more: 'id: letters\ntopic: papers' },
        by(MODERATOR),
      )
      .message();
    expect(textOf(bad)).toMatch(/Refused/u);
    const preview = await discord
      .submit(form.data, { ...LETTERS, more: 'id: letters\ntopic: papers' }, by(MODERATOR))
      .message();
    expect(textOf(preview)).toContain('Added (1)');
    await publish(preview, 'was missing');
    expect(say('How many letters?')).toBe('40 letters were read.');
  });
});

describe('history', () => {
  it('goes back, which is a version itself', async () => {
    await publish(await shown('desk retire', { fact: 'vans' }), 'sold');
    await publish(await shown('desk rollback', { version: 1 }), 'not sold');
    expect(say('How many vans?')).toBe('3 vans were seized.');
    expect(textOf(await shown('desk history'))).toMatch(/Version 3 .*rollback[\s\S]*not sold/u);
  });

  it.each([
    ['yaml', '# The parcels'],
    ['csv', 'parcels,goods,published'],
    ['jsonld', 'TextQuoteSelector'],
    ['csl', 'article-newspaper'],
  ])('is exported as %s', async (format, part) => {
    const from = discord.calls.length;
    await shown('desk export', { format });
    const call = discord.calls.slice(from).find(({ files }) => files.length > 0);
    expect(new TextDecoder().decode(call?.files[0]?.bytes)).toContain(part);
  });

  it('is told by status, with what is amiss', async () => {
    expect(textOf(await shown('desk status'))).toMatch(
      /Store: in order[\s\S]*parcels: version 1[\s\S]*every citation verified · folder and published version agree[\s\S]*registered as they should be/u,
    );
    writeCase(at, CASE.replace('en: Customs seized', 'en: Police seized'));
    expect(textOf(await shown('desk status'))).toContain('the folder differs from what is published');
  });
});

describe('an answer that is public', () => {
  it('is corrected in place when a fact changes, and the log says so to everybody', async () => {
    const answer = await discord.command('parcels ask', { question: 'How many parcels?' }).message();
    await discord.command('parcels ask', { question: 'How many parcels?', private: true }).message();
    await remembered(1);
    const from = discord.calls.length;
    writeCase(at, CASE.replace('en: Customs seized', 'en: Police seized'));
    await publish(await shown('desk refresh'), 'police');
    await discord.waitForCall('PATCH', /^\/channels\/\d+\/messages\/\d+$/u, from);
    const mended = discord.messages.get(answer.id);
    expect(textOf(mended ?? {})).toMatch(
      /Police seized 1,250 parcels\.[\s\S]*Corrected on .* was “Customs seized 1,250 parcels\.”, now “Police seized 1,250 parcels\.”/u,
    );
    await vi.waitFor(async () => expect((await desk.corrections('parcels', 1)).total).toBe(1));
    const log = await discord.command('parcels corrections', {}, by(MEMBER)).message();
    expect(isEphemeral(log)).toBe(false);
    expect(textOf(log)).toMatch(/Corrections \(1\)[\s\S]*was “Customs[\s\S]*messages corrected: 1/u);
  });

  it('that was deleted is skipped and counted', async () => {
    const answer = await discord.command('parcels ask', { question: 'How many parcels?' }).message();
    await remembered(1);
    discord.deleteMessage(answer.id);
    const preview = await desk.change('parcels', { kind: 'retire', fact: 'parcels' }, MODERATOR.id);
    const result = await desk.publish(preview.draft, MODERATOR.id, 'wrong');
    expect(result.kind === 'published' && (await result.mended)).toMatchObject({
      edited: 0,
      gone: 1,
      failed: 0,
    });
  });
});

describe('beneath an answer', () => {
  it('thumbs count one vote a person', async () => {
    const answer = await discord.command('parcels ask', { question: 'How many parcels?' }).message();
    expect(labels(answer)).toEqual(expect.arrayContaining(['👍', '👎']));
    const vote = async (person: Person, thumb: string) =>
      textOf(await discord.press(answer, thumb, by(person)).message());
    expect(await vote(MEMBER, '👍')).toContain('thank you');
    expect(await vote(MEMBER, '👍')).toContain('counts already');
    expect(await vote(MEMBER, '👎')).toContain('was changed');
    expect((await desk.status()).numbers).toMatchObject({ up: 0, down: 1 });
  });

  it('“ask the desk” sends the question without a name, and “tell me” is told when it is settled', async () => {
    const answer = await discord.command('parcels ask', { question: 'Number of lorries seized?' }).message();
    const sent = await discord.press(answer, 'Ask the desk', by(MEMBER)).message();
    expect(isEphemeral(sent)).toBe(true);
    expect(textOf(await discord.press(sent, 'Tell me', by(MEMBER)).message())).toContain('You will be told');

    const list = await shown('desk gaps');
    expect(textOf(list)).toContain('Number of lorries seized?');
    const option = firstValue(list);
    const one = await discord.choose(list, option, by(MODERATOR)).message();
    const preview = await discord.choose(one, 'vans', by(MODERATOR)).message();
    expect(textOf(preview)).toMatch(/Changed \(1\)[\s\S]*Number of lorries seized\?/u);
    const from = discord.calls.length;
    await publish(preview, 'a phrasing');
    const told = await discord.waitForCall(
      'POST',
      new RegExp(`^/channels/${MEMBER.id}/messages$`, 'u'),
      from,
    );
    expect(textOf(told.body ?? {})).toMatch(/You asked to be told[\s\S]*3 vans were seized/u);
    expect(textOf(await shown('desk gaps'))).toContain('No question is waiting');
  });

  it('“none of these” makes a gap of the question', async () => {
    const answer = await discord.command('parcels ask', { question: 'which' }).message();
    await discord.press(answer, 'None of these', by(MEMBER)).message();
    expect(await desk.gaps('parcels')).toMatchObject([{ gaps: [{ question: 'which', noneOfThese: 1 }] }]);
  });

  it('a gap becomes something that the article does not say, in one form', async () => {
    await discord.command('parcels ask', { question: 'What did the vans cost?' }).message();
    const list = await shown('desk gaps');
    const option = firstValue(list);
    const one = await discord.choose(list, option, by(MODERATOR)).message();
    const form = await discord.press(one, 'The article does not say', by(MODERATOR)).response();
    const preview = await discord
      .submit(form.data, { en: 'the price', fr: 'le prix', ar: 'السعر', es: 'el precio' }, by(MODERATOR), one)
      .message();
    await publish(preview, 'known');
    expect(say('What did the vans cost?')).toBe('The article does not say: the price.');
  });

  it('forged custom ids do nothing', async () => {
    const answer = await discord.command('parcels ask', { question: 'How many parcels?' }).message();
    for (const id of [
      '1:up:ghost:en:=x',
      '1:tell:parcels:99999',
      '1:tell:parcels:x',
      '1:up:parcels:en:#nothing',
      '1:send:parcels:xx:=x',
      '1:deskwhy:nothing',
      '1:deskgap:parcels',
      '1:deskhist:ghost:1',
      '1:deskdismiss:parcels:77',
      '1:deskphrase:parcels:77',
    ]) {
      const refused = await discord.pressRaw(answer, id, by(MODERATOR)).message();
      expect(isEphemeral(refused) || textOf(refused) !== '').toBe(true);
      expect(textOf(refused)).not.toContain('went wrong');
    }
    expect(await desk.history('parcels', 10)).toHaveLength(1);
    expect(await desk.gaps('parcels')).toEqual([]);
  });
});

it('speaks the moderator’s language', async () => {
  expect(textOf(await shown('desk retire', { fact: 'vans' }, MODERATOR, { locale: 'fr' }))).toContain(
    'Retirés (1)',
  );
  expect(textOf(await shown('desk gaps', {}, MODERATOR, { locale: 'es-ES' }))).toContain(
    'No hay preguntas pendientes',
  );
});
