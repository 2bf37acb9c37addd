import { describe, expect, it } from 'vitest';
import { evenSpans } from '../../src/language/evenly.ts';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { read } from '../../src/language/read.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';

describe('evenSpans', () => {
  const spans = (text: string, language: 'en' | 'fr' | 'ar' | 'es') => {
    const tokens = tokenise(normalise(text));
    return evenSpans(tokens, language).map(({ from, to }) =>
      tokens
        .slice(from, to)
        .map(({ folded }) => folded)
        .join(' '),
    );
  };
  it.each([
    ['en', '21 arrests, no more, no less', 'no more , no less'],
    ['en', '21, not one less and not one more', 'not one less and not one more'],
    ['fr', '21 arrestations, ni plus ni moins', 'ni plus ni moins'],
    ['es', 'fueron 21, ni uno más ni uno menos', 'ni uno mas ni uno menos'],
    ['ar', '21 موقوفا لا أكثر ولا أقل', 'لا اكثر ولا اقل'],
    ['ar', '21 موقوفا لا زائد ولا ناقص', 'لا زايد ولا ناقص'],
    ['ar', '21 موقوفا لا أقل ولا أكثر', 'لا اقل ولا اكثر'],
  ] as const)('finds the two denials, in %s: "%s"', (language, text, found) => {
    expect(spans(text, language)).toEqual([found]);
  });
  it.each([
    ['en', 'no more than 21'],
    ['en', 'no more phones were found, and no less cash'],
    ['fr', 'il n’y en a plus'],
  ] as const)(
    'finds none where only one is denied, or each of something else, in %s: "%s"',
    (language, text) => {
      expect(spans(text, language)).toEqual([]);
    },
  );
});

describe('read: no more, no less', () => {
  const reading = read('21 arrests, not one more, not one less', generalLexicon(), 'en');
  it('denies nothing', () => {
    expect(reading.forms.filter(({ kind }) => kind === 'negation')).toEqual([]);
  });
  it('counts not one', () => {
    expect(reading.numbers.map(({ value }) => value)).toEqual([21]);
  });
});
