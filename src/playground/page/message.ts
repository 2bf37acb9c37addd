/** A message of the channel, Components V2 and all, as Discord shows it. */
import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import type { RoomMessage, Shown } from '../wire.ts';
import { h, runsFromRight } from './dom.ts';
import { markdown } from './markdown.ts';
import { openMenu } from './popup.ts';
import { LOCALES, language, say } from './words.ts';

/** What can be done with a message, done by whoever shows it. */
export interface Deeds {
  press(message: RoomMessage, customId: string): Promise<void>;
  choose(message: RoomMessage, customId: string, values: string[]): Promise<void>;
  menu(message: RoomMessage, anchor: HTMLElement): void;
  decided(message: RoomMessage): void;
  dismiss(message: RoomMessage): void;
  nameOf(userId: string): string;
  find(id: string): RoomMessage | undefined;
}

type Part =
  | APIMessageTopLevelComponent
  | APIComponentInContainer
  | APIButtonComponent
  | APIStringSelectComponent;

/** The texts of a component and of those in it: what tells its direction. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join(' ');
  if (typeof part !== 'object' || part === null) return '';
  const content: unknown = Reflect.get(part, 'content') ?? Reflect.get(part, 'label') ?? '';
  return `${String(content)} ${textOf(Reflect.get(part, 'components'))}`;
}

const fileNamed = (url: string, files: readonly Shown[]) =>
  files.find(({ filename }) => url === `attachment://${filename}`);

function attachmentLink(file: Shown): HTMLElement {
  const size = new Intl.NumberFormat(LOCALES[language()], {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  });
  return h(
    'a',
    { class: 'file', href: localPath(file.url), download: file.filename },
    h('span', { attrs: { 'aria-hidden': 'true' } }, '📄 '),
    h('bdi', {}, file.filename),
    ` (${size.format(file.size / 1000)})`,
  );
}

/** The file's address as the page's own: it may have been opened as localhost. */
const localPath = (url: string) => new URL(url).pathname;

function busy(button: HTMLButtonElement, work: () => Promise<void>): void {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  void work().finally(() => button.removeAttribute('aria-busy'));
}

function show(part: Part, message: RoomMessage, deeds: Deeds): HTMLElement | undefined {
  switch (part.type) {
    case 17: {
      const box = h(
        'div',
        { class: 'container', dir: runsFromRight(textOf(part)) ? 'rtl' : 'ltr' },
        ...part.components.map((each) => show(each, message, deeds)),
      );
      if (typeof part.accent_color === 'number')
        box.style.setProperty('--accent', `#${part.accent_color.toString(16).padStart(6, '0')}`);
      return box;
    }
    case 10:
      return h('div', { class: 'text' }, ...markdown(part.content, deeds.nameOf));
    case 14:
      return h('hr', part.divider === false ? { class: 'space' } : {});
    case 12:
      return h(
        'div',
        { class: 'gallery' },
        ...part.items.map(({ media, description }) => {
          const file = fileNamed(media.url, message.attachments);
          if (file === undefined) return undefined;
          const image = h('img', {
            src: localPath(file.url),
            alt: description ?? file.description ?? file.filename,
            loading: 'eager',
          });
          return h('a', { href: localPath(file.url), target: '_blank', rel: 'noopener' }, image);
        }),
      );
    case 13: {
      const file = fileNamed(part.file.url, message.attachments);
      return file === undefined ? undefined : attachmentLink(file);
    }
    case 9:
      return h('div', { class: 'section' }, ...part.components.map((each) => show(each, message, deeds)));
    case 1:
      return h('div', { class: 'row' }, ...part.components.map((each) => show(each as Part, message, deeds)));
    case 2: {
      if (part.style === 5)
        return h(
          'a',
          { class: 'button s2', href: part.url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' },
          part.label ?? part.url,
          h('span', { attrs: { 'aria-hidden': 'true' } }, ' ↗'),
        );
      if (!('custom_id' in part)) return undefined;
      const { custom_id: id } = part;
      const button = h(
        'button',
        {
          type: 'button',
          class: `button s${part.style}`,
          disabled: part.disabled ?? false,
          dir: 'auto',
          on: { click: () => busy(button, () => deeds.press(message, id)) },
        },
        ('label' in part ? part.label : undefined) ?? '•',
      );
      button.dataset.id = id;
      return button;
    }
    case 3: {
      const { custom_id: id, placeholder = '' } = part;
      const chosen = part.options.find((option) => option.default === true);
      const button = h(
        'button',
        {
          type: 'button',
          class: 'select',
          dir: 'auto',
          disabled: part.disabled ?? false,
          attrs: { 'aria-haspopup': 'listbox', 'aria-expanded': 'false' },
          on: {
            click: () =>
              openMenu(
                button,
                part.options.map((option) => ({
                  label: option.label,
                  ...(option.description === undefined ? {} : { description: option.description }),
                  chosen: option.default === true,
                  run: () => busy(button, () => deeds.choose(message, id, [option.value])),
                })),
                'listbox',
                placeholder,
              ),
          },
        },
        h('span', {}, chosen === undefined ? placeholder : chosen.label),
        h('span', { attrs: { 'aria-hidden': 'true' } }, '▾'),
      );
      if (chosen !== undefined) button.setAttribute('aria-label', `${placeholder}: ${chosen.label}`);
      button.dataset.id = id;
      return button;
    }
    default:
      return undefined;
  }
}

/** Names of the files that a component shows already. */
function placed(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(placed);
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap((value) =>
    typeof value === 'string' && value.startsWith('attachment://') ? [value.slice(13)] : placed(value),
  );
}

export function messageElement(message: RoomMessage, deeds: Deeds): HTMLElement {
  const { author, by, replyTo } = message;
  const time = new Date(message.timestamp);
  const clock = new Intl.DateTimeFormat(LOCALES[language()], { hour: '2-digit', minute: '2-digit' }).format(
    time,
  );
  const target = replyTo === undefined ? undefined : deeds.find(replyTo);
  const origin =
    by !== undefined
      ? by.what === ''
        ? say('pressed', { name: by.name })
        : say('used', { name: by.name, what: by.what })
      : target === undefined
        ? undefined
        : `${say('replied', { name: target.author.name })}: ${target.content.replaceAll(/<@!?(\d+)>/gu, (_, id: string) => `@${deeds.nameOf(id)}`)}`;
  const shown = new Set(placed(message.components));
  const menuButton = h(
    'button',
    {
      type: 'button',
      class: 'icon',
      attrs: { 'aria-label': say('menu'), 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
      on: { click: () => deeds.menu(message, menuButton) },
    },
    '⋯',
  );
  const article = h(
    'article',
    {
      class: `message${message.onlyFor === undefined ? '' : ' private'}`,
      id: `m-${message.id}`,
      tabIndex: -1,
      attrs: { 'aria-label': `${author.name}, ${clock}` },
    },
    origin === undefined ? undefined : h('div', { class: 'origin', dir: 'auto' }, origin),
    h(
      'div',
      { class: `avatar${author.bot ? ' bot' : ''}`, attrs: { 'aria-hidden': 'true' } },
      author.name.slice(0, 1),
    ),
    h(
      'div',
      { class: 'body' },
      h(
        'div',
        { class: 'head' },
        h('strong', {}, author.name),
        author.bot ? h('span', { class: 'tag' }, say('app')) : undefined,
        h('time', { dateTime: message.timestamp }, clock),
        message.edited === undefined ? undefined : h('span', { class: 'edited' }, say('edited')),
      ),
      message.thinking === true ? h('div', { class: 'thinking' }, say('thinking')) : undefined,
      message.content === ''
        ? undefined
        : h('div', { class: 'text' }, ...markdown(message.content, deeds.nameOf)),
      ...message.components.map((part) => show(part as APIMessageTopLevelComponent, message, deeds)),
      ...message.attachments.filter(({ filename }) => !shown.has(filename)).map(attachmentLink),
      message.onlyFor === undefined
        ? undefined
        : h(
            'div',
            { class: 'only' },
            h('span', { attrs: { 'aria-hidden': 'true' } }, '👁 '),
            say('onlyYou'),
            ' · ',
            h(
              'button',
              { type: 'button', class: 'link', on: { click: () => deeds.dismiss(message) } },
              say('dismiss'),
            ),
          ),
    ),
    h(
      'div',
      { class: 'tools' },
      message.decision === undefined
        ? undefined
        : h(
            'button',
            { type: 'button', class: 'tool', on: { click: () => deeds.decided(message) } },
            say('decided'),
          ),
      menuButton,
    ),
  );
  return article;
}
