/**
 * Why the best fact is no answer after all: what is asked for that it does not tell. Each reason is a condition with the name
 * that the receipt gives it; the first that holds counts.
 */

import { wordClass } from '../../language/classes.ts';
import type { Reading } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Bench } from '../bench.ts';
import { foreignRelative } from '../claims/kin.ts';
import { opposed } from '../claims/opposites.ts';
import { isCountedBeside } from '../claims/premises.ts';
import { hasOtherContent } from '../claims/rivals.ts';
import { asksNoExtreme, asksOtherAge } from '../derive/ages.ts';
import { operationOf } from '../derive/derive.ts';
import { untoldResult } from '../derive/results.ts';
import { asideOf } from '../derive/series.ts';
import { measuresOf } from '../derive/units.ts';
import type { Finding, Matter } from '../finding.ts';
import { DOERS, givesNoName, givesOtherKind, PUNISHMENTS, tellsSpeaker } from '../kinds.ts';
import type { Query } from '../question/query.ts';
import type { ScoredFact } from '../ranking.ts';
import {
  COMMON,
  MENTIONED,
  NAMES_IT,
  OTHER_NOUN,
  RARE,
  RARE_WORD,
  SURE,
  UNTOLD_HEAD,
} from '../thresholds.ts';
import type { Winner } from '../winner.ts';
import {
  asksExactly,
  asksFiner,
  asksOtherPlace,
  asksPart,
  asksShareOf,
  asksSibling,
  asksSubset,
  besideHeads,
  countsItems,
  dates,
  foreignNumbers,
  foreignTimes,
  namesAnswer,
  namesFigure,
  tellsNoTime,
  tellsRank,
} from './conditions.ts';
import { asksOfSort, asksRestricted, saysOtherDeed } from './modifiers.ts';
import {
  asksDenied,
  asksManner,
  asksOneAlone,
  asksOtherDeed,
  asksOtherDoer,
  asksOutside,
  asksWithin,
} from './restrictions.ts';
import {
  asksAttribute,
  asksItem,
  asksKind,
  asksOneOf,
  asksOtherKind,
  asksPerson,
  asksRate,
  asksThisYear,
  asksYearAlone,
  countsWithin,
  datesOtherDeed,
  foreignParty,
  foreignYear,
  saidOfThoseUntold,
} from './untold.ts';

/** A matter whose best fact is known. */
export type Settled = Matter & { readonly best: Winner };

export interface Reason {
  rule: string;
  holds: (matter: Settled) => boolean;
  /** The known unknown is the reason: it is named though it does not lead in rank. */
  unknown?: true;
}

/** "How much of it was unlocked": a share of it, or a weight, is as good as an amount. */
const asksHowMuchOf = ({ forms, tokens }: Reading): boolean =>
  forms.some(({ role, to }) => role === 'ask-amount' && OF.has(tokens[to]?.folded ?? ''));
const OF = wordClass('of');

/** "How do I", "comment faire pour": whether somebody asks for advice. */
const asksHowTo = ({ tokens, language }: Reading): boolean =>
  tokens.some((_, at) =>
    [2, 3, 4].some(
      (words) =>
        HOW_TO.in(language).has(
          tokens
            .slice(at, at + words)
            .map(({ folded }) => folded)
            .join(' '),
        ) &&
        // "How do I know when it is?" asks when it is.
        !FINDS_OUT.in(language).has(tokens[at + words]?.folded ?? ''),
    ),
  );
const FINDS_OUT = wordClass('finds-out');
const HOW_TO = wordClass('how-to');

/** The kind of answer. */
export const OTHER_KIND: readonly Reason[] = [
  {
    // A day, a place or a reason is asked for, and neither the fact's value nor any of its phrasings gives one.
    rule: 'the fact gives no such kind of answer',
    holds: ({ query: { reading, asked }, best, bench }) =>
      best.evidence.ask === -1 &&
      !tellsSpeaker(asked, best, bench.lexicon) &&
      !dates(reading, asked, best) &&
      !(asksHowMuchOf(reading) && measuresOf(best.fact, bench).some((measure) => measure !== 'duration')) &&
      (best.score < SURE || tellsNoTime(asked, best) || givesOtherKind(asked, best, bench.lexicon)),
  },
  {
    rule: 'the fact names nobody and no place',
    holds: ({ query: { reading, asked }, best, bench }) => givesNoName(reading, asked, best, bench.lexicon),
  },
  {
    // "Which country did it go to?" is not told by a text that says "abroad", where that very thing is known to be unknown.
    rule: 'the fact names none of the kind asked for',
    holds: ({ query: { asked }, best, unknown }) =>
      asked.asks.includes('which') &&
      best.fact.value.type === 'text' &&
      asked.heads.length > 0 &&
      best.evidence.head < 1 &&
      best.score < SURE &&
      unknown?.evidence.head === 1 &&
      unknown.evidence.ask === 1,
    unknown: true,
  },
  {
    // "For how long did they trace it?", of a fact that tells who did.
    rule: 'the fact tells no length of time',
    holds: ({ query: { asked }, best: { fact, evidence } }) =>
      asked.asks.length > 0 &&
      asked.asks.every((ask) => ask === 'duration') &&
      evidence.ask === -1 &&
      (fact.value.type === 'entity' || fact.value.type === 'name') &&
      !UNIT_OF_TIME.test(fact.statement.en),
  },
  {
    // "Could you list the nine other countries": the fact counts them, or those who are from there.
    rule: 'the fact lists nothing',
    holds: ({ query: { asked }, best: { fact } }) =>
      asked.asks.length > 0 && asked.asks.every((ask) => ask === 'list') && fact.value.type === 'count',
  },
  {
    // "How long did the raid last?", where it "came two days later".
    rule: 'the fact tells when, and not for how long',
    holds: ({ query: { asked }, best: { fact } }) =>
      asked.asks.length > 0 &&
      asked.asks.every((ask) => ask === 'duration') &&
      fact.value.type === 'text' &&
      fact.value.answers.includes('when') &&
      LATER.test(fact.statement.en),
  },
  {
    // "What's the concession called that the marks pointed to?": told as that, and without a name.
    rule: 'the fact tells no name',
    holds: ({ query: { asked }, best: { fact } }) =>
      asked.asks.length > 0 &&
      asked.asks.every((ask) => ask === 'name') &&
      fact.value.type === 'entity' &&
      !NAMES.test(fact.statement.en),
  },
];

const UNIT_OF_TIME = /\b(?:second|minute|hour|day|week|month|year)s?\b/iu;

/** "It came two days later": how long after something else, and not how long it took. */
const LATER = /\b(?:later|after|before|earlier)\b/iu;

/** A capital letter within a sentence. */
const NAMES = /\s\p{Lu}/u;

/** What is awaited is not so yet. */
const UNTIL = /\b(?:until|till|pending)\b/iu;

/** What the question sets as a condition: a time, a figure, a part, a place, a deed, a currency. */
export const CONDITIONS: readonly Reason[] = [
  {
    rule: 'the time asked for is not the fact’s',
    holds: ({ query: { reading }, best, bench }) =>
      best.evidence.time === -1 || foreignTimes(reading, best, bench.index).length > 0,
  },
  {
    // "How much was the profit?", where the turnover is told.
    rule: 'the fact tells of another kind of thing',
    holds: ({ query: { reading }, best: { fact }, bench }) => asksOtherKind(reading, fact, bench.lexicon),
  },
  {
    rule: 'the figure named is another fact’s',
    holds: ({ query: { reading, asked }, best, bench }) =>
      foreignNumbers(reading, asked, best.beside ?? best, bench.index).some(
        (number) => !isCountedBeside(number, reading, best, bench),
      ),
  },
  {
    // "They stayed over 40 hours in custody".
    rule: 'the fact has no figure to hold the bound against',
    holds: ({ query: { reading, asked, claim }, best }) =>
      claim &&
      asked.asks.length === 0 &&
      reading.numbers.some(
        ({ comparison, value }) => comparison !== 'equal' && !best.profile.numbers.has(value),
      ),
  },
  {
    rule: 'the fact tells of another offence',
    holds: ({ query: { reading, claim }, best, bench }) => !claim && asksOtherOffence(reading, best, bench),
  },
  {
    rule: 'the fact tells of others of the kind',
    holds: ({ query: { reading, claim }, best, bench }) =>
      !claim && tellsOfSibling(reading, best.beside ?? best, bench),
  },
  {
    // "Leaving out the DGST's": what a fact counts of just those whom the question sets aside.
    rule: 'the fact tells of what is set aside',
    holds: ({ query: { reading }, best, bench }) => {
      const { terms } = asideOf(reading, bench);
      return (
        best.unexplained.length > 0 &&
        best.fact.value.type === 'count' &&
        terms.some((term) => DOERS.has(term.kind) && explanation(term, best.profile) === 1)
      );
    },
  },
  {
    rule: 'the fact tells of nobody so young or old',
    holds: ({ query: { reading, claim }, best }) =>
      !claim && (asksOtherAge(reading, best.fact) || asksNoExtreme(reading, best)),
  },
  {
    rule: 'no fact ranks what is asked',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      /^(?:most|least)$/u.test(operationOf(reading) ?? '') &&
      asked.asks.includes('which') &&
      !claim &&
      // "Which group did most belong to?"
      best.fact.hedge !== 'majority' &&
      !tellsRank(reading, best, bench.lexicon),
  },
  {
    // "How do I get the smell of diesel out of a jumper?": the article tells what happened, and nobody how to do a thing.
    rule: 'it is asked how to do something',
    holds: ({ query: { reading }, best }) => best.unexplained.length > 0 && asksHowTo(reading),
  },
  {
    rule: 'the fact tells no share',
    holds: ({ query: { reading }, best }) => asksShareOf(operationOf(reading), best.fact),
  },
  {
    // "How much of it is still out there", "by how much does it exceed the other", "add the two up".
    rule: 'the fact tells no such result',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && untoldResult(reading, asked, best, bench.lexicon),
  },
  {
    rule: 'the question names what the fact tells',
    holds: ({ query: { reading, asked, claim }, best }) =>
      namesAnswer(reading, asked, best.fact) || (!claim && namesFigure(reading, asked, best)),
  },
  {
    rule: 'the fact tells the opposite',
    // "Coaches replace the trains until it reopens": till then it is shut.
    holds: ({ query: { reading }, best }) =>
      // "What did it cost to put the damage right?" is told of repairs.
      opposed(reading, best, NAMES_IT) && !UNTIL.test(best.fact.statement.en),
  },
  {
    // "Under what treaty": a thing is asked for that the fact does not tell of.
    rule: 'the fact tells of no such thing',
    holds: ({ query: { asked }, best }) =>
      asked.asks.length > 0 &&
      asked.asks.every((ask) => ask === 'what' || ask === 'which') &&
      best.evidence.head === -1 &&
      best.score < UNTOLD_HEAD,
  },
  {
    rule: 'the fact tells of another thing of the case',
    holds: ({ query, best, bench }) => best.score < UNTOLD_HEAD && namesOtherThing(query, best, bench),
  },
  {
    rule: 'the fact counts another thing of the kind',
    holds: ({ query: { asked }, best, bench }) =>
      best.evidence.head === -1 && asksSibling(asked, best, bench.lexicon),
  },
  {
    rule: 'the fact gives another kind of place',
    holds: ({ query: { asked }, best, bench }) => asksOtherPlace(asked, best, bench.lexicon),
  },
  {
    rule: 'the fact names all of them',
    holds: ({ query: { reading, asked }, best }) => asksOneOf(reading, asked, best),
  },
  {
    rule: 'a part of what the fact counts',
    holds: ({ query: { reading, asked }, best }) => asksPart(reading, asked, best.fact),
  },
  {
    rule: 'the fact is of more places than the one',
    holds: ({ query: { reading, asked }, best, bench }) => asksOneAlone(reading, asked, best, bench.lexicon),
  },
  {
    rule: 'the fact names no such place',
    holds: ({ query: { reading }, best, bench }) => asksWithin(reading, best, bench.lexicon),
  },
  {
    rule: 'the fact tells of the place, and not of what is outside it',
    holds: ({ query: { reading }, best, bench }) => asksOutside(reading, best, bench.lexicon),
  },
  {
    rule: 'the fact tells of what is denied',
    holds: ({ query: { reading, asked }, best, bench }) => asksDenied(reading, asked, best, bench.lexicon),
  },
  {
    rule: 'the fact tells of another deed',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim &&
      (asksOtherDeed(reading, asked, best) ||
        asksOtherDoer(reading, asked, best, bench.lexicon, bench.index)),
  },
  {
    rule: 'the fact tells of another content',
    holds: ({ query: { reading, claim }, best, bench }) => !claim && hasOtherContent(reading, best, bench),
  },
  {
    rule: 'the fact names a body and no person',
    holds: ({ query: { reading, claim }, best, bench }) => !claim && asksPerson(reading, best, bench.lexicon),
  },
  {
    rule: 'the fact tells of nothing of the kind',
    holds: ({ query: { reading, claim }, best }) => !claim && asksKind(reading, best),
  },
  {
    rule: 'the fact tells no exact figure',
    holds: ({ query: { reading, asked }, best }) => asksExactly(reading, asked, best.fact),
  },
  {
    rule: 'the fact tells in no manner',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && asksManner(reading, asked, best, bench.lexicon),
  },
  {
    rule: 'a part that the fact does not tell of',
    holds: ({ query: { reading, asked }, best, bench }) => asksSubset(reading, asked, best, bench.index),
  },
  {
    rule: 'the fact tells of somebody else',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && foreignParty(reading, asked, best, bench.lexicon),
  },
  {
    rule: 'the fact tells of no such relative',
    holds: ({ query: { reading }, best, bench }) => foreignRelative(reading, best, bench.lexicon),
  },
  {
    rule: 'the fact does not tell it of those',
    holds: ({ query: { reading, asked, claim }, best }) => !claim && saidOfThoseUntold(reading, asked, best),
  },
  {
    rule: 'the fact tells no such attribute',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && asksAttribute(reading, asked, best, bench.index),
  },
  {
    rule: 'the year named is not the fact’s',
    holds: ({ query: { reading, claim }, best, bench }) =>
      !claim && foreignYear(reading, best, bench.index, bench.content.source.published),
  },
  {
    rule: 'the fact is of an earlier year',
    holds: ({ query: { reading }, best, bench }) =>
      asksThisYear(reading, best.profile, bench.content.source.published),
  },
  {
    rule: 'the fact tells of more years than the one',
    holds: ({ query: { reading, claim }, best }) => !claim && asksYearAlone(reading, best),
  },
  {
    rule: 'the fact dates another deed',
    holds: ({ query: { reading, asked, claim }, best }) => !claim && datesOtherDeed(reading, asked, best),
  },
  {
    rule: 'the fact’s figure is of more than the one thing',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && asksItem(reading, asked, best, bench.lexicon),
  },
  {
    rule: 'the fact tells no rate',
    holds: ({ query: { reading, claim }, best, bench }) => !claim && asksRate(reading, best, bench.lexicon),
  },
  {
    rule: 'the fact tells nothing of what the question is restricted to',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && asksRestricted(reading, asked, best, bench),
  },
  {
    // "Somebody repaired the cars": it asks nothing, and says what the fact does not.
    rule: 'the fact tells of another deed than is said',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && asked.asks.length === 0 && saysOtherDeed(reading, best, bench),
  },
  {
    rule: 'the fact counts those of another sort',
    holds: ({ query: { reading, asked, claim }, best, bench }) =>
      !claim && asksOfSort(reading, asked, best, bench),
  },
  {
    rule: 'the time is not told so finely',
    holds: ({ query: { reading, asked }, best }) => asksFiner(reading, asked, best.fact),
  },
  {
    rule: 'the fact gives no such currency',
    holds: ({ best }) => best.evidence.currency === -1 && best.fact.value.type === 'money',
  },
];

/** A rare word that nothing explains; a number asked for that the fact does not count. */
export const UNCOUNTED: readonly Reason[] = [
  {
    // "Best tagine place near the office": a word that no list and no fact knows is most of what is said.
    rule: 'the fact explains nothing of a rare word',
    holds: ({ best }) =>
      best.evidence.unlisted >= RARE && best.evidence.coverage < COMMON && best.score < RARE_WORD,
  },
  {
    // "How many dogs": the fact counts something else.
    rule: 'the fact counts another thing',
    holds: ({ query: { reading, asked, claim }, best }) =>
      (asked.asks.includes('count') && best.evidence.head === -1 && best.score < OTHER_NOUN) ||
      (!claim && countsWithin(reading, asked, best)),
  },
  {
    // "How many officers took part": the fact names bodies, or lists countries.
    rule: 'the fact counts nothing',
    holds: ({ query: { reading, asked }, best: { fact }, bench }) => {
      const { value } = fact;
      const uncounted =
        value.type === 'entity' ||
        value.type === 'name' ||
        (value.type === 'list' &&
          value.complete &&
          !countsItems(value.items, asked.heads, bench.lexicon) &&
          !countsItems(value.items, besideHeads(reading, asked.heads), bench.lexicon));
      return asked.open && asked.asks.every((ask) => ask === 'count') && asked.asks.length > 0 && uncounted;
    },
  },
];

/** What is found by the first reason that holds; undefined where none does. */
export function silentBy(reasons: readonly Reason[], matter: Settled): Finding | undefined {
  const reason = reasons.find(({ holds }) => holds(matter));
  return reason && matter.absent(reason.rule, reason.unknown ? matter.unknown : matter.leading);
}

/** "Which country are the trucks registered in?", "the value of the trucks in euros": a thing that the case counts, and of which the best fact tells nothing at all. */
function namesOtherThing({ reading, asked, claim }: Query, best: Winner, { index, lexicon }: Bench): boolean {
  if (claim || !asked.asks.some((ask) => ask === 'which' || ask === 'amount')) return false;
  return reading.terms.some(
    (term) =>
      !term.aside &&
      THINGS.has(term.kind) &&
      term.concepts.some((id) => lexicon.isOwn(id)) &&
      explanation(term, best.profile) === 0 &&
      index.counts(term.concepts),
  );
}
const THINGS: ReadonlySet<string> = new Set(['thing', 'animal']);

/**
 * "What breeds were the dogs found in Serbia?", of the dogs on the farm: the case has a name for either, and the fact tells of the other.
 */
function tellsOfSibling({ terms }: Reading, { profile }: ScoredFact, { lexicon, index }: Bench): boolean {
  const named = terms.filter((term) => !term.aside && term.to - term.from > 1 && TOLD_APART.has(term.kind));
  const isNamed = (id: string): boolean => terms.some(({ concepts }) => concepts.includes(id));
  return named.some(({ concepts, parts }) =>
    concepts.some(
      (id) =>
        lexicon.isOwn(id) &&
        profile.explains(id) === 0 &&
        index.profiles.some(({ fact, stated }) => fact !== undefined && stated.includes(id)) &&
        profile.stated.some(
          (other) =>
            lexicon.isOwn(other) &&
            !isNamed(other) &&
            !lexicon.ancestors(other).has(id) &&
            !lexicon.ancestors(id).has(other) &&
            [...lexicon.ancestors(id)].some(
              (kind) =>
                lexicon.ancestors(other).has(kind) &&
                // The name itself says of what kind it is.
                parts.some((part) => part.concepts.includes(kind)),
            ),
        ),
    ),
  );
}
const TOLD_APART: ReadonlySet<string> = new Set(['thing', 'animal', 'group']);

/** "What sentence does cruelty carry?", of the sentence for fraud: an offence is named, and the fact states another. */
function asksOtherOffence({ terms }: Reading, { profile }: ScoredFact, { lexicon }: Bench): boolean {
  const isOffence = (id: string): boolean => id !== OFFENCE && lexicon.ancestors(id).has(OFFENCE);
  return (
    profile.stated.some(isOffence) &&
    terms.some(({ concepts }) => concepts.some((id) => PUNISHMENTS.has(id))) &&
    terms.some(
      (term) =>
        !term.aside &&
        term.weight >= COMMON &&
        term.concepts.length > 0 &&
        term.concepts.every(isOffence) &&
        explanation(term, profile) < MENTIONED,
    )
  );
}
const OFFENCE = 'crime';
