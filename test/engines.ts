/** Engines of cases, each built once in a process: reading the shipped case takes seconds, and no answer changes an engine. */
import { existsSync } from 'node:fs';
import { buildEngine, type Engine } from '../src/answer/engine.ts';
import { loadCase } from '../src/facts/load.ts';

const built = new Map<string, Engine>();

/** The file of a case: one that is shipped, or one of those that only questions are asked of. */
const fileOf = (id: string): string =>
  [`facts/${id}.yaml`, `test/questions/cases/${id}.yaml`].find(existsSync) ?? id;

/** The engine of a case by its id. Throws a UserError where there is no such file. */
export function engineOf(id: string): Engine {
  const engine = built.get(id) ?? buildEngine(loadCase(fileOf(id)));
  built.set(id, engine);
  return engine;
}
