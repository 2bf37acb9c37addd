/** A reading as a query: a question for something, or a claim to be checked; its parts where it is a double one. */
import type { Language } from '../../facts/schema.ts';
import { wordClass } from '../../language/classes.ts';
import { isOr, isWithinLonger } from '../../language/forms.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import {
  type Asking,
  asking,
  isPartitive,
  isRequest,
  leftOut,
  markAsides,
  nounAsk,
  part,
  type Span,
  withoutContrast,
} from '../../match/question.ts';
import { clocksOf } from '../claims/clock.ts';
import { saidInstead } from './instead.ts';

export interface Query {
  reading: Reading;
  asked: Asking;
  /** It asserts something, for us to agree with or contradict. */
  claim: boolean;
  /** Taken for a claim by its figure alone ("32 cells since 2002"); it may as well be a fragment that asks. */
  weak: boolean;
  /** The claim denies what it says. */
  negated: boolean;
  /** What is read is said to be untrue, and denies something itself: "it is not true that no cash was taken". */
  untrue: boolean;
  /** What is said to be so of something else instead: the "DGST" of "the police rather than the DGST". */
  replaced: readonly Term[];
  /** The denial alone of a claim that says something in the place of what it denies. */
  denied?: Reading;
}

const OPENERS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:so |and |but |ok |hey |hi |yo |wait |um )*(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|am)(?:n'?t)?\b/iu,
  fr: /^(?:et |mais |alors |dis |donc )*(?:est[- ]ce qu|est[- ]il|a-t-|ont-|y a-t-il|y avait|il (?:n['’] ?)?y (?:a|avait)(?: pas)? (?:eu|plus|moins|autant)\b|sont-|était|étaient|fut|es[kc]e?)/iu,
  ar: /^(?:هل|أ(?=لم|ليس)|واش|wach|wash|wa[cs]h)\b|^(?:هل|واش|ألم|أليس)/iu,
  es: /^¿?\s*(?:y |pero |entonces )*(?:es|son|fue|fueron|ha|han|hubo|hay|había|habían|era|eran|está|están|estaba|estaban|sigue|siguen|existe|existen|existía|será|serán)\s/iu,
};

/**
 * Questions that deny the verb they open with expect a yes: "didn't they seize 51 watches?" is no denial. French turns verb
 * and pronoun about.
 */
const EXPECTS_YES =
  /^(?:is|are|was|were|did|does|do|has|have|had)n'?t\b|^(?:n'|ne )|\bn(?:'|e )\p{L}+-(?:t-)?(?:ils?|elles?|on)\b|^¿ ?(?:y |pero |acaso )?no (?!es (?:cierto|verdad))|^(?:أليس|ألم|أما |أولم)|isn'?t it true|n'est-ce pas vrai/iu;
/** With these it denies all the same: "¿No hubo ningún muerto?" */
const NONE_AT_ALL =
  /(?<!\p{L})(?:aucune?s?|personne|rien|jamais|ningun[ao]?|ningún|nadie|nada|nunca|ni una?|pas une? seule?|any|anyone|anybody|anything)(?!\p{L})/iu;
const ONLY = wordClass('only');
const ONE = wordClass('one');

/** English tag questions: "..., weren't they?", "..., does it?" */
const TAG_QUESTION =
  /[,\s](?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)(?:n'?t)?\s+(?:it|they|he|she|we|there|that)\s*\??$/iu;

/** The text without what asks to agree ("isn't that so?"), which denies nothing. */
function untagged(reading: Reading, ...kinds: readonly string[]): string {
  let { text } = reading;
  for (const form of reading.forms) {
    if (form.kind !== 'tag' && !kinds.includes(form.kind)) continue;
    const [start, end] = [reading.tokens[form.from]?.start ?? 0, reading.tokens[form.to - 1]?.end ?? 0];
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text.toLowerCase();
}

/** Whether a text ends in a tag question, whatever else asks to agree behind it ("doesn't it, right?"). */
const hasTagQuestion = (reading: Reading): boolean =>
  TAG_QUESTION.test(untagged(reading).replace(TRAILING, ''));
const TRAILING = /[\s,.;?!"»”]+$/u;

/** Whether a denial is of "only" within its clause: "it wasn't only phones", "they don't deal with terrorism alone". */
function onlyBehind(reading: Reading, denial: Form): boolean {
  for (let at = denial.to; at < reading.tokens.length; at++) {
    const token = reading.tokens[at];
    if (!token || token.kind === 'symbol') break;
    // "Ni un solo": not a single one.
    if (ONLY.has(token.folded) && !ONE.has(reading.tokens[at - 1]?.folded ?? '')) return true;
  }
  return reading.forms.some(
    (other) => (OF_ONE_ALONE.has(other.role) || other.role === DENIED_ONLY) && other.from === denial.to,
  );
}

/** The role of an "only" that is denied: it says no more than that there is more. */
export const DENIED_ONLY = 'compare-not-only';
/** "Single-handedly", "by itself": only one did it; and where that is denied. */
export const ALONE = 'compare-alone';
export const DENIED_ALONE = 'compare-not-alone';
/** Roles of words by which something is said of one alone, not denied but for "not alone". */
export const OF_ONE_ALONE: ReadonlySet<string> = new Set(['compare-exactly', ALONE, DENIED_ALONE]);

const OPENS_DENIAL = wordClass('not');

const OPENS_ONLY = wordClass('opens-only');
const CLOSES_ONLY = wordClass('closes-only');
const NOT = wordClass('ne-pas');
const NO_ONLY = wordClass('no-only');
/** Most tokens between the two. */
const ABOUT_REACH = 8;

/** Reads a bare word for "alone" as what it says of a doer or of a thing; Arabic has no such word that the lists do not read. */
function markAlone(reading: Reading): Reading {
  if (reading.language === 'fr') return markSole(reading);
  return reading.language === 'ar' ? reading : markBareAlone(reading);
}

/** "Seuls des pompiers": before its noun, where nothing stands before it that it is a quality of ("une seule", "tout seul"). */
function markSole(reading: Reading): Reading {
  const { tokens, terms, forms } = reading;
  const at = tokens.findIndex(
    ({ folded }, place) =>
      SOLE.has(folded) &&
      tokens[place - 1]?.kind !== 'word' &&
      (DETERMINES.has(tokens[place + 1]?.folded ?? '') || terms.some(({ from }) => from === place + 1)),
  );
  if (at < 0 || forms.some((form) => form.role === 'compare-exactly' && form.from <= at && form.to > at))
    return reading;
  return {
    ...reading,
    terms: terms.filter(({ from, to }) => from !== at || to !== at + 1),
    forms: [...forms, { from: at, to: at + 1, kind: 'comparison', role: 'compare-exactly' }],
  };
}
/**
 * "Did Morocco run it alone?", but not "in the last three years alone", which is of the time; "lo hizo Marruecos solo", where
 * nothing follows that it may be "only" of.
 */
function markBareAlone(reading: Reading): Reading {
  const { tokens, terms, forms, times, numbers, language } = reading;
  const last = tokens.findLastIndex(({ kind }) => kind === 'word');
  const at = tokens.findIndex(({ folded }, place) =>
    language === 'en' ? folded === 'alone' : place === last && SOLO.test(folded),
  );
  const isHere = ({ from, to }: Span): boolean => from <= at && to > at;
  // "Were the 21 arrested alone?": beside a figure it is not of who did it.
  if (at < 1 || numbers.length > 0 || times.some(({ to }) => to === at)) return reading;
  if (forms.some((form) => isHere(form) && form.to - form.from > 1)) return reading;
  return {
    ...reading,
    terms: terms.filter((term) => !isHere(term)),
    forms: [
      ...forms.filter((form) => !isHere(form)),
      { from: at, to: at + 1, kind: 'comparison', role: ALONE },
    ],
  };
}
const SOLO = /^sol[oa]s?$/u;
const SOLE = wordClass('alone');
const DETERMINES = wordClass('behind-alone');

/** Reads an "only" that stands about its verb as one, and its first word as no denial. */
function markOnlyAbout(reading: Reading): Reading {
  const { tokens, terms, forms, language } = reading;
  const from = tokens.findIndex(({ folded }) => OPENS_ONLY.in(language).has(folded));
  if (from < 0) return reading;
  const to = tokens.findIndex(
    ({ folded }, at) =>
      at > from + 1 &&
      [folded, `${tokens[at - 1]?.folded} ${folded}`].some((words) => CLOSES_ONLY.in(language).has(words)),
  );
  const between = tokens.slice(from + 1, to);
  const broken =
    to < 0 ||
    to - from > ABOUT_REACH ||
    between.some((token) => token.kind === 'symbol' && token.text !== '-' && !/^['’]$/u.test(token.text)) ||
    (reading.language === 'fr' && between.some(({ folded }) => NO_ONLY.has(folded))) ||
    forms.some((form) => form.kind === 'tag' && form.from <= to && form.to > from);
  const near = (one: Span): boolean => one.from > to && one.from - to <= 3;
  // "Il ne s'occupe que de terrorisme": what is done may be the object of another verb.
  const verb = terms.some((term) => term.kind === 'act' && term.from > from && term.to <= to);
  const focus =
    terms.find((term) => near(term) && term.kind !== 'act') ??
    reading.times.find((time) => near(time)) ??
    (verb ? terms.find((term) => near(term)) : undefined);
  // "Il n'a pas dit que les cartes étaient fausses": a clause of its own follows.
  const clause = focus && terms.some((term) => term.kind === 'act' && term.from >= focus.to);
  if (broken || !focus || (clause && reading.language !== 'ar')) return reading;
  const denied = between.some(({ folded }) => NOT.has(folded));
  return {
    ...reading,
    forms: [
      ...forms.filter((form) => form.kind !== 'negation' || form.to <= from || form.from > to),
      { from: to, to: to + 1, kind: 'comparison', role: denied ? DENIED_ONLY : 'compare-exactly' },
    ],
  };
}

/** "They weren't even worth half a million": less than that, and no denial, whatever stands before the figure. */
function withoutEven(reading: Reading): Reading {
  const { tokens, forms, numbers, language } = reading;
  const at = tokens.findIndex(({ folded }) => EVEN.in(language).has(folded));
  const figure = numbers.find(
    ({ from, comparison }) => from > at && from - at <= EVEN_REACH && comparison === 'equal',
  );
  const denial = forms.find(
    ({ kind, from, to }) => kind === 'negation' && from <= at + 1 && at - to < DENIAL_REACH,
  );
  if (at < 0 || !figure || (!denial && !NOR.has(tokens[at - 1]?.folded ?? ''))) return reading;
  const isEven = ({ from, to }: Span): boolean => from === at && to === at + 1;
  const rest = denial ? leftOut(reading, denial) : reading;
  return {
    ...rest,
    terms: rest.terms.filter((term) => !isEven(term)),
    numbers: rest.numbers.map((one) => (one === figure ? { ...one, comparison: 'less' as const } : one)),
  };
}
const ARTICLE = wordClass('article');
const EVEN = wordClass('even');
const NOR = wordClass('nor');
/** Most tokens from "even" to its figure, and from the denial to "even". */
const EVEN_REACH = 6;
const DENIAL_REACH = 3;

function markDeniedOnly(reading: Reading): Reading {
  const denied = reading.forms.filter((form) => form.kind === 'negation' && onlyBehind(reading, form));
  const from = Math.min(...denied.map((form) => form.from));
  // "Did not stop at phones": the denial is a word of the phrase.
  const opens = (form: Form): boolean =>
    form.to - form.from > 1 && OPENS_DENIAL.has(reading.tokens[form.from]?.folded ?? '');
  return {
    ...reading,
    forms: reading.forms.map((form) =>
      (form.role === 'compare-exactly' || form.role === ALONE) && (form.from >= from || opens(form))
        ? { ...form, role: form.role === ALONE ? DENIED_ALONE : DENIED_ONLY }
        : form,
    ),
  };
}

const BUT = wordClass('but');
const STOP = /^[.;?!؟؛:]$/u;
const PRONOUN = wordClass('subject-pronoun');
const WHICH = wordClass('relative-pronoun');

/**
 * "It is not in A but in B": what is denied only leads up to what is said in its place, which decides. "He was not charged, but
 * the police heard him" says two things, and is left whole.
 */
export function withoutDenied(reading: Reading): Reading {
  const { tokens, terms, forms, numbers } = reading;
  for (const denial of forms) {
    if (denial.kind !== 'negation' || onlyBehind(reading, denial)) continue;
    const but = tokens.findIndex((token, at) => at >= denial.to && BUT.has(token.folded));
    if (but < 0 || tokens.slice(denial.to, but).some((token) => STOP.test(token.text))) continue;
    const stop = tokens.findIndex(
      (token, at) => at > but && (STOP.test(token.text) || /^[,،]$/u.test(token.text)),
    );
    const end = stop < 0 ? tokens.length : stop;
    const between = (one: Span): boolean => one.from >= denial.to && one.to <= but;
    const behind = (one: Span): boolean => one.from > but && one.to <= end;
    const subject = [...terms.filter((term) => term.kind !== 'act'), ...numbers]
      .filter(behind)
      .sort((a, b) => a.from - b.from)[0];
    const verbs = [
      ...terms.filter((term) => term.kind === 'act'),
      ...forms.filter((form) => form.kind === 'yesno' && form.role !== 'fw-request'),
    ];
    const clause =
      PRONOUN.has(tokens[but + 1]?.folded ?? '') ||
      // "I don't want to be a pain, but who ...": what asks stands in the place of nothing.
      forms.some(
        (form) =>
          behind(form) && (form.kind === 'negation' || (form.kind === 'ask' && form.from === but + 1)),
      ) ||
      verbs.some(
        (verb) =>
          behind(verb) &&
          subject !== undefined &&
          verb.from >= subject.to &&
          !tokens.slice(subject.to, verb.from).some((token) => WHICH.has(token.folded)),
      );
    const said = terms.some(behind) || numbers.some(behind) || reading.times.some(behind);
    const denied = terms.some(between) || numbers.some(between) || reading.times.some(between);
    // "Not 73 watches but 51": a figure in another's place is of the same thing.
    const figureAlone =
      numbers.some(behind) &&
      numbers.some(between) &&
      !terms.some((term) => behind(term) && term.kind !== 'act');
    if ((clause && !figureAlone) || !said || !denied) continue;
    const rest = leftOut(reading, { from: denial.from, to: but + 1 });
    return {
      ...rest,
      ...(figureAlone ? { terms, active: withoutNumbers(reading, between) } : {}),
      tokens: tokens.map((token, at) => (at === but ? { ...token, text: '', folded: '' } : token)),
    };
  }
  return reading;
}

/** Positions of the tokens that count, without the numbers that a test holds for. */
const withoutNumbers = ({ active, numbers }: Reading, test: (one: Span) => boolean): Set<number> =>
  new Set([...active].filter((at) => !numbers.some((one) => test(one) && one.from <= at && one.to > at)));

/**
 * What is said to be untrue, where it denies something itself: "it is wrong to say that nobody was arrested". One denial by
 * itself is judged as it stands.
 */
function saidUntrue(reading: Reading): Reading | undefined {
  const frame = reading.forms.find(({ role }) => role === 'fw-untrue');
  if (!frame || reading.terms.some(({ from }) => from < frame.from)) return undefined;
  const rest = leftOut(reading, frame);
  return rest.terms.length > 0 && isNegated(rest) ? rest : undefined;
}

/** The words of a reading that deny something of it, without those that compare, leave open or only ask to agree. */
export function denialsOf(reading: Reading): Form[] {
  const tagged = hasTagQuestion(reading);
  return reading.forms.filter((form) => {
    if (form.kind !== 'negation') return false;
    // "Zero phones": a number, and no denial beside it.
    if (reading.numbers.some(({ value, from }) => value === 0 && from === form.from)) return false;
    // "14 hours without trains": of what is counted, not of what is said of it.
    if (isWithinCount(form, reading)) return false;
    // "On 9 May (the article gives no year)": an aside denies nothing of the matter.
    if (isBracketed(form, reading)) return false;
    // "It wasn't only phones": what is said is said of more.
    if (onlyBehind(reading, form)) return false;
    // "Whether or not they step in", "intervenir ou non": both are left open.
    const before = reading.tokens[form.from - 1];
    if (before && form.to - form.from === 1 && isOr(before, reading.language)) return false;
    // A trailing "no?" or "non ?" asks to agree; "it exports nothing" does not.
    const rest = reading.tokens.slice(form.to).filter((token) => token.kind !== 'symbol');
    const asksBack = rest.length === 0 && !NOUGHT.has(reading.tokens[form.to - 1]?.folded ?? '');
    if (asksBack || (rest.length > 0 && rest.length <= 2 && tagged)) return false;
    // "not only", "no more than", "no fewer than" compare; French "plus" alone does not deny.
    return !reading.forms.some(
      (other) =>
        ((other.kind === 'comparison' && !comparesNothing(other, reading)) ||
          other.kind === 'tag' ||
          other.role === 'fw-affirmed') &&
        other.from <= form.from &&
        // "N'atteignaient même pas un million": "pas un" runs on.
        (other.to >= form.to ||
          (other.kind === 'comparison' && other.from < form.from && form.from < other.to)) &&
        other.to - other.from > form.to - form.from,
    );
  });
}
/** Whether a "without" stands right behind a number and its noun. */
const isWithinCount = ({ from, to }: Form, { tokens, numbers, terms, forms }: Reading): boolean =>
  to - from === 1 &&
  WITHOUT.has(tokens[from]?.folded ?? '') &&
  numbers.some(
    (number) =>
      number.to === from - 1 &&
      (terms.some((term) => term.from === number.to && term.to === from && term.kind !== 'act') ||
        forms.some((form) => form.kind === 'time-unit' && form.from === number.to && form.to === from)),
  );
const WITHOUT = wordClass('without');

/** "Did not reach the surface": a verb that compares figures, where none stands behind it. */
const comparesNothing = ({ role, from, to }: Form, { numbers, tokens }: Reading): boolean =>
  role === 'compare-less' &&
  to - from > 1 &&
  !numbers.some((number) => number.from >= to && number.from - to <= FIGURE_REACH) &&
  !tokens.slice(from, to + THAN_REACH).some(({ folded }) => COMPARES_WITH.has(folded));
const FIGURE_REACH = 3;
const THAN_REACH = 6;
const COMPARES_WITH = wordClass('compared-with');
const isBracketed = ({ from, to }: Form, { tokens }: Reading): boolean =>
  tokens.slice(0, from).findLast(({ text }) => /^[()]$/u.test(text))?.text === '(' &&
  tokens.slice(to).find(({ text }) => /^[()]$/u.test(text))?.text === ')';
const NOUGHT = wordClass('nothing');

/** Whether it opens with a denied verb that expects a yes. "Isn't it true that nobody ...?" only asks to agree with what follows. */
function expectsYes({ text, forms }: Reading): boolean {
  if (forms.some(({ kind, from, to }) => kind === 'tag' && from === 0 && to > FRAME)) return false;
  return EXPECTS_YES.test(text.toLowerCase()) && !NONE_AT_ALL.test(text);
}
/** Tokens that a frame has at least ("is it true"). */
const FRAME = 2;

/** Whether a reading denies what it says. */
export function isNegated(reading: Reading): boolean {
  const text = reading.text.toLowerCase();
  const found = denialsOf(reading);
  // French "dont" is no "don't".
  const contraction =
    reading.language === 'en' &&
    /\b(?:did|was|were|is|are|has|have|had|does|do|could|would)n't\b|\b(?:didnt|wasnt|werent|isnt|arent|hasnt|havent|doesnt|dont)\b/iu.test(
      // "Didn't reach a million" is less.
      untagged(reading, 'comparison'),
    );
  if (expectsYes(reading)) return false;
  const onlyMore =
    /n't (?:only|just)\b|\b(?:was|were|is|are|did)nt (?:only|just)\b/iu.test(text) ||
    reading.forms.some((form) => form.role === DENIED_ONLY);
  return found.length > 0 || (contraction && !onlyMore && !hasTagQuestion(reading));
}

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

const OPENS_QUOTE = /^[«“„"]$/u;
const CLOSES_QUOTE = /^[»”“"]$/u;

/**
 * "Caption reads «...», all right?": what is quoted for us to check, where it says a thing by itself and nothing outside
 * asks; undefined otherwise.
 */
function quoted(reading: Reading): Reading | undefined {
  const from = reading.tokens.findIndex((token) => OPENS_QUOTE.test(token.text));
  const to = reading.tokens.findIndex((token, at) => at > from + 1 && CLOSES_QUOTE.test(token.text));
  if (from < 0 || to < 0) return undefined;
  const inside = part(reading, { from: from + 1, to });
  const asks = reading.forms.some(
    (form) =>
      (form.kind === 'ask' || form.kind === 'asknoun') &&
      (form.from > to || form.to <= from) &&
      !withinTag(form, reading),
  );
  // "Does DGST stand for «...»?": of what is named outside it says something.
  const named = reading.terms.some(
    (term) => (term.from > to || term.to <= from) && /^(?:organisation|event|place)$/u.test(term.kind),
  );
  const { terms, numbers, times } = inside;
  const things = terms.filter((term) => term.kind !== 'unlisted').length;
  const figures = numbers.length + times.length + denialsOf(inside).length;
  return !asks && !named && things > 0 && things + figures >= 2 ? inside : undefined;
}

/** "Les cellules étaient affiliées à ...": verbs that open no question where they stand, and no clause of a noun. */
function tellsPast(reading: Reading): boolean {
  return reading.tokens.some(
    ({ folded }, at) =>
      WAS.has(folded) &&
      !RELATIVE.has(reading.tokens[at - 1]?.folded ?? '') &&
      // "The cash they took" is no sentence.
      !(reading.language === 'en' && PRONOUN.has(reading.tokens[at - 1]?.folded ?? '')),
  );
}
const WAS = wordClass('tells-past');
const RELATIVE = wordClass('relative-word');

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

/** Whether a form is part of what asks to agree. */
function withinTag(form: Form, reading: Reading): boolean {
  return reading.forms.some(
    (tag) => tag.kind === 'tag' && tag !== form && tag.from <= form.from && tag.to >= form.to,
  );
}

/** "لم يعثر على أي حاسوب": behind a denial the Arabic "which" is "any", and asks nothing. */
function withoutAny(reading: Reading): Reading {
  const denial = reading.forms.find(({ kind }) => kind === 'negation');
  return reading.language === 'ar' && denial
    ? {
        ...reading,
        forms: reading.forms.filter(({ role, from }) => role !== 'ask-which' || from < denial.to),
      }
    : reading;
}

/** "Three numbers please", "two separate figures": so many answers, and no figure of the matter. */
function withoutOwnCounts(reading: Reading): Reading {
  const { tokens, numbers } = reading;
  const isOwn = ({ to, currency }: Span & { currency?: string }): boolean =>
    currency === undefined && tokens.slice(to, to + OWN_REACH).some(({ folded }) => ANSWERS.has(folded));
  return numbers.some(isOwn) ? { ...reading, numbers: numbers.filter((number) => !isOwn(number)) } : reading;
}
const ANSWERS = wordClass('answers');
/** Most tokens to it: "two separate figures". */
const OWN_REACH = 2;

/** "Who's the bloke still in the nick?": a word for anybody says nothing beside "who". */
function lightenSomebody(reading: Reading): Reading {
  const { forms, terms } = reading;
  if (terms.length < 2) return reading;
  const isAnybody = ({ concepts, from }: Term): boolean =>
    concepts.some((id) => ANYBODY.has(id)) &&
    forms.some(({ role, to }) => role === 'ask-who' && from >= to && from - to <= WHO_REACH);
  return terms.some(isAnybody)
    ? { ...reading, terms: terms.map((term) => (isAnybody(term) ? { ...term, weight: NO_WEIGHT } : term)) }
    : reading;
}
/** "Quand a eu lieu le premier vol ?": when or where something took place asks no more than when or where it was. */
function lightenHappening(reading: Reading): Reading {
  const { forms, terms } = reading;
  const idle = ({ concepts }: Term): boolean => concepts.every((id) => id === HAPPENS);
  if (!forms.some(({ role }) => TIMED.test(role)) || terms.every(idle) || !terms.some(idle)) return reading;
  return { ...reading, terms: terms.map((term) => (idle(term) ? { ...term, weight: NO_WEIGHT } : term)) };
}
const HAPPENS = 'happen';
const TIMED = /^ask-(?:date|year|season|place)$/u;

const ANYBODY: ReadonlySet<string> = new Set(['man', 'woman', 'person', 'human']);
/** Most words between "who" and it: "is the old". */
const WHO_REACH = 3;
const NO_WEIGHT = 0.05;

/** "How many watches, 51 or 15?", "2019 or 2020, when was it?": of what is offered to choose from nothing is taken for granted. */
function withoutOffered(reading: Reading): Reading {
  const { tokens, forms, terms, language } = reading;
  if (!forms.some((form) => ASKS_VALUE.test(form.role) && !withinTag(form, reading))) return reading;
  const isOffered = (one: Span, other: Span): boolean =>
    one.to < other.from &&
    other.from - one.to <= OFFER_REACH &&
    tokens.slice(one.to, other.from).some((token) => isOr(token, language)) &&
    !terms.some(({ from, to }) => from >= one.to && to <= other.from);
  for (const offered of [reading.numbers, reading.times]) {
    for (const one of offered) {
      const other = offered.find((next) => isOffered(one, next));
      if (other) return leftOut(reading, { from: one.from, to: other.to });
    }
  }
  return reading;
}
const ASKS_VALUE = /^ask-(?:count|amount|date|year|season|duration)$/u;
/** Most tokens from what is offered to what else is: "or in the". */
const OFFER_REACH = 4;

/** Reads the query in a reading; `checks`: what stood around it asks whether it is so. */
export function queryOf(whole: Reading, checks = false): Query {
  const spoken = lightenHappening(lightenSomebody(withoutOffered(withoutOwnCounts(withoutAny(whole)))));
  const line = quoted(spoken);
  const asserted = line ?? spoken;
  const untrue = saidUntrue(asserted);
  const instead = saidInstead(asserted, denialsOf(asserted));
  const full = untrue ?? instead?.said ?? (line ? asserted : withoutContrast(asserted));
  const kept = withoutDenied(full);
  const reading = markDeniedOnly(markOnlyAbout(markAlone(withoutEven(kept))));
  markAsides(reading);
  const asked = tellsNumberOf(reading)
    ? { ...asking(reading), open: false, asks: [], heads: [] }
    : asking(reading);
  const text = reading.text;
  // "If we have it" asks to agree with nothing, though "we have" alone does.
  const within = (form: Form): boolean => isWithinLonger(form, reading.forms, (kind) => kind === 'function');
  const tags = reading.forms.filter((form) => form.kind === 'tag' && !within(form));
  const tagged = checks || tags.length > 0 || hasTagQuestion(reading);
  const opened = OPENERS[reading.language].test(text);
  const words = reading.terms.length;
  // A sentence with a finite verb and no question word asserts; a fragment of nouns does not.
  const finite =
    reading.forms.some((form) => (form.kind === 'yesno' && !within(form)) || form.kind === 'negation') ||
    (asked.asks.length === 0 && (tellsPast(reading) || verbFirst(reading)));
  // "The body exists since 2008." is a sentence by its full stop.
  const sentence =
    (/[^.]\.\s*$/u.test(text) || asksByVoice(reading, text)) &&
    words + reading.times.length + reading.numbers.length >= 2;
  const act =
    (words >= 3 || sentence) &&
    asked.asks.length === 0 &&
    !opensByAttribute(reading) &&
    (reading.terms.some((term) => term.kind === 'act' || isPast(term, reading)) || /[?؟]/u.test(text));
  // "The tablets consisted of chalk.": a sentence by its full stop, whatever noun in it might ask by itself.
  const declares =
    sentence &&
    !reading.forms.some((form) => form.kind === 'ask' || form.kind === 'op') &&
    opensWithSubject(reading) &&
    reading.terms.slice(1).some(({ kind }) => kind === 'act' || kind === 'attribute');
  // "Value of the 51 watches" asks; the number only says of which.
  const asksValue =
    reading.terms.some((term) => term.kind === 'attribute' && nounAsk(term) === 'amount') &&
    reading.numbers.every((number) => number.currency === undefined);
  // "The 7 portables, in dirhams?" asks for an amount.
  const inMoney =
    !finite &&
    !tagged &&
    reading.numbers.length > 0 &&
    (asked.asks.includes('amount') || asked.currencies.length > 0) &&
    reading.numbers.every((number) => number.currency === undefined);
  // "Make of the 4 cars" asks something of them.
  const partitive = !finite && reading.numbers.every((number) => isPartitive(number, reading));
  // "The excess of phones over tablets" asks for it.
  const asksExcess = reading.forms.some(
    ({ role, from }) =>
      role === 'op-difference' &&
      (from === 0 || (from === 1 && ARTICLE.has(reading.tokens[0]?.folded ?? ''))),
  );
  // "Âge du plus jeune et du plus vieux" compares nothing.
  const bothEnds = ['hint-youngest', 'hint-oldest'].every((end) =>
    reading.forms.some(({ role }) => role === end),
  );
  const compares = outdoes(reading) && (finite || !(asksExcess || bothEnds));
  const tellsClock = asked.asks.length === 0 && words > 0 && clocksOf(text).length > 0;
  // "Codename of the operation in which 21 were arrested": what opens with an attribute asks for it.
  const opensWithAttribute = reading.terms[0]?.kind === 'attribute' && reading.terms[0].from <= 1;
  // "Could you find which document ...": a request, unless a figure is put to us.
  const requests =
    (isRequest(reading) && !tagged && reading.numbers.length === 0) || isRequest(reading, 'fw-imperative');
  // "DGST is short for ...?": a sentence to complete.
  const stem = isStem(reading) && !tagged && !opened;
  // "Seuls des pompiers sont venus": what is said of one thing alone is said for us to agree with.
  const only =
    asked.asks.length === 0 &&
    words >= 2 &&
    (finite || reading.terms.some(({ kind }) => kind === 'act' || kind === 'event')) &&
    reading.forms.some(({ role }) => role === 'compare-exactly' || role === ALONE);
  // "Number of rings it has dismantled": the verb is of what is counted.
  const asksNumber =
    tags.every((form) => deniesNoun(form, reading)) &&
    !opened &&
    reading.numbers.length === 0 &&
    opensWithNumberOf(reading);
  // "Amount at which the phones were put".
  const asksAmount =
    !tagged &&
    !opened &&
    reading.numbers.length === 0 &&
    reading.forms.some(({ role, from }) => role === 'noun-amount' && from <= 1);
  // "Names of the six suspects who were released".
  const states = reading.forms.some(
    ({ kind, from }) => kind === 'yesno' && !RELATIVE.has(reading.tokens[from - 1]?.folded ?? ''),
  );
  const asksName =
    !tagged &&
    !opened &&
    !states &&
    reading.forms.some(({ role, from }) => role === 'noun-name' && from <= 1);
  const described = !tagged && !opened && reading.numbers.length === 0 && describesOne(reading);
  const replaced =
    untrue || instead || addsTo(asserted) ? [] : asserted.terms.filter((term) => !full.terms.includes(term));
  const claim =
    untrue !== undefined ||
    instead !== undefined ||
    (line !== undefined && asked.asks.length === 0) ||
    (!asked.open &&
      !requests &&
      !stem &&
      !asksNumber &&
      !asksAmount &&
      !asksName &&
      !described &&
      !inMoney &&
      !(asksExcess && !tagged && !finite && reading.numbers.length === 0) &&
      (tagged ||
        compares ||
        (kept !== full && asked.asks.length === 0) ||
        // "Europol and not Interpol backed it".
        (replaced.length > 0 && asked.asks.length === 0 && words >= 3) ||
        orders(reading) ||
        only ||
        opened ||
        ((reading.numbers.length > 0 || tellsClock) &&
          !asksValue &&
          !(opensWithAttribute && !finite) &&
          !partitive) ||
        (finite && words > 0 && words + reading.times.length >= 2) ||
        deniesAlone(reading, asked) ||
        declares ||
        act));
  return {
    reading: claim ? withRange(withCurrency(reading, asked)) : reading,
    asked: claim ? { ...asked, asks: [], heads: [] } : asked,
    claim,
    weak: claim && !untrue && !line && !tagged && !opened && !finite && !compares && !only,
    negated: claim && isNegated(reading),
    untrue: untrue !== undefined,
    replaced,
    ...(instead && { denied: instead.denied }),
  };
}

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

/** "In dollars the cash was below 100,000": the one amount that a claim gives is in the one currency that it names. */
function withCurrency(reading: Reading, { currencies }: Asking): Reading {
  const [number, another] = reading.numbers;
  const [currency, other] = currencies;
  if (!number || another || !currency || other || number.currency !== undefined || number.percent)
    return reading;
  const counted = reading.terms.some(({ from }) => from === number.to);
  return counted || number.value < LEAST_AMOUNT
    ? reading
    : { ...reading, numbers: [{ ...number, currency }] };
}
/** Below this a bare number is hardly an amount. */
const LEAST_AMOUNT = 1_000;

/** "Between 900,000 and a million dirhams": at least the one and at most the other, in one currency. */
function withRange(reading: Reading): Reading {
  const { tokens, numbers } = reading;
  const at = numbers.findIndex(({ from }) => BETWEEN.has(tokens[from - 1]?.folded ?? ''));
  const [least, most] = [numbers[at], numbers[at + 1]];
  if (
    !least ||
    !most ||
    least.value >= most.value ||
    // "Aged between 24 and 51" gives the youngest and the oldest.
    reading.forms.some(
      ({ kind, role, from }) => role === 'op-difference' || (kind === 'time-unit' && from === most.to),
    )
  )
    return reading;
  const between = tokens.slice(least.to, most.from);
  if (between.length > 1 || !between.every(({ folded }) => AND.has(folded))) return reading;
  const currency = least.currency ?? most.currency;
  return {
    ...reading,
    numbers: numbers.map((number) =>
      number === least
        ? { ...number, ...(currency && { currency }), comparison: 'at-least' as const }
        : number === most
          ? { ...number, comparison: 'at-most' as const }
          : number,
    ),
  };
}
const BETWEEN = wordClass('between');
const AND = wordClass('and');

/** "Besides the terrorists they go after smugglers": what is left out is not denied. */
const addsTo = ({ forms, tokens }: Reading): boolean =>
  forms.some(
    ({ kind, from, to }) =>
      kind === 'contrast' &&
      BESIDES.has(
        tokens
          .slice(from, to)
          .map(({ folded }) => folded)
          .join(' '),
      ),
  );
const BESIDES = wordClass('besides');

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
  const at = tokens.findIndex(({ folded }) => RELATIVE.in(language).has(folded));
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
const tellsNumberOf = ({ forms, numbers }: Reading): boolean => {
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

/** A reading without some of its terms. */
export function without(reading: Reading, terms: ReadonlySet<Term>): Reading {
  if (terms.size === 0) return reading;
  const active = new Set(reading.active);
  for (const term of terms) for (let at = term.from; at < term.to; at++) active.delete(at);
  return { ...reading, active, terms: reading.terms.filter((term) => !terms.has(term)) };
}
