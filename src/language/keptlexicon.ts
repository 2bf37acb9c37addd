/** A lexicon in columns, as it is kept on disk: nothing of it is unpacked before it is asked for. */
import type { Language } from '../facts/schema.ts';
import type { Concept, Entry } from './lexicon.ts';
import { findWord, type KeptWords, keepWords, wordAt } from './wordtable.ts';

/** The phrases of one language, by the key of their first word; words and concepts by number. */
interface KeptPhrases {
  /** Keys in rising order of their numbers, and where the entries of each begin. */
  keys: Int32Array;
  entryStart: Int32Array;
  entryConcept: Int32Array;
  /** Where the words of each entry begin. */
  wordStart: Int32Array;
  wordKey: Int32Array;
  wordFolded: Int32Array;
  /** Words as written, in the order in which they were filed. */
  surfaces: Int32Array;
}

export interface KeptLexicon {
  words: KeptWords;
  /** Of each word: a bit a language, in the order of `ORDER`, under which it is filed. */
  filed: Uint8Array;
  /** Of each word: the number of the concept whose id it is, plus one. */
  conceptOf: Int32Array;
  conceptId: Int32Array;
  conceptKind: Int32Array;
  broaderStart: Int32Array;
  broader: Int32Array;
  phrases: Record<Language, KeptPhrases>;
}

const ORDER: readonly Language[] = ['en', 'fr', 'ar', 'es'];

/** What a lexicon holds, handed over to be kept. */
export interface Holdings {
  concepts: Iterable<Concept>;
  entries: Record<Language, ReadonlyMap<string, readonly Entry[]>>;
  surfaces: Record<Language, ReadonlySet<string>>;
}

export function keepLexicon({ concepts, entries, surfaces }: Holdings): KeptLexicon {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    return number;
  };
  const conceptId: number[] = [];
  const conceptKind: number[] = [];
  const broaderStart: number[] = [0];
  const broader: number[] = [];
  for (const concept of concepts) {
    conceptId.push(numberOf(concept.id));
    conceptKind.push(numberOf(concept.kind));
    for (const id of concept.broader) broader.push(numberOf(id));
    broaderStart.push(broader.length);
  }
  const conceptOfId = new Map(conceptId.map((id, concept) => [id, concept]));
  const phrasesOf = (language: Language): KeptPhrases => {
    const sorted = [...entries[language]]
      .map(([key, list]) => ({ key: numberOf(key), list }))
      .sort((a, b) => a.key - b.key);
    const entryStart: number[] = [0];
    const entryConcept: number[] = [];
    const wordStart: number[] = [0];
    const wordKey: number[] = [];
    const wordFolded: number[] = [];
    for (const { list } of sorted) {
      for (const entry of list) {
        entryConcept.push(conceptOfId.get(numberOf(entry.concept)) ?? 0);
        wordKey.push(...entry.keys.map(numberOf));
        wordFolded.push(...entry.folded.map(numberOf));
        wordStart.push(wordKey.length);
      }
      entryStart.push(entryConcept.length);
    }
    return {
      keys: Int32Array.from(sorted, ({ key }) => key),
      entryStart: Int32Array.from(entryStart),
      entryConcept: Int32Array.from(entryConcept),
      wordStart: Int32Array.from(wordStart),
      wordKey: Int32Array.from(wordKey),
      wordFolded: Int32Array.from(wordFolded),
      surfaces: Int32Array.from(surfaces[language], numberOf),
    };
  };
  const phrases = { en: phrasesOf('en'), fr: phrasesOf('fr'), ar: phrasesOf('ar'), es: phrasesOf('es') };
  const filed = new Uint8Array(numbers.size);
  ORDER.forEach((language, bit) => {
    for (const word of phrases[language].surfaces) filed[word] = (filed[word] ?? 0) | (1 << bit);
  });
  const conceptOf = new Int32Array(numbers.size);
  conceptId.forEach((id, concept) => {
    conceptOf[id] = concept + 1;
  });
  return {
    words: keepWords([...numbers.keys()]),
    filed,
    conceptOf,
    conceptId: Int32Array.from(conceptId),
    conceptKind: Int32Array.from(conceptKind),
    broaderStart: Int32Array.from(broaderStart),
    broader: Int32Array.from(broader),
    phrases,
  };
}

export function keptConcept(kept: KeptLexicon, id: string): Concept | undefined {
  const word = findWord(kept.words, id);
  const number = word < 0 ? -1 : (kept.conceptOf[word] ?? 0) - 1;
  return number < 0 ? undefined : conceptAt(kept, number);
}

function conceptAt(
  { words, conceptId, conceptKind, broaderStart, broader }: KeptLexicon,
  number: number,
): Concept {
  return {
    id: wordAt(words, conceptId[number] ?? 0),
    kind: wordAt(words, conceptKind[number] ?? 0),
    broader: Array.from(broader.subarray(broaderStart[number] ?? 0, broaderStart[number + 1] ?? 0), (word) =>
      wordAt(words, word),
    ),
  };
}

export function* keptIds({ words, conceptId }: KeptLexicon): Iterable<string> {
  for (const word of conceptId) yield wordAt(words, word);
}

export function isKeptWord(kept: KeptLexicon, folded: string, language: Language): boolean {
  const word = findWord(kept.words, folded);
  return word >= 0 && ((kept.filed[word] ?? 0) & (1 << ORDER.indexOf(language))) !== 0;
}

/** The entries filed under a key. */
export function keptEntries(kept: KeptLexicon, key: string, language: Language): Entry[] {
  const word = findWord(kept.words, key);
  if (word < 0) return [];
  const { keys, entryStart, entryConcept, wordStart, wordKey, wordFolded } = kept.phrases[language];
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  if (keys[low] !== word) return [];
  const found: Entry[] = [];
  for (let entry = entryStart[low] ?? 0; entry < (entryStart[low + 1] ?? 0); entry++) {
    const [from, to] = [wordStart[entry] ?? 0, wordStart[entry + 1] ?? 0];
    found.push({
      keys: Array.from(wordKey.subarray(from, to), (number) => wordAt(kept.words, number)),
      folded: Array.from(wordFolded.subarray(from, to), (number) => wordAt(kept.words, number)),
      concept: wordAt(kept.words, kept.conceptId[entryConcept[entry] ?? 0] ?? 0),
    });
  }
  return found;
}

export function* keptSurfaces(kept: KeptLexicon, language: Language): Iterable<string> {
  for (const word of kept.phrases[language].surfaces) yield wordAt(kept.words, word);
}

/** Every single word filed for concepts of a kind. */
export function* keptWordsOfKind(kept: KeptLexicon, kind: string): Iterable<string> {
  const wanted = findWord(kept.words, kind);
  for (const language of ORDER) {
    const { entryConcept, wordStart, wordFolded } = kept.phrases[language];
    for (let entry = 0; entry < entryConcept.length; entry++) {
      const from = wordStart[entry] ?? 0;
      if ((wordStart[entry + 1] ?? 0) - from === 1 && kept.conceptKind[entryConcept[entry] ?? 0] === wanted)
        yield wordAt(kept.words, wordFolded[from] ?? 0);
    }
  }
}
