/** "How do you spell Ghallef?", "spelling check: ORATRIX or ORATIX?": how a name of the case is written. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Term } from '../../language/read.ts';
import type { Ask } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { statementOf } from '../statement.ts';
import { COMMON } from '../thresholds.ts';
import type { Query } from './query.ts';

const SPELLING = wordClass('spelling');
/** What else a question for a spelling speaks of: the name, and its being right. */
const BESIDE: ReadonlySet<string> = new Set(['name', 'true', 'right', 'correct', 'letter', 'word']);
const HOW: ReadonlySet<Ask> = new Set<Ask>(['how', 'what', 'which', 'name']);
const isOf = ({ from, to }: Term, at: number): boolean => from <= at && to > at;

/**
 * The fact that shows how a name is written: what tells what or who that is, or else the shortest that opens with it or names it.
 * Undefined where it is not asked how something is written, or where anything else than one name of the case is said.
 */
export function showsSpelling({ reading, asked }: Query, { index, lexicon }: Bench): Fact | undefined {
  const { tokens, language, numbers, times } = reading;
  const asks = tokens.findIndex(({ folded }) => SPELLING.in(language).has(folded));
  if (asks < 0 || numbers.length > 0 || times.length > 0) return undefined;
  // "Who writes about it?", "what do the letters spell out to?"
  if (asked.asks.some((ask) => !HOW.has(ask)) || tokens[asks + 1]?.folded === 'out') return undefined;
  const isOwn = ({ concepts }: Term): boolean => concepts.some((id) => lexicon.isOwn(id));
  const said = reading.terms.filter(
    (term) =>
      isOwn(term) ||
      !(term.kind === 'light' || term.kind === 'quality' || term.weight < COMMON || isOf(term, asks)),
  );
  const [name, ...others] = said.filter(isOwn);
  if (!name || said.some((term) => !isOwn(term) && !term.concepts.some((id) => BESIDE.has(id))))
    return undefined;
  if (others.length > 0 && !tokens.some((token) => isOr(token, language))) return undefined;
  const whose = name.concepts.find(
    (id) => lexicon.isOwn(id) && others.every(({ concepts }) => concepts.includes(id)),
  );
  if (whose === undefined) return undefined;
  const shown = index.profiles.flatMap(({ fact }) => {
    if (fact?.status !== 'published') return [];
    const { terms } = statementOf(fact, language, lexicon);
    const at = terms.findIndex(({ concepts }) => concepts.includes(whose));
    return at < 0
      ? []
      : [{ fact, tells: Number(!definesIt(fact)), at, words: fact.statement[language].length }];
  });
  const [first] = shown.sort((a, b) => a.tells - b.tells || a.at - b.at || a.words - b.words);
  return first?.fact;
}

const definesIt = ({ value }: Fact): boolean => value.type === 'text' && value.answers.includes('definition');
