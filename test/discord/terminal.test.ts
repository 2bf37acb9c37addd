import { describe, expect, it } from 'vitest';
import { answerCard } from '../../src/discord/card.ts';
import { message } from '../../src/discord/reply.ts';
import { ANSI, Conversation, renderText } from '../../src/discord/terminal.ts';
import { fixtureBase, fixtureContext, registry } from './fixture.ts';

const talk = (bases = [fixtureBase()]) => new Conversation(registry, fixtureContext(bases));

describe('a conversation', () => {
  it('answers a line with the reply and numbers what can be pressed', async () => {
    expect((await talk().answer('How many bells were recovered?')).split('\n')).toEqual([
      'According to the gazette of 3 May 2020: Divers recovered 14 bells.',
      '  “14 bells”',
      '  — the gazette of 3 May 2020 · paragraph 3',
      'Automatic answer · base abcdef012345',
      '',
      '[1] How many anchors were recovered?',
      '[2] How many bells were recovered?',
      '[3] How many ropes were recovered?',
      '[4] How this was read',
    ]);
  });

  it('presses a button by its number', async () => {
    const conversation = talk();
    await conversation.answer('How many bells were recovered?');
    expect(await conversation.answer('1')).toContain('Divers recovered 13 anchors.');
  });

  it('chooses in a select by number', async () => {
    const conversation = talk();
    await conversation.answer('any');
    expect(await conversation.answer('[6]')).toContain('Divers recovered 17 coins.');
  });

  it('says where there is no such number', async () => {
    const conversation = talk();
    await conversation.answer('which');
    expect(await conversation.answer('42')).toBe('There is no [42] in the last reply.');
  });

  it.each(['/harbour source bells', '/source bells'])('takes the command %s', async (line) => {
    expect(await talk().answer(line)).toContain('fact bells');
  });

  it('takes a number for a question where nothing was offered', async () => {
    expect(await talk().answer('7')).toContain('The article does not say.');
  });

  it('offers the cases where several answer equally well, and asks the one chosen', async () => {
    const conversation = talk([fixtureBase(), fixtureBase({ id: 'lagoon' })]);
    const offer = await conversation.answer('How many bells were recovered?');
    expect([offer, (await conversation.answer('2')).includes('14 bells')]).toEqual([
      'Which case?\n\n[1] The harbour find\n[2] The lagoon find',
      true,
    ]);
  });
});

describe('renderText', () => {
  it('puts what is offered behind the line that announces it, and the small print last', () => {
    const text = renderText(
      message({
        language: 'en',
        tone: 'info',
        blocks: [
          { kind: 'text', text: 'It does not say.' },
          { kind: 'text', text: 'The closest:' },
          { kind: 'small', text: 'Automatic answer' },
        ],
        rows: [{ kind: 'buttons', buttons: [{ label: 'How many?', action: 'a', style: 'secondary' }] }],
      }),
    );
    expect(text.split('\n')).toEqual(['It does not say.', 'The closest:', '- How many?', 'Automatic answer']);
  });
  it('does the same where an answer stands before it', () => {
    const context = fixtureContext();
    const engine = context.casebook.engine('harbour');
    const { options } = engine.ask('who did it?');
    const card = answerCard({ ...engine.ask('How many bells were recovered?'), options }, context);
    expect(renderText(card).split('\n').slice(-4, -1)).toEqual([
      'If you meant another:',
      '- How many crates were recovered?',
      '- How many anchors were recovered?',
    ]);
  });
  it('lets nothing through that would act on the terminal', () => {
    const text = renderText(
      message({ language: 'en', tone: 'info', blocks: [{ kind: 'text', text: 'a\u001b[2Jb' }] }),
    );
    expect(text).toBe('a [2Jb');
  });

  it('shows bold where the terminal can', () => {
    expect(
      renderText(message({ language: 'en', tone: 'info', blocks: [{ kind: 'heading', text: 'A' }] }), {
        styles: ANSI,
      }),
    ).toBe('\u001b[1mA\u001b[22m');
  });
});
