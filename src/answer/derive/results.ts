/**
 * What must be worked out: a rest, an excess, a total of several things, what one of them comes to. A fact that tells one of
 * the figures only is no answer; one that tells the result itself is, in its statement or as it is asked for.
 */

import { type Fact, LANGUAGES, type Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { type Form, type Reading, read } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import { oncePer, oncePerNamed } from '../../memo.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import { MENTIONED, TELLS_OPERATION, TOLD } from '../thresholds.ts';
import { asksClock, endsOf } from './clocks.ts';
import { isThing } from './counted.ts';
import { segments } from './operands.ts';
import { ADDS, isGap, operationOf } from './operation.ts';

/** Kinds of result by which a fact may be told. */
type Result = 'rest' | 'excess';

const FIGURES: ReadonlySet<string> = new Set(['count', 'amount']);
const asksFigure = ({ asks }: Asking): boolean => asks.some((ask) => FIGURES.has(ask));

/** "Left injured": what follows is how somebody was left; "left uncleared" is what is left to be cleared. */
const UNDONE = /^un/u;

/** Whether a word says that something is left: "were left on board", "still at sea"; not "were left homeless". */
function saysLeft({ role, to }: Form, { terms, language }: Reading): boolean {
  if (role === 'op-remain' || role === STILL) return true;
  if (role !== 'hint-left') return false;
  const next = terms.find(({ from }) => from === to);
  return !next || (language === 'en' && UNDONE.test(next.text));
}
const STILL = 'hint-still';

/** Whether a rest is asked for: "how much of it is still out there". */
export const asksRest = (reading: Reading, asked: Asking): boolean =>
  reading.forms.some((form) => saysLeft(form, reading)) &&
  (asksFigure(asked) || (operationOf(reading) === 'remain' && asked.asks.includes('what')));

/** "How many are still alive", of a fact that tells how many are alive: that they still are says no more. Where it is does. */
const stillTold = (reading: Reading, { profile }: ScoredFact): boolean =>
  reading.forms
    .filter((form) => saysLeft(form, reading))
    .every(({ role, to }) => {
      // "Still alive" may be one phrase.
      const next = role !== 'op-remain' ? reading.terms.find((term) => term.to > to) : undefined;
      return next !== undefined && next.kind !== 'place' && explanation(next, profile) >= TOLD;
    });

/** Whether by how much one thing exceeds another is asked for, by no weaker word than that. */
const asksExcess = (reading: Reading, asked: Asking): boolean =>
  (asksFigure(asked) || asked.asks.includes('duration')) && namesExcess(reading);

/** "¿Por cuánto se vendía?" asks at what price, in the words for by how much. */
const asksPrice = ({ forms, tokens, terms, language }: Reading): boolean =>
  language === 'es' &&
  forms.some(
    ({ role, from, to }) =>
      role === 'op-difference' &&
      tokens[from]?.folded === 'por' &&
      terms.some(
        (term) => term.from >= to && term.from - to <= 1 && term.concepts.some((id) => TRADES.has(id)),
      ),
  );
const TRADES: ReadonlySet<string> = new Set(['sell', 'buy', 'auction']);

/** "En cuánto" asks for an excess only before a word that compares: "en cuánto supera". */
const namesExcess = (reading: Reading): boolean =>
  operationOf(reading) === 'difference' &&
  reading.forms
    .filter(isGap)
    .every(
      (gap) =>
        reading.forms.some((ask) => ask.kind === 'ask' && ask.from < gap.to && ask.to > gap.from) &&
        reading.forms.some(({ role, from }) => role === 'compare-more' && from >= gap.to),
    );

/** What each text of a fact tells by its words, in one language: its statement, and the share of its phrasings. */
type Told = ReadonlyMap<Result, { stated: boolean; asked: number }>;

const toldIn = oncePerNamed((fact: Fact, language: Language, lexicon: Lexicon): Told => {
  const resultsOf = (text: string): Result[] => {
    const reading = read(text, lexicon, language);
    const results: Result[] = [];
    if (reading.forms.some((form) => saysLeft(form, reading))) results.push('rest');
    if (namesExcess(reading)) results.push('excess');
    return results;
  };
  const { statement } = fact;
  const stated = resultsOf(statement[language]);
  // "Seven of them had not been corrected."
  const denies = statementOf(fact, language, lexicon).forms.some(({ kind }) => kind === 'negation');
  if (fact.value.type === 'count' && denies) stated.push('rest');
  const phrasings = (fact.questions[language] ?? []).map(resultsOf);
  return new Map(
    (['rest', 'excess'] as const).map((result) => [
      result,
      {
        stated: stated.includes(result),
        asked: phrasings.filter((results) => results.includes(result)).length / Math.max(1, phrasings.length),
      },
    ]),
  );
});

/** Whether a fact tells a result itself: by its statement in any language, or as it is asked for in this one. */
export function tellsResult(fact: Fact, result: Result, language: Language, lexicon: Lexicon): boolean {
  if (fact.calculation?.operation === 'difference') return true;
  const asked = toldIn(fact, language, lexicon).get(result)?.asked ?? 0;
  return (
    asked >= TELLS_OPERATION ||
    LANGUAGES.some((each) => toldIn(fact, each, lexicon).get(result)?.stated === true)
  );
}

/** Whether words for a total stand in a question; "what sum" asks for an amount. */
const totals = (reading: Reading): boolean =>
  reading.forms.some(
    ({ role, from, to }) =>
      role === 'op-sum' &&
      !reading.forms.some(
        (ask) =>
          ask.kind === 'ask' &&
          // "كم مجموع" asks for a number.
          ask.role !== 'ask-count' &&
          ask.from < from &&
          ask.to >= from &&
          ask.from < to,
      ),
  );
const asksTotal = (reading: Reading, asked: Asking): boolean =>
  asksFigure(asked) && operationOf(reading) === 'sum' && totals(reading);

/** "The two groups together": of two, whatever they are, one figure is asked for. */
const asksOfTwo = ({ forms, terms }: Reading): boolean =>
  forms.some(
    ({ role, to }) => role === 'n-2' && terms.some(({ from, kind }) => from === to && kind !== 'act'),
  );
const TELLS_TWO = /\b(?:two|both)\b/iu;

/** Whether something is named beside another to be added to it, of which a fact tells nothing. */
function addsUntold(reading: Reading, { profile }: ScoredFact, lexicon: Lexicon): boolean {
  const stretches = segments(reading, { adds: true });
  return stretches.some((stretch, at) => {
    if (!stretch.joined && !stretches[at + 1]?.joined) return false;
    const things = reading.terms.filter(
      (term) =>
        term.from >= stretch.from &&
        term.to <= stretch.to &&
        (isThing(term) || term.kind === 'organisation' || term.concepts.some((id) => lexicon.isOwn(id))),
    );
    return things.length > 0 && things.every((term) => explanation(term, profile) < MENTIONED);
  });
}

/**
 * "Add up what they were fined": what is to be added up is more than one figure, whatever names it. What "the cash adds up to"
 * is what it comes to.
 */
const addsUp = ({ tokens }: Reading, asked: Asking): boolean =>
  asked.asks.length > 0 &&
  tokens.some(
    ({ folded }, at) =>
      ADDS.has(folded) && !(tokens[at + 1]?.folded === 'up' && tokens[at + 2]?.folded === 'to'),
  );

/** Whether the total of several is asked for, not what one of them comes to; "a month" is of no one of them. */
export const asksAll = ({ forms }: Reading): boolean =>
  forms.some(({ role }) => role === 'op-sum') &&
  forms.every(
    ({ role, to }) =>
      role !== 'op-ratio' || forms.some(({ kind, from }) => kind === 'time-unit' && from === to),
  );

/** "Rent for all those families together": an amount that a fact tells for each of several, asked for all of them. */
const allOfEach = (reading: Reading, { fact }: ScoredFact, lexicon: Lexicon): boolean =>
  fact.value.type === 'money' && asksAll(reading) && isEach(fact, lexicon);

/** Whether an amount is told for each of several, "5,000 for each container": in English and another language. */
export const isEach = oncePer((fact: Fact, lexicon: Lexicon): boolean => {
  const told = LANGUAGES.filter((language) =>
    statementOf(fact, language, lexicon).forms.some(({ role }) => role === 'hint-each'),
  );
  return told.includes('en') && told.length > 1;
});

/** "How many minutes between the call and the sinking": an end of the stretch of time of which the fact tells nothing. */
const endUntold = (reading: Reading, { profile }: ScoredFact): boolean => {
  const ends = asksClock(reading) ? endsOf(reading) : [];
  return (
    ends.length > 1 && ends.some((terms) => terms.every((term) => explanation(term, profile) < MENTIONED))
  );
};

/** "A bottle cost 1.80 euros": an amount that opens with the thing it is told of one of. */
const TELLS_ONE = /^(?:an?|one|each) \p{L}+/iu;

/** "What does that make one bird worth": an amount is asked for of a single one. */
const ofOne = ({ forms, terms }: Reading, { asks }: Asking): boolean =>
  asks.includes('amount') &&
  forms.some(
    ({ role, kind, to }) =>
      role === SINGLE && kind === 'number' && terms.some((term) => term.from === to && term.kind !== 'act'),
  );
const SINGLE = 'n-1';

/** A total that the article, or its editor, has worked out. */
const TELLS_TOTAL = /\b(?:in all|in total|altogether|together|combined|total(?:s|led|ing)?)\b/iu;

/** Whether a difference is asked for by that noun. */
const namesDifference = ({ forms, tokens }: Reading): boolean =>
  forms.some(({ role, from, to }) => {
    const inside = tokens.slice(from, to).some(({ folded }) => DIFFERENCE_NOUN.has(folded));
    return role === 'op-difference' && inside;
  });
const DIFFERENCE_NOUN = wordClass('difference-noun');

/** Whether a question asks for what must be worked out, and the fact tells no such result. */
export function untoldResult(reading: Reading, asked: Asking, best: ScoredFact, lexicon: Lexicon): boolean {
  const { fact } = best;
  if (totals(reading) && allOfEach(reading, best, lexicon)) return true;
  if (addsUp(reading, asked)) return !TELLS_TOTAL.test(fact.statement.en);
  // Other languages say "a bird" by the same word.
  if (reading.language === 'en' && fact.value.type === 'money' && ofOne(reading, asked))
    return !isEach(fact, lexicon) && !TELLS_ONE.test(fact.statement.en);
  if (asksPrice(reading)) return fact.value.type !== 'money';
  if (fact.value.type !== 'count' && fact.value.type !== 'money' && !asksFigure(asked)) return false;
  if (
    asksRest(reading, asked) &&
    !stillTold(reading, best) &&
    !tellsResult(fact, 'rest', reading.language, lexicon)
  )
    return true;
  if (
    asksTotal(reading, asked) &&
    asksOfTwo(reading) &&
    !TELLS_TOTAL.test(fact.statement.en) &&
    !TELLS_TWO.test(fact.statement.en)
  )
    return true;
  // "What is the age difference between the brothers?"
  const difference =
    asked.asks.includes('what') && operationOf(reading) === 'difference' && namesDifference(reading);
  if ((difference || asksExcess(reading, asked)) && !tellsResult(fact, 'excess', reading.language, lexicon))
    return true;
  return endUntold(reading, best) || (asksTotal(reading, asked) && addsUntold(reading, best, lexicon));
}
