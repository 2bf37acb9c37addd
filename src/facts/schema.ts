/**
 * What a case file may hold: the Zod schema of `facts/<case>.yaml` and the types inferred from it.
 * facts/README.md explains every field to those who write them; the JSON Schema for editors is made from here.
 */
import { z } from 'zod';

/** The languages that questions are read in and replies are written in (ISO 639-1). */
export const LANGUAGES = ['en', 'fr', 'ar', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens')
  .max(60);
const text = (max: number) => z.string().trim().min(1).max(max);

/** One text in each language. */
const localised = (max: number) =>
  z.strictObject({ en: text(max), fr: text(max), ar: text(max), es: text(max) });
export type Localised = Record<Language, string>;

/** Lists of words or phrasings; a language may be left out. */
const wordLists = (max: number) =>
  z.strictObject({
    en: z.array(text(max)).optional(),
    fr: z.array(text(max)).optional(),
    ar: z.array(text(max)).optional(),
    es: z.array(text(max)).optional(),
  });
export type WordLists = z.infer<ReturnType<typeof wordLists>>;

/**
 * A date as far as it is known: EDTF level 1 (ISO 8601-2): `2021`, `2021-02`, `2021-02-08`,
 * or a season: `2020-21` spring, `-22` summer, `-23` autumn, `-24` winter.
 */
export const edtf = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is 2021, 2021-02, 2021-02-08, or a season such as 2020-22 (summer 2020)',
  )
  .refine((value) => !/-2[1-4]-/.test(value), 'a season has no day')
  .refine((value) => {
    const [year, month, day] = value.split('-').map(Number);
    return day === undefined || new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).getUTCDate() === day;
  }, 'there is no such day');

const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency is its ISO 4217 code, such as MAD');

/** The kinds of thing a name stands for. */
export const ENTITY_KINDS = ['organisation', 'person', 'place', 'event', 'thing', 'act', 'group'] as const;

const value = z.discriminatedUnion('type', [
  /** A number of things. `number`, or `min`/`max` where the source gives a range or a word such as "hundreds". */
  z.strictObject({
    type: z.literal('count'),
    number: z.number().nonnegative().optional(),
    min: z.number().nonnegative().optional(),
    max: z.number().nonnegative().optional(),
    noun: localised(80),
  }),
  /** One amount of money, in each currency in which the source gives it. */
  z.strictObject({
    type: z.literal('money'),
    amounts: z.array(z.strictObject({ amount: z.number().nonnegative(), currency })).min(1),
  }),
  /** A point in time. `implied` says which part the source leaves to its date of publication. */
  z.strictObject({ type: z.literal('date'), date: edtf, implied: z.enum(['year']).optional() }),
  /** A stretch of time. `implied` as for a date, of each end that lies in the year of publication. */
  z.strictObject({
    type: z.literal('period'),
    from: edtf.optional(),
    to: edtf.optional(),
    years: z.number().positive().optional(),
    implied: z.enum(['year']).optional(),
  }),
  /** Who, what or where: entries of `vocabulary`. More than one where together they are the answer. */
  z.strictObject({ type: z.literal('entity'), entities: z.array(id).min(1) }),
  /** Several things, complete or not. Items are entries of `vocabulary` where there is one, else words in each language. */
  z.strictObject({
    type: z.literal('list'),
    items: z.array(z.union([id, localised(120)])).min(2),
    complete: z.boolean().default(false),
  }),
  /** A name, an acronym's long form or a codename. */
  z.strictObject({ type: z.literal('name'), name: text(200) }),
  /** Anything that is told in words. `answers` says what kind of question it settles. */
  z.strictObject({
    type: z.literal('text'),
    answers: z
      .array(
        z.enum([
          'what',
          'who',
          'why',
          'how',
          'when',
          'where',
          'definition',
          'purpose',
          'statement',
          'kind',
          'whether',
        ]),
      )
      .min(1),
  }),
]);
export type Value = z.infer<typeof value>;

/** How firm the source is. */
export const HEDGES = ['approximately', 'over', 'under', 'at-least', 'majority', 'reportedly'] as const;

/** What a fact holds for only. Each is checked against the same kind of condition in a question. */
const conditions = z.strictObject({
  since: edtf.optional(),
  until: edtf.optional(),
  /** The last so many years before publication. */
  lastYears: z.number().positive().optional(),
  on: edtf.optional(),
  event: id.optional(),
  actor: z.array(id).optional(),
  place: z.array(id).optional(),
});
export type Conditions = z.infer<typeof conditions>;

/** W3C Web Annotation TextQuoteSelector within a numbered paragraph. */
const citation = z.strictObject({
  paragraph: z.number().int().positive(),
  exact: text(160),
  prefix: text(80).optional(),
  suffix: text(80).optional(),
});
export type CitationSource = z.infer<typeof citation>;

const fact = z.strictObject({
  id,
  topic: id,
  statement: localised(600),
  value,
  hedge: z.enum(HEDGES).optional(),
  /** Who says so, in words that follow "according to"; without it the article itself does. */
  attribution: localised(120).optional(),
  conditions: conditions.optional(),
  /** Declared arithmetic: the value is `operation` over the values of these facts. */
  calculation: z
    .strictObject({ operation: z.enum(['sum', 'difference', 'ratio', 'percent']), of: z.array(id).min(2) })
    .optional(),
  /** How people ask; a phrasing may hold alternatives (alternatives.ts). */
  questions: wordLists(400),
  citations: z.array(citation).min(1),
  status: z.enum(['published', 'draft', 'retired']).default('published'),
});
export type Fact = z.infer<typeof fact>;
export type Operation = NonNullable<Fact['calculation']>['operation'];

const unknown = z.strictObject({
  id,
  /** What is not known, as a noun phrase: "the names of those arrested". */
  statement: localised(200),
  questions: wordLists(400),
  /** The facts that come nearest, best first. */
  nearest: z.array(id).default([]),
});
export type Unknown = z.infer<typeof unknown>;

const vocabularyEntry = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  /** Broader terms: other entries, or words of the general word lists. */
  is: z.array(id).default([]),
  /** Names, acronyms, spellings and synonyms. The first of each language is the one shown. */
  names: wordLists(120),
});
export type VocabularyEntry = z.infer<typeof vocabularyEntry>;

/** The whole of one case file. */
export const caseFile = z.strictObject({
  /** The case's id; also the name of its Discord command. */
  case: z
    .string()
    .regex(/^[a-z0-9_-]{1,32}$/, 'a case id is 1 to 32 lower-case letters, digits, hyphens or underscores'),
  title: localised(100),
  /** One line for the command list and the help. */
  description: localised(100),
  source: z.strictObject({
    id,
    /** Reads after "according to": "the dispatch of 6 March 2021". */
    name: localised(100),
    published: z.iso.date(),
    /** The article bears no date: `published` only gives the years that it leaves out, and is never told. */
    undated: z.literal(true).optional(),
    dateline: id.optional(),
    language: z.enum(LANGUAGES),
    paragraphs: z.number().int().positive(),
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
  /**
   * What the facts are grouped by. `background` marks what the article tells beside the case itself (another
   * operation, an agency's record): the words of the case's title do not describe those facts.
   */
  topics: z
    .array(z.strictObject({ id, title: localised(80), background: z.boolean().default(false) }))
    .min(1),
  vocabulary: z.array(vocabularyEntry).default([]),
  facts: z.array(fact).min(1),
  unknowns: z.array(unknown).default([]),
});
export type CaseFile = z.infer<typeof caseFile>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hex digits');
/** The lock: what was proved against the article. Positions are in Unicode code points within the paragraph. */
export const lockFile = z.strictObject({
  case: z.string(),
  article: z.strictObject({ sha256, paragraphs: z.array(sha256) }),
  citations: z.record(
    z.string(),
    z.array(
      z.strictObject({
        paragraph: z.number().int().positive(),
        exact: z.string(),
        prefix: z.string().optional(),
        suffix: z.string().optional(),
        start: z.number().int().nonnegative(),
        end: z.number().int().positive(),
      }),
    ),
  ),
});
export type LockFile = z.infer<typeof lockFile>;

/** A validated case, ready to be read from. Immutable. */
export interface FactBase {
  file: string;
  content: CaseFile;
  /** First 12 hex digits of SHA-256 over the file's and the lock's text: what a receipt names. */
  version: string;
  /** Facts whose citations no lock proves yet. */
  unverified: ReadonlySet<string>;
}
