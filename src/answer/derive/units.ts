/** Quantities of several facts in one unit: only like things are reckoned with. */
import type { Fact, Language } from '../../facts/schema.ts';
import { formatQuantity, quantitiesOf } from '../values.ts';

export interface Operand {
  fact: Fact;
  value: number;
  label: string;
}

/** One unit in which all facts have a quantity, and their values in it. The currency asked for goes before others. */
export function inOneUnit(
  facts: readonly Fact[],
  currencies: readonly string[],
  language: Language,
): { unit: string; operands: Operand[] } | undefined {
  const units = new Set(facts.flatMap((fact) => quantitiesOf(fact).map((quantity) => quantity.unit)));
  const ordered = [...units].sort((a, b) => Number(currencies.includes(b)) - Number(currencies.includes(a)));
  for (const unit of ordered) {
    if (currencies.length > 0 && unit !== 'count' && !currencies.includes(unit)) continue;
    const operands = facts.map((fact) => {
      const quantity = quantitiesOf(fact).find((q) => q.unit === unit);
      const noun = fact.value.type === 'count' ? fact.value.noun[language] : undefined;
      return quantity && Number.isFinite(quantity.max)
        ? { fact, value: quantity.min, label: formatQuantity(quantity.min, unit, noun, language) }
        : undefined;
    });
    if (operands.every((operand): operand is Operand => operand !== undefined)) return { unit, operands };
  }
  return undefined;
}
