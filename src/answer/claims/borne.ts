/** Statements that say, or deny, all that a claim does; and claims that quote one. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { NumberMention } from '../../language/numbers.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import { timeAgreement } from '../../match/rank.ts';
import { denialsOf } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { matterOf } from '../statement.ts';
import { COMMON, NAMED, SAME_TIME } from '../thresholds.ts';
import { inOtherUnit } from './measures.ts';
import { nounOf } from './nouns.ts';

/** Whether two terms have a concept in common. */
export const shares = (a: Term | undefined, b: Term | undefined): boolean =>
  a === b || (a?.concepts.some((concept) => b?.concepts.includes(concept)) ?? false);

/** Kinds of words that set one figure or thing against others, or say of how many something is so. */
export const COMPARES: ReadonlySet<string> = new Set(['comparison', 'op', 'factor', 'quantity']);

/** Kinds of words that say how or what is done: of common ones another may stand there. */
const SOFT: ReadonlySet<string> = new Set(['act', 'quality', 'time']);

/**
 * Whether a fact's statement says all that a claim does, whether the claim denies that or not: each thing that it names, each
 * figure of the same noun, each time. A statement that denies something itself does not.
 */
export function bearsOut(reading: Reading, fact: ScoredFact, lexicon: Lexicon): boolean {
  const told = matterOf(fact.fact, reading.language, lexicon);
  return denialsOf(told).length === 0 && says(told, reading, fact);
}

/** Whether a fact's statement denies just what a claim denies, and says all else that it does: "the 42 were not paid". */
export const deniesAlike = (reading: Reading, fact: ScoredFact, lexicon: Lexicon): boolean =>
  deniesSame(reading, fact, lexicon) && says(matterOf(fact.fact, reading.language, lexicon), reading, fact);

/** Whether a fact's statement denies what a claim denies, whatever else either says: "215 had not returned", "218 had not". */
export function deniesSame(reading: Reading, { fact }: Pick<ScoredFact, 'fact'>, lexicon: Lexicon): boolean {
  const [claimed, stated] = [reading, matterOf(fact, reading.language, lexicon)].map((one) =>
    denialsOf(one).map((denial) => one.terms.find(({ from }) => from >= denial.to)),
  );
  return (
    claimed !== undefined &&
    claimed.length > 0 &&
    claimed.length === stated?.length &&
    claimed.every((term, at) => term !== undefined && shares(term, stated[at]))
  );
}

function says(told: Reading, reading: Reading, { fact, profile }: ScoredFact): boolean {
  const terms = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  if (terms.length < 2) return false;
  // What is compared in the claim must be compared in the statement.
  const compared = reading.forms.filter(({ kind }) => COMPARES.has(kind));
  if (!compared.every(({ role }) => told.forms.some((form) => form.role === role))) return false;
  // Of two times, or of two figures of one noun, the claim may have taken the wrong one, unless it has both.
  if (told.times.length > Math.max(1, reading.times.length) && reading.times.length > 0) return false;
  const { value } = fact;
  // "Augusta, in Sicily" names the value beside the other place that is told of it.
  const names =
    value.type !== 'entity' ||
    terms.some(({ concepts }) => concepts.some((id) => value.entities.includes(id)));
  const left = [...told.numbers];
  const takes = (number: NumberMention): boolean => {
    const at = left.findIndex(
      (other) =>
        other.value === number.value &&
        other.percent === number.percent &&
        other.currency === number.currency &&
        (number.comparison === 'equal' || number.comparison === other.comparison) &&
        shares(nounOf(number, reading), nounOf(other, told)),
    );
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  };
  const ambiguous = (number: NumberMention): boolean =>
    left.some((other) => shares(nounOf(number, reading), nounOf(other, told)));
  return (
    names &&
    terms.every(
      (term) =>
        told.terms.some((other) => shares(term, other)) ||
        (SOFT.has(term.kind) && (term.weight < COMMON || explanation(term, profile) >= NAMED)),
    ) &&
    reading.numbers.every((number) => !inOtherUnit(number, reading, fact) && takes(number)) &&
    !reading.numbers.some(ambiguous) &&
    reading.times.every((time) => timeAgreement(time, told.times) >= SAME_TIME)
  );
}

/** Words that a quoted sentence must have, so that it is one. */
const LEAST_QUOTED = 5;
const STOP = /^[.;(]$/u;

/**
 * How a claim puts a fact's statement word for word, the whole of it or as far as a stop: it says so, or only that it is not so
 * ("it is not true that ..."). Undefined where it says other words, before or behind, than those that ask to agree or deny.
 */
export function quotes(
  reading: Reading,
  { fact }: ScoredFact,
  lexicon: Lexicon,
): 'said' | 'denied' | undefined {
  const told = matterOf(fact, reading.language, lexicon).tokens;
  const isWord = (at: number): boolean => reading.active.has(at) && reading.tokens[at]?.kind !== 'symbol';
  const words = reading.tokens.flatMap((token, at) => (isWord(at) ? [{ word: token.folded, at }] : []));
  const first = told.find(({ kind }) => kind !== 'symbol')?.folded;
  for (let start = 0; start + LEAST_QUOTED <= words.length; start++) {
    if (words[start]?.word !== first) continue;
    let at = start;
    let end: number | undefined;
    for (const token of told) {
      if (token.kind === 'symbol') {
        if (STOP.test(token.text)) end = at;
        continue;
      }
      if (words[at]?.word !== token.folded) break;
      at++;
      if (token === told.at(-1)) end = at;
    }
    if (end === undefined || end - start < LEAST_QUOTED) continue;
    const within = (place: number, fits: (form: Form) => boolean): boolean =>
      reading.forms.some((form) => form.from <= place && form.to > place && fits(form));
    const before = words.slice(0, start);
    // "It is not true that": a phrase, and no denial of what stands beside it.
    const denies = (form: Form): boolean => form.kind === 'negation' && form.to - form.from > 1;
    const leads = before.every(
      ({ at: place }) =>
        within(place, (form) => LEADS.has(form.kind) || denies(form)) &&
        // "Only Clara Benn owns it" says more than "Clara Benn owns it".
        !within(place, ({ kind }) => COMPARES.has(kind)),
    );
    const trails = words.slice(end).every(({ at: place }) => within(place, ({ kind }) => kind === 'tag'));
    if (leads && trails) return before.some(({ at: place }) => within(place, denies)) ? 'denied' : 'said';
  }
  return undefined;
}
/** Kinds of words that lead up to a quoted sentence. */
const LEADS: ReadonlySet<string> = new Set(['tag', 'yesno', 'function', 'request']);
