/** "Which of these did not take part: A, B or C?": the one that a complete list leaves out. */
import type { Language } from '../../facts/schema.ts';
import { isOr } from '../../language/forms.ts';
import type { Reading, Term } from '../../language/read.ts';
import { type Asking, BLANK } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank } from '../ranking.ts';
import { OPERAND_COVERAGE } from '../thresholds.ts';
import { type Derived, shown } from './derived.ts';

/** Small words between two alternatives: a comma, an article. */
const REACH = 2;
const COMMA = /^[,،]$/u;

/** The alternatives of a question, "A, B or C", in order. */
function alternativesOf(reading: Reading): Term[] {
  const { tokens, terms, language } = reading;
  const or = tokens.findLastIndex((token) => isOr(token, language));
  const last = terms.find(({ from }) => from > or && from - or <= REACH);
  if (or < 0 || !last) return [];
  const found = [last];
  for (let at = or; ; ) {
    const before = terms.findLast(({ to }) => to <= at && at - to < REACH);
    if (!before) break;
    found.unshift(before);
    const comma = tokens.findLastIndex(({ text }, i) => i < before.from && COMMA.test(text));
    if (comma < 0 || before.from - comma > REACH) break;
    at = comma;
  }
  return found.length > 1 ? found : [];
}

/** The alternative that is not on the list that the question speaks of, where the others are and the list is complete. */
export function notListed(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const asksOne = asked.asks.length > 0 && asked.asks.every((ask) => ONE.has(ask));
  if (!asksOne || !reading.forms.some(({ kind }) => kind === 'negation')) return undefined;
  const alternatives = alternativesOf(reading);
  const terms = reading.terms.filter((term) => !alternatives.includes(term));
  if (alternatives.length === 0 || terms.length === 0) return undefined;
  const list = rank({ ...reading, terms }, BLANK, bench.index).facts.find(
    ({ fact, evidence }) =>
      fact.value.type === 'list' &&
      fact.value.complete &&
      evidence.time !== -1 &&
      evidence.coverage >= OPERAND_COVERAGE,
  )?.fact;
  if (list?.value.type !== 'list') return undefined;
  const { items } = list.value;
  const isListed = ({ concepts }: Term): boolean =>
    items.some((item) => typeof item === 'string' && concepts.includes(item));
  const out = alternatives.filter((term) => !isListed(term));
  const [one] = out;
  // Where two are not on it, or none is, it is another list that is meant.
  if (!one || out.length > 1) return undefined;
  const name = reading.text.slice(reading.tokens[one.from]?.start ?? 0, reading.tokens[one.to - 1]?.end ?? 0);
  return {
    ...shown('', [list], 'derived: not on the list'),
    text: `${name}. ${list.statement[language]}`,
    working: [],
  };
}
const ONE: ReadonlySet<string> = new Set(['which', 'what', 'who', 'name', 'list']);
