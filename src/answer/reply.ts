/** A finding put into words, with what it rests on: the reply. */
import type { Fact, FactBase, Language } from '../facts/schema.ts';
import type { Answer, Citation, Option } from './answer.ts';
import type { Bench } from './bench.ts';
import { isAnswered, type JudgedPart } from './double.ts';
import type { Finding } from './finding.ts';
import { attributedTo } from './kinds.ts';
import type { Query } from './question/query.ts';
import { packReceipt } from './receipt.ts';
import { probability } from './thresholds.ts';
import { afterColon, say } from './wording.ts';

/** Longest label of an option: what a Discord button holds. */
const LABEL = 80;
/** Candidates that a receipt shows. */
const SHOWN = 5;
/** Further questions that a reply offers. */
const NEXT = 3;

/** A figure as it is shown: to three decimals. */
const rounded = (value: number): number => Math.round(1_000 * value) / 1_000;

/** Replies to one question, in one language. */
export class Replies {
  readonly #base: FactBase;
  readonly #bench: Bench;
  readonly #question: string;
  readonly #language: Language;

  constructor(base: FactBase, bench: Bench, question: string, language: Language) {
    this.#base = base;
    this.#bench = bench;
    this.#question = question;
    this.#language = language;
  }

  /** The reply that tells a finding. */
  of(query: Query, finding: Finding): Answer {
    const asserted = probability(finding.score);
    return {
      question: this.#question,
      case: this.#base.content.case,
      verdict: finding.verdict,
      ...(finding.disputed ? { disputed: finding.disputed } : {}),
      answer: this.#text(query, finding),
      options: finding.options.map((fact) => this.#option(fact)),
      facts: finding.facts.map((fact) => fact.id),
      citations: this.#citations(finding.facts),
      working: finding.derived?.working ?? [],
      confidence: rounded(finding.verdict === 'absent' ? 1 - asserted : asserted),
      language: this.#language,
      next: this.#next(finding),
      receipt: this.#receipt(query, finding),
    };
  }

  /** One reply to a double question: each part answered, a silent part said to be silent. `whole`: that to it as one question. */
  ofParts(parts: readonly JudgedPart[], whole: Answer): Answer {
    const answered = parts.filter(isAnswered);
    const cited = [...new Set(answered.flatMap(({ finding }) => finding.facts))];
    const texts = parts.map(({ part, query, finding }) =>
      finding.verdict === 'absent'
        ? say('partAbsent', this.#language, { part: part.text })
        : finding.verdict === 'clarify'
          ? finding.options.map((fact) => fact.statement[this.#language]).join(' ')
          : this.#text(query, finding),
    );
    return {
      ...whole,
      question: this.#question,
      verdict: answered.some(({ finding }) => finding.verdict === 'refuted') ? 'refuted' : 'answer',
      answer: texts.join('\n'),
      options: parts
        .flatMap(({ finding }) => (finding.verdict === 'clarify' ? finding.options : []))
        .map((fact) => this.#option(fact)),
      facts: cited.map((fact) => fact.id),
      citations: this.#citations(cited),
      working: answered.flatMap(({ finding }) => finding.derived?.working ?? []),
      confidence: Math.min(...answered.map(({ finding }) => rounded(probability(finding.score)))),
      receipt: { ...whole.receipt, rule: parts.map(({ finding }) => finding.rule).join(' | ') },
    };
  }

  #text(query: Query, finding: Finding): string {
    const language = this.#language;
    const statement = finding.facts.map((fact) => fact.statement[language]).join(' ');
    const told = { statement: finding.derived?.told ?? statement };
    switch (finding.verdict) {
      case 'answer': {
        const [fact, another] = finding.facts;
        const speaker = fact && !another ? attributedTo(query.asked, fact)?.[language] : undefined;
        return (
          finding.derived?.text ??
          (speaker
            ? say('saidBy', language, { who: speaker, statement: afterColon(statement, language) })
            : statement)
        );
      }
      case 'supported':
        return say(
          finding.disputed ? 'asSaid' : query.negated ? 'denialSupported' : 'supported',
          language,
          told,
        );
      case 'refuted':
        return say(
          query.negated
            ? finding.disputed
              ? 'contraryAlleged'
              : 'denialRefuted'
            : finding.disputed
              ? 'disputed'
              : 'refuted',
          language,
          told,
        );
      case 'clarify':
        return say('clarify', language);
      case 'absent': {
        if (finding.noFigure)
          return say('noFigure', language, { statement: finding.noFigure.statement[language] });
        const known = this.#bench.content.unknowns.find((unknown) => unknown.id === finding.unknown);
        return known
          ? say('absentOf', language, { what: known.statement[language] })
          : say('absent', language);
      }
    }
  }

  #option(fact: Fact): Option {
    const language = this.#language;
    const question =
      fact.questions[language]?.[0] ??
      fact.questions[this.#bench.content.source.language]?.[0] ??
      fact.statement[language];
    return {
      label:
        question.length > LABEL ? `${question.slice(0, LABEL - 1).replace(/[\s,]+\S*$/u, '')}…` : question,
      answer: fact.statement[language],
      fact: fact.id,
      question,
    };
  }

  /** What is cited for facts, each phrase once. */
  #citations(cited: readonly Fact[]): Citation[] {
    const source = this.#bench.content.source.id;
    const citations = cited.flatMap((fact) =>
      fact.citations.map(({ paragraph, exact }) => ({ source, paragraph, quote: exact })),
    );
    return [
      ...new Map(citations.map((citation) => [`${citation.paragraph}|${citation.quote}`, citation])).values(),
    ];
  }

  /** What may be asked next: of the same topics. */
  #next(finding: Finding): Answer['next'] {
    const topics = new Set(finding.facts.map((fact) => fact.topic));
    const others = [...topics].flatMap((topic) =>
      this.#bench.index.ofTopic(topic).filter(({ fact }) => fact && !finding.facts.includes(fact)),
    );
    if (topics.size > 1) others.sort((a, b) => a.at - b.at);
    return others
      .slice(0, NEXT)
      .flatMap(({ fact }) => fact ?? [])
      .map((fact) => this.#option(fact))
      .map(({ label, question }) => ({ label, question }));
  }

  #receipt(query: Query, finding: Finding): Answer['receipt'] {
    const { version, content } = this.#base;
    return {
      id: packReceipt({
        case: content.case,
        version,
        language: this.#language,
        question: this.#question,
      }),
      case: content.case,
      version,
      asks: [
        ...query.asked.asks,
        ...query.asked.currencies,
        ...(query.claim ? ['claim'] : []),
        ...(query.negated ? ['denied'] : []),
        ...(query.untrue ? ['said to be untrue'] : []),
      ],
      terms: query.reading.terms.map((term) => ({ text: term.text, concepts: term.concepts, how: term.how })),
      candidates: finding.ranking.all.slice(0, SHOWN).map((candidate) => ({
        fact: candidate.profile.id,
        score: rounded(candidate.score),
        explained: candidate.explained,
        unexplained: candidate.unexplained,
      })),
      gap: rounded(finding.gap),
      rule: finding.rule,
    };
  }
}
