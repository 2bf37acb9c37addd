import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/facts/schema.ts';
import { parseDigits, readNumbers } from '../../src/language/numbers.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';
import { numbersOf, type Told, timesOf } from './reading.ts';
import { SPELT } from './spelt.ts';

const valuesOf = (text: string, language?: Language) =>
  numbersOf(text, language).map((number) => number.value);

describe('parseDigits', () => {
  it.each<[string, number]>([
    ['2,496', 2496],
    ['2.496', 2496],
    ['2 496', 2496],
    ["2'496", 2496],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['2,496.50', 2496.5],
    ['2.496,50', 2496.5],
    ['9.02', 9.02],
    ['9,02', 9.02],
    ['0,5', 0.5],
    ['2496', 2496],
  ])('reads %s as %d', (text, value) => {
    expect(parseDigits(text)).toBe(value);
  });
});

describe('readNumbers on digits', () => {
  it.each([
    ['grouped by a comma', '2,496 phones'],
    ['grouped by a point', '2.496 téléphones'],
    ['grouped by a space', '2 496 téléphones'],
    ['grouped by a no-break space', '2\u00a0496 téléphones'],
    ['grouped by a narrow no-break space', '2\u202f496 téléphones'],
    ['grouped by an apostrophe', '2’496 phones'],
    ['not grouped', '2496 phones'],
    ['in Arabic digits', '٢٬٤٩٦ هاتفا'],
  ])('reads one number %s', (_what, text) => {
    expect(numbersOf(text)).toEqual([{ value: 2496 }]);
  });

  it('keeps the numbers of a sentence apart and in order', () => {
    expect(valuesOf('21 and 32, then 4')).toEqual([21, 32, 4]);
  });

  it('gives the tokens that a number takes up, its currency among them', () => {
    const [number] = readNumbers(tokenise('paid $ 5 each'), []);
    expect([number?.from, number?.to]).toEqual([1, 3]);
  });

  // An hour is not nine and three tenths; as a figure of a claim it would be held against every count.
  it('does not read a time of day as a fraction', () => {
    expect(valuesOf('at 9:30')).toEqual([]);
  });
});

describe('readNumbers on words', () => {
  it('counts by a French "quarantaine" what stands behind its "de", and no isolation', () => {
    expect(
      ["une quarantaine d'abeilles", 'une quarantaine de ruches', '21 jours de quarantaine'].map((text) =>
        valuesOf(text),
      ),
    ).toEqual([[40], [40], [21]]);
  });

  it.each<[string, number]>([
    ['twenty five people', 25],
    ['a dozen phones', 12],
    ['two dozen phones', 24],
    ['half a dozen phones', 6],
    ['deux douzaines de téléphones', 24],
    ['dos docenas de teléfonos', 24],
    ['a couple of phones', 2],
    ['three hundred phones', 300],
    ['two hundred and seven cells', 207],
    ['vingt et un téléphones', 21],
    ['soixante et onze téléphones', 71],
    ['deux cent trois personnes', 203],
    ['doscientos siete teléfonos', 207],
    ['treinta y dos células', 32],
    ['veintiún teléfonos', 21],
    ['ciento tres', 103],
    ['una docena de relojes', 12],
    ['واحد وعشرون شخصا', 21],
    ['الواحد والعشرون', 21],
    ['مئتان وسبعة خلايا', 207],
    ['ثلاثة عشر هاتفا', 13],
    ['zero phones', 0],
  ])('reads "%s" as %d', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value }]);
  });

  it.each<[string, number]>([
    ['twenty-one people', 21],
    ['one hundred and twenty-one', 121],
    ['ninety-six phones', 96],
    ['vingt-deux personnes', 22],
    ['vingt-et-un', 21],
    ['soixante-douze téléphones', 72],
    ['quatre-vingts téléphones', 80],
    ['quatre-vingt-seize', 96],
    ['quatre-vingt-dix-huit téléphones', 98],
  ])('reads "%s", hyphens and all, as %d', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value }]);
  });

  it.each<[string, number]>([
    ['two thousand four hundred and ninety-six', 2496],
    ['deux mille quatre cent quatre-vingt-seize', 2496],
  ])('reads the long "%s" as %d', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value, rounded: true }]);
  });

  it.each<[string, number]>([
    ['dix-sept personnes', 17],
    ['quatre-vingt-dix-sept téléphones', 97],
    ['deux cent sept cellules', 207],
    ['sept téléphones', 7],
  ])('reads "%s" as %d, with no September in it', (text, value) => {
    expect([numbersOf(text), timesOf(text)]).toEqual([[{ value }], []]);
  });

  it.each<[string, number]>([
    ['اثنان وثلاثون خلية', 32],
    ['تسعة وتسعون هاتفا', 99],
  ])('joins Arabic ones to the tens that follow with "and": %s is %d', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value }]);
  });

  it('joins Arabic thousands, hundreds, ones and tens', () => {
    expect(numbersOf('ألفان وأربعمئة وستة وتسعون')).toEqual([{ value: 2496, rounded: true }]);
  });

  it('reads Spanish thousands, hundreds, tens and ones', () => {
    expect(numbersOf('dos mil cuatrocientos noventa y seis')).toEqual([{ value: 2496, rounded: true }]);
  });

  it.each(['one of them', 'one phone', 'un téléphone', 'uno'])(
    'takes the article of "%s" for no number',
    (text) => {
      expect(numbersOf(text)).toEqual([]);
    },
  );

  it.each(['only one car', 'une seule voiture', 'una sola tableta', 'سيارة واحدة', 'tablette we7da'])(
    'counts the one of "%s"',
    (text) => {
      expect(valuesOf(text)).toEqual([1]);
    },
  );

  it.each(['combien de millions', '¿cuántos millones?', 'how many millions'])(
    'takes what "%s" asks for no number',
    (text) => {
      expect(numbersOf(text)).toEqual([]);
    },
  );

  it.each<[string, number[]]>([
    ['twenty, thirty', [20, 30]],
    ['two or three', [2, 3]],
    ['four four', [4, 4]],
    ['4 and 5 phones', [4, 5]],
  ])('does not add up the numbers of "%s"', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });
});

describe('readNumbers on magnitudes', () => {
  it.each<[string, number]>([
    ['6 million', 6_000_000],
    ['16.13 million', 16_130_000],
    ['1.5 million', 1_500_000],
    ['1,5 million', 1_500_000],
    ['2.5k', 2_500],
    ['half a million', 500_000],
    ['medio millón', 500_000],
    ['نصف مليون', 500_000],
    ['un million', 1_000_000],
    ['سبعة ملايين', 7_000_000],
    ['mil doscientos', 1_200],
  ])('reads "%s" as %d, known to its leading digits only', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value, rounded: true }]);
  });

  it.each<[string, number]>([
    ['two and a half years', 2.5],
    ['two years and a half', 2.5],
    ['two and a half million dirhams', 2_500_000],
    ['6 and a half million dirhams', 6_500_000],
    ['deux ans et demi', 2.5],
    ['deux millions et demi de dirhams', 2_500_000],
    ['dos años y medio', 2.5],
  ])('adds half of one to %s', (text, value) => {
    expect(valuesOf(text)).toEqual([value]);
  });
  it('reads a half million with its hyphen', () => {
    expect(numbersOf('un demi-million')).toEqual([{ value: 500_000, rounded: true }]);
  });

  it.each<[string, number]>([
    ['hundreds of phones', 100],
    ['dozens of phones', 10],
    ['thousands of phones', 1_000],
    ['des centaines de téléphones', 100],
    ['cientos de teléfonos', 100],
    ['مئات الهواتف', 100],
  ])('reads "%s" as an order of magnitude', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value, rounded: true, vague: true }]);
  });
});

describe('readNumbers on money', () => {
  it.each<[string, Told]>([
    ['$103,305', { value: 103_305, currency: 'USD' }],
    ['$ 5', { value: 5, currency: 'USD' }],
    ['100€', { value: 100, currency: 'EUR' }],
    ['£20', { value: 20, currency: 'GBP' }],
    ['103.305 dólares', { value: 103_305, currency: 'USD' }],
    ['931 870 dirhams', { value: 931_870, currency: 'MAD' }],
    ['MAD 931,870', { value: 931_870, currency: 'MAD' }],
    ['931,870 MAD', { value: 931_870, currency: 'MAD' }],
    ['3 500,50 euros', { value: 3_500.5, currency: 'EUR' }],
    ['6 millones de dirhams', { value: 6_000_000, currency: 'MAD', rounded: true }],
    ['6m dirhams', { value: 6_000_000, currency: 'MAD', rounded: true }],
    ['six million dirhams', { value: 6_000_000, currency: 'MAD', rounded: true }],
    ['6 مليون درهم', { value: 6_000_000, currency: 'MAD', rounded: true }],
    ['ستة ملايين درهم', { value: 6_000_000, currency: 'MAD', rounded: true }],
    ['€2bn', { value: 2_000_000_000, currency: 'EUR', rounded: true }],
  ])('reads the amount and the currency of "%s"', (text, told) => {
    expect(numbersOf(text)).toEqual([told]);
  });

  it('gives a sign between two numbers to one of them', () => {
    const [first, second] = readNumbers(tokenise('3 $5 notes'), []);
    expect([first?.to, first?.currency, second?.from, second?.currency]).toEqual([1, undefined, 1, 'USD']);
  });

  it('takes a year with a currency for an amount', () => {
    expect(numbersOf('2002 dirhams')).toEqual([{ value: 2002, currency: 'MAD' }]);
  });
});

describe('readNumbers on comparisons', () => {
  it.each(['more than in 2018', 'plus qu’en 2018', 'más que en 2018', 'أكثر مما في 2018'])(
    'takes the year of "%s" for a time, and for no figure that is compared',
    (text) => {
      expect([numbersOf(text), timesOf(text).map(({ year }) => year)]).toEqual([[], [2018]]);
    },
  );
  it('leaves a year another comparison: "about in 2018"', () => {
    expect(numbersOf('about in 2018')).toMatchObject([{ value: 2018, comparison: 'about' }]);
  });

  it.each<[string, Told]>([
    ['more than 2,000', { value: 2000, comparison: 'more' }],
    ['longer than 300 km', { value: 300, comparison: 'more' }],
    ['shorter than 400 km', { value: 400, comparison: 'less' }],
    ['plus long que 300 km', { value: 300, comparison: 'more' }],
    ['menos larga que 400 km', { value: 400, comparison: 'less' }],
    ['أطول من 300 كيلومتر', { value: 300, comparison: 'more' }],
    ['over 100', { value: 100, comparison: 'more' }],
    ['exceeded 11', { value: 11, comparison: 'more' }],
    ['exceeded by 11', { value: 11 }],
    ['plus de 2 000', { value: 2000, comparison: 'more' }],
    ['más de 2.000', { value: 2000, comparison: 'more' }],
    ['أكثر من ٢٬٠٠٠', { value: 2000, comparison: 'more' }],
    ['fewer than ten', { value: 10, comparison: 'less' }],
    ['moins de dix', { value: 10, comparison: 'less' }],
    ['menos de diez', { value: 10, comparison: 'less' }],
    ['أقل من عشرة', { value: 10, comparison: 'less' }],
    ['at least 3', { value: 3, comparison: 'at-least' }],
    ['no fewer than 4', { value: 4, comparison: 'at-least' }],
    ['au moins 3 personnes', { value: 3, comparison: 'at-least' }],
    ['pas moins de 4', { value: 4, comparison: 'at-least' }],
    ['al menos tres', { value: 3, comparison: 'at-least' }],
    ['على الأقل 3', { value: 3, comparison: 'at-least' }],
    ['at most 5', { value: 5, comparison: 'at-most' }],
    ['about 100', { value: 100, comparison: 'about' }],
    ['environ 100', { value: 100, comparison: 'about' }],
    ['less than $500', { value: 500, currency: 'USD', comparison: 'less' }],
  ])('reads how "%s" compares', (text, told) => {
    expect(numbersOf(text)).toEqual([told]);
  });

  // Three is no more than three: these allow the bound itself.
  it.each<[string, number]>([
    ['no more than 3', 3],
    ['pas plus de 3', 3],
    ['no más de 3', 3],
  ])('lets "%s" include %d', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value, comparison: 'at-most' }]);
  });

  it('leaves a number alone that no comparison stands before', () => {
    expect(numbersOf('12 people, more or less')).toEqual([{ value: 12 }]);
  });
});

describe('readNumbers on percentages', () => {
  it.each<[string, number]>([
    ['12%', 12],
    ['12 %', 12],
    ['12.5%', 12.5],
    ['0,5 %', 0.5],
    ['12 percent', 12],
  ])('reads "%s"', (text, value) => {
    expect(numbersOf(text)).toEqual([{ value, percent: true }]);
  });

  it.each(['12 pour cent', '12 por ciento', '12 بالمئة', '12 بالمائة'])(
    'reads "%s" as twelve of a hundred',
    (text) => {
      expect(numbersOf(text)).toEqual([{ value: 12, percent: true }]);
    },
  );
});

describe('readNumbers on numbers spelt out', () => {
  const THINGS = { en: 'phones', fr: 'voitures', es: 'coches', ar: 'سيارة' } as const;
  it.each(LANGUAGES)(
    'reads each number below 200, and further ones to 10,000, in every spelling: %s',
    (language) => {
      const numbers = Array.from({ length: 9999 }, (_, at) => at).filter(
        (n) => n > 1 && (n < 200 || n % 97 === 0),
      );
      const misread = numbers.flatMap((n) =>
        SPELT[language](n)
          .map((spelt) => `${spelt} ${THINGS[language]}`)
          .filter((text) => valuesOf(text, language).join() !== String(n)),
      );
      expect(misread).toEqual([]);
    },
  );
});

describe('readNumbers on any text', () => {
  const pieces = fc.constantFrom(
    'twenty',
    'hundred',
    'and',
    'million',
    '2,496',
    '٢',
    '$',
    '%',
    'vingt',
    'et',
    'cent',
    'mil',
    'وعشرون',
    'ألف',
    '-',
    '.',
    'dirhams',
    'of',
    '9:30',
    '0',
  );
  it('never throws, stays within the text, in order, and gives finite values', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const tokens = tokenise(normalise(text));
          const numbers = readNumbers(tokens, []);
          let at = 0;
          for (const number of numbers) {
            expect(number.from >= 0 && number.to > at && number.to <= tokens.length).toBe(true);
            expect(Number.isFinite(number.value)).toBe(true);
            at = number.to;
          }
          expect(numbersOf(text)).toEqual(numbersOf(text));
        },
      ),
    );
  });

  it('reads every whole number back, however its thousands are grouped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom(',', '.', ' ', "'"),
        (value, mark) => {
          const digits = String(value).replace(/\B(?=(?:\d{3})+$)/gu, mark);
          expect(parseDigits(digits)).toBe(value);
          const [number, ...more] = readNumbers(tokenise(normalise(`${digits} phones`)), []);
          expect([number?.value, more]).toEqual([value, []]);
        },
      ),
    );
  });
});
