/**
 * A quick reader of the plain YAML that case files are written in: block mappings and sequences, one-line scalars and
 * one-line flow collections.
 * The `yaml` package takes some 150 ms for a long case in a fresh process, most of it for positions that only a fault
 * needs. This reader takes a tenth of it and gives up at anything else than the plain form; then `yaml` reads the
 * file. A test holds that where it answers, it answers what `yaml` does.
 */

/** Anything beyond this many levels is left to the full reader, which refuses it. */
const MAX_DEPTH = 20;

/** Characters that begin something else than a plain scalar (a leading "-" is a sequence or a negative number). */
const INDICATORS = new Set([...'[]{}&*!|>\'"%@`#,?:-+.~']);

interface Line {
  indent: number;
  text: string;
}

/** Thrown and caught within this file: the text is not in the plain form. */
class NotPlain extends Error {}

class Reader {
  readonly #lines: Line[];
  #at = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  /** The whole text as one value. */
  read(): unknown {
    const first = this.#lines[0];
    if (first === undefined || first.indent !== 0) throw new NotPlain();
    const value = this.#block(0, 0);
    if (this.#at < this.#lines.length) throw new NotPlain();
    return value;
  }

  /** The mapping or sequence whose lines begin at `indent`. */
  #block(indent: number, depth: number): unknown {
    const line = this.#lines[this.#at];
    if (line === undefined || depth > MAX_DEPTH) throw new NotPlain();
    return line.text.startsWith('- ') ? this.#sequence(indent, depth) : this.#mapping(indent, depth);
  }

  #sequence(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (;;) {
      const line = this.#lines[this.#at];
      if (line === undefined || line.indent < indent) return items;
      if (line.indent > indent) throw new NotPlain();
      // A key after the items, at their own column, goes on with the mapping that holds the sequence.
      if (!line.text.startsWith('- ')) return items;
      const rest = line.text.slice(2);
      const inner = trimStart(rest);
      if (inner.startsWith('- ')) throw new NotPlain();
      if (keyOf(inner) === undefined) {
        this.#at++;
        items.push(this.#scalar(inner, indent));
      } else {
        // "- id: x" is a mapping that begins where its first key stands.
        const column = indent + line.text.length - inner.length;
        this.#lines[this.#at] = { indent: column, text: inner };
        items.push(this.#mapping(column, depth + 1));
      }
    }
  }

  #mapping(indent: number, depth: number): Record<string, unknown> {
    if (depth > MAX_DEPTH) throw new NotPlain();
    const entries: Record<string, unknown> = {};
    for (;;) {
      const line = this.#lines[this.#at];
      if (line === undefined || line.indent < indent) return entries;
      if (line.indent > indent || line.text.startsWith('- ')) {
        if (line.indent === indent && Object.keys(entries).length > 0) return entries;
        throw new NotPlain();
      }
      const key = keyOf(line.text);
      if (key === undefined || Object.hasOwn(entries, key)) throw new NotPlain();
      const rest = trimStart(line.text.slice(key.length + 1));
      this.#at++;
      if (rest === '' || rest.startsWith('#')) entries[key] = this.#below(indent, depth);
      else entries[key] = this.#scalar(rest, indent);
    }
  }

  /** What follows a key that has nothing on its own line. */
  #below(indent: number, depth: number): unknown {
    const next = this.#lines[this.#at];
    if (next === undefined || next.indent < indent) return null;
    if (next.indent > indent) return this.#block(next.indent, depth + 1);
    return next.text.startsWith('- ') ? this.#sequence(indent, depth + 1) : null;
  }

  /** A scalar that must end on its line: the next line may not be indented further than its parent. */
  #scalar(source: string, parent: number): unknown {
    const next = this.#lines[this.#at];
    if (next !== undefined && next.indent > parent) throw new NotPlain();
    return scalarOf(source);
  }
}

/** Without the spaces before it. Only the space is one: a no-break space is a character of the text. */
function trimStart(text: string): string {
  let from = 0;
  while (text[from] === ' ') from++;
  return text.slice(from);
}

function trimEnd(text: string): string {
  let to = text.length;
  while (text[to - 1] === ' ') to--;
  return text.slice(0, to);
}

/** The plain key at the beginning of a line, if there is one. */
function keyOf(line: string): string | undefined {
  const key = /^([A-Za-z][\w-]*):(?: |$)/u.exec(line)?.[1];
  if (key !== undefined && /^(?:null|true|false)$/iu.test(key)) throw new NotPlain();
  return key;
}

/** A one-line scalar by YAML's core schema. */
function scalarOf(source: string): unknown {
  const first = source[0] ?? '';
  if (first === '"') return doubleQuoted(source);
  if (first === "'") return singleQuoted(source);
  if (first === '[' || first === '{') return new Flow(source).read();
  if (INDICATORS.has(first)) throw new NotPlain();
  const comment = source.indexOf(' #');
  const text = trimEnd(comment < 0 ? source : source.slice(0, comment));
  if (text.includes(': ') || text.endsWith(':')) throw new NotPlain();
  return plainOf(text);
}

function plainOf(text: string): unknown {
  if (/^\d/u.test(text)) {
    if (/^\d{1,15}$/u.test(text) || /^\d{1,12}\.\d{1,3}$/u.test(text)) return Number(text);
    // Dates and words after digits are text; other notations of numbers are left to the full reader.
    if (!/^[\d.]*(?:[eE][-+\d]*)?$|^0[xo]/u.test(text)) return text;
    throw new NotPlain();
  }
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (/^(?:null|true|false)$/iu.test(text)) throw new NotPlain();
  return text;
}

function doubleQuoted(source: string): string {
  const found = /^("(?:[^"\\]|\\["\\nt/]|\\u[0-9a-fA-F]{4})*") *(?: #.*)?$/u.exec(source)?.[1];
  if (found === undefined) throw new NotPlain();
  return found.includes('\\') ? String(JSON.parse(found)) : found.slice(1, -1);
}

function singleQuoted(source: string): string {
  const found = /^'((?:[^']|'')*)' *(?: #.*)?$/u.exec(source)?.[1];
  if (found === undefined) throw new NotPlain();
  return found.replaceAll("''", "'");
}

/** `[one, "two"]` and `{en: one, fr: two}`, nested, on one line. */
class Flow {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): unknown {
    const value = this.#value(0);
    if (this.#at < this.#source.length) throw new NotPlain();
    return value;
  }

  #value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new NotPlain();
    if (this.#take('[')) return this.#items(depth);
    if (this.#take('{')) return this.#pairs(depth);
    const quoted = this.#match(/"(?:[^"\\]|\\["\\nt/]|\\u[0-9a-fA-F]{4})*"|'(?:[^']|'')*'/uy);
    if (quoted !== undefined) {
      this.#match(/ */uy);
      return quoted.startsWith('"') ? doubleQuoted(quoted) : singleQuoted(quoted);
    }
    const text = trimEnd(this.#match(/[^,[\]{}:#]+/uy) ?? '');
    if (INDICATORS.has(text[0] ?? '-')) throw new NotPlain();
    return plainOf(text);
  }

  #items(depth: number): unknown[] {
    const items: unknown[] = [];
    if (this.#take(']')) return items;
    do items.push(this.#value(depth + 1));
    while (this.#take(','));
    if (!this.#take(']')) throw new NotPlain();
    return items;
  }

  #pairs(depth: number): Record<string, unknown> {
    const entries: Record<string, unknown> = {};
    if (this.#take('}')) return entries;
    do {
      const key = keyOf(this.#match(/[A-Za-z][\w-]*: +/uy) ?? '');
      if (key === undefined || Object.hasOwn(entries, key)) throw new NotPlain();
      entries[key] = this.#value(depth + 1);
    } while (this.#take(','));
    if (!this.#take('}')) throw new NotPlain();
    return entries;
  }

  /** Moves past the character and the spaces after it, if it comes next. */
  #take(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at++;
    this.#match(/ */uy);
    return true;
  }

  /** What a sticky pattern matches next, if anything. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

/**
 * Reads a text in the plain form of YAML.
 * @returns its value, or undefined where the text is not in the plain form; it may still be YAML.
 */
export function readPlain(text: string): { value: unknown } | undefined {
  // Tabs, carriage returns, control characters and byte order marks have rules of their own.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/u.test(text)) return undefined;
  const lines: Line[] = [];
  for (const raw of text.split('\n')) {
    const content = trimStart(raw);
    if (content === '' || content[0] === '#') continue;
    const indent = raw.length - content.length;
    if (indent === 0 && /^(?:---|\.\.\.|%)/u.test(content)) return undefined;
    lines.push({ indent, text: trimEnd(content) });
  }
  try {
    return { value: new Reader(lines).read() };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}
