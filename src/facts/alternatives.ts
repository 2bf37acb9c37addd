/**
 * Phrasings with alternatives: "how many (people|suspects) were (held|arrested)" stands for several questions. An author
 * writes one line and the bot learns each word in its place.
 */
import { type CaseFile, LANGUAGES, type WordLists } from './schema.ts';

/** Most characters of a question, spelt out. */
export const MAX_QUESTION = 200;
/** Most questions that one phrasing stands for. */
const MOST = 8;
/** So many it stands for, if it has as many, however few alternatives it gives: they meet in other pairs. */
const LEAST = 4;
/** Most questions of a case; where its phrasings stand for more, each stands for fewer. */
const MOST_IN_ALL = 30_000;
/** Rounds through the longest list of alternatives, to find pairs that were not there before. */
const ROUNDS = 8;

/** A list of alternatives, one of which may be empty. Parentheses without "|" are part of the question. */
const GROUP = /\(([^()|]*(?:\|[^()|]*)+)\)/u;
const OUTSIDE = 'a "|" stands only between alternatives in parentheses, such as (held|arrested)';
const NESTED = 'alternatives in parentheses hold no parentheses of their own';
const OPEN = 'a parenthesis with alternatives is not closed (a text with a comma wants quotes)';
const TOO_MANY = `a list has more than ${MOST} alternatives`;
const TWICE = 'a list gives one alternative twice';

/** What is wrong with the alternatives of a phrasing, as a clause; undefined for nothing. */
export function faultOfAlternatives(phrasing: string): string | undefined {
  const parts = phrasing.split(GROUP);
  const lists = parts
    .filter((_, at) => at % 2 === 1)
    .map((list) => list.split('|').map((each) => each.trim()));
  if (lists.some((list) => list.length > MOST)) return TOO_MANY;
  if (lists.some((list) => new Set(list).size < list.length)) return TWICE;
  const loose = parts.filter((_, at) => at % 2 === 0).join(' ');
  const bar = loose.indexOf('|');
  if (bar < 0) return undefined;
  if (loose.lastIndexOf('(', bar) <= loose.lastIndexOf(')', bar)) return OUTSIDE;
  return loose.includes(')', bar) ? NESTED : OPEN;
}

/**
 * The questions that a phrasing stands for, the first alternative of each list first; itself where it has none. Each
 * alternative is in one of them at least, up to `most`; not every combination is.
 * @param phrasing one without a fault (see `faultOfAlternatives`)
 */
export function spelledOut(phrasing: string, most: number = MOST): string[] {
  if (!phrasing.includes('|')) return [phrasing];
  const parts = phrasing.split(GROUP).map((part, at) => (at % 2 === 0 ? [part] : part.split('|')));
  const longest = Math.max(...parts.map((part) => part.length));
  const wanted = Math.min(most, Math.max(LEAST, longest));
  const questions = new Set<string>();
  for (let round = 0; round < ROUNDS * longest && questions.size < wanted; round++) {
    let list = 0;
    const question = parts.map((part) => {
      if (part.length > 1) list++;
      // Each time a list has been gone through, it goes on one further for its place, so that other pairs meet.
      return part[(round + Math.floor(round / part.length) * list) % part.length] ?? '';
    });
    questions.add(tidy(question.map((words, at) => (at % 2 === 1 && words === '' ? EMPTY : words)).join('')));
  }
  return [...questions];
}

/** Stands for an empty alternative until the spaces about it are known; no question has it. */
const EMPTY = '|';

/** Without the space before an empty alternative that is followed by another, a sign or nothing. */
const tidy = (text: string): string =>
  text
    .replace(/ ?\|+(?=[\s,.;:!?؟،)]|$)/gu, '')
    .replaceAll(EMPTY, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The questions of an entry, each language's phrasings spelt out, none twice. */
function questionsOf(phrasings: WordLists, most: number): WordLists {
  const questions: WordLists = {};
  for (const language of LANGUAGES) {
    const list = phrasings[language];
    if (list) questions[language] = [...new Set(list.flatMap((phrasing) => spelledOut(phrasing, most)))];
  }
  return questions;
}

/** The case with every phrasing spelt out: what it is asked by. */
export function spellOut(content: CaseFile): CaseFile {
  const entries = [...content.facts, ...content.unknowns];
  const all = (most: number): number =>
    entries.reduce((sum, { questions }) => {
      const of = questionsOf(questions, most);
      return sum + LANGUAGES.reduce((count, language) => count + (of[language]?.length ?? 0), 0);
    }, 0);
  const written = entries.some(({ questions }) =>
    LANGUAGES.some((language) => questions[language]?.some((phrasing) => phrasing.includes('|'))),
  );
  if (!written) return content;
  let most = MOST;
  while (most > 1 && all(most) > MOST_IN_ALL) most--;
  const spelt = <Entry extends { questions: WordLists }>(entry: Entry): Entry => ({
    ...entry,
    questions: questionsOf(entry.questions, most),
  });
  return { ...content, facts: content.facts.map(spelt), unknowns: content.unknowns.map(spelt) };
}
