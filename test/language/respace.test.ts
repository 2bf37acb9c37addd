import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/facts/schema.ts';
import { generalLexicon, Lexicon } from '../../src/language/lexicon.ts';
import { respaced } from '../../src/language/respace.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';

const lexicon = new Lexicon(generalLexicon());
lexicon.add({ id: 'zorb', kind: 'thing', broader: [], words: { en: ['zorb'] } });
const TOLD = {
  has: (word: string) => ['objects', 'recorded', 'overboard', 'store', 'room'].includes(word),
  pairs: (left: string, right: string) => ['objects recorded', 'over board'].includes(`${left} ${right}`),
};

const spaced = (text: string, language: Language): string =>
  respaced(normalise(text), tokenise(normalise(text)), language, lexicon, TOLD)
    .map((token) => token.text)
    .join(' ');

describe('respaced: a space left out', () => {
  it.each<[Language, string, string]>([
    ['en', 'wherewas it', 'where was it'],
    ['en', 'theduration inthe east', 'the duration in the east'],
    ['en', 'durationof the scam', 'duration of the scam'],
    ['en', 'thezorb', 'the zorb'],
    ['en', 'the objectsrecorded', 'the objects recorded'],
    ['fr', 'saisiede drogue', 'saisie de drogue'],
    ['es', 'cuándo actuó lapolicía', 'cuándo actuó la policía'],
  ])('is put back (%s): "%s"', (language, typed, meant) => {
    expect(spaced(typed, language)).toBe(meant);
  });

  it.each<[Language, string]>([
    ['en', 'offences'],
    ['en', 'went overboard'],
    ['en', 'a storeroom'],
    ['es', 'las láminas'],
    ['fr', 'tournesol'],
    ['en', 'stallholders'],
    ['en', 'a zorbing'],
    ['fr', 'perquisitionné'],
    ['es', 'supuesta'],
    ['ar', 'الانهياران'],
  ])('is missed in no whole word (%s): "%s"', (language, typed) => {
    expect(spaced(typed, language)).toBe(typed);
  });
});

describe('respaced: a name', () => {
  it('with a capital is one word, unless half of it is a name of the case', () => {
    expect([spaced('qui est Laporte', 'fr'), spaced('Thezorb', 'en')]).toEqual([
      'qui est laporte',
      'the zorb',
    ]);
  });
});

describe('respaced: a French apostrophe left out', () => {
  it.each([
    ['combien dannées', 'combien d années'],
    ['lenquete', 'l enquete'],
    ['cest qui', 'c est qui'],
    ['comment sappelle le chef', 'comment s appelle le chef'],
  ])('is put back: "%s"', (typed, meant) => {
    expect(spaced(typed, 'fr')).toBe(meant);
  });

  it.each(['légalité', 'décollaient', 'déconnecté', 'délogés', 'savaient', 'selle', 'cages'])(
    'is missed in no whole word: "%s"',
    (word) => {
      expect(spaced(word, 'fr')).toBe(word);
    },
  );
});

describe('respaced: a space too many', () => {
  it.each<[Language, string, string]>([
    ['en', 'number of peop le', 'number of people'],
    ['es', 'la ope ración', 'la operación'],
  ])('is taken out (%s): "%s"', (language, typed, meant) => {
    expect(spaced(typed, language)).toBe(meant);
  });

  it.each<[Language, string]>([
    ['es', 'a copiar'],
    ['fr', 'de lits'],
    ['en', "shouldn't"],
  ])('is none between two words (%s): "%s"', (language, typed) => {
    expect(spaced(typed, language).replace(/ /gu, '')).toBe(
      tokenise(normalise(typed))
        .map(({ text }) => text)
        .join(''),
    );
    expect(spaced(typed, language).split(' ').length).toBe(tokenise(normalise(typed)).length);
  });
});

describe('respaced: any text', () => {
  it('keeps its letters and their order, and where each stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Language>('en', 'fr', 'ar', 'es'), (raw, language) => {
        const text = normalise(raw);
        const tokens = tokenise(text);
        const now = respaced(text, tokens, language, lexicon);
        const letters = (list: readonly { text: string }[]) => list.map((token) => token.text).join('');
        expect(letters(now)).toBe(letters(tokens));
        expect(now.every(({ start, end }, at) => start < end && start >= (now[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
