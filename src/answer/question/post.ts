/**
 * "How old is the landlord?", "the landlord is 58": somebody spoken of by what he is, of whom one fact tells who that is and
 * another how old.
 */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { AGE } from '../../match/question.ts';
import type { Span } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { agesOf, HAS_YEARS, OLDEST } from '../derive/ages.ts';
import type { Finding } from '../finding.ts';
import { isOwnPerson } from '../kinds.ts';
import { statementOf } from '../statement.ts';
import { NAMES_IT } from '../thresholds.ts';

/** Whose age a question or a claim speaks of. */
interface OfAge {
  /** Questions who that is, the fullest first. */
  who: readonly Reading[];
  /** Whoever is named besides. */
  named: string | undefined;
  /** The age that is claimed; undefined of a question. */
  years: number | undefined;
}

/** How it is asked who somebody is. */
export const WHO_IS: Readonly<Record<Language, string>> = {
  en: 'who is …?',
  fr: 'qui est … ?',
  ar: 'من هو …؟',
  es: '¿quién es …?',
};
/** What stands before the words for somebody who is spoken of by what he is. */
const DEFINITE: Readonly<Record<Language, string>> = { en: 'the ', fr: 'le ', ar: '', es: 'el ' };
const YOUNGEST_OR_OLDEST = /^hint-(?:young|old)/u;
const AGED = wordClass('aged');
const OF = wordClass('of');

/** Most tokens between the word that asks and the one for the age: "what's the age" has one, "qué edad" none. */
const TO_AGE = 1;

/** Whose age a reading asks for, or `claims`; undefined where it speaks of none, or says more than whose, or says that by no more than a name. */
export function whoseAge(reading: Reading, claims: boolean, bench: Bench): OfAge | undefined {
  const { lexicon } = bench;
  const { tokens, language, numbers, times, forms } = reading;
  const isOfAge = (term: Term): boolean =>
    term.concepts.includes(AGE) ||
    tokens.slice(term.from, term.to).every(({ folded }) => AGED.in(language).has(folded));
  const terms = reading.terms.filter((term) => term.kind !== 'light' && !isOfAge(term));
  const bounds = forms.some(
    ({ kind, role }) => YOUNGEST_OR_OLDEST.test(role) || kind === 'comparison' || kind === 'negation',
  );
  const years = claims ? yearsClaimed(reading) : undefined;
  const asked = claims ? years !== undefined : numbers.length === 0 && reading.terms.some(isOfAge);
  // "From what country is he, and how old?" asks for more.
  const asksMore = forms.some(
    ({ kind, role, from, to }) =>
      kind === 'ask' &&
      // Arabic "from" is written like "who", but opens nothing.
      (role !== 'ask-who' || reading.terms.every((term) => term.from > from)) &&
      !reading.terms.some((term) => isOfAge(term) && term.from - to <= TO_AGE && from < term.to),
  );
  if (!asked || asksMore || bounds || times.length > 0) return undefined;
  const isPerson = (id: string): boolean => isOwnPerson(id, lexicon);
  const names = terms.filter(({ concepts }) => concepts.some(isPerson));
  const [named, another] = new Set(names.flatMap(({ concepts }) => concepts.filter(isPerson)));
  // "The woman", "the younger": one of whom more is told is not meant before another.
  const tellsWhat = terms.some((term) => term.kind !== 'quality' && !names.includes(term));
  if (another !== undefined || !tellsWhat) return undefined;
  // "The general manager, Óscar Villarroel", but "the partner of Monreale".
  const apposed = names.filter(({ from }) => !OF.has(tokens[from - 1]?.folded ?? ''));
  const asideOf = (said: readonly Term[]): Span[] => [
    ...reading.terms.filter((term) => !said.includes(term) && term.kind !== 'light'),
    ...numbers,
  ];
  // "The deputy mayor", "the former director": what stands right before belongs to it, be it ever so light.
  const isWord = (at: number): boolean =>
    tokens[at]?.kind === 'word' &&
    !forms.some(({ from, to }) => from <= at && to > at) &&
    !reading.terms.some((term) => isOfAge(term) && term.from <= at && term.to > at);
  const opening = (at: number): number => (isWord(at - 1) ? opening(at - 1) : at);
  const who = [terms, terms.filter((term) => !apposed.includes(term))].flatMap((said) => {
    const [first] = said;
    const last = said.at(-1);
    // Between the words for what somebody is stands nothing else.
    if (!first || !last || asideOf(said).some(({ from, to }) => from > first.from && to < last.to)) return [];
    const whom = reading.text.slice(tokens[opening(first.from)]?.start, tokens[last.to - 1]?.end);
    return [read(WHO_IS[language].replace('…', `${DEFINITE[language]}${whom}`), lexicon, language)];
  });
  return { who, named, years };
}

/** The one age that a claim gives: "is 58", "a 58 ans", "عمره 58 سنة". */
function yearsClaimed({ numbers, tokens, terms, forms, language }: Reading): number | undefined {
  const [number, another] = numbers;
  if (!number || another || number.comparison !== 'equal' || number.vague || number.percent) return undefined;
  if (number.currency !== undefined || number.value > OLDEST) return undefined;
  const isYears = forms.some(({ role, from }) => role === 'unit-year' && from === number.to);
  const has = tokens.some(
    ({ folded }) => HAS_YEARS.in(language).has(folded) || AGED.in(language).has(folded),
  );
  const isOfAge = terms.some(({ concepts }) => concepts.includes(AGE));
  const ends = tokens.every(
    ({ kind }, at) =>
      at < number.to ||
      kind === 'symbol' ||
      forms.some((form) => form.kind === 'tag' && form.from <= at && form.to > at),
  );
  const is = forms.some(({ kind }) => kind === 'yesno');
  return isOfAge || (isYears && has) || (is && ends) ? number.value : undefined;
}

/**
 * The fact that tells who somebody is, and the one that tells how old; undefined where the first is not of one person, or no age is told.
 * The reading is of the question who that is; `named`: whom the question names, which that fact then tells of, too ("the partner of Monreale").
 */
export function ageOf(
  { facts: [who, another] }: Finding,
  { terms, tokens, forms }: Reading,
  named: string | undefined,
  bench: Bench,
): [Fact, Fact] | undefined {
  const whose = who && !another ? describedIn(who, bench) : undefined;
  const [age, older] = agesOf(bench).filter((aged) => aged.whose === whose);
  const profile = who && bench.index.profileOf(who);
  if (!who || !profile || !age || older || age.fact === who) return undefined;
  // "The financier" is no organiser, nor the deputy mayor the mayor, however near.
  const isTold = tokens.every(({ kind }, at) => {
    const covers = ({ from, to }: Span): boolean => from <= at && to > at;
    const of = terms.filter(covers);
    return (
      kind !== 'word' ||
      (of.length > 0 ? of.every((term) => explanation(term, profile) >= NAMES_IT) : forms.some(covers))
    );
  });
  if (!isTold) return undefined;
  const tells = ({ concepts }: Term): boolean => named !== undefined && concepts.includes(named);
  return named === undefined || statementOf(who, 'en', bench.lexicon).terms.some(tells)
    ? [who, age.fact]
    : undefined;
}

/** The one person whom a fact is the answer to "who", or whom it tells of first. */
export function describedIn(fact: Fact, { lexicon }: Bench): string | undefined {
  const { value } = fact;
  const isPerson = (id: string): boolean => isOwnPerson(id, lexicon);
  if (value.type === 'entity') return value.entities.length === 1 ? value.entities.find(isPerson) : undefined;
  if (value.type !== 'text' || !value.answers.includes('definition')) return undefined;
  const { terms } = statementOf(fact, 'en', lexicon);
  return terms[0]?.concepts.find(isPerson);
}
