/** "How many years between the youngest and the oldest of them": the difference of two ages that the article tells. */
import type { Fact, Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Bench } from '../bench.ts';
import { MENTIONED } from '../thresholds.ts';
import { formatSpan } from '../wording.ts';
import { isThing } from './counted.ts';
import { type Derived, shown } from './derived.ts';

const YOUNGEST: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:youngest|younger)\b/iu,
  fr: /\b(?:plus jeune|benjamine?|cadette?)\b/iu,
  ar: /(?:أصغر|الأصغر)/u,
  es: /\b(?:más joven|menor)\b/iu,
};
const OLDEST: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:oldest|eldest|older)\b/iu,
  fr: /(?:plus (?:âgée?|vieux|vieille)|aînée?|doyenn?e?)/iu,
  ar: /(?:أكبر|الأكبر)/u,
  es: /(?:\bmayor\b|más viej[oa]|de más edad)/iu,
};

/** The difference of the ages of the youngest and the oldest, where one fact counts each. */
export function ageGap(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const { text, terms } = reading;
  if (!YOUNGEST[reading.language].test(text) || !OLDEST[reading.language].test(text)) return undefined;
  const asked = reading.forms.some(
    ({ role, kind }) =>
      role === 'op-difference' ||
      role === 'ask-duration' ||
      role === 'ask-count' ||
      (kind === 'time-unit' && role === 'unit-year'),
  );
  // "Between the youngest and the oldest", not "how many were the youngest and how many the oldest".
  if (!asked || reading.forms.filter(({ kind, role }) => kind === 'ask' && role === 'ask-count').length > 1)
    return undefined;
  const of = (pattern: RegExp): Fact[] =>
    bench.index.profiles.flatMap((profile) => {
      const { fact } = profile;
      if (fact?.value.type !== 'count' || fact.value.number === undefined) return [];
      const noun = fact.value.noun.en;
      const told = terms.every(
        (term) =>
          !isThing(term) ||
          term.concepts.some((id) => AGED.test(id)) ||
          explanation(term, profile) >= MENTIONED,
      );
      return YEARS.test(noun) && pattern.test(noun) && told ? [fact] : [];
    });
  const [youngest, young] = of(YOUNGEST.en);
  const [oldest, old] = of(OLDEST.en);
  if (youngest?.value.type !== 'count' || oldest?.value.type !== 'count' || young || old) return undefined;
  // The youngest of the dead and the oldest of the arrested are of no one group.
  if (youngest.topic !== oldest.topic || youngest.conditions?.event !== oldest.conditions?.event)
    return undefined;
  const [less, more] = [youngest.value.number ?? 0, oldest.value.number ?? 0];
  if (more <= less) return undefined;
  const rest = formatSpan(more - less, 'year', language);
  return shown(`${more} − ${less} = ${rest}`, [youngest, oldest], 'derived: difference of ages');
}
const AGED = /^(?:young|old|age)/u;
const YEARS = /\b(?:years?|age)\b/iu;
