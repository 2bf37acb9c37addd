/** "Dvorska works for the authority", of whom a fact tells that she speaks for the company: of which body somebody is. */

import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { oncePer } from '../../memo.ts';
import type { Bench } from '../bench.ts';
import { isNegated } from '../question/denial.ts';
import type { Query } from '../question/query.ts';
import { statementOf } from '../statement.ts';
import { SURE, TOLD } from '../thresholds.ts';
import type { ClaimFinding, Told } from './held.ts';
import { isOwnName } from './named.ts';
import { OF } from './nouns.ts';

/** A fact that tells of one person and one body what the one is in the other. */
interface Office extends Told {
  person: string;
  body: string;
}

const idsOf = (terms: readonly Term[], kind: string, lexicon: Lexicon): string[] => [
  ...new Set(
    terms.flatMap(({ concepts }) =>
      concepts.filter((id) => lexicon.isOwn(id) && lexicon.concept(id)?.kind === kind),
    ),
  ),
];

const isWord = (words: typeof WORKS_FOR, { from, to }: Term, { tokens, language }: Reading): boolean =>
  tokens.slice(from, to).some(({ folded }) => words.in(language).has(folded));

/** Those who are of the body of which a fact tells that they are it, as owners, lawyers, clients and victims need not be. */
const OF_BODY: ReadonlySet<string> = new Set([
  'boss',
  'spokesperson',
  'deputy',
  'officer',
  'soldier',
  'worker',
  'member',
]);
const WORKS_FOR = wordClass('works-for');
const HOLDS_POST = wordClass('holds-post');

/** Whether a word tells what somebody is in the body that he is of: "director", "speaks for". */
const isPost = (term: Term, reading: Reading, lexicon: Lexicon): boolean =>
  isWord(HOLDS_POST, term, reading) ||
  (term.kind === 'person' &&
    term.concepts.some((id) => [...lexicon.ancestors(id)].some((each) => OF_BODY.has(each))));

const NOT_NOW = wordClass('not-now');
const MODAL = wordClass('modal');
const BEYOND = wordClass('beyond');
/** Whether something is said of what was, may be or will be. */
const isNotNow = ({ tokens, language }: Reading): boolean =>
  tokens.some(({ folded }) => [NOT_NOW, MODAL, BEYOND].some((words) => words.in(language).has(folded)));

const officesOf = oncePer(({ index, lexicon }: Bench): Office[] =>
  index.profiles.flatMap((profile) => {
    const { fact } = profile;
    if (!fact) return [];
    const { value } = fact;
    const told = statementOf(fact, 'en', lexicon);
    const { terms, numbers, times } = told;
    const [person, another] = idsOf(terms, 'person', lexicon);
    const [body, other] = idsOf(terms, 'organisation', lexicon);
    const tells =
      (value.type === 'text' && value.answers.includes('definition')) ||
      (value.type === 'entity' && value.entities.length === 1 && value.entities[0] === person);
    // "Sought by Interpol" makes nobody of Interpol.
    const isPlain =
      numbers.length === 0 &&
      times.length === 0 &&
      !isNotNow(told) &&
      terms.every((term) => term.kind !== 'act' || isPost(term, told, lexicon));
    if (!tells || !isPlain || !person || !body || another || other) return [];
    return terms.some((term) => isPost(term, told, lexicon)) ? [{ fact, profile, person, body }] : [];
  }),
);

const states = ({ stated }: Profile, ...ids: readonly string[]): boolean =>
  ids.every((id) => stated.includes(id));

/**
 * Whether who is of the one body is of no such other: of companies and public bodies, of an association and a public body, and of an
 * authority and the police or a court. A unit may be of the police, and whoever leads a union of the company.
 */
function areApart(own: string, claimed: string, lexicon: Lexicon): boolean {
  const [first, second] = [lexicon.ancestors(own), lexicon.ancestors(claimed)];
  const isAny = (of: ReadonlySet<string>, kinds: ReadonlySet<string>): boolean =>
    [...of].some((id) => kinds.has(id));
  const isPublic = (of: ReadonlySet<string>): boolean => isAny(of, FORCE) || isAny(of, PUBLIC);
  const isOnly = (of: ReadonlySet<string>, kind: string): boolean => of.has(kind) && !isPublic(of);
  if (first.has(claimed) || second.has(own)) return false;
  if (isOnly(first, 'company')) return isOnly(second, 'company') || isPublic(second);
  if (isOnly(first, 'association')) return isPublic(second);
  return isPublic(first) && isPublic(second)
    ? first.has('authority') && !isAny(first, FORCE) && isAny(second, FORCE)
    : isPublic(first) && isOnly(second, 'company');
}
const FORCE: ReadonlySet<string> = new Set(['police', 'security-forces', 'army', 'court']);
const PUBLIC: ReadonlySet<string> = new Set([
  'authority',
  'agency',
  'public-authority',
  'international-organisation',
]);

/**
 * A claim that somebody is of a body, of whom a fact tells of which: borne out, or put right where that is another, set apart from the
 * first, of which no fact tells anything together with him, and which no fact explains by the first. Undefined where a claim says more
 * than that, denies it, or is of what was or may be.
 */
export function judgeOffice({ reading, claim }: Query, bench: Bench): ClaimFinding | undefined {
  const { index, lexicon } = bench;
  if (!claim || reading.numbers.length > 0 || reading.times.length > 0 || isNegated(reading))
    return undefined;
  const said = reading.terms.filter(({ kind }) => kind !== 'light');
  const names = said.filter((term) => isOwnName(term, reading, lexicon));
  const [person, another] = idsOf(names, 'person', lexicon);
  const [body, other] = idsOf(names, 'organisation', lexicon);
  if (!person || !body || another || other || isNotNow(reading)) return undefined;
  const rest = said.filter((term) => !names.includes(term));
  const ofBody = names.filter(({ concepts }) => concepts.includes(body));
  // "Works with Europol" is of no body.
  if (ofBody.some((name) => WITH.in(reading.language).has(wordBefore(name, reading)))) return undefined;
  if (rest.length === 0 && !ofBody.some((name) => OF.has(wordBefore(name, reading)))) return undefined;
  const offices = officesOf(bench).filter((office) => office.person === person);
  const [office] = offices;
  if (!office || offices.some((one) => one.body !== office.body)) return undefined;
  const isTold = (term: Term): boolean => explanation(term, office.profile) >= TOLD;
  const finding = { facts: [office], score: SURE, denied: false };
  if (office.body === body)
    return rest.every((term) => isWord(WORKS_FOR, term, reading) || isTold(term))
      ? { ...finding, verdict: 'supported', ground: 'told' }
      : undefined;
  const isOfIt = rest.every(
    (term) => isWord(WORKS_FOR, term, reading) || isPost(term, reading, lexicon) || isTold(term),
  );
  const isTogether = index.profiles.some(
    (profile) =>
      profile.fact !== undefined &&
      (states(profile, person, body) || (isDefinition(profile) && states(profile, office.body, body))),
  );
  return isOfIt && !isTogether && (areApart(office.body, body, lexicon) || isHelper(body, office.body, bench))
    ? { ...finding, verdict: 'refuted', ground: 'another' }
    : undefined;
}

/** Whether a body is told to have helped, where another is not named: who helps is no part of those who are helped. */
const isHelper = (body: string, other: string, { index, lexicon }: Bench): boolean =>
  index.profiles.some(
    ({ fact, stated }) =>
      fact !== undefined &&
      stated.includes(body) &&
      !stated.includes(other) &&
      statementOf(fact, 'en', lexicon).terms.some(({ concepts }) => concepts.some((id) => HELPS.has(id))),
  );
const HELPS: ReadonlySet<string> = new Set(['support', 'help']);

const isDefinition = ({ fact }: Profile): boolean =>
  fact?.value.type === 'text' && fact.value.answers.includes('definition');

/** The word before a name, over its article. */
function wordBefore({ from }: Term, { tokens }: Reading): string {
  const word = (at: number): string => tokens[at]?.folded ?? '';
  return word(ARTICLE.has(word(from - 1)) ? from - 2 : from - 1);
}
const ARTICLE = wordClass('article');
const WITH = wordClass('with');
