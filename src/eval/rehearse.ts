/**
 * A rehearsal of a case: its phrasings are what readers may ask, so each is asked of the base as if it had not been
 * written. What then goes wrong is what readers will meet, before they do. Cross-validation by phrasing (Stone 1974).
 */
import { buildEngine } from '../answer/engine.ts';
import { Cache } from '../cache.ts';
import { spelledOut } from '../facts/alternatives.ts';
import type { Fact, FactBase, Language, Unknown } from '../facts/schema.ts';

/** A phrasing that was not answered by its entry. */
export interface Miss {
  /** Its fact or known unknown. */
  entry: string;
  language: Language;
  question: string;
  /** The facts that the reply rests on; none where it says that the article does not say. */
  got: readonly string[];
}

export interface Rehearsal {
  asked: number;
  misses: Miss[];
}

/** Each part is held back once. More parts take longer; of fewer, too much is held back at once. */
const PARTS = 5;

/** Nothing is kept of bases that exist for a moment. */
const NOWHERE = new Cache([]);

type Questions = Fact['questions'];

/** The phrasings of an entry that are in a part, or those that are not: every fifth of each language. */
function phrasings(questions: Questions, part: number, within: boolean): Questions {
  const kept = Object.entries(questions).map(([language, list]) => [
    language,
    list?.filter((_, at) => (at % PARTS === part) === within),
  ]);
  return Object.fromEntries(kept) as Questions;
}

/** What is asked of a phrasing: itself, or of one with alternatives the first question. */
const firstOf = (phrasing: string): string => spelledOut(phrasing, 1)[0] ?? phrasing;

/** An entry as if the phrasings of a part had not been written, nor what is asked of them in any other. */
function without<Entry extends Fact | Unknown>(entry: Entry, part: number): Entry {
  const held = new Set(
    Object.values(phrasings(entry.questions, part, true)).flatMap((list) => (list ?? []).map(firstOf)),
  );
  const kept = Object.entries(phrasings(entry.questions, part, false)).map(([language, list]) => [
    language,
    list?.flatMap((phrasing) => spelledOut(phrasing)).filter((question) => !held.has(question)),
  ]);
  return { ...entry, questions: Object.fromEntries(kept) as Questions };
}

/**
 * Asks every phrasing of a base while it is held back; of one with alternatives its first question, so the base must have been read
 * as it is written (`asWritten`). Takes five builds of the base and a few milliseconds a phrasing. A fact's phrasing is answered where the reply
 * rests on that fact or offers it to choose; an unknown's where the reply asserts nothing.
 */
export function rehearse(base: FactBase): Rehearsal {
  const rehearsal: Rehearsal = { asked: 0, misses: [] };
  const facts = base.content.facts.filter((fact) => fact.status === 'published');
  for (let part = 0; part < PARTS; part++) {
    const content = {
      ...base.content,
      facts: base.content.facts.map((fact) => without(fact, part)),
      unknowns: base.content.unknowns.map((unknown) => without(unknown, part)),
    };
    const engine = buildEngine({ ...base, content }, NOWHERE);
    const ask = (entry: Fact | Unknown, answers: (reply: ReturnType<typeof engine.ask>) => boolean) => {
      for (const [language, list] of Object.entries(phrasings(entry.questions, part, true)))
        for (const phrasing of list ?? []) {
          const question = firstOf(phrasing);
          rehearsal.asked++;
          const reply = engine.ask(question);
          if (answers(reply)) continue;
          const got = reply.verdict === 'clarify' ? reply.options.map(({ fact }) => fact) : reply.facts;
          rehearsal.misses.push({ entry: entry.id, language: language as Language, question, got });
        }
    };
    for (const fact of facts)
      ask(fact, ({ verdict, facts: rests, options }) =>
        verdict === 'clarify' ? options.some((option) => option.fact === fact.id) : rests.includes(fact.id),
      );
    for (const unknown of base.content.unknowns)
      ask(unknown, ({ verdict }) => verdict === 'absent' || verdict === 'clarify');
  }
  return rehearsal;
}

/** Entries that took one another's phrasings, most often first: those to tell apart. */
export function mixedUp(misses: readonly Miss[]): { entries: [string, string]; times: number }[] {
  const pairs = new Map<string, number>();
  for (const { entry, got } of misses)
    for (const other of got) {
      const pair = [entry, other].sort().join(' ');
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  return [...pairs]
    .map(([pair, times]) => ({ entries: pair.split(' ') as [string, string], times }))
    .sort((a, b) => b.times - a.times);
}
