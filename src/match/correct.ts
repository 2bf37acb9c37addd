/**
 * Misspelt words. Fuzzy at the word, exact at the concept: an unknown word is looked up among the words the lexicon has,
 * and either becomes one of them or stays unknown. A shortlist by edit distance keeps Fuse.js to a few dozen words.
 */
import Fuse from 'fuse.js';
import type { Language } from '../facts/schema.ts';
import { rankOf } from '../language/common.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Corrector, Doubt } from '../language/read.ts';
import { oncePerNamed } from '../memo.ts';
import { CHAT, chatIndex, unchatted } from './chat.ts';
import { isFarSlip, isTwoSlips, isWithin, sameLetters, undoubled, WordIndex } from './edits.ts';
import { LEAST_SKELETON, LONG_SKELETON, revowelled, skeletonIndex } from './skeletons.ts';
import { SoundIndex } from './sounds.ts';
import type { ToldWords } from './told.ts';

/** What the same letters in another order take off a word's cost: swapped keys are the commonest slip. */
const SWAPPED = 0.4;
/** What a letter left out, or typed twice, costs beside any other that a word is longer or shorter by. */
const DROPPED = 0.1;
/** What a letter typed for another costs where their keys are not side by side (QWERTY): fingers slip to the next key. */
const FAR_KEY = 0.3;

/** What a word's being one of the case's names takes off. */
const OWN = 0.4;

/** Prefixes that turn a word into its opposite, so that what they stand before is no misspelling of it. */
const NEGATING: readonly string[] = ['un', 'in', 'im', 'non', 'dis', 'des', 'mis'];

/** "Kiebra", "komprar", "ki", "kelle": a k is no Spanish letter and hardly a French one, and stands for what sounds like it. */
function withoutK(word: string): string {
  return word.replace(/k(?=[ei])/gu, 'qu').replace(/k/gu, 'c');
}

/** What French writes before a vowel with an apostrophe, typed onto a word that is misspelt besides: "dimprimente". */
const ELIDED = /^(?:qu|l|d(?!e))(?=[aeiouyh])/u;
/** Letters of such a word. */
const LEAST_ELIDED = 5;
/** Letters of a word that is looked for by its sound. */
const LEAST_HEARD = 4;
/** Letters of a currency's name that one of them makes another word. */
const SHORT_MONEY = 5;
/** Letters of a month that is no near neighbour of a name. */
const LONG_MONTH = 6;
/** Words that are remembered. */
const MOST_WORDS = 20_000;

const sorted = (word: string): string => [...word].sort().join('');

/** A word that one may be misspelt from, and the edits between them. */
interface Near {
  word: string;
  edits: number;
}

/**
 * A corrector over the words of a lexicon, with a memory of the words it has met. `own`: the words of the case's names, folded;
 * `told`: those of its texts.
 */
export function createCorrector(lexicon: Lexicon, own: ReadonlySet<string>, told?: ToldWords): Corrector {
  const speller = new Speller(lexicon, own);
  const memory = new Map<string, string | undefined>();
  const correct = (word: string, language: Language, doubt: Doubt): string | undefined => {
    const key = `${language} ${doubt} ${word}`;
    if (memory.has(key)) return memory.get(key);
    const near = doubt === 'name' ? undefined : told?.near(word, language);
    // A word of the lists is found among those, by what it means; no list has others that the case is told with.
    const isUnlisted = near !== undefined && lexicon.word(near, language).senses.length === 0;
    const meant =
      doubt === 'derived' ? near : (speller.spell(word, language, doubt) ?? (isUnlisted ? near : undefined));
    if (memory.size > MOST_WORDS) memory.clear();
    memory.set(key, meant);
    return meant;
  };
  return told ? Object.assign(correct, { told }) : correct;
}

/** The ways to find what an unknown word stands for; what each looks in is made when it is first needed. */
class Speller {
  readonly #lexicon: Lexicon;
  readonly #own: ReadonlySet<string>;
  readonly #index = oncePerNamed(
    (lexicon: Lexicon, language: Language) => new WordIndex(lexicon.words(language)),
  );
  readonly #skeletons = oncePerNamed((lexicon: Lexicon, language: Language) =>
    skeletonIndex(lexicon.words(language)),
  );
  readonly #sounds = oncePerNamed(
    (lexicon: Lexicon, language: Language) => new SoundIndex(lexicon.words(language), language),
  );
  readonly #ofKind = oncePerNamed((lexicon: Lexicon, kind: string) => new Set(lexicon.wordsOfKind(kind)));
  #chat: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(lexicon: Lexicon, own: ReadonlySet<string>) {
    this.#lexicon = lexicon;
    this.#own = own;
  }

  spell(word: string, language: Language, doubt: Doubt): string | undefined {
    const name = doubt === 'name';
    const spelt = this.#inOtherLetters(word, language, name);
    if (spelt !== undefined) return spelt;
    const near = this.#nearest(word, language, name) ?? this.#elided(word, language, name);
    const alike = name || word.length < LEAST_HEARD ? undefined : this.#heard(word, language);
    if (near && near.edits < 2 && alike === undefined) return near.word;
    return alike ?? (name ? undefined : this.#vowelled(word, language, LONG_SKELETON)) ?? near?.word;
  }

  /** What is typed by a rule of its own, and by no slip: Arabic in Latin letters, a k for another letter, no vowel at all. */
  #inOtherLetters(word: string, language: Language, name: boolean): string | undefined {
    if (language === 'ar' && CHAT.test(word)) {
      this.#chat ??= chatIndex(this.#lexicon.words('ar'));
      const spelt = unchatted(word, this.#chat, (item) => this.#own.has(item) || !this.#isTown(item, 'ar'));
      if (spelt !== undefined) return spelt;
    }
    if (name) return undefined;
    if ((language === 'es' || language === 'fr') && word.includes('k')) {
      const spelt = withoutK(word);
      if (this.#lexicon.hasWord(spelt, language)) return spelt;
    }
    // With no vowel left nothing else is meant.
    return /[aeiouy]/u.test(word) ? undefined : this.#vowelled(word, language, LEAST_SKELETON);
  }

  /** The word with its vowels, where it has letters enough without them. */
  #vowelled(word: string, language: Language, least: number): string | undefined {
    if (language === 'ar' || word.length < least || !/^[a-z]+$/u.test(word)) return undefined;
    return revowelled(word, this.#skeletons(this.#lexicon, language), language, this.#own);
  }

  /** The commonest word that sounds like one, those of the case before all. */
  #heard(word: string, language: Language): string | undefined {
    const rank = (item: string): number => (this.#own.has(item) ? 0 : (rankOf(item, language) ?? 20_000));
    return this.#sounds(this.#lexicon, language)
      .like(word)
      .filter((item) => this.#own.has(item) || !(this.#isTown(item, language) || this.#isFigure(item)))
      .sort((a, b) => rank(a) - rank(b))[0];
  }

  /** What a French word is near to without the elision that it was typed onto. */
  #elided(word: string, language: Language, name: boolean): Near | undefined {
    const rest = word.replace(ELIDED, '');
    return language === 'fr' && rest !== word && rest.length >= LEAST_ELIDED
      ? this.#nearest(rest, language, name)
      : undefined;
  }

  /** The likeliest of the words within the edits that the word's length allows. */
  #nearest(word: string, language: Language, name: boolean): Near | undefined {
    const near = new Map(
      this.#index(this.#lexicon, language)
        .near(word)
        .map((entry) => [entry.word, entry.edits]),
    );
    const fuse = new Fuse([...near.keys()], { includeScore: true, threshold: 1, ignoreLocation: true });
    let best: (Near & { cost: number }) | undefined;
    for (const { item, score } of fuse.search(word)) {
      const edits = near.get(item) ?? 9;
      if (!this.#mayBe(word, item, edits, language, name)) continue;
      // A first letter is seldom mistyped; a common word and one of the case's own are likelier than a rare one.
      const cost =
        edits +
        (score ?? 0) +
        (isWithin(word, item) || undoubled(word) === undoubled(item) ? DROPPED : 0.35) *
          Math.abs(word.length - item.length) +
        (isFarSlip(word, item) ? FAR_KEY : 0) +
        (word[0] === item[0] ? 0 : 0.6) -
        (sorted(word) === sorted(item) ? SWAPPED : 0) -
        (this.#own.has(item) ? OWN : 0) +
        0.04 * Math.log(rankOf(item, language) ?? 20_000);
      if (!best || cost < best.cost) best = { word: item, edits, cost };
    }
    return best;
  }

  /** Whether a word may be a misspelling of one near to it. */
  #mayBe(word: string, item: string, edits: number, language: Language, name: boolean): boolean {
    const own = this.#own.has(item);
    // A capital makes a word a name, unless it is a month ("Sptember"); in a short one a letter makes another word ("Mary").
    const isMonth = item.length >= LONG_MONTH && this.#ofKind(this.#lexicon, 'month').has(item);
    if (!own && ((name && !isMonth) || this.#isTown(item, language))) return false;
    // "Tow" is not "two": a figure is never guessed.
    if (this.#isFigure(item) && (item.length <= 4 || !sameLetters(item, word))) return false;
    // A letter makes a currency of another short word: "flanc" is no "franc".
    if (
      this.#ofKind(this.#lexicon, 'currency').has(item) &&
      item.length === word.length &&
      item.length <= SHORT_MONEY &&
      !sameLetters(item, word)
    )
      return false;
    // In three letters only a swap is a slip; anything else is another word.
    if (word.length === 3 && (item.length !== 3 || sorted(word) !== sorted(item))) return false;
    // "Casablancais" is of a place that the case names.
    const derived = own && word.startsWith(item);
    if (edits >= 2 && !derived && !isTwoSlips(word, item)) return false;
    // "Unpaid" is not "paid".
    return !NEGATING.some((prefix) => word === prefix + item);
  }

  #isFigure(item: string): boolean {
    return this.#ofKind(this.#lexicon, 'number').has(item);
  }

  // A misspelt word is none of the world's cities or regions unless the case names it: "cuba" is no wrong "tuba".
  #isTown(word: string, language: Language): boolean {
    const { senses } = this.#lexicon.word(word, language);
    return (
      senses.length > 0 &&
      senses.every(
        ({ concept }) =>
          this.#lexicon.isTown(concept) || this.#lexicon.concept(concept)?.broader.includes('region'),
      )
    );
  }
}
