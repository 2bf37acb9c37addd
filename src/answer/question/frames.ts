/**
 * What people put around a statement that they want checked: who says it, where it stands, whether it may run ("the boss is
 * adamant that ...", "headline idea: ...", "... or am I mixing things up?"). It says nothing of the matter, which is found by
 * what it speaks of: of those who ask, of the words themselves, of nothing that the facts of the case tell.
 */

import { type WordClass, wordClass } from '../../language/classes.ts';
import { isOr, isWithinLonger } from '../../language/forms.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import type { Token } from '../../language/tokens.ts';
import type { FactIndex } from '../../match/index.ts';
import { nounAsk } from '../../match/question.ts';
import type { Span } from '../../match/spans.ts';
import { oncePer } from '../../memo.ts';
import type { Bench } from '../bench.ts';
import { focusOf } from '../claims/doers.ts';
import { DOERS } from '../kinds.ts';
import { COMMON } from '../thresholds.ts';
import { hasTagQuestion } from './denial.ts';

/** A text without its frame; `checks`: the frame asks whether what is left is so. */
export interface Unframed {
  text: string;
  checks: boolean;
}

const ASKER = wordClass('asker');
const THIS = wordClass('this');
const VERDICT = wordClass('verdict');
const THAT_CLAUSE = wordClass('that-clause');
const COLON = /^[:：]$/u;
const BREAK = /^[,،.;؛:?!؟…—–]$/u;
const ENDS = /^[?!؟]$/u;
/** Most words before a statement, and behind it. */
const LONGEST_LEAD = 14;
const LONGEST_TAIL = 10;

/** What the frame may be about though the case tells of it too: the text that is worked on. */
const TEXT: ReadonlySet<string> = new Set([
  ...['article', 'headline', 'title', 'media', 'source', 'version-original', 'photo', 'deadline', 'verdict'],
]);
/** Those who work on it, and those who hear of it. */
const DESK: ReadonlySet<string> = new Set([
  ...['lawyer', 'journalist', 'boss', 'gang-leader', 'friend', 'teacher', 'student'],
  ...['parent', 'father', 'mother', 'sibling', 'brother', 'sister'],
  ...['informant', 'man', 'woman', 'person', 'group-people', 'light-address'],
]);
/** Whose mention alone makes a frame of what stands behind a statement. */
const DESK_ONLY: ReadonlySet<string> = new Set([...TEXT, 'lawyer', 'journalist', 'boss', 'gang-leader']);
/** Deeds that turn what is said. */
const TURNS: ReadonlySet<string> = new Set(['deny', 'deny-act', 'refuse', 'promise', 'plan']);

/** "Jura" is sworn, and only then promised: a word with other senses first turns nothing. */
const turns = ({ concepts }: Term): boolean => TURNS.has(concepts[0] ?? '');

/** The concepts that the facts of a base state. */
export const toldBy = oncePer(
  (index: FactIndex): ReadonlySet<string> =>
    new Set(index.profiles.flatMap((profile) => (profile.fact ? profile.stated : []))),
);

const isWithin = ({ from, to }: Span, span: Span): boolean => from >= span.from && to <= span.to;

/** Whether a word names what the case has or a fact tells of, and not those who work on a text, nor the text. */
function isTold({ kind, concepts, from }: Term, { tokens }: Reading, { index, lexicon }: Bench): boolean {
  if (concepts.some((id) => lexicon.isOwn(id))) return true;
  if (!NOUNS.has(kind) || TEXT_WORD.has(tokens[from]?.folded ?? '')) return false;
  if (concepts.some((id) => TEXT.has(id) || (kind === 'person' && DESK.has(id)))) return false;
  const told = toldBy(index);
  return concepts.some((id) => told.has(id));
}

/** The same, and any officials: they may be quoted. */
const isOfCase = (term: Term, reading: Reading, bench: Bench): boolean =>
  isTold(term, reading, bench) ||
  (term.kind === 'person' &&
    !TEXT_WORD.has(reading.tokens[term.from]?.folded ?? '') &&
    !term.concepts.some((id) => DESK.has(id)));
const TEXT_WORD = wordClass('text-word');
const NOUNS: ReadonlySet<string> = new Set([
  ...['thing', 'person', 'place', 'organisation', 'body', 'group', 'animal', 'vehicle', 'event'],
]);

/**
 * Whether a stretch may be a frame: no figure, no time, nothing of the case, and nothing that is asked for, reckoned or compared.
 * Those who ask may be asked what they think.
 */
function saysNothing(span: Span, reading: Reading, bench: Bench, opinion: boolean): boolean {
  const within = (one: Span): boolean => isWithin(one, span);
  const tags = reading.forms.filter(({ kind }) => kind === 'tag');
  if (needsSomething(span, reading)) return false;
  return (
    reading.terms.every(
      (term) =>
        !within(term) ||
        (!isOfCase(term, reading, bench) &&
          nounAsk(term) === undefined &&
          (!turns(term) || SAYS_THAT.has(reading.tokens[term.from]?.folded ?? '')) &&
          !(term.capital && term.from > span.from && term.kind !== 'light')),
    ) &&
    [...reading.numbers, ...reading.times].every((one) => !within(one)) &&
    !reading.forms.some(
      (form) =>
        (form.role === UNTRUE && form.from < span.to && form.to > span.from) ||
        (within(form) && matters(form, reading, span, opinion) && !tags.some((tag) => isWithin(form, tag))),
    )
  );
}

/** "Need an attribution for the claim that ...": what is needed is asked for. */
const needsSomething = (span: Span, { tokens, terms }: Reading): boolean =>
  tokens.some(
    ({ folded }, at) =>
      at >= span.from &&
      at < span.to &&
      NEEDS.has(folded) &&
      tokens[at + 1]?.folded !== 'to' &&
      terms.some(
        (term) =>
          isWithin(term, span) && term.kind === 'attribute' && term.from > at && term.from - at <= NEED_REACH,
      ),
  );

/** Whether a stretch has no figure in digits, no time, nothing that the case tells and no name, and does not say that something is untrue. */
export function saysNothingOfCase(span: Span, reading: Reading, bench: Bench): boolean {
  const within = (one: Span): boolean => isWithin(one, span);
  return (
    reading.terms.every(
      (term) =>
        !within(term) ||
        (!isTold(term, reading, bench) &&
          nounAsk(term) === undefined &&
          !turns(term) &&
          !(term.capital && term.from > span.from && term.kind !== 'light')),
    ) &&
    !reading.numbers.some(
      (number) => within(number) && /\d/u.test(reading.tokens[number.from]?.text ?? ''),
    ) &&
    !reading.times.some(within) &&
    !needsSomething(span, reading) &&
    !reading.forms.some(
      (form) =>
        (form.role === UNTRUE && form.from < span.to && form.to > span.from) ||
        (within(form) && form.kind !== 'ask' && MATTERS.has(form.kind) && !LOOSE.has(form.role)),
    )
  );
}

/** What somebody needs is asked for, so many words behind at most: "need the exact ...". */
const NEED_REACH = 3;
const NEEDS = wordClass('needs');

/** Whether a form asks, reckons or compares; of the words that only look like it those that say what is to be checked do not. */
function matters(form: Form, reading: Reading, span: Span, opinion: boolean): boolean {
  if (!MATTERS.has(form.kind) || form.role === TELL) return false;
  if (opinion && OPINION.has(form.role)) return false;
  const word = reading.tokens[form.from]?.text.toLowerCase() ?? '';
  if (form.to - form.from === 1 && form.from > span.from && JOINS_OR_ASKS.has(word)) return false;
  return !(LOOSE.has(form.role) && speaksOfUs(reading, span));
}
const JOINS_OR_ASKS = wordClass('joins-or-asks');
/** "Tell me before it goes live", "just making sure". */
const LOOSE: ReadonlySet<string> = new Set(['op-first', 'op-last', 'compare-exactly', 'compare-about']);
/** Kinds of forms that no frame has. */
const MATTERS: ReadonlySet<string> = new Set([
  ...['ask', 'asknoun', 'op', 'factor', 'comparison', 'currency', 'instruction'],
]);
/** "Tell me": only leads up to it. */
const TELL = 'ask-tell';
/** What it says of a statement turns it. */
const UNTRUE = 'fw-untrue';
/** "What do you think", "how sure are we". */
const OPINION: ReadonlySet<string> = new Set(['ask-what', 'ask-how']);

/** Whether a stretch says something of the case: two things at least, or one and a figure, a time or a denial. */
export function saysSomething(span: Span, reading: Reading, bench: Bench): boolean {
  const told = toldBy(bench.index);
  const things = reading.terms.filter(
    (term) =>
      isWithin(term, span) &&
      term.concepts.some((id) => bench.lexicon.isOwn(id) || told.has(id) || bench.index.knows(id)),
  );
  const denials = reading.forms.filter(({ kind }) => kind === 'negation');
  const figures = [...reading.numbers, ...reading.times, ...denials].filter((one) => isWithin(one, span));
  return things.length >= 2 || (things.length === 1 && figures.length > 0);
}

/** Whether a stretch speaks of those who ask, or points at what stands beside it. */
const speaksOfUs = ({ tokens, language }: Reading, { from, to }: Span): boolean =>
  tokens.slice(from, to).some(({ folded }) => ASKER.in(language).has(folded));
/** "Or did it cross borders?": what may be chosen, and no doubt of what stands before. */
const offers = (own: readonly Term[]): boolean =>
  own.some(({ kind, weight }) => kind === 'quality' && weight >= COMMON);
const points = ({ tokens, language }: Reading, { from, to }: Span): boolean =>
  tokens.slice(from, to).some(({ folded }) => THIS.in(language).has(folded));

/** "The lawyer asks whether": it asks to agree with what follows. */
const wonders = ({ forms }: Reading, lead: Span): boolean =>
  forms.some(({ kind, from, to }) => kind === 'tag' && from > lead.from && from < lead.to && to > lead.to);

/** The statement behind a lead; undefined where none stands before it. */
function behindLead(span: Span, reading: Reading, bench: Bench): (Span & { checks: boolean }) | undefined {
  const { tokens, language } = reading;
  const last = Math.min(span.to - 1, span.from + LONGEST_LEAD);
  for (let at = span.from + 1; at < last; at++) {
    const { text = '', folded = '' } = tokens[at] ?? {};
    const colon = COLON.test(text);
    // "Se sabe qué" asks what, by its accent.
    const joins = THAT_CLAUSE.in(language).has(folded) && !(language === 'es' && text === 'qué');
    const comma = /^[,،]$/u.test(text);
    const lead = { from: span.from, to: at };
    const rest = { from: at + 1, to: span.to };
    // "Legal desk. Are we safe to say ...": who asks.
    if (text === '.' && at - span.from <= SHORTEST_LEAD && namesDesk(lead, reading))
      return saysSomething(rest, reading, bench) ? { ...rest, checks: false } : undefined;
    if (!colon && !joins && !comma) continue;
    if (!saysNothing(lead, reading, bench, false)) return undefined;
    if (joins && setsApart(lead, reading)) return undefined;
    if (!saysSomething(rest, reading, bench)) continue;
    const spoken = reading.terms.filter((term) => isWithin(term, lead)).length;
    const ours = speaksOfUs(reading, lead) || points(reading, lead);
    const finite = reading.forms.some((form) => form.kind === 'yesno' && isWithin(form, lead));
    // "The event that", "the name of that".
    const said =
      ours ||
      finite ||
      wonders(reading, lead) ||
      spoken > 1 ||
      (spoken === 1 && !opensWithArticle(tokens[span.from]));
    if (joins && (!said || (language === 'en' && BEFORE_THAT.has(tokens[at - 1]?.folded ?? '')))) continue;
    const hedges = HEDGE.in(language).has(tokens[span.from]?.folded ?? '');
    if (comma && ((!ours && !hedges) || at - span.from > SHORT_LEAD)) continue;
    if (colon && spoken === 0 && !ours) continue;
    // What leads up to a question is taken off where small talk is.
    const asks = reading.forms.some(
      (form) => form.kind === 'ask' && form.role !== TELL && isWithin(form, rest),
    );
    if (!joins && asks) continue;
    return { ...rest, checks: joins || ((colon || hedges) && isSentence(rest, reading)) };
  }
  return behindSpeech(span, reading, bench);
}

/** "It was tortoises that they saved": what is said of the one thing, and not what "it is the editor's view that" is. */
function setsApart(lead: Span, reading: Reading): boolean {
  const last = focusOf(reading).at(-1);
  return (
    last?.to === lead.to && SET_APART.has(last.kind) && last.how === 'listed' && !isOfDesk(lead, reading)
  );
}
const SET_APART: ReadonlySet<string> = new Set(['thing', 'animal', 'place', ...DOERS]);

/** "A listener has rung in to say the police took 51 watches": English may leave out its "that". */
function behindSpeech(span: Span, reading: Reading, bench: Bench): (Span & { checks: boolean }) | undefined {
  const { tokens, language } = reading;
  if (language !== 'en') return undefined;
  const last = Math.min(span.to - 1, span.from + LONGEST_LEAD);
  const at = tokens.findLastIndex(
    ({ folded }, place) =>
      place > span.from && place < last && (SAYS_THAT.has(folded) || PUTS_IT.has(folded)),
  );
  if (at < 0) return undefined;
  let to = at + 1;
  while (TOLD_WHOM.has(tokens[to]?.folded ?? '')) to++;
  const lead = { from: span.from, to };
  const rest = { from: to, to: span.to };
  const figures = [...reading.numbers, ...reading.times].some((one) => isWithin(one, rest));
  const finite =
    reading.forms.some(
      ({ kind, from, to: till }) => kind === 'yesno' && isWithin({ from, to: till }, rest),
    ) ||
    (isOfDesk(lead, reading) && isSentence(rest, reading));
  // "The writer puts the rescue in 2018" says so without a verb of its own.
  const says = PUTS_IT.has(tokens[at]?.folded ?? '') ? figures && isOfDesk(lead, reading) : finite;
  return says && saysNothing(lead, reading, bench, false) && saysSomething(rest, reading, bench)
    ? { ...rest, checks: true }
    : undefined;
}
const isOfDesk = (lead: Span, { terms, tokens, language }: Reading): boolean =>
  terms.some(
    (term) =>
      isWithin(term, lead) &&
      (STAFF.in(language).has(tokens[term.from]?.folded ?? '') ||
        term.concepts.some((id) => DESK.has(id) || TEXT.has(id))),
  );
const STAFF = wordClass('staff');

/** Whether a stretch names nothing but those who write and what they write. */
const namesDesk = ({ from, to }: Span, { tokens, language }: Reading): boolean =>
  tokens
    .slice(from, to)
    .every(({ folded }) => TEXT_WORD.in(language).has(folded) || STAFF.in(language).has(folded));
/** Most words of it. */
const SHORTEST_LEAD = 3;
const PUTS_IT = wordClass('puts-it');
const SAYS_THAT = wordClass('says-that');
const TOLD_WHOM = wordClass('told-whom');
/** With an article and a noun before "that", it is told of the noun: "the raid that ...". */
const opensWithArticle = (word: Token | undefined): boolean =>
  word !== undefined && (ARTICLE.has(word.folded) || word.folded.startsWith('ال'));
const ARTICLE = wordClass('article');
const HEDGE = wordClass('hedge');
const BEFORE_THAT = wordClass('before-that');
const AUXILIARY = wordClass('auxiliary');
/** Whether a stretch says something of a subject, and does not only name a thing. */
export function isSentence(span: Span, { tokens, terms, forms, numbers, language }: Reading): boolean {
  const within = terms.filter((term) => isWithin(term, span));
  const [first] = within;
  if (!first || first.kind === 'attribute') return false;
  const finite = forms.some(
    ({ kind, from, to }) => (kind === 'yesno' || kind === 'negation') && isWithin({ from, to }, span),
  );
  const deed = within.some(
    (term, at) =>
      (term.kind === 'act' || term.kind === 'event') &&
      (at > 0 ? DOERS.has(within[at - 1]?.kind ?? '') : language === 'ar'),
  );
  const auxiliary = tokens.slice(first.to, span.to).some(({ folded }) => AUXILIARY.in(language).has(folded));
  return finite || deed || auxiliary || numbers.some((number) => isWithin(number, span));
}
/** Most words of a lead that only a comma ends: "as far as I know, ...". */
const SHORT_LEAD = 6;

/** The statement before a tail; undefined where none stands behind it. */
function beforeTail(span: Span, reading: Reading, bench: Bench): (Span & { checks: boolean }) | undefined {
  const { tokens, terms, forms, language } = reading;
  let end = span.to;
  while (end > span.from && tokens[end - 1]?.kind === 'symbol') end--;
  const asks = tokens.slice(end, span.to).some(({ text }) => ENDS.test(text));
  for (let at = end - 1; at > Math.max(span.from, end - LONGEST_TAIL - 1); at--) {
    if (!BREAK.test(tokens[at]?.text ?? '')) continue;
    const tail = { from: at + 1, to: end };
    const rest = { from: span.from, to: at };
    const ours = speaksOfUs(reading, tail);
    const thinks =
      ours && tokens.slice(tail.from, tail.to).some(({ folded }) => VERDICT.in(language).has(folded));
    if (!saysNothing(tail, reading, bench, thinks)) return undefined;
    if (!saysSomething(rest, reading, bench)) continue;
    if (isTag(tail, reading)) return undefined;
    const own = terms.filter((term) => isWithin(term, tail));
    const or =
      tokens.slice(tail.from, tail.to).some((token) => isOr(token, language)) ||
      (language === 'ar' && SPOKEN_OR.has(tokens[tail.from]?.folded ?? ''));
    const turns = forms.some(
      (form) => isWithin(form, tail) && (form.kind === 'yesno' || form.kind === 'tag'),
    );
    const bare = own.every(({ kind }) => kind === 'unlisted' || kind === 'light');
    const opens = forms.some((form) => isWithin(form, tail) && form.kind === 'ask' && form.role !== TELL);
    const desk = own.some(({ concepts }) => concepts.some((id) => DESK_ONLY.has(id)));
    const said = SAYS_BEHIND.in(language).has(tokens[tail.from]?.folded ?? '');
    const frames =
      said ||
      ours ||
      desk ||
      (points(reading, tail) && !(or && offers(own)) && (turns || (or && own.length < 2))) ||
      (asks &&
        ((bare && !(or && own.length > 0)) || (or && own.every(({ kind }) => kind === 'act'))) &&
        !opens);
    if (!frames) continue;
    const tagged = forms.some(
      ({ kind, from, to: till }) => kind === 'tag' && isWithin({ from, to: till }, tail),
    );
    return { ...rest, checks: tagged || ((asks || turns) && isSentence(rest, reading)) };
  }
  return undefined;
}

/** What is known to ask for agreement is read where claims are: "..., right?", "..., did it?" */
export function isTag({ from, to }: Span, { forms, tokens, text }: Reading): boolean {
  const said = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  return (
    forms.some((form) => form.kind === 'tag' && form.from <= from && form.to >= to) || TAG_QUESTION.test(said)
  );
}
const TAG_QUESTION =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?:n['’]?t)?\s+(?:it|they|he|she|we|there|that)$/iu;
const SAYS_BEHIND = wordClass('says-behind');
const SPOKEN_OR = wordClass('spoken-or');

/**
 * "My editor is asking who seized them", "does the article say how many there were?": where the question begins that somebody is
 * said to ask, or that the text is asked to tell. Undefined where what stands before it says anything of the case.
 */
function embeddedQuestion(reading: Reading, bench: Bench): number | undefined {
  const { tokens, terms, forms, language } = reading;
  const ask = forms
    .filter((form) => form.kind === 'ask' && form.role !== TELL && !isThat(form, reading))
    .sort((a, b) => a.from - b.from)[0];
  if (!ask) return undefined;
  let from = ask.from;
  while (BEFORE_QUESTION.in(language).has(tokens[from - 1]?.folded ?? '')) from--;
  const lead = { from: 0, to: from };
  const hasWord = (words: WordClass): boolean =>
    tokens.slice(0, from).some(({ folded }) => words.in(language).has(folded));
  const askedWhether = forms.some(({ kind, to }) => kind === 'yesno' && to <= from);
  const asks = hasWord(ASKS_FOR) || (askedWhether && hasWord(TELLS));
  // "Nobody knows who"; "on sait pourquoi, non ?" is to be agreed with.
  const turned =
    hasTagQuestion(reading) ||
    forms.some(
      ({ kind, from: at }) =>
        (kind === 'negation' && at < from) ||
        (kind === 'tag' && at > from) ||
        // "Wonders what double the least value would be": of what is not told exactly no multiple is told either.
        (kind === 'factor' && at > from),
    );
  // "Does it say there were people who were let go": of those it is told, and who they were is not asked.
  const ofSomebody = terms.some(
    ({ kind, to }) => to === from && kind !== 'light' && !isOfFrame(to - 1, reading),
  );
  const empty = terms.every(
    (term) =>
      term.from >= from ||
      term.kind === 'light' ||
      term.concepts.some((id) => DESK.has(id)) ||
      isOfFrame(term.from, reading),
  );
  return asks &&
    !turned &&
    !ofSomebody &&
    empty &&
    from <= LONGEST_LEAD &&
    saysNothing(lead, reading, bench, false)
    ? from
    : undefined;
}

/** Whether a word is of those who ask, of the text, or of asking and telling. */
const isOfFrame = (at: number, { tokens, terms, language }: Reading): boolean =>
  [ASKS_FOR, TELLS, STAFF, TEXT_WORD, ANYWHERE].some((words) =>
    words.in(language).has(tokens[at]?.folded ?? ''),
  ) ||
  terms.some(
    ({ from, to, concepts }) =>
      from <= at && to > at && concepts.some((id) => TEXT.has(id) || DESK_ONLY.has(id)),
  );
const ASKS_FOR = wordClass('asks-for');
const TELLS = wordClass('tells');
const ANYWHERE = wordClass('anywhere');
const BEFORE_QUESTION = wordClass('before-question');

/** Whether what may ask leads a clause instead: "est-ce que", "dice que". */
export const isThat = ({ from, to }: Form, { tokens, language }: Reading): boolean =>
  to - from === 1 &&
  THAT_CLAUSE.in(language).has(tokens[from]?.folded ?? '') &&
  !(language === 'es' && tokens[from]?.text === 'qué');

/** A text without what is put around its statement or its question; undefined where there is nothing of the kind. */
export function withoutFrame(reading: Reading, bench: Bench): Unframed | undefined {
  const embedded = embeddedQuestion(reading, bench);
  if (embedded !== undefined)
    return { text: reading.text.slice(reading.tokens[embedded]?.start), checks: false };
  let span: Span = { from: 0, to: reading.tokens.length };
  let checks = false;
  let cut = false;
  for (;;) {
    const next = beforeTail(span, reading, bench) ?? behindLead(span, reading, bench);
    if (!next || next.to <= next.from) break;
    checks ||= next.checks;
    cut = true;
    span = { from: next.from, to: next.to };
  }
  if (!cut) return undefined;
  const { tokens, terms, forms } = reading;
  // What is left asks by itself.
  const first = terms.find((term) => isWithin(term, span))?.from ?? span.from;
  if (
    forms.some(
      (form) =>
        form.kind === 'ask' &&
        form.from >= span.from &&
        form.from <= Math.min(first, span.from + 1) &&
        // The "من" of "أكثر من" is no "who".
        !isWithinLonger(form, forms, (kind) => kind === 'comparison'),
    )
  )
    checks = false;
  return { text: reading.text.slice(tokens[span.from]?.start, tokens[span.to - 1]?.end), checks };
}
