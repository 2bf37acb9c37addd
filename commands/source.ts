/** `/<case> source`: the whole citation of one fact. */
import type { Engine } from '../src/answer/engine.ts';
import { formatDate } from '../src/answer/wording.ts';
import { citationBlocks, findFact, footer, passageUrl } from '../src/discord/card.ts';
import type { Module } from '../src/discord/command.ts';
import { ACTION } from '../src/discord/customid.ts';
import { CHOICES } from '../src/discord/limits.ts';
import { matching, readTarget, stayPrivate, typingLanguage } from '../src/discord/reading.ts';
import { type Block, type Message, message, type Row } from '../src/discord/reply.ts';
import { languageOf } from '../src/discord/request.ts';
import { word } from '../src/discord/wording.ts';
import { UserError } from '../src/errors.ts';
import { type Fact, LANGUAGES, type Language } from '../src/facts/schema.ts';

function sourceCard(engine: Engine, fact: Fact, language: Language, hidden: boolean): Message {
  const { source, title } = engine.base.content;
  const attribution = fact.attribution?.[language];
  const citations = fact.citations.map(({ paragraph, exact }) => ({
    source: source.id,
    paragraph,
    quote: exact,
  }));
  const blocks: Block[] = [
    { kind: 'heading', text: title[language] },
    { kind: 'text', text: [{ strong: fact.statement[language] }] },
    ...(attribution === undefined
      ? []
      : [{ kind: 'text', text: word('attributedTo', language, { who: attribution }) } as const]),
    ...citationBlocks(citations, engine.base.unverified.has(fact.id), engine, language),
    {
      kind: 'small',
      text: [
        source.name[language],
        word('publishedOn', language, { date: formatDate(source.published, language) }),
        word('factId', language, { id: fact.id }),
      ].join(' · '),
    },
    footer(engine, language),
  ];
  const url = passageUrl(engine, fact.citations[0]);
  const rows: Row[] =
    url === undefined ? [] : [{ kind: 'buttons', buttons: [{ label: word('openSource', language), url }] }];
  return message({ language, tone: 'info', private: hidden, blocks, rows });
}

/** The fact meant: by its id, as autocompletion sends it, or by words that somebody typed instead. */
function factMeant(engine: Engine, typed: string, language: Language): Fact {
  const byWords = () => {
    const answer = engine.ask(typed);
    return answer.verdict === 'absent' || answer.verdict === 'clarify' ? undefined : answer.facts[0];
  };
  const fact = findFact(engine, typed.trim()) ?? findFact(engine, byWords() ?? '');
  if (fact === undefined) throw new UserError(word('noSuchFact', language));
  return fact;
}

export const source: Module = {
  subcommand: {
    name: 'source',
    names: { fr: 'source', es: 'fuente' },
    description: {
      en: 'The whole citation of one fact',
      fr: 'La citation complète d’un fait',
      ar: 'الاقتباس الكامل لواقعة',
      es: 'La cita completa de un dato',
    },
    options: [
      {
        name: 'fact',
        names: { fr: 'fait', es: 'dato' },
        description: {
          en: 'Type a few words of it and choose',
          fr: 'Tapez quelques mots et choisissez',
          ar: 'اكتب بعض كلماتها ثم اختر',
          es: 'Escriba algunas palabras y elija',
        },
        type: 'string',
        required: true,
        autocomplete: true,
        maxLength: 200,
      },
    ],
    run: (request, caseId, context) => {
      const engine = context.casebook.engine(caseId);
      const language = languageOf(request.locale);
      return sourceCard(
        engine,
        factMeant(engine, String(request.options.fact ?? ''), language),
        language,
        false,
      );
    },
    complete: (request, caseId, context) => {
      const { facts } = context.casebook.engine(caseId);
      const language = typingLanguage(request);
      const found = matching(facts, request.typed, (fact) => [
        fact.id,
        ...LANGUAGES.map((each) => fact.statement[each]),
      ]);
      return {
        kind: 'choices',
        choices: found.slice(0, CHOICES).map((fact) => ({ name: fact.statement[language], value: fact.id })),
      };
    },
  },
  actions: [
    {
      name: ACTION.source,
      run: (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        const engine = context.casebook.engine(caseId);
        const fact = findFact(engine, what);
        if (fact === undefined) throw new UserError(word('noSuchFact', language));
        return sourceCard(engine, fact, language, stayPrivate(request) || request.kind === 'component');
      },
    },
  ],
};
