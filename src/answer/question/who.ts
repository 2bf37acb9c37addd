/** "Haeck's job title?", "Haeck is who exactly?": somebody of the case by name, of whom nothing is asked but who that is. */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { type Reading, read, type Term } from '../../language/read.ts';
import { explanation } from '../../match/index.ts';
import type { Ask } from '../../match/question.ts';
import type { Bench } from '../bench.ts';
import { isOwnName } from '../claims/named.ts';
import { isOwnPerson, isSomebody } from '../kinds.ts';
import { statementOf } from '../statement.ts';
import { MENTIONED } from '../thresholds.ts';
import { isNegated } from './denial.ts';
import { describedIn, WHO_IS } from './post.ts';
import type { Query } from './query.ts';

/** Who is asked after, and in what words beside the name. */
interface Asked {
  person: string;
  /** The plain question who that is. */
  who: Reading;
  /** Words for a post or a body that it asks for. */
  nouns: readonly Term[];
  /** It asks for the body that somebody is of. */
  body: boolean;
}

const POST_NOUN = wordClass('post-noun');
const BODY_NOUN = wordClass('body-noun');
const ARTICLE = wordClass('article');
const WORKS_FOR = wordClass('works-for');
const HOLDS_POST = wordClass('holds-post');
const BEFORE_EMPLOYER = wordClass('before-employer');
/** What may be asked for by asking who somebody is. */
const OF_WHOM: ReadonlySet<Ask> = new Set<Ask>(['who', 'what', 'which', 'name']);

/** After whom a question asks; undefined where it is a claim, names nobody or several, or asks or says anything else. */
export function askedAfter({ reading, asked, claim }: Query, bench: Bench): Asked | undefined {
  const { lexicon } = bench;
  const { tokens, language } = reading;
  if (claim || reading.numbers.length > 0 || reading.times.length > 0 || isNegated(reading)) return undefined;
  const said = reading.terms.filter(({ kind }) => kind !== 'light');
  const names = said.filter((term) => term.kind === 'person' && isOwnName(term, reading, lexicon));
  const isPerson = (id: string): boolean => isOwnPerson(id, lexicon);
  const [person, another] = new Set(names.flatMap(({ concepts }) => concepts.filter(isPerson)));
  const [name] = names;
  if (!person || another || !name) return undefined;
  const isOf = (term: Term, words: typeof POST_NOUN): boolean => {
    const said = tokens.slice(term.from, term.to).map(({ folded }) => folded);
    const bare = said.filter((word) => !ARTICLE.has(word));
    return words.in(language).has(said.join(' ')) || bare.every((word) => words.in(language).has(word));
  };
  const rest = said.filter((term) => !names.includes(term));
  const nouns = rest.filter((term) => isOf(term, POST_NOUN) || isOf(term, BODY_NOUN));
  // "His position" is no place.
  const others = asked.asks.filter((ask) => !OF_WHOM.has(ask) && !(ask === 'place' && nouns.length > 0));
  const isElse = (term: Term): boolean =>
    !nouns.includes(term) && !isOf(term, WORKS_FOR) && !isOf(term, HOLDS_POST);
  if (others.length > 0 || rest.some(isElse)) return undefined;
  // "Haeck is who exactly?" asks behind the name.
  if (rest.length === 0 && !reading.forms.some(({ role }) => role === 'ask-who')) return undefined;
  // "Who works for Strnad?" asks after another.
  const before = tokens[name.from - 1]?.folded ?? '';
  if (nouns.length < rest.length && BEFORE_EMPLOYER.in(language).has(before)) return undefined;
  const text = reading.text.slice(tokens[name.from]?.start, tokens[name.to - 1]?.end);
  return {
    person,
    who: read(WHO_IS[language].replace('…', text), lexicon, language),
    nouns,
    body: nouns.some((term) => isOf(term, BODY_NOUN)),
  };
}

/** Whether a fact tells who somebody is: what he is, and of which body where that is asked for. */
export function tellsWho(fact: Fact, { person, nouns, body }: Asked, bench: Bench): boolean {
  if (describedIn(fact, bench) !== person) return false;
  if (nouns.length === 0) return true;
  const { terms } = statementOf(fact, 'en', bench.lexicon);
  const isOf = ({ kind }: Term): boolean => kind === 'organisation' || kind === 'body';
  const isWhat = (term: Term): boolean =>
    term.kind === 'person' && !term.concepts.includes(person) && !isSomebody(term);
  // "The transport minister" may be one of her own names.
  const isNamedTwice = terms.filter(({ concepts }) => concepts.includes(person)).length > 1;
  return body ? terms.some(isOf) : isNamedTwice || terms.some((term) => isWhat(term) || isOf(term));
}

/** Whether a fact tells of a post or a body by its own words, as what somebody asks for; where somebody is is no position of his. */
export const tellsPost = (fact: Fact, { nouns }: Asked, { index, lexicon }: Bench): boolean => {
  const { value } = fact;
  const profile = index.profileOf(fact);
  if (value.type === 'entity' && value.entities.every((id) => lexicon.concept(id)?.kind === 'place'))
    return false;
  return profile !== undefined && nouns.some((term) => explanation(term, profile) >= MENTIONED);
};
