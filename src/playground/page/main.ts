/** The page: a channel of one server, seen by one person in one language, and the composer beneath it. */
import type { Outcome, PagePerson, RoomMessage, State } from '../wire.ts';
import { type Composer, composer } from './composer.ts';
import { freshId, h } from './dom.ts';
import { openDrawer } from './drawer.ts';
import { fillIn } from './form.ts';
import { type Deeds, messageElement } from './message.ts';
import { type Item, openMenu } from './popup.ts';
import { act, getState, listen, upload } from './server.ts';
import { LANGUAGES, type Language, LOCALES, language, OWN_NAMES, pick, say, setLanguage } from './words.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const THEME_NAMES = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

/** What the browser remembers of the last time; it may refuse to. */
function remembered<T extends string>(key: string, among: readonly T[]): T | undefined {
  try {
    return among.find((each) => each === localStorage.getItem(key));
  } catch {
    return undefined;
  }
}
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Then the next visit begins anew.
  }
}

const MANAGE_GUILD = 1n << 5n;

function start(state: State): void {
  const [first] = state.people;
  if (first === undefined) return;
  let person: PagePerson = first;
  let theme: Theme = remembered('theme', THEMES) ?? 'auto';
  const guessed = LANGUAGES.find((each) => navigator.language.toLowerCase().startsWith(each));
  setLanguage(remembered('language', LANGUAGES) ?? guessed ?? 'en');
  const messages = new Map<string, RoomMessage>();
  let stop: () => void = () => {};
  let typing: Composer | undefined;
  const log = h('div', { class: 'log', tabIndex: 0, attrs: { role: 'log', 'aria-live': 'polite' } });
  const notice = h('div', { class: 'notice', attrs: { role: 'alert' } });

  const fault = (error: unknown) => {
    notice.textContent =
      error instanceof TypeError ? say('lost') : error instanceof Error ? error.message : String(error);
  };
  const common = () => ({ person: person.id, locale: LOCALES[language()] });

  /** What a gesture leads to: a form may lead to another one. */
  const settle = async (outcome: Outcome): Promise<void> => {
    if (outcome.kind !== 'form') return;
    const fields = await fillIn(outcome.form);
    if (fields === undefined) return;
    const source = outcome.message === undefined ? {} : { message: outcome.message };
    await settle(await act({ do: 'form', ...common(), customId: outcome.form.custom_id, fields, ...source }));
  };
  const perform = async (gesture: Parameters<typeof act>[0]): Promise<boolean> => {
    notice.textContent = '';
    try {
      await settle(await act(gesture));
      return true;
    } catch (error) {
      fault(error);
      return false;
    }
  };

  const deeds: Deeds = {
    press: async (message, customId) => {
      await perform({ do: 'component', ...common(), message: message.id, customId });
    },
    choose: async (message, customId, values) => {
      await perform({ do: 'component', ...common(), message: message.id, customId, values });
    },
    menu: (message, anchor) => {
      const items: Item[] = [
        ...state.commands.menu.map(({ command, names }) => ({
          label: pick(names),
          run: () => void perform({ do: 'message-command', ...common(), command, message: message.id }),
        })),
        ...(message.decision === undefined
          ? []
          : [{ label: say('decided'), run: () => openDrawer(message) }]),
        ...(message.exchange === undefined ? [] : [{ label: say('json'), run: () => openDrawer(message) }]),
        ...(message.onlyFor === undefined
          ? []
          : [{ label: say('dismiss'), run: () => deeds.dismiss(message) }]),
      ];
      openMenu(anchor, items, 'menu', say('menu'));
    },
    decided: openDrawer,
    dismiss: (message) => void perform({ do: 'dismiss', ...common(), message: message.id }),
    nameOf: (id) =>
      id === state.bot.id ? state.bot.name : (state.people.find((each) => each.id === id)?.name ?? id),
    find: (id) => messages.get(id),
  };

  const welcome = (): HTMLElement =>
    h(
      'section',
      { class: 'welcome' },
      h('h1', {}, say('welcome')),
      h('p', { dir: 'auto' }, say('intro')),
      say('arabicNote') === '' ? undefined : h('p', { dir: 'auto' }, say('arabicNote')),
      ...state.cases.map((each) =>
        h(
          'div',
          { class: 'case' },
          h('h2', { dir: 'auto' }, pick(each.title)),
          h('p', { dir: 'auto' }, `${say('facts', { n: each.facts })} · ${pick(each.source)}`),
          h('p', {}, say('examples')),
          h(
            'div',
            { class: 'row' },
            ...(each.suggested[language()] ?? []).map((question) => {
              const button = h('button', { type: 'button', class: 'button s2', dir: 'auto' }, question);
              button.addEventListener('click', () => {
                const options = [{ name: 'question', value: question }];
                void perform({ do: 'command', ...common(), command: each.id, subcommand: 'ask', options });
              });
              return button;
            }),
          ),
        ),
      ),
    );

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 160;
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
  };
  /** The end of a message, or, of one longer than the screen, where it begins. */
  const reveal = (element: HTMLElement) => {
    const long = element.offsetHeight > log.clientHeight;
    log.scrollTop = long ? element.offsetTop - log.offsetTop : log.scrollHeight;
  };
  let revealed: HTMLElement | undefined;
  /** A picture makes its message longer once it has arrived. */
  log.addEventListener(
    'load',
    ({ target }) => {
      if (target instanceof HTMLImageElement && revealed?.contains(target) === true) reveal(revealed);
    },
    true,
  );
  const follow = (element: HTMLElement) => {
    revealed = element;
    reveal(element);
  };

  const put = (message: RoomMessage) => {
    messages.set(message.id, message);
    const fresh = messageElement(message, deeds);
    const old = document.getElementById(`m-${message.id}`);
    if (old === null) {
      const near = atEnd();
      log.append(fresh);
      if (near || message.by?.id === person.id) follow(fresh);
      return;
    }
    const focused = document.activeElement;
    const inside = focused instanceof HTMLElement && old.contains(focused) ? focused : undefined;
    const key = inside?.dataset.id;
    const place = inside === undefined ? -1 : [...old.querySelectorAll('button, a')].indexOf(inside);
    const near = atEnd() && old === log.lastElementChild;
    old.replaceWith(fresh);
    if (near) follow(fresh);
    if (inside === undefined) return;
    // The keyboard stays where it was: at the same control, else at the one in its place, else at the message.
    const controls = [...fresh.querySelectorAll<HTMLElement>('button:not(:disabled), a')];
    const all = [...fresh.querySelectorAll('button, a')];
    const same = controls.find((each) => each.dataset.id === key && key !== undefined);
    const there = controls.find((each) => all.indexOf(each) >= place) ?? controls.at(-1);
    (same ?? there ?? fresh).focus();
  };

  const attend = () => {
    stop();
    stop = listen(person.id, {
      all: (present) => {
        messages.clear();
        log.replaceChildren(welcome());
        for (const message of present) put(message);
        toEnd();
      },
      message: put,
      gone: (id) => {
        messages.delete(id);
        const element = document.getElementById(`m-${id}`);
        const held = element?.contains(document.activeElement) === true;
        element?.remove();
        if (held) typing?.focus();
      },
      connected: (is) => {
        if (!is) notice.textContent = say('lost');
        else if (notice.textContent === say('lost')) notice.textContent = '';
      },
    });
  };

  const choice = <T extends string>(
    name: string,
    options: readonly { value: T; text: string }[],
    value: T,
    change: (value: T) => void,
  ): HTMLElement => {
    const select = h(
      'select',
      { id: freshId('setting') },
      ...options.map((each) => h('option', { value: each.value }, each.text)),
    );
    select.value = value;
    select.addEventListener('change', () => {
      const chosen = options.find((each) => each.value === select.value);
      if (chosen !== undefined) change(chosen.value);
    });
    return h('div', { class: 'setting' }, h('label', { htmlFor: select.id }, name), select);
  };

  const draw = () => {
    const lang = language();
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
    document.documentElement.dataset.theme = theme;
    log.setAttribute('aria-label', say('messages'));
    typing = composer(state.commands.slash, state.bot.name, {
      say: async (text) => {
        const content = text.replaceAll(`@${state.bot.name}`, `<@${state.bot.id}>`);
        await perform({ do: 'say', ...common(), content });
      },
      run: (command, options) =>
        perform({
          do: 'command',
          ...common(),
          command: command.command,
          subcommand: command.subcommand,
          options,
        }),
      complete: async (command, options, focused) => {
        const outcome = await act({
          do: 'autocomplete',
          ...common(),
          command: command.command,
          subcommand: command.subcommand,
          options,
          focused,
        });
        return outcome.kind === 'choices' ? outcome.choices : [];
      },
      upload,
      fault,
      hidden: ({ permissions }) =>
        permissions !== undefined &&
        (BigInt(person.permissions) & BigInt(permissions)) !== BigInt(permissions) &&
        (BigInt(person.permissions) & MANAGE_GUILD) === 0n,
    });
    const header = h(
      'header',
      { class: 'top' },
      h('div', { class: 'name' }, h('span', { attrs: { 'aria-hidden': 'true' } }, '# '), say('channel')),
      h(
        'div',
        { class: 'settings' },
        choice(
          say('person'),
          state.people.map(({ id, name, role }) => ({ value: id, text: `${name} · ${say(role)}` })),
          person.id,
          (id) => {
            person = state.people.find((each) => each.id === id) ?? person;
            attend();
          },
        ),
        choice(
          say('language'),
          LANGUAGES.map((value: Language) => ({ value, text: OWN_NAMES[value] })),
          lang,
          (value) => {
            setLanguage(value);
            remember('language', value);
            draw();
          },
        ),
        choice(
          say('theme'),
          THEMES.map((value) => ({ value, text: say(THEME_NAMES[value]) })),
          theme,
          (value) => {
            theme = value;
            remember('theme', value);
            document.documentElement.dataset.theme = value;
          },
        ),
      ),
    );
    document.body.replaceChildren(header, h('main', {}, log, notice, typing.element));
    log.replaceChildren(
      welcome(),
      ...[...messages.values()].map((message) => messageElement(message, deeds)),
    );
    toEnd();
    typing.focus();
  };

  draw();
  attend();
}

getState()
  .then(start)
  .catch((error: unknown) => {
    document.body.textContent = String(error);
  });
