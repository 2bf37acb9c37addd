/** One case, ready to answer: the door to the judgement for everything above `answer/`. */
import type { CaseFile, Fact, FactBase, Language } from '../facts/schema.ts';
import { type Corrector, type Reading, read, type Term } from '../language/read.ts';
import { normalise, tokenise } from '../language/tokens.ts';
import { createCorrector } from '../match/correct.ts';
import { callHelpers } from '../match/helpers.ts';
import { explanation, type Profile } from '../match/index.ts';
import { type Ask, nounAsk } from '../match/question.ts';
import { indexOf, keptFrom } from '../match/snapshot.ts';
import { createSuggester } from '../match/suggest.ts';
import { caseLexicon } from '../match/vocabulary.ts';
import type { Answer, Citation, Option } from './answer.ts';
import { operationOf } from './derive.ts';
import { type Bench, type Finding, judge } from './judge.ts';
import { type Part, partsOf } from './parts.ts';
import { type Query, queryOf } from './query.ts';
import { packReceipt } from './receipt.ts';
import { withSourceFacts } from './source.ts';
import { probability } from './thresholds.ts';
import { say } from './wording.ts';
import { asWritten, fileWritten, writtenQuestions } from './written.ts';

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

/** Asks that any fact may settle. */
const OPEN: ReadonlySet<Ask> = new Set<Ask>(['what', 'which', 'how', 'name', 'list']);

/** Longest label of an option: what a Discord button holds. */
const LABEL = 80;

/** What a judgement needs of a base, made once: also the ground that calibration measures candidates on. */
export function createBench(base: Pick<FactBase, 'content'>): Bench & { correct: Corrector } {
  const content = withSourceFacts(base.content);
  callHelpers(content);
  const lexicon = caseLexicon(content);
  const own = ownWords(content);
  return { content, lexicon, index: indexOf(content, lexicon), correct: createCorrector(lexicon, own) };
}

/** The words of the case's names, folded. */
function ownWords(content: CaseFile): Set<string> {
  const names = content.vocabulary.flatMap((entry) =>
    Object.values(entry.names).flatMap((list) => list ?? []),
  );
  return new Set(names.flatMap((name) => tokenise(normalise(name)).map((token) => token.folded)));
}

/** Makes an engine of a validated base. Takes some tenths of a second; the engine holds no other state than a memory of spellings. */
export function buildEngine(base: FactBase): Engine {
  const bench = createBench(base);
  const { content, lexicon, correct } = bench;
  const facts = content.facts.filter((fact) => fact.status === 'published');

  const questionFor = (fact: Fact, language: Language): string =>
    fact.questions[language]?.[0] ?? fact.questions[content.source.language]?.[0] ?? fact.statement[language];
  const optionFor = (fact: Fact, language: Language): Option => {
    const question = questionFor(fact, language);
    return {
      label: question.length > LABEL ? `${question.slice(0, LABEL - 1)}…` : question,
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

  const textOf = (finding: Finding, language: Language): string => {
    const statement = finding.facts.map((fact) => fact.statement[language]).join(' ');
    switch (finding.verdict) {
      case 'answer':
        return finding.derived?.text ?? statement;
      case 'supported':
      case 'refuted':
        return say(finding.verdict, language, { statement });
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

  const profileOf = (fact: Fact): Profile | undefined => bench.index.profileOf(fact);

  const gives = (fact: Fact, ask: Ask | undefined): boolean => {
    const profile = profileOf(fact);
    return (
      !profile || ask === undefined || OPEN.has(ask) || profile.asks.has(ask) || profile.valueAsks.has(ask)
    );
  };

  /** Whether a fact tells what a part itself asks about, not only what it points back to: "what make were they?" */
  const tells = (fact: Fact, { reading, asked }: Query): boolean => {
    const profile = profileOf(fact);
    if (!profile) return true;
    const explained = (term: Term): boolean => explanation(term, profile) >= 0.5;
    const said = reading.terms.filter((term) => nounAsk(term) === undefined);
    if (said.length > 0) return said.some(explained);
    if (reading.terms.length > 0)
      return reading.terms.some((term) => explained(term) || gives(fact, nounAsk(term)));
    return asked.asks.length === 0 || asked.asks.some((ask) => gives(fact, ask));
  };

  /** A part as a query: what a noun asks for is never asserted. */
  const partQuery = (reading: Reading, part: Part): Query => {
    const query = queryOf(reading);
    if (part.by !== 'noun' || query.asked.asks.length > 0) return query;
    const [at = 0] = part.reading.active;
    const first = part.reading.terms[0]?.from ?? at;
    return queryOf({
      ...reading,
      forms: [...reading.forms, { from: first, to: first, role: 'ask-what', kind: 'ask' }],
    });
  };

  /**
   * A part of a double question. One that names a thing is judged as it stands, or with what it points back to where it
   * says too little alone; one that names none is judged with it, and told by no fact of anything else.
   */
  const judgePart = (part: Part, language: Language): { query: Query; finding: Finding } => {
    const query = partQuery(part.reading, part);
    const alone = { query, finding: judge(query, bench, language) };
    if (!part.carried || part.carried.terms.length === part.reading.terms.length) return alone;
    if (!part.elliptic && alone.finding.verdict === 'answer') return alone;
    const carriedQuery = { ...query, reading: queryOf(part.carried).reading };
    const carried = { query: carriedQuery, finding: judge(carriedQuery, bench, language) };
    const { verdict, facts: found, options } = carried.finding;
    const vague = part.unread && query.asked.asks.every((ask) => ask === 'who' || OPEN.has(ask));
    const told = !vague && (verdict === 'clarify' ? options : found).some((fact) => tells(fact, query));
    const unreckoned = operationOf(part.reading) === 'ratio' && !carried.finding.derived;
    if (verdict !== 'absent' && told && !unreckoned) return carried;
    if (!part.elliptic) return alone;
    const before = part.carried.terms.filter((term) => !part.reading.terms.includes(term));
    const pointed = alone.finding.facts.some((fact) => {
      const profile = profileOf(fact);
      return profile && before.some((term) => explanation(term, profile) >= 0.5);
    });
    if (alone.finding.verdict === 'answer' && pointed) return alone;
    const { derived: _, ...silent } = carried.finding;
    return { query: carriedQuery, finding: { ...silent, verdict: 'absent', facts: [], options: found } };
  };

  /** Whether the whole question was well answered, so that a part that found nothing is none. */
  const wholeTells = (
    whole: Finding,
    judged: readonly { query: Query; finding: Finding; own: Query }[],
    parts: readonly Part[],
  ): boolean => {
    if (whole.verdict !== 'answer') return false;
    const others = new Set(judged.flatMap(({ finding }) => finding.facts));
    // A clause before a comma that finds nothing led into the question.
    const leads =
      judged[0]?.finding.verdict === 'absent' &&
      parts[1]?.joined === false &&
      whole.facts.every((fact) => others.has(fact));
    // "..., and in which city?": the fact that gives the market gives its place too.
    const told = judged.some(
      ({ finding, own }) =>
        finding.verdict === 'absent' &&
        own.reading.terms.length > 0 &&
        own.reading.terms.every((term) => {
          const ask = nounAsk(term);
          return ask !== undefined && whole.facts.some((fact) => gives(fact, ask));
        }),
    );
    return leads || told;
  };

  const answerOf = (question: string, query: Query, finding: Finding, language: Language): Answer => {
    const asserted = probability(finding.score);
    return {
      question,
      case: base.content.case,
      verdict: finding.verdict,
      answer: textOf(finding, language),
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
    parts: readonly { text: string; query: Query; finding: Finding }[],
    whole: Answer,
    language: Language,
  ): Answer => {
    const answered = parts.filter(
      ({ finding }) => finding.verdict !== 'absent' && finding.verdict !== 'clarify',
    );
    const cited = [...new Set(answered.flatMap(({ finding }) => finding.facts))];
    const texts = parts.map(({ text, finding }) =>
      finding.verdict === 'absent'
        ? say('partAbsent', language, { part: text })
        : finding.verdict === 'clarify'
          ? finding.options.map((fact) => fact.statement[language]).join(' ')
          : textOf(finding, language),
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
    keptFrom('written', content, () => fileWritten(content), new URL('./written.ts', import.meta.url)),
  );
  const ask = (question: string, options: AskOptions = {}): Answer => {
    const reading = read(question, lexicon, undefined, correct);
    const language = options.language ?? reading.language;
    const query = queryOf(reading);
    const whole = judge(query, bench, language);
    const known = written(reading.tokens);
    if (known) return answerOf(question, query, asWritten(whole, known, content), language);
    const answer = answerOf(question, query, whole, language);
    if (whole.derived) return answer;
    const parts = partsOf(query.reading, bench.lexicon);
    if (parts.length < 2) return answer;
    const judged = parts.map((part) => ({
      text: part.text,
      own: partQuery(part.reading, part),
      ...judgePart(part, language),
    }));
    const answered = judged.filter(
      ({ finding }) => finding.verdict !== 'absent' && finding.verdict !== 'clarify',
    );
    if (answered.length === 0) return answer;
    const facts = new Set(answered.flatMap(({ finding }) => finding.facts));
    const silent = judged.filter(({ finding }) => finding.verdict === 'absent');
    if (wholeTells(whole, judged, parts)) return answer;
    // Things listed beside what is counted are parts where the article counts each of them.
    const listed = parts.some((part) => part.by === 'listing');
    if (listed && (silent.length > 0 || facts.size < judged.length)) return answer;
    // Both parts found the one fact that the whole found: it was one question after all.
    if (facts.size === 1 && answered.length === judged.length && whole.facts.some((fact) => facts.has(fact)))
      return answer;
    return united(question, judged, answer, language);
  };
  return { base, facts, ask, suggest: createSuggester(facts) };
}
