/** The golden sets: questions with what a right reply must say, one JSON object a line. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { LANGUAGES } from '../facts/schema.ts';

const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source, 'iu') instanceof RegExp;
  } catch {
    return false;
  }
}, 'must be a regular expression (flags iu)');

const item = z.object({
  id: z.string().min(1),
  lang: z.enum(LANGUAGES),
  /** What makes the question what it is: direct, paraphrase, slang, typo, claim, premise, derived ... */
  kind: z.string().min(1),
  q: z.string(),
  expect: z.enum(['answer', 'absent', 'clarify', 'supported', 'refuted']),
  /** Every one must match the reply's text; for `clarify` the text or the options. */
  must: z.array(pattern).default([]),
  /** None may match the reply's text. */
  mustNot: z.array(pattern).default([]),
  /** Citing one of these paragraphs counts as cited; empty: any or none. */
  para: z.array(z.number().int().nonnegative()).default([]),
  /** Why the question is hard, or is judged so. */
  why: z.string().optional(),
});
export type Item = z.infer<typeof item>;

/**
 * Reads one golden set.
 * @param file one JSON object a line; empty lines are passed over
 * @throws UserError with every fault of the file, by line
 */
export function readItems(file: string): Item[] {
  return parseItems(readFileSync(file, 'utf8'), file);
}

/** The items of a golden set's text. @throws UserError with every fault, by `file:line`. */
export function parseItems(text: string, file: string): Item[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const items = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const where = `${file}:${at + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      faults.push(`${where}: not JSON`);
      return [];
    }
    const read = item.safeParse(json);
    if (!read.success) {
      faults.push(...read.error.issues.map((issue) => `${where}: ${issue.path.join('.')} ${issue.message}`));
      return [];
    }
    if (seen.has(read.data.id)) faults.push(`${where}: the id ${read.data.id} is there twice`);
    seen.add(read.data.id);
    return [read.data];
  });
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  return items;
}
