/**
 * Answers worked out from several facts: sums, differences, ratios, comparisons, time elapsed, order in time. Only of
 * like things: counts with counts, amounts in one currency. Each shows its working and rests on cited facts.
 */
import type { CaseFile, Fact, Language } from '../facts/schema.ts';
import type { Reading } from '../language/read.ts';
import type { FactIndex } from '../match/index.ts';
import { explanation } from '../match/index.ts';
import { type Asking, asking } from '../match/question.ts';
import { slice } from './query.ts';
import { rank, type ScoredFact } from './ranking.ts';
import { OPERAND_COVERAGE } from './thresholds.ts';
import { formatQuantity, quantitiesOf, shortValue } from './values.ts';
import { formatDate, formatList, formatNumber, say } from './wording.ts';

export interface Derived {
  text: string;
  working: string[];
  facts: Fact[];
  score: number;
  rule: string;
}

type Operation =
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'percent'
  | 'rate'
  | 'most'
  | 'least'
  | 'first'
  | 'last'
  | 'elapsed';

const SEPARATORS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and|or|than|between|plus|minus|versus|vs|per|every|&|\+|[,;:?.]|against|after|before)$/u,
  fr: /^(?:et|ou|que|entre|plus|moins|par|&|\+|[,;:?.]|contre|avec|apres|avant)$/u,
  ar: /^(?:و|أم|ام|او|بين|مع|لكل|[,:?.]|،|؛|؟|\+|بعد|قبل)$/u,
  es: /^(?:y|e|o|u|que|entre|mas|menos|por|&|\+|[,;:?.]|con|contra|despues|antes)$/u,
};
/** Between two times: "from 8 February to publication". */
const FROM_TO = /^(?:from|to|until|till|off|away|out|a|au|jusqu|hasta|الي|حتي)$/u;
/** Words that add one thing to another. */
const ADDS = /^(?:add|adding|ajoute|ajouter|suma|sumar|اضف|نضيف)$/u;
/** "Each": of several things their numbers, of money a share. */
const EACH = /^(?:each|apiece|chacune?|cada un[oa])$/u;

const PART_OF = /^(?:of|de|des|du|من)$/u;

/** The operation that a question asks for, if any. The longest operator phrase decides. */
export function operationOf(reading: Reading): Operation | undefined {
  // "The last three years" orders nothing.
  const ordering = (form: { role: string; from: number; to: number }) =>
    /^op-(?:first|last)$/u.test(form.role);
  // "Most of the cells" is a share of them, not the greatest of several.
  const share = (form: { role: string; to: number }) =>
    form.role === 'op-most' && PART_OF.test(reading.tokens[form.to]?.folded ?? '');
  const ops = reading.forms
    .filter(
      (form) =>
        form.kind === 'op' &&
        !share(form) &&
        !(ordering(form) && reading.times.some((time) => form.from < time.to && form.to > time.from)),
    )
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const has = (name: Operation) => ops.some((form) => form.role === `op-${name}`);
  for (const name of ['rate', 'elapsed', 'difference', 'percent', 'ratio'] as const)
    if (has(name)) return name;
  // "cuántos móviles más que tabletas", "combien de téléphones de plus que de tablettes"
  const counts = reading.forms.some((form) => form.role === 'ask-count');
  const more = reading.forms.find((form) => form.role === 'op-most' || form.role === 'compare-more');
  if (
    counts &&
    more &&
    reading.tokens.slice(more.from, more.to + 2).some((token) => /^(?:than|que|من)$/u.test(token.folded))
  )
    return 'difference';
  const first = ops[0];
  if (!first) return reading.tokens.some((token) => token.text === '+') ? 'sum' : undefined;
  return first.role.slice(3) as Operation;
}

/** Stretches of tokens between the words that separate operands. Arabic writes "and" onto the next word. */
function segments(reading: Reading, spans = false): { from: number; to: number }[] {
  // "How many times A was B", "how many years after A were B": the verb stands between the two.
  const verbs = reading.forms
    .filter((form) => form.kind === 'yesno' && form.from > 0)
    .map((form) => form.from);
  const operators = new Set(
    reading.forms
      .filter((form) => form.kind === 'op')
      .flatMap((form) => Array.from({ length: form.to - form.from }, (_, i) => form.from + i)),
  );
  const stretches: { from: number; to: number }[] = [];
  let from = 0;
  reading.tokens.forEach((token, at) => {
    const joined =
      reading.language === 'ar' &&
      /^و.{3,}/u.test(token.folded) &&
      at > from &&
      (reading.terms.some((term) => term.from === at) || reading.forms.some((form) => form.from === at));
    const inside =
      reading.terms.some((term) => term.from < at && term.to > at) ||
      reading.numbers.some((n) => n.from < at && n.to > at) ||
      reading.times.some((time) => time.from <= at && time.to > at && time.to - time.from > 1);
    if (
      !inside &&
      (SEPARATORS[reading.language].test(token.folded) ||
        operators.has(at) ||
        (spans && (FROM_TO.test(token.folded) || verbs.includes(at))))
    ) {
      stretches.push({ from, to: at });
      from = at + 1;
    } else if (joined) {
      stretches.push({ from, to: at });
      from = at;
    }
  });
  stretches.push({ from, to: reading.tokens.length });
  return stretches.filter((stretch) => stretch.to > stretch.from);
}

/** The fact whose figure a stretch gives ("the 207"), where only one has it. */
function byFigure(part: Reading, index: FactIndex, fits: (fact: Fact) => boolean): ScoredFact | undefined {
  const given = part.numbers.filter((number) => number.value > 2);
  if (given.length === 0) return undefined;
  const having = rank(part, BLANK, index).facts.filter(
    ({ fact }) =>
      fits(fact) &&
      quantitiesOf(fact).some((quantity) => given.some((number) => number.value === quantity.min)),
  );
  return having.length === 1 ? having[0] : undefined;
}

/** The fact that a stretch of a question names, among those that `fits` allows. */
function operand(part: Reading, index: FactIndex, fits: (fact: Fact) => boolean): ScoredFact | undefined {
  const figured = byFigure(part, index, fits);
  if (figured) return figured;
  const currencies = asking(part).currencies;
  return rank(part, { ...BLANK, currencies }, index)
    .facts.filter(
      (candidate) =>
        fits(candidate.fact) &&
        candidate.evidence.coverage >= OPERAND_COVERAGE &&
        candidate.evidence.time !== -1 &&
        candidate.evidence.currency !== -1,
    )
    .filter((candidate) => {
      const { profile, fact } = candidate;
      return part.terms.some((term) => {
        if (term.kind === 'act') return fact.value.type === 'date' && explanation(term, profile) >= 0.9;
        const counted = term.concepts.some(
          (concept) => profile.heads.has(concept) && profile.explains(concept) >= 0.9,
        );
        return counted || (fact.value.type !== 'count' && explanation(term, profile) >= 0.9);
      });
    })
    .sort(
      (a, b) => b.evidence.number - a.evidence.number || b.evidence.time - a.evidence.time || b.rank - a.rank,
    )[0];
}

/** The facts that the operands of a question name, one a stretch, in order. */
function operands(
  reading: Reading,
  index: FactIndex,
  fits: (fact: Fact) => boolean,
  spans = false,
): ScoredFact[] {
  const found: ScoredFact[] = [];
  for (const stretch of segments(reading, spans)) {
    const part = slice(reading, stretch.from, stretch.to);
    if (part.terms.length === 0 && part.times.length === 0 && part.numbers.length === 0) continue;
    let best = operand(part, index, fits);
    // "... since 2002, and how many in the last three years": a stretch of time alone is of the thing before it.
    if (!best && part.times.length > 0 && found.length > 0) {
      const things = reading.terms.filter((term) => term.to <= stretch.from && term.kind !== 'act');
      best = operand({ ...part, terms: [...part.terms, ...things] }, index, fits);
    }
    if (best && !found.some((other) => other.fact.id === best.fact.id)) found.push(best);
  }
  return found;
}

const ALTERNATIVES =
  /^(?:or|ou|o|u|ام|او|and|et|y|e|و|و.{3,}|vs|versus|between|entre|بين|than|que|من|[,،&])$/u;
/** Fewest counts that make a series. */
const SERIES = 3;

/**
 * The counts of an inventory, for "which item was the rarest" or "all items together": where a list is spoken of as a whole,
 * the facts of its topic that count one thing each.
 */
function seriesOf(reading: Reading, asked: Asking, index: FactIndex): Fact[] {
  const best = rank(reading, asked, index).facts[0];
  if (best?.fact.value.type !== 'list' || best.evidence.coverage < OPERAND_COVERAGE) return [];
  return countsOf(best.fact.topic, index);
}

/** The facts of a topic that count one thing each, whatever the time; none where they are too few to make a series. */
function countsOf(topic: string, index: FactIndex): Fact[] {
  const counts = index
    .ofTopic(topic)
    .flatMap(({ fact }) =>
      fact?.value.type === 'count' &&
      fact.value.number !== undefined &&
      fact.conditions?.since === undefined &&
      fact.conditions?.lastYears === undefined
        ? [fact]
        : [],
    );
  return counts.length >= SERIES ? counts : [];
}

/** "How many kinds of item have a number": the counts of the list that is spoken of, counted. */
function kindsCounted(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  language: Language,
): Derived | undefined {
  const asksKinds =
    asked.heads.some((head) => head.concepts.includes('kind')) || KINDS_ASKED.test(reading.text);
  const figures = reading.terms.some((term) => term.concepts.includes('number'));
  if (!asked.asks.includes('count') || !asksKinds || !figures) return undefined;
  const series = seriesOf(reading, asked, index);
  const common = inOneUnit(series, [], language);
  if (!common) return undefined;
  const working = `${formatNumber(series.length, language)}: ${formatList(
    common.operands.map((operand) => operand.label),
    language,
  )}`;
  return {
    text: `${working}.`,
    working: [working],
    facts: series,
    score: DERIVED_SCORE,
    rule: 'derived: kinds',
  };
}

const KINDS_ASKED =
  /\b(?:kinds?|types?|sorts?|categor(?:y|ies|ías?)|catégories?|sortes?|tipos?|clases?)\b|أنواع|أصناف|فئات/iu;

/** Operands without a total of the others: of lorries, coaches and vehicles the vehicles are all of them. */
function withoutTotals(facts: readonly Fact[], asked: Asking, index: FactIndex): Fact[] {
  if (facts.length < 3) return [...facts];
  const profiles = facts.map((fact) => index.profileOf(fact));
  return facts.filter((fact, at) => {
    const own = quantitiesOf(fact)[0]?.min ?? 0;
    const others = facts.filter((_, other) => other !== at);
    const sum = others.reduce((total, other) => total + (quantitiesOf(other)[0]?.min ?? 0), 0);
    // The total's noun is the one asked for; its parts' nouns are only kinds of it.
    const noun = asked.heads
      .flatMap((head) => head.concepts)
      .filter((concept) => profiles[at]?.explains(concept) === 1);
    return !(
      own >= sum &&
      noun.length > 0 &&
      profiles.every(
        (profile, other) => other === at || noun.some((concept) => (profile?.explains(concept) ?? 0) < 1),
      )
    );
  });
}

interface Operand {
  fact: Fact;
  value: number;
  label: string;
}

/** One unit in which all facts have a quantity, and their values in it. The currency asked for goes before others. */
function inOneUnit(
  facts: readonly Fact[],
  currencies: readonly string[],
  language: Language,
): { unit: string; operands: Operand[] } | undefined {
  const units = new Set(facts.flatMap((fact) => quantitiesOf(fact).map((quantity) => quantity.unit)));
  const ordered = [...units].sort((a, b) => Number(currencies.includes(b)) - Number(currencies.includes(a)));
  for (const unit of ordered) {
    if (currencies.length > 0 && unit !== 'count' && !currencies.includes(unit)) continue;
    const operands = facts.map((fact) => {
      const quantity = quantitiesOf(fact).find((q) => q.unit === unit);
      const noun = fact.value.type === 'count' ? fact.value.noun[language] : undefined;
      return quantity && Number.isFinite(quantity.max)
        ? { fact, value: quantity.min, label: formatQuantity(quantity.min, unit, noun, language) }
        : undefined;
    });
    if (operands.every((operand): operand is Operand => operand !== undefined)) return { unit, operands };
  }
  return undefined;
}

const isNumeric = (fact: Fact) => fact.value.type === 'count' || fact.value.type === 'money';
const isCount = (fact: Fact) => fact.value.type === 'count';
const isMoney = (fact: Fact) => fact.value.type === 'money';
const isDated = (fact: Fact) => fact.value.type === 'date' || fact.value.type === 'period';

function startOf(fact: Fact): string | undefined {
  return fact.value.type === 'date'
    ? fact.value.date
    : fact.value.type === 'period'
      ? fact.value.from
      : undefined;
}

/** Days since 1970 of an EDTF date, for ordering; a season counts from its first month, a year from its first day. */
function dayOf(date: string): number {
  const [year = 0, middle = 1, day = 1] = date.split('-').map(Number);
  const month = middle > 12 ? ([3, 6, 9, 12][middle - 21] ?? 1) : middle;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

const DAYS_A_YEAR = 365.25;

const BLANK: Asking = { asks: [], open: false, heads: [], currencies: [] };

/** Log-odds given to a derived answer whose operands were all found: sums of sure things are sure. */
const DERIVED_SCORE = 2;

/** Works an answer out of several facts, if the question asks for one and its operands are in the base. */
export function derive(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  content: CaseFile,
  language: Language,
): Derived | undefined {
  const kinds = kindsCounted(reading, asked, index, language);
  if (kinds) return kinds;
  const operation = operationOf(reading);
  if (!operation) return undefined;
  if (operation === 'rate') return rate(reading, asked, index, language);
  if (operation === 'elapsed') return elapsed(reading, index, language);
  if (operation === 'first' || operation === 'last') {
    const ordersTwo =
      reading.tokens.some((token) => /^(?:or|ou|o|u|ام|او)$/u.test(token.folded)) ||
      asked.asks.includes('which');
    if (!ordersTwo) return undefined;
    const dated = operands(reading, index, isDated);
    if (dated.length < 2) return undefined;
    const ordered = [...dated].sort((a, b) => dayOf(startOf(a.fact) ?? '') - dayOf(startOf(b.fact) ?? ''));
    const items = ordered.map(
      ({ fact }) =>
        `${shortValue(fact, content, language) ?? ''} — ${fact.statement[language].replace(/[.。]$/u, '')}`,
    );
    const text = say('order', language, { list: items.join(' → ') });
    return {
      text,
      working: [],
      facts: ordered.map(({ fact }) => fact),
      score: DERIVED_SCORE,
      rule: `derived: ${operation}`,
    };
  }
  const wanted =
    operation === 'ratio' ||
    operation === 'percent' ||
    (operation === 'difference' && asked.currencies.length === 0)
      ? isNumeric
      : asked.currencies.length > 0 || asked.asks.includes('amount')
        ? isMoney
        : asked.asks.includes('count')
          ? isCount
          : isNumeric;
  const facts = operands(
    reading,
    index,
    wanted,
    operation === 'difference' ||
      operation === 'ratio' ||
      operation === 'percent' ||
      reading.tokens.some((token) => ADDS.test(token.folded)),
  ).map(({ fact }) => fact);
  if (
    operation === 'ratio' &&
    facts.length > 1 &&
    facts.every((fact) => fact.value.type === 'count') &&
    reading.tokens.some((token) => EACH.test(token.folded))
  )
    return undefined;
  if (operation === 'percent') return percent(facts, language);
  if (operation === 'ratio') return ratio(facts, reading, asked.currencies, index, language);
  // "The most often among the cells" ranks nothing that is named; "cars, laptops or tablets" does.
  const alternatives =
    !/^(?:most|least)$/u.test(operation) || reading.tokens.some((token) => ALTERNATIVES.test(token.folded));
  const several =
    (facts.length < 2 || !alternatives) && wanted !== isMoney
      ? seriesOf(reading, asked, index)
      : operation === 'sum'
        ? withoutTotals(facts, asked, index)
        : facts;
  if (several.length < 2) return undefined;
  const common = inOneUnit(several, asked.currencies, language);
  if (!common) return undefined;
  const { unit, operands: parts } = common;
  if (operation === 'sum') {
    const total = parts.reduce((sum, part) => sum + part.value, 0);
    const working = `${parts.map((part) => part.label).join(' + ')} = ${formatQuantity(total, unit, undefined, language)}`;
    return {
      text: `${working}.`,
      working: [working],
      facts: several,
      score: DERIVED_SCORE,
      rule: 'derived: sum',
    };
  }
  const ordered = [...parts].sort((a, b) => b.value - a.value);
  const [most, least] = [ordered[0], ordered.at(-1)];
  if (!most || !least) return undefined;
  if (operation === 'difference') {
    const working = `${most.label} − ${least.label} = ${formatQuantity(most.value - least.value, unit, undefined, language)}`;
    return {
      text: `${working}.`,
      working: [working],
      facts: several,
      score: DERIVED_SCORE,
      rule: 'derived: difference',
    };
  }
  const named = (part: Operand) =>
    unit === 'count' ? part.label : `${part.fact.statement[language].replace(/[.。]$/u, '')} (${part.label})`;
  return {
    text: say('higher', language, {
      most: named(most),
      least: formatList(ordered.slice(1).map(named), language),
    }),
    working: [ordered.map((part) => part.label).join(' > ')],
    facts: several,
    score: DERIVED_SCORE,
    rule: `derived: ${operation}`,
  };
}

/**
 * A comparison claimed of two things ("cars outnumbered laptops", "more tablets than watches"): whether it holds, with the
 * figures. Undefined where it is no such claim or its operands are not in the base.
 */
export function judgeComparison(
  reading: Reading,
  asked: Asking,
  index: FactIndex,
  language: Language,
): (Derived & { holds: boolean }) | undefined {
  const compares = reading.forms
    .filter(
      (form) => form.kind === 'factor' || /^(?:op-most|op-least|compare-more|compare-less)$/u.test(form.role),
    )
    // "At least" compares no two things.
    .filter(
      (form) =>
        !reading.forms.some(
          (other) =>
            other.kind === 'comparison' &&
            other.from <= form.from &&
            other.to >= form.to &&
            other.to - other.from > form.to - form.from,
        ),
    )
    .sort((x, y) => Number(y.kind === 'factor') - Number(x.kind === 'factor'))[0];
  if (!compares || reading.numbers.length > 0) return undefined;
  // "Over the phone network" compares nothing: those words take a "than".
  if (
    compares.kind === 'comparison' &&
    !reading.tokens.slice(compares.from).some((token) => THAN.test(token.folded))
  )
    return undefined;
  const facts = comparedFacts(reading, compares, index);
  if (
    facts.length === 1 &&
    /^op-(?:most|least)$/u.test(compares.role) &&
    !PART_OF.test(reading.tokens[compares.to]?.folded ?? '')
  )
    return superlative(facts[0], compares.role === 'op-most', index, language);
  if (facts.length < 2) return undefined;
  const common = inOneUnit(facts, asked.currencies, language);
  const [first, ...rest] = common?.operands ?? [];
  if (!common || !first) return undefined;
  const other = rest.reduce((sum, part) => sum + part.value, 0);
  const more = compares.role === 'op-most' || compares.role === 'compare-more' || compares.kind === 'factor';
  const factor = factorOf(reading) ?? 1;
  const holds = more
    ? factor === 1
      ? first.value > other
      : first.value >= factor * other
    : first.value < other;
  const sign = first.value > other ? '>' : first.value < other ? '<' : '=';
  const right =
    rest.length > 1
      ? `${rest.map((part) => part.label).join(' + ')} = ${formatQuantity(other, common.unit, undefined, language)}`
      : (rest[0]?.label ?? '');
  const working = `${first.label} ${sign} ${right}`;
  return {
    holds,
    text: `${working}.`,
    working: [working],
    facts,
    score: DERIVED_SCORE,
    rule: 'claim: comparison',
  };
}

const FACTORS: Readonly<Record<string, number>> = { 'factor-2': 2, 'factor-3': 3 };

/** How many times as much is claimed: "twice as many", "three times as much". */
function factorOf(reading: Reading): number | undefined {
  const word = reading.forms.find((form) => form.kind === 'factor');
  return word && FACTORS[word.role];
}

const THAN = /^(?:than|as|que|qu|de|من|عن)$/u;

/**
 * The facts on the two sides of a comparison, the one side's first: "more tablets than watches" has its first between the
 * comparing word and "than", "tablets outnumber watches" before the comparing word.
 */
function comparedFacts(reading: Reading, compares: { from: number; to: number }, index: FactIndex): Fact[] {
  const end = reading.tokens.length;
  const than = reading.tokens.findIndex(
    (token, at) =>
      at >= compares.to &&
      THAN.test(token.folded) &&
      !reading.terms.some((term) => term.from < at && term.to > at),
  );
  const named = (from: number, to: number): Fact[] =>
    operands(slice(reading, from, to), index, isNumeric, false).map(({ fact }) => fact);
  const cut = than < 0 ? compares.to : than;
  const between = than < 0 ? [] : named(compares.to, than);
  const first = (between.length > 0 ? between : named(0, compares.from)).at(-1);
  const rest = named(cut, end).filter((fact) => fact.id !== first?.id);
  return first
    ? [first, ...rest]
    : operands(splitAt(reading, compares), index, isNumeric).map(({ fact }) => fact);
}

/** "Laptops were the rarest": a thing claimed to be the most or least of the counts of its topic. */
function superlative(
  fact: Fact | undefined,
  most: boolean,
  index: FactIndex,
  language: Language,
): (Derived & { holds: boolean }) | undefined {
  const counts = fact?.value.type === 'count' ? countsOf(fact.topic, index) : [];
  const common = inOneUnit(counts, [], language);
  if (!fact || !common || !counts.includes(fact)) return undefined;
  const ordered = [...common.operands].sort((a, b) => (most ? b.value - a.value : a.value - b.value));
  const first = ordered[0];
  if (!first) return undefined;
  const working = ordered.map((operand) => operand.label).join(most ? ' > ' : ' < ');
  return {
    holds: first.fact === fact,
    text: `${working}.`,
    working: [working],
    facts: counts,
    score: DERIVED_SCORE,
    rule: 'claim: superlative',
  };
}

/** The same reading with the comparing words as a separator: a stop takes their place. */
function splitAt(reading: Reading, form: { from: number; to: number }): Reading {
  return {
    ...reading,
    tokens: reading.tokens.map((token, at) =>
      at >= form.from && at < form.to ? { ...token, folded: ',', text: ',' } : token,
    ),
  };
}

/** The count of a stretch of years that a question speaks of, as a whole: "a year on average over the last three years". */
function spanned(reading: Reading, index: FactIndex): Fact | undefined {
  return rank(reading, BLANK, index).facts.find(
    ({ fact, evidence }) =>
      fact.value.type === 'count' &&
      fact.conditions?.lastYears !== undefined &&
      evidence.time > 0 &&
      evidence.coverage >= OPERAND_COVERAGE,
  )?.fact;
}

/** Operator phrases that divide by people. */
const PER_PERSON =
  /person|head|suspect|arrest|capita|tete|interpelle|chacun|شخص|واحد|persona|cabeza|detenido|cada un/u;
/** Words in the concept of a person: "per head" divides by the people of the case where no other divisor is named. */
const PERSON = 'person';

function ratio(
  named: readonly Fact[],
  reading: Reading,
  currencies: readonly string[],
  index: FactIndex,
  language: Language,
): Derived | undefined {
  const facts = [...named].sort(
    (a, b) => Number(b.value.type === 'money') - Number(a.value.type === 'money'),
  );
  const yearly = reading.forms.some((form) => form.role === 'unit-year');
  const first = (yearly ? spanned(reading, index) : undefined) ?? facts[0];
  if (!first) return undefined;
  const quantity = (fact: Fact) =>
    quantitiesOf(fact).find((q) => currencies.includes(q.unit)) ?? quantitiesOf(fact)[0];
  const a = quantity(first);
  if (!a || !Number.isFinite(a.max)) return undefined;
  const label = (fact: Fact, value: number, unit: string) =>
    formatQuantity(
      value,
      unit,
      fact.value.type === 'count' ? fact.value.noun[language] : undefined,
      language,
    );
  const answer = (value: number, working: string, cited: Fact[], sameUnit: boolean): Derived => {
    const digits = value >= 1_000 ? 0 : value >= 10 ? 1 : 2;
    const shown =
      a.unit === 'count' || sameUnit
        ? formatNumber(value, language, digits)
        : `${formatNumber(value, language, digits)} ${a.unit}`;
    return {
      text: say('ratio', language, { value: shown, working }),
      working: [`${working} = ${shown}`],
      facts: cited,
      score: DERIVED_SCORE,
      rule: 'derived: ratio',
    };
  };
  const years = first.conditions?.lastYears;
  if (years && yearly)
    return answer(
      a.min / years,
      `${label(first, a.min, a.unit)} ÷ ${formatNumber(years, language)}`,
      [first],
      false,
    );
  const people = index.profiles.filter(
    (profile) =>
      profile.main &&
      profile.fact?.value.type === 'count' &&
      profile.fact.value.number &&
      profile.heads.has(PERSON),
  );
  const perPerson = reading.forms.some(
    (form) =>
      form.role === 'op-ratio' &&
      PER_PERSON.test(
        reading.tokens
          .slice(form.from, form.to)
          .map((token) => token.folded)
          .join(' '),
      ),
  );
  const second = facts[1] ?? (people.length === 1 && perPerson ? people[0]?.fact : undefined);
  const b = second && quantity(second);
  if (
    !second ||
    second.id === first.id ||
    !b ||
    b.min === 0 ||
    !Number.isFinite(b.max) ||
    (a.unit !== b.unit && b.unit !== 'count')
  )
    return undefined;
  if (a.unit === b.unit && a.unit !== 'count' && a.min < b.min)
    return answer(
      b.min / a.min,
      `${label(second, b.min, b.unit)} ÷ ${label(first, a.min, a.unit)}`,
      [second, first],
      true,
    );
  return answer(
    a.min / b.min,
    `${label(first, a.min, a.unit)} ÷ ${label(second, b.min, b.unit)}`,
    [first, second],
    a.unit === b.unit,
  );
}

/** What share the smaller of two like quantities is of the larger, in per cent. */
function percent(facts: readonly Fact[], language: Language): Derived | undefined {
  if (facts.length !== 2) return undefined;
  const common = inOneUnit(facts, [], language);
  const [a, b] = [...(common?.operands ?? [])].sort((x, y) => x.value - y.value);
  if (!a || !b || b.value === 0) return undefined;
  const working = `${a.label} ÷ ${b.label}`;
  const shown = `${formatNumber((100 * a.value) / b.value, language, 1)} %`;
  return {
    text: say('ratio', language, { value: shown, working }),
    working: [`${working} = ${shown}`],
    facts: [a.fact, b.fact],
    score: DERIVED_SCORE,
    rule: 'derived: percent',
  };
}

function rate(reading: Reading, asked: Asking, index: FactIndex, language: Language): Derived | undefined {
  const pairs = index.profiles.flatMap((profile) =>
    profile.fact?.value.type === 'money' && profile.fact.value.amounts.length > 1
      ? [{ fact: profile.fact, amounts: profile.fact.value.amounts }]
      : [],
  );
  const wanted = pairs.filter((pair) =>
    asked.currencies.every((code) => pair.amounts.some((amount) => amount.currency === code)),
  );
  const first = wanted[0];
  if (!first) return undefined;
  const ordered = [...first.amounts].sort((a, b) => b.amount - a.amount);
  const [from, to] = [ordered[0]?.currency, ordered[1]?.currency];
  if (!from || !to) return undefined;
  const working: string[] = [];
  const values: number[] = [];
  for (const pair of wanted) {
    const [a, b] = [
      pair.amounts.find((x) => x.currency === from),
      pair.amounts.find((x) => x.currency === to),
    ];
    if (!a || !b || b.amount === 0) continue;
    values.push(a.amount / b.amount);
    working.push(
      `${formatQuantity(a.amount, from, undefined, language)} ÷ ${formatQuantity(b.amount, to, undefined, language)} = ${formatNumber(a.amount / b.amount, language, 3)}`,
    );
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const others = reading.terms.filter((term) => term.kind === 'unlisted' && term.weight > 0.9).length;
  return {
    text: say('rate', language, {
      value: formatNumber(mean, language, 2),
      from,
      to,
      working: working.join('; '),
    }),
    working,
    facts: wanted.map((pair) => pair.fact),
    score: DERIVED_SCORE - 2 * others,
    rule: 'derived: rate',
  };
}

function elapsed(reading: Reading, index: FactIndex, language: Language): Derived | undefined {
  const found = operands(reading, index, isDated, true);
  if (found.length < 2) return undefined;
  const dates = found
    .slice(0, 2)
    .map(({ fact }) => ({ fact, date: startOf(fact) ?? '' }))
    .sort((a, b) => dayOf(a.date) - dayOf(b.date));
  const [a, b] = dates;
  if (!a || !b) return undefined;
  const facts = [a.fact, b.fact];
  const shown = (entry: typeof a) => formatDate(entry.date, language);
  const exact = dates.every((entry) => entry.date.length === 10 && !/-2[1-4]$/u.test(entry.date.slice(0, 7)));
  const implied = facts.some((fact) => fact.value.type === 'date' && fact.value.implied === 'year')
    ? ` (${say('implied', language)})`
    : '';
  if (exact) {
    const days = Math.round(dayOf(b.date) - dayOf(a.date));
    const text = say('elapsed', language, {
      days: formatNumber(days, language),
      from: shown(a),
      to: shown(b),
    });
    return {
      text: `${text.replace(/\.$/u, '')}${implied}.`,
      working: [`${a.date} → ${b.date}: ${days}`],
      facts,
      score: DERIVED_SCORE,
      rule: 'derived: elapsed',
    };
  }
  // From part of a year to part of another, whole years would be months off.
  const fine = dates.every(({ date }) => date.length > 4);
  const span = fine
    ? (dayOf(b.date) - dayOf(a.date)) / DAYS_A_YEAR
    : Number(b.date.slice(0, 4)) - Number(a.date.slice(0, 4));
  const years = Math.round(10 * span) / 10;
  const text = say('elapsedYears', language, {
    years: formatNumber(years, language, 1),
    from: shown(a),
    to: shown(b),
  });
  return {
    text: `${text.replace(/\.$/u, '')}${implied}.`,
    working: [`${a.date} → ${b.date}: ${years}`],
    facts,
    score: DERIVED_SCORE,
    rule: 'derived: elapsed',
  };
}
