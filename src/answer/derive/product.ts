/** "What do the promises to the families come to in all?": an amount that is told for each of several, times their number. */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { foreignNames, foreignTimes } from '../silence/conditions.ts';
import { statementOf } from '../statement.ts';
import { OPERAND_COVERAGE, TOLD } from '../thresholds.ts';
import { formatQuantity, quantitiesOf } from '../values.ts';
import { say } from '../wording.ts';
import { countedOf } from './counted.ts';
import { type Derived, shown } from './derived.ts';
import { isCount, isMoney, operandsOf } from './operands.ts';
import { asksAll, isEach } from './results.ts';
import { inOneUnit, isPercentage, measuresOf } from './units.ts';

/** What an amount is told for each of: the words behind the "each" of its figure, "each survivor treated in hospital". */
function unitOf(fact: Fact, { lexicon }: Bench): Term[] {
  const { value } = fact;
  if (value.type !== 'money') return [];
  const { forms, numbers, terms } = statementOf(fact, 'en', lexicon);
  const figure = numbers.find((number) => value.amounts.some(({ amount }) => amount === number.value));
  const each = forms.find(({ role, from }) => role === 'hint-each' && from >= (figure?.to ?? 0));
  const unit: Term[] = [];
  for (const term of terms) {
    if (!each || term.from < each.to) continue;
    if (term.from > (unit.at(-1)?.to ?? each.to)) break;
    unit.push(term);
  }
  return unit;
}

/** A plain number of things of the amount's own event. */
const numberOf = (fact: Fact, amount: Fact, bench: Bench): number | undefined =>
  isCount(fact) &&
  !isPercentage(fact) &&
  measuresOf(fact, bench).length === 0 &&
  fact.conditions?.since === undefined &&
  fact.conditions?.event === amount.conditions?.event &&
  fact.value.type === 'count'
    ? fact.value.number
    : undefined;

/** The count of those for each of whom an amount is told: the one that the question names, else the one that counts them and no less. */
function numberFor(amount: ScoredFact, reading: Reading, bench: Bench): Fact | undefined {
  const { index, lexicon } = bench;
  const agrees = (fact: Fact): boolean => {
    const number = numberOf(fact, amount.fact, bench);
    return (
      number !== undefined && reading.numbers.every(({ value, currency }) => currency || value === number)
    );
  };
  const named = operandsOf(reading, bench, isCount, { spans: true }).named.filter(
    ({ terms, scored }) =>
      agrees(scored.fact) && terms.some((term) => explanation(term, amount.profile) >= TOLD),
  );
  if (named.length > 0) return named.length === 1 ? named[0]?.scored.fact : undefined;
  const unit = unitOf(amount.fact, bench);
  if (unit.length === 0) return undefined;
  const counts = index.profiles.flatMap((profile) => {
    const { fact } = profile;
    if (!fact || !profile.main || !agrees(fact)) return [];
    const { things, acts, broader } = countedOf(fact, lexicon);
    const counted = [...things, ...acts];
    const names = (term: Term): boolean =>
      term.concepts.some((id) => counted.includes(id) || broader.has(id));
    const others = counted.filter((id) => !unit.some(({ concepts }) => concepts.includes(id))).length;
    return unit.every((term) => names(term) || explanation(term, profile) >= TOLD) && unit.some(names)
      ? [{ fact, others }]
      : [];
  });
  const least = Math.min(...counts.map(({ others }) => others));
  const [count, another] = counts.filter(({ others }) => others === least);
  return count && !another ? count.fact : undefined;
}

const BOTH = wordClass('both');

/** All that is paid where so much is told for each. */
export function product(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  if (!asksAll(reading)) return undefined;
  const { index, lexicon } = bench;
  const { facts: ranked } = rank(
    { ...reading, numbers: [] },
    { ...BLANK, currencies: asked.currencies },
    index,
  );
  const amount = ranked
    .slice(0, 1)
    .find(
      (scored) =>
        isMoney(scored.fact) &&
        isEach(scored.fact, lexicon) &&
        scored.evidence.coverage >= OPERAND_COVERAGE &&
        foreignNames(reading, scored, index, lexicon).length === 0 &&
        foreignTimes(reading, scored, index).length === 0,
    );
  const count = amount && numberFor(amount, reading, bench);
  if (!amount || !count) return undefined;
  // "The total bail", where one more of them has to pay another sum: all that is paid is more than that.
  const { things } = countedOf(count, lexicon);
  const several = reading.numbers.length > 0 || reading.tokens.some(({ folded }) => BOTH.has(folded));
  const named = several && reading.terms.some(({ concepts }) => concepts.some((id) => things.has(id)));
  const another = ranked.some(
    ({ fact, profile }) =>
      fact !== amount.fact &&
      isMoney(fact) &&
      fact.topic === amount.fact.topic &&
      fact.conditions?.event === amount.fact.conditions?.event &&
      reading.terms.every(
        (term) => explanation(term, profile) >= TOLD || term.concepts.some((id) => things.has(id)),
      ),
  );
  if (another && !named) return undefined;
  const quantities = quantitiesOf(amount.fact);
  const each = quantities.find(({ unit }) => asked.currencies.includes(unit)) ?? quantities[0];
  const [number] = inOneUnit([count], [], bench, language)?.operands ?? [];
  if (!each || !number || each.min !== each.max) return undefined;
  const total = formatQuantity(each.min * number.value, each.unit, undefined, language);
  const label = formatQuantity(each.min, each.unit, undefined, language);
  const facts = [amount.fact, count];
  const working = `${number.label} × ${label}`;
  return {
    ...shown(`${working} = ${total}`, facts, 'derived: so much for each'),
    text: say('ratio', language, {
      value: facts.some(({ hedge }) => hedge) ? say('about', language, { value: total }) : total,
      working,
    }),
  };
}
