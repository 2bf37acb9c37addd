/** `/<case> figures`: what was counted, as a chart and in words. */
import type { Engine } from '../src/answer/engine.ts';
import { quantitiesOf, shortValue } from '../src/answer/values.ts';
import { formatNumber } from '../src/answer/wording.ts';
import { footer } from '../src/discord/card.ts';
import type { Context, Module } from '../src/discord/command.ts';
import { ACTION, customId } from '../src/discord/customid.ts';
import { SELECT_OPTIONS } from '../src/discord/limits.ts';
import { pictureOrNone } from '../src/discord/picture.ts';
import { type Block, type Message, message, type Row } from '../src/discord/reply.ts';
import { languageOf } from '../src/discord/request.ts';
import { word } from '../src/discord/wording.ts';
import type { Fact, Language, Localised } from '../src/facts/schema.ts';
import { pictureOf } from '../src/pictures/album.ts';
import { chartsOf, drawFigures } from '../src/pictures/figures.ts';

/** Charts in one message, and figures told beside them: what a phone's screen bears. */
const MOST_CHARTS = 2;
const MOST_OTHERS = 12;

const TEXTS = {
  title: { en: 'Figures', fr: 'Chiffres', ar: 'الأرقام', es: 'Cifras' },
  others: { en: 'Other figures', fr: 'Autres chiffres', ar: 'أرقام أخرى', es: 'Otras cifras' },
  none: {
    en: 'The article counts nothing.',
    fr: 'L’article ne compte rien.',
    ar: 'لا يذكر المقال أي عدد.',
    es: 'El artículo no cuenta nada.',
  },
} as const satisfies Record<string, Localised>;

/** Where a fact stands, such as `paragraph 3`. */
function placesOf(fact: Fact, engine: Engine, language: Language): string {
  const numbers = [...new Set(fact.citations.map(({ paragraph }) => paragraph))];
  const places = numbers.map((n) =>
    n === 0 ? word('record', language) : word('paragraph', language, { n: formatNumber(n, language) }),
  );
  return [...places, ...(engine.base.unverified.has(fact.id) ? [word('unverified', language)] : [])].join(
    ' · ',
  );
}

async function figuresCard(engine: Engine, language: Language, context: Context): Promise<Message> {
  const { content, version } = engine.base;
  const charts = chartsOf(engine.facts, content).slice(0, MOST_CHARTS);
  const drawn = await Promise.all(
    charts.map((chart, index) => {
      const name = charts.length === 1 ? 'figures' : `figures-${index + 1}`;
      const of = [content.case, version, language];
      return pictureOrNone(
        pictureOf(name, of, () => drawFigures(chart, content, language)),
        context,
      );
    }),
  );
  const inCharts = charts.flatMap(({ bars }) => bars.map(({ fact }) => fact));
  const others = engine.facts
    .filter(
      (fact) => (fact.value.type === 'count' || fact.value.type === 'money') && !inCharts.includes(fact),
    )
    .slice(0, MOST_OTHERS);
  const blocks: Block[] = [
    { kind: 'heading', text: `${TEXTS.title[language]} · ${content.title[language]}` },
    ...charts.flatMap(({ topic, bars }, index): Block[] => {
      const picture = drawn[index];
      const title = content.topics.find(({ id }) => id === topic)?.title[language] ?? '';
      // Those that the source tells in one breath share the line that says where.
      const places = [...new Set(bars.map(({ fact }) => placesOf(fact, engine, language)))];
      return [
        ...(picture === undefined
          ? []
          : [{ kind: 'picture', file: picture.name, alt: picture.alt } as const]),
        { kind: 'text', text: [{ strong: title }] },
        {
          kind: 'text',
          text: bars.map(({ fact }) => `• ${shortValue(fact, content, language) ?? ''}`).join('\n'),
        },
        { kind: 'citation', text: places.join(' · ') },
      ];
    }),
    ...(others.length === 0 ? [] : [{ kind: 'text', text: [{ strong: TEXTS.others[language] }] } as const]),
    // In the statement's words, which keep every "approximately" and "over", and say since when.
    ...others.map(
      (fact): Block => ({
        kind: 'text',
        text: `• ${fact.statement[language]} (${placesOf(fact, engine, language)})`,
      }),
    ),
    ...(charts.length + others.length === 0 ? [{ kind: 'text', text: TEXTS.none[language] } as const] : []),
    footer(engine, language, content.source.name[language]),
  ];
  const listed = [...inCharts, ...others].filter((fact) => quantitiesOf(fact).length > 0);
  const rows: Row[] =
    listed.length === 0
      ? []
      : [
          {
            kind: 'select',
            action: customId(ACTION.source, content.case, language, ''),
            placeholder: word('chooseFact', language),
            options: listed
              .slice(0, SELECT_OPTIONS)
              .map((fact) => ({ label: fact.statement[language], value: fact.id })),
          },
        ];
  return message({
    language,
    tone: 'info',
    blocks,
    rows,
    files: drawn.flatMap((picture) => picture ?? []),
  });
}

export const figures: Module = {
  subcommand: {
    name: 'figures',
    names: { fr: 'chiffres', es: 'cifras' },
    description: {
      en: 'What was counted, as a chart and in words',
      fr: 'Ce qui a été compté, en graphique et en mots',
      ar: 'ما تم عدّه، رسما بيانيا وكلمات',
      es: 'Lo que se contó, en gráfico y en palabras',
    },
    options: [],
    run: (request, caseId, context) =>
      figuresCard(context.casebook.engine(caseId), languageOf(request.locale), context),
  },
};
