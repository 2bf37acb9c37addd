/**
 * What a word sounds like, so that one written by ear is found: "chofeur" and "chauffeur", "yevaron" and "llevaron" sound alike.
 * Spelling that is heard the same is written the same; accents, double letters and silent ends count for nothing.
 */
import type { Language } from '../facts/schema.ts';

/** Spellings and what stands for them, in the order in which they are taken. Upper case: sounds that no one letter has. */
type Rules = readonly (readonly [spelling: RegExp, sound: string])[];

/** The sounds of French spelling (silent ends: -e, -s, then one of -s, -t, -d, -x, -z, -p; -er and -ez as -é). */
const FRENCH: Rules = [
  [/eaux?|aux?/gu, 'o'],
  [/ph/gu, 'f'],
  [/ch/gu, 'S'],
  [/h/gu, ''],
  [/gn/gu, 'N'],
  [/ill/gu, 'iy'],
  [/oeu|eu/gu, 'E'],
  [/ou/gu, 'U'],
  [/oi/gu, 'wa'],
  [/(?:ain|ein|in|im|yn|ym|un|um)(?![aeiouymnEU])/gu, 'I'],
  [/(?:an|am|en|em)(?![aeiouymnEU])/gu, 'A'],
  [/(?:on|om)(?![aeiouymnEU])/gu, 'O'],
  [/ai|ei|ay|ey/gu, 'e'],
  [/sc(?=[eiy])|c(?=[eiyE])/gu, 's'],
  [/qu|q|c/gu, 'k'],
  [/gu(?=[eiy])/gu, 'g'],
  [/ge(?=[ao])|g(?=[eiyE])/gu, 'j'],
  [/(?<=[aeiouyEUIAO])s(?=[aeiouyEUIAO])/gu, 'z'],
  [/(?<![aeiouU])y(?![aeiouU])/gu, 'i'],
  [/(.)\1+/gu, '$1'],
  [/(?:er|ez)$/gu, 'e'],
  [/(?:es|e|s)$/gu, ''],
  [/[stdxzp]$/gu, ''],
];

/** The sounds of American Spanish spelling: b and v, s, z and soft c, ll and y, j and soft g are heard the same. */
const SPANISH: Rules = [
  [/ch/gu, 'C'],
  [/h/gu, ''],
  [/ll/gu, 'y'],
  [/v/gu, 'b'],
  [/qu(?=[ei])/gu, 'k'],
  [/c(?=[ei])|z/gu, 's'],
  [/c|q/gu, 'k'],
  [/gu(?=[ei])/gu, 'G'],
  [/g(?=[ei])|x/gu, 'j'],
  [/m(?=[bp])/gu, 'n'],
  [/y$/gu, 'i'],
  [/(.)\1+/gu, '$1'],
];

const RULES: Partial<Record<Language, Rules>> = { fr: FRENCH, es: SPANISH };

/** What a folded word sounds like; undefined in a language that has no rules here, or for what is no word of Latin letters. */
export function soundOf(word: string, language: Language): string | undefined {
  const rules = RULES[language];
  if (!rules || !/^[a-z]+$/u.test(word)) return undefined;
  return rules.reduce((sound, [spelling, as]) => sound.replace(spelling, as), word);
}

/** Fewer sounds are those of many words. */
const LEAST_SOUNDS = 3;

/** Words by what they sound like. */
export class SoundIndex {
  readonly #words = new Map<string, string[]>();
  readonly #language: Language;

  constructor(words: Iterable<string>, language: Language) {
    this.#language = language;
    for (const word of words) {
      const sound = soundOf(word, language);
      if (sound === undefined || sound.length < LEAST_SOUNDS) continue;
      const others = this.#words.get(sound);
      if (others) others.push(word);
      else this.#words.set(sound, [word]);
    }
  }

  /** The words that sound like one that is none of them. */
  like(word: string): readonly string[] {
    return this.#words.get(soundOf(word, this.#language) ?? '') ?? [];
  }
}
