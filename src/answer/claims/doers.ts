/** Who does what a claim says, against who does it in a fact: the right figure of the wrong body bears nothing out. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isInflected, rankOf } from '../../language/common.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { isNameLike } from '../../match/rank.ts';
import { oncePer } from '../../memo.ts';
import { DOERS } from '../kinds.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { MENTIONED } from '../thresholds.ts';
import { BY, PASSIVE_AUXILIARY } from './roles.ts';

const BEFORE_OTHER = wordClass('before-other');
const ARTICLE = wordClass('article');

const isOwn = ({ concepts }: Term, lexicon: Lexicon): boolean => concepts.some((id) => lexicon.isOwn(id));
const isPast = (folded: string): boolean => /(?:ed|t)$/u.test(folded);

/** Those of the case who do what a sentence says: they stand before its first deed, or behind its "by". */
function agentsOf(reading: Reading, lexicon: Lexicon): Term[] {
  const { tokens, terms, language } = reading;
  const word = (at: number): string => tokens[at]?.folded ?? '';
  const beforeOf = ({ from }: Term): number => {
    let at = from - 1;
    while (ARTICLE.has(word(at))) at--;
    return at;
  };
  const own = terms.filter((term) => !term.aside && isOwn(term, lexicon));
  // "The agency fined": what is a thing elsewhere is a deed right behind its subject.
  const act = terms.find(
    ({ kind, from }) =>
      kind === 'act' ||
      kind === 'event' ||
      (language === 'en' && /ed$/u.test(word(from)) && own.some(({ to }) => to === from)),
  );
  if (!act) return [];
  const passive = PASSIVE_AUXILIARY.has(word(act.from - 1)) && (language !== 'en' || isPast(word(act.from)));
  if (passive)
    return own.filter((term) => {
      const at = beforeOf(term);
      return term.from >= act.to && (BY.has(word(at)) || BY.has(`${word(at - 1)} ${word(at)}`));
    });
  // "فكك الجهاز": an Arabic sentence may open with its verb.
  if (language === 'ar' && act === terms[0])
    return own.filter(({ from, kind }) => from === act.to && DOERS.has(kind));
  return own.filter((term) => term.to <= act.from && !BEFORE_OTHER.has(word(beforeOf(term))));
}

interface Told {
  agents: Term[];
  concepts: ReadonlySet<string>;
}

/** Who does it in a fact, and all that its statement and its value name. */
const toldBy = oncePer((fact: Fact, lexicon: Lexicon): Told => {
  const { value } = fact;
  const told = statementOf(fact, 'en', lexicon);
  return {
    agents: agentsOf(told, lexicon),
    concepts: new Set([
      ...told.terms.flatMap(({ concepts }) => concepts),
      ...(value.type === 'entity' ? value.entities : []),
    ]),
  };
});

/** Whether a term is a name, also where a capital says nothing as it opens the sentence. */
const isName = (term: Term, reading: Reading): boolean =>
  isNameLike(term, reading) ||
  (term.capital &&
    reading.tokens
      .slice(term.from, term.to)
      .some(({ folded }) => !rankOf(folded, reading.language) && !isInflected(folded, reading.language)));

const OPENS_CLEFT = wordClass('opens-cleft');
const RELATIVE_WORD = wordClass('relative-word');
const SUBJECT_PRONOUN = wordClass('subject-pronoun');
/** Most words of what is put first. */
const FOCUS = 6;

/** What a claim puts first and says it of nothing else: the "X" of "it was X that did it", "c'est X qui", "X هو الذي". */
export function focusOf({ tokens, terms, language }: Reading): Term[] {
  const words = tokens.map(({ folded, kind }) => (kind === 'symbol' ? '' : folded));
  for (let at = 1; at < words.length; at++) {
    if (!RELATIVE_WORD.in(language).has(words[at] ?? '')) continue;
    if (language === 'ar') {
      if (!SUBJECT_PRONOUN.has(words[at - 1] ?? '')) continue;
      return terms.filter(({ from, to }) => to <= at - 1 && from >= at - 1 - FOCUS);
    }
    for (let from = Math.max(0, at - FOCUS - 2); from < at; from++) {
      const said = words.slice(from, at).filter((word) => word !== '');
      const open = language === 'es' ? said[0] : `${said[0]} ${said[1]}`;
      if (!OPENS_CLEFT.in(language).has(open ?? '')) continue;
      const start = from + (language === 'es' ? 1 : 2);
      const focus = terms.filter((term) => term.from >= start && term.to <= at);
      if (focus.length > 0) return focus;
    }
  }
  return [];
}

/** Whether two concepts may stand for one and the same, or one for a part of the other. */
const related = (one: string, other: string, lexicon: Lexicon): boolean =>
  lexicon.ancestors(one).has(other) || lexicon.ancestors(other).has(one);

/**
 * Whether one body is of a kind that is a kind of what the other is: "police" did it where "security services" are told of. Two
 * brigades of the police are not one another.
 */
function isKindOf(one: string, other: string, lexicon: Lexicon): boolean {
  const isBody = (id: string): boolean => /^(?:organisation|body)$/u.test(lexicon.concept(id)?.kind ?? '');
  if (!isBody(one) || !isBody(other)) return false;
  const classes = (id: string): string[] =>
    (lexicon.concept(id)?.broader ?? []).filter((each) => !ANY_BODY.has(each));
  return classes(one).some((narrow) =>
    classes(other).some((wide) => wide !== narrow && lexicon.ancestors(narrow).has(wide)),
  );
}
const ANY_BODY: ReadonlySet<string> = new Set(['organisation', 'authority', 'agency']);

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
  const { agents, concepts } = toldBy(fact, lexicon);
  const names = (term: Term): boolean =>
    term.concepts.some(
      (one) =>
        lexicon.isOwn(one) &&
        [...concepts].some(
          (other) =>
            related(one, other, lexicon) || isKindOf(one, other, lexicon) || isKindOf(other, one, lexicon),
        ),
    );
  // "Dunagaz chief executive Stroescu" may be one name, and Dunagaz is in it.
  const told = statementOf(fact, reading.language, lexicon);
  const people = told.terms.filter((term) => term.kind === 'person' && isOwn(term, lexicon));
  const isSaid = ({ from, to }: Term): boolean =>
    people.some((person) => {
      const said = told.tokens.slice(person.from, person.to).map(({ folded }) => folded);
      return reading.tokens.slice(from, to).every(({ folded }) => said.includes(folded));
    });
  // Those who are counted may be members of a body: "the 46 firefighters fought it".
  const isCounted = ({ from }: Term): boolean => reading.numbers.some(({ to }) => to === from);
  // "Morocco broke up": a country stands for its bodies, and a thing does something where it has a name ("the Calanthe").
  const doer = agentsOf(reading, lexicon).find(
    (term) =>
      (DOERS.has(term.kind) || (term.kind === 'thing' && isName(term, reading))) &&
      !isCounted(term) &&
      !names(term) &&
      !isSaid(term),
  );
  if (!doer) return undefined;
  if (agents.length > 0) return isName(doer, reading) ? 'another' : 'untold';
  const known = explanation(doer, profile) >= MENTIONED || doer.concepts.some((id) => index.context.has(id));
  return DOERS.has(doer.kind) && !known && isName(doer, reading) ? 'untold' : undefined;
}
