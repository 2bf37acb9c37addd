/**
 * Word forms to look-up keys. A key is what inflected forms of one word share; lists and questions go through the same
 * function, so it need not be a word. Snowball stemmers (Porter, "Snowball", 2001) run over folded text, because people
 * leave accents out; what they then miss is evened out here.
 */
import { stemmer as stemArabic } from '@orama/stemmers/arabic';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import type { Language } from '../facts/schema.ts';

const ARABIC_SCRIPT = /[\u0600-\u06FF]/u;
/** Conjunction, preposition and article written onto the word: wa-bi-l-, li-l-, al- ... */
const ARABIC_ARTICLE = /^[وف]?(?:بال|كال|لل|ال)(?=.{2})/u;
const ARABIC_CONJUNCTION = /^[وف](?=.{3})/u;
const ARABIC_PREPOSITION = /^[وف]?[بلكس](?=.{3})/u;
/** Pronouns, feminine, dual and plural endings, longest first; each leaves at least three letters. */
const ARABIC_ENDING = /(?<=.{3})(?:تهما|تهم|تها|هما|تين|تان|يات|وات|وها|هم|هن|ها|كم|نا|ات|ون|ين|ان|وا|يه|ته|ه|ي|ت|ا)$/u;

function lightArabic(word: string): string {
  let light = word;
  for (let round = 0; round < 2; round++) light = light.replace(ARABIC_ENDING, '');
  return light;
}

function arabicKeys(folded: string): string[] {
  const bare = folded.replace(ARABIC_ARTICLE, '');
  const keys = [lightArabic(bare)];
  if (bare === folded) {
    keys.push(lightArabic(folded.replace(ARABIC_CONJUNCTION, '')), lightArabic(folded.replace(ARABIC_PREPOSITION, '')));
  }
  keys.push(stemArabic(bare));
  return keys;
}

function frenchKey(folded: string): string {
  const bare = folded.length > 4 ? folded.replace(/(?:ees|ee|es|e|s)$/u, '') : folded;
  return stemFrench(bare);
}

const MEMO = new Map<string, readonly string[]>();
const MEMO_LIMIT = 60_000;

/**
 * Keys of a folded word, best first; the first is the word's own key, the others are for looking up only
 * (Arabic prefixes that may or may not belong to the word).
 */
export function keysOf(folded: string, language: Language): readonly string[] {
  const arabicScript = ARABIC_SCRIPT.test(folded);
  const memoKey = `${arabicScript ? 'a' : language}${folded}`;
  const known = MEMO.get(memoKey);
  if (known !== undefined) return known;
  const keys = arabicScript
    ? [...new Set(arabicKeys(folded))]
    : language === 'fr'
      ? [frenchKey(folded)]
      : language === 'es'
        ? [stemSpanish(folded)]
        : language === 'en'
          ? [stemEnglish(folded)]
          : [folded];
  if (MEMO.size >= MEMO_LIMIT) MEMO.clear();
  MEMO.set(memoKey, keys);
  return keys;
}

/** The key a list entry is filed under. */
export function keyOf(folded: string, language: Language): string {
  return keysOf(folded, language)[0] ?? folded;
}
