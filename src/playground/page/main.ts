/** The page: a channel of one server, seen by one person in one language, and the composer beneath it. */
import type { Outcome, PageCommand, PagePerson, State } from '../wire.ts';
import { type Composer, type ComposerDeeds, composer } from './composer.ts';
import { h } from './dom.ts';
import { openDrawer } from './drawer.ts';
import { fillIn } from './form.ts';
import { MessageLog } from './log.ts';
import type { Deeds } from './message.ts';
import { type Item, openMenu } from './popup.ts';
import { act, getState, listen, upload } from './server.ts';
import { header, recallSettings } from './settings.ts';
import { welcome } from './welcome.ts';
import { LOCALES, language, pick, say } from './words.ts';

const MANAGE_GUILD = 1n << 5n;

/** Whether Discord would keep a command from a person. */
function hiddenFrom(person: PagePerson, { permissions }: PageCommand): boolean {
  if (permissions === undefined) return false;
  const [has, needs] = [BigInt(person.permissions), BigInt(permissions)];
  return (has & needs) !== needs && (has & MANAGE_GUILD) === 0n;
}

class Page {
  readonly #state: State;
  readonly #log = new MessageLog(this.#deeds());
  readonly #notice = h('div', { class: 'notice', attrs: { role: 'alert' } });
  #person: PagePerson;
  #composer: Composer;
  #stop: () => void = () => {};

  constructor(state: State, person: PagePerson) {
    this.#state = state;
    this.#person = person;
    this.#composer = this.#draw();
    this.#attend();
  }

  readonly #fault = (error: unknown): void => {
    this.#notice.textContent =
      error instanceof TypeError ? say('lost') : error instanceof Error ? error.message : String(error);
  };

  #common() {
    return { person: this.#person.id, locale: LOCALES[language()] };
  }

  /** What a gesture leads to: a form may lead to another one. */
  async #settle(outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'form') return;
    const fields = await fillIn(outcome.form);
    if (fields === undefined) return;
    const source = outcome.message === undefined ? {} : { message: outcome.message };
    const customId = outcome.form.custom_id;
    await this.#settle(await act({ do: 'form', ...this.#common(), customId, fields, ...source }));
  }

  /** Whether it was done; a fault is shown. */
  async #perform(gesture: Parameters<typeof act>[0]): Promise<boolean> {
    this.#notice.textContent = '';
    try {
      await this.#settle(await act(gesture));
      return true;
    } catch (error) {
      this.#fault(error);
      return false;
    }
  }

  /** What can be done with a message. */
  #deeds(): Deeds {
    const deeds: Deeds = {
      press: async (message, customId) => {
        await this.#perform({ do: 'component', ...this.#common(), message: message.id, customId });
      },
      choose: async (message, customId, values) => {
        await this.#perform({ do: 'component', ...this.#common(), message: message.id, customId, values });
      },
      menu: (message, anchor) => {
        const items: Item[] = this.#state.commands.menu.map(({ command, names }) => ({
          label: pick(names),
          run: () =>
            void this.#perform({ do: 'message-command', ...this.#common(), command, message: message.id }),
        }));
        if (message.decision !== undefined)
          items.push({ label: say('decided'), run: () => openDrawer(message) });
        if (message.exchange !== undefined)
          items.push({ label: say('json'), run: () => openDrawer(message) });
        if (message.onlyFor !== undefined)
          items.push({ label: say('dismiss'), run: () => deeds.dismiss(message) });
        openMenu(anchor, items, 'menu', say('menu'));
      },
      decided: openDrawer,
      dismiss: (message) => void this.#perform({ do: 'dismiss', ...this.#common(), message: message.id }),
      nameOf: (id) => {
        const { bot, people } = this.#state;
        return id === bot.id ? bot.name : (people.find((each) => each.id === id)?.name ?? id);
      },
      find: (id) => this.#log.find(id),
    };
    return deeds;
  }

  /** What can be done with what is typed. */
  #composerDeeds(): ComposerDeeds {
    const { bot } = this.#state;
    const named = ({ command, subcommand }: PageCommand) => ({ ...this.#common(), command, subcommand });
    return {
      say: async (text) => {
        const content = text.replaceAll(`@${bot.name}`, `<@${bot.id}>`);
        await this.#perform({ do: 'say', ...this.#common(), content });
      },
      run: (command, options) => this.#perform({ do: 'command', ...named(command), options }),
      complete: async (command, options, focused) => {
        const outcome = await act({ do: 'autocomplete', ...named(command), options, focused });
        return outcome.kind === 'choices' ? outcome.choices : [];
      },
      upload,
      fault: this.#fault,
      hidden: (command) => hiddenFrom(this.#person, command),
    };
  }

  #welcome(): HTMLElement {
    return welcome(this.#state.cases, (command, question) => {
      const options = [{ name: 'question', value: question }];
      void this.#perform({ do: 'command', ...this.#common(), command, subcommand: 'ask', options });
    });
  }

  /** Listens to the channel as the person sees it. */
  #attend(): void {
    this.#stop();
    this.#stop = listen(this.#person.id, {
      all: (present) => this.#log.show(this.#welcome(), present),
      message: (message) => this.#log.put(message, this.#person.id),
      gone: (id) => {
        if (this.#log.remove(id)) this.#composer.focus();
      },
      connected: (is) => {
        if (!is) this.#notice.textContent = say('lost');
        else if (this.#notice.textContent === say('lost')) this.#notice.textContent = '';
      },
    });
  }

  /** Draws all words anew. */
  #draw(): Composer {
    const lang = language();
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
    const { people, commands, bot } = this.#state;
    const top = header(people, this.#person, {
      become: (person) => {
        this.#person = person;
        this.#attend();
      },
      redraw: () => {
        this.#composer = this.#draw();
      },
    });
    const typing = composer(commands.slash, bot.name, this.#composerDeeds());
    document.body.replaceChildren(top, h('main', {}, this.#log.element, this.#notice, typing.element));
    this.#log.show(this.#welcome());
    typing.focus();
    return typing;
  }
}

getState()
  .then((state) => {
    recallSettings();
    const [first] = state.people;
    if (first !== undefined) new Page(state, first);
  })
  .catch((error: unknown) => {
    document.body.textContent = String(error);
  });
