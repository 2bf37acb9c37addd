/**
 * Double questions: "how many phones were seized, and where were they headed?" is two, and so is "the value of the birds
 * and their species". Split where something else is asked for behind a conjunction or a stop.
 */
import { wordClass } from '../../language/classes.ts';
import { ATTACHED_AND, isWithinLonger } from '../../language/forms.ts';
import { isForm, type Lexicon } from '../../language/lexicon.ts';
import type { Form, Reading, Term } from '../../language/read.ts';
import { isUnaccented, nounAsk, picksOut } from '../../match/question.ts';
import { slice } from '../../match/spans.ts';

/** A part of a double question: what it says itself, and with what it points back to. */
export interface Part {
  text: string;
  reading: Reading;
  /** The reading with the things named in the part before, for "they", "it" and bare verbs; undefined for the first part. */
  carried: Reading | undefined;
  /** Asked for by a question word, by a noun ("their ages"), or only named beside what is counted ("watches and laptops"). */
  by: Asked;
  /** It names nothing of its own that is spoken of. */
  elliptic: boolean;
  /** The noun that asks, where one does: what the answer must tell. */
  head: Term | undefined;
  /** Words that no list has, or that say little, are asked about ("who made them"). */
  unread: boolean;
  /** It is asked of some of those of the part before: "how many of them". */
  among?: boolean;
  /** A conjunction opens it, not only a stop. */
  joined: boolean;
}

type Asked = 'word' | 'noun' | 'listing';

interface Join {
  from: number;
  to: number;
  /** A conjunction is among its words; a stop alone joins less. */
  and: boolean;
}

/** Where one part ends and the next begins: the words that join them belong to neither. */
interface Cut extends Join {
  by: Asked;
}

const JOINS_PARTS = wordClass('joins-parts');
const JOINING = /^[&+,،;؛?؟.]$/u;
const STOP = /^[,،;؛.?؟!:()]$/u;
/** Folded, with the "and" that Arabic writes onto the next word: "وعلى أي", "وإلى أين". */
const ATTACHED_BEFORE_ASK = /^و(?:في|من|عن|علي|الي|مع|منذ)$/u;
const POSSESSIVE = wordClass('possessive');
const ARABIC_POSSESSIVE = /.{3}(?:ها|هم|هن|هما|ه)$/u;
const DETERMINER = wordClass('determiner');
const ARABIC_ARTICLE = /^[وفبكل]?(?:ال|لل)/u;
const TIMES = /^(?:date|year|season|time-of-day|period)$/u;
const RELATIVE_WORD = wordClass('relative-word');
const BEFORE_WHOSE = wordClass('before-whose');
/** "Alone", with an own first letter. */
const ALONE = /^وحد/u;
const BETWEEN = wordClass('between');
const THEM = wordClass('them');
const THEY = wordClass('they');
const IT = wordClass('it');
const AMONG_THEM = wordClass('among-them');
const OF = wordClass('of');
/** Kinds of terms that name nothing that can be spoken of again. */
const NAMELESS = new Set(['act', 'quality', 'attribute', 'unlisted', 'light']);
/** The noun that asks for a name. */
const NAMED = 'noun-name';
/** Small words that may stand between a conjunction and the question word ("and in which year"). */
const REACH = 3;

/**
 * The parts of a reading that asks twice; one part for anything else. A question word without content of its own before
 * the split ("when and where was ...") is asked of all that follows.
 * @param lexicon knows which words name something asked for, and where an Arabic word begins with "and"
 */
export function partsOf(reading: Reading, lexicon: Lexicon): Part[] {
  const shared = sharedPredicate(reading);
  if (shared) return shared;
  const parting = new Parting(reading, lexicon);
  const cuts = parting.cuts();
  const parts: Part[] = [];
  let from = 0;
  let before: Term[] = [];
  for (const [i, cut] of [...cuts, undefined].entries()) {
    const by = i === 0 ? 'word' : (cuts[i - 1]?.by ?? 'word');
    const own = parting.part(from, cut?.from ?? reading.tokens.length, by, cuts[0]);
    // "... and where?" is asked of the deed as well as of the things.
    const bare =
      by === 'word' &&
      own.terms.length + own.numbers.length + own.times.length === 0 &&
      own.forms.every(({ kind }) => kind !== 'season');
    // "... and how many of them badly?" is a part of those to whom it was done.
    const among = parting.pointsBack(from, cut?.from ?? reading.tokens.length);
    // "... and how much will they get?" says itself what is done.
    const acts = among || (bare && !parting.hasPredicate(from, cut?.from ?? reading.tokens.length));
    const named = before.filter((term) => (acts ? term.kind !== 'attribute' : parting.names(term)));
    // "What nationality is the mechanic and how old is he?": where nothing else is named, by a word that no list has.
    const things = named.length > 0 ? named : before.filter((term) => parting.isUnlistedNoun(term));
    const text = textOf(reading, from, cut?.from ?? reading.tokens.length);
    // What "and" is written onto the first word of is told without it.
    const attached = cuts[i - 1]?.and === true && !isJoin(reading, from - 1);
    parts.push({
      text: attached ? withoutAnd(text) : text,
      reading: own,
      carried: i === 0 ? undefined : withTerms(own, things),
      by: i === 0 && cut && parting.asksFirst(cut) ? 'noun' : by,
      elliptic:
        !own.terms.some((term) => parting.isThing(term)) ||
        (i > 0 && parting.hasPronoun(from, cut?.from ?? reading.tokens.length)) ||
        (i > 0 && cuts[i - 1]?.and !== true && parting.isBareKind(own)),
      head: i > 0 && by === 'noun' ? parting.headAt(from, cut?.from ?? reading.tokens.length) : undefined,
      unread:
        by === 'word' && own.terms.length === 0 && parting.unread(from, cut?.from ?? reading.tokens.length),
      joined: i > 0 && cuts[i - 1]?.and === true,
      among: i > 0 && among,
    });
    before = [...before, ...own.terms.filter((term) => !parting.introduces(term))];
    from = cut?.to ?? from;
  }
  return parting.shareForward(parts, cuts[0]);
}

/** Whether a term names a thing that may be pointed back to. */
function isNamed(term: Term): boolean {
  return !NAMELESS.has(term.kind) && nounAsk(term) === undefined;
}

const withoutAnd = (text: string): string => text.replace(ATTACHED_AND, '');

function textOf(reading: Reading, from: number, to: number): string {
  return reading.text
    .slice(reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? 0)
    .replace(/^[\s,;.]+|[\s,;.?؟]+$/gu, '')
    .replace(/^(?:and|et|y|و)\s+/iu, '')
    .replace(/\s*[,;]?\s(?:and|et|y)$/iu, '');
}

/** A reading with terms of another part of the same text. */
function withTerms(reading: Reading, terms: readonly Term[]): Reading {
  const active = new Set(reading.active);
  for (const term of terms) for (let at = term.from; at < term.to; at++) active.add(at);
  return { ...reading, active, terms: [...reading.terms, ...terms] };
}

class Parting {
  readonly #reading: Reading;
  readonly #lexicon: Lexicon;
  readonly #asks: readonly Form[];

  constructor(reading: Reading, lexicon: Lexicon) {
    this.#reading = reading;
    this.#lexicon = lexicon;
    this.#asks = reading.forms
      .filter(
        (form) =>
          form.kind === 'ask' &&
          // "Ainsi que", "من غير": a word of a phrase that does not ask.
          // The "what" of "what share" asks.
          !isWithinLonger(form, reading.forms, (kind, role) => kind !== 'ask' && role !== 'op-percent') &&
          !isUnaccented(reading, form) &&
          // "The first patient, the one who ...", "el que", "celle qui": which one is told, and nothing asked.
          !picksOut(form, reading) &&
          !(this.#word(form.from) === 'whose' && form.from > 0 && this.#isPlainWord(form.from - 1)) &&
          !this.#tellsOf(form) &&
          // "من فضلك": a question word in a phrase that asks nothing.
          !lexicon
            .matchesAt(reading.tokens, form.from, reading.language)
            .some((match) => match.to > form.to && match.kind === 'light'),
      )
      .sort((a, b) => a.from - b.from || b.to - a.to);
  }

  #word(at: number): string {
    return this.#reading.tokens[at]?.folded ?? '';
  }

  /** "The pensioner who first complained, what's the name?": behind a person "who" tells of him, where something else is asked. */
  #tellsOf(form: Form): boolean {
    const { terms, forms, language } = this.#reading;
    return (
      language === 'en' &&
      this.#word(form.from) === 'who' &&
      terms.some(({ kind, to }) => kind === 'person' && to === form.from) &&
      forms.some(({ kind, from }) => kind === 'ask' && from > form.to)
    );
  }

  /** A word that is neither a conjunction nor a preposition: behind it "whose" is a relative pronoun. */
  #isPlainWord(at: number): boolean {
    return (
      this.#reading.tokens[at]?.kind === 'word' && !this.#isJoin(at) && !BEFORE_WHOSE.has(this.#word(at))
    );
  }

  cuts(): Cut[] {
    const cuts: Cut[] = [];
    let start = 0;
    for (const join of this.#joins()) {
      if (join.from <= start || this.#isStretch(join)) continue;
      const by = this.#opens(start, join);
      if (by === undefined) continue;
      cuts.push({ ...join, by });
      start = join.to;
    }
    return cuts;
  }

  /** "Between 2010 and 2015", "entre el 3 y el 5 de mayo": what stands between two bounds joins no parts. */
  #isStretch({ from, to }: Join): boolean {
    const bounds = [...this.#reading.times, ...this.#reading.numbers];
    const first = bounds.find((bound) => bound.to === from);
    const next = bounds.some((bound) => bound.from >= to && bound.from - to <= 1);
    return first !== undefined && next && [1, 2].some((back) => BETWEEN.has(this.#word(first.from - back)));
  }

  /** The words and stops at which a part may end, a run of them as one. */
  #joins(): Join[] {
    const { tokens, forms } = this.#reading;
    const joins: Join[] = [];
    for (let at = 1; at < tokens.length; at++) {
      const phrase = forms
        .filter((form) => form.kind === 'join' && form.from === at && form.to - form.from > 1)
        .sort((a, b) => b.to - a.to)[0];
      const to = phrase?.to ?? (this.#isJoin(at) ? at + 1 : at);
      const last = joins.at(-1);
      if (to > at) {
        const and = phrase !== undefined || !STOP.test(this.#word(at));
        if (last?.to === at) Object.assign(last, { to, and: last.and || and });
        else joins.push({ from: at, to, and });
        at = to - 1;
      } else if (this.#attached(at)) {
        if (last?.to === at) last.and = true;
        else joins.push({ from: at, to: at, and: true });
      }
    }
    return joins;
  }

  #isJoin(at: number): boolean {
    const { language } = this.#reading;
    if (!isJoin(this.#reading, at)) return false;
    // French "plus" adds a noun; else it compares.
    if (language !== 'fr' || this.#word(at) !== 'plus') return true;
    const next = this.#word(at + 1);
    return !DETERMINER.has(this.#word(at - 1)) && (DETERMINER.has(next) || POSSESSIVE.has(next));
  }

  /** Whether a word carries an Arabic "and" that is no letter of its own. */
  #attached(at: number): boolean {
    const word = this.#word(at);
    const token = this.#reading.tokens[at];
    // "وفي أي سنة"
    if (ATTACHED_BEFORE_ASK.test(word) && this.#asks.some(({ from }) => from === at + 1)) return true;
    if (!token || !ATTACHED_AND.test(word) || ALONE.test(word) || this.#counted(at)) return false;
    if (!this.#lexicon.hasWord(word, 'ar')) {
      if (this.#asks.some((ask) => ask.from === at)) return true;
      const rest = { ...token, folded: word.slice(1) };
      return (
        ARABIC_ARTICLE.test(rest.folded) ||
        (rest.folded.length > 5 && ARABIC_POSSESSIVE.test(token.text)) ||
        this.#lexicon.matchesAt([rest], 0, 'ar').length > 0
      );
    }
    return this.#asks.some((ask) => ask.from === at) && this.#lexicon.hasWord(word.slice(1), 'ar');
  }

  /** What a join opens, if another question. */
  #opens(start: number, join: Join): Asked | undefined {
    const left = slice(this.#reading, start, join.from);
    if (this.#opensWithWord(start, join, left)) return 'word';
    if (this.#assertive()) return undefined;
    const within = left.tokens.slice(start, join.from).some((token) => BETWEEN.has(token.folded));
    const negated = this.#reading.forms.some((form) => form.kind === 'negation' && form.from === join.to);
    if (within || negated) return undefined;
    if (this.#opensWithNoun(start, join, left)) return 'noun';
    return this.#opensListed(start, join, left) ? 'listing' : undefined;
  }

  /** "... and in which year", "..., and shipped by whom?" */
  #opensWithWord(start: number, join: Join, left: Reading): boolean {
    const { tokens, terms, forms } = this.#reading;
    const form = this.#asks.find((ask) => ask.from >= join.to && ask.from - join.to <= REACH);
    if (!form) return false;
    if (!join.and && this.#isRelative(form, join)) return false;
    // "What's the codename and who picked it?": a noun that asks is what the first part is of.
    if (left.terms.length === 0 && !left.forms.some(({ kind }) => kind === 'asknoun')) return false;
    if (!this.#asks.some((other) => other.from >= start && other.to <= join.from))
      if (!join.and || !this.#asksPlainly(start, join.from)) return false;
    // "I don't mean when ..."
    if (forms.some((other) => other.kind === 'negation' && other.from >= join.to && other.to <= form.from))
      return false;
    const between = terms.filter((term) => term.from >= join.to && term.to <= form.from);
    const right = slice(this.#reading, form.to, tokens.length);
    const bare = right.terms.length + right.numbers.length + right.times.length === 0;
    // A verb before the question word: it stands at the end, in the place of what it asks for.
    if (between.length > 0) {
      const ends = tokens.slice(form.to).every((token) => token.kind === 'symbol');
      return join.and && ends && between.every((term) => !this.#isOwnThing(term) && term.kind !== 'place');
    }
    // "... and where?"
    return !bare || (join.and && !this.#assertive() && form.role !== 'ask-tell' && form.role !== 'ask-what');
  }

  /** "L'auditrice, qui a découvert la fraude": what stands behind a noun and its comma tells of it; it asks with its accent. */
  #isRelative({ from, to }: Form, join: Join): boolean {
    const { tokens, language, terms } = this.#reading;
    const token = tokens[from];
    return (
      (language === 'fr' || language === 'es') &&
      to - from === 1 &&
      token !== undefined &&
      token.text.toLowerCase() === token.folded &&
      RELATIVE_WORD.has(token.folded) &&
      terms.some((term) => term.to === join.from && this.isThing(term))
    );
  }

  /** Sentences that assert hold more than one noun of the kind that asks. */
  #assertive(): boolean {
    const { forms, numbers, tokens } = this.#reading;
    const first = tokens.findIndex((token) => token.kind === 'word');
    const opened = forms.some((form) => form.kind === 'yesno' && form.from === first);
    const finite = forms.some((form) => form.kind === 'yesno');
    const open = this.#asks.length > 0;
    return opened || forms.some((form) => form.kind === 'tag') || (finite && !open && numbers.length > 0);
  }

  /** "... and the species", "... plus their number", "... and cells dismantled in the last three years". */
  #opensWithNoun(start: number, join: Join, left: Reading): boolean {
    const leftAsks =
      left.forms.some((form) => form.kind === 'ask' || form.kind === 'asknoun') ||
      this.#asksByNoun(start, join.from);
    const noun = this.#nounAt(join.to, this.#reading.tokens.length);
    if (!leftAsks)
      return this.#parallel(left, join.to) || (join.and && noun !== undefined && this.#fragment(left));
    if (!join.and)
      return (
        noun?.sort === 'count' && this.#nounAt(this.#opening(start, join.from), join.from)?.sort === 'count'
      );
    // "Day and month" are one date.
    // "The amount in dirhams and its equivalent in dollars" is one amount.
    const currency = (from: number, to: number): boolean =>
      this.#reading.forms.some((form) => form.kind === 'currency' && form.from >= from && form.to <= to);
    const [thing] = this.#reading.terms.filter((term) => term.from >= join.to && this.isThing(term));
    if (!thing && currency(start, join.from) && currency(join.to, this.#reading.tokens.length)) return false;
    if (noun) {
      const one = this.#nounAt(this.#opening(start, join.from), join.from);
      const last = this.#nounAt(join.from - 1, join.from);
      return !(noun.time && (last?.time || (one?.time && one.to === join.from)));
    }
    return (
      this.#possessed(join.to) ||
      this.#bareWord(start, join) ||
      this.#parallel(left, join.to) ||
      this.#ofTopic(start, join) ||
      this.#described(start, join)
    );
  }

  /** "The year it began and the agency that backed it": one told by what it did. */
  #described(start: number, join: Join): boolean {
    const one = this.#nounAt(this.#opening(start, join.from), join.from);
    const term = this.#reading.terms.find((other) => other.from >= join.to);
    if (!one || one.sort === 'count' || !term || term.from - join.to > 1) return false;
    return /^(?:body|person|place)$/u.test(term.kind) && RELATIVE_WORD.has(this.#word(term.to));
  }

  /** Nouns without a verb that governs them: "the cash in dirhams", "ORATIX: the countries". */
  #fragment(left: Reading): boolean {
    const [first, ...rest] = left.terms;
    if (!first || !isNamed(first)) return false;
    const verb = rest.findIndex((term) => term.kind === 'act');
    if (verb >= 0 && rest.slice(verb).some(isNamed)) return false;
    return !this.#reading.forms.some(({ kind }) => /^(?:yesno|op|contrast)$/u.test(kind));
  }

  /** "POSIDRA: the year and the countries": all that is listed behind the colon is asked of it. */
  #ofTopic(start: number, join: Join): boolean {
    const opening = this.#opening(start, join.from);
    if (this.#word(opening - 1) !== ':' || !this.#nounAt(opening, join.from)) return false;
    const term = this.#reading.terms.find((other) => other.from >= join.to);
    return term !== undefined && term.from - join.to < REACH;
  }

  /** The term that asks at the opening of a part. */
  headAt(from: number, to: number): Term | undefined {
    const noun = this.#nounAt(from, to);
    return noun && this.#reading.terms.find((term) => term.from >= noun.from && term.to === noun.to);
  }

  /** Whether a word between two tokens was read neither as a form nor as a term. */
  unread(from: number, to: number): boolean {
    const { tokens, forms, terms, numbers, times, language } = this.#reading;
    const read = [...forms, ...terms, ...numbers, ...times];
    const says = (at: number): boolean =>
      this.#lexicon
        .matchesAt(tokens, at, language)
        .some((match) => !isForm(match.kind) && match.kind !== 'light');
    return tokens.some(
      (token, at) =>
        at >= from &&
        at < to &&
        token.kind === 'word' &&
        !forms.some((form) => form.kind !== 'function' && form.from <= at && form.to > at) &&
        (says(at) || !read.some((item) => item.from <= at && item.to > at)),
    );
  }

  /** Whether a pronoun stands for what the part before names: "got them back", "was it set up". */
  hasPronoun(from: number, to: number): boolean {
    return this.#reading.tokens.some(
      ({ folded }, at) => at >= from && at < to && (THEY.has(folded) || IT.has(folded)),
    );
  }

  /** "..., which country?": nothing but the kind of what is asked for. */
  isBareKind({ forms, terms, tokens, active }: Reading): boolean {
    const [only, another] = terms;
    return (
      only !== undefined &&
      another === undefined &&
      !this.#isOwnThing(only) &&
      forms.some(({ role, to }) => /^ask-(?:which|what)$/u.test(role) && to === only.from) &&
      [...active].every((at) => at < only.to || tokens[at]?.kind === 'symbol')
    );
  }

  /** Whether words of no weight ask what somebody does: "will they get". */
  hasPredicate(from: number, to: number): boolean {
    const { tokens } = this.#reading;
    return tokens.some(
      (token, at) => at >= from && at + 1 < to && THEY.has(token.folded) && tokens[at + 1]?.kind === 'word',
    );
  }

  /** Whether a part is asked of those of the part before: "of them", "d'entre eux", "منهم". */
  pointsBack(from: number, to: number): boolean {
    const { tokens } = this.#reading;
    return tokens.some(
      (token, at) =>
        at >= from &&
        at < to &&
        (AMONG_THEM.has(token.folded) || (THEM.has(token.folded) && OF.has(tokens[at - 1]?.folded ?? ''))),
    );
  }

  /** Whether the first part asks by a noun alone. */
  asksFirst(cut: Cut): boolean {
    return (
      cut.by === 'noun' && this.#asksByNoun(0, cut.from) && !this.#asks.some((form) => form.to <= cut.from)
    );
  }

  /** Where the first word of content or of asking stands, behind what only introduces ("give me", "ORATIX:", "I'd like"). */
  #opening(start: number, end = this.#reading.tokens.length): number {
    const { tokens, forms, terms } = this.#reading;
    const colon = tokens.findIndex((token, i) => i >= start && i < end && token.text === ':');
    const tells = forms.filter((form) => form.role === 'ask-tell' && form.from >= Math.max(start, colon));
    const at = Math.max(start, colon + 1, ...tells.map((form) => form.to));
    if (this.#nounAt(at, tokens.length)) return at;
    const [first, second] = terms.filter((term) => term.from >= at);
    if (!first || first.from - at > 4) return at;
    if (first.kind === 'attribute') return first.from;
    if (!/^(?:act|unlisted|light)$/u.test(first.kind) || this.names(first)) return at;
    const noun = this.#nounAt(first.to, tokens.length);
    return noun && (second?.from ?? noun.from) >= noun.from ? first.to : at;
  }

  /** Whether a term stands in words that only introduce ("for the sidebar I need", "donnez"). */
  introduces(term: Term): boolean {
    const opening = this.#opening(0);
    return term.to <= opening && this.#word(opening - 1) !== ':';
  }

  /** As `asksByNoun`, of a fragment that says nothing else before the noun. */
  #asksPlainly(start: number, end: number): boolean {
    const opening = this.#opening(start, end);
    const introduced = this.#word(opening - 1) === ':' || this.#nounAt(start, end) !== undefined;
    return (
      (introduced || !this.#reading.terms.some((term) => term.from >= start && term.to <= opening)) &&
      this.#nounAt(opening, end) !== undefined
    );
  }

  /** Whether what stands between two tokens opens with a noun that asks. */
  #asksByNoun(start: number, end: number): boolean {
    return (
      this.#nounAt(start, end) !== undefined || this.#nounAt(this.#opening(start, end), end) !== undefined
    );
  }

  /** The noun that asks and opens at a token, behind small words: "the number of", "its founding year". */
  #nounAt(at: number, end: number): { from: number; to: number; sort: string; time: boolean } | undefined {
    const { terms, forms, language } = this.#reading;
    for (let from = at; from < end && from - at <= REACH; from++) {
      const asknoun = forms
        .filter((form) => form.kind === 'asknoun' && form.from === from && form.to <= end)
        .sort((a, b) => b.to - a.to)[0];
      if (asknoun)
        return {
          from,
          to: asknoun.to,
          sort: asknoun.role.slice('noun-'.length),
          time: TIMES.test(asknoun.role.slice('noun-'.length)),
        };
      if (this.#asks.some((ask) => ask.from === from)) return undefined;
      const unit = (i: number) =>
        forms.find((form) => form.kind === 'time-unit' && form.from === i && !this.#measured(form));
      const run: { from: number; to: number; term?: Term }[] = [];
      for (let i = from; i < end; ) {
        const term = terms.find((other) => other.from === i);
        const form = unit(i);
        const next = term ? { from: i, to: term.to, term } : form ? { from: i, to: form.to } : undefined;
        // "The date the inquiry began": an article opens another noun.
        if (!next || (i > from && DETERMINER.has(this.#word(i)))) break;
        run.push(next);
        i = next.to;
        if (language !== 'en') break;
      }
      if (run.length === 0) {
        if (STOP.test(this.#word(from))) return undefined;
        continue;
      }
      const head = run.at(-1);
      if (!head) return undefined;
      if (!head.term) return { from, to: head.to, sort: 'year', time: true };
      const first = run[0]?.term;
      // "Number found": the verb says which number.
      const counted = first && nounAsk(first) === 'count' ? first : undefined;
      if (counted) return { from, to: counted.to, sort: 'count', time: false };
      if (!this.#isAttribute(head.term)) return undefined;
      if (run.length > 1 && head.term.kind !== 'attribute') return undefined;
      const { concepts } = head.term;
      return {
        from,
        to: head.to,
        sort: nounAsk(head.term) ?? concepts[0] ?? '',
        time: concepts.some((concept) => this.#isTime(concept)),
      };
    }
    return undefined;
  }

  #isTime(sort: string): boolean {
    return TIMES.test(sort) || this.#lexicon.concept(sort)?.kind === 'time';
  }

  #counted(at: number): boolean {
    return [...this.#reading.times, ...this.#reading.numbers].some(
      (mention) => mention.from <= at && mention.to > at,
    );
  }

  #measured(form: Form): boolean {
    return [...this.#reading.times, ...this.#reading.numbers].some(
      (mention) => mention.from <= form.from && mention.to >= form.to,
    );
  }

  #isAttribute(term: Term): boolean {
    if (this.#isOwnThing(term)) return false;
    return (
      term.kind === 'attribute' ||
      term.concepts.some((concept) => this.#lexicon.concept(concept)?.kind === 'attribute')
    );
  }

  /** "... and their owners": what belongs to the thing spoken of. */
  #possessed(at: number): boolean {
    const term = this.#reading.terms.find((other) => other.from >= at);
    if (!term || term.from - at > 1 || term.kind === 'place') return false;
    return this.#reading.language === 'ar'
      ? term.from === at && this.#attached(at) && ARABIC_POSSESSIVE.test(this.#reading.tokens[at]?.text ?? '')
      : term.from === at + 1 && POSSESSIVE.has(this.#word(at));
  }

  /** "Quantity and make": a single word beside a noun that asks and has nothing of its own. */
  #bareWord(start: number, join: Join): boolean {
    const noun = this.#nounAt(this.#opening(start, join.from), join.from);
    if (noun?.to !== join.from) return false;
    const rest = this.#reading.tokens.slice(join.to).filter((token) => token.kind !== 'symbol');
    return rest.length === 1 && rest[0]?.kind === 'word';
  }

  /** "Cells dismantled since 2002 and cells dismantled in the last three years": the same thing of another time. */
  #parallel(left: Reading, at: number): boolean {
    const right = slice(this.#reading, at, this.#reading.tokens.length);
    const [one] = left.terms;
    const [other] = right.terms;
    return (
      one !== undefined &&
      other !== undefined &&
      other.from - at <= 1 &&
      one.concepts[0] === other.concepts[0] &&
      left.times.length > 0 &&
      right.times.length > 0
    );
  }

  /** "How many watches and laptops": another thing beside the one that is counted. */
  #opensListed(start: number, join: Join, left: Reading): boolean {
    const { forms, terms, numbers } = this.#reading;
    if (numbers.length > 0) return false;
    if (forms.some((form) => /^(?:op|comparison|factor|contrast|quantity)$/u.test(form.kind))) return false;
    const listed = terms.find((term) => term.from >= join.to);
    if (!listed || !this.isThing(listed) || listed.from - join.to > REACH) return false;
    // "... and of cars" takes up the noun that asks.
    const count = this.#counting() ?? this.#naming();
    const small = (word: string) => OF.has(word) || (count?.role === NAMED && DETERMINER.has(word));
    for (let at = join.to; at < listed.from; at++) if (!small(this.#word(at))) return false;
    const things = left.terms.filter((term) => this.isThing(term));
    if (start > 0) return things.length === 1;
    if (count?.role === NAMED && listed.kind !== 'person') return false;
    const [thing] = things;
    if (!count || !thing || things.length !== 1) return false;
    return thing.from === count.to || (count.role === NAMED && DETERMINER.has(this.#word(count.to)));
  }

  /** The words by which a question opens that asks for names: "the names of the judge and the prosecutor". */
  #naming(): Form | undefined {
    return this.#reading.forms
      .filter((form) => form.role === NAMED && form.from <= REACH)
      .sort((a, b) => a.from - b.from || b.to - a.to)[0];
  }

  /** The words by which a question opens that counts. */
  #counting(): Form | undefined {
    return this.#reading.forms
      .filter((form) => /^(?:ask|noun)-count$/u.test(form.role) && form.from <= REACH)
      .sort((a, b) => a.from - b.from || b.to - a.to)[0];
  }

  /** Whether a term names a thing: also one of the case whose name means something else besides. */
  isThing(term: Term): boolean {
    return isNamed(term) || this.#isOwnThing(term);
  }

  #isOwnThing(term: Term): boolean {
    return term.concepts.some(
      (concept) =>
        this.#lexicon.isOwn(concept) && !NAMELESS.has(this.#lexicon.concept(concept)?.kind ?? 'unlisted'),
    );
  }

  /** Whether a word that no list has stands behind an article: "the mechanic". */
  isUnlistedNoun({ kind, from }: Term): boolean {
    return kind === 'unlisted' && DETERMINER.has(this.#word(from - 1));
  }

  /** Whether a thing is named, or a deed by a noun ("the operation", "l'enquête"). */
  names(term: Term): boolean {
    if (this.isThing(term)) return true;
    if (term.kind !== 'act') return false;
    const text = this.#reading.tokens[term.from]?.folded ?? '';
    if (this.#reading.language === 'ar') return ARABIC_ARTICLE.test(text);
    const before = this.#reading.terms.find((other) => other.to === term.from);
    return (
      DETERMINER.has(text) ||
      DETERMINER.has(this.#word(term.from - 1)) ||
      (before !== undefined &&
        before.kind !== 'act' &&
        (DETERMINER.has(this.#word(before.from)) || DETERMINER.has(this.#word(before.from - 1))))
    );
  }

  /** What is said between two tokens, as it asks there. */
  part(from: number, to: number, by: Asked, first: Cut | undefined): Reading {
    const own = slice(this.#reading, from, to);
    if (!first) return own;
    const noun = this.#nounAt(by === 'word' ? this.#opening(from) : from, to);
    if (noun && from === 0 && first.by === 'noun')
      own.terms = own.terms.filter((term) => !this.introduces(term) || isNamed(term));
    if (noun?.sort === 'year' && !own.forms.some((form) => form.kind === 'ask'))
      own.forms.push({ from: noun.from, to: noun.to, role: 'noun-year', kind: 'asknoun' });
    if (by === 'listing') {
      const count = this.#counting() ?? this.#naming();
      if (count) own.forms.push({ ...count, from, to: from });
    }
    // A word that no list has is asked about all the same.
    if (by === 'noun' && own.terms.length === 0 && own.forms.every((form) => form.kind !== 'asknoun')) {
      const token = this.#reading.tokens[from];
      if (token && token.kind === 'word')
        own.terms.push({
          from,
          to: from + 1,
          text: token.text,
          concepts: [`${this.#reading.language}:${token.folded}`],
          kind: 'unlisted',
          weight: 0.5,
          how: 'unlisted',
          capital: token.capital,
          soft: true,
          aside: false,
          parts: [],
        });
    }
    return own;
  }

  /** "The date and the place of the collision": what only asks is asked of what the next part names. */
  shareForward(parts: Part[], cut: Cut | undefined): Part[] {
    const [first, second] = parts;
    if (!first || !second || !cut || cut.by !== 'noun') return parts;
    const noun = this.#nounAt(this.#opening(0), cut.from);
    const next = this.#nounAt(cut.to, this.#reading.tokens.length);
    if (!noun || !next || noun.to !== cut.from) return parts;
    if (first.reading.terms.some((term) => term.from < noun.from || isNamed(term))) return parts;
    const told = second.reading.terms.filter((term) => term.from >= next.to);
    if (!told.some((term) => isNamed(term) || term.kind === 'act')) return parts;
    return [{ ...first, reading: withTerms(first.reading, told) }, ...parts.slice(1)];
  }
}

/** "When and where was the fire?": two question words of one predicate, each asked of all that follows. */
function sharedPredicate(reading: Reading): Part[] | undefined {
  const asks = reading.forms
    .filter((form) => form.kind === 'ask')
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const second = asks.find((form) => form.from > 0 && form.from >= (asks[0]?.to ?? 0));
  if (!second || asks.some((ask) => ask.from >= second.to)) return undefined;
  const attached = ATTACHED_AND.test(reading.tokens[second.from]?.folded ?? '');
  let before = second.from;
  for (let back = 0; !attached && back < REACH && before > 0 && !isJoin(reading, before - 1); back++)
    before--;
  if (!attached && !isJoin(reading, before - 1)) return undefined;
  const left = slice(reading, 0, before);
  if (left.terms.length > 0 || !left.forms.some((form) => form.kind === 'ask')) return undefined;
  // "What's the codename and who picked it?": the first part has a noun that says what.
  if (left.forms.some((form) => form.kind === 'asknoun')) return undefined;
  if (reading.terms.some((term) => term.from >= before && term.to <= second.from)) return undefined;
  const right = slice(reading, second.from, reading.tokens.length);
  const rest = slice(reading, second.to, reading.tokens.length);
  if (rest.terms.length === 0) return [{ ...BY_WORD, text: reading.text, reading, joined: false }];
  const first = { ...rest, forms: [...left.forms, ...rest.forms] };
  const words = (part: Reading): string =>
    part.forms
      .filter((form) => form.kind === 'ask')
      .map(({ from, to }) => {
        const noun = part.terms.find((term) => term.from === to && term.kind === 'attribute');
        return reading.text.slice(
          reading.tokens[from]?.start ?? 0,
          reading.tokens[(noun?.to ?? to) - 1]?.end ?? 0,
        );
      })[0] ?? reading.text;
  return [
    { ...BY_WORD, text: words(left), reading: first, joined: false },
    {
      ...BY_WORD,
      text: attached ? withoutAnd(words(right)) : words(right),
      reading: right,
      joined: true,
    },
  ];
}
/** A part that a question word asks for, with nothing of another part in it. */
const BY_WORD = { carried: undefined, by: 'word', elliptic: false, head: undefined, unread: false } as const;

function isJoin(reading: Reading, at: number): boolean {
  const word = reading.tokens[at]?.folded ?? '';
  return JOINING.test(word) || JOINS_PARTS.in(reading.language).has(word);
}
