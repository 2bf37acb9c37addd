/** A whole and a part of it that a question tells apart: what share the part is, and what is left without it. */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { foreignNames, foreignTimes } from '../silence/conditions.ts';
import { statementOf } from '../statement.ts';
import { HALF_TOLD, MENTIONED, NAMES_IT, TOLD } from '../thresholds.ts';
import { countsTime, formatQuantity } from '../values.ts';
import { countedOf, isThing } from './counted.ts';
import { type Derived, shown } from './derived.ts';
import { isCount } from './operands.ts';
import { PART_OF } from './operation.ts';
import { inOneUnit, isPercentage } from './units.ts';
import { addsOthers, sameThings, apart as unlike } from './whole.ts';

interface Parted {
  whole: Fact;
  part: Fact;
}

/** Kinds of what says where or by whom, never what was counted. */
const WHERE = new Set(['place', 'organisation', 'event', 'attribute']);

/** A plain count: one figure, of things. */
const numberOf = (fact: Fact): number | undefined =>
  isCount(fact) && !isPercentage(fact) && fact.value.type === 'count' ? fact.value.number : undefined;

/**
 * "How many of the 58 samples did not contain it": the count of the samples that did, of which everything named is told,
 * and the count of all samples, which is told of nothing but the samples.
 */
export function partedBy(reading: Reading, bench: Bench): Parted | undefined {
  const { index, lexicon } = bench;
  const fronted = frontedIn(reading);
  const denied = reading.forms.some((form) => form.kind === 'negation');
  const terms = reading.terms.filter(
    (term) =>
      term.kind !== 'light' &&
      (!term.aside || fronted.includes(term)) &&
      !AMONG.has(reading.tokens[term.from]?.folded ?? ''),
  );
  const { facts } = rank({ ...reading, numbers: [] }, BLANK, index);
  const fits = (scored: ScoredFact): boolean =>
    scored.evidence.time !== -1 &&
    foreignNames(reading, scored, index, lexicon).length === 0 &&
    foreignTimes(reading, scored, index).length === 0;
  const told = (term: Term, { profile }: ScoredFact): boolean =>
    explanation(term, profile) >=
    (isThing(term) && term.kind !== 'attribute' && !isDone(term, reading) ? TOLD : HALF_TOLD);
  const part = facts.find(
    (scored) =>
      numberOf(scored.fact) !== undefined && terms.every((term) => told(term, scored)) && fits(scored),
  );
  // "Of the dead, what share had lived in care homes?": the whole is named first, and the part is told to be of it.
  const behind = behindOf(reading, terms) ?? fronted.find(({ kind }) => kind !== 'light' && !WHERE.has(kind));
  const head = behind ?? terms.find((term) => isThing(term) && !WHERE.has(term.kind)) ?? terms[0];
  if (!part || !head || explanation(head, part.profile) < NAMES_IT || denies(part.fact, bench))
    return undefined;
  const size = numberOf(part.fact) ?? 0;
  const named = new Set(
    terms.flatMap((term) => term.concepts.flatMap((id) => [id, ...lexicon.ancestors(id)])),
  );
  const counts = rank({ ...reading, terms: [head], numbers: [] }, BLANK, index).facts;
  const wholes = counts.flatMap((scored) => {
    const { fact, profile } = scored;
    const number = numberOf(fact);
    if (fact === part.fact || number === undefined || number <= size || countsTime(fact)) return [];
    if (fact.conditions?.event !== part.fact.conditions?.event || unlike(fact, part.fact)) return [];
    if (reading.numbers.some(({ value }) => value !== number)) return [];
    const { things, acts } = countedOf(fact, lexicon);
    const counted = [...things, ...acts];
    const counts = (term: Term): boolean => term.concepts.some((id) => counted.includes(id));
    // The whole is told of nothing that sets the part apart; where its noun is what stands behind "of the", it counts that.
    const apart =
      behind && counts(behind)
        ? terms.every((term) => term === behind || !counts(term) || isEvent(term, part.fact)) ||
          // "Of the people treated in hospital": that is told of all of them, and "firefighters" is not.
          (fronted.length > 0 &&
            terms.every((term) => fronted.includes(term) === explanation(term, profile) >= TOLD))
        : // "26 were arrested in Albania, Spain and Germany": of all of them, whatever places it names.
          !terms.every((term) => explanation(term, profile) >= MENTIONED) ||
          (part.fact.conditions?.place !== undefined && fact.conditions?.place === undefined);
    if (explanation(head, profile) < NAMES_IT || !apart) return [];
    const unnamed = counted.filter((each) => !named.has(each)).length;
    // "23 arrests" are of those arrested, though its noun is no word for them; "those treated" are the patients.
    const stated =
      (denied || fact.topic === part.fact.topic) && head.concepts.some((id) => profile.stated.includes(id));
    return unnamed < counted.length || things.size === 0 || (behind && stated) ? [{ fact, unnamed }] : [];
  });
  // What the case itself adds up of those here and others elsewhere is no whole of those here.
  const own = wholes.filter(({ fact }) => !addsOthers(fact, part.fact.topic, bench));
  // "The dead" are all of them rather than the youngest.
  const [whole, next] = own.sort((one, other) => one.unnamed - other.unnamed);
  if (!whole || whole.unnamed === next?.unnamed) return undefined;
  // "The miners who got out by themselves" are no whole where more miners are counted: they are another part.
  const all = numberOf(whole.fact) ?? 0;
  const larger = index.profiles.some(
    ({ fact }) =>
      fact &&
      fact !== whole.fact &&
      (numberOf(fact) ?? 0) > all &&
      fact.topic === whole.fact.topic &&
      fact.conditions?.event === whole.fact.conditions?.event &&
      sameThings(fact, whole.fact, lexicon),
  );
  if (whole.unnamed > 0 && larger) return undefined;
  return { whole: whole.fact, part: part.fact };
}

/** Whether a term is the event that a fact is told of, which sets no part of it apart. */
const isEvent = ({ concepts }: Term, { conditions }: Fact): boolean =>
  conditions?.event !== undefined && concepts.includes(conditions.event);

/** "Of the detained, how many ...": the whole that opens the question, up to its comma; it is no aside. */
function frontedIn({ tokens, terms }: Reading): Term[] {
  const opening = tokens.findIndex(({ text }) => /\p{L}/u.test(text));
  const word = tokens[opening]?.folded ?? '';
  const comma = tokens.findIndex(({ text }) => COMMA.test(text));
  if (comma < 0 || !(PART_OF.has(word) || AMONG.has(word))) return [];
  return terms.filter(({ from, to }) => from > opening && to <= comma);
}
const COMMA = /^[,،]$/u;

/** "Were convicted", "a été condamnée": a word that also names people says behind "been" what was done. */
const isDone = ({ from }: Term, { tokens }: Reading): boolean =>
  PASSIVE_AUXILIARY.has(tokens[from - 1]?.folded ?? '');
const PASSIVE_AUXILIARY = wordClass('passive-auxiliary');

/** The "dead" of "how many of the dead": what stands behind "of the" is the whole, be it a thing or a deed. */
function behindOf(reading: Reading, terms: readonly Term[]): Term | undefined {
  const among = reading.tokens.findIndex(({ folded }) => AMONG.has(folded));
  const first = among < 0 ? undefined : terms.find(({ from }) => from > among);
  if (first && first.from - among <= OF_REACH && !WHERE.has(first.kind)) return first;
  return reading.forms
    .filter((form) => form.role === 'ask-count' || form.role === 'op-percent')
    .flatMap(({ to }) => {
      const of = PART_OF.has(reading.tokens[to]?.folded ?? '') ? to : to - 1;
      if (!PART_OF.has(reading.tokens[of]?.folded ?? '')) return [];
      return terms.find(({ from, kind }) => from > of && from - of <= OF_REACH && !WHERE.has(kind)) ?? [];
    })[0];
}
const AMONG = wordClass('among');
/** Farthest, in tokens, that the whole stands behind "of": "of all the dead". */
const OF_REACH = 3;

/** Whether a fact itself tells of what was not done. */
const denies = (fact: Fact, { lexicon }: Bench): boolean =>
  statementOf(fact, 'en', lexicon).forms.some(({ kind }) => kind === 'negation');

/** "How many of the suspects are not Togolese": those that are, taken from all. */
export function without(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const denied = reading.forms.some((form) => form.kind === 'negation');
  if (!denied || !asked.asks.every((ask) => ask === 'count') || asked.asks.length === 0) return undefined;
  const parted = partedBy(reading, bench);
  const common = parted && inOneUnit([parted.whole, parted.part], [], bench, language);
  const [whole, part] = common?.operands ?? [];
  if (!whole || !part) return undefined;
  const rest = formatQuantity(whole.value - part.value, 'count', undefined, language);
  return shown(
    `${whole.label} − ${part.label} = ${rest}`,
    [whole.fact, part.fact],
    'derived: a whole without its part',
    { value: whole.value - part.value, unit: 'count' },
  );
}
