/**
 * What a question names as given where a fact, that tells all the rest of it, has another in its place: "why did the ministry
 * close the dairy" beside the agency that closed it.
 */

import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { BLANK } from '../../match/question.ts';
import { isNameLike } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { DOERS } from '../kinds.ts';
import { isNegated } from '../question/denial.ts';
import { type Query, without } from '../question/query.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { BROAD, PLACE_KINDS } from '../silence/conditions.ts';
import { statementOf } from '../statement.ts';
import { COMMON_DEED, MENTIONED, REST_CORE, REST_LEFT, REST_RANK, TOLD, UNTOLD_DEED } from '../thresholds.ts';
import { heldFigure } from './figures.ts';
import { heldTime } from './moments.ts';
import { nounOf } from './nouns.ts';

/** Facts that speak most of the rest of a question, of which one may put it right. */
const LOOKED_AT = 5;

/** What a concept stands among: doers, places of one grain, things of one kind. */
function classesOf(id: string, lexicon: Lexicon): string[] {
  const kind = lexicon.concept(id)?.kind ?? '';
  if (DOERS.has(kind)) return ['doer'];
  const broader = [...lexicon.ancestors(id)].filter((other) => other !== id);
  return broader.filter((other) => (kind === 'place' ? PLACE_KINDS.has(other) : !BROAD.has(other)));
}

/** The fact's one value or complete list, by its concepts. */
export function valuesOf({ fact: { value } }: Pick<ScoredFact, 'fact'>): readonly string[] {
  if (value.type === 'entity') return value.entities;
  return value.type === 'list' && value.complete
    ? value.items.filter((item): item is string => typeof item === 'string')
    : [];
}

const weightOf = ({ soft, weight }: Term): number => (soft ? weight / 3 : weight);

/** Weight of what an entry leaves untold of some terms. */
function untold(terms: readonly Term[], profile: Profile): number {
  return terms.reduce(
    (sum, term) => sum + weightOf(term) * Math.max(0, 1 - explanation(term, profile) / TOLD),
    0,
  );
}

/** What a question takes for granted, without what it asks of it. */
function unasked(reading: Reading): Reading {
  const active = new Set(reading.active);
  for (const { kind, from, to } of reading.forms)
    if (kind === 'ask') for (let at = from; at < to; at++) active.delete(at);
  return { ...reading, active, forms: reading.forms.filter(({ kind }) => kind !== 'ask') };
}

const WITHIN_NAME = wordClass('within-name');
/** The "Health" of "Ministry of Health": no more told than the name that it stands in. */
const isOfName = (other: Term, { to }: Term, { tokens }: Reading): boolean =>
  other.from > to &&
  other.from - to <= 2 &&
  tokens.slice(to, other.from).every(({ folded }) => WITHIN_NAME.has(folded));

/**
 * "How many were taken in A": an event of the case, of which the fact that tells all the rest tells nothing, as it is told of
 * another.
 */
export function ofOtherEvent({ claim, reading }: Query, best: ScoredFact, { lexicon }: Bench): boolean {
  if (claim || isNegated(reading)) return false;
  const isEvent = (id: string): boolean => lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'event';
  const named = reading.terms.filter((term) => !term.aside && term.concepts.some(isEvent));
  const rest = reading.terms.filter((term) => !term.aside && !named.includes(term));
  const told = best.profile.stated.filter(isEvent);
  return (
    named.length > 0 &&
    named.every((term) => explanation(term, best.profile) === 0) &&
    told.length > 0 &&
    !told.some((id) => reading.terms.some(({ concepts }) => concepts.includes(id))) &&
    rest.length > 0 &&
    untold(rest, best.profile) <= REST_LEFT
  );
}

/** What stands behind "of" and is nothing of the case, with what it is of: the coffee of "a container of coffee". */
function complementOf(
  reading: Reading,
  isUntold: (term: Term, of: Term) => boolean,
): { of: Term; terms: ReadonlySet<Term> } | undefined {
  const { terms, tokens } = reading;
  for (const of of terms) {
    if (of.kind !== 'thing' || of.aside) continue;
    let at = of.to;
    while (at < tokens.length && WITHIN_NAME.has(tokens[at]?.folded ?? '')) at++;
    if (at === of.to && reading.language !== 'ar') continue;
    const run: Term[] = [];
    for (
      let next = terms.find(({ from }) => from === at);
      next;
      next = terms.find(({ from }) => from === at)
    ) {
      if (!/^(?:thing|place|unlisted)$/u.test(next.kind) || isNameLike(next, reading)) break;
      run.push(next);
      at = next.to;
    }
    if (run.length > 0 && run.every((term) => isUntold(term, of))) return { of, terms: new Set(run) };
  }
  return undefined;
}

/** Whether a fact's statement says what the same thing is of, in words that a question has not: "a container of cashew nuts". */
function hasComplement({ fact }: ScoredFact, of: Term, reading: Reading, lexicon: Lexicon): boolean {
  const told = statementOf(fact, reading.language, lexicon);
  return told.terms.some((term) => {
    if (!term.concepts.some((id) => of.concepts.includes(id))) return false;
    // A name of the case may hold both: "cartons of cigarettes".
    if (told.tokens.slice(term.from + 1, term.to - 1).some(({ folded }) => WITHIN_NAME.has(folded)))
      return true;
    let at = term.to;
    while (at < told.tokens.length && WITHIN_NAME.has(told.tokens[at]?.folded ?? '')) at++;
    if (at === term.to && reading.language !== 'ar') return false;
    const next = told.terms.find(({ from }) => from === at);
    return (
      next?.kind === 'thing' &&
      !reading.terms.some(({ concepts }) => concepts.some((id) => next.concepts.includes(id)))
    );
  });
}

/** "How many cartons of whisky" of a fact that counts cartons of cigarettes. */
export function hasOtherContent(reading: Reading, best: ScoredFact, { lexicon }: Bench): boolean {
  const complement = complementOf(reading, (term) => explanation(term, best.profile) < UNTOLD_DEED);
  return complement !== undefined && hasComplement(best, complement.of, reading, lexicon);
}

/** The fact that tells all the rest of a question, and that it was a container of another thing than the one named. */
export function ofOtherThing(
  { claim, reading, asked }: Query,
  { lexicon, index }: Bench,
): ScoredFact | undefined {
  if (claim || isNegated(reading) || reading.tokens.some((token) => isOr(token, reading.language)))
    return undefined;
  const { all } = rank(reading, asked, index);
  // Nothing that speaks of containers speaks of coffee.
  const complement = complementOf(reading, (term, of) =>
    all.every(
      ({ profile }) => explanation(of, profile) < MENTIONED || explanation(term, profile) < UNTOLD_DEED,
    ),
  );
  if (!complement || asked.heads.includes(complement.of)) return undefined;
  const rest = reading.terms.filter(
    (term) => !complement.terms.has(term) && !term.aside && !asked.heads.includes(term),
  );
  return rank(unasked(without(reading, complement.terms)), BLANK, index)
    .facts.slice(0, LOOKED_AT)
    .find(
      (fact) =>
        fact.rank >= REST_RANK &&
        untold(rest, fact.profile) <= REST_LEFT &&
        speaksOf(rest, fact, index) &&
        hasComplement(fact, complement.of, reading, lexicon),
    );
}

/** Whether a fact tells enough of what a question says beside a name to be about it: two things or deeds, one not of the whole case. */
function speaksOf(rest: readonly Term[], { profile }: ScoredFact, index: FactIndex): boolean {
  const spoken = rest.filter(
    (term) =>
      explanation(term, profile) >= TOLD && (namesDeed(term) ? term.weight > COMMON_DEED : term.weight > 0),
  );
  return spoken.length > 1 && spoken.some((term) => !term.concepts.some((id) => index.context.has(id)));
}
const namesDeed = ({ kind }: Term): boolean => kind === 'act';

/** Whether no figure or time of a question speaks against a fact. */
function agrees(reading: Reading, fact: ScoredFact, index: FactIndex): boolean {
  return (
    reading.numbers.every(
      (number) => heldFigure(number, nounOf(number, reading), reading, fact, index).told !== false,
    ) && reading.times.every((time) => heldTime(time, fact) !== false)
  );
}

/**
 * The fact that has another where a question names somebody, a place or a thing as given. Only where it tells all the rest,
 * nothing else tells the whole, and no fact beside it tells as much of what is named ("what did B plead" beside what A did).
 */
export function rivalOf({ claim, reading, asked }: Query, bench: Bench): ScoredFact | undefined {
  const { lexicon, index } = bench;
  if (claim || isNegated(reading) || reading.tokens.some((token) => isOr(token, reading.language)))
    return undefined;
  const named = new Set(reading.terms.flatMap((term) => term.concepts));
  const counts = asked.asks.some((ask) => ask === 'count' || ask === 'amount');
  for (const term of reading.terms) {
    if (term.aside || term.kind === 'unlisted' || term.concepts.some((id) => index.context.has(id))) continue;
    const own = term.concepts.filter((id) => lexicon.isOwn(id));
    const head = asked.heads.includes(term);
    // "Which ministry" asks for one; "at which petrol stations" takes for granted that it was at some.
    if (own.length === 0 && (head || !isNameLike(term, reading))) continue;
    if (head && counts) continue;
    const meant = own.length > 0 ? own : term.concepts;
    const classes = new Set(meant.flatMap((id) => classesOf(id, lexicon)));
    const name = new Set(reading.terms.filter((other) => other === term || isOfName(other, term, reading)));
    const rest = reading.terms.filter(
      (other) =>
        !name.has(other) &&
        !other.aside &&
        // "Que risquent les mineurs": a verb that nobody knows is no noun that is asked for.
        (other.kind === 'unlisted' || !asked.heads.includes(other)),
    );
    const half = rest.reduce((sum, other) => sum + weightOf(other), 0) / 2;
    const tellers = rank(reading, asked, index).all.filter(
      ({ profile }) => explanation(term, profile) >= MENTIONED && untold(rest, profile) <= half,
    );
    if (tellers.some(({ profile }) => untold(rest, profile) <= REST_LEFT)) continue;
    const standsFor = (id: string): boolean =>
      (head || classesOf(id, lexicon).some((kind) => classes.has(kind))) &&
      !meant.some((one) => lexicon.ancestors(one).has(id) || lexicon.ancestors(id).has(one));
    const fact = rank(unasked(without(reading, name)), BLANK, index)
      .facts.slice(0, LOOKED_AT)
      .find((candidate) => {
        const values = valuesOf(candidate);
        const { topic, value } = candidate.fact;
        return (
          values.some(standsFor) &&
          !values.some((id) => named.has(id)) &&
          explanation(term, candidate.profile) < MENTIONED &&
          untold(rest, candidate.profile) <= REST_LEFT &&
          candidate.rank >= REST_RANK &&
          candidate.evidence.core >= REST_CORE &&
          speaksOf(rest, candidate, index) &&
          agrees(reading, candidate, index) &&
          !tellers.some(
            ({ profile: { fact: other } }) => other?.topic === topic && other.value.type === value.type,
          )
        );
      });
    if (fact) return fact;
  }
  return undefined;
}
