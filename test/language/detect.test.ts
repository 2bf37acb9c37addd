import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/facts/schema.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';

function detect(raw: string): Language {
  const text = normalise(raw);
  return detectLanguage(text, tokenise(text), generalLexicon());
}

describe('detectLanguage', () => {
  it.each<[Language, string]>([
    ['en', 'How many people were arrested?'],
    ['en', "wasn't it the police"],
    ['en', 'The seizure took place in Marseille'],
    ['en', 'phones'],
    ['en', 'laptops'],
    ['en', 'peopel arestted snice mondy'],
    ['es', 'personnas detenidaz dezde ayerr'],
    ['fr', 'Combien de personnes ont été arrêtées ?'],
    ['fr', 'combien de telephones ont ete saisis'],
    ['fr', "l'enquête"],
    ['fr', 'c koi la valeur'],
    ['fr', 'pk ils ont ete arretes'],
    ['fr', 'où'],
    ['es', '¿Cuántas personas fueron detenidas?'],
    ['es', 'cuanto valian los telefonos'],
    ['es', 'Que paso en Valencia'],
    ['es', '¿Dónde?'],
    ['ar', 'كم عدد الأشخاص الموقوفين؟'],
    ['ar', 'شكون شد الفلوس'],
  ])('reads as %s: %s', (language, text) => {
    expect(detect(text)).toBe(language);
  });

  it.each([
    'ch7al mn wa7ed chedo?',
    'chhal mn telefon chdo',
    '3lach chdohom',
    'fin chdohom',
    'chkoun li chad lflous',
    'wach 3ndhom lflous',
    'chno hiya',
  ])('reads Darija in Latin letters as Arabic: %s', (text) => {
    expect(detect(text)).toBe('ar');
  });

  it('goes by the script where Arabic letters are a good part of the text', () => {
    expect(detect('Samsung و iPhone كم سعر الهاتف')).toBe('ar');
  });

  it('is not led to Arabic by one Arabic name in an English sentence', () => {
    expect(detect('How many people were seen near the market called سوق on that day?')).toBe('en');
  });

  it.each(['', '?', '12', '2,496 %'])('takes a text without words for English: "%s"', (text) => {
    expect(detect(text)).toBe('en');
  });

  it('never throws, and gives one of the four languages, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const language = detect(text);
        expect(LANGUAGES).toContain(language);
        expect(detect(text)).toBe(language);
      }),
    );
  });
});
