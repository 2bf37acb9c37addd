/** Facts that tell of what is not so, or not clear. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Form, Reading } from '../../language/read.ts';
import { oncePer } from '../../memo.ts';
import { denialsOf } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { matterOf } from '../statement.ts';
import { TOLD } from '../thresholds.ts';
import { nounOf } from './nouns.ts';
import type { stance } from './polarity.ts';

/** "The dogs that did not survive died later": the denial says which are meant. */
const OF_WHOM =
  /^((?:\p{L}+ ){2,5})(?:that|who|which) (?:was|were|is|are|has|have|had|did|does|do|could)(?: not|n't) \p{L}+ /iu;

const DENIES =
  /^(?:nobody|no one|none|nothing|neither)\b|\bno (?!more\b|fewer\b|less\b|later\b|earlier\b|longer\b)\p{L}+|\bnot (?:a single|one|any)\b|\b(?:was|were|is|are|has|have|had|did|does|do|could|can|will|would)(?: not|n't)\b|\bnever\b|\bwithout any\b|\b(?:denies|denied|deny|denying|rejects|rejected|disputes|disputed)\b/iu;

/**
 * Whether a fact tells that something is not so, in words ("nobody was hurt") or by a count of nought: what it denies is
 * refuted, not supported, by it.
 */
export const denies = oncePer(
  (fact: Fact): boolean =>
    (fact.value.type === 'text' &&
      DENIES.test((fact.statement.en.split(';')[0] ?? '').replace(OF_WHOM, '$1'))) ||
    isNought(fact),
);

/** Whether a fact tells that something is not clear or not known: it bears out nothing but that. */
export const isOpen = ({ value, statement }: Fact): boolean =>
  value.type === 'text' && OPEN.test(statement.en);

const OPEN =
  /\b(?:is|are|was|were|remains?|remained)(?: \p{L}+)? (?:unclear|unknown|uncertain|undetermined|unexplained)\b|\b(?:is|are|was|were)(?: not|n't)(?: yet)? (?:clear|known)\b/iu;

/** Whether a claim says that something is clear, or that it is not; undefined where it speaks of neither. */
export function saysClear({ terms }: Reading): boolean | undefined {
  const says = (concepts: ReadonlySet<string>): boolean =>
    terms.some((term) => term.concepts.some((id) => concepts.has(id)));
  return says(UNCLEAR) ? false : says(CLEAR) ? true : undefined;
}

const UNCLEAR: ReadonlySet<string> = new Set(['unclear']);

const CLEAR: ReadonlySet<string> = new Set(['clear', 'known', 'know']);

/** A count of some of them. */
export const countsSome = ({ value }: Fact): boolean =>
  value.type === 'count' && value.number !== undefined && value.number > 0;

/** A count of nought. */
export const isNought = ({ value }: Fact): boolean => value.type === 'count' && value.number === 0;

/** Whether a fact tells what somebody denies: their word, not the article's. */
export function isDenial({ statement }: Fact): boolean {
  return SOMEBODY_DENIES.test(statement.en);
}

const SOMEBODY_DENIES = /\b(?:denies|denied|deny|denying|rejects|rejected|disputes|disputed)\b/iu;

/** Whether a claim speaks of the denial that a fact tells ("they deny that ..."), not of what is denied. */
function saysDenial(reading: Reading, { profile }: Pick<ScoredFact, 'profile'>): boolean {
  return reading.terms.some((term) =>
    term.concepts.some((concept) => DENIAL.has(concept) && profile.explains(concept) >= TOLD),
  );
}

const DENIAL: ReadonlySet<string> = new Set(['deny', 'deny-act']);

/** Whether a claim says that somebody denies something. */
export const speaksOfDenial = ({ terms }: Reading): boolean =>
  terms.some(({ aside, concepts }) => !aside && concepts.some((id) => DENIAL.has(id)));

/** "2 inspections must find no trace": what is to be so is not told to be. */
const IS_TO_BE = /\b(?:must|may|should|shall|will|would|could|can)\b/iu;

/**
 * How many denials a claim has, where just one of them stands behind what it counts: "41 workers who did not get out" (1), "there were
 * not 41 who did not get out" (2); else 0.
 */
function denialsOfCounted(reading: Reading, numbers: readonly NumberMention[]): number {
  // "No contenían ningún principio": one denial in two words.
  const all = denialsOf(reading);
  const denials = all.filter(
    ({ from }, at) =>
      at === 0 || !NEGATIVE_CONCORD.in(reading.language).has(reading.tokens[from]?.folded ?? ''),
  );
  const behind = (form: Form): boolean =>
    numbers.some((number) => {
      const noun = nounOf(number, reading);
      return noun !== undefined && form.from >= noun.to;
    });
  return denials.filter(behind).length === 1 && denials.length <= 2 ? denials.length : 0;
}

const NEGATIVE_CONCORD = wordClass('negative-concord');

/** Whether a statement says that something is not so. */
export const saysNot = ({ statement }: Fact): boolean => DENIES.test(statement.en);

/** Whether a fact denies what a claim says. `counted`: it counts what a claimed figure counts; `stands`: as `stance` has it. */
export function isDenied(
  reading: Reading,
  numbers: readonly NumberMention[],
  counted: boolean,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  stands: ReturnType<typeof stance>,
  lexicon: Lexicon,
): boolean {
  // So many of whom it is denied, here and there: the denials cancel out.
  const ofCounted =
    counted &&
    stands !== 'affirms' &&
    !isNought(fact) &&
    !IS_TO_BE.test(fact.statement.en) &&
    denialsOf(matterOf(fact, reading.language, lexicon)).length > 0
      ? denialsOfCounted(reading, numbers)
      : 0;
  if (ofCounted) return ofCounted === 1;
  if (stands === 'denies' && !isNought(fact)) return !saysDenial(reading, { profile });
  return (
    denies(fact) &&
    !(fact.value.type === 'count' && numbers.length > 0) &&
    stands !== 'affirms' &&
    !saysDenial(reading, { profile })
  );
}
