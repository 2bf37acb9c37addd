/** An answer, a fact, a receipt, a fault: each as the message that tells it. */
import type { Answer, Citation } from '../answer/answer.ts';
import type { Engine } from '../answer/engine.ts';
import { afterColon, COLON, formatDate, formatList, formatNumber } from '../answer/wording.ts';
import type { Fact, Language } from '../facts/schema.ts';
import type { Context } from './command.ts';
import { ACTION, customId } from './customid.ts';
import { BUTTON_LABEL, BUTTONS_A_ROW, CUSTOM_ID, LINK_URL, QUESTION, SELECT_OPTIONS } from './limits.ts';
import { type Block, type Button, type LinkButton, type Message, message, type Row } from './reply.ts';
import { clip, oneLine } from './text.ts';
import { word } from './wording.ts';

/** Quotes shown in full; further ones are named by their paragraph. */
const QUOTES = 6;
const NEXT = 3;

/** The fact of that id which may be answered with now. */
export function findFact(engine: Engine, id: string): Fact | undefined {
  return engine.facts.find((fact) => fact.id === id);
}

/** Custom id of a button that carries a question. */
export function questionAction(
  context: Context,
  action: string,
  caseId: string,
  language: Language,
  question: string,
): string {
  const room = CUSTOM_ID - customId(action, caseId, language, '').length;
  return customId(action, caseId, language, context.keepsakes.pack(clip(question, QUESTION), room));
}

/** Who says so: those to whom the source attributes all of these facts, else the source itself. */
function authorityOf(facts: readonly Fact[], engine: Engine, language: Language): string {
  const named = new Set(facts.map((fact) => fact.attribution?.[language]));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : engine.base.content.source.name[language];
}

/** `the dispatch of 6 March 2021 · paragraph 3`, with the date where the name does not tell it. */
function placeOf(paragraph: number, engine: Engine, language: Language): string {
  const { source } = engine.base.content;
  const name = source.name[language];
  const date = formatDate(source.published, language);
  const place =
    paragraph === 0
      ? word('record', language)
      : word('paragraph', language, { n: formatNumber(paragraph, language) });
  return [name, place, ...(source.undated || name.includes(date) ? [] : [date])].join(' · ');
}

/** The cited phrases in the original, those of one paragraph together, each group with its place. */
export function citationBlocks(
  citations: readonly Citation[],
  unverified: boolean,
  engine: Engine,
  language: Language,
): Block[] {
  const shown = citations.slice(0, QUOTES);
  const byParagraph = new Map<number, Citation[]>();
  for (const citation of shown)
    byParagraph.set(citation.paragraph, [...(byParagraph.get(citation.paragraph) ?? []), citation]);
  const doubt = unverified ? [' · ', { strong: word('unverified', language) }] : [];
  const blocks = [...byParagraph].flatMap(([paragraph, group]): Block[] => [
    ...group.map(
      ({ quote }): Block => ({ kind: 'quote', text: quote, language: engine.base.content.source.language }),
    ),
    { kind: 'citation', text: [placeOf(paragraph, engine, language), ...doubt] },
  ]);
  const rest = [
    ...new Set(citations.slice(QUOTES).map(({ paragraph }) => word('paragraph', language, { n: paragraph }))),
  ];
  return rest.length === 0
    ? blocks
    : [
        ...blocks,
        { kind: 'citation', text: word('moreCitations', language, { list: formatList(rest, language) }) },
      ];
}

/** The fine print under everything that a base answers. */
export function footer(engine: Engine, language: Language, ...before: string[]): Block {
  return {
    kind: 'small',
    text: [...before, word('footer', language, { version: engine.base.version })].join(' · '),
  };
}

/** Options as up to five buttons, else as one select. */
function optionRow(answer: Answer, context: Context, engine: Engine): Row[] {
  const { language, options } = answer;
  if (options.length === 0) return [];
  const actionOf = (option: Answer['options'][number]) =>
    findFact(engine, option.fact) === undefined
      ? questionAction(context, ACTION.ask, answer.case, language, option.question)
      : customId(ACTION.fact, answer.case, language, option.fact);
  if (options.length <= BUTTONS_A_ROW) {
    return [
      {
        kind: 'buttons',
        buttons: options.map((option) => ({
          label: option.label,
          action: actionOf(option),
          style: answer.verdict === 'clarify' ? 'primary' : 'secondary',
        })),
      },
    ];
  }
  return [
    {
      kind: 'select',
      action: customId(ACTION.fact, answer.case, language, ''),
      placeholder: word('choose', language),
      options: options
        .filter((option) => findFact(engine, option.fact) !== undefined)
        .slice(0, SELECT_OPTIONS)
        .map((option) => ({ label: option.label, value: option.fact, description: oneLine(option.answer) })),
    },
  ];
}

export interface AnswerCardOptions {
  private?: boolean;
  /** Show the question, where the channel does not show it already. */
  echo?: boolean;
  /** What was asked was to check a claim: say plainly that it is not stated. */
  claim?: boolean;
  /** The fact was picked, not found: there is no reading to show. */
  picked?: boolean;
}

/** The message that gives an answer. */
export function answerCard(answer: Answer, context: Context, options: AnswerCardOptions = {}): Message {
  const { language, verdict } = answer;
  const engine = context.casebook.engine(answer.case);
  const facts = answer.facts.flatMap((id) => findFact(engine, id) ?? []);
  const who = authorityOf(facts, engine, language);
  const silent = verdict === 'absent' || verdict === 'clarify';
  const unverified = answer.facts.some((id) => engine.base.unverified.has(id));

  const blocks: Block[] = [];
  if (options.echo === true && oneLine(answer.question) !== '')
    blocks.push({ kind: 'echo', text: answer.question });
  blocks.push(...leadOf(answer, who, options.claim === true));
  if (answer.working.length > 0) {
    blocks.push({
      kind: 'small',
      text: [word('working', language), ...answer.working.map((line) => `· ${line}`)].join('\n'),
    });
  }
  if (!silent) blocks.push(...citationBlocks(answer.citations, unverified, engine, language));
  if (verdict !== 'clarify' && answer.options.length > 0)
    blocks.push({ kind: 'text', text: word(silent ? 'nearest' : 'otherMeant', language) });
  blocks.push(footer(engine, language, ...(silent ? [engine.base.content.source.name[language]] : [])));

  const rows: Row[] = optionRow(answer, context, engine);
  // Beside what else may have been meant nothing further is suggested.
  const next = silent || answer.options.length > 0 ? [] : answer.next.slice(0, NEXT);
  if (next.length > 0) {
    rows.push({
      kind: 'buttons',
      buttons: next.map(({ label, question }) => ({
        label,
        action: questionAction(context, ACTION.ask, answer.case, language, question),
      })),
    });
  }
  const controls: (Button | LinkButton)[] = [];
  if (options.picked !== true && oneLine(answer.question) !== '') {
    controls.push({
      label: word('howRead', language),
      action: questionAction(context, ACTION.receipt, answer.case, language, answer.question),
    });
  }
  controls.push(...(context.desk?.buttons(answer, context) ?? []));
  if (controls.length > 0) rows.push({ kind: 'buttons', aside: true, buttons: controls });
  // What is only said so is neither green nor red.
  const tone = answer.disputed ? 'clarify' : verdict;
  return message({ language, tone, private: options.private ?? false, blocks, rows, answer });
}

/** The heading over what the article only tells somebody to deny, or to be accused of. */
const DISPUTED = {
  denied: { supported: 'affirmed', refuted: 'denied' },
  alleged: { supported: 'alleged', refuted: 'alleged' },
} as const;

function leadOf({ verdict, disputed, answer: text, language }: Answer, who: string, claim: boolean): Block[] {
  switch (verdict) {
    case 'answer': {
      const lead = word('accordingTo', language, { who });
      // To "who said so" the answer itself opens so.
      const told = text.startsWith(lead) ? text.slice(lead.length) : text;
      return [{ kind: 'text', text: [lead, { strong: afterColon(told, language) }] }];
    }
    case 'supported':
    case 'refuted':
      return [
        { kind: 'heading', text: word(disputed ? DISPUTED[disputed][verdict] : verdict, language, { who }) },
        { kind: 'text', text: [{ strong: text }] },
      ];
    case 'absent':
      return [
        ...(claim ? [{ kind: 'heading', text: word('notStated', language) } as const] : []),
        { kind: 'text', text: [{ strong: text }] },
      ];
    case 'clarify':
      return [{ kind: 'text', text: [{ strong: text }] }];
  }
}

/** One fact as an answer: for somebody who picked it. The base's own phrasing stands for the question. */
export function factAnswer(engine: Engine, fact: Fact, language: Language): Answer {
  const { source } = engine.base.content;
  const question = fact.questions[language]?.[0] ?? fact.statement[language];
  const asked = engine.ask(question, { language });
  return {
    ...asked,
    verdict: 'answer',
    answer: fact.statement[language],
    options: [],
    facts: [fact.id],
    citations: fact.citations.map(({ paragraph, exact }) => ({ source: source.id, paragraph, quote: exact })),
    working: [],
    confidence: 1,
    next: asked.facts.length === 1 && asked.facts[0] === fact.id ? asked.next : [],
  };
}

/** The source's address at the cited phrase, as browsers' text fragments have it; undefined where there is no address. */
export function passageUrl(
  engine: Engine,
  citation: Fact['citations'][number] | undefined,
): string | undefined {
  const { url } = engine.base.content.source;
  if (url === undefined) return undefined;
  if (citation === undefined || citation.paragraph === 0) return url;
  // A hyphen marks prefix and suffix in a text fragment, so that those of the text itself are encoded too.
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const parts = [
    ...(citation.prefix === undefined ? [] : [`${encode(citation.prefix)}-`]),
    encode(citation.exact),
    ...(citation.suffix === undefined ? [] : [`-${encode(citation.suffix)}`]),
  ];
  const whole = `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
  return whole.length <= LINK_URL ? whole : url;
}

/** How an answer was read and decided. Always private: it interests who asks for it. */
export function receiptCard(answer: Answer): Message {
  const { language, receipt, verdict } = answer;
  const of = (key: Parameters<typeof word>[0]) => ({ strong: `${word(key, language)}${COLON[language]}` });
  const blocks: Block[] = [{ kind: 'heading', text: word('receiptTitle', language) }];
  blocks.push({
    kind: 'text',
    text: [of('receiptQuestion'), { aside: clip(oneLine(answer.question), QUESTION) }],
  });
  if (receipt.asks.length > 0)
    blocks.push({ kind: 'text', text: [of('receiptAsks'), receipt.asks.join(', ')] });
  if (receipt.terms.length > 0) {
    blocks.push({
      kind: 'text',
      text: [
        of('receiptTerms'),
        ...receipt.terms.flatMap((term) => [
          '\n· ',
          { aside: term.text },
          ` → ${term.concepts.join(', ') || '?'} (${term.how})`,
        ]),
      ],
    });
  }
  if (receipt.candidates.length > 0) {
    blocks.push({
      kind: 'text',
      text: [
        of('receiptCandidates'),
        ...receipt.candidates.flatMap((candidate) => [
          '\n· ',
          { code: candidate.fact },
          ` ${candidate.score.toFixed(3)}`,
          ...(candidate.explained.length > 0
            ? [
                ` · ${word('receiptExplains', language)}${COLON[language]}`,
                { aside: candidate.explained.join(', ') },
              ]
            : []),
          ...(candidate.unexplained.length > 0
            ? [
                ` · ${word('receiptLeaves', language)}${COLON[language]}`,
                { aside: candidate.unexplained.join(', ') },
              ]
            : []),
        ]),
      ],
    });
  }
  blocks.push({
    kind: 'text',
    text: [
      of('receiptDecision'),
      [
        verdict,
        receipt.rule,
        word('receiptGap', language, { gap: receipt.gap.toFixed(3) }),
        word('receiptConfidence', language, { n: answer.confidence.toFixed(3) }),
      ].join(' · '),
    ],
  });
  blocks.push({
    kind: 'small',
    text: word('receiptVersion', language, { version: receipt.version, id: receipt.id }),
  });
  return message({ language, tone: 'info', private: true, blocks });
}

/** One calm sentence, or the words of a `UserError`. Private. */
export function faultCard(text: string, language: Language): Message {
  return message({ language, tone: 'error', private: true, blocks: [{ kind: 'text', text }] });
}

/** A label that fits on a button: for those who build rows of their own. */
export function label(text: string): string {
  return clip(oneLine(text), BUTTON_LABEL);
}
