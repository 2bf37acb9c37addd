/** Wiring: the case files of a folder, each with the engine that answers for it. */
import { Casebook } from '../answer/casebook.ts';
import { buildEngine } from '../answer/engine.ts';
import { loadCases } from '../facts/load.ts';

/** Every case under `directory`, ready to answer. @throws FactBaseError with every fault of every file. */
export async function openCasebook(directory: string): Promise<Casebook> {
  const bases = await loadCases(directory);
  return new Casebook(bases.map((base) => buildEngine(base)));
}
