/** Asking: `/<case> ask`, the buttons that ask on, a fact that somebody picked, and how an answer was read. */
import { answerCard, factAnswer, findFact, receiptCard } from '../src/discord/card.ts';
import type { Context, Module } from '../src/discord/command.ts';
import { ACTION } from '../src/discord/customid.ts';
import { CHOICES, QUESTION } from '../src/discord/limits.ts';
import {
  isPrivate,
  PRIVATE_OPTION,
  readTarget,
  stayPrivate,
  typingLanguage,
} from '../src/discord/reading.ts';
import type { Message } from '../src/discord/reply.ts';
import { word } from '../src/discord/wording.ts';
import { UserError } from '../src/errors.ts';
import type { Language } from '../src/facts/schema.ts';

function askCard(
  question: string,
  caseId: string,
  context: Context,
  options: { private: boolean; language?: Language; echo: boolean },
): Message {
  const answer = context.casebook.engine(caseId).ask(question, { language: options.language });
  return answerCard(answer, context, options);
}

export const ask: Module = {
  subcommand: {
    name: 'ask',
    names: { fr: 'demander', es: 'preguntar' },
    description: {
      en: 'Ask what the article says, answered with its citation',
      fr: 'Demander ce que dit l’article, réponse citée à l’appui',
      ar: 'اسأل عما يقوله المقال، والجواب مع اقتباسه',
      es: 'Preguntar qué dice el artículo, con la cita en la respuesta',
    },
    options: [
      {
        name: 'question',
        names: { fr: 'question', es: 'pregunta' },
        description: {
          en: 'Your question, in English, French, Arabic or Spanish',
          fr: 'Votre question, en français, anglais, arabe ou espagnol',
          ar: 'سؤالك بالعربية أو الإنجليزية أو الفرنسية أو الإسبانية',
          es: 'Su pregunta, en español, inglés, francés o árabe',
        },
        type: 'string',
        required: true,
        autocomplete: true,
        maxLength: QUESTION,
      },
      PRIVATE_OPTION,
    ],
    run: (request, caseId, context) =>
      askCard(String(request.options.question ?? ''), caseId, context, {
        private: isPrivate(request),
        echo: true,
      }),
    complete: (request, caseId, context) => ({
      kind: 'choices',
      choices: context.casebook
        .engine(caseId)
        .suggest(request.typed, typingLanguage(request), CHOICES)
        .map((question) => ({ name: question, value: question })),
    }),
  },
  actions: [
    {
      name: ACTION.ask,
      run: (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        const question = context.keepsakes.unpack(what, word('forgotten', language));
        return askCard(question, caseId, context, { private: stayPrivate(request), language, echo: true });
      },
    },
    {
      name: ACTION.fact,
      run: (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        const engine = context.casebook.engine(caseId);
        const fact = findFact(engine, what);
        if (fact === undefined) throw new UserError(word('noSuchFact', language));
        return answerCard(factAnswer(engine, fact, language), context, {
          private: stayPrivate(request),
          picked: true,
        });
      },
    },
    {
      name: ACTION.receipt,
      run: (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        const question = context.keepsakes.unpack(what, word('forgotten', language));
        return receiptCard(context.casebook.engine(caseId).ask(question, { language }));
      },
    },
  ],
};
