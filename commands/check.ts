/** `/<case> check`: is a claim what the article says, the contrary, or not in it? */
import { answerCard } from '../src/discord/card.ts';
import type { Module } from '../src/discord/command.ts';
import { QUESTION } from '../src/discord/limits.ts';
import { isPrivate, PRIVATE_OPTION } from '../src/discord/reading.ts';

export const check: Module = {
  subcommand: {
    name: 'check',
    names: { fr: 'vérifier', es: 'verificar' },
    description: {
      en: 'Check a claim: supported, contradicted or not stated',
      fr: 'Vérifier une affirmation : confirmée, démentie ou non précisée',
      ar: 'التحقق من ادعاء: مؤكد أو غير صحيح أو غير مذكور',
      es: 'Verificar una afirmación: confirmada, desmentida o que no consta',
    },
    options: [
      {
        name: 'claim',
        names: { fr: 'affirmation', es: 'afirmación' },
        description: {
          en: 'A sentence such as somebody might publish it',
          fr: 'Une phrase telle qu’on pourrait la publier',
          ar: 'جملة كما قد تُنشر',
          es: 'Una frase tal como podría publicarse',
        },
        type: 'string',
        required: true,
        maxLength: QUESTION,
      },
      PRIVATE_OPTION,
    ],
    run: (request, caseId, context) => {
      const answer = context.casebook.engine(caseId).ask(String(request.options.claim ?? ''));
      return answerCard(answer, context, { private: isPrivate(request), echo: true, claim: true });
    },
  },
};
