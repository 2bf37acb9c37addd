/** What the article puts a date to, in order of time: from the typed facts, so that every case has its own. */
import type { Engine } from '../answer/engine.ts';
import type { Fact } from '../facts/schema.ts';

export interface Moment {
  /** EDTF as in the facts: a year, a month, a day or a season. */
  date: string;
  /** What holds from then on, rather than then. */
  since: boolean;
  /** The source leaves the year to its date of publication. */
  impliedYear: boolean;
  /** Empty for the publication itself, where no fact tells of it. */
  facts: Fact[];
}

/** First month of a season, northern reckoning, as EDTF numbers them. */
const SEASON_MONTH: Readonly<Record<string, string>> = { '21': '03', '22': '06', '23': '09', '24': '12' };

/** Sorts before what lies within it: a year before its months, a month before its days. */
function sortKey(date: string): string {
  const [year = '', month = '00', day = '00'] = date.split('-');
  return [year, SEASON_MONTH[month] ?? month, day].join('-');
}

function datesOf(fact: Fact): Omit<Moment, 'facts'>[] {
  const { value, conditions } = fact;
  const at = (date: string | undefined, since = false, impliedYear = false) =>
    date === undefined ? [] : [{ date, since, impliedYear }];
  const own =
    value.type === 'date'
      ? at(value.date, false, value.implied === 'year')
      : value.type === 'period'
        ? at(value.from, value.to === undefined)
        : [];
  if (own.length > 0) return own;
  return [...at(conditions?.on), ...at(conditions?.since, true)];
}

/** The moments of a case, earliest first. Facts of one date stand together, in the order of the file. */
export function timelineOf(engine: Engine): Moment[] {
  const moments = new Map<string, Moment>();
  for (const fact of engine.facts) {
    for (const moment of datesOf(fact)) {
      const key = `${moment.date}|${moment.since}`;
      const known = moments.get(key);
      if (known === undefined) moments.set(key, { ...moment, facts: [fact] });
      else {
        known.facts.push(fact);
        known.impliedYear ||= moment.impliedYear;
      }
    }
  }
  const { published, undated } = engine.base.content.source;
  if (!undated && !moments.has(`${published}|false`))
    moments.set(published, { date: published, since: false, impliedYear: false, facts: [] });
  return [...moments.values()].sort((a, b) =>
    sortKey(a.date) < sortKey(b.date) ? -1 : sortKey(a.date) > sortKey(b.date) ? 1 : 0,
  );
}
