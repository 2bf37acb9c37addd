/** Form words and the phrases that they are words of. */
import type { Language } from '../facts/schema.ts';
import type { Form } from './read.ts';
import type { Token } from './tokens.ts';

const OR: Readonly<Record<Language, RegExp>> = {
  en: /^or$/u,
  fr: /^ou$/u,
  ar: /^(?:أم|ام|أو|او)$/u,
  es: /^[ou]$/u,
};

/** Arabic writes "and" onto the next word. */
export const ATTACHED_AND = /^و(?=.{2})/u;

/** Whether a token joins alternatives, by the language of its text: "u" is "or" in Spanish and "you" in English chat. */
export function isOr({ text }: Token, language: Language): boolean {
  return OR[language].test(text);
}

/** Whether a form is only a word of a longer phrase ("que" of "ainsi que") of a kind that `counts`. */
export function isWithinLonger(
  form: Form,
  forms: readonly Form[],
  counts: (kind: string, role: string) => boolean,
): boolean {
  return forms.some(
    (other) =>
      counts(other.kind, other.role) &&
      other.from <= form.from &&
      other.to >= form.to &&
      other.to - other.from > form.to - form.from,
  );
}
