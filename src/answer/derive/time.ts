/** Order in time and time elapsed. */
import type { CaseFile, Fact, Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { FactIndex } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import { shortValue } from '../values.ts';
import { formatDate, formatNumber, say } from '../wording.ts';
import { DERIVED_SCORE, type Derived } from './derived.ts';
import { isDated, operands } from './operands.ts';

function startOf(fact: Fact): string | undefined {
  return fact.value.type === 'date'
    ? fact.value.date
    : fact.value.type === 'period'
      ? fact.value.from
      : undefined;
}

/** Days since 1970 of an EDTF date, for ordering; a season counts from its first month, a year from its first day. */
function dayOf(date: string): number {
  const [year = 0, middle = 1, day = 1] = date.split('-').map(Number);
  const month = middle > 12 ? ([3, 6, 9, 12][middle - 21] ?? 1) : middle;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const DAYS_A_YEAR = 365.25;

/** Things that are asked for by which came first, in the order of time. */
export function inOrder(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  content: CaseFile,
  language: Language,
  operation: 'first' | 'last',
): Derived | undefined {
  const ordersTwo =
    reading.tokens.some((token) => /^(?:or|ou|o|u|ام|او)$/u.test(token.folded)) ||
    asked.asks.includes('which');
  if (!ordersTwo) return undefined;
  const dated = operands(reading, index, isDated);
  if (dated.length < 2) return undefined;
  const ordered = [...dated].sort((a, b) => dayOf(startOf(a.fact) ?? '') - dayOf(startOf(b.fact) ?? ''));
  const items = ordered.map(
    ({ fact }) =>
      `${shortValue(fact, content, language) ?? ''} — ${fact.statement[language].replace(/[.。]$/u, '')}`,
  );
  const text = say('order', language, { list: items.join(' → ') });
  return {
    text,
    working: [],
    facts: ordered.map(({ fact }) => fact),
    score: DERIVED_SCORE,
    rule: `derived: ${operation}`,
  };
}

export function elapsed(reading: Reading, index: FactIndex, language: Language): Derived | undefined {
  const found = operands(reading, index, isDated, true);
  if (found.length < 2) return undefined;
  const dates = found
    .slice(0, 2)
    .map(({ fact }) => ({ fact, date: startOf(fact) ?? '' }))
    .sort((a, b) => dayOf(a.date) - dayOf(b.date));
  const [a, b] = dates;
  if (!a || !b) return undefined;
  const facts = [a.fact, b.fact];
  const shown = (entry: typeof a) => formatDate(entry.date, language);
  const exact = dates.every((entry) => entry.date.length === 10 && !/-2[1-4]$/u.test(entry.date.slice(0, 7)));
  const implied = facts.some((fact) => fact.value.type === 'date' && fact.value.implied === 'year')
    ? ` (${say('implied', language)})`
    : '';
  if (exact) {
    const days = Math.round(dayOf(b.date) - dayOf(a.date));
    const text = say('elapsed', language, {
      days: formatNumber(days, language),
      from: shown(a),
      to: shown(b),
    });
    return {
      text: `${text.replace(/\.$/u, '')}${implied}.`,
      working: [`${a.date} → ${b.date}: ${days}`],
      facts,
      score: DERIVED_SCORE,
      rule: 'derived: elapsed',
    };
  }
  // From part of a year to part of another, whole years would be months off.
  const fine = dates.every(({ date }) => date.length > 4);
  const span = fine
    ? (dayOf(b.date) - dayOf(a.date)) / DAYS_A_YEAR
    : Number(b.date.slice(0, 4)) - Number(a.date.slice(0, 4));
  const years = Math.round(10 * span) / 10;
  const text = say('elapsedYears', language, {
    years: formatNumber(years, language, 1),
    from: shown(a),
    to: shown(b),
  });
  return {
    text: `${text.replace(/\.$/u, '')}${implied}.`,
    working: [`${a.date} → ${b.date}: ${years}`],
    facts,
    score: DERIVED_SCORE,
    rule: 'derived: elapsed',
  };
}
