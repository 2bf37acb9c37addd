/** An amount asked for in the article's other currency: "MAD 931,870 is how many dollars?" */
import type { Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { type Derived, shown } from './derived.ts';

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
  return { ...shown('', [fact], 'derived: the other currency'), text: fact.statement[language], working: [] };
}
