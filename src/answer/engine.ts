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
import { withPlainOr } from '../match/spokenor.ts';
import { createSuggester } from '../match/suggest.ts';
import { type Told, toldWords } from '../match/told.ts';
import { caseLexicon } from '../match/vocabulary.ts';
import { namedByAge } from './aged.ts';
import type { Answer } from './answer.ts';
import type { Bench } from './bench.ts';
import { judgeDouble } from './double.ts';
import { judge } from './judge.ts';
import { withoutSource } from './question/attribution.ts';
import { queryOf } from './question/query.ts';
import { unframed } from './question/unframed.ts';
import { Replies } from './reply.ts';
import { withSourceFacts } from './source.ts';
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
    correct: createCorrector(
      lexicon,
      own,
      toldWords((language) => wordsToldIn(content, language)),
    ),
  };
}

/** The words of the case's names, folded. */
function ownWords(content: CaseFile): Set<string> {
  return wordsIn(
    content.vocabulary.flatMap((entry) => Object.values(entry.names).flatMap((list) => list ?? [])),
  );
}

/**
 * The words that a case tells its facts with in a language, and those that two of its questions ask with, folded (what stands in one
 * alone may be misspelt there); and which stand side by side.
 */
function wordsToldIn(content: CaseFile, language: Language): Told {
  const entries = [...content.facts, ...content.unknowns];
  const stated = wordsIn(entries.map(({ statement }) => statement[language]));
  const asked = new Set<string>();
  const twice = new Set<string>();
  const pairs = new Set<string>();
  for (const text of entries.flatMap(({ statement, questions }) => [
    statement[language],
    ...(questions[language] ?? []),
  ])) {
    const tokens = tokenise(normalise(text));
    const words = tokens.map(({ folded }) => folded);
    for (const [at, word] of words.slice(1).entries()) pairs.add(`${words[at]} ${word}`);
    for (const word of new Set(words)) (asked.has(word) ? twice : asked).add(word);
  }
  return { words: new Set([...stated, ...twice]), pairs };
}

function wordsIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => tokenise(normalise(text)).map(({ folded }) => folded)));
}

/** Makes an engine of a validated base: some tenths of a second for one that was read before, else seconds. The engine holds no other state than a memory of spellings. */
export function buildEngine(base: FactBase, cache: Cache = defaultCache): Engine {
  const bench = createBench(base, cache);
  const { content, lexicon, correct } = bench;
  const facts = content.facts.filter((fact) => fact.status === 'published');
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
    const unsourced = again(plain, withoutSource(plain, lexicon));
    return again(unsourced, withPlainOr(unsourced));
  };
  const ask = (question: string, options: AskOptions = {}): Answer => {
    const said = readQuestion(question);
    const { stated, checks } = unframed(said, bench, (text) => read(text, lexicon, said.language, correct));
    const named = namedByAge(stated, bench);
    const reading = named === undefined ? stated : read(named, lexicon, said.language, correct);
    const language = options.language ?? reading.language;
    const query = queryOf(reading, checks);
    const whole = asStated(judge(query, bench, language), said.tokens, said.language);
    const replies = new Replies(base, bench, question, language);
    const known = written(reading.tokens);
    if (known) return replies.of(query, asWritten(whole, known, content));
    const answer = replies.of(query, whole);
    const judged = judgeDouble(query, whole, bench, language);
    return judged ? replies.ofParts(judged, answer) : answer;
  };
  return { base, facts, ask, suggest: createSuggester(facts) };
}
