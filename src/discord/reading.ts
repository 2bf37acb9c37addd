/** Reading what handlers are given: the private option, a button's arguments, the language and the words typed. */
import { UserError } from '../errors.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import type { Context, Option } from './command.ts';
import { partsOf } from './customid.ts';
import {
  type AutocompleteRequest,
  type CommandRequest,
  type ComponentRequest,
  languageOf,
  type ModalRequest,
} from './request.ts';
import { word } from './wording.ts';

export const PRIVATE_OPTION: Option = {
  name: 'private',
  names: { fr: 'privé', es: 'privado' },
  description: {
    en: 'Show the reply to me alone',
    fr: 'Ne montrer la réponse qu’à moi',
    ar: 'إظهار الرد لي وحدي',
    es: 'Mostrar la respuesta solo a mí',
  },
  type: 'boolean',
};

export function isPrivate(request: CommandRequest): boolean {
  return request.options[PRIVATE_OPTION.name] === true;
}

const ARABIC = /\p{Script=Arabic}/u;

/** Discord has no Arabic locale, so Arabic letters tell; otherwise the person's locale does. */
export function typingLanguage(request: AutocompleteRequest): Language {
  return ARABIC.test(request.typed) ? 'ar' : languageOf(request.locale);
}

/** Letters without case and accents, for comparing what is typed with what there is. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Those whose words begin with every word typed, in the order given. Everything for an empty text. */
export function matching<T>(all: readonly T[], typed: string, textsOf: (item: T) => readonly string[]): T[] {
  const wanted = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return typed.trim() === '' ? [...all] : [];
  return all.filter((item) => {
    const words = textsOf(item).flatMap((text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
    return wanted.every((want) => words.some((has) => has.startsWith(want)));
  });
}

/** Case, language and the rest of a custom id, checked. @throws UserError for what no button of ours carries now. */
export function readTarget(
  request: ComponentRequest | ModalRequest,
  rest: string,
  context: Context,
): { caseId: string; language: Language; what: string } {
  const [caseId, lang, what] = partsOf(rest, 3) ?? [];
  const language = LANGUAGES.find((known) => known === lang);
  if (
    caseId === undefined ||
    what === undefined ||
    language === undefined ||
    !context.casebook.cases.includes(caseId)
  ) {
    throw new UserError(word('oldButton', languageOf(request.locale)));
  }
  return { caseId, language, what: request.kind === 'component' ? (request.values[0] ?? what) : what };
}

/** Whether a press answers where only the presser sees it: where the message that holds the button is such. */
export function stayPrivate(request: ComponentRequest | ModalRequest): boolean {
  return request.message?.private ?? false;
}
