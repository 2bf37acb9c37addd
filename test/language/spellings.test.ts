import { describe, expect, it } from 'vitest';
import { rankOf } from '../../src/language/common.ts';
import { detectLanguage } from '../../src/language/detect.ts';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { read } from '../../src/language/read.ts';
import { listedSpellings, meantBy, parseSpellings } from '../../src/language/spellings.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';
import { caseLexicon } from '../../src/match/vocabulary.ts';
import { bench } from '../answer/fixture.ts';

const lexicon = generalLexicon();

describe('parseSpellings', () => {
  it('gives of each spelling the word meant, without accents', () => {
    const { es } = parseSpellings('# slips\n\nes cuándo: kuándo qdo');
    expect([...es]).toEqual([
      ['kuando', 'cuando'],
      ['qdo', 'cuando'],
    ]);
  });

  it('names the line that is of another form', () => {
    expect(() => parseSpellings('en when: wehn\nen which')).toThrow('spellings:2');
  });

  it('refuses a spelling that is listed twice', () => {
    expect(() => parseSpellings('en when: wen\nen went: wen')).toThrow('spellings:2: wen is listed already');
  });
});

describe('the listed spellings', () => {
  const entries = Object.entries(listedSpellings()).flatMap(([language, spellings]) =>
    [...spellings].map(([typed, meant]) => ({ language: language as 'en' | 'fr' | 'es', typed, meant })),
  );

  it('mean words that are common, and none that is a spelling itself', () => {
    const odd = entries.filter(
      ({ language, typed, meant }) =>
        // A half of a double name is read so before its hyphen alone.
        (!typed.endsWith('-') && (rankOf(meant, language) ?? 10_000) > 3_000) ||
        meantBy(meant, language) !== undefined,
    );
    expect(odd).toEqual([]);
  });

  it('are no words that mean something of their own', () => {
    const odd = entries.filter(
      ({ language, typed }) =>
        lexicon.word(typed, language).senses.length > 0 || (rankOf(typed, language) ?? 10_000) < 1_500,
    );
    expect(odd).toEqual([]);
  });
});

describe('read: spellings', () => {
  const folded = (text: string) => read(text, lexicon).tokens.map((token) => token.folded);

  it('takes a small word as the one that is meant', () => {
    expect(folded('wehn were teh birds sold')).toEqual(['when', 'were', 'the', 'birds', 'sold']);
  });

  it('knows a phrase whose first word is misspelt', () => {
    const { forms } = read('wat time was it', lexicon);
    expect(forms.filter(({ kind }) => kind === 'ask').map(({ role }) => role)).toContain('ask-date');
  });

  it('leaves alone what is a name of the case', () => {
    const content = structuredClone(bench.content);
    const [first] = content.vocabulary;
    if (!first) throw new Error('the bakery has no vocabulary');
    content.vocabulary.push({ ...first, id: 'wen', names: { en: ['wen'] } });
    expect(read('did wen sell them', caseLexicon(content)).tokens.map((token) => token.folded)).toContain(
      'wen',
    );
  });

  it('leaves alone what has a capital within the text', () => {
    expect(folded('did Wen sell them')).toContain('wen');
  });

  it('knows the language of a text by them', () => {
    const text = normalise('kand');
    expect(detectLanguage(text, tokenise(text), lexicon)).toBe('fr');
  });
});

describe('read: spellings where a sentence opens', () => {
  const folded = (text: string) => read(text, lexicon).tokens.map((token) => token.folded);

  it.each([
    ['¿Kuando fue la redada?', 'cuando'],
    ['Hi. Wen was the raid?', 'when'],
    ['WEHN WERE THEY SOLD', 'when'],
  ])('are taken with a capital, too: "%s"', (text, meant) => {
    expect(folded(text)).toContain(meant);
  });
});

describe('read: the first half of two peoples', () => {
  const folded = (text: string, language: 'en' | 'fr' | 'es') =>
    read(text, bench.lexicon, language).tokens.map((token) => token.folded);
  it.each([
    ['en', 'a Franco-German raid', 'french'],
    ['fr', 'une opération franco-allemande', 'francais'],
    ['es', 'una operación franco-alemana', 'frances'],
  ] as const)('is the name of the people, in %s: "%s"', (language, text, people) => {
    expect(folded(text, language)).toContain(people);
  });
  it.each(['General Franco arrested them', 'a Franco - German raid'])(
    'is no more than a name without its hyphen: "%s"',
    (text) => {
      expect(folded(text, 'en')).toContain('franco');
    },
  );
});
