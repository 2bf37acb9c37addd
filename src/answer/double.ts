/** The judgement of double questions: each part on its own, the silent part silent, unless the whole says it better. */
import type { Fact, Language } from '../facts/schema.ts';
import { wordClass } from '../language/classes.ts';
import type { Reading, Term } from '../language/read.ts';
import { explanation, type Profile } from '../match/index.ts';
import { type Ask, nounAsk } from '../match/question.ts';
import type { Bench } from './bench.ts';
import { operationOf } from './derive/derive.ts';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import { isOwnPerson, isSomebody } from './kinds.ts';
import { type Part, partsOf } from './question/parts.ts';
import { type Query, queryOf } from './question/query.ts';
import { PLACE_KINDS } from './silence/conditions.ts';
import { tellsRatio } from './silence/rates.ts';
import { statementOf } from './statement.ts';
import { OWN_WORDS } from './steps/claim.ts';
import { MENTIONED } from './thresholds.ts';

/** A part with what was found on it. */
export interface JudgedPart {
  part: Part;
  /** The part as it stands, without what it points back to. */
  query: Query;
  finding: Finding;
}

/** Asks that any fact may settle. */
const OPEN: ReadonlySet<Ask> = new Set<Ask>(['what', 'which', 'how', 'name', 'list']);

/**
 * The parts of a question that asks twice, judged; undefined where it asks once, or where the parts add nothing to what was
 * found on the whole.
 */
export function judgeDouble(
  query: Query,
  whole: Finding,
  bench: Bench,
  language: Language,
): JudgedPart[] | undefined {
  if (whole.derived && !/^(?:most|least)$/u.test(operationOf(query.reading) ?? '')) return undefined;
  if (whole.rule === OWN_WORDS) return undefined;
  // Of a sum that cannot be made one side is no answer.
  const asks = query.reading.forms.filter(({ kind }) => kind === 'ask').length;
  if (whole.lacking && asks < 2 && operationOf(query.reading) === 'sum') return undefined;
  const parts = partsOf(query.reading, bench.lexicon);
  if (parts.length < 2) return undefined;
  const judging = new Judging(bench, language);
  const judged = settled(judging.ofWhom(parts.map((part) => judging.judged(part))));
  return judging.adds(judged, whole) ? judged : undefined;
}

/**
 * "How many were hurt, and how many of them badly?": where the first part may be either of two, and the next is a part of
 * it that was told, the other is meant.
 */
function settled(judged: readonly JudgedPart[]): JudgedPart[] {
  return judged.map((each, at) => {
    const next = judged[at + 1];
    const { finding } = each;
    if (finding.verdict !== 'clarify' || !next?.part.among || next.finding.verdict !== 'answer') return each;
    const left = finding.options.filter((fact) => !next.finding.facts.includes(fact));
    const [only] = left;
    return only && left.length === 1 && finding.options.length > 1
      ? { ...each, finding: { ...finding, verdict: 'answer', facts: [only], options: [] } }
      : each;
  });
}

/** Whether a finding asserts something. */
export function isAnswered({ finding }: JudgedPart): boolean {
  return finding.verdict !== 'absent' && finding.verdict !== 'clarify';
}

/** A part as a query: what a noun asks for is never asserted. */
function queryOfPart(part: Part): Query {
  const query = queryOf(part.reading);
  if (part.by !== 'noun' || query.asked.asks.length > 0) return query;
  const [at = 0] = part.reading.active;
  const from = part.reading.terms[0]?.from ?? at;
  const forms = [...part.reading.forms, { from, to: from, role: 'ask-what', kind: 'ask' }];
  return queryOf({ ...part.reading, forms });
}

function silent(finding: Finding): Finding {
  const { derived: _, ...rest } = finding;
  return { ...rest, verdict: 'absent', facts: [], options: finding.facts };
}

/** Whether a part asks of somebody and names nobody: by a pronoun, or as any man or woman. */
const asksOfSomebody = ({ elliptic, reading: { terms, forms } }: Part): boolean =>
  // "¿Y cuántos años tiene?" has no noun but the years.
  (terms.length > 0 || forms.some(({ role }) => role === 'unit-year')) &&
  (elliptic || terms.some(isSomebody)) &&
  terms.every((term) => isSomebody(term) || UNNAMED.has(term.kind));
/** Kinds of words that name nobody. */
const UNNAMED: ReadonlySet<string> = new Set(['act', 'quality', 'attribute', 'light']);

/** A reading with a person of the case for whoever it speaks of. */
function withPerson(reading: Reading, id: string): Reading {
  const at = Math.max(0, ...reading.active);
  const person: Term = {
    from: at,
    to: at + 1,
    text: reading.tokens[at]?.text ?? '',
    concepts: [id],
    kind: 'person',
    weight: 1,
    how: 'listed',
    capital: true,
    soft: false,
    aside: false,
    parts: [],
  };
  return { ...reading, terms: [...reading.terms.filter((term) => !isSomebody(term)), person] };
}

const OF = wordClass('of');

class Judging {
  readonly #bench: Bench;
  readonly #language: Language;

  constructor(bench: Bench, language: Language) {
    this.#bench = bench;
    this.#language = language;
  }

  #profile(fact: Fact): Profile | undefined {
    return this.#bench.index.profileOf(fact);
  }

  #explains(fact: Fact, term: Term): boolean {
    const profile = this.#profile(fact);
    return profile === undefined || explanation(term, profile) >= MENTIONED;
  }

  /** Whether a fact gives a kind of answer. */
  #gives(fact: Fact, ask: Ask): boolean {
    const profile = this.#profile(fact);
    return !profile || OPEN.has(ask) || profile.asks.has(ask) || profile.valueAsks.has(ask);
  }

  #names(fact: Fact): boolean {
    const profile = this.#profile(fact);
    return !profile || profile.asks.has('name') || profile.valueAsks.has('name');
  }

  /** Whether a fact gives what a noun asks for ("their number"). */
  #givesNoun(fact: Fact, term: Term): boolean {
    const ask = nounAsk(term);
    return ask !== undefined && this.#gives(fact, ask);
  }

  /** Whether a fact tells what a part itself asks about, not only what it points back to: "what make were they?" */
  #tells(fact: Fact, { reading, asked }: Query): boolean {
    const said = reading.terms.filter((term) => nounAsk(term) === undefined);
    if (said.length > 0) return said.some((term) => this.#explains(fact, term));
    if (reading.terms.length > 0)
      return reading.terms.some((term) => this.#explains(fact, term) || this.#givesNoun(fact, term));
    return asked.asks.length === 0 || asked.asks.some((ask) => this.#gives(fact, ask));
  }

  /**
   * A part that names a thing is judged as it stands, or with what it points back to where it says too little alone; one
   * that names none is judged with it, and told by no fact of anything else.
   */
  judged(part: Part): JudgedPart {
    const { head, reading, carried } = part;
    const query = queryOfPart(part);
    const headed = (fact: Fact): boolean =>
      !head || this.#explains(fact, head) || this.#givesNoun(fact, head);
    const checked = (finding: Finding): Finding => (finding.facts.every(headed) ? finding : silent(finding));
    const alone = judge(query, this.#bench, this.#language);
    const pointsBack = carried !== undefined && carried.terms.length > reading.terms.length;
    // "... and in how many countries?": of what was spoken of, and of nothing else that was in so many.
    const only =
      part.joined &&
      query.asked.asks.every((ask) => ask === 'count') &&
      reading.terms.length > 0 &&
      reading.terms.every(
        (term) => query.asked.heads.includes(term) && term.concepts.some((id) => PLACE_KINDS.has(id)),
      );
    if (!pointsBack || (!part.elliptic && !only && alone.verdict === 'answer'))
      return { part, query, finding: checked(this.#meant(part, alone)) };
    const together = judge({ ...query, reading: queryOf(carried).reading }, this.#bench, this.#language);
    if (this.#toldTogether(together, part, query) && together.facts.every(headed))
      return { part, query, finding: together };
    if (!part.elliptic) return { part, query, finding: alone };
    const before = carried.terms.filter((term) => !reading.terms.includes(term));
    // What the case has a name for is meant, before what is only said of it: "the agency, when was it set up?"
    const own = before.filter(({ concepts }) => concepts.some((id) => this.#bench.lexicon.isOwn(id)));
    const meant = own.length > 0 ? own : before;
    // "..., which country?" says nothing by itself that a fact could be told of.
    const bare = !part.joined && reading.terms.every((term) => query.asked.heads.includes(term));
    const pointed = !bare && alone.facts.some((fact) => meant.some((term) => this.#explains(fact, term)));
    return { part, query, finding: alone.verdict === 'answer' && pointed ? alone : silent(together) };
  }

  /** "Who runs it, and how old is he?": what is asked of nobody who is named is asked of the one person whom the part before brought up. */
  ofWhom(judged: readonly JudgedPart[]): JudgedPart[] {
    const told: JudgedPart[] = [];
    for (const each of judged) told.push(this.#ofPerson(each, told.at(-1)));
    return told;
  }

  #ofPerson(each: JudgedPart, before: JudgedPart | undefined): JudgedPart {
    const person = before && this.#personOf(before.finding);
    if (person === undefined || !asksOfSomebody(each.part)) return each;
    const finding = judge(queryOf(withPerson(each.part.reading, person)), this.#bench, this.#language);
    const peopleIn = (fact: Fact): string[] =>
      statementOf(fact, 'en', this.#bench.lexicon).terms.flatMap(({ concepts }) =>
        concepts.filter((id) => this.#isPerson(id)),
      );
    if (finding.verdict === 'answer' && finding.facts.every((fact) => peopleIn(fact).includes(person)))
      return { ...each, finding };
    // The lawyer's age is not his client's.
    const isOfOthers = (fact: Fact): boolean => {
      const people = peopleIn(fact);
      return people.length > 0 && !people.includes(person);
    };
    return each.finding.verdict === 'answer' && each.finding.facts.some(isOfOthers)
      ? { ...each, finding: silent(each.finding) }
      : each;
  }

  #isPerson(id: string): boolean {
    const { lexicon } = this.#bench;
    return isOwnPerson(id, lexicon);
  }

  /** The one person of the case whom an answer names first: not the client of whose lawyer it tells. */
  #personOf({ verdict, facts }: Finding): string | undefined {
    const isPerson = (id: string): boolean => this.#isPerson(id);
    const [fact, another] = facts;
    if (verdict !== 'answer' || !fact || another) return undefined;
    const { terms, tokens } = statementOf(fact, 'en', this.#bench.lexicon);
    const people = terms.filter(({ concepts }) => concepts.some(isPerson));
    const value = fact.value.type === 'entity' ? fact.value.entities.filter(isPerson) : [];
    const subjects = people.filter(
      ({ from, to }) => !OF.has(tokens[from - 1]?.folded ?? '') && tokens[to]?.folded !== 's',
    );
    const named = new Set(
      value.length > 0 ? value : subjects.flatMap(({ concepts }) => concepts.filter(isPerson)),
    );
    const [person] = named;
    return named.size === 1 ? person : undefined;
  }

  /** "... and since when has he had it?": a part that names nothing offers nothing that has just any time or place. */
  #meant({ carried, reading }: Part, finding: Finding): Finding {
    return carried && reading.terms.length === 0 && finding.verdict === 'clarify' ? silent(finding) : finding;
  }

  /** Whether what was found of a part with what it points back to tells the part itself. */
  #toldTogether(together: Finding, part: Part, query: Query): boolean {
    const { verdict, derived } = together;
    if (verdict === 'absent') return false;
    // "How much each?": nothing was reckoned.
    const { lexicon } = this.#bench;
    const told = together.facts.every((fact) => {
      const profile = this.#profile(fact);
      return profile !== undefined && tellsRatio(part.reading, { fact, profile }, lexicon);
    });
    if (operationOf(part.reading) === 'ratio' && !derived && !told) return false;
    // "Who made them?": what no list has may be anything.
    const { terms } = part.reading;
    const unread = part.unread || (terms.length > 0 && terms.every(({ kind }) => kind === 'unlisted'));
    if (unread && query.asked.asks.every((ask) => ask === 'who' || OPEN.has(ask))) return false;
    return (verdict === 'clarify' ? together.options : together.facts).some((fact) =>
      this.#tells(fact, query),
    );
  }

  /** Whether the parts tell more than what was found on the whole question. */
  adds(judged: readonly JudgedPart[], whole: Finding): boolean {
    const answered = judged.filter(isAnswered);
    if (answered.length === 0) return false;
    const facts = new Set(answered.flatMap(({ finding }) => finding.facts));
    const complete = answered.length === judged.length && facts.size >= judged.length;
    // A superlative that belongs to one part orders nothing of the other's.
    if (whole.derived) return complete && answered.every(({ finding }) => !finding.derived);
    // Things listed beside what is counted are parts where the article counts each of them.
    if (judged.some(({ part }) => part.by === 'listing')) return complete && !whole.lacking;
    if (whole.verdict === 'answer' && this.#suffices(whole, judged, facts)) return false;
    // Behind a first part that found nothing, a noun asks by itself only for what it names.
    const [first] = judged;
    if (whole.verdict === 'absent' && first && !isAnswered(first))
      return answered.some((each) => this.#asksItself(each));
    // All parts found the one fact that the whole found: it was one question after all.
    return !(
      facts.size === 1 &&
      answered.length === judged.length &&
      whole.facts.some((fact) => facts.has(fact))
    );
  }

  #asksItself({ part, query, finding }: JudgedPart): boolean {
    if (part.by === 'word') return true;
    const strict = query.asked.asks.filter((ask) => !OPEN.has(ask));
    return !part.elliptic && finding.facts.some((fact) => strict.some((ask) => this.#gives(fact, ask)));
  }

  /** Whether the whole question was well answered, so that a part that found nothing is none. */
  #suffices(whole: Finding, judged: readonly JudgedPart[], facts: ReadonlySet<Fact>): boolean {
    const [first, second] = judged;
    // A clause before a comma that finds nothing led into the question.
    if (first?.finding.verdict === 'absent' && second?.part.joined === false)
      if (whole.facts.every((fact) => facts.has(fact))) return true;
    // One part is unclear, and the others tell no more than the whole.
    const unclear = judged.some(({ finding }) => finding.verdict === 'clarify');
    if (unclear && [...facts].every((fact) => whole.facts.includes(fact))) return true;
    return judged.some(
      (each) => !isAnswered(each) && whole.facts.some((fact) => this.#tellsToo(fact, each.query)),
    );
  }

  /** "..., and in which city?": the fact that gives the market gives its place too. */
  #tellsToo(fact: Fact, { reading, asked }: Query): boolean {
    if (reading.terms.length === 0) {
      const given = (kind: string, asks: readonly Ask[]): boolean =>
        reading.forms.some((form) => form.kind === kind) && asks.some((ask) => this.#gives(fact, ask));
      if (given('season', ['season']) || given('time-unit', ['date', 'year'])) return true;
      return fact.value.type === 'list' && asked.asks.includes('count');
    }
    return (
      asked.asks.every((ask) => this.#gives(fact, ask)) &&
      // "What is the nurse called": a fact that speaks of her tells no name.
      !(asked.asks.includes('name') && !this.#names(fact)) &&
      reading.terms.every((term) =>
        nounAsk(term) === undefined
          ? term.kind !== 'attribute' && this.#explains(fact, term)
          : this.#givesNoun(fact, term),
      )
    );
  }
}
