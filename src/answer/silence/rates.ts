/** What is asked per something: "how much per container", of what a fact itself tells per container. */

import { type Fact, LANGUAGES } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isWithinLonger } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { operationOf } from '../derive/operation.ts';
import { isSomebody } from '../kinds.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { SURELY_MEANT, TELLS_RESULT, TOLD } from '../thresholds.ts';
import { isSmall } from './conditions.ts';

/** "Per bird" and the like, not "per the study" nor "each other". */
export function asksRatio(reading: Reading): boolean {
  return (
    operationOf(reading) === 'ratio' &&
    reading.forms.some(
      (form) =>
        form.role === 'op-ratio' &&
        !isWithinLonger(form, reading.forms, (kind) => kind === 'function') &&
        !(form.to - form.from === 1 && isSmall(reading.tokens[form.to]?.folded ?? '')),
    )
  );
}

/** Whether a fact itself is told per what is asked for: "5,000 for each container", "a month". */
export function tellsRatio(
  reading: Reading,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  lexicon: Lexicon,
): boolean {
  const per = reading.forms.find((form) => form.role === 'op-ratio');
  if (!per) return false;
  const unit = reading.forms.find((form) => form.kind === 'time-unit' && form.from === per.to);
  const divisor = reading.terms.find((term) => term.from >= per.to && term.from - per.to <= 1);
  if (!unit && !(divisor && explanation(divisor, profile) >= TOLD)) return false;
  if (!unit && divisor && isOfOne(divisor, fact, lexicon)) return true;
  return LANGUAGES.some((language) => {
    const { forms, times, tokens, terms } = statementOf(fact, language, lexicon);
    // "Suitcases held up to 20 kilograms each."
    const each =
      divisor !== undefined &&
      forms.some(({ role }) => role === 'hint-each') &&
      terms.some(({ concepts }) => concepts.some((id) => divisor.concepts.includes(id)));
    if (!unit && each) return true;
    // "The last three years" are a stretch of time, "a year" is a rate.
    return forms.some(
      unit
        ? (form) =>
            form.role === unit.role &&
            PER_UNIT.has(tokens[form.from - 1]?.folded ?? '') &&
            !times.some((time) => time.from <= form.from && time.to >= form.to)
        : // "A media", "the ratio" are words of the kind and divide by nothing: the divisor stands right behind.
          (form) =>
            form.role === 'op-ratio' &&
            terms.some(
              (term) =>
                term.from >= form.to &&
                term.from - form.to <= 1 &&
                term.concepts.some((concept) => divisor?.concepts.includes(concept)),
            ),
    );
  });
}
const PER_UNIT = wordClass('per-unit');

/** "How much per sack", of what "a subsidized sack" costs. */
function isOfOne(divisor: Term, fact: Fact, lexicon: Lexicon): boolean {
  if (fact.value.type !== 'money') return false;
  const { tokens, terms } = statementOf(fact, 'en', lexicon);
  return terms.some(
    ({ concepts, from }) =>
      concepts.some((id) => divisor.concepts.includes(id)) &&
      tokens.slice(Math.max(0, from - ADJECTIVES), from).some(({ folded }) => ONE_OF_A_KIND.has(folded)),
  );
}
const ONE_OF_A_KIND = wordClass('one-of-a-kind');
/** Most words of "a subsidized 50-kilogram" before its noun. */
const ADJECTIVES = 4;

/**
 * "Bail per person", of what was set "for each of those released"; "for each tortoise they collected", of what was paid "per animal":
 * a fact that is surely meant and is told of each, where each is a person for both, or what the one divides by is of the sort of the other.
 */
export function tellsEach(
  reading: Reading,
  { fact, profile, score, evidence }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const per = reading.forms.find((form) => form.role === 'op-ratio');
  const { value } = fact;
  if (!per || (value.type !== 'money' && value.type !== 'count')) return false;
  if (score < TELLS_RESULT || evidence.coverage < MOST_OF_IT || evidence.ask === -1) return false;
  const { forms, terms } = statementOf(fact, 'en', lexicon);
  const each = forms.findLast(({ role }) => role === 'hint-each');
  if (!each) return false;
  const one = dividesBy(per, reading);
  // "Per head".
  if (one === 'end') return score >= SURELY_MEANT;
  if (!one || explanation(one, profile) < TOLD) return false;
  const other = terms.find(({ from }) => from >= each.to && from - each.to <= EACH_REACH);
  const isBroader = (first: Term, second: Term): boolean =>
    first.concepts.some((id) => second.concepts.some((of) => id === of || lexicon.ancestors(of).has(id)));
  return (
    isSomebody(one) ||
    (other !== undefined &&
      ((one.kind === 'person' && other.kind === 'person') || isBroader(one, other) || isBroader(other, one)))
  );
}
/** What stands behind a "per" and its small words; 'end' where it has its own ("per person") and nothing follows; undefined: some other word. */
function dividesBy({ to }: Form, { tokens, terms, forms }: Reading): Term | 'end' | undefined {
  const isStep = (at: number): boolean => forms.some(({ kind, from }) => kind === 'function' && from === at);
  let at = to;
  while (at < tokens.length && isStep(at) && !terms.some(({ from }) => from === at)) at++;
  return tokens.slice(at).every(({ kind }) => kind === 'symbol')
    ? 'end'
    : terms.find(({ from }) => from === at);
}
/** Least share of a question that such a fact explains. */
const MOST_OF_IT = 0.65;
/** Most words from "each" to what each is: "each of those released". */
const EACH_REACH = 2;
