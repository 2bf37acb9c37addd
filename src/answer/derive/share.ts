/** A part and its whole, where a question asks for the share that the one is of the other. */
import type { Fact } from '../../facts/schema.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { BLANK } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { NAMED, NAMES_IT } from '../thresholds.ts';
import { countedOf } from './counted.ts';
import { asksOnly, namingOf, tellsApart, tellsOf } from './naming.ts';
import { isCount } from './operands.ts';
import { isPercentage } from './units.ts';
import { apart, sameThings, sizeOf } from './whole.ts';

/**
 * "What share of the tested samples were genuine": the count that tells what is asked of, and the largest of the same things of which no
 * more is counted than is named, or the one whose figure is given; undefined where there are none.
 */
export function partOfWhole(reading: Reading, bench: Bench): { part: Fact; whole: Fact } | undefined {
  const counts = rank(reading, BLANK, bench.index).facts.filter(({ fact }) => isCount(fact) && isExact(fact));
  for (const part of counts.slice(0, PARTS)) {
    const whole = wholeBeside(part, reading, bench);
    if (whole) return { part: part.fact, whole };
  }
  return undefined;
}

/** Likeliest counts that may be the part. */
const PARTS = 3;

const isExact = (fact: Fact): boolean =>
  fact.value.type === 'count' &&
  fact.value.number !== undefined &&
  fact.value.number > 1 &&
  fact.hedge !== 'majority' &&
  !isPercentage(fact);

/** Whether a count is of what another counts in some place, or does something with: marriages of those in Palermo. */
function countsMore(whole: Fact, part: Fact, { lexicon, index }: Bench): boolean {
  const [all, some] = [whole, part].map((fact) => {
    const { things, acts } = countedOf(fact, lexicon);
    return [...things, ...acts].filter((id) => lexicon.concept(id)?.kind !== 'place');
  });
  return (
    sameThings(whole, part, lexicon) ||
    (all !== undefined &&
      some !== undefined &&
      all.some((id) => some.includes(id)) &&
      all.every((id) => some.includes(id) || index.context.has(id)))
  );
}

/** The count that another is a part of, where the two tell all that is named. */
function wholeBeside(part: ScoredFact, reading: Reading, bench: Bench): Fact | undefined {
  const { index, lexicon } = bench;
  const naming = namingOf(reading).filter((term) => !term.concepts.includes(MAJORITY));
  // "The 24-hour standard": a length of time is of no whole.
  const [figure, another] = reading.numbers.filter(
    ({ to }) => !reading.forms.some(({ kind, from }) => kind === 'time-unit' && from === to),
  );
  // "Half of those still in hospital" are of no other number of them.
  const remains = reading.forms.some(({ role }) => role === 'op-remain');
  if (another || remains || reading.times.length > 0) return undefined;
  const own = countedOf(part.fact, lexicon);
  const isNamed = (id: string): boolean =>
    own.things.has(id) ||
    own.acts.has(id) ||
    index.context.has(id) ||
    naming.some(({ concepts }) => concepts.some((one) => one === id || lexicon.ancestors(one).has(id)));
  const tells = (term: Term, profile: Profile): boolean => tellsOf(term, profile, reading);
  const tellsBetween = (profile: Profile): boolean =>
    naming.every(
      (term) => tells(term, part.profile) || tells(term, profile) || asksOnly(term, reading, bench),
    ) && naming.some((term) => tellsApart(term, part.profile, profile));
  const sums = new Set(index.profiles.flatMap(({ fact }) => (fact && isCount(fact) ? [sizeOf(fact)] : [])));
  const wholes = index.profiles.flatMap((profile) => {
    const { fact } = profile;
    if (fact?.status !== 'published' || fact.value.type !== 'count' || !isCount(fact) || !isExact(fact))
      return [];
    if (sizeOf(fact) <= sizeOf(part.fact) || apart(fact, part.fact)) return [];
    if (fact.conditions?.event !== part.fact.conditions?.event) return [];
    // Those that passed and those that failed make up all that were tested: neither is the whole of the other.
    if (sums.has(sizeOf(fact) + sizeOf(part.fact))) return [];
    const { things, acts } = countedOf(fact, lexicon);
    const counted = [...things, ...acts];
    // "What share of the men are Belgian": the whole is of the men.
    const [subject] = naming;
    const fits = figure
      ? sizeOf(fact) === figure.value
      : counted.length > 0 &&
        counted.every(isNamed) &&
        subject !== undefined &&
        explanation(subject, profile) >= NAMED;
    return fits && countsMore(fact, part.fact, bench) && tellsBetween(profile)
      ? [{ fact, named: naming.filter((term) => explanation(term, profile) >= NAMES_IT).length }]
      : [];
  });
  return wholes.sort((a, b) => b.named - a.named || sizeOf(b.fact) - sizeOf(a.fact))[0]?.fact;
}
/** "Most of those arrested": of how many of them, and of nothing that they are. */
const MAJORITY = 'majority';
