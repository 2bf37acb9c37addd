/**
 * What a claim says of one thing and of no other: "only passengers died", "seuls des ...", "no ... sino". A fact that tells the
 * same of another refutes it, and bears out that it was "not only" that one.
 */
import type { Fact } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr } from '../../language/forms.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { explanation, type FactIndex, type Profile } from '../../match/index.ts';
import { BLANK } from '../../match/question.ts';
import { isNameLike } from '../../match/rank.ts';
import { DOERS } from '../kinds.ts';
import { COMPARED_ALONE, DENIED_ALONE, DENIED_ONLY } from '../question/alone.ts';
import { rank, type ScoredFact } from '../ranking.ts';
import { COMMON, LEAST_RANK, MENTIONED, TOLD } from '../thresholds.ts';
import { numberOf } from '../values.ts';

/** Facts that may tell the same of another. */
const LOOKED_AT = 8;
/** Farthest, in tokens, that what is meant stands from the "only": "only in the". */
const REACH = 4;

/** An "only", and what it is said of. */
export interface Exclusive {
  focus: Term[];
  /** The words that say it. */
  forms: Form[];
  /** "Not only". */
  denied: boolean;
  /** It is said of who does something: that nobody does it with them. */
  alone: boolean;
}

const isAlone = ({ role }: Form): boolean => role === COMPARED_ALONE || role === DENIED_ALONE;
const isOnly = (form: Form): boolean =>
  form.role === 'compare-exactly' || form.role === DENIED_ONLY || isAlone(form);
const EXACTLY = wordClass('exactly');

/** The terms that stand together from one on. */
function together(first: Term, { terms, tokens }: Reading): Term[] {
  const all = [first];
  for (;;) {
    const end = all.at(-1)?.to ?? 0;
    // "Only mussels and cockles".
    const joined = AND.has(tokens[end]?.folded ?? '') ? end + 1 : end;
    const next = terms.find(({ from, kind }) => (from === end || from === joined) && kind !== 'act');
    if (!next) return all;
    all.push(next);
  }
}

/** What an "only" is said of; undefined where it stands with a figure, or with nothing that is told. */
export function exclusiveOf(reading: Reading): Exclusive | undefined {
  const { tokens, terms, numbers, language } = reading;
  // "Was it a purely domestic ring, or did it cross borders?" offers it to choose from.
  const offered = tokens.some((token) => isOr(token, language));
  const forms = reading.forms.filter(
    (form) =>
      isOnly(form) &&
      // "Ni un solo coche": one, not that alone; "a wholly Spanish operation" is of Spain alone, and "a solo" one of somebody.
      !(
        !isAlone(form) &&
        ONE.has(tokens[form.from - 1]?.folded ?? '') &&
        (offered || !ADVERB.test(tokens[form.to - 1]?.folded ?? ''))
      ) &&
      !tokens.slice(form.from, form.to).every(({ folded }) => EXACTLY.has(folded)) &&
      !reading.forms.some((tag) => tag.kind === 'tag' && tag.from <= form.from && tag.to >= form.to),
  );
  const [form] = forms;
  const figures = numbers.length + reading.times.length > 0;
  if (!form || (figures && form.role !== DENIED_ALONE)) return undefined;
  // "Arrests, Spain only": a heading is restricted, and says nothing of others.
  const last = terms.at(-1);
  if (
    last &&
    form.from === last.to &&
    form.to >= tokens.length - 1 &&
    tokens[last.from - 1]?.kind === 'symbol' &&
    !reading.forms.some(({ kind }) => kind === 'yesno' || kind === 'tag')
  )
    return undefined;
  // "Only if two inspections ...", "only a minority of them".
  if (tokens.slice(form.to, form.to + 2).some(({ folded }) => IF.has(folded))) return undefined;
  if (reading.forms.some(({ role }) => /^part-/u.test(role))) return undefined;
  const wordAt = (at: number): string | undefined =>
    terms.some(({ to }) => to === at + 1) ? undefined : tokens[at]?.folded;
  const denied = forms.some(({ role }) => role === DENIED_ONLY || role === DENIED_ALONE);
  if (isAlone(form)) {
    const does = (term: Term): boolean => (DOERS.has(term.kind) || isNameLike(term, reading)) && !term.aside;
    const beside = terms.find(({ to }) => to === form.from);
    // "It wasn't phones on their own": of the things that it stands behind, whoever else is named.
    const doer =
      beside &&
      beside.kind !== 'act' &&
      !does(beside) &&
      tokens.slice(form.from, form.to).some(({ folded }) => ITSELF.has(folded))
        ? undefined
        : (terms.find((term) => does(term) && term.to <= form.from) ??
          terms.find((term) => does(term) && term.from >= form.to));
    if (doer) return { focus: [doer], forms, denied, alone: true };
    if (figures) return undefined;
  }
  const isThing = ({ kind, aside }: Term): boolean => kind !== 'act' && kind !== 'light' && !aside;
  // "The hole was only found on Monday": not before, and not that alone; "only phones were seized on Monday" is of phones.
  if (terms.find((term) => isThing(term) && term.from >= form.to)?.kind === 'time') return undefined;
  const act = terms.find(({ kind, from }) => kind === 'act' && from >= form.to && from - form.to < REACH);
  const follows = ({ from }: Term): boolean =>
    from >= form.to && from - Math.max(form.to, act && act.from < from ? act.to : 0) < REACH;
  // "Only deals with terrorism": what is done may be an object, behind the verb.
  const behind =
    terms.find((term) => isThing(term) && follows(term)) ??
    terms.find((term) => act && term.kind === 'act' && term.from >= act.to && follows(term));
  const near = terms.filter(({ to }) => to <= form.from && form.from - to < REACH);
  // "It deals with terrorism and nothing else": a deed may be the object of another.
  const object = near.find(
    ({ kind, from, to }) =>
      kind === 'act' && to === form.from && terms.some((verb) => verb.kind === 'act' && verb.to <= from),
  );
  // "Counter-terrorism and nothing else": where no thing stands before it, it is of the deed.
  const before =
    object ?? near.findLast(isThing) ?? near.findLast(({ kind, aside }) => kind === 'act' && !aside);
  // "Terrorism is the only thing it deals with": of what stands before "is".
  const named =
    BE.has(tokens[form.from - 1]?.folded ?? '') && ARTICLE.has(tokens[form.from]?.folded ?? '') && before;
  const first = named || (behind ?? before);
  const focus = !first ? [] : first === behind ? together(first, reading) : [first];
  // "Solo combatieron el fuego bomberos": behind a verb either may be meant.
  const open =
    act &&
    behind &&
    act.to <= behind.from &&
    terms.some(
      (term) => isThing(term) && term.from > (focus.at(-1)?.to ?? 0) && wordAt(term.from - 1) === undefined,
    );
  return { focus: open ? [] : focus, forms, denied, alone: false };
}
const AND = wordClass('and');
const ONE = wordClass('one');
const ADVERB = /(?:ly|ment|mente)$/u;
const BE = wordClass('be');
const ARTICLE = wordClass('article');
const IF = wordClass('if');
const ITSELF = wordClass('itself');

const itemsOf = ({ value }: Fact): readonly string[] => {
  if (value.type === 'list') return value.items.filter((item): item is string => typeof item === 'string');
  return value.type === 'entity' ? value.entities : [];
};
const ITSELF_ONLY =
  /\b(?:only|alone|solely|exclusively|sole|nothing but|nothing else|no one else|nobody else)\b/iu;

const TOGETHER: ReadonlySet<string> = new Set(['cooperate', 'cooperation', 'partner']);
/** Of several; an international network is not for that one of several. */
const JOINT = /\b(?:joint(?:ly)?|together|bilateral|trilateral|multinational|combined)\b/iu;
const isDoneTogether = ({ statement }: Fact, { stated }: Profile): boolean =>
  JOINT.test(statement.en) || stated.some((id) => TOGETHER.has(id));
const isManifold = ({ stated }: Profile): boolean => stated.includes('variety');

/** "4 of the people arrested were brokers". */
const SOME_OF =
  /^(?:[\d.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|some|many) of (?:the|its|their|those|these)\b/iu;

/** Whether a fact that tells all the rest of a claim tells it of another than what the claim says it of alone. */
function tellsOther(
  { focus, alone }: Exclusive,
  { fact, profile }: Pick<ScoredFact, 'fact' | 'profile'>,
  index: FactIndex,
  lexicon: Lexicon,
): boolean {
  // "A joint operation", "a wide range of tasks": there are others, whoever or whatever they are.
  if (alone ? isDoneTogether(fact, profile) : isManifold(profile)) return true;
  // What the case lists as a thing of its own is that thing: bread, and not all food.
  const meant = focus.flatMap((term) => term.concepts);
  const own = meant.filter((id) => lexicon.isOwn(id));
  const concepts = new Set(own.length > 0 ? own : meant);
  const isFocus = (id: string): boolean =>
    concepts.has(id) || [...concepts].some((one) => lexicon.ancestors(id).has(one));
  const items = itemsOf(fact);
  if (items.length > 0) {
    // An item may lie within what is named: those of Lisbon are of Portugal.
    const others = items.filter((id) => !isFocus(id));
    return others.length > 0 && others.length < items.length;
  }
  const number = numberOf(fact);
  if (number === undefined || !focus.every((term) => explanation(term, profile) >= TOLD)) return false;
  if (SOME_OF.test(fact.statement.en)) return true;
  // "Of the 19 dead, 17 were passengers and 2 crew": another count of the topic stands in the same sentence.
  return index.ofTopic(fact.topic).some(({ fact: other, heads }) => {
    const beside = other && numberOf(other);
    return (
      other !== undefined &&
      beside !== undefined &&
      beside !== number &&
      profile.numbers.has(beside) &&
      numbersIn(fact).has(beside) &&
      ![...concepts].some((id) => heads.has(id))
    );
  });
}
const numbersIn = ({ statement }: Fact): ReadonlySet<number> =>
  new Set([...statement.en.matchAll(/\d[\d,]*/gu)].map(([digits]) => Number(digits.replaceAll(',', ''))));

/** The facts that tell of another what a claim says of one thing alone; none where none surely does. */
export function othersThan(
  reading: Reading,
  exclusive: Exclusive,
  index: FactIndex,
  lexicon: Lexicon,
): Pick<ScoredFact, 'fact' | 'profile'>[] {
  const { focus, forms } = exclusive;
  const apart = (at: number): boolean => [...focus, ...forms].some(({ from, to }) => from <= at && to > at);
  const rest = reading.terms.filter(
    (term) => !focus.includes(term) && !term.aside && !(term.soft && term.weight < COMMON),
  );
  if (rest.length === 0 || focus.length === 0) return [];
  const whole = { ...reading, forms: reading.forms.filter((form) => !forms.includes(form)) };
  const bare = {
    ...whole,
    active: new Set([...reading.active].filter((at) => !apart(at))),
    terms: reading.terms.filter((term) => !focus.includes(term)),
  };
  const doers = rest.filter((term) => DOERS.has(term.kind));
  const near = [bare, whole].flatMap((one) =>
    rank(one, BLANK, index)
      .facts.slice(0, LOOKED_AT)
      .filter((scored) => scored.rank >= LEAST_RANK || (isManifold(scored.profile) && doers.length > 0)),
  );
  // Of many kinds of tasks a fact tells by no verb that a claim may have.
  const wide = index.profiles.flatMap((profile) =>
    profile.fact && isManifold(profile) && doers.some((term) => explanation(term, profile) >= TOLD)
      ? [{ fact: profile.fact, profile }]
      : [],
  );
  const told = [...near, ...wide].filter(
    ({ fact, profile }) =>
      rest.every(
        (term) =>
          (term.kind === 'act' && isManifold(profile)) ||
          explanation(term, profile) >= (term.soft ? MENTIONED : TOLD) ||
          term.concepts.some((concept) => index.context.has(concept)),
      ) && tellsOther(exclusive, { fact, profile }, index, lexicon),
  );
  const [first] = told;
  if (!first) return [];
  // A list names the others; beside a count of some, the one of its topic does.
  const list = told.find(({ fact }) => fact.value.type === 'list');
  if (list) return [list];
  const naming = index.ofTopic(first.fact.topic).flatMap((profile) => {
    const { fact } = profile;
    return fact?.value.type === 'list' && tellsOther(exclusive, { fact, profile }, index, lexicon)
      ? [{ fact, profile }]
      : [];
  });
  return [first, ...naming.slice(0, 1)];
}

/** Whether a fact itself says that it is of nothing else. */
export const saysOnly = ({ statement }: Fact): boolean => ITSELF_ONLY.test(statement.en);
