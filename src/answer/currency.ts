/** "Is that in dirhams or in dollars?": the currency of an amount, of several that are offered. */

import type { Fact } from '../facts/schema.ts';
import { isOr } from '../language/forms.ts';
import type { Reading } from '../language/read.ts';
import { currencyCode } from '../match/question.ts';
import type { Bench } from './bench.ts';
import type { Query } from './question/query.ts';
import type { Ranking } from './ranking.ts';
import { ANSWER, WELL_EXPLAINED } from './thresholds.ts';
import { quantitiesOf } from './values.ts';

/** Most words between a currency and the "or" beside it: "dirhams, or is it in dollars". */
const REACH = 3;

/** The codes of the currencies on both sides of an "or"; empty where none joins two of them. */
function offered({ tokens, forms, language, active }: Reading): string[] {
  const currencies = forms.filter(({ kind }) => kind === 'currency');
  return tokens.flatMap((token, at) => {
    if (!active.has(at) || !isOr(token, language)) return [];
    const before = currencies.find(({ to }) => to <= at && at - to < REACH);
    const after = currencies.find(({ from }) => from > at && from - at <= REACH);
    return before && after && currencyCode(before) !== currencyCode(after)
      ? [currencyCode(before), currencyCode(after)]
      : [];
  });
}

/**
 * The one fact whose amount a question names, or speaks of best, and of which it asks the currency; undefined where it asks for
 * anything else, or where no amount in one of the currencies offered is told of that.
 */
export function ofCurrency({ reading, asked }: Query, { facts }: Ranking, bench: Bench): Fact | undefined {
  const codes = offered(reading);
  if (codes.length === 0 || asked.asks.length > 0 || reading.times.length > 0) return undefined;
  const [number, another] = reading.numbers;
  if (another) return undefined;
  const tells = (fact: Fact): boolean =>
    quantitiesOf(fact).some(
      ({ min, unit }) => codes.includes(unit ?? '') && (number === undefined || min === number.value),
    );
  if (number) {
    const [only, other] = bench.index.profiles.flatMap(({ fact }) => (fact && tells(fact) ? [fact] : []));
    return other ? undefined : only;
  }
  const best = facts.find(({ fact }) => tells(fact));
  return best && best.score >= ANSWER && best.evidence.coverage >= WELL_EXPLAINED ? best.fact : undefined;
}
