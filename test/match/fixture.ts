/** The invented case of test/facts, with enough phrasings and names for questions to be matched against it. */
import type { CaseFile } from '../../src/facts/schema.ts';
import type { Lexicon } from '../../src/language/lexicon.ts';
import { type Reading, read } from '../../src/language/read.ts';
import { fold } from '../../src/language/tokens.ts';
import { createCorrector } from '../../src/match/correct.ts';
import { FactIndex } from '../../src/match/index.ts';
import { caseLexicon } from '../../src/match/vocabulary.ts';
import { contentOf } from '../facts/fixture.ts';

export const CONTENT: CaseFile = contentOf((raw) => {
  const fact = (id: string) => raw.facts.find((entry) => entry.id === id);
  raw.topics.push({ id: 'sales', title: raw.topics[0].title, background: true });
  raw.vocabulary.push({
    id: 'customs-office',
    kind: 'organisation',
    is: ['customs'],
    names: { en: ['Velmont Customs'], fr: ['Douane de Velmont'] },
  });
  Object.assign(raw.vocabulary[0].names, { fr: ['Lyon'], ar: ['ليون'], es: ['Lyon'] });
  raw.vocabulary[0].is = ['city'];
  fact('parcels').questions = {
    en: ['How many parcels were seized?', 'How many parcels did customs seize?', 'number of parcels seized'],
    fr: ['Combien de colis ont été saisis ?'],
    ar: ['كم عدد الطرود المحجوزة؟'],
    es: ['¿Cuántos paquetes se incautaron?'],
  };
  fact('vans').questions = {
    en: ['How many vans were seized?', 'How many vans did customs take?'],
    fr: ['Combien de fourgonnettes ?'],
  };
  fact('seizure-date').questions = {
    en: ['When were the parcels seized?', 'On what date was the seizure?'],
    fr: ['Quand les colis ont-ils été saisis ?'],
  };
  fact('sender').questions = {
    en: ['Who sent the parcels?', 'Which company sent the parcels?'],
    fr: ['Qui a envoyé les colis ?'],
  };
  fact('cash').questions = {
    en: ['How much cash was found?', 'How much cash in euros?'],
    fr: ['Combien d’argent a été trouvé ?'],
  };
  fact('boxes').questions = {
    en: ['How many boxes were opened?'],
    fr: ['Combien de boîtes ont été ouvertes ?'],
  };
  fact('boxes').status = 'draft';
  fact('vans-sold').questions = { en: ['What became of the vans?', 'Were the vans sold?'] };
  fact('vans-sold').topic = 'sales';
  raw.unknowns[0].questions = {
    en: ['What are the names of the people?', 'Who was arrested?'],
    fr: ['Quels sont les noms ?'],
  };
});

export const LEXICON: Lexicon = caseLexicon(CONTENT);

/** The words of the case's names, folded. */
export const OWN: ReadonlySet<string> = new Set(
  CONTENT.vocabulary
    .flatMap(({ names }) => Object.values(names).flatMap((list) => list ?? []))
    .flatMap((name) => fold(name.toLowerCase()).split(' ')),
);

const correct = createCorrector(LEXICON, OWN);

export function question(text: string): Reading {
  return read(text, LEXICON, undefined, correct);
}

export const INDEX = new FactIndex(CONTENT, LEXICON);

export function profile(id: string) {
  const found = INDEX.profiles.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`the fixture has no entry "${id}"`);
  return found;
}
