/** A message that mentions the bot, or comes to it directly, is a question. */
import { questionAction } from '../src/discord/card.ts';
import { replyFromCases } from '../src/discord/choose-case.ts';
import type { Context, Module } from '../src/discord/command.ts';
import { ACTION } from '../src/discord/customid.ts';
import { BUTTONS_A_ROW } from '../src/discord/limits.ts';
import { type Message, message } from '../src/discord/reply.ts';
import { languageOf } from '../src/discord/request.ts';
import { oneLine } from '../src/discord/text.ts';
import { word } from '../src/discord/wording.ts';
import type { Language } from '../src/facts/schema.ts';

/** Mentioned without a question: shows what could be asked. */
function exampleCard(language: Language, context: Context): Message {
  const { cases } = context.casebook;
  const each = Math.max(1, Math.floor(BUTTONS_A_ROW / Math.max(1, cases.length)));
  const buttons = cases.flatMap((caseId) =>
    context.casebook
      .engine(caseId)
      .suggest('', language, Math.min(3, each))
      .map((question) => ({
        label: question,
        action: questionAction(context, ACTION.ask, caseId, language, question),
      })),
  );
  return message({
    language,
    tone: 'info',
    blocks: [{ kind: 'text', text: word('emptyQuestion', language) }],
    rows: [{ kind: 'buttons', buttons: buttons.slice(0, BUTTONS_A_ROW) }],
  });
}

export const mention: Module = {
  speech: (request, context) => {
    const reply =
      oneLine(request.content) === '' ? undefined : replyFromCases(request.content, ACTION.ask, {}, context);
    return reply ?? exampleCard(languageOf(request.locale), context);
  },
};
