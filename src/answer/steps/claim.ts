/** What the facts say to a claim, and whether that is what was meant. */

import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Reading, Term } from '../../language/read.ts';
import { keysOf } from '../../language/stem.ts';
import type { Token } from '../../language/tokens.ts';
import { explanation } from '../../match/index.ts';
import { compareTimes, isNameLike, timeAgreement } from '../../match/rank.ts';
import { clausesOf } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { aimsElsewhere } from '../claims/aim.ts';
import { isOnlyAlleged } from '../claims/alleged.ts';
import { saysBeyond } from '../claims/beyond.ts';
import { deniesAnotherBody, judgeBody, tellsOfNamed } from '../claims/bodies.ts';
import { bearsOut, deniesSame, quotes, shares } from '../claims/borne.ts';
import {
  asksBeyond,
  claimsShare,
  comparesTwo,
  isDisjunctive,
  judgeClauses,
  leavesBoth,
  tellsAlternative,
} from '../claims/clauses.ts';
import { comparesOtherwise } from '../claims/compared.ts';
import { crossesFigures, crossesNames } from '../claims/crossed.ts';
import { claimsOtherDeath } from '../claims/deaths.ts';
import { isDenial } from '../claims/denial.ts';
import { judgeEach } from '../claims/each.ts';
import { countsSo } from '../claims/figures.ts';
import { type ClaimFinding, factsOf, ruleOf, type Told } from '../claims/held.ts';
import { ofAnotherPerson } from '../claims/named.ts';
import { claimsNone } from '../claims/none.ts';
import { judgeOffence, tellsWhy, withoutOffence } from '../claims/offences.ts';
import { judgeOffice } from '../claims/office.ts';
import { opposed } from '../claims/opposites.ts';
import { otherPlace } from '../claims/ordinals.ts';
import { ofOtherKind } from '../claims/otherkind.ts';
import { falseFigure } from '../claims/premises.ts';
import { judgeRetold } from '../claims/retold.ts';
import { hasOtherScope } from '../claims/scope.ts';
import { firstFrom, isOutOfOrder } from '../claims/sequence.ts';
import { isExcepted, isOnOtherSide, wasElsewhere } from '../claims/setting.ts';
import { BOUND_OF_AGES } from '../derive/ages.ts';
import { judgeComparison, LACKING } from '../derive/derive.ts';
import type { Finding, Judge, Matter } from '../finding.ts';
import { DOERS } from '../kinds.ts';
import { denialsOf, isNegated } from '../question/denial.ts';
import { toldBy } from '../question/frames.ts';
import type { Query } from '../question/query.ts';
import type { ScoredFact } from '../ranking.ts';
import { asksWhether } from '../silence/untold.ts';
import { matterOf, statementOf } from '../statement.ts';
import {
  ANSWER,
  CLAIM,
  CLEARLY_TOLD,
  COMMON,
  MENTIONED,
  NAMES_IT,
  SAYS_IT_ALL,
  SURE,
  VERBATIM,
} from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';

/** Facts that are looked at for what a claim says. */
const NEAREST_SAID = 5;

/** A statement as the bot itself prints it, put to it for a check. */
export function recogniseOwn(matter: Matter): Finding | undefined {
  const { query, bench, ranking } = matter;
  if (!query.claim) return undefined;
  for (const fact of ranking.facts.slice(0, NEAREST_SAID)) {
    const quoted = quotes(query.reading, fact, bench.lexicon);
    if (quoted)
      return matter.assert(quoted === 'said' ? 'supported' : 'refuted', [fact.fact], OWN_WORDS, {
        score: Math.max(fact.score, SURE),
      });
  }
  return undefined;
}

/** "More watches than tablets were taken." */
export function compareClaimed(matter: Matter): Finding | undefined {
  const { query, bench, language, leading, ranking } = matter;
  if (!query.claim) return undefined;
  // "After the accident the company promised 500,000": said by a fact, it compares nothing.
  const { reading } = query;
  const nearest = ranking.facts.slice(0, NEAREST_SAID);
  if (nearest.some((fact) => bearsOut(reading, fact, bench.lexicon))) return undefined;
  const compared = judgeComparison(reading, query.asked, bench, language);
  if (compared === LACKING || (compared && isOfOtherTimes(reading, compared.facts, bench)))
    return matter.absent('no figures to compare with', leading);
  const reckoned =
    compared?.holds === false &&
    compared.rule !== BOUND_OF_AGES &&
    nearest.some((fact) => countsJustSo(reading, fact));
  if (!compared || reckoned) return undefined;
  const verdict = compared.holds === query.negated ? 'refuted' : 'supported';
  return matter.assert(verdict, compared.facts, compared.rule, { derived: compared, score: compared.score });
}

/** "More badges in 2022 than in 2021": of two times that are named, a figure of neither. */
const isOfOtherTimes = ({ times }: Reading, facts: readonly Fact[], { index }: Bench): boolean =>
  times.length > 1 &&
  facts.some((fact) => {
    const told = index.profileOf(fact)?.times ?? [];
    return !times.some((time) => timeAgreement(time, told) > 0);
  });

/** "The limit was exceeded by 11 people": a fact that counts just so many tells all that is said. */
const countsJustSo = (
  { numbers: [number, another] }: Reading,
  { fact: { value }, evidence }: ScoredFact,
): boolean =>
  number !== undefined &&
  another === undefined &&
  value.type === 'count' &&
  value.number === number.value &&
  evidence.coverage >= SAYS_IT_ALL;

/** The rule of a claim of another place in a row than is told. */
const OTHER_PLACE = 'claim: another place in the row';

/** The rules of a claim that is put right by what it was for, or by a figure of the same. */
const FOR_WHAT = 'claim: what it was for';
const ITS_FIGURE = 'claim: its figure';

/** The rules of a claim that has two figures, or two names, of a statement the wrong way round. */
const CROSSED = 'claim: the figures the other way round';
const NAMES_CROSSED = 'claim: the names the other way round';

/** The rule of a claim that there was none before the first. */
const NONE_BEFORE = 'claim: none before the first';

/** The rule of a claim that is a statement of the base. */
export const OWN_WORDS = 'claim: word for word';

/** Whether somebody whom a fact tells it of is said not to be it, and whoever is said to be it instead the fact does not name. */
function isReplaced({ replaced, reading }: Query, { profile }: ClaimFinding['facts'][number]): boolean {
  const names = (term: Term): boolean => explanation(term, profile) >= NAMES_IT;
  const somebody = ({ kind, aside }: Term): boolean => !aside && DOERS.has(kind);
  const instead = reading.terms.filter(somebody);
  return (
    instead.length > 0 &&
    replaced.some((term) => somebody(term) && names(term)) &&
    !instead.some((term) => names(term) && isNameLike(term, reading))
  );
}

/** "A vaccine and not an antibiotic", of a statement that has the antibiotic and no vaccine: the very words, where one concept may be of both. */
function saysOfReplaced({ replaced, reading }: Query, { fact }: Told, lexicon: Lexicon): boolean {
  const { tokens, terms, language } = reading;
  const keysAt = ({ folded }: Token): readonly string[] => keysOf(folded, language);
  const told = new Set(statementOf(fact, language, lexicon).tokens.flatMap(keysAt));
  const isTold = ({ from, to }: Term): boolean =>
    tokens.slice(from, to).every((token) => keysAt(token).some((key) => told.has(key)));
  const gone = replaced.filter(({ kind }) => kind !== 'light');
  return (
    gone.length > 0 &&
    gone.every(isTold) &&
    terms.some((term) => gone.some(({ kind }) => kind === term.kind) && !isTold(term))
  );
}

/** A sentence by its stop, in or before what closes a quotation. */
const ENDED = /[.?!؟؛…]["»”')\s]*$/u;

/** What the facts say to a claim, before it is asked whether that is what was meant. */
interface Found {
  readonly matter: Matter;
  readonly finding: ClaimFinding;
  readonly judge: Judge;
}

/** A finding in the place of what the facts say; undefined where the check has nothing against that. */
type Check = (found: Found) => Finding | undefined;

/** What is put right, or of a denial borne out. */
const contrary = ({ negated }: Query): 'supported' | 'refuted' => (negated ? 'supported' : 'refuted');

/** Another stands where the claim says something: that is so of its denial. */
const another = ({ matter, finding }: Found): Finding =>
  matter.assert(contrary(matter.query), factsOf(finding), ruleOf({ ...finding, ground: 'another' }), {
    score: finding.score,
  });

const alternatives = ({ matter, finding }: Found): Finding =>
  matter.assert('answer', factsOf(finding), 'alternatives', { score: finding.score });

/** "Was it domestic, or did it cross borders?" wants the one that is so, neither yes nor no. */
const wantsEither: Check = (found) => {
  const { matter, finding } = found;
  const { reading } = matter.query;
  if (!isDisjunctive(reading) || reading.numbers.length > 0) return undefined;
  return finding.score >= ANSWER && tellsAlternative(reading, finding, matter.bench)
    ? alternatives(found)
    : matter.absent('no fact tells of either', matter.leading);
};

/** "Was it 51 or 15?" wants the figure that is so; of "the 51 watches, luxury ones or cheap ones?" that there were 51 is not asked. */
const wantsFigure: Check = (found) => {
  const { matter, finding } = found;
  const { reading } = matter.query;
  if (!isDisjunctive(reading)) return undefined;
  if (reading.numbers.length > 1 && tellsOneOf(reading, finding)) return alternatives(found);
  return finding.verdict === 'supported' && leavesBoth(reading, finding)
    ? matter.absent('no fact tells of either', matter.leading)
    : undefined;
};

/** "15 passengers and 148 crew", of 148 passengers and 15 crew. */
const hasFiguresCrossed: Check = ({ matter, finding }) => {
  const { query, bench } = matter;
  const isPut = finding.facts.every(
    (fact) => !query.negated || deniesSame(query.reading, fact, bench.lexicon),
  );
  if (finding.verdict !== 'supported' || !isPut) return undefined;
  const crossed = crossesFigures(query.reading, finding, bench.lexicon);
  // "Seven were held on 11 February and eleven charged": of that day the statement tells nothing.
  const isUntimely = ({ profile }: Told): boolean =>
    query.reading.times.some((time) => time.day !== undefined && timeAgreement(time, profile.times) <= 0);
  if (crossed && isUntimely(crossed))
    return matter.absent('the time asked for is not the fact’s', matter.leading);
  return crossed && matter.assert('refuted', [crossed.fact], CROSSED, { score: finding.score });
};

/** "The tanker Orsa and the freighter Calanthe", where it is the other way round. */
const hasNamesCrossed: Check = ({ matter, finding }) => {
  const { query, bench } = matter;
  if (finding.verdict !== 'supported' || query.negated) return undefined;
  const crossed = crossesNames(query.reading, finding, bench.lexicon);
  return crossed && matter.assert('refuted', [crossed.fact], NAMES_CROSSED, { score: finding.score });
};

/** "More at the auction house than in the warehouse", where it is the other way round. */
const isComparedOtherwise: Check = (found) => {
  const { matter, finding } = found;
  const { reading, negated } = matter.query;
  const borne = !negated && finding.verdict === 'supported';
  const isOther = finding.facts.some((told) => comparesOtherwise(reading, told, matter.bench.lexicon));
  return borne && isOther ? another(found) : undefined;
};

/** "Dead before the rescue", where it was after it. */
const isBeforeOrAfter: Check = (found) => {
  const { matter, finding } = found;
  const { reading, negated } = matter.query;
  const borne = !negated && finding.verdict === 'supported';
  const isOther = finding.facts.some((told) => isOutOfOrder(reading, told, matter.bench.lexicon));
  return borne && isOther ? another(found) : undefined;
};

const THAN_FAR = wordClass('than-far');
const WITHOUT = wordClass('without');

/** "It was salmonella", of legionella; that it was not is so. */
const isOfOtherKind: Check = (found) => {
  const { matter, finding } = found;
  const { reading, negated } = matter.query;
  const borne = finding.verdict === (negated ? 'refuted' : 'supported');
  // "Nothing worse than a fine" is no denial of the fine.
  const isMore = negated && reading.tokens.some(({ folded }) => THAN_FAR.in(reading.language).has(folded));
  // "A plane and not a helicopter" denies the helicopter.
  const denied = negated ? Math.min(...denialsOf(reading).map(({ to }) => to)) : 0;
  const isOther = ofOtherKind(reading, finding.facts, matter.bench.lexicon).some(
    ({ from }) => from >= denied,
  );
  return borne && isOther && !isMore ? another(found) : undefined;
};

/** "207 since 2002, ok. And between 2002 and 2010?": a time that is asked about by itself, and no fact's. */
const asksTime: Check = ({ matter, finding }) =>
  finding.verdict === 'supported' && asksOfTime(matter.query.reading, finding)
    ? matter.absent('the time asked for is not the fact’s', matter.leading)
    : undefined;

/** A comparison of what no fact has figures for. */
const comparesUntold: Check = ({ matter, finding }) => {
  const { reading } = matter.query;
  return comparesTwo(reading, finding) || (finding.verdict === 'refuted' && claimsShare(reading, finding))
    ? matter.absent('no figures to compare with', matter.leading)
    : undefined;
};

/** An attribute, or more of it, than the fact tells. */
const saysMore: Check = ({ matter, finding }) => {
  const { reading } = matter.query;
  if (finding.verdict !== 'supported') return undefined;
  if (finding.facts.every((fact) => asksWhether(reading, fact)))
    return matter.absent('claim: the fact tells no such attribute', matter.leading);
  return asksBeyond(reading, finding)
    ? matter.absent('claim: no fact tells so much', matter.leading)
    : undefined;
};

/** "Europol had nothing to do with it": borne out by no fact of another body, and put right by what tells of Europol. */
const deniesOfBody: Check = ({ matter, finding }) => {
  const { query, bench, ranking, leading } = matter;
  if (!query.negated) return undefined;
  if (finding.verdict === 'supported' && deniesAnotherBody(query.reading, finding, bench))
    return matter.absent('claim: no fact speaks of it', leading);
  if (!finding.denied) return undefined;
  const telling = tellsOfNamed(query.reading, finding, ranking, bench);
  if (telling === 'none') return matter.absent('claim: no fact speaks of it', leading);
  return telling && matter.assert(finding.verdict, [telling.fact], ruleOf(finding), { score: finding.score });
};

/** "The police rather than the DGST", "in a truck": what is set aside is what the fact tells, or it tells of a safe. */
const isOtherwise: Check = (found) => {
  const { query, bench } = found.matter;
  const { reading } = query;
  const { verdict, facts } = found.finding;
  if (verdict !== 'supported' || query.negated) return undefined;
  const replaced = facts.every(
    (told) => isReplaced(query, told) || saysOfReplaced(query, told, bench.lexicon),
  );
  const elsewhere = facts.every(
    (told) =>
      wasElsewhere(reading, told) ||
      isOnOtherSide(reading, told, bench.lexicon) ||
      isExcepted(reading, told, bench.lexicon),
  );
  return replaced || elsewhere ? another(found) : undefined;
};

/**
 * "The farmers did it themselves, without any vets", where vets did it: what is denied is just what is told, and whoever stands
 * beside it is no ground to agree.
 */
const deniesTold: Check = (found) => {
  const { query, bench } = found.matter;
  const { reading } = query;
  const { verdict, facts, ground } = found.finding;
  if (!query.negated || verdict !== 'supported' || (ground !== 'another' && ground !== 'part'))
    return undefined;
  const denials = denialsOf(reading);
  // "Only Airbuses, without any turboprops", of a fleet of both.
  const lacks = ground === 'part';
  if (lacks && !denials.every((denial) => WITHOUT.has(reading.tokens[denial.from]?.folded ?? '')))
    return undefined;
  const from = (lacks ? denials[0] : denials.at(-1))?.to ?? 0;
  const said = reading.terms.filter(({ kind }) => kind !== 'light');
  const denied = said.filter((term) => term.from >= from);
  const isDenied = ({ fact }: Told): boolean => {
    const told = statementOf(fact, reading.language, bench.lexicon);
    const isTold = (term: Term): boolean => told.terms.some((its) => shares(term, its));
    return (
      denialsOf(told).length === 0 &&
      denied.length > 0 &&
      denied.every((term) => term.kind !== 'act' && isTold(term)) &&
      (lacks || said.some((term) => term.to <= from && DOERS.has(term.kind) && !isTold(term)))
    );
  };
  // "Without any": one denial in two words.
  const isOne = denials.every((denial, at) => at === 0 || denial.from - (denials[at - 1]?.to ?? 0) < 2);
  return denials.length > 0 && (lacks || isOne) && facts.every(isDenied)
    ? found.matter.assert('refuted', factsOf(found.finding), ruleOf(found.finding), {
        score: found.finding.score,
      })
    : undefined;
};

/** "Fined 310,000 each", of a total of 310,000, and the other way round; "covered the entire bill", of a part of it. */
const isOfOtherScope: Check = (found) => {
  const { query, bench } = found.matter;
  const { verdict, facts } = found.finding;
  if (verdict !== 'supported' || query.negated) return undefined;
  return facts.some((told) => hasOtherScope(query.reading, told, bench.lexicon)) ? another(found) : undefined;
};

/**
 * "Nobody was arrested in the case", of which a fact only tells when they were; "no inspection since 2022", of one that was later:
 * what a fact tells of its time or place bears out no denial that there was any.
 */
const deniesAny: Check = ({ matter, finding }) => {
  const { query, leading } = matter;
  const { reading } = query;
  if (!query.negated || finding.verdict !== 'supported' || finding.ground !== 'another') return undefined;
  // That none was begun in one year is borne out by when it began.
  const isAny = ({ fact }: Told): boolean => {
    const told = statementOf(fact, 'en', matter.bench.lexicon);
    const begins = told.terms.some(({ concepts }) => concepts.includes('begin'));
    return !begins && !isDenial(fact) && denialsOf(told).length === 0;
  };
  if (!claimsNone(reading) || !finding.facts.every(isAny)) return undefined;
  const before = reading.times.find(({ relation }) => relation === 'before' || relation === 'until');
  if (before) {
    const first = firstFrom(
      before,
      reading,
      matter.ranking.facts.slice(0, NEAREST_SAID),
      matter.bench.lexicon,
    );
    return first
      ? matter.assert('supported', [first.fact], NONE_BEFORE, { score: Math.max(first.score, SURE) })
      : matter.absent('claim: no fact speaks of it', leading);
  }
  const since = reading.times.find(({ relation }) => relation === 'since' || relation === 'after');
  const isLater = ({ profile }: Told): boolean =>
    profile.times.some((time) => since !== undefined && (compareTimes(time, since) ?? 0) > 0);
  return since && finding.facts.every(isLater)
    ? matter.assert('refuted', factsOf(finding), ruleOf(finding), { score: finding.score })
    : matter.absent('claim: no fact speaks of it', leading);
};

/** "It was not the first of its kind", where it was the second. */
const isInOtherPlace: Check = ({ matter, finding }) =>
  otherPlace(matter.query.reading, finding, matter.bench)
    ? matter.assert(contrary(matter.query), factsOf(finding), OTHER_PLACE, { score: finding.score })
    : undefined;

/** "Were they valued in dollars?" is put right; "was cash in euros found?" may be so beside what was. */
const isInOtherCurrency: Check = (found) => {
  const { matter, finding } = found;
  if (!inOtherCurrency(matter.query, finding)) return undefined;
  return matter.query.reading.terms.some(({ concepts }) => concepts.some((id) => WORTH.has(id)))
    ? another(found)
    : matter.absent('the fact gives no such currency', matter.leading);
};

/** What somebody was arrested or jailed for. */
const isForOffence: Check = ({ matter, finding }) => {
  if (finding.verdict !== 'supported' && !finding.denied) return undefined;
  const offence = judgeOffence(matter.query.reading, finding, matter.bench);
  if (offence === 'silent') return matter.absent('claim: the fact tells of no such offence', matter.leading);
  return offence && matter.assert(offence.verdict, factsOf(offence), FOR_WHAT, { score: finding.score });
};

/** What is said beyond the facts; "eight were arrested in 2022" is put right by what counts them then. */
const goesBeyond: Check = ({ matter, finding }) => {
  const { query, ranking, bench, best, leading } = matter;
  const beyond = saysBeyond(query, finding, ranking, bench);
  if (!beyond) return undefined;
  const then = countedThen(query.reading, best);
  return then ? matter.assert(contrary(query), [then.fact], ITS_FIGURE) : matter.absent(beyond, leading);
};

/** "Did the company pay?", put as its author wrote of what is not known. */
const isPutAsUnknown: Check = ({ matter, finding }) => {
  const { ranking, unknown } = matter;
  const told = ranking.facts.find(({ fact }) => fact.id === finding.facts[0]?.fact.id);
  return unknown &&
    finding.verdict === 'supported' &&
    finding.ground === 'told' &&
    finding.score < CLEARLY_TOLD &&
    unknown.evidence.phrasing >= VERBATIM &&
    unknown.evidence.phrasing > (told?.evidence.phrasing ?? 0)
    ? matter.absent('claim: put like a known unknown', unknown)
    : undefined;
};

/** "New home of the saved birds": what is no sentence and no figure decides asks, and is answered or not. */
const isFragment: Check = ({ matter, finding, judge }) => {
  const { query, bench, language } = matter;
  const { reading } = query;
  const asks =
    query.weak &&
    finding.ground === 'told' &&
    finding.verdict === 'supported' &&
    reading.numbers.length === 0 &&
    !ENDED.test(reading.text);
  if (!asks) return undefined;
  const judged = judge({ ...query, claim: false, weak: false }, bench, language);
  // Put in other words than any phrasing, and told all the same.
  return judged.verdict === 'absent' && finding.score >= CLAIM
    ? matter.assert('answer', factsOf(finding), ruleOf(finding), { score: finding.score })
    : judged;
};

/** "Did the ministry make the arrests?", of which its denial of something else says nothing. */
const isAnothersDenial: Check = ({ matter, finding }) =>
  isDisputed(matter.query, finding) && saysAnothers(matter.query.reading, finding, matter.bench)
    ? matter.absent('claim: no fact speaks of it', matter.leading)
    : undefined;

/** "Two sailors died", put right by how many were evacuated. */
const isOfOtherDeath: Check = ({ matter, finding }) =>
  finding.verdict === 'refuted' &&
  finding.ground === 'figure' &&
  claimsOtherDeath(matter.query.reading, finding.facts, matter.ranking.facts[0]?.profile)
    ? matter.absent('the figure is of another deed', matter.leading)
    : undefined;

/** "Its aim was to uncover drug networks", of which no fact tells: of another aim it is not known that it had none beside it. */
const aimsAtOther: Check = ({ matter, finding }) =>
  finding.verdict === 'supported' && aimsElsewhere(matter.query.reading, finding)
    ? matter.absent('the fact tells of another aim', matter.leading)
    : undefined;

/** In this order: the first that finds something counts. */
const CHECKS: readonly Check[] = [
  wantsEither,
  wantsFigure,
  hasFiguresCrossed,
  hasNamesCrossed,
  isOfOtherKind,
  isComparedOtherwise,
  isBeforeOrAfter,
  asksTime,
  comparesUntold,
  saysMore,
  deniesOfBody,
  isOtherwise,
  deniesTold,
  deniesAny,
  isOfOtherScope,
  isInOtherPlace,
  isInOtherCurrency,
  isForOffence,
  aimsAtOther,
  isOfOtherDeath,
  goesBeyond,
  isPutAsUnknown,
  isFragment,
  isAnothersDenial,
];

/** What the facts say to a claim. */
export function judgeClaimed(matter: Matter, judge: Judge): Finding | undefined {
  const { query, bench, best, leading } = matter;
  const { reading } = query;
  if (!query.claim) return undefined;
  // Where a list has all the figures, the facts that count each of them tell more.
  const isList = ({ fact }: ScoredFact): boolean => fact.value.type === 'list';
  const { facts } = matter.ranking;
  const retold =
    judgeRetold(
      query,
      facts.filter((fact) => !isList(fact)),
      bench,
    ) ??
    judgeEach(query, facts, bench) ??
    judgeRetold(query, facts.filter(isList), bench) ??
    judgeOffice(query, bench) ??
    judgeBody(query, matter.ranking, bench);
  if (retold) return assertFound(matter, retold);
  const whole = judgeClauses(query, bench);
  // "Police arrested 21 people for theft": two facts may tell that, and why.
  const bare = whole ? undefined : withoutOffence(reading, bench.lexicon);
  const apart = bare && judgeClauses({ ...query, reading: bare }, bench);
  const finding = whole ?? (apart?.verdict === 'supported' ? apart : undefined);
  // A bare figure that the best fact knows is a condition of what is asked: "ISIS share of the 32 cells".
  const isBest = finding?.facts[0]?.fact.id === best?.fact.id;
  const asksInstead =
    query.weak &&
    !finding?.conjoined &&
    finding?.verdict !== 'supported' &&
    best &&
    best.score >= ANSWER &&
    best.evidence.number === 1 &&
    !isBest;
  if (asksInstead) return matter.assert('answer', [best.fact], 'best fact');
  if (!finding)
    return (
      (bare && toldWhy(matter, bare)) ??
      byFigure(matter) ??
      (query.weak ? undefined : matter.absent('claim: no fact speaks of it', leading))
    );
  for (const check of CHECKS) {
    const found = check({ matter, finding, judge });
    if (found) return found;
  }
  // A fragment asks, where another fact than the best contradicts it, or one that is of no such time ("cells dismantled from 2002 to 2010").
  const untimely = reading.numbers.length === 0 && reading.times.length > 0;
  if (query.weak && finding.verdict === 'refuted' && ((!finding.conjoined && !isBest) || untimely))
    return undefined;
  return assertFound(matter, finding);
}

/** The finding as a verdict, with what else it rests on, and whether the fact tells no more than that it is said or denied. */
const assertFound = (matter: Matter, finding: ClaimFinding): Finding =>
  matter.assert(finding.verdict, [...factsOf(finding), ...countsBeside(matter, finding)], ruleOf(finding), {
    score: finding.score,
    ...(isDisputed(matter.query, finding) ? { disputed: 'denied' } : {}),
    ...(isAlleged(matter, finding) ? { disputed: 'alleged' } : {}),
  });

/** "Six of them are held in Ghent": the fact that counts six, beside one that tells only where they are held. */
function countsBeside({ query, bench, ranking }: Matter, { verdict, ground, facts }: ClaimFinding): Fact[] {
  const { numbers, language } = query.reading;
  if (verdict !== 'supported' || ground !== 'told' || numbers.length !== 1) return [];
  const told = facts.flatMap(({ fact }) => matterOf(fact, language, bench.lexicon).numbers);
  const beside = ranking.facts
    .slice(0, NEAREST_SAID)
    .find(({ fact }) =>
      numbers.every((number) => countsSo(fact, number) && told.every(({ value }) => value !== number.value)),
    );
  return beside ? [beside.fact] : [];
}

const isAlleged = ({ query, bench }: Matter, { verdict, facts }: ClaimFinding): boolean =>
  (verdict === 'supported') !== query.negated && isOnlyAlleged(query, facts, bench.lexicon);

/** However unlike the claim the fact is that tells why, it puts right what else it tells all of. */
function toldWhy(matter: Matter, bare: Reading): Finding | undefined {
  const { query, bench, best } = matter;
  if (!best || !tellsWhy(best, bare)) return undefined;
  const offence = judgeOffence(query.reading, { facts: [best] }, bench);
  return offence && offence !== 'silent'
    ? matter.assert(offence.verdict, factsOf(offence), FOR_WHAT, { score: best.score })
    : undefined;
}

/** "Those arrested, 31 in all, belong to a network": its figure alone can be held against what counts the same. */
function byFigure(matter: Matter): Finding | undefined {
  const { query, bench } = matter;
  const figure = isNegated(query.reading) ? undefined : falseFigure(query, bench);
  return figure?.fact.value.type === 'count' &&
    !ofAnotherPerson(query.reading, figure, bench.index, bench.lexicon)
    ? matter.assert('refuted', [figure.fact], ITS_FIGURE, { score: Math.max(figure.score, SURE) })
    : undefined;
}

/** "Did Benn sell it?", of which a fact only tells that Benn denies it; "have they confessed?" is put right by the denial itself. */
const isDisputed = ({ reading, negated }: Query, { verdict, ground, facts }: ClaimFinding): boolean =>
  (verdict === 'supported') === negated &&
  ground === 'another' &&
  facts.every((told) => isDenial(told.fact) && !opposed(reading, told));

/** Whether a claim says a deed that other facts tell, and those that were found do not. */
const saysAnothers = ({ terms }: Reading, { facts }: ClaimFinding, { index }: Bench): boolean =>
  terms.some(
    (term) =>
      /^(?:act|event)$/u.test(term.kind) &&
      !term.aside &&
      term.weight >= COMMON &&
      facts.every(({ profile }) => explanation(term, profile) < MENTIONED) &&
      term.concepts.some((id) => toldBy(index).has(id)),
  );

/** The best fact, where it counts what a claim does at the time that it names, and not so many. */
const countedThen = ({ times, numbers }: Reading, best: ScoredFact | undefined): ScoredFact | undefined => {
  const [number, another] = numbers;
  return best &&
    best.score >= SURE &&
    best.evidence.coverage >= SAYS_IT_ALL &&
    number !== undefined &&
    another === undefined &&
    number.currency === undefined &&
    number.comparison === 'equal' &&
    best.fact.value.type === 'count' &&
    best.fact.value.number !== undefined &&
    best.fact.value.number !== number.value &&
    times.length > 0 &&
    times.every((time) => timeAgreement(time, best.profile.times) > 0)
    ? best
    : undefined;
};

const WORTH: ReadonlySet<string> = new Set(['value', 'price']);

/** Whether a claim without a figure is of a currency in which none of the facts that bear it out gives its amount. */
const inOtherCurrency = ({ reading, asked, negated }: Query, finding: ClaimFinding): boolean =>
  finding.verdict === (negated ? 'refuted' : 'supported') &&
  finding.ground === 'told' &&
  asked.currencies.length > 0 &&
  reading.numbers.length === 0 &&
  finding.facts.every(
    ({ profile: { currencies } }) =>
      // Of a word for money that may mean something else nothing is said where no money is spoken of.
      (currencies.size > 0 || reading.terms.some(({ concepts }) => concepts.includes('money'))) &&
      !asked.currencies.some((code) => currencies.has(code)),
  );

/** Whether the last sentence of several asks of nothing but a time that a finding does not tell. */
function asksOfTime(reading: Reading, { facts }: ClaimFinding): boolean {
  const sentences = clausesOf(reading, ({ text }) => SENTENCE_END.test(text));
  const last = sentences.at(-1);
  if (!last || sentences.length < 2 || !reading.text.trimEnd().match(ASKS)) return false;
  const inside = ({ from, to }: { from: number; to: number }): boolean => from >= last.from && to <= last.to;
  const times = reading.times.filter(inside);
  return (
    times.length > 0 &&
    !reading.terms.some(inside) &&
    !times.every((time) => facts.some(({ profile }) => timeAgreement(time, profile.times) > 0))
  );
}

const SENTENCE_END = /^[.?!؟;؛]$/u;

const ASKS = /[?؟]$/u;

/** Whether the figure of a finding is one of those that a claim leaves to choose from. */
const tellsOneOf = ({ numbers }: Reading, { facts }: ClaimFinding): boolean =>
  facts.some(({ fact }) => quantitiesOf(fact).some(({ min }) => numbers.some(({ value }) => value === min)));
