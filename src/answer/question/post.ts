/**
 * "How old is the landlord?", "the landlord is 58": somebody spoken of by what he is, of whom one fact tells who that is and
 * another how old.
 */
import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Span } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { agesOf, HAS_YEARS, OLDEST } from '../derive/ages.ts';
import type { Finding } from '../finding.ts';
import { statementOf } from '../statement.ts';
import { TOLD } from '../thresholds.ts';

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
const WHO_IS: Readonly<Record<Language, string>> = {
  en: 'who is the …?',
  fr: 'qui est le … ?',
  ar: 'من هو …؟',
  es: '¿quién es el …?',
};
export const AGE = 'age';
const YOUNGEST_OR_OLDEST = /^hint-(?:young|old)/u;
const AGED = wordClass('aged');
const OF = wordClass('of');

/** "What's the age", "qué edad": most tokens between the word that asks and the age. */
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
      role !== 'ask-who' &&
      !reading.terms.some((term) => isOfAge(term) && term.from - to <= TO_AGE && from < term.to),
  );
  if (!asked || asksMore || bounds || times.length > 0) return undefined;
  const isPerson = (id: string): boolean => lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'person';
  const names = terms.filter(({ concepts }) => concepts.some(isPerson));
  const [named, another] = new Set(names.flatMap(({ concepts }) => concepts.filter(isPerson)));
  if (another !== undefined || names.length === terms.length) return undefined;
  // "The general manager, Óscar Villarroel", but "the partner of Monreale".
  const apposed = names.filter(({ from }) => !OF.has(tokens[from - 1]?.folded ?? ''));
  const asideOf = (said: readonly Term[]): Span[] => [
    ...reading.terms.filter((term) => !said.includes(term) && term.kind !== 'light'),
    ...numbers,
  ];
  const who = [terms, terms.filter((term) => !apposed.includes(term))].flatMap((said) => {
    const [first] = said;
    const last = said.at(-1);
    // Between the words for what somebody is stands nothing else.
    if (!first || !last || asideOf(said).some(({ from, to }) => from > first.from && to < last.to)) return [];
    const whom = reading.text.slice(tokens[first.from]?.start, tokens[last.to - 1]?.end);
    return [read(WHO_IS[language].replace('…', whom), lexicon, language)];
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
  { terms }: Reading,
  named: string | undefined,
  bench: Bench,
): [Fact, Fact] | undefined {
  const whose = who && !another ? describedIn(who, bench) : undefined;
  const [age, older] = agesOf(bench).filter((aged) => aged.whose === whose);
  const profile = who && bench.index.profileOf(who);
  if (!who || !profile || !age || older || age.fact === who) return undefined;
  // "The financier" is no organiser, however near.
  if (!terms.every((term) => term.kind === 'light' || explanation(term, profile) >= TOLD)) return undefined;
  const tells = ({ concepts }: Term): boolean => named !== undefined && concepts.includes(named);
  return named === undefined || statementOf(who, 'en', bench.lexicon).terms.some(tells)
    ? [who, age.fact]
    : undefined;
}

/** The one person whom a fact is the answer to "who", or whom it tells of first. */
function describedIn(fact: Fact, { lexicon }: Bench): string | undefined {
  const { value } = fact;
  const isPerson = (id: string): boolean => lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'person';
  if (value.type === 'entity') return value.entities.length === 1 ? value.entities.find(isPerson) : undefined;
  if (value.type !== 'text' || !value.answers.includes('definition')) return undefined;
  const { terms } = statementOf(fact, 'en', lexicon);
  return terms[0]?.concepts.find(isPerson);
}
