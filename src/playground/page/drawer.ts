/** The drawer beside the channel: how an answer was decided, and what passed between Discord and the bot. */
import type { RoomMessage } from '../wire.ts';
import { freshId, h } from './dom.ts';
import { say, type TextKey } from './words.ts';

function row(key: TextKey, ...value: (Node | string)[]): Node[] {
  return [h('dt', {}, say(key)), h('dd', { dir: 'auto' }, ...value)];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function meter(share: number, name: string): HTMLElement {
  return h('meter', {
    min: 0,
    max: 1,
    value: Math.min(1, Math.max(0, share)),
    attrs: { 'aria-label': name },
  });
}

function decisionPart({ decision }: RoomMessage): HTMLElement[] {
  if (decision === undefined) return [];
  const { receipt, question, verdict, confidence } = decision;
  return [
    h(
      'dl',
      {},
      ...row('question', question),
      ...row('verdict', h('code', {}, verdict)),
      ...row('confidence', meter(confidence, say('confidence')), ` ${percent(confidence)}`),
      ...row('rule', h('code', {}, receipt.rule)),
      ...row('gap', receipt.gap.toFixed(3)),
      ...(receipt.asks.length === 0 ? [] : row('asks', receipt.asks.join(', '))),
    ),
    ...(receipt.terms.length === 0
      ? []
      : [
          h('h3', {}, say('terms')),
          h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                h('th', { scope: 'col' }, say('word')),
                h('th', { scope: 'col' }, say('meaning')),
                h('th', { scope: 'col' }, say('how')),
              ),
            ),
            h(
              'tbody',
              {},
              ...receipt.terms.map(({ text, concepts, how }) =>
                h(
                  'tr',
                  {},
                  h('td', { dir: 'auto' }, text),
                  h('td', {}, concepts.join(', ') || '?'),
                  h('td', {}, how),
                ),
              ),
            ),
          ),
        ]),
    ...(receipt.candidates.length === 0
      ? []
      : [
          h('h3', {}, say('candidates')),
          h(
            'ol',
            { class: 'candidates' },
            ...receipt.candidates.map(({ fact, score, explained, unexplained }) =>
              h(
                'li',
                {},
                h('code', {}, fact),
                ' ',
                meter(1 / (1 + Math.exp(-score)), fact),
                ` ${score.toFixed(3)}`,
                explained.length === 0
                  ? undefined
                  : h('div', {}, `${say('explains')}: `, h('bdi', {}, explained.join(', '))),
                unexplained.length === 0
                  ? undefined
                  : h('div', {}, `${say('leaves')}: `, h('bdi', {}, unexplained.join(', '))),
              ),
            ),
          ),
        ]),
    h(
      'dl',
      {},
      ...row('base', h('code', {}, receipt.version)),
      ...row('receipt', h('code', { class: 'long' }, receipt.id)),
    ),
  ];
}

function jsonPart(key: 'received' | 'sent', value: unknown): HTMLElement | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value, undefined, 2);
  return h(
    'details',
    { open: key === 'sent' },
    h('summary', {}, say(key)),
    h(
      'pre',
      { tabIndex: 0, dir: 'ltr', attrs: { 'aria-label': say(key), role: 'region' } },
      h('code', {}, text),
    ),
  );
}

/** Opens the drawer for a message; it closes by its button or Escape, and focus goes back to where it was. */
export function openDrawer(message: RoomMessage): void {
  const before = document.activeElement;
  const title = h('h2', { id: freshId('title') }, say(message.decision === undefined ? 'json' : 'decided'));
  const close = () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const dialog = h(
    'dialog',
    { class: 'drawer', attrs: { 'aria-labelledby': title.id } },
    h(
      'header',
      {},
      title,
      h(
        'button',
        { type: 'button', class: 'icon', attrs: { 'aria-label': say('close') }, on: { click: close } },
        '✕',
      ),
    ),
    ...decisionPart(message),
    ...(message.decision === undefined || message.exchange === undefined ? [] : [h('h3', {}, say('json'))]),
    jsonPart('received', message.exchange?.received),
    jsonPart('sent', message.exchange?.sent),
  );
  dialog.addEventListener('cancel', close);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
