/** `/<case> timeline`: what happened when, as far as the article says. */
import type { Engine } from '../src/answer/engine.ts';
import { formatBound, formatDate, formatNumber } from '../src/answer/wording.ts';
import { footer } from '../src/discord/card.ts';
import type { Context, Module } from '../src/discord/command.ts';
import { ACTION, customId } from '../src/discord/customid.ts';
import { pictureOrNone } from '../src/discord/picture.ts';
import { readTarget } from '../src/discord/reading.ts';
import { type Block, type Message, message, type Row } from '../src/discord/reply.ts';
import { languageOf } from '../src/discord/request.ts';
import { timelineOf } from '../src/discord/timeline.ts';
import { word } from '../src/discord/wording.ts';
import type { Fact, Language } from '../src/facts/schema.ts';
import { type Picture, pictureOf } from '../src/pictures/album.ts';
import { drawTimeline } from '../src/pictures/timeline.ts';

/** Entries a page. */
const PAGE = 8;

const whenOf = (date: string, since: boolean, impliedYear: boolean, language: Language): string =>
  since ? formatBound('since', date, language, impliedYear) : formatDate(date, language, impliedYear);

function entryText(fact: Fact, language: Language): string {
  const paragraphs = [...new Set(fact.citations.map(({ paragraph }) => paragraph))].filter((n) => n > 0);
  const places = paragraphs.map((n) => word('paragraph', language, { n: formatNumber(n, language) }));
  return `${fact.statement[language]}${places.length > 0 ? ` (${places.join(language === 'ar' ? '، ' : ', ')})` : ''}`;
}

/** The dates in a picture: of each, what the first fact that tells of it says. */
function timelinePicture(engine: Engine, language: Language): Promise<Picture> {
  const { case: caseId } = engine.base.content;
  return pictureOf('timeline', [caseId, engine.base.version, language], () => {
    const byDate = new Map<string, { date: string; when: string; text: string }>();
    for (const { date, since, impliedYear, facts } of timelineOf(engine)) {
      const when = whenOf(date, since, impliedYear, language);
      const text = facts[0]?.statement[language] ?? word('published', language);
      if (!byDate.has(date)) byDate.set(date, { date, when, text });
    }
    return drawTimeline([...byDate.values()], word('timelineTitle', language), engine.base.content, language);
  });
}

async function timelineCard(
  engine: Engine,
  page: number,
  language: Language,
  context: Context,
): Promise<Message> {
  const { case: caseId, title } = engine.base.content;
  const entries = timelineOf(engine).flatMap(({ date, since, impliedYear, facts }) => {
    const when = whenOf(date, since, impliedYear, language);
    return facts.length === 0
      ? [{ when, text: word('published', language) }]
      : facts.map((fact) => ({ when, text: entryText(fact, language) }));
  });
  const pages = Math.max(1, Math.ceil(entries.length / PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const picture = at === 0 ? await pictureOrNone(timelinePicture(engine, language), context) : undefined;
  const blocks: Block[] = [
    { kind: 'heading', text: `${word('timelineTitle', language)} · ${title[language]}` },
    ...(picture === undefined ? [] : [{ kind: 'picture', file: picture.name, alt: picture.alt } as const]),
    ...entries
      .slice(at * PAGE, (at + 1) * PAGE)
      .map(({ when, text }): Block => ({ kind: 'text', text: [{ strong: when }, ` · ${text}`] })),
    footer(engine, language, engine.base.content.source.name[language]),
  ];
  const turn = (to: number) => customId(ACTION.timeline, caseId, language, String(to));
  const rows: Row[] =
    pages === 1
      ? []
      : [
          {
            kind: 'buttons',
            buttons: [
              { label: word('previous', language), action: turn(at - 1), disabled: at === 0 },
              {
                label: word('page', language, { page: at + 1, pages }),
                action: customId(ACTION.timeline, caseId, language, 'here'),
                disabled: true,
              },
              { label: word('following', language), action: turn(at + 1), disabled: at === pages - 1 },
            ],
          },
        ];
  return message({ language, tone: 'info', blocks, rows, files: picture === undefined ? [] : [picture] });
}

export const timeline: Module = {
  subcommand: {
    name: 'timeline',
    names: { fr: 'chronologie', es: 'cronología' },
    description: {
      en: 'What happened when, as far as the article says',
      fr: 'Ce qui s’est passé et quand, selon l’article',
      ar: 'ما حدث ومتى، بحسب المقال',
      es: 'Qué pasó y cuándo, según el artículo',
    },
    options: [],
    run: (request, caseId, context) =>
      timelineCard(context.casebook.engine(caseId), 0, languageOf(request.locale), context),
  },
  actions: [
    {
      name: ACTION.timeline,
      run: async (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        const card = await timelineCard(
          context.casebook.engine(caseId),
          /^\d{1,4}$/u.test(what) ? Number(what) : 0,
          language,
          context,
        );
        const own = request.kind === 'component' && request.own;
        return own ? { ...card, update: true, private: request.message.private } : { ...card, private: true };
      },
    },
  ],
};
