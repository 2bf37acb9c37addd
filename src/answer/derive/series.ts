/** The counts of an inventory, taken together, and what is counted of a list. */
import type { Fact, Language } from '../../facts/schema.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { setAsideBehind } from '../../match/contrast.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { rank } from '../ranking.ts';
import { LIST_COVERAGE, NAMES_IT, OPERAND_COVERAGE } from '../thresholds.ts';
import { itemName } from '../values.ts';
import { formatCurrency, formatList, formatNumber, say } from '../wording.ts';
import { countedOf, isThing } from './counted.ts';
import { type Derived, shown } from './derived.ts';
import { isCount, operands } from './operands.ts';
import { inOneUnit, isPercentage } from './units.ts';
import { meets, withoutTotals } from './whole.ts';

/** Fewest counts that make a series. */
const SERIES = 3;
/** The text itself is no item of it: "sum the article up". */
const TEXT = 'light-article';
/** A share is no item either. */
const SHARE = 'majority';

/**
 * The counts of an inventory, for "which item was the rarest" or "all items together": where a list is spoken of as a
 * whole, or things by a broader word that covers several of them, the facts of that topic that count one thing each. What
 * the question leaves out ("apart from the phones") is not among them.
 */
export function seriesOf(reading: Reading, asked: Asking, bench: Bench): Fact[] {
  const things = reading.terms.filter(
    (term) => isThing(term) && !term.concepts.some((concept) => concept === TEXT || concept === SHARE),
  );
  // "Which of the seized things": what was done to them says which.
  const deeds =
    things.length === 0 ? reading.terms.filter(({ kind, aside }) => kind === 'act' && !aside) : [];
  if (things.length + deeds.length === 0 && !reading.forms.some((form) => form.role === 'noun-list'))
    return [];
  const left = leftOut(reading, bench);
  const kept = (facts: readonly Fact[]) =>
    withoutTotals(facts, bench.lexicon).filter((fact) => !left.includes(fact.id));
  const { facts } = rank(reading, asked, bench.index);
  const best = facts[0];
  if (best?.fact.value.type === 'list' && best.evidence.coverage >= OPERAND_COVERAGE) {
    const { items } = best.fact.value;
    const listed = new Set(
      items.flatMap((item) => (typeof item === 'string' ? [...bench.lexicon.ancestors(item)] : [])),
    );
    const counts = countsOf(best.fact.topic, bench.index);
    const ofList = counts.filter((fact) => meets(countedOf(fact, bench.lexicon).things, listed));
    if (ofList.length >= SERIES) return kept(ofList);
  }
  const topics = [...new Set(facts.map(({ fact }) => fact.topic))];
  for (const topic of topics) {
    const covered = countsOf(topic, bench.index).filter((fact) => {
      const profile = bench.index.profileOf(fact);
      if (deeds.length > 0 && profile && deeds.every((term) => explanation(term, profile) === 1)) return true;
      const { broader } = countedOf(fact, bench.lexicon);
      return things.some((term) => term.concepts.some((concept) => broader.has(concept)));
    });
    if (covered.length >= SERIES) return kept(covered);
  }
  return [];
}

/** What a question sets aside: the words from a contrasting one on that were taken out of its reading. */
export function asideOf({ tokens, active, language }: Reading, { lexicon }: Bench): Reading {
  const runs: string[][] = [];
  tokens.forEach(({ text }, at) => {
    if (active.has(at)) return;
    if (at > 0 && !active.has(at - 1)) runs.at(-1)?.push(text);
    else runs.push([text]);
  });
  const readOf = (words: readonly string[]): Reading => read(words.join(' '), lexicon, language);
  // What stands in another part of a double question is taken out as well, but opens with no such word.
  const set = runs.filter((words) => {
    const run = readOf(words);
    return (
      run.forms.some(({ kind, from }) => kind === 'contrast' && from === 0) ||
      setAsideBehind(readOf([',', ...words])) !== undefined
    );
  });
  return readOf(set.flat());
}

/** The facts that a question sets aside. */
function leftOut(reading: Reading, bench: Bench): string[] {
  const out: string[] = [];
  let words: string[] = [];
  const close = () => {
    if (words.length > 0) {
      const part = read(words.join(' '), bench.lexicon, reading.language);
      out.push(...operands(part, bench, isCount).map(({ fact }) => fact.id));
    }
    words = [];
  };
  reading.tokens.forEach((token, at) => {
    if (reading.active.has(at)) close();
    else words.push(token.text);
  });
  close();
  return out;
}

/** The facts of a topic that count one thing each, whatever the time; none where they are too few to make a series. */
export function countsOf(topic: string, index: FactIndex): Fact[] {
  const counts = index
    .ofTopic(topic)
    .flatMap(({ fact }) =>
      fact?.value.type === 'count' &&
      isCount(fact) &&
      fact.value.number !== undefined &&
      !isPercentage(fact) &&
      fact.conditions?.since === undefined &&
      fact.conditions?.lastYears === undefined
        ? [fact]
        : [],
    );
  return counts.length >= SERIES ? counts : [];
}

/** "How many kinds of item have a number", "how many sorts of it are enumerated", "in how many currencies". */
export function kindsCounted(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  if (!asked.asks.includes('count')) return undefined;
  const currencies = currenciesCounted(reading, asked, bench, language);
  if (currencies) return currencies;
  const asksKinds =
    asked.heads.some((head) => head.concepts.includes('kind')) || KINDS_ASKED.test(reading.text);
  if (!asksKinds) return undefined;
  const figures =
    reading.terms.some((term) => term.concepts.includes('number')) ||
    reading.forms.some((form) => form.role === 'noun-count');
  if (figures) {
    const series = seriesOf(reading, asked, bench);
    const common = inOneUnit(series, [], bench, language);
    if (!common) return undefined;
    const labels = common.operands.map((operand) => operand.label);
    return shown(counted(labels, language), series, 'derived: kinds');
  }
  const best = rank(reading, asked, bench.index).facts[0];
  if (best?.fact.value.type !== 'list' || best.evidence.coverage < LIST_COVERAGE) return undefined;
  // Of a list that is not complete only what it names can be counted, where that is asked for.
  if (!best.fact.value.complete && !reading.terms.some((term) => term.concepts.some((c) => TELLS.has(c))))
    return undefined;
  const items = best.fact.value.items.map((item) => itemName(item, bench.content, language));
  return {
    ...shown(counted(items, language), [best.fact], 'derived: items of a list'),
    text: `${counted(items, language)}. ${best.fact.statement[language]}`,
  };
}

const counted = (items: readonly string[], language: Language): string =>
  say('named', language, {
    name: formatNumber(items.length, language),
    what: formatList(items, language),
  });

/** "In how many different currencies": those of the case's amounts. */
function currenciesCounted(
  reading: Reading,
  asked: Asking,
  bench: Bench,
  language: Language,
): Derived | undefined {
  const heads = asked.heads.length > 0 ? asked.heads : reading.terms;
  // "Foreign currencies" and "cryptocurrencies" are some of them.
  const currency = heads.find(
    ({ from, to, concepts }) => to - from === 1 && concepts.some((id) => CURRENCY.test(id)),
  );
  if (!currency) return undefined;
  // "How many currencies were seized" is no question of what amounts are given in.
  const isDoneToThings = ({ kind, concepts }: Term): boolean =>
    kind === 'act' &&
    bench.index.profiles.some(
      ({ fact, stated }) => fact?.value.type === 'count' && concepts.some((id) => stated.includes(id)),
    );
  if (reading.terms.some(isDoneToThings)) return undefined;
  const amounts = bench.index.profiles.flatMap((profile) =>
    profile.fact?.value.type === 'money' ? [{ profile, fact: profile.fact }] : [],
  );
  const isOf = ({ profile }: { profile: Profile }): boolean =>
    reading.terms.every(
      (term) => term === currency || !isThing(term) || profile.explains(term.concepts[0] ?? '') >= NAMES_IT,
    );
  // "In how many currencies is the cash given": of one amount, where one is named.
  const named = amounts.filter(isOf);
  const facts = (named.length > 0 ? named : amounts).map(({ fact }) => fact);
  const currencies = [
    ...new Set(
      facts.flatMap(({ value }) =>
        value.type === 'money' ? value.amounts.map((each) => each.currency) : [],
      ),
    ),
  ];
  return currencies.length > 0
    ? shown(
        counted(
          currencies.map((code) => formatCurrency(code, language)),
          language,
        ),
        facts,
        'derived: currencies',
      )
    : undefined;
}

const TELLS = new Set(['count', 'name', 'say', 'statement']);
const CURRENCY = /^(?:foreign-)?currency$/u;
const KINDS_ASKED =
  /\b(?:kinds?|types?|sorts?|categor(?:y|ies|ías?)|catégories?|sortes?|tipos?|clases?)\b|أنواع|أصناف|فئات/iu;
