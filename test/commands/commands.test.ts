import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handle } from '../../src/discord/handle.ts';
import { type Message, plain, type Reply } from '../../src/discord/reply.ts';
import type { Request } from '../../src/discord/request.ts';
import { command, fixtureBase, fixtureContext, press, registry, speak } from '../discord/fixture.ts';

async function reply(request: Request, context = fixtureContext()): Promise<Message> {
  const got: Reply = await handle(request, registry, context);
  if (got.kind !== 'message') throw new Error(`a ${got.kind}`);
  return got;
}
const textOf = (message: Message) =>
  message.blocks.map((block) => ('text' in block ? plain(block.text) : '')).join('\n');
const actions = (message: Message) =>
  message.rows.flatMap((row) =>
    row.kind === 'select'
      ? [row.action]
      : row.buttons.map((button) => ('url' in button ? button.url : button.action)),
  );
const choices = async (path: string, focused: string, typed: string, locale = 'en-US') => {
  const { attachments: _, ...common } = command(path, {}, { locale });
  const got = await handle({ ...common, kind: 'autocomplete', focused, typed }, registry, fixtureContext());
  return got.kind === 'choices' ? got.choices : [];
};

describe('the list of commands', () => {
  it('names every file of commands/', async () => {
    const files = readdirSync('commands').filter((file) => file !== 'index.ts');
    const listed = readFileSync('commands/index.ts', 'utf8');
    expect(files.filter((file) => !listed.includes(`'./${file}'`))).toEqual([]);
  });

  it('keeps the fixed names', () => {
    expect([...registry.subcommands.keys()]).toEqual(
      expect.arrayContaining(['ask', 'check', 'facts', 'timeline', 'source', 'help']),
    );
    expect([...registry.messageCommands.keys()]).toEqual(['Check against the case']);
  });
});

describe('facts', () => {
  it('lists the topics with a select', async () => {
    const list = await reply(command('harbour facts'));
    expect([textOf(list).split('\n')[1], actions(list)]).toEqual(['• The finds (6)', ['1:t:harbour:en:']]);
  });

  it('opens a topic by its id or its words, five facts a page', async () => {
    const pages = await Promise.all(
      ['finds', 'the FINDS'].map((topic) => reply(command('harbour facts', { topic }))),
    );
    expect(pages.map((page) => page.blocks.filter(({ kind }) => kind === 'citation').length)).toEqual([5, 5]);
  });

  it('brings a page beyond the last within bounds', async () => {
    const page = await reply(press('1:b:harbour:en:finds:99'));
    expect([textOf(page).includes('17 coins'), page.update]).toEqual([true, true]);
  });

  it('completes topics in the person’s language', async () => {
    expect(await choices('harbour facts', 'topic', 'said', 'fr')).toEqual([
      { name: 'What was said (fr)', value: 'words' },
    ]);
  });

  it('says how to choose where there is no such topic', async () => {
    const fault = await reply(command('harbour facts', { topic: 'pigs' }));
    expect([textOf(fault), fault.private]).toEqual([
      'There is no such topic now. Choose one from the list.',
      true,
    ]);
  });
});

describe('source', () => {
  it('shows the whole citation with attribution and a link to the passage', async () => {
    const card = await reply(
      command('harbour source', { fact: 'office-said' }),
      fixtureContext([fixtureBase({ url: 'https://gazette.test/find' })]),
    );
    expect([textOf(card).split('\n').slice(1, 7), actions(card)]).toEqual([
      [
        'The harbour will open again.',
        'The source attributes this to the harbour office.',
        'will open again',
        'the gazette of 3 May 2020 · paragraph 4',
        'gates — open soon',
        'the gazette of 3 May 2020 · paragraph 5',
      ],
      ['https://gazette.test/find#:~:text=will%20open%20again'],
    ]);
  });

  it('takes a question in place of an id', async () => {
    expect(
      textOf(await reply(command('harbour source', { fact: 'How many bells were recovered?' }))),
    ).toContain('Divers recovered 14 bells.');
  });

  it('completes facts by the words of their statement', async () => {
    expect(await choices('harbour source', 'fact', '13 anch')).toEqual([
      { name: 'Divers recovered 13 anchors.', value: 'anchors' },
    ]);
  });
});

describe('timeline', () => {
  it('tells what happened when, and the publication', async () => {
    expect(textOf(await reply(command('harbour timeline'))).split('\n')).toEqual(
      expect.arrayContaining([
        'April 2020 · They were found in April 2020. (paragraph 6)',
        '3 May 2020 · Publication of the article.',
      ]),
    );
  });
});

describe('help', () => {
  it('says privately what it knows, how it decides, that it is automatic, and what it keeps', async () => {
    const card = await reply(command('harbour help', {}, { locale: 'es-ES' }));
    expect([
      card.private,
      ['Lo que sabe: 8 datos', 'Cómo decide', 'Es automático y cita un único artículo', 'Privacidad'].filter(
        (part) => !textOf(card).includes(part),
      ),
    ]).toEqual([true, []]);
  });
});

describe('a mention', () => {
  it('without a question shows what could be asked', async () => {
    expect(actions(await reply(speak('')))).toEqual([
      '1:q:harbour:en:=How many crates were recovered?',
      '1:q:harbour:en:=How many anchors were recovered?',
      '1:q:harbour:en:=How many bells were recovered?',
    ]);
  });

  it('is answered by the one case that has something to say', async () => {
    const other = fixtureBase({ id: 'lagoon' });
    other.content.facts = other.content.facts.filter(({ id }) => id !== 'bells');
    const message = await reply(
      speak('How many bells were recovered?'),
      fixtureContext([other, fixtureBase()]),
    );
    expect(message.answer?.case).toBe('harbour');
  });
});

describe('a press', () => {
  it('on a question that was too long to carry and is forgotten says to ask again', async () => {
    expect(textOf(await reply(press('1:q:harbour:fr:#AAAA')))).toBe(
      'Cette question est trop ancienne pour être reprise. Posez-la de nouveau.',
    );
  });

  it('of an earlier version says so', async () => {
    expect(textOf(await reply(press('0:q:harbour:en:=x')))).toBe(
      'This button belongs to an earlier version. Please ask again.',
    );
  });
});
