/** Claims of more than one clause, of alternatives, and of more than facts tell. */
import { type Words, wordClass } from '../../language/classes.ts';
import { isOr, isWithinLonger } from '../../language/forms.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { normalise, type Token, tokenise } from '../../language/tokens.ts';
import { explanation } from '../../match/index.ts';
import { clausesOf, part, type Span } from '../../match/spans.ts';
import type { Bench } from '../bench.ts';
import { comparativeOf } from '../derive/comparison.ts';
import { isThing } from '../derive/counted.ts';
import { speaksOfOwn } from '../derive/events.ts';
import { isNegated } from '../question/denial.ts';
import type { Query } from '../question/query.ts';
import { MENTIONED, TOLD } from '../thresholds.ts';
import { judgeClaim } from './claims.ts';
import type { ClaimFinding } from './held.ts';

const YET = wordClass('yet');
const NOW = wordClass('now');
const GOES_ON = wordClass('goes-on');

/** States that end only where somebody tells that they have. */
const LASTING: ReadonlySet<string> = new Set(['fugitive', 'wanted']);
const NO_LONGER = /\b(?:no longer|any ?more)\b/iu;

const STATE_NOW = wordClass('state-now');
const STATE_PAST = wordClass('state-past');
const tellsPast = ({ tokens }: Reading): boolean => tokens.some(({ folded }) => STATE_PAST.has(folded));

/**
 * Whether a claim says more than facts tell that only speak of the same: that it is so today, or that one thing is more
 * than another.
 */
export function asksBeyond(reading: Reading, finding: ClaimFinding): boolean {
  // What the fact itself tells of today is no more than it tells, nor is what is not so "yet".
  const notYet = (word: string): boolean => YET.has(word) && isNegated(reading);
  // "From 2002 to now" is a stretch of time.
  const inTime = (at: number): boolean => reading.times.some(({ from, to }) => at >= from && at < to);
  const goesOn = finding.facts.some(({ fact }) =>
    tokenise(normalise(fact.statement[reading.language])).some(
      (token) => NOW.has(token.folded) || GOES_ON.has(token.folded),
    ),
  );
  // "Still at large": who is sought is so until it is told otherwise.
  const ended = finding.facts.some(({ fact }) => NO_LONGER.test(fact.statement.en));
  const lasts = (at: number): boolean =>
    !ended &&
    reading.terms.some(
      ({ from, to, concepts }) => from <= at + 1 && to > at && concepts.some((id) => LASTING.has(id)),
    );
  const now =
    reading.tokens.some(
      ({ folded }, at) => NOW.has(folded) && !inTime(at) && !notYet(folded) && !lasts(at),
    ) && !goesOn;
  // "The fine has been paid" is not told by how much it is.
  if (saysPaid(reading.text) && !finding.facts.some(({ fact }) => saysPaid(fact.statement[reading.language])))
    return true;
  // "Are 21 people still held?": that so many were does not make it so today. "40 were still alive" is as past as the fact.
  if (finding.ground === 'figure')
    return now && reading.tokens.some(({ folded }) => STATE_NOW.has(folded)) && !tellsPast(reading);
  if (finding.ground !== 'told') return false;
  const compares = finding.facts.some(({ fact }) => /\bthan\b/u.test(fact.statement.en));
  const than = reading.forms.some(
    (form) =>
      !compares &&
      COMPARES.test(form.role) &&
      !reading.forms.some((other) => other.role === 'part-half' && other.from >= form.from) &&
      (reading.tokens.slice(form.to, form.to + 2).some((token) => THAN.has(token.folded)) ||
        THAN.has(reading.tokens[form.to - 1]?.folded ?? '')),
  );
  // "Longer than the rules demand" is told by no fact that compares nothing.
  const longer =
    reading.numbers.length === 0 &&
    (comparativeOf(reading) !== undefined ||
      reading.tokens.some(
        (token, at) =>
          THAN.in('en').has(token.folded) && COMPARATIVE.test(reading.tokens[at - 1]?.folded ?? ''),
      )) &&
    !compares;
  const told = (words: Words): boolean =>
    finding.facts.some(({ fact }) =>
      tokenise(normalise(fact.statement[reading.language])).some(({ folded }) => words.has(folded)),
    );
  // "Have they been inspected yet", "another bank", "will there be more": of another time or of others than the fact's.
  const others = BEYOND.in(reading.language);
  const offered = reading.tokens.some((token) => isOr(token, reading.language));
  const beyond =
    !offered &&
    // "Todavía" is "yet" as well as "still".
    reading.tokens.some(
      ({ folded }) => others.has(folded) && !notYet(folded) && !(goesOn && NOW.has(folded)),
    ) &&
    !told(others);
  // "Was the licence withdrawn", where it can be.
  const modal = MODAL.in(reading.language);
  const possible =
    reading.forms.some(({ kind }) => kind === 'yesno') &&
    (told(modal) || finding.facts.some(({ fact }) => POSSIBLE.test(fact.statement.en))) &&
    !reading.tokens.some(({ folded }) => modal.has(folded));
  // "Half of the patients", of a fact that tells of no share; "more than half" may be what it comes to.
  const share =
    reading.numbers.length === 0 &&
    reading.forms.some(
      (share) =>
        SHARE.test(share.role) &&
        !isWithinLonger(share, reading.forms, (kind) => kind === 'quantity') &&
        !reading.forms.some(({ role, to }) => role === 'compare-more' && to === share.from),
    ) &&
    !finding.facts.some(({ fact }) => fact.hedge === 'majority' || TELLS_SHARE.test(fact.statement.en));
  // "Have they been in court?", where they are expected there.
  const awaited =
    reading.language === 'en' &&
    reading.tokens.some(({ folded }) => PERFECT.has(folded)) &&
    !reading.tokens.some(({ folded }) => AWAITED.has(folded)) &&
    finding.facts.every(({ fact }) => IS_AWAITED.test(fact.statement.en));
  return awaited || now || than || longer || beyond || possible || share;
}

/** "More than half of the nine are from here", held against how many there are of either: a share that nothing was worked out for. */
export const claimsShare = (reading: Reading, { facts }: ClaimFinding): boolean =>
  reading.forms.some(({ role, to }) => SHARE.test(role) && OF_WHOLE.has(reading.tokens[to]?.folded ?? '')) &&
  !facts.some(({ fact }) => fact.hedge === 'majority' || TELLS_SHARE.test(fact.statement.en));
const OF_WHOLE = wordClass('of-whole');
const PERFECT = wordClass('perfect');
const AWAITED = wordClass('awaited');
const IS_AWAITED = /\b(?:is|are) (?:expected|due|set|scheduled|likely) to\b/iu;
const SHARE = /^part-(?!all)/u;
const TELLS_SHARE =
  /\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|per ?cent|most|majority|minority|handful|out of)\b|%/iu;
const BEYOND = wordClass('beyond');
const MODAL = wordClass('modal');
/** What may be, told without "may". */
const POSSIBLE = /\b(?:not|n't|cannot) be (?:ruled out|excluded)\b|\b(?:is|are|remains?) possible\b/iu;

/** Whether a text says that money has changed hands, and not only that it must, or will. */
const saysPaid = (text: string): boolean =>
  tokenise(normalise(text)).some(
    ({ folded }, at, tokens) =>
      PAID.has(folded) &&
      !tokens.slice(Math.max(0, at - PAID_REACH), at).some((token) => DUE.has(token.folded)),
  );
const PAID = wordClass('paid');
const DUE = wordClass('due');
const PAID_REACH = 3;

/**
 * "More boxes were found at the port than at the market": two things set against each other, which no fact tells, nor
 * contradicts, that compares nothing itself.
 */
export function comparesTwo(reading: Reading, { facts, ground }: ClaimFinding): boolean {
  if (ground === 'figure' || reading.numbers.length > 0) return false;
  const more = reading.forms.find(
    (form) =>
      COMPARES.test(form.role) &&
      !reading.forms.some(({ role, from }) => role === 'part-half' && from >= form.from),
  );
  const than = more
    ? reading.tokens.findIndex(
        ({ folded }, at) => at > more.from && THAN_FAR.in(reading.language).has(folded),
      )
    : -1;
  return (
    than > 0 &&
    // English "than" compares by itself ("more than that"); "que" and "من" only with something behind them.
    (reading.terms.some(({ from }) => from > than) || reading.language === 'en') &&
    !facts.some(({ fact }) => TELLS_MORE.test(fact.statement.en))
  );
}
const THAN_FAR = wordClass('than-far');
/** Not the "less" of a difference: "62 people (73 less 11)". */
const TELLS_MORE = /\b(?:more|(?<!\d )less|fewer|larger|most|than)\b/iu;

const COMPARATIVE = /^(?!(?:rather|other|fewer|later|earlier|sooner)$).*er$|^worse$/u;
const COMPARES = /^(?:op-most|op-least|compare-more|compare-less)$/u;

const THAN = wordClass('than');

/** Whether a fact tells of what stands beside "or", or of something in its place. */
export function tellsAlternative(reading: Reading, finding: ClaimFinding, { lexicon }: Bench): boolean {
  const at = reading.tokens.findIndex((token) => isOr(token, reading.language));
  const before = reading.terms.filter((term) => term.to <= at).at(-1);
  const after = reading.terms.find((term) => term.from > at);
  // "The BNPJ or the BCIJ", of which nobody knows either: another may be one of the two by another name.
  if (finding.verdict === 'refuted') {
    const offered = [before, after].filter((term) => term && term.kind !== 'unlisted');
    // "Was it urea or NPK?" is not told by where some of it was sold.
    const isOfKind = ({ fact: { value } }: ClaimFinding['facts'][number]): boolean =>
      value.type !== 'entity' ||
      value.entities.every((id) => lexicon.concept(id)?.kind !== 'place') ||
      offered.some((term) => term?.kind === 'place');
    return offered.length > 0 && finding.facts.every(isOfKind);
  }
  const told = [before, after].filter(
    (term) => term && finding.facts.some(({ profile }) => explanation(term, profile) >= TOLD),
  );
  return told.length > 0;
}

/** Whether of what stands on both sides of an "or" a finding tells nothing, be it a word that no list has. */
export function leavesBoth({ tokens, terms, numbers, language }: Reading, { facts }: ClaimFinding): boolean {
  const at = tokens.findIndex((token) => isOr(token, language));
  const tells = (place: number): boolean =>
    numbers.some(({ from, to }) => from <= place && to > place) ||
    terms.some(
      (term) =>
        term.from <= place &&
        term.to > place &&
        facts.some(({ profile }) => explanation(term, profile) >= MENTIONED),
    );
  const says = (place: number): boolean => tokens[place]?.kind === 'word' || tokens[place]?.kind === 'number';
  const around = [-OR_REACH, 1].map((from) =>
    Array.from({ length: OR_REACH }, (_, i) => at + from + i).filter(says),
  );
  return around.every((places) => places.length > 0 && !places.some(tells));
}
/** Words on each side of an "or" that may be what it joins. */
const OR_REACH = 2;

/** Ends of a claim that another may follow. */
const STOP = /^[.?!؟;؛—]$/u;
const BUT_CLAUSE = wordClass('but-clause');
const endsClaim = ({ text, folded }: Token): boolean => STOP.test(text) || BUT_CLAUSE.has(folded);

/** "He was questioned, but not charged": a clause of nothing but an act is told of what the clause before it names. */
function withSubjects(reading: Reading, clauses: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const terms = reading.terms.filter((term) => term.from >= clause.from && term.to <= clause.to);
    const conjoined = reading.tokens[clause.from - 1]?.kind === 'word';
    if (before && conjoined && terms.every((term) => term.kind === 'act')) before.to = clause.to;
    else joined.push({ ...clause });
  }
  return joined;
}

/** "Nobody was arrested, they merely took the goods": a comma and a pronoun with its verb open another clause. */
function atPronoun(reading: Reading, { from, to }: Span): Span[] {
  const { tokens, terms } = reading;
  const comma = tokens.findIndex(
    ({ text }, at) =>
      at > from &&
      at < to &&
      /^[,،]$/u.test(text) &&
      SUBJECT_PRONOUN.has(tokens[at + 1]?.folded ?? '') &&
      terms.some((term) => term.from > at && term.to <= to),
  );
  const spoken = (start: number, end: number): boolean =>
    terms.some((term) => term.from >= start && term.to <= end);
  // "It wasn't for sale in A, it was for B" says one thing.
  const denies =
    OPENS_NOBODY.has(tokens[from]?.folded ?? '') && isNegated(part(reading, { from, to: comma }));
  return comma > 0 && spoken(from, comma) && denies
    ? [
        { from, to: comma },
        { from: comma + 1, to },
      ]
    : [{ from, to }];
}

/**
 * "Goods racket broken up, 26 held": the clause that a comma or colon and the only figure open, behind one that says something
 * by itself.
 */
function figureBehind(reading: Reading): Reading | undefined {
  const { tokens, terms, numbers } = reading;
  const [figure, another] = numbers;
  const stop = figure && !another ? figure.from - 1 : -1;
  const said = (start: number, end: number): number =>
    terms.filter((term) => term.from >= start && term.to <= end && !term.aside).length;
  return stop > 0 &&
    [...reading.active].some((at) => at > stop) &&
    /^[,،:–—-]$/u.test(tokens[stop]?.text ?? '') &&
    said(0, stop) >= HEADLINE &&
    said(stop, tokens.length) > 0
    ? part(reading, { from: stop + 1, to: terms.at(-1)?.to ?? tokens.length })
    : undefined;
}

/** Fewest things that the first clause of a headline says. */
const HEADLINE = 2;
const OPENS_NOBODY = wordClass('opens-nobody');
const SUBJECT_PRONOUN = wordClass('subject-pronoun');

/** A claim, sentence by sentence: refuted where one is, supported where all are. */
export function judgeClauses(query: Query, bench: Bench): ClaimFinding | undefined {
  const { reading } = query;
  const sentences = clausesOf(reading, endsClaim);
  const spans = sentences.flatMap((clause) => atPronoun(reading, clause));
  const clauses = withSubjects(reading, spans)
    .map((clause) => part(reading, clause))
    .filter(
      (clause) =>
        clause.terms.length >= 2 ||
        clause.numbers.length > 0 ||
        (clause.terms.length > 0 && isNegated(clause)),
    );
  const claimed = (one: Reading, negated: boolean): ClaimFinding | undefined =>
    judgeClaim(one, negated, bench.index, bench.lexicon);
  const claimedWith = (one: Reading, negated: boolean): ClaimFinding | undefined => {
    const elliptic = ellipticOf(one, bench) ?? amountsOf(one);
    if (elliptic) {
      const [first, second] = elliptic.map((each) => claimed(each, isNegated(each))?.facts[0]?.fact);
      // "51 watches in A and 7 in B", where one fact counts them all: it puts neither right.
      return first && first === second ? undefined : judgeConjoined(elliptic, claimed, bench);
    }
    const whole = claimed(one, negated);
    const behind = whole?.ground === 'figure' || isNegated(one) ? undefined : figureBehind(one);
    const figure = behind && claimed(behind, false);
    return figure?.ground === 'figure' && figure.verdict === 'refuted' ? figure : whole;
  };
  const [only, ...others] = clauses;
  // "Legal here. The gold is put at 13 million": what says too little to be a claim says nothing of the other.
  if (
    only &&
    others.length === 0 &&
    (spans.length > sentences.length || only.numbers.length > 0) &&
    spans.length > 1
  )
    return claimedWith(only, isNegated(only));
  if (clauses.length < 2) {
    const splits = conjoinedOf(reading, bench);
    const joins = splits.flatMap((split) => judgeConjoined(split.both, claimed, bench, split.loose) ?? []);
    const joined = joins.find(({ verdict }) => verdict === 'supported') ?? joins[0];
    // "43 were damaged and 34 cannot go home": what one of two denies turns nothing of the other.
    const apart = splits.some(({ both }) => new Set(both.map(isNegated)).size > 1);
    const whole = apart ? undefined : claimedWith(reading, query.negated);
    // The time of one statement is none of the other's.
    if (!whole || (!whole.conjoined && joined?.verdict === 'supported')) return joined ?? whole;
    const half =
      whole.verdict === 'refuted' && whole.ground === 'figure'
        ? splits.find((split) => isBorneOutBy(split, whole, claimed))
        : undefined;
    if (half) return refutedHalf(half, whole, claimed);
    return joined ? { ...whole, conjoined: true } : whole;
  }
  const findings = clauses.map((clause) => claimed(clause, isNegated(clause)));
  const found = findings.filter((finding) => finding !== undefined);
  const refuted = found.filter((finding) => finding.verdict === 'refuted');
  const told = refuted.length > 0 ? refuted : found.length === clauses.length ? found : [];
  const first = told[0];
  if (!first) return claimed(reading, query.negated);
  return {
    ...first,
    facts: [...new Map(told.flatMap(({ facts }) => facts).map((fact) => [fact.fact.id, fact])).values()],
    score: Math.min(...told.map(({ score }) => score)),
  };
}

const AND = wordClass('and');
/** Arabic writes it to the verb or to what stands there in its place: "وتأسست", "وفي". */
const AND_LETTER = /^و.{2,}/u;

/**
 * "The brigade has 38 officers and exists since 2001": two statements, each with a figure, a time or a place of its own, of which
 * the second has a verb and may leave out its subject. At every "and" that may join two.
 */
function conjoinedOf(reading: Reading, { lexicon }: Bench): Split[] {
  const { tokens, terms, language } = reading;
  // "China" may be crockery as well.
  const isPlace = ({ concepts }: Term): boolean =>
    concepts.some((id) => lexicon.concept(id)?.kind === 'place');
  const splits: Split[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    const word = tokens[at]?.folded ?? '';
    const letter = language === 'ar' && AND_LETTER.test(word);
    if (!AND.has(word) && !letter) continue;
    // "وكان": a word of no meaning of its own, or one that happens to begin with the letter.
    const unsure = letter && !terms.some(({ from }) => from === at);
    const from = letter ? at : at + 1;
    const one = part(reading, { from: 0, to: at });
    const other = part(reading, { from, to: tokens.length });
    const figures = [...other.numbers, ...other.times];
    // "It came from China and went through Mersin": each with a place of its own, behind more than an article.
    const places =
      one.numbers.length + one.times.length + figures.length === 0 &&
      [one, other].every(({ terms: named }) => named.some(isPlace)) &&
      (other.terms.find(isPlace)?.from ?? 0) > from;
    if (
      one.terms.length === 0 ||
      (!places && (one.numbers.length + one.times.length === 0 || figures.length === 0))
    )
      continue;
    // "Four cars and 18 tablets were taken" counts two things of one statement; "nine are held and eight are free" tells two.
    const counts = figures.some((figure) => figure.from === from);
    const [says, saysToo] = [one, other].map(({ forms }) => forms.find(({ kind }) => kind === 'yesno'));
    const verb = [
      ...other.terms.filter(({ kind }) => kind === 'act' || kind === 'event'),
      ...other.forms.filter(({ kind }) => kind === 'yesno'),
    ].sort((a, b) => a.from - b.from)[0];
    if (unsure || (counts && !(says && saysToo)) || (!verb && !places)) {
      if (other.terms.length > 0) splits.push({ both: [one, other], loose: true });
      continue;
    }
    const subject = places
      ? other.terms[0]?.kind === 'thing' && !isPlace(other.terms[0])
      : other.terms.some((term) => verb && term.from < verb.from && term !== verb);
    const first = one.terms.find(({ kind }) => kind !== 'act' && kind !== 'light' && kind !== 'quality');
    // "Nine are in prison": what is behind the verb is no subject.
    if (subject || !first || (counts && says && first.from > says.from)) {
      splits.push({ both: [one, other], loose: false });
      continue;
    }
    const active = new Set(other.active);
    for (let place = first.from; place < first.to; place++) active.add(place);
    splits.push({ both: [one, { ...other, active, terms: [first, ...other.terms] }], loose: false });
    // In Arabic the subject stands behind its verb.
    if (!places && other.terms.some((term) => isThing(term) && term !== verb))
      splits.push({ both: [one, other], loose: true });
  }
  return splits;
}

/** Two statements that an "and" may join. */
interface Split {
  readonly both: readonly [Reading, Reading];
  /** Whether they may be one statement of two things after all: then they are only borne out. */
  readonly loose: boolean;
}

/**
 * "207 cells since 2002 and 32 in the last three years", "four shops in A, two in B": two counts of one thing at two times or
 * places, of which the second leaves out what it counts.
 */
function ellipticOf(reading: Reading, { lexicon }: Bench): [Reading, Reading] | undefined {
  const { tokens, numbers, times, terms, forms, language, text } = reading;
  const [one, other, another] = numbers;
  if (!one || !other || another || one.currency || other.currency || one.percent || other.percent)
    return undefined;
  // "The other five in Carinthia".
  let opening = other.from;
  const theOther = (folded: string): boolean => OF_THE_REST.has(folded) || DEFINITE_ARTICLE.has(folded);
  while (opening > one.to && theOther(tokens[opening - 1]?.folded ?? '')) opening--;
  const before = tokens[opening - 1];
  const letter = language === 'ar' && AND_LETTER.test(tokens[other.from]?.folded ?? '');
  if (!letter && !(before && (AND.has(before.folded) || /^[,،]$/u.test(before.text)))) return undefined;
  // A time or a place bounds what is counted, and what is counted next; before it stands at most an "in the".
  const bounds = [...times, ...terms.filter(({ kind }) => kind === 'place')].sort((a, b) => a.from - b.from);
  const small = (at: number): boolean =>
    forms.some(({ kind, from, to }) => SMALL.has(kind) && from <= at && to > at) &&
    !terms.some(({ from, to }) => from <= at && to > at);
  const opens = (bound: number): number => {
    let at = bound;
    while (at > bound - MOST_SMALL && small(at - 1)) at--;
    return at;
  };
  const second = bounds.find(({ from }) => from >= other.to);
  // "Nine of the shops were in A": shops are a place as well.
  const first = bounds.findLast(
    (bound) =>
      bound.from > one.to && bound.from < other.from && second && 'kind' in bound === 'kind' in second,
  );
  if (!first || !second || opens(second.from) > other.to) return undefined;
  const words = (from: number, to: number): string =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  const noun = opens(first.from) > one.to ? words(one.to, opens(first.from)) : '';
  if (!terms.some(({ from, to }) => from >= one.to && to <= opens(first.from))) return undefined;
  const told = `${words(other.from, other.to)} ${noun} ${words(other.to, tokens.length)}`;
  return [part(reading, { from: 0, to: opening }), read(told, lexicon, language)];
}

const OF_THE_REST = wordClass('of-the-rest');
const DEFINITE_ARTICLE = wordClass('definite-article');

/** "The haul was valued at $2.5 million, $1.7 million of it for the ivory": two amounts, each of a thing that stands with it. */
function amountsOf(reading: Reading): [Reading, Reading] | undefined {
  const { tokens, numbers } = reading;
  const [one, other, another] = numbers;
  if (!one?.currency || one.currency !== other?.currency || another) return undefined;
  const at = tokens.findIndex(
    ({ text, folded }, place) =>
      place >= one.to && place < other.from && (/^[,،]$/u.test(text) || AND.has(folded)),
  );
  if (at < 0) return undefined;
  const first = part(reading, { from: 0, to: at });
  const second = part(reading, { from: at + 1, to: tokens.length });
  const isThing = ({ kind, aside }: Term): boolean => !aside && VALUED.has(kind);
  if (!first.terms.some(isThing) || !second.terms.some(isThing)) return undefined;
  // "Valued at" is said of both.
  const carried = first.terms.filter((term) => !isThing(term));
  const active = new Set(second.active);
  for (const { from, to } of carried) for (let place = from; place < to; place++) active.add(place);
  return [first, { ...second, active, terms: [...carried, ...second.terms] }];
}
const VALUED: ReadonlySet<string> = new Set(['thing', 'animal', 'person', 'group', 'unlisted']);

const SMALL: ReadonlySet<string> = new Set(['function', 'modifier', 'time-relation']);
/** "Over the": most small words before a time or a place. */
const MOST_SMALL = 3;

const BEARS_OUT: ReadonlySet<ClaimFinding['ground']> = new Set(['figure', 'told']);

/** Two statements in one: refuted where either is, supported where both are. `loose`: by a figure of each, or not at all. */
function judgeConjoined(
  both: readonly Reading[],
  claimed: Claimed,
  bench: Bench,
  loose = false,
): ClaimFinding | undefined {
  const findings = both.flatMap((one) => claimed(one, isNegated(one)) ?? []);
  const refuted = findings.filter(({ verdict }) => verdict === 'refuted');
  if (loose && (refuted.length > 0 || findings.some(({ ground }) => !BEARS_OUT.has(ground))))
    return undefined;
  // "The raid of 2018 was in Fez and 17 were arrested": of the older event as well, where no other is named.
  const [of, andOf] = findings;
  const [, second] = both;
  const isMain = ({ facts }: ClaimFinding): boolean => facts.some(({ profile }) => profile.main);
  if (of && andOf && second && !isMain(of) && isMain(andOf) && !speaksOfOwn(second, bench)) return undefined;
  const told = refuted.length > 0 ? refuted : findings.length === both.length ? findings : [];
  const [first] = told;
  return (
    first && {
      ...first,
      facts: told.flatMap(({ facts }) => facts),
      score: Math.min(...told.map(({ score }) => score)),
      conjoined: true,
    }
  );
}

type Claimed = (one: Reading, negated: boolean) => ClaimFinding | undefined;

/** Whether a finding rests on no other fact than those of another: it tells nothing more. */
const restsOn = (finding: ClaimFinding, other: ClaimFinding): boolean =>
  finding.facts.every(({ fact }) => other.facts.some((told) => told.fact === fact));

/** "The youngest is 24 and the oldest 63": whether what refutes the whole is the very fact that bears out one of the two. */
const isBorneOutBy = ({ both }: Split, whole: ClaimFinding, claimed: Claimed): boolean =>
  both.some((one) => {
    const half = claimed(one, isNegated(one));
    return half?.verdict === 'supported' && restsOn(whole, half);
  });

/**
 * What refutes the other of two statements, by another fact than bears out the first; undefined where none does, or where it says
 * too little by itself: "in Spain 76 fell ill and six died".
 */
const refutedHalf = ({ both }: Split, whole: ClaimFinding, claimed: Claimed): ClaimFinding | undefined =>
  both
    .filter(({ terms }) => terms.some(({ kind }) => kind !== 'act' && kind !== 'light'))
    .flatMap((one) => claimed(one, isNegated(one)) ?? [])
    .find((half) => half.verdict === 'refuted' && !restsOn(half, whole));

/**
 * "Did they take more cars or more laptops?" opens like a claim and asks which. "True or false" asks no such thing, nor does "knows of
 * no crash or accident", "not any".
 */
export function isDisjunctive(reading: Reading): boolean {
  const { tokens, forms, active, language } = reading;
  const negated = isNegated(reading);
  const ofAny = (at: number): boolean =>
    tokens.slice(Math.max(0, at - ANY_REACH), at).some(({ folded }) => ANY.in(language).has(folded));
  return tokens.some(
    (token, at) =>
      isOr(token, language) &&
      active.has(at) &&
      !(negated && ofAny(at)) &&
      !forms.some((form) => form.kind === 'tag' && form.from <= at && form.to > at),
  );
}
const ANY = wordClass('any');
/** Most words from "any" to the "or" behind what it is of: "any serious crash or". */
const ANY_REACH = 3;
