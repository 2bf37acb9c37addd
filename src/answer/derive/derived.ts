/** What is worked out of several facts. */
import type { Fact } from '../../facts/schema.ts';

export interface Derived {
  text: string;
  working: string[];
  facts: Fact[];
  score: number;
  rule: string;
}

/** Log-odds given to a derived answer whose operands were all found: sums of sure things are sure. */
export const DERIVED_SCORE = 2;
