/** Where several cases could be meant by what somebody said: answer from the one that fits, or let the person choose. */
import type { Answer } from '../answer/answer.ts';
import type { Language } from '../facts/schema.ts';
import { type AnswerCardOptions, answerCard, questionAction } from './card.ts';
import type { Context } from './command.ts';
import { BUTTONS_A_ROW } from './limits.ts';
import { askAll } from './pick.ts';
import { type Message, message } from './reply.ts';
import { word } from './wording.ts';

/** Less far apart than this, and two cases answer equally well (confidence, 0..1). */
const CLOSE = 0.15;

function chooseCard(
  answers: readonly Answer[],
  action: string,
  language: Language,
  hidden: boolean,
  context: Context,
): Message {
  return message({
    language,
    tone: 'clarify',
    private: hidden,
    blocks: [{ kind: 'text', text: [{ strong: word('chooseCase', language) }] }],
    rows: [
      {
        kind: 'buttons',
        buttons: answers.slice(0, BUTTONS_A_ROW).map((answer) => ({
          label: context.casebook.engine(answer.case).base.content.title[answer.language],
          action: questionAction(context, action, answer.case, language, answer.question),
          style: 'primary',
        })),
      },
    ],
  });
}

/**
 * The reply to a text that names no case. One case that has something to say answers; several that do, about equally
 * well, are offered as buttons that carry `action`.
 */
export function replyFromCases(
  text: string,
  action: string,
  options: AnswerCardOptions,
  context: Context,
): Message | undefined {
  const answers = askAll(context.casebook, text);
  const [best] = answers;
  if (best === undefined) return undefined;
  const rivals = answers.filter(
    (answer) => answer.verdict !== 'absent' && best.confidence - answer.confidence < CLOSE,
  );
  if (rivals.length > 1) return chooseCard(rivals, action, best.language, options.private ?? false, context);
  return answerCard(best, context, options);
}
