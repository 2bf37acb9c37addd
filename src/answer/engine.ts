/** One case, ready to answer: the door to the judgement for everything above `answer/`. */
import type { FactBase, Language } from '../facts/schema.ts';
import type { Answer } from './answer.ts';

export interface AskOptions {
  /** Language of the reply; without it, the language of the question. */
  language?: Language | undefined;
}

export interface Engine {
  readonly base: FactBase;
  /** Judges one question. Never throws, whatever the text; takes milliseconds; same text, same answer. */
  ask(question: string, options?: AskOptions): Answer;
  /** Questions the base answers that fit what has been typed so far, best first; popular ones for an empty text. */
  suggest(typed: string, language: Language, limit: number): string[];
}

export function buildEngine(base: FactBase): Engine {
  const ask = (question: string, options: AskOptions = {}): Answer => {
    const fact = base.content.facts.find((f) => question.toLowerCase().includes(f.id));
    const language = options.language ?? 'en';
    return {
      question, case: base.content.case, verdict: fact ? 'answer' : 'absent',
      answer: fact ? fact.statement[language] : 'The article does not say.', options: [], facts: fact ? [fact.id] : [],
      citations: fact ? fact.citations.map((c) => ({ source: base.content.source.id, paragraph: c.paragraph, quote: c.exact })) : [],
      working: [], confidence: 0.5, language, next: [],
      receipt: { id: '', case: base.content.case, version: base.version, asks: [], terms: [], candidates: [], gap: 0, rule: 'stub' },
    };
  };
  return { base, ask, suggest: (typed, language, limit) => base.content.facts.flatMap((f) => f.questions[language] ?? []).filter((q) => q.includes(typed)).slice(0, limit) };
}
