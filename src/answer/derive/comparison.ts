/** Comparisons that a claim makes of two things, held against the figures of both. */
import type { Fact, Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { FactIndex } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import { slice } from '../query.ts';
import { formatQuantity } from '../values.ts';
import { DERIVED_SCORE, type Derived } from './derived.ts';
import { isNumeric, operands } from './operands.ts';
import { PART_OF } from './operation.ts';
import { countsOf } from './series.ts';
import { inOneUnit } from './units.ts';

/**
 * A comparison claimed of two things ("cars outnumbered laptops", "more tablets than watches"): whether it holds, with the
 * figures. Undefined where it is no such claim or its operands are not in the base.
 */
export function judgeComparison(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  language: Language,
): (Derived & { holds: boolean }) | undefined {
  const compares = reading.forms
    .filter(
      (form) => form.kind === 'factor' || /^(?:op-most|op-least|compare-more|compare-less)$/u.test(form.role),
    )
    // "At least" compares no two things.
    .filter(
      (form) =>
        !reading.forms.some(
          (other) =>
            other.kind === 'comparison' &&
            other.from <= form.from &&
            other.to >= form.to &&
            other.to - other.from > form.to - form.from,
        ),
    )
    .sort((x, y) => Number(y.kind === 'factor') - Number(x.kind === 'factor'))[0];
  if (!compares || reading.numbers.length > 0) return undefined;
  // "Over the phone network" compares nothing: those words take a "than".
  if (
    compares.kind === 'comparison' &&
    !reading.tokens.slice(compares.from).some((token) => THAN.test(token.folded))
  )
    return undefined;
  const facts = comparedFacts(reading, compares, index);
  if (
    facts.length === 1 &&
    /^op-(?:most|least)$/u.test(compares.role) &&
    !PART_OF.test(reading.tokens[compares.to]?.folded ?? '')
  )
    return superlative(facts[0], compares.role === 'op-most', index, language);
  if (facts.length < 2) return undefined;
  const common = inOneUnit(facts, asked.currencies, language);
  const [first, ...rest] = common?.operands ?? [];
  if (!common || !first) return undefined;
  const other = rest.reduce((sum, part) => sum + part.value, 0);
  const more = compares.role === 'op-most' || compares.role === 'compare-more' || compares.kind === 'factor';
  const factor = factorOf(reading) ?? 1;
  const holds = more
    ? factor === 1
      ? first.value > other
      : first.value >= factor * other
    : first.value < other;
  const sign = first.value > other ? '>' : first.value < other ? '<' : '=';
  const right =
    rest.length > 1
      ? `${rest.map((part) => part.label).join(' + ')} = ${formatQuantity(other, common.unit, undefined, language)}`
      : (rest[0]?.label ?? '');
  const working = `${first.label} ${sign} ${right}`;
  return {
    holds,
    text: `${working}.`,
    working: [working],
    facts,
    score: DERIVED_SCORE,
    rule: 'claim: comparison',
  };
}

const FACTORS: Readonly<Record<string, number>> = { 'factor-2': 2, 'factor-3': 3 };

/** How many times as much is claimed: "twice as many", "three times as much". */
function factorOf(reading: Reading): number | undefined {
  const word = reading.forms.find((form) => form.kind === 'factor');
  return word && FACTORS[word.role];
}

const THAN = /^(?:than|as|que|qu|de|من|عن)$/u;

/**
 * The facts on the two sides of a comparison, the one side's first: "more tablets than watches" has its first between the
 * comparing word and "than", "tablets outnumber watches" before the comparing word.
 */
function comparedFacts(reading: Reading, compares: { from: number; to: number }, index: FactIndex): Fact[] {
  const end = reading.tokens.length;
  const than = reading.tokens.findIndex(
    (token, at) =>
      at >= compares.to &&
      THAN.test(token.folded) &&
      !reading.terms.some((term) => term.from < at && term.to > at),
  );
  const named = (from: number, to: number): Fact[] =>
    operands(slice(reading, from, to), index, isNumeric, false).map(({ fact }) => fact);
  const cut = than < 0 ? compares.to : than;
  const between = than < 0 ? [] : named(compares.to, than);
  const first = (between.length > 0 ? between : named(0, compares.from)).at(-1);
  const rest = named(cut, end).filter((fact) => fact.id !== first?.id);
  return first
    ? [first, ...rest]
    : operands(splitAt(reading, compares), index, isNumeric).map(({ fact }) => fact);
}

/** "Laptops were the rarest": a thing claimed to be the most or least of the counts of its topic. */
function superlative(
  fact: Fact | undefined,
  most: boolean,
  index: FactIndex,
  language: Language,
): (Derived & { holds: boolean }) | undefined {
  const counts = fact?.value.type === 'count' ? countsOf(fact.topic, index) : [];
  const common = inOneUnit(counts, [], language);
  if (!fact || !common || !counts.includes(fact)) return undefined;
  const ordered = [...common.operands].sort((a, b) => (most ? b.value - a.value : a.value - b.value));
  const first = ordered[0];
  if (!first) return undefined;
  const working = ordered.map((operand) => operand.label).join(most ? ' > ' : ' < ');
  return {
    holds: first.fact === fact,
    text: `${working}.`,
    working: [working],
    facts: counts,
    score: DERIVED_SCORE,
    rule: 'claim: superlative',
  };
}

/** The same reading with the comparing words as a separator: a stop takes their place. */
function splitAt(reading: Reading, form: { from: number; to: number }): Reading {
  return {
    ...reading,
    tokens: reading.tokens.map((token, at) =>
      at >= form.from && at < form.to ? { ...token, folded: ',', text: ',' } : token,
    ),
  };
}
