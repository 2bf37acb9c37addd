/** What is found on a question, and the ground that every step of the judgement stands on. */
import type { Fact, Language } from '../facts/schema.ts';
import type { Disputed, Verdict } from './answer.ts';
import type { Bench } from './bench.ts';
import type { Derived } from './derive/derive.ts';
import { tellsSpeaker } from './kinds.ts';
import type { Query } from './question/query.ts';
import { type Ranking, rank, type Scored } from './ranking.ts';
import { asksDenied, statesDenial } from './silence/restrictions.ts';
import { EQUAL_COVERAGE, MAX_NEAREST, NAMED_UNKNOWN } from './thresholds.ts';
import { type Winner, winnerOf } from './winner.ts';

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
  /** supported or refuted: by nothing but a denial or an accusation, of which the article tells. */
  disputed?: Disputed;
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

function nearest(ranking: Ranking, bench: Bench, unknown?: Scored): Fact[] {
  const curated = (unknown?.profile.unknown?.nearest ?? []).flatMap((id) =>
    bench.content.facts.filter((fact) => fact.id === id && fact.status === 'published'),
  );
  const found = ranking.facts
    .filter((candidate) => candidate.evidence.coverage > 0)
    .map((candidate) => candidate.fact);
  return [...new Set([...curated, ...found])].slice(0, MAX_NEAREST);
}

/** "How many have not returned?": the fact that denies as the question does, where the best one tells only of those who have. */
function withDenial(
  { reading, asked }: Query,
  best: Winner | undefined,
  { facts }: Ranking,
  lexicon: Bench['lexicon'],
): Winner | undefined {
  if (!best || !asksDenied(reading, asked, best, lexicon)) return best;
  const denying = facts.find(
    (other) =>
      other.fact.value.type === best.fact.value.type &&
      other.evidence.coverage >= EQUAL_COVERAGE * best.evidence.coverage &&
      other.evidence.ask >= best.evidence.ask &&
      other.evidence.time >= best.evidence.time &&
      statesDenial(other.fact, reading.language, lexicon),
  );
  // What speaks for the one speaks for the other.
  return denying ? { ...denying, score: best.score, rank: best.rank } : best;
}

/** Score of a question that brings up no fact. */
const NOTHING = -9;

/** A question under judgement: how it was read, what it brings up, and how a finding on it is put. */
export class Matter {
  readonly query: Query;
  readonly bench: Bench;
  /** In which derived answers are worded. */
  readonly language: Language;
  readonly ranking: Ranking;
  readonly best: Winner | undefined;
  /** The known unknown that fits best. */
  readonly unknown: Scored | undefined;
  /** The same, where it fits the question better than the best fact does. */
  readonly leading: Scored | undefined;
  readonly #base: Pick<Finding, 'ranking' | 'score' | 'gap'>;

  constructor(query: Query, bench: Bench, language: Language) {
    this.query = query;
    this.bench = bench;
    this.language = language;
    this.ranking = rank(query.reading, query.asked, bench.index);
    const first = this.ranking.facts[0];
    this.best =
      first && tellsSpeaker(query.asked, first, bench.lexicon)
        ? first
        : withDenial(query, winnerOf(query.reading, this.ranking), this.ranking, bench.lexicon);
    this.unknown = this.ranking.unknowns[0];
    const own = this.best?.rank ?? NOTHING;
    this.leading = this.unknown && this.unknown.rank > own ? this.unknown : undefined;
    const gap = this.best ? own - (this.ranking.facts[1]?.rank ?? NOTHING) : 0;
    this.#base = { ranking: this.ranking, score: this.best?.score ?? NOTHING, gap };
  }

  /** Asserts facts. `score`: log-odds, where it is not the best fact's. */
  assert(
    verdict: Exclude<Verdict, 'absent' | 'clarify'>,
    facts: readonly Fact[],
    rule: string,
    more: Pick<Partial<Finding>, 'score' | 'derived' | 'options' | 'disputed'> = {},
  ): Finding {
    return { ...this.#base, verdict, facts: [...facts], options: [], rule, ...more };
  }

  /** Asks back which of these is meant. */
  clarify(options: Fact[], rule: string): Finding {
    return { ...this.#base, verdict: 'clarify', facts: [], options, rule };
  }

  /** Says that the article is silent. `known`: the known unknown that the question is. */
  absent(rule: string, known?: Scored): Finding {
    const named = known?.profile.unknown && known.evidence.posterior >= NAMED_UNKNOWN;
    return {
      ...this.#base,
      verdict: 'absent',
      facts: [],
      options: nearest(this.ranking, this.bench, known),
      rule,
      ...(named ? { unknown: known.profile.id } : {}),
    };
  }
}

/** Decides on a query; steps that read a question anew are given it. `language`: in which derived answers are worded. */
export type Judge = (query: Query, bench: Bench, language: Language) => Finding;

/** One way to look at a question: what it finds, or undefined, and the next one looks. */
export type Step = (matter: Matter, judge: Judge) => Finding | undefined;
