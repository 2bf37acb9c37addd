/** What a change would do: fact by fact, and question by question. */
import { isDeepStrictEqual } from 'node:util';
import type { Answer, Verdict } from '../answer/answer.ts';
import type { Engine } from '../answer/engine.ts';
import type { CaseFile, Fact, Localised } from '../facts/schema.ts';
import { type Asked, sameReply } from './questions.ts';

export interface FactChange {
  kind: 'added' | 'changed' | 'retired';
  fact: string;
  /** Statement before; undefined for a new fact. */
  was: Localised | undefined;
  /** Statement after; undefined for one that is gone. */
  now: Localised | undefined;
  /** Which parts changed, each as it was and will be. */
  parts: { part: string; was: string; now: string }[];
}

/** What changes beside the facts: entries of one part of the file, by id. */
export interface OtherChange {
  part: 'source' | 'title' | 'topics' | 'vocabulary' | 'unknowns';
  added: string[];
  changed: string[];
  removed: string[];
}

export interface CaseChanges {
  facts: FactChange[];
  others: OtherChange[];
  /** Nothing that a reader of the file would see differs (comments and layout may). */
  none: boolean;
}

export type Origin = 'golden' | 'gap' | 'recent';
export type AskedFrom = Asked & { origin: Origin };

/** A reply, as much of it as a comparison shows. */
export interface ReplyGist {
  verdict: Verdict;
  answer: string;
  facts: string[];
  quotes: string[];
}

export interface AnswerChange extends AskedFrom {
  was: ReplyGist | undefined;
  now: ReplyGist;
}

export interface AnswerDiff {
  /** How many questions were tried. */
  asked: number;
  changes: AnswerChange[];
}

const PARTS = [
  'topic',
  'statement',
  'value',
  'hedge',
  'attribution',
  'conditions',
  'calculation',
  'questions',
  'citations',
] as const satisfies (keyof Fact)[];

/** The fact, if it may be answered with. */
const live = (fact: Fact | undefined): Fact | undefined => (fact?.status === 'published' ? fact : undefined);

/** One line for people; statements are shown by themselves. */
function show(part: (typeof PARTS)[number], fact: Fact): string {
  const value = fact[part];
  if (value === undefined) return '';
  if (part === 'citations')
    return fact.citations.map((citation) => `§${citation.paragraph} “${citation.exact}”`).join(' · ');
  if (part === 'questions')
    return Object.entries(fact.questions)
      .map(([language, list]) => `${language} ${list?.length ?? 0}`)
      .join(', ');
  if (part === 'statement') return fact.statement.en;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function factChanges(old: readonly Fact[], next: readonly Fact[]): FactChange[] {
  const before = new Map(old.map((fact) => [fact.id, fact]));
  const after = new Map(next.map((fact) => [fact.id, fact]));
  const changes: FactChange[] = [];
  for (const each of next) {
    const [is, was] = [live(each), live(before.get(each.id))];
    if (is !== undefined && was === undefined)
      changes.push({ kind: 'added', fact: is.id, was: undefined, now: is.statement, parts: [] });
    else if (is === undefined && was !== undefined)
      changes.push({ kind: 'retired', fact: was.id, was: was.statement, now: undefined, parts: [] });
    else if (is !== undefined && was !== undefined && !isDeepStrictEqual(was, is)) {
      const parts = PARTS.filter((part) => !isDeepStrictEqual(was[part], is[part])).map((part) => ({
        part,
        was: show(part, was),
        now: show(part, is),
      }));
      changes.push({ kind: 'changed', fact: is.id, was: was.statement, now: is.statement, parts });
    }
  }
  for (const was of old) {
    if (live(was) !== undefined && !after.has(was.id))
      changes.push({ kind: 'retired', fact: was.id, was: was.statement, now: undefined, parts: [] });
  }
  return changes;
}

function listChanges(
  part: OtherChange['part'],
  old: readonly { id: string }[],
  next: readonly { id: string }[],
): OtherChange[] {
  const before = new Map(old.map((entry) => [entry.id, entry]));
  const after = new Map(next.map((entry) => [entry.id, entry]));
  const change: OtherChange = {
    part,
    added: next.filter((entry) => !before.has(entry.id)).map((entry) => entry.id),
    changed: next
      .filter((entry) => before.has(entry.id) && !isDeepStrictEqual(before.get(entry.id), entry))
      .map((entry) => entry.id),
    removed: old.filter((entry) => !after.has(entry.id)).map((entry) => entry.id),
  };
  return change.added.length + change.changed.length + change.removed.length > 0 ? [change] : [];
}

/** What differs between two contents of a case. Without an old one, every fact is new. */
export function compareCases(old: CaseFile | undefined, next: CaseFile): CaseChanges {
  const facts = factChanges(old?.facts ?? [], next.facts);
  const others: OtherChange[] =
    old === undefined
      ? []
      : [
          ...(isDeepStrictEqual(old.source, next.source)
            ? []
            : [{ part: 'source' as const, added: [], changed: [next.source.id], removed: [] }]),
          ...(isDeepStrictEqual([old.title, old.description], [next.title, next.description])
            ? []
            : [{ part: 'title' as const, added: [], changed: [next.case], removed: [] }]),
          ...listChanges('topics', old.topics, next.topics),
          ...listChanges('vocabulary', old.vocabulary, next.vocabulary),
          ...listChanges('unknowns', old.unknowns, next.unknowns),
        ];
  return { facts, others, none: old !== undefined && isDeepStrictEqual(old, next) };
}

/** As much of an answer as a comparison shows. */
export function gistOf(answer: Answer): ReplyGist {
  const text =
    answer.verdict === 'clarify'
      ? `${answer.answer} ${answer.options.map((option) => option.answer).join(' / ')}`
      : answer.answer;
  return {
    verdict: answer.verdict,
    answer: text,
    facts: answer.facts,
    quotes: answer.citations.map((citation) => citation.quote),
  };
}

/** Milliseconds for which questions are asked in one go; then others have their turn. */
const SLICE_MS = 8;

/** Lets whatever waits have its turn, when the last was more than {@link SLICE_MS} ago. */
export function pauses(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE_MS) return;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    last = performance.now();
  };
}

/** Asks every question of an engine, with pauses. */
export async function askAll(
  engine: Engine,
  questions: readonly AskedFrom[],
  pause: () => Promise<void>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { question, language } of questions) {
    await pause();
    answers.push(engine.ask(question, { language }));
  }
  return answers;
}

/** Which questions get another reply. `now` are the answers to `questions`, in order. */
export async function compareAnswers(
  old: Engine | undefined,
  now: readonly Answer[],
  questions: readonly AskedFrom[],
  pause: () => Promise<void>,
): Promise<AnswerDiff> {
  const before = old === undefined ? undefined : await askAll(old, questions, pause);
  const changes = questions.flatMap((asked, at): AnswerChange[] => {
    const [is, was] = [now[at], before?.[at]];
    if (is === undefined || (was !== undefined && sameReply(was, is))) return [];
    return [{ ...asked, was: was === undefined ? undefined : gistOf(was), now: gistOf(is) }];
  });
  return { asked: questions.length, changes };
}
