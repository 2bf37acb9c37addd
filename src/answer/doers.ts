/** Who does what a claim says, against who does it in a fact: the right figure of the wrong body bears nothing out. */
import type { Fact } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read, type Term } from '../language/read.ts';
import { explanation, type FactIndex } from '../match/index.ts';
import { DOERS } from './kinds.ts';
import type { ScoredFact } from './ranking.ts';
import { BY, BY_ARABIC, PASSIVE } from './roles.ts';
import { MENTIONED } from './thresholds.ts';

/** What stands behind these is not who does it. */
const BEHIND =
  /^(?:of|in|at|on|from|to|against|for|with|over|off|near|among|aboard|than|after|before|into|about|de|des|du|d|en|dans|sur|a|au|aux|chez|contre|pour|avec|del|al|contra|para|con|por|desde|في|من|الي|على|علي|عن|مع|ضد)$/u;
const ARTICLE = /^(?:the|an?|l|le|la|les|un|une|el|los|las|una)$/u;

const isOwn = ({ concepts }: Term, lexicon: Lexicon): boolean => concepts.some((id) => lexicon.isOwn(id));
const isPast = (folded: string): boolean => /(?:ed|t)$/u.test(folded);

/** Those of the case who do what a sentence says: they stand before its first deed, or behind its "by". */
function agentsOf(reading: Reading, lexicon: Lexicon): Term[] {
  const { tokens, terms, language } = reading;
  const word = (at: number): string => tokens[at]?.folded ?? '';
  const beforeOf = ({ from }: Term): number => {
    let at = from - 1;
    while (ARTICLE.test(word(at))) at--;
    return at;
  };
  const own = terms.filter((term) => !term.aside && isOwn(term, lexicon));
  const act = terms.find(({ kind }) => kind === 'act' || kind === 'event');
  if (!act) return [];
  const passive = PASSIVE.test(word(act.from - 1)) && (language !== 'en' || isPast(word(act.from)));
  if (passive)
    return own.filter((term) => {
      const at = beforeOf(term);
      return term.from >= act.to && (BY.test(word(at)) || BY_ARABIC.test(`${word(at - 1)} ${word(at)}`));
    });
  // "فكك الجهاز": an Arabic sentence may open with its verb.
  if (language === 'ar' && act === terms[0])
    return own.filter(({ from, kind }) => from === act.to && DOERS.has(kind));
  return own.filter((term) => term.to <= act.from && !BEHIND.test(word(beforeOf(term))));
}

const TOLD_AGENTS = new WeakMap<Fact, Term[]>();

function agentsTold(fact: Fact, lexicon: Lexicon): Term[] {
  let known = TOLD_AGENTS.get(fact);
  if (!known) {
    known = agentsOf(read(fact.statement.en, lexicon, 'en'), lexicon);
    TOLD_AGENTS.set(fact, known);
  }
  return known;
}

/** Whether two terms may stand for one and the same, or one for a part of the other. */
const related = (one: Term, other: Term, lexicon: Lexicon): boolean =>
  one.concepts.some((a) =>
    other.concepts.some((b) => lexicon.ancestors(a).has(b) || lexicon.ancestors(b).has(a)),
  );

/**
 * Whether a claim has somebody of the case do what a fact does not tell of them: `another` does it there, or it is `untold`
 * who does.
 */
export function otherDoer(
  reading: Reading,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  index: FactIndex,
  lexicon: Lexicon,
): 'another' | 'untold' | undefined {
  const claimed = agentsOf(reading, lexicon).filter(
    (term) => explanation(term, profile) < MENTIONED && !term.concepts.some((id) => index.context.has(id)),
  );
  const [doer] = claimed;
  if (!doer) return undefined;
  const told = agentsTold(fact, lexicon).filter(
    ({ kind }) => DOERS.has(kind) === DOERS.has(doer.kind) || !DOERS.has(kind),
  );
  if (told.some((agent) => related(agent, doer, lexicon))) return undefined;
  return told.length > 0 ? 'another' : DOERS.has(doer.kind) ? 'untold' : undefined;
}
