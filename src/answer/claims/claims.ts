/** Claims: what they say, held against the facts that speak of the same thing. */
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { BLANK } from '../../match/question.ts';
import { denialsOf } from '../question/denial.ts';
import { without } from '../question/query.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { matterOf } from '../statement.ts';
import { CLAIM, TOLD } from '../thresholds.ts';
import { deniesAlike, deniesSame, shares } from './borne.ts';
import { isNought } from './denial.ts';
import { ofEveryone } from './everyone.ts';
import { type Exclusive, exclusiveOf, othersThan, saysOnly } from './exclusive.ts';
import { countsSo } from './figures.ts';
import { type ClaimFinding, findingOf, type Told } from './held.ts';
import { ofAnotherPerson } from './named.ts';
import { judgeNone } from './none.ts';
import { nounOf } from './nouns.ts';
import { isPartOf, partAndWholeOf } from './partitive.ts';
import { judgeItems, ofOthers } from './several.ts';
import { judgeOne } from './single.ts';
import { countsDone, isNoneOf, ofGroup, partsOf, someOfNone, tellsOfAll } from './wholes.ts';

/** Facts that are looked at for one that denies just what a claim denies. */
const NEAREST = 5;

/** A claim as it is judged. */
interface Claimed {
  readonly reading: Reading;
  readonly negated: boolean;
  readonly index: FactIndex;
  readonly lexicon: Lexicon;
  /** Nouns that it asks the number of instead. */
  readonly asked: readonly Term[];
}

/** What is found of a claim of some form, or that nothing is; undefined of a claim of another form. */
type Recogniser = (claimed: Claimed) => { finding: ClaimFinding | undefined } | undefined;

/** Claims of a form of their own; of any other it is judged what it says of numbers and things (`judgeFigures`). */
const FORMS: readonly Recogniser[] = [ofParts, deniedAlike, ofNone, ofOneAlone, untilThen, ofNought];

/** Judges what a reading claims; `asked`: nouns that it asks the number of instead. Undefined where no fact speaks of it: the article does not say. */
export function judgeClaim(
  reading: Reading,
  negated: boolean,
  index: FactIndex,
  lexicon: Lexicon,
  asked: readonly Term[] = [],
): ClaimFinding | undefined {
  const claimed = { reading, negated, index, lexicon, asked };
  for (const recognise of FORMS) {
    const found = recognise(claimed);
    if (found) return found.finding;
  }
  const finding = judgeFigures(claimed);
  if (!finding) return undefined;
  // "Everyone who was charged was held" is not put right by those of the held who were not charged.
  if (
    finding.verdict === 'refuted' &&
    finding.ground === 'another' &&
    !negated &&
    ofGroup(reading).length > 0
  )
    return undefined;
  const all = ofEveryone(finding, reading, negated, index);
  if (all) return all === 'silent' ? undefined : all;
  // Of what both deny it is the figure that is wrong ("218 had not returned", where 215 had not), or who it is told of.
  const otherFigure = ({ fact }: Told): boolean => {
    const { numbers } = matterOf(fact, reading.language, lexicon);
    return (
      numbers.length === reading.numbers.length &&
      reading.numbers.some(({ value }) => numbers.every((number) => number.value !== value))
    );
  };
  const ofAnother = (fact: Told): boolean =>
    finding.ground === 'another' && ofAnotherPerson(reading, fact, index, lexicon);
  if (
    negated &&
    finding.verdict === 'refuted' &&
    finding.facts.some((fact) => (otherFigure(fact) || ofAnother(fact)) && deniesSame(reading, fact, lexicon))
  )
    return finding;
  // "None of the 17 was caught", where eleven were: the figure is of all of them, and no other than how many were. What is not so of
  // one is not said of all.
  if (negated && finding.verdict === 'refuted' && isNoneOf(reading)) {
    const counted =
      finding.ground === 'figure' && finding.facts.every((told) => countsDone(reading, told, index, lexicon));
    if (counted) return { ...finding, denied: true };
    if (!finding.facts.some(({ fact }) => tellsOfAll(fact) || isNought(fact))) return undefined;
  }
  const isDeniedThere = (told: Told): boolean =>
    told.fact.value.type === 'count' && deniesSame(reading, told, lexicon);
  if (negated && isPartDenied(reading) && (finding.ground === 'figure' || finding.facts.every(isDeniedThere)))
    return partDenied(claimed, finding);
  return negated ? denied(finding) : finding;
}

/** Whether a claim denies something of so many of some. */
const isPartDenied = (reading: Reading): boolean =>
  reading.numbers.some(
    (number) =>
      number.comparison === 'equal' &&
      isPartOf(number, reading) &&
      denialsOf(reading).some(({ from }) => from >= number.to),
  );

/**
 * What a count says to a claim that something is not so of so many of some: of the rest of a whole that the claim names, or of those of whom its
 * statement denies it. "Six of the detained are not Hungarian" is not so because ten are; undefined where no count tells of it.
 */
function partDenied({ reading, index, lexicon }: Claimed, finding: ClaimFinding): ClaimFinding | undefined {
  const [number] = reading.numbers;
  const [told] = finding.facts;
  const counted = told?.fact.value.type === 'count' ? told.fact.value.number : undefined;
  if (!number || !told) return undefined;
  // What is no count is turned like any other denial.
  if (counted === undefined) return denied(finding);
  const asSo = (holds: boolean): ClaimFinding => ({
    ...finding,
    verdict: holds ? 'supported' : 'refuted',
    denied: true,
  });
  if (deniesSame(reading, told, lexicon)) return asSo(counted === number.value);
  // What is denied must be what the count is of: of those who were not working nothing is told by how many were out of order.
  const { terms } = matterOf(told.fact, reading.language, lexicon);
  const isOfDenied = denialsOf(reading).every(({ to }) => {
    const term = reading.terms.find(({ from }) => from >= to);
    return term !== undefined && terms.some((its) => shares(term, its));
  });
  const pair = partAndWholeOf(reading);
  if (pair && isOfDenied && counted + pair.part.value === pair.whole.value) return asSo(true);
  const content = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  const other = rank(reading, BLANK, index)
    .facts.slice(0, NEAREST)
    .find(
      ({ fact, profile }) =>
        countsSo(fact, pair?.part ?? number) &&
        denialsOf(matterOf(fact, reading.language, lexicon)).length > 0 &&
        content.every((term) => explanation(term, profile) >= TOLD),
    );
  if (other) return resting(other, 'supported', 'figure').finding;
  return isOfDenied && (pair || finding.verdict === 'supported') ? asSo(false) : undefined;
}

/** The finding on what a claim denies, turned. */
const denied = (finding: ClaimFinding): ClaimFinding => ({
  ...finding,
  verdict: finding.verdict === 'supported' ? 'refuted' : 'supported',
  denied: true,
});

/** A finding that rests on a fact as a whole, and not on what it says to a figure or a name. */
const resting = (
  fact: ScoredFact,
  verdict: ClaimFinding['verdict'],
  ground: ClaimFinding['ground'],
): { finding: ClaimFinding } => ({
  finding: {
    verdict,
    facts: [fact],
    score: Math.max(fact.score, CLAIM),
    ground,
    denied: true,
  },
});

/** A part and its whole in one claim. */
function ofParts({ reading, negated, index, lexicon }: Claimed): ReturnType<Recogniser> {
  const parts = partsOf(reading, negated, index, lexicon);
  return (
    parts && {
      finding: {
        verdict: parts.denied ? 'supported' : 'refuted',
        facts: parts.facts,
        score: Math.max(parts.score, CLAIM),
        ground: 'part',
        denied: parts.denied,
      },
    }
  );
}

/** "The 42 were not paid", of a fact that denies just that. */
function deniedAlike({ reading, negated, index, lexicon }: Claimed): ReturnType<Recogniser> {
  const alike = negated
    ? rank(reading, BLANK, index)
        .facts.slice(0, NEAREST)
        .find((fact) => deniesAlike(reading, fact, lexicon))
    : undefined;
  return alike && resting(alike, 'supported', 'told');
}

/** "None of the 18 died", where some of them did. */
function ofNone({ reading, negated, index }: Claimed): ReturnType<Recogniser> {
  const some = negated ? someOfNone(reading, index) : undefined;
  return some && resting(some, 'refuted', 'part');
}

/** "Only passengers died". */
function ofOneAlone(claimed: Claimed): ReturnType<Recogniser> {
  const exclusive = exclusiveOf(claimed.reading);
  return exclusive && judgeExclusive(claimed, exclusive);
}

/** What "did not exist until 2019" existed from then on. */
function untilThen({ reading, negated, index, lexicon, asked }: Claimed): ReturnType<Recogniser> {
  if (!negated || !reading.times.some((time) => time.relation === 'until')) return undefined;
  const times = reading.times.map((time) =>
    time.relation === 'until' ? ({ ...time, relation: 'before' } as const) : time,
  );
  return { finding: judgeClaim({ ...reading, times }, negated, index, lexicon, asked) };
}

/** "No cash was taken". */
function ofNought({ reading, negated, index, lexicon }: Claimed): ReturnType<Recogniser> {
  const nought = negated ? judgeNone(reading, index, lexicon) : undefined;
  return nought && { finding: findingOf([nought]) };
}

/** The figures that are claimed: not the number of the noun that is asked for ("how many laptops did 5-0 grab"), nor the "one" of "every single one". */
const figuresClaimed = ({ reading, asked }: Claimed): NumberMention[] =>
  reading.numbers.filter(
    (number) =>
      !asked.some((head) => head === nounOf(number, reading)) &&
      !reading.forms.some(
        ({ kind, from, to }) =>
          (kind === 'quantity' || kind === 'negation') &&
          from <= number.from &&
          to >= number.to &&
          to - from > number.to - number.from,
      ),
  );

/** What the facts say to each figure that is claimed, and to the whole; of a denial, to what it denies. */
function judgeFigures(claimed: Claimed): ClaimFinding | undefined {
  const { reading, negated, index, lexicon } = claimed;
  const numbers = figuresClaimed(claimed);
  const nouns = numbers.map((number) => nounOf(number, reading));
  const several = new Set(nouns).size > 1 && !partAndWholeOf(reading);
  const claims = several
    ? numbers.map((number, at) =>
        judgeOne(without(reading, ofOthers(at, numbers, nouns, reading)), [number], index, lexicon),
      )
    : [judgeOne(reading, numbers, index, lexicon)];
  // "51 watches and 51 laptops": one figure that a fact tells is told of one of the two.
  const twice = new Set(numbers.map(({ value }) => value)).size < numbers.length;
  const whole = several && !twice ? judgeOne(reading, numbers, index, lexicon) : undefined;
  const items = several || negated ? undefined : judgeItems(reading, claims[0], index, lexicon, numbers);
  if (items) return findingOf(items);
  const held = claims.filter((claim) => claim !== undefined);
  const refuted = held.some((claim) => claim.holding.contradicted);
  const deciding = refuted ? held.filter((claim) => claim.holding.contradicted) : held;
  // "7 laptops and 18 tablets": where a fact counts each, both are shown.
  const each =
    several &&
    held.length === claims.length &&
    held.every(({ holding }) => !holding.contradicted && holding.counts);
  // A fact that has both figures and counts neither bears out none that another fact puts right.
  if (
    !each &&
    whole &&
    !whole.holding.contradicted &&
    whole.holding.inputs.figureUntold === 0 &&
    (whole.holding.counts || !refuted)
  )
    return findingOf([whole]);
  return held.length > 0 && (refuted || held.length === claims.length) ? findingOf(deciding) : undefined;
}

/**
 * "Only passengers died": refuted by a fact that tells it of others too; borne out only by one that itself says "only". That
 * it was "not only" they is borne out by the former, or judged like any claim.
 */
function judgeExclusive(
  { reading, negated, index, lexicon }: Claimed,
  exclusive: Exclusive,
): ReturnType<Recogniser> {
  const only = exclusive.forms[0]?.from ?? 0;
  const denials = denialsOf(reading);
  const apart = denials.length > 0 && denials.every((denial) => isOfBefore(denial, only, reading));
  // "Single-handedly, no one else took part": what is denied behind it turns nothing.
  const turned =
    negated && ((!apart && !(exclusive.alone || deniesOther(reading))) || deniesBefore(reading, exclusive));
  const denied = exclusive.denied || turned;
  const others = othersThan(reading, exclusive, index, lexicon);
  if (others.length > 0)
    return {
      finding: {
        verdict: denied ? 'supported' : 'refuted',
        facts: others,
        score: CLAIM,
        ground: 'part',
        denied,
      },
    };
  if (denied) return undefined;
  const forms = reading.forms.filter((form) => !exclusive.forms.includes(form));
  const bare = judgeClaim({ ...reading, forms }, negated, index, lexicon);
  const holds = bare?.verdict === 'refuted' || bare?.facts.some(({ fact }) => saysOnly(fact));
  return { finding: holds ? bare : undefined };
}

/** "Only terrorism, no other duties": what is denied is all else. */
const deniesOther = (reading: Reading): boolean =>
  denialsOf(reading).some(({ to }) => OTHER.has(reading.tokens[to]?.folded ?? ''));
const OTHER = wordClass('other');

/** Whether the words that say that it is of one alone are denied: something stands denied before them. */
function deniesBefore(reading: Reading, { forms }: Exclusive): boolean {
  const from = forms[0]?.from ?? 0;
  return denialsOf(reading).some((denial) => denial.to <= from && !isOfBefore(denial, from, reading));
}

/** "It doesn't affect restaurants, only shops": what is denied before the stop turns nothing behind it. */
const isOfBefore = (denial: Form, only: number, { tokens, terms }: Reading): boolean =>
  /^[,،;.؛:–—-]$/u.test(tokens[only - 1]?.text ?? '') &&
  terms.some(({ from, to }) => from >= denial.to && to < only);
