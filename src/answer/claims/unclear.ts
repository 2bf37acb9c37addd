/** "It is not known how many were killed, right?": what a claim says of what is known or told, held against the facts that say so. */
import { type WordClass, wordClass } from '../../language/classes.ts';
import { part } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { denialsOf } from '../question/denial.ts';
import { type Query, queryOf } from '../question/query.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { OPERAND_COVERAGE } from '../thresholds.ts';
import { namesAnother } from './named.ts';

const IS_KNOWN = wordClass('is-known');
const IS_UNKNOWN = wordClass('is-unknown');
const NOT = wordClass('not');
/** How a statement says that something is not known, or that somebody keeps it to themselves. */
const UNTOLD =
  /\b(?:not|n't)(?: yet| been| publicly)* (?:clear|known|disclose|disclosed|revealed?|named?|specif(?:y|ied)|said|say|identif(?:y|ied))\b|\b(?:unclear|unknown|undisclosed|declined? to)\b/iu;
/** "Nobody knows so far how much": most tokens from what is known to what is asked. */
const REACH = 5;
/** Facts among which the one that says so is looked for. */
const LOOKED_AT = 3;

export interface Unclear {
  verdict: 'supported' | 'refuted';
  told: ScoredFact;
}

/**
 * The fact that tells that what a claim says is (not) known is not known. Undefined where the text asks it instead of saying so
 * ("is it known how many?", no tag), or no fact tells so.
 */
export function unclearClaimed({ reading }: Query, { index, lexicon }: Bench): Unclear | undefined {
  const { forms, tokens, language } = reading;
  const ask = forms
    .filter(({ kind, role }) => kind === 'ask' && role !== 'ask-tell')
    .sort((a, b) => a.from - b.from)[0];
  const tag = forms.find(({ kind, from }) => kind === 'tag' && ask !== undefined && from > ask.to);
  if (!ask || !tag) return undefined;
  // "As the agency said, how many ...": what stands behind a stop says it of something else.
  const stop = tokens.slice(0, ask.from).findLastIndex(({ kind }) => kind === 'symbol');
  const before = tokens.slice(Math.max(stop + 1, ask.from - REACH), ask.from);
  const has = (words: WordClass): boolean => before.some(({ folded }) => words.in(language).has(folded));
  const unknown = has(IS_UNKNOWN);
  if (!unknown && !has(IS_KNOWN)) return undefined;
  // "Not known" is a phrase of its own, whose "not" denies nothing else; "not unknown" is known.
  const not = denialsOf(reading).some(({ from, to }) => from > stop && to <= ask.from) || has(NOT);
  const denied = unknown !== not;
  const open = queryOf(part(reading, { from: ask.from, to: tag.from }));
  const told = rank(open.reading, open.asked, index)
    .facts.slice(0, LOOKED_AT)
    .find(({ fact, evidence }) => UNTOLD.test(fact.statement.en) && evidence.coverage >= OPERAND_COVERAGE);
  // "It is unclear where they are, Clara Benn said", which another said.
  if (!told || namesAnother(reading, told, index, lexicon)) return undefined;
  return { verdict: denied ? 'supported' : 'refuted', told };
}
