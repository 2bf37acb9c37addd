/** Ratios, shares in per cent and rates of exchange. */

import type { Fact, Language } from '../../facts/schema.ts';
import { type Words, wordClass } from '../../language/classes.ts';
import { type Form, type Reading, read, type Term } from '../../language/read.ts';
import { keyOf } from '../../language/stem.ts';
import { fold } from '../../language/tokens.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import { type Asking, BLANK, nounAsk } from '../../match/question.ts';
import { slice } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { asksMeasure, asMeasured } from '../claims/measures.ts';
import { tellsPartOf } from '../claims/wholes.ts';
import { rank } from '../ranking.ts';
import { foreignNames } from '../silence/conditions.ts';
import {
  COMMON,
  DERIVED_SCORE,
  MENTIONED,
  NAMES_IT,
  OPERAND_COVERAGE,
  RARE,
  SURE,
  TOLD,
} from '../thresholds.ts';
import { formatQuantity, quantitiesOf } from '../values.ts';
import { formatMillions, formatMoney, formatNumber, formatPercent, formatSpan, say } from '../wording.ts';
import { countedOf, countsPeople, isThing } from './counted.ts';
import { type Derived, LACKING, type Outcome, RATIO_RULE, SHARE_OF_WHOLE, shown } from './derived.ts';
import { countsNamed } from './figures.ts';
import { isCount, isMoney, isNumeric, type Named, operandsOf } from './operands.ts';
import { EACH } from './operation.ts';
import { partedBy } from './part.ts';
import { sharedPeriod } from './periods.ts';
import { isOwnPlace, partAtPlace } from './places.ts';
import { isEach } from './results.ts';
import { countsOf } from './series.ts';
import { partOfWhole } from './share.ts';
import { inOneUnit, isPercentage, measuresOf } from './units.ts';
import { addsOthers, apart, countsPlaces, sameThings, withoutTotals } from './whole.ts';

/**
 * The count of a stretch of years that a question speaks of, as a whole: "a year on average over the last three years", "over
 * the last three", "since 2002".
 */
function spanned(reading: Reading, index: FactIndex): Fact | undefined {
  const lasts = ({ conditions }: Fact): boolean =>
    reading.times.length === 0 && reading.numbers.some(({ value }) => value === conditions?.lastYears);
  return rank(reading, BLANK, index).facts.find(
    ({ fact, evidence }) =>
      fact.value.type === 'count' &&
      (fact.conditions?.lastYears !== undefined || fact.conditions?.since !== undefined) &&
      (evidence.time > 0 || lasts(fact)) &&
      evidence.coverage >= OPERAND_COVERAGE,
  )?.fact;
}

/** The years of which a fact counts, up to publication where it counts from one on. */
function yearsOf({ conditions }: Fact, published: string): number | undefined {
  const since = conditions?.since?.slice(0, 4);
  return conditions?.lastYears ?? (since ? Number(published.slice(0, 4)) - Number(since) : undefined);
}
const MONTHS = 12;
const MONTHLY = wordClass('monthly');
const YEARLY = wordClass('yearly');

/** The worth of some things and the number of others like them: the phones of one raid cost nothing of those of the next. */
export function strangers(facts: readonly Fact[], { index, lexicon }: Bench): boolean {
  const amount = facts.find(isMoney);
  const count = facts.find(({ value }) => value.type === 'count');
  const profile = amount && index.profileOf(amount);
  if (!count || !profile || amount.topic === count.topic) return false;
  return [...countedOf(count, lexicon).things].some(
    (thing) => profile.heads.has(thing) && lexicon.concept(thing)?.kind === 'thing',
  );
}

/** Operator phrases that divide by people. */
const PER_PERSON =
  /person|head|suspect|arrest|capita|tete|interpelle|chacun|شخص|واحد|persona|cabeza|detenido|cada un/u;
/** Words in the concept of a person: "per head" divides by the people of the case where no other divisor is named. */
const PERSON = 'person';

const ONE_EACH = wordClass('one-each');

/** Where French and Spanish "par" and "por" stand right before a noun: between an amount or a count and that, they are a "per". */
function byNoun({ tokens, terms, language }: Reading): number {
  if (language !== 'fr' && language !== 'es') return -1;
  // "Ouverts par les douaniers" tells who did it.
  return tokens.findIndex(
    ({ folded }, at) =>
      BY.has(folded) &&
      !ARTICLE.has(tokens[at + 1]?.folded ?? '') &&
      terms.some(({ from }) => from === at + 1),
  );
}
const ARTICLE = wordClass('article');
const PLURAL = /[sx]$/u;

const SAID = /^(?:act|quality)$/u;

/** What an amount is divided by: the word behind "per" or "each", or one of what is counted behind "por". */
function divisorOf(reading: Reading): Term | undefined {
  const { forms, terms, tokens } = reading;
  const ratios = forms.filter(({ role }) => role === 'op-ratio');
  // "Average passengers per train": by what stands behind "per".
  const shares = ratios.filter((form) => isShare(reading, form));
  for (const per of shares.length > 0 ? shares : ratios) {
    const behind = terms.find((term) => term.from >= per.to && term.from - per.to <= 1);
    // "Per cancelled train": the noun, not what is said of it.
    const noun = behind && SAID.test(behind.kind) ? terms.find(({ from }) => from === behind.to) : undefined;
    if (behind) return noun && !SAID.test(noun.kind) ? noun : behind;
  }
  const one = tokens.findIndex(({ folded }) => ONE_EACH.has(folded));
  if (one >= 1) return terms.find(({ to }) => to === one);
  const by = byNoun(reading);
  return by < 1 ? undefined : terms.find(({ from, text }) => from === by + 1 && !PLURAL.test(text));
}

/** Whether a count is a length of time or an age: nothing is shared out among years. */
const countsTime = ({ value }: Fact, { lexicon }: Bench): boolean =>
  value.type === 'count' && read(value.noun.en, lexicon, 'en').forms.some(({ kind }) => kind === 'time-unit');

/** How surely a divisor names what a fact counts, and how much else sets apart what is counted. */
function countedBy(divisor: Term, fact: Fact, { lexicon }: Bench, language: Language) {
  if (fact.value.type !== 'count') return undefined;
  const { things, acts, broader } = countedOf(fact, lexicon);
  const key = keyOf(divisor.text.toLowerCase(), language);
  const written = fact.value.noun[language]
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => keyOf(word, language) === key);
  const sure =
    written || divisor.concepts.some((id) => things.has(id) || acts.has(id))
      ? 2
      : Number(divisor.concepts.some((id) => broader.has(id)));
  const others = [...things, ...acts].filter((id) => !divisor.concepts.includes(id)).length;
  return sure > 0 ? { fact, sure, others } : undefined;
}

/**
 * "How much did the award come to per victim": the amount that all but the divisor names, and the count of its event that the
 * divisor does: in its own topic also by a broader word, in another by its own noun, and then the one that counts nothing else.
 */
function shared(reading: Reading, asked: Asking, bench: Bench): Fact[] {
  const { index, lexicon } = bench;
  const divisor = divisorOf(reading);
  if (!divisor || !asked.asks.includes('amount')) return [];
  const terms = reading.terms.filter(
    (term) => term !== divisor && nounAsk(term) === undefined && !ONE_EACH.has(fold(term.text.toLowerCase())),
  );
  if (terms.length === 0) return [];
  const amount = rank({ ...reading, terms }, { ...BLANK, currencies: asked.currencies }, index).facts.find(
    (scored) =>
      isMoney(scored.fact) &&
      scored.evidence.coverage >= OPERAND_COVERAGE &&
      scored.evidence.time !== -1 &&
      foreignNames(reading, scored, index, lexicon).length === 0,
  )?.fact;
  if (!amount || isEach(amount, lexicon)) return [];
  const counts = index.profiles.flatMap(({ fact, main }) => {
    if (fact?.value.type !== 'count' || fact.value.number === undefined || isPercentage(fact)) return [];
    const own = fact.topic === amount.topic;
    if ((!own && !main) || countsTime(fact, bench)) return [];
    const { conditions: one } = fact;
    const { conditions: other } = amount;
    if (one?.event !== other?.event || (own && one?.on !== other?.on)) return [];
    const counted = countedBy(divisor, fact, bench, reading.language);
    return counted && (own || counted.sure > 1) ? [{ ...counted, own }] : [];
  });
  const nearest = counts.some(({ own }) => own) ? counts.filter(({ own }) => own) : counts;
  const most = Math.max(...nearest.map(({ sure }) => sure));
  const surest = nearest.filter(({ sure }) => sure === most);
  const least = Math.min(...surest.map(({ others }) => others));
  const [count, another] = surest.filter(({ others }) => others === least);
  return count && !another ? [amount, count.fact] : [];
}

/**
 * "How many pieces per crate": the pieces that the crates are told of, where others are counted elsewhere and no deed says
 * which are meant.
 */
function ofOneTopic(facts: readonly Fact[], reading: Reading, { index, lexicon }: Bench): readonly Fact[] {
  const [divided, divisor] = facts;
  if (facts.length !== 2 || !divided || !divisor || divided.topic === divisor.topic) return facts;
  if (!isCount(divided) || !isCount(divisor) || reading.terms.some(({ kind }) => kind === 'act'))
    return facts;
  const [most] = index
    .ofTopic(divisor.topic)
    .flatMap(({ fact }) =>
      fact &&
      fact !== divisor &&
      divisible(fact) &&
      isCount(fact) &&
      fact.conditions?.event === divisor.conditions?.event &&
      sameThings(fact, divided, lexicon)
        ? [fact]
        : [],
    )
    .sort((a, b) => (quantitiesOf(b)[0]?.min ?? 0) - (quantitiesOf(a)[0]?.min ?? 0));
  return most ? [most, divisor] : facts;
}

/**
 * "How many kilos of tobacco per carton were in the lorry": beside what it is divided by, the one count of its topic that is told of
 * all else that is named, where the one that was found is not.
 */
function besideDivisor(facts: readonly Fact[], reading: Reading, bench: Bench): Fact[] | undefined {
  const { index, lexicon } = bench;
  const shares = reading.forms.some((form) => form.role === 'op-ratio' && isShare(reading, form));
  const divisor = shares || byNoun(reading) > 0 ? divisorOf(reading) : undefined;
  const by = divisor && facts.find((fact) => countedBy(divisor, fact, bench, reading.language)?.sure === 2);
  const divided = facts.find((fact) => fact !== by);
  if (!by || !divided || !isCount(divided)) return undefined;
  const others = reading.terms.filter(
    (term) => term !== divisor && isThing(term) && !/^(?:place|attribute)$/u.test(term.kind) && !term.aside,
  );
  const tells = (fact: Fact): boolean => {
    const profile = index.profileOf(fact);
    return profile !== undefined && others.every((term) => explanation(term, profile) >= TOLD);
  };
  if (tells(divided)) return undefined;
  const [only, another] = index
    .ofTopic(by.topic)
    .flatMap(({ fact }) =>
      fact &&
      fact !== by &&
      isCount(fact) &&
      divisible(fact) &&
      fact.conditions?.event === by.conditions?.event &&
      !countsPeople(fact, lexicon) &&
      tells(fact)
        ? [fact]
        : [],
    );
  return only && !another ? [only, by] : undefined;
}

/** An amount before a count, and of two counts what "how many" asks for before what it is divided by ("for every car, how many phones"). */
function inDivision(
  facts: readonly Fact[],
  reading: Reading,
  { heads }: Asking,
  { lexicon }: Bench,
): readonly Fact[] {
  const [one, other] = facts;
  if (facts.length !== 2 || !one || !other) return facts;
  if (isMoney(one) !== isMoney(other)) return isMoney(one) ? facts : [other, one];
  const times = reading.forms.some(
    ({ role, from, to }) =>
      role === 'op-ratio' && reading.tokens.slice(from, to).some(({ folded }) => TIMES.has(folded)),
  );
  if (isMoney(one) || times) return facts;
  const names = (terms: readonly Term[], fact: Fact): boolean =>
    terms.some(({ concepts }) => concepts.some((id) => countedOf(fact, lexicon).things.has(id)));
  const shared = reading.forms.some((form) => form.role === 'op-ratio' && isShare(reading, form));
  const divisor = shared ? divisorOf(reading) : undefined;
  const asksOther = names(heads, other) && !names(heads, one);
  const byOne = heads.length === 0 && divisor && names([divisor], one) && !names([divisor], other);
  return asksOther || byOne ? [other, one] : facts;
}

const TIMES = wordClass('times');
const BY = wordClass('by');

/**
 * "Teléfonos por detenido", "montres par interpellé": between the nouns of two counts these divide, and before one of what an
 * amount is shared among ("¿a cuántos dólares por detenido sale el efectivo?"); elsewhere they say by whom.
 */
export function isPerNoun(reading: Reading, asked: Asking, bench: Bench): boolean {
  const at = byNoun(reading);
  if (at < 1) return false;
  if (shared(reading, asked, bench).length > 0) return true;
  const [one, other, more] = operandsOf(reading, bench, divisible, { spans: true }).named;
  return (
    one !== undefined &&
    other !== undefined &&
    !more &&
    one.stretch.to <= at &&
    other.terms.some(({ from }) => from === at + 1)
  );
}

/** What may be divided, or divide: things and amounts, never a share told in per cent. */
const divisible = (fact: Fact): boolean => isNumeric(fact) && !isPercentage(fact);

/** Whether a ratio is asked for by "per" or "each", not by "how many times". */
const isShare = ({ tokens }: Reading, { from, to }: Form): boolean =>
  tokens.slice(from, to).some(({ folded }) => PER.has(folded));
const PER = wordClass('per');

/** The word by which a ratio is asked for: of several "per", behind which stands what divides. */
function perOf(reading: Reading): Form | undefined {
  const ratios = reading.forms.filter((form) => form.role === 'op-ratio');
  // "Average value per robbery": by what stands behind "per".
  return ratios.find((form) => isShare(reading, form)) ?? ratios[0];
}

/** Whether something stands right behind it. */
const isDivided = ({ terms }: Reading, per: Form | undefined): per is Form =>
  per !== undefined && terms.some((term) => term.from >= per.to && term.from - per.to <= 1);

/** The facts that a question names to be divided, what is shared out among some first; lacking where one has no figure. */
function operandsToDivide(reading: Reading, asked: Asking, bench: Bench): readonly Fact[] | typeof LACKING {
  const { named, missing } = operandsOf(reading, bench, divisible, { spans: true });
  const split = shared(reading, asked, bench);
  if (missing.length > 0 && split.length === 0) return LACKING;
  const per = perOf(reading);
  const divided = isDivided(reading, per);
  const weighs = (fact: Fact): boolean => measuresOf(fact, bench).includes('weight');
  // "How much were the clerks paid per container" is divided by no clerks.
  const divides = (each: Named): boolean =>
    !divided ||
    !asked.asks.includes('amount') ||
    isMoney(each.scored.fact) ||
    weighs(each.scored.fact) ||
    each.stretch.to > per.to;
  const counted = named
    .filter(divides)
    .map(({ scored }) => scored.fact)
    .filter((fact) => !asked.asks.includes('amount') || !countsTime(fact, bench));
  const amount =
    asked.asks.includes('amount') &&
    !asksMeasure(reading) &&
    // "How much waste was in each container": by weight, where nothing else is named.
    !(counted.length > 1 && counted.some(weighs)) &&
    counted.every((fact) => fact.value.type === 'count')
      ? operandsOf(reading, bench, isMoney, { spans: true }).named[0]?.scored.fact
      : undefined;
  const several = amount ? [amount, ...counted] : counted;
  const reckoned = split.length > 0 && several.length > 1 && several.every(isMoney) ? split : several;
  const pair = ofOneTopic(
    reckoned.length < 2 ? [...split, ...reckoned].slice(0, 2) : reckoned,
    reading,
    bench,
  );
  return besideDivisor(pair, reading, bench) ?? pair;
}

/** "Cars and laptops, how many each" asks for both figures. */
const asksEach = ({ tokens, terms }: Reading, facts: readonly Fact[]): boolean =>
  facts.length > 1 &&
  facts.every((fact) => fact.value.type === 'count') &&
  tokens.some((token, at) => EACH.has(token.folded) && !terms.some(({ from }) => from === at + 1));

/** Whether so much a year, or a month, is asked for. */
function periodAsked({ forms, tokens }: Reading): 'month' | 'year' | undefined {
  const says = (unit: string, words: Words): boolean =>
    forms.some(({ role }) => role === unit) || tokens.some(({ folded }) => words.has(folded));
  if (says('unit-month', MONTHLY)) return 'month';
  return says('unit-year', YEARLY) ? 'year' : undefined;
}

/** The one fact that counts people, where so much a head is asked for and nobody is named. */
function headsCounted({ forms, tokens }: Reading, { index }: Bench): Fact | undefined {
  const people = index.profiles.filter(
    (profile) =>
      profile.main &&
      profile.fact?.value.type === 'count' &&
      profile.fact.value.number &&
      profile.heads.has(PERSON),
  );
  const perPerson = forms.some(
    (form) =>
      form.role === 'op-ratio' &&
      PER_PERSON.test(
        tokens
          .slice(form.from, form.to)
          .map((token) => token.folded)
          .join(' '),
      ),
  );
  return people.length === 1 && perPerson ? people[0]?.fact : undefined;
}

/** What is divided, for the answer to be worded by. */
interface Quotient {
  readonly reading: Reading;
  readonly language: Language;
  /** Its currency, or `count`; no unit is told of so many times another. */
  readonly unit: string;
}

/** A quotient in words, with its working and all that it rests on. */
function quotient(
  { reading, language, unit }: Quotient,
  value: number,
  working: string,
  facts: Fact[],
): Derived {
  const digits = value >= 1_000 ? 0 : value >= 10 ? 1 : 2;
  const figure =
    unit === 'count' ? formatNumber(value, language, digits) : formatMoney(value, unit, language, digits);
  // "How many million did each get": told so too.
  const millions = value >= MILLION && reading.forms.some(({ role }) => role === `n-${MILLION}`);
  const shown = millions ? `${figure} (${formatMillions(value, language)})` : figure;
  const exact = Number(value.toFixed(digits)) === value && facts.every((fact) => fact.hedge === undefined);
  return {
    text: say('ratio', language, {
      value: exact ? shown : say('about', language, { value: shown }),
      working,
    }),
    working: [`${working} = ${shown}`],
    facts,
    score: DERIVED_SCORE,
    rule: RATIO_RULE,
    result: { value, unit: unit === 'count' ? 'ratio' : unit },
  };
}

/** "How many phones per person", "how many times the cash was the phones worth". */
export function ratio(reading: Reading, asked: Asking, bench: Bench, language: Language): Outcome {
  const { currencies } = asked;
  const found = operandsToDivide(reading, asked, bench);
  if (found === LACKING) return LACKING;
  if (asksEach(reading, found)) return undefined;
  if (strangers(found, bench)) return LACKING;
  const per = perOf(reading);
  const period = periodAsked(reading);
  // "What is paid now for each death", "spent a year" divide no amount by another.
  const shares = (isDivided(reading, per) && isShare(reading, per)) || period !== undefined;
  if (shares && found.length > 1 && found.every(isMoney)) return undefined;
  const facts = inDivision(found, reading, asked, bench);
  const span = period ? spanned(reading, bench.index) : undefined;
  const first = span ?? facts[0];
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
  const years = span
    ? yearsOf(span, bench.content.source.published)
    : period
      ? first.conditions?.lastYears
      : undefined;
  if (years) {
    const times = period === 'month' ? MONTHS * years : years;
    const working = `${label(first, a.min, a.unit)} ÷ ${formatSpan(times, period ?? 'year', language)}`;
    return quotient({ reading, language, unit: a.unit }, a.min / times, working, [first]);
  }
  const second = facts[1] ?? headsCounted(reading, bench);
  const b = second && quantity(second);
  if (
    !second ||
    second.id === first.id ||
    !b ||
    b.min === 0 ||
    !Number.isFinite(b.max) ||
    (a.unit !== b.unit && b.unit !== 'count') ||
    (per && isShare(reading, per) && dividesByOther(reading, second, bench)) ||
    isOfOtherDeed(reading, [first, second], bench)
  )
    return undefined;
  const unit = a.unit === b.unit ? 'count' : a.unit;
  const [shown, other] = [label(first, a.min, a.unit), label(second, b.min, b.unit)];
  if (a.unit === b.unit && a.unit !== 'count' && a.min < b.min)
    return quotient({ reading, language, unit }, b.min / a.min, `${other} ÷ ${shown}`, [second, first]);
  // "How many kilos per carton", where the load is told in tonnes; so many times another weight has no unit.
  const value =
    measuresOf(second, bench).length === 0 ? asMeasured(a.min / b.min, first, reading) : a.min / b.min;
  return quotient({ reading, language, unit }, value, `${shown} ÷ ${other}`, [first, second]);
}

/** "How many times more samples failed": whether a deed is named that is told of neither, and of another beside them. */
const isOfOtherDeed = ({ terms }: Reading, facts: readonly Fact[], { index }: Bench): boolean =>
  terms.some(
    (term) =>
      term.kind === 'act' &&
      term.how === 'listed' &&
      !term.aside &&
      term.weight >= COMMON &&
      facts.every((fact) => {
        const profile = index.profileOf(fact);
        return !profile || explanation(term, profile) < MENTIONED;
      }) &&
      facts.some(({ topic }) =>
        index.ofTopic(topic).some((other) => other.fact && explanation(term, other) >= NAMES_IT),
      ),
  );

/** "What did shoppers pay per bottle": no litres are bottles. */
const dividesByOther = (reading: Reading, second: Fact, bench: Bench): boolean => {
  const divisor = divisorOf(reading);
  return (
    divisor?.kind === 'thing' &&
    second.value.type === 'count' &&
    countedBy(divisor, second, bench, reading.language) === undefined
  );
};

const MILLION = 1_000_000;

const RATE = wordClass('rate');

/** What share the smaller of two like quantities is of the larger, in per cent. */
export function percent(reading: Reading, bench: Bench, language: Language): Outcome {
  const found = percentNamed(reading, bench, language);
  if (found && found !== LACKING) return found;
  // What names several that are no share of each other stays none.
  if (found && operandsOf(reading, bench, divisible, { spans: true }).named.length > 1) return LACKING;
  const pair = partOfWhole(reading, bench);
  const share = pair && shareOf([pair.part, pair.whole], bench, language);
  return share ? { ...share, rule: SHARE_OF_WHOLE } : found;
}

function percentNamed(reading: Reading, bench: Bench, language: Language): Outcome {
  const left = restOfShare(reading, bench, language);
  if (left) return left;
  const nested = sharedPeriod(reading, bench, language);
  const figures = countsNamed(reading, bench);
  const parted = nested
    ? { part: nested.part.fact, whole: nested.whole.fact }
    : figures
      ? { part: figures[0], whole: figures[1] }
      : (partedBy(reading, bench) ?? partInPlace(reading, bench));
  const { named, missing } = operandsOf(reading, bench, divisible, { spans: true });
  if (!parted && missing.length > 0) return LACKING;
  const listed = parted ? undefined : shareOfSeveral(reading, named, bench, language);
  if (listed) return listed;
  const { facts: pair, all } = parted
    ? { facts: [parted.part, parted.whole], all: false }
    : withWhole(named, reading, bench);
  if (!pair) return LACKING;
  // A part and its whole are no amounts to be set against each other.
  const across = parted ? [] : acrossOf(reading, bench);
  const facts = pair.length === 2 && inOneUnit(pair, [], bench, language) ? pair : across;
  if (facts.length !== 2) return pair.length === 2 ? LACKING : undefined;
  // The objects stolen here are no share of all that a database holds.
  const [one, other] = facts;
  if (!parted && !all && one && other && isCount(one) && isCount(other))
    if (
      apart(one, other) ||
      (reading.times.length > 0 && one.conditions?.event !== other.conditions?.event) ||
      !(one.topic === other.topic || sameThings(one, other, bench.lexicon))
    )
      return LACKING;
  // People are no share of countries.
  const unlike = one && other && isCount(one) && isCount(other);
  if (unlike && countsPlaces(one, bench.lexicon) !== countsPlaces(other, bench.lexicon)) return LACKING;
  return shareOf(facts, bench, language);
}

/** The lesser of two figures in per cent of the greater. */
function shareOf(facts: readonly Fact[], bench: Bench, language: Language): Derived | undefined {
  const common = inOneUnit(facts, [], bench, language);
  const [a, b] = [...(common?.operands ?? [])].sort((x, y) => x.value - y.value);
  if (!a || !b || b.value === 0) return undefined;
  const working = `${a.label} ÷ ${b.label}`;
  const share = (100 * a.value) / b.value;
  const shown = formatPercent(share, language);
  const exact = Number(share.toFixed(1)) === share && facts.every((fact) => fact.hedge === undefined);
  return {
    text: say('ratio', language, {
      value: exact ? shown : say('about', language, { value: shown }),
      working,
    }),
    working: [`${working} = ${shown}`],
    facts: [a.fact, b.fact],
    score: DERIVED_SCORE,
    rule: 'derived: percent',
    result: { value: share, unit: 'percent' },
  };
}

/** "What share of the arrests was in Spain": the count of that place, and the largest of all of them. */
function partInPlace(reading: Reading, bench: Bench): { part: Fact; whole: Fact } | undefined {
  const [place, another] = reading.terms.filter(
    (term) =>
      isOwnPlace(term, bench.lexicon) &&
      // "What share are Spanish?" is of a nation, and of no place.
      WHERE.has(reading.tokens[term.from - 1]?.folded ?? ''),
  );
  const told = place && !another ? partAtPlace(reading, place, place.from, bench) : undefined;
  const whole = told?.wholes.find((fact) => inOneUnit([fact, told.part], [], bench, 'en'));
  return told && whole && { part: told.part, whole };
}

/** "What percentage went by sea", of which a fact tells only that it was the rest: all of them less the one share that is told. */
function restOfShare(reading: Reading, bench: Bench, language: Language): Derived | undefined {
  const [best] = rank(reading, BLANK, bench.index).facts;
  if (!best || best.score < SURE || best.evidence.coverage < OPERAND_COVERAGE) return undefined;
  if (isNumeric(best.fact) || !TELLS_REST.test(best.fact.statement.en)) return undefined;
  const shares = bench.index
    .ofTopic(best.fact.topic)
    .flatMap(({ fact }) =>
      fact && isPercentage(fact) && fact.conditions?.event === best.fact.conditions?.event ? [fact] : [],
    );
  const [share, another] = shares;
  const [told] = (share && inOneUnit([share], [], bench, language)?.operands) ?? [];
  if (!share || another || !told || told.value <= 0 || told.value >= HUNDRED) return undefined;
  const rest = formatPercent(HUNDRED - told.value, language);
  const working = `${formatPercent(HUNDRED, language)} − ${told.label}`;
  const value = share.hedge === undefined ? rest : say('about', language, { value: rest });
  return {
    ...shown(`${working} = ${rest}`, [best.fact, share], 'derived: the rest of a share', {
      value: HUNDRED - told.value,
      unit: 'percent',
    }),
    text: say('ratio', language, { value, working }),
  };
}
const WHERE = wordClass('where');
const HUNDRED = 100;
const TELLS_REST = /^the (?:rest|remainder|others?)\b/iu;

/**
 * The facts that a question for a share names. Where what stands behind "of the" names a fact that is no whole of the other (the age
 * of one of them, another part of them), the one count of all of them stands for it; undefined where there is none. `all`: of people,
 * the whole is all of those who are named.
 */
function withWhole(
  named: readonly Named[],
  reading: Reading,
  bench: Bench,
): { facts: Fact[] | undefined; all: boolean } {
  const found = (facts: Fact[] | undefined, all = false) => ({ facts, all });
  const facts = named.map(({ scored }) => scored.fact);
  const at = named.findIndex(({ stretch, terms }) => {
    const from = Math.min(...terms.map((term) => term.from));
    return (
      from >= stretch.from && [1, 2].some((back) => OF_WHOLE.has(reading.tokens[from - back]?.folded ?? ''))
    );
  });
  const whole = named[at];
  const part = facts.find((_, place) => place !== at);
  const [alone] = named;
  if (alone && named.length === 1) {
    const all = wholeOf(alone, reading, bench);
    return found(all ? [alone.scored.fact, all] : facts);
  }
  if (
    !whole ||
    named.length !== 2 ||
    part?.value.type !== 'count' ||
    whole.scored.fact.value.type !== 'count'
  )
    return found(facts);
  const size = part.value.number ?? 0;
  const isWhole = (fact: Fact): boolean =>
    fact.value.type === 'count' &&
    (fact.value.number ?? 0) > size &&
    !countsTime(fact, bench) &&
    !addsOthers(fact, part.topic, bench) &&
    !tellsPartOf(fact) &&
    fact.conditions?.event === part.conditions?.event;
  // Those who are arrested are all of them, and not the ones among them who are still held.
  const people = countsPeople(part, bench.lexicon);
  const all = people
    ? bench.index.profiles
        .flatMap(({ fact }) => (fact && isWhole(fact) && countsAll(whole.terms, fact, bench) ? [fact] : []))
        .sort((a, b) => (quantitiesOf(b)[0]?.min ?? 0) - (quantitiesOf(a)[0]?.min ?? 0))[0]
    : undefined;
  if (all) return found([part, all], true);
  if (isWhole(whole.scored.fact)) return found(facts);
  const wholes = bench.index.profiles.flatMap((profile) =>
    profile.fact &&
    isWhole(profile.fact) &&
    countsPeople(profile.fact, bench.lexicon) === people &&
    whole.terms.every((term) => explanation(term, profile) >= TOLD)
      ? [profile.fact]
      : [],
  );
  const [only] = wholes;
  return found(only && wholes.length === 1 ? [part, only] : undefined);
}
const OF_WHOLE = wordClass('of-whole');

/** Whether a fact counts people, and is told of all that some terms say. */
function countsAll(terms: readonly Term[], fact: Fact, { index, lexicon }: Bench): boolean {
  const profile = index.profileOf(fact);
  return (
    profile !== undefined &&
    countsPeople(fact, lexicon) &&
    terms.every((term) => explanation(term, profile) >= NAMES_IT)
  );
}

/**
 * "What share of the honey samples failed": the one count of all the things of which the fact that is named counts those to which
 * something was done, and that is told of nothing of the kind itself.
 */
function wholeOf(
  { scored: { fact } }: Named,
  { terms }: Reading,
  { index, lexicon }: Bench,
): Fact | undefined {
  const things = terms.filter(isThing);
  const deeds = terms.filter(({ kind }) => kind === 'act');
  if (fact.value.type !== 'count' || things.length === 0 || deeds.length === 0) return undefined;
  const size = fact.value.number ?? 0;
  const [whole, another] = index.ofTopic(fact.topic).flatMap(({ fact: other }) => {
    if (other?.value.type !== 'count' || (other.value.number ?? 0) <= size) return [];
    const counted = countedOf(other, lexicon);
    return other.conditions?.event === fact.conditions?.event &&
      things.every(({ concepts }) => concepts.some((id) => counted.things.has(id))) &&
      !deeds.some(({ concepts }) => concepts.some((id) => counted.acts.has(id)))
      ? [other]
      : [];
  });
  return another ? undefined : whole;
}

/** "What percentage is the cash of the value of the phones": an amount on each side of a word that sets one against the other. */
function acrossOf(reading: Reading, bench: Bench): Fact[] {
  const { tokens, terms } = reading;
  const sides = tokens.flatMap((token, at) => {
    const against =
      SHARE_OF.has(token.folded) ||
      terms.some(({ to, concepts }) => to === at + 1 && concepts.includes('compare'));
    if (!against || terms.some(({ from, to }) => from < at && to > at + 1)) return [];
    const [one, other] = [slice(reading, 0, at), slice(reading, at + 1, tokens.length)].map((side) =>
      operandsOf(side, bench, isMoney),
    );
    const [a, b] = [one?.named, other?.named];
    return a?.length === 1 && b?.length === 1 ? [[...a, ...b].map(({ scored }) => scored.fact)] : [];
  });
  return sides.find(([a, b]) => a !== b) ?? [];
}
const SHARE_OF = wordClass('share-of');

/**
 * "What percentage of the phones and tablets together are tablets", "what share of the counted items are phones": one count of
 * several things of a kind, which are named beside it or by a word for all of them.
 */
function shareOfSeveral(
  reading: Reading,
  named: readonly Named[],
  bench: Bench,
  language: Language,
): Derived | undefined {
  const names = ({ scored: { fact } }: Named): number =>
    reading.terms.filter((term) =>
      term.concepts.some((id) => bench.lexicon.isOwn(id) && countedOf(fact, bench.lexicon).things.has(id)),
    ).length;
  const twice = named.filter((each) => names(each) > 1);
  const [only, another] = twice.length === 1 ? twice : named;
  if (!only || (twice.length !== 1 && another)) return undefined;
  const { fact: part } = only.scored;
  const beside =
    twice.length === 1
      ? named.map(({ scored }) => scored.fact)
      : reading.terms.some(
            (term) => !only.terms.includes(term) && term.concepts.some((id) => ALL_KINDS.has(id)),
          )
        ? withoutTotals(countsOf(part.topic, bench.index), bench.lexicon).filter(
            (fact) =>
              fact.conditions?.event === part.conditions?.event &&
              countsPeople(fact, bench.lexicon) === countsPeople(part, bench.lexicon),
          )
        : [];
  if (!isCount(part) || !beside.includes(part) || beside.length < 2) return undefined;
  const common = inOneUnit(beside, [], bench, language);
  const one = common?.operands.find(({ fact }) => fact === part);
  if (!common || !one || common.unit !== 'count') return undefined;
  const total = common.operands.reduce((sum, { value }) => sum + value, 0);
  const share = (100 * one.value) / total;
  const whole = `(${common.operands.map(({ label }) => label).join(' + ')})`;
  const working = `${one.label} ÷ ${whole}`;
  const shownShare = formatPercent(share, language);
  return {
    text: say('ratio', language, {
      value: Number(share.toFixed(1)) === share ? shownShare : say('about', language, { value: shownShare }),
      working,
    }),
    working: [`${working} = ${shownShare}`],
    facts: common.operands.map(({ fact }) => fact),
    score: DERIVED_SCORE,
    rule: 'derived: percent',
    result: { value: share, unit: 'percent' },
  };
}
/** Words for all things of an inventory. */
const ALL_KINDS: ReadonlySet<string> = new Set(['item', 'goods']);

const SEMICOLON: Readonly<Record<Language, string>> = { en: '; ', fr: '\u00A0; ', ar: '؛ ', es: '; ' };

export function rate(reading: Reading, asked: Asking, bench: Bench, language: Language): Derived | undefined {
  const { index } = bench;
  // "What dollar conversion is given for the phones" asks for that amount.
  if (
    asked.currencies.length === 1 &&
    !reading.tokens.some((token) => RATE.has(token.folded)) &&
    operandsOf(reading, bench, isMoney).named.length === 1
  )
    return undefined;
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
  const others = reading.terms.filter((term) => term.kind === 'unlisted' && term.weight > RARE).length;
  return {
    text: say('rate', language, {
      from: formatMoney(mean, from, language, 2),
      to: formatMoney(1, to, language),
      working: working.join(SEMICOLON[language]),
    }),
    working,
    facts: wanted.map((pair) => pair.fact),
    score: DERIVED_SCORE - 2 * others,
    rule: 'derived: rate',
  };
}
