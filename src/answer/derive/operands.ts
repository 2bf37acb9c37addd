/** The facts that a question names to be reckoned with, one a stretch of it. */
import type { Fact, Language } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import type { FactIndex } from '../../match/index.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, asking } from '../../match/question.ts';
import { slice } from '../query.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { OPERAND_COVERAGE } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';

const SEPARATORS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and|or|than|between|plus|minus|versus|vs|per|every|&|\+|[,;:?.]|against|after|before)$/u,
  fr: /^(?:et|ou|que|entre|plus|moins|par|&|\+|[,;:?.]|contre|avec|apres|avant)$/u,
  ar: /^(?:و|أم|ام|او|بين|مع|لكل|[,:?.]|،|؛|؟|\+|بعد|قبل)$/u,
  es: /^(?:y|e|o|u|que|entre|mas|menos|por|&|\+|[,;:?.]|con|contra|despues|antes)$/u,
};
/** Between two times: "from 8 February to publication". */
const FROM_TO = /^(?:from|to|until|till|off|away|out|a|au|jusqu|hasta|الي|حتي)$/u;

export const BLANK: Asking = { asks: [], open: false, heads: [], currencies: [] };

export const isNumeric = (fact: Fact) => fact.value.type === 'count' || fact.value.type === 'money';
export const isCount = (fact: Fact) => fact.value.type === 'count';
export const isMoney = (fact: Fact) => fact.value.type === 'money';
export const isDated = (fact: Fact) => fact.value.type === 'date' || fact.value.type === 'period';

/** Stretches of tokens between the words that separate operands. Arabic writes "and" onto the next word. */
function segments(reading: Reading, spans = false): { from: number; to: number }[] {
  // "How many times A was B", "how many years after A were B": the verb stands between the two.
  const verbs = reading.forms
    .filter((form) => form.kind === 'yesno' && form.from > 0)
    .map((form) => form.from);
  const operators = new Set(
    reading.forms
      .filter((form) => form.kind === 'op')
      .flatMap((form) => Array.from({ length: form.to - form.from }, (_, i) => form.from + i)),
  );
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  reading.tokens.forEach((token, at) => {
    const joined =
      reading.language === 'ar' &&
      /^و.{3,}/u.test(token.folded) &&
      at > from &&
      (reading.terms.some((term) => term.from === at) || reading.forms.some((form) => form.from === at));
    const inside =
      reading.terms.some((term) => term.from < at && term.to > at) ||
      reading.numbers.some((n) => n.from < at && n.to > at) ||
      reading.times.some((time) => time.from <= at && time.to > at && time.to - time.from > 1);
    if (
      !inside &&
      (SEPARATORS[reading.language].test(token.folded) ||
        operators.has(at) ||
        (spans && (FROM_TO.test(token.folded) || verbs.includes(at))))
    ) {
      stretches.push({ from, to: at });
      from = at + 1;
    } else if (joined) {
      stretches.push({ from, to: at });
      from = at;
    }
  });
  stretches.push({ from, to: reading.tokens.length });
  return stretches.filter((stretch) => stretch.to > stretch.from);
}

/** The fact whose figure a stretch gives ("the 207"), where only one has it. */
function byFigure(part: Reading, index: FactIndex, fits: (fact: Fact) => boolean): ScoredFact | undefined {
  const given = part.numbers.filter((number) => number.value > 2);
  if (given.length === 0) return undefined;
  const having = rank(part, BLANK, index).facts.filter(
    ({ fact }) =>
      fits(fact) &&
      quantitiesOf(fact).some((quantity) => given.some((number) => number.value === quantity.min)),
  );
  return having.length === 1 ? having[0] : undefined;
}

/** The fact that a stretch of a question names, among those that `fits` allows. */
function operand(part: Reading, index: FactIndex, fits: (fact: Fact) => boolean): ScoredFact | undefined {
  const figured = byFigure(part, index, fits);
  if (figured) return figured;
  const currencies = asking(part).currencies;
  return rank(part, { ...BLANK, currencies }, index)
    .facts.filter(
      (candidate) =>
        fits(candidate.fact) &&
        candidate.evidence.coverage >= OPERAND_COVERAGE &&
        candidate.evidence.time !== -1 &&
        candidate.evidence.currency !== -1,
    )
    .filter((candidate) => {
      const { profile, fact } = candidate;
      return part.terms.some((term) => {
        if (term.kind === 'act') return fact.value.type === 'date' && explanation(term, profile) >= 0.9;
        const counted = term.concepts.some(
          (concept) => profile.heads.has(concept) && profile.explains(concept) >= 0.9,
        );
        return counted || (fact.value.type !== 'count' && explanation(term, profile) >= 0.9);
      });
    })
    .sort(
      (a, b) => b.evidence.number - a.evidence.number || b.evidence.time - a.evidence.time || b.rank - a.rank,
    )[0];
}

/** The facts that the operands of a question name, one a stretch, in order. */
export function operands(
  reading: Reading,
  index: FactIndex,
  fits: (fact: Fact) => boolean,
  spans = false,
): ScoredFact[] {
  const found: ScoredFact[] = [];
  for (const stretch of segments(reading, spans)) {
    const part = slice(reading, stretch.from, stretch.to);
    if (part.terms.length === 0 && part.times.length === 0 && part.numbers.length === 0) continue;
    let best = operand(part, index, fits);
    // "... since 2002, and how many in the last three years": a stretch of time alone is of the thing before it.
    if (!best && part.times.length > 0 && found.length > 0) {
      const things = reading.terms.filter((term) => term.to <= stretch.from && term.kind !== 'act');
      best = operand({ ...part, terms: [...part.terms, ...things] }, index, fits);
    }
    if (best && !found.some((other) => other.fact.id === best.fact.id)) found.push(best);
  }
  return found;
}
