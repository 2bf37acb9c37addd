/**
 * What people type before and behind a question in a chat ("sorry to bug you, the slot's in two minutes: ..."), by whether it sounds like
 * chatter and speaks of nothing of the case (language/chatter.ts).
 */
import { type ChatterOdds, chatterOdds } from '../../language/chatter.ts';
import { wordClass } from '../../language/classes.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { isUnitOfHaste } from '../../language/smalltalk.ts';
import { nounAsk } from '../../match/question.ts';
import type { Span } from '../../match/spans.ts';
import { oncePer } from '../../memo.ts';
import type { Bench } from '../bench.ts';
import { ASKING_CHATTER, CHATTER, COMMON } from '../thresholds.ts';
import { isSentence, isTag, isThat, saysNothingOfCase, saysSomething, type Unframed } from './frames.ts';

const STOP = /^[.,:;!?؟،؛…—–()→/|]$|^\p{Extended_Pictographic}/u;
const QUOTE = /^["«»“”]$/u;

const oddsOf = oncePer(
  ({ content }: Bench): ChatterOdds =>
    chatterOdds((language) => {
      const texts = [
        ...content.facts.flatMap((fact) => [fact.statement[language], ...(fact.questions[language] ?? [])]),
        ...content.unknowns.flatMap((unknown) => unknown.questions[language] ?? []),
      ];
      const step = Math.ceil(texts.length / MOST_LEARNT);
      return texts.filter((_, at) => at % step === 0);
    }),
);
/** Texts of a case that are learnt from: of an archive every so many. It takes some tenths of a second, once a language. */
const MOST_LEARNT = 20_000;

/** The stretches of a message between stops; quotation marks are none where it is a question that quotes. */
function stretchesOf({ tokens, forms }: Reading): Span[] {
  const asking = forms.some(({ kind, role }) => kind === 'ask' && role !== TELL);
  const stretches: Span[] = [];
  let from = 0;
  tokens.forEach(({ text }, at) => {
    if (!STOP.test(text) && (asking || !QUOTE.test(text))) return;
    if (at > from) stretches.push({ from, to: at });
    from = at + 1;
  });
  if (from < tokens.length) stretches.push({ from, to: tokens.length });
  return stretches;
}

/** By how much a stretch sounds more like chatter than it must, in log-odds; undefined where it says something of the case. */
function marginOf(span: Span, reading: Reading, bench: Bench): number | undefined {
  if (!saysNothingOfCase(span, reading, bench) || judges(span, reading)) return undefined;
  const { tokens, forms, terms, numbers, language } = reading;
  const words = tokens.slice(span.from, span.to).map(({ folded }) => folded);
  // "Tel quel" asks nothing.
  const asking = forms.some(
    (form) =>
      isWithin(form, span) && asksOpenly(form, reading) && !(form.to === span.to && form.from > span.from),
  );
  const things =
    terms.filter((term) => isWithin(term, span) && isThing(term)).length +
    numbers.filter((number) => isWithin(number, span) && !isUnitOfHaste(tokens[number.to])).length;
  return oddsOf(bench)(words, language) - (asking ? ASKING_CHATTER : CHATTER) - things * A_THING;
}

/** How many stretches at one end are chatter, and whether they ask to agree with what is left. */
interface Run {
  cut: number;
  checks: boolean;
}
const NONE: Run = { cut: 0, checks: false };

/** The chatter among some stretches, the outermost first: with what stands between it, and with what asks to agree. */
function runOf(outer: readonly Span[], reading: Reading, bench: Bench): Run {
  let [cut, sum] = [0, 0];
  let [checks, agrees] = [false, false];
  for (const [at, span] of outer.slice(0, -1).entries()) {
    if (isTag(span, reading) || isStub(span, reading)) {
      agrees = true;
      // "..., right? sorry, need it now": chatter stands further out.
      if (at > 0 && cut === at) [cut, checks] = [at + 1, true];
      continue;
    }
    const by = marginOf(span, reading, bench);
    if (by === undefined) break;
    sum += by;
    if (by <= 0 || sum <= 0) continue;
    cut = at + 1;
    checks ||= agrees;
  }
  // "Publication date of this piece? It's for the archive": what alone asks is no chatter.
  const asksIn = (spans: readonly Span[]): boolean => spans.some((span) => asks(span, reading));
  return asksIn(outer.slice(0, cut)) && !asksIn(outer.slice(cut)) ? NONE : { cut, checks };
}

/** "Producer in my ear wants when did it start": where the question word stands that ends chatter; undefined where there is none. */
function questionBehind(from: number, reading: Reading, bench: Bench): number | undefined {
  const { tokens, forms, language } = reading;
  const ask = tokens.findIndex(
    ({ text }, at) => at > from + 1 && QUESTION_WORD.in(language).has(text.toLowerCase()),
  );
  if (ask < 0) return undefined;
  // "Nobody knows how much there was, right?", "it is clear how much" say so; "wants to know who" only asks.
  const says =
    tokens
      .slice(0, ask)
      .some(
        ({ folded }, at) =>
          (IS_KNOWN.has(folded) && tokens[at - 1]?.folded !== 'to') || IS_UNKNOWN.has(folded),
      ) ||
    forms.some(
      ({ kind, to }) =>
        kind === 'tag' || (kind === 'function' && to === ask) || (kind === 'negation' && to <= ask),
    );
  return !says && (marginOf({ from, to: ask }, reading, bench) ?? 0) > 0 ? ask : undefined;
}

/** A text without the chatter at its beginning and end; undefined where there is none, or nothing of the case would be left. */
export function withoutChatter(reading: Reading, bench: Bench): Unframed | undefined {
  const { tokens, forms, text } = reading;
  // What is to be obeyed is no question, whatever stands beside it.
  if (forms.some(({ kind }) => kind === 'instruction')) return undefined;
  const stretches = stretchesOf(reading);
  const lead = runOf(stretches, reading, bench);
  const tail = runOf(stretches.slice(lead.cut).reverse(), reading, bench);
  let from = lead.cut === 0 ? 0 : (stretches[lead.cut]?.from ?? 0);
  if (QUOTE.test(tokens[from - 1]?.text ?? '')) from--;
  from = questionBehind(from, reading, bench) ?? from;
  if (from === 0 && tail.cut === 0) return undefined;
  const last = stretches.length - 1 - tail.cut;
  let end = tail.cut > 0 ? (stretches[last]?.to ?? tokens.length) : tokens.length;
  while (end < tokens.length && CLOSES.test(tokens[end]?.text ?? '')) end++;
  const rest = { from, to: end };
  const asking = asks(rest, reading);
  if (!saysSomething(rest, reading, bench) && !asking) return undefined;
  const marked = (at: number): boolean => ASKS.test(tokens[at]?.text ?? '');
  const cutOff = [...stretches.slice(0, lead.cut), ...stretches.slice(last + 1)];
  const doubts = cutOff.some(
    (span) =>
      marked(span.to) ||
      forms.some((form) => (form.kind === 'yesno' || form.kind === 'tag') && form.from === span.from),
  );
  const says = isSentence(rest, reading);
  // "They were taken by whoever worked there, is that so?": what is cut off asks of a statement with a question word within.
  const opens = forms.some((form) => form.kind === 'ask' && form.from >= from && form.from <= from + OPENING);
  const asksBehind =
    cutOff.some((span) => span.from >= end && marked(span.to)) &&
    !tokens.slice(from, end).some((_, at) => marked(from + at)) &&
    !opens;
  if (asksBehind && asking && says) return undefined;
  return {
    text: text.slice(tokens[from]?.start, tokens[end - 1]?.end),
    checks: !asking && (doubts || lead.checks || tail.checks || says),
  };
}

/** "No?", "good to go?": a few words with a question mark that name nothing and have no question word. */
const isStub = (span: Span, reading: Reading): boolean =>
  ASKS.test(reading.tokens[span.to]?.text ?? '') &&
  span.to - span.from <= LONGEST_STUB &&
  reading.terms.every((term) => !isWithin(term, span) || term.kind === 'light' || term.kind === 'unlisted') &&
  ![...reading.numbers, ...reading.times].some((one) => isWithin(one, span)) &&
  !reading.tokens
    .slice(span.from, span.to)
    .some(({ folded }) => QUESTION_WORD.in(reading.language).has(folded)) &&
  !reading.forms.some((form) => isWithin(form, span) && form.kind === 'ask');
const LONGEST_STUB = 3;

/** "That is not true": what it says of a statement turns it. */
const judges = (span: Span, { tokens, forms, language }: Reading): boolean =>
  forms.some((form) => form.kind === 'negation' && isWithin(form, span)) &&
  tokens.slice(span.from, span.to).some(({ folded }) => TRUE.in(language).has(folded));
const TRUE = wordClass('true');
const IS_KNOWN = wordClass('is-known');
const IS_UNKNOWN = wordClass('is-unknown');

const ASKS = /^[?؟]$/u;
/** What may stand behind the last word that is left. */
const CLOSES = /^[.?؟!"»”)]$/u;
const TELL = 'ask-tell';
/** Most words before a question word that opens a question: "in what", "from which". */
const OPENING = 2;
const QUESTION_WORD = wordClass('question-word');
const isWithin = (one: Span, span: Span): boolean => one.from >= span.from && one.to <= span.to;
/** What a stretch must sound the more like chatter for: things, people and numbers that it names. */
const A_THING = 1;
const THINGS: ReadonlySet<string> = new Set([
  'thing',
  'animal',
  'vehicle',
  'organisation',
  'body',
  'place',
  'group',
  'event',
  'person',
]);
const isThing = ({ kind, weight }: Term): boolean => THINGS.has(kind) && weight >= COMMON;

/** Whether a form asks by itself, and neither leads up to it ("tell me") nor joins a clause ("dice que"). */
const asksOpenly = (form: Form, reading: Reading): boolean =>
  form.kind === 'ask' && form.role !== TELL && !isThat(form, reading);

/** Whether a stretch asks for something, by a question word, or by a noun where it says nothing ("the number of"), and names what. */
export function asks(span: Span, reading: Reading): boolean {
  const terms = reading.terms.filter((term) => isWithin(term, span));
  const forms = reading.forms.filter((form) => isWithin(form, span));
  const byNoun = terms.some((term) => nounAsk(term) !== undefined) && !isSentence(span, reading);
  const byForm = forms.some(
    (form) => form.kind === 'asknoun' || (asksOpenly(form, reading) && !isRelative(form, span, reading)),
  );
  return byNoun || (byForm && terms.some(({ kind }) => kind !== 'light'));
}

/** Spanish "quien", within a sentence and without its accent: it only joins a clause. */
const isRelative = ({ from }: Form, span: Span, { tokens, language }: Reading): boolean =>
  language === 'es' && from > span.from && tokens[from]?.text.toLowerCase() === tokens[from]?.folded;
