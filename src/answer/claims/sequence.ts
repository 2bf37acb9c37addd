/** Claims that put something before what the statement puts it after: "they were dead before the rescue". */
import { type WordClass, wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { explanation } from '../../match/index.ts';
import { timeOf } from '../../match/profile.ts';
import { compareTimes } from '../../match/rank.ts';
import { denialsOf } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { TOLD } from '../thresholds.ts';
import { shares } from './borne.ts';
import type { Told } from './held.ts';

const EARLIER_THAN = wordClass('earlier-than');
const LATER_THAN = wordClass('later-than');

/** Most words from "before" to what it is before. */
const REACH = 3;

/** What stands right behind each word of a class. */
const behind = (words: WordClass, { tokens, terms, language }: Reading): Term[] =>
  tokens.flatMap(({ folded }, at) => {
    const next = words.in(language).has(folded)
      ? terms.find(({ from }) => from > at && from - at <= REACH)
      : undefined;
    return next ? [next] : [];
  });

/** Whether a claim has something before what the statement of a fact has it only after, or the other way round. */
export function isOutOfOrder(reading: Reading, { fact }: Pick<Told, 'fact'>, lexicon: Lexicon): boolean {
  const told = statementOf(fact, reading.language, lexicon);
  const turned = (said: WordClass, stated: WordClass): boolean =>
    behind(said, reading).some(
      (term) =>
        behind(stated, told).some((its) => shares(term, its)) &&
        !behind(said, told).some((its) => shares(term, its)) &&
        !behind(stated, reading).some((its) => shares(term, its)),
    );
  return turned(EARLIER_THAN, LATER_THAN) || turned(LATER_THAN, EARLIER_THAN);
}

/**
 * The fact by which there was none of what a claim names before a time: it tells all that the claim does, when the first was, or a stretch of
 * time, and that is no earlier. One that tells of any later one does not.
 */
export function firstFrom(
  before: TimeMention,
  { terms }: Reading,
  facts: readonly ScoredFact[],
  lexicon: Lexicon,
): ScoredFact | undefined {
  const said = terms.filter(({ kind, aside }) => kind !== 'light' && kind !== 'time' && !aside);
  return facts.find(({ fact, profile }) => {
    const { value } = fact;
    const since = value.type === 'date' ? value.date : value.type === 'period' ? value.from : undefined;
    const told = statementOf(fact, 'en', lexicon);
    const isFirst =
      value.type === 'period' ||
      told.forms.some(({ role }) => role === 'op-first') ||
      told.terms.some(({ concepts }) => concepts.includes('begin'));
    return (
      isFirst &&
      since !== undefined &&
      (compareTimes(timeOf(since, 'at'), before) ?? -1) >= 0 &&
      denialsOf(told).length === 0 &&
      said.every((term) => explanation(term, profile) >= TOLD)
    );
  });
}
