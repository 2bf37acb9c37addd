import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/facts/schema.ts';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { fold } from '../../src/language/tokens.ts';
import { createCorrector } from '../../src/match/correct.ts';
import { allowedEdits, editDistance } from '../../src/match/edits.ts';
import { soundOf } from '../../src/match/sounds.ts';
import { toldWords } from '../../src/match/told.ts';
import { LEXICON, OWN, question } from './fixture.ts';

const correct = createCorrector(generalLexicon(), new Set());
const ownCorrect = createCorrector(LEXICON, OWN);
/** A word's letters but for vowels, each run of one letter once. */
const bare = (word: string): string => word.replace(/[aeiou]/gu, '').replace(/(.)\1+/gu, '$1');
const words = fc.string({ unit: fc.constantFrom(...'abcdehimnoprst'), minLength: 0, maxLength: 9 });

describe('createCorrector: the words that a case is told with', () => {
  const told = toldWords((language) => ({
    words: new Set(language === 'en' ? ['overhauled'] : []),
    pairs: new Set(),
  }));
  const spell = createCorrector(generalLexicon(), new Set(), told);
  it('mends a slip in one that no list has', () => {
    expect(spell('overhualed', 'en', 'unknown')).toBe('overhauled');
  });
  it('leaves a name alone', () => {
    expect(spell('overhualed', 'en', 'name')).toBeUndefined();
  });
});

describe('createCorrector: chat spelling', () => {
  it.each<[string, string]>([
    ['l7adita', 'حادثه'],
    ['intikhabat', 'انتخابات'],
    ['mouttaham', 'متهم'],
    ['lbaladiya', 'البلديه'],
    ['infijar', 'انفجار'],
  ])('reads Arabic in Latin letters by its consonants: %s', (word, found) => {
    expect(correct(word, 'ar', 'unknown')).toBe(found);
  });

  it('leaves it alone in another language, and where two consonants tell too little', () => {
    expect([correct('intikhabat', 'fr', 'unknown'), correct('9al', 'ar', 'unknown')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('createCorrector', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'swapped letters', 'phnoes', 'phones'],
    ['en', 'swapped letters', 'polcie', 'police'],
    ['en', 'a dropped letter', 'arested', 'arrested'],
    ['en', 'a dropped letter', 'phons', 'phone'],
    ['en', 'a doubled letter', 'phonnes', 'phones'],
    ['en', 'two slips', 'sezied', 'seized'],
    ['en', 'a swap in three letters', 'hte', 'the'],
    ['en', 'a dropped letter of a magnitude', 'milion', 'million'],
    ['fr', 'a doubled letter', 'telephonne', 'telephone'],
    ['es', 'a dropped letter', 'telfono', 'telefono'],
    ['ar', 'a wrong letter', 'هوانف', 'هواتف'],
    ['ar', 'a wrong letter', 'هواتق', 'هواتف'],
  ])('mends, in %s, %s: %s', (language, _what, word, meant) => {
    expect(correct(word, language, 'unknown')).toBe(meant);
  });

  it('mends a month with its capital, and no other name', () => {
    expect(correct('sptember', 'en', 'name')).toBe('september');
    expect(correct('phnoes', 'en', 'name')).toBeUndefined();
    expect(correct('jun', 'en', 'name')).toBeUndefined();
  });

  it.each(['zzzzzz', 'qwertyuiop', 'ab', 'thn', ''])('leaves alone what is near to nothing: "%s"', (word) => {
    expect(correct(word, 'en', 'unknown')).toBeUndefined();
  });

  it.each<[Language, string]>([
    ['en', 'trimmed'],
    ['en', 'upheld'],
    ['en', 'allegiance'],
    ['es', 'sopesa'],
    ['ar', 'المرصود'],
  ])(
    'takes no two letters that neither sound alike nor lie side by side for slips, in %s: %s',
    (language, word) => {
      expect(correct(word, language, 'unknown')).toBeUndefined();
    },
  );

  it.each<[Language, string, string]>([
    ['es', 'kiebra', 'quiebra'],
    ['es', 'kompra', 'compra'],
    ['fr', 'kelle', 'quelle'],
  ])('reads a k as what sounds like it, in %s: %s', (language, word, meant) => {
    expect(correct(word, language, 'unknown')).toBe(meant);
  });

  it.each(['tow', 'fiv', 'sxi', 'tne', 'fuor'])('does not guess a short figure from "%s"', (word) => {
    expect([undefined, ...generalLexicon().wordsOfKind('number')]).not.toContain(
      correct(word, 'en', 'unknown') ?? 'nothing',
    );
  });

  it.each(['the eighth arrest', 'the fourt arrest'])(
    'does not guess a figure from another word: "%s"',
    (text) => {
      expect(question(text).numbers).toEqual([]);
    },
  );

  it.each(['barton', 'smit', 'marketo', 'telefhone'])('takes no common word for the name "%s"', (word) => {
    expect(correct(word, 'en', 'name')).toBeUndefined();
  });

  it('takes a misspelt name for a name of the case', () => {
    expect([
      ownCorrect('velmnot', 'en', 'name'),
      ownCorrect('acmee', 'en', 'name'),
      ownCorrect('logistcs', 'en', 'name'),
    ]).toEqual(['velmont', 'acme', 'logistics']);
  });

  it('remembers nothing from one case for another', () => {
    expect(correct('velmnot', 'en', 'name')).toBeUndefined();
  });

  it('never throws, and gives undefined or a listed word within the edits allowed, the same each time', () => {
    const listed = new Map(
      LANGUAGES.map((language) => [language, new Set(generalLexicon().words(language))]),
    );
    fc.assert(
      fc.property(
        fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 })),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          const word = fold(text.toLowerCase());
          const found = correct(word, language, 'unknown');
          expect(correct(word, language, 'unknown')).toBe(found);
          if (found === undefined) return;
          expect(listed.get(language)?.has(found)).toBe(true);
          // Arabic in Latin letters is read by its consonants.
          if (language === 'ar' && /^[a-z\d]+$/u.test(word)) return;
          // Without its vowels a word is further from itself.
          if (bare(word) === bare(found)) return;
          // A word written by ear sounds like what it stands for.
          const sound = soundOf(word, language);
          if (sound !== undefined && sound === soundOf(found, language)) return;
          expect(editDistance(word, found, 3)).toBeLessThanOrEqual(allowedEdits(word.length));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('questions as people type them', () => {
  const correctionsOf = (text: string) => question(text).corrections.map(({ from, to }) => `${from} > ${to}`);

  it.each<[string, string[]]>([
    ['how mnay pepole were arested', ['mnay > many', 'pepole > people', 'arested > arrested']],
    ['how many phnoes', ['phnoes > phones']],
    ['How many phones were seized?', []],
    ['combien de telephones ont ete saisis', []],
    ['cuantos telefonos se incautaron', []],
    ['who is Barton?', []],
    ['was it in Velmnot', ['velmnot > velmont']],
    ['they went tow the market', []],
    ['were 2496 or 2,469 phones seized', []],
  ])('"%s" is mended by %j', (text, corrections) => {
    expect(correctionsOf(text)).toEqual(corrections);
  });

  it('changes no figure written in digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (value) => {
        expect(
          question(`how many of ${value} phnoes`)
            .numbers.concat()
            .map((number) => number.value),
        ).toEqual(/^(?:19|20)\d\d$/u.test(String(value)) ? [] : [value]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a corrected word', () => {
  it.each<[string, string]>([['prisn', 'prison']])('"%s" is "%s", a letter left out', (slip, word) => {
    expect(correct(slip, 'en', 'unknown')).toBe(word);
  });

  it('is no opposite of what was written', () => {
    expect(correct('unpaid', 'en', 'unknown')).not.toBe('paid');
  });
});

describe('createCorrector: which key was meant', () => {
  it('prefers a letter left out to one that is typed far from its key: "markt" is a market, no marks', () => {
    expect(correct('markt', 'en', 'unknown')).toBe('market');
  });
});

describe('a misspelt word', () => {
  it('is no region of the world that the case does not name', () => {
    expect(correct('retagne', 'fr', 'unknown')).not.toBe('bretagne');
  });
});

describe('words without their vowels', () => {
  it.each([
    ['tblts', 'tablets'],
    ['dismntld', 'dismantled'],
    ['ntwrk', 'network'],
    ['hspitl', 'hospital'],
  ])('reads "%s" as "%s"', (typed, meant) => {
    expect(correct(typed, 'en', 'unknown')).toBe(meant);
  });
  it('leaves a slip of one letter to the word that it is a slip of', () => {
    expect(correct('hospitl', 'en', 'unknown')).toBe('hospital');
  });
  it('makes a word only of its letters in their order, but for the slips that any word is allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'bcdfgh'), minLength: 3, maxLength: 9 }), (word) => {
        const found = correct(word, 'en', 'unknown');
        if (found === undefined) return;
        const inOrder = new RegExp([...word].join('.*'), 'u').test(found);
        const allowed = allowedEdits(word.length);
        expect(inOrder || editDistance(word, found, allowed) <= allowed).toBe(true);
      }),
    );
  });
});

describe('createCorrector: currencies', () => {
  it('makes no currency of a short word by a letter', () => {
    expect(correct('flanc', 'fr', 'unknown')).not.toBe('franc');
  });
});

describe('createCorrector: words written by ear', () => {
  it.each<[Language, string, string]>([
    ['fr', 'chofeur', 'chauffeur'],
    ['fr', 'biyets', 'billet'],
    ['es', 'yevaron', 'llevaron'],
  ])('finds in %s what "%s" sounds like: "%s"', (language, typed, meant) => {
    expect(correct(typed, language, 'unknown')).toBe(meant);
  });
  it.each(['trempait', 'tamtam'])('finds no number for "%s"', (typed) => {
    expect(correct(typed, 'fr', 'unknown')).not.toBe('trente');
  });
  it('finds nothing for a name', () => {
    expect(correct('chofeur', 'fr', 'name')).toBeUndefined();
  });
});

describe('createCorrector: a letter typed twice', () => {
  it('is likelier than one letter for another', () => {
    expect(correct('accussed', 'en', 'unknown')).toBe('accused');
  });
});
