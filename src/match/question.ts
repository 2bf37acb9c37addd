/** What a reading asks for: the kinds of answer that would settle it, and the noun they are asked of. */
import { wordClass } from '../language/classes.ts';
import { isOr, isWithinLonger } from '../language/forms.ts';
import { type Form, isHinted, type Reading, type Term } from '../language/read.ts';
import type { Token } from '../language/tokens.ts';

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

const IN_WHAT = wordClass('before-what');

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
    IN_WHAT.has(reading.tokens[form.from - 1]?.folded ?? '') &&
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
  if (!after && inSitu) return true;
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

const OF_UNIT = wordClass('before-unit');

/** "Month of 2019 in which it was set up", "year the operation began": a unit of time that opens a text asks for one. */
export function opensWithUnit({ forms, tokens, times, numbers }: Reading): Form | undefined {
  const first = tokens.findIndex(({ kind, folded }) => kind === 'word' && !DEFINITE_ARTICLE.has(folded));
  return forms.find(
    (form) =>
      form.kind === 'time-unit' &&
      form.role !== 'unit-week' &&
      form.from === first &&
      !ONE_UNIT.has(tokens[form.from]?.folded ?? '') &&
      tokens.slice(form.to).some(({ kind }) => kind === 'word') &&
      ![...times, ...numbers].some((mention) => mention.from <= form.to && mention.to >= form.to),
  );
}
const DEFINITE_ARTICLE = wordClass('definite-article');
/** Most words between such a unit and its relative pronoun: "of 2019 in". */
const UNIT_REACH = 5;
const ONE_UNIT = wordClass('time-units');

/** "Founding year of the body", "ORATIX launch year": a unit of time that no number or time takes, in a text that asks by no other word. */
function unitAsked(reading: Reading): Ask | undefined {
  const words = reading.tokens.filter(({ kind }) => kind !== 'symbol');
  const last = words.at(-1);
  const unit = reading.forms.find(
    (form) =>
      form.kind === 'time-unit' &&
      form.role !== 'unit-week' &&
      !OF_UNIT.has(reading.tokens[form.from - 1]?.folded ?? '') &&
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
    (RELATIVE_PRONOUN.has(word) && EVERYBODY.has(before)) ||
    (word === 'who' && numbers.some((number) => number.to === from))
  );
}

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
const EVERYBODY = wordClass('all');

/** "Whose police forces": of which country, and not who. */
const ofBodies = ({ from, to }: Form, { tokens, terms }: Reading): boolean =>
  tokens[from]?.folded === 'whose' && terms.some((term) => term.from === to && term.kind === 'body');

/** What the reading asks for. Empty `asks` for a statement or a bare fragment. */
export function asking(reading: Reading): Asking {
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
  const unitOpens = opensWithUnit(reading);
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
  // "Remind me when that was" asks when.
  const word = kept.findLast(({ kind, role }) => kind === 'ask' && role !== TELL);
  const asked = kept.filter((form) => form.role !== TELL || !word || form.from > word.from);
  const asks = new Set<Ask>();
  const heads: Term[] = [];
  /** "What kind of place": of no noun its place, its price or its date is asked for. */
  let asksSort = false;
  for (const form of asked) {
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
    asksSort ||= sort;
    // "Which round led to more arrests?" asks for no cause.
    const noun = sort
      ? undefined
      : run
          .filter((term) => !isHinted(term, reading))
          .map(nounAsk)
          .find((kind) => kind !== undefined);
    const unit = reading.forms.find(
      (f) =>
        (f.kind === 'time-unit' &&
          f.from >= form.to &&
          f.from - form.to <= 1 &&
          // "What happened on the day of 3 April": the unit belongs to a time that is told.
          !reading.times.some((time) => time.from <= f.to && time.to >= f.to)) ||
        // French "été" is a season only right behind the question word.
        (f.kind === 'season' && f.from === form.to),
    );
    if (noun && ask !== 'count') asks.add(noun);
    else if (unit && (ask === 'which' || ask === 'what'))
      asks.add(unit.role === 'unit-year' || unit.kind === 'season' ? 'year' : 'date');
    else asks.add(ask);
    heads.push(...run.filter((term) => !nounAsk(term)));
  }
  const idea = asks.size === 0 ? ideaOf(reading) : undefined;
  if (idea) asks.add(idea);
  if (asks.size === 0 && isRequest(reading)) asks.add('what');
  const unit = asks.size === 0 ? unitAsked(reading) : undefined;
  if (unit) asks.add(unit);
  if (asks.size === 0 || [...asks].every((ask) => ask === 'what' || ask === 'which' || ask === 'how')) {
    const asker = asksSort
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
  }
  if (asks.size === 0 && reading.forms.some((form) => form.role === 'op-sum')) asks.add('count');
  // "À combien étaient estimés les oiseaux": a number of nothing, but of a worth, is an amount.
  const money = reading.forms.some((form) => form.kind === 'currency' && !isRegion(form, reading));
  // "A figure" is a number or an amount.
  if (
    asks.has('amount') &&
    !money &&
    kept.every((form) => form.kind !== 'ask') &&
    reading.terms.some((term) => term.concepts.includes('number') && term.concepts.includes('amount-money'))
  )
    asks.add('count');
  // "How many millions?" is of money, where no noun follows.
  const millions =
    reading.terms.length === 0 &&
    reading.forms.some((form) => form.role === 'n-1000000' || form.role === 'some-millions');
  // "Cuántos encuentros calculan ...": what stands right behind it is counted, whatever else the word may mean.
  const counted = kept.some(
    (form) => form.role === 'ask-count' && reading.terms.some(({ from }) => from === form.to),
  );
  if (
    asks.has('count') &&
    heads.length === 0 &&
    (money ||
      millions ||
      reading.terms.some(
        (term) =>
          !term.concepts.includes('number') &&
          term.concepts.some(
            (concept) => NOUN_ASKS[concept] === 'amount' || (concept === 'estimate' && !counted),
          ),
      ))
  ) {
    asks.delete('count');
    asks.add('amount');
  }
  // "À combien l'État chiffre-t-il les dégâts", "à combien se montent les pertes": of what follows nothing is counted.
  const worth = kept.find((form) => form.role === 'ask-count' && isWorth(reading, form));
  if (worth && asks.has('count')) {
    asks.add('amount');
    heads.length = 0;
  }
  // "Combien d'argent", "cuánta pasta": money is no number of things.
  if (asks.has('count') && heads.length > 0 && heads.every(isMoney)) {
    asks.delete('count');
    asks.add('amount');
  }
  // "How much prison time", "how much jail time": of a sentence its length is asked for.
  if (asks.has('amount') && kept.some((form) => form.role === 'ask-amount' && isTerm(reading, form))) {
    asks.delete('amount');
    asks.add('duration');
  }
  // "What fine did they get": of a sum of money its amount, where nothing else is asked of it.
  const sum = kept.some((form) =>
    reading.forms.some(({ role, from }) => role === 'op-sum' && from === form.to),
  );
  if (
    [...asks].every((ask) => ask === 'what' || ask === 'which') &&
    (heads.some(isSum) || (sum && reading.terms.some(isSum)))
  ) {
    asks.clear();
    asks.add('amount');
  }
  const currencies = [
    ...new Set(
      reading.forms
        .filter((form) => form.kind === 'currency' && !isRegion(form, reading))
        .map((form) => form.role.slice(CODE_AT)),
    ),
  ];
  const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
  for (const token of reading.tokens) {
    const code = token.kind === 'symbol' ? signs[token.text] : undefined;
    if (code !== undefined && !currencies.includes(code)) currencies.push(code);
  }
  if (
    currencies.length > 0 &&
    !asks.has('count') &&
    [...asks].every((ask) => ask === 'what' || ask === 'which')
  )
    asks.add('amount');
  // "What was it called", "name of the operation": a name is asked for, and no other what.
  if (reading.forms.some((form) => form.role === 'noun-name') && [...asks].every((ask) => NAMES.has(ask))) {
    asks.clear();
    asks.add('name');
  }
  return {
    asks: [...asks],
    open: unitOpens !== undefined || idea !== undefined || kept.some((form) => form.kind === 'ask'),
    heads,
    currencies,
  };
}

/** Where the code stands in the role of a currency: "currency-EUR". */
const CODE_AT = 9;

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
  const [code, another] = new Set(wanted.map(({ role }) => role.slice(CODE_AT)));
  const spokenOf = forms.some(({ kind, role }) => kind === 'currency' && role.slice(CODE_AT) !== code);
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

const CLAUSE_END = /^[.?!؟:;؛,،()]$/u;
const SENTENCE_END = /^[.?!؟:;؛—]$/u;
const endsClause = ({ text }: Token): boolean => CLAUSE_END.test(text);
export const endsSentence = ({ text }: Token): boolean => SENTENCE_END.test(text);

export interface Span {
  from: number;
  to: number;
}

const within = (clause: Span, item: Span): boolean => item.from >= clause.from && item.to <= clause.to;

/** A dash between spaces parts clauses as a comma does; one between words joins them. */
function isDash({ tokens }: Reading, at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    /^[-–—]$/u.test(token.text) &&
    (before?.end ?? token.start) < token.start &&
    (next?.start ?? token.end) > token.end
  );
}

/** Stretches of tokens between those that end one: stops, where nothing else is said. */
export function clausesOf(reading: Reading, ends: (token: Token) => boolean = endsClause): Span[] {
  const clauses: Span[] = [];
  let from = 0;
  reading.tokens.forEach((token, at) => {
    if (!ends(token) && !isDash(reading, at)) return;
    // The point of "Feb. 8" or "No. 5" ends no clause.
    if (
      token.text === '.' &&
      reading.tokens[at + 1]?.kind === 'number' &&
      (reading.tokens[at - 1]?.text.length ?? 9) <= 5
    )
      return;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  });
  if (from < reading.tokens.length) clauses.push({ from, to: reading.tokens.length });
  return clauses;
}

/**
 * Marks what is said beside the question: where one clause asks, the content of the others is aside. A question that
 * only points ("what was the count of those?") keeps the clause before it.
 */
export function markAsides(reading: Reading): void {
  // The "que" of "sachant que" asks nothing.
  const joins = reading.forms.filter((form) => form.kind === 'function' && form.to - form.from > 1);
  const asks = reading.forms.filter(
    (form) =>
      (form.kind === 'ask' || form.kind === 'asknoun') &&
      !joins.some(
        (join) => join.from <= form.from && join.to >= form.to && join.to - join.from > form.to - form.from,
      ),
  );
  const counts = (clause: Span): boolean =>
    asks.some((form) => form.role === 'ask-count' && within(clause, form));
  const askingOf = (clauses: readonly Span[]): Span[] =>
    clauses.length < 2
      ? []
      : clauses.filter(
          (clause) =>
            asks.some((form) => within(clause, form)) &&
            // "The cells that Spain dismantled, what is their number?" only points at what stands before it.
            reading.terms.some(
              (term) => within(clause, term) && (nounAsk(term) === undefined || !counts(clause)),
            ),
        );
  const clauses = askingOf(clausesOf(reading));
  // "The market, what is that? I have never been there.": named before the comma, asked behind it.
  const asking = clauses.length > 0 ? clauses : askingOf(clausesOf(reading, endsSentence));
  const subject = asking[0] && subjectBefore(asking[0], reading);
  for (const term of reading.terms) {
    if (isOffered(term, reading, asks)) term.aside = true;
    else if (asking.length > 0)
      term.aside = !asking.some((clause) => within(clause, term)) && !(subject && within(subject, term));
  }
}

/**
 * "And the Portuguese police, how many did they seize?": the clause before the one that asks, where it names nothing but a body,
 * and a pronoun takes that up. Spanish and Arabic need none, where more than one word names it.
 */
function subjectBefore(asking: Span, reading: Reading): Span | undefined {
  const { tokens, terms, forms, language } = reading;
  const before = clausesOf(reading).findLast((clause) => clause.to <= asking.from);
  if (!before || asking.from - before.to > 1) return undefined;
  const inside = terms.filter((term) => within(before, term));
  const named =
    inside.length > 0 &&
    inside.length <= MOST_NAMED &&
    inside.some(({ kind }) => NAMED_BEFORE.has(kind)) &&
    inside.every(({ kind }) => kind !== 'act' && kind !== 'light') &&
    !forms.some(
      ({ kind, from }) =>
        (kind === 'yesno' || kind === 'negation') && from >= before.from && from < before.to,
    );
  const taken =
    ((language === 'es' || language === 'ar') && inside.length > 1) ||
    tokens.slice(asking.from, asking.to).some(({ folded }) => THEY.has(folded) || folded === 'it');
  return (named && taken) || isTopic(before, asking, reading) ? before : undefined;
}
/** "Digging machines: I need the count that was hauled away": things before a colon, where what asks names none itself. */
function isTopic(before: Span, asking: Span, { tokens, terms }: Reading): boolean {
  const inside = terms.filter((term) => within(before, term));
  const isThing = (term: Term): boolean => THINGS.has(term.kind) && nounAsk(term) === undefined;
  return (
    tokens[before.to]?.text === ':' &&
    inside.length > 0 &&
    inside.every(isThing) &&
    !tokens.slice(before.from, before.to).some(({ folded }) => OURS.some((words) => words.has(folded))) &&
    !terms.some((term) => within(asking, term) && isThing(term))
  );
}
const THINGS: ReadonlySet<string> = new Set([
  'thing',
  'animal',
  'person',
  'body',
  'organisation',
  'place',
  'unlisted',
]);
/** Words for those who ask and for what they write. */
const OURS = [wordClass('text-word'), wordClass('staff')];
/** Most words that name it: "the Portuguese judicial police". */
const MOST_NAMED = 3;
const NAMED_BEFORE: ReadonlySet<string> = new Set(['organisation', 'body']);
const THEY = wordClass('they');

/** "Who did it: A, B or C?", "which of the two, A or B, did it?": what is offered to choose from says nothing of what is asked. */
function isOffered(term: Term, reading: Reading, asks: readonly Form[]): boolean {
  const { tokens, terms, forms, language } = reading;
  const choosing = (before: number): boolean =>
    asks.some(({ from, role }) => from < before && /^ask-(?:who|which|what|place|date)$/u.test(role));
  const colon = tokens.findLastIndex(({ text }, at) => at < term.from && /^[:–—]$/u.test(text));
  if (
    colon > 0 &&
    choosing(colon) &&
    tokens.slice(colon).some((token) => isOr(token, language)) &&
    !terms.some(({ kind, from }) => from > colon && kind === 'act')
  )
    return true;
  // Between commas, of one kind, where nothing is reckoned or ranked.
  if (forms.some(({ kind }) => kind === 'op' || kind === 'comparison')) return false;
  const comma = tokens.findLastIndex(({ text }, at) => at < term.from && COMMA.test(text));
  const next = tokens.findIndex(({ text }, at) => at >= term.to && COMMA.test(text));
  const inside = terms.filter(({ from, to }) => from > comma && to <= next);
  return (
    comma > 0 &&
    next > comma &&
    choosing(comma) &&
    tokens.slice(comma, next).some((token) => isOr(token, language)) &&
    inside.length > 1 &&
    inside.every(({ kind }) => kind === term.kind && kind !== 'act')
  );
}
const COMMA = /^[,،]$/u;

/** The clauses beside the one that asks, as readings of their own: what a question takes for granted. */
export function asidesOf(reading: Reading): Reading[] {
  return clausesOf(reading).flatMap((clause) => {
    const terms = reading.terms.filter((term) => within(clause, term));
    if (terms.length < 2 || !terms.every((term) => term.aside)) return [];
    return [part(reading, clause)];
  });
}

/** The part of a reading between two tokens. */
export function slice(reading: Reading, from: number, to: number): Reading {
  const inside = <T extends { from: number; to: number }>(list: readonly T[]): T[] =>
    list.filter((item) => item.from >= from && item.to <= to);
  const active = new Set([...reading.active].filter((at) => at >= from && at < to));
  return {
    ...reading,
    active,
    terms: inside(reading.terms),
    forms: inside(reading.forms),
    numbers: inside(reading.numbers),
    times: inside(reading.times),
  };
}

/** A clause of a reading as a reading of its own, in which nothing is aside. */
export function part(reading: Reading, clause: Span): Reading {
  const sliced = slice(reading, clause.from, clause.to);
  return { ...sliced, terms: sliced.terms.map((term) => ({ ...term, aside: false })) };
}

/** "Which currency does the article use": what stands right behind whoever "does" it is the verb. */
const isInfinitive = ({ from }: Term, { tokens, terms, language }: Reading): boolean => {
  const does = tokens.findLastIndex(({ folded }, at) => at < from && DOES.in(language).has(folded));
  return does >= 0 && terms.some((term) => term.from > does && term.to === from);
};
const DOES = wordClass('do');

/** "The tip came from Interpol": with whom or where it came from behind it, it asks for nothing. */
const tellsOrigin = ({ from, to }: Term, { tokens, terms }: Reading): boolean =>
  to - from > 1 &&
  FROM.has(tokens[to - 1]?.folded ?? '') &&
  terms.some((term) => term.from - to <= 1 && term.from >= to && ORIGINS.test(term.kind));
const FROM = wordClass('from');
const ORIGINS = /^(?:organisation|place|body)$/u;

const IS = wordClass('be');

/** Whether a word that sets aside takes one number or amount from another that is asked for before it. */
const subtracts = ({ from, to }: Form, { forms, terms }: Reading): boolean =>
  forms.some((form) => form.role === 'op-difference' && form.from === from && form.to <= to) &&
  (forms.some((form) => /^(?:ask|noun)-(?:count|amount)$/u.test(form.role) && form.to <= from) ||
    terms.some((term) => nounAsk(term) === 'amount' && term.to <= from) ||
    // "Cells since 2002 minus the ones of 2020": that alone is asked.
    (terms.some((term) => term.to <= from) && !forms.some(({ kind }) => kind === 'ask')));

/**
 * Takes out of a question what it sets aside: "the cash, not the phones", "when did it begin, as opposed to ORATIX". What
 * follows a contrasting word up to the next stop is not what is asked about.
 */
export function withoutContrast(whole: Reading): Reading {
  const reading = withoutConcession(whole);
  const behind = setAsideBehind(reading);
  if (behind) return withoutSpan(reading, behind);
  const contrast = reading.forms
    .filter(
      (form) =>
        form.kind === 'contrast' && (form.to - form.from > 1 || form.from > 0 || setsAside(reading, form)),
    )
    // "Not only phones but tablets too": both are spoken of.
    .filter(
      (form) =>
        !ALONE.has(reading.tokens[form.to - 1]?.folded ?? '') ||
        !reading.tokens.slice(form.to).some((token) => BUT.has(token.folded)),
    )
    // "Leaving Spain aside" sets it aside; "leaving port" is a deed.
    .filter(
      (form) =>
        form.to - form.from > 1 ||
        reading.tokens[form.from]?.folded !== 'leaving' ||
        reading.tokens.slice(form.to).some(({ folded }) => ASIDE.has(folded)),
    )
    // "It was not the police that took them" denies it.
    .filter(
      ({ from, to }) =>
        to - from === 1 ||
        !BARE_NOT.has(reading.tokens[from]?.folded ?? '') ||
        !IS.has(reading.tokens[from - 1]?.folded ?? '') ||
        reading.tokens.slice(to).some(({ folded }) => BUT.has(folded)),
    )
    // "Nothing except phones": phones alone.
    .filter((form) => !isWithinLonger(form, reading.forms, (_, role) => role === 'compare-exactly'))
    // "The value of the phones minus the cash" is to be reckoned.
    .filter((form) => !subtracts(form, reading))
    // A bare "not" sets aside only behind a stop ("dirhams, not dollars"); within a clause it denies the verb.
    .filter(
      (form) =>
        form.to - form.from > 1 ||
        !BARE_NOT.has(reading.tokens[form.from]?.folded ?? '') ||
        form.from === 0 ||
        reading.tokens[form.from - 1]?.kind === 'symbol' ||
        standsBetween(form, reading),
    )
    .sort((a, b) => a.from - b.from)[0];
  if (!contrast) return reading;
  let end = contrast.to;
  // "Not the one in which it was founded": what follows tells which one is set aside.
  const one = [contrast.to - 1, contrast.to, contrast.to + 1].some(
    (at) => PRONOUN.has(reading.tokens[at]?.folded ?? '') && !THIS.has(reading.tokens[at - 1]?.folded ?? ''),
  );
  // It sets aside a noun, not the verb that follows ("Interpol rather than Europol that supported ...").
  const verbs = new Set(
    [
      ...reading.forms.filter((form) => form.kind === 'yesno'),
      ...reading.terms.filter(
        (term) => term.kind === 'act' && !PRONOUN.has(reading.tokens[term.from - 1]?.folded ?? ''),
      ),
    ].map((item) => item.from),
  );
  while (
    end < reading.tokens.length &&
    !CLAUSE_END.test(reading.tokens[end]?.text ?? '') &&
    !(
      !one &&
      end > contrast.to &&
      (verbs.has(end) || RELATIVE_PRONOUN.has(reading.tokens[end]?.folded ?? ''))
    )
  )
    end++;
  return withoutSpan(reading, { from: contrast.from, to: end });
}

/** A reading without a stretch of it, which is blank in its text. */
export function leftOut(reading: Reading, { from, to }: Span): Reading {
  const { text, tokens } = reading;
  const outside = <T extends Span>(list: readonly T[]): T[] =>
    list.filter((one) => one.to <= from || one.from >= to);
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return {
    ...reading,
    text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    active: new Set([...reading.active].filter((at) => at < from || at >= to)),
    terms: outside(reading.terms),
    forms: outside(reading.forms),
    numbers: outside(reading.numbers),
    times: outside(reading.times),
  };
}

/** A reading without a stretch of it, its text as it was; the whole reading where no term would be left. */
function withoutSpan(reading: Reading, span: Span): Reading {
  const rest = leftOut(reading, span);
  return rest.terms.length === 0 ? reading : { ...rest, text: reading.text };
}

/** "Factories closed since 2013, last five years not counted": a clause of its own behind a stop, with the words that set it aside at its end. */
export function setAsideBehind({ tokens, language, forms }: Reading): Span | undefined {
  const stops = tokens.flatMap((token, at) => (CLAUSE_END.test(token.text) ? at : []));
  for (const stop of stops) {
    const from = stop + 1;
    const to = stops.find((at) => at > stop) ?? tokens.length;
    const length = [3, 2, 1].find((words) =>
      SET_ASIDE_BEHIND.in(language).has(
        tokens
          .slice(to - words, to)
          .map(({ folded }) => folded)
          .join(' '),
      ),
    );
    // "Which were set aside?" asks, "the cars were not included" says so, and "not excluded" is the opposite.
    const says = forms.some(
      (form) => (form.kind === 'ask' || form.kind === 'yesno') && form.from >= from && form.to <= to,
    );
    const denied = length !== undefined && BARE_NOT.has(tokens[to - length - 1]?.folded ?? '');
    const sets = length !== undefined && !says && !denied;
    if (sets && to - from > 1) return { from, to };
  }
  return undefined;
}
const SET_ASIDE_BEHIND = wordClass('set-aside-behind');

/** "By Interpol not Europol", "الإنتربول لا اليوروبول": a bare "not" between two of a kind that may have done or been it. */
function standsBetween(form: Form, { terms, tokens, forms }: Reading): boolean {
  const joined = forms.some(
    ({ kind, from, to }) => kind === 'join' && from === form.from - 1 && to === form.from,
  );
  const start = joined ? form.from - 1 : form.from;
  const opens = DEFINITE_ARTICLE.has(tokens[form.to]?.folded ?? '') ? form.to + 1 : form.to;
  const before = terms.find(({ to }) => to === start);
  const after = terms.find(({ from }) => from === opens);
  return before !== undefined && after !== undefined && NAMED.has(before.kind) && NAMED.has(after.kind);
}
const NAMED: ReadonlySet<string> = new Set(['organisation', 'body', 'group', 'place', 'person']);

const OR_NOT = wordClass('or-not');

/** Takes out a clause that says that it does not matter: "how many were there, convicted or not". */
function withoutConcession(reading: Reading): Reading {
  const asks = reading.forms.filter((form) => form.kind === 'ask');
  const clause = clausesOf(reading).find(
    ({ from, to }) =>
      OR_NOT.has(
        reading.tokens
          .slice(to - 2, to)
          .map((token) => token.folded)
          .join(' '),
      ) &&
      asks.length > 0 &&
      !asks.some((form) => form.from >= from && form.to <= to),
  );
  if (!clause) return reading;
  return withoutSpan(reading, clause);
}

/** "Not since 2002, just the last three years: how many ...": an opening "not" sets aside what stands before the comma. */
function setsAside(reading: Reading, form: Form): boolean {
  const comma = reading.tokens.findIndex((token) => /^[,،:]$/u.test(token.text));
  return comma > 0 && comma - form.from <= 6 && reading.terms.some((term) => term.from > comma);
}

const ALONE = wordClass('only');
const BUT = wordClass('but');
const RELATIVE_PRONOUN = wordClass('relative-pronoun');
const PRONOUN = wordClass('that-one');
const THIS = wordClass('this');
const ASIDE = wordClass('aside');
const BARE_NOT = wordClass('not');
