/** What a claim denies of a body: "Europol had nothing to do with it", "Interpol did not support it". */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Bench } from '../bench.ts';
import { isNegated } from '../question/denial.ts';
import type { Query } from '../question/query.ts';
import type { Ranking, ScoredFact } from '../ranking.ts';
import { CLAIM, MENTIONED, TOLD } from '../thresholds.ts';
import { focusOf } from './doers.ts';
import type { ClaimFinding } from './held.ts';
import { BY } from './roles.ts';

/** Facts near a denial, one of which may tell of the body that it names. */
const LOOKED_AT = 5;

/** Whether a claim denies of a body what a fact tells of another, and no "it was not" sets the one apart. */
export const deniesAnotherBody = (
  reading: Reading,
  { facts, ground }: ClaimFinding,
  { lexicon }: Bench,
): boolean =>
  ground === 'another' &&
  focusOf(reading).length === 0 &&
  facts.every(
    ({ fact: { value } }) =>
      value.type === 'entity' && value.entities.every((id) => lexicon.concept(id)?.kind === 'organisation'),
  ) &&
  reading.terms.some(
    ({ kind, concepts, aside }) =>
      kind === 'organisation' &&
      !aside &&
      facts.every(({ profile }) => concepts.every((id) => !profile.stated.includes(id))),
  );

/**
 * The fact that tells of the bodies that a denial names, where those found to it do not; `none` where no near one does. Undefined
 * where one found does.
 */
export function tellsOfNamed(
  reading: Reading,
  { facts, ground }: ClaimFinding,
  ranking: Ranking,
  { lexicon }: Bench,
): ScoredFact | 'none' | undefined {
  const named = reading.terms.filter(
    ({ kind, concepts, aside }) =>
      kind === 'organisation' && !aside && concepts.some((id) => lexicon.isOwn(id)),
  );
  const states = ({ profile }: Pick<ScoredFact, 'profile'>): boolean =>
    named.every(({ concepts }) => concepts.some((id) => profile.stated.includes(id)));
  if (ground !== 'told' || named.length === 0 || facts.some(states)) return undefined;
  return (
    ranking.facts
      .slice(0, LOOKED_AT)
      .find(
        (other) =>
          states(other) &&
          reading.terms.every((term) => term.aside || explanation(term, other.profile) >= MENTIONED),
      ) ?? 'none'
  );
}

/** Bodies of a state none of which is another, but for what is a kind of another. */
const OF_STATE: ReadonlySet<string> = new Set([
  'police',
  'army',
  'customs',
  'border-guard',
  'intelligence-service',
  'prosecution-service',
  'justice',
  'ministry',
  'parliament',
]);

const statesOf = (id: string, lexicon: Lexicon): string[] =>
  [...lexicon.ancestors(id)].filter((each) => OF_STATE.has(each));

/** Whether a word is for some body of a state, and for none of the case. */
const isStateBody = ({ kind, concepts, aside }: Term, lexicon: Lexicon): boolean =>
  kind === 'body' &&
  !aside &&
  concepts.length > 0 &&
  concepts.every((id) => !lexicon.isOwn(id) && statesOf(id, lexicon).length > 0);

/** Whether somebody stands where a sentence has who does it: before its first deed, or behind its "by" or "from". */
function isDoer(term: Term, { tokens, terms, language }: Reading): boolean {
  const word = (back: number): string => tokens[term.from - back]?.folded ?? '';
  const behind = [1, 2, 3].some((back) => BY.has(word(back)) || BY.has(`${word(back + 1)} ${word(back)}`));
  // "Confiscated from the customs" has them lose it.
  const isTaken = terms.some(({ concepts }) => concepts.some((id) => TAKINGS.has(id)));
  const source = !isTaken && [1, 2, 3].some((back) => SOURCE.in(language).has(word(back)));
  const deed = terms.find(({ kind, aside }) => kind === 'act' && !aside);
  return behind || source || (deed !== undefined && term.to <= deed.from);
}
const TAKINGS: ReadonlySet<string> = new Set(['seize', 'theft', 'robbery', 'loot', 'recover']);
const SOURCE = wordClass('source');
const MODAL = wordClass('modal');
const isOfMay = ({ tokens, language }: Reading): boolean =>
  tokens.some(({ folded }) => MODAL.in(language).has(folded));
/** What several may do at once: that one did is no ground to say that another did not. */
const SHARED: ReadonlySet<string> = new Set(['support', 'help', 'join', 'receive', 'want', 'contribute']);

/**
 * "The gendarmerie gave the information", of which a fact tells that a security agency did: put right by the fact that tells all else
 * of it, where what did it is known to be another sort of body. Undefined where anything else is claimed, or some of it is denied.
 */
export function judgeBody(
  { reading, claim }: Query,
  { facts }: Ranking,
  { lexicon }: Bench,
): ClaimFinding | undefined {
  if (!claim || reading.numbers.length > 0 || reading.times.length > 0 || isNegated(reading))
    return undefined;
  const said = reading.terms.filter(({ kind }) => kind !== 'light');
  const [body, another] = said.filter((term) => isStateBody(term, lexicon));
  if (!body || another || !isDoer(body, reading) || isOfMay(reading)) return undefined;
  // "The Royal Gendarmerie": what stands right before belongs to its name.
  const rest = said.filter((term) => term !== body && !(term.capital && term.to === body.from));
  if (rest.some(({ concepts }) => concepts.some((id) => SHARED.has(id)))) return undefined;
  const claimed = body.concepts.flatMap((id) => statesOf(id, lexicon));
  const isAnother = (id: string): boolean => {
    const own = statesOf(id, lexicon);
    return (
      own.length > 0 &&
      own.every((one) => !claimed.includes(one)) &&
      !lexicon.ancestors(id).has('security-forces')
    );
  };
  const told = facts.slice(0, LOOKED_AT).find(
    ({ fact: { value }, profile, score }) =>
      value.type === 'entity' &&
      value.entities.every(isAnother) &&
      score >= CLAIM &&
      rest.length > 0 &&
      // "Gave it to the DGST": whoever did it may be named as something else.
      rest.every(
        (term) =>
          explanation(term, profile) >= TOLD && !term.concepts.some((id) => value.entities.includes(id)),
      ),
  );
  return told && { verdict: 'refuted', facts: [told], score: told.score, ground: 'another', denied: false };
}
