/** The same handlers in a terminal: replies as plain text, buttons pressed by their number. */
import type { Language } from '../facts/schema.ts';
import type { Context, Registry } from './command.ts';
import { handle } from './handle.ts';
import { type Block, type Inline, type Message, plain, type Reply } from './reply.ts';
import type { ComponentRequest, Request } from './request.ts';
import { clean, oneLine } from './text.ts';
import { word } from './wording.ts';

/** Terminal styles: the text itself where the terminal has none. */
export interface Styles {
  bold(text: string): string;
  dim(text: string): string;
}
export const PLAIN: Styles = { bold: (text) => text, dim: (text) => text };
export const ANSI: Styles = {
  bold: (text) => `\u001b[1m${text}\u001b[22m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};

export interface TextOptions {
  styles?: Styles;
  /** Number what can be pressed; otherwise further questions are only listed. */
  numbered?: boolean;
}

function inline(text: Inline, styles: Styles): string {
  if (typeof text === 'string') return clean(text);
  return text
    .map((span) =>
      typeof span !== 'string' && 'strong' in span
        ? styles.bold(clean(span.strong))
        : typeof span !== 'string' && 'link' in span
          ? `${clean(span.link)} <${clean(span.url)}>`
          : clean(plain([span])),
    )
    .join('');
}

function blockLines(block: Block, styles: Styles): string[] {
  switch (block.kind) {
    case 'heading':
      return [styles.bold(clean(plain(block.text)))];
    case 'text':
      return [inline(block.text, styles)];
    case 'small':
      return [styles.dim(clean(plain(block.text)))];
    case 'quote':
      return [`  “${oneLine(block.text)}”`];
    case 'citation':
      return [styles.dim(`  — ${oneLine(plain(block.text))}`)];
    case 'file':
      return [`[${block.file}]`];
    case 'picture':
      return [`[${oneLine(block.alt)}]`];
    case 'divider':
      return [''];
    case 'echo':
      return []; // the person has just typed it
  }
}

/** One thing that can be pressed in a reply: what to show and what it sends. */
export interface Pressable {
  label: string;
  action: string;
  values: readonly string[];
}

/** Everything in a reply that can be pressed, in reading order; each option of a select counts. */
export function pressables(message: Message): Pressable[] {
  return message.rows.flatMap((row): Pressable[] =>
    row.kind === 'select'
      ? row.options.map((option) => ({ label: option.label, action: row.action, values: [option.value] }))
      : row.buttons.flatMap((button) =>
          'url' in button || button.disabled === true
            ? []
            : [{ label: button.label, action: button.action, values: [] }],
        ),
  );
}

/** A reply as a person reads it in a terminal. Ends without a line end. */
export function renderText(reply: Reply, options: TextOptions = {}): string {
  if (reply.kind === 'choices') return reply.choices.map(({ name }) => oneLine(name)).join('\n');
  if (reply.kind === 'form') return word('noForms', reply.language);
  const styles = options.styles ?? PLAIN;
  // What a reply offers in the place of an answer stands right behind the line that announces it, and not behind its small print.
  const [announcing, last] = reply.blocks.slice(-2);
  const small =
    last?.kind === 'small' && announcing?.kind === 'text' && ANNOUNCES.test(plain(announcing.text))
      ? last
      : undefined;
  const blocks = small ? reply.blocks.slice(0, -1) : reply.blocks;
  const lines = blocks.flatMap((block) => blockLines(block, styles));
  const links = reply.rows.flatMap((row) =>
    row.kind === 'buttons'
      ? row.buttons.flatMap((button) => ('url' in button ? [`${oneLine(button.label)}: ${button.url}`] : []))
      : [],
  );
  lines.push(...links);
  if (options.numbered === true) {
    const numbered = pressables(reply).map(
      ({ label }, index) => `${styles.bold(`[${index + 1}]`)} ${oneLine(label)}`,
    );
    if (numbered.length > 0) lines.push(...(small ? [] : ['']), ...numbered);
  } else {
    const further = pressables({
      ...reply,
      rows: reply.rows.filter((row) => row.kind === 'select' || row.aside !== true),
    });
    const offered =
      small !== undefined ||
      reply.answer?.verdict === 'clarify' ||
      reply.answer?.verdict === 'absent' ||
      reply.answer === undefined;
    if (further.length > 0)
      lines.push(
        ...(small ? [] : ['']),
        ...(offered ? [] : [word('youCouldAsk', reply.language)]),
        ...further.map(({ label }) => `- ${oneLine(label)}`),
      );
  }
  if (small) lines.push(...blockLines(small, styles));
  return lines.join('\n');
}
const ANNOUNCES = /[:：?؟]\s*$/u;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar', es: 'es-ES' };
/** The right to do anything: whoever sits at the terminal owns the bot. */
const EVERY_RIGHT = (1n << 53n) - 1n;

/** A conversation: keeps what the last reply offered, so that a number can press it. */
export class Conversation {
  readonly #registry: Registry;
  readonly #context: Context;
  readonly #language: Language;
  #offered: Pressable[] = [];
  #count = 0;

  constructor(registry: Registry, context: Context, language: Language = 'en') {
    this.#registry = registry;
    this.#context = context;
    this.#language = language;
  }

  #common() {
    this.#count += 1;
    return {
      id: `terminal-${this.#count}`,
      locale: LOCALES[this.#language],
      userId: '0',
      guildId: undefined,
      channelId: undefined,
      permissions: EVERY_RIGHT,
      roles: [],
    };
  }

  #press({ action, values }: Pressable): ComponentRequest {
    const common = this.#common();
    return {
      ...common,
      kind: 'component',
      customId: action,
      values,
      own: true,
      message: { id: common.id, private: false },
    };
  }

  /** `/case subcommand text`, or `/subcommand text` where that is clear: the text is the first option. */
  #command(line: string): Request {
    const [first = '', ...rest] = line.slice(1).trim().split(/\s+/u);
    const known = this.#context.casebook.cases.includes(first) || this.#registry.standalone.has(first);
    const command = known ? first : (this.#context.casebook.cases[0] ?? '');
    const name = known ? (rest.shift() ?? 'help') : first || 'help';
    const specs = this.#registry.standalone.get(command)?.subcommands ?? [
      ...this.#registry.subcommands.values(),
    ];
    const option = specs.find((spec) => spec.name === name)?.options.find((each) => each.type === 'string');
    const text = rest.join(' ');
    return {
      ...this.#common(),
      kind: 'command',
      command,
      subcommand: name,
      attachments: {},
      options: option === undefined || text === '' ? {} : { [option.name]: text },
    };
  }

  /** What a line of input asks for: a button by number, a command, or a question. */
  request(line: string): Request | { missing: number } {
    const number = /^\[?(\d{1,2})\]?$/u.exec(line.trim())?.[1];
    if (number !== undefined && this.#offered.length > 0) {
      const chosen = this.#offered[Number(number) - 1];
      return chosen === undefined ? { missing: Number(number) } : this.#press(chosen);
    }
    if (line.trimStart().startsWith('/')) return this.#command(line.trim());
    return { ...this.#common(), kind: 'message', content: line, direct: true };
  }

  /** The reply to a line, as text. Never rejects. */
  async answer(line: string, styles: Styles = PLAIN): Promise<string> {
    const request = this.request(line);
    if ('missing' in request) return word('noSuchNumber', this.#language, { n: request.missing });
    const reply = await handle(request, this.#registry, this.#context);
    if (reply.kind === 'message') this.#offered = pressables(reply);
    return renderText(reply, { styles, numbered: true });
  }
}
