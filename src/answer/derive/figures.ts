/** The facts that a question names by their figures: "what percentage is 32 of 207". */
import type { Fact } from '../../facts/schema.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading } from '../../language/read.ts';
import type { Bench } from '../bench.ts';
import { quantitiesOf } from '../values.ts';
import { isCount } from './operands.ts';
import { sameThings } from './whole.ts';

/** Fewest that a figure is which names a fact: "the two of them" names none. */
const LEAST_FIGURE = 3;

const isBare = ({ value, currency, percent, vague, comparison }: NumberMention): boolean =>
  value >= LEAST_FIGURE && currency === undefined && !percent && !vague && comparison === 'equal';

/**
 * The two counts of like things whose figures a question names, in the order of the text; none where it names other figures, too,
 * or where a figure is that of several counts that the other may go with.
 */
export function countsNamed({ numbers }: Reading, { index, lexicon }: Bench): [Fact, Fact] | undefined {
  const [one, other, another] = numbers;
  if (!one || !other || another || !isBare(one) || !isBare(other) || one.value === other.value)
    return undefined;
  const having = (value: number): Fact[] =>
    index.profiles.flatMap(({ fact }) =>
      fact && isCount(fact) && quantitiesOf(fact).some(({ min, max }) => min === value && max === value)
        ? [fact]
        : [],
    );
  const pairs = having(one.value).flatMap((first) =>
    having(other.value).flatMap((second): [Fact, Fact][] =>
      first.topic === second.topic || sameThings(first, second, lexicon) ? [[first, second]] : [],
    ),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}
