/** What a question takes for granted, held against the facts. */
import { isDenial } from '../claims/denial.ts';
import { factsOf, ruleOf } from '../claims/held.ts';
import {
  anothersAmount,
  falseAside,
  falseDeed,
  falseExistence,
  falseFigure,
  falsePremise,
} from '../claims/premises.ts';
import { ofOtherEvent, ofOtherThing, rivalOf } from '../claims/rivals.ts';
import type { Finding, Matter } from '../finding.ts';
import { ANSWER, SURE } from '../thresholds.ts';

/** What a question takes for granted, and is not so. */
export function putRight(matter: Matter): Finding | undefined {
  const { query, bench, ranking } = matter;
  const premise = falsePremise(query, ranking, bench) ?? falseAside(query, bench);
  if (premise)
    return matter.assert('refuted', factsOf(premise), `false premise; ${ruleOf(premise)}`, {
      score: premise.score,
    });
  const event = matter.best && matter.best.score >= ANSWER && ofOtherEvent(query, matter.best, bench);
  const rival =
    (event ? matter.best : undefined) ??
    rivalOf(query, bench) ??
    ofOtherThing(query, bench) ??
    anothersAmount(query, bench);
  if (rival)
    return matter.assert('refuted', [rival.fact], 'false premise; another stands there', {
      score: Math.max(rival.score, SURE),
    });
  const none = falseExistence(query, ranking, bench);
  if (none)
    return matter.assert('refuted', [none.fact], 'false premise; there is none', {
      score: Math.max(none.score, SURE),
    });
  const denied = falseDeed(query, ranking);
  if (denied)
    return matter.assert('refuted', [denied.fact], 'false premise; it is denied', {
      score: denied.score,
      ...(isDenial(denied.fact) ? { disputed: 'denied' } : {}),
    });
  const wrong = query.claim ? undefined : falseFigure(query, bench);
  return wrong
    ? matter.assert('refuted', [wrong.fact], 'false premise; figure', { score: Math.max(wrong.score, SURE) })
    : undefined;
}
