/** What lies in the facts folder, as texts; and the articles, where somebody keeps them at hand. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { caseFiles, lockPath, readText } from '../facts/load.ts';
import type { CaseText } from './versions.ts';

/** A case file as it lies in the folder. */
export interface DiskCase extends CaseText {
  /** Path, as faults name it. */
  file: string;
  /** Its case id, as far as it can be read. */
  caseId: string | undefined;
}

const CASE_LINE = /^case:[ \t]*["']?([a-z0-9_-]{1,32})["']?[ \t]*(?:#.*)?$/mu;

/** The case that a text says it is, without judging the rest of it. */
export function caseIdOf(content: string): string | undefined {
  const found = CASE_LINE.exec(content)?.[1];
  if (found !== undefined) return found;
  try {
    const value: unknown = parse(content, { maxAliasCount: 0, logLevel: 'silent' });
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'case') : undefined;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Every case file of the folder. @throws UserError where there is none to read */
export function readFolder(directory: string): DiskCase[] {
  return caseFiles(directory).flatMap((file) => {
    const content = readText(file);
    return content === undefined
      ? []
      : [{ file, content, lock: readText(lockPath(file)), caseId: caseIdOf(content) }];
  });
}

/** How faults name a file of a case that lies nowhere. */
export function nominalFile(caseId: string): string {
  return `${caseId}.yaml`;
}

/** The articles at a path: one file, or every `.txt` of a folder. Empty where there is none. */
export function readArticles(path: string | undefined): string[] {
  if (path === undefined) return [];
  try {
    const files = statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .map((name) => join(path, name))
      : [path];
    return files.flatMap((file) => readText(file) ?? []);
  } catch {
    return [];
  }
}
