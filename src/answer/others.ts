/**
 * "What else was in the haul, apart from the phones?", "they took phones and what else?": the list in which what is set aside
 * or named first stands with the others.
 */

import type { Fact } from '../facts/schema.ts';
import { wordClass } from '../language/classes.ts';
import { type Reading, read, type Term } from '../language/read.ts';
import { timeAgreement } from '../match/rank.ts';
import type { Bench } from './bench.ts';
import { isThing } from './derive/counted.ts';
import { asideOf } from './derive/series.ts';
import type { Query } from './question/query.ts';
import type { Ranking, ScoredFact } from './ranking.ts';
import { LIST_COVERAGE } from './thresholds.ts';

/** Kinds of answer that the items of a list are. */
const ITEMS: ReadonlySet<string> = new Set(['what', 'which', 'who', 'list']);
/** Facts among which the list is looked for. */
const LOOKED_AT = 6;

/**
 * The longest list that tells as much of the question as a list must and has what the question sets aside as an item; undefined
 * where nothing is set aside, or where something else than items is asked for.
 */
export function listOfOthers(
  { reading, asked, claim }: Query,
  ranking: Ranking,
  bench: Bench,
): ScoredFact | undefined {
  if (claim || asked.asks.length === 0 || !asked.asks.every((ask) => ITEMS.has(ask))) return undefined;
  return listWith(asideOf(reading, bench).terms.filter(isThing), reading, ranking, bench);
}

/** As `listOfOthers`, of a question for what else there is beside what it names. */
export const listOfBeside = ({ reading }: Query, ranking: Ranking, bench: Bench): ScoredFact | undefined =>
  listWith(besideWhich(reading), reading, ranking, bench);

function listWith(
  items: readonly Term[],
  { times }: Reading,
  { facts }: Ranking,
  bench: Bench,
): ScoredFact | undefined {
  if (items.length === 0) return undefined;
  const lists = facts
    .slice(0, LOOKED_AT)
    .filter(
      (list) =>
        list.fact.value.type === 'list' &&
        list.evidence.coverage >= LIST_COVERAGE &&
        times.every((time) => timeAgreement(time, list.profile.times) > 0) &&
        items.every((term) => isItem(term, list.fact, bench)),
    );
  return lists.reduce<ScoredFact | undefined>(
    (longest, list) => (longest && lengthOf(longest) >= lengthOf(list) ? longest : list),
    undefined,
  );
}

/** "Phones and what else": the things named right before the "and". */
function besideWhich({ tokens, terms, language }: Reading): Term[] {
  const word = (at: number): string => tokens[at]?.folded ?? '';
  for (let at = 1; at < tokens.length; at++) {
    const attached = language === 'ar' && word(at).startsWith(ARABIC_AND);
    if (!attached && !JOINS_PARTS.has(word(at))) continue;
    const from = attached ? at : at + 1;
    const words = [2, 3].map((length) => tokens.slice(from, from + length).map(({ folded }) => folded));
    const asks = words.some((each) => {
      const text = each.join(' ');
      return WHAT_ELSE.in(language).has(attached ? text.slice(ARABIC_AND.length) : text);
    });
    // "Móviles, ¿y qué más?"
    const end = tokens.slice(0, at).findLastIndex(({ kind }) => kind !== 'symbol') + 1;
    const things = asks ? terms.filter((term) => isThing(term) && term.to === end) : [];
    if (things.length > 0) return things;
  }
  return [];
}
const WHAT_ELSE = wordClass('what-else');
const JOINS_PARTS = wordClass('joins-parts');
const ARABIC_AND = 'و';

const lengthOf = ({ fact: { value } }: ScoredFact): number =>
  value.type === 'list' ? value.items.length : 0;

/** Whether a list has an item of the name that a term is, or of a kind that it names. */
function isItem({ concepts }: Term, { value }: Fact, { lexicon }: Bench): boolean {
  if (value.type !== 'list') return false;
  return value.items.some((item) => {
    const named =
      typeof item === 'string' ? [item] : read(item.en, lexicon, 'en').terms.flatMap((term) => term.concepts);
    return named.some((id) =>
      concepts.some((concept) => concept === id || lexicon.ancestors(id).has(concept)),
    );
  });
}
