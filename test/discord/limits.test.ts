/** Every reply that there is for the real case, held against Discord's documented limits. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Casebook } from '../../src/answer/casebook.ts';
import { buildEngine } from '../../src/answer/engine.ts';
import { answerCard, factAnswer, receiptCard } from '../../src/discord/card.ts';
import type { Context } from '../../src/discord/command.ts';
import { Keepsakes } from '../../src/discord/customid.ts';
import { definitions } from '../../src/discord/definitions.ts';
import { handle } from '../../src/discord/handle.ts';
import { renderMessage, renderResponse } from '../../src/discord/render.ts';
import { message } from '../../src/discord/reply.ts';
import { loadCases } from '../../src/facts/load.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';
import { silentLog } from '../../src/log.ts';
import { commandSetFaults, messageFaults, responseFaults } from '../loopback/validate.ts';
import { command, fixtureBase, fixtureContext, press, registry } from './fixture.ts';

let context: Context;
beforeAll(() => {
  context = {
    casebook: new Casebook(loadCases('facts').map((base) => buildEngine(base))),
    log: silentLog,
    keepsakes: new Keepsakes(),
  };
});

const LOCALES = ['en-US', 'fr', 'es-ES'];

describe('every case', () => {
  it('answers every fact in every language within the limits, with its citation', () => {
    for (const engine of context.casebook.cases.map((id) => context.casebook.engine(id))) {
      for (const fact of engine.facts) {
        for (const language of LANGUAGES) {
          const body = renderMessage(
            answerCard({ ...factAnswer(engine, fact, language), question: 'x'.repeat(500) }, context, {
              echo: true,
            }),
          );
          const text = JSON.stringify(body).replaceAll('\\\\', '');
          expect([fact.id, language, messageFaults(body)]).toEqual([fact.id, language, []]);
          for (const { exact } of fact.citations)
            expect(text).toContain(JSON.stringify(exact).slice(1, -1).replaceAll('\\', ''));
        }
      }
    }
  });

  it('shows how every phrasing was read within the limits', () => {
    for (const engine of context.casebook.cases.map((id) => context.casebook.engine(id))) {
      const questions = engine.facts.flatMap((fact) =>
        LANGUAGES.flatMap((language) => fact.questions[language]?.slice(0, 1) ?? []),
      );
      const faults = questions.flatMap((question) =>
        messageFaults(renderMessage(receiptCard(engine.ask(question)))),
      );
      expect(faults).toEqual([]);
    }
  });

  it('shows the source of every fact, every topic and page, the timeline and the help within the limits', async () => {
    const faults: string[] = [];
    for (const id of context.casebook.cases) {
      const engine = context.casebook.engine(id);
      for (const locale of LOCALES) {
        const requests = [
          ...engine.facts.map((fact) => command(`${id} source`, { fact: fact.id }, { locale })),
          ...[...new Set(engine.facts.map(({ topic }) => topic))].map((topic) =>
            command(`${id} facts`, { topic }, { locale }),
          ),
          ...['facts', 'timeline', 'help'].map((name) => command(`${id} ${name}`, {}, { locale })),
          ...LANGUAGES.flatMap((language) =>
            [0, 1, 2, 9].map((page) => press(`1:l:${id}:${language}:${page}`)),
          ),
        ];
        for (const request of requests) {
          const reply = await handle(request, registry, context);
          faults.push(
            ...responseFaults(
              3,
              renderResponse(reply, true),
              reply.kind === 'message' ? reply.files.map(({ name }) => name) : [],
            ).map((fault) => `${JSON.stringify(request.kind)} ${fault}`),
          );
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('registers commands within the limits', () => {
    expect(commandSetFaults(definitions(registry, context.casebook))).toEqual([]);
  });
});

describe('a reply larger than Discord takes', () => {
  const long = 'word '.repeat(2_000);

  it('is shortened, the cited phrase last', () => {
    const body = renderMessage(
      message({
        language: 'ar',
        tone: 'answer',
        blocks: [
          { kind: 'text', text: [{ strong: `**${long}` }, long] },
          { kind: 'small', text: `${'_\n'.repeat(3_000)}` },
          { kind: 'quote', text: 'the cited phrase', language: 'en' },
          { kind: 'citation', text: 'paragraph 3' },
        ],
      }),
    );
    expect([
      messageFaults(body),
      JSON.stringify(body).includes('> “the cited phrase”'),
      JSON.stringify(body).includes('paragraph 3'),
    ]).toEqual([[], true, true]);
  });

  it('loses the rows, buttons and options that are too many', () => {
    const button = (i: number) => ({ label: `${i} ${long}`, action: `1:q:${i}` });
    const option = (i: number) => ({ label: long, value: `v${i % 30}`, description: long });
    const body = renderMessage(
      message({
        language: 'en',
        tone: 'info',
        blocks: Array.from({ length: 80 }, () => [
          { kind: 'text', text: long } as const,
          { kind: 'divider' } as const,
        ]).flat(),
        rows: [
          ...Array.from({ length: 7 }, () => ({
            kind: 'buttons' as const,
            buttons: [...Array(7).keys()].map(button),
          })),
          { kind: 'select', action: '1:s:x', placeholder: long, options: [...Array(60).keys()].map(option) },
        ],
      }),
    );
    expect(messageFaults(body)).toEqual([]);
  });

  it('keeps choices and forms within the limits', () => {
    const choices = renderResponse(
      {
        kind: 'choices',
        choices: [...Array(40).keys()].map((i) => ({ name: `${i} ${long}`, value: `${i}` })),
      },
      false,
    );
    const form = renderResponse(
      {
        kind: 'form',
        language: 'en',
        action: '1:x:y',
        title: long,
        fields: [...Array(8).keys()].map((i) => ({
          id: `${i}`,
          label: long,
          style: 'paragraph',
          value: long,
          placeholder: long,
          required: false,
        })),
      },
      false,
    );
    expect([responseFaults(4, choices), responseFaults(2, form)]).toEqual([[], []]);
  });

  it('fits the longest ids that a case file may have', async () => {
    const id = 'c'.repeat(32);
    const base = fixtureBase({ id });
    const topic = base.content.topics[0];
    if (topic !== undefined) topic.id = 't'.repeat(60);
    for (const fact of base.content.facts) [fact.id, fact.topic] = [fact.id.padEnd(60, 'x'), 't'.repeat(60)];
    const own = fixtureContext([base]);
    const replies = [
      handle(command(`${id} facts`, { topic: 't'.repeat(60) }), registry, own),
      handle(command(`${id} ask`, { question: 'which' }), registry, own),
      handle(command(`${id} ask`, { question: 'any' }), registry, own),
    ];
    const bodies = (await Promise.all(replies)).map((reply) => renderResponse(reply, false));
    expect(bodies.map((body) => responseFaults(2, body))).toEqual([[], [], []]);
  });
});
