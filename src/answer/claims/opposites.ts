/** Claims that say the opposite of what a fact states. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { oppositesOf } from '../../language/opposites.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { isNameLike } from '../../match/rank.ts';
import { denialsOf } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { COMMON, MENTIONED, NAMED, TOLD } from '../thresholds.ts';
import { isDenial } from './denial.ts';

/**
 * Whether a claim says the opposite of what a fact states ("a domestic network" where an international one is told). `told`:
 * explained so far, a word is what the fact tells.
 */
export const opposed = (reading: Reading, fact: Pick<ScoredFact, 'profile'>, told = 1): boolean =>
  opposing(reading, fact, told).length > 0;

/**
 * "Their real names", "were the papers genuine?", of a fact that tells of false ones: what a claim says to be genuine and the
 * statement calls false.
 */
export function genuine(reading: Reading, { fact }: Pick<ScoredFact, 'fact'>, lexicon: Lexicon): Term[] {
  const english = reading.language === 'en';
  // What asks us to agree ("صحيح؟") says it of nothing.
  const isTag = (at: number): boolean =>
    reading.forms.some(({ kind, from, to }) => kind === 'tag' && from <= at && to > at);
  const said = reading.tokens.flatMap(({ folded }, at) =>
    GENUINE.in(reading.language).has(folded) && !isTag(at) ? [at] : [],
  );
  if (said.length === 0) return [];
  const isSaid = (noun: Term, at: number): boolean =>
    (english && noun.from === at + 1) ||
    (noun.to <= at &&
      !reading.terms.some(({ from }) => from === at + 1 && english) &&
      !reading.terms.some(({ from, to }) => from >= noun.to && to <= at));
  // "False names" may be a name of the case's own.
  const terms = statementOf(fact, 'en', lexicon).terms.flatMap((term) => [term, ...term.parts]);
  const isFake = ({ concepts }: Term): boolean => concepts.includes(FAKE);
  const called = terms.filter((term) => terms.some((fake) => isFake(fake) && fake.to === term.from));
  const nouns = reading.terms.filter(
    (noun) =>
      said.some((at) => isSaid(noun, at)) &&
      called.some((term) => term.concepts.some((id) => noun.concepts.includes(id))),
  );
  // What they are said to be is put right with them.
  const adjectives = reading.terms.filter(({ from }) => nouns.length > 0 && said.includes(from));
  return [...nouns, ...adjectives];
}

const FAKE = 'fake';

const GENUINE = wordClass('genuine');

/** Whether a term is said to be so now, and not to have been so: "is in custody", "is Benn still in jail", and no "is said to have been arrested". */
function isOfToday(term: Term, { tokens, terms }: Reading): boolean {
  const before = Math.max(0, ...terms.flatMap(({ to }) => (to <= term.from ? [to] : [])));
  return (
    tokens.slice(0, term.from).some(({ folded }) => STATE_NOW.has(folded)) &&
    !tokens
      .slice(before, term.from)
      .some(({ folded }) => NO_STATE.has(folded) || RELATIVE_PRONOUN.has(folded))
  );
}

const RELATIVE_PRONOUN = wordClass('relative-pronoun');
const STATE_NOW = wordClass('state-now');

const NO_STATE = wordClass('no-state');

/** Whether a statement tells what was done, and not what will, may or should be, is asked for, or was not. */
const tellsDone = ({ statement }: Fact): boolean => !UNDONE.test(statement.en);

const UNDONE =
  /\b(?:will|would|may|might|can|could|should|shall|must|if|unless|to|ask\w*|request\w*|seek\w*|sought|appl\w+|demand\w*|refus\w*|reject\w*|order\w*|plan\w*|expect\w*|hope\w*|not|never|no|nobody|none)\b|n't\b/iu;

/** The terms of a claim that say the opposite of what a fact states. */
export function opposing(reading: Reading, { profile }: Pick<ScoredFact, 'profile'>, told = 1): Term[] {
  const denials = denialsOf(reading);
  const done = profile.fact !== undefined && tellsDone(profile.fact);
  return reading.terms.filter(
    (term) =>
      !term.aside &&
      // "Was not allowed to": the denial of the word that is forbidden, and no second one.
      !denials.some(({ from, to }) => from === term.from && to < term.to) &&
      explanation(term, profile) < told &&
      term.concepts.some(
        (concept) =>
          oppositesOf(concept, true).length > 0 &&
          oppositesOf(concept, done && isOfToday(term, reading)).some(
            (opposite) =>
              // "They will plead not guilty", whatever its phrasings ask: what is stated is told.
              (profile.explains(opposite) === 1 ||
                (told === 1 &&
                  term.weight >= COMMON &&
                  profile.stated.includes(opposite) &&
                  !profile.stated.includes(concept))) &&
              !reading.terms.some((other) => other.concepts.includes(opposite)),
          ) &&
          // "What triggers it": of a word's two senses ("causes", "begins"), the one that is told is meant.
          !term.concepts.some(
            (other) =>
              other !== concept && oppositesOf(other).length === 0 && profile.explains(other) >= TOLD,
          ),
      ),
  );
}

/**
 * Whether a claim says of somebody named the opposite of what a fact tells of just them, and nothing that the fact does not mention: that
 * they are in custody, of those who were released; that they admit it, or to have done what they deny.
 */
export function turnsRound(reading: Reading, fact: ScoredFact, lexicon: Lexicon): boolean {
  const { terms, tokens, active, numbers, times } = reading;
  if (times.length > 0 || !numbers.every(({ value }) => fact.profile.numbers.has(value))) return false;
  const ofDenial = isDenial(fact.fact);
  const contrary = opposing(reading, fact).filter(({ concepts }) =>
    concepts.some((id) => (ofDenial ? id === 'confess' : isExcludedToday(id, fact))),
  );
  const [turned] = contrary;
  if (!turned) return false;
  const rest = terms.filter((term) => !term.aside && term.kind !== 'light' && !contrary.includes(term));
  const matter = rest.filter((term) => !isNameLike(term, reading));
  // "Admits that she was there" says more than words that are listed.
  const behind = tokens.filter(({ kind }, at) => at >= turned.to && active.has(at) && kind === 'word');
  return (
    rest.every(
      (term) => explanation(term, fact.profile) >= (isNameLike(term, reading) ? NAMED : MENTIONED),
    ) &&
    rest.some(({ kind, concepts }) => DOING_KINDS.has(kind) && concepts.some((id) => lexicon.isOwn(id))) &&
    (matter.some(({ from }) => from >= turned.to) || behind.length <= WORDS_BEHIND)
  );
}

/** Whether a fact tells what excludes a concept of today, and of today alone. */
const isExcludedToday = (id: string, { profile }: ScoredFact): boolean =>
  oppositesOf(id, true).some(
    (other) =>
      !oppositesOf(id).includes(other) && (profile.explains(other) === 1 || profile.stated.includes(other)),
  );

/** Most words behind what is turned round that say no more: "admit it", "in jail for now". */
const WORDS_BEHIND = 2;

const DOING_KINDS: ReadonlySet<string> = new Set(['person', 'group', 'organisation']);

/** "Above the market price", of what is told to be below it: one mark, on the other side of it. */
export function saysOtherSide(reading: Reading, fact: Fact, lexicon: Lexicon): boolean {
  const { language } = reading;
  const marks = ({ tokens, terms }: Reading, side: typeof ABOVE): Term[] =>
    tokens.flatMap(({ folded }, at) => {
      const mark = terms.find(({ from }) => from > at && from - at <= TO_MARK);
      return side.in(language).has(folded) && mark?.kind === 'attribute' ? [mark] : [];
    });
  const stated = statementOf(fact, language, lexicon);
  const opposite = (one: typeof ABOVE, other: typeof ABOVE): boolean =>
    marks(reading, one).some((mark) =>
      marks(stated, other).some((told) => told.concepts.some((id) => mark.concepts.includes(id))),
    );
  return opposite(ABOVE, BELOW) || opposite(BELOW, ABOVE);
}

/** Most tokens from the word to its mark: "above the usual". */
const TO_MARK = 3;

const ABOVE = wordClass('above');

const BELOW = wordClass('below');

/** "He is in the European Union", of one who is told to be outside it. */
export function saysInside(reading: Reading, { fact }: ScoredFact, lexicon: Lexicon): boolean {
  const inside = ({ from }: Term): boolean =>
    reading.tokens.slice(Math.max(0, from - OUTSIDE_REACH), from).some(({ folded }) => INSIDE.has(folded));
  if (reading.tokens.some(({ folded }) => OUTSIDE.in(reading.language).has(folded))) return false;
  const { tokens, terms } = statementOf(fact, 'en', lexicon);
  const at = tokens.findIndex(({ folded }) => OUTSIDE.in('en').has(folded));
  const place = at < 0 ? undefined : terms.find(({ from }) => from > at && from - at <= OUTSIDE_REACH);
  return (
    place !== undefined &&
    reading.terms.some(
      (term) => !term.aside && inside(term) && term.concepts.some((id) => place.concepts.includes(id)),
    )
  );
}

const OUTSIDE = wordClass('outside');

const INSIDE = wordClass('inside');

/** Most tokens from it to the place: "outside the". */
const OUTSIDE_REACH = 2;
