/** "The 52-year-old", "la femme de 37 ans": who is meant by an age that one person of the case has. */
import { wordClass } from '../language/classes.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation } from '../match/index.ts';
import { AGE } from '../match/question.ts';
import type { Span } from '../match/spans.ts';
import type { Bench } from './bench.ts';
import { agesOf } from './derive/ages.ts';
import { isOwnPerson, isSomebody } from './kinds.ts';
import { TOLD } from './thresholds.ts';

const YEARS_OF_AGE = wordClass('years-of-age');
const OF = wordClass('of');
const AGED = wordClass('aged');
const ARTICLE = wordClass('article');
const DEFINITE_DETERMINER = wordClass('definite-determiner');

/** So many years of age, where they stand. */
interface Years extends Span {
  years: number;
}

/** A description by an age; `noun`: what somebody so old is called besides, if not just man or woman. */
interface Description extends Span {
  noun: Term | undefined;
}

/**
 * The text of a question with the name of the person of the case who is so old in the place of a description by that age.
 * Undefined where nothing is asked, nobody is so described, not exactly one person is so old and of that sort, or somebody is named.
 */
export function namedByAge(reading: Reading, bench: Bench): string | undefined {
  const { lexicon, index, content } = bench;
  const isPerson = (id: string): boolean => isOwnPerson(id, lexicon);
  if (!reading.forms.some(({ kind }) => kind === 'ask')) return undefined;
  if (reading.terms.some(({ concepts }) => concepts.some(isPerson))) return undefined;
  for (const years of yearsIn(reading)) {
    const described = descriptionBy(years, reading);
    if (!described) continue;
    const { noun } = described;
    const isSuch = (id: string): boolean =>
      noun === undefined ||
      noun.concepts.some((concept) => lexicon.ancestors(id).has(concept)) ||
      index.profiles.some((profile) => profile.stated.includes(id) && explanation(noun, profile) >= TOLD);
    const whose = new Set(
      agesOf(bench).flatMap(({ fact, whose: id }) =>
        fact.value.type === 'count' && fact.value.number === years.years && isSuch(id) ? [id] : [],
      ),
    );
    const [only] = whose;
    const entry = content.vocabulary.find(({ id }) => id === only && whose.size === 1);
    const names = entry?.names[reading.language] ?? entry?.names.en ?? [];
    // The full name asks for somebody more surely than the family's.
    const name = names.find((one) => one.includes(' ')) ?? names[0];
    if (name !== undefined) return inPlaceOf(described, name, reading);
  }
  return undefined;
}

/** Numbers that may be ages: by themselves, or as the "last 52 years" that a "52-year-old" is read as. */
const yearsIn = ({ numbers, times }: Reading): Years[] => [
  ...numbers.map(({ from, to, value }) => ({ from, to, years: value })),
  ...times.flatMap(({ from, relation, years }) =>
    relation === 'last' && years !== undefined ? [{ from, to: from + 1, years }] : [],
  ),
];

/** The words of a description by an age: "the 52-year-old", "la femme de 37 ans", "المرأة البالغة من العمر 37 عاما". */
function descriptionBy(years: Years, reading: Reading): Description | undefined {
  const span = reading.language === 'en' ? englishAge(years, reading) : ageBehindNoun(years, reading);
  if (!span) return undefined;
  const before = reading.tokens[span.from - 1]?.folded ?? '';
  return ARTICLE.in(reading.language).has(before) || DEFINITE_DETERMINER.has(before)
    ? { ...span, from: span.from - 1 }
    : span;
}

/** "52-year-old", with the "man" or "woman" behind it. */
function englishAge({ from, to }: Years, { tokens, terms }: Reading): Description | undefined {
  const behindDash = (at: number): number => (tokens[at]?.text === '-' ? at + 1 : at);
  const year = behindDash(to);
  const old = behindDash(year + 1);
  if (tokens[year]?.folded !== 'year' || tokens[old]?.folded !== 'old') return undefined;
  // "Old woman" is one word for somebody elderly.
  const noun = terms.find((term) => term.from <= old + 1 && term.to === old + 2);
  if (noun && isSomebody(noun)) return { from, to: noun.to, noun: undefined };
  return { from, to: old + 1, noun: noun?.kind === 'person' ? noun : undefined };
}

/** "Femme de 37 ans", "homme âgé de 52 ans", "mujer de 37 años": a noun for somebody, and years behind it. */
function ageBehindNoun({ from, to }: Years, reading: Reading): Description | undefined {
  const { tokens, terms, language } = reading;
  const folded = (at: number): string => tokens[at]?.folded ?? '';
  if (!YEARS_OF_AGE.in(language).has(folded(to))) return undefined;
  let start = from;
  while (AGED.in(language).has(folded(start - 1)) || OF.in(language).has(folded(start - 1))) start--;
  const noun = start === from ? undefined : terms.find((term) => term.to === start);
  if (!noun || (noun.kind !== 'person' && !isSomebody(noun))) return undefined;
  // "Mujer de 37 años de edad".
  const age = terms.find(({ concepts, from: at }) => concepts.includes(AGE) && at > to && at - to <= 2);
  const end = age?.to ?? to + 1;
  return isSomebody(noun) ? { from: noun.from, to: end, noun: undefined } : { from: start, to: end, noun };
}

function inPlaceOf({ from, to }: Span, name: string, { text, tokens }: Reading): string {
  return `${text.slice(0, tokens[from]?.start ?? 0)}${name}${text.slice(tokens[to - 1]?.end ?? 0)}`;
}
