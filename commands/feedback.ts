/** The buttons beneath an answer: thumbs, "none of these", "ask the desk", "tell me"; and the public log of corrections. */
import { formatDate } from '../src/answer/wording.ts';
import type { Asked } from '../src/desk/questions.ts';
import { deskWord, Said } from '../src/desk/wording.ts';
import { faultCard } from '../src/discord/card.ts';
import type { Action, Context, Module } from '../src/discord/command.ts';
import { partsOf } from '../src/discord/customid.ts';
import { DESK_ACTION, type DeskDoor, deskOf, tellButton } from '../src/discord/desk.ts';
import { readTarget } from '../src/discord/reading.ts';
import { type Block, type Message, message, type Row } from '../src/discord/reply.ts';
import {
  type ComponentRequest,
  languageOf,
  type ModalRequest,
  type Request,
} from '../src/discord/request.ts';
import { clip } from '../src/discord/text.ts';
import { UserError } from '../src/errors.ts';
import type { Language } from '../src/facts/schema.ts';

const ENTRIES = 6;

function note(language: Language, text: string, rows: Row[] = []): Message {
  return message({ language, tone: 'info', private: true, blocks: [{ kind: 'small', text }], rows });
}

async function inTheirLanguage(request: Request, work: () => Promise<Message>): Promise<Message> {
  const language = languageOf(request.locale);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Said) return faultCard(error.in(language), language);
    throw error;
  }
}

/** The answer that a button stands under: what the button carries, or what is remembered of the message. */
async function answered(
  door: DeskDoor,
  request: ComponentRequest | ModalRequest,
  rest: string,
  context: Context,
): Promise<Asked & { caseId: string; messageId: string }> {
  const { caseId, language, what } = readTarget(request, rest, context);
  const messageId = request.message?.id ?? '';
  try {
    return { caseId, language, messageId, question: context.keepsakes.unpack(what, '') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const asked = await door.desk.questionAt(request.channelId ?? '', messageId);
    if (asked === undefined || asked.caseId !== caseId) throw new Said('noAnswerHere');
    return { ...asked, messageId };
  }
}

type Act = (
  door: DeskDoor,
  asked: Asked & { caseId: string; messageId: string },
  request: ComponentRequest | ModalRequest,
) => Promise<Message>;

const action = (name: string, run: Act): Action => ({
  name,
  run: (request, rest, context) =>
    inTheirLanguage(request, async () => {
      const door = deskOf(context);
      return run(door, await answered(door, request, rest, context), request);
    }),
});

const voting =
  (vote: 'up' | 'down'): Act =>
  async (door, { caseId, messageId, question, language }, request) => {
    const result = await door.desk.vote(caseId, { question, language }, request.userId, messageId, vote);
    return note(
      language,
      deskWord(
        result === 'counted' ? 'thanks' : result === 'changed' ? 'voteChanged' : 'voteAgain',
        language,
      ),
    );
  };

const sending =
  (reason: 'none_of_these' | 'sent'): Act =>
  async (door, { caseId, question, language }) => {
    const id = await door.desk.sendGap(caseId, { question, language }, reason);
    return note(language, deskWord('sentToDesk', language), [
      { kind: 'buttons', buttons: [tellButton(caseId, id, language)] },
    ]);
  };

export const feedback: Module = {
  actions: [
    action(DESK_ACTION.up, voting('up')),
    action(DESK_ACTION.down, voting('down')),
    action(DESK_ACTION.none, sending('none_of_these')),
    action(DESK_ACTION.send, sending('sent')),
    {
      name: DESK_ACTION.tell,
      run: (request, rest, context) =>
        inTheirLanguage(request, async () => {
          const [caseId, gap] = partsOf(rest, 2) ?? [];
          const { desk } = deskOf(context);
          await desk.tellMe(desk.caseOf(caseId ?? '?'), Number.parseInt(gap ?? '', 10) || 0, request.userId);
          const language = languageOf(request.locale);
          return {
            ...note(language, deskWord('willTell', language)),
            update: request.message?.private === true,
          };
        }),
    },
  ],
};

/** `/<case> corrections`: what was corrected, for everybody to see. */
export const corrections: Module = {
  subcommand: {
    name: 'corrections',
    names: { fr: 'corrections', es: 'correcciones' },
    description: {
      en: 'Answers that were corrected after they were posted',
      fr: 'Réponses corrigées après leur publication',
      ar: 'أجوبة صُححت بعد نشرها',
      es: 'Respuestas corregidas tras publicarse',
    },
    options: [],
    run: (request, caseId, context) =>
      inTheirLanguage(request, async () => {
        const { total, entries } = await deskOf(context).desk.corrections(caseId, ENTRIES);
        const language = languageOf(request.locale);
        if (total === 0)
          return message({
            language,
            tone: 'info',
            blocks: [{ kind: 'text', text: deskWord('noCorrections', language) }],
          });
        // What was asked stays where it was asked: this list is read in other servers too.
        const blocks = entries.flatMap((entry): Block[] => [
          {
            kind: 'text',
            text: deskWord('correctedOn', language, {
              date: formatDate(entry.at.slice(0, 10), language),
              was: clip(entry.was, 200),
              now: clip(entry.now, 200),
            }),
          },
          {
            kind: 'small',
            text: [
              deskWord('correctionPlaces', language, { edited: entry.edited }),
              ...(entry.gone > 0 ? [deskWord('correctionGone', language, { gone: entry.gone })] : []),
            ].join(' · '),
          },
        ]);
        return message({
          language,
          tone: 'info',
          blocks: [
            { kind: 'heading', text: `${deskWord('correctionsTitle', language)} (${total})` },
            ...blocks,
          ],
        });
      }),
  },
};
