/** The values that pass between a question and its reply. */
import type { Language } from '../facts/schema.ts';

/**
 * `answer`: the article holds the answer. `absent`: it does not say. `clarify`: the question could mean several facts.
 * `supported` / `refuted`: a claim, agreed with or contradicted by the article.
 */
export type Verdict = 'answer' | 'absent' | 'clarify' | 'supported' | 'refuted';

/** Where a fact stands. `paragraph` counts from 1; 0 is the source's own record (its date of publication). */
export interface Citation {
  source: string;
  paragraph: number;
  quote: string;
}

/** One way to read an underdetermined question, or one near fact: `label` for a button, `answer` its text. */
export interface Option {
  label: string;
  answer: string;
  fact: string;
  /** A question that leads to that fact alone. */
  question: string;
}

/** How a question was read and decided; all of it is data, so that it can be shown and replayed. */
export interface Receipt {
  id: string;
  case: string;
  version: string;
  asks: string[];
  terms: { text: string; concepts: string[]; how: string }[];
  candidates: { fact: string; score: number; explained: string[]; unexplained: string[] }[];
  gap: number;
  rule: string;
}

/** In what the article takes no side: somebody denies it; somebody is accused of it, or only said to have done it. */
export type Disputed = 'denied' | 'alleged';

export interface Answer {
  question: string;
  case: string;
  verdict: Verdict;
  /** supported, refuted: by nothing but what somebody denies or is accused of; the article takes no side. */
  disputed?: Disputed;
  /** What a person reads, without the citation. */
  answer: string;
  /** clarify: the candidates. absent: the nearest facts. */
  options: Option[];
  facts: string[];
  citations: Citation[];
  /** How a derived answer was worked out, one line a step. */
  working: string[];
  /** Probability in 0..1 that the reply is right. */
  confidence: number;
  language: Language;
  /** Up to three questions that lead on, in the reply's language. */
  next: { label: string; question: string }[];
  receipt: Receipt;
}
