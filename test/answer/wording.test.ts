import { describe, expect, it } from 'vitest';
import {
  afterColon,
  formatAbout,
  formatBound,
  formatDate,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatSpan,
  say,
  typeset,
} from '../../src/answer/wording.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';

describe('formatNumber', () => {
  it.each([
    ['en', '2,496'],
    ['fr', '2\u00A0496'],
    ['es', '2.496'],
  ] as const)('groups four digits too (%s)', (language, expected) => {
    expect(formatNumber(2_496, language)).toBe(expected);
  });
  it('groups Arabic as the statements of the cases do', () => {
    expect(formatNumber(2_496, 'ar')).toBe('2,496');
  });
  it('keeps as many decimals as it is told', () => {
    expect([formatNumber(118.857, 'en', 1), formatNumber(118.857, 'en')]).toEqual(['118.9', '119']);
  });
});

describe('formatSpan', () => {
  it.each([
    [1, 'en', '1 year'],
    [26, 'en', '26 years'],
    [1, 'es', '1 año'],
    [2, 'fr', '2 ans'],
  ] as const)('tells %d in %s as "%s"', (value, language, expected) => {
    expect(formatSpan(value, 'year', language)).toBe(expected);
  });
});

describe('formatSpan in Arabic', () => {
  it.each([
    [1, 'يوم'],
    [2, 'يومان'],
    [3, '3 أيام'],
    [26, '26 يوما'],
    [100, '100 يوم'],
  ] as const)('bends the noun to %d and leaves off the vowel signs', (value, expected) => {
    expect(formatSpan(value, 'day', 'ar')).toBe(expected);
  });
});

describe('formatAbout', () => {
  it.each([
    [2, 'en', 'About 2 years'],
    [2, 'fr', 'Environ 2 ans'],
    [2, 'ar', 'نحو سنتين'],
    [1, 'es', 'Aproximadamente 1 año'],
  ] as const)('tells about %d years in %s', (value, language, expected) => {
    expect(formatAbout(value, 'year', language)).toBe(expected);
  });
});

describe('formatMoney', () => {
  it.each([
    [1.8, 'en', 'EUR 1.80'],
    [1.8, 'fr', '1,80\u00A0EUR'],
    [40, 'en', 'EUR 40'],
  ] as const)('keeps the cents of %d in %s', (value, language, expected) => {
    expect(formatMoney(value, 'EUR', language)).toBe(expected);
  });
  it.each([
    [103_305, 'USD', '103,305 دولارات'],
    [665_151, 'USD', '665,151 دولارا'],
    [6_000_000, 'MAD', '6,000,000 درهم'],
    [931_870, 'MAD', '931,870 درهما'],
    [1, 'USD', 'دولار واحد'],
    [12, 'TND', '12 دينارا تونسيا'],
  ] as const)('bends the Arabic name of the currency: %d %s', (value, currency, expected) => {
    expect(formatMoney(value, currency, 'ar')).toBe(expected);
  });
});

describe('formatPercent', () => {
  it.each([
    ['en', '15.5%'],
    ['fr', '15,5\u00A0%'],
    ['ar', '15.5 في المائة'],
    ['es', '15,5\u00A0%'],
  ] as const)('sets the sign as %s does', (language, expected) => {
    expect(formatPercent(15.46, language)).toBe(expected);
  });
});

describe('formatBound', () => {
  it.each([
    ['from', '2021-02-08', 'fr', 'du 8 février 2021'],
    ['to', '2021-02-08', 'fr', 'au 8 février 2021'],
    ['from', '2021-04', 'fr', 'd’avril 2021'],
    ['to', '2020-22', 'fr', 'à l’été 2020'],
    ['from', '2020-21', 'fr', 'du printemps 2020'],
    ['since', '2020-22', 'fr', 'depuis l’été 2020'],
    ['since', '2002', 'fr', 'depuis 2002'],
    ['to', '2020-22', 'es', 'al verano de 2020'],
    ['from', '2020-21', 'es', 'de la primavera de 2020'],
    ['since', '2021-02-08', 'es', 'desde el 8 de febrero de 2021'],
    ['from', '2019', 'es', 'de 2019'],
    ['to', '2020-22', 'ar', 'إلى صيف 2020'],
  ] as const)('%s %s in %s is "%s"', (bound, date, language, expected) => {
    expect(formatBound(bound, date, language)).toBe(expected);
  });
});

describe('afterColon', () => {
  it.each([
    ['fr', 'La police a saisi 51 montres.', 'la police a saisi 51 montres.'],
    ['fr', 'L’article a été publié.', 'l’article a été publié.'],
    ['fr', 'La DGST a sauvé les oiseaux.', 'la DGST a sauvé les oiseaux.'],
    ['fr', 'Le Havre est un port.', 'Le Havre est un port.'],
    ['fr', 'Derb Ghallef se trouve à Casablanca.', 'Derb Ghallef se trouve à Casablanca.'],
    ['es', 'Se incautaron 51 relojes.', 'se incautaron 51 relojes.'],
    ['es', 'El Cairo es una capital.', 'El Cairo es una capital.'],
    ['en', 'The police seized 51 watches.', 'The police seized 51 watches.'],
  ] as const)('goes on in %s: "%s"', (language, text, expected) => {
    expect(afterColon(text, language)).toBe(expected);
  });
});

describe('typeset', () => {
  it('binds what French sets apart by a space', () => {
    expect(typeset('Sur « a » : b ; c ?', 'fr')).toBe('Sur «\u00A0a\u00A0»\u00A0: b\u00A0; c\u00A0?');
  });
  it('leaves the others as they are', () => {
    expect(typeset('Sobre «a»: b', 'es')).toBe('Sobre «a»: b');
  });
});

describe('formatDate', () => {
  it.each([
    ['2022-03-05', 'en', '5 March 2022'],
    ['2022-03-05', 'fr', '5 mars 2022'],
    ['2022-03-05', 'ar', '5 مارس 2022'],
    ['2022-03-05', 'es', '5 de marzo de 2022'],
    ['2022-03-01', 'fr', '1er mars 2022'],
    ['2022-03', 'en', 'March 2022'],
    ['1984', 'en', '1984'],
    ['2019-23', 'en', 'autumn 2019'],
    ['2019-23', 'fr', 'automne 2019'],
    ['2019-23', 'ar', 'خريف 2019'],
    ['2019-23', 'es', 'otoño de 2019'],
  ] as const)('words %s in %s as "%s"', (date, language, expected) => {
    expect(formatDate(date, language)).toBe(expected);
  });
  it('leaves out a year that the source does not give', () => {
    expect(formatDate('2022-03-03', 'en', true)).toBe('3 March');
  });
});

describe('formatList', () => {
  it.each([
    ['en', 'a, b and c'],
    ['fr', 'a, b et c'],
    ['es', 'a, b y c'],
    ['ar', 'a وb وc'],
  ] as const)('joins in %s', (language, expected) => {
    expect(formatList(['a', 'b', 'c'], language)).toBe(expected);
  });
});

describe('say', () => {
  it('fills the blanks in', () => {
    expect(say('absentOf', 'en', { what: 'the names' })).toBe('The article does not say: the names.');
  });
  it('leaves no blank in the text where a word is missing', () => {
    expect(LANGUAGES.filter((language) => say('elapsed', language).includes('{'))).toEqual([]);
  });
  it('does not read blanks in what it fills in', () => {
    expect(say('partAbsent', 'en', { part: '{part} $& {what}' })).toBe(
      'On “{part} $& {what}”: the article does not say.',
    );
  });
});
