/**
 * The case that facts/README.md gives people to copy, an invented fire in a bakery: it has every type of value, and what is
 * shown there has to be answered as it promises.
 */
import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/answer/answer.ts';
import { buildEngine, createBench } from '../../src/answer/engine.ts';
import { type Query, queryOf } from '../../src/answer/question/query.ts';
import { parseCase } from '../../src/facts/load.ts';
import type { Fact, FactBase, Language } from '../../src/facts/schema.ts';
import { type Reading, read } from '../../src/language/read.ts';

const yaml = /^```yaml\n(?<text># The case: a fire.*?)^```/msu.exec(readFileSync('facts/README.md', 'utf8'))
  ?.groups?.text;
if (yaml === undefined) throw new Error('facts/README.md has no case to copy');

export const base: FactBase = parseCase(yaml, 'facts/bakery.yaml').base;
export const engine = buildEngine(base);
export const bench = createBench(base);

export function factOf(id: string): Fact {
  const fact = bench.content.facts.find((each) => each.id === id);
  if (fact === undefined) throw new Error(`the bakery has no fact "${id}"`);
  return fact;
}

/** A text as the engine reads it. */
export const readingOf = (text: string, language?: Language): Reading =>
  read(text, bench.lexicon, language, bench.correct);

export const queryFor = (text: string, language?: Language): Query => queryOf(readingOf(text, language));

/** What a test of an answer compares: the verdict and the facts that it rests on. */
export const decided = ({ verdict, facts }: Answer): [string, ...string[]] => [verdict, ...facts];
export const ask = (question: string): [string, ...string[]] => decided(engine.ask(question));
