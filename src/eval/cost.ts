/** What an answer costs on a case as it is: time to answer, beside Fuse.js alone, and from process start to the first answer. */
import Fuse from 'fuse.js';
import { Bench } from 'tinybench';
import type { Engine } from '../answer/engine.ts';
import { LANGUAGES, type Language } from '../facts/schema.ts';
import { type Text, textsOf } from './baselines.ts';
import type { Latency } from './latency.ts';

/** Fuse.js is slow enough that fewer questions say as much. */
const FUSE_QUESTIONS = 100;
const WARM_UP = 100;

/** The phrasings of a base, in file order and in all languages: questions where there are no golden ones. */
export function phrasingsOf(engine: Engine): { question: string; language: Language }[] {
  return engine.facts.flatMap((fact) =>
    LANGUAGES.flatMap((language) =>
      (fact.questions[language] ?? []).map((question) => ({ question, language })),
    ),
  );
}

/** Every n-th of a list, so that `count` or fewer remain. */
export function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / count));
  return list.filter((_, at) => at % step === 0);
}

/** One call for each question in turn, timed by tinybench. */
async function latency(
  name: string,
  questions: readonly string[],
  call: (question: string) => unknown,
): Promise<Latency> {
  const bench = new Bench({ name, time: 0, iterations: questions.length, warmup: false });
  let at = 0;
  bench.add(name, () => {
    call(questions[at++ % questions.length] ?? '');
  });
  const [task] = await bench.run();
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`${name} could not be measured`);
  return { calls: questions.length, p50: result.latency.p50, p99: result.latency.p99 };
}

/**
 * Times to answer, and Fuse.js alone over the same texts. Every question is asked once, so that nothing is remembered from
 * an earlier turn; the code is warmed up by the phrasings of the base.
 */
export async function askCost(
  engine: Engine,
  questions: readonly string[],
): Promise<{ ask: Latency; fuse: Latency }> {
  for (const { question } of spread(phrasingsOf(engine), WARM_UP)) engine.ask(question);
  const ask = await latency('ask', questions, (question) => engine.ask(question));
  const fuse = new Fuse<Text>(textsOf({ ...engine.base.content, facts: [...engine.facts] }), {
    keys: ['text'],
    includeScore: true,
  });
  const some = spread(questions, FUSE_QUESTIONS);
  for (const question of some.slice(0, 3)) fuse.search(question, { limit: 1 });
  return { ask, fuse: await latency('Fuse.js', some, (question) => fuse.search(question, { limit: 1 })) };
}
