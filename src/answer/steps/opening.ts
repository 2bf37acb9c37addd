/** Questions that name next to nothing: what happened then, a kind of answer alone, a thing alone. */
import { explanation } from '../../match/index.ts';
import { nounAsk } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import { asksWhatHappened, bareTopic, byAskAlone, ownTimes } from '../choices.ts';
import { operationOf } from '../derive/derive.ts';
import { isHappening } from '../derive/operands.ts';
import type { Finding, Judge, Matter } from '../finding.ts';
import { MAX_NEAREST, MAX_OPTIONS, NAMES_IT, SAME_TIME, SURE } from '../thresholds.ts';

/** "What happened on 19 March?" */
export function tellWhatHappened(matter: Matter): Finding | undefined {
  const { query, bench } = matter;
  const { reading } = query;
  if (query.claim || reading.times.length === 0 || reading.numbers.length > 0 || !asksWhatHappened(query))
    return undefined;
  const facts = bench.index.timed.flatMap(({ fact, times }) =>
    fact && reading.times.every((time) => timeAgreement(time, ownTimes(fact, times)) >= SAME_TIME)
      ? [fact]
      : [],
  );
  if (facts.length === 0 || facts.length > MAX_OPTIONS) return undefined;
  return matter.assert('answer', facts.slice(0, MAX_NEAREST), 'what is told of the time', {
    options: facts.slice(MAX_NEAREST),
    score: SURE,
  });
}

/** "What's the dollar figure?" names nothing but the kind of answer. */
export function askBackForContent(matter: Matter): Finding | undefined {
  const { query, bench } = matter;
  const { reading } = query;
  const nothingNamed =
    reading.terms.every((term) => nounAsk(term) !== undefined || isHappening(term)) &&
    reading.numbers.length === 0 &&
    reading.times.length === 0 &&
    // "Who came up with the codename?" asks for nobody's name, but who gave one.
    !(query.asked.asks.includes('name') && query.asked.asks.includes('who')) &&
    // "Who is the oldest?" is told by their ages.
    !reading.forms.some(({ role }) => /^hint-(?:young|old)est$/u.test(role));
  if (!nothingNamed || query.claim || operationOf(reading) === 'rate') return undefined;
  const facts = byAskAlone(query, bench);
  if (facts.length > 1)
    return matter.clarify(facts.slice(0, MAX_OPTIONS), 'no content: every fact of the kind asked for');
  return reading.terms.length === 0 ? matter.absent('nothing was asked') : undefined;
}

/** "Arrests?" names a thing and asks nothing: its number is meant, or one of the facts that are told of it. */
export function tellTopic(matter: Matter, judge: Judge): Finding | undefined {
  const { query, bench, language, ranking } = matter;
  const topic = bareTopic(query);
  if (!topic) return undefined;
  for (const [ask, type] of [
    ['count', 'count'],
    ['amount', 'money'],
  ] as const) {
    const asking = { ...query, asked: { ...query.asked, asks: [ask], heads: [topic] } };
    const found = judge(asking, bench, language);
    const facts = found.verdict === 'answer' ? found.facts : found.options;
    if (found.verdict !== 'absent' && facts.every(({ value }) => value.type === type)) return found;
  }
  const told = ranking.facts.filter(({ profile }) => explanation(topic, profile) >= NAMES_IT);
  return told.length > 1
    ? matter.clarify(
        told.slice(0, MAX_OPTIONS).map(({ fact }) => fact),
        'a bare topic: what is told of it',
      )
    : undefined;
}
