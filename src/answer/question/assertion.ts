/** Whether a text asserts something, for us to agree with or contradict, or asks. */

import type { Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr, isWithinLonger } from '../../language/forms.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { type Asking, isPartitive, isRequest, nounAsk } from '../../match/question.ts';
import { clocksOf } from '../claims/clock.ts';
import { ARTICLE, COMPARED_ALONE } from './alone.ts';
import { denialsOf, hasTagQuestion } from './denial.ts';

/** A text as it is told apart whether it asserts or asks. */
interface Sentence {
  readonly reading: Reading;
  readonly asked: Asking;
  /** Terms in it. */
  readonly words: number;
  /** What asks us to agree: "right?". */
  readonly tags: readonly Form[];
  readonly tagged: boolean;
  /** It opens like a question for yes or no. */
  readonly opened: boolean;
  /** It has a finite verb and no question word. */
  readonly finite: boolean;
  /** It sets one figure or thing above another. */
  readonly compares: boolean;
}

/** Whether a text asserts something. */
export interface Assertion {
  claims: boolean;
  /** By its form, and not only by a figure or a verb in it, which a fragment that asks may have as well. */
  plain: boolean;
}

/**
 * Whether a text asserts. `checks`: what stood around it asks whether it is so; `denies`: something said in it to be denied was left
 * out; `replaced`: things said not to be it, beside what is.
 */
export function assertionOf(
  reading: Reading,
  asked: Asking,
  { checks, denies, replaced }: { checks: boolean; denies: boolean; replaced: readonly Term[] },
): Assertion {
  // "If we have it" asks to agree with nothing, though "we have" alone does.
  const within = (form: Form): boolean => isWithinLonger(form, reading.forms, (kind) => kind === 'function');
  const tags = reading.forms.filter((form) => form.kind === 'tag' && !within(form));
  const tagged = checks || tags.length > 0 || hasTagQuestion(reading);
  const finite =
    reading.forms.some((form) => (form.kind === 'yesno' && !within(form)) || form.kind === 'negation') ||
    (asked.asks.length === 0 && (tellsPast(reading) || verbFirst(reading)));
  const sentence: Sentence = {
    reading,
    asked,
    words: reading.terms.length,
    tags,
    tagged,
    opened: OPENERS[reading.language].test(reading.text),
    finite,
    compares: outdoes(reading) && (finite || !(asksExcess(reading) || namesBothEnds(reading))),
  };
  const only = isOfOneAlone(sentence);
  const asserts =
    tagged ||
    sentence.compares ||
    (denies && asked.asks.length === 0) ||
    // "Europol and not Interpol backed it".
    (replaced.length > 0 && asked.asks.length === 0 && sentence.words >= 3) ||
    only ||
    sentence.opened ||
    ASSERTS.some((asserted) => asserted(sentence));
  return {
    claims: !asked.open && asserts && !ASKS.some((asks) => asks(sentence)),
    plain: tagged || sentence.opened || finite || sentence.compares || only,
  };
}

type Sign = (sentence: Sentence) => boolean;

/** "Could you find which document ...": a request, unless a figure is put to us. */
const requests: Sign = ({ reading, tagged }) =>
  (isRequest(reading) && !tagged && reading.numbers.length === 0) || isRequest(reading, 'fw-imperative');

/** "DGST is short for ...?": a sentence to complete. */
const isToComplete: Sign = ({ reading, tagged, opened }) => isStem(reading) && !tagged && !opened;

/** "Number of rings it has dismantled": the verb is of what is counted, and so are the "nine months" of "phones taken in nine months". */
const asksNumber: Sign = ({ reading, tags, opened }) =>
  tags.every((form) => deniesNoun(form, reading)) &&
  !opened &&
  reading.numbers.every(({ to }) =>
    reading.forms.some(({ kind, from }) => kind === 'time-unit' && from === to),
  ) &&
  opensWithNumberOf(reading);

/** "Amount at which the phones were put". */
const asksAmount: Sign = ({ reading, tagged, opened }) =>
  !tagged &&
  !opened &&
  reading.numbers.length === 0 &&
  reading.forms.some(({ role, from }) => role === 'noun-amount' && from <= 1);

/** "Names of the six suspects who were released", "of the banks where the accounts were". */
const asksName: Sign = ({ reading, tagged, opened }) =>
  !tagged &&
  !opened &&
  !reading.forms.some(
    ({ kind, from }) =>
      kind === 'yesno' &&
      !reading.tokens
        .slice(Math.max(0, from - IN_CLAUSE), from)
        .some(({ folded }) => RELATIVE_WORD.has(folded)),
  ) &&
  reading.forms.some(({ role, from }) => role === 'noun-name' && from <= 1);
/** Within so many tokens behind "where" its verb stands. */
const IN_CLAUSE = 4;

const describes: Sign = ({ reading, tagged, opened }) =>
  !tagged && !opened && reading.numbers.length === 0 && describesOne(reading);

/** "The 7 portables, in dirhams?" asks for an amount. */
const asksInMoney: Sign = ({ reading, asked, tagged, finite }) =>
  !finite &&
  !tagged &&
  reading.numbers.length > 0 &&
  (asked.asks.includes('amount') || asked.currencies.length > 0) &&
  reading.numbers.every((number) => number.currency === undefined);

/** "The excess of phones over tablets" asks for it. */
const asksExcess = ({ forms, tokens }: Reading): boolean =>
  forms.some(
    ({ role, from }) =>
      role === 'op-difference' && (from === 0 || (from === 1 && ARTICLE.has(tokens[0]?.folded ?? ''))),
  );
const asksForExcess: Sign = ({ reading, tagged, finite }) =>
  asksExcess(reading) && !tagged && !finite && reading.numbers.length === 0;

/** "Âge du plus jeune et du plus vieux" compares nothing. */
const namesBothEnds = ({ forms }: Reading): boolean =>
  ['hint-youngest', 'hint-oldest'].every((end) => forms.some(({ role }) => role === end));

/** Signs of a text that asks, whatever asserts in it. */
const ASKS: readonly Sign[] = [
  requests,
  isToComplete,
  asksNumber,
  asksAmount,
  asksName,
  describes,
  asksInMoney,
  asksForExcess,
];

/** "Seuls des pompiers sont venus": what is said of one thing alone is said for us to agree with. */
const isOfOneAlone: Sign = ({ reading, asked, words, finite }) =>
  asked.asks.length === 0 &&
  words >= 2 &&
  (finite || reading.terms.some(({ kind }) => kind === 'act' || kind === 'event')) &&
  reading.forms.some(({ role }) => role === 'compare-exactly' || role === COMPARED_ALONE);

/** A figure or a time of day, of which nothing is asked. */
const putsFigure: Sign = ({ reading, asked, words, finite }) => {
  const { terms, numbers, text } = reading;
  const tellsClock = asked.asks.length === 0 && words > 0 && clocksOf(text).length > 0;
  // "Value of the 51 watches" asks; the number only says of which.
  const asksValue =
    terms.some((term) => term.kind === 'attribute' && nounAsk(term) === 'amount') &&
    numbers.every((number) => number.currency === undefined);
  // "Codename of the operation in which 21 were arrested": what opens with an attribute asks for it.
  const opensWithAttribute = terms[0]?.kind === 'attribute' && terms[0].from <= 1;
  // "Make of the 4 cars" asks something of them.
  const partitive = !finite && numbers.every((number) => isPartitive(number, reading));
  return (numbers.length > 0 || tellsClock) && !asksValue && !(opensWithAttribute && !finite) && !partitive;
};

/** A sentence with a finite verb and no question word asserts; a fragment of nouns does not. */
const hasVerb: Sign = ({ reading, words, finite }) =>
  finite && words > 0 && words + reading.times.length >= 2;

/** "The body exists since 2008." is a sentence by its full stop. */
const isSentence = ({ reading, words }: Sentence): boolean =>
  (/[^.]\.\s*$/u.test(reading.text) || asksByVoice(reading, reading.text)) &&
  words + reading.times.length + reading.numbers.length >= 2;

/** "The tablets consisted of chalk.": a sentence by its full stop, whatever noun in it might ask by itself. */
const declares: Sign = (sentence) =>
  isSentence(sentence) &&
  !sentence.reading.forms.some((form) => form.kind === 'ask' || form.kind === 'op') &&
  opensWithSubject(sentence.reading) &&
  sentence.reading.terms.slice(1).some(({ kind }) => kind === 'act' || kind === 'attribute');

/** Something that was done. */
const tellsDeed: Sign = (sentence) => {
  const { reading, asked, words } = sentence;
  return (
    (words >= 3 || isSentence(sentence)) &&
    asked.asks.length === 0 &&
    !opensByAttribute(reading) &&
    (reading.terms.some((term) => term.kind === 'act' || isPast(term, reading)) || /[?؟]/u.test(reading.text))
  );
};

/** Signs of a text that asserts. */
const ASSERTS: readonly Sign[] = [
  ({ reading }) => orders(reading),
  putsFigure,
  hasVerb,
  ({ reading, asked }) => deniesAlone(reading, asked),
  declares,
  tellsDeed,
];

const OPENERS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:so |and |but |ok |hey |hi |yo |wait |um )*(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|am)(?:n'?t)?\b/iu,
  fr: /^(?:et |mais |alors |dis |donc )*(?:est[- ]ce qu|est[- ]il|a-t-|ont-|y a-t-il|y avait|il (?:n['’] ?)?y (?:a|avait)(?: pas)? (?:eu|plus|moins|autant)\b|sont-|était|étaient|fut|es[kc]e?)/iu,
  ar: /^(?:هل|أ(?=لم|ليس)|واش|wach|wash|wa[cs]h)\b|^(?:هل|واش|ألم|أليس)/iu,
  es: /^¿?\s*(?:y |pero |entonces )*(?:es|son|fue|fueron|ha|han|hubo|hay|había|habían|era|eran|está|están|estaba|estaban|sigue|siguen|existe|existen|existía|será|serán)\s/iu,
};

/** Tokens that may stand between a thing and the word that compares it: "les tablettes sont plus nombreuses". */
const COMPARING_GAP = 2;

const THAN = wordClass('than');

/** "Watches outnumbered laptops": a comparing word between two things, where nothing asks. */
function outdoes(reading: Reading): boolean {
  const counted = reading.forms.filter(({ role }) => role === 'noun-count');
  const sameBehind = (at: number, end: number): boolean =>
    counted.some(({ from }) => from >= at) ||
    reading.tokens.slice(end).some(({ folded }) => THAT_OF.has(folded));
  const setAgainst = counted.some(({ to }) =>
    reading.forms.some(
      ({ kind, from, to: end }) =>
        (kind === 'comparison' || kind === 'op' || kind === 'factor') && from >= to && sameBehind(from, end),
    ),
  );
  const counts = setAgainst ? counted : [];
  // "The number of watches was higher than ...": what is counted on either side is not asked for.
  const asks = reading.forms.filter(
    (form) =>
      (form.kind === 'ask' || form.kind === 'asknoun') &&
      !counts.some(({ from, to }) => from <= form.from && to >= form.to) &&
      !isWithinLonger(form, reading.forms, (kind) => kind === 'comparison' || kind === 'factor'),
  );
  return reading.forms.some(
    (form) =>
      /^(?:op-most|op-least|compare-more|compare-less|factor-\d)$/u.test(form.role) &&
      form.from > 0 &&
      reading.terms.some(
        (term) =>
          term.to <= form.from &&
          form.from - term.to <= COMPARING_GAP &&
          reading.tokens.slice(term.to, form.from).every((token) => token.kind !== 'symbol') &&
          term.kind !== 'act',
      ) &&
      // "The dearest watch" compares no two things.
      reading.terms.some((term) => term.from >= form.to && term.kind !== 'act' && term.kind !== 'quality') &&
      asks.every((ask) => ask.from >= form.from && THAN.has(reading.tokens[ask.from]?.folded ?? '')) &&
      !reading.tokens.some((token) => isOr(token, reading.language)),
  );
}

const THAT_OF = wordClass('that-of');

const BREAKS_OFF = /(?:\.{3}|…|_{2,}|\bblank)\s*[?؟.]?\s*$/iu;

const ENDS_IN_VERB =
  /(?<!\p{L}|\b(?:it|they|that|this|there|he|she)\s)(?:was|were|is|are|était|étaient|est|sont|fut|furent|fue|fueron|era|eran|es|son|هو|هي|كان|كانت)\s*:?\s*$/iu;

const CALLED =
  /^(?:called|named|dubbed|appel\p{L}+|nomm\p{L}+|llam\p{L}+|denomin\p{L}+|سم[يى]\p{L}*|تسم[يى]|يسم[يى])$/u;

/**
 * A text that breaks off for its end to be told: "the goods were bound for ...", "the city they were taken to was". Dots behind a
 * whole sentence are a pause.
 */
function isStem({ text, tokens, forms }: Reading): boolean {
  if (ENDS_IN_VERB.test(text)) return true;
  if (!BREAKS_OFF.test(text)) return false;
  const last = tokens.findLastIndex(
    ({ kind, text: word }) => kind !== 'symbol' && !/^(?:blank|_+)$/iu.test(word),
  );
  return (
    tokens[last + 1]?.text === ':' ||
    CALLED.test(tokens[last]?.folded ?? '') ||
    forms.some(({ kind, from, to }) => kind === 'function' && from <= last && to > last)
  );
}

/** "The campaign came before the fire": words that put one event before or after another, and ask nothing. */
function orders(reading: Reading): boolean {
  if (reading.forms.some((form) => form.kind === 'ask' || form.kind === 'asknoun')) return false;
  return reading.forms.some(
    (form) =>
      /^op-(?:first|last)$/u.test(form.role) &&
      (form.to - form.from > 1 || ORDERS.test(reading.tokens[form.from]?.folded ?? '')) &&
      reading.terms.some((term) => term.to <= form.from && form.from - term.to <= COMPARING_GAP) &&
      reading.terms.some((term) => term.from >= form.to),
  );
}

const ORDERS = /^(?:pre|post)dat|^preced|^antece|^[يت]?سبق|^تل[ات]/u;

/** "Les cellules étaient affiliées à ...": verbs that open no question where they stand, and no clause of a noun. */
function tellsPast(reading: Reading): boolean {
  return reading.tokens.some(
    ({ folded }, at) =>
      TELLS_PAST.has(folded) &&
      !RELATIVE_WORD.has(reading.tokens[at - 1]?.folded ?? '') &&
      // "The cash they took" is no sentence.
      !(reading.language === 'en' && SUBJECT_PRONOUN.has(reading.tokens[at - 1]?.folded ?? '')),
  );
}

const TELLS_PAST = wordClass('tells-past');

const RELATIVE_WORD = wordClass('relative-word');

/** "انقلبت السفينة يوم ...": an Arabic sentence opens with its verb; in the past of a feminine it shows as one. */
function verbFirst({ language, terms, tokens }: Reading): boolean {
  const [first] = terms;
  return (
    language === 'ar' &&
    first?.from === 0 &&
    (first.kind === 'act' || first.kind === 'event') &&
    FEMININE_PAST.test(tokens[0]?.folded ?? '')
  );
}

/** "The ferry capsized": a word of an event of the case that stands as a verb behind its subject. */
const isPast = ({ kind, from, to }: Term, { language, tokens, terms }: Reading): boolean =>
  language === 'en' &&
  kind === 'event' &&
  to === from + 1 &&
  /ed$/u.test(tokens[from]?.folded ?? '') &&
  terms.some((term) => term.to === from);

const FEMININE_PAST = /^(?!ال).{3,}(?<!ا)ت$/u;

/** "Le maire est en prison ?": a French sentence asks by the voice, here by its question mark; its verb, too common a word to tell a claim by itself, stands behind the subject. */
const asksByVoice = (reading: Reading, text: string): boolean =>
  reading.language === 'fr' &&
  /\?\s*$/u.test(text) &&
  opensWithSubject(reading) &&
  reading.tokens.some(
    ({ folded }, at) =>
      (BE.in('fr').has(folded) || HAVE.in('fr').has(folded)) && at >= (reading.terms[0]?.to ?? 0),
  );

const BE = wordClass('be');

const HAVE = wordClass('have');

/** "Codename of the operation", "conservation status of the birds": an attribute opens, or a word of its own before it. */
function opensByAttribute({ terms, language }: Reading): boolean {
  const [first, second] = terms;
  const compound = language === 'en' && first && second?.from === first.to && second.kind === 'attribute';
  return first?.kind === 'attribute' || compound === true;
}

/**
 * "EU body that supported the operation?": a noun that no name stands for, what it did, and no verb of the sentence itself. It
 * asks which one that is.
 */
function describesOne({ terms, tokens, forms, text, language }: Reading): boolean {
  const at = tokens.findIndex(({ folded }) => RELATIVE_WORD.in(language).has(folded));
  const head = terms.find(({ to }) => to === at);
  return (
    /[?؟]\s*$/u.test(text) &&
    head !== undefined &&
    SORTS.has(head.kind) &&
    head.from <= BEFORE_SUBJECT &&
    !forms.some(({ kind, from }) => (kind === 'yesno' && from !== at + 1) || kind === 'negation')
  );
}

/** Kinds of what may be asked for by what it did. */
const SORTS: ReadonlySet<string> = new Set(['body', 'place', 'person']);

/** "The tally of cells is below 200": a number that is told, where nothing else asks. */
export const tellsNumberOf = ({ forms, numbers }: Reading): boolean => {
  const asks = forms.filter(({ kind }) => kind === 'ask');
  const isNoun = ({ from }: Form): boolean =>
    forms.some((form) => form.role === 'noun-count' && form.from === from);
  return (
    asks.length > 0 &&
    asks.every(isNoun) &&
    numbers.some((number) =>
      forms.some(
        ({ kind, from, to }) => kind === 'yesno' && to <= number.from && asks.every((ask) => ask.to <= from),
      ),
    )
  );
};

/** "Number of rings it has dismantled", but not "the number of A was higher than that of B", which compares. */
const opensWithNumberOf = ({ forms }: Reading): boolean =>
  forms.filter(({ role }) => role === 'noun-count').length === 1 &&
  forms.some(({ role, from }) => role === 'noun-count' && from <= BEFORE_NUMBER) &&
  !forms.some(({ kind, role }) => kind === 'comparison' || kind === 'factor' || COMPARING.test(role));

const COMPARING = /^op-(?:most|least|difference)$/u;

/** Most words before "number of" where a text opens with it: "the exact". */
const BEFORE_NUMBER = 2;

/** "Is no use to me": a "no" before its noun asks nobody to agree. */
const deniesNoun = ({ from, to }: Form, { tokens }: Reading): boolean =>
  to - from === 1 && NO.has(tokens[from]?.folded ?? '') && tokens[to]?.kind === 'word';

/** "Nobody was arrested", "لم يتم توقيف أحد": one thing, and that it was not. A bare "no" may be short for a number. */
function deniesAlone(reading: Reading, { asks }: Asking): boolean {
  return (
    reading.terms.length === 1 &&
    asks.length === 0 &&
    denialsOf(reading).some(
      ({ from, to }) => to - from > 1 || !BARE_NO.has(reading.tokens[from]?.folded ?? ''),
    )
  );
}

const NO = wordClass('no');

const BARE_NO = wordClass('bare-no');

/** Most words before a subject: "all of the". */
const BEFORE_SUBJECT = 3;

/** Whether what stands first is a thing that something is told of, and no noun that asks. */
function opensWithSubject({ terms, forms }: Reading): boolean {
  const [first] = terms;
  return (
    first !== undefined &&
    first.kind !== 'attribute' &&
    first.kind !== 'light' &&
    nounAsk(first) === undefined &&
    first.from <= BEFORE_SUBJECT &&
    Array.from({ length: first.from }, (_, at) => at).every((at) =>
      forms.some(
        ({ kind, from, to }) => (kind === 'function' || kind === 'quantity') && from <= at && to > at,
      ),
    )
  );
}

const SUBJECT_PRONOUN = wordClass('subject-pronoun');
