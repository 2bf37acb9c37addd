/** One case, ready to answer: the door to the judgement for everything above `answer/`. */
import { type Cache, cache as defaultCache } from '../cache.ts';
import type { CaseFile, Fact, FactBase, Language } from '../facts/schema.ts';
import { type Corrector, type Reading, read } from '../language/read.ts';
import { withoutSmallTalk } from '../language/smalltalk.ts';
import { normalise, tokenise } from '../language/tokens.ts';
import { createCorrector } from '../match/correct.ts';
import { callHelpers } from '../match/helpers.ts';
import { withoutInstructions } from '../match/instructions.ts';
import { indexOf, keptFrom } from '../match/snapshot.ts';
import { createSuggester } from '../match/suggest.ts';
import { caseLexicon } from '../match/vocabulary.ts';
import type { Answer, Citation, Option } from './answer.ts';
import type { Bench } from './bench.ts';
import { isAnswered, type JudgedPart, judgeDouble } from './double.ts';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import { attributedTo } from './kinds.ts';
import { withoutSource } from './question/attribution.ts';
import { withoutFrame } from './question/frames.ts';
import { type Query, queryOf } from './question/query.ts';
import { packReceipt } from './receipt.ts';
import { withSourceFacts } from './source.ts';
import { probability } from './thresholds.ts';
import { afterColon, say } from './wording.ts';
import { asStated, asWritten, fileWritten, writtenQuestions } from './written.ts';

export interface AskOptions {
  /** Language of the reply; without it, the language of the question. */
  language?: Language | undefined;
}

export interface Engine {
  readonly base: FactBase;
  /** Every fact that may be answered with: the file's published ones, and those generated from `source`. */
  readonly facts: readonly Fact[];
  /** Judges one question. Never throws, whatever the text; takes milliseconds; same text, same answer. */
  ask(question: string, options?: AskOptions): Answer;
  /** Questions the base answers that fit what has been typed so far, best first; popular ones for an empty text. */
  suggest(typed: string, language: Language, limit: number): string[];
}

/** Longest label of an option: what a Discord button holds. */
const LABEL = 80;

/** What a judgement needs of a base, made once: also the ground that calibration measures candidates on. `cache`: where it is kept. */
export function createBench(
  base: Pick<FactBase, 'content'>,
  cache: Cache = defaultCache,
): Bench & { correct: Corrector } {
  const content = withSourceFacts(base.content);
  callHelpers(content);
  const lexicon = caseLexicon(content);
  const own = ownWords(content);
  return {
    content,
    lexicon,
    index: indexOf(content, lexicon, cache),
    correct: createCorrector(lexicon, own),
  };
}

/** The words of the case's names, folded. */
function ownWords(content: CaseFile): Set<string> {
  const names = content.vocabulary.flatMap((entry) =>
    Object.values(entry.names).flatMap((list) => list ?? []),
  );
  return new Set(names.flatMap((name) => tokenise(normalise(name)).map((token) => token.folded)));
}

/** Makes an engine of a validated base. Takes some tenths of a second; the engine holds no other state than a memory of spellings. */
export function buildEngine(base: FactBase, cache: Cache = defaultCache): Engine {
  const bench = createBench(base, cache);
  const { content, lexicon, correct } = bench;
  const facts = content.facts.filter((fact) => fact.status === 'published');

  const questionFor = (fact: Fact, language: Language): string =>
    fact.questions[language]?.[0] ?? fact.questions[content.source.language]?.[0] ?? fact.statement[language];
  const optionFor = (fact: Fact, language: Language): Option => {
    const question = questionFor(fact, language);
    return {
      label:
        question.length > LABEL ? `${question.slice(0, LABEL - 1).replace(/[\s,]+\S*$/u, '')}…` : question,
      answer: fact.statement[language],
      fact: fact.id,
      question,
    };
  };
  const cite = (cited: readonly Fact[]): Citation[] => {
    const citations = cited.flatMap((fact) =>
      fact.citations.map((citation) => ({
        source: content.source.id,
        paragraph: citation.paragraph,
        quote: citation.exact,
      })),
    );
    return [
      ...new Map(citations.map((citation) => [`${citation.paragraph}|${citation.quote}`, citation])).values(),
    ];
  };

  const textOf = (finding: Finding, query: Query, language: Language): string => {
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
          query.negated ? (finding.disputed ? 'asSaid' : 'denialSupported') : 'supported',
          language,
          told,
        );
      case 'refuted':
        return say(
          query.negated ? 'denialRefuted' : finding.disputed ? 'disputed' : 'refuted',
          language,
          told,
        );
      case 'clarify':
        return say('clarify', language);
      case 'absent': {
        if (finding.noFigure)
          return say('noFigure', language, { statement: finding.noFigure.statement[language] });
        const known = content.unknowns.find((unknown) => unknown.id === finding.unknown);
        return known
          ? say('absentOf', language, { what: known.statement[language] })
          : say('absent', language);
      }
    }
  };

  const receiptOf = (
    question: string,
    query: Query,
    finding: Finding,
    language: Language,
  ): Answer['receipt'] => ({
    id: packReceipt({ case: base.content.case, version: base.version, language, question }),
    case: base.content.case,
    version: base.version,
    asks: [
      ...query.asked.asks,
      ...query.asked.currencies,
      ...(query.claim ? ['claim'] : []),
      ...(query.negated ? ['denied'] : []),
      ...(query.untrue ? ['said to be untrue'] : []),
    ],
    terms: query.reading.terms.map((term) => ({ text: term.text, concepts: term.concepts, how: term.how })),
    candidates: finding.ranking.all.slice(0, 5).map((candidate) => ({
      fact: candidate.profile.id,
      score: Math.round(1_000 * candidate.score) / 1_000,
      explained: candidate.explained,
      unexplained: candidate.unexplained,
    })),
    gap: Math.round(1_000 * finding.gap) / 1_000,
    rule: finding.rule,
  });

  const nextOf = (finding: Finding, language: Language): Answer['next'] => {
    const topics = new Set(finding.facts.map((fact) => fact.topic));
    const others = [...topics].flatMap((topic) =>
      bench.index.ofTopic(topic).filter(({ fact }) => fact && !finding.facts.includes(fact)),
    );
    if (topics.size > 1) others.sort((a, b) => a.at - b.at);
    return others
      .slice(0, 3)
      .flatMap(({ fact }) => fact ?? [])
      .map((fact) => optionFor(fact, language))
      .map(({ label, question }) => ({ label, question }));
  };

  const answerOf = (question: string, query: Query, finding: Finding, language: Language): Answer => {
    const asserted = probability(finding.score);
    return {
      question,
      case: base.content.case,
      verdict: finding.verdict,
      ...(finding.disputed ? { disputed: true } : {}),
      answer: textOf(finding, query, language),
      options: finding.options.map((fact) => optionFor(fact, language)),
      facts: finding.facts.map((fact) => fact.id),
      citations: cite(finding.facts),
      working: finding.derived?.working ?? [],
      confidence: Math.round(1_000 * (finding.verdict === 'absent' ? 1 - asserted : asserted)) / 1_000,
      language,
      next: nextOf(finding, language),
      receipt: receiptOf(question, query, finding, language),
    };
  };

  /** One reply to a double question: each part answered, a silent part said to be silent. */
  const united = (
    question: string,
    parts: readonly JudgedPart[],
    whole: Answer,
    language: Language,
  ): Answer => {
    const answered = parts.filter(isAnswered);
    const cited = [...new Set(answered.flatMap(({ finding }) => finding.facts))];
    const texts = parts.map(({ part, query, finding }) =>
      finding.verdict === 'absent'
        ? say('partAbsent', language, { part: part.text })
        : finding.verdict === 'clarify'
          ? finding.options.map((fact) => fact.statement[language]).join(' ')
          : textOf(finding, query, language),
    );
    return {
      ...whole,
      question,
      verdict: answered.some(({ finding }) => finding.verdict === 'refuted') ? 'refuted' : 'answer',
      answer: texts.join('\n'),
      options: parts
        .flatMap(({ finding }) => (finding.verdict === 'clarify' ? finding.options : []))
        .map((fact) => optionFor(fact, language)),
      facts: cited.map((fact) => fact.id),
      citations: cite(cited),
      working: answered.flatMap(({ finding }) => finding.derived?.working ?? []),
      confidence: Math.min(
        ...answered.map(({ finding }) => Math.round(1_000 * probability(finding.score)) / 1_000),
      ),
      receipt: { ...whole.receipt, rule: parts.map(({ finding }) => finding.rule).join(' | ') },
    };
  };

  const written = writtenQuestions(
    content,
    keptFrom('written', content, () => fileWritten(content), new URL('./written.ts', import.meta.url), cache),
  );
  const readQuestion = (question: string): Reading => {
    const whole = read(question, lexicon, undefined, correct);
    const again = (reading: Reading, text: string): Reading =>
      text === reading.text ? reading : read(text, lexicon, whole.language, correct);
    const asked = again(whole, withoutInstructions(whole));
    const plain = again(asked, withoutSmallTalk(asked));
    return again(plain, withoutSource(plain, lexicon));
  };
  const ask = (question: string, options: AskOptions = {}): Answer => {
    const said = readQuestion(question);
    const framed = withoutFrame(said, bench);
    const reading = framed ? read(framed.text, lexicon, said.language, correct) : said;
    const language = options.language ?? reading.language;
    const query = queryOf(reading, framed?.checks);
    const whole = asStated(judge(query, bench, language), said.tokens, said.language);
    const known = written(reading.tokens);
    if (known) return answerOf(question, query, asWritten(whole, known, content), language);
    const answer = answerOf(question, query, whole, language);
    const judged = judgeDouble(query, whole, bench, language);
    return judged ? united(question, judged, answer, language) : answer;
  };
  return { base, facts, ask, suggest: createSuggester(facts) };
}
