/** Who does something to whom, where a sentence says so plainly: "A paid B", "B was paid by A". */

import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { DOERS } from '../kinds.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { TOLD } from '../thresholds.ts';

interface Roles {
  agent: Term;
  other: Term;
  /** The deed. */
  act: Term;
}

export const BY = wordClass('by');
export const PASSIVE_AUXILIARY = wordClass('passive-auxiliary');
const DETERMINER = wordClass('determiner');
const RELATIVE_WORD = wordClass('relative-word');

/** Named persons and bodies of the case. */
const named = (reading: Reading, lexicon: Lexicon): Term[] =>
  reading.terms.filter(
    (term) => !term.aside && DOERS.has(term.kind) && term.concepts.some((concept) => lexicon.isOwn(concept)),
  );

/** The roles of two who stand in a reading; undefined where it does not say them plainly. */
function rolesOf(reading: Reading, first: Term, second: Term): Roles | undefined {
  const { tokens, terms, language } = reading;
  const words = (from: number, to: number): string[] => tokens.slice(from, to).map(({ folded }) => folded);
  if (language === 'ar' && first.to === second.from) {
    const act = terms.find((term) => term.kind === 'act' && term.to === first.from);
    return act && { agent: first, other: second, act };
  }
  const acts = terms.filter((term) => term.from >= first.to && term.to <= second.from && term.kind === 'act');
  const act = acts[0];
  if (!act || acts.length > 1) return undefined;
  // "A was the one who paid B": who paid is behind the relative word, and "was" makes no passive of it.
  const lead = words(first.to, act.from);
  const before = lead.slice(lead.findLastIndex((word) => RELATIVE_WORD.has(word)) + 1);
  if (before.some((word) => /^[,;.]$/u.test(word))) return undefined;
  const passive = before.some((word) => PASSIVE_AUXILIARY.has(word));
  const between = words(act.to, second.from);
  const bare = between.filter((word) => !DETERMINER.has(word));
  if (passive)
    return BY.has(bare.at(-1) ?? '') || BY.has(bare.slice(-2).join(' '))
      ? { agent: second, other: first, act }
      : undefined;
  return bare.every((word) => language === 'es' && word === 'a')
    ? { agent: first, other: second, act }
    : undefined;
}

/** Whether a claim says of two that the one did what a fact says that the other did to him. */
export function swapped(reading: Reading, { fact, profile }: ScoredFact, lexicon: Lexicon): boolean {
  const [first, second, third] = named(reading, lexicon);
  if (!first || !second || third) return false;
  const claimed = rolesOf(reading, first, second);
  if (!claimed || explanation(claimed.act, profile) < TOLD) return false;
  const told = statementOf(fact, 'en', lexicon);
  const stands = (one: Term): Term | undefined =>
    named(told, lexicon).find((term) => term.concepts.some((concept) => one.concepts.includes(concept)));
  const [agent, other] = [stands(claimed.agent), stands(claimed.other)];
  if (!agent || !other) return false;
  const roles = agent.from < other.from ? rolesOf(told, agent, other) : rolesOf(told, other, agent);
  return roles?.agent === other;
}
