/** Concepts and features by number, in the order in which they came up: numbers are compared and filed faster than names. */
export class NameTable {
  readonly list: string[] = [];
  readonly #ids = new Map<string, number>();

  /** The number of a name, a new one where it has none yet. */
  id(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.list.length;
    this.#ids.set(name, id);
    this.list.push(name);
    return id;
  }

  name(id: number): string {
    return this.list[id] ?? '';
  }
}
