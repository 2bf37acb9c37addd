/** A message without all that is put around what it asks or says. */
import type { Reading } from '../../language/read.ts';
import { withoutSmallTalk } from '../../language/smalltalk.ts';
import type { Bench } from '../bench.ts';
import { asks, withoutChatter } from './chatter.ts';
import { isSentence, withoutFrame } from './frames.ts';

/** Quotation marks around all of a text say that it is to be checked. */
const QUOTED = /^["«“„]/u;

const marksIn = (text: string): number => text.match(/[?؟]/gu)?.length ?? 0;

/**
 * What is left of a message, and whether what was around it asks to check that.
 * @param again reads a text as the message was read
 */
export function unframed(
  said: Reading,
  bench: Bench,
  again: (text: string) => Reading,
): { stated: Reading; checks: boolean } {
  let stated = said;
  let [checks, doubts] = [false, false];
  for (const without of [withoutFrame, withoutChatter, withoutFrame]) {
    const found = without(stated, bench);
    if (!found) continue;
    // "..., real or made up?": what is cut off asks of what is left.
    doubts ||= marksIn(stated.text) > marksIn(found.text);
    stated = again(found.text);
    checks ||= found.checks;
  }
  if (stated === said) return { stated, checks };
  const text = QUOTED.test(stated.text) ? stated.text : withoutSmallTalk(stated);
  if (text !== stated.text) stated = again(text);
  const whole = { from: 0, to: stated.tokens.length };
  const says = doubts && !asks(whole, stated) && isSentence(whole, stated);
  return { stated, checks: checks || says };
}
