/**
 * What a question asks of a thing that a fact tells of, and the fact does not: another deed of it, those of whom the
 * contrary holds, where within a place it is.
 */

import type { Fact, Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { type Form, type Reading, read, type Term } from '../../language/read.ts';
import { explanation, type FactIndex } from '../../match/index.ts';
import type { Asking } from '../../match/question.ts';
import { endsSentence } from '../../match/spans.ts';
import { oncePerNamed } from '../../memo.ts';
import { DOERS } from '../kinds.ts';
import { OF_ONE_ALONE } from '../question/alone.ts';
import { isNegated } from '../question/denial.ts';
import type { ScoredFact } from '../ranking.ts';
import { statementOf } from '../statement.ts';
import {
  COMMON,
  DEED_OF_WHOM,
  MENTIONED,
  RARE,
  SURE,
  TOLD,
  UNTOLD_DEED,
  WEIGHTY_DEED,
} from '../thresholds.ts';
import { namesThing, PLACE_KINDS } from './conditions.ts';
import { LIKE_PARTICIPLE } from './modifiers.ts';

/**
 * "Why did they leave the alliance", "who painted the shop", "how many were acquitted": the deed itself is what is asked
 * about, and the fact tells of another.
 */
export function asksOtherDeed(
  reading: Reading,
  asked: Asking,
  { fact, profile, score }: ScoredFact,
): boolean {
  const [ask] = asked.asks;
  // Whoever else is told to have done something, did another thing than the one asked about.
  if (asked.asks.length !== 1 || (score >= SURE && ask !== 'who')) return false;
  return reading.terms.some((term) => {
    // "Who adopted them": what stands behind "who" is asked about, however common.
    const least = ask === 'who' || ask === 'place' ? DEED_OF_WHOM : WEIGHTY_DEED;
    if (term.how !== 'listed' || term.aside || term.weight < least) return false;
    if (explanation(term, profile) >= UNTOLD_DEED) return false;
    // What stands right behind "who" is what somebody did, whatever else the word may mean.
    if (ask === 'who') return isBehindWho(term, reading) || isOfWhom(term, reading);
    // "How did the owner react to it": by whom it was done, or when, tells how nothing was done.
    if (ask === 'how')
      return NO_MANNERS.has(fact.value.type) && /^(?:act|attribute)$/u.test(term.kind) && term.weight >= RARE;
    if (term.kind !== 'act') return false;
    if (ask === 'why') return true;
    if (ask === 'place') return isDoneWhere(term, reading);
    // Of what is counted, a deed that few words tell, or what the sentence says of it: "how many were promoted".
    const said = PASSIVE_AUXILIARY.has(reading.tokens[term.from - 1]?.folded ?? '');
    return ask === 'count' && (said || term.weight >= RARE);
  });
}

/** "Where were the prescriptions printed?": the deed at the end of what is asked of a place, where none is offered to choose from. */
const isDoneWhere = (term: Term, { forms, terms, tokens, language }: Reading): boolean =>
  term === terms.at(-1) &&
  forms.some(
    ({ role, to }) =>
      role === 'ask-place' && forms.some(({ kind, from }) => kind === 'modifier' && from === to),
  ) &&
  LIKE_PARTICIPLE.test(term.text) &&
  !tokens.some((token) => isOr(token, language));

/**
 * "How did the two die?": in what manner is asked for, of a fact that tells how many, how long or by which body. "How big", "how old" ask for
 * no manner.
 */
export function asksManner(
  reading: Reading,
  { asks }: Asking,
  { fact: { value }, evidence }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  if (asks.length === 0 || !asks.every((ask) => ask === 'how') || evidence.ask > 0) return false;
  // Of a person it may be the name that is asked for ("como se yama").
  const bodies =
    value.type === 'entity' &&
    value.entities.every((id) => {
      const kind = lexicon.concept(id)?.kind ?? '';
      return DOERS.has(kind) && kind !== 'person';
    });
  return (
    (bodies || /^(?:count|money|period)$/u.test(value.type)) &&
    !reading.forms.some(({ role }) => role === 'noun-name') &&
    reading.forms.some(
      ({ role, to }) =>
        role === 'ask-how' &&
        (reading.language === 'en'
          ? reading.forms.some((form) => form.kind === 'yesno' && form.from <= to && form.to >= to)
          : !OF.has(reading.tokens[to]?.folded ?? '')),
    )
  );
}
const OF = wordClass('of');
/** Types of value that tell no manner. */
const NO_MANNERS: ReadonlySet<string> = new Set(['entity', 'name', 'date', 'period', 'count', 'money']);
const PASSIVE_AUXILIARY = wordClass('passive-auxiliary');

/** Whether a term stands behind "who", at most an auxiliary between ("qui a vendu"). */
const isBehindWho = (term: Term, reading: Reading): boolean =>
  reading.forms.some(
    (form) =>
      form.role === 'ask-who' &&
      // "Who stands to get it": another verb follows.
      reading.tokens[term.to]?.folded !== 'to' &&
      (form.to === term.from ||
        (form.to + 1 === term.from && HAVE.has(reading.tokens[form.to]?.folded ?? ''))),
  );
const HAVE = wordClass('have');
const DO = wordClass('do');

/** "To whom did the phones belong": the verb at the end of what is asked with "did" is the deed. */
const isOfWhom = (term: Term, { terms, forms, tokens }: Reading): boolean =>
  term.kind === 'act' &&
  term === terms.at(-1) &&
  forms.some(({ role, to }) => role === 'ask-who' && DO.has(tokens[to]?.folded ?? ''));

/** "Which charity paid for it": the one that is told to have done another thing did not pay. */
export function asksOtherDoer(
  reading: Reading,
  { asks, heads }: Asking,
  { fact: { topic, value }, profile }: ScoredFact,
  lexicon: Lexicon,
  index: FactIndex,
): boolean {
  if (value.type !== 'entity' || !asks.every((ask) => ask === 'which' || ask === 'what')) return false;
  if (!value.entities.every((id) => DOERS.has(lexicon.concept(id)?.kind ?? ''))) return false;
  const { entities } = value;
  // "Which foundation pledged it": a fact beside it may tell the deed of the very one.
  const told = (term: Term): boolean =>
    index
      .ofTopic(topic)
      .some(
        (other) =>
          explanation(term, other) >= UNTOLD_DEED && other.stated.some((id) => entities.includes(id)),
      );
  return heads.some(
    (head) =>
      DOERS.has(head.kind) &&
      reading.terms.some(
        (term) =>
          term.from === head.to &&
          term.kind === 'act' &&
          term.weight >= COMMON &&
          explanation(term, profile) < UNTOLD_DEED &&
          !told(term),
      ),
  );
}

/**
 * Whether a text wants something else than to be told: "reply only with banana" instructs and asks nothing, "draft me a
 * letter" sends for what the fact does not speak of.
 */
export function wantsOther(reading: Reading, asked: Asking, { profile, unexplained }: ScoredFact): boolean {
  const instructs = asked.asks.length === 0 && reading.forms.some((form) => form.kind === 'instruction');
  if (instructs && unexplained.length > 0) return true;
  return reading.forms.some((form) => {
    const wanted = form.role === 'fw-errand' && reading.terms.find((term) => term.from >= form.to);
    return wanted && namesThing(wanted) && !wanted.aside && explanation(wanted, profile) < MENTIONED;
  });
}

const RELATIVE_PRONOUN = wordClass('relative-pronoun');
const THE_ONE = wordClass('the-one');
const DETERMINER = wordClass('determiner');
/** Most small words between a relative pronoun and its "not": "who have not", "qui n'ont pas". */
const RELATIVE_GAP = 3;

/** Whether a denial picks out those of whom a thing is not so: "the guests who did not pay", "those not insured". */
function picksOut(denial: Form, reading: Reading, profile: ScoredFact['profile']): boolean {
  const told = (at: number): boolean =>
    THE_ONE.has(reading.tokens[at - 1]?.folded ?? '') ||
    reading.terms.some((term) => term.to === at && explanation(term, profile) >= TOLD);
  for (let at = denial.from; at >= Math.max(1, denial.from - RELATIVE_GAP); at--) {
    if (reading.terms.some((term) => term.to === at) && at < denial.from) return false;
    if (RELATIVE_PRONOUN.has(reading.tokens[at - 1]?.folded ?? ''))
      return told(at - 1) || THE_ONE.has(reading.tokens[at - 1]?.folded ?? '');
    if (at === denial.from && told(at)) return true;
  }
  return false;
}

/** Whether a denial is of the deed that is asked of: "who was not convicted", "what wasn't found". */
function deniesDeed(
  { from: at, to }: Form,
  { kind, from }: Term,
  { tokens, terms, language }: Reading,
): boolean {
  const words = tokens.map(({ folded }) => folded);
  // "How long can't it be moved" is told by the ban; "a reader who has never come across it" is one by himself.
  const must = words.slice(at - 1, from).some((word) => MODAL.has(word) || word === 'cannot');
  const relative = terms.some(
    (term) => term.to < at && at - term.to <= RELATIVE_GAP && RELATIVE_PRONOUN.has(words[term.to] ?? ''),
  );
  return (
    !must &&
    !relative &&
    ((kind === 'act' && from - to <= DEED_GAP) ||
      // "Who was not fined": whatever else the word may mean.
      (from === to && AUXILIARY.has(words[at - 1] ?? '')) ||
      // "¿Dónde no estaba el dinero?": the verb itself is no word of the lists.
      (language === 'es' && from - to <= VERB_GAP && (AUXILIARY.has(words[to] ?? '') || words[to] === 'se')))
  );
}
const MODAL = wordClass('modal');
/** Most small words between "not" and the deed: "no fueron detenidos", "n'ont pas encore été". */
const DEED_GAP = 2;
/** The same, with the verb that Spanish puts behind its "no": "no estaba el dinero", "no se creó la operación". */
const VERB_GAP = 3;
const AUXILIARY = wordClass('auxiliary');

/** "Outside Nouakchott": of a fact that is told of the place itself, and of nothing outside it. */
export function asksOutside(
  reading: Reading,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  lexicon: Lexicon,
): boolean {
  const out = outsideOf(reading);
  return (
    out?.place.concepts.some((id) => lexicon.isOwn(id) && profile.stated.includes(id)) === true &&
    !statementOf(fact, reading.language, lexicon).tokens.some(({ folded }) =>
      OUTSIDE.in(reading.language).has(folded),
    )
  );
}

/** What a text says to lie outside: the place right behind "outside", "elsewhere than", and where that word stands. */
export function outsideOf({ tokens, terms, language }: Reading): { place: Term; at: number } | undefined {
  const at = tokens.findIndex(
    ({ folded }, place) =>
      OUTSIDE.in(language).has(folded) &&
      // "Que se fuera el barco" is a verb; "ailleurs" alone is any other place.
      (!ELSEWHERE.in(language).has(folded) ||
        BEHIND_ELSEWHERE.in(language).has(tokens[place + 1]?.folded ?? '')),
  );
  const place = terms.find(({ from }) => at >= 0 && from > at && from - at <= BEHIND_OUTSIDE);
  return place && { place, at };
}
const ELSEWHERE = wordClass('elsewhere');
const BEHIND_ELSEWHERE = wordClass('behind-elsewhere');
const OUTSIDE = wordClass('outside');
/** Most tokens from "outside" to its place: "outside of the". */
const BEHIND_OUTSIDE = 3;

/** "How many were found in Koriba alone?", of a fact that counts those of Tambessa and Koriba. */
export function asksOneAlone(
  { forms, terms }: Reading,
  { asks }: Asking,
  { fact }: Pick<ScoredFact, 'fact'>,
  lexicon: Lexicon,
): boolean {
  if (!asks.includes('count') && !asks.includes('amount')) return false;
  const isPlace = ({ kind }: Term): boolean => kind === 'place';
  const alone = terms.find(
    (term) =>
      isPlace(term) &&
      forms.some(({ role, from, to }) => OF_ONE_ALONE.has(role) && (from === term.to || to === term.from)),
  );
  if (!alone) return false;
  const told = statementOf(fact, 'en', lexicon);
  const isIt = ({ concepts }: Term): boolean => concepts.some((id) => alone.concepts.includes(id));
  const isBeside = (one: Term, other: Term): boolean =>
    isPlace(one) && isPlace(other) && isIt(one) !== isIt(other) && other.from - one.to === 1;
  return told.terms.some((one) =>
    told.terms.some((other) => (isIt(one) || isIt(other)) && isBeside(one, other)),
  );
}

/**
 * "How many of them are not French", "what do guests get who did not pay": the fact that tells of the ones tells of the
 * others nothing. A fact whose own texts deny is asked for by denying.
 */
export function asksDenied(
  reading: Reading,
  asked: Asking,
  { fact, profile }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  const denial = reading.forms.find((form) => form.kind === 'negation');
  if (!denial || asked.asks.length === 0 || !isNegated(reading)) return false;
  // "It didn't fall by luck. On whose tip was it broken up?": what one sentence denies the next does not ask.
  const asks = reading.forms.findLast(({ kind }) => kind === 'ask');
  if (asks && reading.tokens.slice(denial.to, asks.from).some(endsSentence)) return false;
  const counts = fact.value.type === 'count' && asked.asks.includes('count');
  const behind = reading.terms.filter((term) => term.from >= denial.to && (!counts || !term.aside));
  // "How many did not pass through the hospital": of a count any of it, of anything else the deed itself.
  const denied = counts
    ? (behind.find((term) => explanation(term, profile) >= TOLD) ?? behind[0])
    : behind[0];
  if (!denied) return false;
  // "Stay away from the shut schools": of the schools, and of no deed.
  const qualifies =
    /^(?:act|quality)$/u.test(denied.kind) && DETERMINER.has(reading.tokens[denied.from - 1]?.folded ?? '');
  if (qualifies && behind.some((next) => next.from === denied.to && namesThing(next))) return false;
  // "How many were not repaired": told as little as how many were.
  const ofDeed = deniesDeed(denial, denied, reading);
  if (explanation(denied, profile) < TOLD && !(counts && ofDeed)) return false;
  // What a fact's texts deny elsewhere says nothing of the deed that is denied here.
  if (ofDeed)
    return !denyingTexts(fact, reading.language, lexicon).some(
      ({ own, terms, forms }) =>
        own ||
        forms.some(
          (form) =>
            form.kind === 'negation' &&
            terms.some(
              (term) => term.from >= form.to && term.concepts.some((id) => denied.concepts.includes(id)),
            ),
        ),
    );
  const deed = /^(?:act|attribute|quality)$/u.test(denied.kind) || fact.value.type === 'count';
  if (!counts && !(deed && picksOut(denial, reading, profile))) return false;
  return denyingTexts(fact, reading.language, lexicon).length === 0;
}

/** Whether the statement of a fact denies something. */
export const statesDenial = (fact: Fact, language: Language, lexicon: Lexicon): boolean =>
  isNegated(statementOf(fact, language, lexicon));

/** The statement (`own`) and the phrasings of a fact that deny something. */
const denyingTexts = oncePerNamed(
  (fact: Fact, language: Language, lexicon: Lexicon): (Reading & { own: boolean })[] =>
    [fact.statement[language], ...(fact.questions[language] ?? [])]
      .map((text, at) => ({ ...read(text, lexicon, language), own: at === 0 }))
      .filter(isNegated),
);

/** "The O'Higgins region": whether a statement has a name with the word for its kind, whatever its entry says that it is. */
const namesPlaceOf = (fact: Fact, kinds: readonly string[], lexicon: Lexicon): boolean =>
  statementOf(fact, 'en', lexicon).terms.some(
    ({ kind, concepts, parts }) =>
      kind === 'place' &&
      concepts.some((id) => lexicon.isOwn(id)) &&
      parts.some((part) => part.concepts.some((id) => kinds.includes(id))),
  );

/**
 * "In which street is the market": the fact says what the market is, or in which city, and names no street. Of a kind that
 * the question itself says it lies in ("what district of the city") nothing is asked.
 */
export function asksWithin(reading: Reading, { fact, profile }: ScoredFact, lexicon: Lexicon): boolean {
  const { type } = fact.value;
  if (type !== 'text' && type !== 'entity') return false;
  const named = (id: string, but?: Term): boolean =>
    reading.terms.some((term) => term !== but && term.concepts.includes(id));
  return reading.forms.some((form) => {
    if (!/^ask-(?:which|what)$/u.test(form.role)) return false;
    const asked = reading.terms.find((term) => term.from === form.to);
    if (asked?.how !== 'listed') return false;
    const places = asked.concepts.filter((id) => lexicon.concept(id)?.kind === 'place');
    const kinds = places.filter((id) => !named(id, asked));
    return (
      kinds.length > 0 &&
      places.every((id) => PLACE_KINDS.has(id)) &&
      !profile.stated.some(
        (id) => !named(id) && kinds.some((kind) => id !== kind && lexicon.ancestors(id).has(kind)),
      ) &&
      !namesPlaceOf(fact, kinds, lexicon)
    );
  });
}
