/** What the schema finds, told to those who write case files; and the part of a faulty case that can be checked further. */
import { z } from 'zod';
import type { KnownIds } from './check.ts';
import { didYouMean } from './nearest.ts';
import type { Finding, Path } from './positions.ts';
import { type CaseFile, caseFile } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** The lists of a case whose entries stand or fall alone. */
const SECTIONS = ['topics', 'vocabulary', 'facts', 'unknowns'] as const;
type Section = (typeof SECTIONS)[number];

const ENTRY_NAMES: Readonly<Record<Section, string>> = {
  topics: 'topic',
  vocabulary: 'entry',
  facts: 'fact',
  unknowns: 'unknown',
};

/** The schema's issues as findings. `value` is what was parsed. */
export function schemaFindings(issues: readonly Issue[], value: unknown): Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, issue.path.map(segment), value));
}

function findingsOf(issue: Issue, path: Path, value: unknown): Finding[] {
  const finding = (reason: string): Finding => ({ path, reason: `${describePath(path, value)}${reason}` });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        key: true,
        reason: `${describePath(path, value)}unknown key "${key}"${didYouMean(key, knownKeys())}`,
      }));
    case 'invalid_type':
      return [finding(typeReason(issue.expected, at(value, path)))];
    case 'invalid_union': {
      if (issue.discriminator !== undefined) {
        const given = at(value, path);
        const types = valueTypes(issue);
        if (given === undefined) return [finding(`is missing: one of ${types.join(', ')}`)];
        const hint = typeof given === 'string' ? didYouMean(given, types) : '';
        return [finding(`is not one of ${types.join(', ')}${hint}`)];
      }
      // An item of a list: an id, or a text in each language. What it looks like decides which was meant.
      const [asId = [], asText = []] = issue.errors;
      const meant = typeof at(value, path) === 'string' ? asId : asText;
      return meant.flatMap((inner) => findingsOf(inner, [...path, ...inner.path.map(segment)], value));
    }
    case 'invalid_value': {
      const given = at(value, path);
      const options = issue.values.map(String);
      if (given === undefined) return [finding(`is missing: one of ${options.join(', ')}`)];
      return [
        finding(
          `is not one of ${options.join(', ')}${typeof given === 'string' ? didYouMean(given, options) : ''}`,
        ),
      ];
    }
    case 'too_small':
      if (issue.origin === 'string') return [finding('is empty')];
      if (issue.origin === 'array')
        return [finding(`needs at least ${issue.minimum} ${plural(issue.minimum, 'entry', 'entries')}`)];
      return [finding(`must be ${issue.inclusive === true ? 'at least' : 'more than'} ${issue.minimum}`)];
    case 'too_big':
      if (issue.origin === 'string') return [finding(`is longer than ${issue.maximum} characters`)];
      return [finding(`must be at most ${issue.maximum}`)];
    case 'invalid_format':
      if (issue.format === 'date') return [finding('must be a day such as 2021-03-06')];
      if (issue.format === 'url') return [finding('must be an address that begins with https://')];
      return [finding(issue.message)];
    default:
      return [finding(issue.message)];
  }
}

/** The case without the entries that the schema refuses, so that the cross-rules can be told in the same report. */
export interface SoundPart {
  content: CaseFile;
  /** The ids of the refused entries too: a reference to one of them leads somewhere. */
  known: KnownIds;
  /** A finding in the sound part as one in the whole. */
  restore(finding: Finding): Finding;
}

/** The part of a case with these issues that the cross-rules can be held against; undefined where what they rest on is at fault: date, language or paragraphs of the source. */
export function soundPart(value: unknown, issues: readonly Issue[]): SoundPart | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const refused = new Map<string, Set<unknown>>(SECTIONS.map((section) => [section, new Set()]));
  const part: Record<string, unknown> = { ...value };
  for (const issue of issues) {
    const [section, index] = issue.path;
    if (typeof section === 'string' && typeof index === 'number') refused.get(section)?.add(index);
    else if (issue.code === 'unrecognized_keys' && issue.path.length === 0)
      for (const key of issue.keys) delete part[key];
    else if (section === 'source' && typeof index === 'string' && index in SOURCE)
      part.source = { ...Object(part.source), [index]: SOURCE[index as keyof typeof SOURCE] };
    else if (typeof section === 'string' && section in HEAD)
      part[section] = HEAD[section as keyof typeof HEAD];
  }
  const kept = new Map<unknown, number[]>();
  for (const section of SECTIONS) {
    const entries: unknown = part[section];
    if (!Array.isArray(entries)) {
      part[section] = [];
      continue;
    }
    const indexes = [...entries.keys()].filter((index) => refused.get(section)?.has(index) !== true);
    kept.set(section, indexes);
    part[section] = indexes.map((index): unknown => entries[index]);
  }
  const parsed = possiblyEmpty().safeParse(part);
  if (!parsed.success) return undefined;
  return {
    content: parsed.data,
    known: {
      topics: idsIn(value, 'topics'),
      vocabulary: idsIn(value, 'vocabulary'),
      facts: idsIn(value, 'facts'),
    },
    restore(finding) {
      const [section, index, ...rest] = finding.path;
      const original = typeof index === 'number' ? kept.get(section)?.[index] : undefined;
      return section === undefined || original === undefined
        ? finding
        : { ...finding, path: [section, original, ...rest] };
    },
  };
}

/** What stands in for a part of the head that is at fault: no cross-rule reads it. */
const ANY = { en: '-', fr: '-', ar: '-', es: '-' };
const HEAD = { case: 'case', title: ANY, description: ANY };
const SOURCE = { id: 'source', name: ANY, url: undefined, dateline: undefined };

/** The schema for what is left of a case: perhaps no topic and no fact. */
function possiblyEmpty() {
  const { topics, facts } = caseFile.shape;
  return caseFile.extend({ topics: z.array(topics.element), facts: z.array(facts.element) });
}

/** Where a path leads, in words: `fact "arrests": statement.en: `. An empty text for the top. */
export function describePath(path: Path, value: unknown): string {
  const [section, index, ...rest] = path;
  let words = '';
  let remaining: Path = path;
  const name = SECTIONS.find((known) => known === section);
  if (name !== undefined && typeof index === 'number') {
    const id = at(value, [name, index, 'id']);
    words = `${ENTRY_NAMES[name]} ${typeof id === 'string' ? `"${id}"` : `number ${index + 1}`}: `;
    remaining = rest;
  }
  let dotted = '';
  for (const part of remaining)
    dotted += typeof part === 'number' ? `[${part + 1}]` : dotted === '' ? part : `.${part}`;
  return dotted === '' ? words : `${words}${dotted}: `;
}

function typeReason(expected: string, given: unknown): string {
  if (given === undefined) return 'is missing';
  const wanted =
    expected === 'string'
      ? 'text'
      : expected === 'array'
        ? 'a list'
        : expected === 'object'
          ? 'a mapping'
          : `a ${expected}`;
  if (expected === 'string' && (typeof given === 'number' || typeof given === 'boolean')) {
    return `must be text: write "${given}" with its quotes`;
  }
  return `must be ${wanted}${given === null ? ', and is empty' : ''}`;
}

function valueTypes(issue: z.core.$ZodIssueInvalidUnion): string[] {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  if (Array.isArray(options)) return options.map(String);
  return ['count', 'money', 'date', 'period', 'entity', 'list', 'name', 'text'];
}

/** Every key that the schema knows, anywhere. Made only once there is a fault. */
let keys: Set<string> | undefined;
function knownKeys(): Set<string> {
  if (keys !== undefined) return keys;
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object' && node.properties !== null) {
      for (const key of Object.keys(node.properties)) found.add(key);
    }
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(z.toJSONSchema(caseFile, { io: 'input' }));
  keys = found;
  return found;
}

function idsIn(value: object, section: Section): Set<string> {
  const entries = at(value, [section]);
  if (!Array.isArray(entries)) return new Set();
  return new Set(
    entries.map((_, index) => at(entries, [index, 'id'])).filter((id) => typeof id === 'string'),
  );
}

function at(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

function segment(key: PropertyKey): string | number {
  return typeof key === 'symbol' ? String(key) : key;
}

function plural(count: number | bigint, one: string, many: string): string {
  return Number(count) === 1 ? one : many;
}
