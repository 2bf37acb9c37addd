/**
 * The decision. One question in, one finding out: this fact, these facts, one of these, or the article does not say.
 * The only place that may say so. Order: derived answers, claims, false premises, known unknowns, then the best fact
 * against two thresholds and a gap.
 */
import type { CaseFile, Fact, Language } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Reading, Term } from '../language/read.ts';
import type { TimeMention } from '../language/times.ts';
import type { FactIndex } from '../match/index.ts';
import { explanation } from '../match/index.ts';
import { timeOf } from '../match/profile.ts';
import { asidesOf, clausesOf, nounAsk, part, type Span } from '../match/question.ts';
import { isNameLike, timeAgreement } from '../match/rank.ts';
import type { Verdict } from './answer.ts';
import { type ClaimFinding, foreignTo, judgeClaim } from './claims.ts';
import {
  asksFiner,
  asksOtherPlace,
  asksPart,
  asksShareOf,
  asksSibling,
  foreignNames,
  foreignNumbers,
  foreignTimes,
  namesAnswer,
  OR,
} from './conditions.ts';
import { type Derived, derive, judgeComparison, LACKING, operationOf } from './derive.ts';
import { heldFigure, heldTime, inAnotherCurrency, nounOf, opposed } from './holding.ts';
import { isNegated, type Query, slice } from './query.ts';
import { type Ranking, rank, type Scored, type ScoredFact } from './ranking.ts';
import {
  ALIKE_LAG,
  ANSWER,
  CLEAR_CORE,
  CLEARLY_TOLD,
  CONDITION_GAP,
  CORE,
  CORE_GAP,
  GAP,
  HOPELESS,
  KIND_LAG,
  LEAST_COVERAGE,
  LEAST_RANK,
  MAX_NEAREST,
  MAX_OPTIONS,
  NAMED_UNKNOWN,
  OFFER,
  OTHER_NOUN,
  PREMISE,
  SURE,
  UNTOLD_HEAD,
  VERBATIM,
} from './thresholds.ts';
import { quantitiesOf } from './values.ts';
import { formatNumber } from './wording.ts';

/** What was decided, still without words. */
export interface Finding {
  verdict: Verdict;
  /** The facts that the answer states and cites; empty for `absent` and `clarify`. */
  facts: Fact[];
  /** clarify: the candidates. absent: the nearest facts. */
  options: Fact[];
  /** absent: the known unknown that the question is. */
  unknown?: string;
  derived?: Derived;
  /** absent: a sum or the like was asked for of what the article does not count. */
  lacking?: true;
  /** absent: a fact that tells of the thing in words where a figure was asked for. */
  noFigure?: Fact;
  /** Log-odds of what was asserted; of the best fact where nothing was. */
  score: number;
  gap: number;
  rule: string;
  ranking: Ranking;
}

/** All that a decision looks at. */
export interface Bench {
  content: CaseFile;
  lexicon: Lexicon;
  index: FactIndex;
}

function nearest(ranking: Ranking, bench: Bench, unknown?: Scored): Fact[] {
  const curated = (unknown?.profile.unknown?.nearest ?? []).flatMap((id) =>
    bench.content.facts.filter((fact) => fact.id === id && fact.status === 'published'),
  );
  const found = ranking.facts
    .filter((candidate) => candidate.evidence.coverage > 0)
    .map((candidate) => candidate.fact);
  return [...new Set([...curated, ...found])].slice(0, MAX_NEAREST);
}

/**
 * Facts that a question could mean as well as the best one: it says nothing that the best explains and they do not, and
 * it leaves out as much of what each of them is about.
 */
function alike(ranking: Ranking): ScoredFact[] {
  const first = ranking.facts[0];
  // Of facts that tell the same words, those that give the kind of answer asked for are the ones that could be meant.
  const best =
    first && first.evidence.ask < 1
      ? (ranking.facts.find(
          (candidate) =>
            candidate.evidence.ask === 1 &&
            candidate.evidence.coverage >= first.evidence.coverage &&
            first.rank - candidate.rank <= ALIKE_LAG,
        ) ?? first)
      : first;
  if (!best) return [];
  const { evidence } = best;
  return ranking.facts.filter((candidate) => {
    const other = candidate.evidence;
    // A list that has the thing in it is no other reading of a question for its number.
    if (candidate.fact.value.type !== best.fact.value.type) return false;
    const same =
      other.coverage >= 0.95 * evidence.coverage &&
      other.ask === evidence.ask &&
      other.time === evidence.time &&
      other.currency === evidence.currency &&
      other.head === evidence.head &&
      other.number === evidence.number;
    return (
      same &&
      best.rank - candidate.rank <= ALIKE_LAG &&
      (best.rank - candidate.rank <= GAP ||
        (evidence.core < CORE && evidence.core - other.core <= CORE_GAP) ||
        (conditional(best) && conditional(candidate) && best.rank - candidate.rank <= CONDITION_GAP))
    );
  });
}

/** Whether a fact holds for a stretch of time only, of which the question says nothing. */
function conditional({ fact, evidence }: ScoredFact): boolean {
  const { since, lastYears } = fact.conditions ?? {};
  return (since !== undefined || lastYears !== undefined) && evidence.time === 0;
}

/** A question without any content: every fact that gives the kind of answer asked for could be meant. */
function byAskAlone(query: Query, bench: Bench): Fact[] {
  const { asked } = query;
  if (asked.asks.length === 0) return [];
  return bench.index.profiles.flatMap((profile) => {
    if (!profile.fact || !asked.asks.some((ask) => profile.asks.has(ask))) return [];
    if (asked.currencies.length > 0 && !asked.currencies.some((code) => profile.currencies.has(code)))
      return [];
    const fitting = asked.asks.some((ask) => valueGives(profile.fact, ask));
    return fitting ? [profile.fact] : [];
  });
}

/** A question whose only content is that something happened. */
function asksWhatHappened({ reading, asked }: Query): boolean {
  return (
    asked.asks.every((ask) => ask === 'what') &&
    asked.asks.length > 0 &&
    reading.terms.every((term) =>
      term.concepts.some(
        (concept) => concept === 'happen' || concept === 'circumstance' || concept === 'event',
      ),
    )
  );
}

/** The time that a fact is of: its date, or the condition that it holds on. */
function ownTimes(fact: Fact, times: readonly TimeMention[]): readonly TimeMention[] {
  if (fact.value.type === 'date') return [timeOf(fact.value.date, 'at')];
  return fact.conditions?.on ? times : [];
}

function valueGives(fact: Fact | undefined, ask: string): boolean {
  const type = fact?.value.type;
  if (ask === 'count') return type === 'count';
  if (ask === 'amount') return type === 'money';
  if (ask === 'date' || ask === 'year' || ask === 'season') return type === 'date' || type === 'period';
  return ask === 'place' || ask === 'who' ? type === 'entity' : false;
}

/** "The cash is what percentage of ...", "add these and what do you get": a statement in form that asks to be reckoned. */
function asksReckoning(reading: Reading): boolean {
  return (
    /^(?:percent|sum|difference)$/u.test(operationOf(reading) ?? '') &&
    reading.forms.some((form) => form.role === 'ask-what' || form.role === 'ask-which')
  );
}

/** Whether what is counted is the kind that a list's items are ("how many countries"), not what belongs to them ("how many officers"). */
function countsItems(items: readonly (string | object)[], heads: readonly Term[], lexicon: Lexicon): boolean {
  const named = items.filter((item) => typeof item === 'string');
  if (named.length === 0 || heads.length === 0) return true;
  const listed = heads.filter((head) => head.kind !== 'unlisted');
  return (
    listed.length === 0 ||
    listed.some((head) =>
      head.concepts.some((concept) => named.every((item) => lexicon.ancestors(item).has(concept))),
    )
  );
}

/** "Per bird" and the like, not "per the study" nor "each other". */
function asksRatio(reading: Reading): boolean {
  return (
    operationOf(reading) === 'ratio' &&
    reading.forms.some(
      (form) =>
        form.role === 'op-ratio' &&
        !reading.forms.some(
          (other) =>
            other.kind === 'function' &&
            other.from <= form.from &&
            other.to >= form.to &&
            other.to - other.from > form.to - form.from,
        ) &&
        !(
          form.to - form.from === 1 &&
          /^(?:the|our|his|her|their|its)$/u.test(reading.tokens[form.to]?.folded ?? '')
        ),
    )
  );
}

/** Words that claim a state of today. */
const NOW =
  /^(?:still|today|now|currently|nowadays|presently|toujours|encore|aujourd'hui|actuellement|todavia|aun|hoy|actualmente|sigue|siguen|اليوم|حاليا|لازال|لايزال|مازال|مازالت)$/u;

/**
 * Whether a claim says more than facts tell that only speak of the same: that it is so today, or that one thing is more
 * than another.
 */
function asksBeyond(reading: Reading, finding: ClaimFinding): boolean {
  if (!/as told/u.test(finding.rule)) return false;
  const now = reading.tokens.some((token) => NOW.test(token.folded));
  const than = reading.forms.some(
    (form) =>
      /^(?:op-most|op-least|compare-more|compare-less)$/u.test(form.role) &&
      !reading.forms.some((other) => other.role === 'part-half' && other.from >= form.from) &&
      (reading.tokens.slice(form.to, form.to + 2).some((token) => THAN.test(token.folded)) ||
        THAN.test(reading.tokens[form.to - 1]?.folded ?? '')),
  );
  return now || than;
}

const THAN = /^(?:than|que|من)$/u;

/** Whether a fact tells of what stands beside "or", or of something in its place. */
function tellsAlternative(reading: Reading, finding: ClaimFinding): boolean {
  if (finding.verdict === 'refuted') return true;
  const at = reading.tokens.findIndex((token) => OR.test(token.folded));
  const before = reading.terms.filter((term) => term.to <= at).at(-1);
  const after = reading.terms.find((term) => term.from > at);
  return [before, after].some(
    (term) => term && finding.facts.some(({ profile }) => explanation(term, profile) >= ALTERNATIVE),
  );
}

/** An alternative that only phrasings mention is not told. */
const ALTERNATIVE = 0.7;

/** Figures below this are said of many things ("both", "two of them"). */
const SMALL = 3;

/**
 * The fact that a figure in a question contradicts: "what became of the 51 laptops" where 7 are told, "the $931,870" where
 * those are dirhams. Only where no fact agrees with it and one counts the very thing.
 */
function falseFigure(query: Query, bench: Bench): ScoredFact | undefined {
  const { reading, asked } = query;
  for (const number of reading.numbers) {
    if (number.percent || number.yearLike || number.value < SMALL) continue;
    const noun = nounOf(number, reading);
    // "What did the 21 say to the judge": what is counted is not said.
    const behind = reading.terms.some((term) => term.from === number.to);
    if (!noun && !behind && number.currency === undefined) continue;
    if (noun && noun.from > number.to + 1) continue;
    if (noun && (asked.heads.includes(noun) || nounAsk(noun) !== undefined)) continue;
    const near = noun && noun.from >= number.to ? noun.to : number.to + 1;
    // "Those arrested, 31 in all": the noun stands right before the number.
    const apposed =
      noun !== undefined &&
      noun.to < number.from &&
      reading.tokens.slice(noun.to, number.from).every((token) => token.kind === 'symbol');
    const part = slice(reading, apposed ? noun.from : number.from, Math.min(near, reading.tokens.length));
    const facts = rank(part, { asks: [], open: false, heads: [], currencies: [] }, bench.index, {
      ignoreNumbers: true,
    }).facts;
    const held = facts.map((fact) => ({
      fact,
      ...heldFigure(number, noun, reading, fact, bench.index),
    }));
    // "The 58 officers of the raid": the figure of another event agrees with nothing.
    const timely = ({ fact }: { fact: ScoredFact }): boolean =>
      reading.times.every((time) => heldTime(time, fact) !== false) &&
      !foreignNames(reading, fact, bench.index, bench.lexicon).some((term) => term.kind === 'event');
    const agreeing = held.filter((one) => one.counted && one.told === true);
    if (agreeing.some(timely)) continue;
    const whole = rank(reading, asked, bench.index).facts;
    const placeOf = ({ fact }: ScoredFact): number => {
      const at = whole.findIndex((other) => other.fact === fact);
      return at < 0 ? whole.length : at;
    };
    const counting = held
      .filter((one) => one.counted && one.told === false && timely(one))
      .sort((a, b) => placeOf(a.fact) - placeOf(b.fact));
    const swapped =
      number.currency === undefined ? undefined : whole.find(({ fact }) => inAnotherCurrency(number, fact));
    // The very figure at another time: put right by the fact of that time, where there is one, else by its own.
    const then = counting.find(({ fact }) => reading.times.some((time) => heldTime(time, fact) === true));
    const wrong =
      swapped ??
      (number.currency === undefined
        ? agreeing.length > 0
          ? (then ?? agreeing[0])?.fact
          : counting[0]?.fact
        : undefined);
    if (wrong) return wrong;
  }
  return undefined;
}

/** What a question takes for granted beside what it asks ("given that Europol led it, ..."), where a fact contradicts it. */
function falseAside(query: Query, bench: Bench): ClaimFinding | undefined {
  for (const aside of asidesOf(query.reading)) {
    // Figures are held against what they count, whatever the clause; a denial beside a question leads up to it.
    if (aside.numbers.length > 0 || isNegated(aside)) continue;
    const finding = judgeClaim(aside, false, bench.index, bench.lexicon);
    if (finding?.verdict === 'refuted' && finding.score >= PREMISE) return finding;
  }
  return undefined;
}

/** Ends of a claim that another may follow. */
const CLAIM_END = /^(?:[.?!؟;؛—]|but|mais|pero|لكن)$/u;

/** "He was questioned, but not charged": a clause of nothing but an act is told of what the clause before it names. */
function withSubjects(reading: Reading, clauses: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const terms = reading.terms.filter((term) => term.from >= clause.from && term.to <= clause.to);
    const conjoined = reading.tokens[clause.from - 1]?.kind === 'word';
    if (before && conjoined && terms.every((term) => term.kind === 'act')) before.to = clause.to;
    else joined.push({ ...clause });
  }
  return joined;
}

/** A claim, sentence by sentence: refuted where one is, supported where all are. */
function judgeClauses(query: Query, bench: Bench): ClaimFinding | undefined {
  const { reading } = query;
  const clauses = withSubjects(reading, clausesOf(reading, CLAIM_END))
    .map((clause) => part(reading, clause))
    .filter(
      (clause) =>
        clause.terms.length >= 2 ||
        clause.numbers.length > 0 ||
        (clause.terms.length > 0 && isNegated(clause)),
    );
  const claimed = (one: Reading, negated: boolean): ClaimFinding | undefined =>
    judgeClaim(one, negated, bench.index, bench.lexicon);
  if (clauses.length < 2) return claimed(reading, query.negated);
  const findings = clauses.map((clause) => claimed(clause, isNegated(clause)));
  const found = findings.filter((finding) => finding !== undefined);
  const refuted = found.filter((finding) => finding.verdict === 'refuted');
  const told = refuted.length > 0 ? refuted : found.length === clauses.length ? found : [];
  const first = told[0];
  if (!first) return claimed(reading, query.negated);
  return {
    ...first,
    facts: [...new Map(told.flatMap(({ facts }) => facts).map((fact) => [fact.fact.id, fact])).values()],
    score: Math.min(...told.map(({ score }) => score)),
  };
}

/**
 * Whether a question names, as given, another body than the one that the fact tells: "what support did Interpol give" where
 * Europol gave it.
 */
function namesOtherBody(
  { reading, asked }: Query,
  { fact, profile, score }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const { value } = fact;
  if (value.type !== 'entity' || score < SURE || reading.tokens.some((token) => OR.test(token.folded)))
    return false;
  const { entities } = value;
  if (!entities.every((id) => lexicon.concept(id)?.kind === 'organisation')) return false;
  const named = reading.terms.filter(
    (term) => !term.aside && term.kind === 'organisation' && isNameLike(term, reading),
  );
  return (
    named.length > 0 &&
    !asked.asks.includes('who') &&
    asked.heads.every(({ kind }) => kind !== 'body' && kind !== 'organisation') &&
    named.every((term) => term.concepts.every((id) => !entities.includes(id) && profile.explains(id) < 1))
  );
}

/** The heads of a question with the nouns right before them: the "countries" of "how many countries' police". */
function besideHeads(reading: Reading, heads: readonly Term[]): Term[] {
  return reading.terms.filter((term) =>
    heads.some((head) => term === head || (term.to <= head.from && head.from - term.to <= 2)),
  );
}

const DATED: ReadonlySet<string> = new Set(['date', 'year', 'season']);

/** Whether a time is asked for, of a fact that tells none. */
function tellsNoTime({ asks }: Query['asked'], { fact, profile }: ScoredFact): boolean {
  return (
    asks.length > 0 &&
    asks.every((ask) => DATED.has(ask)) &&
    fact.value.type !== 'date' &&
    fact.value.type !== 'period' &&
    profile.times.length === 0
  );
}

/** Whether a wh-question rests on a figure, time or name that the fact it speaks of contradicts. */
function falsePremise(query: Query, ranking: Ranking, bench: Bench) {
  const { reading, asked } = query;
  const best = ranking.facts[0];
  const unmetNumber = reading.numbers.length > 0 && (best?.evidence.number ?? -1) < 1;
  const unmetTime = reading.times.length > 0 && (best?.evidence.time ?? -1) < 0;
  const reason = asked.asks.includes('why') || asked.asks.includes('how');
  const body = best !== undefined && namesOtherBody(query, best, bench.lexicon);
  if (!unmetNumber && !unmetTime && !reason && !body) return undefined;
  const negated = reason && isNegated(reading);
  const finding = judgeClaim(
    { ...reading, forms: reading.forms.filter((form) => form.kind !== 'ask') },
    negated,
    bench.index,
    bench.lexicon,
    asked.asks.includes('count') ? asked.heads : [],
  );
  if (finding?.verdict !== 'refuted' || (negated && finding.score < PREMISE)) return undefined;
  if (body && finding.facts.some(({ fact }) => fact.id === best.fact.id)) return finding;
  // A time that no fact is told for ("between 2002 and 2010") is not a false one, unless the fact is that time.
  const dated = finding.facts.some(
    (fact) => fact.fact.value.type === 'date' || fact.fact.value.type === 'period',
  );
  return unmetNumber || reason || dated ? finding : undefined;
}

/** The best fact; where it does not give the kind of answer asked for, one that does and nearly fits as well. */
function giving({ facts }: Ranking): ScoredFact | undefined {
  const best = facts[0];
  if (!best || best.evidence.ask !== -1) return best;
  return (
    facts.find(
      (fact) => fact.evidence.ask === 1 && fact.score >= ANSWER && best.rank - fact.rank <= KIND_LAG,
    ) ?? best
  );
}

/** Decides on a query. `language`: in which derived answers are worded. */
export function judge(query: Query, bench: Bench, language: Language): Finding {
  const { reading, asked } = query;
  const ranking = rank(reading, asked, bench.index);
  const best = giving(ranking);
  const unknown = ranking.unknowns[0];
  const runnerUp = ranking.facts[1];
  const base = { ranking, score: best?.score ?? -9, gap: best ? best.rank - (runnerUp?.rank ?? -9) : 0 };
  const absent = (rule: string, known?: Scored): Finding => ({
    ...base,
    verdict: 'absent',
    facts: [],
    options: nearest(ranking, bench, known),
    rule,
    ...(known?.profile.unknown && known.evidence.posterior >= NAMED_UNKNOWN
      ? { unknown: known.profile.id }
      : {}),
  });

  /** The known unknown, where it fits the question better than the best fact does. */
  const leading = unknown && unknown.rank > (best?.rank ?? -9) ? unknown : undefined;

  // "What happened on 19 March?"
  if (!query.claim && reading.times.length > 0 && reading.numbers.length === 0 && asksWhatHappened(query)) {
    const facts = bench.index.profiles.flatMap(({ fact, times }) =>
      fact && reading.times.every((time) => timeAgreement(time, ownTimes(fact, times)) >= 0.7) ? [fact] : [],
    );
    const [only] = facts;
    if (only && facts.length <= MAX_OPTIONS) {
      const rule = 'what is told of the time';
      return facts.length === 1
        ? { ...base, verdict: 'answer', facts: [only], options: [], score: SURE, rule }
        : {
            ...base,
            verdict: 'answer',
            facts: facts.slice(0, MAX_NEAREST),
            options: facts,
            score: SURE,
            rule,
          };
    }
  }

  // "What's the dollar figure?" names nothing but the kind of answer.
  const nothingNamed = reading.terms.every((term) => nounAsk(term) !== undefined);
  if (
    nothingNamed &&
    reading.numbers.length === 0 &&
    reading.times.length === 0 &&
    !query.claim &&
    operationOf(reading) !== 'rate'
  ) {
    const facts = byAskAlone(query, bench);
    if (facts.length > 1)
      return {
        ...base,
        verdict: 'clarify',
        facts: [],
        options: facts.slice(0, MAX_OPTIONS),
        rule: 'no content: every fact of the kind asked for',
      };
    if (reading.terms.length === 0) return absent('nothing was asked');
  }

  // "Did they take more cars or more laptops?" opens like a claim and asks which.
  // "True or false" asks no such thing.
  const disjunctive = reading.tokens.some(
    (token, at) =>
      OR.test(token.folded) &&
      reading.active.has(at) &&
      !reading.forms.some((form) => form.kind === 'tag' && form.from <= at && form.to > at),
  );
  const reckons = /^(?:percent|ratio|sum|difference|order|remain)$/u.test(operationOf(reading) ?? '');
  if (!query.claim || disjunctive || (query.weak && reckons) || asksReckoning(reading)) {
    const derived = derive(reading, asked, bench, language);
    const named = asked.asks.length > 0 && asked.asks.every((ask) => /^(?:name|who|place|why)$/u.test(ask));
    if (derived === LACKING && !query.claim && !named)
      return { ...absent('no figures to reckon with', leading), lacking: true };
    const unasked =
      unknown &&
      unknown.evidence.phrasing > 0.95 &&
      unknown.evidence.posterior > NAMED_UNKNOWN &&
      unknown.rank > (best?.rank ?? -9);
    if (derived && derived !== LACKING && derived.score > OFFER && !unasked) {
      return {
        ...base,
        verdict: 'answer',
        facts: derived.facts,
        options: [],
        derived,
        score: derived.score,
        rule: derived.rule,
      };
    }
  }
  // "Per bird", "the rate to the pound": asked to be reckoned with what the article does not give.
  if (!query.claim && (operationOf(reading) === 'rate' || asksRatio(reading)))
    return absent('no figures to reckon with', leading);
  if (query.claim) {
    const compared = judgeComparison(reading, asked, bench, language);
    if (compared === LACKING) return absent('no figures to compare with', leading);
    if (compared) {
      const verdict = compared.holds === query.negated ? 'refuted' : 'supported';
      return {
        ...base,
        verdict,
        facts: compared.facts,
        options: [],
        derived: compared,
        score: compared.score,
        rule: compared.rule,
      };
    }
  }

  if (query.claim) {
    const finding = judgeClauses(query, bench);
    // A bare figure that the best fact knows is a condition of what is asked: "ISIS share of the 32 cells".
    const asksInstead =
      query.weak &&
      finding?.verdict !== 'supported' &&
      best &&
      best.score >= ANSWER &&
      best.evidence.number === 1 &&
      finding?.facts[0]?.fact.id !== best.fact.id;
    if (asksInstead)
      return { ...base, verdict: 'answer', facts: [best.fact], options: [], rule: 'best fact' };
    const another =
      query.weak && finding?.verdict === 'refuted' && finding.facts[0]?.fact.id !== best?.fact.id;
    // A fragment with the time of no fact asks ("cells dismantled from 2002 to 2010").
    const untimely =
      query.weak &&
      finding?.verdict === 'refuted' &&
      reading.numbers.length === 0 &&
      reading.times.length > 0;
    // "Was it domestic, or did it cross borders?" wants the one that is so, neither yes nor no.
    if (finding && disjunctive && reading.numbers.length === 0)
      return tellsAlternative(reading, finding)
        ? {
            ...base,
            verdict: 'answer',
            facts: finding.facts.map(({ fact }) => fact),
            options: [],
            score: finding.score,
            rule: 'alternatives',
          }
        : absent('no fact tells of either', leading);
    if (finding?.verdict === 'supported' && asksBeyond(reading, finding))
      return absent('claim: no fact tells so much', leading);
    // "Did the company pay?", put as its author wrote of what is not known.
    const alike = ranking.facts.find(({ fact }) => fact.id === finding?.facts[0]?.fact.id);
    if (
      unknown &&
      finding?.verdict === 'supported' &&
      /as told/u.test(finding.rule) &&
      finding.score < CLEARLY_TOLD &&
      unknown.evidence.phrasing >= VERBATIM &&
      unknown.evidence.phrasing > (alike?.evidence.phrasing ?? 0)
    )
      return absent('claim: put like a known unknown', unknown);
    if (finding && !another && !untimely) {
      return {
        ...base,
        verdict: finding.verdict,
        facts: finding.facts.map(({ fact }) => fact),
        options: [],
        score: finding.score,
        rule: finding.rule,
      };
    }
    // "Those arrested, 31 in all, belong to a network": its figure alone can be held against what counts the same.
    const figure = isNegated(reading) || finding ? undefined : falseFigure(query, bench);
    if (figure?.fact.value.type === 'count')
      return {
        ...base,
        verdict: 'refuted',
        facts: [figure.fact],
        options: [],
        score: Math.max(figure.score, SURE),
        rule: 'claim: its figure',
      };
    if (!query.weak) return absent('claim: no fact speaks of it', leading);
  }

  const premise = falsePremise(query, ranking, bench) ?? falseAside(query, bench);
  if (premise) {
    return {
      ...base,
      verdict: 'refuted',
      facts: premise.facts.map(({ fact }) => fact),
      options: [],
      score: premise.score,
      rule: `false premise; ${premise.rule}`,
    };
  }

  const wrong = query.claim ? undefined : falseFigure(query, bench);
  if (wrong)
    return {
      ...base,
      verdict: 'refuted',
      facts: [wrong.fact],
      options: [],
      score: Math.max(wrong.score, SURE),
      rule: 'false premise; figure',
    };

  const unknownCurrency = asked.currencies.some((code) => !bench.index.tellsCurrency(code));
  if (unknownCurrency) return absent('no fact gives such a currency', leading);
  if (!best) return absent('no fact shares a word with the question', unknown);

  const ties = alike(ranking);
  // A known unknown that says more than the question does is not what was asked.
  const unknownFits = unknown && unknown.evidence.coverage > best.evidence.coverage + 0.03;
  // Facts of one thing for different times say what is left open, however an unknown puts it.
  const timesOpen = ties.length > 1 && ties.every(conditional);
  const unknownLeads = !timesOpen && unknown && unknown.rank > best.rank + (best.score < HOPELESS ? 0 : 4);
  if (
    ties.length > 1 &&
    !unknownFits &&
    !unknownLeads &&
    (timesOpen || best.evidence.core < CLEAR_CORE) &&
    best.evidence.coverage >= 0.9 &&
    best.evidence.ask !== -1
  ) {
    const options = ties.map((candidate) => candidate.fact);
    // Facts of one figure in two currencies, or the same fact told twice, are one answer.
    const quantities = new Set(
      options.map(
        (fact) =>
          JSON.stringify(quantitiesOf(fact)) + fact.citations.map((citation) => citation.exact).join('|'),
      ),
    );
    if (quantities.size > 1)
      return {
        ...base,
        verdict: 'clarify',
        facts: [],
        options: options.slice(0, MAX_OPTIONS),
        rule: 'several facts fit alike',
      };
  }
  if (best.score < ANSWER || best.evidence.coverage < LEAST_COVERAGE || best.rank < LEAST_RANK) {
    return unknown && unknown.rank > best.rank
      ? absent('known unknown', unknown)
      : absent('nearest fact explains too little of the question');
  }
  // A day, a place or a reason was asked for, and neither the fact's value nor any of its phrasings gives one.
  if (best.evidence.ask === -1 && (best.score < SURE || tellsNoTime(asked, best)))
    return absent('the fact gives no such kind of answer', leading);
  // "Which country did it go to?" is not told by a text that says "abroad", where that very thing is known to be unknown.
  const untold =
    asked.asks.includes('which') &&
    best.fact.value.type === 'text' &&
    asked.heads.length > 0 &&
    best.evidence.head < 1 &&
    best.score < SURE &&
    unknown?.evidence.head === 1 &&
    unknown.evidence.ask === 1;
  if (untold) return absent('the fact names none of the kind asked for', unknown);
  const foreign = (query.claim ? foreignTo : foreignNames)(reading, best, bench.index, bench.lexicon);
  if (foreign.length > 0) return absent('the fact is not told of what is named', leading);
  if (best.evidence.time === -1 || foreignTimes(reading, best, bench.index).length > 0)
    return absent('the time asked for is not the fact’s', leading);
  if (foreignNumbers(reading, best, bench.index).length > 0)
    return absent('the figure named is another fact’s', leading);
  const superlative = /^(?:most|least)$/u.test(operationOf(reading) ?? '');
  if (superlative && asked.asks.includes('which') && !query.claim)
    return absent('no fact ranks what is asked', leading);
  if (asksShareOf(operationOf(reading), best.fact)) return absent('the fact tells no share', leading);
  if (namesAnswer(reading, asked, best.fact))
    return absent('the question names what the fact tells', leading);
  if (opposed(reading, best)) return absent('the fact tells the opposite', leading);
  // "Under what treaty": a thing is asked for that the fact does not tell of.
  const open = asked.asks.length > 0 && asked.asks.every((ask) => ask === 'what' || ask === 'which');
  if (open && best.evidence.head === -1 && best.score < UNTOLD_HEAD)
    return absent('the fact tells of no such thing', leading);
  if (best.evidence.head === -1 && asksSibling(asked, best, bench.lexicon))
    return absent('the fact counts another thing of the kind', leading);
  if (asksOtherPlace(asked, best, bench.lexicon))
    return absent('the fact gives another kind of place', leading);
  if (asksPart(reading, asked, best.fact)) return absent('a part of what the fact counts', leading);
  if (asksFiner(reading, asked, best.fact)) return absent('the time is not told so finely', leading);
  if (best.evidence.currency === -1 && best.fact.value.type === 'money')
    return absent('the fact gives no such currency', leading);
  // A complete list counts its items.
  if (
    best.fact.value.type === 'list' &&
    best.fact.value.complete &&
    asked.asks.includes('count') &&
    countsItems(best.fact.value.items, asked.heads, bench.lexicon) &&
    best.score >= ANSWER
  ) {
    const number = best.fact.value.items.length;
    const derived: Derived = {
      text: `${formatNumber(number, language)}. ${best.fact.statement[language]}`,
      working: [],
      facts: [best.fact],
      score: best.score,
      rule: 'counted list',
    };
    return { ...base, verdict: 'answer', facts: [best.fact], options: [], derived, rule: 'counted list' };
  }
  // "How many dogs": the fact counts something else.
  if (asked.asks.includes('count') && best.evidence.head === -1 && best.score < OTHER_NOUN)
    return absent('the fact counts another thing', leading);
  // A figure was asked for, and the fact only tells of the thing in words.
  const figure =
    asked.asks.some((ask) => ask === 'count' || ask === 'amount') &&
    asked.asks.every((ask) => ask === 'count' || ask === 'amount' || ask === 'what');
  // "How many officers took part": the fact names bodies, or lists countries.
  const { value } = best.fact;
  const uncounted =
    value.type === 'entity' ||
    value.type === 'name' ||
    (value.type === 'list' &&
      value.complete &&
      !countsItems(value.items, asked.heads, bench.lexicon) &&
      !countsItems(value.items, besideHeads(reading, asked.heads), bench.lexicon));
  if (asked.open && asked.asks.every((ask) => ask === 'count') && asked.asks.length > 0 && uncounted)
    return absent('the fact counts nothing', leading);
  if (figure && best.fact.value.type === 'text' && best.fact.hedge !== 'majority') {
    const silent = absent('the fact gives no figure');
    return { ...silent, options: silent.options.filter((fact) => fact !== best.fact), noFigure: best.fact };
  }
  return { ...base, verdict: 'answer', facts: [best.fact], options: [], rule: 'best fact' };
}
