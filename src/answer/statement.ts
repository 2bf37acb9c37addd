/** The statements of facts as readings, each read once: most facts are held against many questions. */
import type { Fact, Language } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read } from '../language/read.ts';

type Readings = WeakMap<Fact, Partial<Record<Language, Reading>>>;
const WHOLE: Readings = new WeakMap();
const MATTER: Readings = new WeakMap();

/** What is added in brackets tells nothing of the matter ("the article gives no year"); an amount in another currency does. */
const BRACKETS = /\([^()\d]*\d{4}\)|\([^()\d]*\)/gu;

function kept(readings: Readings, fact: Fact, language: Language, readAnew: () => Reading): Reading {
  let known = readings.get(fact);
  if (!known) {
    known = {};
    readings.set(fact, known);
  }
  known[language] ??= readAnew();
  return known[language];
}

/** A fact's statement in a language, as it is read with the lexicon of its case. Shared: leave it as it is. */
export const statementOf = (fact: Fact, language: Language, lexicon: Lexicon): Reading =>
  kept(WHOLE, fact, language, () => read(fact.statement[language], lexicon, language));

/** The same without what it adds in brackets. */
export const matterOf = (fact: Fact, language: Language, lexicon: Lexicon): Reading =>
  kept(MATTER, fact, language, () => read(fact.statement[language].replace(BRACKETS, ''), lexicon, language));
