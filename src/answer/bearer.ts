/** "Which road lost 86 million?", "where were 391 of them found?", "who is 37?": whose a figure of the case is. */
import type { Fact } from '../facts/schema.ts';
import { wordClass } from '../language/classes.ts';
import type { NumberMention } from '../language/numbers.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation, type Profile } from '../match/index.ts';
import { type Asking, isPartitive } from '../match/question.ts';
import type { Bench } from './bench.ts';
import { operationOf } from './derive/derive.ts';
import { countsYears } from './derive/units.ts';
import { DOERS } from './kinds.ts';
import type { Query } from './question/query.ts';
import type { Scored } from './ranking.ts';
import { statementOf } from './statement.ts';
import { COMMON, MENTIONED, TELLING_FIGURE, TOLD } from './thresholds.ts';
import { quantitiesOf } from './values.ts';

/** Questions for somebody, a place or one of several. */
const ASKS: ReadonlySet<string> = new Set(['who', 'place', 'which', 'what']);
const BE = wordClass('be');
const WHENCE = wordClass('whence');
const WHOSE = wordClass('whose');

/**
 * The one fact whose figure a question names where it asks who, where or which it was.
 * Undefined where the question says more than that fact tells, the fact names nobody and nothing of the kind, or who it was is a known
 * unknown; `leading`: the known unknown that fits better than any fact.
 */
export function bearerOf(
  { reading, asked, claim }: Query,
  leading: Scored | undefined,
  bench: Bench,
): Fact | undefined {
  const [number, another] = reading.numbers;
  if (claim || !number || another || !asksBearer(number, reading, asked.asks)) return undefined;
  // "Who had put the 46 bottles up for sale?": who did another thing to them may be what is not told.
  if (leading && (asked.asks.includes('who') || leading.profile.numbers.has(number.value))) return undefined;
  const having = bench.index.profiles.filter(
    (profile) =>
      quantitiesOf(profile.fact).some(
        ({ min, unit }) => min === number.value && (number.currency ?? unit) === unit,
      ) && tells(profile, number, reading, asked, bench),
  );
  return having.length === 1 ? having[0]?.fact : undefined;
}

/** Whether whose the figure is is all that is asked: not who "the 34" are, nor where they come from, nor anything to be worked out. */
function asksBearer(number: NumberMention, reading: Reading, asks: readonly string[]): boolean {
  const { tokens, forms, times } = reading;
  const before = tokens[number.from - 1]?.folded ?? '';
  const determined = forms.some(({ role, to }) => role === 'fw-function' && to === number.from);
  const verb = tokens[number.from - (determined ? 2 : 1)]?.folded ?? '';
  return (
    asks.length > 0 &&
    asks.every((ask) => ASKS.has(ask)) &&
    asks.some((ask) => ask !== 'what') &&
    number.comparison === 'equal' &&
    !number.vague &&
    !number.yearLike &&
    number.value >= TELLING_FIGURE &&
    times.length === 0 &&
    operationOf(reading) === undefined &&
    (!isPartitive(number, reading) || asks.includes('place')) &&
    !(BE.has(verb) && determined) &&
    !forms.some(({ kind, to }) => kind === 'ask' && to === number.from && before !== '') &&
    !tokens.some(({ folded }) => WHENCE.has(folded) || WHOSE.has(folded))
  );
}

/** Whether a fact tells all that a question says beside its figure, and names somebody or something of the kind that is asked for. */
function tells(
  profile: Profile,
  number: NumberMention,
  reading: Reading,
  { asks, heads }: Asking,
  bench: Bench,
): boolean {
  const { fact } = profile;
  if (!fact) return false;
  const said = reading.terms.filter(
    (term) =>
      term.kind !== 'light' &&
      !heads.includes(term) &&
      !(term.from >= number.from && term.to <= number.to) &&
      !(term.kind === 'unlisted' && term.weight < COMMON),
  );
  // "Who is 37?" asks for an age, which is said of nothing else without a word for it.
  if (said.length === 0 && !countsYears(fact)) return false;
  if (!said.every((term) => explanation(term, profile) >= (term.kind === 'act' ? TOLD : MENTIONED)))
    return false;
  if (asks.includes('who') && !isDoneFirst(fact, said, bench)) return false;
  const named = new Set(reading.terms.flatMap(({ concepts }) => concepts));
  return statementOf(fact, 'en', bench.lexicon).terms.some(
    (term) => term.concepts.some((id) => !named.has(id)) && isOfKind(term, reading, heads, bench),
  );
}

/**
 * Whether the statement tells of the very deed that is asked for, right behind whoever does it: "officers seized 1,284 cloned badges"
 * tells who seized them and not who cloned them, "the owner was fined" not who fined him.
 */
function isDoneFirst(fact: Fact, said: readonly Term[], { lexicon }: Bench): boolean {
  if (countsYears(fact)) return true;
  const { terms, tokens } = statementOf(fact, 'en', lexicon);
  const doer = terms.findIndex((term) => DOERS.has(term.kind));
  const deed = terms.slice(doer + 1).find(({ kind }) => kind === 'act' || kind === 'event');
  if (doer < 0 || !deed) return false;
  const passive = tokens.slice(terms[doer]?.to ?? 0, deed.from).some(({ folded }) => BE.has(folded));
  return (
    !passive &&
    said.some(({ kind, concepts }) => kind === 'act' && concepts.some((id) => deed.concepts.includes(id)))
  );
}

/** Whether what a statement names is of the kind that is asked for: a road, somebody, a place. */
function isOfKind(term: Term, { forms }: Reading, heads: readonly Term[], { lexicon }: Bench): boolean {
  if (heads.length > 0)
    return term.concepts.some((id) => {
      const broader = lexicon.ancestors(id);
      return heads.some(({ concepts }) => concepts.some((head) => broader.has(head)));
    });
  if (forms.some(({ role }) => role === 'ask-place')) return term.kind === 'place';
  return DOERS.has(term.kind) && term.concepts.some((id) => lexicon.isOwn(id));
}
