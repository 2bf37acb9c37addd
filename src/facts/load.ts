/** Case files from disk to fact bases: read, checked by the schema, the cross-rules and the lock, or refused whole. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bytesOf, cache, keyOf } from '../cache.ts';
import { FactBaseError, type Fault, messageOf, UserError } from '../errors.ts';
import { spellOut } from './alternatives.ts';
import { checkCase, type KnownIds } from './check.ts';
import { schemaFindings, soundPart } from './issues.ts';
import { compareArticle, compareLock, proveCitations } from './lock.ts';
import { readPlain } from './plain.ts';
import { type Finding, readPositioned } from './positions.ts';
import { type CaseFile, caseFile, type FactBase, lockFile } from './schema.ts';

/** A case has some 300 KB in four languages; what is far larger is not one. */
export const MAX_BYTES = 2 * 1024 * 1024;

/** More faults than this in one file are counted, not told. */
const MAX_FAULTS = 500;

/** How to read a case. */
export interface ReadOptions {
  /** Read with the full YAML reader even where the quick one would do: what `facts check` does. */
  thorough?: boolean;
  /**
   * Also prove the citations against this article: those of the case with this id, or of every case. A lock that is older
   * than the case is then no fault: it proves no fact.
   */
  article?: { text: string; caseId?: string | undefined };
  /** Leave phrasings with alternatives as they are written; else each is spelt out. */
  asWritten?: boolean;
}

/** Where the lock of a case file stands: `seizure.lock.json` beside `seizure.yaml`. */
export function lockPath(file: string): string {
  return `${file.replace(/\.ya?ml$/u, '')}.lock.json`;
}

/**
 * Reads one case.
 * @param text the YAML.
 * @param file how faults name the file; those of the lock name {@link lockPath} of it.
 * @param lock the text of its lock. Without one every fact is unverified, which is allowed.
 * @throws FactBaseError with every fault of both, in file order.
 */
export function parseCase(
  text: string,
  file: string,
  lock?: string,
  options: ReadOptions = {},
): { base: FactBase } {
  const tooBig = [sizeFault(text, file), lock === undefined ? undefined : sizeFault(lock, lockPath(file))];
  if (tooBig.some((fault) => fault !== undefined))
    throw new FactBaseError(tooBig.filter((fault) => fault !== undefined));

  const sound = (content: CaseFile, stale = false): { base: FactBase } => ({
    base: baseOf(
      options.asWritten === true ? content : spellOut(content),
      text,
      file,
      stale ? undefined : lock,
    ),
  });
  if (options.thorough !== true) {
    const plain = readPlain(text);
    if (plain !== undefined) {
      const { content, findings, lockFaults, stale } = examine(plain.value, file, lock, options);
      if (content !== undefined && findings.length + lockFaults.length === 0) return sound(content, stale);
    }
  }
  // Only now, for the report, are the positions worth their time.
  const read = readPositioned(text, file);
  if (!('locate' in read)) throw new FactBaseError(inOrder(read.faults));
  const { content, findings, lockFaults, stale } = examine(read.value, file, lock, options);
  const faults = [...read.faults, ...findings.map(read.locate)];
  if (content === undefined || faults.length + lockFaults.length > 0) {
    throw new FactBaseError([...inOrder(faults), ...inOrder(lockFaults)]);
  }
  return sound(content, stale);
}

/**
 * Reads a case file and the lock beside it, where there is one.
 * @throws FactBaseError with every fault of the two; UserError where the file cannot be read.
 */
export function loadCase(file: string, options: ReadOptions = {}): FactBase {
  const text = readText(file);
  if (text === undefined) throw new UserError(`There is no case file ${file}.`);
  const lock = readText(lockPath(file));
  if (options.thorough === true || options.article !== undefined || options.asWritten === true)
    return parseCase(text, file, lock, options).base;
  const key = soundKey(text, lock);
  const sound = key && (cache.recall('case', key) as CaseFile | undefined);
  if (sound) return baseOf(sound, text, file, lock);
  const { base } = parseCase(text, file, lock, options);
  if (key) cache.keep('case', key, base.content);
  return base;
}

let rules: Buffer[] | null | undefined;

/** What a case was found sound under: every byte of it and of its lock, and the rules it was held against. */
function soundKey(text: string, lock: string | undefined): Buffer | undefined {
  if (rules === undefined) {
    const own = bytesOf(new URL('./', import.meta.url), '.ts');
    const packages = bytesOf(new URL('../../', import.meta.url), 'package-lock.json');
    rules = own && packages ? [...own, ...packages] : null;
  }
  return rules === null ? undefined : keyOf([text, ...(lock === undefined ? [] : [lock]), ...rules]);
}

/**
 * Reads every `*.yaml` of a folder, in the order of their names.
 * @throws FactBaseError with the faults of all files; UserError where there is no case to read, with what to do.
 */
export function loadCases(directory: string, options: ReadOptions = {}): FactBase[] {
  const bases: FactBase[] = [];
  const faults: Fault[] = [];
  for (const file of caseFiles(directory)) {
    try {
      const base = loadCase(file, options);
      const earlier = bases.find((other) => other.content.case === base.content.case);
      if (earlier === undefined) bases.push(base);
      else faults.push(caseTwice(file, base.content.case, earlier.file));
    } catch (error) {
      if (!(error instanceof FactBaseError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new FactBaseError(faults);
  return bases;
}

/**
 * The case files of a folder, sorted.
 * @throws UserError where there is no such folder or no case in it, with what to do.
 */
export function caseFiles(directory: string): string[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new UserError(
        `There is no folder "${directory}" with case files. Set FACTS_DIR to the folder that holds them.`,
      );
    }
    throw new UserError(`The folder "${directory}" cannot be read: ${messageOf(error)}`);
  }
  const files = names.filter((name) => name.endsWith('.yaml') && !name.startsWith('.')).sort();
  if (files.length === 0) {
    const other = names.find((name) => name.endsWith('.yml'));
    throw new UserError(
      `There is no case file (*.yaml) in the folder "${directory}". ` +
        (other === undefined
          ? 'Add one as facts/README.md says, or set FACTS_DIR to the folder that holds them.'
          : `Rename ${other} to ${basename(other, '.yml')}.yaml.`),
    );
  }
  return files.map((name) => join(directory, name));
}

/** What to say of a case that a folder does not hold: most often it is in another. */
export function noSuchCase(caseId: string, cases: readonly string[], directory: string): UserError {
  return new UserError(
    `There is no case "${caseId}" in the folder "${directory}". There is: ${cases.join(', ')}. ` +
      'Set FACTS_DIR to the folder that holds it; the id is what its file says at "case".',
  );
}

/** The text of a file, or undefined where there is none. @throws UserError where it cannot be read. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new UserError(`${file} cannot be read: ${messageOf(error)}`);
  }
}

interface Examined {
  /** The case, where the schema takes it. */
  content: CaseFile | undefined;
  findings: Finding[];
  lockFaults: Fault[];
  /** The lock is older than the case, which the article itself proves: what is wrong with it one command mends. */
  stale?: boolean;
}

/** Schema, cross-rules, article and lock over what was read. A fault of one entry does not hide those of others. */
function examine(value: unknown, file: string, lock: string | undefined, { article }: ReadOptions): Examined {
  const rules = (content: CaseFile, known?: KnownIds): Finding[] => {
    const findings = checkCase(content, known);
    if (article === undefined || (article.caseId ?? content.case) !== content.case) return findings;
    return [...findings, ...(proveCitations(content, article.text).findings ?? [])];
  };
  const parsed = caseFile.safeParse(value);
  if (!parsed.success) {
    const findings = schemaFindings(parsed.error.issues, value);
    const sound = soundPart(value, parsed.error.issues);
    if (sound !== undefined) findings.push(...rules(sound.content, sound.known).map(sound.restore));
    return { content: undefined, findings, lockFaults: [] };
  }
  const content = parsed.data;
  const findings = rules(content);
  if (lock === undefined) return { content, findings, lockFaults: [] };
  const text = (article?.caseId ?? content.case) === content.case ? article?.text : undefined;
  const { findings: ofLock, ...checked } = examineLock(content, lock, lockPath(file), text);
  return { content, findings: [...findings, ...ofLock], ...checked };
}

function examineLock(
  content: CaseFile,
  lock: string,
  file: string,
  article: string | undefined,
): Omit<Examined, 'content'> {
  let value: unknown;
  try {
    value = JSON.parse(lock);
  } catch (error) {
    const reason = `not JSON (${messageOf(error)}): make it anew: npm run facts -- lock --article FILE --case ${content.case}`;
    return { findings: [], lockFaults: [{ file, line: 1, column: 1, reason }] };
  }
  const parsed = lockFile.safeParse(value);
  const compared = parsed.success
    ? compareLock(content, parsed.data)
    : { inCase: [], inLock: schemaFindings(parsed.error.issues, value) };
  const proved = parsed.success && article !== undefined;
  const { inCase, inLock } = proved ? { inCase: [], inLock: compareArticle(parsed.data, article) } : compared;
  const stale = proved && compared.inCase.length + compared.inLock.length > 0;
  if (stale && inLock.length === 0) return { findings: [], lockFaults: [], stale };
  if (inLock.length === 0) return { findings: inCase, lockFaults: [] };
  // JSON is YAML, so the same reader finds the lines.
  const read = readPositioned(lock, file);
  const located =
    'locate' in read
      ? inLock.map(read.locate)
      : inLock.map(({ reason }) => ({ file, line: 1, column: 1, reason }));
  return { findings: inCase, lockFaults: located };
}

function baseOf(content: CaseFile, text: string, file: string, lock: string | undefined): FactBase {
  const version = createHash('sha256')
    .update(text)
    .update(lock ?? '')
    .digest('hex')
    .slice(0, 12);
  // A lock that disagrees anywhere is a fault, so here it proves every fact or there is none.
  const unverified = new Set(lock === undefined ? content.facts.map((fact) => fact.id) : []);
  return { file, content: freeze(content), version, unverified };
}

/** Freezes a value and all that it holds: the engines of two requests share it. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}

function caseTwice(file: string, id: string, other: string): Fault {
  const reason = `the case "${id}" is already in ${other}: each case has one file and an id of its own`;
  const read = readPositioned(readText(file) ?? '', file);
  return 'locate' in read ? read.locate({ path: ['case'], reason }) : { file, line: 1, column: 1, reason };
}

function sizeFault(text: string, file: string): Fault | undefined {
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_BYTES) return undefined;
  return { file, line: 1, column: 1, reason: `has ${bytes} bytes; a file may have ${MAX_BYTES} (2 MiB)` };
}

/** Faults of one file in its order. What is no case at all can have one on every line: nobody reads that far. */
function inOrder(faults: Fault[]): Fault[] {
  const ordered = faults.sort((a, b) => a.line - b.line || a.column - b.column);
  const next = ordered[MAX_FAULTS];
  if (next === undefined) return ordered;
  const more = { ...next, reason: `${ordered.length - MAX_FAULTS} more faults from here on` };
  return [...ordered.slice(0, MAX_FAULTS), more];
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
