/** One claim, with one subject: the fact that it is about, and what that says to it. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading } from '../../language/read.ts';
import type { FactIndex } from '../../match/index.ts';
import { leastScore } from './certainty.ts';
import { datedByAnother, withTime } from './dating.ts';
import type { Held } from './held.ts';
import { holdings } from './holding.ts';
import { OBJECTIONS } from './objections.ts';
import { opposite, speakerOf, speakers } from './speaker.ts';

/** The fact that a claim is about, and what it says to it; undefined where none surely is. */
export function judgeOne(
  reading: Reading,
  numbers: readonly NumberMention[],
  index: FactIndex,
  lexicon: Lexicon,
): Held | undefined {
  const claim = { reading, numbers, lexicon };
  const all = holdings(reading, numbers, index, lexicon);
  const scored = speakers(claim, all);
  const [first] = scored;
  if (!first) return undefined;
  const turned = opposite(claim, first, scored);
  if (turned) return turned;
  const held = speakerOf(claim, first, scored);
  const dated = datedByAnother(reading, held, all);
  if (dated) return dated;
  if (held.score < leastScore(claim, held)) return undefined;
  for (const objection of OBJECTIONS) {
    const found = objection({ claim, held, scored, index });
    if (found) return found === 'silent' ? undefined : found;
  }
  return withTime(reading, held, all);
}
