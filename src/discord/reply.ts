/** What is to be said and offered, as a value: no Discord in it yet. Texts are plain; the renderers escape them. */
import type { Answer, Verdict } from '../answer/answer.ts';
import type { Language } from '../facts/schema.ts';

/** Colours the edge of a message. */
export type Tone = Verdict | 'info' | 'success' | 'warning' | 'error';

/** A piece of a line. `aside` are words from outside (an echo of what somebody typed), set apart from ours. */
export type Span =
  | string
  | { strong: string }
  | { code: string }
  | { aside: string }
  | { link: string; url: string };
export type Inline = string | readonly Span[];

export type Block =
  | { kind: 'heading'; text: Inline }
  /** What was asked, where readers of the channel would not see it otherwise. Words from outside. */
  | { kind: 'echo'; text: string }
  | { kind: 'text'; text: Inline }
  /** What belongs to the fine print. */
  | { kind: 'small'; text: Inline }
  /** The source's own words, in its language. Never dropped and never shortened before anything else. */
  | { kind: 'quote'; text: string; language: Language }
  /** Where a quote stands. Kept as the quote is. */
  | { kind: 'citation'; text: Inline }
  | { kind: 'divider' }
  /** One of the message's files, shown. */
  | { kind: 'picture'; file: string; alt: string }
  /** One of the message's files, to be opened or saved. */
  | { kind: 'file'; file: string };

export interface Button {
  label: string;
  /** A custom id: see customid.ts. */
  action: string;
  style?: 'primary' | 'secondary' | 'success' | 'danger';
  disabled?: boolean;
}
/** `url` is https. */
export interface LinkButton {
  label: string;
  url: string;
}
export interface SelectOption {
  label: string;
  value: string;
  description?: string;
  chosen?: boolean;
}
export interface ButtonRow {
  kind: 'buttons';
  buttons: readonly (Button | LinkButton)[];
  /** Controls beside the matter (how this was read, thumbs): left out where nothing can be pressed. */
  aside?: boolean;
}
export interface SelectRow {
  kind: 'select';
  action: string;
  placeholder: string;
  options: readonly SelectOption[];
}
export type Row = ButtonRow | SelectRow;

export interface File {
  name: string;
  contentType: string;
  data: Uint8Array;
  /** Words for those who do not see it. */
  alt?: string;
}

export interface Message {
  kind: 'message';
  language: Language;
  tone: Tone;
  /** Only the person who asked sees it. */
  private: boolean;
  /** Takes the place of the message whose button was pressed, instead of following it. */
  update: boolean;
  blocks: readonly Block[];
  rows: readonly Row[];
  files: readonly File[];
  /** The answer that this message gives, for those who keep track of what was posted. */
  answer?: Answer;
}

/** Autocompletion: at most 25, the rest is not shown. */
export interface Choices {
  kind: 'choices';
  choices: readonly { name: string; value: string }[];
}

export interface Field {
  id: string;
  label: string;
  style: 'short' | 'paragraph';
  value?: string;
  placeholder?: string;
  required: boolean;
  /** Longest text taken, in characters. */
  max?: number;
}
/** A form to fill in (a modal). */
export interface Form {
  kind: 'form';
  language: Language;
  action: string;
  title: string;
  fields: readonly Field[];
}

export type Reply = Message | Choices | Form;

/** A message with the usual where nothing else is said: public, new, nothing beneath. */
export function message(
  parts: Pick<Message, 'language' | 'tone' | 'blocks'> & Partial<Omit<Message, 'kind'>>,
): Message {
  return { kind: 'message', private: false, update: false, rows: [], files: [], ...parts };
}

/** The plain text of a line. */
export function plain(text: Inline): string {
  if (typeof text === 'string') return text;
  return text
    .map((span) =>
      typeof span === 'string'
        ? span
        : 'strong' in span
          ? span.strong
          : 'code' in span
            ? span.code
            : 'aside' in span
              ? span.aside
              : span.link,
    )
    .join('');
}
