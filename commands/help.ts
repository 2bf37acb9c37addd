/** `/<case> help`: what it knows, how it decides, what it is not, and what it keeps. */
import type { Engine } from '../src/answer/engine.ts';
import { formatNumber } from '../src/answer/wording.ts';
import { footer, questionAction } from '../src/discord/card.ts';
import type { Context, Module, Subcommand } from '../src/discord/command.ts';
import { ACTION } from '../src/discord/customid.ts';
import { type Message, message } from '../src/discord/reply.ts';
import { languageOf } from '../src/discord/request.ts';
import { word } from '../src/discord/wording.ts';
import type { Language } from '../src/facts/schema.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { checkMessage } from './check-message.ts';
import { facts } from './facts.ts';
import { figures } from './figures.ts';
import { source } from './source.ts';
import { timeline } from './timeline.ts';

const LISTED: readonly Subcommand[] = [ask, check, facts, figures, timeline, source].flatMap(
  (module) => module.subcommand ?? [],
);

/** The name of the message command as Discord shows it in a language; it has no Arabic. */
const nameIn = (language: Language): string =>
  (language === 'fr' || language === 'es' ? checkMessage.messageCommand.names[language] : undefined) ??
  checkMessage.messageCommand.name;

function helpCard(engine: Engine, language: Language, context: Context): Message {
  const { case: caseId, title, description, source: article } = engine.base.content;
  const count = (n: number) => formatNumber(n, language);
  const knows = word('helpKnows', language, {
    facts: count(engine.facts.length),
    topics: count(new Set(engine.facts.map(({ topic }) => topic)).size),
    source: article.name[language],
    paragraphs: count(article.paragraphs),
  });
  const examples = engine.suggest('', language, 3);
  return message({
    language,
    tone: 'info',
    private: true,
    blocks: [
      { kind: 'heading', text: title[language] },
      { kind: 'text', text: description[language] },
      { kind: 'text', text: knows },
      { kind: 'text', text: word('helpDecides', language) },
      { kind: 'text', text: word('helpAutomatic', language) },
      { kind: 'text', text: word('helpPrivacy', language) },
      { kind: 'text', text: [{ strong: word('helpCommands', language) }] },
      {
        kind: 'text',
        text: LISTED.flatMap(({ name, description: what }, index) => [
          ...(index > 0 ? ['\n'] : []),
          { code: `/${caseId} ${name}` },
          ` ${what[language]}`,
        ]),
      },
      {
        kind: 'text',
        text: word('helpMention', language, {
          command: nameIn(language),
        }),
      },
      footer(engine, language),
    ],
    rows:
      examples.length === 0
        ? []
        : [
            {
              kind: 'buttons',
              buttons: examples.map((question) => ({
                label: question,
                action: questionAction(context, ACTION.ask, caseId, language, question),
              })),
            },
          ],
  });
}

export const help: Module = {
  subcommand: {
    name: 'help',
    names: { fr: 'aide', es: 'ayuda' },
    description: {
      en: 'What it knows, how it decides, and what it keeps',
      fr: 'Ce qu’il connaît, comment il décide, ce qu’il conserve',
      ar: 'ما يعرفه، وكيف يقرر، وما يحتفظ به',
      es: 'Qué sabe, cómo decide y qué conserva',
    },
    options: [],
    run: (request, caseId, context) =>
      helpCard(context.casebook.engine(caseId), languageOf(request.locale), context),
  },
};
