/** A count without what the question sets aside: "how many of the cases were against firms other than that one". */
import type { Fact, Language } from '../../facts/schema.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type Profile } from '../../match/index.ts';
import { type Asking, BLANK, nounAsk } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank } from '../ranking.ts';
import { foreignNames, foreignTimes } from '../silence/conditions.ts';
import { outsideOf } from '../silence/restrictions.ts';
import { NAMES_IT, OPERAND_COVERAGE, TOLD } from '../thresholds.ts';
import { formatQuantity, numberOf } from '../values.ts';
import { countedOf, isThing } from './counted.ts';
import { asStated, type Derived, shown } from './derived.ts';
import { partAtPlace } from './places.ts';
import { asideOf } from './series.ts';
import { inOneUnit } from './units.ts';
import { sameThings } from './whole.ts';

const FIGURES: ReadonlySet<string> = new Set(['count', 'amount']);

/** "Before this haul": what is named right behind "before", where it is no time. */
function beforeIn({ forms, terms, times }: Reading): Term[] {
  return forms.flatMap(({ role, to }) => {
    if (role !== 'fw-before') return [];
    const next = terms.find(({ from }) => from >= to && from - to <= 1);
    return next && !times.some((time) => time.from <= next.from && time.to > next.from) ? [next] : [];
  });
}

/** "Arrested outside Poland": the count of all, less that of the place; undefined where either is not told. */
function outsidePlace(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const out = outsideOf(reading);
  if (!out) return undefined;
  const told = partAtPlace(reading, out.place, out.at, bench);
  return told?.wholes
    .map((whole) => wholeLess(whole, told.part, bench, language))
    .find((derived) => derived !== undefined);
}

/** The count of all, less the one part of it that is told of what is set aside. */
export function withoutAside(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  if (asked.asks.length === 0 || !asked.asks.every((ask) => FIGURES.has(ask))) return undefined;
  const { index, lexicon } = bench;
  const outside = outsidePlace(reading, bench, language);
  if (outside) return outside;
  const out = asideOf(reading, bench).terms.filter(isThing);
  const aside = out.length > 0 ? out : beforeIn(reading);
  if (aside.length === 0) return undefined;
  const things = reading.terms.filter((term) => isThing(term) && nounAsk(term) === undefined);
  const whole = rank({ ...reading, numbers: [] }, BLANK, index).facts.find(
    (scored) =>
      numberOf(scored.fact) !== undefined &&
      scored.evidence.time !== -1 &&
      scored.evidence.coverage >= OPERAND_COVERAGE &&
      things.every((term) => explanation(term, scored.profile) >= TOLD) &&
      foreignNames(reading, scored, index, lexicon).length === 0 &&
      foreignTimes(reading, scored, index).length === 0,
  )?.fact;
  const size = whole && numberOf(whole);
  if (!whole || size === undefined) return undefined;
  // What the article, or its author, gives without it.
  const [given, another] = index.profiles.filter(
    (profile) =>
      profile.fact?.calculation?.operation === 'difference' &&
      profile.fact.calculation.of[0] === whole.id &&
      aside.every((term) => explanation(term, profile) >= TOLD),
  );
  if (given?.fact && !another) return asStated([given.fact], RULE, language);
  if (out.length === 0) return undefined;
  const isPart = (fact: Fact, profile: Profile): boolean =>
    fact !== whole &&
    fact.calculation === undefined &&
    (numberOf(fact) ?? size) < size &&
    fact.conditions?.event === whole.conditions?.event &&
    // A part of it by what both count, or by all that is named being told of the part too.
    (sameThings(fact, whole, lexicon) || reading.terms.every((term) => explanation(term, profile) >= TOLD)) &&
    aside.every((term) => {
      const { things: counted } = countedOf(fact, lexicon);
      return explanation(term, profile) >= NAMES_IT && term.concepts.some((id) => counted.has(id));
    });
  const parts = index
    .ofTopic(whole.topic)
    .flatMap((profile) => (profile.fact && isPart(profile.fact, profile) ? [profile.fact] : []));
  const [part] = parts;
  if (!part || parts.length > 1) return undefined;
  const told = index.profiles.find(
    ({ fact }) =>
      fact?.calculation?.operation === 'difference' &&
      fact.calculation.of[0] === whole.id &&
      fact.calculation.of[1] === part.id,
  )?.fact;
  if (told) return asStated([told], RULE, language);
  // What the whole itself counts cannot be taken out of it, as far as the article does not say so.
  const wholly = countedOf(whole, lexicon);
  if (aside.some(({ concepts }) => concepts.every((id) => wholly.things.has(id) || wholly.broader.has(id))))
    return undefined;
  return wholeLess(whole, part, bench, language);
}
const RULE = 'derived: a whole without what is set aside';

/** A whole less a part of it, with the working. */
function wholeLess(whole: Fact, part: Fact, bench: Bench, language: Language): Derived | undefined {
  const [all, some] = inOneUnit([whole, part], [], bench, language)?.operands ?? [];
  if (!all || !some) return undefined;
  const rest = formatQuantity(all.value - some.value, 'count', undefined, language);
  return shown(`${all.label} − ${some.label} = ${rest}`, [whole, part], RULE, {
    value: all.value - some.value,
    unit: 'count',
  });
}
