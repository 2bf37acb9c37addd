/** How sure it must be that a fact is the one that a claim is about: the plainer it says it, the less. */
import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import {
  CLAIM,
  NOTHING_LEFT,
  OTHER_WEEKDAY,
  PLAINLY_PUT_RIGHT,
  PLAINLY_SAID,
  PLAINLY_TOLD,
  SAYS_IT_ALL,
  SHARE_PUT_RIGHT,
} from '../thresholds.ts';
import { bearsOut } from './borne.ts';
import { datesIt } from './dating.ts';
import type { Held } from './held.ts';
import { otherWeekday } from './moments.ts';
import { type Claim, statesAll } from './speaker.ts';

/** The least log-odds at which what a fact says decides a claim. */
export function leastScore(claim: Claim, { holding }: Held): number {
  return holding.contradicted ? leastToPutRight(claim, holding) : leastToBearOut(claim, holding);
}

function leastToPutRight({ reading }: Claim, { inputs, rivals, fact }: Held['holding']): number {
  const nothingLeft = inputs.left <= NOTHING_LEFT && inputs.first === 1;
  const plain =
    nothingLeft &&
    inputs.rival + inputs.share > 0 &&
    // A name that no list has may be anything's.
    [...rivals].every((term) => term.kind !== 'unlisted') &&
    inputs.figureUntold + inputs.timeUntold === 0;
  // "All 32 cells", where most of them are told of: nothing but the share is another.
  if (plain && inputs.share > 0 && inputs.rival === 0 && inputs.coverage >= SAYS_IT_ALL)
    return SHARE_PUT_RIGHT;
  // "Is the hearing on the 28th?", "on Wednesday": of the one day that is told for it, whatever else is not known of it.
  const dates = datesIt(fact.fact) && nothingLeft && inputs.foreign === 0;
  if (dates && otherWeekday(reading, fact)) return OTHER_WEEKDAY;
  return plain || (dates && inputs.timeWrong > 0) ? PLAINLY_PUT_RIGHT : CLAIM;
}

function leastToBearOut({ reading, numbers, lexicon }: Claim, { inputs, fact }: Held['holding']): number {
  // "Amber Mist was in November 2021": nothing but the event and the time that its fact is dated by.
  const event = fact.fact.conditions?.event;
  const ofEvent =
    inputs.timeAgrees > 0 &&
    inputs.timeUntold === 0 &&
    datesIt(fact.fact) &&
    event !== undefined &&
    numbers.length === 0 &&
    reading.terms.every(({ concepts }) => concepts.includes(event));
  // "Was the cash in a safe?": each word of it is in the statement.
  const said =
    numbers.length + reading.times.length === 0 &&
    !equates(reading) &&
    bearsOut(reading, fact, lexicon) &&
    statesAll(reading, fact);
  if (said || ofEvent) return PLAINLY_SAID;
  const told =
    inputs.left <= NOTHING_LEFT &&
    inputs.first === 1 &&
    inputs.figureUntold + inputs.timeUntold + inputs.foreign === 0;
  return told ? PLAINLY_TOLD : CLAIM;
}

/** "The tanker was the Orsa Verde": of two that a statement names, the claim says that they are one. */
const equates = ({ terms, tokens }: Reading): boolean =>
  terms.some((term) => {
    const before = terms.find(({ to }) => to < term.from && term.from - to <= EQUATED);
    const between = before ? tokens.slice(before.to, term.from).map(({ folded }) => folded) : [];
    return (
      term.kind !== 'quality' &&
      term.kind !== 'act' &&
      between.some((word) => BE.has(word)) &&
      between.every((word) => BE.has(word) || ARTICLE.has(word))
    );
  });
const BE = wordClass('be');
const ARTICLE = wordClass('article');
/** Most words of "was the". */
const EQUATED = 3;
