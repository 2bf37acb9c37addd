/** Autocompletion: phrasings of the base that fit what has been typed, by Fuse.js. */
import Fuse from 'fuse.js';
import type { Fact, Language } from '../facts/schema.ts';

/** A suggester over the facts' phrasings: typed text, language, limit -> questions, best first. */
export function createSuggester(
  facts: readonly Fact[],
): (typed: string, language: Language, limit: number) => string[] {
  const fuses = new Map<Language, Fuse<string>>();
  return (typed, language, limit) => {
    const wanted = typed.trim().slice(0, 100);
    if (wanted === '')
      return facts.flatMap((fact) => fact.questions[language]?.slice(0, 1) ?? []).slice(0, limit);
    let fuse = fuses.get(language);
    if (!fuse) {
      fuse = new Fuse(
        facts.flatMap((fact) => fact.questions[language] ?? []),
        { threshold: 0.45, ignoreLocation: true, ignoreDiacritics: true },
      );
      fuses.set(language, fuse);
    }
    return fuse.search(wanted, { limit }).map((result) => result.item);
  };
}
