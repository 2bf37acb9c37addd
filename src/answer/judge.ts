/**
 * The decision. One question in, one finding out: this fact, these facts, one of these, or the article does not say.
 * Every step looks at the question in its own way and finds something or passes it on; the
 * order of the steps is that of `STEPS`.
 */
import type { Fact, Language } from '../facts/schema.ts';
import type { Ask } from '../match/question.ts';
import type { Bench } from './bench.ts';
import { judgeBounded } from './claims/bounds.ts';
import { isDisjunctive } from './claims/clauses.ts';
import { comparesWorth } from './derive/comparison.ts';
import { type Finding, Matter, type Step } from './finding.ts';
import { withoutOwnEvent } from './question/ownevent.ts';
import { type Query, queryOf } from './question/query.ts';
import { reckonedIn } from './question/reckoned.ts';
import type { Settled } from './silence/silence.ts';
import { withoutToldDay, withoutToldStretch } from './silence/stretch.ts';
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
  const ofDay = finding.verdict === 'absent' ? onToldDay(query, bench, language) : undefined;
  // What is agreed with or put right is no question, unless one of two is asked for.
  const open = finding.verdict === 'answer' || finding.verdict === 'absent' || isDisjunctive(query.reading);
  const reckoned = open && !finding.derived && !query.untrue ? asReckoned(query, bench, language) : undefined;
  return reckoned ?? ofDay ?? (query.untrue ? turned(finding) : finding);
}

/** "Take the one away from the other": what the plain question for it gets, where that is worked out of the two. */
function asReckoned({ reading, asked }: Query, bench: Bench, language: Language): Finding | undefined {
  if (asked.asks.some((ask) => !RECKONED.has(ask)) || comparesWorth(reading)) return undefined;
  const plain = reckonedIn(reading, bench);
  for (const one of plain?.readings ?? []) {
    const found = decide(queryOf(one), bench, language);
    const isOfBoth = plain?.facts.every((fact) => found.facts.includes(fact)) === true;
    if (found.verdict === 'answer' && isOfBoth && (found.derived?.working.length ?? 0) > 0) return found;
  }
  return undefined;
}

/** What a number of things, or the one of which there are more, may be asked for by. */
const RECKONED: ReadonlySet<Ask> = new Set<Ask>(['count', 'what', 'which', 'how', 'amount']);

/** "What did the inspection of 2 April find?": what is told of that of which another fact tells the day. */
function onToldDay(query: Query, bench: Bench, language: Language): Finding | undefined {
  const dated = withoutToldDay(query, bench);
  if (!dated) return undefined;
  const found = decide(queryOf(dated.reading), bench, language);
  const isTold = found.verdict === 'answer' && found.facts.length > 0 && found.facts.every(dated.isOfDay);
  return isTold ? found : undefined;
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
