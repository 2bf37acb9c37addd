/** Form words and the phrases that they are words of. */
import type { Form } from './read.ts';

/** The words that join alternatives, in the four languages, folded. */
export const OR = /^(?:or|ou|o|u|ام|او)$/u;

/** Whether a form is only a word of a longer phrase ("que" of "ainsi que") of a kind that `counts`. */
export function isWithinLonger(
  form: Form,
  forms: readonly Form[],
  counts: (kind: string) => boolean,
): boolean {
  return forms.some(
    (other) =>
      counts(other.kind) &&
      other.from <= form.from &&
      other.to >= form.to &&
      other.to - other.from > form.to - form.from,
  );
}
