/** Claims that put another thing where a fact has its value: another city, body or person. */
import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { rankOf } from '../../language/common.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { isNameLike } from '../../match/rank.ts';
import type { ScoredFact } from '../ranking.ts';
import { matterOf, statementOf } from '../statement.ts';
import { COMMON, MENTIONED, NAME_WEIGHT, NAMED, TOLD, WELL_EXPLAINED } from '../thresholds.ts';

/** Whether a claim speaks of what a fact is about, and not only of its value ("Derb Ghallef is in Rabat" is not about the dateline). */
export function hasSubject(
  reading: Reading,
  { fact, profile }: ScoredFact,
  rival: ReadonlySet<Term>,
  lexicon: Lexicon,
): boolean {
  const { value } = fact;
  const ids: readonly unknown[] =
    value.type === 'entity' ? value.entities : value.type === 'list' ? value.items : [];
  // "Was the ebony stolen?" is not of the "stolen hammers".
  const named = new Set(
    matterOf(fact, reading.language, lexicon).terms.flatMap(({ concepts, parts }) =>
      concepts.some((id) => ids.includes(id))
        ? parts.flatMap((part) => part.concepts.filter((id) => !lexicon.isOwn(id)))
        : [],
    ),
  );
  return reading.terms.some(
    (term) =>
      !rival.has(term) &&
      !term.concepts.some((concept) => ids.includes(concept) || named.has(concept)) &&
      explanation(term, profile) >= WELL_EXPLAINED,
  );
}

const BEFORE_NAME = wordClass('before-name');

/** Whether a term may be a name that stands where a fact has another: written or listed as one, or unknown behind "in", "by", "to". */
function isRival(term: Term, reading: Reading): boolean {
  if (isNameLike(term, reading)) return true;
  // "In touch", "by hand": a common word is no name that somebody wrote small.
  const isWord =
    !term.capital && rankOf(reading.tokens[term.from]?.folded ?? '', reading.language) !== undefined;
  return term.kind === 'unlisted' && !isWord && term.weight >= NAME_WEIGHT && standsBehind(term, reading);
}

/** Whether a term stands behind a word that a name follows ("in", "by"). */
function standsBehind(term: Term, reading: Reading): boolean {
  const before = reading.tokens[term.from - 1]?.folded ?? '';
  return BEFORE_NAME.has(before) || (reading.language === 'ar' && /^[وف]?[بل]/u.test(term.text));
}

const kindOf = (id: string, lexicon: Lexicon): string | undefined => lexicon.concept(id)?.kind;

/** Kinds of bodies that stand in one another's place. */
const BODIES: ReadonlySet<string> = new Set(['organisation', 'body', 'group']);

/** Kinds of which a thing is one and not another: what was told to be in Arabic is not in Spanish. */
const EXCLUSIVE: readonly string[] = ['language', 'animal'];

/** Terms that name another of an exclusive kind than the one that the fact states. */
export function siblings(reading: Reading, { profile }: ScoredFact, lexicon: Lexicon): Term[] {
  const kindsOf = (term: Term): string[] =>
    term.concepts.flatMap((concept) =>
      EXCLUSIVE.filter((kind) => kind !== concept && lexicon.ancestors(concept).has(kind)),
    );
  const suspects = reading.terms.filter(
    (term) => !term.aside && kindsOf(term).length > 0 && explanation(term, profile) < 1,
  );
  if (suspects.length === 0) return [];
  const { stated } = profile;
  return suspects.filter((term) => {
    const kinds = kindsOf(term);
    // "Birds" is no rival of the rarer birds that are told of, nor a sparrow of birds.
    const related = (other: string): boolean =>
      term.concepts.some(
        (concept) => lexicon.ancestors(concept).has(other) || lexicon.ancestors(other).has(concept),
      );
    const others = stated.filter((other) =>
      kinds.some((kind) => kind !== other && lexicon.ancestors(other).has(kind)),
    );
    // Where it may be one of the animals that are told of, another beside that one contradicts nothing.
    return others.length > 0 && !others.some(related);
  });
}

const DETERMINER = wordClass('determiner');

/** The word before a term, articles apart; in Arabic the letter that is written to it. */
function wordBefore({ from }: Term, { tokens, language }: Reading): string | undefined {
  let at = from - 1;
  while (at >= 0 && DETERMINER.has(tokens[at]?.folded ?? '')) at--;
  const word = tokens[at]?.kind === 'word' ? tokens[at]?.folded : undefined;
  const letter = language === 'ar' ? /^[بلك]/u.exec(tokens[from]?.folded ?? '')?.[0] : undefined;
  return letter ?? word;
}

/** The words before a fact's one value where its statement names it: the "as" of "dressed as electricians". */
function wordsBefore(
  fact: Fact,
  ids: readonly string[],
  language: Language,
  lexicon: Lexicon,
): readonly string[] {
  if (fact.value.type !== 'entity' || ids.length !== 1) return [];
  const told = statementOf(fact, language, lexicon);
  return told.terms
    .filter((term) => term.from > 0 && term.concepts.some((concept) => ids.includes(concept)))
    .flatMap((term) => wordBefore(term, told) ?? []);
}

/**
 * Whether a thing that a fact does not tell stands in a claim just where the fact's statement has its value, which the claim
 * does not name: "dressed as firemen" beside "dressed as electricians".
 */
function standsAlike(
  term: Term,
  reading: Reading,
  before: readonly string[],
  { profile }: ScoredFact,
  ids: readonly string[],
  lexicon: Lexicon,
): boolean {
  const kinds = ids.map((id) => lexicon.concept(id)?.kind);
  const own = lexicon.ancestors(ids[0] ?? '');
  const word = wordBefore(term, reading);
  return (
    word !== undefined &&
    before.includes(word) &&
    !term.aside &&
    (term.kind === 'thing' || term.kind === 'person' || term.kind === 'group') &&
    kinds.every((kind) => kind === 'thing' || kind === 'person' || kind === 'group') &&
    explanation(term, profile) < MENTIONED &&
    !term.concepts.some((concept) => own.has(concept) || lexicon.ancestors(concept).has(ids[0] ?? '')) &&
    !reading.terms.some((other) => other.concepts.some((concept) => ids.includes(concept)))
  );
}

/** Terms of a claim that put another thing where the fact's value stands: "Marrakech" where the fact says Casablanca. */
export function rivals(reading: Reading, candidate: ScoredFact, lexicon: Lexicon): Term[] {
  const { value } = candidate.fact;
  if (value.type === 'name') {
    const shouted = reading.text === reading.text.toUpperCase();
    const told = reading.terms.filter((term) => explanation(term, candidate.profile) >= WELL_EXPLAINED);
    // Two things of the claim must be the fact's before a third can be its name gone wrong.
    const named = Number(reading.forms.some((form) => form.role === 'noun-name'));
    if (shouted || told.length + named < 2) return [];
    return reading.terms.filter(
      (term) => term.capital && term.from > 0 && explanation(term, candidate.profile) < MENTIONED,
    );
  }
  if (value.type !== 'entity' && !(value.type === 'list' && value.complete)) return [];
  const ids =
    value.type === 'entity'
      ? value.entities
      : value.type === 'list'
        ? value.items.filter((item): item is string => typeof item === 'string')
        : [];
  const kindsTold = new Set(
    ids.flatMap((id) => [...lexicon.ancestors(id)]).filter((id) => !ids.includes(id)),
  );
  const before = wordsBefore(candidate.fact, ids, reading.language, lexicon);
  return reading.terms.filter((term) => {
    if (standsAlike(term, reading, before, candidate, ids, lexicon)) return true;
    // A name that only phrasings mention ("is it in Rabat or Casablanca?") is not told by the fact.
    const named =
      term.kind === 'place' ||
      term.kind === 'organisation' ||
      term.kind === 'group' ||
      isNameLike(term, reading);
    // What only phrasings mention ("was it a pine or a eucalyptus?") is not told by the fact either.
    const own = term.concepts.filter((concept) => lexicon.isOwn(concept));
    const told =
      own.length > 0
        ? Math.max(...own.map((concept) => candidate.profile.explains(concept)))
        : explanation(term, candidate.profile);
    if (told >= (named || own.length > 0 ? NAMED : MENTIONED)) return false;
    // A name that nobody knows stands among the items of a list only where it is told as one of them ("with Ruritania").
    if (term.kind === 'unlisted')
      return (
        term.weight >= COMMON &&
        isRival(term, reading) &&
        (value.type === 'entity' || standsBehind(term, reading))
      );
    if (
      isNameLike(term, reading) &&
      BODIES.has(term.kind) &&
      // "The EU backed it", where one of the EU's bodies did.
      !term.concepts.some((concept) => kindsTold.has(concept)) &&
      ids.some((id) => BODIES.has(lexicon.concept(id)?.kind ?? ''))
    )
      return true;
    // "An official communiqué": a noun before its noun says of what sort that is.
    if (
      reading.language === 'en' &&
      term.kind === 'person' &&
      !term.capital &&
      reading.terms.some((next) => next.from === term.to && next.kind === 'thing')
    )
      return false;
    // "Officers" beside "the Moroccan police": people and bodies in general stand in nobody's place.
    const general = term.kind === 'person' || BODIES.has(term.kind);
    if (
      general &&
      !isNameLike(term, reading) &&
      !term.concepts.some((id) =>
        ids.some((own) => kindOf(own, lexicon) === kindOf(id, lexicon) && lexicon.isOwn(id)),
      )
    )
      return false;
    // What the case lists as a thing of its own is that thing, though general language takes it for the kind ("pine": tree).
    const concepts = own.length > 0 ? own : term.concepts;
    const kinds = concepts.flatMap((concept) =>
      [...lexicon.ancestors(concept)].filter((id) => id !== concept),
    );
    return (
      [...kinds, ...concepts].some((kind) => kindsTold.has(kind)) &&
      !concepts.some((concept) => kindsTold.has(concept) || ids.includes(concept))
    );
  });
}

/** Whether a claim says that some things were found. */
export const finds = (reading: Reading, things: ReadonlySet<Term>): boolean =>
  [...things].every((term) => term.kind === 'thing' && !BEFORE_OTHER.has(wordBefore(term, reading) ?? '')) &&
  reading.terms.some(({ concepts }) => concepts.some((id) => FINDS.has(id)));

const BEFORE_OTHER = wordClass('before-other');

const FINDS: ReadonlySet<string> = new Set(['find', 'discover', 'seize', 'detect', 'recover']);

/** What a list says of its items without a word for it. */
const INCLUDES: ReadonlySet<string> = new Set(['include', 'contents', 'belong', 'join']);

/** Where a claim names items of a fact's list: its words for being one of them ("covers butter", "was part of"), else undefined. */
export function listed(reading: Reading, { fact: { value } }: ScoredFact): Term[] | undefined {
  if (value.type !== 'list') return undefined;
  const named = reading.terms.some(
    (term) =>
      !term.aside && value.items.some((item) => typeof item === 'string' && term.concepts.includes(item)),
  );
  return named
    ? reading.terms.filter((term) => term.concepts.some((concept) => INCLUDES.has(concept)))
    : undefined;
}

/**
 * "The dealer who tipped off the police is based in Brussels", held against the fact that tells where the dealer is: what a
 * fact beside it tells of the same only says who or what is meant.
 */
export function toldBesides(
  reading: Reading,
  { fact, profile }: ScoredFact,
  rival: ReadonlySet<Term>,
  index: FactIndex,
): Term[] {
  const subjects = reading.terms.filter(
    (term) => !rival.has(term) && !term.aside && term.kind !== 'act' && explanation(term, profile) >= TOLD,
  );
  if (subjects.length === 0) return [];
  // Who leads is not put right by who catalogues: of a doer, and of a thing, it is the deed that is claimed.
  if ([...rival].some(({ kind }) => kind !== 'place')) return [];
  const beside = index
    .ofTopic(fact.topic)
    .filter(
      (other) =>
        other.fact &&
        other.fact !== fact &&
        other.fact.conditions?.event === fact.conditions?.event &&
        subjects.every((term) => explanation(term, other) >= TOLD),
    );
  return reading.terms.filter(
    (term) =>
      !rival.has(term) &&
      !term.aside &&
      explanation(term, profile) < MENTIONED &&
      beside.some((other) => explanation(term, other) >= TOLD),
  );
}
