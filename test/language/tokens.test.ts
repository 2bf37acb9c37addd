import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, MAX_TEXT, MAX_TOKENS, normalise, tokenise } from '../../src/language/tokens.ts';

const tokensOf = (text: string) => tokenise(normalise(text)).map((token) => token.text);
const kindsOf = (text: string) => tokenise(normalise(text)).map((token) => `${token.kind} ${token.text}`);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'grapheme-ascii' }),
);

describe('normalise', () => {
  it.each<[string, string, string]>([
    ['the initial of a surname', 'Stefan R. said so, Ana B. is 41', 'Stefan R said so, Ana B is 41'],
    ['a letter that may end a sentence', 'It was Plan B. Then he left', 'It was Plan B. Then he left'],
    ['Arabic digits', '١٢٣', '123'],
    ['Persian digits', '۴۵', '45'],
    ['the Arabic thousands separator', '٢٬٤٩٦', '2,496'],
    ['the Arabic decimal separator', '٣٫٥', '3.5'],
    ['Arabic vowel signs and kashida', 'مُحَمَّد كـتاب', 'محمد كتاب'],
    ['curly apostrophes', 'l’enquête d‘un', "l'enquête d'un"],
    ['guillemets and curly quotes', '“a” «b»', '"a" "b"'],
    ['dashes', 'a–b—c‑d', 'a-b-c-d'],
    ['ligatures and Roman numeral signs', 'ﬁn Ⅷ', 'fin VIII'],
    ['full-width letters and digits', 'Ａ１', 'A1'],
    ['no-break and narrow spaces', '2\u00a0496\u202f000', '2 496 000'],
    ['Arabic letters that a figure is written to', 'و18 في2019 وال21', 'و 18 في 2019 و 21'],
    ['line breaks', 'a\r\n\tb\u2028c', 'a b c'],
    ['zero-width and direction marks', 'a\u200bb\u202ec\u2066d', 'abcd'],
    ['control characters', 'a\u0000b\u0007c', 'a b c'],
    ['a lone surrogate', '\ud800x', 'x'],
    ['white space around and within', '  a   b ', 'a b'],
  ])('evens out %s', (_what, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('keeps case and accents', () => {
    expect(normalise('Où est l’Été ?')).toBe("Où est l'Été ?");
  });

  it('reads no more than the longest text', () => {
    expect(normalise('x'.repeat(MAX_TEXT + 500))).toHaveLength(MAX_TEXT);
  });

  it('gives any text once normalised back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('never throws, and gives the same for the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).toBe(normalise(text));
      }),
    );
  });
});

describe('fold', () => {
  it.each<[string, string, string]>([
    ['French accents', 'été où garçon', 'ete ou garcon'],
    ['Spanish accents and ñ', 'teléfono año', 'telefono ano'],
    ['ligatures', 'œuvre æon', 'oeuvre aeon'],
    ['hamza on and under alef', 'أحمد إلى آخر', 'احمد الي اخر'],
    ['hamza on waw and yeh', 'مؤسسة عائلة', 'موسسه عايله'],
    ['teh marbuta and alef maksura', 'مدينة على', 'مدينه علي'],
  ])('unites %s', (_what, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text.toLowerCase());
        expect(fold(once)).toBe(once);
      }),
    );
  });
});

describe('tokenise', () => {
  it.each<[string, string, string[]]>([
    ['a grouped number of any style', '2,496 2.496,50', ['2,496', '2.496,50']],
    ['a number grouped by spaces', '1 234 567 phones', ['1 234 567', 'phones']],
    ['two numbers of which the first is grouped', '14,300 100-sol', ['14,300', '100', '-', 'sol']],
    ['a grouped number with three decimals', '1,234.567', ['1,234.567']],
    ['a day and a year as two numbers', '2 2021', ['2', '2021']],
    ['French elisions', "qu'est l'enquête d'un", ['qu', 'est', 'l', 'enquête', 'd', 'un']],
    ['chat Arabic that ends like an ordinal', '3nd 2nd', ['3nd', '2', 'nd']],
    ['chat Arabic that opens with or holds digits', '3lach ch7al 7al', ['3lach', 'ch7al', '7al']],
    [
      'an ordinal tail or a magnitude apart from its digit',
      '8th 3rd 6m 5km',
      ['8', 'th', '3', 'rd', '6', 'm', '5', 'km'],
    ],
    ['currency signs and percent signs', '€5, 100%', ['€', '5', ',', '100', '%']],
    ['a full stop only at the end of a word', 'U.S. end.', ['u', 's', '.', 'end', '.']],
    ['Arabic punctuation', 'كم، أين؟', ['كم', '،', 'أين', '؟']],
    ['no signs that mean nothing', '#tag @x *bold* ~', ['tag', 'x', 'bold']],
  ])('tells %s', (_what, text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  it('tells words, numbers and symbols apart', () => {
    expect(kindsOf('3lach 3 cells?')).toEqual(['word 3lach', 'number 3', 'word cells', 'symbol ?']);
  });

  it('remembers capitals, and where a token stood', () => {
    expect(tokenise('Où est NATO')).toEqual([
      { text: 'où', folded: 'ou', kind: 'word', capital: true, start: 0, end: 2 },
      { text: 'est', folded: 'est', kind: 'word', capital: false, start: 3, end: 6 },
      { text: 'nato', folded: 'nato', kind: 'word', capital: true, start: 7, end: 11 },
    ]);
  });

  it('never throws, keeps within the most tokens, and finds every token where it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalise(text);
        const tokens = tokenise(normal);
        expect(tokens.length).toBeLessThanOrEqual(MAX_TOKENS);
        for (const token of tokens) {
          expect(normal.slice(token.start, token.end).toLowerCase()).toBe(token.text);
        }
      }),
    );
  });

  it('finds the stop that ends a sentence within a quotation', () => {
    expect(tokenise('"it was 2 million." what?').map(({ text }) => text)).toContain('.');
  });

  it('stops at the most tokens however long the text', () => {
    expect(tokenise('a '.repeat(MAX_TOKENS * 3))).toHaveLength(MAX_TOKENS);
  });
});
