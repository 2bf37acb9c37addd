/** Amounts asked for in a currency that is named: "MAD 931,870 is how many dollars?", "the cash, in euros and in zlotys". */
import type { Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import { type Asking, BLANK } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { OPERAND_COVERAGE } from '../thresholds.ts';
import { asStated, type Derived } from './derived.ts';

/** The one fact that gives the named amount in both currencies; nothing is converted that the article does not convert. */
export function converted(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const given = reading.numbers.filter((number) => number.currency !== undefined);
  const [figure] = given;
  const [wanted, ...more] = asked.currencies.filter((code) => code !== figure?.currency);
  if (!figure || given.length > 1 || wanted === undefined || more.length > 0) return undefined;
  if (!asked.asks.includes('amount') || reading.forms.some((form) => form.kind === 'op')) return undefined;
  const facts = bench.index.profiles.flatMap(({ fact }) => {
    if (fact?.value.type !== 'money') return [];
    const { amounts } = fact.value;
    const has = amounts.some(
      ({ amount, currency }) => currency === figure.currency && amount === figure.value,
    );
    return has && amounts.some(({ currency }) => currency === wanted) ? [fact] : [];
  });
  const [fact] = facts;
  if (facts.length !== 1 || !fact) return undefined;
  return asStated([fact], 'derived: the other currency', language);
}

/**
 * "How much cash, euros and zlotys": the amounts of one thing, each in one of the currencies that are named; undefined where one fact gives
 * all of them, or one currency has no amount.
 */
export function inEachCurrency(
  reading: Reading,
  { asks, currencies }: Asking,
  { index }: Bench,
  language: Language,
): Derived | undefined {
  const codes = [...new Set(currencies)];
  if (codes.length < 2 || reading.numbers.length > 0 || !asks.includes('amount')) return undefined;
  // "The euros and the dollars in a single euro amount" asks to convert them.
  const named = new Set(reading.forms.flatMap(({ kind, from }) => (kind === 'currency' ? [from] : [])));
  if (named.size > codes.length || reading.forms.some((form) => form.kind === 'op')) return undefined;
  const amounts = rank(reading, BLANK, index).facts.filter(
    ({ fact, evidence }) =>
      fact.value.type === 'money' && !fact.calculation && evidence.coverage >= OPERAND_COVERAGE,
  );
  const [best] = amounts;
  const gives = ({ fact: { value } }: ScoredFact, code: string): boolean =>
    value.type === 'money' && value.amounts.some(({ currency }) => currency === code);
  const found = codes.flatMap(
    (code) =>
      amounts.find(
        (each) =>
          gives(each, code) &&
          each.fact.topic === best?.fact.topic &&
          each.fact.conditions?.event === best.fact.conditions?.event,
      )?.fact ?? [],
  );
  if (found.length < codes.length || new Set(found).size < found.length) return undefined;
  return asStated(found, 'derived: the amount in each currency', language);
}
