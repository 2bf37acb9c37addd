/** The line at the top: the channel, and who looks at it, in which language and colours. */
import type { PagePerson } from '../wire.ts';
import { freshId, h } from './dom.ts';
import { LANGUAGES, type Language, language, OWN_NAMES, say, setLanguage } from './words.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
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

const setTheme = (theme: string) => {
  document.documentElement.dataset.theme = theme;
};

/** The language and colours of the last visit, else the browser's. */
export function recallSettings(): void {
  const guessed = LANGUAGES.find((each) => navigator.language.toLowerCase().startsWith(each));
  setLanguage(remembered('language', LANGUAGES) ?? guessed ?? 'en');
  setTheme(remembered('theme', THEMES) ?? 'auto');
}

function choice<T extends string>(
  name: string,
  options: readonly { value: T; text: string }[],
  value: string | undefined,
  change: (value: T) => void,
): HTMLElement {
  const select = h(
    'select',
    { id: freshId('setting') },
    ...options.map((each) => h('option', { value: each.value }, each.text)),
  );
  select.value = value ?? '';
  select.addEventListener('change', () => {
    const chosen = options.find((each) => each.value === select.value);
    if (chosen !== undefined) change(chosen.value);
  });
  return h('div', { class: 'setting' }, h('label', { htmlFor: select.id }, name), select);
}

export interface SettingsDeeds {
  become(person: PagePerson): void;
  /** The language is another: all words are to be drawn anew. */
  redraw(): void;
}

export function header(people: readonly PagePerson[], person: PagePerson, deeds: SettingsDeeds): HTMLElement {
  const persons = people.map(({ id, name, role }) => ({ value: id, text: `${name} · ${say(role)}` }));
  const languages = LANGUAGES.map((value: Language) => ({ value, text: OWN_NAMES[value] }));
  const themes = THEMES.map((value) => ({ value, text: say(THEME_NAMES[value]) }));
  return h(
    'header',
    { class: 'top' },
    h('div', { class: 'name' }, h('span', { attrs: { 'aria-hidden': 'true' } }, '# '), say('channel')),
    h(
      'div',
      { class: 'settings' },
      choice(say('person'), persons, person.id, (id) => {
        const chosen = people.find((each) => each.id === id);
        if (chosen !== undefined) deeds.become(chosen);
      }),
      choice(say('language'), languages, language(), (value) => {
        setLanguage(value);
        remember('language', value);
        deeds.redraw();
      }),
      choice(say('theme'), themes, document.documentElement.dataset.theme, (value) => {
        setTheme(value);
        remember('theme', value);
      }),
    ),
  );
}
