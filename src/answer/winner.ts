/** Which fact speaks for a question: the first in rank, or one near it that says more of what is asked. */
import { isOr } from '../language/forms.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation } from '../match/index.ts';
import { operationOf } from './derive/derive.ts';
import { beside } from './kinds.ts';
import type { Ranking, ScoredFact } from './ranking.ts';
import {
  ALIKE_LAG,
  ANSWER,
  COMPLETE_LAG,
  EQUAL_COVERAGE,
  FULLER_LAG,
  KIND_LAG,
  MENTIONED,
  NAMES_IT,
  NEARLY,
  SAYS_IT_ALL,
  TIME_LAG,
  TOLD,
} from './thresholds.ts';

/** The fact that speaks for a question; `beside`: the better one that it stands beside, which tells the rest. */
export type Winner = ScoredFact & { beside?: ScoredFact };

/**
 * The best fact; where it does not give the kind of answer asked for, one that does and nearly fits as well, or one that
 * is told beside it.
 */
export function winnerOf(reading: Reading, { facts }: Ranking): Winner | undefined {
  const first = facts[0];
  if (!first) return first;
  const best =
    ofTimeAsked(reading, first, facts) ??
    reckonedSo(reading, first, facts) ??
    addedUp(reading, first, facts) ??
    first;
  const day = inOrder(reading, best, facts);
  if (day) return day;
  if (best.evidence.ask !== -1) return ofMainEvent(best, facts) ?? fuller(reading, best, facts) ?? best;
  return (
    facts.find(
      (fact) => fact.evidence.ask === 1 && fact.score >= ANSWER && best.rank - fact.rank <= KIND_LAG,
    ) ??
    beside(reading, best, facts) ??
    best
  );
}

/** "What was the operation of 2019 called?": a fact of what happened then, where the best one tells of no such time. */
function ofTimeAsked(
  { times }: Reading,
  best: ScoredFact,
  facts: readonly ScoredFact[],
): ScoredFact | undefined {
  if (times.length === 0 || best.evidence.time > 0) return undefined;
  const then = facts.find(
    (other) =>
      other.evidence.time > 0 &&
      other.fact.value.type === best.fact.value.type &&
      best.rank - other.rank <= TIME_LAG &&
      other.evidence.coverage >= EQUAL_COVERAGE * best.evidence.coverage &&
      other.evidence.ask >= best.evidence.ask &&
      other.evidence.head >= best.evidence.head &&
      other.evidence.currency >= best.evidence.currency,
  );
  // What speaks for the best one speaks for its counterpart of that time.
  return then && { ...then, score: Math.max(then.score, best.score), rank: Math.max(then.rank, best.rank) };
}

/** "The dairy and the warehouse together": the fact that adds, where the best one is how many more the one has than the other. */
function reckonedSo(
  reading: Reading,
  best: ScoredFact,
  facts: readonly ScoredFact[],
): ScoredFact | undefined {
  const own = best.fact.calculation;
  const asked = operationOf(reading);
  if (!own || own.operation === asked || (asked !== 'sum' && asked !== 'difference')) return undefined;
  const other = facts.find(
    ({ fact: { calculation } }) =>
      calculation?.operation === asked && own.of.every((id) => calculation.of.includes(id)),
  );
  return (
    other && { ...other, score: Math.max(other.score, best.score), rank: Math.max(other.rank, best.rank) }
  );
}

/**
 * "How much oil in both searches together?": the fact that adds up, where the best one is one of its parts and the question names
 * nothing that sets that part apart.
 */
function addedUp(reading: Reading, best: ScoredFact, facts: readonly ScoredFact[]): ScoredFact | undefined {
  if (best.fact.calculation || operationOf(reading) !== 'sum') return undefined;
  const total = facts.find(
    ({ fact: { calculation }, evidence }) =>
      calculation?.operation === 'sum' && calculation.of.includes(best.fact.id) && evidence.time !== -1,
  );
  if (!total) return undefined;
  const others = (total.fact.calculation?.of ?? [])
    .filter((id) => id !== best.fact.id)
    .map((id) => facts.find(({ fact }) => fact.id === id));
  const names = (term: Term, part: ScoredFact | undefined, apartFrom: ScoredFact | undefined): boolean =>
    part !== undefined &&
    explanation(term, part.profile) >= NAMES_IT &&
    (apartFrom === undefined || explanation(term, apartFrom.profile) < MENTIONED);
  // "At the apartment in total" is of that part alone, unless each other is named as well, or either may be.
  const either = reading.tokens.some((token) => isOr(token, reading.language));
  const isApart =
    !either &&
    others.some(
      (other) =>
        reading.terms.some((term) => names(term, best, other)) &&
        !reading.terms.some((term) => names(term, other, best)),
    );
  return isApart
    ? undefined
    : { ...total, score: Math.max(total.score, best.score), rank: Math.max(total.rank, best.rank) };
}

/**
 * "When was the first robbery?": of the days that one topic tells of the same, the earliest, or the latest where the last is asked
 * for, whichever is put most like the question.
 */
function inOrder(
  { forms, times }: Reading,
  best: ScoredFact,
  facts: readonly ScoredFact[],
): ScoredFact | undefined {
  const first = forms.some(({ role }) => role === 'op-first');
  if (first === forms.some(({ role }) => role === 'op-last') || times.length > 0) return undefined;
  const dayOf = ({ fact: { value } }: ScoredFact): string => (value.type === 'date' ? value.date : '');
  if (dayOf(best) === '') return undefined;
  const [then] = facts
    .filter(
      (other) =>
        dayOf(other) !== '' &&
        other.fact.topic === best.fact.topic &&
        other.fact.conditions?.event === best.fact.conditions?.event &&
        other.evidence.coverage >= TOLD * best.evidence.coverage,
    )
    .sort((a, b) => (first ? 1 : -1) * dayOf(a).localeCompare(dayOf(b)));
  return then && then !== best
    ? { ...then, score: Math.max(then.score, best.score), rank: Math.max(then.rank, best.rank) }
    : undefined;
}

/** Whether a fact is of an older event that is told beside the case's own. */
export const ofOlderEvent = ({ profile, fact }: ScoredFact): boolean =>
  !profile.main && fact.conditions?.event !== undefined;

/** "How many died?" means the case's own accident: its fact, where that of an older one tells no more of the question. */
function ofMainEvent(best: ScoredFact, facts: readonly ScoredFact[]): ScoredFact | undefined {
  if (!ofOlderEvent(best)) return undefined;
  return facts.find(
    (other) =>
      other.profile.main &&
      other.fact.conditions?.event === undefined &&
      other.fact.value.type === best.fact.value.type &&
      other.score >= ANSWER &&
      best.rank - other.rank <= ALIKE_LAG &&
      other.evidence.coverage >= EQUAL_COVERAGE * best.evidence.coverage &&
      other.evidence.ask >= best.evidence.ask &&
      other.evidence.head >= best.evidence.head &&
      other.evidence.time >= best.evidence.time &&
      other.evidence.currency >= best.evidence.currency &&
      other.evidence.number >= best.evidence.number,
  );
}

/** The fact that answers as well and explains all that the best one does not leave unexplained, and more. */
function fuller(reading: Reading, best: ScoredFact, facts: readonly ScoredFact[]): ScoredFact | undefined {
  const { terms } = reading;
  // "What was the Dry Root haul worth?": what adds another haul to it tells of both.
  const reckonsWith = ({ fact: { calculation } }: ScoredFact): boolean =>
    calculation?.of.includes(best.fact.id) === true && operationOf(reading) === undefined;
  // "How many diamonds did the police seize?": what counts other jewellery tells of them by a broader word alone.
  const ofSame = ({ profile }: ScoredFact): boolean =>
    terms.every(
      ({ kind, concepts }) =>
        kind !== 'thing' ||
        concepts.every((id) => best.profile.explains(id) < 1 || profile.explains(id) >= MENTIONED),
    );
  // "How many from the centre were found guilty?": of the same sort, and told of all that is asked, where the best is not.
  const sibling = ({ fact, evidence, unexplained }: ScoredFact): boolean =>
    best.score >= ANSWER &&
    unexplained.length === 0 &&
    evidence.coverage >= SAYS_IT_ALL &&
    fact.topic === best.fact.topic &&
    fact.value.type === best.fact.value.type &&
    fact.conditions?.event === best.fact.conditions?.event;
  const found = facts.find(
    (other) =>
      other.score >= (sibling(other) ? NEARLY : ANSWER) &&
      best.rank - other.rank <= (other.evidence.coverage >= SAYS_IT_ALL ? COMPLETE_LAG : FULLER_LAG) &&
      other.evidence.coverage > best.evidence.coverage &&
      // A list counts its items, and nothing of which there is a number.
      !(best.fact.value.type === 'count' && other.fact.value.type === 'list') &&
      ofSame(other) &&
      !reckonsWith(other) &&
      other.evidence.ask >= best.evidence.ask &&
      other.evidence.head >= best.evidence.head &&
      other.evidence.time >= best.evidence.time &&
      other.unexplained.length < best.unexplained.length &&
      other.unexplained.every((text) => best.unexplained.includes(text)),
  );
  return found && { ...found, score: Math.max(found.score, ANSWER) };
}
