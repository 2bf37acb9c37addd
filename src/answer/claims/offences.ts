/** What a claim says that somebody was arrested, charged or jailed for: a deed of its own, which the fact of the arrest may not tell. */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { part } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { denialsOf } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { MENTIONED, PLAINLY_PUT_RIGHT } from '../thresholds.ts';
import type { Told } from './held.ts';

/** The concept that all offences are kinds of. */
const OFFENCE = 'crime';
const FOR_OFFENCE = wordClass('for-offence');
const NOT = wordClass('not');
/** Most tokens from "for" to the offence: "for the attempted", "in connection with an alleged". */
const REACH = 4;

/** The offence as its word is first understood: what "deal" or "con" may mean as well is none. */
const isOffence = ({ kind, concepts: [first], aside }: Term, lexicon: Lexicon): boolean =>
  kind === 'act' &&
  !aside &&
  first !== undefined &&
  first !== OFFENCE &&
  lexicon.ancestors(first).has(OFFENCE);

/** The offences that a claim names behind the deed, or those to whom it was done, and a "for". */
interface Named {
  deed: Term;
  offences: Term[];
  /** Where the "for" of the first stands, in tokens; in Arabic it is written to the offence. */
  from: number;
}

function offencesOf({ terms, tokens, language }: Reading, lexicon: Lexicon): Named | undefined {
  const deed = terms.find(
    (term) => DEEDS.has(term.kind) && !term.aside && (term.kind === 'person' || !isOffence(term, lexicon)),
  );
  if (!deed) return undefined;
  const ledTo = ({ from }: Term): number => {
    const at = tokens.slice(0, from).findLastIndex(({ folded }) => FOR_OFFENCE.in(language).has(folded));
    if (at >= deed.to && from - at <= REACH) return at;
    return language === 'ar' ? from : -1;
  };
  const offences = terms.filter(
    (term) => term.from >= deed.to && isOffence(term, lexicon) && ledTo(term) >= 0,
  );
  const [first] = offences;
  return first && { deed, offences, from: ledTo(first) };
}
/** What an offence may be done to or with. */
const OBJECTS: ReadonlySet<string> = new Set(['thing', 'animal', 'person', 'group', 'unlisted']);
const DEEDS: ReadonlySet<string> = new Set(['act', 'person']);

/** Whether a fact states an offence, or a kind of it. */
const states = ({ stated }: Profile, { concepts }: Term, lexicon: Lexicon): boolean =>
  stated.some((id) => concepts.some((one) => one === id || lexicon.ancestors(id).has(one)));

/**
 * What becomes of a claim that facts seem to bear out though they state no such offence ("police arrested 21 people over theft"):
 * the fact that tells why bears it out or puts it right, and without one the article is silent. Of what the claim denies
 * ("they were not arrested for theft") the other way round. Undefined where the claim names no offence, or the facts state it.
 */
export function judgeOffence(
  reading: Reading,
  { facts }: { facts: Told[] },
  { index, lexicon }: Bench,
): { verdict: 'supported' | 'refuted'; facts: Told[] } | 'silent' | undefined {
  const named = offencesOf(reading, lexicon);
  if (!named) return undefined;
  const { deed, offences } = named;
  // "But not for drug trafficking" denies the offence alone.
  const [first] = offences;
  const denied =
    denialsOf(reading).some(({ from }) => first !== undefined && from < first.from) ||
    reading.tokens.slice(deed.to, first?.from).some(({ folded }) => NOT.in(reading.language).has(folded));
  const tells = (profile: Profile): boolean => offences.every((term) => states(profile, term, lexicon));
  if (facts.some(({ profile }) => tells(profile))) return undefined;
  // "Mr Ray is suspected of arson": what somebody else is suspected of is not told of him.
  const persons = reading.terms.filter(
    ({ concepts: [first], aside }) =>
      !aside && first !== undefined && lexicon.isOwn(first) && lexicon.concept(first)?.kind === 'person',
  );
  const reasons = index.profiles.flatMap((profile): Told[] => {
    const { fact } = profile;
    const why = fact?.value.type === 'text' && fact.value.answers.includes('why');
    const same = facts.some(({ fact: found }) => found.topic === fact?.topic);
    const ofDeed = deed.kind === 'person' || explanation(deed, profile) >= MENTIONED;
    const ofThem = persons.every((term) => explanation(term, profile) >= MENTIONED);
    return fact && why && same && ofDeed && ofThem ? [{ fact, profile }] : [];
  });
  const told = reasons.find(({ profile }) => tells(profile));
  // "For smuggling birds": what it was done to must be told as well.
  const tellsOf = ({ profile }: Told): boolean =>
    reading.terms.every(
      (term) =>
        term.from < named.from ||
        term.aside ||
        !OBJECTS.has(term.kind) ||
        explanation(term, profile) >= MENTIONED,
    );
  if (told && !tellsOf(told)) return 'silent';
  if (told) return { verdict: denied ? 'refuted' : 'supported', facts: denied ? [told] : [...facts, told] };
  const other = reasons.find(({ profile: { stated } }) =>
    stated.some((id) => lexicon.ancestors(id).has(OFFENCE)),
  );
  if (other) return { verdict: denied ? 'supported' : 'refuted', facts: [other] };
  // Where no fact tells why, an offence that the fact found states in words of the case's own may be the one that is meant.
  const isDeed = (id: string): boolean =>
    lexicon.ancestors(id).has(OFFENCE) || (lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'act');
  return facts.some(({ profile }) => profile.stated.some(isDeed)) ? undefined : 'silent';
}

/** "Police arrested 21 people | for theft": a claim without what it was for, which another fact may tell. */
export function withoutOffence(reading: Reading, lexicon: Lexicon): Reading | undefined {
  const named = offencesOf(reading, lexicon);
  return named && part(reading, { from: 0, to: named.from });
}

/** Whether a fact tells why, and all of a claim but for its offence; `bare`: the claim without it. */
export const tellsWhy = ({ fact: { value }, profile, score }: ScoredFact, bare: Reading): boolean =>
  value.type === 'text' &&
  value.answers.includes('why') &&
  score >= PLAINLY_PUT_RIGHT &&
  bare.terms.every((term) => term.aside || term.kind === 'light' || explanation(term, profile) >= MENTIONED);
