/** How many phrasings a case has: how well readers are understood hangs on them more than on anything else. */
import { type CaseFile, LANGUAGES, type Language } from './schema.ts';

/** Phrasings an entry that a case wants on average, in English and in each other language (facts/README.md, section 2). */
export const WANTED = { facts: { en: 20, other: 8 }, unknowns: { en: 10, other: 5 } } as const;

/** A case with fewer facts is an example. */
const CASE = 20;

/** Entries with the fewest phrasings that are named. */
const NAMED = 6;

type Entry = { id: string; questions: { [language in Language]?: readonly string[] | undefined } };

/** Average number of phrasings an entry, in English and in each of the other languages. */
function averages(entries: readonly Entry[]): { en: number; other: number } {
  const count = (languages: readonly Language[]): number =>
    entries.reduce(
      (sum, { questions }) =>
        sum + languages.reduce((all, language) => all + (questions[language]?.length ?? 0), 0),
      0,
    ) / Math.max(1, entries.length);
  const others = LANGUAGES.filter((language) => language !== 'en');
  return { en: count(['en']), other: count(others) / others.length };
}

/** The entries with the fewest phrasings in English, and how many they have. */
function fewest(entries: readonly Entry[]): string {
  return entries
    .map(({ id, questions }) => ({ id, count: questions.en?.length ?? 0 }))
    .sort((a, b) => a.count - b.count)
    .slice(0, NAMED)
    .map(({ id, count }) => `${id} (${count})`)
    .join(', ');
}

/** Cut off and not rounded: what is short by little is not shown as enough. */
const shownAs = (average: number): string => (Math.floor(10 * average) / 10).toFixed(1);

/**
 * What a case lacks in phrasings, as one line for its author; undefined where it has enough, or is too small to be a case.
 */
export function thinlyPut({ facts, unknowns }: Pick<CaseFile, 'facts' | 'unknowns'>): string | undefined {
  if (facts.length < CASE) return undefined;
  const lacks = (['facts', 'unknowns'] as const).flatMap((kind) => {
    const entries = kind === 'facts' ? facts : unknowns;
    const { en, other } = averages(entries);
    const wanted = WANTED[kind];
    if (en >= wanted.en && other >= wanted.other) return [];
    const name = kind === 'facts' ? 'a fact' : 'a known unknown';
    return [
      `${name} has ${shownAs(en)} in English and ${shownAs(other)} in each other language (wanted: ${wanted.en} and ${wanted.other}; fewest: ${fewest(entries)})`,
    ];
  });
  return lacks.length > 0 ? `phrasings on average: ${lacks.join('; ')}` : undefined;
}
