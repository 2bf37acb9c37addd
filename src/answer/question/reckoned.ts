/** A question that asks to reckon with two counts in words of its own, as the plain question for the same ("take the one away from the other"). */
import type { Fact } from '../../facts/schema.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { asksToReckon, plainlyAsked, reckoningOf } from '../../language/reckoning.ts';
import { explanation } from '../../match/index.ts';
import type { Span } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { isCount, type Named, operandsOf } from '../derive/operands.ts';
import { sameThings } from '../derive/whole.ts';
import { MAYBE_RECKONED, SURELY_RECKONED, TOLD } from '../thresholds.ts';
import { numberOf } from '../values.ts';

/** The plain questions for the same, the likeliest first, and the two counts that an answer rests on. */
export interface Reckoned {
  readings: readonly Reading[];
  facts: readonly [Fact, Fact];
}

/** The words that name a count and say more of it, from the first to the last. */
function spanOf({ scored, stretch, terms }: Named, reading: Reading): Span {
  const told = reading.terms.filter(
    (term) =>
      terms.includes(term) ||
      (term.from >= stretch.from && term.to <= stretch.to && explanation(term, scored.profile) >= TOLD),
  );
  return {
    from: Math.min(...told.map(({ from }) => from)),
    to: Math.max(...told.map(({ to }) => to)),
  };
}

/** The plain question that a question is meant as; undefined where it does not name two counts, or surely asks for nothing of the kind. */
export function reckonedIn(reading: Reading, bench: Bench): Reckoned | undefined {
  const { tokens, language } = reading;
  const all = reckoningOf([tokens.map((token) => token.folded)], language);
  // Who names two counts mostly asks for nothing of the kind, and to look for them takes time.
  if (all.reckoning === 'none' || all.probability < MAYBE_RECKONED) return undefined;
  const [one, other, another] = operandsOf(reading, bench, isCount, { spans: true }).named;
  if (!one || !other || another || one.scored.fact === other.scored.fact) return undefined;
  const [first, second] = [spanOf(one, reading), spanOf(other, reading)].sort((a, b) => a.from - b.from);
  if (!first || !second || first.to > second.from) return undefined;
  const folded = (from: number, to: number): string[] => tokens.slice(from, to).map((token) => token.folded);
  // "What was each robber paid for a job?": what is neither named to be reckoned with nor said to ask for that is what is asked about.
  const within = (term: Term, span: Span): boolean => term.from >= span.from && term.to <= span.to;
  const beside = reading.terms.some(
    (term) =>
      term.kind !== 'light' &&
      !within(term, first) &&
      !within(term, second) &&
      (term.concepts.some((id) => bench.lexicon.isOwn(id)) ||
        !folded(term.from, term.to).every((word) => asksToReckon(word, language))),
  );
  if (beside) return undefined;
  const { reckoning, probability } = reckoningOf(
    [folded(0, first.from), folded(first.to, second.from), folded(second.to, tokens.length)],
    language,
  );
  // "How many suspects are being held until then?" sets nothing aside.
  if (probability < SURELY_RECKONED || (reckoning === 'remain' && !setsAside(reading))) return undefined;
  // Of what is told apart one is no multiple of another.
  const { fact } = one.scored;
  const { fact: against } = other.scored;
  const apart = fact.topic !== against.topic && !sameThings(fact, against, bench.lexicon);
  if (reckoning === 'ratio' && apart) return undefined;
  const ordered = [one, other].sort(
    (a, b) => (numberOf(b.scored.fact) ?? 0) - (numberOf(a.scored.fact) ?? 0),
  );
  const [greater, lesser] = ordered;
  if (!greater || !lesser) return undefined;
  const typed = ordered.map((named) => {
    const { from, to } = spanOf(named, reading);
    return folded(from, to).join(' ');
  });
  const nouns = [greater, lesser].map(({ scored: { fact: counted } }) =>
    counted.value.type === 'count' ? counted.value.noun[language] : '',
  );
  const readings = [typed, nouns].flatMap(([more = '', fewer = '']) => {
    const question = plainlyAsked(reckoning, language, more, fewer);
    return question === undefined ? [] : [read(question, bench.lexicon, language)];
  });
  return { readings, facts: [greater.scored.fact, lesser.scored.fact] };
}

/** Whether a question denies something, leaves it out or asks for what is left. */
const setsAside = ({ forms }: Reading): boolean =>
  forms.some(({ kind, role }) => kind === 'negation' || kind === 'contrast' || LEAVES.has(role));
const LEAVES: ReadonlySet<string> = new Set(['op-remain', 'hint-take', 'hint-left']);
