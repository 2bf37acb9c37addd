import { describe, expect, it } from 'vitest';
import {
  otherClock,
  readDates,
  readFigures,
  readSeasons,
  tellsFortnight,
  tellsNone,
  tellsTwice,
} from '../../src/facts/figures.ts';
import type { Language } from '../../src/facts/schema.ts';

const values = (text: string, language: Language) =>
  readFigures(text, language).map(({ values: [first], vague }) => `${vague ? '~' : ''}${first}`);

describe('readFigures', () => {
  it.each<[Language, string, string[]]>([
    ['en', '2,496 phones, 51 watches and 7 laptops', ['2496', '51', '7']],
    ['fr', '2 496 téléphones et 931\u202f870 dirhams', ['2496', '931870']],
    ['es', '2.496 teléfonos y 1,5 kilos', ['2496', '1.5']],
    ['ar', '٢٬٤٩٦ هاتفا و٥١ ساعة', ['2496', '51']],
    ['en', '1,234,567.89', ['1234567.89']],
    ['en', 'in 2019, 207 cells', ['2019', '207']],
    ['en', '14,300 100-dollar notes', ['14300', '100']],
    ['en', 'MAD 6 million', ['6000000']],
    ['en', 'PEN 16.13 million', ['16130000']],
    ['fr', '6 millions de dirhams', ['6000000']],
    ['es', 'seis millones', ['6000000']],
    ['ar', '6 ملايين درهم', ['6000000']],
    ['ar', 'مليوني يورو', ['2000000']],
  ])('reads digits with their grouping and magnitude (%s: %s)', (language, text, expected) => {
    expect(values(text, language)).toEqual(expected);
  });

  it.each<[Language, string, string[]]>([
    ['en', 'two hundred and seven', ['207']],
    ['en', 'twenty-one people', ['21']],
    ['en', 'two thousand four hundred ninety-six', ['2496']],
    ['fr', 'quatre-vingt-dix-sept', ['97']],
    ['fr', 'vingt et un', ['21']],
    ['fr', 'deux cent sept', ['207']],
    ['fr', 'soixante et onze', ['71']],
    ['es', 'doscientas siete', ['207']],
    ['es', 'treinta y dos', ['32']],
    ['ar', 'اثنان وثلاثون', ['32']],
    ['ar', 'خمسة عشر', ['15']],
    ['ar', 'مئتان وسبع خلايا', ['207']],
    ['ar', 'السنوات الثلاث', ['3']],
  ])('reads number words (%s: %s)', (language, text, expected) => {
    expect(values(text, language)).toEqual(expected);
  });

  it.each<[Language, string]>([
    ['en', 'hundreds of species'],
    ['fr', "des centaines d'espèces"],
    ['es', 'cientos de especies'],
    ['ar', 'مئات الأنواع'],
  ])('tells an order of magnitude from a number (%s: %s)', (language, text) => {
    expect(values(text, language)).toEqual(['~100']);
  });

  it.each<[Language, string]>([
    ['en', 'one of them, once'],
    ['fr', 'un réseau, une voiture, dix pour cent'.replace('dix ', '')],
    ['es', 'una red, por ciento'],
    ['ar', 'لست واحدا منهم'],
    ['fr', 'placées en quarantaine'],
  ])('takes articles and percentages for no number (%s: %s)', (language, text) => {
    expect(values(text, language)).toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'fifteen per cent of them'],
    ['fr', 'quinze pour cent'],
    ['es', '15 por ciento'],
    ['ar', '15 في المئة'],
    ['ar', '15 في المائة'],
    ['ar', 'خمسة عشر بالمئة'],
    ['ar', '١٥ بالمائة'],
    ['ar', '15 المائة'],
    ['ar', '15٪'],
  ])('takes the hundred of a percentage for no number (%s: %s)', (language, text) => {
    expect(values(text, language)).toEqual(['15']);
  });

  it('takes an Arabic hundred with its article for a number where no figure stands before it', () => {
    expect(values('المئة شخص', 'ar')).toEqual(['100']);
  });

  it('keeps both readings of a lone separator before three digits', () => {
    expect(readFigures('2.496', 'es')[0]?.values).toEqual([2496, 2.496]);
  });
});

it('counts by a French "quarantaine" what stands behind its "de"', () => {
  expect(
    ["une quarantaine d'abeilles", 'une quarantaine de ruches'].map((text) => values(text, 'fr')),
  ).toEqual([['~40'], ['~40']]);
});

describe('an Arabic Monday', () => {
  it.each([
    ['علق عمله يوم الاثنين', []],
    ['الاثنين 13 مايو', ['13']],
    ['من الإثنين إلى السبت', []],
    ['أوقف الاثنان', ['2']],
    ['القاصران الاثنين', ['2']],
  ])('is no number in "%s": %j', (text, found) => {
    expect(values(text, 'ar')).toEqual(found);
  });
});

describe('otherClock', () => {
  it.each([
    ['from 8 a.m. to 8 p.m.', [20]],
    ['at 12 a.m.', [0]],
    ['at 12.30 pm', [12]],
    ['à 20 heures', [8]],
    ['a las 20:30', [8]],
    ['20 people', []],
    ['8 percent', []],
  ])('"%s" gives %j', (text, hours) => {
    expect(otherClock(text)).toEqual(hours);
  });
});

describe('readDates', () => {
  it.each<[Language, string]>([
    ['en', 'on February 8, 2021'],
    ['en', 'the 8th of February 2021'],
    ['fr', 'le 8 février 2021'],
    ['es', 'el 8 de febrero de 2021'],
    ['ar', 'في ٨ فبراير ٢٠٢١'],
    ['en', '2021-02-08'],
    ['fr', '8/2/2021'],
  ])('reads a day with its month and year (%s: %s)', (language, text) => {
    expect(readDates(text, language)).toMatchObject([{ day: 8, month: 2, year: 2021 }]);
  });

  it('reads a day without a year', () => {
    expect(readDates('on February 8, when', 'en')).toEqual([{ from: 3, to: 13, month: 2, day: 8 }]);
  });

  it.each([
    ['from 2 to 20 October 2022', 'en'],
    ['2nd-20th October 2022', 'en'],
    ['October 2 to 20, 2022', 'en'],
    ['du 2 au 20 octobre 2022', 'fr'],
    ['entre le 2 et le 20 octobre 2022', 'fr'],
    ['del 2 al 20 de octubre de 2022', 'es'],
    ['من 2 إلى 20 أكتوبر 2022', 'ar'],
  ] as const)('reads both days that share a month in "%s"', (text, language) => {
    const days = readDates(text, language).map(({ day, month }) => `${day}/${month}`);
    expect(days.sort()).toEqual(['2/10', '20/10']);
  });

  it('does not take a count behind a date for another day', () => {
    expect(readDates('on May 5 and 21 people', 'en')).toMatchObject([{ day: 5, month: 5 }]);
    expect(readDates('5 men and 9 May', 'en')).toMatchObject([{ day: 9, month: 5 }]);
  });
});

describe('readSeasons', () => {
  it('reads the seasons of each language', () => {
    expect([
      ...readSeasons('summer', 'en'),
      ...readSeasons("l'été", 'fr'),
      ...readSeasons('invierno', 'es'),
      ...readSeasons('صيف', 'ar'),
    ]).toEqual([22, 22, 24, 22]);
  });
});

describe('tellsNone', () => {
  it.each<[Language, string]>([
    ['en', 'Nobody was hurt'],
    ['en', 'no one was hurt'],
    ['en', 'no-one was hurt'],
    ['en', 'found no account abroad'],
    ['en', 'not a single car'],
    ['en', 'did not find any account'],
    ['en', "didn't hurt anyone"],
    ['en', 'none of them'],
    ['en', 'without casualties'],
    ['en', 'zero cases'],
    ['fr', "Personne n'a été blessé"],
    ['fr', "aucun compte à l'étranger"],
    ['fr', 'aucune victime'],
    ['fr', 'nul ne fut blessé'],
    ['fr', 'sans victime'],
    ['fr', "n'a pas fait de blessés"],
    ['es', 'ningún herido'],
    ['es', 'ninguna cuenta'],
    ['es', 'nadie resultó herido'],
    ['es', 'ninguno de ellos'],
    ['es', 'sin víctimas'],
    ['es', 'no hubo heridos'],
    ['ar', 'لم يصب أحد'],
    ['ar', 'ولم تسجل إصابات'],
    ['ar', 'لا ضحايا'],
    ['ar', 'ما أصيب أي شخص'],
    ['ar', 'دون أي إصابات'],
    ['ar', 'بدون خسائر'],
    ['ar', 'صفر إصابات'],
  ])('hears that there is none (%s: %s)', (language, text) => {
    expect(tellsNone(text, language)).toBe(true);
  });

  it.each<[Language, string]>([
    ['en', 'one person was hurt'],
    ['en', 'No. 5 Mill Street'],
    ['en', 'a no-fly zone'],
    ['en', 'no more than 5'],
    ['en', 'any of them'],
    ['fr', 'une personne blessée'],
    ['fr', '3 personnes, soit 5 euros par personne'],
    ['fr', '14 sans-abri'],
    ['fr', 'pas plus de 5'],
    ['es', 'sin embargo, 5'],
    ['es', 'no más de 5'],
    ['ar', 'ما لا يقل عن خمسة'],
    ['ar', 'أي شخص'],
  ])('hears nothing of none (%s: %s)', (language, text) => {
    expect(tellsNone(text, language)).toBe(false);
  });
});

describe('tellsFortnight', () => {
  it.each<[Language, string, boolean]>([
    ['en', 'lasted a fortnight', true],
    ['fr', 'une quinzaine de jours', true],
    ['fr', 'pendant la quinzaine', true],
    ['fr', 'une quinzaine de personnes', false],
    ['fr', "une quinzaine d'arbres", false],
    ['es', 'durante una quincena', true],
    ['ar', 'خلال أسبوعين', true],
  ])('of "%s: %s" is %s', (language, text, told) => {
    expect(tellsFortnight(text, language)).toBe(told);
  });
});

describe('tellsTwice', () => {
  it.each<[Language, string, boolean]>([
    ['en', 'food was brought twice a week', true],
    ['en', 'two deliveries a week', false],
    ['ar', 'مرتين في الأسبوع', true],
  ])('of "%s: %s" is %s', (language, text, told) => {
    expect(tellsTwice(text, language)).toBe(told);
  });
});
