/** YAML (and so JSON) read with positions: what a fault needs to be named by line and column. */
import { createRequire } from 'node:module';
import type { Document, Node, ParsedNode } from 'yaml';
import type { Fault } from '../errors.ts';

/** Where in the content: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** A fault by its place in the content; `key` marks the key at the end of the path instead of its value. */
export interface Finding {
  path: Path;
  reason: string;
  key?: boolean;
}

/** A text that was read, and where each thing in it stands. */
export interface Positioned {
  value: unknown;
  /** Faults of the text that leave its content readable: a key given twice, for one. */
  faults: Fault[];
  /** The fault's place. What is not there (a missing key) is placed at what should hold it. */
  locate(finding: Finding): Fault;
}

/** A case nests seven levels deep. */
const MAX_DEPTH = 20;
/** How often one anchor may be repeated in all: enough for a list of places, too little to blow up. */
const MAX_ALIASES = 20;

// Loaded when it is needed: a case in the plain form never does, and loading it costs some 30 ms.
const require = createRequire(import.meta.url);
let loaded: typeof import('yaml') | undefined;
function yaml(): typeof import('yaml') {
  loaded ??= require('yaml') as typeof import('yaml');
  return loaded;
}

/**
 * Reads YAML 1.2 with positions. Merge keys, directives and further documents are faults.
 * @param file how faults name the file.
 * @returns the content, or every fault for which it cannot be read.
 */
export function readPositioned(text: string, file: string): Positioned | { value?: never; faults: Fault[] } {
  const { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } = yaml();
  const lines = new LineCounter();
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = (offset: number, reason: string): Fault => ({ file, ...place(offset), reason });

  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const before = text.slice(0, deep).split('\n');
    return {
      faults: [{ file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason: tooDeep() }],
    };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      merge: false,
      resolveKnownTags: false,
      // "silent" would also keep quiet about a second document.
      logLevel: 'error',
    });
  } catch (error) {
    // The composer calls itself for each level.
    if (error instanceof RangeError) return { faults: [{ file, line: 1, column: 1, reason: tooDeep() }] };
    throw error;
  }

  const faults: Fault[] = [];
  let readable = true;
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code !== 'DUPLICATE_KEY') readable = false;
    faults.push(fault(error.pos[0], yamlReason(error.code, error.message)));
  }
  if (document.directives.yaml.explicit === true) {
    readable = false;
    faults.push(fault(0, 'a case file has no %YAML line: it is always YAML 1.2'));
  }
  visit(document, (_key, node, path) => {
    if (path.length <= MAX_DEPTH * 2) return undefined;
    readable = false;
    faults.push(fault(isNode(node) ? (node.range?.[0] ?? 0) : 0, tooDeep()));
    return visit.BREAK;
  });
  if (!readable) return { faults };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    let at = 0;
    visit(document, {
      Alias(_key, node) {
        at = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const { message } = error;
    const excessive = message.startsWith('Excessive alias count') || error instanceof RangeError;
    const reason = excessive
      ? 'the aliases (*name) repeat too much: write the text out'
      : `not YAML: ${message}`;
    return { faults: [...faults, fault(at, reason)] };
  }

  const locate = ({ path, reason, key }: Finding): Fault => {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    let complete = true;
    for (const [depth, segment] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      let next: ParsedNode | Node | null | undefined;
      let keyOffset: number | undefined;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(segment),
        );
        if (isPair(pair)) {
          keyOffset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
          next = isNode(pair.value) ? pair.value : undefined;
        }
      } else if (isSeq(node)) {
        const item = node.items[Number(segment)];
        next = isNode(item) ? item : undefined;
      }
      if (next === undefined && keyOffset === undefined) complete = false;
      if (!complete) break;
      const last = depth === path.length - 1;
      const empty = isScalar(next) && next.value === null && next.source === '';
      const valueOffset = next === undefined || next === null || empty ? keyOffset : next.range?.[0];
      offset = (last && key === true ? keyOffset : valueOffset) ?? valueOffset ?? offset;
      node = next;
    }
    return fault(offset, reason);
  };
  return { value, faults, locate };
}

/**
 * Where brackets or the dashes of one line nest too deeply, if anywhere. The parser itself would use up the memory on
 * half a million of them, so this looks at the tokens alone.
 */
function tooDeepAt(text: string): number | undefined {
  const { Lexer } = yaml();
  let flow = 0;
  let compact = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow++;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (token === '-' || token === '?') compact++;
    else if (token.startsWith('\n') || token.startsWith('\r\n')) compact = 0;
    if (flow + compact > MAX_DEPTH) return offset;
    // Marks of the lexer's own, which the text does not have: a document, a scalar, the end of a broken flow.
    if (token !== '\u0002' && token !== '\u001f' && token !== '\u0018') offset += token.length;
  }
  return undefined;
}

function tooDeep(): string {
  return `nested more than ${MAX_DEPTH} levels deep`;
}

/** The reader's message in one line, in the words of those who write case files where it is worth it. */
function yamlReason(code: string, message: string): string {
  const first = (message.split('\n')[0] ?? message).replace(/:$/u, '');
  if (code === 'DUPLICATE_KEY') return 'this key is given twice';
  if (code === 'MULTIPLE_DOCS') return 'a case file holds one document: there may be no line "---" within it';
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || first.startsWith('Nested mappings are not allowed in compact')) {
    return 'a text with ": " in it must stand in quotes';
  }
  return `not YAML: ${first}`;
}
