/** Where one types: a message with mentions, or `/` and a command with its options. */
import type { PageCommand, PageOption } from '../wire.ts';
import { freshId, h } from './dom.ts';
import { combo, type Suggestion } from './popup.ts';
import { pick, say } from './words.ts';

export interface ComposerDeeds {
  say(text: string): Promise<void>;
  run(command: PageCommand, options: { name: string; value: string | number | boolean }[]): Promise<boolean>;
  complete(
    command: PageCommand,
    options: { name: string; value: string | number | boolean }[],
    focused: string,
  ): Promise<{ name: string; value: string }[]>;
  upload(file: File): Promise<string>;
  fault(error: unknown): void;
  /** Whether Discord would keep this command from the person. */
  hidden(command: PageCommand): boolean;
}

export interface Composer {
  element: HTMLElement;
  /** Opens a command with the first option filled in. */
  open(command: PageCommand, value?: string): void;
  focus(): void;
}

interface Field {
  option: PageOption;
  element: HTMLElement;
  input: HTMLInputElement | HTMLSelectElement;
  /** What a choice stands for, where the name that is shown differs from the value. */
  chosen: { name: string; value: string } | undefined;
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const titleOf = (command: PageCommand) => `/${command.command} ${pick(command.names)}`;

export function composer(commands: readonly PageCommand[], botName: string, deeds: ComposerDeeds): Composer {
  const element = h('div', { class: 'composer' });

  const matches = (typed: string): PageCommand[] => {
    const words = fold(typed.slice(1))
      .split(/\s+/u)
      .filter((word) => word !== '');
    return commands.filter((command) => {
      const has = [command.command, ...Object.values(command.names)].map(fold);
      return words.every((word) => has.some((each) => each.startsWith(word)));
    });
  };

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
    const update = () => {
      const { value } = input;
      if (value.startsWith('/')) {
        // Written out in full, with a space after it: the rest is the first option.
        const whole = commands.find((command) =>
          [`/${command.command} ${command.subcommand} `, `${titleOf(command)} `].some((start) =>
            fold(value).startsWith(fold(start)),
          ),
        );
        if (whole !== undefined) {
          const start = [`/${whole.command} ${whole.subcommand} `, `${titleOf(whole)} `].find((each) =>
            fold(value).startsWith(fold(each)),
          );
          return open(whole, value.slice(start?.length ?? 0));
        }
        return suggestions.show(
          matches(value).map((command) => ({
            label: titleOf(command),
            description: pick(command.descriptions),
            ...(deeds.hidden(command) ? { note: say('hidden') } : {}),
            pick: () => open(command),
          })),
        );
      }
      const mention = /(^|\s)@(\p{L}*)$/u.exec(value);
      if (mention !== null && fold(botName).startsWith(fold(mention[2] ?? ''))) {
        const head = value.slice(0, value.length - (mention[2] ?? '').length);
        const offered: Suggestion[] = [
          {
            label: `@${botName}`,
            pick: () => {
              input.value = `${head}${botName} `;
              input.focus();
            },
          },
        ];
        return suggestions.show(offered);
      }
      suggestions.close();
    };
    input.addEventListener('input', update);
    const form = h(
      'form',
      {
        class: 'line',
        on: {
          submit: (event: SubmitEvent) => {
            event.preventDefault();
            const text = input.value.trim();
            if (text === '') return;
            if (text.startsWith('/')) {
              const [first] = matches(text);
              if (first !== undefined) open(first);
              return;
            }
            input.value = '';
            suggestions.close();
            deeds.say(text).catch(deeds.fault);
          },
        },
      },
      input,
      h('button', { type: 'submit', class: 'button s1' }, say('send')),
    );
    element.replaceChildren(suggestions.list, form);
    return input;
  };

  const fieldFor = (option: PageOption, command: PageCommand, all: () => Field[]): Field => {
    const id = freshId('option');
    const description = pick(option.descriptions);
    const name = pick(option.names);
    const label = h(
      'label',
      { htmlFor: id },
      h('span', { class: 'name', dir: 'auto' }, name),
      option.required ? undefined : h('span', { class: 'note' }, ` (${say('optional')})`),
    );
    if (option.type === 'boolean') {
      const input = h(
        'select',
        { id, title: description },
        ...(
          [
            ['', say('unset')],
            ['true', say('yes')],
            ['false', say('no')],
          ] as const
        ).map(([value, text]) => h('option', { value }, text)),
      );
      return { option, input, element: h('div', { class: 'field' }, label, input), chosen: undefined };
    }
    const input = h('input', {
      id,
      type: option.type === 'attachment' ? 'file' : option.type === 'integer' ? 'number' : 'text',
      required: option.required,
      dir: 'auto',
      ...(option.type === 'attachment' ? {} : { placeholder: description }),
      ...(option.type === 'string' ? { maxLength: option.maxLength } : {}),
    });
    const field: Field = { option, input, element: h('div', { class: 'field' }), chosen: undefined };
    if (!option.autocomplete) {
      field.element.append(label, input);
      return field;
    }
    const suggestions = combo(input, `${say('suggestions')}: ${name}`);
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      field.chosen = undefined;
      const found = await deeds.complete(command, valuesOf(all(), field), option.name);
      // A later keystroke has asked again.
      if (mine !== asked || document.activeElement !== input) return;
      suggestions.show(
        found.map((choice) => ({
          label: choice.name,
          pick: () => {
            asked += 1;
            field.chosen = choice;
            input.value = choice.name;
            input.focus();
          },
        })),
      );
    };
    const request = () => void ask().catch(deeds.fault);
    input.addEventListener('input', request);
    input.addEventListener('focus', () => {
      if (field.chosen === undefined) request();
    });
    field.element.append(label, h('div', { class: 'combo' }, suggestions.list, input));
    return field;
  };

  /** Options that have a value. `focused` is told even while it is empty. */
  const valuesOf = (fields: readonly Field[], focused?: Field) =>
    fields.flatMap((field): { name: string; value: string | number | boolean }[] => {
      const { option, input, chosen } = field;
      const value = chosen?.value ?? input.value;
      if (option.type === 'attachment' || (value === '' && field !== focused)) return [];
      if (option.type === 'boolean') return [{ name: option.name, value: value === 'true' }];
      if (option.type === 'integer') return [{ name: option.name, value: Number(value) }];
      return [{ name: option.name, value }];
    });

  const open = (command: PageCommand, value = '') => {
    const fields: Field[] = [];
    for (const option of command.options.toSorted((a, b) => Number(b.required) - Number(a.required)))
      fields.push(fieldFor(option, command, () => fields));
    const cancel = () => free().focus();
    const send = h('button', { type: 'submit', class: 'button s1' }, say('send'));
    const submit = async () => {
      const files = await Promise.all(
        fields.map(async ({ option, input }) => {
          const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
          return option.type === 'attachment' && file !== undefined
            ? [{ name: option.name, value: await deeds.upload(file) }]
            : [];
        }),
      );
      if (await deeds.run(command, [...valuesOf(fields), ...files.flat()])) {
        const input = free();
        if (document.querySelector('dialog[open]') === null) input.focus();
      }
    };
    const form = h(
      'form',
      {
        class: 'command',
        attrs: { 'aria-label': titleOf(command) },
        on: {
          submit: (event: SubmitEvent) => {
            event.preventDefault();
            if (send.disabled) return;
            send.disabled = true;
            submit()
              .catch(deeds.fault)
              .finally(() => {
                send.disabled = false;
              });
          },
          keydown: (event: KeyboardEvent) => {
            if (event.key === 'Escape') cancel();
          },
        },
      },
      h(
        'div',
        { class: 'title' },
        h('strong', { dir: 'auto' }, titleOf(command)),
        h('span', { class: 'description', dir: 'auto' }, pick(command.descriptions)),
        h(
          'button',
          { type: 'button', class: 'icon', attrs: { 'aria-label': say('cancel') }, on: { click: cancel } },
          '✕',
        ),
      ),
      h('div', { class: 'fields' }, ...fields.map((field) => field.element), send),
    );
    element.replaceChildren(form);
    const [first] = fields;
    if (first?.input instanceof HTMLInputElement && first.option.type === 'string') first.input.value = value;
    (first?.input ?? send).focus();
  };

  free();
  return { element, open, focus: () => element.querySelector('input')?.focus() };
}
