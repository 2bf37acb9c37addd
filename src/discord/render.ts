/**
 * A Reply as Discord's JSON, with Components V2. Whatever the reply holds, what comes out is within Discord's limits,
 * pings nobody, and shows foreign words letter for letter.
 */
import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APIInteractionResponse,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { Language } from '../facts/schema.ts';
import * as limits from './limits.ts';
import type { Block, Button, Choices, Form, Inline, LinkButton, Message, Row, Span, Tone } from './reply.ts';
import { clean, clip, escapeMarkdown, isolate, oneLine, RLM } from './text.ts';

export const EPHEMERAL = 1 << 6;
const COMPONENTS_V2 = 1 << 15;

/** Discord's component types. */
const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const MEDIA_GALLERY = 12;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;
const LABEL = 18;

const BUTTON_STYLES = { primary: 1, secondary: 2, success: 3, danger: 4 } as const;
const LINK_STYLE = 5;

/** Edge colours: readable on the dark and the light theme, told apart without red against green alone. */
const ACCENTS: Readonly<Record<Tone, number>> = {
  answer: 0x3b6fd4,
  supported: 0x2f9e63,
  refuted: 0xc8442f,
  absent: 0x8a8f98,
  clarify: 0xb58314,
  info: 0x5b7a99,
  success: 0x2f9e63,
  warning: 0xb58314,
  error: 0x8a3b6f,
};

/** Body of a message, for a create, an edit or an interaction's response. Files go beside it, in the same order. */
export interface MessageBody {
  flags: number;
  components: APIContainerComponent[];
  allowed_mentions: { parse: [] };
  attachments: { id: number; filename: string; description?: string }[];
}

/** A span with our markup around the escaped words. White space at its ends stays outside: Discord wants it so. */
function renderSpan(span: Span, opensLine: boolean): string {
  if (typeof span === 'string') return escapeMarkdown(clean(span), opensLine);
  if ('strong' in span)
    return clean(span.strong).replace(/\S(?:.*\S)?/gu, (words) => `**${escapeMarkdown(words, false)}**`);
  if ('code' in span) return `\`${oneLine(span.code).replaceAll('`', "'")}\``;
  if ('aside' in span) return isolate(escapeMarkdown(oneLine(span.aside), opensLine));
  const text = escapeMarkdown(oneLine(span.link), opensLine);
  return /^https:\/\/[^\s()<>]+$/u.test(span.url) ? `[${text}](<${span.url}>)` : text;
}

/** The same kind of span around a part of its words; undefined for one that is shown whole or not at all. */
function reworded(span: Span): { words: string; make: (words: string) => Span } | undefined {
  if (typeof span === 'string') return { words: span, make: (words) => words };
  if ('strong' in span) return { words: span.strong, make: (strong) => ({ strong }) };
  if ('aside' in span) return { words: span.aside, make: (aside) => ({ aside }) };
  return undefined;
}

/** A line in at most `max` characters. Markup is never cut in two: the span that does not fit is shortened itself. */
function renderInline(inline: Inline, max: number): string {
  let out = '';
  for (const span of typeof inline === 'string' ? [inline] : inline) {
    const room = max - out.length;
    const opensLine = out === '' || out.endsWith('\n');
    const rendered = renderSpan(span, opensLine);
    if (rendered.length <= room) {
      out += rendered;
      continue;
    }
    const part = reworded(span);
    if (part !== undefined)
      out += clip(clean(part.words), room, (words) => renderSpan(part.make(words), opensLine));
    break;
  }
  return out;
}

/** Each line with a prefix of markup; in Arabic with a mark that makes it run from the right. */
function prefixLines(text: string, prefix: string, language: Language): string {
  const mark = language === 'ar' ? RLM : '';
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `${prefix}${mark}${line}`))
    .join('\n');
}

const QUOTATION: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['“', '”'],
  fr: ['«\u00A0', '\u00A0»'],
  ar: ['«', '»'],
  es: ['«', '»'],
};

type TextBlock = Exclude<Block, { kind: 'divider' | 'picture' | 'file' }>;

/** A block of text in at most `max` characters. */
function renderText(block: TextBlock, language: Language, max: number): string {
  const lay = (prefix: string, make: (room: number) => string, inLanguage = language): string => {
    // The prefixes take room too: each line is prefixed first with all of the room, then with what they leave.
    const first = prefixLines(make(max), prefix, inLanguage);
    if (first.length <= max) return first;
    const spent = first.length - make(max).length;
    const second = prefixLines(make(Math.max(0, max - spent)), prefix, inLanguage);
    return second.length <= max ? second : '';
  };
  switch (block.kind) {
    case 'heading':
      return lay('### ', (room) => renderInline(block.text, room).replaceAll('\n', ' '));
    case 'text':
      return lay('', (room) => renderInline(block.text, room));
    case 'small':
    case 'citation':
      return lay('-# ', (room) => renderInline(block.text, room));
    case 'echo':
      return lay('-# ', (room) =>
        clip(oneLine(block.text), Math.min(room, 300), (text) => `${isolate(escapeMarkdown(text))}`),
      );
    case 'quote': {
      const [open, close] = QUOTATION[block.language];
      return lay(
        '> ',
        (room) => clip(oneLine(block.text), room, (text) => `${open}${escapeMarkdown(text)}${close}`),
        block.language,
      );
    }
  }
}

const KEPT: ReadonlySet<Block['kind']> = new Set(['quote', 'citation']);
const isText = (block: Block): block is TextBlock =>
  block.kind !== 'divider' && block.kind !== 'picture' && block.kind !== 'file';

/**
 * The texts of a message within their room in all: the source's words and their places first, then the rest in
 * order, so that a long statement is shortened before its citation is.
 */
function fitTexts(blocks: readonly TextBlock[], language: Language, room: number): Map<TextBlock, string> {
  const texts = new Map<TextBlock, string>();
  let left = room;
  for (const kept of [true, false]) {
    for (const block of blocks) {
      if (KEPT.has(block.kind) !== kept) continue;
      const text = renderText(block, language, left);
      texts.set(block, text);
      left -= text.length;
    }
  }
  return texts;
}

/** Room for blocks that follow one another in one text display: the line end between them counts. */
function renderBlocks(message: Message): APIComponentInContainer[] {
  const blocks = message.blocks.slice(0, MAX_BLOCKS);
  const texts = blocks.filter(isText);
  const fitted = fitTexts(texts, message.language, limits.MESSAGE_TEXT - texts.length);
  const out: APIComponentInContainer[] = [];
  let run: string[] = [];
  const flush = () => {
    const content = run.filter((text) => text.trim() !== '').join('\n');
    if (content !== '') out.push({ type: TEXT_DISPLAY, content } satisfies APITextDisplayComponent);
    run = [];
  };
  const names = new Set(message.files.map((file) => file.name));
  for (const block of blocks) {
    if (isText(block)) {
      run.push(fitted.get(block) ?? '');
      continue;
    }
    flush();
    if (block.kind === 'divider') out.push({ type: SEPARATOR });
    else if (!names.has(block.file)) continue;
    else if (block.kind === 'file') out.push({ type: FILE, file: { url: `attachment://${block.file}` } });
    else {
      out.push({
        type: MEDIA_GALLERY,
        items: [
          {
            media: { url: `attachment://${block.file}` },
            description: clip(oneLine(block.alt), limits.FILE_ALT),
          },
        ],
      });
    }
  }
  flush();
  return out;
}

/** A message has 40 components in all; rows may need 30 of them, dividers and texts share the rest with the container. */
const MAX_ROWS = 5;
const MAX_BLOCKS = 60;

function renderButton(button: Button | LinkButton): APIButtonComponent | undefined {
  const label = clip(oneLine(button.label), limits.BUTTON_LABEL);
  if (label === '') return undefined;
  if ('url' in button) {
    if (!button.url.startsWith('https://') || button.url.length > limits.LINK_URL) return undefined;
    return { type: BUTTON, style: LINK_STYLE, label, url: button.url };
  }
  return {
    type: BUTTON,
    style: BUTTON_STYLES[button.style ?? 'secondary'],
    label,
    custom_id: button.action,
    ...(button.disabled === true ? { disabled: true } : {}),
  };
}

type Rendered = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

/** Rows beneath a message. A custom id may stand once in a message: the first keeps it. */
function renderRows(rows: readonly Row[]): Rendered[] {
  const used = new Set<string>();
  const fresh = (id: string) => id.length <= limits.CUSTOM_ID && !used.has(id) && used.add(id) !== undefined;
  const out: Rendered[] = [];
  for (const row of rows.slice(0, MAX_ROWS)) {
    if (row.kind === 'buttons') {
      const buttons = row.buttons
        .filter((button) => 'url' in button || fresh(button.action))
        .flatMap((button) => renderButton(button) ?? [])
        .slice(0, limits.BUTTONS_A_ROW);
      if (buttons.length > 0) out.push({ type: ACTION_ROW, components: buttons });
      continue;
    }
    const values = new Set<string>();
    const options = row.options
      .filter(
        ({ value }) =>
          value.length <= limits.OPTION_VALUE &&
          value !== '' &&
          !values.has(value) &&
          values.add(value) !== undefined,
      )
      .slice(0, limits.SELECT_OPTIONS)
      .map((option) => {
        const description = clip(oneLine(option.description ?? ''), limits.OPTION_DESCRIPTION);
        return {
          label: clip(oneLine(option.label), limits.OPTION_LABEL) || option.value,
          value: option.value,
          ...(description === '' ? {} : { description }),
          ...(option.chosen === true ? { default: true } : {}),
        };
      });
    if (options.length === 0 || !fresh(row.action)) continue;
    out.push({
      type: ACTION_ROW,
      components: [
        {
          type: STRING_SELECT,
          custom_id: row.action,
          placeholder: clip(oneLine(row.placeholder), limits.SELECT_PLACEHOLDER),
          options,
        },
      ],
    });
  }
  return out;
}

/** Components in a tree, the root counted. */
export function countComponents(component: unknown): number {
  if (typeof component !== 'object' || component === null) return 0;
  const children: unknown = Reflect.get(component, 'components');
  return (
    1 +
    (Array.isArray(children) ? children.reduce<number>((sum, child) => sum + countComponents(child), 0) : 0)
  );
}

/** The body of a message. */
export function renderMessage(message: Message): MessageBody {
  const rows = renderRows(message.rows);
  const spent = 1 + rows.reduce((sum, row) => sum + countComponents(row), 0) + (rows.length > 0 ? 1 : 0);
  const blocks = renderBlocks(message).slice(0, limits.MESSAGE_COMPONENTS - spent);
  const container: APIContainerComponent = {
    type: CONTAINER,
    accent_color: ACCENTS[message.tone],
    components: [
      ...blocks,
      ...(rows.length > 0 && blocks.length > 0 ? [{ type: SEPARATOR } as const] : []),
      ...rows,
    ],
  };
  return {
    flags: COMPONENTS_V2 | (message.private ? EPHEMERAL : 0),
    components: [container],
    allowed_mentions: { parse: [] },
    attachments: message.files.slice(0, limits.FILES_A_MESSAGE).map((file, id) => ({
      id,
      filename: file.name,
      ...(file.alt === undefined ? {} : { description: clip(oneLine(file.alt), limits.FILE_ALT) }),
    })),
  };
}

/** Response types of Discord. */
const NEW_MESSAGE = 4;
const UPDATE_MESSAGE = 7;
const AUTOCOMPLETE_RESULT = 8;
const MODAL = 9;

function renderForm(form: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: form.action,
    title: clip(oneLine(form.title), limits.MODAL_TITLE),
    components: form.fields.slice(0, limits.MODAL_PARTS).map((field) => {
      const max = Math.min(field.max ?? limits.INPUT_VALUE, limits.INPUT_VALUE);
      return {
        type: LABEL,
        label: clip(oneLine(field.label), limits.INPUT_LABEL),
        component: {
          type: TEXT_INPUT,
          custom_id: field.id,
          style: field.style === 'short' ? 1 : 2,
          required: field.required,
          max_length: max,
          ...(field.value === undefined
            ? {}
            : { value: clip(field.value.replace(/\p{Surrogate}/gu, '\uFFFD'), max) }),
          ...(field.placeholder === undefined
            ? {}
            : { placeholder: clip(oneLine(field.placeholder), limits.INPUT_PLACEHOLDER) }),
        },
      };
    }),
  };
}

function renderChoices({ choices }: Choices): { name: string; value: string }[] {
  const values = new Set<string>();
  return choices
    .flatMap(({ name, value }) => {
      const shown = clip(oneLine(name), limits.CHOICE_NAME);
      if (shown === '' || value === '' || value.length > limits.CHOICE_VALUE || values.has(value)) return [];
      values.add(value);
      return [{ name: shown, value }];
    })
    .slice(0, limits.CHOICES);
}

/** The first response to an interaction. `canUpdate`: a button was pressed, so there is a message to replace. */
export function renderResponse(reply: Message | Choices | Form, canUpdate: boolean): APIInteractionResponse {
  switch (reply.kind) {
    case 'choices':
      return { type: AUTOCOMPLETE_RESULT, data: { choices: renderChoices(reply) } };
    case 'form':
      return { type: MODAL, data: renderForm(reply) };
    case 'message':
      return { type: reply.update && canUpdate ? UPDATE_MESSAGE : NEW_MESSAGE, data: renderMessage(reply) };
  }
}
