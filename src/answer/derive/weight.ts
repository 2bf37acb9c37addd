/** What is ranked of several places by its measure, or is the most and the least of them: "the heaviest container and the lightest". */
import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import type { Token } from '../../language/tokens.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { formatQuantity } from '../values.ts';
import { say } from '../wording.ts';
import { ranked } from './comparison.ts';
import { type Derived, DIFFERENCE_RULE, LACKING, type Outcome, shown } from './derived.ts';
import { isCount, isMoney } from './operands.ts';
import { operationOf } from './operation.ts';
import {
  countsByPlace,
  HEAVY,
  isMeasuredIn,
  LIGHT_OF_WEIGHT,
  measuresNamed,
  namesSortOfPlace,
  ofOneThing,
  rankableByPlace,
} from './places.ts';
import { inOneUnit } from './units.ts';

const MORE = wordClass('more');
const MORE_OR_LESS = wordClass('more-or-less');
const THAN = wordClass('than');
const DEFINITE_ARTICLE = wordClass('definite-article');
const WEIGHT = 'weight';

const FIGURES: ReadonlySet<string> = new Set(['count', 'amount']);

type End = 'most' | 'least';

/** Words that name one end of a rank, and whether they do so by weight. */
interface Ranking {
  from: number;
  to: number;
  end: End;
  weight: boolean;
}

/** "The heaviest", "le plus lourd", "el menos pesado": French and Spanish rank by the word before the quality. */
function byWeight({ tokens, language }: Reading): Ranking[] {
  const ranks = language === 'fr' || language === 'es';
  return tokens.flatMap(({ folded }, at): Ranking[] => {
    // Arabic writes "and" onto the next word.
    const word = language === 'ar' ? folded.replace(/^و(?=.{3})/u, '') : folded;
    const heavy = HEAVY.in(language).has(word);
    if (!heavy && !LIGHT_OF_WEIGHT.in(language).has(word)) return [];
    const before = tokens[at - 1]?.folded ?? '';
    const less = ranks && MORE_OR_LESS.has(before) && !MORE.has(before);
    if (ranks && !less && !MORE.has(before)) return [];
    return [{ from: ranks ? at - 1 : at, to: at + 1, end: heavy === less ? 'least' : 'most', weight: true }];
  });
}

/** All words that name an end: those by weight, and those that say most or least. */
function rankingsOf(reading: Reading): Ranking[] {
  const weights = byWeight(reading);
  const others = reading.forms.flatMap(({ role, from, to }): Ranking[] =>
    (role === 'op-most' || role === 'op-least') && weights.every((one) => one.to <= from || one.from >= to)
      ? [{ from, to, end: role === 'op-most' ? 'most' : 'least', weight: false }]
      : [],
  );
  return [...weights, ...others];
}

/** Without the words that rank: they say nothing of what is ranked. */
const withoutRankings = (reading: Reading, rankings: readonly Ranking[]): Reading => ({
  ...reading,
  terms: reading.terms.filter(({ from, to }) => rankings.every((one) => one.to <= from || one.from >= to)),
});

/** "Of the 3 containers": all three are told of. */
const ofAllNamed = ({ numbers }: Reading, facts: readonly Fact[]): boolean =>
  numbers.every(({ value }) => value === facts.length);

/** "Which container was the heaviest": ranked by what each is told to weigh. */
export function heaviest(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const [one, another] = rankingsOf(reading);
  if (!one?.weight || another) return undefined;
  const rest = withoutRankings(reading, [one]);
  // "How many kilograms did the heaviest container hold?"
  const weighs = asked.asks.some((ask) => FIGURES.has(ask)) && measuresNamed(rest.terms).includes(WEIGHT);
  const byPlace = weighs ? rankableByPlace : countsByPlace;
  const facts = ofOneThing(byPlace(rest, asked, bench, isMeasuredIn([WEIGHT], bench), { bare: true }), bench);
  if (!ofAllNamed(reading, facts)) return undefined;
  const common = facts.length > 1 ? inOneUnit(facts, [], bench, language) : undefined;
  return common && ranked(common.operands, one.end, true, language);
}

/** "How many kg separate the heaviest container from the lightest": the difference of the most and the least of several places. */
export function spread(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  if (operationOf(reading) !== 'difference') return undefined;
  const rankings = rankingsOf(reading);
  const ends = new Set(rankings.map(({ end }) => end));
  if (ends.size < 2) return undefined;
  const rest = withoutRankings(reading, rankings);
  const weight = rankings.some((one) => one.weight);
  if (weight && asked.currencies.length > 0) return LACKING;
  const measures = weight ? [WEIGHT] : measuresNamed(rest.terms);
  const fits =
    measures.length > 0
      ? [isMeasuredIn(measures, bench)]
      : asked.asks.includes('amount')
        ? [isMoney]
        : [isCount, isMoney];
  for (const each of fits) {
    const found = rankableByPlace(rest, { ...asked, heads: [] }, bench, each, {
      bare: weight || each === isMoney,
      ofSortAlone: true,
    });
    const facts = measures.length > 0 ? ofOneThing(found, bench) : found;
    const common =
      facts.length > 1 && ofAllNamed(reading, facts)
        ? inOneUnit(facts, asked.currencies, bench, language)
        : undefined;
    const [least, ...others] = [...(common?.operands ?? [])].sort((a, b) => a.value - b.value);
    const most = others.at(-1);
    if (!common || !least || !most) continue;
    const value = most.value - least.value;
    const gap = formatQuantity(value, common.unit, undefined, language);
    const named = { rest: gap, most: most.label, least: least.label };
    return {
      ...shown(`${most.label} − ${least.label} = ${gap}`, [most.fact, least.fact], DIFFERENCE_RULE, {
        value,
        unit: common.unit,
      }),
      text: [
        say([most, least].some(({ fact }) => fact.hedge) ? 'differenceAbout' : 'difference', language, named),
        most.fact.statement[language],
        least.fact.statement[language],
      ].join(' '),
    };
  }
  // No other figures are told of those two places.
  const isThan = ({ folded }: Token, at: number): boolean =>
    THAN.has(folded) && !DEFINITE_ARTICLE.has(reading.tokens[at - 1]?.folded ?? '');
  return namesSortOfPlace(rest, bench) && !reading.tokens.some(isThan) ? LACKING : undefined;
}
