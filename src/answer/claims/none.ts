/** "No cash was taken", "nobody noticed it": a denial that claims a number of nought. */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { compareTimes } from '../../match/rank.ts';
import { countsPeople } from '../derive/counted.ts';
import { MENTIONED } from '../thresholds.ts';
import type { Held, Told } from './held.ts';
import { OF } from './nouns.ts';
import { judgeOne } from './single.ts';

const NONE = wordClass('none');
const BEFORE_NOUN = wordClass('before-noun');
const NOBODY = wordClass('nobody');
const ANY = wordClass('any');
const ANY_BEHIND = wordClass('any-behind');

/** Kinds of those of whom something is told. */
const OF_WHOM: ReadonlySet<string> = new Set(['thing', 'person', 'organisation', 'body', 'group']);

/** Most tokens from "nobody" to what is done: "personne n'a été arrêté". */
const TO_DEED = 4;

const COMPARING = /^(?:op-(?:most|least)|compare-(?:more|less))$/u;
const THAN = wordClass('than');

/** "No cash was taken", "they didn't take any cars": a denial beside a noun claims a number of nought. */
function noneClaimed(reading: Reading): Reading | undefined {
  // "No country had more arrests than Poland" says that Poland had most.
  const compares = reading.forms.find(({ role }) => COMPARING.test(role));
  if (compares && reading.tokens.some(({ folded }, at) => at >= compares.to && THAN.has(folded)))
    return undefined;
  const at = reading.tokens.findIndex((token, position) => {
    const denies = NONE.has(token.folded) || (ANY.has(token.folded) && position > 0);
    const next = OF.has(reading.tokens[position + 1]?.folded ?? '') ? position + 2 : position + 1;
    return (
      (denies &&
        reading.terms.some(
          (term) => term.from === next && (term.kind !== 'act' || BEFORE_NOUN.has(token.folded)),
        )) ||
      // "No tenían efectivo alguno": behind its noun it denies.
      (ANY_BEHIND.has(token.folded) &&
        reading.terms.some((term) => term.to === position && term.kind !== 'act')) ||
      ((NOBODY.has(token.folded) ||
        (token.folded === 'no' && reading.tokens[position + 1]?.folded === 'one')) &&
        reading.terms.some(
          (term) => term.from > position && term.from - position <= TO_DEED && term.kind === 'act',
        ))
    );
  });
  if (at < 0) return undefined;
  return {
    ...reading,
    numbers: [
      {
        from: at,
        to: at + 1,
        value: 0,
        percent: false,
        comparison: 'equal',
        rounded: false,
        yearLike: false,
        vague: false,
      },
    ],
  };
}

/** Whether a claim denies that there were any: "no cash", "nobody". */
export const claimsNone = (reading: Reading): boolean => noneClaimed(reading) !== undefined;

/** The fact that says how many there were, where a claim denies that there were any; undefined where none speaks of it. */
export function judgeNone(reading: Reading, index: FactIndex, lexicon: Lexicon): Held | undefined {
  const none = reading.numbers.length === 0 ? noneClaimed(reading) : undefined;
  if (!none) return undefined;
  const nought = judgeOne(none, none.numbers, index, lexicon);
  // "No case before July" is not told by how many there were, unless that is told of a time before.
  const until = reading.times.find(({ relation }) => relation === 'before' || relation === 'until');
  const isEarlier = (time: TimeMention): boolean =>
    until !== undefined && (compareTimes(time, until) ?? 0) < 0;
  if (until && !nought?.holding.fact.profile.times.some(isEarlier)) return undefined;
  // "Nobody noticed it" is not told by how many phones were found.
  const ofNobody = none.numbers.some(({ from }) => NOBODY.has(reading.tokens[from]?.folded ?? ''));
  // "The shops had no customers" is not told by how many customers somebody else had.
  const tellsThings = (told: Told): boolean =>
    (!ofNobody || countsPeople(told.fact, lexicon)) &&
    none.terms.every(
      (term) =>
        term.aside ||
        !OF_WHOM.has(term.kind) ||
        explanation(term, told.profile) >= MENTIONED ||
        term.concepts.some((id) => index.context.has(id)),
    );
  return nought?.holding.ground === 'figure' && tellsThings(nought.holding.fact) ? nought : undefined;
}
