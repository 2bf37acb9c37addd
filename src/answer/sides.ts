/**
 * What is to be reckoned with two things on either side of a word that joins them, each asked after alone: "sacks in the warehouses and at
 * the truck stop together" by "how many sacks in the warehouses" and "how many sacks at the truck stop".
 */
import type { Fact, Language } from '../facts/schema.ts';
import { type WordClass, wordClass } from '../language/classes.ts';
import { isOr } from '../language/forms.ts';
import { type Reading, read } from '../language/read.ts';
import { explanation } from '../match/index.ts';
import { timeAgreement } from '../match/rank.ts';
import { type Span, within } from '../match/spans.ts';
import type { Bench } from './bench.ts';
import { isCount, isDated, isMoney } from './derive/operands.ts';
import { ADDS, type Operation } from './derive/operation.ts';
import { isAlikeCounted, overlap } from './derive/whole.ts';
import type { Judge } from './finding.ts';
import { queryOf } from './question/query.ts';
import { MENTIONED } from './thresholds.ts';

/** What each side is asked for. */
export type Sought = 'count' | 'amount' | 'date';

/** Most words next to the joining one that are tried as said of one side alone. */
const OWN = 5;

const FITS: Readonly<Record<Sought, (fact: Fact) => boolean>> = {
  count: isCount,
  amount: isMoney,
  date: isDated,
};
/** How each is asked for plainly. */
const ASKED: Readonly<Record<Sought, Readonly<Record<Language, readonly string[]>>>> = {
  count: { en: ['how many'], fr: ['combien de'], ar: ['كم عدد'], es: ['cuántos'] },
  amount: {
    en: ['how much was'],
    fr: ['quel est le montant de'],
    ar: ['كم قيمة'],
    es: ['a cuánto asciende'],
  },
  date: {
    en: ['when was', 'date of'],
    fr: ['quand', 'date de'],
    ar: ['متى', 'تاريخ'],
    es: ['cuándo', 'fecha de'],
  },
};

const AND = wordClass('and');
const PLUS = wordClass('plus');
const WITH = wordClass('with');
const TO = wordClass('to');
const THAN = wordClass('than');
const AGAINST = wordClass('against');
const STOP = /^[,،;؛:?¿؟.()!¡–—"“”«»]$/u;
const PLUS_SIGN = /^[+&]$/u;
const ARABIC_AND = /^و.{3,}/u;

/** The words that join two things to be reckoned with so. */
function joining(operation: Operation, { tokens }: Reading): readonly WordClass[] {
  if (operation === 'sum')
    return tokens.some(({ folded }) => ADDS.has(folded)) ? [AND, PLUS, WITH, TO] : [AND, PLUS, WITH];
  return operation === 'elapsed' ? [AND, TO] : [AND, THAN, AGAINST, WITH, TO];
}

/** Where a word stands that joins two things; Arabic writes its "and" onto the next one. */
function joinersOf(reading: Reading, operation: Operation): Span[] {
  const { tokens, language, terms, forms } = reading;
  const words = joining(operation, reading);
  const isInside = (at: number): boolean => terms.some((term) => term.from < at && term.to > at);
  const found = tokens.flatMap((token, at): Span[] => {
    if (isInside(at)) return [];
    const joins =
      words.some((some) => some.in(language).has(token.folded)) ||
      (operation !== 'sum' && operation !== 'elapsed' && isOr(token, language)) ||
      PLUS_SIGN.test(token.text);
    if (joins) return [{ from: at, to: at + 1 }];
    return language === 'ar' && at > 0 && ARABIC_AND.test(token.text) ? [{ from: at, to: at }] : [];
  });
  // "By how many do these outnumber those".
  return [...found, ...forms.filter(({ role }) => role === 'op-difference')];
}

/** The words that only ask, or say what is to be reckoned. */
const OPERATES = /^(?:compare-(?:more|less)|hint-take|noun-count|unit-.*)$/u;

/** A question as words to be asked anew: those that may be said of one side, and those that only ask. */
interface Parted {
  /** Words that say something, in order. */
  units: readonly Span[];
  operators: ReadonlySet<number>;
}

function partedOf({ forms, terms, times, tokens }: Reading): Parted {
  const operators = new Set<number>();
  for (const { kind, role, from, to } of forms)
    if (kind === 'op' || kind === 'ask' || OPERATES.test(role))
      for (let at = from; at < to; at++) operators.add(at);
  const says = ({ from, to }: Span): boolean =>
    tokens.slice(from, to).some((_, at) => !operators.has(from + at));
  const said = terms
    .filter(({ kind }) => kind !== 'light' && kind !== 'time')
    .flatMap((term) => (term.parts.length > 0 ? term.parts : [term]));
  return { units: [...said, ...times].filter(says).sort((a, b) => a.from - b.from), operators };
}

/** Stretches next to a joiner, on its left or its right, that may be said of that side alone: the longest first. */
function ownTo(side: 'left' | 'right', joiner: Span, reading: Reading, units: readonly Span[]): Span[] {
  const { tokens } = reading;
  if (side === 'left') {
    const before = tokens.findLastIndex(({ text }, at) => at < joiner.from && STOP.test(text)) + 1;
    const own = units.filter((unit) => within({ from: before, to: joiner.from }, unit));
    // What stands between a unit and the one before it goes with it: "the", "at the".
    const starts = own.map((_, at) => own[at - 1]?.to ?? before).slice(-OWN);
    return (starts.length > 0 ? starts : [before]).map((from) => ({ from, to: joiner.from }));
  }
  const stop = tokens.findIndex(({ text }, at) => at >= joiner.to && STOP.test(text));
  const behind = stop < 0 ? tokens.length : stop;
  const ends = units
    .filter((unit) => within({ from: joiner.to, to: behind }, unit))
    .map(({ to }) => to)
    .slice(0, OWN);
  return (ends.length > 0 ? ends : [behind]).reverse().map((to) => ({ from: joiner.to, to }));
}

/**
 * The figures or days that the two sides of a joining word get, the one on its left first; undefined where no two sides get one each of
 * a kind, or where it depends on how they are parted. `decide`: how a question is decided.
 */
export function twoSides(
  reading: Reading,
  operation: Operation,
  sought: Sought,
  bench: Bench,
  language: Language,
  decide: Judge,
): [Fact, Fact] | undefined {
  const { tokens, text } = reading;
  const { units, operators } = partedOf(reading);
  const known = new Map<string, Fact | undefined>();
  const toldOf = (joiner: Span, left: Span): Fact | undefined => {
    const kept = tokens.filter(
      (token, at) =>
        !operators.has(at) &&
        !STOP.test(token.text) &&
        !(at >= joiner.from && at < joiner.to) &&
        !(at >= left.from && at < left.to),
    );
    const words = kept.map(({ start, end }) => text.slice(start, end)).join(' ');
    if (!known.has(words)) {
      const question = `${ASKED[sought][reading.language]} ${words}?`;
      const found = decide(queryOf(read(question, bench.lexicon, reading.language)), bench, language);
      const [fact, another] = found.facts;
      const isOne = found.verdict === 'answer' && !another && !found.derived;
      known.set(words, isOne && fact && FITS[sought](fact) ? fact : undefined);
    }
    return known.get(words);
  };
  // Each side tells every word and time of its own.
  const tellsAll = (side: Span, fact: Fact): boolean => {
    const profile = bench.index.profileOf(fact);
    return (
      profile !== undefined &&
      reading.terms.every(
        (term) => term.kind === 'light' || !within(side, term) || explanation(term, profile) >= MENTIONED,
      ) &&
      reading.times.every((time) => !within(side, time) || timeAgreement(time, profile.times) > 0)
    );
  };
  const pairs = new Map<string, [Fact, Fact]>();
  for (const joiner of joinersOf(reading, operation)) {
    for (const right of ownTo('right', joiner, reading, units)) {
      const one = toldOf(joiner, right);
      if (!one) continue;
      for (const left of ownTo('left', joiner, reading, units)) {
        const other = toldOf(joiner, left);
        if (!other || other === one) continue;
        if (sought === 'count' && !isAlikeCounted(one, other, bench.lexicon)) continue;
        // Those arrested and the men among them are not two sides.
        if (sought !== 'date' && overlap(one, other, bench.index, bench.lexicon)) continue;
        if (!(tellsAll(left, one) && tellsAll(right, other))) continue;
        pairs.set(`${one.id} ${other.id}`, [one, other]);
      }
    }
  }
  const [pair, another] = [...pairs.values()];
  return another ? undefined : pair;
}
