/** What is worked out of several facts. */
import type { Fact, Language } from '../../facts/schema.ts';
import { DERIVED_SCORE } from '../thresholds.ts';

export interface Derived {
  text: string;
  /** What a verdict on a claim is followed by, where the statements of the facts would tell it at length. */
  told?: string;
  working: string[];
  facts: Fact[];
  score: number;
  rule: string;
  /** What was worked out, as a number in its unit ("count", an ISO 4217 code, "percent", "ratio" or a unit of time). */
  result?: { value: number; unit: string };
}

/** The rules of a division and of a difference, as a receipt has them. */
export const RATIO_RULE = 'derived: ratio';
export const DIFFERENCE_RULE = 'derived: difference';
/** The rule of a share of which the question names neither count by a stretch of its own. */
export const SHARE_OF_WHOLE = 'derived: percent, of a whole';

/** Asked to be reckoned with what the article does not give: no single fact answers it either. */
export const LACKING = 'lacking';
export type Outcome = Derived | typeof LACKING | undefined;

/** An answer that is its own working. */
export const shown = (
  working: string,
  facts: readonly Fact[],
  rule: string,
  result?: Derived['result'],
): Derived => ({
  text: `${working}.`,
  working: [working],
  facts: [...facts],
  score: DERIVED_SCORE,
  rule,
  ...(result && { result }),
});

/** What facts state, as they state it: nothing was worked out but which of them are meant. */
export const asStated = (
  facts: readonly Fact[],
  rule: string,
  language: Language,
  result?: Derived['result'],
): Derived => ({
  ...shown('', facts, rule, result),
  text: facts.map(({ statement }) => statement[language]).join(' '),
  working: [],
});
