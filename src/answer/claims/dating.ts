/** When it was, told by another fact than the one that speaks of a claim. */
import type { Fact } from '../../facts/schema.ts';
import type { Reading } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { CLAIM, claimScore, TOLD } from '../thresholds.ts';
import type { Held } from './held.ts';
import type { Holding } from './holding.ts';
import { WEEKDAYS } from './moments.ts';

/** "Did the agency close it on 2 May?": the fact of the topic that is the date of what another tells, and speaks of the act. */
function datingOf(
  { fact: { fact } }: Holding,
  all: readonly Holding[],
  reading: Reading,
): Holding | undefined {
  const acts = reading.terms.filter((term) => (term.kind === 'act' || term.kind === 'event') && !term.aside);
  return all.find(
    ({ fact: other, inputs }) =>
      other.fact.value.type === 'date' &&
      other.fact.topic === fact.topic &&
      inputs.timeAgrees + inputs.timeWrong === reading.times.length &&
      acts.length > 0 &&
      acts.every((act) => explanation(act, other.profile) >= TOLD),
  );
}

/** "Four were released on Thursday": the fact of the topic that tells the day, where the one that counts them does not. */
function weekdayOf(
  { fact: { fact, profile } }: Holding,
  all: readonly Holding[],
  { terms }: Reading,
): Holding | undefined {
  const days = terms.flatMap(({ concepts }) => concepts.filter((id) => WEEKDAYS.has(id)));
  if (days.length === 0 || days.some((id) => profile.stated.includes(id))) return undefined;
  const acts = terms.filter(({ kind, aside }) => kind === 'act' && !aside);
  return all.find(
    ({ contradicted, fact: { fact: other, profile: told } }) =>
      !contradicted &&
      other.topic === fact.topic &&
      other.conditions?.event === fact.conditions?.event &&
      days.every((id) => told.stated.includes(id)) &&
      acts.length > 0 &&
      acts.every((act) => explanation(act, told) >= TOLD),
  );
}

/** Whether a fact is the day of something: a date, or in words with the day as its condition. */
export const datesIt = ({ value, conditions }: Fact): boolean =>
  value.type === 'date' ||
  (value.type === 'text' && value.answers.includes('when') && conditions?.on !== undefined);

/** Where the fact tells no time of what a claim dates: held against the fact that does, if that makes it sure enough. */
export function datedByAnother(reading: Reading, held: Held, all: readonly Holding[]): Held | undefined {
  const { inputs, contradicted } = held.holding;
  const dating = inputs.timeUntold > 0 && !contradicted ? datingOf(held.holding, all, reading) : undefined;
  if (!dating) return undefined;
  const score = claimScore({ ...inputs, timeUntold: 0 });
  if (score < CLAIM) return undefined;
  return dating.inputs.timeWrong > 0
    ? { holding: { ...dating, contradicted: true }, score }
    : { ...held, score, dating };
}

/** With the fact that tells the time, where the one that speaks of the claim tells another, or none. */
export function withTime(reading: Reading, held: Held, all: readonly Holding[]): Held {
  const { inputs, contradicted, fact } = held.holding;
  // A right figure at a wrong time is put right by the figure of that time.
  const timely =
    inputs.figureAgrees > 0 && inputs.timeWrong > 0
      ? all.find(({ counts, inputs: other }) => counts && other.timeAgrees > 0 && other.figureWrong > 0)
      : undefined;
  if (timely) return { ...held, timely };
  // "Rescued in 2018" is put right by the fact that is the date.
  const { conditions, value, topic, statement } = fact.fact;
  const lasting =
    conditions?.since !== undefined || conditions?.lastYears !== undefined || value.type === 'period';
  const dated =
    inputs.timeWrong > 0 && !lasting && inputs.figureWrong + inputs.rival === 0
      ? all.find(
          ({ fact: { fact: other }, inputs: said }) =>
            other.value.type === 'date' &&
            other.topic === topic &&
            other.conditions?.event === conditions?.event &&
            said.timeWrong > 0,
        )
      : undefined;
  if (dated) return { ...held, holding: dated };
  // "It sank on 9 May", held against "what sank was the Mary": the fact that is the date says so.
  const shown = contradicted || inputs.timeAgrees === 0 || value.type === 'date';
  const day = shown || FIGURED.test(statement.en) ? undefined : datingOf(held.holding, all, reading);
  const beside = day ?? (contradicted ? undefined : weekdayOf(held.holding, all, reading));
  return beside ? { ...held, dating: beside } : held;
}

/** A statement without one tells no date. */
const FIGURED = /\d/u;
