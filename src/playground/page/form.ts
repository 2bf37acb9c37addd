/** A modal, as Discord shows one: a title, up to five fields, sent or given up. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { freshId, h } from './dom.ts';
import { say } from './words.ts';

interface Field {
  id: string;
  label: string;
  input: HTMLInputElement | HTMLTextAreaElement;
}

function fieldsOf(form: APIModalInteractionResponseCallbackData): Field[] {
  return form.components.flatMap((part) => {
    if (part.type !== 18 || part.component.type !== 4) return [];
    const { custom_id: id, style, value, placeholder, required, max_length: max } = part.component;
    const input = style === 2 ? h('textarea', { rows: 5 }) : h('input', { type: 'text' });
    input.id = freshId('field');
    input.dir = 'auto';
    input.value = value ?? '';
    input.placeholder = placeholder ?? '';
    input.required = required ?? true;
    if (max !== undefined) input.maxLength = max;
    return [{ id, label: part.label, input }];
  });
}

/** Shows a form. @returns the fields' values, or undefined where the person gave up. */
export function fillIn(
  form: APIModalInteractionResponseCallbackData,
): Promise<{ id: string; value: string }[] | undefined> {
  return new Promise((resolve) => {
    const fields = fieldsOf(form);
    const title = h('h2', { id: freshId('title'), dir: 'auto' }, form.title);
    const dialog = h(
      'dialog',
      { class: 'form', attrs: { 'aria-labelledby': title.id } },
      h(
        'form',
        {
          on: {
            submit: (event: SubmitEvent) => {
              event.preventDefault();
              done(fields.map(({ id, input }) => ({ id, value: input.value })));
            },
          },
        },
        title,
        ...fields.map(({ label, input }) =>
          h('div', { class: 'field' }, h('label', { htmlFor: input.id, dir: 'auto' }, label), input),
        ),
        h(
          'div',
          { class: 'ends' },
          h(
            'button',
            { type: 'button', class: 'button s2', on: { click: () => done(undefined) } },
            say('cancel'),
          ),
          h('button', { type: 'submit', class: 'button s1' }, say('send')),
        ),
      ),
    );
    const done = (values: { id: string; value: string }[] | undefined) => {
      dialog.remove();
      resolve(values);
    };
    dialog.addEventListener('cancel', () => done(undefined));
    document.body.append(dialog);
    dialog.showModal();
    fields[0]?.input.focus();
  });
}
