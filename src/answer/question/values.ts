/** The values of a claim as it means them: an amount without its currency, a range. */
import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import type { Asking } from '../../match/question.ts';

/** "In dollars the cash was below 100,000": the one amount that a claim gives is in the one currency that it names. */
export function withCurrency(reading: Reading, { currencies }: Asking): Reading {
  const [number, another] = reading.numbers;
  const [currency, other] = currencies;
  if (!number || another || !currency || other || number.currency !== undefined || number.percent)
    return reading;
  const counted = reading.terms.some(({ from }) => from === number.to);
  return counted || number.value < LEAST_AMOUNT
    ? reading
    : { ...reading, numbers: [{ ...number, currency }] };
}

/** Below this a bare number is hardly an amount. */
const LEAST_AMOUNT = 1_000;

/** "Between 900,000 and a million dirhams": at least the one and at most the other, in one currency. */
export function withRange(reading: Reading): Reading {
  const { tokens, numbers } = reading;
  const at = numbers.findIndex(({ from }) => BETWEEN.has(tokens[from - 1]?.folded ?? ''));
  const [least, most] = [numbers[at], numbers[at + 1]];
  if (
    !least ||
    !most ||
    least.value >= most.value ||
    // "Aged between 24 and 51" gives the youngest and the oldest.
    reading.forms.some(
      ({ kind, role, from }) => role === 'op-difference' || (kind === 'time-unit' && from === most.to),
    )
  )
    return reading;
  const between = tokens.slice(least.to, most.from);
  if (between.length > 1 || !between.every(({ folded }) => AND.has(folded))) return reading;
  const currency = least.currency ?? most.currency;
  return {
    ...reading,
    numbers: numbers.map((number) =>
      number === least
        ? { ...number, ...(currency && { currency }), comparison: 'at-least' as const }
        : number === most
          ? { ...number, comparison: 'at-most' as const }
          : number,
    ),
  };
}

const BETWEEN = wordClass('between');

const AND = wordClass('and');
