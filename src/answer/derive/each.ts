/** "Phones and tablets: figures?": the number of each of several things that are named and of which nothing else is asked. */
import type { Fact, Language } from '../../facts/schema.ts';
import { isHinted, type Reading, type Term } from '../../language/read.ts';
import { type Asking, nounAsk } from '../../match/question.ts';
import { part } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { isThing } from './counted.ts';
import { asStated, type Derived } from './derived.ts';
import { isCount, operandsOf } from './operands.ts';
import { EACH } from './operation.ts';

const ASKS: ReadonlySet<string> = new Set(['count', 'what', 'list']);

/** The one count that a word of a question names; undefined where it names none. */
function countOf(term: Term, reading: Reading, bench: Bench): Fact | undefined {
  const { named } = operandsOf(part(reading, term), bench, isCount);
  return named.length === 1 ? named[0]?.scored.fact : undefined;
}

/** "Laptops and tablets, how many each?", where nothing is divided: "the cash among those arrested, how much each?" */
export const endsInEach = ({ tokens, forms }: Reading): boolean =>
  EACH.has(tokens.findLast(({ kind }) => kind === 'word')?.folded ?? '') &&
  !forms.some(({ kind, role }) => kind === 'currency' || (kind === 'ask' && role === 'ask-amount'));

/**
 * The counts of all things that a question names, side by side, where it asks for their numbers and for nothing else of them.
 * Undefined where fewer than two are named, or one is not counted.
 */
export function eachCounted(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const asks = asked.asks.includes('count') && asked.asks.every((ask) => ASKS.has(ask));
  if (!asks || reading.numbers.length + reading.times.length > 0) return undefined;
  const figures = reading.terms.filter((term) => nounAsk(term) === 'count');
  if (figures.length === 0 && !endsInEach(reading)) return undefined;
  // "Separate figures": how they are wanted is not said of the things.
  const wanted = ({ kind, to }: Term): boolean =>
    kind === 'quality' && figures.some(({ from }) => from === to);
  const said = reading.terms.filter(
    (term) => term.kind !== 'light' && !figures.includes(term) && !isHinted(term, reading) && !wanted(term),
  );
  if (said.length < 2 || !said.every(isThing)) return undefined;
  const facts = said.flatMap((term) => countOf(term, reading, bench) ?? []);
  if (facts.length < said.length || new Set(facts).size < facts.length) return undefined;
  return asStated(facts, 'derived: the number of each', language);
}
