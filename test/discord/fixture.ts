/** A small case of its own, and an engine over it that judges by rule, so that tests of what is shown do not hang on judgement. */

import { MODULES } from '../../commands/index.ts';
import type { Answer, Option } from '../../src/answer/answer.ts';
import { Casebook } from '../../src/answer/casebook.ts';
import type { Engine } from '../../src/answer/engine.ts';
import { buildRegistry, type Context, type Module } from '../../src/discord/command.ts';
import { Keepsakes } from '../../src/discord/customid.ts';
import type { CommandRequest, ComponentRequest, MessageRequest } from '../../src/discord/request.ts';
import {
  caseFile,
  type Fact,
  type FactBase,
  LANGUAGES,
  type Language,
  type Localised,
} from '../../src/facts/schema.ts';
import { silentLog } from '../../src/log.ts';

const all = (text: string): Localised => ({
  en: `${text}`,
  fr: `${text} (fr)`,
  ar: `${text} (ar)`,
  es: `${text} (es)`,
});

const count = (id: string, topic: string, n: number, noun: string, paragraph: number) => ({
  id,
  topic,
  statement: all(`Divers recovered ${n} ${noun}.`),
  value: { type: 'count', number: n, noun: all(noun) },
  questions: {
    en: [`How many ${noun} were recovered?`],
    fr: [`Combien de ${noun} ?`],
    ar: [`كم عدد ${noun}؟`],
    es: [`¿Cuántos ${noun}?`],
  },
  citations: [{ paragraph, exact: `${n} ${noun}` }],
});

export interface FixtureOptions {
  id?: string;
  url?: string;
  unverified?: readonly string[];
}

/** A validated case of eight facts about things found in a harbour. */
export function fixtureBase({ id = 'harbour', url, unverified = [] }: FixtureOptions = {}): FactBase {
  const nouns = ['crates', 'anchors', 'bells', 'ropes', 'lamps', 'coins'];
  const content = caseFile.parse({
    case: id,
    title: all(`The ${id} find`),
    description: all(`What was found in the ${id}`),
    source: {
      id: 'gazette',
      name: {
        en: 'the gazette of 3 May 2020',
        fr: 'la gazette du 3 mai 2020',
        ar: 'جريدة 3 مايو 2020',
        es: 'la gaceta del 3 de mayo de 2020',
      },
      published: '2020-05-03',
      language: 'en',
      paragraphs: 6,
      ...(url === undefined ? {} : { url }),
    },
    topics: [
      { id: 'finds', title: all('The finds') },
      { id: 'words', title: all('What was said') },
    ],
    facts: [
      ...nouns.map((noun, i) => count(noun, 'finds', 12 + i, noun, 1 + (i % 3))),
      {
        id: 'office-said',
        topic: 'words',
        statement: all('The harbour will open again.'),
        value: { type: 'text', answers: ['statement'] },
        attribution: {
          en: 'the harbour office',
          fr: 'la capitainerie',
          ar: 'مكتب الميناء',
          es: 'la capitanía',
        },
        questions: { en: ['Will the harbour open?'] },
        citations: [
          { paragraph: 4, exact: 'will open again' },
          { paragraph: 5, exact: 'gates — open soon' },
        ],
      },
      {
        id: 'found-on',
        topic: 'words',
        statement: all('They were found in April 2020.'),
        value: { type: 'date', date: '2020-04' },
        questions: { en: ['When were they found?'] },
        citations: [{ paragraph: 6, exact: 'in April' }],
      },
    ],
  });
  return { file: `${id}.yaml`, content, version: 'abcdef012345', unverified: new Set(unverified) };
}

/**
 * Judges by rule: a phrasing of a fact is answered by it; `which` offers three facts, `any` offers seven; `true:` and
 * `false:` before a phrasing make it a supported or refuted claim; `sum` is derived from two facts; `boom` throws;
 * anything else is not stated, with two facts nearest.
 */
export function fixtureEngine(base: FactBase): Engine {
  const { facts } = base.content;
  const optionOf = (fact: Fact, language: Language): Option => ({
    label: fact.questions[language]?.[0] ?? fact.statement[language],
    answer: fact.statement[language],
    fact: fact.id,
    question: fact.questions[language]?.[0] ?? fact.statement[language],
  });
  const ask: Engine['ask'] = (question, options = {}) => {
    if (question.includes('boom')) throw new Error(`cannot judge ${question}`);
    const claim = /^(true|false): /u.exec(question)?.[1];
    const asked = claim === undefined ? question : question.slice(claim.length + 2);
    const language =
      options.language ??
      LANGUAGES.find((each) => facts.some((fact) => fact.questions[each]?.includes(asked))) ??
      'en';
    const found = facts.filter(
      (fact) =>
        LANGUAGES.some((each) => fact.questions[each]?.includes(asked)) ||
        (asked === 'sum' && ['crates', 'bells'].includes(fact.id)),
    );
    const offered =
      asked === 'which'
        ? facts.slice(0, 3)
        : asked === 'any'
          ? facts.slice(0, 7)
          : found.length === 0
            ? facts.slice(0, 2)
            : [];
    const verdict: Answer['verdict'] =
      offered.length > 2
        ? 'clarify'
        : found.length === 0
          ? 'absent'
          : claim === 'true'
            ? 'supported'
            : claim === 'false'
              ? 'refuted'
              : 'answer';
    const text = { clarify: 'Which one do you mean?', absent: 'The article does not say.' } as Record<
      string,
      string
    >;
    return {
      question,
      case: base.content.case,
      verdict,
      answer: text[verdict] ?? found.map((fact) => fact.statement[language]).join(' '),
      options: offered.map((fact) => optionOf(fact, language)),
      facts: found.map(({ id }) => id),
      citations: found.flatMap((fact) =>
        fact.citations.map(({ paragraph, exact }) => ({ source: 'gazette', paragraph, quote: exact })),
      ),
      working: asked === 'sum' ? ['12 + 14 = 26'] : [],
      confidence: verdict === 'absent' ? 0.6 : 0.9,
      language,
      next:
        verdict === 'absent' || verdict === 'clarify'
          ? []
          : facts.slice(1, 5).map((fact) => ({
              label: optionOf(fact, language).label,
              question: optionOf(fact, language).question,
            })),
      receipt: {
        id: 'r1',
        case: base.content.case,
        version: base.version,
        asks: ['count'],
        terms: [{ text: asked, concepts: ['thing'], how: 'listed' }],
        candidates: [{ fact: 'crates', score: 1.5, explained: ['many'], unexplained: ['guns'] }],
        gap: 0.5,
        rule: 'by rule',
      },
    };
  };
  const suggest: Engine['suggest'] = (typed, language, limit) =>
    facts
      .flatMap((fact) => fact.questions[language] ?? [])
      .filter((question) => question.toLowerCase().includes(typed.toLowerCase()))
      .slice(0, limit);
  return { base, facts, ask, suggest };
}

/** A context over these cases; the harbour alone without any. */
export function fixtureContext(
  bases: readonly FactBase[] = [fixtureBase()],
  more: Partial<Context> = {},
): Context {
  return {
    casebook: new Casebook(bases.map(fixtureEngine)),
    log: silentLog,
    keepsakes: new Keepsakes(),
    ...more,
  };
}

export const registry = buildRegistry(MODULES);
export const registryWith = (...modules: Module[]) => buildRegistry([...MODULES, ...modules]);

const common = {
  id: '1',
  locale: 'en-US',
  userId: '2',
  guildId: '3',
  channelId: '4',
  permissions: 0n,
  roles: [],
};

export function command(
  path: string,
  options: CommandRequest['options'] = {},
  more: Partial<CommandRequest> = {},
): CommandRequest {
  const [name = '', subcommand] = path.split(' ');
  return { ...common, kind: 'command', command: name, subcommand, options, attachments: {}, ...more };
}

export function press(customId: string, more: Partial<ComponentRequest> = {}): ComponentRequest {
  return {
    ...common,
    kind: 'component',
    customId,
    values: [],
    own: true,
    message: { id: '5', private: false },
    ...more,
  };
}

export function speak(content: string, more: Partial<MessageRequest> = {}): MessageRequest {
  return { ...common, kind: 'message', content, direct: false, locale: '', ...more };
}
