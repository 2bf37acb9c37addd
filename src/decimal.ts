/** Decimal figures, which binary fractions miss by a hair. */

/** Digits that a double keeps exactly. */
const PRECISE = 15;

/** A product as decimal reckoning gives it: 16.13 times a million is 16,130,000, and not 16,129,999.999999998. */
export const product = (one: number, other: number): number => Number((one * other).toPrecision(PRECISE));
