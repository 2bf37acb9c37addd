/** Claims: what they say, held against the fact that speaks of the same thing. */
import type { Lexicon } from '../language/lexicon.ts';
import type { NumberMention } from '../language/numbers.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation, type FactIndex } from '../match/index.ts';
import { timeAgreement } from '../match/rank.ts';
import type { Asking } from '../match/question.ts';
import { timeOf } from '../match/profile.ts';
import { without } from './query.ts';
import { rank, type ScoredFact } from './ranking.ts';
import { acceptScore, CLAIM, rankScore } from './thresholds.ts';
import { agrees, quantitiesOf } from './values.ts';

export interface ClaimFinding {
  verdict: 'supported' | 'refuted';
  facts: ScoredFact[];
  /** Score of the weakest fact that the finding rests on. */
  score: number;
  rule: string;
}

/** The noun that a number counts: the next content behind it, else the nearest before it. */
export function nounOf(number: NumberMention, reading: Reading): Term | undefined {
  const after = reading.terms.find((term) => term.from >= number.to && term.from - number.to <= 2 && term.kind !== 'act');
  if (after) return after;
  return reading.terms.filter((term) => term.to <= number.from && term.kind !== 'act').at(-1) ?? reading.terms.find((term) => term.from >= number.to && term.kind !== 'act');
}

const BLANK: Asking = { asks: [], heads: [], currencies: [] };

/** Facts that give a figure for what a number is claimed of, best first. */
function countedFacts(number: NumberMention, noun: Term | undefined, reading: Reading, index: FactIndex): ScoredFact[] {
  const asked: Asking = { ...BLANK, heads: noun && number.currency === undefined ? [noun] : [], currencies: number.currency ? [number.currency] : [] };
  return rank({ ...reading, numbers: [] }, asked, index, { ignoreNumbers: true }).facts.filter((candidate) => {
    const quantities = quantitiesOf(candidate.fact);
    if (number.currency !== undefined) return quantities.some((quantity) => quantity.unit === number.currency);
    if (!quantities.some((quantity) => quantity.unit === 'count')) return quantities.length > 0 && number.value >= 1_000 && candidate.evidence.head !== 1;
    return noun === undefined || noun.concepts.some((concept) => candidate.profile.heads.has(concept));
  });
}

function judgeNumbers(reading: Reading, index: FactIndex): ClaimFinding | undefined {
  const { numbers } = reading;
  const nouns = numbers.map((number) => nounOf(number, reading));
  const found = numbers.map((number, at) => {
    // What another number counts is no business of this one.
    const foreign = new Set(nouns.filter((noun, other): noun is Term => other !== at && noun !== undefined && noun !== nouns[at]));
    const fact = countedFacts(number, nouns[at], without(reading, foreign), index)[0];
    if (!fact || fact.score < CLAIM) return undefined;
    const verdicts = quantitiesOf(fact.fact)
      .filter((quantity) => number.currency === undefined || quantity.unit === number.currency)
      .map((quantity) => agrees(number, quantity));
    const verdict = verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
    // The figure may be right and its time wrong: "207 since 2005".
    return { fact, verdict: verdict === true && fact.evidence.time === -1 ? false : verdict };
  });
  const judged = found.filter((finding): finding is { fact: ScoredFact; verdict: boolean } => finding?.verdict !== undefined);
  if (judged.length === 0) return undefined;
  const refuted = judged.some((finding) => !finding.verdict);
  if (!refuted && judged.length < numbers.length) return undefined;
  const facts = [...new Map(judged.map(({ fact }) => [fact.fact.id, fact])).values()];
  return { verdict: refuted ? 'refuted' : 'supported', facts, score: Math.min(...facts.map((fact) => fact.score)), rule: 'claim: figure' };
}

const NAME_BEFORE = /^(?:in|at|to|from|by|of|for|near|with|a|au|en|de|du|dans|par|vers|por|con|hacia|desde|في|من|إلى|الى|على|مع|ب|ل|the)$/u;
/** Kinds that name one thing among others of its kind; a name of the same kind in its stead contradicts. */
const NAMED_KINDS = new Set(['place', 'organisation', 'group', 'person', 'event']);

/** Terms of a claim that put another thing where the fact's value stands: "Marrakech" where the fact says Casablanca. */
export function rivals(reading: Reading, candidate: ScoredFact, index: FactIndex, lexicon: Lexicon): Term[] {
  const { value } = candidate.fact;
  if (value.type !== 'entity' && value.type !== 'name' && !(value.type === 'list' && value.complete)) return [];
  const ids = value.type === 'entity' ? value.entities : value.type === 'list' ? value.items.filter((item): item is string => typeof item === 'string') : [];
  const own = new Set(ids.flatMap((id) => [...lexicon.ancestors(id)]).filter((id) => !ids.includes(id)));
  return reading.terms.filter((term) => {
    if (explanation(term, candidate.profile) >= 0.5) return false;
    const kinds = term.concepts.flatMap((concept) => [...lexicon.ancestors(concept)]);
    if (term.kind !== 'unlisted') return kinds.some((kind) => own.has(kind) && !index.context.has(kind)) && (NAMED_KINDS.has(term.kind) || value.type === 'entity');
    const before = reading.tokens[term.from - 1]?.folded ?? '';
    const attached = /^[وف]?[بل]/u.test(term.text) && reading.language === 'ar';
    return term.weight > 0.6 && (term.capital || NAME_BEFORE.test(before) || attached);
  });
}

function judgeNames(reading: Reading, index: FactIndex, lexicon: Lexicon): ClaimFinding | undefined {
  const ranking = rank(reading, BLANK, index);
  let best: { fact: ScoredFact; rank: number; score: number; contradicted: boolean } | undefined;
  const unknown = ranking.unknowns[0];
  for (const fact of ranking.facts) {
    let { evidence } = fact;
    let contradicted = false;
    const value = fact.fact.value;
    if (value.type === 'date' && reading.times.length > 0) {
      const agreement = Math.min(...reading.times.map((time) => timeAgreement(time, [timeOf(value.date, 'at')])));
      contradicted = agreement < 0;
      evidence = { ...evidence, time: Math.max(0, evidence.time) };
    }
    const rival = rivals(reading, fact, index, lexicon);
    if (rival.length > 0) {
      const rest = rank(without(reading, new Set(rival)), BLANK, index).facts.find((other) => other.fact.id === fact.fact.id);
      if (rest) {
        evidence = { ...rest.evidence, time: evidence.time };
        contradicted = true;
      }
    }
    const order = rankScore(evidence);
    if (!best || order > best.rank) best = { fact, rank: order, score: acceptScore(evidence, unknown?.evidence), contradicted };
  }
  if (!best || best.score < CLAIM) return undefined;
  const { fact } = best;
  const quantified = reading.forms.some((form) => form.role === 'part-all' || form.role === 'part-half' || form.role === 'part-minority');
  const contradicted = best.contradicted || fact.evidence.time === -1 && fact.fact.value.type !== 'date' || (fact.fact.hedge === 'majority' && quantified);
  return { verdict: contradicted ? 'refuted' : 'supported', facts: [fact], score: best.score, rule: contradicted ? 'claim: another stands there' : 'claim: as told' };
}

/** Judges what a reading claims. Undefined where no fact speaks of it: the article does not say. */
export function judgeClaim(reading: Reading, negated: boolean, index: FactIndex, lexicon: Lexicon): ClaimFinding | undefined {
  const names = judgeNames(reading, index, lexicon);
  const conditional = names && reading.numbers.length > 0 && names.facts[0]?.evidence.number === 1 && quantitiesOf(names.facts[0].fact).length === 0;
  const finding = reading.numbers.length > 0 && !conditional ? judgeNumbers(reading, index) : names;
  if (!finding || !negated) return finding;
  return { ...finding, verdict: finding.verdict === 'supported' ? 'refuted' : 'supported', rule: `${finding.rule}, denied` };
}
