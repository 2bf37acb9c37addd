/**
 * What an index worked out, kept between runs, so that a case with thousands of phrasings is ready in milliseconds. Kept
 * under a key of all that it depends on: the content, the word lists, the code of `language/` and `match/`, the versions of
 * the packages. An index read back answers as the one that was kept.
 */
import { bytesOf, type Cache, cache as defaultCache, keyOf } from '../cache.ts';
import type { CaseFile } from '../facts/schema.ts';
import { type Lexicon, languageSources } from '../language/lexicon.ts';
import { FactIndex, type KeptIndex } from './index.ts';
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

/** The index of a case: read back where it was kept, else worked out and kept. */
export function indexOf(content: CaseFile, lexicon: Lexicon, cache: Cache = defaultCache): FactIndex {
  const { texts } = entriesOf(content);
  const known = texts < TEXTS.from || texts > TEXTS.to ? null : sourcesOf();
  if (known === null) return new FactIndex(content, lexicon);
  const key = keyOf([JSON.stringify(content), ...known]);
  const kept = cache.recall('index', key) as KeptIndex | undefined;
  if (kept) return new FactIndex(content, lexicon, kept);
  const index = new FactIndex(content, lexicon);
  cache.keep('index', key, index.kept());
  return index;
}
