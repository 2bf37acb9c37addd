/**
 * Changes to a case file's text that leave the rest of it letter for letter: comments, order and layout outside the
 * fact that is edited stay, and within it they follow what they stood at.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { LANGUAGES, type WordLists } from '../facts/schema.ts';
import { FORM_PARTS, type FormPart, type FormParts, type Operation } from './operation.ts';
import { Said } from './wording.ts';

/** Keys of a fact in the order in which they are written. */
const FACT_KEYS = [
  'id',
  'topic',
  'statement',
  'value',
  'hedge',
  'attribution',
  'conditions',
  'calculation',
  'questions',
  'citations',
  'status',
];
const OWN_FIELD = new Set(['id', 'statement', 'value', 'citations', 'questions']);
const STYLE = { lineWidth: 0, flowCollectionPadding: false } as const;

type Raw = Record<string, unknown>;
const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): Document.Parsed {
  const document = parseDocument(text, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) throw new Said('yamlFault', { reason: error.message.split('\n')[0] ?? '' });
  return document;
}

function sequence(document: Document.Parsed, key: 'facts' | 'unknowns'): YAMLSeq | undefined {
  const found = document.get(key, true);
  return isSeq(found) ? found : undefined;
}

function itemOf(list: YAMLSeq | undefined, id: string): YAMLMap | undefined {
  return list?.items.filter(isMap).find((item) => item.get('id') === id);
}

/** A fact as the file writes it, without the schema's defaults. @throws Said where there is none */
export function rawFact(text: string, id: string): Raw {
  const document = parse(text);
  const raw: unknown = itemOf(sequence(document, 'facts'), id)?.toJS(document, { maxAliasCount: 20 });
  if (!isRaw(raw)) throw new Said('noFact', { fact: id });
  return raw;
}

// -- The form ---------------------------------------------------------------------------------------------------------

function yamlOf(value: unknown): string {
  return new Document(value).toString(STYLE).trimEnd();
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A fact as the fields of a form. */
export function formOf(fact: Raw): Record<FormPart, string> {
  const { statement, value, citations, questions } = fact;
  const more = Object.fromEntries(Object.entries(fact).filter(([key]) => !OWN_FIELD.has(key)));
  return {
    statement: LANGUAGES.map(
      (language) => `${language}: ${line(textOf(isRaw(statement) ? statement[language] : ''))}`,
    ).join('\n'),
    value: value === undefined ? 'type: text\nanswers: [what]' : yamlOf(value),
    citations: (Array.isArray(citations) ? citations : []).filter(isRaw).map(citationLine).join('\n'),
    questions: LANGUAGES.flatMap((language) => {
      const list = isRaw(questions) ? questions[language] : undefined;
      return (Array.isArray(list) ? list : []).map((question) => `${language}: ${line(textOf(question))}`);
    }).join('\n'),
    more: Object.keys(more).length === 0 ? '' : yamlOf(more),
  };
}

function citationLine(citation: Raw): string {
  const { paragraph, exact, prefix, suffix } = citation;
  const marked =
    prefix === undefined && suffix === undefined
      ? textOf(exact)
      : `${textOf(prefix)}⟦${textOf(exact)}⟧${textOf(suffix)}`;
  return `${textOf(paragraph)}: ${marked}`;
}

const LANGUAGE_LINE = /^\s*(en|fr|ar|es)\s*[:：]\s*(.*)$/u;
const CITATION_LINE = /^\s*(?:§|p\.?|¶)?\s*(\d{1,4})\s*[:：]\s*(.*\S)\s*$/u;
const MARKED = /^(.*)⟦(.+)⟧(.*)$/u;

/** Lines `en: …` by language; a line without a language goes on with the one before. */
function readLocalised(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const each of text.split('\n')) {
    if (each.trim() === '') continue;
    const [, language, rest] = LANGUAGE_LINE.exec(each) ?? [];
    if (language !== undefined) {
      current = found.get(language) ?? [];
      found.set(language, current);
      if (rest !== undefined && rest.trim() !== '') current.push(line(rest));
    } else if (current === undefined) {
      throw new Said('formLanguage', { line: each.trim().slice(0, 60) });
    } else {
      current.push(`${current.pop() ?? ''} ${line(each)}`.trim());
    }
  }
  return found;
}

/** Reads one field of the form into what it stands for: undefined for an empty one. @throws Said with what is wrong */
function readPart(part: FormPart, text: string): unknown {
  switch (part) {
    case 'statement':
      return Object.fromEntries(
        [...readLocalised(text)]
          .filter(([, lines]) => lines.length > 0)
          .map(([language, lines]) => [language, lines.join(' ')]),
      );
    case 'questions':
      return Object.fromEntries([...readLocalised(text)].filter(([, lines]) => lines.length > 0));
    case 'citations':
      return text
        .split('\n')
        .filter((each) => each.trim() !== '')
        .map((each) => {
          const [, paragraph, phrase] = CITATION_LINE.exec(each) ?? [];
          if (paragraph === undefined || phrase === undefined)
            throw new Said('formCitation', { line: each.trim().slice(0, 60) });
          const [, prefix = '', exact = phrase, suffix = ''] = MARKED.exec(phrase) ?? [];
          return {
            paragraph: Number(paragraph),
            exact: exact.trim(),
            ...(prefix === '' ? {} : { prefix }),
            ...(suffix === '' ? {} : { suffix }),
          };
        });
    case 'value':
    case 'more': {
      if (text.trim() === '') return part === 'more' ? {} : undefined;
      let value: unknown;
      try {
        value = parse(text).toJS({ maxAliasCount: 0 });
      } catch (error) {
        if (error instanceof Said || error instanceof ReferenceError || error instanceof RangeError) {
          throw new Said('formYaml', { field: part, reason: error.message });
        }
        throw error;
      }
      if (!isRaw(value)) throw new Said('formYaml', { field: part, reason: 'key: value' });
      return value;
    }
  }
}

/** The fields that differ from what the form showed at first. @throws Said */
export function changedParts(shown: Record<FormPart, string>, sent: FormParts): FormParts {
  return Object.fromEntries(
    FORM_PARTS.flatMap((part) => {
      const text = sent[part];
      if (text === undefined || isDeepStrictEqual(readPart(part, text), readPart(part, shown[part])))
        return [];
      return [[part, text]];
    }),
  );
}

/** A fact with some fields of a form written over it. @throws Said */
function withParts(fact: Raw, parts: FormParts): Raw {
  let next: Raw = { ...fact };
  for (const part of FORM_PARTS) {
    const text = parts[part];
    if (text === undefined) continue;
    const value = readPart(part, text);
    if (part === 'more') {
      const kept = Object.fromEntries(Object.entries(next).filter(([key]) => OWN_FIELD.has(key)));
      const added = isRaw(value)
        ? Object.fromEntries(Object.entries(value).filter(([key]) => !OWN_FIELD.has(key)))
        : {};
      next = { ...kept, ...added };
      // A fact keeps its topic unless another is named.
      if (next.topic === undefined && fact.topic !== undefined) next.topic = fact.topic;
    } else if (value === undefined) delete next[part];
    else next[part] = value;
  }
  return ordered(next);
}

function ordered(fact: Raw): Raw {
  const keys = [
    ...FACT_KEYS.filter((key) => key in fact),
    ...Object.keys(fact).filter((key) => !FACT_KEYS.includes(key)),
  ];
  return Object.fromEntries(keys.map((key) => [key, fact[key]]));
}

// -- Writing ----------------------------------------------------------------------------------------------------------

/** Makes `node` say `value` with as little change as it takes, so that what is written beside it stays. */
function merged(document: Document, node: unknown, value: unknown): Node {
  const fresh = (): Node => document.createNode(value);
  if (isMap(node) && isRaw(value)) {
    node.items = node.items.filter((pair) => isScalar(pair.key) && String(pair.key.value) in value);
    let before = -1;
    for (const [key, each] of Object.entries(value)) {
      const at = node.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
      const pair = node.items[at];
      if (pair !== undefined) {
        pair.value = merged(document, pair.value, each);
        before = at;
      } else {
        before += 1;
        node.items.splice(before, 0, document.createPair(key, each) as Pair<unknown, unknown>);
      }
    }
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const old = node.items.map((item) => ({
      item,
      value: isPair(item) ? undefined : jsOf(item, document),
      used: false,
    }));
    const kept = value.map((each: unknown) => {
      const same = old.find((entry) => !entry.used && isDeepStrictEqual(entry.value, each));
      if (same !== undefined) same.used = true;
      return same;
    });
    node.items = value.map((each: unknown, at) => {
      const same = kept[at];
      if (same !== undefined) return same.item;
      const there = old[at];
      if (there === undefined || there.used) return document.createNode(each);
      there.used = true;
      return merged(document, there.item, each);
    });
    return node;
  }
  if (
    isScalar(node) &&
    (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
  ) {
    if (node.value === value) return node;
    node.value = value;
    delete node.source;
    return node;
  }
  return fresh();
}

function jsOf(node: unknown, document: Document): unknown {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.toJS(document) : undefined;
}

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gmu, indent);

/** Column at which an offset stands, as the white space before it would be. */
function marginAt(text: string, offset: number): string {
  return ' '.repeat(offset - (text.lastIndexOf('\n', offset - 1) + 1));
}

/** The lines of a block node, moved to the left margin; undefined where one does not reach its own margin. */
function dedented(text: string, from: number, to: number): string | undefined {
  const margin = marginAt(text, from);
  const lines = (margin + text.slice(from, to)).split('\n');
  if (lines.some((each) => each.trim() !== '' && !each.startsWith(margin))) return undefined;
  return lines.map((each) => each.slice(margin.length)).join('\n');
}

/** `written` with the lines that did not change as they stood in `source`: their spacing and quotes, letter for letter. */
function inOldLayout(source: string, written: string): string {
  const old = source.trimEnd().split('\n');
  const laid = parse(source).toString(STYLE).trimEnd().split('\n');
  if (laid.length !== old.length) return written;
  const next = written.trimEnd().split('\n');
  // Longest common subsequence of the lines as both are laid out by the writer.
  const lengths = Array.from({ length: laid.length + 1 }, () => new Array<number>(next.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = laid.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    for (let j = next.length - 1; j >= 0; j--)
      row[j] = laid[i] === next[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const out: string[] = [];
  let i = 0;
  for (let j = 0; j < next.length; ) {
    if (i < laid.length && laid[i] === next[j]) {
      out.push(old[i] ?? '');
      i += 1;
      j += 1;
    } else if (i < laid.length && at(i + 1, j) >= at(i, j + 1)) i += 1;
    else {
      out.push(next[j] ?? '');
      j += 1;
    }
  }
  return out.join('\n');
}

/** Writes over one item of a list, and nothing else. */
function rewriteItem(text: string, key: 'facts' | 'unknowns', id: string, change: (raw: Raw) => Raw): string {
  const document = parse(text);
  const item = itemOf(sequence(document, key), id);
  const raw: unknown = item?.toJS(document, { maxAliasCount: 20 });
  if (item === undefined || !isRaw(raw)) throw new Said('noFact', { fact: id });
  const value = change(raw);
  if (isDeepStrictEqual(value, raw)) return text;

  const [from, to] = item.range ?? [0, 0];
  const source = item.flow === true ? undefined : dedented(text, from, to);
  if (source !== undefined && !/[&*]/u.test(source.replace(/(["']).*?\1/gu, ''))) {
    const part = parse(source);
    part.contents = merged(part, part.contents, value) as typeof part.contents;
    const written = inOldLayout(source, part.toString(STYLE));
    const tail = /\n*$/u.exec(text.slice(from, to))?.[0] ?? '';
    const margin = marginAt(text, from);
    const next =
      text.slice(0, from) + indented(written.trimEnd(), margin).slice(margin.length) + tail + text.slice(to);
    if (says(next, key, id, value, document)) return next;
  }
  // Anchors, a flow mapping or an odd layout: the whole text is written anew; comments and order stay, spacing may not.
  merged(document, item, value);
  return document.toString(STYLE);
}

/** Whether `text` differs from `before` in this one item alone, which is `value`. */
function says(
  text: string,
  key: 'facts' | 'unknowns',
  id: string,
  value: Raw,
  before: Document.Parsed,
): boolean {
  const after = parseDocument(text, { logLevel: 'silent' });
  if (after.errors.length > 0) return false;
  const expected: unknown = before.toJS({ maxAliasCount: 20 });
  const list = isRaw(expected) ? expected[key] : undefined;
  if (!isRaw(expected) || !Array.isArray(list)) return false;
  const replaced = list.map((each: unknown) => (isRaw(each) && each.id === id ? value : each));
  return isDeepStrictEqual(after.toJS({ maxAliasCount: 20 }), { ...expected, [key]: replaced });
}

/** Adds one item: behind the last of its topic, else at the end of the list. */
function addItem(text: string, key: 'facts' | 'unknowns', value: Raw): string {
  const document = parse(text);
  const list = sequence(document, key);
  const last =
    list?.items
      .filter(isMap)
      .findLast((item) => value.topic !== undefined && item.get('topic') === value.topic) ??
    list?.items.filter(isMap).at(-1);
  if (list !== undefined && last !== undefined && list.flow !== true && last.flow !== true) {
    const [from, to] = last.range ?? [0, 0];
    const margin = marginAt(text, from);
    const dash = /-\s*$/u.exec(text.slice(text.lastIndexOf('\n', from - 1) + 1, from));
    if (dash !== null) {
      const body = text.slice(0, to).trimEnd();
      // Empty lines behind an item stand between it and the next.
      const gap = text.slice(body.length, to);
      const lead = `${margin.slice(0, margin.length - dash[0].length)}${dash[0]}`;
      const written = indented(yamlOf(value), margin).slice(margin.length);
      const next = `${body}\n${hasGaps(text, list) ? '\n' : ''}${lead}${written}${gap === '' ? '\n' : gap}${text.slice(to)}`;
      const after = parseDocument(next, { logLevel: 'silent' });
      if (
        after.errors.length === 0 &&
        isDeepStrictEqual(itemOf(sequence(after, key), String(value.id))?.toJS(after), value)
      )
        return next;
    }
  }
  if (list === undefined) document.set(key, document.createNode([value]));
  else list.add(document.createNode(value));
  return document.toString(STYLE);
}

/** Whether the items of a list stand apart by empty lines. */
function hasGaps(text: string, list: YAMLSeq): boolean {
  const [first, second] = list.items.filter(isMap);
  const [end, from] = [first?.range?.[1], second?.range?.[0]];
  if (end === undefined || from === undefined) return false;
  return /\n[ \t]*\n/u.test(text.slice(text.slice(0, end).trimEnd().length, from));
}

function withPhrasings(raw: Raw, added: WordLists): Raw {
  const questions = isRaw(raw.questions) ? { ...raw.questions } : {};
  for (const language of LANGUAGES) {
    const more = added[language] ?? [];
    const there: unknown = questions[language];
    const known = Array.isArray(there) ? there : [];
    const fresh = more.map(line).filter((each) => each !== '' && !known.includes(each));
    if (fresh.length > 0) questions[language] = [...known, ...new Set(fresh)];
  }
  return { ...raw, questions };
}

/** The text of a case file after a change. @throws Said for a change that cannot be read or does not fit the file */
export function applyOperation(text: string, operation: Operation): string {
  switch (operation.kind) {
    case 'edit':
      return rewriteItem(text, 'facts', operation.fact, (raw) => withParts(raw, operation.parts));
    case 'retire':
      return rewriteItem(text, 'facts', operation.fact, (raw) => ordered({ ...raw, status: 'retired' }));
    case 'phrasing':
      return rewriteItem(text, 'facts', operation.fact, (raw) => withPhrasings(raw, operation.questions));
    case 'add':
      if (itemOf(sequence(parse(text), 'facts'), operation.fact) !== undefined)
        throw new Said('factExists', { fact: operation.fact });
      return addItem(
        text,
        'facts',
        withParts({ id: operation.fact, topic: operation.topic, questions: {} }, operation.parts),
      );
    case 'unknown': {
      const { id, statement, questions, nearest } = operation;
      if (itemOf(sequence(parse(text), 'unknowns'), id) !== undefined) {
        return rewriteItem(text, 'unknowns', id, (raw) => withPhrasings({ ...raw, statement }, questions));
      }
      const lists = Object.fromEntries(
        Object.entries(questions).filter(([, list]) => list !== undefined && list.length > 0),
      );
      return addItem(text, 'unknowns', {
        id,
        statement: { ...statement },
        questions: lists,
        ...(nearest.length > 0 ? { nearest } : {}),
      });
    }
  }
}
