/** The message command: checks what a message says, for the person who asks alone. */
import { answerCard } from '../src/discord/card.ts';
import { replyFromCases } from '../src/discord/choose-case.ts';
import type { Module } from '../src/discord/command.ts';
import { QUESTION } from '../src/discord/limits.ts';
import { readTarget } from '../src/discord/reading.ts';
import { languageOf } from '../src/discord/request.ts';
import { clip, oneLine } from '../src/discord/text.ts';
import { word } from '../src/discord/wording.ts';
import { UserError } from '../src/errors.ts';

/** A claim of a message to check against the case that was chosen. */
const CHECK = 'm';

export const checkMessage: Module & { messageCommand: NonNullable<Module['messageCommand']> } = {
  messageCommand: {
    name: 'Check against the case',
    names: { fr: 'Vérifier dans le dossier', es: 'Verificar con el caso' },
    run: (request, context) => {
      const text = clip(oneLine(request.content), QUESTION);
      const reply =
        text === ''
          ? undefined
          : replyFromCases(text, CHECK, { private: true, echo: true, claim: true }, context);
      if (reply === undefined) throw new UserError(word('noText', languageOf(request.locale)));
      return reply;
    },
  },
  actions: [
    {
      name: CHECK,
      run: (request, rest, context) => {
        const { caseId, language, what } = readTarget(request, rest, context);
        const text = context.keepsakes.unpack(what, word('forgotten', language));
        const answer = context.casebook.engine(caseId).ask(text, { language });
        return answerCard(answer, context, { private: true, echo: true, claim: true });
      },
    },
  ],
};
