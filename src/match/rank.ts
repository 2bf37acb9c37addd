/** Candidates for a question, each with the evidence for and against it as plain numbers. */
import { wordClass } from '../language/classes.ts';
import type { Reading, Term } from '../language/read.ts';
import type { TimeMention } from '../language/times.ts';
import { bestOf, CANDIDATES, explanation, type FactIndex, type Profile } from './index.ts';
import { featuresOf, vectorOf } from './profile.ts';
import { type Ask, type Asking, wantedCurrencies } from './question.ts';

/** Evidence on one candidate. What is in 0..1 or -1..1 says so; the weights are in answer/thresholds.ts. */
export interface Evidence {
  /** What the entry explains of the question, weighed by how telling it is; unbounded. */
  explained: number;
  /** Share of the question's content that the entry explains, 0..1. */
  coverage: number;
  /** What it leaves unexplained; unbounded. */
  unexplained: number;
  /** The weightiest single term that it leaves unexplained, 0..1. */
  worst: number;
  /** Of what it leaves unexplained: listed things, people, places and attributes. */
  nouns: number;
  /** Of what it leaves unexplained: words that no list has. */
  unlisted: number;
  /** Of what it leaves unexplained: what is written like a name. */
  names: number;
  /** Of what it leaves unexplained: what other entries explain. */
  elsewhere: number;
  /** Likeness to its nearest phrasing, 0..1. */
  phrasing: number;
  /** How much of what the entry is about the question speaks of, 0..1. */
  core: number;
  /** Probability of the entry under the classifier, 0..1; without one, its share of the candidates' likelihoods. */
  posterior: number;
  /** Likelihood of the question under the entry's words against the base's, log, a feature; about -1..4. */
  likelihood: number;
  /** Gives the kind of answer asked for: 1 yes, 0.5 by its phrasings only, 0 nothing asked, -1 no. */
  ask: number;
  /** Explains the noun asked for: 1 yes, 0 none, -1 no. */
  head: number;
  /** Meets the question's times: 1 all, 0 none mentioned, -1 contradicts. */
  time: number;
  /** Has the currency: 1 yes, 0 none mentioned, -1 no. */
  currency: number;
  /** Knows the question's numbers: 1 all, 0 none, -1 none of them. */
  number: number;
}

export interface Candidate {
  profile: Profile;
  evidence: Evidence;
  /** Terms of the question, split by whether the entry explains them. */
  explained: string[];
  unexplained: string[];
}

/** Agreement of a time that is told of the fact's topic, not of itself. */
const OF_TOPIC = 0.3;
/** How much an unexplained term weighs that is said beside the question, or that describes the case as a whole. */
const ASIDE = 0.25;
const IN_CONTEXT = 0.3;

/** Kinds that say how or what is done rather than to what. */
const MODIFIERS = new Set(['act', 'quality', 'time', 'light']);

const WEAK_ASKS: ReadonlySet<Ask> = new Set<Ask>(['what', 'which', 'how', 'list', 'name']);

/**
 * How a question's time agrees with an entry's: 1 the same in every part that both tell, -1 contradicts, 0 says nothing
 * to it. A time that the entry tells in full counts before one that it tells in part: "summer 2020" beside "2020" still
 * contradicts "winter 2020".
 */
export function timeAgreement(asked: TimeMention, times: readonly TimeMention[]): number {
  let best = 0;
  let contradicted = false;
  for (const time of times) {
    // "Last year" is a year as well as the last one.
    if ((asked.relation === 'last') !== (time.relation === 'last') && asked.year !== undefined) {
      if (time.year === undefined || !POINTS.has(time.relation)) continue;
      const finer = asked.month ?? asked.season ?? time.month ?? time.season;
      if (asked.year === time.year) best = Math.max(best, finer === undefined ? 1 : 0.7);
      else contradicted = true;
      continue;
    }
    if (asked.relation === 'last' || time.relation === 'last') {
      if (asked.relation === time.relation) {
        if (Math.abs((asked.years ?? 0) - (time.years ?? 0)) < 0.01) best = 1;
        else contradicted = true;
      }
      continue;
    }
    if (BOUNDED.has(asked.relation) || BOUNDED.has(time.relation)) {
      const apart = asked.relation === time.relation ? compareTimes(asked, time) : undefined;
      if (apart === 0) best = 1;
      // Until the last of January is not until February.
      else if (apart !== undefined && asked.relation === 'until') contradicted = true;
      else if (!BOUNDED.has(time.relation)) {
        const order = compareTimes(time, asked);
        if (order === undefined) continue;
        // What holds from a time on holds past any end; what is of a time lies on one side of a bound.
        const within =
          asked.relation === 'after'
            ? order > 0 || (order === 0 && time.relation === 'since')
            : time.relation === 'at' && (order < 0 || (order === 0 && asked.relation === 'until'));
        if (within) best = Math.max(best, 0.7);
        else contradicted = true;
      }
      continue;
    }
    const told = (['year', 'month', 'day', 'season'] as const).filter((part) => asked[part] !== undefined);
    const known = { ...time, season: time.season ?? (asked.season && seasonOf(time)) };
    const shared = told.filter((part) => known[part] !== undefined);
    if (shared.some((part) => asked[part] !== known[part])) contradicted = true;
    else if (shared.length === told.length)
      best = Math.max(best, asked.relation === time.relation || asked.relation === 'at' ? 1 : 0.8);
    else if (shared.length > 0) best = Math.max(best, 0.7);
  }
  return best >= 0.8 ? best : contradicted ? -1 : best;
}

/** The season that a month lies in, by EDTF's codes (spring 21: March to May). */
const seasonOf = ({ month }: TimeMention): number | undefined =>
  month === undefined ? undefined : 21 + Math.floor(((month + 9) % 12) / 3);

/** Relations of a time that is one stretch, with both its ends. */
const POINTS: ReadonlySet<TimeMention['relation']> = new Set(['at', 'last']);

/** Relations that bound a time on one side. */
const BOUNDED: ReadonlySet<TimeMention['relation']> = new Set(['until', 'before', 'after']);

/** Order of two times by what both tell, coarsest first: negative where `a` is earlier. Undefined where they share no part. */
export function compareTimes(a: TimeMention, b: TimeMention): number | undefined {
  let order: number | undefined;
  for (const part of ['year', 'month', 'season', 'day'] as const) {
    const [one, other] = [a[part], b[part]];
    if (one === undefined || other === undefined) continue;
    order = one - other;
    if (order !== 0) return order;
  }
  return order;
}

/** Kinds that a name stands for. */
const NAMED_KINDS = new Set(['place', 'organisation', 'group', 'person', 'event', 'body']);

/** What an unlisted word says at least, 0..1, that may be a name by where it stands alone. */
const RARE_WORD = 0.9;
const IN_PLACE = wordClass('in-place');

const NAMED = wordClass('named');

/** Whether a term is written or listed as a name: a capital within the sentence, or a listed country, body or the like. */
export function isNameLike(term: Term, reading: Reading): boolean {
  if (term.kind !== 'unlisted')
    return (
      term.concepts.some((concept) => /^(?:country|city|org)-/u.test(concept)) ||
      (NAMED_KINDS.has(term.kind) && term.capital && term.from > 0)
    );
  if (NAMED.has(reading.tokens[term.from - 1]?.folded ?? '')) return true;
  // Arabic writes no capitals: a word that nobody knows behind "in" is a place.
  const before = reading.tokens[term.from - 1]?.folded ?? '';
  if (reading.language === 'ar' && term.weight >= RARE_WORD && IN_PLACE.has(before)) return true;
  const shouted = reading.text === reading.text.toUpperCase();
  return (
    term.capital &&
    !shouted &&
    term.from > 0 &&
    !/^[.?!:"]$/u.test(reading.tokens[term.from - 1]?.text ?? '.')
  );
}

function askAgreement(asked: readonly Ask[], profile: Profile): number {
  const offered = profile.asks;
  if (asked.length === 0) return 0;
  if (asked.some((ask) => profile.valueAsks.has(ask))) return 1;
  if (asked.some((ask) => offered.has(ask))) return profile.unknown ? 1 : 0.5;
  // "on which date" settles "in which year" and the other way round, less well.
  const near = asked.some(
    (ask) => (ask === 'year' || ask === 'season' || ask === 'duration') && offered.has('date'),
  );
  if (near) return 0.5;
  return asked.every((ask) => WEAK_ASKS.has(ask)) ? -0.4 : -1;
}

/** Entries that the classifier brings in beside those found by their words. */
const CLASSIFIED = 6;

/** What weighs the same for every candidate: a term's part of the evidence before it is known whether it is explained. */
interface WeighedTerm {
  term: Term;
  gain: number;
  share: number;
  contextual: boolean;
  named: boolean;
  known: boolean;
}

function weighTerms(reading: Reading, index: FactIndex): WeighedTerm[] {
  return reading.terms.map((term) => ({
    term,
    gain: 0.2 + Math.max(...term.concepts.map((concept) => index.rarity(concept))),
    share: term.aside ? ASIDE : 1,
    contextual: term.concepts.some((concept) => index.context.has(concept)),
    named: isNameLike(term, reading),
    known: term.concepts.some((concept) => index.knows(concept)),
  }));
}

/** Candidates of the readings of one text (slices of it share its tokens), by what else they were gathered from. */
const GATHERED = new WeakMap<FactIndex, WeakMap<Reading['tokens'], Map<string, Candidate[]>>>();

/** All that the evidence on a reading depends on, beside its tokens. */
function signatureOf(reading: Reading, asked: Asking, ignoreNumbers: boolean): string {
  const terms = (list: readonly Term[]): string =>
    list
      .map(
        (term) =>
          `${term.from}-${term.to}${term.aside ? '~' : ''}${term.kind} ${term.weight} ${term.concepts.join(' ')}`,
      )
      .join(';');
  const numbers = ignoreNumbers ? '' : reading.numbers.map((number) => number.value).join(';');
  const times = reading.times
    .map((time) => `${time.relation} ${time.year} ${time.month} ${time.day} ${time.season} ${time.years}`)
    .join(';');
  return [
    reading.language,
    ignoreNumbers,
    terms(reading.terms),
    [...reading.active].join(' '),
    numbers,
    times,
    asked.asks.join(' '),
    terms(asked.heads),
    asked.currencies.join(' '),
  ].join('|');
}

/**
 * Evidence on every candidate of a reading, unordered. `ignoreNumbers`: the numbers are a claim's, to be judged apart.
 * Judging one question asks for the same evidence several times over: it is gathered once, so leave it as it is.
 */
export function gather(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  options: { ignoreNumbers?: boolean } = {},
): readonly Candidate[] {
  const ignoreNumbers = options.ignoreNumbers ?? false;
  let ofIndex = GATHERED.get(index);
  if (!ofIndex) {
    ofIndex = new WeakMap();
    GATHERED.set(index, ofIndex);
  }
  let known = ofIndex.get(reading.tokens);
  if (!known) {
    known = new Map();
    ofIndex.set(reading.tokens, known);
  }
  const signature = signatureOf(reading, asked, ignoreNumbers);
  const earlier = known.get(signature);
  if (earlier) return earlier;
  const found = gatherAnew(reading, asked, index, ignoreNumbers);
  known.set(signature, found);
  return found;
}

function gatherAnew(reading: Reading, asked: Asking, index: FactIndex, ignoreNumbers: boolean): Candidate[] {
  const groups = featuresOf(ignoreNumbers ? { ...reading, numbers: [] } : reading, asked);
  const probe = index.probe(groups, reading);
  const terms = weighTerms(reading, index);
  const classified = index.classifies ? index.classify(vectorOf(reading, groups)) : undefined;
  const positions = new Set(index.candidates(reading));
  if (classified) for (const at of bestOf(classified.keys(), classified, CLASSIFIED)) positions.add(at);
  const wanted = wantedCurrencies(reading, asked);
  const found = [...positions].flatMap((at) => {
    const profile = index.profiles[at];
    if (!profile) return [];
    const tolds = terms.map(({ term }) => explanation(term, profile));
    const evidence: Evidence = {
      explained: 0,
      coverage: 0,
      unexplained: 0,
      worst: 0,
      nouns: 0,
      unlisted: 0,
      names: 0,
      elsewhere: 0,
      core: index.coreRecall(probe, profile),
      posterior: classified?.[at] ?? 0,
      // A classifier has learnt the words of phrases; without one, they must tell here what the phrase alone does not.
      likelihood: index.logLikelihood(
        probe,
        profile,
        classified ? undefined : terms.map(({ term }) => index.logLikelihoodByWords(term, profile)),
      ),
      phrasing: index.phrasingSimilarity(probe, profile),
      ask: askAgreement(asked.asks, profile),
      head: 0,
      time: 0,
      currency: 0,
      number: 0,
    };
    const explained: string[] = [];
    const unexplained: string[] = [];
    let covered = 0;
    let total = 0;
    terms.forEach(({ term, gain, share, contextual, named, known }, number) => {
      const told = tolds[number] ?? 0;
      evidence.explained += term.weight * told * gain;
      covered += term.weight * share * told;
      // What is said beside the question may tell which fact is meant; where it tells nothing it counts for nothing.
      total += term.weight * share * (term.aside ? told : 1);
      const missing = term.aside
        ? 0
        : term.weight * (1 - told) * (profile.main && contextual ? IN_CONTEXT : 1);
      evidence.unexplained += missing;
      evidence.worst = Math.max(evidence.worst, missing);
      if (named) evidence.names += 1 - told;
      if (term.kind === 'unlisted') evidence.unlisted += missing;
      else if (!MODIFIERS.has(term.kind)) evidence.nouns += missing;
      if (known) evidence.elsewhere += missing;
      (told >= 0.5 ? explained : unexplained).push(term.text);
    });
    evidence.coverage = total > 0 ? covered / total : 0;
    if (asked.heads.length > 0) {
      const known = asked.heads.filter((term) => term.concepts.some((concept) => profile.heads.has(concept)));
      const told = asked.heads.filter((term) => explanation(term, profile) >= 0.5);
      evidence.head = known.length > 0 ? 1 : told.length > 0 && !asked.asks.includes('count') ? 0.3 : -1;
    }
    if (reading.times.length > 0) {
      const agreements = reading.times.map((time) => {
        const own = timeAgreement(time, profile.times);
        // Facts of one topic share the dates that are told of it, those of the case's event its month.
        const shared =
          timeAgreement(time, index.topicTimes(profile)) > 0 ||
          (index.isOfCaseTime(profile) && index.isCaseTime(time));
        return own === 0 && shared ? OF_TOPIC : own;
      });
      evidence.time = agreements.includes(-1)
        ? -1
        : agreements.reduce((sum, value) => sum + (value > 0 ? value : -0.6), 0) / agreements.length;
    }
    if (wanted.length > 0) {
      evidence.currency = wanted.some((code) => profile.currencies.has(code)) ? 1 : -1;
    }
    if (!ignoreNumbers && reading.numbers.length > 0) {
      const known = reading.numbers.filter((number) => profile.numbers.has(number.value));
      evidence.number = (2 * known.length) / reading.numbers.length - 1;
    }
    return [{ profile, evidence, explained, unexplained }];
  });
  // However many are looked at, the likeliest share the probability: what is unlikely in thousands is no rival.
  const likelihoods = Float64Array.from(found, (candidate) => candidate.evidence.likelihood);
  const likeliest = bestOf(likelihoods.keys(), likelihoods, CANDIDATES).map((at) => likelihoods[at] ?? 0);
  const most = likeliest[0] ?? 0;
  const sum = likeliest.reduce((total, likelihood) => total + Math.exp(likelihood - most), 0);
  for (const { evidence } of found) {
    if (!classified) evidence.posterior = Math.exp(evidence.likelihood - most) / sum;
    evidence.likelihood /= Math.max(1, groups.length);
  }
  return found;
}
