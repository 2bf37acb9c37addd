/** The door to the moderators' desk: what the commands use of it. */
import type { Answer } from '../answer/answer.ts';
import type { Desk } from '../desk/desk.ts';
import { type DeskRules, refusal } from '../desk/rights.ts';
import { deskWord, Said } from '../desk/wording.ts';
import { questionAction } from './card.ts';
import type { Context, DeskHook, Posted } from './command.ts';
import { customId } from './customid.ts';
import type { Button } from './reply.ts';
import type { Request } from './request.ts';

/** The actions of the desk and of the buttons beneath an answer. */
export const DESK_ACTION = {
  publish: 'deskpub',
  reason: 'deskwhy',
  discard: 'deskdrop',
  edit: 'deskedit',
  add: 'deskadd',
  gaps: 'deskgaps',
  gap: 'deskgap',
  phrasing: 'deskphrase',
  newFact: 'desknew',
  unknown: 'deskunk',
  unknownForm: 'desksay',
  dismiss: 'deskdismiss',
  history: 'deskhist',
  up: 'up',
  down: 'down',
  none: 'none',
  send: 'send',
  tell: 'tell',
} as const;

export interface DeskSettings {
  rules: DeskRules;
  /** Origin that attached files must come from. */
  cdnUrl: string;
}

/** What handlers find in their context where there is a desk. */
export class DeskDoor implements DeskHook {
  readonly desk: Desk;
  readonly settings: DeskSettings;

  constructor(desk: Desk, settings: DeskSettings) {
    this.desk = desk;
    this.settings = settings;
  }

  /** Called once for each answer that is shown, so here the questions without an answer are noted. */
  buttons(answer: Answer, context: Context): Button[] {
    this.desk.noteAnswer(answer);
    return this.controls(answer, context);
  }

  /** Thumbs, and what else fits the answer. */
  controls(answer: Answer, context: Context): Button[] {
    if (answer.question.trim() === '') return [];
    const { language } = answer;
    const action = (name: string) => questionAction(context, name, answer.case, language, answer.question);
    const thumbs: Button[] = [
      { label: deskWord('thumbUp', language), action: action(DESK_ACTION.up) },
      { label: deskWord('thumbDown', language), action: action(DESK_ACTION.down) },
    ];
    if (answer.verdict === 'clarify')
      return [{ label: deskWord('noneOfThese', language), action: action(DESK_ACTION.none) }, ...thumbs];
    if (answer.verdict === 'absent')
      return [{ label: deskWord('askDesk', language), action: action(DESK_ACTION.send) }, ...thumbs];
    return thumbs;
  }

  posted(answer: Answer, { guildId, channelId, messageId }: Posted): void {
    // What was said to one person alone is not a public answer.
    if (guildId !== undefined) this.desk.notePosted(answer, { channelId, messageId });
  }
}

/** The desk, for anybody. @throws Said where there is none */
export function deskOf(context: Context): DeskDoor {
  if (!(context.desk instanceof DeskDoor)) throw new Said('noDesk');
  return context.desk;
}

/** The desk, for a moderator. Asked on every call, button and form. @throws Said for everybody else */
export function moderatorsDesk(request: Request, context: Context): DeskDoor {
  const door = deskOf(context);
  const why = refusal(request, door.settings.rules);
  if (why !== undefined) throw new Said(why);
  return door;
}

/** "Tell me" beneath a note that a question was sent to the desk. */
export function tellButton(caseId: string, gapId: number, answerLanguage: Answer['language']): Button {
  return {
    label: deskWord('tellMe', answerLanguage),
    action: customId(DESK_ACTION.tell, caseId, String(gapId)),
    style: 'primary',
  };
}
