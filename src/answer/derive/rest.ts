/** What is left of a whole: "how many of the lost containers are still missing", "how much of it is yet to be recovered". */
import type { Fact, Language } from '../../facts/schema.ts';
import { isHinted, type Reading } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { BLANK } from '../../match/question.ts';
import { isNameLike } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { rank } from '../ranking.ts';
import { MENTIONED, NAMES_IT, SURE, TOLD } from '../thresholds.ts';
import { formatQuantity } from '../values.ts';
import { countedOf, isThing } from './counted.ts';
import { asStated, type Derived, shown } from './derived.ts';
import { isCount, isMoney, isNumeric, type Named, operandsOf } from './operands.ts';
import { tellsResult } from './results.ts';
import { inOneUnit, isPercentage, measuresOf, type Operand } from './units.ts';
import { apart, meets, sameThings } from './whole.ts';

const RULE = 'derived: what is left';
/** The deed that things are counted by which are gone. */
const MISSING = 'disappear';

const toldLeft = (fact: Fact, language: Language): Derived => asStated([fact], RULE, language);

/** The fact that the article itself, or its author, gives of a rest: of the whole or the part that is named, or of both. */
function calculatedOf(named: readonly Fact[], { index }: Bench): Fact | undefined {
  return index.profiles.find(({ fact }) => {
    if (fact?.calculation?.operation !== 'difference') return false;
    const all = [fact.id, ...fact.calculation.of];
    return named.length > 0 && named.every(({ id }) => all.includes(id));
  })?.fact;
}

/** Deeds by which what was gone has come back. */
const BACK: readonly string[] = ['recover', 'find', 'give-back', 'return-go-back', 'rescue'];

/** Whether a fact tells of what has come back. */
const isBack = (fact: Fact, { index }: Bench): boolean => {
  const profile = index.profileOf(fact);
  return profile !== undefined && BACK.some((deed) => profile.explains(deed) >= NAMES_IT);
};

/** Whether two counts are of the same things, or of one measure and topic: tonnes of what was spilled, and of what was collected. */
const alike = (whole: Fact, part: Fact, bench: Bench): boolean =>
  sameThings(whole, part, bench.lexicon) ||
  (whole.topic === part.topic && meets(new Set(measuresOf(whole, bench)), new Set(measuresOf(part, bench))));

/** "The other 11 suspects were released": what is itself left of a whole is none. */
const isRemainder = ({ statement, calculation }: Fact): boolean =>
  calculation?.operation === 'difference' || /\b[Tt]he (?:other|remaining|rest)\b/u.test(statement.en);

/** Whether two facts are a whole and a part of it: of the same things, or amounts of which the one has come back. */
function areParted(whole: Fact, part: Fact, bench: Bench): boolean {
  const elsewhere = whole.topic !== part.topic && whole.conditions?.event !== part.conditions?.event;
  if (elsewhere || apart(whole, part) || isRemainder(whole)) return false;
  if (isPercentage(part)) return isCount(whole) && isBack(part, bench) && whole.topic === part.topic;
  if (isMoney(whole) && isMoney(part)) return isBack(part, bench) && !isBack(whole, bench);
  return isCount(whole) && isCount(part) && alike(whole, part, bench);
}

/** The one part of a whole that has come back, where the question does not name it: of all things that name the whole. */
function partOf(whole: Fact, reading: Reading, bench: Bench): Fact | undefined {
  const profile = bench.index.profileOf(whole);
  if (!profile || isBack(whole, bench)) return undefined;
  const named = reading.terms.filter((term) => isThing(term) && explanation(term, profile) >= NAMES_IT);
  const parts = bench.index.ofTopic(whole.topic).flatMap((other) => {
    const { fact } = other;
    if (!fact || fact === whole || !isBack(fact, bench) || isPercentage(fact)) return [];
    if (!isCount(fact) || !areParted(whole, fact, bench)) return [];
    return named.every((term) => WHERE.has(term.kind) || explanation(term, other) >= NAMES_IT) ? [fact] : [];
  });
  return named.length > 0 && parts.length === 1 ? parts[0] : undefined;
}
const WHERE: ReadonlySet<string> = new Set(['place', 'organisation', 'event']);

/** What is left of a whole without its part; undefined where the one is not more than the other. */
function without(whole: Fact, part: Fact, bench: Bench, language: Language): Derived | undefined {
  const common = inOneUnit([whole, part], [], bench, language);
  const [one, other] = common?.operands ?? [];
  if (!common || !one || !other || other.value >= one.value) return undefined;
  const rest = formatQuantity(one.value - other.value, common.unit, undefined, language);
  return shown(`${one.label} − ${other.label} = ${rest}`, [whole, part], RULE, {
    value: one.value - other.value,
    unit: common.unit,
  });
}

const operandOf = (fact: Fact, bench: Bench, language: Language): readonly Operand[] =>
  inOneUnit([fact], [], bench, language)?.operands ?? [];

/** What is left of a whole. The article's own figure goes before one that is worked out. */
export function remaining(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  if (tellsRest(reading, bench)) return undefined;
  const { named } = operandsOf(reading, bench, isNumeric, { spans: true });
  const [first, second, third] = named.map(({ scored }) => scored.fact);
  if (!first || third) return undefined;
  const calculated = calculatedOf(second ? [first, second] : [first], bench);
  if (calculated)
    return namesOther(reading, calculated, named, bench) ? undefined : toldLeft(calculated, language);
  if (second) {
    const share = [first, second].find(isPercentage);
    const [whole, part] = share
      ? [first === share ? second : first, share]
      : [first, second].sort((a, b) => sizeOf(b, bench, language) - sizeOf(a, bench, language));
    return whole && part && areParted(whole, part, bench) && tellAll(reading, [whole, part], bench)
      ? without(whole, part, bench, language)
      : undefined;
  }
  const missing = bench.index.profiles.find(
    ({ fact }) =>
      fact &&
      fact !== first &&
      countedOf(fact, bench.lexicon).acts.has(MISSING) &&
      sameThings(fact, first, bench.lexicon),
  )?.fact;
  if (missing) return toldLeft(missing, language);
  const part = partOf(first, reading, bench);
  return part && tellAll(reading, [first, part], bench) ? without(first, part, bench, language) : undefined;
}

/** Whether the nearest fact that has a figure itself tells what is left, of all that is named; before it may stand the one that tells who. */
export function tellsRest(reading: Reading, { index, lexicon }: Bench): boolean {
  const near = rank({ ...reading, numbers: [] }, BLANK, index)
    .facts.slice(0, 2)
    .find(({ fact }) => isNumeric(fact));
  return (
    near !== undefined &&
    tellsResult(near.fact, 'rest', reading.language, lexicon) &&
    reading.terms.every(
      (term) =>
        isHinted(term, reading) ||
        explanation(term, near.profile) >= TOLD ||
        // "Still lying in hospital": a word that nobody lists says no more of it than the fact does.
        (term.kind === 'unlisted' && near.score >= SURE),
    )
  );
}

/** Whether a name is named of which neither the rest nor what it is reckoned from is told. */
function namesOther(reading: Reading, left: Fact, named: readonly Named[], { index }: Bench): boolean {
  const profiles = [left, ...named.map(({ scored }) => scored.fact)].flatMap(
    (fact) => index.profileOf(fact) ?? [],
  );
  return reading.terms.some(
    (term) =>
      (WHERE.has(term.kind) || term.kind === 'body' || isNameLike(term, reading)) &&
      profiles.every((profile) => explanation(term, profile) < MENTIONED),
  );
}

const sizeOf = (fact: Fact, bench: Bench, language: Language): number =>
  operandOf(fact, bench, language)[0]?.value ?? 0;

/** Whether all that a question names is told of the whole or of the part. */
function tellAll(reading: Reading, facts: readonly Fact[], { index }: Bench): boolean {
  const profiles = facts.flatMap((fact) => index.profileOf(fact) ?? []);
  return reading.terms.every(
    (term) =>
      term.kind === 'light' ||
      term.kind === 'time' ||
      term.aside ||
      isHinted(term, reading) ||
      profiles.some((profile) => explanation(term, profile) >= MENTIONED),
  );
}
