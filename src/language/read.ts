/**
 * A text read: its words as concepts, its form words, its numbers and its times. Questions and the texts of facts are read
 * by the same function, so that they meet on the same ground.
 */

import type { Language } from '../facts/schema.ts';
import { unjoined, withDeniedVerbs } from './arabicdenial.ts';
import { wordClass } from './classes.ts';
import { informationOf, isInflected, rankOf } from './common.ts';
import { detectLanguage } from './detect.ts';
import { evenSpans } from './evenly.ts';
import { isWithinLonger } from './forms.ts';
import { setAsideBy } from './instructions.ts';
import { type Branch, isForm, type Lexicon, type Match, phrasesAt, type Sense } from './lexicon.ts';
import { type NumberMention, readNumbers } from './numbers.ts';
import { respaced, type ToldText } from './respace.ts';
import { meantBy } from './spellings.ts';
import { keyOf } from './stem.ts';
import { readTimes, type TimeMention } from './times.ts';
import { normalise, type Token, tokenise } from './tokens.ts';

/** A stretch of content: one or more tokens that stand for one thing. */
export interface Term {
  from: number;
  to: number;
  text: string;
  /** Concepts that it may stand for; for a word that no list has, one made of the word itself ("en:flog"). */
  concepts: string[];
  kind: string;
  /** How much is said by it, in 0..1. */
  weight: number;
  how: 'listed' | 'corrected' | 'unlisted';
  capital: boolean;
  /** May be a verb or a quality, so that it colours what is said more than it adds a thing. */
  soft: boolean;
  /** Said beside the question ("writing the caption now: ..."), so that it need not be explained. */
  aside: boolean;
  /** The words of a phrase read singly: a phrase may be explained by its words. Empty for a single word. */
  parts: Term[];
}

/** A form word or phrase: what it does in a question. */
export interface Form {
  from: number;
  to: number;
  role: string;
  kind: string;
}

/** A word or phrase that says nothing of the matter ("not sure", "thanks"), by the concepts that list it. */
export interface Filler {
  from: number;
  to: number;
  concepts: readonly string[];
}

/** Whether a term is words that only hint at how things are reckoned ("were left", "beat"): it need not be told. */
export const isHinted = (
  { from, to }: Pick<Term, 'from' | 'to'>,
  { forms }: Pick<Reading, 'forms'>,
): boolean => forms.some((form) => form.kind === 'hint' && form.from <= from && form.to >= to);

export interface Reading {
  text: string;
  language: Language;
  tokens: readonly Token[];
  /** Positions of the tokens that count; a part of a text leaves out the others'. */
  active: ReadonlySet<number>;
  terms: Term[];
  forms: Form[];
  fillers: readonly Filler[];
  numbers: NumberMention[];
  times: TimeMention[];
  /** Misspelt words and what they were read as. */
  corrections: { from: string; to: string }[];
}

/**
 * Why a word may be misspelt: no list has it; it is a name besides, which is only taken for a name of the case; or the lists have
 * but another form of it.
 */
export type Doubt = 'unknown' | 'name' | 'derived';

/** Finds the word that a misspelt one stands for, if one is near enough. Words are folded. */
export interface Corrector {
  (word: string, language: Language, doubt: Doubt): string | undefined;
  /** Words that the case is told, or asked for, with. */
  readonly told?: ToldText;
}

const ORDER: Record<Language, readonly Language[]> = {
  en: ['en', 'fr', 'es', 'ar'],
  fr: ['fr', 'en', 'es', 'ar'],
  ar: ['ar', 'fr', 'en', 'es'],
  es: ['es', 'en', 'fr', 'ar'],
};

/**
 * Weight of a listed word by the kind of its concept, as [for a common word, for a rare one]: things, people and what is
 * asked of them tell more than acts, and a common verb ("go", "put") tells little.
 */
const KIND_WEIGHT: Readonly<Record<string, readonly [number, number]>> = {
  thing: [0.6, 1],
  person: [0.6, 1],
  body: [0.6, 0.9],
  place: [0.6, 1],
  attribute: [0.8, 1],
  act: [0.25, 0.85],
  quality: [0.25, 0.75],
  time: [0.3, 0.6],
  organisation: [1, 1],
  event: [1, 1],
  group: [1, 1],
  light: [0, 0],
};

const SOFT_KINDS = new Set(['act', 'quality', 'time', 'light']);

/** Why a token may be misspelt, if it may. */
function doubtOf(
  token: Token,
  at: number,
  text: string,
  language: Language,
  lexicon: Lexicon,
): Doubt | undefined {
  const { folded, kind, capital } = token;
  if (kind !== 'word') return undefined;
  if (!isKnown(token, language, lexicon))
    return capital && at > 0 && text !== text.toUpperCase() ? 'name' : 'unknown';
  const isSpelt = (word: string): boolean =>
    lexicon.hasWord(word, language) || rankOf(word, language) !== undefined;
  const isForm =
    language === 'ar'
      ? isSpelt(folded.replace(ARABIC_BEFORE, '')) ||
        isSpelt(folded.replace(ARABIC_BEFORE, '').replace(ARABIC_BEHIND, ''))
      : !AGENT.test(folded) && isInflected(folded, language, (word) => lexicon.hasWord(word, language));
  return folded.length < LEAST_DERIVED ||
    isForm ||
    isSpelt(folded) ||
    (language !== 'en' && lexicon.hasWord(folded, 'en'))
    ? undefined
    : 'derived';
}
/** What is written onto an Arabic word, before it and behind. */
const ARABIC_BEFORE = /^[وف]?(?:ال|بال|لل|كال|[بلك])?(?=...)/u;
const ARABIC_BEHIND = /(?:ها|هم|هن|كم|نا|ه|ت|وا|ان|ون|ين|ات)$/u;
/** English words in -er of which there is no other ("inspecter"): one who does it may end in -or. */
const AGENT = /ers?$/u;
/** Letters of a word that may be misspelt although the lists have forms of it. */
const LEAST_DERIVED = 4;

function isKnown(token: Token, language: Language, lexicon: Lexicon): boolean {
  return (
    token.folded.length < 3 ||
    lexicon.hasWord(token.folded, language) ||
    (language !== 'en' && lexicon.hasWord(token.folded, 'en')) ||
    lexicon.word(token.folded, language).senses.length > 0 ||
    rankOf(token.folded, language) !== undefined ||
    isInflected(token.folded, language)
  );
}

/**
 * A small word as it is meant ("wehn"), unless it may be a name: one of the case, or with a capital behind a word without. The
 * first half of "Franco-German" is no name.
 */
function respelt(
  token: Token,
  at: number,
  typed: readonly Token[],
  language: Language,
  lexicon: Lexicon,
): Token {
  const before = typed[at - 1];
  const hyphen = typed[at + 1];
  const half =
    hyphen?.text === '-' && hyphen.start === token.end && typed[at + 2]?.start === hyphen.end
      ? meantBy(`${token.folded}-`, language)
      : undefined;
  if (half !== undefined && !isOwnName(token, language, lexicon)) return { ...token, folded: half };
  const meant = token.kind === 'word' ? meantBy(token.folded, language) : undefined;
  return meant === undefined || isName(token, before, language, lexicon)
    ? token
    : { ...token, folded: meant };
}

const isOwnName = ({ folded }: Token, language: Language, lexicon: Lexicon): boolean =>
  lexicon.word(folded, language).senses.some(({ concept }) => lexicon.isOwn(concept));

const isName = (token: Token, before: Token | undefined, language: Language, lexicon: Lexicon): boolean =>
  (token.capital && before?.kind === 'word' && !before.capital && token.text.length > 1) ||
  isOwnName(token, language, lexicon);

/** "DGSN" beside "DGST": in capitals a letter for another makes another body, letters out of order a slip. */
function isOtherAcronym({ start, end, folded }: Token, better: string, text: string): boolean {
  const letters = (word: string): string => [...word].sort().join('');
  return (
    text !== text.toUpperCase() &&
    ACRONYM.test(text.slice(start, end)) &&
    better.length === folded.length &&
    letters(better) !== letters(folded)
  );
}
const ACRONYM = /^\p{Lu}{3,5}$/u;
const SHORT_ACRONYM = /^\p{Lu}{2}$/u;

/**
 * Reads a text. Never throws.
 * @param language the text's language where it is known; otherwise it is detected
 * @param correct finds the listed word for a misspelt one; without it spelling is taken as it is (the texts of facts)
 */
export function read(raw: string, lexicon: Lexicon, language?: Language, correct?: Corrector): Reading {
  const text = normalise(raw);
  const typed = tokenise(text);
  const spoken = language ?? detectLanguage(text, typed, lexicon);
  const spaced = correct ? respaced(text, typed, spoken, lexicon, correct.told) : typed;
  const apart = correct ? unjoined(spaced, spoken, lexicon) : spaced;
  let tokens = apart.map((token, at) => respelt(token, at, apart, spoken, lexicon));
  const corrections: Reading['corrections'] = [];
  if (correct) {
    tokens = tokens.map((token, at) => {
      const doubt = doubtOf(token, at, text, spoken, lexicon);
      const better = doubt && correct(token.folded, spoken, doubt);
      if (better === undefined || isOtherAcronym(token, better, text)) return token;
      corrections.push({ from: token.text, to: better });
      return { ...token, folded: better };
    });
  }

  const words = wordsOf(lexicon, spoken);
  // "Most of them were IS-linked" asks for no place, as "were is he" does.
  const isNoPlace = (role: string, from: number, to: number): boolean =>
    role === 'ask-place' &&
    text !== text.toUpperCase() &&
    tokens.slice(from + 1, to).some(({ start, end }) => SHORT_ACRONYM.test(text.slice(start, end)));
  const found: (Found | undefined)[] = [];
  const forms: Form[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const here =
      token?.kind === 'word' || isNamedByDigits(token, lexicon, spoken)
        ? namedAlone(find(words(token.folded), tokens, at), lexicon)
        : openedByNumber(token, tokens, at, lexicon, spoken);
    found.push(here);
    if (!here) continue;
    for (const { from, to, concept, kind } of here.phrases)
      if (isForm(kind) && !isNoPlace(concept, from, to)) forms.push({ from, to, role: concept, kind });
    // The case's own pesos before any other's.
    const own = here.forms.some(({ concept, kind }) => kind === 'currency' && lexicon.isOwn(concept));
    for (const { concept, kind } of here.forms)
      if (!own || kind !== 'currency' || lexicon.isOwn(concept))
        forms.push({ from: at, to: at + 1, role: concept, kind });
  }
  forms.push(...setAsideBy(tokens));
  // "21, no more, no less" denies nothing, and counts not one.
  const even = evenSpans(tokens, spoken);
  const isEven = (at: number): boolean => even.some((span) => span.from <= at && span.to > at);
  if (even.length > 0) forms.splice(0, forms.length, ...forms.filter(({ from }) => !isEven(from)));
  // Of "14,300 100-dollar notes" the hundred is no amount and counts nothing.
  const named = numberedNames(found, tokens, lexicon, spoken);
  const isNamed = ({ from, to }: { from: number; to: number }): boolean =>
    named.some((name) => from < name.to && to > name.from);
  if (named.length > 0)
    forms.splice(0, forms.length, ...forms.filter((form) => form.kind !== 'currency' || !isNamed(form)));
  const numbers = readNumbers(tokens, forms).filter(
    ({ from, to, currency, percent }) =>
      !isNamed({ from, to }) &&
      (to - from > 1 || currency !== undefined || percent || !isNamedByDigits(tokens[from], lexicon, spoken)),
  );
  const times = readTimes(tokens, forms, numbers, lexicon.told);
  const quantified =
    numbers.length + times.length + even.length > 0 ? placesOf(numbers, times, even) : NO_PLACES;
  const terms: Term[] = [];
  const noted: Filler[] = [];
  const source: Source = { tokens, found, quantified, corrections, words, fillers: noted };
  gatherTerms(source, 0, tokens.length, false, terms);
  // "Vila Real" is no money.
  forms.splice(
    0,
    forms.length,
    ...forms.filter((form) => form.kind !== 'currency' || !isOfOwnName(form, terms, lexicon)),
  );
  if (spoken === 'ar') {
    forms.splice(0, forms.length, ...withDeniedVerbs(tokens, terms, forms));
    forms.push(...andWho(tokens, terms, forms));
  }
  const fillers = noted.filter((filler) => !deniesWhatFollows(filler, tokens, forms));
  // "Is that how it was?" asks to agree, and not how; the "no" of "no. of arrests" denies nothing, "qué más" ranks nothing.
  const heard = forms.filter(({ kind, ...form }) =>
    kind === 'op' &&
    // Cells "taken apart" are no difference.
    (ordersText({ kind, ...form }, tokens, forms, spoken) ||
      (form.role === 'op-gap' && isOfTerm(form, terms)))
      ? false
      : kind === 'ask'
        ? !isWithinLonger({ kind, ...form }, forms, (other) => other === 'tag')
        : (kind !== 'negation' && kind !== 'tag' && form.role !== 'op-most') ||
          (!isWithinLonger({ kind, ...form }, forms, (other) => other === 'ask' || other === 'asknoun') &&
            // "Kept out of sight" is hidden, and French "faux dollars" are no false claim.
            !((kind === 'negation' || kind === 'tag') && isOfTerm(form, terms))),
  );
  return {
    text,
    language: spoken,
    tokens,
    active: firstOf(tokens.length),
    terms,
    // "Not sure", "no idea" deny nothing and ask for no agreement, and "most grateful" ranks nothing.
    forms: fillers.length > 0 ? heard.filter((form) => !isFiller(form, fillers)) : heard,
    fillers,
    numbers,
    times,
    corrections,
  };
}

/**
 * Arabic "ومن" behind a question is "and who" before a deed ("ومن دعمها") and before those who did one ("ومن الجهة التي دعمتها"),
 * and "and from" before anything else.
 */
function andWho(tokens: readonly Token[], terms: readonly Term[], forms: readonly Form[]): Form[] {
  return tokens.flatMap(({ folded }, from) => {
    const to = from + 1;
    if (folded !== AND_WHO || !forms.some((form) => form.kind === 'ask' && form.from < from)) return [];
    const next = terms.find((term) => term.from === to);
    const deed = next?.kind === 'act' && !ARABIC_THE.test(tokens[to]?.folded ?? '');
    const doers = next !== undefined && RELATIVE_WORD.has(tokens[next.to]?.folded ?? '');
    return deed || doers ? [{ from, to, role: 'ask-who', kind: 'ask' }] : [];
  });
}
const AND_WHO = 'ومن';
const ARABIC_THE = /^ال/u;
const RELATIVE_WORD = wordClass('relative-word');

/** "According to the last but one paragraph": whether words for an order are of a part of the text, which is in no order of time. */
function ordersText(
  { from, to }: Form,
  tokens: readonly Token[],
  forms: readonly Form[],
  language: Language,
): boolean {
  const orders = (at: number): boolean =>
    tokens[at]?.kind === 'symbol' ||
    forms.some((form) => form.from <= at && form.to > at && ORDERS.has(form.kind));
  const isPart = (at: number): boolean => TEXT_PART.in(language).has(tokens[at]?.folded ?? '');
  let next = to;
  while (next < tokens.length && next - to < MOST_ORDERING && orders(next)) next++;
  return isPart(next) || isPart(from - 1);
}
const TEXT_PART = wordClass('text-part');
const ORDERS: ReadonlySet<string> = new Set(['op', 'time-relation', 'function']);
/** "The very last but one paragraph": most words between an order and what it orders. */
const MOST_ORDERING = 4;

/** "Call 1748": digits that the case has as a name by themselves count nothing. Fewer may be any number. */
const isNamedByDigits = (token: Token | undefined, lexicon: Lexicon, language: Language): token is Token =>
  token?.kind === 'number' &&
  token.folded.length >= LEAST_DIGITS &&
  lexicon.word(token.folded, language).senses.some(({ concept, exact }) => exact && lexicon.isOwn(concept));
const LEAST_DIGITS = 3;

/** What a word is, without "hundreds" where a case calls something of its own so (the notes of a hundred). */
function namedAlone(found: Found | undefined, lexicon: Lexicon): Found | undefined {
  const own = found?.content?.concepts.some((id) => lexicon.isOfCase(id));
  return found && own ? { ...found, forms: found.forms.filter(({ kind }) => kind !== 'vague') } : found;
}

/** The names of a case that a number opens and tells apart: "100-dollar notes". */
function openedByNumber(
  token: Token | undefined,
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  language: Language,
): Found | undefined {
  if (token?.kind !== 'number') return undefined;
  const { phrases } = lexicon.word(token.folded, language);
  if (phrases.length === 0) return undefined;
  const names = phrasesAt(phrases, tokens, at, language).filter((match) =>
    isNumbered(match, tokens, lexicon, language),
  );
  return names.length > 0 ? { phrases: names, forms: [], content: undefined } : undefined;
}

const isNumbered = (
  { from, to, concept }: Match,
  tokens: readonly Token[],
  lexicon: Lexicon,
  language: Language,
): boolean =>
  lexicon.isOwn(concept) &&
  lexicon.isNumbered(
    tokens.slice(from, to).flatMap(({ kind, folded }) => (kind === 'symbol' ? [] : [folded])),
    language,
  );

/** Where names stand that digits in them tell apart. */
const numberedNames = (
  found: readonly (Found | undefined)[],
  tokens: readonly Token[],
  lexicon: Lexicon,
  language: Language,
): Match[] =>
  tokens.some(({ kind }) => kind === 'number')
    ? found.flatMap((here) =>
        (here?.phrases ?? []).filter((match) => isNumbered(match, tokens, lexicon, language)),
      )
    : [];

/** Whether a form is but a part of a listed phrase. */
const isOfTerm = ({ from, to }: Pick<Form, 'from' | 'to'>, terms: readonly Term[]): boolean =>
  terms.some((term) => term.from <= from && term.to >= to && term.to - term.from > to - from);

/** Whether a word of a form is part of the name of a place, a person or a body of the case's own. */
const isOfOwnName = (
  { from, to }: Pick<Form, 'from' | 'to'>,
  terms: readonly Term[],
  lexicon: Lexicon,
): boolean =>
  terms.some(
    (term) =>
      NAMED_KINDS.has(term.kind) &&
      term.from <= from &&
      term.to >= to &&
      term.to - term.from > to - from &&
      term.concepts.some((id) => lexicon.isOwn(id)),
  );
const NAMED_KINDS: ReadonlySet<string> = new Set(['place', 'person', 'organisation']);

/** Fillers that ask to agree with what is said ("pas vrai ?"). */
const AGREES: ReadonlySet<string> = new Set(['light-assertion-tag', 'light-claim-check']);

/** Whether a word that may deny, ask to agree or rank ("most grateful") is only one of a filler that does not. */
const isFiller = ({ kind, role, from, to }: Form, fillers: readonly Filler[]): boolean =>
  (kind === 'negation' || kind === 'tag' || role === 'op-most' || role === 'op-least') &&
  fillers.some(
    (filler) =>
      filler.from <= from &&
      filler.to >= to &&
      filler.to - filler.from > to - from &&
      (kind !== 'tag' || !filler.concepts.some((concept) => AGREES.has(concept))),
  );

/**
 * "No se habían corregido": what would be a filler by itself ("no sé si ...", "no se") is made of form words that deny what
 * follows, where that opens no question. With its accent "sé" is a filler wherever it stands.
 */
function deniesWhatFollows({ from, to }: Filler, tokens: readonly Token[], forms: readonly Form[]): boolean {
  const next = tokens[to];
  return (
    next?.kind === 'word' &&
    !forms.some((form) => form.from === to && form.kind === 'ask') &&
    !NO_VERB.test(next.folded) &&
    Array.from({ length: to - from }, (_, at) => from + at).every(
      (at) =>
        tokens[at]?.text.toLowerCase() === tokens[at]?.folded &&
        forms.some(
          (form) =>
            form.from === at && form.to === at + 1 && form.kind === (at === from ? 'negation' : 'function'),
        ),
    )
  );
}
/** What opens what is not known, and no verb. */
const NO_VERB = /^(?:si|el|la|los|las|lo|un|una|unos|unas|nada|su|sus|este|esta|ese|esa)$/u;

/** What a word is in a text of some language, whatever stands around it. */
interface Word {
  /** By the languages that are asked for it in turn: what it may stand for, and the phrases that it may open. */
  readings: readonly WordReading[];
  /** Where no language has it: a concept of its own. */
  unlisted: Content;
}

interface WordReading {
  language: Language;
  /** Of another language than the text's. */
  foreign: boolean;
  phrases: readonly Branch[];
  /** Senses that are forms, and what its others come to; neither where it only opens phrases. */
  forms: readonly Sense[];
  content: Content | undefined;
}

type Content = Pick<Term, 'concepts' | 'kind' | 'weight' | 'soft'>;

/** What was found at a token: phrases of several words, longest first, and the word by itself. */
interface Found {
  phrases: readonly Match[];
  forms: readonly Sense[];
  content: Content | undefined;
}

/** The words of texts of one language, each looked up once. */
type Words = (folded: string) => Word;

const WORDS = new WeakMap<Lexicon, Partial<Record<Language, Words>>>();
/** Words of a language that are remembered. */
const MOST_WORDS = 200_000;

function wordsOf(lexicon: Lexicon, spoken: Language): Words {
  let known = WORDS.get(lexicon);
  if (!known) {
    known = {};
    WORDS.set(lexicon, known);
  }
  const words = known[spoken];
  if (words) return words;
  const memory = new Map<string, Word>();
  let revision = lexicon.revision;
  const made: Words = (folded) => {
    if (lexicon.revision !== revision || memory.size >= MOST_WORDS) {
      memory.clear();
      revision = lexicon.revision;
    }
    let word = memory.get(folded);
    if (!word) {
      word = wordOf(folded, lexicon, spoken);
      memory.set(folded, word);
    }
    return word;
  };
  known[spoken] = made;
  return made;
}

/**
 * A word of another language is believed as it is listed, not by a stem that happens to be shared; its form words never,
 * but for currencies and months.
 */
function isBelieved({ exact, kind }: Sense): boolean {
  return exact && (!isForm(kind) || kind === 'currency' || kind === 'month');
}

function wordOf(folded: string, lexicon: Lexicon, spoken: Language): Word {
  const information = informationOf(folded, spoken);
  const readings: WordReading[] = [];
  for (const language of ORDER[spoken]) {
    const { senses, phrases } = lexicon.word(folded, language);
    const believed = language === spoken ? senses : senses.filter(isBelieved);
    if (believed.length === 0 && phrases.length === 0) continue;
    readings.push({
      language,
      foreign: language !== spoken,
      phrases,
      forms: believed.filter((sense) => isForm(sense.kind)),
      content: contentOf(
        believed.filter((sense) => !isForm(sense.kind)),
        information,
      ),
    });
    if (believed.length > 0) break;
  }
  const asked = spoken === 'ar' ? attachedAsk(folded, lexicon) : undefined;
  if (asked) readings.unshift({ ...asked, phrases: [...(readings[0]?.phrases ?? []), ...asked.phrases] });
  const concept = `${spoken}:${keyOf(folded, spoken)}`;
  return {
    readings,
    unlisted: { concepts: [concept], kind: 'unlisted', weight: information, soft: true },
  };
}

/** "And", "so", and a preposition, written onto what follows. */
const ATTACHED = /^(?:([وف])([بل]?)|[بل](?=اي))/u;

/** The Arabic question word that a conjunction and a preposition are written onto ("وكم", "ولأي", "بأي"). */
function attachedAsk(folded: string, lexicon: Lexicon): WordReading | undefined {
  const prefix = ATTACHED.exec(folded);
  if (!prefix || lexicon.word(folded, 'ar').senses.some(({ exact }) => exact)) return undefined;
  const [whole, conjunction = '', preposition = ''] = prefix;
  for (const cut of preposition ? [conjunction, whole] : [whole]) {
    const { senses, phrases } = lexicon.word(folded.slice(cut.length), 'ar');
    const forms = senses.filter(({ exact, kind }) => exact && isForm(kind));
    if (forms.some(({ kind }) => kind === 'ask' || kind === 'yesno'))
      return { language: 'ar', foreign: false, phrases, forms, content: undefined };
  }
  return undefined;
}

/** What senses of one stretch of text come to: the exact ones alone where there are any. */
function contentOf(senses: readonly Sense[], information: number): Content | undefined {
  const [first] = senses;
  if (first === undefined) return undefined;
  const exact = senses.some((sense) => sense.exact) ? senses.filter((sense) => sense.exact) : senses;
  const weight = Math.max(
    ...exact.map((sense) => {
      const [common, rare] = KIND_WEIGHT[sense.kind] ?? [1, 1];
      return common + (rare - common) * information;
    }),
  );
  return {
    concepts: [...new Set(exact.map((sense) => sense.concept))],
    kind: first.kind,
    weight,
    soft: exact.some((sense) => SOFT_KINDS.has(sense.kind)),
  };
}

const NO_PHRASES: readonly Match[] = [];

/** What a word is where it stands; undefined where nothing is known of it. */
function find({ readings }: Word, tokens: readonly Token[], at: number): Found | undefined {
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i];
    if (!reading) break;
    let phrases = NO_PHRASES;
    if (reading.phrases.length > 0) {
      phrases = phrasesAt(reading.phrases, tokens, at, reading.language);
      if (phrases.length > 0 && reading.foreign) phrases = phrases.filter(isBelieved);
    }
    if (phrases.length > 0 || reading.content || reading.forms.length > 0)
      return { phrases, forms: reading.forms, content: reading.content };
  }
  return undefined;
}

interface Source {
  tokens: readonly Token[];
  found: readonly (Found | undefined)[];
  quantified: ReadonlySet<number>;
  corrections: Reading['corrections'];
  words: Words;
  fillers: Filler[];
}

/** Gathers the terms between two tokens. `single`: words one by one, as parts of a phrase. */
function gatherTerms(source: Source, start: number, end: number, single: boolean, terms: Term[]): void {
  const { tokens, found, quantified, words } = source;
  for (let at = start; at < end; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const here = found[at];
    if ((token.kind !== 'word' && !here) || (quantified.size > 0 && quantified.has(at))) {
      at++;
      continue;
    }
    const phrases = single || !here ? NO_PHRASES : here.phrases;
    const formPhrase = phrases.length > 0 ? phrases.find(({ kind }) => takesPlace(kind)) : undefined;
    const phrase = phrases.length > 0 ? phrases.find((match) => !isForm(match.kind)) : undefined;
    const form = formPhrase ?? here?.forms.find(({ kind }) => takesPlace(kind));
    const formEnd =
      form?.kind === 'tag' ? tagEnd(found, formPhrase?.to ?? at + 1, at) : (formPhrase?.to ?? at + 1);
    const contentEnd = phrase?.to ?? at + 1;
    // A form match beats a content match that starts at the same token unless the content says more words.
    if (form && ((!phrase && !here?.content) || formEnd >= contentEnd)) {
      if (here && !single) noteFiller(source, at, phrases, here.content);
      // Longer form phrases are one unit, but function words are stepped over singly: content may start within.
      at = form.kind === 'function' ? at + 1 : formEnd;
      continue;
    }
    if (phrase) {
      const content = contentOf(
        phrases.filter((match) => !isForm(match.kind) && match.to === phrase.to),
        1,
      );
      if (content && content.weight > 0) {
        const parts: Term[] = [];
        gatherTerms(source, at, phrase.to, true, parts);
        terms.push(termOf(content, source, at, phrase.to, parts));
      } else source.fillers.push({ from: at, to: phrase.to, concepts: content?.concepts ?? [] });
      at = phrase.to;
      continue;
    }
    if (here?.content) {
      if (here.content.weight > 0) terms.push(termOf(here.content, source, at, at + 1, []));
      else if (!single) source.fillers.push({ from: at, to: at + 1, concepts: here.content.concepts });
    } else if (token.folded.length > 1)
      terms.push(termOf(words(token.folded).unlisted, source, at, at + 1, []));
    at++;
  }
}

/** Notes a filler that is a form word too ("ok", "remind me"). */
function noteFiller(source: Source, at: number, phrases: readonly Match[], word: Content | undefined): void {
  const light = phrases.filter(({ kind }) => kind === 'light');
  const to = light[0]?.to ?? (word?.kind === 'light' && word.weight === 0 ? at + 1 : undefined);
  if (to === undefined) return;
  const concepts = light[0]
    ? light.filter((match) => match.to === to).map(({ concept }) => concept)
    : word?.concepts;
  source.fillers.push({ from: at, to, concepts: concepts ?? [] });
}

/**
 * Whether a form stands in the place of content: a hint ("were left") or what opens a restriction ("owned by") only says more of it,
 * and a season that is no time ("did sales fall") is another word.
 */
const takesPlace = (kind: string): boolean =>
  isForm(kind) && kind !== 'hint' && kind !== 'modifier' && kind !== 'season';

/** "Pongo en el tuit que": what asks to agree ends where the last of the phrases ends that it runs on in. */
function tagEnd(found: Source['found'], end: number, at: number): number {
  let last = end;
  for (let inside = at + 1; inside < last; inside++)
    for (const { kind, to } of found[inside]?.phrases ?? []) if (kind === 'tag') last = Math.max(last, to);
  return last;
}

function termOf(
  content: Content,
  { tokens, corrections }: Source,
  from: number,
  to: number,
  parts: Term[],
): Term {
  let text = '';
  let capital = false;
  let corrected = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) continue;
    text = at === from ? token.text : `${text} ${token.text}`;
    capital ||= token.capital;
    if (corrections.length > 0)
      corrected ||= corrections.some((correction) => correction.from === token.text);
  }
  const { concepts, kind, weight, soft } = content;
  const how = kind === 'unlisted' ? 'unlisted' : corrected ? 'corrected' : 'listed';
  return { from, to, text, concepts, kind, weight, how, capital, aside: false, soft, parts };
}

const NO_PLACES: ReadonlySet<number> = new Set();

/** Positions of the tokens that numbers, times and the like are made of. */
function placesOf(...mentions: readonly { from: number; to: number }[][]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const list of mentions)
    for (const { from, to } of list) for (let at = from; at < to; at++) places.add(at);
  return places;
}

const FIRST: ReadonlySet<number>[] = [];

/** The numbers from 0 up to, not including, `count`; one set for every text of as many tokens. */
function firstOf(count: number): ReadonlySet<number> {
  let set = FIRST[count];
  if (!set) {
    set = new Set(Array.from({ length: count }, (_, at) => at));
    FIRST[count] = set;
  }
  return set;
}
