/** Which case a question is about, where several are being answered from. */
import type { Answer } from '../answer/answer.ts';
import type { Casebook } from '../answer/casebook.ts';
import type { AskOptions } from '../answer/engine.ts';

/** The better of two readings comes first: any that asserts or offers something before "the article does not say". */
function byPromise(a: Answer, b: Answer): number {
  const silent = Number(a.verdict === 'absent') - Number(b.verdict === 'absent');
  return silent !== 0 ? silent : b.confidence - a.confidence;
}

/**
 * What each case makes of a question, the most promising first.
 * @throws UserError where `caseId` names no case.
 */
export function askAll(
  casebook: Casebook,
  question: string,
  options: AskOptions = {},
  caseId?: string,
): Answer[] {
  const ids = caseId === undefined ? casebook.cases : [caseId];
  return ids.map((id) => casebook.engine(id).ask(question, options)).sort(byPromise);
}

/** The most promising answer; `undefined` only where there is no case at all. */
export function askBest(
  casebook: Casebook,
  question: string,
  options: AskOptions = {},
  caseId?: string,
): Answer | undefined {
  return askAll(casebook, question, options, caseId)[0];
}
