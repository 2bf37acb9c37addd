import { describe, expect, it } from 'vitest';
import { MODULES } from '../../commands/index.ts';
import { openCasebook } from '../../src/bin/cases.ts';
import { buildRegistry, type Context, type Module } from '../../src/discord/command.ts';
import { Keepsakes } from '../../src/discord/customid.ts';
import { definitions } from '../../src/discord/definitions.ts';
import { message } from '../../src/discord/reply.ts';
import { silentLog } from '../../src/log.ts';
import type { Gesture } from '../../src/playground/gesture.ts';
import { PLAYGROUND, people } from '../../src/playground/people.ts';
import { Room } from '../../src/playground/room.ts';
import type { RoomEvent, RoomMessage } from '../../src/playground/wire.ts';

const casebook = await openCasebook('facts');
const [member, moderator] = people();

function roomWith(modules: readonly Module[] = MODULES, more: Partial<Context> = {}) {
  const registry = buildRegistry(modules);
  const context: Context = { casebook, keepsakes: new Keepsakes(), log: silentLog, ...more };
  const commands = definitions(registry, casebook);
  const room = new Room(registry, context, {
    people: [member, moderator],
    commands,
    origin: 'http://127.0.0.1:9',
  });
  return room;
}
const ask = (
  question: string,
  person = member.id,
  extra: { name: string; value: boolean }[] = [],
): Gesture => ({
  do: 'command',
  person,
  locale: 'en-GB',
  command: 'seizure',
  subcommand: 'ask',
  options: [{ name: 'question', value: question }, ...extra],
});
const seen = (room: Room, person = member.id): RoomMessage[] => room.listen(person, () => {}).messages;
const last = (room: Room, person = member.id): RoomMessage => {
  const found = seen(room, person).at(-1);
  if (found === undefined) throw new Error('nothing was said');
  return found;
};
const idOf = (component: unknown, label: string): string => {
  const walk = (part: unknown): string | undefined => {
    if (Array.isArray(part)) return part.map(walk).find((each) => each !== undefined);
    if (typeof part !== 'object' || part === null) return undefined;
    if (Reflect.get(part, 'label') === label) return String(Reflect.get(part, 'custom_id'));
    return walk(Reflect.get(part, 'components'));
  };
  const id = walk(component);
  if (id === undefined) throw new Error(`no "${label}"`);
  return id;
};

describe('a command', () => {
  it('reaches the handlers as Discord’s JSON, and its response is what Discord would be sent', async () => {
    const room = roomWith();
    await room.act(ask('How many phones were seized?'));
    const { exchange, decision, by, components } = last(room);
    expect(exchange?.received).toMatchObject({
      type: 2,
      application_id: PLAYGROUND.botId,
      guild_id: PLAYGROUND.guildId,
      locale: 'en-GB',
      member: { user: { id: member.id }, permissions: member.permissions.toString() },
      data: {
        name: 'seizure',
        type: 1,
        options: [
          {
            name: 'ask',
            type: 1,
            options: [{ name: 'question', type: 3, value: 'How many phones were seized?' }],
          },
        ],
      },
    });
    expect(exchange?.sent).toMatchObject({ type: 4, data: { components, allowed_mentions: { parse: [] } } });
    expect([decision?.verdict, by?.name]).toEqual(['answer', member.name]);
    expect(JSON.stringify(components)).toContain('2,496');
  });

  it('is refused as Discord would where there is none such, or no such option', async () => {
    const room = roomWith();
    const wrong = { ...ask('x'), subcommand: 'guess' } as Gesture;
    await expect(room.act(wrong)).rejects.toThrow('no such command');
    const odd: Gesture = {
      do: 'command',
      person: member.id,
      locale: 'fr',
      command: 'seizure',
      subcommand: 'ask',
      options: [{ name: 'colour', value: 'red' }],
    };
    await expect(room.act(odd)).rejects.toThrow('no option "colour"');
  });

  it('may be answered privately, which nobody else sees and only its reader dismisses', async () => {
    const room = roomWith();
    const others: RoomEvent[] = [];
    room.listen(moderator.id, (event) => others.push(event));
    await room.act(ask('How many phones were seized?', member.id, [{ name: 'private', value: true }]));
    const { id } = last(room);
    expect([seen(room).length, seen(room, moderator.id).length, others.length]).toEqual([1, 0, 0]);
    await expect(
      room.act({ do: 'dismiss', person: moderator.id, locale: 'en-GB', message: id }),
    ).rejects.toThrow('no longer there');
    await room.act({ do: 'dismiss', person: member.id, locale: 'en-GB', message: id });
    expect(seen(room)).toEqual([]);
  });

  it('is completed from what has been typed', async () => {
    const gesture: Gesture = {
      do: 'autocomplete',
      person: member.id,
      locale: 'fr',
      command: 'seizure',
      subcommand: 'ask',
      options: [{ name: 'question', value: 'combien de' }],
      focused: 'question',
    };
    const outcome = await roomWith().act(gesture);
    expect(outcome.kind === 'choices' && outcome.choices.length > 3).toBe(true);
  });
});

describe('a button', () => {
  it('answers beneath, or replaces its message where Discord would', async () => {
    const room = roomWith();
    await room.act({
      do: 'command',
      person: member.id,
      locale: 'en-GB',
      command: 'seizure',
      subcommand: 'timeline',
      options: [],
    });
    const first = last(room);
    expect(first.attachments.length).toBe(1);
    await room.act({
      do: 'component',
      person: member.id,
      locale: 'en-GB',
      message: first.id,
      customId: idOf(first.components, 'More ›'),
    });
    const turned = last(room);
    expect([turned.id, turned.attachments.length, turned.edited === undefined, seen(room).length]).toEqual([
      first.id,
      0,
      false,
      1,
    ]);
    // Somebody else gets a copy of the page, alone.
    await room.act({
      do: 'component',
      person: moderator.id,
      locale: 'en-GB',
      message: first.id,
      customId: idOf(turned.components, '‹ Back'),
    });
    expect([seen(room).length, seen(room, moderator.id).length]).toEqual([1, 2]);
  });

  it('that its message does not hold, or holds disabled, cannot be pressed', async () => {
    const room = roomWith();
    await room.act({
      do: 'command',
      person: member.id,
      locale: 'en-GB',
      command: 'seizure',
      subcommand: 'timeline',
      options: [],
    });
    const { id, components } = last(room);
    const press = (customId: string) =>
      room.act({ do: 'component', person: member.id, locale: 'en-GB', message: id, customId });
    await expect(press('1:q:seizure:en:=forged')).rejects.toThrow('no longer be pressed');
    await expect(press(idOf(components, '‹ Back'))).rejects.toThrow('no longer be pressed');
  });
});

describe('a message', () => {
  const said = (content: string): Gesture => ({ do: 'say', person: member.id, locale: 'en-GB', content });

  it('that mentions the bot is replied to, and no other is', async () => {
    const room = roomWith();
    await room.act(said('Good morning'));
    expect(seen(room).length).toBe(1);
    await room.act(said(`<@${PLAYGROUND.botId}> how many phones were seized?`));
    const all = seen(room);
    expect([all.length, all[2]?.replyTo]).toEqual([3, all[1]?.id]);
  });

  it('is checked by the command in its menu, privately', async () => {
    const room = roomWith();
    await room.act(said('Police seized 9,000 phones'));
    const { id } = last(room);
    await room.act({
      do: 'message-command',
      person: moderator.id,
      locale: 'en-GB',
      command: 'Check against the case',
      message: id,
    });
    const reply = last(room, moderator.id);
    expect([reply.decision?.verdict, reply.onlyFor]).toEqual(['refuted', moderator.id]);
    expect(reply.exchange?.received).toMatchObject({ data: { type: 3, target_id: id } });
  });
});

describe('what a slow command, a form or the desk does', () => {
  const language = 'en';
  const block = (text: string) => [{ kind: 'text', text } as const];
  const words = { en: 'x', fr: 'x', ar: 'x', es: 'x' };
  const base = { names: { fr: 'x', es: 'x' }, description: words };
  const slow: Module = {
    standalone: {
      name: 'trial',
      description: words,
      subcommands: [
        {
          ...base,
          name: 'slow',
          slow: 'private',
          options: [{ ...base, name: 'file', type: 'attachment' }],
          run: async (request) =>
            message({
              language,
              tone: 'info',
              private: true,
              blocks: block(`Read ${request.attachments.file?.url}`),
            }),
        },
        {
          ...base,
          name: 'form',
          options: [],
          run: () => ({
            kind: 'form',
            language,
            action: '1:sent:',
            title: 'Why?',
            fields: [{ id: 'why', label: 'Why', style: 'short', required: true }],
          }),
        },
      ],
    },
    actions: [
      {
        name: 'sent',
        run: (request) =>
          message({
            language,
            tone: 'info',
            blocks: block(request.kind === 'modal' ? `Because ${request.fields.why}` : ''),
          }),
      },
    ],
  };
  const run = (subcommand: string, options: { name: string; value: string }[] = []): Gesture => ({
    do: 'command',
    person: member.id,
    locale: 'en-GB',
    command: 'trial',
    subcommand,
    options,
  });

  it('shows "thinking" first, and then the reply in its place, private as it began', async () => {
    const room = roomWith([slow]);
    const states: (boolean | undefined)[] = [];
    room.listen(member.id, (event) => {
      if (event.kind === 'message') states.push(event.message.thinking);
    });
    const file = room.upload('case.yaml', 'text/yaml', new TextEncoder().encode('case: x'));
    await room.act(run('slow', [{ name: 'file', value: file }]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(states).toEqual([true, undefined]);
    expect(last(room)).toMatchObject({ onlyFor: member.id });
    expect(last(room).edited).toBeUndefined();
    expect(JSON.stringify(last(room).components)).toContain(`/attachments/${file}/case.yaml`);
    expect(room.file(file)?.name).toBe('case.yaml');
  });

  it('opens the form and takes what was filled in', async () => {
    const room = roomWith([slow]);
    const outcome = await room.act(run('form'));
    if (outcome.kind !== 'form') throw new Error('no form');
    expect(outcome.form.title).toBe('Why?');
    await room.act({
      do: 'form',
      person: member.id,
      locale: 'en-GB',
      customId: outcome.form.custom_id,
      fields: [{ id: 'why', value: 'I can' }],
    });
    expect(JSON.stringify(last(room).components)).toContain('Because I can');
  });

  it('tells the desk of public answers, and lets it correct them in place', async () => {
    const posted: string[] = [];
    const room = roomWith(MODULES, {
      desk: { buttons: () => [], posted: (_, { messageId }) => posted.push(messageId) },
    });
    await room.act(ask('How many phones were seized?'));
    await room.act(ask('How many phones were seized?', member.id, [{ name: 'private', value: true }]));
    const [id = ''] = posted;
    expect(posted.length).toBe(1);
    const corrected = message({ language, tone: 'answer', blocks: block('Corrected') });
    expect(await room.edit(PLAYGROUND.channelId, id, corrected)).toBe('edited');
    expect(await room.edit(PLAYGROUND.channelId, '5', corrected)).toBe('gone');
    expect(JSON.stringify(seen(room)[0]?.components)).toContain('Corrected');
  });
});
