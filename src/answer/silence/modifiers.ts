/**
 * What a question or a claim adds to what a fact tells: a restriction at its end ("seized by helicopter", "..., women only"), one
 * sort of what is counted ("wooden crates"), something else that is said of it ("were repaired"). Of a fact that tells all else, and
 * nothing of that, it asks what is not told.
 */
import { wordClass } from '../../language/classes.ts';
import { rankOf } from '../../language/common.ts';
import type { Reading, Term } from '../../language/read.ts';
import { fold } from '../../language/tokens.ts';
import { explanation } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { OF_ONE_ALONE } from '../question/alone.ts';
import type { Query } from '../question/query.ts';
import type { ScoredFact } from '../ranking.ts';
import { CORE, LEAST_SORT, MENTIONED, TELLING, TOLD, UNTOLD_DEED } from '../thresholds.ts';

interface Span {
  from: number;
  to: number;
}

/** A stretch with what opens it, up to `opened`. */
interface Modifier extends Span {
  opened: number;
  only: boolean;
}

/** Roles of the word lists. */
const OPENS_RESTRICTION = 'modifier-opens';
const PASSIVE = 'modifier-passive';

const STOP = /^[,;:.?!\u061f\u060c\u061b()–—]$/u;
/** What is said in passing of anything that is told: the text itself, and the event in general. */
const SAID: ReadonlySet<string> = new Set([
  ...['article', 'source', 'media', 'title', 'statement'],
  ...['operation', 'raid', 'investigation', 'search'],
]);
/** What restricts by itself; a deed in its place is often the one asked about, in other words. */
const RESTRICTS = /^(?:thing|person|place|quality|organisation|body|group|unlisted)$/u;
const ARTICLE = wordClass('article');
/** An Arabic preposition that is written onto its noun. */
const ATTACHED = /^(?:بال|لل|كال)/u;

/** Whether a question ends in a restriction of which the fact tells nothing. */
export function asksRestricted(
  reading: Reading,
  { heads }: Asking,
  { fact, profile, evidence }: ScoredFact,
  { index, lexicon }: Pick<Bench, 'index' | 'lexicon'>,
): boolean {
  const span = lastModifier(reading);
  if (!span || evidence.core < CORE) return false;
  const within = (term: Span): boolean => term.from >= span.from && term.to <= span.to;
  const spoken = reading.terms.filter((term) => term.kind !== 'light');
  // "According to", "made of" are words of their own.
  const opens = (term: Span): boolean => term.from >= span.from && term.to <= span.opened;
  const inside = spoken.filter((term) => within(term) && !opens(term) && (span.only || !term.aside));
  const outside = spoken.filter((term) => !within(term) && !term.aside);
  const restricts = ({ kind, concepts, from }: Term): boolean =>
    RESTRICTS.test(kind) ||
    ARTICLE.has(reading.tokens[from - 1]?.folded ?? '') ||
    concepts.some((id) => RESTRICTS.test(lexicon.concept(id)?.kind ?? ''));
  const told = (term: Term): number => explanation(term, profile);
  // What the facts beside it are told of says which event is meant: "the operation with the turtles".
  const siblings = index.ofTopic(fact.topic);
  const general = (term: Term): boolean =>
    siblings.some((other) => explanation(term, other) >= MENTIONED) ||
    term.concepts.some(
      (id) =>
        SAID.has(id) || index.context.has(id) || (lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'group'),
    );
  return (
    inside.length > 0 &&
    !heads.some(within) &&
    inside.every((term) => restricts(term) && told(term) < UNTOLD_DEED && !general(term)) &&
    inside.some((term) => isWord(term, reading) && (span.only || term.weight >= TELLING)) &&
    outside.length > 0 &&
    outside.every((term) => told(term) >= MENTIONED)
  );
}

/**
 * Whether a claim ends in a stretch of which no fact found tells anything, whatever its words are of: "... during a football
 * match", "... under pressure from the president". What the facts beside them state says which event is meant.
 */
export function endsUntold(
  { reading, weak, negated }: Pick<Query, 'reading' | 'weak' | 'negated'>,
  told: readonly Pick<ScoredFact, 'fact' | 'profile'>[],
  { index, lexicon }: Pick<Bench, 'index' | 'lexicon'>,
): boolean {
  const { tokens, forms, language } = reading;
  const end = reading.terms.at(-1);
  if (!end) return false;
  const spoken = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  const siblings = told.flatMap(({ fact }) => index.ofTopic(fact.topic));
  const isKnown = ({ concepts }: Term): boolean =>
    concepts.some((id) => SAID.has(id) || lexicon.isOwn(id)) ||
    // Of a word of several meanings all: a "president" is a boss, too.
    concepts.every((id) => index.context.has(id)) ||
    siblings.some(({ stated }) => concepts.every((id) => stated.includes(id)));
  const untold = (term: Term): boolean =>
    told.every(({ profile }) => explanation(term, profile) < MENTIONED) && !isKnown(term);
  // "Under pressure | from the president": as far back as nothing of it is told.
  const stop = tokens.findLastIndex(({ text }, at) => at < end.from && STOP.test(text));
  const openers = forms
    .filter(({ role, from }) => role === OPENS_RESTRICTION && from > stop && from <= end.from)
    .map(({ from, to }) => ({ from, opened: to }));
  // "At gunpoint", "a punta de pistola" are one word with what opens it, and so is an Arabic one: "لأسباب سياسية".
  const opensItself = ({ from, to }: Term): boolean => {
    const word = tokens[from]?.folded ?? '';
    return (
      (to - from > 1 && BEFORE_QUESTION.in(language).has(word)) ||
      (language === 'ar' && WRITTEN_ON.test(word))
    );
  };
  const own = spoken
    .filter((term) => term.from > stop && opensItself(term))
    .map(({ from }) => ({ from, opened: from }));
  // "According to" only opens.
  const insideOf = ({ from, opened }: { from: number; opened: number }): Term[] =>
    spoken.filter((term) => term.from >= from && term.to > opened);
  const strange = (term: Term): boolean =>
    told.every(({ profile }) => explanation(term, profile) < UNTOLD_DEED) && untold(term);
  const spans = [...openers, ...own].sort((a, b) => a.from - b.from);
  const last = spans.at(-1);
  const span =
    spans.find((one) => insideOf(one).length > 0 && insideOf(one).every(untold)) ??
    // "For political reasons": what says which reasons.
    (last && !weak && !negated && insideOf(last).length === 2 && insideOf(last).some(strange)
      ? last
      : undefined);
  if (!span) return false;
  // "A description that I can carry over" is of those who ask.
  if (tokens.slice(span.from).some(({ folded }) => ASKER.in(language).has(folded))) return false;
  const inside = insideOf(span);
  const outside = spoken.filter(({ to }) => to <= span.from);
  return (
    inside.some((term) => isWord(term, reading) && term.weight >= TELLING) &&
    outside.length > 1 &&
    outside.every((term) => told.some(({ profile }) => explanation(term, profile) >= MENTIONED))
  );
}

const ASKER = wordClass('asker');
const BEFORE_QUESTION = wordClass('before-question');
/** An Arabic preposition of one letter before its noun. */
const WRITTEN_ON = /^[لب]\p{L}{3,}/u;

/**
 * Whether a number is asked for of one sort of what the fact counts ("wooden phones", "montres bleues"), or of those of whom
 * something else is said ("how many phones were sold").
 */
export function asksOfSort(
  reading: Reading,
  { asks, heads }: Asking,
  best: ScoredFact,
  bench: Pick<Bench, 'index' | 'lexicon'>,
): boolean {
  const { fact, profile } = best;
  const [ask, ...others] = asks;
  const asked =
    fact.value.type === 'count' ? ask === 'count' : fact.value.type === 'money' && ask === 'amount';
  if (!asked || others.length > 0) return false;
  // Beside misspelt words a word of the lists may be one too.
  if (reading.terms.some(({ how }) => how === 'corrected')) return false;
  const counted = heads.filter((head) => explanation(head, profile) >= MENTIONED);
  const untold = untoldBy(best, UNTOLD_DEED, bench);
  const foreign = (term: Term): boolean =>
    isWord(term, reading) && untold(term) && !term.concepts.some((id) => OF_ALL.has(id));
  return reading.terms.some(
    (term) =>
      foreign(term) &&
      !counted.includes(term) &&
      (counted.some((head) => qualifies(term, head, reading)) ||
        ((counted.length > 0 || ask === 'amount') && term.how === 'listed' && isPassive(term, reading))),
  );
}
/** What is felt about them, or true of all that a case is about, makes no sort of them: "the poor critters", "the illegal goods". */
const OF_ALL: ReadonlySet<string> = new Set(['poor', 'good', 'bad', 'illegal']);

/** Of what a fact and those of its topic tell nothing, and the case has no word of its own for. */
function untoldBy(
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  least: number,
  { index, lexicon }: Pick<Bench, 'index' | 'lexicon'>,
): (term: Term) => boolean {
  const siblings = index.ofTopic(fact.topic);
  return (term) =>
    !term.aside &&
    term.weight >= LEAST_SORT &&
    explanation(term, profile) < least &&
    !siblings.some((other) => explanation(term, other) >= MENTIONED) &&
    !term.concepts.some((id) => index.context.has(id) || lexicon.isOwn(id));
}

/** "The watches were repaired": a deed that is said of what a fact tells of, and the fact tells of another. `least`: explained so far, it is told. */
export function saysOtherDeed(
  reading: Reading,
  told: Pick<ScoredFact, 'fact' | 'profile'>,
  bench: Pick<Bench, 'index' | 'lexicon'>,
  least = MENTIONED,
): boolean {
  const { lexicon } = bench;
  const strange = untoldBy(told, least, bench);
  const untold = (term: Term): boolean =>
    term.how === 'listed' && strange(term) && !term.concepts.some((id) => GOT.has(id));
  if (reading.terms.some((term) => untold(term) && isPassive(term, reading))) return true;
  // "The police sold the phones": of all that is said to be done nothing is told.
  const deeds = reading.terms.filter(
    ({ concepts, aside, from, text }) =>
      !aside &&
      // "ألم يكن" asks, though the word also means pain.
      !(from === 0 && DID_NOT.has(fold(text))) &&
      concepts.some((id) => lexicon.concept(id)?.kind === 'act'),
  );
  // What a text tells may be told in other words.
  return (
    told.fact.value.type !== 'text' && deeds.some(({ weight }) => weight >= LEAST_SORT) && deeds.every(untold)
  );
}

/** "In counterfeit cash": one sort of what a claim's figure is told of, of which the fact tells nothing. */
export function claimsSort(
  reading: Reading,
  told: Pick<ScoredFact, 'fact' | 'profile'>,
  bench: Pick<Bench, 'index' | 'lexicon'>,
): boolean {
  const untold = untoldBy(told, UNTOLD_DEED, bench);
  const nouns = reading.terms.filter(
    (term) => THINGS.has(term.kind) && explanation(term, told.profile) >= MENTIONED,
  );
  return reading.terms.some(
    (term) =>
      term.how === 'listed' &&
      untold(term) &&
      !term.concepts.some((id) => OF_ALL.has(id)) &&
      nouns.some((noun) => qualifies(term, noun, reading)),
  );
}
const THINGS: ReadonlySet<string> = new Set(['thing', 'animal', 'person', 'group', 'body']);

/**
 * "Were arrested and deported", "international and armed": the second of two things that a claim says of it, and no fact found;
 * or the only one ("were counterfeit").
 */
export function saysMoreOfIt(
  reading: Reading,
  told: readonly Pick<ScoredFact, 'fact' | 'profile'>[],
  { index }: Pick<Bench, 'index'>,
): boolean {
  const { terms, tokens, numbers } = reading;
  const siblings = told.flatMap(({ fact }) => index.ofTopic(fact.topic));
  const isUnsaid = (term: Term): boolean => told.every(({ profile }) => explanation(term, profile) < TOLD);
  const isUntold = (term: Term): boolean =>
    isUnsaid(term) && !siblings.some(({ stated }) => term.concepts.some((id) => stated.includes(id)));
  const only = terms.at(-1);
  // "Police say the phones were counterfeit": who says it tells nothing of it.
  const speech = terms.findIndex(({ concepts }) => concepts.some((id) => SAYS.has(id)));
  if (
    only &&
    (terms.length === 2 || (speech >= 0 && speech <= 1 && terms.length - speech === 3)) &&
    numbers.length === 0 &&
    only.how === 'listed' &&
    only.weight >= LEAST_SORT &&
    isPassive(only, reading) &&
    isUnsaid(only)
  )
    return true;
  const isSaid = ({ kind, aside }: Term): boolean => /^(?:act|quality)$/u.test(kind) && !aside;
  return terms.some((term) => {
    const first = terms.find(({ to }) => to === term.from - 1);
    if (!first || !isSaid(first) || !isSaid(term) || term.how !== 'listed') return false;
    if (!AND.has(tokens[term.from - 1]?.folded ?? '')) return false;
    // "Arrested 21 and seized 2,496 phones": what is said of another thing is judged with it.
    const stop = tokens.findIndex(({ text }, at) => at >= term.to && STOP.test(text));
    const end = stop < 0 ? tokens.length : stop;
    if ([...terms, ...numbers].some(({ from }) => from >= term.to && from < end)) return false;
    return told.some(({ profile }) => explanation(first, profile) >= TOLD) && isUntold(term);
  });
}
const AND = wordClass('and');
const SAYS: ReadonlySet<string> = new Set(['say', 'announce', 'tell']);

/** What is said of whatever somebody has got hold of. */
const GOT: ReadonlySet<string> = new Set(['recover', 'find', 'get', 'take', 'discover', 'collect']);

/** Whether it is what a passive says to be done: "were sold", "were not all sold", "ont-ils été vendus", "were the tablets sold?" */
export function isPassive(term: Term, { tokens, terms, forms }: Reading): boolean {
  if (!/^(?:act|quality)$/u.test(term.kind) && !PARTICIPLE.test(term.text)) return false;
  const passives = forms.filter(({ role }) => role === PASSIVE);
  const last = passives.findLast(({ to }) => to <= term.from && term.from - to < BE_REACH);
  if (last && tokens.slice(last.to, term.from).every(({ folded }) => BEFORE_PARTICIPLE.has(folded)))
    return true;
  const opens = tokens.findIndex(({ kind }) => kind === 'word');
  return passives.some(({ from }) => from === opens) && terms.at(-1) === term;
}
const PARTICIPLE = /(?:ed|ée?s?|[aiu]d[oa]s?)$/u;
/** How a deed ends that is said to be done; "stolen" too, where it is known to be one. */
export const LIKE_PARTICIPLE = /(?:ed|en|ée?s?|[aiu]d[oa]s?)$/u;
/** "ألم يكن ...?" asks, though its first word also means pain. */
const DID_NOT = wordClass('did-not');
const BE_REACH = 4;
const BEFORE_PARTICIPLE = wordClass('before-participle');

/** Whether a word stands as a quality beside its noun: before it in English, behind it elsewhere, "de" or "en" between them. */
const qualifies = (term: Term, head: Term, { language, tokens }: Reading): boolean =>
  language === 'en'
    ? term.to === head.from
    : // An Arabic verb stands there as well.
      (language !== 'ar' || term.kind !== 'act') &&
      (term.from === head.to || (term.from === head.to + 1 && OF_SORT.has(tokens[head.to]?.folded ?? '')));
const OF_SORT = wordClass('of-sort');

/** A word of the lists or of general language: one that nobody knows may be a misspelt one. */
const isWord = ({ how, from }: Term, { tokens, language }: Reading): boolean =>
  how === 'listed' ||
  (how === 'unlisted' &&
    (tokens[from]?.folded.length ?? 0) >= LEAST_LETTERS &&
    rankOf(tokens[from]?.folded ?? '', language) !== undefined);
/** Shorter words are too easily another's misspelling. */
const LEAST_LETTERS = 5;

/** The last stretch that a preposition, a relative pronoun or the like opens, or a stop where it says "only". */
function lastModifier({ tokens, forms, terms, language }: Reading): Modifier | undefined {
  const last = terms.at(-1);
  // "Who were they in bed with", "the boat that went belly up is called": what ends the question is of its question word.
  const stranded = forms.some(
    ({ role, kind, from }) =>
      last && from >= last.to && (role === OPENS_RESTRICTION || kind === 'ask' || kind === 'asknoun'),
  );
  if (!last || stranded) return undefined;
  const to = tokens.length;
  const stop = tokens.findLastIndex(({ text }, at) => at < last.from && STOP.test(text));
  const only = forms.some(({ role, from }) => OF_ONE_ALONE.has(role) && from > stop);
  if (stop > 0 && only) return { from: stop + 1, opened: stop + 1, to, only };
  const opener = forms
    .filter(({ role, from }) => role === OPENS_RESTRICTION && from <= last.from && from > stop)
    .sort((a, b) => b.from - a.from)[0];
  if (language === 'ar' && ATTACHED.test(tokens[last.from]?.folded ?? '') && terms.length > 1)
    return { from: last.from, opened: last.from, to, only: false };
  return opener && { from: opener.from, opened: opener.to, to, only: false };
}
