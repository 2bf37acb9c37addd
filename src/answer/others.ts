/** "What else was in the haul, apart from the phones?": the list in which what is set aside stands with the others. */
import type { Fact } from '../facts/schema.ts';
import { read, type Term } from '../language/read.ts';
import { timeAgreement } from '../match/rank.ts';
import type { Bench } from './bench.ts';
import { isThing } from './derive/counted.ts';
import { asideOf } from './derive/series.ts';
import type { Query } from './query.ts';
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
  { facts }: Ranking,
  bench: Bench,
): ScoredFact | undefined {
  if (claim || asked.asks.length === 0 || !asked.asks.every((ask) => ITEMS.has(ask))) return undefined;
  const aside = asideOf(reading, bench).terms.filter(isThing);
  if (aside.length === 0) return undefined;
  const lists = facts
    .slice(0, LOOKED_AT)
    .filter(
      (list) =>
        list.fact.value.type === 'list' &&
        list.evidence.coverage >= LIST_COVERAGE &&
        reading.times.every((time) => timeAgreement(time, list.profile.times) > 0) &&
        aside.every((term) => isItem(term, list.fact, bench)),
    );
  return lists.reduce<ScoredFact | undefined>(
    (longest, list) => (longest && lengthOf(longest) >= lengthOf(list) ? longest : list),
    undefined,
  );
}

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
