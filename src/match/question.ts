/** What a reading asks for: the kinds of answer that would settle it, and the noun they are asked of. */

import { wordClass } from '../language/classes.ts';
import { isOr, isWithinLonger } from '../language/forms.ts';
import { type Form, isHinted, type Reading, type Term } from '../language/read.ts';
import type { Token } from '../language/tokens.ts';
import { SENTENCE_END, type Span } from './spans.ts';

/** Kinds of answer. A fact offers some, a question asks for some. */
export type Ask =
  | 'count'
  | 'amount'
  | 'date'
  | 'year'
  | 'season'
  | 'place'
  | 'who'
  | 'why'
  | 'how'
  | 'duration'
  | 'which'
  | 'what'
  | 'name'
  | 'list';

export interface Asking {
  asks: Ask[];
  /** A question word asks; a relative pronoun ("the phones which ...") does not. */
  open: boolean;
  /** Terms that name the kind of thing asked for: the "phones" of "how many phones", the "city" of "which city". */
  heads: Term[];
  /** Currencies (ISO 4217) in which an amount is asked for or told. */
  currencies: string[];
}

/** Nothing asked: for ranking facts by what a text speaks of alone. */
export const BLANK: Asking = { asks: [], open: false, heads: [], currencies: [] };

/** Roles whose words are relative pronouns and conjunctions as often as they ask. */
const RELATIVE: ReadonlySet<string> = new Set([
  'ask-who',
  'ask-what',
  'ask-how',
  'ask-date',
  'ask-place',
  'ask-which',
  'ask-why',
]);

/** Words of those roles that only ever ask. */
const ALWAYS_ASKS =
  /^(?:why|pourquoi|quoi|koi|combien|ماذا|لماذا|متى|متي|أين|اين|كيف|بم|مين|إيه|ليش|شو|وين|قديش|إمتى|امتى|امتا|ازاي|إزاي|شنو|شكون|علاش|فين|فوقاش|كيفاش|por que|por qué|qué|quién|quiénes|cuál|cuáles|cómo|dónde|cuándo|chno|chkoun|3lach|fin|what's|whats|wat|waht)/u;

const BEFORE_QUESTION = wordClass('before-question');

const AND = wordClass('and');

/** What may stand before the question word that opens a text. */
const mayOpen = (token: Token | undefined): boolean =>
  token !== undefined && (BEFORE_QUESTION.has(token.folded) || /^[,،:;.?؟¿"(!¡-]$/u.test(token.text));

/** Nouns that ask by themselves in a fragment ("value in dirhams"), by the concept of the general lists. */
const NOUN_ASKS: Readonly<Record<string, Ask>> = {
  value: 'amount',
  price: 'amount',
  cost: 'amount',
  worth: 'amount',
  total: 'count',
  number: 'count',
  tally: 'count',
  date: 'date',
  location: 'place',
  origin: 'place',
  destination: 'place',
  reason: 'why',
  motive: 'why',
  cause: 'why',
  method: 'how',
  duration: 'duration',
  headcount: 'count',
  'amount-money': 'amount',
  quantity: 'count',
  purpose: 'why',
  aim: 'why',
};

/** The nouns that ask by themselves, as concepts, by the kind of answer that each asks for. */
export const ASKING_NOUNS: readonly (readonly [concept: string, ask: Ask])[] = Object.entries(NOUN_ASKS);

const NOUN_ASK: ReadonlyMap<string, Ask> = new Map(ASKING_NOUNS);

/** Senses of a word by which it may ask: what it hardly ever means it does not ask for. */
const MAIN_SENSES = 3;

/** The kind of answer that a noun asks for by itself. */
export function nounAsk(term: Term): Ask | undefined {
  let first: Ask | undefined;
  // "Haul" is a sum of money only in the last place.
  for (const concept of term.concepts.slice(0, MAIN_SENSES)) {
    const ask = NOUN_ASK.get(concept);
    if (ask === 'count') return ask;
    first ??= ask;
  }
  return first;
}

/** "What sort of place" asks for a kind, not for a place. */
const KIND_OF = /\b(?:kinds?|types?|sorts?|genre|sorte|tipos?|clase)\b|نوع|انواع/u;

const BEFORE_WHAT = wordClass('before-what');

const isNoun = ({ kind }: Term): boolean => kind !== 'act' && kind !== 'quality';

/** An English verb in the past, by its ending. */
const PAST = /[a-z]{2}ed$/u;

/** The run of content that follows a question phrase, up to `reach` form tokens later. */
function headsAfter(reading: Reading, ask: Form, reach: number): Term[] {
  // "À partir de quel âge la vaccination ...", "كم عمر المتهم": one phrase with its noun.
  const whole = reading.terms.find((term) => term.from <= ask.from && term.to > ask.to);
  if (whole) return [whole];
  const first = reading.terms.find((term) => term.from >= ask.to);
  if (!first || first.from - ask.to > reach) return [];
  // A verb between ("what did they rescue") means that the content is not what the question word goes with.
  const between = reading.forms.some(
    (form) => form.kind === 'yesno' && form.from >= ask.to && form.to <= first.from,
  );
  if (between) return [];
  const run: Term[] = [];
  for (const term of reading.terms.filter((t) => t.from >= first.from)) {
    if (run.length > 0 && term.from !== run.at(-1)?.to) break;
    // "What journal printed their findings": the verb ends what is asked for.
    if (term.kind === 'act' && run.some(isNoun) && PAST.test(reading.tokens[term.from]?.folded ?? '')) break;
    run.push(term);
    if (reading.language !== 'en') break;
  }
  const nouns = run.filter(isNoun);
  // English puts the noun last ("stolen phone cases"), the other languages first.
  const head = reading.language === 'en' ? nouns.at(-1) : nouns[0];
  return head ? [head] : [];
}

/** Most words behind a "what" that asks where its answer would stand: "it belongs to what district?" */
const IN_SITU = 3;

function endsInNoun(reading: Reading): boolean {
  const last = reading.terms.at(-1);
  return last !== undefined && isNoun(last);
}

/** Asks to be told, by no question word ("give me ..."). */
const TELL = 'ask-tell';

/** "Remind me when ...", "any idea who ...": what leads up to a question word right behind it. "Tell me that" leads up to none. */
function isEmbedded(reading: Reading, form: Form, words: string): boolean {
  const leads = (one: Span): boolean => one.to === form.from;
  return (
    !/^(?:que|qu|what)$/u.test(words) &&
    (reading.forms.some((other) => other.role === TELL && leads(other)) ||
      reading.fillers.some((filler) => leads(filler) && filler.concepts.some((id) => LEADING.has(id))) ||
      reading.terms.some((term) => leads(term) && term.concepts.includes('know')))
  );
}

/** Fillers that a question is embedded in; a word that is a noun as well ("infos qui ...") is none. */
const LEADING: ReadonlySet<string> = new Set([
  'light-tell-me',
  'light-do-we-know',
  'light-remind',
  'light-question-frame',
]);

/** "Par où", "por donde" lead a clause as often as they ask; Spanish "por dónde" asks, and so does "d'où" behind what is asked of. */
const WHERE_AFTER = /^(?:par o[uù]|por donde)$/iu;

/** The concept of how old somebody is. */
export const AGE = 'age';

/** Whether a word that may be a relative pronoun asks where it stands: at an opening, at the very end, or always. */
function asksHere(reading: Reading, form: Form, after: boolean): boolean {
  const words = reading.tokens
    .slice(form.from, form.to)
    .map((token) => token.text)
    .join(' ');
  const rest = reading.tokens.slice(form.to).filter((token) => token.kind !== 'symbol');
  if (rest.length === 0) return true;
  if (isEmbedded(reading, form, words)) return true;
  // "More watches than tablets in what was confiscated": behind a preposition and what it is said of.
  const within =
    /^what /u.test(words) &&
    BEFORE_WHAT.has(reading.tokens[form.from - 1]?.folded ?? '') &&
    reading.terms.some((term) => term.to < form.from);
  // "Le dépôt par où passaient les pièces": right behind the place that it speaks of.
  const ofPlace = WHERE_AFTER.test(words) && reading.terms.some(({ to }) => to === form.from);
  if (!after && !within && !ofPlace && (ALWAYS_ASKS.test(words) || form.to - form.from > 1)) return true;
  // "Seizure in which city?"
  if (
    !after &&
    (form.role === 'ask-which' || (words === 'what' && rest.length <= IN_SITU && endsInNoun(reading))) &&
    mayOpen(reading.tokens[form.from - 1]) &&
    reading.terms.some((term) => term.from === form.to)
  )
    return true;
  // "They went through which two cities?": nothing but what is asked for stands behind it.
  const inSitu =
    form.role === 'ask-which' &&
    reading.language !== 'ar' &&
    rest.length <= IN_SITU &&
    endsInNoun(reading) &&
    reading.tokens.every(
      (token, place) =>
        place < form.to ||
        token.kind === 'symbol' ||
        [...reading.terms, ...reading.numbers].some(({ from, to }) => from <= place && to > place),
    );
  // "Marta Quiñonero is how old?"
  const aged =
    form.role === 'ask-how' &&
    rest.length <= IN_SITU &&
    // "The oldest is how old?" is settled as what is said of them.
    !reading.forms.some(({ kind, role }) => kind === 'op' || /^hint-(?:young|old)est$/u.test(role)) &&
    reading.terms.some(
      ({ from, to, concepts }) => from === form.from && to > form.to && concepts.includes(AGE),
    );
  if (!after && (inSitu || aged)) return true;
  let at = form.from - 1;
  while (at >= 0 && reading.active.has(at) && mayOpen(reading.tokens[at])) at--;
  // What stands in another part of the question is not before it.
  if (at < 0 || ![...reading.active].some((active) => active <= at)) return true;
  const punctuation = reading.tokens.slice(at + 1, form.from).some((token) => token.kind === 'symbol');
  // "Of the five that were counted, which was the most numerous?"
  if (
    punctuation &&
    /^(?:which|who|what)$/u.test(words) &&
    reading.forms.some((other) => other.kind === 'yesno' && other.from === form.to)
  )
    return true;
  const joined = AND.has(reading.tokens[form.from - 1]?.folded ?? '');
  if (after && isUnaccented(reading, form)) return false;
  if (after) return joined || (punctuation && !/^(?:que|qu|qui|which|who|where|when)$/u.test(words));
  // A greeting or filler before it ("yo who got nicked") leaves it the opening of the question.
  if (/^(?:que|qu|qui|quand|donde|quien|cuando|como)$/u.test(words)) return punctuation;
  // "Is it true that ...", "on peut écrire que ..." lead into a claim.
  if (
    reading.forms.some(
      (other) =>
        (other.kind === 'tag' || other.kind === 'yesno' || other.kind === 'negation') &&
        other.to <= form.from,
    ) &&
    !isRequest(reading)
  )
    return punctuation && !/^(?:que|qu|qui|which|who)$/u.test(words);
  // "Could you find out who owns it": what is asked to be done leads up to the question.
  const leads = (term: Term): boolean => term.kind === 'light' || (term.kind === 'act' && isRequest(reading));
  return punctuation || reading.terms.every((term) => term.from >= form.to || leads(term));
}

const ACCENT = /[áéíóú]/u;

/** "¿Cuánto se ahorraba quien compraba ...?": who writes a Spanish question word with its accent asks with none that lacks it. */
export function isUnaccented({ forms, tokens, language }: Reading, form: Form): boolean {
  const accented = ({ from, to }: Form): boolean =>
    tokens.slice(from, to).some(({ text }) => ACCENT.test(text));
  return (
    language === 'es' &&
    RELATIVE.has(form.role) &&
    !accented(form) &&
    !AND.has(tokens[form.from - 1]?.folded ?? '') &&
    forms.some((other) => other.kind === 'ask' && other.to <= form.from && accented(other))
  );
}

/** Most small words ("hi", "and so", "desk here:") before a request that opens a text. */
const LEAD = 3;

/**
 * Whether a text asks politely ("could you find which ..."), which opens like a claim and is none. "Is there a ..." asks so
 * where something told of a thing follows ("a short description"), else it asks whether there is one.
 * @param role only requests of this role
 */
export function isRequest(reading: Reading, role?: string): boolean {
  return reading.forms.some((form) => {
    if (role !== undefined && form.role !== role) return false;
    if (form.kind !== 'request') return false;
    const opens = form.from <= LEAD || reading.tokens[form.from - 1]?.kind === 'symbol';
    if (form.role !== 'fw-existential') return opens;
    const next = reading.terms.find((term) => term.from >= form.to && term.kind !== 'quality');
    return opens && next?.kind === 'attribute';
  });
}

const BEFORE_UNIT = wordClass('before-unit');

/** "Month of 2019 in which it was set up", "year the operation began": a unit of time that opens a text asks for one. */
export function opensWithUnit({ forms, tokens, times, numbers }: Reading): Form | undefined {
  const first = tokens.findIndex(({ kind, folded }) => kind === 'word' && !DEFINITE_ARTICLE.has(folded));
  return forms.find(
    (form) =>
      form.kind === 'time-unit' &&
      form.role !== 'unit-week' &&
      form.from === first &&
      !TIME_UNITS.has(tokens[form.from]?.folded ?? '') &&
      tokens.slice(form.to).some(({ kind }) => kind === 'word') &&
      ![...times, ...numbers].some((mention) => mention.from <= form.to && mention.to >= form.to),
  );
}

const DEFINITE_ARTICLE = wordClass('definite-article');

/** Most words between such a unit and its relative pronoun: "of 2019 in". */
const UNIT_REACH = 5;

const TIME_UNITS = wordClass('time-units');

/** "Founding year of the body", "ORATIX launch year": a unit of time that no number or time takes, in a text that asks by no other word. */
function unitAsked(reading: Reading): Ask | undefined {
  const words = reading.tokens.filter(({ kind }) => kind !== 'symbol');
  const last = words.at(-1);
  const unit = reading.forms.find(
    (form) =>
      form.kind === 'time-unit' &&
      form.role !== 'unit-week' &&
      !BEFORE_UNIT.has(reading.tokens[form.from - 1]?.folded ?? '') &&
      !reading.numbers.some((number) => number.to === form.from) &&
      !reading.times.some((time) => form.from >= time.from && form.to <= time.to) &&
      (last && reading.tokens[form.from] === last
        ? form.role === 'unit-year' && reading.terms.length > 0 && words.length <= SHORT
        : reading.terms.filter((term) => term.to <= form.from).length <= 1 &&
          reading.terms.some((term) => term.from >= form.to)),
  );
  return unit && (unit.role === 'unit-year' ? 'year' : 'date');
}

const COUNTED = /^(?:thing|person|group|animal)$/u;

/** A text of more words is no heap of them. */
const SHORT = 5;

/** Money itself, not its kinds ("in how many currencies"). */
const isMoney = ({ concepts, text }: Term): boolean =>
  (concepts.includes('money') || concepts.includes('cash')) && !CURRENCY.test(text);

const CURRENCY = /^(?:currenc|devises?|monnaies?|monedas?|divisas?|(?:ال)?عمل)/u;

const OF_THE = wordClass('of-the');

/** Whether a number stands behind "of the": something of so many things, not their number, is spoken of. */
export function isPartitive(number: { from: number }, reading: Reading): boolean {
  return [1, 2].some((back) =>
    OF_THE.has(
      reading.tokens
        .slice(Math.max(0, number.from - back), number.from)
        .map((token) => token.folded)
        .join(' '),
    ),
  );
}

/** "À combien" without "de": what a thing comes to, in money or in number. */
function isWorth(reading: Reading, form: Form): boolean {
  const [first, last] = [reading.tokens[form.from], reading.tokens[form.to - 1]];
  return (
    first?.text === 'à' &&
    last?.text === 'combien' &&
    !/^d[e']?$/u.test(reading.tokens[form.to]?.text ?? '') &&
    reading.terms.some((term) => term.from >= form.to || nounAsk(term) !== undefined)
  );
}

/** "The one who kept the books", "all eleven who were held": whether a word tells which are meant, and asks for nobody. */
export function picksOut({ from }: Form, reading: Reading): boolean {
  const { tokens, numbers } = reading;
  const [before, word] = [tokens[from - 1]?.folded ?? '', tokens[from]?.folded ?? ''];
  if (isSetApart(from, reading)) return true;
  // "The one where", "ceux dont".
  if (RELATIVE_WORD.has(word) && THE_ONE.has(before)) return true;
  return (
    (RELATIVE_PRONOUN.has(word) && ALL.has(before)) ||
    (word === 'who' && numbers.some((number) => number.to === from)) ||
    // "24 من المصابين", "من بين المصابين 24", of which it is asked whether they are.
    (word === 'من' &&
      QUESTION_MARK.test(reading.text) &&
      (numbers.some((number) => number.to === from) || tokens[from + 1]?.folded === 'بين'))
  );
}

const QUESTION_MARK = /[?؟]\s*$/u;

/** "It was Mr Ray, not the guard, who paid": nobody but doers stand before the word. "It is unclear who paid" asks. */
function isSetApart(from: number, { tokens, terms }: Reading): boolean {
  const [it, is] = [tokens[0]?.folded ?? '', tokens[1]?.folded ?? ''];
  const before = terms.filter((term) => term.to <= from);
  return (
    THIS.has(it) &&
    (BE.has(is) || is === 's') &&
    RELATIVE_PRONOUN.has(tokens[from]?.folded ?? '') &&
    before.length > 0 &&
    before.every(({ kind }) => DOER_KINDS.has(kind))
  );
}

const BE = wordClass('be');

const DOER_KINDS: ReadonlySet<string> = new Set(['person', 'organisation', 'group', 'body']);

const RELATIVE_WORD = wordClass('relative-word');

const THE_ONE = wordClass('the-one');

const ALL = wordClass('all');

/** "Whose police forces": of which country, and not who. */
const ofBodies = ({ from, to }: Form, { tokens, terms }: Reading): boolean =>
  tokens[from]?.folded === 'whose' && terms.some((term) => term.from === to && term.kind === 'body');

/** The words of a reading that ask, in order; of those that hold one another the longest. */
function askingForms(reading: Reading, unitOpens: Form | undefined): Form[] {
  const found = reading.forms
    .filter((form) => form.kind === 'ask' || form.kind === 'asknoun')
    // "¿A que sí?" asks to agree.
    .filter(
      (form) => !reading.forms.some((tag) => tag.kind === 'tag' && tag.from <= form.from && tag.to > form.to),
    )
    // The "who" of "those who" asks nothing, nor does the "than" of "more than" where it is a word for "who".
    .filter(
      (form) =>
        form.to === form.from ||
        !isWithinLonger(
          form,
          reading.forms,
          (kind) => kind === 'function' || (kind === 'comparison' && RELATIVE.has(form.role)),
        ),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Form[] = [];
  for (const form of found) {
    if (kept.some((other) => form.from < other.to && form.to > other.from)) continue;
    // "¿A nombre de quién?" asks who.
    const runsOn = ({ kind, from, to }: Form): boolean => kind === 'ask' && from < form.to && to > form.to;
    if (form.kind === 'asknoun' && found.some(runsOn)) continue;
    if (RELATIVE.has(form.role) && form.kind === 'ask') {
      // "Month in which": what follows the unit tells which one is asked for.
      if (unitOpens && form.from - unitOpens.to <= UNIT_REACH) continue;
      // "The one who kept the books": it tells of somebody.
      if (picksOut(form, reading)) continue;
      const after = kept.some(({ role }) => role !== TELL);
      if (!asksHere(reading, form, after)) continue;
    }
    kept.push(form);
  }
  return kept;
}

/** What is asked for so far: each rule adds to it or puts it right. */
interface Draft {
  readonly reading: Reading;
  /** The words that ask. */
  readonly kept: readonly Form[];
  readonly asks: Set<Ask>;
  readonly heads: Term[];
  /** "What kind of place": of no noun its place, its price or its date is asked for. */
  sort: boolean;
}
type Rule = (draft: Draft) => void;

const areAll = (asks: ReadonlySet<Ask>, ...of: readonly Ask[]): boolean =>
  [...asks].every((ask) => of.includes(ask));
const replace = (asks: Set<Ask>, ask: Ask, other: Ask): void => {
  asks.delete(ask);
  asks.add(other);
};

/** What each word asks for: by itself, by the noun behind it ("which day"), or by a unit of time there. */
const byWords: Rule = (draft) => {
  const { reading, kept, asks, heads } = draft;
  // "Remind me when that was" asks when.
  const word = kept.findLast(({ kind, role }) => kind === 'ask' && role !== TELL);
  for (const form of kept.filter((each) => each.role !== TELL || !word || each.from > word.from)) {
    const role = form.role.slice(form.role.indexOf('-') + 1);
    const ask = (form.role === TELL ? 'what' : ofBodies(form, reading) ? 'which' : role) as Ask;
    const run =
      ask === 'count' || ask === 'which' || ask === 'list'
        ? headsAfter(reading, form, 2)
        : ask === 'what' && form.role !== TELL
          ? headsAfter(reading, form, 0)
          : [];
    const sort = KIND_OF.test(
      reading.tokens
        .slice(form.from, form.to)
        .map((token) => token.folded)
        .join(' '),
    );
    draft.sort ||= sort;
    // "Which round led to more arrests?" asks for no cause.
    const noun = sort
      ? undefined
      : run
          .filter((term) => !isHinted(term, reading))
          .map(nounAsk)
          .find((kind) => kind !== undefined);
    const unit = unitBehind(form, reading);
    if (noun && ask !== 'count') asks.add(noun);
    else if (unit && (ask === 'which' || ask === 'what'))
      asks.add(unit.role === 'unit-year' || unit.kind === 'season' ? 'year' : 'date');
    else asks.add(ask);
    heads.push(...run.filter((term) => !nounAsk(term)));
  }
};

/** The unit of time, or the season, that a word asks for. */
const unitBehind = (form: Form, { forms, times }: Reading): Form | undefined =>
  forms.find(
    (unit) =>
      (unit.kind === 'time-unit' &&
        unit.from >= form.to &&
        unit.from - form.to <= 1 &&
        // "What happened on the day of 3 April": the unit belongs to a time that is told.
        !times.some((time) => time.from <= unit.to && time.to >= unit.to)) ||
      // French "été" is a season only right behind the question word.
      (unit.kind === 'season' && unit.from === form.to),
  );

/** Where no word asks: a request, or a unit of time. */
const byRequest: Rule = ({ reading, asks }) => {
  if (asks.size === 0 && isRequest(reading)) asks.add('what');
  const unit = asks.size === 0 ? unitAsked(reading) : undefined;
  if (unit) asks.add(unit);
};

/** Where no more is asked than what, which or how: the noun that asks by itself ("the cost", "what was the date"). */
const byNoun: Rule = ({ reading, asks, heads, sort }) => {
  if (!areAll(asks, 'what', 'which', 'how')) return;
  const asker = sort
    ? undefined
    : reading.terms.find(
        (term) =>
          nounAsk(term) !== undefined &&
          !tellsOrigin(term, reading) &&
          !(asks.has('which') && isInfinitive(term, reading)),
      );
  const noun = asker && nounAsk(asker);
  if (noun) asks.add(noun);
  // "Bird numbers": English puts what is counted before it.
  const counted =
    noun === 'count' && reading.language === 'en'
      ? reading.terms.find((term) => term.to === asker?.from && COUNTED.test(term.kind))
      : undefined;
  if (counted) heads.push(counted);
};

const bySum: Rule = ({ reading, asks }) => {
  if (asks.size === 0 && reading.forms.some((form) => form.role === 'op-sum')) asks.add('count');
  if (asks.size > 0 && areAll(asks, 'what') && totalOfOne(reading)) {
    asks.clear();
    asks.add('count').add('amount');
  }
  // "كم بلغ مجموع الشكاوى": a total of what is counted as well as of what is paid.
  const { forms, tokens, language } = reading;
  const ofTotal = forms.some(
    ({ role, to }) => role === 'ask-amount' && TOTAL.in(language).has(tokens[to]?.folded ?? ''),
  );
  if (ofTotal && areAll(asks, 'amount')) asks.add('count');
};

/** "What was the total of people arrested": the words for the total of one thing, of which nothing is added to anything. */
export const totalOfOne = ({ forms, tokens, numbers, language }: Reading): Form | undefined =>
  forms.some(({ kind }) => kind === 'join') || numbers.length > 0
    ? undefined
    : forms.find(
        ({ role, from, to }) =>
          role === 'op-sum' &&
          to - from === 1 &&
          TOTAL.in(language).has(tokens[from]?.folded ?? '') &&
          OF.in(language).has(tokens[to]?.folded ?? '') &&
          forms.some((ask) => ask.role === 'ask-what' && from - ask.to <= 1 && ask.to <= from),
      );
const TOTAL = wordClass('total');
const OF = wordClass('of');

/** Whether a currency is spoken of. */
const speaksOfMoney = (reading: Reading): boolean =>
  reading.forms.some((form) => form.kind === 'currency' && !isRegion(form, reading));

/** "A figure" is a number or an amount. */
const byFigure: Rule = ({ reading, kept, asks }) => {
  const figure =
    asks.has('amount') &&
    !speaksOfMoney(reading) &&
    kept.every((form) => form.kind !== 'ask') &&
    reading.terms.some(({ concepts }) => concepts.includes('number') && concepts.includes('amount-money'));
  if (figure) asks.add('count');
};

/** "À combien étaient estimés les oiseaux", "how many millions?": a number of nothing, but of a worth, is an amount. */
const byWorth: Rule = ({ reading, kept, asks, heads }) => {
  const millions =
    reading.terms.length === 0 &&
    reading.forms.some((form) => form.role === 'n-1000000' || form.role === 'some-millions');
  // "Cuántos encuentros calculan ...": what stands right behind it is counted, whatever else the word may mean.
  const counted = kept.some(
    (form) => form.role === 'ask-count' && reading.terms.some(({ from }) => from === form.to),
  );
  const ofMoney =
    speaksOfMoney(reading) ||
    millions ||
    reading.terms.some(
      ({ concepts }) =>
        !concepts.includes('number') &&
        concepts.some((concept) => NOUN_ASKS[concept] === 'amount' || (concept === 'estimate' && !counted)),
    );
  if (asks.has('count') && heads.length === 0 && ofMoney) replace(asks, 'count', 'amount');
  // "À combien l'État chiffre-t-il les dégâts", "à combien se montent les pertes": of what follows nothing is counted.
  if (asks.has('count') && kept.some((form) => form.role === 'ask-count' && isWorth(reading, form))) {
    asks.add('amount');
    heads.length = 0;
  }
  // "Combien d'argent", "cuánta pasta": money is no number of things.
  if (asks.has('count') && heads.length > 0 && heads.every(isMoney)) replace(asks, 'count', 'amount');
};

/** "How much prison time", "how much jail time": of a sentence its length is asked for. */
const byTerm: Rule = ({ reading, kept, asks }) => {
  if (asks.has('amount') && kept.some((form) => form.role === 'ask-amount' && isTerm(reading, form)))
    replace(asks, 'amount', 'duration');
};

/** "What fine did they get": of a sum of money its amount, where nothing else is asked of it. */
const ofSum: Rule = ({ reading, kept, asks, heads }) => {
  const sum = kept.some((form) =>
    reading.forms.some(({ role, from }) => role === 'op-sum' && from === form.to),
  );
  if (areAll(asks, 'what', 'which') && (heads.some(isSum) || (sum && reading.terms.some(isSum)))) {
    asks.clear();
    asks.add('amount');
  }
};

/** The currencies that a question speaks of from a token on, by their codes. */
function currenciesOf(reading: Reading, from = 0): string[] {
  const named = reading.forms
    .filter(
      (form) =>
        form.kind === 'currency' && form.from >= from && !isRegion(form, reading) && !isDenied(form, reading),
    )
    .map(currencyCode);
  const signed = reading.tokens
    .slice(from)
    .flatMap(({ kind, text }) => (kind === 'symbol' ? (SIGNS[text] ?? []) : []));
  return [...new Set([...named, ...signed])];
}

/**
 * The currencies, by their codes, that an answer is wanted in: "we have it in dirhams, how much is it in euros?" wants those of its last
 * clause, where that asks and names one of its own; else all that the question speaks of.
 */
export function wantedCurrencies(reading: Reading, { currencies }: Asking): readonly string[] {
  const { tokens, forms } = reading;
  const stop = tokens.findLastIndex(({ text }, at) => CLAUSE_STOP.test(text) && at < tokens.length - 1);
  if (!forms.some(({ kind, from }) => kind === 'ask' && from > stop)) return currencies;
  const own = currenciesOf(reading, stop + 1);
  return own.length > 0 ? own : currencies;
}
const CLAUSE_STOP = /^[,;:.،؛]$/u;

/** "Cedis (not CFA francs)": what is said not to be meant, with at most an article between ("won't pay a zloty" has its verb there). */
const isDenied = ({ from }: Form, { forms }: Reading): boolean => {
  const isArticle = (at: number): boolean =>
    forms.some((form) => form.kind === 'function' && form.from === at);
  return forms.some(
    ({ kind, to }) => kind === 'negation' && (to === from || (to === from - 1 && isArticle(to))),
  );
};

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

const byCurrency: Rule = ({ reading, asks }) => {
  if (currenciesOf(reading).length > 0 && !asks.has('count') && areAll(asks, 'what', 'which'))
    asks.add('amount');
};

/** "What was it called", "name of the operation": a name is asked for, and no other what. */
const byName: Rule = ({ reading, asks }) => {
  if (!reading.forms.some((form) => form.role === 'noun-name') || ![...asks].every((ask) => NAMES.has(ask)))
    return;
  asks.clear();
  asks.add('name');
};

/** In this order: each may put right what those before it have found. */
const RULES: readonly Rule[] = [
  byRequest,
  byNoun,
  bySum,
  byFigure,
  byWorth,
  byTerm,
  ofSum,
  byCurrency,
  byName,
];

/** What the reading asks for. Empty `asks` for a statement or a bare fragment. */
export function asking(reading: Reading): Asking {
  const unitOpens = opensWithUnit(reading);
  const kept = askingForms(reading, unitOpens);
  const draft: Draft = { reading, kept, asks: new Set(), heads: [], sort: false };
  byWords(draft);
  const idea = draft.asks.size === 0 ? ideaOf(reading) : undefined;
  if (idea) draft.asks.add(idea);
  for (const rule of RULES) rule(draft);
  return {
    asks: [...draft.asks],
    open: unitOpens !== undefined || idea !== undefined || kept.some((form) => form.kind === 'ask'),
    heads: draft.heads,
    currencies: currenciesOf(reading),
  };
}

/** Where the code stands in the role of a currency: "currency-EUR". */
const CODE_AT = 9;
/** The ISO 4217 code of the currency that a form names. */
export const currencyCode = ({ role }: Pick<Form, 'role'>): string => role.slice(CODE_AT);

/**
 * The code of the one currency in which an amount is asked for, beside another that is spoken of: the euro of "what are the fake
 * dollars worth in euros".
 */
export function currencyWanted({ forms, tokens, numbers, language }: Reading): string | undefined {
  const wanted = forms.filter(
    ({ kind, from }) =>
      kind === 'currency' &&
      !numbers.some((number) => number.from <= from && number.to > from) &&
      (IN_CURRENCY.in(language).has(tokens[from - 1]?.folded ?? '') ||
        (language === 'ar' && /^بال/u.test(tokens[from]?.folded ?? ''))),
  );
  const [code, another] = new Set(wanted.map(currencyCode));
  const spokenOf = forms.some((form) => form.kind === 'currency' && currencyCode(form) !== code);
  return spokenOf && another === undefined && !tokens.some((token) => isOr(token, language))
    ? code
    : undefined;
}

const IN_CURRENCY = wordClass('in-currency');

/** "Some cars are in the pound. Any idea of the quantity?": what a sentence that asks for it by its noun asks for. */
function ideaOf(reading: Reading): Ask | undefined {
  for (const form of reading.forms) {
    if (form.kind !== 'request' || form.role !== 'fw-request') continue;
    if (!SENTENCE_END.test(reading.tokens[form.from - 1]?.text ?? '')) continue;
    const next = reading.terms.find(({ from }) => from >= form.to && from - form.to <= IN_SITU);
    const ask = next && nounAsk(next);
    if (ask) return ask;
  }
  return undefined;
}

/** Whether what is asked for how much of is a time to be served. */
const isTerm = (reading: Reading, form: Form): boolean =>
  reading.terms.some((term) => term.from === form.to && term.concepts.includes('sentence'));

/** Sums of money that are set, so that "what" asks how high they are. */
const SUMS = new Set(['fine', 'compensation', 'ransom', 'bail', 'salary']);

const isSum = ({ concepts }: Term): boolean => concepts.some((concept) => SUMS.has(concept));

/** "Some euro cop shop": a currency's name right before a body or a person says where it is from. */
function isRegion(form: Form, reading: Reading): boolean {
  const next = reading.terms.find((term) => term.from === form.to);
  return (
    reading.language === 'en' &&
    form.to - form.from === 1 &&
    next !== undefined &&
    /^(?:body|person|place|organisation|group)$/u.test(next.kind) &&
    !reading.numbers.some((number) => number.from <= form.from && number.to >= form.to)
  );
}

/** Asks that a word for a name makes precise. */
const NAMES: ReadonlySet<Ask> = new Set<Ask>(['what', 'which', 'how', 'list', 'name']);

/** "Which currency does the article use": what stands right behind whoever "does" it is the verb. */
const isInfinitive = ({ from }: Term, { tokens, terms, language }: Reading): boolean => {
  const does = tokens.findLastIndex(({ folded }, at) => at < from && DO.in(language).has(folded));
  return does >= 0 && terms.some((term) => term.from > does && term.to === from);
};

const DO = wordClass('do');

/** "The tip came from Interpol": with whom or where it came from behind it, it asks for nothing. */
const tellsOrigin = ({ from, to }: Term, { tokens, terms }: Reading): boolean =>
  to - from > 1 &&
  FROM.has(tokens[to - 1]?.folded ?? '') &&
  terms.some((term) => term.from - to <= 1 && term.from >= to && ORIGINS.test(term.kind));

const FROM = wordClass('from');

const ORIGINS = /^(?:organisation|place|body)$/u;

const RELATIVE_PRONOUN = wordClass('relative-pronoun');
const THIS = wordClass('this');
