/**
 * `/desk`: the moderators' desk. Discord shows the command to those who may manage the server; whoever calls it, presses
 * a button or sends a form is asked again here. Everything is private to the moderator.
 */
import { COLON } from '../src/answer/wording.ts';
import { fetchCase } from '../src/desk/attachment.ts';
import type { CaseStatus, Preview, Published } from '../src/desk/desk.ts';
import { EXPORT_FORMATS } from '../src/desk/export.ts';
import type { GapCluster } from '../src/desk/gaps.ts';
import { readCase } from '../src/desk/lock.ts';
import { FORM_PARTS, type FormPart, type FormParts, type Operation } from '../src/desk/operation.ts';
import type { FactChange, OtherChange } from '../src/desk/preview.ts';
import { MANAGE_GUILD } from '../src/desk/rights.ts';
import { type DeskText, deskWord, Said } from '../src/desk/wording.ts';
import { faultCard } from '../src/discord/card.ts';
import type { Action, Context, Module, Option, Subcommand } from '../src/discord/command.ts';
import { customId, findShortId, partsOf, shortId } from '../src/discord/customid.ts';
import { DESK_ACTION, type DeskDoor, moderatorsDesk } from '../src/discord/desk.ts';
import { CHOICES, INPUT_VALUE, SELECT_OPTIONS } from '../src/discord/limits.ts';
import { matching, typingLanguage } from '../src/discord/reading.ts';
import {
  type Block,
  type Button,
  type Field,
  type File,
  type Form,
  type Message,
  message,
  type Reply,
  type Row,
  type Span,
} from '../src/discord/reply.ts';
import {
  type AutocompleteRequest,
  type CommandRequest,
  type ComponentRequest,
  languageOf,
  type ModalRequest,
  type Request,
} from '../src/discord/request.ts';
import { clip, oneLine } from '../src/discord/text.ts';
import { FactBaseError, formatFault } from '../src/errors.ts';
import { type Fact, LANGUAGES, type Language, type Localised } from '../src/facts/schema.ts';

/** Lines of each kind that a preview shows; the rest is in its file. */
const SHOWN_CHANGES = 5;
const SHOWN_ANSWERS = 6;
const SHOWN_FAULTS = 15;
const LINE = 160;
const PAGE = 8;

const WORDS_OF_PART: Readonly<Record<FormPart, DeskText>> = {
  statement: 'partStatement',
  value: 'partValue',
  citations: 'partCitations',
  questions: 'partQuestions',
  more: 'partMore',
};
const ORIGINS = { golden: 'originGolden', gap: 'originGap', recent: 'originRecent' } as const;
const DISK = { same: 'diskSame', differs: 'diskDiffers', faults: 'diskFaults', gone: 'diskGone' } as const;

/** Only the moderator sees what the desk says. */
function card(
  language: Language,
  tone: Message['tone'],
  blocks: Block[],
  more: Partial<Message> = {},
): Message {
  return message({ language, tone, blocks, private: true, ...more });
}

const textFile = (name: string, text: string): File => ({
  name,
  contentType: 'text/plain; charset=utf-8',
  data: new TextEncoder().encode(text),
});
const short = (text: string, max = LINE): string => clip(oneLine(text), max);

/** Says what a person can mend in that person's language, with every fault of a file by its line. */
async function inTheirLanguage(request: Request, work: () => Reply | Promise<Reply>): Promise<Reply> {
  const language = languageOf(request.locale);
  const update =
    (request.kind === 'component' || request.kind === 'modal') && request.message?.private === true;
  try {
    return await work();
  } catch (error) {
    if (error instanceof FactBaseError) return faultsCard(error, language);
    if (error instanceof Said)
      return { ...faultCard(error.in(language), language), update: update && error.key === 'noDraft' };
    throw error;
  }
}

function faultsCard(error: FactBaseError, language: Language): Message {
  const { faults } = error;
  const shown = faults
    .slice(0, SHOWN_FAULTS)
    .flatMap((fault): Span[] => [
      '\n',
      { code: `${fault.line}:${fault.column}` },
      ' ',
      { aside: short(fault.reason, 200) },
    ]);
  const rest = faults.length > SHOWN_FAULTS;
  return card(
    language,
    'error',
    [
      { kind: 'heading', text: deskWord('refusedTitle', language, { n: faults.length }) },
      { kind: 'text', text: shown },
      ...(rest ? [{ kind: 'file', file: 'faults.txt' } as const] : []),
    ],
    rest ? { files: [textFile('faults.txt', `${faults.map(formatFault).join('\n')}\n`)] } : {},
  );
}

// -- Preview ----------------------------------------------------------------------------------------------------------

function changeSpans(change: FactChange, language: Language): Span[] {
  const { was, now, parts } = change;
  const head: Span[] = ['\n', { code: change.fact }, ' '];
  if (change.kind === 'added') return [...head, { aside: short(now?.[language] ?? '') }];
  if (change.kind === 'retired') return [...head, { aside: short(was?.[language] ?? '') }];
  const said =
    was !== undefined && now !== undefined && was[language] !== now[language]
      ? [{ part: '', was: was[language], now: now[language] }]
      : [];
  const others = parts.filter((each) => each.part !== 'statement' || said.length === 0);
  return [
    ...head,
    ...[...said, ...others]
      .slice(0, 3)
      .flatMap((each): Span[] => [
        `\n  ${each.part === '' ? '' : `${each.part} · `}${deskWord('oldLine', language)}${COLON[language]}`,
        { aside: short(each.was) || '–' },
        `\n  ${each.part === '' ? '' : `${each.part} · `}${deskWord('newLine', language)}${COLON[language]}`,
        { aside: short(each.now) || '–' },
      ]),
  ];
}

const otherLine = ({ part, added, changed, removed }: OtherChange): string =>
  `${part}: ${[...added.map((id) => `+${id}`), ...changed.map((id) => `~${id}`), ...removed.map((id) => `−${id}`)].join(' ')}`;

/** Everything that a preview knows, as text: for the file beneath it. */
function wholePreview(preview: Preview, language: Language): string {
  const { changes, answers } = preview;
  const lines = [
    ...changes.facts.flatMap((change) => [
      `[${change.kind}] ${change.fact}`,
      ...(change.was === undefined
        ? []
        : LANGUAGES.map((each) => `  - ${each}: ${change.was?.[each] ?? ''}`)),
      ...(change.now === undefined
        ? []
        : LANGUAGES.map((each) => `  + ${each}: ${change.now?.[each] ?? ''}`)),
      ...change.parts
        .filter((each) => each.part !== 'statement')
        .flatMap((each) => [`  - ${each.part}: ${each.was}`, `  + ${each.part}: ${each.now}`]),
    ]),
    ...changes.others.map(otherLine),
    '',
    deskWord('answersTitle', language, { n: answers.changes.length, asked: answers.asked }),
    ...answers.changes.flatMap((change) => [
      '',
      `[${change.origin}] (${change.language}) ${change.question}`,
      `  - ${change.was === undefined ? '–' : `${change.was.verdict}: ${change.was.answer} [${change.was.quotes.join(' | ')}]`}`,
      `  + ${change.now.verdict}: ${change.now.answer} [${change.now.quotes.join(' | ')}]`,
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The preview: facts, then answers, then what to do. */
export function previewCard(preview: Preview, language: Language, update = false): Message {
  const { changes, answers, caseId, from } = preview;
  const blocks: Block[] = [
    {
      kind: 'heading',
      text:
        from === undefined
          ? deskWord('previewNew', language, { case: caseId })
          : deskWord('previewTitle', language, { case: caseId, number: from }),
    },
  ];
  if (preview.moved)
    blocks.push({ kind: 'text', text: [{ strong: deskWord('moved', language, { number: from ?? 0 }) }] });
  let hidden = 0;
  for (const kind of ['added', 'changed', 'retired'] as const) {
    const all = changes.facts.filter((change) => change.kind === kind);
    if (all.length === 0) continue;
    hidden += Math.max(0, all.length - SHOWN_CHANGES);
    blocks.push({
      kind: 'text',
      text: [
        { strong: deskWord(kind, language, { n: all.length }) },
        ...all.slice(0, SHOWN_CHANGES).flatMap((change) => changeSpans(change, language)),
      ],
    });
  }
  if (changes.others.length > 0) {
    blocks.push({
      kind: 'text',
      text: [
        { strong: deskWord('others', language) },
        ...changes.others.flatMap((other): Span[] => ['\n', { aside: short(otherLine(other), 200) }]),
      ],
    });
  }
  if (changes.none) blocks.push({ kind: 'text', text: deskWord('layoutOnly', language) });
  if (preview.unproved.length > 0)
    blocks.push({
      kind: 'text',
      text: [{ strong: deskWord('unproved', language, { facts: short(preview.unproved.join(', '), 300) }) }],
    });
  blocks.push({ kind: 'divider' });
  if (answers.changes.length === 0)
    blocks.push({ kind: 'text', text: deskWord('answersSame', language, { asked: answers.asked }) });
  else {
    hidden += Math.max(0, answers.changes.length - SHOWN_ANSWERS);
    blocks.push({
      kind: 'text',
      text: [
        { strong: deskWord('answersTitle', language, { n: answers.changes.length, asked: answers.asked }) },
      ],
    });
    for (const change of answers.changes.slice(0, SHOWN_ANSWERS)) {
      blocks.push({
        kind: 'text',
        text: [
          { aside: short(change.question, 100) },
          ` (${deskWord(ORIGINS[change.origin], language)})`,
          `\n  ${deskWord('oldLine', language)}${COLON[language]}`,
          { aside: short(change.was?.answer ?? '–') },
          `\n  ${deskWord('newLine', language)}${COLON[language]}`,
          { aside: short(change.now.answer) },
        ],
      });
    }
  }
  const files: File[] = [];
  if (hidden > 0) {
    blocks.push(
      { kind: 'small', text: deskWord('andMore', language, { n: hidden }) },
      { kind: 'file', file: 'preview.txt' },
    );
    files.push(textFile('preview.txt', wholePreview(preview, language)));
  }
  const rows: Row[] = [
    {
      kind: 'buttons',
      buttons: [
        {
          label: deskWord('publishButton', language),
          action: customId(DESK_ACTION.publish, preview.draft),
          style: 'success',
        },
        {
          label: deskWord('discardButton', language),
          action: customId(DESK_ACTION.discard, preview.draft),
          style: 'danger',
        },
      ],
    },
  ];
  return card(language, preview.moved ? 'warning' : 'info', blocks, { rows, files, update });
}

function reasonForm(draft: string, language: Language): Form {
  return {
    kind: 'form',
    language,
    action: customId(DESK_ACTION.reason, draft),
    title: deskWord('reasonTitle', language),
    fields: [
      { id: 'why', label: deskWord('reasonLabel', language), style: 'short', required: true, max: 300 },
    ],
  };
}

function publishedCard(result: Published, language: Language): Message {
  if (result.kind === 'moved') return previewCard(result.preview, language, true);
  const { caseId, number, label } = result.version;
  return card(
    language,
    'success',
    [
      { kind: 'text', text: [{ strong: deskWord('published', language, { case: caseId, number, label }) }] },
      { kind: 'small', text: deskWord('mending', language, { command: `/${caseId} corrections` }) },
    ],
    { update: true },
  );
}

// -- Facts ------------------------------------------------------------------------------------------------------------

/** A fact as a form shows it: what the schema filled in by itself is left out. */
function formFact(fact: Fact): Record<string, unknown> {
  const { status, ...rest } = fact;
  return status === 'published' ? { ...rest } : { ...rest, status };
}

function factForm(action: string, title: string, parts: Record<FormPart, string>, language: Language): Form {
  const fields = FORM_PARTS.flatMap((part): Field[] => {
    // A field that does not fit would lose its end: it is left as it is, and a file changes it.
    if (parts[part].length > INPUT_VALUE) return [];
    return [
      {
        id: part,
        label: deskWord(WORDS_OF_PART[part], language),
        style: 'paragraph',
        value: parts[part],
        required: part !== 'more' && part !== 'questions',
      },
    ];
  });
  return { kind: 'form', language, action, title, fields };
}

/** What writes YAML is loaded when it is needed: those who only ask never need it. */
const editing = () => import('../src/desk/edit.ts');

async function editForm(
  door: DeskDoor,
  caseId: string,
  factId: string,
  language: Language,
  context: Context,
): Promise<Form> {
  const { formOf } = await editing();
  const fact = context.casebook.engine(caseId).base.content.facts.find((each) => each.id === factId);
  if (fact === undefined) throw new Said('noFact', { fact: factId });
  // The version is named, so that what was typed is compared with what was shown and not with what came since.
  const action = customId(
    DESK_ACTION.edit,
    caseId,
    String(door.desk.liveNumber(caseId)),
    shortId(factId, 30),
  );
  return factForm(
    action,
    deskWord('formTitle', language, { fact: factId }),
    formOf(formFact(fact)),
    language,
  );
}

async function addForm(
  caseId: string,
  gap: GapCluster | undefined,
  language: Language,
  context: Context,
): Promise<Form> {
  const { formOf } = await editing();
  const { content } = context.casebook.engine(caseId).base;
  const [topic] = content.topics;
  const questions =
    gap?.gaps
      .slice(0, 20)
      .map((each) => `${each.language}: ${each.question}`)
      .join('\n') ?? '';
  const parts: Record<FormPart, string> = {
    ...formOf({}),
    questions,
    more: `id: \ntopic: ${topic?.id ?? ''}`,
  };
  return factForm(
    customId(DESK_ACTION.add, caseId, String(gap?.id ?? 0)),
    deskWord('formAdd', language, { fact: '' }),
    parts,
    language,
  );
}

const ID_LINE = /^id:[ \t]*["']?([^\s"'#]*)/mu;
const TOPIC_LINE = /^topic:[ \t]*["']?([^\s"'#]*)/mu;

/** What the form of a new fact asks for. The id stands in the field for everything else. */
function addOperation(fields: Readonly<Record<string, string>>): Operation {
  const more = fields.more ?? '';
  const fact = ID_LINE.exec(more)?.[1] ?? '';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(fact) || fact.length > 60) throw new Said('badId');
  const parts: FormParts = { ...partsSent(fields), more: more.replace(ID_LINE, '') };
  return { kind: 'add', fact, topic: TOPIC_LINE.exec(more)?.[1] ?? '', parts };
}

const partsSent = (fields: Readonly<Record<string, string>>): FormParts =>
  Object.fromEntries(
    FORM_PARTS.flatMap((part) => (fields[part] === undefined ? [] : [[part, fields[part]]])),
  );

// -- Gaps -------------------------------------------------------------------------------------------------------------

function gapsCard(
  caseId: string,
  clusters: readonly GapCluster[],
  language: Language,
  update: boolean,
): Message {
  if (clusters.length === 0)
    return card(language, 'info', [{ kind: 'text', text: deskWord('noGaps', language) }], { update });
  const blocks: Block[] = [
    { kind: 'heading', text: deskWord('gapsTitle', language, { case: caseId, n: clusters.length }) },
    ...clusters.slice(0, PAGE).map(
      (each, at): Block => ({
        kind: 'text',
        text: [
          `${at + 1}. `,
          { aside: short(each.gaps[0]?.question ?? '') },
          ` · ${deskWord('gapLine', language, { times: each.times })}`,
          ...(each.gaps.length > 1 ? [` (+${each.gaps.length - 1})`] : []),
        ],
      }),
    ),
  ];
  const rows: Row[] = [
    {
      kind: 'select',
      action: customId(DESK_ACTION.gap, caseId),
      placeholder: deskWord('gapChoose', language),
      options: clusters.slice(0, SELECT_OPTIONS).map((each) => ({
        label: each.gaps[0]?.question ?? '',
        value: String(each.id),
        description: deskWord('gapLine', language, { times: each.times }),
      })),
    },
  ];
  return card(language, 'info', blocks, { rows, update });
}

function gapCard(caseId: string, gap: GapCluster, context: Context, language: Language): Message {
  const { facts } = context.casebook.engine(caseId);
  const sum = (count: (each: GapCluster['gaps'][number]) => number) =>
    gap.gaps.reduce((all, each) => all + count(each), 0);
  const counts = {
    absent: sum((g) => g.absent),
    none: sum((g) => g.noneOfThese),
    down: sum((g) => g.thumbsDown),
    sent: sum((g) => g.sent),
  };
  const id = String(gap.id);
  const near = gap.nearest.flatMap((each) => facts.find((fact) => fact.id === each) ?? []);
  const choices = [...near, ...facts.filter((fact) => !near.includes(fact))].filter((fact) =>
    context.casebook.engine(caseId).base.content.facts.some((own) => own.id === fact.id),
  );
  const button = (name: string, label: DeskText, style: Button['style']): Button => ({
    label: deskWord(label, language),
    action: customId(name, caseId, id),
    ...(style === undefined ? {} : { style }),
  });
  return card(
    language,
    'info',
    [
      { kind: 'heading', text: [{ aside: short(gap.gaps[0]?.question ?? '') }] },
      {
        kind: 'text',
        text: gap.gaps.slice(1, 8).flatMap((each): Span[] => ['· ', { aside: short(each.question) }, '\n']),
      },
      { kind: 'small', text: deskWord('gapCounts', language, counts) },
    ],
    {
      update: true,
      rows: [
        {
          kind: 'select',
          action: customId(DESK_ACTION.phrasing, caseId, id),
          placeholder: deskWord('gapPhrasing', language),
          options: choices
            .slice(0, SELECT_OPTIONS)
            .map((fact) => ({ label: fact.statement[language], value: fact.id, description: fact.id })),
        },
        {
          kind: 'buttons',
          buttons: [
            button(DESK_ACTION.newFact, 'gapNewFact', 'primary'),
            button(DESK_ACTION.unknown, 'gapUnknown', 'secondary'),
            button(DESK_ACTION.dismiss, 'gapDismiss', 'danger'),
          ],
        },
      ],
    },
  );
}

function unknownForm(caseId: string, gap: GapCluster, language: Language): Form {
  return {
    kind: 'form',
    language,
    action: customId(DESK_ACTION.unknownForm, caseId, String(gap.id)),
    title: deskWord('unknownTitle', language),
    fields: LANGUAGES.map((each) => ({
      id: each,
      label: short(
        deskWord('unknownLabel', language, { example: deskWord('unknownExample', each), language: each }),
        45,
      ),
      style: 'short' as const,
      placeholder: deskWord('unknownExample', each),
      required: true,
      max: 200,
    })),
  };
}

// -- History, status ----------------------------------------------------------------------------------------------------

function whoSpans(who: string): string {
  // An id, not a mention: nobody is called, and it stays true when a name changes.
  return who === '' ? '–' : who;
}

async function historyCard(
  door: DeskDoor,
  caseId: string,
  before: number | undefined,
  language: Language,
  update: boolean,
): Promise<Message> {
  const list = await door.desk.history(caseId, PAGE + 1, before);
  const shown = list.slice(0, PAGE);
  const live = door.desk.liveNumber(caseId);
  const blocks: Block[] = [
    { kind: 'heading', text: deskWord('historyTitle', language, { case: caseId }) },
    ...shown.map(
      (version): Block => ({
        kind: 'text',
        text: [
          {
            strong: deskWord('versionLine', language, {
              number: version.number,
              label: version.label,
              at: version.at.slice(0, 16).replace('T', ' '),
              kind: version.kind,
            }),
          },
          ...(version.number === live ? [` · ${deskWord('current', language)}`] : []),
          '\n',
          version.kind === 'import'
            ? deskWord('firstStart', language)
            : deskWord('byWhy', language, { who: whoSpans(version.who), why: short(version.why, 200) }),
        ],
      }),
    ),
  ];
  const last = shown.at(-1);
  const rows: Row[] =
    list.length > PAGE && last !== undefined
      ? [
          {
            kind: 'buttons',
            buttons: [{ label: '›', action: customId(DESK_ACTION.history, caseId, String(last.number)) }],
          },
        ]
      : [];
  return card(language, 'info', blocks, { rows, update });
}

/** A stretch of time in its largest whole unit. */
function span(ms: number, language: Language): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const;
  const [unit, size] = units.find(([, each]) => ms >= each) ?? ['minute', 60_000];
  return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(Math.floor(ms / size));
}

function caseLine(each: CaseStatus, language: Language): string {
  const { version, caseId, label, facts, unproved } = each;
  const lock =
    unproved === 0 ? deskWord('lockWhole', language) : deskWord('lockPart', language, { n: unproved });
  const head =
    version === undefined
      ? deskWord('statusMemory', language, { case: caseId, facts, label })
      : deskWord('statusCase', language, {
          case: caseId,
          number: version.number,
          label,
          facts,
          age: span(Date.now() - Date.parse(version.at), language),
        });
  return [head, lock, deskWord(DISK[each.disk], language)].join(' · ');
}

async function statusCard(door: DeskDoor, request: CommandRequest, language: Language): Promise<Message> {
  const status = await door.desk.status();
  const store: DeskText =
    status.store === 'ok'
      ? 'statusStore'
      : (
          {
            full: 'storeFull',
            locked: 'storeLocked',
            corrupt: 'storeCorrupt',
            readonly: 'storeReadonly',
            newer: 'storeNewer',
          } as const
        )[status.store];
  const { roleIds } = door.settings.rules;
  let outside: string[] = [];
  try {
    outside = (await door.desk.ports.selfCheck?.(request.guildId ?? '', language)) ?? [];
  } catch {
    outside = [deskWord('commandsUnknown', language)];
  }
  const well =
    status.store === 'ok' && status.cases.every((each) => each.disk === 'same' && each.unproved === 0);
  const lines = [
    deskWord(store, language),
    ...status.cases.map((each) => caseLine(each, language)),
    ...(status.numbers === undefined ? [] : [deskWord('statusNumbers', language, status.numbers)]),
    deskWord('statusPlace', language, {
      roles: roleIds.length === 0 ? deskWord('noneNeeded', language) : roleIds.join(', '),
    }),
    ...outside,
    deskWord('statusUptime', language, { time: span(Date.now() - status.since.getTime(), language) }),
  ];
  return card(language, well ? 'success' : 'warning', [
    { kind: 'heading', text: deskWord('statusTitle', language) },
    ...lines.map((line): Block => ({ kind: 'text', text: line })),
  ]);
}

// -- The command --------------------------------------------------------------------------------------------------------

const CASE: Option = {
  name: 'case',
  names: { fr: 'affaire', es: 'caso' },
  type: 'string',
  autocomplete: true,
  maxLength: 32,
  description: {
    en: 'Which case, where there are several',
    fr: 'Quelle affaire, s’il y en a plusieurs',
    ar: 'أي قضية إن تعددت',
    es: 'Qué caso, si hay varios',
  },
};
const FACT: Option = {
  name: 'fact',
  names: { fr: 'fait', es: 'dato' },
  type: 'string',
  required: true,
  autocomplete: true,
  maxLength: 60,
  description: {
    en: 'Type a few words of it and choose',
    fr: 'Tapez quelques mots et choisissez',
    ar: 'اكتب بعض كلماتها ثم اختر',
    es: 'Escriba algunas palabras y elija',
  },
};

const text = (request: { options: CommandRequest['options'] }, name: string): string | undefined => {
  const value = request.options[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** Suggestions of the options that several subcommands have. Nothing is told to those who are not moderators. */
function complete(request: AutocompleteRequest, context: Context) {
  const none = { kind: 'choices' as const, choices: [] };
  let door: DeskDoor;
  try {
    door = moderatorsDesk(request, context);
  } catch {
    return none;
  }
  const { cases } = context.casebook;
  if (request.focused === 'case')
    return {
      ...none,
      choices: matching(cases, request.typed, (id) => [id, context.casebook.engine(id).base.content.title.en])
        .slice(0, CHOICES)
        .map((id) => ({ name: id, value: id })),
    };
  if (request.focused === 'format')
    return {
      ...none,
      choices: EXPORT_FORMATS.filter((each) => each.startsWith(request.typed.toLowerCase())).map((each) => ({
        name: each,
        value: each,
      })),
    };
  if (request.focused !== 'fact') return none;
  const caseId = text(request, 'case') ?? cases[0];
  if (caseId === undefined || !cases.includes(caseId)) return none;
  const language = typingLanguage(request);
  const facts = door.desk.casebook
    .engine(caseId)
    .base.content.facts.filter((fact) => fact.status === 'published');
  return {
    ...none,
    choices: matching(facts, request.typed, (fact) => [
      fact.id,
      ...LANGUAGES.map((each) => fact.statement[each]),
    ])
      .slice(0, CHOICES)
      .map((fact) => ({ name: fact.statement[language], value: fact.id })),
  };
}

type Run = (
  door: DeskDoor,
  request: CommandRequest,
  language: Language,
  context: Context,
) => Reply | Promise<Reply>;

function subcommand(
  name: string,
  names: Subcommand['names'],
  description: Localised,
  options: readonly Option[],
  run: Run,
  slow = true,
): Subcommand {
  return {
    name,
    names,
    description,
    options,
    ...(slow ? { slow: 'private' as const } : {}),
    run: (request, _caseId, context) =>
      inTheirLanguage(request, () =>
        run(moderatorsDesk(request, context), request, languageOf(request.locale), context),
      ),
    complete: (request, _caseId, context) => complete(request, context),
  };
}

type Act = (
  door: DeskDoor,
  given: { request: ComponentRequest | ModalRequest; rest: string; language: Language; context: Context },
) => Reply | Promise<Reply>;

function action(name: string, run: Act, slow?: Action['slow']): Action {
  return {
    name,
    ...(slow === undefined ? {} : { slow }),
    run: (request, rest, context) =>
      inTheirLanguage(request, () =>
        run(moderatorsDesk(request, context), {
          request,
          rest,
          language: languageOf(request.locale),
          context,
        }),
      ),
  };
}

/** Case and number of a custom id, neither believed before the desk knows them. */
function caseAndNumber(door: DeskDoor, rest: string): { caseId: string; id: number } {
  const [caseId, id] = partsOf(rest, 2) ?? [];
  return { caseId: door.desk.caseOf(caseId ?? '?'), id: Number.parseInt(id ?? '', 10) || 0 };
}

export const desk: Module = {
  standalone: {
    name: 'desk',
    description: {
      en: 'Keep the facts right: preview, publish, undo',
      fr: 'Tenir les faits à jour : aperçu, publication, retour',
      ar: 'إدارة الوقائع: معاينة ونشر وتراجع',
      es: 'Mantener los datos: vista previa, publicar, deshacer',
    },
    guildOnly: true,
    permissions: MANAGE_GUILD,
    subcommands: [
      subcommand(
        'refresh',
        { fr: 'actualiser', es: 'actualizar' },
        {
          en: 'Preview the facts folder or an attached file',
          fr: 'Aperçu du dossier des faits ou d’un fichier joint',
          ar: 'معاينة مجلد الوقائع أو ملف مرفق',
          es: 'Vista previa de la carpeta de datos o de un archivo',
        },
        [
          CASE,
          {
            name: 'file',
            names: { fr: 'fichier', es: 'archivo' },
            type: 'attachment',
            description: {
              en: 'A case file, YAML, at most 1 MiB',
              fr: 'Un fichier d’affaire, YAML, 1 Mio au plus',
              ar: 'ملف قضية YAML، بحد أقصى 1 ميبيبايت',
              es: 'Un archivo de caso, YAML, 1 MiB como máximo',
            },
          },
        ],
        async (door, request, language) => {
          const file = request.attachments.file;
          const content = file === undefined ? undefined : await fetchCase(file, door.settings.cdnUrl);
          return previewCard(
            await door.desk.refresh(text(request, 'case'), request.userId, content),
            language,
          );
        },
      ),
      subcommand(
        'edit',
        { fr: 'modifier', es: 'editar' },
        { en: 'Edit a fact', fr: 'Modifier un fait', ar: 'تعديل واقعة', es: 'Editar un dato' },
        [FACT, CASE],
        (door, request, language, context) =>
          editForm(
            door,
            door.desk.caseOf(text(request, 'case')),
            text(request, 'fact') ?? '',
            language,
            context,
          ),
        false,
      ),
      subcommand(
        'add',
        { fr: 'ajouter', es: 'anadir' },
        { en: 'Add a fact', fr: 'Ajouter un fait', ar: 'إضافة واقعة', es: 'Añadir un dato' },
        [CASE],
        (door, request, language, context) =>
          addForm(door.desk.caseOf(text(request, 'case')), undefined, language, context),
        false,
      ),
      subcommand(
        'retire',
        { fr: 'retirer', es: 'retirar' },
        {
          en: 'Retire a fact: it is no longer answered with',
          fr: 'Retirer un fait : il ne sert plus de réponse',
          ar: 'سحب واقعة: لا يُجاب بها بعد ذلك',
          es: 'Retirar un dato: deja de responderse con él',
        },
        [FACT, CASE],
        async (door, request, language) =>
          previewCard(
            await door.desk.change(
              door.desk.caseOf(text(request, 'case')),
              { kind: 'retire', fact: text(request, 'fact') ?? '' },
              request.userId,
            ),
            language,
          ),
      ),
      subcommand(
        'history',
        { fr: 'historique', es: 'historial' },
        {
          en: 'Every version: who, when, why',
          fr: 'Toutes les versions : qui, quand, pourquoi',
          ar: 'كل الإصدارات: من ومتى ولماذا',
          es: 'Todas las versiones: quién, cuándo, por qué',
        },
        [CASE],
        (door, request, language) =>
          historyCard(door, door.desk.caseOf(text(request, 'case')), undefined, language, false),
      ),
      subcommand(
        'rollback',
        { fr: 'retablir', es: 'revertir' },
        {
          en: 'Preview going back to a version',
          fr: 'Aperçu d’un retour à une version',
          ar: 'معاينة العودة إلى إصدار',
          es: 'Vista previa de volver a una versión',
        },
        [
          {
            name: 'version',
            names: { fr: 'version', es: 'version' },
            type: 'integer',
            required: true,
            description: {
              en: 'Its number in the history',
              fr: 'Son numéro dans l’historique',
              ar: 'رقمه في السجل',
              es: 'Su número en el historial',
            },
          },
          CASE,
        ],
        async (door, request, language) =>
          previewCard(
            await door.desk.rollback(
              door.desk.caseOf(text(request, 'case')),
              Math.trunc(Number(request.options.version ?? 0)),
              request.userId,
            ),
            language,
          ),
      ),
      subcommand(
        'export',
        { fr: 'exporter', es: 'exportar' },
        {
          en: 'What is published, as a file',
          fr: 'Ce qui est publié, en fichier',
          ar: 'المنشور في ملف',
          es: 'Lo publicado, en un archivo',
        },
        [
          {
            name: 'format',
            names: { fr: 'format', es: 'formato' },
            type: 'string',
            autocomplete: true,
            maxLength: 20,
            description: {
              en: 'yaml, csv, jsonld (Web Annotation) or csl (CSL-JSON)',
              fr: 'yaml, csv, jsonld (Web Annotation) ou csl (CSL-JSON)',
              ar: 'yaml أو csv أو jsonld أو csl',
              es: 'yaml, csv, jsonld (Web Annotation) o csl (CSL-JSON)',
            },
          },
          CASE,
        ],
        async (door, request, language, context) => {
          const caseId = door.desk.caseOf(text(request, 'case'));
          const file = await door.desk.export(caseId, text(request, 'format') ?? 'yaml');
          const { version } = context.casebook.engine(caseId).base;
          return card(
            language,
            'info',
            [
              {
                kind: 'text',
                text: deskWord('exported', language, { case: caseId, label: version, name: file.name }),
              },
              { kind: 'file', file: file.name },
            ],
            {
              files: [
                { name: file.name, contentType: file.contentType, data: new TextEncoder().encode(file.text) },
              ],
            },
          );
        },
      ),
      subcommand(
        'gaps',
        { fr: 'lacunes', es: 'lagunas' },
        {
          en: 'Questions that were not answered well',
          fr: 'Questions restées sans bonne réponse',
          ar: 'أسئلة لم تلق جوابا مناسبا',
          es: 'Preguntas sin buena respuesta',
        },
        [CASE],
        async (door, request, language) => {
          const caseId = door.desk.caseOf(text(request, 'case'));
          return gapsCard(caseId, await door.desk.gaps(caseId), language, false);
        },
      ),
      subcommand(
        'status',
        { fr: 'etat', es: 'estado' },
        {
          en: 'Is everything in order?',
          fr: 'Tout est-il en ordre ?',
          ar: 'هل كل شيء على ما يرام؟',
          es: '¿Está todo en orden?',
        },
        [],
        (door, request, language) => statusCard(door, request, language),
      ),
    ],
  },
  actions: [
    action(DESK_ACTION.publish, (_door, { rest, language }) => reasonForm(rest.slice(0, 40), language)),
    action(
      DESK_ACTION.reason,
      async (door, { request, rest, language }) => {
        const why = request.kind === 'modal' ? (request.fields.why ?? '') : '';
        return publishedCard(await door.desk.publish(rest, request.userId, why), language);
      },
      'update',
    ),
    action(DESK_ACTION.discard, async (door, { rest, language }) => {
      if (!(await door.desk.discard(rest))) throw new Said('noDraft');
      return card(language, 'info', [{ kind: 'text', text: deskWord('discarded', language) }], {
        update: true,
      });
    }),
    action(
      DESK_ACTION.edit,
      async (door, { request, rest, language }) => {
        const [wanted, number, short] = partsOf(rest, 3) ?? [];
        const caseId = door.desk.caseOf(wanted ?? '?');
        const version = await door.desk.version(caseId, Number.parseInt(number ?? '', 10) || 0);
        if (version === undefined || request.kind !== 'modal') throw new Said('noDraft');
        const { facts } = readCase(version, `${caseId}.yaml`).content;
        const fact = facts.find(
          (each) =>
            each.id ===
            findShortId(
              short ?? '',
              facts.map(({ id }) => id),
            ),
        );
        if (fact === undefined) throw new Said('noFact', { fact: short ?? '' });
        const { changedParts, formOf } = await editing();
        const parts = changedParts(formOf(formFact(fact)), partsSent(request.fields));
        return previewCard(
          await door.desk.change(caseId, { kind: 'edit', fact: fact.id, parts }, request.userId),
          language,
        );
      },
      'private',
    ),
    action(
      DESK_ACTION.add,
      async (door, { request, rest, language }) => {
        const { caseId, id } = caseAndNumber(door, rest);
        if (request.kind !== 'modal') throw new Said('noDraft');
        const operation = addOperation(request.fields);
        const preview =
          id === 0
            ? await door.desk.change(caseId, operation, request.userId)
            : await door.desk.gapToFact(caseId, id, operation, request.userId);
        return previewCard(preview, language);
      },
      'private',
    ),
    action(DESK_ACTION.history, async (door, { rest, language }) => {
      const { caseId, id } = caseAndNumber(door, rest);
      return historyCard(door, caseId, id, language, true);
    }),
    action(DESK_ACTION.gap, async (door, { request, rest, language, context }) => {
      const caseId = door.desk.caseOf(rest);
      const id = request.kind === 'component' ? Number.parseInt(request.values[0] ?? '', 10) || 0 : 0;
      return gapCard(caseId, await door.desk.gap(caseId, id), context, language);
    }),
    action(
      DESK_ACTION.phrasing,
      async (door, { request, rest, language }) => {
        const { caseId, id } = caseAndNumber(door, rest);
        const fact = request.kind === 'component' ? (request.values[0] ?? '') : '';
        return previewCard(await door.desk.gapToPhrasing(caseId, id, fact, request.userId), language, true);
      },
      'update',
    ),
    action(DESK_ACTION.newFact, async (door, { rest, language, context }) => {
      const { caseId, id } = caseAndNumber(door, rest);
      return addForm(caseId, await door.desk.gap(caseId, id), language, context);
    }),
    action(DESK_ACTION.unknown, async (door, { rest, language }) => {
      const { caseId, id } = caseAndNumber(door, rest);
      return unknownForm(caseId, await door.desk.gap(caseId, id), language);
    }),
    action(
      DESK_ACTION.unknownForm,
      async (door, { request, rest, language }) => {
        const { caseId, id } = caseAndNumber(door, rest);
        const fields = request.kind === 'modal' ? request.fields : {};
        const statement: Localised = {
          en: fields.en ?? '',
          fr: fields.fr ?? '',
          ar: fields.ar ?? '',
          es: fields.es ?? '',
        };
        return previewCard(
          await door.desk.gapToUnknown(caseId, id, statement, request.userId),
          language,
          true,
        );
      },
      'update',
    ),
    action(DESK_ACTION.dismiss, async (door, { rest, language }) => {
      const { caseId, id } = caseAndNumber(door, rest);
      await door.desk.dismissGap(caseId, id);
      return card(language, 'info', [{ kind: 'text', text: deskWord('gapDismissed', language) }], {
        update: true,
      });
    }),
  ],
};
