/** "Berga speaks for Torvalis", of whom a fact tells that she heads a department of the police: of which body somebody is. */

import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { oncePer } from '../../memo.ts';
import type { Bench } from '../bench.ts';
import { isOwnPerson } from '../kinds.ts';
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
  /** Whether he is of it, and no client, owner or victim. */
  isOf: boolean;
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

/** Whether a word tells what somebody is in a body, or that he is of it: "director", "speaks for", "works". */
const isPost = (term: Term, reading: Reading, lexicon: Lexicon): boolean =>
  isWord(HOLDS_POST, term, reading) ||
  isWord(WORKS_FOR, term, reading) ||
  (term.kind === 'person' && !term.concepts.some((id) => isOwnPerson(id, lexicon)));
const HOLDS_POST = wordClass('holds-post');
/** Those who are of the body of which a fact tells that they are it. */
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
      terms.every((term) => term.kind !== 'act' || isPost(term, told, lexicon));
    if (!tells || !isPlain || !person || !body || another || other) return [];
    const posts = terms.filter((term) => isPost(term, told, lexicon));
    const isOf = posts.some(({ concepts }) =>
      concepts.some((id) => [...lexicon.ancestors(id)].some((each) => OF_BODY.has(each))),
    );
    return posts.length > 0 ? [{ fact, profile, person, body, isOf }] : [];
  }),
);

const states = ({ stated }: Profile, ...ids: readonly string[]): boolean =>
  ids.every((id) => stated.includes(id));

/**
 * A claim that somebody is of a body, of whom a fact tells of which: borne out, or put right where that is another, of which no fact tells
 * anything together with him, and which no fact explains by the other. Undefined where a claim says more than that, or denies it.
 */
export function judgeOffice({ reading, claim }: Query, bench: Bench): ClaimFinding | undefined {
  const { index, lexicon } = bench;
  if (!claim || reading.numbers.length > 0 || reading.times.length > 0 || isNegated(reading))
    return undefined;
  const said = reading.terms.filter(({ kind }) => kind !== 'light');
  const names = said.filter((term) => isOwnName(term, reading, lexicon));
  const [person, another] = idsOf(names, 'person', lexicon);
  const [body, other] = idsOf(names, 'organisation', lexicon);
  if (!person || !body || another || other) return undefined;
  const rest = said.filter((term) => !names.includes(term));
  if (rest.length === 0 && !isOfIt(names, reading)) return undefined;
  const offices = officesOf(bench).filter((office) => office.person === person);
  const [office] = offices;
  if (!office || offices.some((one) => one.body !== office.body)) return undefined;
  const isTold = (term: Term): boolean => explanation(term, office.profile) >= TOLD;
  const finding = { facts: [office], score: SURE, denied: false };
  if (office.body === body)
    return office.isOf && rest.every((term) => isWord(WORKS_FOR, term, reading) || isTold(term))
      ? { ...finding, verdict: 'supported', ground: 'told' }
      : undefined;
  if (!rest.every((term) => isPost(term, reading, lexicon) || isTold(term))) return undefined;
  const isOfOther = lexicon.ancestors(office.body).has(body) || lexicon.ancestors(body).has(office.body);
  const isTogether = index.profiles.some(
    (profile) =>
      profile.fact !== undefined &&
      (states(profile, person, body) || (isDefinition(profile) && states(profile, office.body, body))),
  );
  return isOfOther || isTogether ? undefined : { ...finding, verdict: 'refuted', ground: 'another' };
}

const isDefinition = ({ fact }: Profile): boolean =>
  fact?.value.type === 'text' && fact.value.answers.includes('definition');

/** Whether a name stands behind a word for "of". */
const isOfIt = (names: readonly Term[], { tokens }: Reading): boolean =>
  names.some(({ from }) => {
    const word = (at: number): string => tokens[at]?.folded ?? '';
    return OF.has(word(ARTICLE.has(word(from - 1)) ? from - 2 : from - 1));
  });
const ARTICLE = wordClass('article');
