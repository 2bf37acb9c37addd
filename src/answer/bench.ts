/** What a decision looks at: one case, read. */
import type { CaseFile } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { FactIndex } from '../match/index.ts';

/** All that a decision looks at. */
export interface Bench {
  content: CaseFile;
  lexicon: Lexicon;
  index: FactIndex;
}
