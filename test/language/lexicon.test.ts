import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/facts/schema.ts';
import { generalLexicon, isForm, Lexicon } from '../../src/language/lexicon.ts';
import { fold, normalise, tokenise } from '../../src/language/tokens.ts';
import { parseWordList } from '../../src/language/wordlist.ts';

const WORDS = `
[device] thing
[phone] thing < device
en phone, cell phone
fr téléphone
ar هاتف, هواتف
es teléfono
[cell] place
en cell
[on] function
en on
`;

function made(text = WORDS, base?: Lexicon): Lexicon {
  const lexicon = new Lexicon(base);
  for (const block of parseWordList(text, 'made')) lexicon.add(block);
  return lexicon;
}

function matches(lexicon: Lexicon, text: string, language: Language = 'en', at = 0) {
  return lexicon
    .matchesAt(tokenise(normalise(text)), at, language)
    .map(({ concept, to, exact }) => ({ concept, to, exact }));
}

describe('matchesAt', () => {
  it('finds a word as it is listed', () => {
    expect(matches(made(), 'Phone')).toEqual([{ concept: 'phone', to: 1, exact: true }]);
  });

  it('finds another form of a word, and says that it is not exact', () => {
    expect(matches(made(), 'phones')).toEqual([{ concept: 'phone', to: 1, exact: false }]);
  });

  it('finds the longest phrase first', () => {
    expect(matches(made(), 'cell phones')).toEqual([
      { concept: 'phone', to: 2, exact: false },
      { concept: 'cell', to: 1, exact: true },
    ]);
  });

  it('remembers nothing of a word that is older than what was added', () => {
    const lexicon = made();
    matches(lexicon, 'cell phone');
    for (const block of parseWordList('[handset] thing\nen cell phone handset, cell\n', 'more'))
      lexicon.add(block);
    expect(matches(lexicon, 'cell phone handset').map(({ concept, to }) => [concept, to])).toEqual([
      ['handset', 3],
      ['phone', 2],
      ['cell', 1],
      ['handset', 1],
    ]);
  });

  it('finds a phrase over its hyphen', () => {
    expect(matches(made(), 'cell-phone')[0]).toEqual({ concept: 'phone', to: 3, exact: true });
  });

  it('finds a word without its accents', () => {
    expect(matches(made(), 'telephone', 'fr')).toEqual([{ concept: 'phone', to: 1, exact: true }]);
  });

  it.each(['هاتف', 'الهاتف', 'والهاتف', 'بالهاتف', 'للهاتف'])(
    'finds an Arabic word behind what is written onto it: %s',
    (word) => {
      expect(matches(made(), word, 'ar')).toEqual([{ concept: 'phone', to: 1, exact: true }]);
    },
  );

  it('finds an Arabic word before a pronoun', () => {
    expect(matches(made(), 'هواتفهم', 'ar')).toEqual([{ concept: 'phone', to: 1, exact: false }]);
  });

  it('keeps the words of a language to it', () => {
    expect(matches(made(), 'teléfono', 'en')).toEqual([]);
  });

  it('takes a form word only as it is written', () => {
    const lexicon = made('[n-1] number\nen one\n');
    expect([matches(lexicon, 'one').length, matches(lexicon, 'ones').length]).toEqual([1, 0]);
  });

  it('takes a word that is listed itself for no shorter one behind a prefix', () => {
    const found = generalLexicon()
      .word('كميه', 'ar')
      .senses.map((sense) => sense.kind);
    expect(found).not.toContain('number');
  });

  it('takes no word for a city or a country by a stem that it shares', () => {
    const places = (word: string) =>
      generalLexicon()
        .word(word, 'es')
        .senses.filter(({ concept }) => generalLexicon().isTown(concept)).length;
    expect([places('bali') > 0, places('balian')]).toEqual([true, 0]);
  });

  it('finds a broken Arabic plural by its singular, and only where it is a thing', () => {
    const lexicon = made('[hole] thing\nar ثقب\n\n[show] act\nar عرض\n');
    expect(lexicon.word(fold('الثقوب'), 'ar').senses.map(({ concept }) => concept)).toEqual(['hole']);
    expect(lexicon.word(fold('أعراض'), 'ar').senses).toEqual([]);
  });

  it('takes what is derived in Arabic for the very verb, and for no noun that shares its letters', () => {
    const lexicon = made('[carry] act\nar حمل\n\n[campaign] act\nar حملة\n');
    expect(lexicon.word(fold('المحمولة'), 'ar').senses.map(({ concept }) => concept)).toEqual(['carry']);
  });

  it('finds a verb in another person or voice, where its own form finds nothing', () => {
    const concepts = (word: string, language: Language) =>
      generalLexicon()
        .word(fold(word), language)
        .senses.map((sense) => sense.concept);
    expect(concepts('سيهربون', 'ar')).toContain('escape');
    expect(concepts('صودرت', 'ar')).toContain('seize');
    expect(concepts('defiende', 'es')).toContain('protect');
    expect(concepts('المدفوع', 'ar')).toContain('pay');
    expect(concepts('خرجو', 'ar')).toContain('leave');
    expect(concepts('travaillent', 'fr')).toContain('work');
  });

  it('finds nothing beyond the end of the text', () => {
    expect([matches(made(), 'cell', 'en', 5), matches(made(), 'the cell', 'en', 1)]).toEqual([
      [],
      [{ concept: 'cell', to: 2, exact: true }],
    ]);
  });

  it('lays one lexicon on top of another', () => {
    const upper = made('[nokia] thing < phone\nen brick\n', made());
    expect([matches(upper, 'brick')[0]?.concept, matches(upper, 'phone')[0]?.concept]).toEqual([
      'nokia',
      'phone',
    ]);
  });

  it('never throws on any text, and never matches past it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const tokens = tokenise(normalise(text));
        tokens.forEach((_, at) => {
          for (const match of generalLexicon().matchesAt(tokens, at, language)) {
            expect(match.from === at && match.to > at && match.to <= tokens.length).toBe(true);
          }
        });
      }),
    );
  });
});

describe('concepts', () => {
  it('unites blocks of one id', () => {
    const lexicon = made('[a] act\nen go\n[a] act < b\nen walk\n[b] act\n');
    expect([lexicon.concept('a'), matches(lexicon, 'walk')[0]?.concept]).toEqual([
      { id: 'a', kind: 'act', broader: ['b'] },
      'a',
    ]);
  });

  it('knows the broader concepts through both lexicons', () => {
    expect([...made('[nokia] thing < phone\n', made()).ancestors('nokia')].sort()).toEqual([
      'device',
      'nokia',
      'phone',
    ]);
  });

  it('is not caught in a loop of broader concepts', () => {
    expect([...made('[a] act < b\n[b] act < a\n').ancestors('a')].sort()).toEqual(['a', 'b']);
  });

  it('takes what it does not know for its own only ancestor', () => {
    expect([...made().ancestors('en:flog')]).toEqual(['en:flog']);
  });
});

describe('words', () => {
  it('tells whether a spelling is listed in a language', () => {
    const lexicon = made();
    expect([
      lexicon.hasWord('telephone', 'fr'),
      lexicon.hasWord('telephones', 'fr'),
      lexicon.hasWord('telephone', 'es'),
    ]).toEqual([true, false, false]);
  });

  it('lists the folded words of a language, of both lexicons', () => {
    expect([...made('[x] act\nfr été\n', made()).words('fr')].sort()).toEqual(['ete', 'telephone']);
  });

  it('lists the single words of a kind', () => {
    expect([...made().wordsOfKind('thing')].sort()).toEqual(
      ['phone', 'telefono', 'telephone', 'هاتف', 'هواتف'].sort(),
    );
  });
});

describe('generalLexicon', () => {
  it('is read once', () => {
    expect(generalLexicon()).toBe(generalLexicon());
  });

  it.each<[Language, string, string]>([
    ['en', 'phones', 'phone'],
    ['fr', 'téléphones', 'phone'],
    ['ar', 'الهواتف', 'phone'],
    ['es', 'teléfonos', 'phone'],
    ['en', 'nicked', 'arrest'],
    ['fr', 'interpellés', 'arrest'],
    ['ar', 'chdo', 'arrest'],
    ['es', 'detuvieron', 'arrest'],
    ['en', 'France', 'country-fr'],
    ['es', 'Francia', 'country-fr'],
  ])('knows the %s word "%s" for %s', (language, word, concept) => {
    expect(matches(generalLexicon(), word, language).map((match) => match.concept)).toContain(concept);
  });
});

describe('isForm', () => {
  it.each(['ask', 'number', 'month', 'currency', 'negation', 'op'])(
    'counts %s among the kinds of form words',
    (kind) => {
      expect(isForm(kind)).toBe(true);
    },
  );

  it.each(['thing', 'act', 'person', 'place', 'light'])('counts %s among the kinds of content', (kind) => {
    expect(isForm(kind)).toBe(false);
  });
});

describe('isName', () => {
  const text = `
[benn] person
en the owner, Clara Benn
ar كلارا بين
[owner] person
en the owner
`;
  const lexicon = made(text, made());
  it("is of a case's own concept by a phrase that is listed with a capital", () => {
    expect(lexicon.isName('benn', 'clara benn', 'en')).toBe(true);
    expect(lexicon.isName('benn', 'the owner', 'en')).toBe(false);
    expect(lexicon.isName('owner', 'the owner', 'en')).toBe(false);
  });
  it('is so of each of its phrases in Arabic, which has no capitals', () => {
    expect(lexicon.isName('benn', 'كلارا بين', 'ar')).toBe(true);
    expect(lexicon.isName('owner', 'كلارا بين', 'ar')).toBe(false);
  });
  it('is of none of a lexicon that stands on no other', () => {
    expect(made(text).isName('benn', 'clara benn', 'en')).toBe(false);
  });
});
