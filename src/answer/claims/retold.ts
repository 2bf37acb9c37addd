/** Claims that retell a statement in other words and another order: "of the 104 rescuers, 18 were Catalan". */
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import type { Bench } from '../bench.ts';
import { isPercentage } from '../derive/units.ts';
import { denialsOf } from '../question/denial.ts';
import type { Query } from '../question/query.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { COMMON, SAME_TIME, SURE, TOLD } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { COMPARES, deniesSame, shares } from './borne.ts';
import { comparesOtherwise } from './compared.ts';
import { clauseOf, inCommon, ordersFigures } from './crossed.ts';
import type { ClaimFinding } from './held.ts';
import { inOtherUnit } from './measures.ts';
import { nounOf } from './nouns.ts';
import { opposed, saysOtherSide } from './opposites.ts';
import { ofOtherKind } from './otherkind.ts';
import { partAndWholeOf, wholeFrom } from './partitive.ts';

/** Facts that are looked at for one that tells all of a claim. */
const LOOKED_AT = 12;
/** Fewer figures are judged one by one. */
const LEAST_FIGURES = 2;

/** The finding on a claim all of whose figures and things one statement tells, each of the same; undefined where none does. */
export function judgeRetold(
  { reading }: Query,
  facts: readonly ScoredFact[],
  { lexicon }: Bench,
): ClaimFinding | undefined {
  if (reading.numbers.length < LEAST_FIGURES) return undefined;
  const told = facts.slice(0, LOOKED_AT).find((fact) => retells(reading, fact, lexicon));
  return (
    told && {
      verdict: 'supported',
      facts: [told],
      score: Math.max(told.score, SURE),
      ground: 'told',
      denied: false,
    }
  );
}

/** Whether a statement has all figures, times and things that a claim names, and the claim does not cross them. */
function retells(reading: Reading, scored: ScoredFact, lexicon: Lexicon): boolean {
  const told = statementOf(scored.fact, reading.language, lexicon);
  const denies = denialsOf(told).length > 0 || denialsOf(reading).length > 0;
  if ((denies && !deniesSame(reading, scored, lexicon)) || opposed(reading, scored)) return false;
  const compared = reading.forms.filter(
    ({ kind, to }) =>
      COMPARES.has(kind) &&
      !reading.numbers.some(({ from, comparison }) => from === to && LOOSE.has(comparison)),
  );
  if (!compared.every(({ role }) => told.forms.some((form) => form.role === role))) return false;
  // "72 are not seasonal, 212 less 140": of the figures that it rests on it tells nothing by itself.
  const own = quantitiesOf(scored.fact).map(({ min }) => min);
  // "Of the 146, 89 were held there" is what their share rests on.
  const isShare = isPercentage(scored.fact) && partAndWholeOf(reading) !== undefined;
  const isOperand = own.length > 0 && scored.fact.calculation !== undefined && !isShare;
  if (isOperand && !reading.numbers.some(({ value }) => own.includes(value))) return false;
  const left = [...told.numbers];
  const takes = (number: NumberMention): boolean => {
    const at = left.findIndex((other) => isSaid(number, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0 && !inOtherUnit(number, reading, scored.fact);
  };
  const names = (term: Term): boolean =>
    told.terms.some((other) => shares(term, other)) ||
    (SOFT.has(term.kind) && term.weight < COMMON) ||
    (!isNameLike(term, reading) && explanation(term, scored.profile) >= TOLD);
  const content = reading.terms.filter(({ kind }) => kind !== 'light');
  const untold = content.filter((term) => !names(term));
  return (
    reading.numbers.every(takes) &&
    untold.length <= Math.floor(content.length / BY_THE_WAY) &&
    untold.every((term) => WORDY.has(term.kind) && !isNameLike(term, reading)) &&
    reading.times.every((time) => timeAgreement(time, told.times) >= SAME_TIME) &&
    ordersFigures(reading, told) === 'same' &&
    ofOtherKind(reading, [scored], lexicon).length === 0 &&
    !comparesOtherwise(reading, scored, lexicon) &&
    !saysOtherSide(reading, scored.fact, lexicon) &&
    !saysElsewhere(reading, told)
  );
}

/** "The patrol ship picked up 52", of fishermen who did, and a ship that picked up 88: whether a figure's clause is more like that of another in the statement. */
function saysElsewhere(reading: Reading, told: Reading): boolean {
  // What either is told of, and the noun that is counted, tells the two not apart.
  const likeness = (number: NumberMention, stated: NumberMention, beside: NumberMention): number => {
    const noun = nounOf(number, reading);
    const [its, others] = [clauseOf(stated, told), clauseOf(beside, told)];
    const common = inCommon(clauseOf(number, reading), its);
    const ofBoth = inCommon(common, others);
    const alike = common.filter((one) => one !== noun && !ofBoth.includes(one));
    return alike.reduce((sum, one) => sum + ('concepts' in one && one.kind === 'act' ? DEED : 1), 0);
  };
  return reading.numbers.some((number) => {
    const stated = told.numbers.find(({ value }) => value === number.value);
    if (!stated || wholeFrom(number, reading) !== undefined || clauseOf(stated, told).length === 0)
      return false;
    const others = told.numbers.filter((other) => other !== stated && wholeFrom(other, told) === undefined);
    return others.some((other) => likeness(number, other, stated) > likeness(number, stated, other));
  });
}

/** What a deed weighs that both may have done, beside who did it. */
const DEED = 0.5;

/** Of so many words one may be another's, where it is no name: "the equivalent of", "in question". */
const BY_THE_WAY = 4;
const WORDY: ReadonlySet<string> = new Set(['attribute']);

/** Kinds of words that say how or what is done: of those that the fact's phrasings have another may stand there. */
const SOFT: ReadonlySet<string> = new Set(['act', 'quality', 'time', 'unlisted']);

const isSaid = (number: NumberMention, told: NumberMention): boolean =>
  number.value === told.value &&
  number.percent === told.percent &&
  (number.currency === undefined || number.currency === told.currency) &&
  (number.comparison === told.comparison || LOOSE.has(number.comparison));
const LOOSE: ReadonlySet<NumberMention['comparison']> = new Set([
  'equal',
  'about',
  'up-to',
  'at-least',
  'at-most',
]);
