/** The fields of a command's options, and what stands in them. */
import type { PageCommand, PageOption } from '../wire.ts';
import { freshId, h } from './dom.ts';
import { combo } from './popup.ts';
import { pick, say } from './words.ts';

export interface OptionValue {
  name: string;
  value: string | number | boolean;
}

export interface FieldDeeds {
  complete(
    command: PageCommand,
    options: OptionValue[],
    focused: string,
  ): Promise<{ name: string; value: string }[]>;
  upload(file: File): Promise<string>;
  fault(error: unknown): void;
}

interface Field {
  readonly option: PageOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement | HTMLSelectElement;
  /** What a choice stands for, where the name that is shown differs from the value. */
  chosen: { name: string; value: string } | undefined;
}

function labelFor({ names, required }: PageOption, id: string): HTMLElement {
  return h(
    'label',
    { htmlFor: id },
    h('span', { class: 'name', dir: 'auto' }, pick(names)),
    required ? undefined : h('span', { class: 'note' }, ` (${say('optional')})`),
  );
}

function yesOrNo(id: string, title: string): HTMLSelectElement {
  const options = [
    ['', say('unset')],
    ['true', say('yes')],
    ['false', say('no')],
  ] as const;
  return h('select', { id, title }, ...options.map(([value, text]) => h('option', { value }, text)));
}

function inputFor(option: PageOption, id: string, placeholder: string): HTMLInputElement {
  return h('input', {
    id,
    type: option.type === 'attachment' ? 'file' : option.type === 'integer' ? 'number' : 'text',
    required: option.required,
    dir: 'auto',
    ...(option.type === 'attachment' ? {} : { placeholder }),
    ...(option.type === 'string' ? { maxLength: option.maxLength } : {}),
  });
}

export class Fields {
  readonly #command: PageCommand;
  readonly #deeds: FieldDeeds;
  readonly #fields: readonly Field[];

  /** Fields for the options of a command, required ones first. */
  constructor(command: PageCommand, deeds: FieldDeeds) {
    this.#command = command;
    this.#deeds = deeds;
    this.#fields = command.options
      .toSorted((a, b) => Number(b.required) - Number(a.required))
      .map((option) => this.#fieldFor(option));
  }

  get elements(): HTMLElement[] {
    return this.#fields.map((field) => field.element);
  }

  /** The first field's input, holding `value` where it takes text. */
  first(value: string): HTMLInputElement | HTMLSelectElement | undefined {
    const [first] = this.#fields;
    if (first?.input instanceof HTMLInputElement && first.option.type === 'string') first.input.value = value;
    return first?.input;
  }

  /** What was filled in, files uploaded. */
  async values(): Promise<OptionValue[]> {
    const files = await Promise.all(
      this.#fields.map(async ({ option, input }) => {
        const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
        return option.type === 'attachment' && file !== undefined
          ? [{ name: option.name, value: await this.#deeds.upload(file) }]
          : [];
      }),
    );
    return [...this.#typed(), ...files.flat()];
  }

  /** Options that have a value. `focused` is told even while it is empty. */
  #typed(focused?: Field): OptionValue[] {
    return this.#fields.flatMap((field): OptionValue[] => {
      const { option, input, chosen } = field;
      const value = chosen?.value ?? input.value;
      if (option.type === 'attachment' || (value === '' && field !== focused)) return [];
      if (option.type === 'boolean') return [{ name: option.name, value: value === 'true' }];
      if (option.type === 'integer') return [{ name: option.name, value: Number(value) }];
      return [{ name: option.name, value }];
    });
  }

  #fieldFor(option: PageOption): Field {
    const id = freshId('option');
    const description = pick(option.descriptions);
    const input = option.type === 'boolean' ? yesOrNo(id, description) : inputFor(option, id, description);
    const field: Field = { option, input, element: h('div', { class: 'field' }), chosen: undefined };
    const entry =
      option.autocomplete && input instanceof HTMLInputElement ? this.#completed(field, input) : input;
    field.element.append(labelFor(option, id), entry);
    return field;
  }

  /** The input with the choices that the server offers as one types. */
  #completed(field: Field, input: HTMLInputElement): HTMLElement {
    const suggestions = combo(input, `${say('suggestions')}: ${pick(field.option.names)}`);
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      field.chosen = undefined;
      const found = await this.#deeds.complete(this.#command, this.#typed(field), field.option.name);
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
    const request = () => void ask().catch(this.#deeds.fault);
    input.addEventListener('input', request);
    input.addEventListener('focus', () => {
      if (field.chosen === undefined) request();
    });
    return h('div', { class: 'combo' }, suggestions.list, input);
  }
}
