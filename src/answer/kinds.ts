/** The kind of answer asked for, against the type of a fact's value: what can never be one, and which fact gives it instead. */
import type { Fact } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Reading, Term } from '../language/read.ts';
import type { Asking } from '../match/question.ts';
import { isNameLike } from '../match/rank.ts';
import type { ScoredFact } from './ranking.ts';
import { namesThing } from './silence/conditions.ts';

/**
 * The fact that gives the kind of answer asked for of the very thing that the best fact tells: of the same topic and event,
 * and what it leaves unexplained the best fact tells. "How much did the agency fine them": one fact tells who, one how much.
 */
export function beside(
  reading: Reading,
  best: ScoredFact,
  facts: readonly ScoredFact[],
): (ScoredFact & { beside: ScoredFact }) | undefined {
  const nouns = reading.terms.filter(namesThing).map(({ text }) => text);
  const event = best.fact.conditions?.event;
  // "Why is the union against it?" is not answered by what somebody else says of it.
  const named = (texts: readonly string[]): boolean =>
    reading.terms.some((term) => DOERS.has(term.kind) && term.capital && texts.includes(term.text));
  const tells = ({ fact: { value } }: ScoredFact): boolean => value.type === 'text';
  const other = facts.find((candidate) => {
    const { fact, evidence, explained, unexplained } = candidate;
    return (
      evidence.ask === 1 &&
      !(tells(candidate) && named(unexplained)) &&
      evidence.head !== -1 &&
      evidence.time !== -1 &&
      evidence.currency !== -1 &&
      fact.topic === best.fact.topic &&
      fact.conditions?.event === event &&
      !(QUANTITIES.has(fact.value.type) && QUANTITIES.has(best.fact.value.type)) &&
      unexplained.length > 0 &&
      unexplained.every((text) => best.explained.includes(text)) &&
      explained.some((text) => best.explained.includes(text) && (event !== undefined || nouns.includes(text)))
    );
  });
  return other && { ...other, rank: best.rank, score: best.score, beside: best };
}

/** A number of things and what they are worth are asked for in the same words. */
const QUANTITIES: ReadonlySet<string> = new Set(['count', 'money']);

/** Types of value that are neither a place nor anybody, and those that are no amount. */
const FIGURES: ReadonlySet<string> = new Set(['count', 'money', 'date', 'period']);
const NO_AMOUNTS: ReadonlySet<string> = new Set(['entity', 'name', 'date', 'period']);

/** Whether a kind of answer is asked for that a fact's value can never be, and that it does not tell in passing either. */
export function givesOtherKind({ asks }: Asking, { fact, profile }: ScoredFact, lexicon: Lexicon): boolean {
  if (asks.length === 0) return false;
  if (asks.every((ask) => ask === 'amount')) return NO_AMOUNTS.has(fact.value.type);
  if (!FIGURES.has(fact.value.type)) return false;
  const tells = (kinds: ReadonlySet<string>): boolean =>
    profile.stated.some((id) => kinds.has(lexicon.concept(id)?.kind ?? ''));
  return (
    (asks.every((ask) => ask === 'place') && !tells(PLACES)) ||
    // "Who ended the raids?", of the day on which they did.
    (asks.every((ask) => ask === 'who') && !tells(ANYBODY))
  );
}
const PLACES: ReadonlySet<string> = new Set(['place']);
/** A country stands for its bodies. */
const ANYBODY: ReadonlySet<string> = new Set(['person', 'group', 'organisation', 'body', 'place']);

/** Whether it is asked who said what a fact tells as said. */
const asksSpeaker = ({ asks }: Pick<Asking, 'asks'>, { value }: Fact): boolean =>
  asks.length > 0 &&
  asks.every((ask) => ask === 'who') &&
  value.type === 'text' &&
  value.answers.includes('statement');

/** To whom the source attributes what somebody said, where it is asked who said it. */
export const attributedTo = (asked: Pick<Asking, 'asks'>, fact: Fact): Fact['attribution'] =>
  asksSpeaker(asked, fact) ? fact.attribution : undefined;

/** "Whose quote is that?": what somebody said, told with the name of who said it. */
export const tellsSpeaker = (
  asked: Pick<Asking, 'asks'>,
  { fact, profile: { stated } }: ScoredFact,
  lexicon: Lexicon,
): boolean =>
  asksSpeaker(asked, fact) &&
  (fact.attribution !== undefined ||
    (SAID.test(fact.statement.en) && stated.some((id) => isOwnPerson(id, lexicon))));
const SAID = /\b(?:said|says|told|added|warned|argued|insisted|stressed)\b/iu;

/** What somebody gets who is convicted. */
export const PUNISHMENTS: ReadonlySet<string> = new Set([
  ...['sentence', 'penalty', 'fine', 'punish'],
  ...['prison', 'prison-years', 'imprison', 'jail'],
]);

/** Whether a concept is somebody of the case. */
export const isOwnPerson = (id: string, lexicon: Lexicon): boolean =>
  lexicon.isOwn(id) && lexicon.concept(id)?.kind === 'person';
/** Kinds of those who do something. */
export const DOERS: ReadonlySet<string> = new Set(['person', 'organisation', 'body', 'group']);
/** Whether of somebody nothing is said but that it is a man, a woman or a person: "how old is the bloke". */
export const isSomebody = ({ concepts }: Pick<Term, 'concepts'>): boolean =>
  concepts.some((id) => SOMEBODY.has(id));
const SOMEBODY: ReadonlySet<string> = new Set([
  ...['male-quality', 'female-quality', 'man', 'woman', 'person', 'elderly'],
]);

/** Kinds of what has a name of its own, and types of value that are no name. */
const BEARERS: ReadonlySet<string> = new Set([...DOERS, 'place']);
const NAMELESS: ReadonlySet<string> = new Set([...FIGURES, 'text']);

/** Whose names are asked for: "the names of the traders". */
const namesAskedOf = ({ forms, terms }: Reading): Term[] =>
  forms.flatMap(({ role, to }) => {
    // "The names of the Lisbon traders".
    const whose = role === 'noun-name' && terms.find(({ from, kind }) => from >= to && kind !== 'place');
    return whose && whose.from - to <= OF_WHOM ? [whose] : [];
  });
/** Most words between "names" and whose they are: "of the", and a place of up to two words. */
const OF_WHOM = 4;

/**
 * "In which prison", "the judge's name": a figure is no place or person and what somebody said is no name, unless the fact
 * names one of that kind in passing or is asked for by its name.
 */
export function givesNoName(
  reading: Reading,
  { asks, heads }: Asking,
  { fact: { value }, profile }: ScoredFact,
  lexicon: Lexicon,
): boolean {
  if (asks.length === 0) return false;
  if (asks.every((ask) => ask === 'name')) {
    // "The names of the traders", of a list of what is sold there; "the Bulgarian's name", of where they all are from.
    const others =
      value.type === 'list' &&
      value.items.every((item) => typeof item === 'string' && lexicon.concept(item)?.kind !== 'person') &&
      namesAskedOf(reading).some(({ kind }) => kind === 'person');
    return others || (NAMELESS.has(value.type) && !profile.asks.has('name'));
  }
  if (!FIGURES.has(value.type) || !asks.every((ask) => ask === 'which' || ask === 'what')) return false;
  const isKind = (head: Term): boolean =>
    BEARERS.has(head.kind) &&
    !isNameLike(head, reading) &&
    // "What was smith's sentence", without a capital: whom the fact tells of is named, and not asked for.
    !head.concepts.some((id) => lexicon.isOwn(id) && profile.stated.includes(id)) &&
    // "Qu'est-ce que les douaniers ...": whoever stands behind it does something.
    reading.forms.some(
      ({ kind, role, to }) =>
        kind === 'ask' && to === head.from && (reading.language !== 'fr' || role !== 'ask-what'),
    );
  if (heads.length === 0 || !heads.every(isKind)) return false;
  const kinds = heads.flatMap(({ concepts }) => concepts);
  return !profile.stated.some((id) => kinds.some((kind) => id !== kind && lexicon.ancestors(id).has(kind)));
}
