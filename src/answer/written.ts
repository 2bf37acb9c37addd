/** Questions that the base holds word for word: what an editor wrote down for an entry is decided for that entry. */
import type { CaseFile, Fact, Unknown } from '../facts/schema.ts';
import { fold, normalise, type Token, tokenise } from '../language/tokens.ts';
import type { Finding } from './judge.ts';
import { MAX_NEAREST, SURE } from './thresholds.ts';

export type Written = { fact: Fact } | { unknown: Unknown };

/** A text as typed, without case, accents and punctuation; signs of money stay, for they tell questions apart. */
const keyOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind, text }) => kind !== 'symbol' || /^[$€£¥%+]$/u.test(text))
    .map(({ text }) => fold(text))
    .join(' ');

/** The entries by their phrasings. One that two entries have, as may be across languages, belongs to neither. */
export function writtenQuestions(content: CaseFile): (tokens: readonly Token[]) => Written | undefined {
  const entries = new Map<string, Written | undefined>();
  const file = (questions: Fact['questions'], written: Written) => {
    for (const question of Object.values(questions).flatMap((list) => list ?? [])) {
      const key = keyOf(tokenise(normalise(question)));
      if (key !== '') entries.set(key, entries.has(key) ? undefined : written);
    }
  };
  for (const fact of content.facts) if (fact.status === 'published') file(fact.questions, { fact });
  for (const unknown of content.unknowns) file(unknown.questions, { unknown });
  return (tokens) => entries.get(keyOf(tokens));
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
