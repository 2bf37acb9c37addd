/**
 * What people say around a question: greetings, thanks, deadlines, what the answer is needed for. It says nothing of the matter,
 * but its words ("one more", "not sure", "in ten minutes") can be taken for what is asked.
 */
import type { Filler, Form, Reading, Term } from './read.ts';
import type { Token } from './tokens.ts';

/** Fillers that may stand before or behind a question; the others of the lists belong to it ("in total", "is it true that"). */
const AROUND: ReadonlySet<string> = new Set([
  'light-politeness',
  'light-greeting',
  'light-address',
  'light-laugh',
  'light-chat-filler',
  'light-aside',
  'light-question-frame',
  'light-tell-me',
  'light-do-we-know',
  'light-remind',
  'light-need-it-for',
  'light-urgency',
  'light-limits-of-answer',
]);

/** What a sentence beside a question may speak of and still say nothing of the matter: the writing and what it is for. */
const NEWSROOM: ReadonlySet<string> = new Set([
  ...[
    'deadline',
    'headline',
    'title',
    'photo',
    'journalist',
    'media',
    'article',
    'version-original',
    'source',
  ],
  ...[
    'read',
    'write',
    'publish',
    'ask',
    'want',
    'need',
    'know',
    'find',
    'see',
    'search',
    'send',
    'give',
    'wait',
    'say',
  ],
]);

/** Longest sentence that is cut, in words. */
const LONGEST = 12;

const STOP = /^[,،;؛:.!¡…()–—-]$/u;
const LEAD_END = /^[.:!]$/u;
const SENTENCE_END = /^[.?!؟(]$/u;
const ASKS = /^[?؟]$/u;
/** What may stand between a stop and the question word behind it. */
const OPENS = /^(?:¿|"|and|so|in|on|at|to|from|by|for|of|et|à|de|par|y|en|a|por|و|في|من|علي|الي)$/u;

/**
 * A text without the small talk at its beginning and end, as it is where there is none or nothing would be left.
 * A greeting or the like is cut where its words are no part of the question; a sentence only where the one beside it asks, and
 * it speaks of nothing but the work of a newsroom.
 */
export function withoutSmallTalk(reading: Reading): string {
  const { text, tokens, terms } = reading;
  let span = withoutQuotes(reading);
  for (;;) {
    const cut = behindLead(reading, beforeTrail(reading, withoutFillers(reading, span)));
    if (cut.from === span.from && cut.to === span.to) break;
    span = cut;
  }
  if (span.from === 0 && span.to === tokens.length) return text;
  // A greeting is answered as one.
  if (!terms.some((term) => isWithin(term, span))) return text;
  return text.slice(tokens[span.from]?.start, tokens[span.to - 1]?.end);
}

interface Span {
  from: number;
  to: number;
}

const isWithin = (one: Span, { from, to }: Span): boolean => one.from >= from && one.to <= to;

/** Without quotation marks around the whole, and pictures at its ends. */
function withoutQuotes({ tokens }: Reading): Span {
  let span = { from: 0, to: tokens.length };
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  while (span.from < span.to && PICTURE.test(textAt(span.from))) span.from++;
  while (span.from < span.to && PICTURE.test(textAt(span.to - 1))) span.to--;
  const inner = { from: span.from + 1, to: span.to - 1 };
  const quoted = QUOTE.test(textAt(span.from)) && QUOTE.test(textAt(inner.to));
  if (
    quoted &&
    inner.to > inner.from &&
    !tokens.slice(inner.from, inner.to).some(({ text }) => QUOTE.test(text))
  )
    span = inner;
  return span;
}
const QUOTE = /^["«»“”„]$/u;
const PICTURE = /^\p{Extended_Pictographic}/u;

function withoutFillers(reading: Reading, { from, to }: Span): Span {
  const { tokens, terms, numbers, fillers } = reading;
  const isStop = (at: number): boolean => STOP.test(tokens[at]?.text ?? '');
  const lead =
    fillers.find((filler) => filler.from === from && isCuttable(reading, filler, 'lead')) ??
    terms.find(
      (term) =>
        term.from === from && mayBeFiller(term) && (isStop(term.to) || opensQuestion(reading, term.to)),
    );
  if (lead) {
    let start = lead.to;
    while (start < to && isStop(start)) start++;
    return { from: start, to };
  }
  let end = to;
  // A question mark belongs to what stands before it, unless that is a filler itself ("..., do we know?").
  while (end > from && (isStop(end - 1) || SENTENCE_END.test(tokens[end - 1]?.text ?? ''))) end--;
  const trail =
    fillers.find((filler) => filler.to === end && isCuttable(reading, filler, 'trail')) ??
    terms.find((term) => term.to === end && mayBeFiller(term) && isStop(term.from - 1));
  if (!trail || trail.from <= from) return { from, to };
  // "Mil gracias".
  const thousand = numbers.find(({ to: behind }) => behind === trail.from);
  let rest = thousand && !/\d/u.test(tokens[thousand.from]?.text ?? '') ? thousand.from : trail.from;
  while (rest > from && isStop(rest - 1)) rest--;
  return { from, to: rest };
}

const opensQuestion = ({ forms }: Pick<Reading, 'forms'>, at: number): boolean =>
  forms.some(({ kind, role, from }) => from === at && kind === 'ask' && role !== 'ask-tell');

/** "Sorry", "urgent": words that say something elsewhere, and nothing where a stop or a question word sets them off. */
const mayBeFiller = ({ concepts }: Term): boolean => concepts.some((concept) => AROUND.has(concept));

/** Whether a filler says no more than that: none of its words asks, counts or compares by itself. */
function isCuttable({ forms, tokens }: Reading, filler: Filler, where: 'lead' | 'trail'): boolean {
  if (filler.concepts.length === 0 || !filler.concepts.every((concept) => AROUND.has(concept))) return false;
  const overlaps = (form: Form): boolean => form.from < filler.to && form.to > filler.from;
  return forms.every((form) => {
    if (!overlaps(form) || form.kind === 'function') return true;
    // "One more" is no comparison.
    if (isWithin(form, filler) && form.to - form.from < filler.to - filler.from) return true;
    if (where === 'trail') return false;
    // "OK" before a question asks for no agreement; "remind me" before a stop or a question word only leads up to it.
    const next = tokens[filler.to];
    const leads = next?.kind === 'symbol' || opensQuestion({ forms }, filler.to);
    return form.kind === 'tag'
      ? filler.to - filler.from === 1 && next?.kind !== 'symbol'
      : leads && form.kind === 'ask';
  });
}

/** Without a first sentence or what stands before a colon, where a question opens right behind it. */
function behindLead(reading: Reading, span: Span): Span {
  const { tokens, forms } = reading;
  for (let at = span.from + 1; at < Math.min(span.to, span.from + LONGEST); at++) {
    if (!LEAD_END.test(tokens[at]?.text ?? '')) continue;
    let start = at + 1;
    while (start < span.to && OPENS.test(tokens[start]?.folded ?? '')) start++;
    const asks = forms.some(
      (form) => form.from === start && form.to <= span.to && form.kind === 'ask' && form.role !== 'ask-tell',
    );
    const rest = { from: at + 1, to: span.to };
    if (asks && saysNothing(reading, { from: span.from, to: at }) && namesAThing(reading, rest)) return rest;
  }
  return span;
}

/** Without a last sentence, where the one before it asks. */
function beforeTrail(reading: Reading, span: Span): Span {
  const { tokens, forms } = reading;
  let last = span.to;
  while (last > span.from && STOP.test(tokens[last - 1]?.text ?? '')) last--;
  for (let at = last - 2; at > Math.max(span.from, last - LONGEST); at--) {
    if (!SENTENCE_END.test(tokens[at]?.text ?? '')) continue;
    const rest = { from: span.from, to: tokens[at]?.text === '(' ? at : at + 1 };
    const asks =
      ASKS.test(tokens[at]?.text ?? '') ||
      forms.some(({ kind, from, to }) => kind === 'ask' && isWithin({ from, to }, rest));
    return asks && saysNothing(reading, { from: at + 1, to: last }) ? rest : span;
  }
  return span;
}

/** Whether a word says nothing of the matter: the writing and what it is for. */
export const isOfNewsroom = ({ kind, concepts }: Term): boolean =>
  kind === 'light' || concepts.some((concept) => NEWSROOM.has(concept));

/** Whether what is left names what it asks about: "what is it?" points back at what was said before. */
const namesAThing = ({ terms }: Reading, span: Span): boolean =>
  terms.some((term) => isWithin(term, span) && term.kind !== 'act' && !isOfNewsroom(term));

/** Units in which is said how soon something is needed. */
const SOON =
  /^(?:mins?|minutes?|minutos?|minutitos?|h|heures?|hours?|hrs?|horas?|دقيقة|دقائق|دقايق|ساعة|ساعات|ساعتين)$/u;

/** Whether a word is a unit in which is said how soon something is needed: "in two mins". */
export const isUnitOfHaste = (token: Token | undefined): boolean => SOON.test(token?.folded ?? '');

/** Whether a sentence asks nothing and tells nothing but of the newsroom; a number in it only says how soon ("in ten minutes"). */
function saysNothing({ tokens, terms, forms, numbers, times, fillers }: Reading, span: Span): boolean {
  const isUnit = (at: number): boolean => SOON.test(tokens[at]?.folded ?? '');
  const soon = (one: Span): boolean =>
    isUnit(one.to) ||
    isUnit(one.to - 1) ||
    fillers.some((filler) => filler.to === one.from || isWithin(one, filler));
  return (
    terms.every((term) => !isWithin(term, span) || isOfNewsroom(term) || isUnit(term.from)) &&
    [...numbers, ...times].every((one) => !isWithin(one, span) || soon(one)) &&
    !forms.some(
      (form) =>
        isWithin(form, span) && (form.kind === 'ask' || form.kind === 'asknoun') && form.role !== 'ask-tell',
    ) &&
    !tokens.slice(span.from, span.to).some(({ text }) => QUOTE.test(text))
  );
}
