/** Lists to choose from: one that opens at a button, and one that goes with a field as one types. */
import { freshId, h } from './dom.ts';

export interface Item {
  label: string;
  description?: string;
  chosen?: boolean;
  run(): void;
}

let closeOpen: (() => void) | undefined;

/** Opens a list at `anchor`. Arrows, Home, End, Enter, Escape and Tab do what they do in any menu. */
export function openMenu(
  anchor: HTMLElement,
  items: readonly Item[],
  role: 'menu' | 'listbox',
  name: string,
): void {
  closeOpen?.();
  const itemRole = role === 'menu' ? 'menuitem' : 'option';
  const buttons = items.map((item) =>
    h(
      'button',
      {
        type: 'button',
        class: 'item',
        attrs: {
          role: itemRole,
          tabindex: '-1',
          ...(role === 'listbox' ? { 'aria-selected': String(item.chosen === true) } : {}),
        },
        on: {
          click: () => {
            close(true);
            item.run();
          },
        },
      },
      h('span', { class: 'label', dir: 'auto' }, item.label),
      item.description === undefined
        ? undefined
        : h('span', { class: 'description', dir: 'auto' }, item.description),
    ),
  );
  const list = h('div', { class: 'popup', attrs: { role, 'aria-label': name } }, ...buttons);
  const move = (to: number) => buttons[(to + buttons.length) % buttons.length]?.focus();
  const onKey = (event: KeyboardEvent) => {
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(-1),
      Escape: () => close(true),
      Tab: () => close(true),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  const onOutside = (event: Event) => {
    if (event.target instanceof Node && !list.contains(event.target) && !anchor.contains(event.target))
      close(false);
  };
  const close = (back: boolean) => {
    closeOpen = undefined;
    list.remove();
    anchor.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', onOutside, true);
    if (back) anchor.focus();
  };
  closeOpen = () => close(false);
  list.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', onOutside, true);
  anchor.setAttribute('aria-expanded', 'true');
  document.body.append(list);
  place(list, anchor);
  const chosen = items.findIndex((item) => item.chosen === true);
  move(Math.max(0, chosen));
}

function place(list: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const gap = 4;
  const below = window.innerHeight - box.bottom - 2 * gap;
  const above = box.top - 2 * gap;
  const up = below < Math.min(list.scrollHeight, 240) && above > below;
  list.style.maxHeight = `${Math.max(120, Math.min(360, up ? above : below))}px`;
  const left = Math.min(Math.max(gap, box.left), Math.max(gap, window.innerWidth - list.offsetWidth - gap));
  list.style.left = `${left}px`;
  list.style.top = up ? `${box.top - list.offsetHeight - gap}px` : `${box.bottom + gap}px`;
}

export interface Suggestion {
  label: string;
  description?: string;
  /** A word at the end of the line, set apart. */
  note?: string;
  pick(): void;
}

/** A field that offers suggestions as one types; the list stands before it. */
export interface Combo {
  list: HTMLElement;
  show(suggestions: readonly Suggestion[]): void;
  close(): void;
}

export function combo(input: HTMLInputElement, name: string): Combo {
  const id = freshId('list');
  let shown: readonly Suggestion[] = [];
  let at = -1;
  const list = h('div', {
    id,
    class: 'suggestions',
    hidden: true,
    attrs: { role: 'listbox', 'aria-label': name },
  });
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', id);
  input.autocomplete = 'off';
  const mark = () => {
    [...list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    });
    if (at < 0) input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    shown = [];
    at = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const show = (suggestions: readonly Suggestion[]) => {
    shown = suggestions;
    at = -1;
    if (suggestions.length === 0) return close();
    list.replaceChildren(
      ...suggestions.map((suggestion) =>
        h(
          'div',
          {
            id: freshId('option'),
            class: 'item',
            attrs: { role: 'option', 'aria-selected': 'false' },
            on: {
              // Before the field loses the focus.
              pointerdown: (event) => event.preventDefault(),
              click: () => {
                close();
                suggestion.pick();
              },
            },
          },
          h('span', { class: 'label', dir: 'auto' }, suggestion.label),
          suggestion.description === undefined
            ? undefined
            : h('span', { class: 'description', dir: 'auto' }, suggestion.description),
          suggestion.note === undefined ? undefined : h('span', { class: 'note' }, suggestion.note),
        ),
      ),
    );
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const count = shown.length;
    switch (event.key) {
      case 'ArrowDown':
        at = at + 1 >= count ? 0 : at + 1;
        break;
      case 'ArrowUp':
        at = at <= 0 ? count - 1 : at - 1;
        break;
      case 'Escape':
        event.preventDefault();
        event.stopPropagation();
        return close();
      case 'Enter':
      case 'Tab': {
        const chosen = shown[at];
        if (chosen === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        close();
        return chosen.pick();
      }
      default:
        return;
    }
    event.preventDefault();
    mark();
  });
  input.addEventListener('blur', close);
  return { list, show, close };
}
