/** The statements of facts as readings, each read once: most facts are held against many questions. */
import type { Fact, Language } from '../facts/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { type Reading, read } from '../language/read.ts';
import { oncePerNamed } from '../memo.ts';

/** What is added in brackets tells nothing of the matter ("the article gives no year"); an amount in another currency does. */
const BRACKETS = /\([^()\d]*\d{4}\)|\([^()\d]*\)/gu;

/** A fact's statement in a language, as it is read with the lexicon of its case. Shared: leave it as it is. */
export const statementOf = oncePerNamed(
  (fact: Fact, language: Language, lexicon: Lexicon): Reading =>
    read(fact.statement[language], lexicon, language),
);

/** The same without what it adds in brackets. */
export const matterOf = oncePerNamed(
  (fact: Fact, language: Language, lexicon: Lexicon): Reading =>
    read(fact.statement[language].replace(BRACKETS, ''), lexicon, language),
);
