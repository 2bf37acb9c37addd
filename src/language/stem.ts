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
const ARABIC_ENDING =
  /(?<=.{3})(?:تهما|تهم|تها|هما|تين|تان|يات|وات|وها|هم|هن|ها|كم|نا|ات|ون|ين|ان|وا|يه|ته|ه|ي|ت|ا)$/u;

/** The dual of a feminine of three letters, of which no ending leaves three: "لغتين", two languages. */
const SHORT_DUAL = /(?<=^.{2})ت(?:ين|ان)$/u;

function lightArabic(word: string): string {
  let light = word;
  for (let round = 0; round < 2; round++) light = light.replace(ARABIC_ENDING, '');
  return light;
}

function arabicKeys(folded: string): string[] {
  const bare = folded.replace(ARABIC_ARTICLE, '');
  const keys = [lightArabic(bare)];
  if (bare === folded) {
    keys.push(
      lightArabic(folded.replace(ARABIC_CONJUNCTION, '')),
      lightArabic(folded.replace(ARABIC_PREPOSITION, '')),
    );
  }
  keys.push(stemArabic(bare));
  if (SHORT_DUAL.test(bare)) keys.push(bare.replace(SHORT_DUAL, 'ه'));
  return keys;
}

/** A third person that Snowball only knows by its accent: "arrêtèrent". */
const FRENCH_THEY = /(?<=.{3})erent$/u;
/** "Vendre", "vendra" and "vendu" are one verb. */
const FRENCH_D = /(?<=.{2})d[ru]$/u;

function frenchKey(folded: string): string {
  const bare = folded.length > 4 ? folded.replace(/(?:ees|ee|es|e|s)$/u, '') : folded;
  // Twice, as "libérer" still ends like an infinitive where "libéré" no more does.
  return stemFrench(stemFrench(bare)).replace(FRENCH_THEY, '').replace(FRENCH_D, 'd');
}

/** Future forms without their accent: Snowball takes "recibirán" for a word in -ir. */
const SPANISH_FUTURE = /(?<=.{2}[aei]r)an$|(?<=.{2}ir)a$/u;

function spanishKey(folded: string): string {
  // "Dirigía" and "recibió" keep an i that their accent would have told to be an ending.
  return stemSpanish(folded.replace(SPANISH_FUTURE, '')).replace(/(?<=.{4})i$/u, '');
}

const MEMO: Record<Language, Map<string, readonly string[]>> = {
  en: new Map(),
  fr: new Map(),
  ar: new Map(),
  es: new Map(),
};
/** More than the distinct words of an archive of 100,000 facts, its figures included. */
const MEMO_LIMIT = 200_000;

function makeKeys(folded: string, language: Language): readonly string[] {
  if (ARABIC_SCRIPT.test(folded)) return [...new Set(arabicKeys(folded))];
  switch (language) {
    case 'en':
      return [stemEnglish(folded)];
    case 'fr':
      return [frenchKey(folded)];
    case 'es':
      return [spanishKey(folded)];
    case 'ar':
      return [folded];
  }
}

/**
 * Keys of a folded word, best first; the first is the word's own key, the others are for looking up only
 * (Arabic prefixes that may or may not belong to the word). What is in Arabic script has the same keys in every language.
 */
export function keysOf(folded: string, language: Language): readonly string[] {
  const memo = MEMO[language];
  const known = memo.get(folded);
  if (known !== undefined) return known;
  const keys = makeKeys(folded, language);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(folded, keys);
  return keys;
}

/** Conjunction, future or habit, and person, written onto an Arabic verb: "سيهرب", "بيهربوا", "كيهربو", "تهرب". */
const ARABIC_PERSON = /^[وف]?[سبكغ]?[يتنا](?=.{3})/u;
/** "They" of a verb as chat writes it, a denial or a pronoun behind it: "خرجو", "خدموش", "دفعهاش". */
const CHAT_VERB = /(?<=.{3})(?:و?(?:هم|ها|ه)?ش|او|و)$/u;

/** Participles and names of acts by the letters that stand about the root, and the verbs that they are of. */
const VERBAL: readonly [derived: RegExp, verbs: readonly string[]][] = [
  [/^م(..)و(.)$/u, ['$1$2']],
  [/^م(?=.{3})/u, ['', 'ا']],
  [/^ت(.)(.)ي(.)$/u, ['$1$2$3']],
  [/^(ا.{2,3})ا(.)$/u, ['$1$2']],
];

/** Arabic verbs, as they are listed, that a participle or the name of an act may be of. */
export function verbsOf(folded: string): readonly string[] {
  if (!ARABIC_SCRIPT.test(folded)) return [];
  const light = lightArabic(folded.replace(ARABIC_ARTICLE, ''));
  return VERBAL.flatMap(([derived, verbs]) =>
    derived.test(light) ? verbs.map((verb) => light.replace(derived, verb)) : [],
  );
}

/** Broken plurals by the letters that stand between those of the root, and their singulars. */
const BROKEN_PLURALS: readonly [plural: RegExp, singulars: readonly string[]][] = [
  [/^(.)(.)و(.)$/u, ['$1$2$3']],
  [/^ا(.)(.)ا(.)$/u, ['$1$2$3']],
  [/^(.)وا(.)(.)$/u, ['$1ا$2$3']],
  [/^([مت])(.)ا(.)(.)$/u, ['$1$2$3$4']],
  [/^([مت])(.)ا(.)ي(.)$/u, ['$1$2$3و$4', '$1$2$3ي$4', '$1$2$3ا$4']],
  [/^(.)(.)اي(.)$/u, ['$1$2ي$3', '$1$2ا$3']],
];

/** The words that a broken Arabic plural may be of, as they are listed; none for what is no such plural. */
export function singularsOf(folded: string): readonly string[] {
  if (!ARABIC_SCRIPT.test(folded)) return [];
  const light = lightArabic(folded.replace(ARABIC_ARTICLE, ''));
  return BROKEN_PLURALS.flatMap(
    ([plural, singulars]) =>
      plural.test(light) ? singulars.map((singular) => light.replace(plural, singular)) : [],
    // A feminine of three letters is another word: "حروف" are letters, no trades.
  ).flatMap((singular) => (singular.length > 3 ? [singular, `${singular}ه`] : [singular]));
}

/** Endings of French verbs that no stemmer brings back to the infinitive, and what the infinitive has instead. */
const FRENCH_VERBS: readonly [ending: RegExp, infinitive: string][] = [
  [/oi(?:s|t|ve|vent)$/u, 'evoir'],
  [/ien(?:s|t|ne|nes|nent|dra|dront|drait|draient)$/u, 'enir'],
  [/prenn?(?:e|ent|ait|aient|ant)$/u, 'prendre'],
  [/mett(?:e|ent|ait|aient|ant)$/u, 'mettre'],
  [/([aeo]i)(?:nt|nts|nte|ntes|gne|gnent|gnait|gnaient|gnant)$/u, '$1ndre'],
  [/aiss(?:e|ent|ait|aient|ant)$/u, 'aitre'],
  [/([ui])s(?:e|ent|ait|aient|ant)$/u, '$1re'],
  [/(?<=v)ecu(?:e|s|es)?$/u, 'ivre'],
  [/(?<=[uf])ert(?:e|s|es)?$/u, 'rir'],
  [/iss(?:e|ent|ait|aient|ant)$/u, 'ir'],
  [/(?<=.{3})(?<!m)(?:ent|ait|aient)$/u, 'er'],
];

/**
 * Keys under which a word may be listed in another person or voice, for where its own keys find nothing: the past of
 * an Arabic verb or its present, the active of its passive, the infinitive of a French verb, or of a Spanish one whose vowel
 * changes.
 */
export function spareKeysOf(folded: string, language: Language): readonly string[] {
  if (ARABIC_SCRIPT.test(folded)) {
    const light = lightArabic(folded);
    const past = lightArabic(folded.replace(ARABIC_PERSON, ''));
    const chat = folded.replace(CHAT_VERB, '');
    const chats = chat === folded ? [] : [lightArabic(chat), lightArabic(chat.replace(ARABIC_PERSON, ''))];
    const voices = [past, past.replace(/^(.)و(?=..)/u, '$1ا'), ...chats];
    const present = [past, ...chats].flatMap((verb) => [`ي${verb}`, `ت${verb}`]);
    return [...new Set([...voices, ...present, `ي${light}`])].filter((key) => key !== light);
  }
  const key = keyOf(folded, language);
  if (language === 'fr')
    return FRENCH_VERBS.filter(([ending]) => ending.test(folded))
      .map(([ending, infinitive]) => frenchKey(folded.replace(ending, infinitive)))
      .filter((other) => other !== key);
  if (language !== 'es') return [];
  return [/ie(?=[^aeiou]+$)/u, /ue(?=[^aeiou]+$)/u, /(?<![aeiou])i(?=[^aeiou]+$)/u]
    .map((vowel, i) => key.replace(vowel, i === 1 ? 'o' : 'e'))
    .filter((other) => other !== key);
}

/** The key a list entry is filed under. */
export function keyOf(folded: string, language: Language): string {
  return keysOf(folded, language)[0] ?? folded;
}
