/** "The suspects by nationality, please": how many of each that a list names, where other facts count them. */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import type { Bench } from '../bench.ts';
import { countedOf } from './counted.ts';

const BREAKDOWN = wordClass('breakdown');
const OF_EACH = wordClass('of-each');
const BEFORE_PLACE = wordClass('before-place');

/** Whether a question asks how many there are of each. */
const asksEach = ({ tokens, forms, language }: Reading): boolean =>
  tokens.some(({ folded }) => BREAKDOWN.in(language).has(folded)) ||
  (forms.some(({ role }) => role === 'ask-count') &&
    tokens.some(
      ({ folded }, at) =>
        // "In each country" says where.
        OF_EACH.in(language).has(folded) && !BEFORE_PLACE.in(language).has(tokens[at - 1]?.folded ?? ''),
    ));

/** Whether a question opens with the word for it: "répartition des suspects". */
export const opensByBreakdown = ({ tokens, language }: Reading): boolean =>
  tokens.slice(0, 2).some(({ folded }) => BREAKDOWN.in(language).has(folded));

/** The facts that count each item of a list, in its order; empty where it is not asked for, or one of them is not counted. */
export function countsOfEach(
  reading: Reading,
  { topic, value, conditions }: Fact,
  { index, lexicon }: Bench,
): Fact[] {
  if (value.type !== 'list' || !asksEach(reading)) return [];
  const counts = index
    .ofTopic(topic)
    .flatMap(({ fact }) =>
      fact?.value.type === 'count' && fact.conditions?.event === conditions?.event ? [fact] : [],
    );
  const each = value.items.map((item) =>
    counts.find((fact) => typeof item === 'string' && countedOf(fact, lexicon).things.has(item)),
  );
  const told = each.flatMap((fact) => fact ?? []);
  return told.length === each.length ? told : [];
}
