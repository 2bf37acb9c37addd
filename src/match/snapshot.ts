/**
 * What an index worked out, kept between runs, so that a case with thousands of phrasings is ready in milliseconds. Kept
 * under a key of all that it depends on: the content, the word lists, the code of `language/` and `match/`, the versions of
 * the packages. An index read back answers as the one that was kept.
 */
import { bytesOf, type Cache, cache as defaultCache, keyOf } from '../cache.ts';
import type { CaseFile } from '../facts/schema.ts';
import { type Lexicon, languageSources } from '../language/lexicon.ts';
import { FactIndex, workOut } from './index.ts';
import { entriesOf } from './profile.ts';

/** A base with fewer texts is worked out as quickly as it is read back; one with more makes too large a file. */
const TEXTS = { from: 500, to: 50_000 } as const;

/** Read once: code and lists do not change under a running process, which has them in memory. */
let sources: readonly Uint8Array[] | null | undefined;

/** The bytes of everything, but for the content, that an index depends on; null where they cannot be read. */
function sourcesOf(): readonly Uint8Array[] | null {
  if (sources === undefined) {
    const language = languageSources();
    const match = bytesOf(new URL('./', import.meta.url), '.ts');
    sources = language && match ? [...language, ...match] : null;
  }
  return sources;
}

/** What was worked out from a content is kept under; undefined where it is not worth it, or nothing is to be kept. */
const KEYS = new WeakMap<CaseFile, Buffer | undefined>();

function keyFor(content: CaseFile): Buffer | undefined {
  if (KEYS.has(content)) return KEYS.get(content);
  const { texts } = entriesOf(content);
  const known = texts < TEXTS.from || texts > TEXTS.to ? null : sourcesOf();
  const key = known === null ? undefined : keyOf([JSON.stringify(content), ...known]);
  KEYS.set(content, key);
  return key;
}

/**
 * What `make` works out from a content, plain data: read back where it was kept, else worked out and kept. `code`: the file
 * that it is made by, where that is outside `language/` and `match/`.
 */
export function keptFrom<T>(
  kind: string,
  content: CaseFile,
  make: () => T,
  code?: URL,
  cache: Cache = defaultCache,
): T {
  const base = keyFor(content);
  const source =
    code && bytesOf(new URL('./', code), code.pathname.slice(code.pathname.lastIndexOf('/') + 1));
  if (base === undefined || (code && !source)) return make();
  const key = source ? keyOf([base, ...source]) : base;
  const kept = cache.recall(kind, key) as T | undefined;
  if (kept !== undefined) return kept;
  const made = make();
  cache.keep(kind, key, made);
  return made;
}

/** The index of a case. */
export function indexOf(content: CaseFile, lexicon: Lexicon, cache: Cache = defaultCache): FactIndex {
  return new FactIndex(
    content,
    lexicon,
    keptFrom('index', content, () => workOut(content, lexicon), undefined, cache),
  );
}
