/** What stands above the first message: what this is, and questions to try on each case. */
import type { State } from '../wire.ts';
import { h } from './dom.ts';
import { language, pick, say } from './words.ts';

type PageCase = State['cases'][number];

function caseElement(each: PageCase, ask: (caseId: string, question: string) => void): HTMLElement {
  const questions = each.suggested[language()] ?? [];
  return h(
    'div',
    { class: 'case' },
    h('h2', { dir: 'auto' }, pick(each.title)),
    h('p', { dir: 'auto' }, `${say('facts', { n: each.facts })} · ${pick(each.source)}`),
    h('p', {}, say('examples')),
    h(
      'div',
      { class: 'row' },
      ...questions.map((question) =>
        h(
          'button',
          { type: 'button', class: 'button s2', dir: 'auto', on: { click: () => ask(each.id, question) } },
          question,
        ),
      ),
    ),
  );
}

export function welcome(
  cases: readonly PageCase[],
  ask: (caseId: string, question: string) => void,
): HTMLElement {
  return h(
    'section',
    { class: 'welcome' },
    h('h1', {}, say('welcome')),
    h('p', { dir: 'auto' }, say('intro')),
    say('arabicNote') === '' ? undefined : h('p', { dir: 'auto' }, say('arabicNote')),
    ...cases.map((each) => caseElement(each, ask)),
  );
}
