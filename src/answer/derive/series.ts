/** The counts of an inventory, taken together. */
import type { Fact, Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { FactIndex } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import { rank } from '../ranking.ts';
import { OPERAND_COVERAGE } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { formatList, formatNumber } from '../wording.ts';
import { DERIVED_SCORE, type Derived } from './derived.ts';
import { inOneUnit } from './units.ts';

/** Fewest counts that make a series. */
const SERIES = 3;

/**
 * The counts of an inventory, for "which item was the rarest" or "all items together": where a list is spoken of as a whole,
 * the facts of its topic that count one thing each.
 */
export function seriesOf(reading: Reading, asked: Asking, index: FactIndex): Fact[] {
  const best = rank(reading, asked, index).facts[0];
  if (best?.fact.value.type !== 'list' || best.evidence.coverage < OPERAND_COVERAGE) return [];
  return countsOf(best.fact.topic, index);
}

/** The facts of a topic that count one thing each, whatever the time; none where they are too few to make a series. */
export function countsOf(topic: string, index: FactIndex): Fact[] {
  const counts = index
    .ofTopic(topic)
    .flatMap(({ fact }) =>
      fact?.value.type === 'count' &&
      fact.value.number !== undefined &&
      fact.conditions?.since === undefined &&
      fact.conditions?.lastYears === undefined
        ? [fact]
        : [],
    );
  return counts.length >= SERIES ? counts : [];
}

/** "How many kinds of item have a number": the counts of the list that is spoken of, counted. */
export function kindsCounted(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  language: Language,
): Derived | undefined {
  const asksKinds =
    asked.heads.some((head) => head.concepts.includes('kind')) || KINDS_ASKED.test(reading.text);
  const figures = reading.terms.some((term) => term.concepts.includes('number'));
  if (!asked.asks.includes('count') || !asksKinds || !figures) return undefined;
  const series = seriesOf(reading, asked, index);
  const common = inOneUnit(series, [], language);
  if (!common) return undefined;
  const working = `${formatNumber(series.length, language)}: ${formatList(
    common.operands.map((operand) => operand.label),
    language,
  )}`;
  return {
    text: `${working}.`,
    working: [working],
    facts: series,
    score: DERIVED_SCORE,
    rule: 'derived: kinds',
  };
}

const KINDS_ASKED =
  /\b(?:kinds?|types?|sorts?|categor(?:y|ies|ías?)|catégories?|sortes?|tipos?|clases?)\b|أنواع|أصناف|فئات/iu;

/** Operands without a total of the others: of lorries, coaches and vehicles the vehicles are all of them. */
export function withoutTotals(facts: readonly Fact[], asked: Asking, index: FactIndex): Fact[] {
  if (facts.length < 3) return [...facts];
  const profiles = facts.map((fact) => index.profileOf(fact));
  return facts.filter((fact, at) => {
    const own = quantitiesOf(fact)[0]?.min ?? 0;
    const others = facts.filter((_, other) => other !== at);
    const sum = others.reduce((total, other) => total + (quantitiesOf(other)[0]?.min ?? 0), 0);
    // The total's noun is the one asked for; its parts' nouns are only kinds of it.
    const noun = asked.heads
      .flatMap((head) => head.concepts)
      .filter((concept) => profiles[at]?.explains(concept) === 1);
    return !(
      own >= sum &&
      noun.length > 0 &&
      profiles.every(
        (profile, other) => other === at || noun.some((concept) => (profile?.explains(concept) ?? 0) < 1),
      )
    );
  });
}
