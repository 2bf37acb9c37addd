/** The rules that the schema cannot say: ids that lead somewhere, figures that are cited, arithmetic that is right. */
import { faultOfAlternatives, MAX_QUESTION, spelledOut } from './alternatives.ts';
import {
  type DateMention,
  FORTNIGHT_VALUES,
  fold,
  otherClock,
  readDates,
  readFigures,
  readSeasons,
  tellsFortnight,
  tellsNone,
  tellsOne,
  tellsTwice,
} from './figures.ts';
import { didYouMean } from './nearest.ts';
import type { Finding, Path } from './positions.ts';
import {
  type CaseFile,
  type Fact,
  type FactBase,
  LANGUAGES,
  type Language,
  type Operation,
  type WordLists,
} from './schema.ts';

/** Ids that references may lead to, where more exist than the case at hand holds. */
export interface KnownIds {
  topics: ReadonlySet<string>;
  vocabulary: ReadonlySet<string>;
  facts: ReadonlySet<string>;
}

/** A citation quotes a figure with its noun or a name, never a sentence. */
export const MAX_QUOTED_WORDS = 12;

/**
 * Checks a case against the cross-rules.
 * @param known ids of entries that the schema refused: references to them are not broken.
 * @returns every fault found; none for a sound case.
 */
export function checkCase(content: CaseFile, known?: KnownIds): Finding[] {
  const ids: KnownIds = known ?? {
    topics: new Set(content.topics.map(({ id }) => id)),
    vocabulary: new Set(content.vocabulary.map(({ id }) => id)),
    facts: new Set(content.facts.map(({ id }) => id)),
  };
  return [
    ...uniqueIds(content),
    ...phrasings(content),
    ...references(content, ids),
    ...content.facts.flatMap((fact, index) => [
      ...citations(fact, ['facts', index], content),
      ...valueShape(fact, ['facts', index]),
      ...calculation(fact, ['facts', index], content),
      ...figures(fact, ['facts', index], content),
    ]),
    ...calculationLoops(content),
  ];
}

/** What a sound case still lacks, a sentence each: facts that no lock proves, languages without a phrasing. */
export function warningsOf(base: FactBase): string[] {
  const { content, unverified } = base;
  const warnings: string[] = [];
  if (unverified.size > 0) {
    warnings.push(
      `no lock proves the citations: run npm run facts -- lock --article FILE --case ${content.case}`,
    );
  }
  for (const [what, entries] of [
    ['fact', content.facts],
    ['unknown', content.unknowns],
  ] as const) {
    for (const { id, questions } of entries) {
      const without = LANGUAGES.filter((language) => (questions[language] ?? []).length === 0);
      if (without.length > 0) warnings.push(`${what} "${id}" has no question in ${without.join(', ')}`);
    }
  }
  return warnings;
}

function uniqueIds({ topics, vocabulary, facts, unknowns }: CaseFile): Finding[] {
  const findings: Finding[] = [];
  const spaces: [what: string, entries: { id: string; path: Path }[]][] = [
    ['topic', topics.map(({ id }, index) => ({ id, path: ['topics', index, 'id'] }))],
    ['vocabulary entry', vocabulary.map(({ id }, index) => ({ id, path: ['vocabulary', index, 'id'] }))],
    [
      // A reply names either by its id, so they share one space.
      'fact or unknown',
      [
        ...facts.map(({ id }, index) => ({ id, path: ['facts', index, 'id'] })),
        ...unknowns.map(({ id }, index) => ({ id, path: ['unknowns', index, 'id'] })),
      ],
    ],
  ];
  for (const [what, entries] of spaces) {
    const seen = new Set<string>();
    for (const { id, path } of entries) {
      if (seen.has(id)) findings.push({ path, reason: `the id "${id}" is taken by another ${what}` });
      seen.add(id);
    }
  }
  return findings;
}

/** How two phrasings are compared: without case, accents and punctuation. */
function plainPhrase(text: string): string {
  const folded = fold(text);
  // There are thousands of them, and classes of Unicode are slow to match.
  const words = /[\u0080-\uffff]/.test(folded)
    ? folded.replace(/[^\p{L}\p{N}\p{Sc}%+]+/gu, ' ')
    : folded.replace(/[^a-z0-9$%+]+/g, ' ');
  return words.trim();
}

/** Who asks so already: an entry by its place, and in which language; `plain`: in a phrasing without alternatives. */
interface Asker {
  owner: number;
  name: string;
  language: Language;
  plain: boolean;
}

/** What is wrong with a question of a phrasing, as the end of a sentence; `earlier`: who asks so already. */
function faultOfQuestion(
  question: string,
  phrase: string,
  earlier: Asker | undefined,
  { owner, language, plain }: Asker,
): string | undefined {
  if (phrase === '') return 'has no word';
  if (question.length > MAX_QUESTION) return `is longer than ${MAX_QUESTION} characters`;
  if (earlier === undefined) return undefined;
  // One fact may be asked for in the same words in two languages: "ORATIX?"
  if (earlier.owner !== owner) return `also asks for ${earlier.name} (${earlier.language})`;
  // What alternatives stand for may be written out besides.
  return plain && earlier.plain && earlier.language === language ? 'is there twice' : undefined;
}

function phrasings({ facts, unknowns, source }: CaseFile): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, Asker>();
  const entries: { name: string; questions: WordLists; path: Path }[] = [
    ...facts.map(({ id, questions }, index) => ({
      name: `fact "${id}"`,
      questions,
      path: ['facts', index, 'questions'],
    })),
    ...unknowns.map(({ id, questions }, index) => ({
      name: `unknown "${id}"`,
      questions,
      path: ['unknowns', index, 'questions'],
    })),
  ];
  for (const [owner, { name, questions, path }] of entries.entries()) {
    if ((questions[source.language] ?? []).length === 0) {
      findings.push({
        path,
        reason: `${name} needs at least one question in ${source.language}, the language of the source`,
      });
    }
    for (const language of LANGUAGES) {
      for (const [index, phrasing] of (questions[language] ?? []).entries()) {
        const at = [...path, language, index];
        const fault = faultOfAlternatives(phrasing);
        if (fault !== undefined) {
          findings.push({ path: at, reason: `${name}: ${fault}` });
          continue;
        }
        const asker = { owner, name, language, plain: !phrasing.includes('|') };
        for (const question of spelledOut(phrasing)) {
          const phrase = plainPhrase(question);
          const earlier = owners.get(phrase);
          const reason = faultOfQuestion(question, phrase, earlier, asker);
          if (reason !== undefined)
            findings.push({ path: at, reason: `${name}: the question "${question}" ${reason}` });
          else if (earlier === undefined || asker.plain) owners.set(phrase, asker);
        }
      }
    }
  }
  return findings;
}

function references(content: CaseFile, ids: KnownIds): Finding[] {
  const findings: Finding[] = [];
  const refer = (id: string, space: keyof KnownIds, what: string, path: Path): void => {
    if (!ids[space].has(id))
      findings.push({ path, reason: `${what} "${id}" leads nowhere${didYouMean(id, ids[space])}` });
  };
  const { source, facts, unknowns } = content;
  if (source.dateline !== undefined)
    refer(source.dateline, 'vocabulary', 'the dateline', ['source', 'dateline']);
  for (const [index, fact] of facts.entries()) {
    const path: Path = ['facts', index];
    const name = `fact "${fact.id}": `;
    refer(fact.topic, 'topics', `${name}the topic`, [...path, 'topic']);
    if (fact.value.type === 'entity') {
      for (const [at, id] of fact.value.entities.entries()) {
        refer(id, 'vocabulary', `${name}the entity`, [...path, 'value', 'entities', at]);
      }
    }
    if (fact.value.type === 'list') {
      for (const [at, item] of fact.value.items.entries()) {
        if (typeof item === 'string')
          refer(item, 'vocabulary', `${name}the item`, [...path, 'value', 'items', at]);
      }
    }
    const { event, actor = [], place = [] } = fact.conditions ?? {};
    if (event !== undefined) refer(event, 'vocabulary', `${name}the event`, [...path, 'conditions', 'event']);
    for (const [at, id] of actor.entries())
      refer(id, 'vocabulary', `${name}the actor`, [...path, 'conditions', 'actor', at]);
    for (const [at, id] of place.entries())
      refer(id, 'vocabulary', `${name}the place`, [...path, 'conditions', 'place', at]);
    for (const [at, id] of (fact.calculation?.of ?? []).entries()) {
      refer(id, 'facts', `${name}the calculation's fact`, [...path, 'calculation', 'of', at]);
    }
  }
  for (const [index, unknown] of unknowns.entries()) {
    for (const [at, id] of unknown.nearest.entries()) {
      refer(id, 'facts', `unknown "${unknown.id}": the nearest fact`, ['unknowns', index, 'nearest', at]);
    }
  }
  return findings;
}

function citations(fact: Fact, path: Path, { source }: CaseFile): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { paragraph, exact }] of fact.citations.entries()) {
    const at = [...path, 'citations', index];
    if (paragraph > source.paragraphs) {
      findings.push({
        path: [...at, 'paragraph'],
        reason: `fact "${fact.id}": there is no paragraph ${paragraph}: the source has ${source.paragraphs}`,
      });
    }
    const words = exact.split(/\s+/u).length;
    if (words > MAX_QUOTED_WORDS) {
      findings.push({
        path: [...at, 'exact'],
        reason: `fact "${fact.id}": the phrase has ${words} words; a citation quotes at most ${MAX_QUOTED_WORDS}`,
      });
    }
  }
  return findings;
}

function valueShape({ id, value }: Fact, path: Path): Finding[] {
  const at = [...path, 'value'];
  if (value.type === 'count') {
    const { number, min, max } = value;
    if (number === undefined && min === undefined && max === undefined) {
      return [{ path: at, reason: `fact "${id}": a count needs its number, or min or max` }];
    }
    if (min !== undefined && max !== undefined && min > max) {
      return [{ path: [...at, 'min'], reason: `fact "${id}": min ${min} is more than max ${max}` }];
    }
    if (number !== undefined && (number < (min ?? number) || number > (max ?? number))) {
      return [
        { path: [...at, 'number'], reason: `fact "${id}": the number ${number} is not between min and max` },
      ];
    }
  }
  if (value.type === 'period') {
    const { from, to, years } = value;
    if (from === undefined && to === undefined && years === undefined) {
      return [{ path: at, reason: `fact "${id}": a period needs from, to or years` }];
    }
    if (
      from !== undefined &&
      to !== undefined &&
      from.localeCompare(to) > 0 &&
      !to.startsWith(from) &&
      !from.startsWith(to)
    ) {
      return [
        { path: [...at, 'from'], reason: `fact "${id}": the period ends (${to}) before it begins (${from})` },
      ];
    }
  }
  return [];
}

/** The numbers that a value asserts, by unit: "" for a count, a currency's code for money. */
function quantities({ value }: Fact): { unit: string; amount: number; path: Path }[] {
  if (value.type === 'count') {
    return (['number', 'min', 'max'] as const).flatMap((key) => {
      const amount = value[key];
      return amount === undefined ? [] : [{ unit: '', amount, path: ['value', key] }];
    });
  }
  if (value.type === 'money') {
    return value.amounts.map(({ amount, currency }, index) => ({
      unit: currency,
      amount,
      path: ['value', 'amounts', index, 'amount'],
    }));
  }
  if (value.type === 'period' && value.years !== undefined)
    return [{ unit: 'years', amount: value.years, path: ['value', 'years'] }];
  return [];
}

/** A fact's exact quantity in one unit. */
function quantityIn(fact: Fact, unit: string): number | undefined {
  if (fact.value.type === 'count') return unit === '' ? fact.value.number : undefined;
  return quantities(fact).find((quantity) => quantity.unit === unit)?.amount;
}

function operandsOf(fact: Fact, { facts }: CaseFile): Fact[] {
  return (fact.calculation?.of ?? []).flatMap((id) => facts.find((other) => other.id === id) ?? []);
}

function calculation(fact: Fact, path: Path, content: CaseFile): Finding[] {
  if (fact.calculation === undefined) return [];
  const { operation, of } = fact.calculation;
  const operands = operandsOf(fact, content);
  // A reference that leads nowhere has its own fault.
  if (operands.length < of.length) return [];
  const name = `fact "${fact.id}": `;
  const at = [...path, 'calculation'];
  if (operation !== 'sum' && of.length !== 2) {
    return [{ path: [...at, 'of'], reason: `${name}a ${operation} is of two facts, not ${of.length}` }];
  }
  const findings: Finding[] = [];
  const stated = quantities(fact);
  if (stated.length === 0) {
    return [
      { path: at, reason: `${name}only a count, an amount of money or a number of years can be calculated` },
    ];
  }
  for (const { unit, amount, path: within } of stated) {
    const result = resultOf(operation, operands, unit);
    if (result === undefined) {
      const what =
        unit === '' ? 'exact counts' : unit === 'years' ? 'numbers of years' : `amounts in ${unit}`;
      findings.push({ path: [...at, 'of'], reason: `${name}${of.join(', ')} are not all ${what}` });
    } else if (!agrees(amount, result, operation)) {
      findings.push({
        path: [...path, ...within],
        reason:
          operation === 'percent'
            ? `${name}${of[0]} is ${tidy(result)} per cent of ${of[1]}, not ${amount}`
            : `${name}the ${operation} of ${of.join(', ')} is ${tidy(result)}, not ${amount}`,
      });
    }
  }
  return findings;
}

/** The operations that divide the first fact by the second: how often it holds it, what share of it it is. */
const DIVIDES: ReadonlySet<Operation> = new Set<Operation>(['ratio', 'percent']);

/** The result in a unit; undefined where an operand has no such quantity. A ratio, and days elapsed, are counts. */
function resultOf(operation: Operation, operands: readonly Fact[], unit: string): number | undefined {
  if (operation === 'difference' && unit === '' && operands.every(({ value }) => value.type === 'date')) {
    const [first, second] = operands.map(({ value }) =>
      value.type === 'date' && value.date.length === 10 ? Date.parse(value.date) : Number.NaN,
    );
    const days = Math.abs((second ?? Number.NaN) - (first ?? Number.NaN)) / 86_400_000;
    return Number.isNaN(days) ? undefined : days;
  }
  const units = DIVIDES.has(operation) && unit === '' ? unitsShared(operands) : [unit];
  for (const shared of units) {
    const amounts = operands.flatMap((operand) => quantityIn(operand, shared) ?? []);
    if (amounts.length < operands.length) continue;
    const [first = 0, second = 0] = amounts;
    if (operation === 'sum') return amounts.reduce((sum, amount) => sum + amount, 0);
    if (operation === 'difference') return first - second;
    const share = operation === 'percent' ? 100 : 1;
    return second === 0 ? undefined : (share * first) / second;
  }
  return undefined;
}

function unitsShared(operands: readonly Fact[]): string[] {
  const [first, ...others] = operands;
  if (first === undefined) return [];
  return quantities(first)
    .map(({ unit }) => unit)
    .filter((unit) => others.every((other) => quantityIn(other, unit) !== undefined));
}

/** A quotient may be rounded to the decimals that are stated; sums of cents are compared beyond floating-point noise. */
function agrees(stated: number, result: number, operation: Operation): boolean {
  const decimals = DIVIDES.has(operation) ? (String(stated).split('.')[1]?.length ?? 0) : 6;
  return Math.abs(stated - result) <= 0.5 * 10 ** -decimals + 1e-9;
}

function tidy(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}

function calculationLoops(content: CaseFile): Finding[] {
  const findings: Finding[] = [];
  for (const [index, fact] of content.facts.entries()) {
    const seen = new Set<string>();
    const waiting = operandsOf(fact, content);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      waiting.push(...operandsOf(next, content));
    }
    if (seen.has(fact.id)) {
      findings.push({
        path: ['facts', index, 'calculation'],
        reason: `fact "${fact.id}": the calculation comes back to itself`,
      });
    }
  }
  return findings;
}

/** Figures, dates and names of a fact that no cited phrase holds. */
function figures(fact: Fact, path: Path, content: CaseFile): Finding[] {
  const { source } = content;
  const phrases = fact.citations.flatMap(({ exact, prefix, suffix }) =>
    [exact, prefix ?? [], suffix ?? []].flat(),
  );
  const none = fact.citations.some(({ exact, prefix = '', suffix = '' }) =>
    tellsNone(`${prefix} ${exact} ${suffix}`, source.language),
  );
  const cited = phrases.flatMap((phrase) => readFigures(phrase, source.language));
  const exactly = new Set(cited.filter(({ vague }) => !vague).flatMap(({ values }) => values));
  const vaguely = new Set(cited.filter(({ vague }) => vague).flatMap(({ values }) => values));
  if (none) exactly.add(0);
  if (
    fact.value.type === 'count' &&
    // "Up to one month".
    [fact.value.number, fact.value.min, fact.value.max].includes(1) &&
    fact.citations.some(({ exact }) => tellsOne(exact, source.language))
  )
    exactly.add(1);
  if (phrases.some((phrase) => tellsFortnight(phrase, source.language)))
    for (const value of FORTNIGHT_VALUES) exactly.add(value);
  const name = `fact "${fact.id}": `;
  const findings: Finding[] = [];

  const allowed = new Set(exactly);
  // A statement may count the times; a value of two is not proved by "twice".
  if (phrases.some((phrase) => tellsTwice(phrase, source.language))) allowed.add(2);
  for (const hour of phrases.flatMap(otherClock)) allowed.add(hour);
  if (fact.calculation !== undefined) {
    for (const { amount } of [fact, ...operandsOf(fact, content)].flatMap(quantities)) allowed.add(amount);
  }
  const year = Number(source.published.slice(0, 4));
  if ('implied' in fact.value && fact.value.implied === 'year') allowed.add(year);

  for (const language of LANGUAGES) {
    const statement = fact.statement[language];
    const uncited = readFigures(statement, language).filter(
      ({ vague, values }) => !values.some((value) => (vague ? vaguely : allowed).has(value)),
    );
    if (uncited.length === 0) continue;
    const named = properNames(statement, language, content);
    const published = source.undated
      ? []
      : readDates(statement, language).filter((mention) => isPublication(mention, source.published));
    for (const figure of uncited) {
      const within = ({ from, to }: { from: number; to: number }) => figure.from >= from && figure.to <= to;
      if (published.some(within)) continue;
      // "آلست" is Aalst, and no six.
      if (named.some(within) && !/\p{Nd}/u.test(statement.slice(figure.from, figure.to))) continue;
      findings.push({
        path: [...path, 'statement', language],
        reason: `${name}"${statement.slice(figure.from, figure.to)}" in the statement (${language}) stands in no phrase that it cites`,
      });
    }
  }

  if (fact.calculation === undefined) {
    for (const { unit, amount, path: within } of quantities(fact)) {
      if (exactly.has(amount)) continue;
      // "Hundreds" are at least one hundred, and at least two by the plural.
      const least = fact.value.type === 'count' && within.at(-1) === 'min';
      if (least && (vaguely.has(amount) || vaguely.has(amount / 2))) continue;
      const shown = unit === '' ? String(amount) : `${amount} ${unit}`;
      findings.push({
        path: [...path, ...within],
        reason: `${name}${shown} stands in no phrase that it cites`,
      });
    }
  }
  findings.push(...dates(fact, path, phrases, exactly, content));
  if (fact.value.type === 'name') {
    const wanted = plainPhrase(fact.value.name);
    if (!phrases.some((phrase) => ` ${plainPhrase(phrase)} `.includes(` ${wanted} `))) {
      findings.push({
        path: [...path, 'value', 'name'],
        reason: `${name}"${fact.value.name}" stands in no phrase that it cites`,
      });
    }
  }
  return findings;
}

/** Where a text has a name of the case for a place, a person or a body, in UTF-16 offsets. */
function properNames(
  text: string,
  language: Language,
  { vocabulary }: CaseFile,
): { from: number; to: number }[] {
  return vocabulary
    .filter(({ kind }) => PROPER.has(kind))
    .flatMap(({ names }) => names[language] ?? [])
    .flatMap((name) => {
      const from = text.indexOf(name);
      return from < 0 ? [] : [{ from, to: from + name.length }];
    });
}
const PROPER: ReadonlySet<string> = new Set(['place', 'person', 'organisation']);

/** Typed dates whose year, month, day or season no cited phrase holds. */
function dates(
  fact: Fact,
  path: Path,
  phrases: readonly string[],
  cited: ReadonlySet<number>,
  { source }: CaseFile,
): Finding[] {
  const { value } = fact;
  const typed: { date: string; key: string; implied: boolean }[] = [];
  if (value.type === 'date') typed.push({ date: value.date, key: 'date', implied: value.implied === 'year' });
  if (value.type === 'period') {
    for (const key of ['from', 'to'] as const) {
      const date = value[key];
      // Of a period the one end may lie in the year of publication, and the other not.
      const implied = value.implied === 'year' && date?.startsWith(source.published.slice(0, 4)) === true;
      if (date !== undefined) typed.push({ date, key, implied });
    }
  }
  if (typed.length === 0) return [];
  const findings: Finding[] = [];
  const mentions = phrases.flatMap((phrase) => readDates(phrase, source.language));
  const seasons = phrases.flatMap((phrase) => readSeasons(phrase, source.language));
  for (const { date, key, implied } of typed) {
    const at = [...path, 'value', key];
    const [year, month, day] = date.split('-').map(Number);
    const missing = (what: string) =>
      findings.push({
        path: at,
        reason: `fact "${fact.id}": the ${what} of ${date} stands in no phrase that it cites`,
      });
    const publishedIn = Number(source.published.slice(0, 4));
    if (implied && year !== publishedIn) {
      findings.push({
        path: at,
        reason: `fact "${fact.id}": an implied year is that of publication, ${publishedIn}`,
      });
    }
    if (!implied && year !== undefined && !cited.has(year)) missing('year');
    if (month === undefined) continue;
    if (month > 12) {
      if (!seasons.includes(month)) missing('season');
      continue;
    }
    const inMonth = mentions.filter((mention) => mention.month === month);
    if (inMonth.length === 0) missing('month');
    else if (day !== undefined && !inMonth.some((mention) => mention.day === day)) missing('day');
  }
  return findings;
}

/** Whether a date in a statement is that of publication, as far as it goes. */
function isPublication({ day, month, year }: DateMention, published: string): boolean {
  const [publishedYear, publishedMonth, publishedDay] = published.split('-').map(Number);
  return (
    month === publishedMonth &&
    (day === undefined || day === publishedDay) &&
    (year === undefined || year === publishedYear)
  );
}
