/** Made-up proper names that read like real ones, each unlike all before it, with an Arabic spelling by letters. */
import { readFigures } from '../facts/figures.ts';
import type { Localised } from '../facts/schema.ts';
import { pick } from './random.ts';

const STARTS = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const MIDDLES = ['l', 'm', 'n', 'r', 's', 'nd', 'rk', 'lv', 'st', 'nt', 'mb', 'rt', 'ss', 'll', 'v', 'd'];
const PLACE_ENDS = [
  'ford',
  'ton',
  'burg',
  'ville',
  'wick',
  'dale',
  'mouth',
  'haven',
  'stad',
  'ora',
  'ena',
  'ira',
  'ais',
  'oun',
];
const PERSON_ENDS = [
  'er',
  'man',
  'ez',
  'ini',
  'ov',
  'sen',
  'ard',
  'ani',
  'oui',
  'eau',
  'ik',
  'as',
  'el',
  'in',
];
const FIRST_NAMES = [
  'Adam',
  'Alba',
  'Amina',
  'Anton',
  'Bruno',
  'Carla',
  'Clara',
  'Daniel',
  'Diego',
  'Elena',
  'Elif',
  'Emil',
  'Fatima',
  'Felix',
  'Greta',
  'Hana',
  'Hugo',
  'Ines',
  'Irene',
  'Ivan',
  'Jamal',
  'Jonas',
  'Julia',
  'Karim',
  'Laila',
  'Lena',
  'Leon',
  'Lucia',
  'Malik',
  'Marta',
  'Milan',
  'Nadia',
  'Nora',
  'Olga',
  'Omar',
  'Paula',
  'Rami',
  'Rosa',
  'Salma',
  'Tariq',
  'Vera',
  'Youssef',
];
const CODE_WORDS = [
  'Amber',
  'Basalt',
  'Cedar',
  'Comet',
  'Coral',
  'Falcon',
  'Glacier',
  'Harvest',
  'Indigo',
  'Juniper',
  'Lantern',
  'Magnet',
  'Meteor',
  'Nectar',
  'Onyx',
  'Orchid',
  'Pelican',
  'Quartz',
  'Raven',
  'Saffron',
  'Thistle',
  'Tundra',
  'Velvet',
  'Walnut',
];

/** Latin letters and pairs of them as Arabic ones. */
const ARABIC: Readonly<Record<string, string>> = {
  th: 'ث',
  sh: 'ش',
  kh: 'خ',
  ou: 'و',
  ea: 'ي',
  ai: 'اي',
  a: 'ا',
  b: 'ب',
  c: 'ك',
  d: 'د',
  e: 'ي',
  f: 'ف',
  g: 'غ',
  h: 'ه',
  i: 'ي',
  j: 'ج',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'ب',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: 'و',
  v: 'ف',
  w: 'و',
  x: 'كس',
  y: 'ي',
  z: 'ز',
};

/** A Latin name in Arabic letters. */
export function inArabic(name: string): string {
  return name.toLowerCase().replace(/th|sh|kh|ou|ea|ai|[a-z]/gu, (letters) => ARABIC[letters] ?? letters);
}

/** A name in each language: the same in Latin letters, spelled in Arabic. */
export function localisedName(name: string): Localised {
  return { en: name, fr: name, es: name, ar: inArabic(name) };
}

/** A maker of names that never gives one twice. */
export class Names {
  readonly #random: () => number;
  readonly #given = new Set<string>();

  constructor(random: () => number) {
    this.#random = random;
  }

  place(): string {
    return this.#fresh(() => this.#coined(PLACE_ENDS));
  }

  person(): string {
    return this.#fresh(() => `${pick(FIRST_NAMES, this.#random)} ${this.#coined(PERSON_ENDS)}`);
  }

  /** What an operation is called: a word, and a coined one where the words have run out. */
  codename(): string {
    return this.#fresh(() => `${pick(CODE_WORDS, this.#random)} ${this.#coined(PERSON_ENDS)}`);
  }

  #coined(ends: readonly string[]): string {
    const syllable = (): string => pick(STARTS, this.#random) + pick(VOWELS, this.#random);
    const stem = syllable() + (this.#random() < 0.5 ? pick(MIDDLES, this.#random) : syllable());
    const name = stem + pick(ends, this.#random);
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  #fresh(make: () => string): string {
    for (;;) {
      const name = make();
      // Some coined names happen to be a number word in Arabic letters, and a number needs a citation.
      if (this.#given.has(name) || readFigures(inArabic(name), 'ar').length > 0) continue;
      this.#given.add(name);
      return name;
    }
  }
}
