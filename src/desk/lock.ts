/** Which facts of a case are proved against its article, and proving those that changed where the article is at hand. */
import { createHash } from 'node:crypto';
import { FactBaseError } from '../errors.ts';
import { parseCase } from '../facts/load.ts';
import { compareArticle, formatLock, paragraphsOf, proveCitations } from '../facts/lock.ts';
import { readPositioned } from '../facts/positions.ts';
import { type CaseFile, type Fact, type FactBase, type LockFile, lockFile } from '../facts/schema.ts';
import type { CaseText } from './versions.ts';

/** A lock's text as a value; undefined for none, or for what is not a lock. */
export function readLock(text: string | undefined): LockFile | undefined {
  if (text === undefined) return undefined;
  try {
    const read = lockFile.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function isProved(fact: Fact, lock: LockFile): boolean {
  const entries = lock.citations[fact.id];
  return (
    entries !== undefined &&
    entries.length === fact.citations.length &&
    fact.citations.every(({ exact, paragraph, prefix, suffix }, at) => {
      const entry = entries[at];
      return (
        entry?.exact === exact &&
        entry.paragraph === paragraph &&
        entry.prefix === prefix &&
        entry.suffix === suffix
      );
    })
  );
}

/** Facts whose citations a lock does not prove. */
export function unprovedFacts(content: CaseFile, lock: LockFile | undefined): string[] {
  return content.facts.filter((fact) => lock === undefined || !isProved(fact, lock)).map((fact) => fact.id);
}

/**
 * Reads a case as the desk keeps it: its lock may leave out facts that are not verified yet, but says nothing false.
 * @throws FactBaseError
 */
export function readCase(text: CaseText, file: string): FactBase {
  const lock = readLock(text.lock);
  const { base } = parseCase(text.content, file);
  const unproved = unprovedFacts(base.content, lock);
  // A whole lock is for the facts' own reader to judge.
  if (text.lock !== undefined && (lock === undefined || unproved.length === 0))
    return parseCase(text.content, file, text.lock).base;
  const version = createHash('sha256')
    .update(text.content)
    .update(text.lock ?? '')
    .digest('hex')
    .slice(0, 12);
  return { ...base, version, unverified: new Set(unproved) };
}

/** The lock with only what still holds for a content. */
export function carriedLock(content: CaseFile, lock: LockFile): LockFile {
  const kept = content.facts
    .filter((fact) => isProved(fact, lock))
    .map((fact) => [fact.id, lock.citations[fact.id] ?? []] as const);
  return { ...lock, citations: Object.fromEntries(kept) };
}

/** The article that a case was proved against; of a case without a lock, the only one at hand, if it may be that. */
function articleOf(
  content: CaseFile,
  lock: LockFile | undefined,
  articles: readonly string[],
): string | undefined {
  if (lock !== undefined) return articles.find((article) => compareArticle(lock, article).length === 0);
  const fitting = articles.filter((article) => paragraphsOf(article).length === content.source.paragraphs);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** @throws FactBaseError with every phrase that the article does not bear out */
function proveAgainst(content: CaseFile, article: string, text: string, file: string): LockFile {
  const proof = proveCitations(content, article);
  if (proof.lock !== undefined) return proof.lock;
  const read = readPositioned(text, file);
  throw new FactBaseError(
    proof.findings.map((finding) =>
      'locate' in read ? read.locate(finding) : { file, line: 1, column: 1, reason: finding.reason },
    ),
  );
}

/**
 * Reads a changed case and proves what it cites: against the article where that is at hand, else by what was proved
 * before; what then is not proved says so wherever it is shown.
 * @throws FactBaseError with every fault, among them each phrase that the article does not hold
 */
export function prove(
  content: string,
  file: string,
  oldLock: string | undefined,
  articles: readonly string[],
): { text: CaseText; base: FactBase } {
  const { base } = parseCase(content, file);
  const lock = readLock(oldLock);
  const article = articleOf(base.content, lock, articles);
  let next: LockFile | undefined;
  if (article !== undefined) next = proveAgainst(base.content, article, content, file);
  else if (lock !== undefined) next = carriedLock(base.content, lock);
  const text: CaseText = { content, lock: next === undefined ? undefined : formatLock(next) };
  return { text, base: readCase(text, file) };
}
