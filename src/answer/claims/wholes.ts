/**
 * What a claim says of all of something, held against what facts tell of a part of it: "all the loaves were sold" where 40 of
 * the loaves were, "not all of the shops are in Lisbon" where some are in Porto.
 */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { oppositesOf } from '../../language/opposites.ts';
import { type Form, type Reading, read, type Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { BLANK } from '../../match/question.ts';
import { denialsOf } from '../question/denial.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { COMMON, LEAST_RANK, TOLD } from '../thresholds.ts';
import { shares as inCommon } from './borne.ts';
import type { Told } from './held.ts';
import { wholeFrom } from './partitive.ts';
import { claimsAll } from './shares.ts';

/** Facts that a claim of all is held against: what speaks most of it, or nearly. */
const LOOKED_AT = 4;

const NOT = wordClass('not');
const ALL = wordClass('all');
const ANY = wordClass('any');
const BE = wordClass('be');

interface All {
  /** Where the words for it stand. */
  from: number;
  to: number;
  /** Denied right there: "not all of". */
  denied: boolean;
}

/** The words of a reading that say that it is of all. */
function allOf({ forms, tokens }: Reading): All | undefined {
  const form: Pick<Form, 'from' | 'to'> | undefined = forms
    .filter(({ role }) => role === 'part-all')
    .sort((a, b) => a.from - b.from || b.to - a.to)[0];
  const word = tokens.findIndex((token) => ALL.has(token.folded));
  const at = form?.from ?? word;
  if (at < 0) return undefined;
  return { from: at, to: form?.to ?? at + 1, denied: NOT.has(tokens[at - 1]?.folded ?? '') };
}

/** "Everyone who was charged": what is said of those of whom all is said; none where nothing picks them out. */
export function ofGroup(reading: Reading): Term[] {
  const { tokens, terms, forms } = reading;
  const all = allOf(reading);
  if (!all) return [];
  const counted = reading.numbers.find(({ from }) => from === all.to)?.to ?? all.to;
  if (!RELATIVE_PRONOUN.has(tokens[counted]?.folded ?? '')) return [];
  const verbs = forms.filter(({ kind, from }) => kind === 'yesno' && from > counted + 1);
  const end = Math.min(...verbs.map(({ from }) => from), tokens.length);
  return terms.filter(({ from, to }) => from > counted && to <= end);
}
const RELATIVE_PRONOUN = wordClass('relative-pronoun');

/** What is said to be meant in full: the nouns right behind the words for all, articles and numbers apart. */
function quantified({ terms, tokens, numbers }: Reading, all: All): Term[] {
  const noun: Term[] = [];
  let at = all.to;
  while (
    BEFORE_WHOLE.has(tokens[at]?.folded ?? '') ||
    numbers.some((number) => number.from <= at && number.to > at)
  )
    at++;
  for (;;) {
    const next = terms.find((term) => term.from === at);
    // "They were all charged": what is said of them, but for "were all those charged".
    const said =
      next?.kind === 'act' &&
      (noun.length > 0 || (all.from > 1 && BE.has(tokens[all.from - 1]?.folded ?? '')));
    if (!next || said) break;
    noun.push(next);
    at = next.to;
  }
  return noun;
}

/** The nouns of what a claim says something of all of; none where it says of nothing that it is of all. */
export function nounOfAll(reading: Reading): Term[] {
  const all = allOf(reading);
  const noun = all ? quantified(reading, all) : [];
  const last = reading.terms.at(-1);
  // "Were all the objects coins?": where nothing stands behind, the last word is what is said of them.
  return noun.length > 1 && noun.at(-1) === last ? noun.slice(0, -1) : noun;
}
const BEFORE_WHOLE = wordClass('before-whole');

/** "137 of the stolen objects": how a statement says that it counts a part, and of what. */
const PART_OF =
  /^(?:(?:only|just|about|around|at least|more than|some|fewer than|nearly|almost) )*[\d.,]+ (?:\w+ ){0,2}of (?:the|its|their|those|these)\b|\b(?:(?:only|just|about|around|at least|more than|some|fewer than|nearly|almost) )*(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|half|part|some|many) (?:\w+ ){0,1}of (?:the|its|their|those|these)\b/iu;
/** Whether a fact is told of a part of some whole. */
export const tellsPartOf = ({ statement }: Fact): boolean => PART_OF.test(statement.en);
const OTHERS = /\b(?:the )?(?:others|other \w+|rest|remaining|remainder)\b/iu;

/** Whether all that is named by one is named by the other; what has a phrase of its own ("stolen goods") also by its words. */
const shares = (one: readonly Term[], other: readonly Term[]): boolean =>
  one.every(
    (term) =>
      [...other, ...other.flatMap(({ parts }) => parts)].some((told) =>
        told.concepts.some((concept) => term.concepts.includes(concept)),
      ) ||
      (term.parts.length > 0 && shares(term.parts, other)),
  );

/** The nouns behind "of the" in an English statement, as far as they stand together. */
function wholeTold(statement: string, end: number, lexicon: Lexicon): Term[] {
  const { terms } = read(statement.slice(end), lexicon, 'en');
  const apart = terms.findIndex((term, at) => at > 0 && term.from !== terms[at - 1]?.to);
  return apart < 0 ? terms : terms.slice(0, apart);
}

/** Whether a fact tells the opposite of a thing: that some died, where all are said to be alive. */
const tellsOpposite = (term: Term, { profile }: ScoredFact): boolean =>
  explanation(term, profile) < TOLD &&
  term.concepts.some((concept) => oppositesOf(concept).some((opposite) => profile.explains(opposite) === 1));

/** Whether a fact counts so many, and not as a part of others: of "the 31" who are held nothing is told by how many others were freed. */
const countsWhole = (number: number, index: FactIndex): boolean =>
  index.profiles.some(
    ({ fact }) =>
      fact?.value.type === 'count' && fact.value.number === number && !PART_OF.test(fact.statement.en),
  );

/** Whether a fact tells of a part of what a claim says of all. */
function tellsPart(
  reading: Reading,
  scored: ScoredFact,
  index: FactIndex,
  lexicon: Lexicon,
): ScoredFact[] | undefined {
  const { fact, profile } = scored;
  const { value, statement } = fact;
  const number = reading.numbers[0];
  const content = reading.terms.filter((term) => !term.aside && !(term.soft && term.weight < COMMON));
  const noun = nounOfAll(reading);
  const predicate = content.filter((term) => !noun.includes(term));
  if (predicate.length === 0) return undefined;
  const told = (term: Term): boolean =>
    explanation(term, profile) >= TOLD ||
    (profile.main && term.concepts.some((concept) => index.context.has(concept)));
  if (!noun.every(told)) return undefined;
  if (value.type === 'list') {
    const items = value.items.filter((item): item is string => typeof item === 'string');
    const isItem = (term: Term): boolean => term.concepts.some((concept) => items.includes(concept));
    const others = items.filter((item) => !predicate.some((term) => term.concepts.includes(item)));
    // "All the arrests were made in Portugal", of those made in Portugal and Belgium.
    if (noun.length > 0 && !noun.some(isItem) && predicate.some(isItem))
      return predicate.every(told) && others.length > 0 ? [scored] : undefined;
    // "All eleven went to prison", of two who did, and others who did not.
    const fewer = number !== undefined && number.value > items.length && OTHERS.test(statement.en);
    return fewer && predicate.every(told) ? [scored] : undefined;
  }
  if (value.type !== 'count' || value.number === undefined || value.number < 1) return undefined;
  if (number && value.number >= number.value) return undefined;
  const part = PART_OF.exec(statement.en);
  const group = ofGroup(reading);
  // "All sixteen", of a part of those who are sixteen; without a number nobody knows of whom it is said.
  const known = number ? countsWhole(number.value, index) : group.length > 0;
  if (noun.length === 0 && !(part && known)) return undefined;
  const end = part ? part.index + part[0].length : 0;
  const whole = part ? wholeTold(statement.en, end, lexicon) : [];
  // "5 of the dogs died after the rescue" says of no part of them that they were rescued.
  const stated = part ? read(statement.en, lexicon, 'en').terms.filter(({ kind }) => kind !== 'event') : [];
  const says = (term: Term): boolean =>
    stated.some(({ concepts }) => concepts.some((id) => term.concepts.includes(id))) ||
    tellsOpposite(term, scored);
  const behind = part ? read(statement.en.slice(end), lexicon, 'en').terms.slice(whole.length) : [];
  const did = behind.some(({ kind }) => kind === 'act');
  if (did && predicate.some((term) => term.kind === 'act' && !says(term))) return undefined;
  // "4 of those arrested" are told to be no more than arrested, where all are said to be released.
  const named = new Set(whole.flatMap((term) => [term, ...term.parts].flatMap(({ concepts }) => concepts)));
  const opposes = (term: Term): boolean =>
    tellsOpposite(term, scored) &&
    !term.concepts.some((id) => oppositesOf(id).some((other) => named.has(other)));
  const tells = predicate.every((term) => told(term) || opposes(term));
  // "Everyone who was charged was held" is the other way round than "7 of the held were charged".
  return tells && shares([...noun, ...group], whole) ? [scored] : undefined;
}

/**
 * The facts that tell of a part of what a claim says of all: they refute it; or bear it out, where it says "not all".
 * Undefined where none surely does.
 */
export function partsOf(
  reading: Reading,
  negated: boolean,
  index: FactIndex,
  lexicon: Lexicon,
): { facts: ScoredFact[]; denied: boolean; score: number } | undefined {
  if (!claimsAll(reading) || reading.times.length > 0 || reading.numbers.length > 1) return undefined;
  const all = allOf(reading);
  if (!all || negated !== all.denied) return undefined;
  const [number] = reading.numbers;
  // "All eleven", "the eleven were all": its number is that of the whole.
  const beside = number !== undefined && number.from >= all.from && number.from - all.to <= 1;
  if (number && !beside && !countsWhole(number.value, index)) return undefined;
  const active = new Set([...reading.active].filter((at) => at < all.from || at >= all.to));
  const ranked = rank({ ...reading, active, numbers: [] }, BLANK, index).facts;
  for (const [place, scored] of ranked.entries()) {
    // "All the dogs were healthy", of 14 that were ill: what tells the opposite speaks of little that the claim does.
    const near = place < LOOKED_AT && scored.rank >= LEAST_RANK;
    const opposite = (term: Term): boolean =>
      !term.aside && term.kind === 'quality' && tellsOpposite(term, scored);
    if (!near && !reading.terms.some(opposite)) continue;
    const facts = tellsPart(reading, scored, index, lexicon);
    if (facts) return { facts, denied: all.denied, score: scored.score };
  }
  return undefined;
}

/** "Not a single one of the": most words from a denial to the "of". */
const DENIED_REACH = 3;

/** Whether a statement is of all of some, or of none of them. */
export const tellsOfAll = ({ statement }: Fact): boolean => OF_ALL.test(statement.en);
const OF_ALL = /\b(?:none|nobody|no one|not (?:one|a single)|neither|all|both|every|each)\b/iu;

/** Whether a fact counts some, fewer than the figure of a claim is, and its statement says of them all that the claim does. */
export function countsDone(
  reading: Reading,
  { fact }: Told,
  { context }: FactIndex,
  lexicon: Lexicon,
): boolean {
  const { value, conditions } = fact;
  const [whole] = reading.numbers;
  const isNamed = (id: string): boolean =>
    context.has(id) ||
    reading.times.length > 0 ||
    reading.terms.some(({ concepts }) => concepts.includes(id));
  if (value.type !== 'count' || value.number === undefined || whole === undefined) return false;
  if (value.number < 1 || value.number >= whole.value) return false;
  if (conditions?.event !== undefined && !isNamed(conditions.event)) return false;
  const told = statementOf(fact, reading.language, lexicon).terms;
  const said = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  return said.every((term) => told.some((its) => inCommon(term, its)));
}

/** "Not one of the 37": whether the only figure of a claim is of those of whom it says that it is so of none. */
export function isNoneOf(reading: Reading): boolean {
  const { numbers, tokens } = reading;
  const [number, another] = numbers;
  const of = number && !another ? wholeFrom(number, reading) : undefined;
  if (of === undefined || number?.currency !== undefined || number?.comparison !== 'equal') return false;
  // "Not every one of the 32" is of some; "did not catch any of the 17" of none, however far the denial.
  const isOfAny = ANY.has(tokens[of - 1]?.folded ?? '');
  return denialsOf(reading).some(
    ({ to }) =>
      to <= of &&
      (isOfAny || of - to < DENIED_REACH) &&
      !tokens.slice(to, of).some(({ folded }) => ALL.has(folded)),
  );
}

/**
 * The fact that counts some of those of whom a claim says that it is so of none: "not one of the 37 has been released". Undefined
 * where the claim says no such thing of a number that the case counts.
 */
export function someOfNone(reading: Reading, index: FactIndex): ScoredFact | undefined {
  const [number, another] = reading.numbers;
  if (!number || another || reading.times.length > 0 || !countsWhole(number.value, index)) return undefined;
  if (!isNoneOf(reading)) return undefined;
  const content = reading.terms.filter((term) => !term.aside && !(term.soft && term.weight < COMMON));
  return rank({ ...reading, numbers: [] }, BLANK, index)
    .facts.slice(0, LOOKED_AT)
    .find(
      ({ fact: { value, statement }, profile, rank: likely }) =>
        likely >= LEAST_RANK &&
        value.type === 'count' &&
        value.number !== undefined &&
        value.number >= 1 &&
        value.number < number.value &&
        PART_OF.test(statement.en) &&
        content.every((term) => explanation(term, profile) >= TOLD),
    );
}
