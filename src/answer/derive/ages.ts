/**
 * Ages that the article tells: the years between the youngest and the oldest, who of all or of those named is older, and claims
 * of either.
 */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { ATTACHED_AND, isOr } from '../../language/forms.ts';
import type { NumberMention } from '../../language/numbers.ts';
import { type Form, isHinted, type Reading, read, type Term } from '../../language/read.ts';
import type { Token } from '../../language/tokens.ts';
import { explanation } from '../../match/index.ts';
import { AGE, type Ask, type Asking, BLANK } from '../../match/question.ts';
import { part, type Span } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { tellsAllegation } from '../claims/alleged.ts';
import { isOwnName } from '../claims/named.ts';
import { claimsAll } from '../claims/shares.ts';
import { isOwnPerson, isSomebody } from '../kinds.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { COMMON, LEAST_RANK, MENTIONED, OPERAND_COVERAGE, TOLD } from '../thresholds.ts';
import { formatSpan } from '../wording.ts';
import type { Judged } from './comparison.ts';
import { isThing } from './counted.ts';
import { asStated, type Derived, LACKING, shown } from './derived.ts';
import { ageHints } from './operation.ts';
import { countsYears, inOneUnit, measuresOf } from './units.ts';

type Age = 'youngest' | 'oldest';

/** Whether a text speaks of the youngest or the oldest. */
const speaksOf = (age: Age, { forms }: Reading): boolean => forms.some(({ role }) => role === `hint-${age}`);

/** The ages of the youngest and the oldest, or their difference where it is asked for, where one fact counts each. */
export function ageGap(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const { terms } = reading;
  if (!speaksOf('youngest', reading) || !speaksOf('oldest', reading)) return undefined;
  const both =
    terms.some(({ concepts }) => concepts.includes(AGE)) &&
    reading.forms.some(({ kind }) => kind === 'join') &&
    !reading.tokens.some(({ folded }) => BETWEEN.has(folded) || THAN.in(reading.language).has(folded)) &&
    !reading.forms.some(({ kind, role }) => kind === 'op' && !/^op-(?:first|last)$/u.test(role));
  const asked = reading.forms.some(
    ({ role, kind }) =>
      role === 'op-difference' ||
      role === 'ask-duration' ||
      role === 'ask-count' ||
      (kind === 'time-unit' && role === 'unit-year'),
  );
  // "Between the youngest and the oldest", not "how many were the youngest and how many the oldest".
  if (!both && !asked) return undefined;
  if (reading.forms.filter(({ kind, role }) => kind === 'ask' && role === 'ask-count').length > 1)
    return undefined;
  const of = (age: Age): Fact[] =>
    bench.index.profiles.flatMap((profile) => {
      const { fact } = profile;
      if (fact?.value.type !== 'count' || fact.value.number === undefined) return [];
      const noun = fact.value.noun.en;
      const told = terms.every(
        (term) =>
          !isThing(term) ||
          term.concepts.some((id) => AGED.test(id)) ||
          explanation(term, profile) >= MENTIONED,
      );
      return YEARS.test(noun) && speaksOf(age, read(noun, bench.lexicon, 'en')) && told ? [fact] : [];
    });
  // "The younger of the clerks" is no younger than the youngest of all.
  const youngest = of('youngest').sort((a, b) => yearsOf(a) - yearsOf(b))[0];
  const oldest = of('oldest').sort((a, b) => yearsOf(b) - yearsOf(a))[0];
  if (youngest?.value.type !== 'count' || oldest?.value.type !== 'count') return undefined;
  // The youngest of the dead and the oldest of the arrested are of no one group.
  if (youngest.topic !== oldest.topic || youngest.conditions?.event !== oldest.conditions?.event)
    return undefined;
  const [less, more] = [youngest.value.number ?? 0, oldest.value.number ?? 0];
  if (more <= less) return undefined;
  if (both) return asStated([youngest, oldest], 'derived: the age of each', language);
  return yearsBetween([youngest, oldest], language);
}
const BETWEEN = wordClass('between');
const yearsOf = ({ value }: Fact): number => (value.type === 'count' ? (value.number ?? 0) : 0);
const AGED = /^(?:young|old|age)/u;
const YEARS = /\b(?:years?|age)\b/iu;

/** Kinds of answer that name somebody. */
const NAMING: ReadonlySet<Ask> = new Set<Ask>(['who', 'which', 'name', 'what']);
const LENGTHS: ReadonlySet<Ask> = new Set<Ask>(['duration', 'count']);

/**
 * "Who is the youngest of the suspects": the one of the least age, where the article tells the ages of all of them: of as many
 * as are counted, or of everybody where nobody is named.
 */
export function byAge(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const youngest = speaksOf('youngest', reading);
  if (youngest === speaksOf('oldest', reading)) return undefined;
  // "Which of the two is younger, and by how many years?"
  const gap =
    reading.forms.some(({ role }) => role === 'unit-year') && asked.asks.some((ask) => NAMING.has(ask));
  const fits = (ask: Ask): boolean => NAMING.has(ask) || (gap && LENGTHS.has(ask));
  if (!asked.asks.every(fits)) return undefined;
  // "Is the mechanic or the driver the elder?" asks with no question word.
  const asksWho =
    asked.asks.length > 0 ||
    reading.forms.some(({ kind }) => kind === 'ask') ||
    reading.tokens.some((token) => isOr(token, reading.language));
  if (!asksWho) return undefined;
  if (reading.times.length > 0) return undefined;
  const persons = agesOf(bench);
  const two = personsNamed(reading, bench);
  if (two) return byYears(two, youngest, gap, bench, language);
  const alternatives = alternativesOf(reading);
  if (alternatives) {
    const meant = alternatives.map((part) => personIn(part, persons, bench));
    return meant.every((one) => one !== undefined)
      ? byYears(
          meant.map(({ fact }) => fact),
          youngest,
          gap,
          bench,
          language,
        )
      : undefined;
  }
  // Who is told to be the oldest of all goes before the oldest of those whose ages are told.
  const extreme = youngest ? 'youngest' : 'oldest';
  const told = bench.index.profiles.some(
    ({ fact }) => fact && countsYears(fact) && tellsExtreme(extreme, fact),
  );
  const asksAge = reading.terms.some((term) => term.concepts.includes(AGE) && !isHinted(term, reading));
  if (told && asksAge) return undefined;
  const ages = persons.map(({ fact }) => fact);
  const group = reading.terms.filter(
    (term) =>
      !isHinted(term, reading) &&
      !(term.kind === 'light' || term.kind === 'quality') &&
      !term.concepts.some((id) => id === AGE || AGED.test(id) || GIVEN.has(id)),
  );
  const compared = group.length === 0 ? ages : ofGroup(group, ages, reading, bench);
  return byYears(compared, youngest, false, bench, language);
}

/**
 * "Between the mechanic and the driver, who is older?", "which of Rui T. and Ana B.": the ages of the two or more persons that a question
 * names and joins; undefined where it names anything else, or one whose age is not told.
 */
function personsNamed(reading: Reading, bench: Bench): Fact[] | undefined {
  const said = reading.terms.filter(
    (term) =>
      !isHinted(term, reading) &&
      term.kind !== 'light' &&
      !term.concepts.some((id) => id === AGE || AGED.test(id)) &&
      !reading.forms.some(({ role, from, to }) => APART.test(role) && from <= term.from && to >= term.to),
  );
  return reading.numbers.some(({ value }) => value > said.length)
    ? undefined
    : agesJoined(said, reading, bench);
}

/** The ages of two or more persons that stand joined by "and", "or" or commas; undefined where one is nobody whose age is told. */
function agesJoined(said: readonly Term[], reading: Reading, bench: Bench): Fact[] | undefined {
  const { tokens, language } = reading;
  const isJoined = (next: Term, at: number): boolean => {
    const last = said[at - 1];
    const between = last ? tokens.slice(last.to, next.from) : [];
    return (
      !last ||
      (language === 'ar' && ATTACHED_AND.test(next.text)) ||
      between.some(
        (token) => token.folded === ',' || AND.in(language).has(token.folded) || isOr(token, language),
      )
    );
  };
  if (said.length < 2 || !said.every((term, at) => term.kind === 'person' && isJoined(term, at)))
    return undefined;
  const persons = agesOf(bench);
  const facts = said.flatMap((term) => personIn(part(reading, term), persons, bench)?.fact ?? []);
  return facts.length < said.length || new Set(facts).size < facts.length ? undefined : facts;
}
const AND = wordClass('and');

/** Persons by their ages, and the first of them, with what is between the first two where a `gap` is asked for; undefined where two of them are as old, or only one is told. */
function byYears(
  facts: readonly Fact[],
  youngest: boolean,
  gap: boolean,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const common = inOneUnit(facts, [], bench, language);
  const ordered = [...(common?.operands ?? [])].sort((a, b) =>
    youngest ? a.value - b.value : b.value - a.value,
  );
  const [first, second] = ordered;
  if (!first || !second || first.value === second.value) return undefined;
  const working = ordered.map(({ label }) => label).join(youngest ? ' < ' : ' > ');
  const years = formatSpan(Math.abs(second.value - first.value), 'year', language);
  const [less, more] = youngest ? [first, second] : [second, first];
  return {
    ...shown(working, facts, `derived: the ${youngest ? 'youngest' : 'oldest'}`),
    text: `${first.fact.statement[language]} ${working}.${gap ? ` ${more.value} − ${less.value} = ${years}.` : ''}`,
  };
}

/** The age of one person: `whose` is the concept of that person. */
export interface Aged {
  fact: Fact;
  whose: string;
}

/** The ages of single persons that a case tells: of the actor of a fact, or of the one person that its statement names. */
export function agesOf(bench: Bench): Aged[] {
  const { index, lexicon } = bench;
  return index.profiles.flatMap((profile): Aged[] => {
    const { fact } = profile;
    if (fact?.value.type !== 'count' || fact.value.number === undefined || fact.value.number > OLDEST)
      return [];
    const aged =
      measuresOf(fact, bench).includes(AGE) || (countsYears(fact) && profile.explains(AGE) >= TOLD);
    if (!aged || isExtreme(fact)) return [];
    const [actor, another] = fact.conditions?.actor ?? [];
    if (actor !== undefined) return another === undefined ? [{ fact, whose: actor }] : [];
    const { terms, tokens } = read(fact.statement.en, lexicon, 'en');
    const isPerson = (id: string): boolean => isOwnPerson(id, lexicon);
    const persons = terms.filter(({ concepts }) => concepts.some(isPerson));
    // "The sister of Rui T. is 49": whose she is does not say whose age it is.
    const subjects = persons.filter(
      (term) => !persons.some(({ to }) => to === term.from - 1 && tokens[to]?.folded === 'of'),
    );
    const named = new Set(subjects.flatMap(({ concepts }) => concepts.filter(isPerson)));
    const [whose] = named;
    return whose !== undefined && named.size === 1 ? [{ fact, whose }] : [];
  });
}
/** Whether a fact is of the youngest, the oldest, the younger or the older of several. */
export const isExtreme = ({ statement }: Fact): boolean => /\b(?:young|old)(?:er|est)\b/iu.test(statement.en);

/**
 * What an "or" joins within its clause, and what stands before it behind commas: "which is the youngest: the mechanic, the cook or
 * the driver". Undefined where there is no "or".
 */
function alternativesOf(reading: Reading): Reading[] | undefined {
  const { tokens, language, active, forms } = reading;
  const or = tokens.findIndex((token, at) => active.has(at) && isOr(token, language));
  if (or < 0) return undefined;
  // "Rui T. or his sister": the stop of a shortened name ends nothing.
  const ends = ({ kind, text }: Token, at: number): boolean =>
    kind === 'symbol' && !(text === '.' && tokens[at - 1]?.text.length === 1);
  const end = tokens.findIndex((token, at) => at > or && ends(token, at));
  const found = [part(reading, { from: or + 1, to: end < 0 ? tokens.length : end })];
  for (let to = or; to > 0; ) {
    const from = tokens.slice(0, to).findLastIndex(ends) + 1;
    const asks = forms.some(
      (form) => form.from >= from && form.to <= to && (form.kind === 'ask' || form.kind === 'hint'),
    );
    // "Who is older, the mechanic or the driver": what asks is none of them, unless nothing else stands before the "or".
    if (asks && to < or) break;
    found.unshift(part(reading, { from, to }));
    if (!/^[,،]$/u.test(tokens[from - 1]?.text ?? '')) break;
    to = from - 1;
  }
  return found;
}

/**
 * The one person that a stretch of a question names, or whom a fact tells by all that is said of them ("the man said to have put
 * up the money"); undefined where nobody of a told age is meant, or several are.
 */
function personIn(stretch: Reading, persons: readonly Aged[], { index, lexicon }: Bench): Aged | undefined {
  const said = stretch.terms.filter(
    (term) => !isHinted(term, stretch) && term.kind !== 'light' && !term.concepts.some((id) => AGED.test(id)),
  );
  const named = persons.filter(({ whose }) => said.some(({ concepts }) => concepts.includes(whose)));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  if (said.length === 0) return undefined;
  const [best] = rank({ ...stretch, numbers: [] }, BLANK, index).facts;
  if (!best || best.rank < LEAST_RANK || best.evidence.coverage < OPERAND_COVERAGE) return undefined;
  const { value } = best.fact;
  const entities = value.type === 'entity' ? value.entities : [];
  const stated = new Set(
    entities.length > 0
      ? entities
      : best.profile.stated.filter((id) => lexicon.concept(id)?.kind === 'person'),
  );
  const told = persons.filter(({ whose }) => stated.has(whose));
  return told.length === 1 ? told[0] : undefined;
}

/** The ages of the persons that a question for ages names, where it names nothing else; undefined where one is not told. */
function agesNamed(reading: Reading, bench: Bench): Fact[] | undefined {
  const { terms, forms, numbers, times } = reading;
  const asksAge = ({ concepts }: Term): boolean => concepts.includes(AGE);
  // "I need two ages": how many are wanted is no figure of them.
  const counts = numbers.every(({ to }) => terms.some((term) => term.from === to && asksAge(term)));
  if (!terms.some(asksAge) || !counts || times.length > 0) return undefined;
  if (forms.some(({ kind }) => /^(?:op|hint|comparison|negation|tag)$/u.test(kind))) return undefined;
  const said = terms.filter((term) => !asksAge(term) && term.kind !== 'light' && term.weight >= COMMON);
  return agesJoined(said, reading, bench);
}

/** "How old are the mechanic and the driver?": the age of each; undefined where something else is named, or one age is not told. */
export function agesOfEach(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const facts = agesNamed(reading, bench);
  return facts && asStated(facts, 'derived: the age of each', language);
}

/** The years between two ages, with the working. */
function yearsBetween(facts: readonly [Fact, Fact], language: Language): Derived {
  const [more = 0, less = 0] = facts.map(yearsOf).sort((a, b) => b - a);
  const rest = formatSpan(more - less, 'year', language);
  return shown(`${more} − ${less} = ${rest}`, facts, 'derived: difference of ages', {
    value: more - less,
    unit: 'year',
  });
}

/**
 * "The age difference between the mechanic and the driver", "how many years apart are they": the ages of the two persons that are named,
 * where nothing else is.
 */
function differenceOfTwo(reading: Reading, bench: Bench): [Fact, Fact] | undefined {
  const { tokens, language, forms, numbers, times } = reading;
  const { lexicon } = bench;
  const inYears = forms.some(({ role }) => role === YEAR);
  const ofAge = tokens.some(({ folded }) =>
    lexicon.word(folded, language).senses.some(({ concept }) => concept === AGE),
  );
  const apart = forms.some(({ role }) => APART.test(role));
  const between = tokens.some(({ folded }) => BETWEEN.in(language).has(folded));
  if (!(apart && (inYears || ofAge)) && !(inYears && between)) return undefined;
  if (numbers.some(({ value }) => value !== 2) || times.length > 0) return undefined;
  if (forms.some(({ kind }) => /^(?:hint|negation|tag)$/u.test(kind))) return undefined;
  const [one, other, another] = personsNamed(reading, bench) ?? [];
  return one && other && !another && yearsOf(one) !== yearsOf(other) ? [one, other] : undefined;
}
const APART = /^op-(?:difference|gap|elapsed)$/u;

/** "How much older is the mechanic than the driver?": the years between two persons; undefined where either's age is not told. */
export function ageDifference(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const { tokens, forms, numbers } = reading;
  const between = differenceOfTwo(reading, bench);
  if (between) return yearsBetween(between, language);
  if (numbers.length > 0 || !asked.asks.some((ask) => HOW_MUCH.has(ask))) return undefined;
  const ahead = yearsAhead(reading);
  const hint =
    ahead ??
    forms.find(({ role }) => role === 'hint-youngest' || role === 'hint-oldest') ??
    yearsMore(reading);
  const compares = (ahead ? AHEAD_OF : THAN).in(reading.language);
  const than = tokens.findIndex(({ folded }, at) => hint && at >= hint.to && compares.has(folded));
  if (!hint) return undefined;
  const persons = agesOf(bench);
  const within = (from: number, to: number): Aged | undefined =>
    personIn(part(reading, { from, to }), persons, bench);
  const [first, second, third] = reading.terms.filter(
    ({ kind, from }) => kind === 'person' && from >= hint.to,
  );
  // "بكم سنة يكبر الميكانيكي السائق": the Arabic verb takes both with nothing between them.
  const bare = than < 0 && reading.language === 'ar' && first && second && !third;
  if (than < 0 && !bare) return undefined;
  const one = bare ? within(first.from, first.to) : (within(hint.to, than) ?? within(0, hint.from));
  const other = bare ? within(second.from, second.to) : within(than + 1, tokens.length);
  if (!one || !other || one === other) return undefined;
  // "How much older is the student", who is the younger: nothing is worked out of what is not so.
  const [a, b] = [yearsOf(one.fact), yearsOf(other.fact)];
  const [more, less] = hint.role === 'hint-oldest' ? [a, b] : [b, a];
  if (more <= less) return undefined;
  return yearsBetween([one.fact, other.fact], language);
}
/** "¿Cuántos años le lleva el uno al otro?" */
function yearsAhead({ forms, tokens, language }: Reading): Pick<Form, 'role' | 'from' | 'to'> | undefined {
  const years = forms.find(({ role }) => role === 'unit-year');
  const verb = tokens.findIndex(
    ({ folded }, at) => years && at >= years.to && IS_AHEAD.in(language).has(folded),
  );
  return years && verb >= 0 ? { role: 'hint-oldest', from: years.from, to: verb + 1 } : undefined;
}
const IS_AHEAD = wordClass('is-ahead');
const AHEAD_OF = wordClass('ahead-of');

/** "Combien d'années de plus que", "cuántos años más tiene que": more years than another, and so older. */
function yearsMore({
  forms,
  tokens,
  language,
  terms,
}: Reading): Pick<Form, 'role' | 'from' | 'to'> | undefined {
  const years =
    forms.find(({ role }) => role === 'unit-year') ?? terms.find(({ concepts }) => concepts.includes(AGE));
  if (!years) return undefined;
  // "Combien d'années le mécanicien a-t-il de plus que": who has them may stand between.
  const said = tokens
    .flatMap((_, from) => [2, 1].map((words) => ({ from, to: from + words })))
    .find(
      ({ from, to }) =>
        from >= years.to &&
        YEARS_MORE.in(language).has(phraseOf(tokens, from, to)) &&
        (from === years.to || THAN.in(language).has(tokens[to]?.folded ?? '')),
    );
  if (!said) return undefined;
  const less = YEARS_FEWER.in(language).has(phraseOf(tokens, said.from, said.to));
  return { role: less ? 'hint-youngest' : 'hint-oldest', ...said };
}
const phraseOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');
const YEARS_MORE = wordClass('years-more');
const YEARS_FEWER = wordClass('years-fewer');
const HOW_MUCH: ReadonlySet<Ask> = new Set<Ask>(['how', 'amount', 'count', 'duration']);

/** "Is the mechanic older than the driver?": two persons set against each other by their ages; undefined where either's is not told. */
export function agesCompared(reading: Reading, bench: Bench, language: Language): Judged | undefined {
  const { tokens, forms, numbers } = reading;
  const youngest = speaksOf('youngest', reading);
  if (youngest === speaksOf('oldest', reading)) return undefined;
  // "Thirty years older" says by how much; "no suspect is older" is of all of them.
  if (numbers.length > 0 || forms.some(({ kind }) => kind === 'negation')) return undefined;
  const hint = forms.find(({ role }) => role === 'hint-youngest' || role === 'hint-oldest');
  const than = tokens.findIndex(
    ({ folded }, at) => hint && at >= hint.to && THAN.in(reading.language).has(folded),
  );
  if (!hint || than < 0) return undefined;
  const persons = agesOf(bench);
  // The Arabic verb stands before both.
  const one =
    personIn(part(reading, { from: 0, to: hint.from }), persons, bench) ??
    personIn(part(reading, { from: hint.to, to: than }), persons, bench);
  const other = personIn(part(reading, { from: than + 1, to: tokens.length }), persons, bench);
  if (!one || !other || one === other) return undefined;
  const [a, b] = [yearsOf(one.fact), yearsOf(other.fact)];
  return {
    ...asStated([one.fact, other.fact], 'claim: their ages', language),
    holds: youngest ? a < b : a > b,
  };
}
const THAN = wordClass('than');

/**
 * "Is the customs officer 54?", "Clara Benn is 54 years old": so many years said of somebody; LACKING of one of the case of whom
 * no such figure is told, undefined where anything else is said.
 */
export function ageClaimed(
  reading: Reading,
  bench: Bench,
  language: Language,
): Judged | typeof LACKING | undefined {
  const { terms, numbers, times, forms, tokens } = reading;
  const [number, another] = numbers;
  if (!number || another || times.length > 0 || terms.length === 0) return undefined;
  if (number.currency !== undefined || number.percent || number.vague || number.value > OLDEST)
    return undefined;
  // "No suspect is older than 58" says no age of anybody.
  const bounds =
    number.comparison !== 'equal' || forms.some(({ kind }) => kind === 'hint' || kind === 'negation');
  if (bounds) return undefined;
  const ofAge = terms.filter(({ concepts }) => concepts.includes(AGE));
  const persons = terms.filter((term) => !ofAge.includes(term));
  // "Got nine years" is no age: a bare number of years must be what somebody has.
  const years =
    forms.some(({ role, from }) => role === 'unit-year' && from === number.to) &&
    tokens.some(({ folded }) => HAS_YEARS.in(reading.language).has(folded));
  if (!years && ofAge.length === 0 && forms.some(({ kind }) => kind === 'time-unit')) return undefined;
  const isPerson = ({ kind, to, from }: Term): boolean =>
    kind === 'person' && (to <= number.from || ((years || ofAge.length > 0) && from >= number.to));
  const within = (at: number, { from, to }: Span): boolean => from <= at && to > at;
  const ends = tokens.every(
    ({ kind }, at) =>
      at < number.to ||
      kind === 'symbol' ||
      forms.some(
        (form) =>
          (form.kind === 'tag' || form.role === 'unit-year' || form.kind === 'function') && within(at, form),
      ) ||
      terms.some((term) => within(at, term)),
  );
  const says = forms.some(({ kind }) => kind === 'yesno' || kind === 'tag') || years || ofAge.length > 0;
  if (!ends || persons.length === 0 || !persons.every(isPerson) || !says) return undefined;
  const told = bench.index.profiles.filter(
    (profile) => profile.fact && persons.every((term) => explanation(term, profile) >= TOLD),
  );
  const theirs = agesOf(bench).filter(({ whose }) =>
    persons.every(({ concepts }) => concepts.includes(whose)),
  );
  const [fact, other] =
    theirs.length > 0
      ? theirs.map((aged) => aged.fact)
      : told.flatMap((profile) =>
          profile.fact && measuresOf(profile.fact, bench).includes(AGE) ? [profile.fact] : [],
        );
  const isNamed = persons.some((term) => isOwnName(term, reading, bench.lexicon));
  if (!fact)
    return isNamed && !told.some((profile) => profile.numbers.has(number.value)) ? LACKING : undefined;
  if (other || fact.value.type !== 'count') return undefined;
  return {
    ...asStated([fact], 'claim: the age', language),
    holds: fact.value.number === number.value,
  };
}
export const HAS_YEARS = wordClass('has-years');

/** "None of them is over 60", "all are older than 30": a bound of the ages of all, held against the oldest or the youngest of them. */
export function agesBounded(reading: Reading, bench: Bench, language: Language): Judged | undefined {
  const { numbers, terms, forms, tokens, times } = reading;
  const [number, another] = numbers;
  if (!number || another || times.length > 0 || number.currency || number.percent) return undefined;
  if (number.value < LEAST_AGE || number.value > OLDEST || !BOUNDS.test(number.comparison)) return undefined;
  const counted = terms.some(({ from, kind }) => from >= number.to && kind !== 'light');
  const isPerson = ({ kind, concepts }: Term): boolean =>
    kind === 'person' || concepts.some((id) => SEXES.has(id));
  const people = terms.filter(isPerson);
  const nobody = forms.some(({ kind, from }) => kind === 'negation' && from < number.from);
  const others = terms.some(
    (term) =>
      !isPerson(term) &&
      term.kind !== 'light' &&
      !isHinted(term, reading) &&
      !term.concepts.some((id) => id === AGE || ARRESTED.has(id)),
  );
  // "The oldest suspect is over 60" is of him alone.
  const verb = forms.find(({ kind }) => kind === 'yesno')?.from ?? number.from;
  const alone = forms.some(({ role, to }) => /^hint-(?:young|old)est$/u.test(role) && to <= verb);
  // "Over 70 hours" is no age.
  const unit = forms.find(({ kind, from }) => kind === 'time-unit' && from === number.to)?.role;
  if (unit !== undefined && unit !== YEAR) return undefined;
  if (counted || others || alone || people.length + Number(nobody) === 0) return undefined;
  const over = number.comparison === 'more' || number.comparison === 'at-least';
  const within = WITHIN.has(number.comparison);
  const anyOf = ANY_OF.in(reading.language);
  // "Un des suspects", "a suspect is over 60".
  const any = tokens.some(
    ({ folded }, at) =>
      anyOf.has(folded) ||
      anyOf.has(`${folded} ${tokens[at + 1]?.folded}`) ||
      (INDEFINITE_ARTICLE.in(reading.language).has(folded) && people.some(({ from }) => from === at + 1)),
  );
  const one = !claimsAll(reading) && !within && (nobody || any);
  const extreme = one === over ? 'oldest' : 'youngest';
  const [fact, other] = bench.index.profiles.flatMap((profile) => {
    const told = profile.fact;
    if (!told || !profile.main || told.value.type !== 'count' || told.value.number === undefined) return [];
    const named = people.every((term) => explanation(term, profile) >= MENTIONED);
    return countsYears(told) && named && tellsExtreme(extreme, told) ? [told] : [];
  });
  if (!fact || other) return undefined;
  const years = yearsOf(fact);
  const reaches = within && years === number.value;
  return {
    ...asStated([fact], BOUND_OF_AGES, language),
    holds: reaches || (over ? years > number.value : years < number.value),
  };
}
/** How a receipt names it. */
export const BOUND_OF_AGES = 'claim: a bound of their ages';
const YEAR = 'unit-year';
const SEXES: ReadonlySet<string> = new Set(['man', 'woman', 'male', 'female']);
const BOUNDS = /^(?:more|less|at-least|at-most|up-to)$/u;
const WITHIN: ReadonlySet<NumberMention['comparison']> = new Set(['at-least', 'at-most', 'up-to']);
/** Fewer years are hardly an age of several people. */
const LEAST_AGE = 10;
const ANY_OF = wordClass('any-of');
const INDEFINITE_ARTICLE = wordClass('indefinite-article');
const ARRESTED: ReadonlySet<string> = new Set(['arrest', 'detain', 'old', 'young']);
const EXTREMES = { youngest: /\byoungest\b/iu, oldest: /\b(?:oldest|eldest)\b/iu } as const;
/** Whether a fact is of the youngest or the oldest of several. */
const tellsExtreme = (age: Age, { statement }: Fact): boolean => EXTREMES[age].test(statement.en);

/**
 * "How old is the suspect?", where several are told to be one: the ages of all of them. Empty where something else is asked or said
 * ("the Serb", "la sospechosa"), where there is no more than one, or where the youngest or the oldest of all is told.
 */
export function agesOfSuspect(
  { terms, forms, tokens, numbers, times, language }: Reading,
  bench: Bench,
): Fact[] {
  const { index, lexicon } = bench;
  const [who, another] = terms.filter(({ kind, concepts }) => kind !== 'light' && !concepts.includes(AGE));
  if (!terms.some(({ concepts }) => concepts.includes(AGE)) || numbers.length + times.length > 0) return [];
  if (!who || another || forms.some(({ kind }) => /^(?:hint|op|comparison|negation)$/u.test(kind))) return [];
  // By a general word, of one whom it makes no woman of: a case's own group may be told by more than that.
  const words = tokens.slice(who.from, who.to).map(({ folded }) => folded);
  const isSuspect = words.some((word) =>
    lexicon.word(word, language).senses.some(({ concept }) => SUSPECTED.has(concept)),
  );
  if (!isSuspect || words.some((word) => SEVERAL_OR_HER.test(word))) return [];
  const extremes = index.profiles.some(({ fact }) => fact && countsYears(fact) && isExtreme(fact));
  if (extremes) return [];
  // Whoever a fact tells first of all that it names, and of whom it tells an accusation.
  const accused = index.profiles.flatMap(({ fact }) => {
    if (!fact || !tellsAllegation(fact, lexicon)) return [];
    const said = statementOf(fact, 'en', lexicon).terms.flatMap(({ concepts }) => concepts);
    return said.filter((id) => isOwnPerson(id, lexicon)).slice(0, 1);
  });
  const ages = agesOf(bench).filter(({ whose }) => accused.includes(whose));
  return ages.length > 1 ? ages.map(({ fact }) => fact) : [];
}
const SUSPECTED: ReadonlySet<string> = new Set(['suspect', 'accused']);
/** Plurals, and the feminine in French and Spanish. */
const SEVERAL_OR_HER = /(?:s|ee|sa|da|ين|ون)$/u;

/** "Who is the oldest suspect?": the youngest or the oldest is asked for, and the fact, by its author's phrasings too, speaks of none. */
export function asksOtherAge(reading: Reading, { statement, questions, value }: Fact): boolean {
  const hints = ageHints(reading);
  const people = reading.forms.some(({ role }) => role === 'ask-who') || reading.terms.some(isPerson);
  if (
    !people ||
    hints.length === 0 ||
    reading.tokens.some(({ folded }) => THAN.in(reading.language).has(folded))
  )
    return false;
  const ranges = value.type === 'count' && value.min !== undefined && value.max !== undefined;
  const words = [statement.en, ...(questions.en ?? [])];
  return !ranges && !words.some((text) => /\b(?:young|old|eld)(?:er|est)\b/iu.test(text));
}
const isPerson = ({ kind }: Term): boolean => kind === 'person';

/** "How old is the woman?": the age of somebody of whom nothing is told is asked for, and the fact tells of the youngest or the oldest of several. */
export const asksNoExtreme = (reading: Reading, { fact, profile }: ScoredFact): boolean =>
  countsYears(fact) &&
  isExtreme(fact) &&
  ageHints(reading).length === 0 &&
  reading.terms.some((term) => term.concepts.includes(AGE)) &&
  reading.terms.some(
    (term) => (isPerson(term) || isSomebody(term)) && explanation(term, profile) < MENTIONED,
  );

/** Years that nobody is said to be older than. */
export const OLDEST = 120;

/** The ages of all of a group: of a topic that counts as many of them as it tells ages. */
function ofGroup(
  group: readonly Term[],
  ages: readonly Fact[],
  { numbers }: Reading,
  { index }: Bench,
): Fact[] {
  const topics = new Set(ages.map(({ topic }) => topic));
  const complete = [...topics].flatMap((topic) => {
    const own = ages.filter((fact) => fact.topic === topic);
    const counted = index
      .ofTopic(topic)
      .some(
        (profile) =>
          profile.fact?.value.type === 'count' &&
          profile.fact.value.number === own.length &&
          !own.includes(profile.fact) &&
          group.every((term) => explanation(term, profile) >= MENTIONED) &&
          numbers.every(({ value }) => value === own.length),
      );
    return counted ? [own] : [];
  });
  return complete.length === 1 ? (complete[0] ?? []) : [];
}
/** "Whose age is given": what is said of all that the article tells. */
const GIVEN: ReadonlySet<string> = new Set(['say', 'give', 'everyone', 'person', 'mention']);
