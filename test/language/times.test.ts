import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalLexicon } from '../../src/language/lexicon.ts';
import { read } from '../../src/language/read.ts';
import { readTimes } from '../../src/language/times.ts';
import { numbersOf, reading, timesOf } from './reading.ts';

const FEBRUARY_8 = { relation: 'at', month: 2, day: 8 };
const FEBRUARY_8_2021 = { ...FEBRUARY_8, year: 2021 };

describe('readTimes on days', () => {
  it.each([
    'on Feb 8',
    'on 8 February',
    'February 8th',
    'the 8th of February',
    'le 8 février',
    'le 8 fevrier',
    'el 8 de febrero',
    'يوم 8 فبراير',
    '٨ فبراير',
    'on 8/2',
  ])('reads "%s"', (text) => {
    expect(timesOf(text)).toEqual([FEBRUARY_8]);
  });

  it.each([
    '8 February 2021',
    'le 8 février 2021',
    'el 8 de febrero de 2021',
    '8 فبراير 2021',
    '2021-02-08',
    '2021/02/08',
    '08/02/2021',
    '8/2/2021',
  ])('reads "%s" with its year', (text) => {
    expect(timesOf(text)).toEqual([FEBRUARY_8_2021]);
  });

  it.each(['February 8, 2021', 'Feb 8, 2021'])('reads "%s" as one day, over the comma', (text) => {
    expect(timesOf(text)).toEqual([FEBRUARY_8_2021]);
  });

  it.each<[string, object]>([
    ['on Feb. 8', FEBRUARY_8],
    ['Feb. 8, 2021', FEBRUARY_8_2021],
    ['8 Feb. 2021', FEBRUARY_8_2021],
  ])('reads "%s", with the point of the short month', (text, time) => {
    expect(timesOf(text)).toEqual([time]);
  });

  it('reads the first of a month in French', () => {
    expect(timesOf("Que s'est-il passé le 1er mars ?")).toEqual([{ relation: 'at', month: 3, day: 1 }]);
  });

  it.each<[string, object]>([
    ['on the fourteenth of October 2023', { month: 10, day: 14, year: 2023 }],
    ['on the twenty-first of May', { month: 5, day: 21 }],
    ['el primero de mayo', { month: 5, day: 1 }],
    ['le premier mai', { month: 5, day: 1 }],
    ['يوم السبت الرابع عشر من أكتوبر', { month: 10, day: 14 }],
    ['يوم الحادي عشر من مايو', { month: 5, day: 11 }],
    ['ليلة الثالث والعشرين من يونيو', { month: 6, day: 23 }],
  ])('reads the day in words: "%s"', (text, told) => {
    expect(timesOf(text)).toEqual([{ relation: 'at', ...told }]);
    expect(numbersOf(text)).toEqual([]);
  });

  it.each(['in the first week of October', 'في الأسبوع الأول من أكتوبر', 'في النصف الأول من أكتوبر'])(
    'takes a part of a month for no day: "%s"',
    (text) => {
      expect(timesOf(text)).toEqual([{ relation: 'at', month: 10 }]);
    },
  );

  it('reads two days of one sentence', () => {
    expect(timesOf('February 8 or March 9')).toEqual([FEBRUARY_8, { relation: 'at', month: 3, day: 9 }]);
  });

  it('leaves no number behind where a number was part of a time', () => {
    expect(numbersOf('8 February 2021, 08/02/2021, summer 2020, the last three years, since 2002')).toEqual(
      [],
    );
  });

  it('leaves the other numbers where they are', () => {
    expect(numbersOf('12 phones on 8 February')).toEqual([{ value: 12 }]);
  });

  it.each(['99/99', '2021-13-40', '8-2', '0/5'])('takes "%s" for no day', (text) => {
    expect(timesOf(text).filter((time) => time.day !== undefined)).toEqual([]);
  });

  it('does not take the day from a number that no month has', () => {
    expect(timesOf('32 February')).toEqual([{ relation: 'at', month: 2 }]);
  });
});

describe('readTimes on months', () => {
  it.each<[string, object]>([
    ['in February', { relation: 'at', month: 2 }],
    ['early february', { relation: 'at', month: 2 }],
    ['في شهر فبراير', { relation: 'at', month: 2 }],
    ['febrero de 2021', { relation: 'at', month: 2, year: 2021 }],
    ['March 2020', { relation: 'at', month: 3, year: 2020 }],
    ['mars 2020', { relation: 'at', month: 3, year: 2020 }],
    ['may 5', { relation: 'at', month: 5, day: 5 }],
    ['7 septembre', { relation: 'at', month: 9, day: 7 }],
  ])('reads "%s"', (text, time) => {
    expect(timesOf(text)).toEqual([time]);
  });

  it('reads May, written with its capital, after "in"', () => {
    expect(timesOf('How many were seized in May?')).toEqual([{ relation: 'at', month: 5 }]);
  });

  it.each<[string, 'en' | 'fr' | 'ar' | 'es', number]>([
    ['it began in may, right?', 'en', 5],
    ['open since march', 'en', 3],
    ["L'enquête a démarré en mai, non ?", 'fr', 5],
    ['depuis mai', 'fr', 5],
    ['بدأ التحقيق في ماي', 'ar', 5],
    ['بدأ التحقيق في غشت', 'ar', 8],
  ])('reads a month that may be another word behind one for when: "%s"', (text, language, month) => {
    expect(timesOf(text, language).map((time) => time.month)).toEqual([month]);
  });

  it.each([
    'they may sell',
    'did they march',
    'mar the market',
    'the march in Rabat',
    'during the march',
    'agua de mar',
  ])('takes no month from the other words of "%s"', (text) => {
    expect(timesOf(text)).toEqual([]);
  });

  it.each(['sept téléphones', 'deux cent sept cellules'])(
    'takes the seven of "%s" for no September',
    (text) => {
      expect(timesOf(text)).toEqual([]);
    },
  );

  it('reads "7 sept" as a day, and leaves no seven behind', () => {
    expect([timesOf('le 7 sept', 'fr'), numbersOf('le 7 sept', 'fr')]).toEqual([
      [{ relation: 'at', month: 9, day: 7 }],
      [],
    ]);
  });
});

describe('readTimes on stretches of days', () => {
  it.each([
    'from 2 to 20 October',
    'du 2 au 20 octobre',
    'del 2 al 20 de octubre',
    'من 2 إلى 20 أكتوبر',
    '2-20 October',
  ])('reads both ends of "%s", and leaves no figure behind', (text) => {
    expect([timesOf(text), numbersOf(text)]).toEqual([
      [
        { relation: 'since', month: 10, day: 2 },
        { relation: 'until', month: 10, day: 20 },
      ],
      [],
    ]);
  });

  it('does not take a count beside a date for its first day', () => {
    expect([timesOf('6 and 9 people on 9 May'), numbersOf('7 phones and 9 May')]).toEqual([
      [{ relation: 'at', month: 5, day: 9 }],
      [{ value: 7 }],
    ]);
  });
});

describe('readTimes on years', () => {
  it.each<[string, object]>([
    ['in 2002', { relation: 'at', year: 2002 }],
    ['the 2002 raid', { relation: 'at', year: 2002 }],
    ['since 2002', { relation: 'since', year: 2002 }],
    ['from 2002 onwards', { relation: 'since', year: 2002 }],
    ['depuis 2002', { relation: 'since', year: 2002 }],
    ['desde 2002', { relation: 'since', year: 2002 }],
    ['منذ 2002', { relation: 'since', year: 2002 }],
    ['منذ سنة 2002', { relation: 'since', year: 2002 }],
    ['since February 8', { relation: 'since', month: 2, day: 8 }],
    ['depuis le 8 février', { relation: 'since', month: 2, day: 8 }],
  ])('reads "%s"', (text, time) => {
    expect(timesOf(text)).toEqual([time]);
  });

  it('takes a compared number of four digits for a count', () => {
    expect([timesOf('more than 2000 phones'), numbersOf('more than 2000 phones')]).toEqual([
      [],
      [{ value: 2000, comparison: 'more', yearLike: true }],
    ]);
  });

  it.each(['how many of the 1899 phones', '2100 phones', '2,002 phones'])(
    'believes no year in "%s"',
    (text) => {
      expect(timesOf(text)).toEqual([]);
    },
  );

  it.each(['until 2020', "jusqu'en 2020", 'hasta 2020', 'حتى 2020'])('reads "%s" as an end', (text) => {
    expect(timesOf(text)).toEqual([{ relation: 'until', year: 2020 }]);
  });

  it.fails('takes a four-digit number that counts things for a count', () => {
    expect([timesOf('Were 2002 phones seized?'), numbersOf('Were 2002 phones seized?')]).toEqual([
      [],
      [{ value: 2002, yearLike: true }],
    ]);
  });
});

describe('readTimes on years counted back', () => {
  it.each([
    'in 2023, and the year before',
    'in 2023 than a year earlier',
    "en 2023 que l'année précédente",
    'en 2023, y el año anterior',
    'في عام 2023 من العام السابق',
  ])('counts "%s" back from the year that is named', (text) => {
    expect(timesOf(text)).toEqual([
      { relation: 'at', year: 2023 },
      { relation: 'at', year: 2022 },
    ]);
  });
  it.each(['two years ago', 'two years before the fire', 'il y a deux ans', 'hace dos años'])(
    'takes "%s" for no year where it knows none to count from',
    (text) => {
      expect(timesOf(text)).toEqual([]);
    },
  );
});

describe('readTimes on spans', () => {
  it.each([
    'the last three years',
    'in the past 3 years',
    'ces trois dernières années',
    'les 3 dernières années',
    'los últimos tres años',
    'السنوات الثلاث الأخيرة',
    'آخر ثلاث سنوات',
  ])('reads "%s"', (text) => {
    expect(timesOf(text)).toEqual([{ relation: 'last', years: 3 }]);
  });

  it('reads stretches that have a name', () => {
    expect(timesOf('el último trienio')).toEqual([{ relation: 'last', years: 3 }]);
    expect(timesOf('في السنتين الأخيرتين')).toEqual([{ relation: 'last', years: 2 }]);
    expect(timesOf('خلال العامين الماضيين')).toEqual([{ relation: 'last', years: 2 }]);
    expect(timesOf('la dernière décennie')).toEqual([{ relation: 'last', years: 10 }]);
  });

  it('reads months as parts of a year', () => {
    expect(timesOf('the last six months')).toEqual([{ relation: 'last', years: 0.5 }]);
  });

  it.each(['the last three phones', 'three years'])('takes "%s" for no span back from today', (text) => {
    expect(timesOf(text)).toEqual([]);
  });
});

describe('readTimes on seasons', () => {
  it.each([
    'summer 2020',
    'in summer 2020',
    'in the summer of 2020',
    'été 2020',
    "l'été 2020",
    'ete 2020',
    'verano de 2020',
    'صيف 2020',
  ])('reads "%s"', (text) => {
    expect(timesOf(text)).toEqual([{ relation: 'at', season: 22, year: 2020 }]);
  });

  it.each<[string, 21 | 22 | 23 | 24]>([
    ['in spring', 21],
    ['en été', 22],
    ['in the fall', 23],
    ['cet hiver', 24],
  ])('reads "%s" without a year', (text, season) => {
    expect(timesOf(text)).toEqual([{ relation: 'at', season }]);
  });

  it.each([
    'ils ont été arrêtés',
    'combien de téléphones ont ete saisis',
    'qui a été saisi',
    'la police a-t-elle été prévenue',
    'when the birds fall',
  ])('takes no season from "%s"', (text) => {
    expect(timesOf(text)).toEqual([]);
  });

  it('tells the summer from the participle in one sentence', () => {
    expect(timesOf('où ont été vendus les oiseaux en été 2020')).toEqual([
      { relation: 'at', season: 22, year: 2020 },
    ]);
  });
});

describe('readTimes on any text', () => {
  const pieces = fc.constantFrom(
    'Feb',
    'février',
    'sept',
    'may',
    '8',
    '2021',
    '31',
    '/',
    '-',
    '.',
    ',',
    'since',
    'depuis',
    'last',
    'three',
    'years',
    'été',
    'a',
    'summer',
    'of',
    'منذ',
    '8/2',
    '2021-02-08',
    'سنوات',
    'الأخيرة',
  );
  it('never throws, and gives times in order that stay within the text and the calendar', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 25 }).map((words) => words.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { times, tokens } = reading(text);
          expect(times.map((time) => time.from)).toEqual(
            times.map((time) => time.from).sort((a, b) => a - b),
          );
          for (const { from, to, month = 1, day = 1, years = 1 } of times) {
            expect(from >= 0 && from < to && to <= tokens.length).toBe(true);
            expect(month >= 1 && month <= 12 && day >= 1 && day <= 31 && years >= 0).toBe(true);
          }
          expect(reading(text).times).toEqual(times);
        },
      ),
    );
  });
});

describe('a stretch that ends today', () => {
  it.each([
    'from 2002 to now',
    'between 2002 and today',
    "de 2002 à aujourd'hui",
    'desde 2002 hasta hoy',
    'من 2002 إلى اليوم',
  ])('begins with its year: "%s"', (text) => {
    expect(timesOf(text)).toEqual([{ relation: 'since', year: 2002 }]);
  });
  it('is none where nothing leads from the year to today', () => {
    expect(timesOf('in 2002, now')).toEqual([{ relation: 'at', year: 2002 }]);
  });
});

describe('last year', () => {
  const told = (text: string, year: number | undefined) => {
    const { tokens, forms } = reading(text);
    return readTimes(tokens, forms, [], year).map(({ from: _, to: __, ...time }) => time);
  };
  it.each([
    'the rise last year',
    "la hausse de l'an dernier",
    'el aumento del año pasado',
    'الارتفاع في العام الماضي',
  ])('is the year before that of the telling: "%s"', (text) => {
    expect(told(text, 2026)).toEqual([{ relation: 'last', years: 1, year: 2025, relative: true }]);
  });
  it('is no year where that of the telling is not known, nor with an article', () => {
    expect([told('the rise last year', undefined), told('the rise in the last year', 2026)]).toEqual([
      [{ relation: 'last', years: 1 }],
      [{ relation: 'last', years: 1 }],
    ]);
  });
  it('is that of a month or a season before it', () => {
    expect(told('in May last year', 2026)).toEqual([
      { relation: 'at', month: 5, year: 2025, relative: true },
    ]);
  });
  it('is its own where another time only stands near', () => {
    expect(told('more in May than last year', 2026)).toEqual([
      { relation: 'at', month: 5 },
      { relation: 'last', years: 1, year: 2025, relative: true },
    ]);
  });
  it.each(['the year before last', 'the year before last year'])('is the one before in "%s"', (text) => {
    expect(told(text, 2026)).toEqual([{ relation: 'at', year: 2024, relative: true }]);
  });
});

describe('readTimes: a count and a span side by side', () => {
  it('takes the number nearest to its unit', () => {
    const { times, numbers } = read(
      '207 خلية منذ 2002 و32 خلال السنوات الثلاث الأخيرة',
      generalLexicon(),
      'ar',
    );
    expect(times.map(({ years, year }) => years ?? year)).toEqual([2002, 3]);
    expect(numbers.map(({ value }) => value)).toEqual([207, 32]);
  });
});
