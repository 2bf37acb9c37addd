/** `/<case> facts`: everything that the article states, by topic and page. */
import type { Engine } from '../src/answer/engine.ts';
import { formatNumber } from '../src/answer/wording.ts';
import { footer } from '../src/discord/card.ts';
import type { Context, Module } from '../src/discord/command.ts';
import { ACTION, customId, findShortId, partsOf, shortId } from '../src/discord/customid.ts';
import { CHOICES, SELECT_OPTIONS } from '../src/discord/limits.ts';
import { matching, readTarget, typingLanguage } from '../src/discord/reading.ts';
import { type Block, type Message, message, type Row } from '../src/discord/reply.ts';
import { type ComponentRequest, languageOf, type ModalRequest } from '../src/discord/request.ts';
import { word } from '../src/discord/wording.ts';
import { UserError } from '../src/errors.ts';
import { type Fact, LANGUAGES, type Language, type Localised } from '../src/facts/schema.ts';

/** Facts a page: what a phone's screen holds with their citations. */
const PAGE = 5;
/** A topic's id within a custom id, beside the longest case id and a page number. */
const TOPIC_ROOM = 40;

interface Topic {
  id: string;
  title: Localised;
  facts: Fact[];
}

/** Topics that have facts, in the order of the file; facts generated from the source come last, under its name. */
function topicsOf(engine: Engine): Topic[] {
  const { topics, source } = engine.base.content;
  const listed = topics.map(({ id, title }) => ({
    id,
    title,
    facts: engine.facts.filter((fact) => fact.topic === id),
  }));
  const known = new Set(topics.map(({ id }) => id));
  const others = engine.facts.filter((fact) => !known.has(fact.topic));
  return [
    ...listed,
    ...(others[0] === undefined ? [] : [{ id: others[0].topic, title: source.name, facts: others }]),
  ].filter(({ facts }) => facts.length > 0);
}

function topicSelect(
  topics: readonly Topic[],
  chosen: string | undefined,
  caseId: string,
  language: Language,
): Row {
  // More topics than a select holds: those around the chosen one.
  const index = Math.max(
    0,
    topics.findIndex(({ id }) => id === chosen),
  );
  const start = Math.max(0, Math.min(index - Math.floor(SELECT_OPTIONS / 2), topics.length - SELECT_OPTIONS));
  return {
    kind: 'select',
    action: customId(ACTION.topic, caseId, language, ''),
    placeholder: word('chooseTopic', language),
    options: topics.slice(start, start + SELECT_OPTIONS).map(({ id, title, facts }) => ({
      label: title[language],
      value: id,
      description: word('factCount', language, { n: formatNumber(facts.length, language) }),
      chosen: id === chosen,
    })),
  };
}

/** The list of topics, or a page of one of them. `page` counts from 0 and is brought within bounds. */
function browseCard(engine: Engine, topicId: string | undefined, page: number, language: Language): Message {
  const { case: caseId, title } = engine.base.content;
  const topics = topicsOf(engine);
  const topic = topics.find(({ id }) => id === topicId);
  if (topic === undefined) {
    const blocks: Block[] = [
      { kind: 'heading', text: `${word('factsTitle', language)} · ${title[language]}` },
      {
        kind: 'text',
        text: topics
          .slice(0, 40)
          .map((each) => `• ${each.title[language]} (${formatNumber(each.facts.length, language)})`)
          .join('\n'),
      },
      footer(engine, language),
    ];
    return message({
      language,
      tone: 'info',
      blocks,
      rows: [topicSelect(topics, undefined, caseId, language)],
    });
  }
  const pages = Math.ceil(topic.facts.length / PAGE);
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = topic.facts.slice(at * PAGE, (at + 1) * PAGE);
  const blocks: Block[] = [
    { kind: 'heading', text: topic.title[language] },
    ...shown.flatMap((fact): Block[] => {
      const paragraphs = [...new Set(fact.citations.map(({ paragraph }) => paragraph))];
      const places = paragraphs.map((n) =>
        n === 0 ? word('record', language) : word('paragraph', language, { n: formatNumber(n, language) }),
      );
      const doubt = engine.base.unverified.has(fact.id) ? [word('unverified', language)] : [];
      return [
        { kind: 'text', text: fact.statement[language] },
        { kind: 'citation', text: [...places, ...doubt].join(' · ') },
      ];
    }),
    footer(engine, language),
  ];
  const turn = (to: number) =>
    customId(ACTION.browse, caseId, language, shortId(topic.id, TOPIC_ROOM), String(to));
  const rows: Row[] = [
    ...(pages > 1
      ? [
          {
            kind: 'buttons' as const,
            buttons: [
              { label: word('previous', language), action: turn(Math.max(0, at - 1)), disabled: at === 0 },
              {
                label: word('page', language, { page: at + 1, pages }),
                action: customId(ACTION.browse, caseId, language, '', 'here'),
                disabled: true,
              },
              { label: word('following', language), action: turn(at + 1), disabled: at === pages - 1 },
            ],
          },
        ]
      : []),
    {
      kind: 'select',
      action: customId(ACTION.source, caseId, language, ''),
      placeholder: word('chooseFact', language),
      options: shown.map((fact) => ({ label: fact.statement[language], value: fact.id })),
    },
    topicSelect(topics, topic.id, caseId, language),
  ];
  return message({ language, tone: 'info', blocks, rows });
}

/** Pages turn in place for the person who asked; anybody else gets a copy to leaf through alone. */
function turned(card: Message, request: ComponentRequest | ModalRequest): Message {
  const own = request.kind === 'component' && request.own;
  return own ? { ...card, update: true, private: request.message.private } : { ...card, private: true };
}

function findTopic(engine: Engine, typed: string, language: Language): Topic {
  const topics = topicsOf(engine);
  const topic =
    topics.find(({ id }) => id === typed.trim()) ??
    matching(topics, typed, ({ title }) => LANGUAGES.map((each) => title[each]))[0];
  if (topic === undefined) throw new UserError(word('noSuchTopic', language));
  return topic;
}

const engineFor = (context: Context, caseId: string) => context.casebook.engine(caseId);

export const facts: Module = {
  subcommand: {
    name: 'facts',
    names: { fr: 'faits', es: 'datos' },
    description: {
      en: 'Browse everything the article states, by topic',
      fr: 'Parcourir par sujet tout ce que dit l’article',
      ar: 'تصفح كل ما يذكره المقال بحسب الموضوع',
      es: 'Recorrer por temas todo lo que dice el artículo',
    },
    options: [
      {
        name: 'topic',
        names: { fr: 'sujet', es: 'tema' },
        description: {
          en: 'Where to begin; all topics without it',
          fr: 'Par où commencer ; sinon tous les sujets',
          ar: 'من أين تبدأ؛ وإلا فكل المواضيع',
          es: 'Por dónde empezar; si no, todos los temas',
        },
        type: 'string',
        autocomplete: true,
        maxLength: 100,
      },
    ],
    run: (request, caseId, context) => {
      const engine = engineFor(context, caseId);
      const language = languageOf(request.locale);
      const typed = request.options.topic;
      return browseCard(
        engine,
        typed === undefined ? undefined : findTopic(engine, String(typed), language).id,
        0,
        language,
      );
    },
    complete: (request, caseId, context) => {
      const language = typingLanguage(request);
      const found = matching(topicsOf(engineFor(context, caseId)), request.typed, ({ id, title }) => [
        id,
        ...LANGUAGES.map((each) => title[each]),
      ]);
      return {
        kind: 'choices',
        choices: found.slice(0, CHOICES).map(({ id, title }) => ({ name: title[language], value: id })),
      };
    },
  },
  actions: [
    {
      name: ACTION.topic,
      run: (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        return turned(browseCard(engineFor(context, caseId), what, 0, language), request);
      },
    },
    {
      name: ACTION.browse,
      run: (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        const [short = '', page = ''] = partsOf(what, 2) ?? [];
        const engine = engineFor(context, caseId);
        const topicId = findShortId(
          short,
          topicsOf(engine).map(({ id }) => id),
        );
        return turned(
          browseCard(engine, topicId, /^\d{1,4}$/u.test(page) ? Number(page) : 0, language),
          request,
        );
      },
    },
  ],
};
