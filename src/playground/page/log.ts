/** The messages of the channel, newest last, and where the reader is in them. */
import type { RoomMessage } from '../wire.ts';
import { h } from './dom.ts';
import { type Deeds, messageElement } from './message.ts';
import { say } from './words.ts';

/** Pixels from the end within which a reader is taken to follow the talk. */
const NEAR_END = 160;

const elementOf = (id: string) => document.getElementById(`m-${id}`);

/**
 * Replaces a message by its new state. The keyboard stays where it was: at the same control, else at the one in its
 * place, else at the message.
 */
function replaceKeepingFocus(old: HTMLElement, fresh: HTMLElement): void {
  const focused = document.activeElement;
  const inside = focused instanceof HTMLElement && old.contains(focused) ? focused : undefined;
  const key = inside?.dataset.id;
  const place = inside === undefined ? -1 : [...old.querySelectorAll('button, a')].indexOf(inside);
  old.replaceWith(fresh);
  if (inside === undefined) return;
  const controls = [...fresh.querySelectorAll<HTMLElement>('button:not(:disabled), a')];
  const all = [...fresh.querySelectorAll('button, a')];
  const same = controls.find((each) => each.dataset.id === key && key !== undefined);
  const there = controls.find((each) => all.indexOf(each) >= place) ?? controls.at(-1);
  (same ?? there ?? fresh).focus();
}

export class MessageLog {
  readonly element = h('div', { class: 'log', tabIndex: 0, attrs: { role: 'log', 'aria-live': 'polite' } });
  readonly #messages = new Map<string, RoomMessage>();
  readonly #deeds: Deeds;
  /** The message that was last scrolled to. */
  #followed: HTMLElement | undefined;

  constructor(deeds: Deeds) {
    this.#deeds = deeds;
    // A picture makes its message longer once it has arrived.
    this.element.addEventListener(
      'load',
      ({ target }) => {
        const followed = this.#followed;
        if (target instanceof HTMLImageElement && followed?.contains(target) === true) this.#reveal(followed);
      },
      true,
    );
  }

  find(id: string): RoomMessage | undefined {
    return this.#messages.get(id);
  }

  /** Draws everything anew, beneath `welcome`: these messages, or those that are there. */
  show(welcome: HTMLElement, messages: Iterable<RoomMessage> = [...this.#messages.values()]): void {
    this.element.setAttribute('aria-label', say('messages'));
    this.#messages.clear();
    this.element.replaceChildren(welcome);
    for (const message of messages) {
      this.#messages.set(message.id, message);
      this.element.append(messageElement(message, this.#deeds));
    }
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** A message that is new or has changed; of `reader`'s own doing, it is scrolled to in any case. */
  put(message: RoomMessage, reader: string): void {
    this.#messages.set(message.id, message);
    const fresh = messageElement(message, this.#deeds);
    const old = elementOf(message.id);
    const near = this.#atEnd() && (old === null || old === this.element.lastElementChild);
    if (old === null) this.element.append(fresh);
    else replaceKeepingFocus(old, fresh);
    if (near || (old === null && message.by?.id === reader)) {
      this.#followed = fresh;
      this.#reveal(fresh);
    }
  }

  /** Whether the keyboard was in the message that is gone. */
  remove(id: string): boolean {
    this.#messages.delete(id);
    const element = elementOf(id);
    const held = element?.contains(document.activeElement) === true;
    element?.remove();
    return held;
  }

  #atEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  /** The end of a message, or, of one longer than the screen, where it begins. */
  #reveal(message: HTMLElement): void {
    const long = message.offsetHeight > this.element.clientHeight;
    this.element.scrollTop = long ? message.offsetTop - this.element.offsetTop : this.element.scrollHeight;
  }
}
