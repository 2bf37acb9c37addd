/**
 * The decision. One question in, one finding out: this fact, these facts, one of these, or the article does not say.
 * Every step looks at the question in its own way and finds something or passes it on; the
 * order of the steps is that of `STEPS`.
 */
import type { Fact, Language } from '../facts/schema.ts';
import { askedAnew } from './anew.ts';
import type { Bench } from './bench.ts';
import { judgeBounded } from './claims/bounds.ts';
import { type Finding, Matter, type Step } from './finding.ts';
import { withoutOwnEvent } from './question/ownevent.ts';
import { type Query, queryOf } from './question/query.ts';
import type { Settled } from './silence/silence.ts';
import { withoutToldStretch } from './silence/stretch.ts';
import { compareClaimed, judgeClaimed, recogniseOwn } from './steps/claim.ts';
import { askBackForContent, tellTopic, tellWhatHappened } from './steps/opening.ts';
import { putRight } from './steps/premise.ts';
import { reckon } from './steps/reckon.ts';
import { settle } from './steps/settle.ts';
import {
  breakDown,
  listBeside,
  listOthers,
  missCurrency,
  tellExactness,
  tellFigure,
  tellSpelling,
  tellUnclear,
} from './steps/told.ts';

/** Decides on a query. `language`: in which derived answers are worded. */
export function judge(query: Query, bench: Bench, language: Language): Finding {
  const timeless = withoutToldStretch(query, bench);
  const found = timeless && decide(queryOf(timeless), bench, language);
  const finding =
    found?.verdict === 'answer'
      ? found
      : (ofOwnEvent(query, bench, language) ?? decide(query, bench, language));
  // "It was not going to A, it was B": of B nothing may be told, and that it was going to A.
  const denial =
    query.denied && finding.verdict === 'absent' ? decide(queryOf(query.denied), bench, language) : undefined;
  if (denial?.verdict === 'refuted') return denial;
  const anew = askedAnew(finding, query, bench, language, decide);
  return anew ?? (query.untrue ? turned(finding) : finding);
}

/** "How many were arrested in operation Encore?": what is told of the main event, where that is its name. */
function ofOwnEvent(query: Query, bench: Bench, language: Language): Finding | undefined {
  const rest = withoutOwnEvent(query.reading, bench);
  const found = rest && decide(queryOf(rest), bench, language);
  const isMain = (fact: Fact): boolean =>
    bench.index.profileOf(fact)?.main === true && fact.conditions?.event === undefined;
  return found && found.facts.length > 0 && found.facts.every(isMain) ? found : undefined;
}

/** What is found of something, as a finding on its being untrue. */
function turned(finding: Finding): Finding {
  const rule = `${finding.rule}, said to be untrue`;
  if (finding.verdict === 'supported') return { ...finding, verdict: 'refuted', rule };
  return finding.verdict === 'refuted' ? { ...finding, verdict: 'supported', rule } : finding;
}

function decide(query: Query, bench: Bench, language: Language): Finding {
  const matter = new Matter(query, bench, language);
  for (const step of STEPS) {
    const finding = step(matter, judge);
    if (finding) return finding;
  }
  return isSettled(matter)
    ? settle(matter)
    : matter.absent('no fact shares a word with the question', matter.unknown);
}

const isSettled = (matter: Matter): matter is Settled => matter.best !== undefined;

/** What can be found before it is asked whether the best fact answers. */
const STEPS: readonly Step[] = [
  tellWhatHappened,
  askBackForContent,
  listBeside,
  tellTopic,
  recogniseOwn,
  tellFigure,
  tellSpelling,
  tellExactness,
  tellUnclear,
  breakDown,
  judgeBounded,
  reckon,
  compareClaimed,
  judgeClaimed,
  putRight,
  missCurrency,
  listOthers,
];
