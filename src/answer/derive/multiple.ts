/** "Half of the phones", "double the cash", "20 percent of the cells": so much of one figure that the article gives. */
import type { Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Form, Reading } from '../../language/read.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { formatQuantity } from '../values.ts';
import { formatNumber, formatPercent, say } from '../wording.ts';
import { type Derived, shown } from './derived.ts';
import { isCount, isMoney, isNumeric, operandsOf } from './operands.ts';
import { FACTORS } from './operation.ts';
import { isEach } from './results.ts';
import { inOneUnit, isPercentage, shareOfCount } from './units.ts';

/** Words that say how much of a thing is asked for. */
const SHARES_AND_FACTORS: Readonly<Record<string, number>> = { ...FACTORS, 'part-half': 0.5 };
const HUNDRED = 100;
/** Between the factor and what is multiplied: "half of the", "la moitié de la". */
const REACH = 4;
const BEFORE_HALF = wordClass('before-half');

const ASKED: ReadonlySet<string> = new Set(['count', 'amount', 'what', 'which', 'how']);

const MULTIPLIED = wordClass('multiplied');

interface Multiple {
  factor: number;
  /** As it is shown: "× 2", "÷ 2", "× 20%". */
  sign: string;
  to: number;
}

/** The one factor that a question names, right before what it is of. */
function multipleOf(reading: Reading, language: Language): Multiple | undefined {
  const { forms, numbers, terms, tokens } = reading;
  const named = (at: number): boolean => terms.some(({ from }) => from >= at && from - at <= REACH);
  // "The phones doubled".
  const before = ({ from, to }: Form): boolean =>
    MULTIPLIED.has(tokens[to - 1]?.folded ?? '') &&
    terms.some((term) => term.to <= from && from - term.to <= REACH);
  const form = forms
    .filter(
      (each: Form) =>
        SHARES_AND_FACTORS[each.role] !== undefined &&
        (named(each.to) || before(each)) &&
        !BEFORE_HALF.has(tokens[each.from - 1]?.folded ?? ''),
    )
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const factor = form && SHARES_AND_FACTORS[form.role];
  if (form && factor)
    return {
      factor,
      sign: factor < 1 ? `÷ ${formatNumber(1 / factor, language)}` : `× ${formatNumber(factor, language)}`,
      to: form.to,
    };
  const [share, another] = numbers;
  return share?.percent && !another && share.value > 0 && share.value <= HUNDRED && named(share.to)
    ? { factor: share.value / HUNDRED, sign: `× ${formatPercent(share.value, language)}`, to: share.to }
    : undefined;
}

/** So much of the one figure that is named, where a figure is asked for or nothing but that is said. */
export function multiple(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const found = multipleOf(reading, language);
  if (!found) return undefined;
  if (!asked.asks.every((ask) => ASKED.has(ask))) return undefined;
  // "Half the number of phones" is no amount, in words that ask for both.
  const numbers = reading.forms.some(({ role }) => role === 'noun-count' || role === 'ask-count');
  const money = asked.currencies.length > 0 || (asked.asks.includes('amount') && !numbers);
  const plain = {
    ...reading,
    numbers: [],
    forms: reading.forms.filter(({ role }) => !SHARES_AND_FACTORS[role]),
  };
  const fits = money ? isMoney : numbers ? isCount : isNumeric;
  const { named, missing } = operandsOf(plain, bench, fits);
  const [one, another] = named;
  if (!one || another || missing.length > 0) return undefined;
  const { fact } = one.scored;
  if (isPercentage(fact) || isEach(fact, bench.lexicon)) return undefined;
  const common = inOneUnit([fact], asked.currencies, bench, language);
  const [operand] = common?.operands ?? [];
  if (!common || !operand) return undefined;
  const value = operand.value * found.factor;
  const told = common.unit === 'count' ? shareOfCount(value, fact, bench) : Number(value.toFixed(1));
  const result = formatQuantity(told, common.unit, undefined, language);
  const working = `${operand.label} ${found.sign}`;
  return {
    ...shown(`${working} = ${result}`, [fact], 'derived: so much of it', { value, unit: common.unit }),
    text: say('ratio', language, {
      value:
        fact.hedge || (common.unit === 'count' && !Number.isInteger(value))
          ? say('about', language, { value: result })
          : result,
      working,
    }),
  };
}
