/** Questions that the base holds word for word: what an editor wrote down for an entry is decided for that entry. */
import type { CaseFile, Fact, Language, Unknown } from '../facts/schema.ts';
import { fold, normalise, type Token, tokenise } from '../language/tokens.ts';
import { findWord, type KeptWords, keepWords } from '../language/wordtable.ts';
import type { Finding } from './finding.ts';
import { MAX_NEAREST, SURE } from './thresholds.ts';

export type Written = { fact: Fact } | { unknown: Unknown };

/** A text as typed, without case, accents and punctuation; signs of money stay, for they tell questions apart. */
function keyOf(tokens: readonly Token[]): string {
  let key = '';
  for (const { kind, text } of tokens) {
    if (kind === 'symbol' && !MONEY.test(text)) continue;
    key = key === '' ? fold(text) : `${key} ${fold(text)}`;
  }
  return key;
}
const MONEY = /^[$€£¥%+]$/u;

/** The phrasings' keys, and of each the position of its entry (facts, then known unknowns); -1 where it has several. */
export interface KeptWritten {
  keys: KeptWords;
  entry: Int32Array;
}

/** Files the entries by their phrasings. One that two entries have, as may be across languages, belongs to neither. */
export function fileWritten(content: CaseFile): KeptWritten {
  const entries = new Map<string, number>();
  const file = (questions: Fact['questions'], entry: number) => {
    for (const question of Object.values(questions).flatMap((list) => list ?? [])) {
      const key = keyOf(tokenise(normalise(question)));
      if (key !== '') entries.set(key, entries.has(key) ? -1 : entry);
    }
  };
  content.facts.forEach((fact, at) => {
    if (fact.status === 'published') file(fact.questions, at);
  });
  content.unknowns.forEach((unknown, at) => {
    file(unknown.questions, content.facts.length + at);
  });
  return { keys: keepWords([...entries.keys()]), entry: Int32Array.from(entries.values()) };
}

/** The entry that holds a question word for word. `kept`: what was filed of the same content. */
export function writtenQuestions(
  content: CaseFile,
  { keys, entry }: KeptWritten = fileWritten(content),
): (tokens: readonly Token[]) => Written | undefined {
  return (tokens) => {
    const at = entry[findWord(keys, keyOf(tokens))] ?? -1;
    const fact = content.facts[at];
    if (fact) return { fact };
    const unknown = content.unknowns[at - content.facts.length];
    return unknown && { unknown };
  };
}

/** A finding on a question that the base holds: as it is where it already rests on the entry, else the entry's. */
export function asWritten(finding: Finding, written: Written, content: CaseFile): Finding {
  const { derived: _derived, unknown: _unknown, noFigure: _noFigure, ...rest } = finding;
  if ('fact' in written) {
    if (finding.facts.some(({ id }) => id === written.fact.id)) return finding;
    if (finding.noFigure?.id === written.fact.id) return finding;
    return {
      ...rest,
      verdict: 'answer',
      facts: [written.fact],
      options: [],
      score: SURE,
      rule: 'as written',
    };
  }
  if (finding.verdict === 'absent' && finding.unknown === written.unknown.id) return finding;
  const nearest = written.unknown.nearest.flatMap((id) => content.facts.filter((fact) => fact.id === id));
  const options = [...new Set([...nearest, ...finding.options])].slice(0, MAX_NEAREST);
  return {
    ...rest,
    verdict: 'absent',
    facts: [],
    options,
    unknown: written.unknown.id,
    score: -SURE,
    rule: 'as written',
  };
}

/** How much longer a statement may be, with its stops, accents and brackets. */
const LONGER = 1.5;

/** Facts near a text that it may be the statement of. */
const NEAREST_STATED = 5;

/** A finding on a text that is a fact's statement word for word, its stops and brackets apart: it is so. */
export function asStated(finding: Finding, tokens: readonly Token[], language: Language): Finding {
  const key = keyOf(tokens);
  const isOwn = ({ fact: { statement } }: Finding['ranking']['facts'][number]): boolean => {
    const told = statement[language];
    // Few texts are near as long: the others need not be read.
    return (
      told.length >= key.length &&
      told.length <= LONGER * key.length &&
      keyOf(tokenise(normalise(told))) === key
    );
  };
  const own = finding.ranking.facts.slice(0, NEAREST_STATED).find(isOwn);
  if (!own || finding.verdict === 'supported') return finding;
  const { derived: _derived, unknown: _unknown, noFigure: _noFigure, ...rest } = finding;
  return { ...rest, verdict: 'supported', facts: [own.fact], options: [], score: SURE, rule: 'as stated' };
}
