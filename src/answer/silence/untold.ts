/**
 * What a question asks for by a word that the fact does not tell of: an attribute ("which brand"), somebody named whose
 * share it is, a single year, one thing of a list whose figure is told of all.
 */

import { type Fact, LANGUAGES, type Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { keysOf } from '../../language/stem.ts';
import type { TimeMention } from '../../language/times.ts';
import { normalise, tokenise } from '../../language/tokens.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { type Asking, nounAsk } from '../../match/question.ts';
import { timeAgreement } from '../../match/rank.ts';
import { oncePer, oncePerNamed } from '../../memo.ts';
import { ofOtherKind } from '../claims/otherkind.ts';
import { MEASURES } from '../derive/units.ts';
import { isOwnPerson } from '../kinds.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import {
  COMMON,
  MENTIONED,
  RARE,
  SAME_DEED,
  SAME_TIME,
  TOLD,
  UNTOLD_DEED,
  WEIGHTY_DEED,
} from '../thresholds.ts';
import type { Winner } from '../winner.ts';

/**
 * Whether how many or how long is asked of somebody of the case whom the fact does not so much as mention (the staff of the
 * shop is not that of the firm that owns it) or of another thing of the same sort than it names, by its own name (the crew of one boat is not
 * that of another), or anything at all of a person (one man's lawyer is not another's).
 */
export function foreignParty(
  reading: Reading,
  { asks }: Asking,
  { profile }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  // "At how much does he put the losses": whose estimate it is a fact may leave out.
  if (asks.includes('amount')) return false;
  const measured = asks.length > 0 && asks.every((ask) => ask === 'count' || ask === 'duration');
  const asked = reading.terms.flatMap(({ concepts }) => concepts);
  const isSibling = ({ concepts: [id = ''] }: Term): boolean => {
    const sorts = new Set(ownSorts(id, lexicon));
    return profile.stated.some(
      (other) => !asked.includes(other) && ownSorts(other, lexicon).some((sort) => sorts.has(sort)),
    );
  };
  return reading.terms.some(
    (term) =>
      !term.aside &&
      ((measured ? /^(?:organisation|person)$/u : /^person$/u).test(term.kind) ||
        (measured && term.capital && /^(?:thing|event|place)$/u.test(term.kind) && isSibling(term))) &&
      term.weight >= RARE &&
      term.concepts.every((id) => lexicon.isOwn(id)) &&
      explanation(term, profile) < MENTIONED,
  );
}

/** What a name of the case is one of ("a boat"), by the case's own word for it. */
const ownSorts = (id: string, lexicon: Lexicon): readonly string[] => {
  const concept = lexicon.isOwn(id) ? lexicon.concept(id) : undefined;
  return concept?.broader.filter((sort) => sort !== concept.kind) ?? [];
};

const SOMEBODY: ReadonlySet<string> = new Set(['person', 'man', 'woman', 'boss', 'spokesperson']);
/** Most words between "who" and "person": "is the". */
const WHO_IS = 2;

/**
 * "Who is the person behind the quote?", where the fact names a body; "which judge hears it?", where it neither names anybody
 * nor states that there is one.
 */
export function asksPerson(
  { terms, forms, language }: Reading,
  { fact: { value }, profile }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const somebody = forms.some(
    ({ role, from, to }) =>
      role === 'ask-who' &&
      terms.some(
        (term) =>
          term.concepts.some((id) => SOMEBODY.has(id)) && term.from >= from && term.from - to <= WHO_IS,
      ),
  );
  if (
    somebody &&
    value.type === 'entity' &&
    value.entities.every((id) => lexicon.concept(id)?.kind === 'organisation')
  )
    return true;
  const isNamed = profile.stated.some((id) => isOwnPerson(id, lexicon));
  return (
    !isNamed &&
    (value.type === 'entity' || value.type === 'text') &&
    forms.some(
      ({ role, to }) =>
        role === 'ask-which' &&
        terms.some(
          (term) =>
            term.from === to &&
            term.kind === 'person' &&
            term.how === 'listed' &&
            // "Which spy agency": those of the person's.
            !(language === 'en' && terms.some((next) => next.from === term.to && BODIES.has(next.kind))) &&
            explanation(term, profile) < TOLD,
        ),
    )
  );
}

const BODIES: ReadonlySet<string> = new Set(['organisation', 'body', 'group', 'place']);

/**
 * "How many bags of laptops": the fact counts the laptops, and of what is asked for it tells nothing. A word for a number or
 * a single one of anything ("units of") counts as nothing else.
 */
export function countsWithin(
  { forms, terms, tokens, language }: Reading,
  { asks, currencies }: Asking,
  { fact, profile }: ScoredFact,
): boolean {
  if (fact.value.type !== 'count' || !asks.includes('count')) return false;
  return forms.some(({ role, to }) => {
    if (role !== 'ask-count') return false;
    const head = terms.find((term) => term.from === to);
    const isOf = (at: number): boolean => OF.in(language).has(tokens[at]?.folded ?? '');
    // "How many pounds of birds": a weight or a currency, and no number of birds.
    if (!head) return currencies.length > 0 && isOf(to + 1);
    if (!isOf(head.to)) return false;
    const of = terms.find((term) => term.from > head.to && term.from - head.to <= OF_REACH);
    return (
      of !== undefined &&
      head.kind === 'thing' &&
      head.how === 'listed' &&
      !head.concepts.some((id) => SINGLE.has(id)) &&
      explanation(head, profile) < TOLD &&
      explanation(of, profile) >= TOLD
    );
  });
}
const OF = wordClass('of');
/** Most tokens from the end of what is counted to what is in it: "of the". */
const OF_REACH = 2;
const SINGLE: ReadonlySet<string> = new Set(['quantity', 'number', 'item', 'thing']);

/**
 * "Under what treaty", "what electoral district": what stands right behind the question word says which kind is asked for,
 * and the fact tells of nothing of that name.
 */
export function asksKind(reading: Reading, { profile }: ScoredFact): boolean {
  return reading.forms.some(({ role, to }) => {
    if (!/^ask-(?:which|what)$/u.test(role)) return false;
    // "How much is the bridge that they want": the Spanish "que" goes on.
    if (
      reading.forms.some(
        (other) => other.kind === 'ask' && other.to < to && !/^ask-(?:which|what)$/u.test(other.role),
      )
    )
      return false;
    const kind = reading.terms.find((term) => term.from === to);
    // "El lote que destapó el caso": behind its noun a "que" asks nothing.
    if (
      RELATIVE_QUE.has(reading.tokens[to - 1]?.folded ?? '') &&
      reading.terms.some((term) => term.to === to - 1)
    )
      return false;
    return (
      kind?.kind === 'act' &&
      kind.how === 'listed' &&
      !kind.aside &&
      kind.weight >= COMMON &&
      // "Which part of it" names no kind.
      !reading.tokens.slice(kind.from, kind.to + 1).some(({ folded }) => OF.has(folded)) &&
      explanation(kind, profile) < MENTIONED
    );
  });
}

const RELATIVE_QUE = wordClass('relative-que');

/** "Which of the three towns had the freezer?": the fact names all three, and not which of them it was. */
export function asksOneOf(
  { forms, tokens, numbers }: Reading,
  { asks }: Asking,
  { fact: { value }, unexplained }: ScoredFact,
): boolean {
  const named =
    value.type === 'entity' ? value.entities.length : value.type === 'list' ? value.items.length : 0;
  return (
    named > 1 &&
    unexplained.length > 0 &&
    asks.includes('which') &&
    forms.some(
      ({ role, to }) =>
        role === 'ask-which' &&
        numbers.some(({ value: count, from }) => count === named && from >= to && from - to <= 2) &&
        [1, 2].some((words) =>
          OF_GROUP.has(
            tokens
              .slice(to, to + words)
              .map(({ folded }) => folded)
              .join(' '),
          ),
        ),
    )
  );
}
const OF_GROUP = wordClass('of-group');

/** "What make were the cars", "colour of the vans": an attribute is asked for, and the fact does not speak of it. */
export function asksAttribute(
  reading: Reading,
  asked: Asking,
  { fact, profile }: ScoredFact,
  index: FactIndex,
): boolean {
  return reading.terms.some(
    (term) =>
      isWeightyAttribute(term) &&
      !(fact.value.type === 'count' && term.concepts.some((id) => MEASURES.has(id))) &&
      explanation(term, profile) < UNTOLD_DEED &&
      // What other entries speak of is asked of them; a word that many kinds of answer meet is left open.
      (isAskedFor(term, reading, asked) || asksByItself(term, reading)
        ? term.concepts.some((id) => index.knows(id)) || !isOpenAttribute(term)
        : isHeadOfFragment(term, reading, asked) && !isOpenAttribute(term)),
  );
}
/** "How old": an attribute that has the question word in it. */
const asksByItself = ({ from, to }: Term, { forms }: Reading): boolean =>
  forms.some((form) => form.kind === 'ask' && form.from >= from && form.to <= to);

/** "Brand", "colour": an attribute that no kind of answer is asked for by. */
export const isWeightyAttribute = (term: Term): boolean =>
  !term.aside &&
  term.kind === 'attribute' &&
  term.how === 'listed' &&
  term.weight >= WEIGHTY_DEED &&
  nounAsk(term) === undefined;
/** Whether an attribute is one that many kinds of answer meet. */
export const isOpenAttribute = ({ concepts }: Term): boolean =>
  concepts.some((id) => OPEN_ATTRIBUTES.has(id));
/** What a number, a name or a statement may all be: "size of the base", "rank of the officer", "nature of the weapons". */
const OPEN_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'size',
    'seriousness',
    'importance',
    'distance',
    'length',
    'goal',
    'percentage',
    'share-act',
    'maximum',
    'quality-level',
  ],
  ...[
    'kind',
    'nature',
    'shape',
    'species',
    'description',
    'definition',
    'example',
    'condition-term',
    'status',
  ],
  ...['name', 'title', 'author', 'full-name', 'symbol', 'acronym', 'rank', 'role', 'mission', 'profession'],
  ...['origin', 'source', 'link', 'consequence', 'next-steps', 'cause', 'purpose', 'use', 'responsible'],
  ...['deadline', 'schedule', 'time-of-day', 'period', 'end-point', 'end', 'record-figure', 'serial-number'],
  ...[
    'safety',
    'purity',
    'material',
    'opinion',
    'salary',
    'difference',
    'partial',
    'religion',
    'need',
    'unit-price',
  ],
]);

/** Whether a noun is what is asked for: "which brand", "the captain's age", "tablet models". */
function isAskedFor(term: Term, reading: Reading, { asks, heads }: Asking): boolean {
  if (heads.includes(term)) return true;
  if (term !== reading.terms.at(-1) || reading.language !== 'en') return false;
  if (asks.length === 0) return reading.terms.length === 2;
  return asks.every((ask) => ask === 'what') && reading.tokens[term.from - 1]?.folded === 's';
}

/** "Colour of the vans", "vans, colour", "the captain's age": what opens a fragment, or stands last behind a stop. */
function isHeadOfFragment(term: Term, { terms, tokens }: Reading, { asks }: Asking): boolean {
  const spoken = terms.filter(({ kind }) => kind !== 'light');
  return (
    asks.length === 0 &&
    (term === spoken[0] ||
      (term === spoken.at(-1) && /^(?:[,،:]|s)$/u.test(tokens[term.from - 1]?.text ?? '')))
  );
}

/**
 * "How many stolen bikes were insured?": what is said of those counted, right behind the "were" at the end, and the fact
 * does not tell of it at all.
 */
export function saidOfThoseUntold(reading: Reading, { asks }: Asking, { profile }: ScoredFact): boolean {
  if (!asks.includes('count')) return false;
  const spoken = reading.terms.filter(({ kind, aside }) => kind !== 'light' && !aside);
  const said = spoken.at(-1);
  return (
    said !== undefined &&
    said !== spoken[0] &&
    BE.has(reading.tokens[said.from - 1]?.folded ?? '') &&
    said.how !== 'corrected' &&
    said.weight >= WEIGHTY_DEED &&
    explanation(said, profile) < UNTOLD_DEED
  );
}
const BE = wordClass('be');

/** "Is a price given for the 18 tablets?": what is first spoken of is an attribute, and the fact tells of none. */
export function asksWhether(reading: Reading, { profile }: Pick<ScoredFact, 'profile'>): boolean {
  const first = reading.terms.find(({ kind }) => kind !== 'act' && kind !== 'light');
  return (
    first?.kind === 'attribute' &&
    first.how === 'listed' &&
    first.weight >= WEIGHTY_DEED &&
    explanation(first, profile) < MENTIONED
  );
}

/**
 * Whether a year is named that neither the fact nor its topic is told of, and either a fact of the background is (the dead of
 * this year are not those of 2011) or none at all ("how many were seized in 1987?"). The year of the case's own event is
 * understood of all that is told of it.
 */
export function foreignYear(
  reading: Reading,
  { fact, profile }: ScoredFact,
  index: FactIndex,
  published: string,
): boolean {
  return reading.times.some((time) => {
    if (time.relation !== 'at' || time.year === undefined || published.startsWith(String(time.year)))
      return false;
    if (timeAgreement(time, profile.times) > 0 || profile.numbers.has(time.year)) return false;
    const tells = ({ times }: Profile): boolean => timeAgreement(time, times) >= SAME_TIME;
    const telling = index.timed.filter(tells);
    return !telling.some((other) => other.main || other.fact?.topic === fact.topic);
  });
}

/** "How many were arrested this year?", of a fact that tells only of years before that of the telling. */
export function asksThisYear({ tokens }: Reading, { times }: Profile, published: string): boolean {
  const year = Number(published.slice(0, 4));
  return (
    times.length > 0 &&
    times.every((time) => time.relation === 'at' && time.year !== undefined && time.year < year) &&
    tokens.some(({ folded }, at) => THIS_YEAR.has(`${folded} ${tokens[at + 1]?.folded ?? ''}`))
  );
}
const THIS_YEAR = wordClass('this-year');

/** "In 2015 alone": a year by itself, of a fact that tells of all the years since, or of another. */
export function asksYearAlone(reading: Reading, { fact, profile }: ScoredFact): boolean {
  return reading.times.some(
    (time) =>
      time.relation === 'at' &&
      time.year !== undefined &&
      isAlone(time, reading) &&
      (fact.conditions?.since?.startsWith(String(time.year)) === true ||
        !profile.times.some((told) => told.year === time.year && told.relation === 'at')),
  );
}

/** Whether a time is said to be the only one: "2015 itself", "rien qu'en 2015", "وحدها". */
function isAlone({ from, to }: TimeMention, { tokens }: Reading): boolean {
  const words = (start: number, end: number): string =>
    tokens
      .slice(Math.max(0, start), end)
      .map(({ folded }) => folded)
      .join(' ');
  return ALONE_BEFORE.test(words(from - ALONE_REACH, from)) || ALONE_BEHIND.test(words(to, to + ALONE_REACH));
}
/** Most words that "alone" is, with those between it and the year. */
const ALONE_REACH = 5;
const ALONE_BEFORE =
  /(?:^|\s)(?:only|just|rien qu|seulement|uniquement|seule|solo|solamente|unicamente|فقط)(?: (?:in|during|the|year|en|l|annee|ano|el|la|في|عام|سنه))*$/u;
const ALONE_BEHIND =
  /^(?:alone|only|itself|by itself|on its own|seulement|uniquement|seule?|a elle seule|elle meme|solo|solamente|unicamente|mismo|فقط|[بل]?وحد(?:ها|ه|و)|نفسها|نفسه|بالذات)(?:\s|$)/u;

/** "When did she start there": all that is said to have been done at the time asked for is nothing that the fact is told of. */
export function datesOtherDeed(
  reading: Reading,
  { asks }: Asking,
  { fact: { value }, profile, score, beside }: Winner,
): boolean {
  // A fact that is this sure is told of the deed in other words; one that another stands for has that one's score.
  if (score >= SAME_DEED && !beside) return false;
  if (asks.length === 0 || !asks.every((ask) => ask === 'date')) return false;
  if (value.type !== 'date' && value.type !== 'period') return false;
  const deeds = reading.terms.filter(
    (term) =>
      !term.aside &&
      (/^(?:act|attribute)$/u.test(term.kind) ||
        (term.how === 'listed' && PAST.test(term.text) && !term.capital)) &&
      nounAsk(term) === undefined,
  );
  return (
    deeds.some(({ weight }) => weight >= COMMON) &&
    deeds.every((term) => explanation(term, profile) < UNTOLD_DEED)
  );
}

const PAST = /[a-z]{2}ed$/u;

/** "How many tonnes of butter": one thing of those of which the fact tells a figure together. */
export function asksItem(
  reading: Reading,
  { asks }: Asking,
  { fact }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  if (fact.value.type !== 'count' && fact.value.type !== 'money') return false;
  if (!asks.some((ask) => ask === 'count' || ask === 'amount')) return false;
  const named = (item: Term): boolean =>
    reading.terms.some((term) => !term.aside && term.concepts.some((id) => item.concepts.includes(id)));
  const told = statementOf(fact, reading.language, lexicon);
  return enumerations(told).some((items) => items.some(named) && !items.every(named));
}

/** Fewer things in a row may be two names of one. */
const LEAST_ITEMS = 3;
const COMMA = /^[,،]$/u;
const AND = wordClass('and');
/** Most words between two of them: a comma, "and", an article. */
const BETWEEN = 3;

/** Things in a row with commas or "and" between them, none with a figure of its own. */
function enumerations({ terms, tokens, numbers }: Reading): Term[][] {
  const runs: Term[][] = [[]];
  for (const term of terms) {
    const before = runs.at(-1)?.at(-1);
    const between = tokens.slice(before?.to ?? 0, term.from);
    const joined =
      before !== undefined &&
      between.length <= BETWEEN &&
      (between.some(({ text, folded }) => COMMA.test(text) || AND.has(folded)) ||
        tokens[term.from]?.folded.startsWith('و') === true);
    if (!joined) runs.push([]);
    const counted = numbers.some(({ to }) => to <= term.from && term.from - to <= 1);
    if (term.kind === 'thing' && !counted) runs.at(-1)?.push(term);
    else runs.push([]);
  }
  return runs.filter((run) => run.length >= LEAST_ITEMS);
}

/** "Per day", "a week", "mensuel", "يوميا": so much in each stretch of time. */
const PER_TIME = 'hint-per-time';
const saysPerTime = ({ forms }: Reading): boolean => forms.some(({ role }) => role === PER_TIME);

/** Whether a question asks for so much in each stretch of time; with a number it is that stretch ("a day more than two"). */
export const isPerTime = (reading: Reading): boolean =>
  saysPerTime(reading) && reading.numbers.every(({ yearLike }) => yearLike);

/** Whether a fact tells a rate, in its statement or as it is asked for. */
const tellsRate = oncePer((fact: Fact, lexicon: Lexicon): boolean =>
  LANGUAGES.some(
    (language) =>
      saysPerTime(statementOf(fact, language, lexicon)) ||
      (fact.questions[language] ?? []).some((text) => saysPerTime(read(text, lexicon, language))),
  ),
);

/** Whether so much in each day or year is asked for of a fact that tells no such rate. */
export const asksRate = (reading: Reading, { fact }: ScoredFact, lexicon: Lexicon): boolean =>
  isPerTime(reading) && !tellsRate(fact, lexicon);

/** Kinds of words that name what is asked about; how long a thing is may be asked in any unit. */
const ASKED_KINDS: ReadonlySet<string> = new Set(['thing', 'animal', 'person', 'attribute']);

/** The keys of all words with which the phrasings of a fact ask, in a language. */
const phrasedKeys = oncePerNamed(
  (fact: Fact, language: Language): ReadonlySet<string> =>
    new Set(
      (fact.questions[language] ?? []).flatMap((phrasing) =>
        tokenise(normalise(phrasing)).flatMap(({ folded }) => keysOf(folded, language)),
      ),
    ),
);

/** Whether a question names a kind of a thing by a word that no phrasing of the fact has, and the statement another kind: the profit, where the turnover is told. */
export function asksOtherKind(reading: Reading, fact: Fact, lexicon: Lexicon): boolean {
  const { language } = reading;
  const isPhrased = ({ from, to }: Term): boolean =>
    reading.tokens
      .slice(from, to)
      .every(({ folded }) => keysOf(folded, language).some((key) => phrasedKeys(fact, language).has(key)));
  return ofOtherKind(reading, [{ fact }], lexicon).some(
    (term) => ASKED_KINDS.has(term.kind) && !term.concepts.some((id) => MEASURES.has(id)) && !isPhrased(term),
  );
}
