/** Whether something is said of each or of all together, of the whole or of a part: "310,000 each", of 310,000 in all. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading } from '../../language/read.ts';
import { statementOf } from '../statement.ts';
import type { Told } from './held.ts';
import { claimsAll } from './shares.ts';

const EACH = 'hint-each';
const TOTAL = 'op-sum';
const PART = /\b(?:part of|partly|partially)\b/iu;

/** Whether a claim says of each, or of the whole, what a statement says of all together, or of a part, and the other way round. */
export function hasOtherScope(reading: Reading, { fact }: Pick<Told, 'fact'>, lexicon: Lexicon): boolean {
  const told = statementOf(fact, reading.language, lexicon);
  const says = ({ forms }: Reading, role: string): boolean => forms.some((form) => form.role === role);
  const differs = (one: string, other: string): boolean =>
    says(reading, one) && !says(reading, other) && says(told, other) && !says(told, one);
  return (
    differs(EACH, TOTAL) ||
    differs(TOTAL, EACH) ||
    (claimsAll(reading) && !claimsAll(told) && PART.test(fact.statement.en))
  );
}
