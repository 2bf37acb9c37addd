/**
 * A result that a claim gives of two figures or two dates ("phones and tablets come to 2,514", "33 more watches than tablets",
 * "26 days between the raid and publication"): worked out as if it had been asked for, and held against the one claimed.
 */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { COMPARISONS, type NumberMention } from '../../language/numbers.ts';
import { type Form, isHinted, type Reading } from '../../language/read.ts';
import { normalise, tokenise } from '../../language/tokens.ts';
import { explanation } from '../../match/index.ts';
import { type Asking, BLANK, isPartitive, nounAsk } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { DAYS, type TimeUnit, timeUnitOf } from '../claims/measures.ts';
import { opposed } from '../claims/opposites.ts';
import { denialsOf } from '../question/denial.ts';
import { rank } from '../ranking.ts';
import { ANSWER, COMMON, MENTIONED } from '../thresholds.ts';
import { numberOf } from '../values.ts';
import type { Judged } from './comparison.ts';
import { asStated, type Derived, LACKING, type Outcome, SHARE_OF_WHOLE } from './derived.ts';
import { operationOf } from './operation.ts';
import { tellsRest } from './rest.ts';
import { isPercentage } from './units.ts';
import { sameThings, sizeOf } from './whole.ts';

/** How a question is worked out; given, since what works it out is what asks here. */
export type Deriving = (reading: Reading, asked: Asking, bench: Bench, language: Language) => Outcome;

/**
 * A claim with its one figure, worked out anew; undefined where it claims no such result, or its operands are not told; lacking
 * where what is claimed is a share of so many in so many.
 */
export function claimedResult(
  reading: Reading,
  bench: Bench,
  language: Language,
  derive: Deriving,
): Judged | typeof LACKING | undefined {
  const figure = figureOf(reading);
  if (!figure) return undefined;
  const unit = unitCounted(figure, reading);
  const asked: Asking = {
    ...BLANK,
    asks: figure.currency ? ['amount'] : unit ? ['duration'] : figure.percent ? ['what'] : ['count'],
    currencies: figure.currency ? [figure.currency] : [],
  };
  const opened = withoutBound(openedAt(figure, unit, reading), figure);
  const open = {
    ...opened,
    terms: opened.terms.filter(({ from }) => from < figure.from || from >= figure.to),
  };
  const operation = operationOf(open);
  if (!operation || !REACHED.has(operation)) return undefined;
  // "12 remain in custody" is held against the fact that counts those who do.
  if (operation === 'remain' && !figure.percent && tellsRest(open, bench)) return undefined;
  const found = derive(open, asked, bench, language);
  // "More than half of the 132": of how many it is said.
  const given = reading.numbers.filter(({ from, to }) => to <= figure.from || from >= figure.to);
  const again =
    figure.percent && given.length === 1 && !worksOut(found)
      ? derive({ ...open, numbers: given }, asked, bench, language)
      : undefined;
  const worked = worksOut(found) ?? worksOut(again);
  const derived =
    (figure.percent ? toldPercent(open, bench, language) : undefined) ??
    worked ??
    (figure.percent ? toldShare(open, bench, language) : undefined);
  // "One in five of them": where no such share is told, its five is no figure to be held against any.
  const inSoMany = reading.numbers.some(
    ({ percent, from, to }) => !percent && from >= figure.from && to <= figure.to,
  );
  const otherwise = figure.percent && inSoMany ? LACKING : undefined;
  if (!derived?.result) return otherwise;
  if (!tellsAll({ ...reading, terms: open.terms }, derived, bench)) return otherwise;
  const holds = agrees(figure, unit, derived.result);
  if (holds === false && derived.rule === SHARE_OF_WHOLE && outdone(derived, bench)) return otherwise;
  return holds === undefined
    ? otherwise
    : { ...derived, rule: derived.rule.replace('derived', 'claim'), told: derived.text, holds };
}

/** "Most of the guns were rifles", of which more were pistols: what is so of most is told of these, and by no share of those. */
function outdone({ facts: [one, other] }: Derived, { index, lexicon }: Bench): boolean {
  const [part, whole] = one && other && sizeOf(one) > sizeOf(other) ? [other, one] : [one, other];
  return (
    part !== undefined &&
    whole !== undefined &&
    index
      .ofTopic(part.topic)
      .some(
        ({ fact }) =>
          fact !== undefined &&
          fact !== part &&
          fact !== whole &&
          sizeOf(fact) > sizeOf(whole) / 2 &&
          sizeOf(fact) + sizeOf(part) <= sizeOf(whole) &&
          sameThings(fact, whole, lexicon),
      )
  );
}

/** What was worked out, where its result is a number. */
const worksOut = (found: Outcome): Derived | undefined =>
  found === LACKING || !found?.result ? undefined : found;

/** "More than 15 people": right before its figure a "more than" bounds it, and sets no two things apart. */
const withoutBound = (reading: Reading, { from, comparison }: NumberMention): Reading =>
  comparison === 'equal'
    ? reading
    : {
        ...reading,
        forms: reading.forms.filter(
          ({ kind, to }) => to > from || from - to > 1 || (kind !== 'op' && kind !== 'comparison'),
        ),
      };

/** The one figure that a claim gives, be it a share in words ("two in three", "a tenth of", "fewer than half"). */
function figureOf(reading: Reading): NumberMention | undefined {
  const { numbers, tokens, forms } = reading;
  const [first, second, third] = numbers;
  // "More than half of the nine are from here": the nine are those of whom it is said.
  const shares = forms.some(({ role, to }) => SHARES[role] !== undefined && first && to <= first.from);
  const oneIn = first && !second ? oneInSoMany(first, reading) : undefined;
  if (first && !second && !oneIn && !(shares && isPartitive(first, reading))) return first;
  const compared = (from: number): NumberMention['comparison'] =>
    COMPARISONS[forms.find(({ kind, to }) => kind === 'comparison' && to === from)?.role ?? ''] ?? 'about';
  const share = { percent: true, rounded: false, yearLike: false, vague: false };
  if (oneIn) return { ...share, ...oneIn, comparison: compared(oneIn.from) };
  if (first && second && !third) {
    const between = tokens
      .slice(first.to, second.from)
      .map(({ folded }) => folded)
      .join(' ');
    return IN_SO_MANY.has(between) && first.value < second.value && second.value <= MOST_IN
      ? {
          ...share,
          from: first.from,
          to: second.to,
          value: (100 * first.value) / second.value,
          comparison: compared(first.from),
        }
      : undefined;
  }
  if (first && second) return undefined;
  const part = forms.find(({ role }) => SHARES[role] !== undefined);
  const value = part && SHARES[part.role];
  const most = reading.terms.find(({ concepts }) => concepts.includes(MAJORITY));
  if (most && !part) return { ...share, from: most.from, to: most.to, value: HALF, comparison: 'more' };
  if (!part || value === undefined) return undefined;
  const { from, to, role } = part;
  return { ...share, from, to, value, comparison: role === 'part-minority' ? 'less' : compared(from) };
}
/** "One in five", "un chien sur cinq": its one, which is no figure by itself, and the share in per cent. */
function oneInSoMany(
  { from, to, value }: NumberMention,
  { tokens }: Reading,
): { from: number; to: number; value: number } | undefined {
  if (value < 2 || value > MOST_IN) return undefined;
  const at = tokens.findIndex(
    ({ folded }, one) =>
      ONE_OF_SO_MANY.has(folded) &&
      one < from &&
      from - one <= ONE_REACH &&
      [1, 2, 3].some((words) =>
        IN_SO_MANY.has(
          tokens
            .slice(from - words, from)
            .map((token) => token.folded)
            .join(' '),
        ),
      ),
  );
  return at < 0 ? undefined : { from: at, to, value: 100 / value };
}
const ONE_OF_SO_MANY = wordClass('one-of-so-many');
/** "Uno de cada cinco", "un chien sur cinq": most tokens from its one to its number. */
const ONE_REACH = 4;

/** "Most of those arrested": more than half of them. */
const MAJORITY = 'majority';
const HALF = 50;
/** The share in per cent that a form says. */
export const SHARES: Readonly<Record<string, number>> = {
  'part-half': 50,
  'part-third': 100 / 3,
  'part-two-thirds': 200 / 3,
  'part-quarter': 25,
  'part-three-quarters': 75,
  'part-fifth': 20,
  'part-tenth': 10,
  'part-minority': 50,
};
const IN_SO_MANY = wordClass('in-so-many');
/** Larger numbers are counts rather than shares. */
const MOST_IN = 10;

/** Operations whose result is a number. */
const REACHED: ReadonlySet<string> = new Set(['sum', 'difference', 'percent', 'ratio', 'elapsed', 'remain']);

/**
 * "More than a quarter of them", of which 28 percent were: the percentage that the nearest fact tells. Undefined where it is a bound,
 * or where the claim denies, or says the opposite of, what it is the share of.
 */
function toldPercent(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const [best] = rank(reading, BLANK, bench.index).facts;
  if (!best || best.score < ANSWER || best.evidence.time === -1 || !isPercentage(best.fact)) return undefined;
  const { fact } = best;
  const value = numberOf(fact);
  const bound = BOUNDS.has(fact.hedge ?? '');
  if (
    value === undefined ||
    bound ||
    denialsOf(reading).length > 0 ||
    opposed(reading, best) ||
    lacksPrefix(reading, fact)
  )
    return undefined;
  return asStated([fact], 'derived: a share that is told', language, { value, unit: 'percent' });
}

/** "A valid number", of a fact that tells of invalid ones: a word of the claim that the statement has with a prefix that denies it. */
function lacksPrefix({ tokens, language }: Reading, { statement }: Fact): boolean {
  const stated = tokenise(normalise(statement[language])).map(({ folded }) => folded);
  return tokens.some(
    ({ folded }) =>
      folded.length >= LEAST_DENIED &&
      !stated.includes(folded) &&
      DENYING.some((prefix) => stated.includes(prefix + folded)),
  );
}
const DENYING = ['in', 'un', 'im', 'il', 'ir', 'dis', 'non'];
const LEAST_DENIED = 4;

const BOUNDS: ReadonlySet<string> = new Set(['over', 'under', 'at-least', 'majority']);

/** "17 of the 43 patients are still there": the share that the nearest fact tells by the two figures of its statement. */
function toldShare(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const [best] = rank(reading, BLANK, bench.index).facts;
  const told = best && OF_SO_MANY.exec(best.fact.statement.en)?.groups;
  const [part, whole] = [Number(told?.part), Number(told?.whole)];
  if (!best || best.score < ANSWER || !(part < whole)) return undefined;
  const value = (100 * part) / whole;
  return asStated([best.fact], 'derived: a share that is told', language, { value, unit: 'percent' });
}
const OF_SO_MANY = /(?<![\d,.])(?<part>\d+) (?:\p{L}+ )?(?:out )?of (?:the )?(?<whole>\d+)(?![\d,.]\d)/u;

/** The unit of time that a figure counts. */
function unitCounted({ to }: NumberMention, { forms }: Reading): TimeUnit | undefined {
  const unit = forms.find(({ kind, from }) => kind === 'time-unit' && from === to);
  return unit && timeUnitOf(unit.role);
}

/** The claim as the question that its figure answers. */
function openedAt(figure: NumberMention, unit: TimeUnit | undefined, reading: Reading): Reading {
  const at = { from: figure.from, to: figure.to };
  const asks: Form[] = figure.percent
    ? [
        { ...at, kind: 'ask', role: 'ask-what' },
        { ...at, kind: 'op', role: 'op-percent' },
      ]
    : unit
      ? [
          { ...at, kind: 'ask', role: 'ask-duration' },
          { ...at, kind: 'op', role: 'op-elapsed' },
        ]
      : [{ ...at, kind: 'ask', role: figure.currency ? 'ask-amount' : 'ask-count' }];
  // "More than half": a share that is compared is no difference.
  const compares = ({ kind, from, to }: Form): boolean =>
    (kind === 'op' || kind === 'comparison') && from < figure.to && figure.from - to <= 0;
  const forms = reading.forms.filter(
    (form) => form.kind !== 'tag' && !(figure.percent && compares(form)) && form.kind !== 'quantity',
  );
  return { ...reading, numbers: [], forms: [...forms, ...asks] };
}

/** Whether all that a claim names is told by one of the facts that the result was worked out of. */
function tellsAll({ terms, forms }: Reading, { facts }: Derived, { index }: Bench): boolean {
  const profiles = facts.flatMap((fact) => index.profileOf(fact) ?? []);
  return terms.every(
    (term) =>
      term.aside ||
      term.kind === 'light' ||
      term.kind === 'time' ||
      term.weight < COMMON ||
      nounAsk(term) !== undefined ||
      isHinted(term, { forms }) ||
      term.concepts.some((id) => index.context.has(id)) ||
      profiles.some((profile) => explanation(term, profile) >= MENTIONED),
  );
}

/** Share of a result by which a figure that is said to be rough may miss it. */
const ROUGHLY = 0.08;

/** Whether a claimed figure is the result, as exactly as it is given; undefined where the two are of different units. */
function agrees(
  figure: NumberMention,
  unit: TimeUnit | undefined,
  { value, unit: reached }: NonNullable<Derived['result']>,
): boolean | undefined {
  const result = inUnit(value, reached, figure, unit);
  if (result === undefined) return undefined;
  const { value: claimed, comparison, rounded } = figure;
  const decimals = String(claimed).split('.')[1]?.length ?? 0;
  const near = Math.abs(result - claimed) <= 0.5 * 10 ** -decimals;
  switch (comparison) {
    case 'more':
      return result > claimed;
    case 'less':
      return result < claimed;
    case 'at-least':
      return result >= claimed;
    case 'at-most':
      return result <= claimed;
    case 'about':
      return near || Math.abs(result - claimed) <= ROUGHLY * Math.max(result, claimed);
    default:
      return near || (rounded && Math.abs(result - claimed) <= ROUGHLY * result);
  }
}

function inUnit(
  value: number,
  reached: string,
  { currency, percent }: NumberMention,
  unit: TimeUnit | undefined,
): number | undefined {
  if (percent) return reached === 'percent' ? value : undefined;
  if (currency) return reached === currency ? value : undefined;
  if (unit)
    return reached === 'day' || reached === 'month' || reached === 'year'
      ? (value * DAYS[reached]) / DAYS[unit]
      : undefined;
  return reached === 'count' || reached === 'ratio' ? value : undefined;
}
