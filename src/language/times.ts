/** Times in a text: days, months, years, seasons, and spans such as "since 2002" or "the last three years". */
import { wordClass } from './classes.ts';
import { dayEndingAt } from './days.ts';
import type { NumberMention } from './numbers.ts';
import type { Form } from './read.ts';
import type { Token } from './tokens.ts';

/** A time as mentioned; what is not said is left out. Seasons by EDTF's codes: 21 spring to 24 winter. */
export interface TimeMention {
  from: number;
  to: number;
  relation: 'at' | 'since' | 'until' | 'before' | 'after' | 'last';
  year?: number;
  month?: number;
  day?: number;
  season?: 21 | 22 | 23 | 24;
  /** `last`: length of the span in years (months and weeks as fractions); of "last year" `year` is told, too. */
  years?: number;
  /** Counted back from the year of the telling: "last year", "two years ago". */
  relative?: true;
}

const SEASONS: Readonly<Record<string, 21 | 22 | 23 | 24>> = {
  'season-spring': 21,
  'season-summer': 22,
  'season-autumn': 23,
  'season-winter': 24,
};
const UNIT_YEARS: Readonly<Record<string, number>> = {
  'unit-year': 1,
  'unit-month': 1 / 12,
  'unit-week': 1 / 52,
  'unit-day': 1 / 365,
  'unit-two-years': 2,
  'unit-three-years': 3,
  'unit-five-years': 5,
  'unit-decade': 10,
};
const ORDINAL_TAIL = /^(?:st|nd|rd|th|er|ere|e)$/u;
const GLUE = /^(?:of|the|de|du|del|le|la|el|من|في|عام|سنه|year|lannee|in|en|شهر|st|nd|rd|th|er)$/u;

const mayBeYear = ({ yearLike }: NumberMention): boolean => yearLike;
const maySeparate = ({ text }: Token): boolean => text === '/' || text === '-';
const mayTellTime = ({ kind }: Form): boolean =>
  kind === 'month' || kind === 'season' || kind === 'time-unit';

/** A text whose times are read. */
interface Text {
  readonly tokens: readonly Token[];
  readonly forms: readonly Form[];
  /** Those that turn out to be part of a time are taken out. */
  readonly numbers: NumberMention[];
  /** The year of the telling, from which "two years ago" is counted back. */
  readonly told: number | undefined;
  /** What has been read of them. */
  readonly times: TimeMention[];
}

/**
 * Times of a text, in order. Numbers that turn out to be part of a time are taken out of `numbers`. `told`: the year of the
 * telling, from which "two years ago" is counted back.
 */
export function readTimes(
  tokens: readonly Token[],
  forms: readonly Form[],
  numbers: NumberMention[],
  told?: number,
): TimeMention[] {
  if (!forms.some(mayTellTime) && !numbers.some(mayBeYear) && !tokens.some(maySeparate)) return [];
  const text: Text = { tokens, forms, numbers, told, times: [] };
  for (const readOf of READERS) readOf(text);
  text.times.sort((a, b) => a.from - b.from);
  relate(text);
  boundSpans(text);
  return text.times;
}

/** In this order: what one has read is no other time. */
const READERS: readonly ((text: Text) => void)[] = [
  readNumeric,
  readMonths,
  readSeasons,
  readLastYears,
  readSpans,
  readYearsAgo,
  readYears,
];

/** A stretch that tells a day of a month, or a year. */
type Part = Pick<NumberMention, 'from' | 'to' | 'value'>;

/** Takes what turns out to be part of a time, and each number within it, out of the numbers. */
const take = ({ numbers }: Text, { from, to }: Part): void => {
  for (let at = numbers.length - 1; at >= 0; at--) {
    const mention = numbers[at];
    if (mention && mention.from >= from && mention.to <= to) numbers.splice(at, 1);
  }
};
const numberAt = ({ numbers }: Text, at: number): NumberMention | undefined =>
  numbers.find((mention) => mention.from === at && mention.currency === undefined);
const numberTo = ({ numbers }: Text, to: number): NumberMention | undefined =>
  numbers.find((mention) => mention.to === to && mention.currency === undefined);
/** Behind a mark that is written to the word: "Feb. 8", "February 8, 2021". */
const mark = ({ tokens }: Text, at: number, sign: string): number =>
  tokens[at]?.text === sign && tokens[at]?.start === tokens[at - 1]?.end ? at + 1 : at;
const skip = (text: Text, at: number): number =>
  GLUE.test(text.tokens[at]?.folded ?? '') ? skip(text, at + 1) : at;
const skipBack = (text: Text, at: number): number => {
  const before = text.tokens[at - 1]?.folded ?? '';
  return GLUE.test(before) || ORDINAL_TAIL.test(before) ? skipBack(text, at - 1) : at;
};
const yearAt = (text: Text, at: number): NumberMention | undefined => {
  const mention = numberAt(text, skip(text, at));
  return mention?.yearLike ? mention : undefined;
};

/** Numeric dates: 2021-02-08, 8/2, 08/02/2021 (day first, as the four languages' newsrooms in this region write). */
function readNumeric(text: Text): void {
  const { tokens, numbers, times } = text;
  for (let at = 0; at < tokens.length; at++) {
    const parts = [tokens[at], tokens[at + 2], tokens[at + 4]];
    const separator = tokens[at + 1]?.text;
    if (
      parts[0]?.kind !== 'number' ||
      parts[1]?.kind !== 'number' ||
      (separator !== '/' && separator !== '-')
    )
      continue;
    if (parts[0].end !== tokens[at + 1]?.start || tokens[at + 1]?.end !== parts[1].start) continue;
    const three = parts[2]?.kind === 'number' && tokens[at + 3]?.text === separator;
    const [a, b, c] = [Number(parts[0].text), Number(parts[1].text), Number(parts[2]?.text)];
    let time: Pick<TimeMention, 'year' | 'month' | 'day'> | undefined;
    if (three && a > 1900 && b <= 12 && c <= 31) time = { year: a, month: b, day: c };
    else if (three && c > 1900 && b <= 12 && a <= 31) time = { day: a, month: b, year: c };
    else if (!three && separator === '/' && a >= 1 && a <= 31 && b >= 1 && b <= 12)
      time = { day: a, month: b };
    if (!time) continue;
    const to = at + (three ? 5 : 3);
    for (const mention of numbers.filter((n) => n.from >= at && n.to <= to)) take(text, mention);
    times.push({ from: at, to, relation: 'at', ...time });
    at = to - 1;
  }
}

/** The day of a month in words: "the fourteenth of October", but not "the first week of October". `month`: where it begins. */
function dayInWords(text: Text, month: number): Part | undefined {
  const to = skipBack(text, month);
  // "The second June raid" and "the first raid in June" are no days; "le premier mai" is.
  const between = text.tokens.slice(to, month).map(({ folded }) => folded);
  const isOfMonth =
    between.some((word) => OF_MONTH.test(word)) && between.every((word) => NAMES_MONTH.test(word));
  if (between.length === 0 ? text.tokens[to - 1]?.folded !== 'premier' : !isOfMonth) return undefined;
  const day = dayEndingAt(to, text.tokens);
  // "The first week of October".
  const isOfUnit = ({ kind, role, to: end }: Form): boolean =>
    kind === 'time-unit' && role !== 'unit-day' && end === day?.from;
  return day && !text.forms.some(isOfUnit) ? { ...day, to } : undefined;
}

/** Between a day in words and its month: "of", "من شهر". */
const OF_MONTH = /^(?:of|de|من)$/u;
const NAMES_MONTH = /^(?:of|de|من|شهر)$/u;

const BEFORE_MONTH = wordClass('before-month');

/** Months, with the day and the year beside them. */
function readMonths(text: Text): void {
  const { tokens, forms, numbers, times } = text;
  for (const form of forms.filter((f) => f.kind === 'month')) {
    // Short month names are also other words ("may", "mar", "sep"): only beside a number, or behind a word for when.
    const end = mark(text, form.to, '.');
    const before = dayInWords(text, form.from) ?? numberTo(text, skipBack(text, form.from));
    const after = numberAt(text, skip(text, end)) ?? numberAt(text, end);
    // French "sept" is seven, too.
    const itself = numbers.find((n) => n.from <= form.from && form.from < n.to);
    const dayBefore =
      before && before.value >= 1 && before.value <= 31 && Number.isInteger(before.value)
        ? before
        : undefined;
    const dayAfter =
      !dayBefore && after && !after.yearLike && after.value >= 1 && after.value <= 31 ? after : undefined;
    const day = dayBefore ?? dayAfter;
    let tail = dayAfter ? dayAfter.to : end;
    while (ORDINAL_TAIL.test(tokens[tail]?.folded ?? '') && tokens[tail]?.start === tokens[tail - 1]?.end)
      tail++;
    const year = yearAt(text, tail) ?? (dayAfter ? yearAt(text, mark(text, tail, ',')) : undefined);
    const length = tokens[form.from]?.folded.length ?? 0;
    // "In may", "since march", "en mai", "في ماي"; Spanish "de mar" is of the sea.
    const may = tokens[form.from]?.folded !== 'mar' && BEFORE_MONTH.has(tokens[form.from - 1]?.folded ?? '');
    if (
      !day &&
      !year &&
      ((length <= 3 && !may) ||
        itself ||
        (tokens[form.from]?.folded === 'march' && !tokens[form.from]?.capital && !may))
    )
      continue;
    if (times.some((time) => form.from >= time.from && form.from < time.to)) continue;
    const from = Math.min(form.from, day?.from ?? form.from);
    let to = Math.max(form.to, day?.to ?? 0, year?.to ?? 0);
    while (ORDINAL_TAIL.test(tokens[to]?.folded ?? '') && tokens[to]?.start === tokens[to - 1]?.end) to++;
    if (day) take(text, day);
    if (year) take(text, year);
    if (itself && itself !== day && itself !== year) take(text, itself);
    const month = { month: Number(form.role.slice(6)), ...(year ? { year: year.value } : {}) };
    const first = dayBefore && dayOfSameMonth(dayBefore, tokens, numbers);
    if (first) {
      take(text, first);
      times.push({ from: first.from, to: first.to, relation: 'at', ...month, day: first.value });
    }
    times.push({ from, to, relation: 'at', ...month, ...(day ? { day: day.value } : {}) });
  }
}

/** Seasons, with their year. */
function readSeasons(text: Text): void {
  const { tokens, forms, times } = text;
  for (const form of forms.filter((f) => f.kind === 'season')) {
    if (times.some((time) => form.from >= time.from && form.from < time.to)) continue;
    const season = SEASONS[form.role];
    if (season === undefined) continue;
    const year = yearAt(text, form.to);
    // French "été" is also "been", "fall" and "spring" are verbs: believed beside a year or an article only.
    const word = tokens[form.from]?.folded ?? '';
    const guarded = /^(?:ete|fall|spring|sif)$/u.test(word);
    const article = /^(?:the|l|d|cet|in|this|last|en|durant|pendant|un)$/u.test(
      tokens[form.from - 1]?.folded ?? '',
    );
    if (guarded && !year && !article) continue;
    if (year) take(text, year);
    times.push({
      from: form.from,
      to: year?.to ?? form.to,
      relation: 'at',
      season,
      ...(year ? { year: year.value } : {}),
    });
  }
}

/** "Last year", "l'an dernier", counted back from the telling. */
function readLastYears(text: Text): void {
  const { tokens, forms, told, times } = text;
  for (const unit of forms.filter((f) => f.role === 'unit-year')) {
    const back = lastYear(unit, tokens);
    if (!back || told === undefined || times.some((time) => back.from < time.to && back.to > time.from))
      continue;
    const year = told - back.years;
    // "In May last year", "l'été de l'an dernier".
    const part = times.find(
      (time) =>
        time.to <= back.from &&
        time.year === undefined &&
        tokens.slice(time.to, back.from).every(({ folded }) => OF_THE.test(folded)),
    );
    if (part) {
      Object.assign(part, { to: back.to, year, relative: true });
      continue;
    }
    const span = back.years === 1 ? ({ relation: 'last', years: 1 } as const) : ({ relation: 'at' } as const);
    times.push({ from: back.from, to: back.to, ...span, year, relative: true });
  }
}

/** "The last three years", "trois dernières années", "السنوات الثلاث الأخيرة": a number and a unit of time beside a word for "last". */
function readSpans(text: Text): void {
  const { tokens, forms, numbers, times } = text;
  for (const unit of forms.filter((f) => f.kind === 'time-unit')) {
    const length = UNIT_YEARS[unit.role];
    if (length === undefined || times.some((time) => unit.from >= time.from && unit.from < time.to)) continue;
    const last = forms.find((f) => f.role === 'last-span' && Math.abs(f.from - unit.from) <= 4);
    // "و32 خلال السنوات الثلاث الأخيرة": the number nearest to its unit.
    const [number] = numbers
      .filter(
        (n) => Math.abs(n.from - unit.from) <= 3 && n.currency === undefined && !n.yearLike && n.value < 200,
      )
      .sort((a, b) => Math.abs(a.from - unit.from) - Math.abs(b.from - unit.from));
    // "Last year", "l'année dernière"; "the last years" are no span of one.
    const adjacent = last && (last.to === unit.from || unit.to === last.from);
    if (last && !number && adjacent && !PLURAL.test(tokens[unit.from]?.folded ?? '')) {
      times.push({
        from: Math.min(unit.from, last.from),
        to: Math.max(unit.to, last.to),
        relation: 'last',
        years: length,
      });
    }
    const compound = number && tokens[number.to]?.text === '-' && number.to + 1 === unit.from;
    const before = (back: number): string => tokens[(number?.from ?? 0) - back]?.folded ?? '';
    // "Over three years", "over a span of three years".
    const within =
      number &&
      number.to <= unit.from &&
      (WITHIN.test(before(1)) || (OF.has(before(1)) && SPAN.has(before(2))));
    const only = number && /^(?:just|only|seulement|solo|فقط)$/u.test(before(1)) && WITHIN.test(before(2));
    if ((last || compound || ((within || only) && unit.role === 'unit-year')) && number) {
      take(text, number);
      times.push({
        from: Math.min(unit.from, last?.from ?? unit.from, number.from),
        to: Math.max(unit.to, last?.to ?? unit.to, number.to),
        relation: 'last',
        years: number.value * length,
      });
    }
  }
}

/** "Two years ago", "the year before". */
function readYearsAgo(text: Text): void {
  const { tokens, forms, numbers, told, times } = text;
  for (const unit of forms.filter((f) => f.role === 'unit-year')) {
    if (times.some((time) => unit.from >= time.from && unit.from < time.to)) continue;
    const number = numbers.find((n) => n.to === unit.from && n.currency === undefined && n.value < 100);
    const back = yearsBack(unit, number, tokens);
    if (!back) continue;
    // "In 2023 than the year before": from the year that is named, else from that of the telling.
    const named = back.ago
      ? undefined
      : (numbers.findLast((n) => n.yearLike && n.to <= unit.from)?.value ??
        times.findLast((time) => time.year !== undefined && time.to <= unit.from)?.year);
    const from = named ?? told;
    if (from === undefined) continue;
    if (number) take(text, number);
    times.push({
      from: back.from,
      to: back.to,
      relation: 'at',
      year: from - (number?.value ?? 1),
      ...(named === undefined ? ({ relative: true } as const) : {}),
    });
  }
}

/** Years by themselves. */
function readYears(text: Text): void {
  const { tokens, forms, numbers, times } = text;
  for (const mention of [...numbers]) {
    // "Up to 2010" bounds a time as well as a number.
    const bounded = forms.some((f) => BOUNDS.has(f.role) && f.to === mention.from);
    // A year is believed between 1900 and 2099 (readNumbers).
    if (!mention.yearLike || (mention.comparison !== 'equal' && !bounded)) continue;
    if (isBeforeCounted(mention, tokens, forms)) continue;
    take(text, mention);
    times.push({ from: mention.from, to: mention.to, relation: 'at', year: mention.value });
  }
}

/** Whether each is a time at, since, until, before or after which something was. */
function relate(text: Text): void {
  const { tokens, forms, times } = text;
  for (const time of times) {
    if (time.relation !== 'at') continue;
    const now = tillNow(time, tokens);
    time.relation = now === undefined ? relationOf(time, tokens, forms) : 'since';
    time.to = now ?? time.to;
  }
}

/** "From 2002 to 2010", "between 2002 and 2010": of two times that bound a span the one is since, the other until. */
function boundSpans(text: Text): void {
  const { tokens, times } = text;
  times.forEach((end, at) => {
    const start = times[at - 1];
    if (!start || start.relation === 'last' || end.relation === 'last') return;
    const between = tokens.slice(start.to, end.from).map((token) => token.folded);
    const bounds = tokens
      .slice(Math.max(0, start.from - 3), start.from)
      .some((token) => BETWEEN.test(token.folded));
    if (between.length === 0 || between.length > 3 || !between.every((word) => SPANS.test(word))) return;
    if (between.every((word) => AND.test(word)) && !bounds) return;
    start.relation = 'since';
    end.relation = 'until';
  });
}

/** "2000 phones", "the 2000 phones" are counts; "2002", "in 2000", "the 2002 raid", "2019 arrests" are years. */
function isBeforeCounted(
  { from, to, value }: NumberMention,
  tokens: readonly Token[],
  forms: readonly Form[],
): boolean {
  const [before, noun] = [tokens[from - 1], tokens[to]];
  if (value % ROUND !== 0 || noun?.kind !== 'word' || !MANY.test(noun.folded)) return false;
  if (forms.some((form) => form.from === to && !MAY_BE_NOUN.has(form.kind))) return false;
  return (
    DEFINITE_ARTICLE.has(before?.folded ?? '') ||
    !forms.some(({ to: end, kind }) => end === from && BEFORE_YEAR.has(kind))
  );
}
/** As far as its letters tell; an Arabic noun does not change behind such numbers. */
const MANY = /(?:[^siu]s|x|\p{Script=Arabic})$/u;
/** Kinds of forms that a noun may be, too. */
const MAY_BE_NOUN: ReadonlySet<string> = new Set(['modifier', 'asknoun', 'hint', 'op', 'comparison']);
/** "In 2019", "since 2019", "May 2019". */
const BEFORE_YEAR: ReadonlySet<string> = new Set([
  'function',
  'time-relation',
  'time-unit',
  'month',
  'season',
]);
const ROUND = 100;
const DEFINITE_ARTICLE = wordClass('definite-article');

/** "From 2 to 20 October", "between 6 and 9 May": the number of the day that stretches to another of the same month. */
function dayOfSameMonth(
  day: Part,
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
): NumberMention | undefined {
  const first = numbers.findLast(({ to }) => to < day.from);
  if (!first || first.value < 1 || first.value >= day.value || first.currency !== undefined) return undefined;
  const between = tokens
    .slice(first.to, day.from)
    .map(({ folded }) => folded)
    .filter((word) => !ORDINAL_TAIL.test(word));
  const bounds = tokens
    .slice(Math.max(0, first.from - 2), first.from)
    .some(({ folded }) => BETWEEN.test(folded));
  const spans = between.length > 0 && between.length <= 3 && between.every((word) => SPANS.test(word));
  const joined = between.some((word) => AND.test(word));
  return spans && (bounds || !joined) ? first : undefined;
}

interface Back {
  from: number;
  to: number;
  /** Counted from the telling ("ago"), whatever year is named. */
  ago: boolean;
}

/** "Last year", "l'an dernier", "the year before last": how many years back from that of the telling. "The last year" is a span. */
function lastYear(
  { from, to }: Form,
  tokens: readonly Token[],
): (Omit<Back, 'ago'> & { years: number }) | undefined {
  const word = (at: number): string => tokens[at]?.folded ?? '';
  if (word(to) === 'before' && word(to + 1) === 'last')
    return { from, to: word(to + 2) === 'year' ? to + 3 : to + 2, years: 2 };
  if (word(from - 1) === 'last' && !SPAN_OPENS.test(word(from - 2))) return { from: from - 1, to, years: 1 };
  return LAST_YEAR.some(([year, last]) => year.test(word(from)) && last.test(word(to)))
    ? { from, to: to + 1, years: 1 }
    : undefined;
}
/** Between a month or a season and its year: "printemps de l'an dernier". */
const OF_THE = /^(?:of|de|del|du|l|el|d|من|'|,)$/u;
const SPAN_OPENS = /^(?:the|this|these|those|its|their|our)$/u;
/** The word for a year, and what stands behind it where the one before this is meant. */
const LAST_YEAR: readonly (readonly [year: RegExp, last: RegExp])[] = [
  [/^(?:an|annee)$/u, /^(?:dernier|derniere|passe|passee)$/u],
  [/^ano$/u, /^pasado$/u],
  [/^(?:العام|السنه)$/u, /^(?:الماضي|الماضيه|الفارط|الفارطه|الفائت|الفائته|المنصرم|المنصرمه)$/u],
];

/** "Two years ago", "il y a deux ans", "dos años antes", "the year before": where a year is told by how long before it was. */
function yearsBack(
  unit: Form,
  number: NumberMention | undefined,
  tokens: readonly Token[],
): Back | undefined {
  const start = number?.from ?? unit.from;
  const word = (at: number): string => tokens[at]?.folded ?? '';
  const words = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ folded }) => folded)
      .join(' ');
  if (number && AGO_BEFORE.test(words(start - 3, start)))
    return { from: Math.max(0, start - (word(start - 1) === 'a' ? 3 : 1)), to: unit.to, ago: true };
  const one = number !== undefined || ONE_YEAR.test(word(start - 1)) || /^ال/u.test(word(unit.from));
  if (one && /^ago$/u.test(word(unit.to))) return { from: start, to: unit.to + 1, ago: true };
  const back = BACK.find((phrase) => phrase.test(`${words(unit.to, unit.to + 2)} `));
  if (!back || !one) return undefined;
  const to = unit.to + (/^(?:plus tot|d avant) /u.test(`${words(unit.to, unit.to + 2)} `) ? 2 : 1);
  // "Two years before the fire" is counted from the fire; "before this affair" and before the stop from what is told.
  const next = tokens[to];
  const ends = !next || next.kind === 'symbol' || THIS.test(next.folded);
  return ends ? { from: start, to, ago: false } : undefined;
}
const AGO_BEFORE = /(?:^|\s)(?:il y a|y a|hace|قبل)$/u;
const ONE_YEAR = /^(?:a|an|one|the|un|l|el|uno)$/u;
const BACK = [
  /^(?:before|earlier|previously|prior) /u,
  /^(?:plus tot|d avant|avant|auparavant|precedente) /u,
  /^(?:antes|anterior|previo|atras) /u,
  /^(?:السابق|السابقه) /u,
];
const THIS = /^(?:this|that|cette|cet|ce|cela|ca|esto|este|esta|eso|de|que|qu|than|هذا|هذه|ذلك)$/u;

/** Roles of words that bound a time, and the relation that each makes. */
const BOUNDS: ReadonlyMap<string, TimeMention['relation']> = new Map([
  ['fw-until', 'until'],
  ['fw-before', 'before'],
  ['fw-after', 'after'],
  ['fw-since', 'since'],
]);
/** "In three years": the stretch within which something was done. */
const WITHIN = /^(?:in|within|over|en|sur|في|خلال|مدي|مدار)$/u;
const WAIT = wordClass('wait');
const OF = wordClass('of');
const SPAN = wordClass('span');
const PLURAL =
  /^(?:years|months|weeks|days|ans|annees|semaines|jours|anos|meses|semanas|dias|سنوات|السنوات|اعوام|اشهر|شهور|اسابيع|ايام)$/u;
const BETWEEN = /^(?:between|entre|بين|from|de|du|del|desde|من)$/u;
const AND = /^(?:and|et|y|و)$/u;
/** Words between the two ends of a stretch of time. */
const SPANS =
  /^(?:and|et|y|و|to|through|thru|until|till|up|a|al|el|le|la|au|the|jusqu|en|hasta|-|–|الي|حتي|عام|سنه)$/u;

/** "From 2002 to now", "de 2002 à aujourd'hui": the end of what stretches from a time to today; undefined where nothing does. */
function tillNow({ to }: TimeMention, tokens: readonly Token[]): number | undefined {
  let at = to;
  while (at - to < SPAN_REACH && SPANS.test(tokens[at]?.folded ?? '')) at++;
  if (at === to) return undefined;
  const words = tokens
    .slice(at, at + 2)
    .map(({ folded }) => folded)
    .join(' ');
  const now = NOW.exec(words)?.[0];
  return now === undefined ? undefined : at + now.split(' ').length;
}
const SPAN_REACH = 3;
const NOW =
  /^(?:now|today|date|present|this day|the present|aujourd hui|maintenant|ce jour|nos jours|hoy|ahora|اليوم|الان|يومنا)(?= |$)/u;

/** How a time is bounded by the words before it: "since", "until", "before", "after"; `at` where nothing bounds it. */
function relationOf(
  time: TimeMention,
  tokens: readonly Token[],
  forms: readonly Form[],
): TimeMention['relation'] {
  const before = (role: string, reach: number) =>
    forms.find((f) => f.role === role && f.to <= time.from && time.from - f.to <= reach);
  for (const [role, relation] of BOUNDS) {
    const bound = before(role, role === 'fw-since' ? 3 : 2);
    if (!bound) continue;
    // "Tras condenarlo en 2021": what is "in" the year is not after it.
    const within = WITHIN.test(tokens[time.from - 1]?.folded ?? '') && bound.to < time.from - 1;
    if (within) continue;
    // "They waited until 2021 to do it": it was done then.
    if (relation === 'until' && WAIT.has(tokens[bound.from - 1]?.folded ?? '')) return 'at';
    if (role !== 'fw-since') return relation;
    const onwards = /^(?:onwards?|on)$/u.test(tokens[time.to]?.folded ?? '');
    if (tokens[bound.from]?.folded !== 'from' || onwards || time.year !== undefined) return relation;
  }
  return 'at';
}
