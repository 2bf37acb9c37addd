/** Typed values of facts: as numbers to compare and reckon with, and as a few words. */
import type { CaseFile, Fact, Language } from '../facts/schema.ts';
import type { NumberMention } from '../language/numbers.ts';
import { ABOUT, FAR } from './thresholds.ts';
import { formatDate, formatList, formatMoney, formatNumber } from './wording.ts';

/** A fact's value as a quantity; `unit` says with which others it may be reckoned. */
export interface Quantity {
  min: number;
  max: number;
  /** `count`, or a currency's ISO 4217 code. */
  unit: string;
  /** It is less than its `max`, as the source says. */
  below?: true;
}

/** The one number of a fact that counts exactly. */
export const numberOf = ({ value }: Fact): number | undefined =>
  value.type === 'count' ? value.number : undefined;

/** The fact's quantities: one for a count or a complete list, one a currency for money, none otherwise. */
export function quantitiesOf(fact: Fact | undefined): Quantity[] {
  if (!fact) return [];
  const { value, hedge } = fact;
  const below = hedge === 'under' ? { below: true as const } : {};
  const open = hedge === 'over' || hedge === 'at-least' ? Number.POSITIVE_INFINITY : undefined;
  if (value.type === 'count') {
    const min = value.number ?? value.min ?? 0;
    return [
      { min, max: open ?? value.number ?? value.max ?? Number.POSITIVE_INFINITY, unit: 'count', ...below },
    ];
  }
  if (value.type === 'money')
    return value.amounts.map(({ amount, currency }) => ({
      min: amount,
      max: open ?? amount,
      unit: currency,
      ...below,
    }));
  if (value.type === 'list' && value.complete)
    return [{ min: value.items.length, max: value.items.length, unit: 'count' }];
  return [];
}

const TIME_UNIT = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/iu;

/** Whether a count is of seconds, days or years: it tells how long or how old a thing is, not how many there are. */
export const countsTime = ({ value }: Fact): boolean =>
  value.type === 'count' && TIME_UNIT.test(value.noun.en);

/** "6.7 million" is said of 6,651,510; "500 million" is not of 480 million: a figure of one digit is taken at its word. */
const ROUNDED_DIGITS = 2;
const digitsOf = (n: number): number => String(n).replace(/0+$/u, '').replace('.', '').length;

/** "931k" is said of 931,870, its last digits cut off; with fewer digits so much may be cut that it is another figure. */
const CUT_DIGITS = 3;
/** What one more in the last digit of a figure of thousands is worth: 1,000 of 931,000. "2,490" in words is no such figure. */
const cutAt = (n: number): number => {
  const place = 10 ** (String(Math.trunc(n)).length - digitsOf(n));
  return place >= 1_000 ? place : 0;
};

/** "More than 500 euros" is not said of millions: what is so many times as much is an amount of something else. */
const OF_ANOTHER = 1_000;

/** Whether a number as claimed agrees with a quantity: true, false, or undefined where it cannot be told. */
export function agrees(claimed: NumberMention, quantity: Quantity): boolean | undefined {
  const { min, max } = quantity;
  const n = claimed.value;
  switch (claimed.comparison) {
    case 'more':
      // "over a million" is what the source says of "over EUR 1 million": the same words agree.
      if (min > n || (max > min && min >= n))
        return quantity.unit !== 'count' && min >= OF_ANOTHER * n ? undefined : true;
      return max <= n || n >= FAR * min ? false : undefined;
    case 'less':
      return max < n || (quantity.below && max <= n)
        ? true
        : quantity.below
          ? undefined
          : min >= n
            ? false
            : undefined;
    case 'at-least':
      return min >= n ? true : max < n ? false : undefined;
    case 'at-most':
      // "At most 20 years" is not what the source says of "up to 12".
      if (quantity.below || (min < max && max < Number.POSITIVE_INFINITY)) return n === max;
      return max <= n ? true : min > n ? false : undefined;
    case 'up-to':
      return max < Number.POSITIVE_INFINITY ? n === max : min > n ? false : undefined;
    default: {
      if (claimed.vague)
        // "Thousands" is not said of "hundreds", though these have no end; of a range it may be so within it.
        return min >= n && min < n * 10
          ? true
          : max < n || min >= n * 10 || (max === Number.POSITIVE_INFINITY && n >= FAR * min)
            ? false
            : undefined;
      if (n === min) return true;
      const slack =
        // "About 147" is no rounder than 140, nor "about 75,300" than 73,500.
        claimed.comparison === 'about' &&
        digitsOf(n) <= digitsOf(min) &&
        (digitsOf(n) < CUT_DIGITS || digitsOf(n) < digitsOf(min))
          ? ABOUT
          : claimed.rounded && digitsOf(n) >= ROUNDED_DIGITS
            ? 10 ** -digitsOf(n) / 2
            : 0;
      if (slack > 0 && Math.abs(n - min) <= slack * Math.max(n, min)) return true;
      if (claimed.rounded && digitsOf(n) >= CUT_DIGITS && n < min && min - n < cutAt(n)) return true;
      if (max > min && n > min)
        return max === Number.POSITIVE_INFINITY
          ? n <= min * (1 + ABOUT)
            ? undefined
            : false
          : n <= max
            ? undefined
            : false;
      return false;
    }
  }
}

/** Digits behind the point that a weight or a length may have: "14.6 kg" is not 15. */
const MEASURED_DIGITS = 2;

/** An amount or count with its unit: "7 laptops", "MAD 931,870". */
export function formatQuantity(
  value: number,
  unit: string,
  noun: string | undefined,
  language: Language,
): string {
  if (unit === 'count') {
    const number = formatNumber(value, language, MEASURED_DIGITS);
    return noun ? `${number} ${noun}` : number;
  }
  return formatMoney(value, unit, language);
}

/** The name of a vocabulary entry or list item in a language. */
export function itemName(
  item: string | { [language in Language]: string },
  content: CaseFile,
  language: Language,
): string {
  if (typeof item !== 'string') return item[language];
  const names = content.vocabulary.find((entry) => entry.id === item)?.names;
  return names?.[language]?.[0] ?? names?.en?.[0] ?? item;
}

/** A fact's value in a few words, for a button or a list; undefined for what is told in words only. */
export function shortValue(fact: Fact, content: CaseFile, language: Language): string | undefined {
  const { value } = fact;
  switch (value.type) {
    case 'count':
      return value.number === undefined
        ? undefined
        : formatQuantity(value.number, 'count', value.noun[language], language);
    case 'money':
      return value.amounts
        .map(({ amount, currency }) => formatQuantity(amount, currency, undefined, language))
        .join(' / ');
    case 'date':
      return formatDate(value.date, language, value.implied === 'year');
    case 'entity':
      return formatList(
        value.entities.map((id) => itemName(id, content, language)),
        language,
      );
    case 'list':
      return formatList(
        value.items.map((item) => itemName(item, content, language)),
        language,
      );
    case 'name':
      return value.name;
    default:
      return undefined;
  }
}
