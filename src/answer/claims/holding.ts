/** What a fact says to a claim: to its figures, times, names and shares, and how much of it the fact leaves untold. */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { rankOf } from '../../language/common.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import { oppositesOf } from '../../language/opposites.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import type { TimeMention } from '../../language/times.ts';
import { normalise, tokenise } from '../../language/tokens.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { timeOf } from '../../match/profile.ts';
import { type Asking, BLANK, isPartitive } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { countsPeople } from '../derive/counted.ts';
import { countsYears, isPercentage } from '../derive/units.ts';
import { PUNISHMENTS } from '../kinds.ts';
import { denialsOf, isNegated, OF_ONE_ALONE, without } from '../question/query.ts';
import { rank, type Scored, type ScoredFact } from '../ranking.ts';
import { matterOf, statementOf } from '../statement.ts';
import {
  acceptScore,
  COMMON,
  clippedLead,
  type HeldInputs,
  inputsOf,
  MAX_LEAD,
  MENTIONED,
  NAME_WEIGHT,
  NAMED,
  rankScore,
  TOLD,
  WELL_EXPLAINED,
} from '../thresholds.ts';
import { agrees, countsTime, quantitiesOf } from '../values.ts';
import { bearsOut } from './borne.ts';
import { heldClocks } from './clock.ts';
import { otherRelative } from './kin.ts';
import { inOtherUnit, inUnitOf } from './measures.ts';
import { otherNation } from './nations.ts';
import { deedBeside, nounOf, OF, REACH } from './nouns.ts';
import { isOfRest, isPartOf, partAndWholeOf } from './partitive.ts';
import { stance } from './polarity.ts';
import { swapped } from './roles.ts';

/** A reading without its numbers and its times (or with those that are `told`), so that what is claimed of a thing does not hide which thing it is. */
function bare(reading: Reading, told: readonly TimeMention[] = []): Reading {
  const active = new Set(reading.active);
  const untold = reading.times.filter((time) => !told.includes(time));
  for (const mention of [...reading.numbers, ...untold])
    for (let at = mention.from; at < mention.to; at++) active.delete(at);
  // "In October" without the month leaves an "in" that is like any fact of a time or a place, and draws a claimed figure to it.
  for (const { from } of reading.numbers.length > 0 ? untold.filter(({ month }) => month !== undefined) : [])
    for (let at = from - 1; BEFORE_TIME.has(reading.tokens[at]?.folded ?? ''); at--) active.delete(at);
  return { ...reading, active, numbers: [], times: [...told] };
}

const BEFORE_TIME = wordClass('before-time');

/** "Nine hours" beside a fact that counts hours: units of time are no nouns of the reading. */
function countsUnit(number: NumberMention, reading: Reading, { value }: Fact): boolean {
  const unit = reading.forms.find((form) => form.kind === 'time-unit' && form.from === number.to);
  if (!unit || value.type !== 'count') return false;
  const word = reading.tokens[unit.from]?.folded ?? '';
  return tokenise(normalise(value.noun[reading.language])).some((token) => token.folded === word);
}

const COUNTED_KINDS: ReadonlySet<string> = new Set(['person', 'group', 'organisation', 'body', 'thing']);

/** "At least 20 arrests", "nobody was arrested": an act right behind a number may be what it counts. */
function actBehind(number: NumberMention, reading: Reading): Term | undefined {
  const reach = number.value === 0 ? REACH.before : 0;
  const beside = deedBeside(number, reading);
  if (beside) return beside;
  return reading.terms.find(
    (term) => term.from >= number.to && term.from - number.to <= reach && term.kind === 'act',
  );
}

/**
 * "Nine of them were picked up in Austria": of people nobody names, of whom a fact that counts people tells all that is said.
 */
function isOfThose(
  number: NumberMention,
  { tokens, terms, forms, numbers }: Reading,
  { fact, profile }: ScoredFact,
): boolean {
  if (numbers.length > 1 || number.percent || number.currency || number.yearLike) return false;
  const verb = forms.find(({ kind, from }) => kind === 'yesno' && from >= number.to);
  const between = tokens.slice(number.to, verb?.from ?? number.to);
  const said = terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  return (
    verb !== undefined &&
    between.every(({ folded }) => OF_THEM.has(folded)) &&
    fact.value.type === 'count' &&
    !countsTime(fact) &&
    profile.heads.has(PERSON) &&
    said.length > 0 &&
    said.every((term) => term.from >= verb.to && explanation(term, profile) >= NAMED)
  );
}
const OF_THEM = wordClass('of-them');
const PERSON = 'person';

/** Whether a verb sets a figure apart from a noun before it, of which something is said of all or of none. */
const saidOfEach = ({ from, to }: NumberMention, noun: Term, { forms, terms }: Reading): boolean =>
  forms.some(({ kind, from: verb }) => kind === 'yesno' && verb >= noun.to && verb < from) &&
  forms.some(({ role, kind, from: at }) => (role === 'part-all' || kind === 'negation') && at < noun.from) &&
  !terms.some((term) => term.from >= to && term.kind !== 'light');

/** Whether a fact gives just this amount, in another currency. */
export function inAnotherCurrency({ value, currency }: NumberMention, { value: told }: Fact): boolean {
  return (
    told.type === 'money' &&
    value >= 1_000 &&
    told.amounts.some((amount) => amount.amount === value && amount.currency !== currency) &&
    !told.amounts.some((amount) => amount.amount === value && amount.currency === currency)
  );
}

/** Whether a number, or the one that it is joined to ("24 to 51 years"), counts a unit of time. */
function isSpan({ to }: NumberMention, { forms, numbers }: Reading): boolean {
  const counts = (at: number): boolean => forms.some((form) => form.kind === 'time-unit' && form.from === at);
  const next = numbers.find(({ from }) => from - to === 1);
  return counts(to) || (next !== undefined && counts(next.to));
}

const OPEN_HEDGES: ReadonlySet<string> = new Set(['over', 'under']);
const EXACTLY = wordClass('exactly');
const saysExactly = ({ from }: NumberMention, { tokens }: Reading): boolean =>
  EXACTLY.has(tokens[from - 1]?.folded ?? '');

/** What a fact says to a claimed figure: agrees, contradicts, or nothing; `counted`: it counts the very thing. */
export function heldFigure(
  number: NumberMention,
  noun: Term | undefined,
  reading: Reading,
  fact: ScoredFact,
  index: FactIndex,
): { told: boolean | undefined; counted: boolean } {
  if (inOtherUnit(number, reading, fact.fact)) return { told: false, counted: true };
  const known = fact.profile.numbers.has(number.value) ? true : undefined;
  const measured = inUnitOf(number, reading, fact.fact);
  const quantities = quantitiesOf(fact.fact).filter(
    (quantity) => number.currency === undefined || quantity.unit === number.currency,
  );
  // "931,870 euros" where the fact has that many dirhams: the figure is the fact's, the currency is not.
  if (quantities.length === 0)
    return number.currency !== undefined && inAnotherCurrency(number, fact.fact)
      ? { told: false, counted: true }
      : { told: number.currency === undefined ? known : undefined, counted: false };
  const money = quantities.every((quantity) => quantity.unit !== 'count');
  const counts =
    ((noun ?? actBehind(number, reading))?.concepts.some((concept) => fact.profile.heads.has(concept)) ??
      false) ||
    countsUnit(number, reading, fact.fact) ||
    (noun === undefined && isOfThose(number, reading, fact));
  // "The three suspects" are no years of age.
  const other =
    countsTime(fact.fact) && noun !== undefined && noun.from === number.to && COUNTED_KINDS.has(noun.kind);
  // "The 21 Moroccan": no number of countries, of which that is one.
  const { value } = fact.fact;
  const items = value.type === 'list' ? value.items : value.type === 'entity' ? value.entities : [];
  if (noun?.concepts.some((id) => items.includes(id))) return { told: known, counted: false };
  // "The police who rounded up the 21": those who do it are not those who are counted.
  const acts = reading.terms.filter(({ kind }) => kind === 'act');
  if (
    noun &&
    number.currency === undefined &&
    DEFINITE.has(reading.tokens[number.from - 1]?.folded ?? '') &&
    acts.some(({ from, to }) => from >= noun.to && to <= number.from)
  )
    return { told: known, counted: false };
  // "All the men are under 65": what is said of each of them is no number of them.
  if (noun && number.comparison !== 'equal' && saidOfEach(number, noun, reading))
    return { told: known, counted: false };
  // A number behind the name of an operation is part of it.
  if (noun?.kind === 'event' && noun.to === number.from && number.value < 10)
    return { told: known, counted: false };
  // Nor are "24 to 51 years" a number of suspects.
  if (other || (isSpan(number, reading) && fact.fact.value.type === 'count' && !countsTime(fact.fact)))
    return { told: known, counted: false };
  const counted =
    number.currency !== undefined ||
    (money
      ? // An amount without its currency ("931,870 was found"), never where the number counts things that the case counts.
        (number.value === 0 && noun?.concepts.some((concept) => fact.profile.explains(concept) === 1)) ||
        (number.value >= 1_000 && !(noun && index.counts(noun.concepts)) && !index.isCount(number.value))
      : counts);
  if (!counted) return { told: known, counted };
  // "Worth exactly a million", of more than a million.
  if (saysExactly(number, reading) && OPEN_HEDGES.has(fact.fact.hedge ?? '')) return { told: false, counted };
  const verdicts = quantities.map((quantity) => agrees(measured, quantity));
  return { told: verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false, counted };
}

/** What a fact says to a claimed time: by its own date or its conditions, else by what its texts mention. */
export function heldTime(
  time: TimeMention,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
): boolean | undefined {
  const { value, conditions } = fact;
  // Of a date that is told to the month, and by its condition to the day, the day counts.
  const on =
    value.type === 'date' && conditions?.on?.startsWith(value.date) === true ? conditions.on : undefined;
  const own = value.type === 'date' ? [timeOf(on ?? value.date, 'at')] : profile.times;
  // Who "has until 30 April" has just that day as the last.
  const last = fact.value.type === 'date' && time.relation === 'until';
  const agreement = timeAgreement(last ? { ...time, relation: 'at' } : time, own);
  // What holds since a year is of another stretch than "the last three years", and the other way round.
  const { since, lastYears } = fact.conditions ?? {};
  if (agreement === 0 && time.relation === 'last' && (since !== undefined || lastYears !== undefined))
    return false;
  if (agreement < 0) return false;
  // "In August", of what is told of the summer: nobody says so.
  const finer = value.type === 'date' && own.every((told) => isFiner(time, told));
  return agreement > 0 && !finer ? true : undefined;
}
const isFiner = (time: TimeMention, told: TimeMention): boolean =>
  told.relation === 'at' &&
  ((time.month !== undefined && told.month === undefined) ||
    (time.day !== undefined && told.day === undefined));

/** "The dogs that did not survive died later": the denial says which are meant. */
const OF_WHOM =
  /^((?:\p{L}+ ){2,5})(?:that|who|which) (?:was|were|is|are|has|have|had|did|does|do|could)(?: not|n't) \p{L}+ /iu;
const DENIALS = new WeakMap<Fact, boolean>();
const DENIES =
  /^(?:nobody|no one|none|nothing|neither)\b|\bno (?!more\b|fewer\b|less\b|later\b|earlier\b|longer\b)\p{L}+|\bnot (?:a single|one|any)\b|\b(?:was|were|is|are|has|have|had|did|does|do|could|can|will|would)(?: not|n't)\b|\bnever\b|\bwithout any\b|\b(?:denies|denied|deny|denying|rejects|rejected|disputes|disputed)\b/iu;

/**
 * Whether a fact tells that something is not so, in words ("nobody was hurt") or by a count of nought: what it denies is
 * refuted, not supported, by it.
 */
export function denies(fact: Fact): boolean {
  let known = DENIALS.get(fact);
  if (known === undefined) {
    known =
      (fact.value.type === 'text' &&
        DENIES.test((fact.statement.en.split(';')[0] ?? '').replace(OF_WHOM, '$1'))) ||
      isNought(fact);
    DENIALS.set(fact, known);
  }
  return known;
}

/** Whether a fact tells that something is not clear or not known: it bears out nothing but that. */
const isOpen = ({ value, statement }: Fact): boolean => value.type === 'text' && OPEN.test(statement.en);
const OPEN =
  /\b(?:is|are|was|were|remains?|remained)(?: \p{L}+)? (?:unclear|unknown|uncertain|undetermined|unexplained)\b|\b(?:is|are|was|were)(?: not|n't)(?: yet)? (?:clear|known)\b/iu;
/** "He is in the European Union", of one who is told to be outside it. */
function saysInside(reading: Reading, { fact }: ScoredFact, lexicon: Lexicon): boolean {
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

/** Whether a claim says that something is clear, or that it is not; undefined where it speaks of neither. */
function saysClear({ terms }: Reading): boolean | undefined {
  const says = (concepts: ReadonlySet<string>): boolean =>
    terms.some((term) => term.concepts.some((id) => concepts.has(id)));
  return says(UNCLEAR) ? false : says(CLEAR) ? true : undefined;
}
const UNCLEAR: ReadonlySet<string> = new Set(['unclear']);
const CLEAR: ReadonlySet<string> = new Set(['clear', 'known', 'know']);

/** A count of some of them. */
const countsSome = ({ value }: Fact): boolean =>
  value.type === 'count' && value.number !== undefined && value.number > 0;

/** A count of nought. */
const isNought = ({ value }: Fact): boolean => value.type === 'count' && value.number === 0;

/** Whether a fact tells what somebody denies: their word, not the article's. */
export function isDenial({ statement }: Fact): boolean {
  return SOMEBODY_DENIES.test(statement.en);
}
const SOMEBODY_DENIES = /\b(?:denies|denied|deny|denying|rejects|rejected|disputes|disputed)\b/iu;

/** Whether a claim speaks of the denial that a fact tells ("they deny that ..."), not of what is denied. */
function saysDenial(reading: Reading, { profile }: ScoredFact): boolean {
  return reading.terms.some((term) =>
    term.concepts.some((concept) => DENIAL.has(concept) && profile.explains(concept) >= TOLD),
  );
}
const DENIAL: ReadonlySet<string> = new Set(['deny', 'deny-act']);

const THOSE = wordClass('all-those');
const ALL = wordClass('all');
const BE = wordClass('be');
const RELATIVE = wordClass('relative-pronoun');

/** Whether a claim is of all of something: "all firefighters", "every single one of them", "all 32 cells". */
export function claimsAll({ forms, tokens, terms, numbers }: Reading): boolean {
  return (
    forms.some((form) => form.role === 'part-all') ||
    tokens.some((token, at) => {
      if (!ALL.has(token.folded)) return false;
      const next = ARTICLE.has(tokens[at + 1]?.folded ?? '') ? at + 2 : at + 1;
      return (
        // "All detained Hungarian": what is done to them names them, where more is said behind it.
        terms.some(
          (term) =>
            term.from === at + 1 && (term.kind !== 'act' || terms.some(({ from }) => from === term.to)),
        ) ||
        numbers.some((number) => number.from === next) ||
        THOSE.has(tokens[at + 1]?.folded ?? '') ||
        // "All who were held", "everyone who".
        RELATIVE.has(tokens[at + 1]?.folded ?? '') ||
        // "The eleven were all charged".
        (BE.has(tokens[at - 1]?.folded ?? '') && terms.some(({ from }) => from === at + 1)) ||
        // "The files were all recovered", "are the files all back".
        (terms.some(({ kind, to }) => kind !== 'act' && (to === at || to === at - 1)) &&
          (terms.some(({ from }) => from === at + 1) || BE.has(tokens[at - 1]?.folded ?? '')))
      );
    })
  );
}

/** "Most of the cells", "more than half of them". */
function claimsMost({ forms, tokens }: Reading): boolean {
  return forms.some(
    ({ role, from, to }) =>
      (role === 'part-half' && forms.some((form) => form.role === 'compare-more' && form.to === from)) ||
      (role === 'op-most' && OF.has(tokens[to]?.folded ?? '')),
  );
}

/** In per cent. */
const ALL_OF_IT = 100;

/** "Above the market price", of what is told to be below it: one mark, on the other side of it. */
function saysOtherSide(reading: Reading, fact: Fact, lexicon: Lexicon): boolean {
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

const HALF = 50;
/** By so many points a share may miss it and still be called half. */
const NEAR_HALF = 3;
const BOUNDS: ReadonlySet<string> = new Set([
  'compare-more',
  'compare-less',
  'compare-about',
  'compare-at-least',
  'compare-at-most',
]);

/** A share claimed ("all", "half", "only") that is not the fact's. */
function heldShare(reading: Reading, { fact }: ScoredFact): boolean {
  const { value, hedge } = fact;
  const roles = reading.forms.map((form) => form.role);
  if (
    hedge === 'majority' &&
    !claimsMost(reading) &&
    (claimsAll(reading) || roles.some((role) => role === 'part-half' || role === 'part-minority'))
  )
    return true;
  // "All of the files", of which 70 per cent were.
  if (
    value.type === 'count' &&
    value.number !== undefined &&
    value.number < ALL_OF_IT &&
    isPercentage(fact) &&
    reading.numbers.length === 0 &&
    claimsAll(reading)
  )
    return true;
  // "Half of the perfume", of which 70 per cent was.
  const half = reading.forms.find(({ role }) => role === 'part-half');
  if (half && value.type === 'count' && isPercentage(fact) && reading.numbers.length === 0) {
    const share = value.number ?? HALF;
    const bound = reading.forms.find(({ role, to }) => BOUNDS.has(role) && to === half.from)?.role;
    if (bound === 'compare-more') return share <= HALF;
    if (bound === 'compare-less') return share >= HALF;
    if (bound === 'compare-at-least') return share < HALF;
    if (bound === 'compare-at-most') return share > HALF;
    return Math.abs(share - HALF) > NEAR_HALF;
  }
  if (value.type !== 'list' || !roles.some((role) => OF_ONE_ALONE.has(role))) return false;
  const named = value.items.filter(
    (item) => typeof item === 'string' && reading.terms.some((term) => term.concepts.includes(item)),
  );
  return named.length > 0 && named.length < value.items.length;
}

/** Weight of what a fact leaves unexplained of a claim, names counted in full. */
function unsaid(reading: Reading, fact: ScoredFact, index: FactIndex, except: ReadonlySet<Term>): number {
  let sum = 0;
  for (const term of reading.terms) {
    if (
      except.has(term) ||
      term.aside ||
      (fact.profile.main && term.concepts.some((concept) => index.context.has(concept)))
    )
      continue;
    const weight = isNameLike(term, reading) ? 1 : term.soft ? term.weight / 3 : term.weight;
    sum += weight * (1 - explanation(term, fact.profile));
  }
  return sum;
}

/** Whether a claim speaks of what a fact is about, and not only of its value ("Derb Ghallef is in Rabat" is not about the dateline). */
function hasSubject(
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

const NAME_BEFORE = wordClass('before-name');

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
  return NAME_BEFORE.has(before) || (reading.language === 'ar' && /^[وف]?[بل]/u.test(term.text));
}

const kindOf = (id: string, lexicon: Lexicon): string | undefined => lexicon.concept(id)?.kind;

/** Kinds of bodies that stand in one another's place. */
const BODIES: ReadonlySet<string> = new Set(['organisation', 'body', 'group']);

/** Kinds of which a thing is one and not another: what was told to be in Arabic is not in Spanish. */
const EXCLUSIVE: readonly string[] = ['language', 'animal'];

/** Terms that name another of an exclusive kind than the one that the fact states. */
function siblings(reading: Reading, { profile }: ScoredFact, lexicon: Lexicon): Term[] {
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
    return stated.some(
      (other) =>
        kinds.some((kind) => kind !== other && lexicon.ancestors(other).has(kind)) && !related(other),
    );
  });
}

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
function genuine(reading: Reading, { fact }: Pick<ScoredFact, 'fact'>, lexicon: Lexicon): Term[] {
  const english = reading.language === 'en';
  const said = reading.tokens.flatMap(({ folded }, at) =>
    GENUINE.in(reading.language).has(folded) ? [at] : [],
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
    !tokens.slice(before, term.from).some(({ folded }) => NO_STATE.has(folded) || RELATIVE.has(folded))
  );
}
const STATE_NOW = wordClass('state-now');
const NO_STATE = wordClass('no-state');

/** Whether a statement tells what was done, and not what will, may or should be, is asked for, or was not. */
const tellsDone = ({ statement }: Fact): boolean => !UNDONE.test(statement.en);
const UNDONE =
  /\b(?:will|would|may|might|can|could|should|shall|must|if|unless|to|ask\w*|request\w*|seek\w*|sought|appl\w+|demand\w*|refus\w*|reject\w*|order\w*|plan\w*|expect\w*|hope\w*|not|never|no|nobody|none)\b|n't\b/iu;

/** The terms of a claim that say the opposite of what a fact states. */
function opposing(reading: Reading, { profile }: Pick<ScoredFact, 'profile'>, told = 1): Term[] {
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

/** Whether a claim names a day of the week, and a fact states another. */
export function otherWeekday(
  { terms, forms }: Reading,
  { fact: { value, conditions }, profile: { stated } }: Pick<ScoredFact, 'fact' | 'profile'>,
): boolean {
  const named = terms.flatMap(({ concepts }) => concepts.filter((id) => WEEKDAYS.has(id)));
  // "It had begun when they were saved on Saturday": either may be of that day.
  if (named.length === 0 || forms.some(({ role }) => role === 'ask-date')) return false;
  // "On Tuesday, the day before Wednesday the 17th": of two days the one of the date is told.
  const days = stated.filter((id) => WEEKDAYS.has(id));
  const date = value.type === 'date' ? value.date : conditions?.on;
  const own = date !== undefined && days.length > 1 ? weekdayOf(date) : undefined;
  const told = own !== undefined && days.includes(own) ? [own] : days;
  return told.length > 0 && !named.some((id) => told.includes(id));
}
/** The concept of the day of the week of a date; undefined of one that is not told to the day. */
const weekdayOf = (date: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/u.test(date)
    ? new Date(`${date}T00:00:00Z`)
        .toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
        .toLowerCase()
    : undefined;
/** Concepts of the days of the week. */
export const WEEKDAYS: ReadonlySet<string> = new Set([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
]);

const ARTICLE = wordClass('determiner');

/** The word before a term, articles apart; in Arabic the letter that is written to it. */
function wordBefore({ from }: Term, { tokens, language }: Reading): string | undefined {
  let at = from - 1;
  while (at >= 0 && ARTICLE.has(tokens[at]?.folded ?? '')) at--;
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
function rivals(reading: Reading, candidate: ScoredFact, lexicon: Lexicon): Term[] {
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
const finds = (reading: Reading, things: ReadonlySet<Term>): boolean =>
  [...things].every((term) => term.kind === 'thing' && !BEHIND_OTHER.has(wordBefore(term, reading) ?? '')) &&
  reading.terms.some(({ concepts }) => concepts.some((id) => FINDS.has(id)));
const BEHIND_OTHER = wordClass('before-other');
const FINDS: ReadonlySet<string> = new Set(['find', 'discover', 'seize', 'detect', 'recover']);

/** What a list says of its items without a word for it. */
const INCLUDES: ReadonlySet<string> = new Set(['include', 'contents', 'belong', 'join']);

/** Where a claim names items of a fact's list: its words for being one of them ("covers butter", "was part of"), else undefined. */
function listed(reading: Reading, { fact: { value } }: ScoredFact): Term[] | undefined {
  if (value.type !== 'list') return undefined;
  const named = reading.terms.some(
    (term) =>
      !term.aside && value.items.some((item) => typeof item === 'string' && term.concepts.includes(item)),
  );
  return named
    ? reading.terms.filter((term) => term.concepts.some((concept) => INCLUDES.has(concept)))
    : undefined;
}

/** By what a fact decides a claim: a figure of what is counted, another thing that stands there, or all that it tells. */
export type Ground = 'figure' | 'another' | 'told';

/** What one fact says to a claim. */
export interface Holding {
  fact: ScoredFact;
  /** Contradicted by a figure, a time, a name or a share, or by what the fact denies; otherwise as told. */
  contradicted: boolean;
  /** What speaks for the fact being the one that the claim is about; weighed in thresholds.ts. */
  inputs: ClaimInputs;
  /** Log-odds by which the facts are ordered by what they tell of the claim. */
  rank: number;
  /** It counts what a claimed figure counts. */
  counts: boolean;
  /** Terms of the claim that put another thing where its value stands. */
  rivals: ReadonlySet<Term>;
  /** It tells that the one did to the other what the claim says that the other did. */
  swapped: boolean;
  /** It denies something, and it is not told whether that is what the claim speaks of. */
  doubtful: boolean;
  ground: Ground;
}

/** A claim's evidence on one fact: that of the words, and what the fact says to figures, times and names. */
export type ClaimInputs = ReturnType<typeof inputsOf> & HeldInputs;

/** Facts that a claim is held against: those that speak most of the same. */
const HELD = 12;

const count = (list: readonly boolean[]): number => list.filter((one) => one).length;

const DEFINITE = wordClass('definite-determiner');

/** Whether a number only says of which things something is told: "the 41 spills", "most of the 41". */
export function isGiven(number: NumberMention, reading: Reading): boolean {
  return isPartitive(number, reading) || DEFINITE.has(reading.tokens[number.from - 1]?.folded ?? '');
}

/** "8 arrested in the two operations": both, beside another number. */
const isBoth = (number: NumberMention, reading: Reading): boolean =>
  number.value === 2 &&
  reading.numbers.length > 1 &&
  DEFINITE.has(reading.tokens[number.from - 1]?.folded ?? '');

/** Whether two facts of a topic are told of the same time. */
function isOfSame(one: Fact, other: Fact): boolean {
  return (
    one.topic === other.topic &&
    (!one.conditions ||
      !other.conditions ||
      JSON.stringify(one.conditions) === JSON.stringify(other.conditions))
  );
}

/** Whether a fact's statement has a number, beside its own. */
const mentions = ({ statement, value }: Fact, number: NumberMention): boolean =>
  (value.type !== 'count' || value.number !== number.value) &&
  [...statement.en.replace(BRACKETS, '').matchAll(/\d[\d,]*/gu)].some(
    ([digits]) => Number(digits.replaceAll(',', '')) === number.value,
  );
const BRACKETS = /\((?!\d)[^()]*\)/gu;

/** "2 inspections must find no trace": what is to be so is not told to be. */
const IS_TO_BE = /\b(?:must|may|should|shall|will|would|could|can)\b/iu;

/**
 * How many denials a claim has, where just one of them stands behind what it counts: "41 workers who did not get out" (1), "there were
 * not 41 who did not get out" (2); else 0.
 */
function denialsOfCounted(reading: Reading, numbers: readonly NumberMention[]): number {
  // "No contenían ningún principio": one denial in two words.
  const all = denialsOf(reading);
  const denials = all.filter(
    ({ from }, at) => at === 0 || !CONCORD.in(reading.language).has(reading.tokens[from]?.folded ?? ''),
  );
  const behind = (form: Form): boolean =>
    numbers.some((number) => {
      const noun = nounOf(number, reading);
      return noun !== undefined && form.from >= noun.to;
    });
  return denials.filter(behind).length === 1 && denials.length <= 2 ? denials.length : 0;
}

const CONCORD = wordClass('negative-concord');

/**
 * "The dealer who tipped off the police is based in Brussels", held against the fact that tells where the dealer is: what a
 * fact beside it tells of the same only says who or what is meant.
 */
function toldBesides(
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

/** "Three of the cars were stolen", where four were seized: of a part something else is said than of the whole. */
const isOfWhole = (number: NumberMention, reading: Reading, { fact, profile }: ScoredFact): boolean =>
  isPartOf(number, reading) &&
  fact.value.type === 'count' &&
  number.value <= (fact.value.number ?? 0) &&
  !TELLS_PART.test(fact.statement.en) &&
  reading.terms.some(
    (term) => !term.aside && term.kind !== 'light' && explanation(term, profile) < MENTIONED,
  );
/** Whether a year is what something is said to be older or younger than. */
const isOlderThan = ({ from }: NumberMention, { forms }: Reading): boolean =>
  forms.some(({ role, to }) => /^hint-(?:old|young)est$/u.test(role) && from >= to && from - to <= TO_YEAR);
/** Most words between the two: "older than about". */
const TO_YEAR = 2;

/** Whether so many years are spent or given, and nobody's age: "got three years", but "is 44", "44 years old". */
function isTerm(number: NumberMention, { tokens, terms, forms, language }: Reading): boolean {
  if (terms.some(({ concepts }) => concepts.includes('age'))) return false;
  if (terms.some(({ concepts }) => concepts.some((id) => PUNISHMENTS.has(id)))) return true;
  const years = forms.some(({ role, from }) => role === 'unit-year' && from === number.to);
  return (
    years &&
    tokens.slice(0, number.from).some(({ folded }) => GIVEN_YEARS.in(language).has(folded)) &&
    !tokens.slice(number.to).some(({ folded }) => folded === 'old')
  );
}
const GIVEN_YEARS = wordClass('given-years');

const TELLS_PART = /^[\p{L}\d.,]+ of (?:the|its|their|those|these)\b|\bof (?:them|whom|which)\b/iu;

function hold(
  reading: Reading,
  numbers: readonly NumberMention[],
  fact: ScoredFact,
  asked: Asking,
  unknown: Scored | undefined,
  given: ReadonlyMap<NumberMention, readonly Fact[]>,
  index: FactIndex,
  lexicon: Lexicon,
): Holding | undefined {
  const open = isOpen(fact.fact);
  const clear = open ? saysClear(reading) : undefined;
  if (open && clear === undefined) return undefined;
  const pair = partAndWholeOf(reading);
  const figures = numbers.map((number) => {
    // "7 Ukrainians among the sixteen": whoever is sixteen, of the same event.
    if (pair?.whole === number && nounOf(number, reading) === undefined) {
      const people = countsPeople(fact.fact, lexicon);
      const told = index.profiles.some(
        ({ fact: each }) =>
          each &&
          countsSo(each, number) &&
          people &&
          countsPeople(each, lexicon) &&
          each.conditions?.event === fact.fact.conditions?.event,
      );
      return { told, counted: !told };
    }
    // A fact tells its whole in passing: "of the 19 people killed, 2 were crew".
    if (pair?.whole === number && (mentions(fact.fact, number) || given.get(number)?.length))
      return { told: true, counted: false };
    if (isBoth(number, reading)) return { told: true, counted: false };
    if (isOfRest(number, reading) && !TELLS_OTHERS.test(fact.fact.statement.en))
      return { told: undefined, counted: false };
    // "Is the ship older than 1990?", of one that is 54 metres long: a year counts nothing.
    if (number.yearLike && isOlderThan(number, reading)) return { told: undefined, counted: false };
    // "He got three years", of one who is 44 years old.
    if (isTerm(number, reading) && countsYears(fact.fact) && fact.profile.explains('age') >= TOLD)
      return { told: undefined, counted: false };
    // A share in per cent is no number of them.
    if (number.percent && fact.fact.value.type === 'count' && !isPercentage(fact.fact))
      return { told: undefined, counted: false };
    // Nor is a number of them a share: "in 18 of 50 samples", of a fact that tells how many per cent they are.
    if (!number.percent && isPercentage(fact.fact) && pair)
      return { told: mentions(fact.fact, number) || undefined, counted: false };
    const noun = nounOf(number, reading);
    if (noun && listsKindsOf(noun, fact.fact, lexicon)) return { told: undefined, counted: false };
    const figure = heldFigure(number, noun, reading, fact, index);
    if (figure.told === false && isOfWhole(number, reading, fact)) return { told: undefined, counted: false };
    // Another fact of the topic bears it out, and this one is told of those.
    const borne = given.get(number)?.some((other) => isOfSame(other, fact.fact)) ?? false;
    return borne && figure.told === undefined ? { ...figure, told: true } : figure;
  });
  // Of what is told of the case's event its month is no news.
  const times = reading.times.map(
    (time) =>
      heldTime(time, fact) ?? (index.isOfCaseTime(fact.profile) && index.isCaseTime(time) ? true : undefined),
  );
  const clocks = heldClocks(reading, fact, lexicon);
  const moments = [...times, ...clocks];
  const suspects = new Set([
    ...rivals(reading, fact, lexicon),
    ...siblings(reading, fact, lexicon),
    ...otherNation(reading, fact, index, lexicon),
    ...otherRelative(reading, fact, lexicon),
  ]);
  // "Bound for Augusta, in Sicily": what the statement itself says contradicts nothing of it.
  const wrong = suspects.size > 0 || figures.some(({ told }) => told === false) || moments.includes(false);
  const borne = wrong && !clocks.includes(false) && bearsOut(reading, fact, lexicon);
  const rival = borne ? new Set<Term>() : suspects;
  if (rival.size > 0 && !hasSubject(reading, fact, rival, lexicon)) return undefined;
  // "Batteries were found there", where gas was: the one may be found beside the other.
  if (rival.size > 0 && fact.fact.value.type === 'entity' && finds(reading, rival)) return undefined;
  const turned = swapped(reading, fact, lexicon);
  // "They confessed", of those who deny it: the word is told of as its opposite is.
  // Of what is told not to be genuine the denial says so already.
  const unreal = denies(fact.fact) ? [] : genuine(reading, fact, lexicon);
  const contrary = [...opposing(reading, fact), ...unreal];
  const untold = isDenial(fact.fact)
    ? contrary.filter((term) => explanation(term, fact.profile) < MENTIONED)
    : [];
  const share =
    heldShare(reading, fact) ||
    saysOtherSide(reading, fact.fact, lexicon) ||
    contrary.length > 0 ||
    otherWeekday(reading, fact) ||
    saysInside(reading, fact, lexicon) ||
    turned;
  // A figure is held against a nought as against any other number.
  const stands = stance(reading, fact.fact, lexicon);
  // "None was found" is not told by how many were not.
  if (stands === 'denies' && !isNought(fact.fact) && numbers.some(({ value }) => value === 0))
    return undefined;
  // "Did some of them die?" is not put right by how many did not.
  if (stands === 'denies' && countsSome(fact.fact) && numbers.length === 0 && !claimsAll(reading))
    return undefined;
  const counted = figures.some((figure) => figure.counted);
  // So many of whom it is denied, here and there: the denials cancel out.
  const ofCounted =
    counted &&
    stands !== 'affirms' &&
    !isNought(fact.fact) &&
    !IS_TO_BE.test(fact.fact.statement.en) &&
    denialsOf(matterOf(fact.fact, reading.language, lexicon)).length > 0
      ? denialsOfCounted(reading, numbers)
      : 0;
  const denied =
    clear !== undefined
      ? clear
      : ofCounted
        ? ofCounted === 1
        : stands === 'denies' && !isNought(fact.fact)
          ? !saysDenial(reading, fact)
          : denies(fact.fact) &&
            !(fact.fact.value.type === 'count' && numbers.length > 0) &&
            stands !== 'affirms' &&
            !saysDenial(reading, fact);
  const wrongFigure = borne ? 0 : count(figures.map((figure) => figure.counted && figure.told === false));
  const wrongTime = borne ? 0 : count(moments.map((told) => told === false));
  // "3 were released without charge" tells nothing of "11 were charged".
  if (denied && wrongFigure > 0 && stands === 'denies' && denialsOf(reading).length === 0) return undefined;
  // "They admit that ..." of what they deny says the opposite twice: of the denial, not of what is denied.
  const admits = denied && isDenial(fact.fact) && opposed(reading, fact);
  const contradicted = admits || (wrongFigure + wrongTime > 0 || share || rival.size > 0) !== denied;
  const listing = rival.size === 0 ? listed(reading, fact) : undefined;
  const identifying = rival.size > 0 && !counted ? toldBesides(reading, fact, rival, index) : [];
  const putRight = unreal.filter((term) => explanation(term, fact.profile) < MENTIONED);
  const apart = new Set([...rival, ...untold, ...putRight, ...(listing ?? []), ...identifying]);
  // A time that the fact tells helps to find it, or is left out as the claim's.
  const told = reading.times.filter((_, at) => times[at] === true);
  // The very figure is told in another currency, whatever is not known in that of the claim.
  const elsewhere = numbers.some((number) => inAnotherCurrency(number, fact.fact));
  const sought = !counted ? BLANK : elsewhere ? { ...asked, currencies: [] } : asked;
  const evidence = [told, []]
    .flatMap(
      (kept) =>
        rank(without(bare(reading, kept), apart), sought, index).facts.find(
          (other) => other.fact.id === fact.fact.id,
        )?.evidence ?? [],
    )
    .sort((a, b) => acceptScore(b) - acceptScore(a))[0];
  if (!evidence) return undefined;
  const left = unsaid(reading, fact, index, apart);
  const foreign = reading.terms.filter(
    (term) =>
      !rival.has(term) &&
      !term.aside &&
      isNameLike(term, reading) &&
      explanation(term, fact.profile) < MENTIONED,
  );
  // Beside a figure of the very thing, an unknown on another side of it ("their brand") says little.
  const lead = unknown ? clippedLead(unknown.rank - fact.rank) : -MAX_LEAD;
  // What a list names and a majority told leave nothing for an unknown to know better.
  const plain =
    (listing !== undefined && numbers.length + moments.length === 0) ||
    (fact.fact.hedge === 'majority' && rival.size === 0 && claimsMost(reading)) ||
    elsewhere;
  const posterior = unknown ? unknown.evidence.posterior - fact.evidence.posterior : 0;
  const held: HeldInputs = {
    left: Math.min(3, left),
    leftContradicted: contradicted ? Math.min(3, left) : 0,
    foreign: Math.min(2, foreign.length),
    contradicted: Number(contradicted),
    figureAgrees: Math.min(
      2,
      count(figures.map((figure) => figure.counted && (figure.told === true || borne))),
    ),
    figureWrong: Math.min(2, wrongFigure),
    figureKnown: Math.min(2, count(figures.map((figure) => !figure.counted && figure.told === true))),
    figureUntold: Math.min(2, count(figures.map((figure) => figure.told === undefined))),
    timeAgrees: Math.min(2, count(moments.map((one) => one === true))),
    timeWrong: Math.min(2, wrongTime),
    timeUntold: Math.min(2, count(moments.map((one) => one === undefined))),
    dated: Number(fact.fact.value.type === 'date' && reading.times.length > 0),
    rival: Number(rival.size > 0),
    share: Number(share),
    first: 0,
    firstCounting: 0,
    firstWrong: 0,
    unknownLead: counted || share ? 0 : plain ? Math.min(0, lead) : lead,
    unknownLeadFigure: counted || share ? (plain ? Math.min(0, lead) : lead) : 0,
    unknownPosterior: plain ? Math.min(0, posterior) : posterior,
  };
  return {
    fact,
    contradicted,
    inputs: { ...inputsOf(evidence), ...held },
    rank: rankScore(evidence),
    counts: counted,
    rivals: rival,
    swapped: turned,
    doubtful: stands === 'unclear' && !denied,
    ground: counted ? 'figure' : contradicted ? 'another' : 'told',
  };
}

/** "17 of the bikes", "nine of those arrested": of a list of the kinds of bikes or of people each may be any number. */
const listsKindsOf = ({ kind, concepts }: Term, { value }: Fact, lexicon: Lexicon): boolean =>
  value.type === 'list' &&
  value.items.every(
    (item) =>
      typeof item === 'string' &&
      (kind === 'thing'
        ? concepts.some((id) => lexicon.ancestors(item).has(id))
        : lexicon.concept(item)?.kind === 'group' &&
          concepts.some((id) => isPeople(id, lexicon)) &&
          isPeople(item, lexicon)),
  );
const isPeople = (id: string, lexicon: Lexicon): boolean => lexicon.ancestors(id).has('person');

/** "58 more bicycles were found": a claim of so many others is of them. */
const TELLS_OTHERS = /\b(?:more|others?|another|further|additional)\b/iu;

const countsSo = ({ value }: Fact, number: NumberMention): boolean =>
  value.type === 'count' && value.number === number.value;

/** What every fact near enough says to one claim, with one subject. */
export function holdings(
  reading: Reading,
  numbers: readonly NumberMention[],
  index: FactIndex,
  lexicon: Lexicon,
): Holding[] {
  const nouns = numbers.flatMap((number) => nounOf(number, reading) ?? []);
  const currencies = numbers.flatMap((number) => number.currency ?? []);
  const asked = { ...BLANK, heads: currencies.length > 0 ? [] : nouns, currencies };
  const ranking = rank(bare(reading), BLANK, index);
  const counting = numbers.length > 0 ? rank(bare(reading), asked, index).facts.slice(0, HELD) : [];
  const near = new Map([...counting, ...ranking.facts.slice(0, HELD)].map((fact) => [fact.fact.id, fact]));
  const given = new Map(
    numbers
      .filter((number) => isGiven(number, reading))
      .map((number) => [
        number,
        [...near.values()].flatMap((fact) => {
          const noun = nounOf(number, reading);
          const { told, counted } = heldFigure(number, noun, reading, fact, index);
          // "Who rounded up the 21": those whom a fact counts, though no noun says so.
          const isThose = noun === undefined && countsSo(fact.fact, number);
          return (counted && told === true) || isThose ? [fact.fact] : [];
        }),
      ]),
  );
  const held = [...near.values()].flatMap(
    (fact) => hold(reading, numbers, fact, asked, ranking.unknowns[0], given, index, lexicon) ?? [],
  );
  // Which fact speaks most of the claim, and which of those that count what it counts, weighs beside how much each does.
  const byRank = [...held].sort((a, b) => b.rank - a.rank);
  const first = byRank[0];
  // "They used 12 of the ovens", beside how many were not used: what denies speaks of the others.
  const counters = byRank.filter((holding) => holding.counts);
  const affirming = isNegated(reading)
    ? undefined
    : counters.find(({ fact: { fact } }) => !DENIES.test(fact.statement.en));
  const counter = affirming ?? counters[0];
  if (first) first.inputs.first = 1;
  if (counter) counter.inputs.firstCounting = 1;
  if (counter?.contradicted) counter.inputs.firstWrong = 1;
  return held;
}
