/** Who does something to whom, where a sentence says so plainly: "A paid B", "B was paid by A". */

import type { Lexicon } from '../language/lexicon.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation } from '../match/index.ts';
import { DOERS } from './kinds.ts';
import type { ScoredFact } from './ranking.ts';
import { statementOf } from './statement.ts';
import { TOLD } from './thresholds.ts';

interface Roles {
  agent: Term;
  other: Term;
  /** The deed. */
  act: Term;
}

/** What stands before who does it. */
export const BY = /^(?:by|par|por)$/u;
export const BY_ARABIC = /^(?:من قبل|من طرف|علي يد|على يد)$/u;
/** Words of a passive voice before the deed. */
export const PASSIVE = /^(?:was|were|been|being|is|are|got|ete|fut|furent|fue|fueron|sido|تم|تمت)$/u;
/** They may stand between a deed and the one whom it is done to. */
const BETWEEN = /^(?:the|a|an|le|la|les|l|el|los|las|al)$/u;

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
  const before = words(first.to, act.from);
  if (before.some((word) => /^[,;.]$/u.test(word))) return undefined;
  const passive = before.some((word) => PASSIVE.test(word));
  const between = words(act.to, second.from);
  const bare = between.filter((word) => !BETWEEN.test(word));
  if (passive)
    return BY.test(bare.at(-1) ?? '') || BY_ARABIC.test(bare.slice(-2).join(' '))
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
