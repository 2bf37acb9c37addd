/**
 * Answers worked out from several facts: sums, differences, ratios, comparisons, time elapsed, order in time. Only of
 * like things: counts with counts, amounts in one currency. Each shows its working and rests on cited facts.
 */
import type { CaseFile, Language } from '../facts/schema.ts';
import type { Reading } from '../language/read.ts';
import type { FactIndex } from '../match/index.ts';
import type { Asking } from '../match/question.ts';
import { DERIVED_SCORE, type Derived } from './derive/derived.ts';
import { isCount, isMoney, isNumeric, operands } from './derive/operands.ts';
import { ADDS, EACH, operationOf } from './derive/operation.ts';
import { percent, rate, ratio } from './derive/ratio.ts';
import { kindsCounted, seriesOf, withoutTotals } from './derive/series.ts';
import { elapsed, inOrder } from './derive/time.ts';
import { inOneUnit, type Operand } from './derive/units.ts';
import { formatQuantity } from './values.ts';
import { formatList, say } from './wording.ts';

export { judgeComparison } from './derive/comparison.ts';
export type { Derived } from './derive/derived.ts';
export { operationOf } from './derive/operation.ts';

const ALTERNATIVES =
  /^(?:or|ou|o|u|ام|او|and|et|y|e|و|و.{3,}|vs|versus|between|entre|بين|than|que|من|[,،&])$/u;

/** Works an answer out of several facts, if the question asks for one and its operands are in the base. */
export function derive(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  content: CaseFile,
  language: Language,
): Derived | undefined {
  const kinds = kindsCounted(reading, asked, index, language);
  if (kinds) return kinds;
  const operation = operationOf(reading);
  if (!operation) return undefined;
  if (operation === 'rate') return rate(reading, asked, index, language);
  if (operation === 'elapsed') return elapsed(reading, index, language);
  if (operation === 'first' || operation === 'last')
    return inOrder(reading, asked, index, content, language, operation);
  const wanted =
    operation === 'ratio' ||
    operation === 'percent' ||
    (operation === 'difference' && asked.currencies.length === 0)
      ? isNumeric
      : asked.currencies.length > 0 || asked.asks.includes('amount')
        ? isMoney
        : asked.asks.includes('count')
          ? isCount
          : isNumeric;
  const facts = operands(
    reading,
    index,
    wanted,
    operation === 'difference' ||
      operation === 'ratio' ||
      operation === 'percent' ||
      reading.tokens.some((token) => ADDS.test(token.folded)),
  ).map(({ fact }) => fact);
  if (
    operation === 'ratio' &&
    facts.length > 1 &&
    facts.every((fact) => fact.value.type === 'count') &&
    reading.tokens.some((token) => EACH.test(token.folded))
  )
    return undefined;
  if (operation === 'percent') return percent(facts, language);
  if (operation === 'ratio') return ratio(facts, reading, asked.currencies, index, language);
  // "The most often among the cells" ranks nothing that is named; "cars, laptops or tablets" does.
  const alternatives =
    !/^(?:most|least)$/u.test(operation) || reading.tokens.some((token) => ALTERNATIVES.test(token.folded));
  const several =
    (facts.length < 2 || !alternatives) && wanted !== isMoney
      ? seriesOf(reading, asked, index)
      : operation === 'sum'
        ? withoutTotals(facts, asked, index)
        : facts;
  if (several.length < 2) return undefined;
  const common = inOneUnit(several, asked.currencies, language);
  if (!common) return undefined;
  const { unit, operands: parts } = common;
  if (operation === 'sum') {
    const total = parts.reduce((sum, part) => sum + part.value, 0);
    const working = `${parts.map((part) => part.label).join(' + ')} = ${formatQuantity(total, unit, undefined, language)}`;
    return {
      text: `${working}.`,
      working: [working],
      facts: several,
      score: DERIVED_SCORE,
      rule: 'derived: sum',
    };
  }
  const ordered = [...parts].sort((a, b) => b.value - a.value);
  const [most, least] = [ordered[0], ordered.at(-1)];
  if (!most || !least) return undefined;
  if (operation === 'difference') {
    const working = `${most.label} − ${least.label} = ${formatQuantity(most.value - least.value, unit, undefined, language)}`;
    return {
      text: `${working}.`,
      working: [working],
      facts: several,
      score: DERIVED_SCORE,
      rule: 'derived: difference',
    };
  }
  const named = (part: Operand) =>
    unit === 'count' ? part.label : `${part.fact.statement[language].replace(/[.。]$/u, '')} (${part.label})`;
  return {
    text: say('higher', language, {
      most: named(most),
      least: formatList(ordered.slice(1).map(named), language),
    }),
    working: [ordered.map((part) => part.label).join(' > ')],
    facts: several,
    score: DERIVED_SCORE,
    rule: `derived: ${operation}`,
  };
}
