import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/facts/schema.ts';
import { generalLexicon, Lexicon } from '../../src/language/lexicon.ts';
import { type Doubt, read } from '../../src/language/read.ts';
import { parseWordList } from '../../src/language/wordlist.ts';
import { reading } from './reading.ts';

const made = new Lexicon(generalLexicon());
for (const block of parseWordList(
  '[velmont] place < city\nen Velmont\n[brisk-quay] place\nen Brisk Quay, the quay of Brisk\n[quay] place\nen quay\n',
  'made',
)) {
  made.add(block);
}

const termsOf = (text: string, language?: Language) =>
  read(text, made, language).terms.map((term) => term.text);
const conceptsOf = (text: string, language?: Language) =>
  reading(text, language).terms.flatMap((term) => term.concepts);
const rolesOf = (text: string, language?: Language) => reading(text, language).forms.map((form) => form.role);

describe('read: terms', () => {
  it.each([
    ['No se incautó dinero', true],
    ['No se habían incautado relojes', true],
    ['No sé cuántos relojes había', false],
    ['no se cuantos relojes habia', false],
    ['No sé la cifra', false],
    ['no se el numero de relojes', false],
  ])('takes the "no" of "%s" for a denial only where it denies what follows: %s', (text, denies) => {
    expect(reading(text, 'es').forms.some(({ kind }) => kind === 'negation')).toBe(denies);
  });
  it('ranks nothing by the "más" of "qué más"', () => {
    const seen = rolesOf('¿qué más confiscaron?');
    expect([seen.includes('ask-what'), seen.includes('op-most')]).toEqual([true, false]);
  });
  it('leaves out all of what asks to agree, where one phrase runs on in another', () => {
    expect(termsOf('Pongo en el tuit que las ventas subieron', 'es')).not.toContain('tuit');
  });
  it('keeps the content and leaves out the form words', () => {
    expect(termsOf('How many of the phones were seized?')).toEqual(['phones', 'seized']);
  });

  it('keeps the content that words stand for which only hint at how things are reckoned', () => {
    const { terms, forms } = reading('How many containers were left on board?', 'en');
    expect(forms.some(({ role }) => role === 'hint-left')).toBe(true);
    expect(terms.map(({ text }) => text)).toContain('left');
  });
  it('takes a listed phrase for one term, and its words for its parts', () => {
    const [term] = read('Brisk Quay', made, 'en').terms;
    expect([term?.text, term?.concepts, term?.parts.map((part) => part.text)]).toEqual([
      'brisk quay',
      ['brisk-quay'],
      ['brisk', 'quay'],
    ]);
  });

  it('has no parts for a single word', () => {
    expect(read('quay', made, 'en').terms[0]?.parts).toEqual([]);
  });

  it('makes a concept of a word that no list has', () => {
    expect(reading('a zorbled phone').terms[0]).toMatchObject({
      text: 'zorbled',
      concepts: ['en:zorbl'],
      kind: 'unlisted',
      how: 'unlisted',
      weight: 1,
    });
  });

  it('remembers that a term was written with a capital', () => {
    expect(read('in Velmont', made, 'en').terms[0]).toMatchObject({
      concepts: ['velmont'],
      capital: true,
      how: 'listed',
    });
  });

  it('takes the words of numbers and times out of the content', () => {
    expect(termsOf('two hundred phones on 8 February 2021')).toEqual(['phones']);
  });

  it('weighs a thing more than a common act', () => {
    const [act, thing] = reading('find phones').terms;
    expect((thing?.weight ?? 0) > (act?.weight ?? 1)).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'how many phones'],
    ['fr', 'combien de téléphones'],
    ['fr', 'combien de telephones'],
    ['es', 'cuantos telefonos'],
    ['ar', 'كم هاتفا'],
    ['ar', 'عدد الهواتف'],
    ['ar', 'وبالهواتف'],
    ['ar', 'ch7al mn telephone'],
  ])('comes to one concept from every language (%s: %s)', (language, text) => {
    expect(conceptsOf(text, language)).toEqual(['phone']);
  });

  it.each(['امرأة', 'امراة', 'المرأة'])('reads hamza written or left out alike: %s', (word) => {
    expect(conceptsOf(word, 'ar')).toContain('woman');
  });

  it.each([
    ["l'enquête", 'investigate'],
    ['l’enquete', 'investigate'],
    ["d'un téléphone", 'phone'],
  ])('reads a French word behind its elision: %s', (text, concept) => {
    expect(conceptsOf(text, 'fr')).toContain(concept);
  });

  it('believes a word of another language as it is listed', () => {
    expect(conceptsOf('combien de laptops', 'fr')).toEqual(['laptop']);
  });

  it('does not believe a form word of another language', () => {
    expect(rolesOf('los que', 'en')).toEqual([]);
  });
});

describe('read: forms', () => {
  it.each<[Language, string, string]>([
    ['en', 'how many', 'ask-count'],
    ['fr', 'combien de', 'ask-count'],
    ['es', '¿cuántos?', 'ask-count'],
    ['ar', 'كم', 'ask-count'],
    ['ar', 'ch7al', 'ask-count'],
    ['fr', 'pourquoi', 'ask-why'],
    ['ar', '3lach', 'ask-why'],
    ['en', 'since', 'fw-since'],
    ['es', 'no', 'fw-negation'],
    ['fr', 'au total', 'op-sum'],
  ])('finds the role of a form word (%s: %s)', (language, text, role) => {
    expect(rolesOf(text, language)).toContain(role);
  });

  it.each<[string, string]>([
    ['Est-ce que la police a saisi des armes ?', 'fw-yesno'],
    ["Qu'est-ce que la police a saisi ?", 'fw-yesno'],
    ['Y a-t-il des armes ?', 'fw-yesno'],
    ["N'est-ce pas ?", 'fw-tag'],
    ['Rappelle-moi la valeur', 'ask-tell'],
  ])('finds a French form word over its hyphens: %s', (text, role) => {
    expect(rolesOf(text, 'fr')).toContain(role);
  });
});

describe('read: forms within others', () => {
  it('finds no denial in a phrase that asks', () => {
    expect(rolesOf('nº de teléfonos', 'es')).not.toContain('fw-negation');
    expect(rolesOf('no se incautaron teléfonos', 'es')).toContain('fw-negation');
  });
});

describe('read: fillers', () => {
  const kinds = (text: string, language?: Language) => reading(text, language).forms.map(({ kind }) => kind);
  it('deny nothing, whatever words they are made of', () => {
    expect(kinds('Not sure who led the raid')).not.toContain('negation');
    expect(kinds('je ne sais pas qui a dirigé la descente', 'fr')).not.toContain('negation');
    expect(kinds('no sé quién dirigió la redada', 'es')).not.toContain('negation');
    expect(kinds('Police did not find the vans')).toContain('negation');
  });
  it('ask to agree only where that is what they are for', () => {
    expect(kinds('no idea who led the raid')).not.toContain('tag');
    expect(kinds('ils ont trouvé les camions, pas vrai ?', 'fr')).toContain('tag');
  });
});

describe('read: spelling', () => {
  const correct = (word: string) => (word === 'phnoes' ? 'phones' : undefined);

  it('reads a misspelt word as the word that the corrector finds, and says so', () => {
    const { terms, corrections } = read('how many phnoes', generalLexicon(), 'en', correct);
    expect([terms[0]?.concepts, terms[0]?.how, terms[0]?.text, corrections]).toEqual([
      ['phone'],
      'corrected',
      'phnoes',
      [{ from: 'phnoes', to: 'phones' }],
    ]);
  });

  it('asks the corrector only for words that nothing knows', () => {
    const asked: string[] = [];
    read('How many phones were seized in 2021, zorbled?', generalLexicon(), 'en', (word) => {
      asked.push(word);
      return undefined;
    });
    expect(asked).toEqual(['zorbled']);
  });

  it('tells the corrector which words are written as names', () => {
    const asked: [string, Doubt][] = [];
    read('Zorbled met Xyloph and qwrtz', generalLexicon(), 'en', (word, _language, doubt) => {
      asked.push([word, doubt]);
      return undefined;
    });
    expect(asked).toEqual([
      ['zorbled', 'unknown'],
      ['xyloph', 'name'],
      ['qwrtz', 'unknown'],
    ]);
  });

  it('takes no word of a shouted text for a name', () => {
    const asked: Doubt[] = [];
    read('HOW MANY ZORBLED XYLOPH', generalLexicon(), 'en', (_word, _language, doubt) => {
      asked.push(doubt);
      return undefined;
    });
    expect(asked).toEqual(['unknown', 'unknown']);
  });

  it('takes spelling as it is without a corrector', () => {
    expect(reading('phnoes').corrections).toEqual([]);
  });
});

describe('read: the whole', () => {
  it('detects the language, unless it is told', () => {
    expect([
      reading('Combien de téléphones ?').language,
      reading('Combien de téléphones ?', 'es').language,
    ]).toEqual(['fr', 'es']);
  });

  it('counts every token as active', () => {
    expect([...reading('how many phones?').active]).toEqual([0, 1, 2, 3]);
  });

  it.each(['', '   ', '???', '\u0000', '👍', '1'.repeat(500)])(
    'reads a text with nothing to read: %j',
    (text) => {
      expect(reading(text).terms).toEqual([]);
    },
  );

  it('never throws on any text, stays within it, and reads it the same each time', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem()),
        (text) => {
          const once = read(text, made, undefined, (word) => (word.length > 6 ? word.slice(1) : undefined));
          expect(
            read(text, made, undefined, (word) => (word.length > 6 ? word.slice(1) : undefined)),
          ).toEqual(once);
          let at = 0;
          for (const term of once.terms) {
            expect(term.from >= at && term.to > term.from && term.to <= once.tokens.length).toBe(true);
            expect(term.weight > 0 || term.kind === 'unlisted').toBe(true);
            expect(term.weight).toBeLessThanOrEqual(1);
            expect(term.concepts.length).toBeGreaterThan(0);
            at = term.to;
          }
        },
      ),
    );
  });
});

describe('read: the order of paragraphs', () => {
  const ops = (text: string, language: 'en' | 'fr' | 'es') =>
    read(text, generalLexicon(), language)
      .forms.filter(({ kind }) => kind === 'op')
      .map(({ role }) => role);
  it.each([
    ['en', 'what does the last paragraph say?'],
    ['fr', "selon l'avant-dernier paragraphe"],
    ['es', 'en el último párrafo'],
  ] as const)('is no order of time, in %s: "%s"', (language, text) => {
    expect(ops(text, language)).toEqual([]);
  });
  it('is one of what is told', () => {
    expect(ops('what was seized last?', 'en')).toEqual(['op-last']);
  });
});
