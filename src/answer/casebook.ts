/** The cases that are being answered from, each by one whole engine; a switch replaces an engine at once. */
import { UserError } from '../errors.ts';
import type { Engine } from './engine.ts';

export class Casebook {
  readonly #engines = new Map<string, Engine>();

  constructor(engines: Iterable<Engine>) {
    for (const engine of engines) this.publish(engine);
  }

  /** Ids of the cases, in the order in which they were first published. */
  get cases(): string[] {
    return [...this.#engines.keys()];
  }

  /** The engine that answers for a case now. @throws UserError for a case that there is not. */
  engine(caseId: string): Engine {
    const engine = this.#engines.get(caseId);
    if (engine === undefined) {
      throw new UserError(`There is no case "${caseId}". There is: ${this.cases.join(', ')}.`);
    }
    return engine;
  }

  /** From now on every question to this case is answered by `engine`; questions under way keep the old one. */
  publish(engine: Engine): void {
    this.#engines.set(engine.base.content.case, engine);
  }
}
