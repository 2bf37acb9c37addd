/** Where one types: a message with mentions, or `/` and a command with its options. */
import type { PageCommand } from '../wire.ts';
import { h } from './dom.ts';
import { type FieldDeeds, Fields, type OptionValue } from './fields.ts';
import { combo, type Suggestion } from './popup.ts';
import { pick, say } from './words.ts';

export interface ComposerDeeds extends FieldDeeds {
  say(text: string): Promise<void>;
  /** Whether it was done. */
  run(command: PageCommand, options: OptionValue[]): Promise<boolean>;
  /** Whether Discord would keep this command from the person. */
  hidden(command: PageCommand): boolean;
}

export interface Composer {
  element: HTMLElement;
  focus(): void;
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const titleOf = (command: PageCommand) => `/${command.command} ${pick(command.names)}`;
/** What a command written out in full begins with: by Discord's name, by that of the reader's language. */
const startsOf = (command: PageCommand) => [
  `/${command.command} ${command.subcommand} `,
  `${titleOf(command)} `,
];

/** Commands of which each word typed begins some name. */
function matching(commands: readonly PageCommand[], typed: string): PageCommand[] {
  const words = fold(typed.slice(1))
    .split(/\s+/u)
    .filter((word) => word !== '');
  return commands.filter((command) => {
    const has = [command.command, ...Object.values(command.names)].map(fold);
    return words.every((word) => has.some((each) => each.startsWith(word)));
  });
}

/** A command written out in full, with a space after it: the rest is the first option. */
function written(
  commands: readonly PageCommand[],
  typed: string,
): { command: PageCommand; rest: string } | undefined {
  for (const command of commands) {
    const start = startsOf(command).find((each) => fold(typed).startsWith(fold(each)));
    if (start !== undefined) return { command, rest: typed.slice(start.length) };
  }
  return undefined;
}

/** The bot's name, offered where a mention of it has been begun. */
function mention(input: HTMLInputElement, botName: string): Suggestion | undefined {
  const begun = /(?:^|\s)@(\p{L}*)$/u.exec(input.value)?.[1];
  if (begun === undefined || !fold(botName).startsWith(fold(begun))) return undefined;
  const head = input.value.slice(0, input.value.length - begun.length);
  return {
    label: `@${botName}`,
    pick: () => {
      input.value = `${head}${botName} `;
      input.focus();
    },
  };
}

export function composer(commands: readonly PageCommand[], botName: string, deeds: ComposerDeeds): Composer {
  const element = h('div', { class: 'composer' });

  const free = () => {
    const input = h('input', {
      type: 'text',
      class: 'free',
      dir: 'auto',
      maxLength: 2000,
      placeholder: say('composer'),
      attrs: { 'aria-label': say('composer') },
    });
    const suggestions = combo(input, say('suggestions'));
    const suggestCommands = () => {
      const whole = written(commands, input.value);
      if (whole !== undefined) return open(whole.command, whole.rest);
      suggestions.show(
        matching(commands, input.value).map((command) => ({
          label: titleOf(command),
          description: pick(command.descriptions),
          ...(deeds.hidden(command) ? { note: say('hidden') } : {}),
          pick: () => open(command),
        })),
      );
    };
    input.addEventListener('input', () => {
      if (input.value.startsWith('/')) return suggestCommands();
      const offered = mention(input, botName);
      if (offered === undefined) suggestions.close();
      else suggestions.show([offered]);
    });
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const text = input.value.trim();
      if (text === '') return;
      if (text.startsWith('/')) {
        const [first] = matching(commands, text);
        if (first !== undefined) open(first);
        return;
      }
      input.value = '';
      suggestions.close();
      deeds.say(text).catch(deeds.fault);
    };
    const form = h(
      'form',
      { class: 'line', on: { submit } },
      input,
      h('button', { type: 'submit', class: 'button s1' }, say('send')),
    );
    element.replaceChildren(suggestions.list, form);
    return input;
  };

  /** Opens a command with the first option filled in. */
  const open = (command: PageCommand, value = '') => {
    const fields = new Fields(command, deeds);
    const send = h('button', { type: 'submit', class: 'button s1' }, say('send'));
    const cancel = () => free().focus();
    const run = async () => {
      if (!(await deeds.run(command, await fields.values()))) return;
      const input = free();
      if (document.querySelector('dialog[open]') === null) input.focus();
    };
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      if (send.disabled) return;
      send.disabled = true;
      run()
        .catch(deeds.fault)
        .finally(() => {
          send.disabled = false;
        });
    };
    const keydown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel();
    };
    const close = h(
      'button',
      { type: 'button', class: 'icon', attrs: { 'aria-label': say('cancel') }, on: { click: cancel } },
      '✕',
    );
    const title = h(
      'div',
      { class: 'title' },
      h('strong', { dir: 'auto' }, titleOf(command)),
      h('span', { class: 'description', dir: 'auto' }, pick(command.descriptions)),
      close,
    );
    element.replaceChildren(
      h(
        'form',
        { class: 'command', attrs: { 'aria-label': titleOf(command) }, on: { submit, keydown } },
        title,
        h('div', { class: 'fields' }, ...fields.elements, send),
      ),
    );
    (fields.first(value) ?? send).focus();
  };

  free();
  return { element, focus: () => element.querySelector('input')?.focus() };
}
