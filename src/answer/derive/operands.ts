/**
 * The facts that a question names to be reckoned with, one a stretch of it. A count is named by its own noun: "cars" names
 * the cars, "police" names nothing that was counted. A thing that stands beside a named one and that no fact counts makes
 * the reckoning impossible.
 */
import { type Fact, LANGUAGES } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { asking, BLANK, nounAsk } from '../../match/question.ts';
import { isNameLike, timeAgreement } from '../../match/rank.ts';
import { slice } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { stance } from '../claims/polarity.ts';
import { denialsOf } from '../question/denial.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { foreignNames, foreignTimes } from '../silence/conditions.ts';
import { MENTIONED, NAMES_IT, OPERAND_COVERAGE, TOLD } from '../thresholds.ts';
import { quantitiesOf } from '../values.ts';
import { countedOf, isPeople, isThing } from './counted.ts';
import { MEASURES, measuresOf } from './units.ts';
import { sameThings } from './whole.ts';

export const isCount = ({ value }: Fact): boolean => value.type === 'count' && !MARGIN.test(value.noun.en);
export const isNumeric = (fact: Fact): boolean => isCount(fact) || isMoney(fact);
/** "Pieces more in the warehouse": by how much one count is above another; it counts no things. */
const MARGIN = /\b(?:more|fewer|less)\b/iu;
export const isMoney = (fact: Fact) => fact.value.type === 'money';
/** "Three days later": a text of when something was, with the day as its condition. */
const tellsDay = ({ value, conditions }: Fact): boolean =>
  value.type === 'text' && value.answers.includes('when') && conditions?.on !== undefined;
export const isDated = (fact: Fact) =>
  fact.value.type === 'date' || fact.value.type === 'period' || tellsDay(fact);

const JOINS_OPERANDS = wordClass('joins-operands');
const PLUS = /^[&+]$/u;
const AS_OR_THAN = wordClass('as-or-than');
const ENDS_OPERAND = wordClass('ends-operand');
const STOP = /^[,،;؛:?؟.()]$/u;
const INVERTED_SUBJECT = wordClass('inverted-subject');
const FROM = wordClass('from');
const TO = wordClass('to');
const AT_WHICH = wordClass('at-which');
/** The noun by which numbers are asked for: "the number of A exceeds the number of B". */
const NUMBER_OF = 'noun-count';
const AGAINST = wordClass('against');

/** How a question is cut into stretches. */
export interface Cutting {
  /** "From" and "to" and the verb cut too. */
  spans?: boolean;
  /** Only what adds cuts: "the total against cells" names one thing. */
  adds?: boolean;
  /** "When" and "since" cut too: what happened then is another event. */
  times?: boolean;
}

interface Stretch {
  from: number;
  to: number;
  /** Joined to the stretch before it ("and", "than"), rather than only standing after it. */
  joined: boolean;
  /** The word that joins it is an "or". */
  or: boolean;
}

/** Stretches of tokens between the words that separate operands. Arabic writes "and" onto the next word. */
export function segments(
  reading: Reading,
  { spans = false, adds = false, times = false }: Cutting = {},
): Stretch[] {
  // "How many times A was B", "how many years after A were B": the verb stands between the two.
  const verbs = reading.forms
    .filter((form) => form.kind === 'yesno' && form.from > 0)
    .map((form) => form.from);
  const numbers = reading.forms
    .filter((form) => form.role === NUMBER_OF)
    .map((form) => form.from)
    .sort((a, b) => a - b)
    .slice(1);
  const operators = new Set<number>();
  // "A and B, total" puts nothing beside the total.
  const totals = new Set<number>();
  for (const form of reading.forms)
    if (
      adds
        ? form.role === 'op-sum'
        : form.kind === 'op' || form.kind === 'factor' || /^compare-(?:more|less)$/u.test(form.role)
    )
      for (let at = form.from; at < form.to; at++) {
        // "The first raid" may be a name of the case's own.
        if (reading.terms.some((term) => term.from === at && term.to > form.to)) continue;
        operators.add(at);
        if (form.role === 'op-sum') totals.add(at);
      }
  const stretches: Stretch[] = [];
  let from = 0;
  let joined = false;
  let or = false;
  reading.tokens.forEach((token, at) => {
    const attached =
      reading.language === 'ar' &&
      /^و.{3,}/u.test(token.folded) &&
      at > from &&
      (reading.terms.some((term) => term.from === at) || reading.forms.some((form) => form.from === at));
    // "Dépassent-elles": the pronoun after the verb opens what follows.
    const inverted =
      reading.language === 'fr' &&
      token.text === '-' &&
      INVERTED_SUBJECT.has(reading.tokens[at + 1]?.folded ?? '');
    const inside =
      reading.terms.some((term) => term.from < at && term.to > at) ||
      reading.numbers.some((n) => n.from < at && n.to > at) ||
      reading.times.some((time) => time.from <= at && time.to > at && time.to - time.from > 1);
    if (inside) return;
    // "Seven times as many watches as laptops".
    const equates =
      AS_OR_THAN.has(token.folded) && reading.forms.some(({ kind, to }) => kind === 'factor' && to < at);
    const joins =
      (JOINS_OPERANDS.in(reading.language).has(token.folded) || PLUS.test(token.text) || equates) &&
      token.text !== 'qué' &&
      !(adds && AGAINST.has(token.folded));
    const cuts =
      joins ||
      ENDS_OPERAND.in(reading.language).has(token.folded) ||
      STOP.test(token.text) ||
      operators.has(at) ||
      (times && AT_WHICH.in(reading.language).has(token.folded)) ||
      (spans &&
        (inverted ||
          FROM.has(token.folded) ||
          TO.has(token.folded) ||
          verbs.includes(at) ||
          numbers.includes(at)));
    if (cuts) {
      if (at > from) stretches.push({ from, to: at, joined, or });
      joined = joins || (at === from && joined && !totals.has(at));
      // "Or more laptops": the operator behind an "or" leaves it one.
      or = joins ? isOr(token, reading.language) : at === from && or;
      from = at + 1;
    } else if (attached) {
      stretches.push({ from, to: at, joined, or });
      joined = true;
      or = false;
      from = at;
    }
  });
  if (reading.tokens.length > from) stretches.push({ from, to: reading.tokens.length, joined, or });
  return stretches;
}

/** How surely a term names what a fact counts: 3 by its noun, 2 by the noun of its statement, 1 by a broader one. */
function naming(term: Term, profile: Profile, fact: Fact, bench: Bench): number {
  const { things, broader } = countedOf(fact, bench.lexicon);
  // "Shops" are counted by a noun that opens with them, "Peruvian" by those who are from there; "at the port" says where.
  const people = (id: string): boolean => things.has(id) && isPeople(id, bench.lexicon);
  if (WHERE_OR_WHO.has(term.kind))
    return term.kind === 'place' && (opensNoun(term, fact) || term.concepts.some(people)) ? 3 : 0;
  // "The gap in tonnes": a measure names no count of things that are measured by it.
  if (term.concepts.some((id) => MEASURES.has(id)) && [...things].some((id) => !MEASURES.has(id))) return 0;
  if (term.concepts.some((concept) => things.has(concept))) return isThing(term) ? 3 : 2;
  if (wordOf(term, fact)) return 2;
  if (!isThing(term)) return 0;
  const named = NAMES.has(term.kind);
  if (
    !named &&
    term.concepts.some((concept) => profile.heads.has(concept) && profile.explains(concept) === 1)
  )
    return 2;
  return term.concepts.some((concept) => broader.has(concept) && !TOO_BROAD.has(concept)) ? 1 : 0;
}

/**
 * How surely a term names what an amount is of: a thing that is counted is rather meant by its number. "Value" and "cost"
 * alone name no amount; beside them a deed or a time does ("the cost of cleaning up", "the February valuation").
 */
function pricing(term: Term, profile: Profile, part: Reading, amounts: boolean): number {
  if (term.parts.length > 0)
    return Math.max(...term.parts.map((word) => pricing(word, profile, part, amounts)));
  if (term.kind === 'place' || term.kind === 'body' || term.kind === 'person') return 0;
  const priced = part.terms.some((each) => nounAsk(each) || each.concepts.includes(ESTIMATE));
  // "How much is the damage" asks for an amount by a deed alone.
  const alone = amounts && part.terms.length === 1;
  if (nounAsk(term) ? part.times.length === 0 : !priced && !alone && !isThing(term)) return 0;
  const told = explanation(term, profile);
  // "Efectivo" is cash rather than any money: what a word means first names it the more surely.
  const first = profile.explains(term.concepts[0] ?? '') === 1 ? FIRST_SENSE : 0;
  return told === 1 ? 2.5 + first : told >= NAMES_IT ? 2 : 0;
}
const FIRST_SENSE = 0.2;

/** "Put at", "the estimate": what is said of sums. */
const ESTIMATE = 'estimate';

/** Whether the noun of a count opens with a term: the "shops" of "shops supplied". */
function opensNoun(term: Term, { value }: Fact): boolean {
  const word = term.text.toLowerCase();
  return (
    value.type === 'count' && LANGUAGES.some((each) => value.noun[each].toLowerCase().split(' ')[0] === word)
  );
}

/** Whether a term is a word of the noun as it is written, of an act only the noun's first word ("works" of art). */
function wordOf(term: Term, { value }: Fact): boolean {
  if (value.type !== 'count') return false;
  const word = term.text.toLowerCase();
  return LANGUAGES.some((language) => {
    const words = value.noun[language].toLowerCase().split(/[^\p{L}\p{M}]+/u);
    return isThing(term) ? words.includes(word) : words[0] === word;
  });
}

const WHERE_OR_WHO = new Set(['place', 'organisation', 'event']);
/** Kinds whose words name who or where, never what was counted by a word of the statement alone. */
const NAMES = new Set(['place', 'organisation', 'body', 'event', 'attribute']);
/** Concepts so broad that they name no count rather than another. */
const TOO_BROAD = new Set(['thing', 'item', 'goods', 'group', 'person', 'valuables']);

/** An operand: its fact, and the words that name it. */
export interface Named {
  scored: ScoredFact;
  terms: readonly Term[];
  stretch: Stretch;
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

/** The fact that a stretch of a question names, among those that `fits` allows, with the words that name it. */
function operand(
  part: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
  whole: Reading,
): { scored: ScoredFact; terms: Term[]; sure: number } | undefined {
  const { index } = bench;
  const figured = byFigure(part, index, fits);
  if (figured) return { scored: figured, terms: part.terms.filter(isThing), sure: 3 };
  const currencies = asking(part).currencies;
  const ranking = rank(part, { ...BLANK, currencies }, index);
  // "The fine for the fire" is dated as a fine.
  const head = part.terms.find((term) => term.kind !== 'light' && !isHappening(term));
  const candidates = ranking.facts
    .filter(
      (candidate) =>
        fits(candidate.fact) &&
        candidate.evidence.coverage >= OPERAND_COVERAGE &&
        candidate.evidence.time !== -1 &&
        candidate.evidence.currency !== -1 &&
        foreignNames(part, candidate, index, bench.lexicon).every(
          (name) => fits === isDated && toldBeside(name, part, candidate, index),
        ) &&
        foreignTimes(part, candidate, index).length === 0,
    )
    .flatMap((scored) => {
      const { profile, fact } = scored;
      const terms: Term[] = [];
      let sure = 0;
      for (const term of part.terms) {
        const told =
          fact.value.type === 'count'
            ? naming(term, profile, fact, bench)
            : fact.value.type === 'money'
              ? pricing(term, profile, part, fits === isMoney)
              : explanation(term, profile) >= NAMES_IT
                ? 3
                : 0;
        if (told === 0) continue;
        terms.push(term);
        sure = Math.max(sure, told);
      }
      return sure > 0 ? [{ scored, terms, sure }] : [];
    })
    .sort(
      (a, b) =>
        b.sure - a.sure ||
        (fits === isDated ? Number(names(b, head)) - Number(names(a, head)) : 0) ||
        b.scored.evidence.number - a.scored.evidence.number ||
        b.scored.evidence.time - a.scored.evidence.time ||
        b.scored.rank - a.scored.rank,
    );
  // "Those convicted" are not those who were "arrested but not convicted", where both are counted.
  const denies = ({ scored }: Candidate): boolean => stance(part, scored.fact, bench.lexicon) === 'denies';
  const affirmed = denialsOf(part).length === 0 ? candidates.filter((one) => !denies(one)) : [];
  const fitting = affirmed.length > 0 ? affirmed : candidates;
  const best = ofOwnEvent(fitting, fits === isDated ? undefined : whole);
  if (best?.sure !== 1) return best;
  // A broader word names a count only where it is the one count that the word can mean, and no known unknown is meant.
  const unknown = ranking.unknowns[0];
  return fitting.length === 1 && !(unknown && unknown.rank > best.scored.rank) ? best : undefined;
}

const names = ({ terms }: Candidate, head: Term | undefined): boolean =>
  head !== undefined && terms.includes(head);

interface Candidate {
  scored: ScoredFact;
  terms: readonly Term[];
}

/** "The flood" is that of the case, not an earlier one of which nothing more is named, in the `whole` question neither. */
function ofOwnEvent<Each extends Candidate>(
  candidates: readonly Each[],
  whole: Reading | undefined,
): Each | undefined {
  const [best, ...others] = candidates;
  if (!best || best.scored.profile.main || best.scored.fact.conditions?.event === undefined) return best;
  const { profile } = best.scored;
  const own = others.find(
    ({ scored, terms }) =>
      scored.profile.main &&
      scored.fact.value.type === best.scored.fact.value.type &&
      best.terms.every((term) => terms.includes(term)),
  );
  const named =
    own !== undefined &&
    whole !== undefined &&
    (whole.times.some((time) => timeAgreement(time, profile.times) > 0) ||
      whole.terms.some(
        (term) =>
          (explanation(term, profile) >= NAMES_IT || isNameLike(term, whole)) &&
          explanation(term, own.scored.profile) < TOLD,
      ));
  return named ? best : (own ?? best);
}

/**
 * "The find in the cannery": where something happened is told by one fact and when by another, of the same topic and event
 * and told of all else that is named.
 */
function toldBeside(name: Term, part: Reading, { fact, profile }: ScoredFact, index: FactIndex): boolean {
  const others = part.terms.filter((term) => term !== name && isHappening(term) === false);
  return (
    others.length > 0 &&
    others.every((term) => explanation(term, profile) >= TOLD) &&
    index
      .ofTopic(fact.topic)
      .some(
        (beside) =>
          beside.fact &&
          beside.fact !== fact &&
          beside.fact.conditions?.event === fact.conditions?.event &&
          explanation(name, beside) >= NAMES_IT &&
          others.every((term) => explanation(term, beside) >= TOLD),
      )
  );
}

/** "Passed", "took place": words that tell of any event and name none. */
export const isHappening = ({ concepts }: Term): boolean => concepts.some((id) => HAPPENING.has(id));
const HAPPENING: ReadonlySet<string> = new Set(['happen', 'duration']);

/** What the stretches of a question name. */
export interface Operands {
  named: Named[];
  /** Words for a thing beside a named one that no fact counts. */
  missing: Term[];
}

/** The facts that the operands of a question name, one a stretch, in order. */
export function operandsOf(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
  cutting: Cutting = {},
): Operands {
  // What is named to be reckoned with is no aside, wherever it stands.
  const terms = reading.terms.map((term) => (term.aside ? { ...term, aside: false } : term));
  const whole = { ...reading, terms };
  return gatherOperands(whole, bench, fits, cutting);
}

/** The facts that the stretches of a question name; where they name one at most, those of what it tells apart by place or time. */
function gatherOperands(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
  cutting: Cutting,
): Operands {
  const met = byStretches(reading, bench, fits, cutting);
  if (fits === isDated) return met;
  const found = { ...met, named: met.named.filter(({ scored }) => !isOfOtherTime(reading, scored)) };
  if (found.named.length > 1) return found;
  return byMarks(reading, bench, fits, cutting) ?? found;
}

/** "How many times more than in 2024": what was counted in 2023 is no operand. */
const isOfOtherTime = ({ times }: Reading, { fact, profile }: ScoredFact): boolean =>
  fact.conditions?.on !== undefined &&
  times.length > 0 &&
  times.every((time) => timeAgreement(time, profile.times) < 0);

function byStretches(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
  cutting: Cutting,
): Operands {
  const named: Named[] = [];
  const stretches = segments(reading, cutting).flatMap((stretch) =>
    cutting.spans && fits !== isDated ? atVerb(stretch, reading, bench, fits) : [stretch],
  );
  const met: (Named | undefined)[] = stretches.map((stretch) => {
    const part = slice(reading, stretch.from, stretch.to);
    if (part.terms.length === 0 && part.times.length === 0 && part.numbers.length === 0) return undefined;
    if (fits === isDated && part.terms.length > 0 && part.terms.every(isHappening)) return undefined;
    const things = part.terms.filter(isThing);
    const shared = things.length > 0 && fits !== isDated ? withSharedActs(part, reading, stretch) : part;
    let best =
      operand(shared, bench, fits, reading) ??
      (shared === part ? undefined : operand(part, bench, fits, reading));
    // "... since 2002, and how many in the last three years", "how many were lost and found": a time or a deed alone is
    // of the thing before it.
    // A deed after two things that are named is what was done to both.
    const deeds = named.length === 1 ? part.terms.filter((term) => term.kind === 'act') : [];
    if (!best && named.length > 0 && things.length === 0 && part.times.length + deeds.length > 0) {
      const before = reading.terms.filter((term) => term.to <= stretch.from && isThing(term));
      const type = named.at(-1)?.scored.fact.value.type;
      const another = (fact: Fact) =>
        fits(fact) && fact.value.type === type && named.every(({ scored }) => scored.fact !== fact);
      const carried = { ...part, terms: [...part.terms, ...before] };
      best = kinOf(carried, named.at(-1), deeds, bench, another) ?? operand(carried, bench, another, reading);
      const profile = best?.scored.profile;
      if (profile && deeds.some((term) => explanation(term, profile) < TOLD)) best = undefined;
    }
    if (!best) return undefined;
    const again = named.some((other) => other.scored.fact.id === best.scored.fact.id);
    const found = { scored: best.scored, terms: best.terms, stretch };
    if (!again) named.push(found);
    return found;
  });
  const missing = stretches.flatMap((stretch, at) => {
    const before = met[at - 1];
    const here = met[at];
    if (!stretch.joined || (before === undefined) === (here === undefined)) return [];
    const unmet = here ? stretches[at - 1] : stretch;
    const known = here ?? before;
    if (!unmet || !known) return [];
    const terms = reading.terms.filter((term) => term.from >= unmet.from && term.to <= unmet.to);
    const term = here ? (terms.findLast(isThing) ?? terms.at(-1)) : terms[0];
    // The two stand side by side: nothing but the joining word is between the named thing and the other.
    const others = reading.terms.filter((t) => t.from >= known.stretch.from && t.to <= known.stretch.to);
    const beside = here ? others[0] : others.at(-1);
    const alone = cutting.adds === true && terms.length === 1;
    const countable = term && (COUNTABLE.has(term.kind) || (alone && term.kind === 'act'));
    return countable && beside && known.terms.includes(beside) ? [term] : [];
  });
  return { named, missing };
}

/** What tells one count of a thing from another: where, at which event, by whom; or when. */
interface Marked {
  stretch: Stretch;
  terms: Term[];
  times: Reading['times'];
}

/** "How many boxes at the port and the market", "more arrests in 2021 than in 2022": one thing, told of each place or time. */
function byMarks(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
  cutting: Cutting,
): Operands | undefined {
  const stretches = segments(reading, cutting).flatMap((stretch) => betweenMarks(stretch, reading, bench));
  const inside = (stretch: Stretch, item: { from: number; to: number }) =>
    item.from >= stretch.from && item.to <= stretch.to;
  const timed = stretches.filter((stretch) => reading.times.some((time) => inside(stretch, time))).length > 1;
  // "Who rescued more people, the fishermen or the navy?": each of the alternatives tells its count apart.
  const sides = stretches.filter((stretch, at) => stretch.or || stretches[at + 1]?.or);
  // "What the company and the captain were fined": of amounts each of several in a row tells its own.
  const row = fits === isMoney ? rowOf(stretches, reading) : [];
  const marks = (term: Term) =>
    !timed &&
    (sides.length > 1
      ? sides.some((side) => inside(side, term))
      : row.length > 1
        ? row.includes(term)
        : isMark(term, reading, bench));
  const marked = stretches.flatMap((stretch): Marked[] => {
    const terms = reading.terms.filter((term) => marks(term) && inside(stretch, term));
    const times = timed ? reading.times.filter((time) => inside(stretch, time)) : [];
    return terms.length + times.length > 0 ? [{ stretch, terms, times }] : [];
  });
  const common = reading.terms.filter(
    (term) =>
      !marks(term) &&
      (term.kind !== 'attribute' || isHead(term, reading)) &&
      stretches.some((stretch) => inside(stretch, term)),
  );
  if (marked.length < 2 || common.length === 0) return undefined;
  // "Tablets at the port and vials at the market" are different things.
  const own = marked
    .map(({ stretch }) => common.filter((term) => inside(stretch, term)))
    .filter((terms) => terms.length > 0);
  const [one = [], ...others] = own;
  const concepts = new Set(one.flatMap((term) => term.concepts));
  if (others.some((terms) => !terms.every((term) => term.concepts.some((id) => concepts.has(id)))))
    return undefined;
  const named: Named[] = [];
  const missing: Term[] = [];
  for (const { stretch, terms, times } of marked) {
    const part = {
      ...reading,
      terms: [...common, ...terms],
      times: timed ? times : reading.times,
      numbers: [],
    };
    const scored = toldOf(part, bench, fits);
    if (scored && named.every((each) => each.scored.fact !== scored.fact))
      named.push({ scored, terms: part.terms, stretch });
    else missing.push(...terms.slice(0, 1));
  }
  return named.length === marked.length ? { named, missing: [] } : undefined;
}

/** Those in a row, joined by "and", of whom something is told: people, firms, offices. */
function rowOf(stretches: readonly Stretch[], { terms }: Reading): Term[] {
  const last = ({ from, to }: Stretch): Term | undefined =>
    terms.findLast((term) => term.from >= from && term.to <= to && term.kind !== 'act');
  return stretches.flatMap((stretch, at) => {
    const next = stretches[at + 1];
    if (!stretch.joined && !next?.joined) return [];
    const named = stretch.joined
      ? terms.find(({ from, to }) => from >= stretch.from && to <= stretch.to)
      : last(stretch);
    return named && WHO.has(named.kind) ? [named] : [];
  });
}
const WHO: ReadonlySet<string> = new Set(['person', 'body', 'group', 'organisation']);

/** "How many hectares": a measure that stands right behind the question word is what is counted. */
const isHead = ({ from }: Term, { forms }: Reading): boolean =>
  forms.some(({ role, to }) => role === 'ask-count' && to === from);

/** Whether a term says where, at which event or by whom: also a word of many meanings that the case has as a place. */
const isMark = (term: Term, reading: Reading, bench: Bench): boolean =>
  WHERE_OR_WHO.has(term.kind) ||
  isPerson(term, reading, bench) ||
  term.concepts.some(
    (id) => bench.lexicon.isOwn(id) && WHERE_OR_WHO.has(bench.lexicon.concept(id)?.kind ?? ''),
  );

/** "More than that of the hill burned the fire of the town": a deed between two such marks parts them. */
function betweenMarks(stretch: Stretch, reading: Reading, bench: Bench): Stretch[] {
  const within = reading.terms.filter(({ from, to }) => from >= stretch.from && to <= stretch.to);
  const deed = within.find(
    (term, at) =>
      term.kind === 'act' &&
      within.slice(0, at).some((each) => isMark(each, reading, bench)) &&
      within.slice(at + 1).some((each) => isMark(each, reading, bench)),
  );
  return deed
    ? [
        { ...stretch, to: deed.from },
        { from: deed.to, to: stretch.to, joined: true, or: false },
      ]
    : [stretch];
}

/** Whether a term names a person of the case: her sentence is not another's. */
export const isPerson = (term: Term, reading: Reading, { lexicon }: Bench): boolean =>
  term.kind === 'person' && isNameLike(term, reading) && term.concepts.some((id) => lexicon.isOwn(id));

/**
 * "How much more did the dentist lose than the teacher", "more victims in Austria than in Switzerland": the two figures where behind the
 * "than" stands only who or where else, and what is said of it is said before. Empty where either is not told.
 */
export function carriedAcrossThan(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
): ScoredFact[] {
  const than = reading.tokens.findLastIndex(({ folded }) => THAN.in(reading.language).has(folded));
  if (than < 1) return [];
  const [left, right] = [slice(reading, 0, than), slice(reading, than + 1, reading.tokens.length)];
  const isAct = ({ kind }: Term): boolean => kind === 'act';
  const behind = right.terms.filter((term) => !isAct(term));
  // "... than Czechs were arrested": the deed is of both, wherever it stands.
  const acts = [...left.terms, ...right.terms].filter(isAct);
  const isPlace = ({ kind }: Term): boolean => kind === 'place';
  const places = behind.every(isPlace);
  const words = left.terms.flatMap((term) => (term.parts.length > 0 ? term.parts : [term]));
  const shared = [...(places ? words.filter((term) => !isPlace(term) && !isAct(term)) : []), ...acts];
  if (behind.length === 0 || shared.length === 0) return [];
  const one = toldOf(
    { ...left, terms: [...left.terms.filter((term) => !isAct(term)), ...acts] },
    bench,
    fits,
  );
  const other = toldOf(
    { ...right, terms: [...shared, ...behind] },
    bench,
    (fact) =>
      fits(fact) &&
      fact !== one?.fact &&
      (fact.topic === one?.fact.topic || (isMoney(fact) && one !== undefined && isMoney(one.fact))),
  );
  const tells = (terms: readonly Term[], { profile }: ScoredFact): boolean =>
    terms.every((term) => explanation(term, profile) >= TOLD);
  return one && other && tells(behind, other) && !tells(behind, one) ? [one, other] : [];
}

/**
 * The two sides of a "than", each by all that it says: "more per death is the association demanding than the company
 * offers". What it is per, or the whole of the first side where the second names but a time, is said of both.
 */
export function acrossThan(reading: Reading, bench: Bench, fits: (fact: Fact) => boolean): ScoredFact[] {
  const than = reading.tokens.findLastIndex(({ folded }) => THAN.in(reading.language).has(folded));
  if (than < 1) return [];
  const [left, right] = [slice(reading, 0, than), slice(reading, than + 1, reading.tokens.length)];
  const per = reading.forms.find(({ role }) => role === 'op-ratio');
  const shared =
    right.terms.length === 0
      ? left.terms
      : left.terms.filter(({ from }) => per && from >= per.to && from - per.to <= 1);
  if (shared.length === 0 || right.terms.length + right.times.length === 0) return [];
  const carried = { ...right, terms: [...shared, ...right.terms] };
  const but = (other: ScoredFact | undefined) => (fact: Fact) => fits(fact) && fact !== other?.fact;
  // A side that names its time is the surer one.
  const timed = right.times.length > 0 ? toldOf(carried, bench, fits) : undefined;
  if (right.times.length > 0 && !timed) return [];
  const one = toldOf(left, bench, but(timed));
  const other = timed ?? toldOf(carried, bench, but(one));
  return one && other ? [one, other] : [];
}
const THAN = wordClass('than');

/**
 * "More boxes were found at the port than at the market": the figure that is told of the whole first side, and the one that
 * is told of the same with what stands behind "than" in the place of one thing of it. None where two readings disagree.
 */
export function swappedAcrossThan(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
): [ScoredFact, ScoredFact] | undefined {
  const { tokens, language } = reading;
  const than = tokens.findLastIndex(
    ({ folded }, at) => THAN.in(language).has(folded) && reading.terms.some(({ from }) => from > at),
  );
  if (than < 1 || reading.times.length > 0) return undefined;
  const said = ({ aside, kind }: Term): boolean => !aside && kind !== 'light' && kind !== 'quality';
  const left = reading.terms.filter((term) => said(term) && term.to <= than);
  const isDeed = (term: Term): boolean =>
    term.kind === 'act' && !term.concepts.some((id) => bench.lexicon.isOwn(id));
  const behind = reading.terms.filter((term) => said(term) && term.from > than);
  // "More were convicted than acquitted": a deed against a deed, else a thing against a thing.
  const deeds = behind.every(isDeed);
  const right = deeds ? behind : behind.filter((term) => !isDeed(term));
  if (left.length < 2 || right.length === 0) return undefined;
  const bare = { ...reading, forms: [], times: [], numbers: [] };
  const figureOf = (terms: Term[], but?: ScoredFact): ScoredFact | undefined => {
    const active = new Set(
      terms.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
    );
    return toldOf({ ...bare, active, terms }, bench, (fact) => fits(fact) && fact !== but?.fact);
  };
  const one = figureOf(left);
  if (!one) return undefined;
  const others = left
    .filter((term) => isDeed(term) === deeds)
    .flatMap((term) => {
      const other = figureOf([...left.filter((each) => each !== term), ...right], one);
      // What both count is what is compared, and stands on both sides.
      const like = other?.fact.value.type === one.fact.value.type;
      return other &&
        like &&
        !term.concepts.some((id) => other.profile.heads.has(id) && one.profile.heads.has(id))
        ? [other]
        : [];
    });
  const [other] = others;
  return other && others.every(({ fact }) => fact === other.fact) ? [one, other] : undefined;
}

/**
 * "By how many metres did the holes fall short of what the rules require": a stretch that names by no noun of its own the
 * other figure of the same thing, in the same measure and of the same topic. Both figures; undefined where there is no such.
 */
export function besideNamed(
  named: Named,
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
): Fact[] | undefined {
  const { index } = bench;
  const measured = measuresOf(named.scored.fact, bench);
  if (measured.length === 0) return undefined;
  const { topic } = named.scored.fact;
  const alike = (fact: Fact): boolean =>
    fits(fact) && fact.topic === topic && measuresOf(fact, bench).some((id) => measured.includes(id));
  const subject = named.terms.filter((term) => !term.concepts.some((id) => MEASURES.has(id)));
  const others = index.ofTopic(topic).filter(({ fact }) => fact !== undefined && alike(fact));
  for (const stretch of segments(reading, { spans: true })) {
    if (stretch.from === named.stretch.from) continue;
    const things = reading.terms.filter(
      (term) => term.from >= stretch.from && term.to <= stretch.to && isThing(term) && !isMeasure(term),
    );
    if (things.length === 0 || subject.length === 0) continue;
    const tells = (terms: readonly Term[], least: number) => (profile: Profile) =>
      terms.every((term) => explanation(term, profile) >= least);
    const there = others.filter(tells([...subject, ...things], TOLD));
    const here = others.filter(
      (profile) =>
        tells(subject, TOLD)(profile) && !there.includes(profile) && !tells(things, MENTIONED)(profile),
    );
    const [one, other] = [here[0]?.fact, there[0]?.fact];
    if (one && other && here.length === 1 && there.length === 1) return [one, other];
  }
  return undefined;
}
const isMeasure = ({ concepts }: Term): boolean => concepts.some((id) => MEASURES.has(id));

/** The figure that is told of all that is named, and of no other place or time. */
function toldOf(part: Reading, bench: Bench, fits: (fact: Fact) => boolean): ScoredFact | undefined {
  const { index, lexicon } = bench;
  return rank(part, BLANK, index).facts.find(
    (scored) =>
      fits(scored.fact) &&
      scored.evidence.time !== -1 &&
      part.terms.every((term) => explanation(term, scored.profile) >= TOLD) &&
      foreignNames(part, scored, index, lexicon).length === 0 &&
      foreignTimes(part, scored, index).length === 0,
  );
}

/** "By what margin do the watches beat the cars": a verb between the nouns of two counts parts them. */
function atVerb(stretch: Stretch, reading: Reading, bench: Bench, fits: (fact: Fact) => boolean): Stretch[] {
  const verbs = reading.terms.filter(
    (term) => term.kind === 'act' && term.from > stretch.from && term.to < stretch.to,
  );
  for (const verb of verbs) {
    const left = operand(slice(reading, stretch.from, verb.from), bench, fits, reading);
    const right = operand(slice(reading, verb.to, stretch.to), bench, fits, reading);
    if (left?.sure === 3 && right?.sure === 3 && left.scored.fact !== right.scored.fact)
      return [
        { ...stretch, to: verb.from },
        { from: verb.to, to: stretch.to, joined: true, or: false },
      ];
  }
  return [stretch];
}

/** A count of the same things by another deed: "of the stolen objects, how many were found". */
function kinOf(
  carried: Reading,
  before: Named | undefined,
  deeds: readonly Term[],
  bench: Bench,
  fits: (fact: Fact) => boolean,
): { scored: ScoredFact; terms: Term[]; sure: number } | undefined {
  const first = before?.scored.fact;
  if (first?.value.type !== 'count' || deeds.length === 0) return undefined;
  const scored = rank(carried, BLANK, bench.index).facts.find(
    ({ fact, profile }) =>
      fits(fact) &&
      fact.value.type === 'count' &&
      sameThings(fact, first, bench.lexicon) &&
      deeds.every((deed) => explanation(deed, profile) === 1),
  );
  return scored && { scored, terms: [...deeds], sure: 2 };
}

/** Kinds of what may be counted. */
const COUNTABLE = new Set(['thing', 'person', 'group', 'animal', 'vehicle', 'unlisted']);

/** "How many sailors and passengers were evacuated": what was done to the last of several was done to each. */
function withSharedActs(part: Reading, reading: Reading, stretch: Stretch): Reading {
  if (part.terms.some((term) => !isThing(term))) return part;
  const last = reading.terms.findLast(isThing);
  const acts = reading.terms.filter(
    (term) => term.kind === 'act' && term.from >= stretch.to && last && term.from >= last.to,
  );
  return acts.length > 0 ? { ...part, terms: [...part.terms, ...acts] } : part;
}

/** Fewest words that make a stretch more than an item of a list. */
const ITEM = 4;

/** Whether what is named stands in one list: "A, B and C", "A, B", not "A altogether, B or not". */
export function listed(named: readonly Named[]): boolean {
  const [, ...others] = named;
  return (
    others.every(({ stretch }) => !stretch.or) &&
    (others.at(-1)?.stretch.joined === true || named.every(({ stretch }) => stretch.to - stretch.from < ITEM))
  );
}

/** The facts that the operands of a question name, in order. */
export function operands(
  reading: Reading,
  bench: Bench,
  fits: (fact: Fact) => boolean,
  cutting: Cutting = {},
): ScoredFact[] {
  return operandsOf(reading, bench, fits, cutting).named.map(({ scored }) => scored);
}
