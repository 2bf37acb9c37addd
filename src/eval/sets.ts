/**
 * The golden sets of a folder: every `NAME.jsonl` in it is the set NAME; `sets.json` beside them says which case a set asks
 * about and which figures it must hold:
 *
 *     { "newsroom-en": { "case": "facts/NAME.yaml", "group": "English", "floor": { "accuracy": 93, "falseAssertion": 3 } } }
 *
 * Sets of one `group` are also reported together.
 * `"compare": false` leaves a set out of the comparison with search libraries.
 * `accuracy` and `citedRight` are the least, `falseAssertion` and `wrongAssertion` the most that is accepted, in per cent.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, UserError } from '../errors.ts';
import { type Item, readItems } from './golden.ts';
import type { Figures } from './score.ts';

const percent = z.number().min(0).max(100);
const floor = z.strictObject({
  accuracy: percent.optional(),
  citedRight: percent.optional(),
  falseAssertion: percent.optional(),
  wrongAssertion: percent.optional(),
});
export type Floor = z.infer<typeof floor>;

const setsFile = z.record(
  z.string(),
  z.strictObject({
    case: z.string().min(1).optional(),
    group: z.string().min(1).optional(),
    compare: z.boolean().default(true),
    floor: floor.default({}),
  }),
);

/** Figures of which more is better; of the others of a floor less is. */
const LEAST: ReadonlySet<string> = new Set<keyof Floor>(['accuracy', 'citedRight']);

export interface GoldenSet {
  name: string;
  /** Path of the case file that it asks about; undefined: the only case there is. */
  caseFile: string | undefined;
  /** What it is reported together with; undefined: by itself alone. */
  group: string | undefined;
  floor: Floor;
  /** Whether search libraries are asked it too, which takes seconds a question. */
  compare: boolean;
  items: Item[];
}

/** The sets of a folder by name, those named in `only` where given. @throws UserError with what is wrong with them. */
export function readSets(folder: string, only: readonly string[] = []): GoldenSet[] {
  const path = join(folder, 'sets.json');
  const listed = existsSync(path) ? parseSets(readFileSync(path, 'utf8'), path) : {};
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.jsonl'))
        .map((file) => file.slice(0, -'.jsonl'.length))
        .sort()
    : [];
  const missing = [...new Set([...Object.keys(listed), ...only])].filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new UserError(
      `There is no golden set ${missing.join(', ')} in ${folder}. There is: ${names.join(', ') || 'none'}.`,
    );
  return names
    .filter((name) => only.length === 0 || only.includes(name))
    .map((name) => ({
      name,
      caseFile: listed[name]?.case,
      group: listed[name]?.group,
      floor: listed[name]?.floor ?? {},
      compare: listed[name]?.compare ?? true,
      items: readItems(join(folder, `${name}.jsonl`)),
    }));
}

/** Reads sets.json. @throws UserError with every fault of it. */
export function parseSets(text: string, file: string): z.infer<typeof setsFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: not JSON (${messageOf(error)})`);
  }
  const read = setsFile.safeParse(json);
  if (!read.success)
    throw new UserError(
      read.error.issues.map((issue) => `${file}: ${issue.path.join('.')} ${issue.message}`).join('\n'),
    );
  return read.data;
}

/** What a set's figures fall short of, one sentence each; none where they hold. A figure of nothing counted holds. */
export function shortfalls(name: string, floor: Floor, figures: Figures): string[] {
  return (Object.keys(floor) as (keyof Floor)[]).flatMap((figure) => {
    const bound = floor[figure];
    const found = 100 * figures[figure];
    if (bound === undefined || Number.isNaN(found)) return [];
    const least = LEAST.has(figure);
    const holds = least ? found >= bound - 1e-9 : found <= bound + 1e-9;
    return holds
      ? []
      : [
          `${name}: ${figure} is ${found.toFixed(1)} %, ${least ? 'at least' : 'at most'} ${bound} % is asked for`,
        ];
  });
}
