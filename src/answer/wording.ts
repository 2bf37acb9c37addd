/** What the judgement itself says, in the four languages. Facts bring their own words. */
import type { Language, Localised } from '../facts/schema.ts';

const TEXTS = {
  absent: {
    en: 'The article does not say.',
    fr: 'L’article ne le dit pas.',
    ar: 'لا يذكر المقال ذلك.',
    es: 'El artículo no lo dice.',
  },
  absentOf: {
    en: 'The article does not say: {what}.',
    fr: 'L’article ne précise pas ce point : {what}.',
    ar: 'لا يذكر المقال هذه المعلومة: {what}.',
    es: 'El artículo no aclara este punto: {what}.',
  },
  noFigure: {
    en: 'The article gives no figure. {statement}',
    fr: 'L’article ne donne pas de chiffre. {statement}',
    ar: 'لا يذكر المقال أي رقم. {statement}',
    es: 'El artículo no da ninguna cifra. {statement}',
  },
  partAbsent: {
    en: 'On “{part}”: the article does not say.',
    fr: 'Sur « {part} », l’article ne dit rien.',
    ar: 'بخصوص «{part}»، لا يذكر المقال شيئا.',
    es: 'Sobre «{part}», el artículo no dice nada.',
  },
  clarify: {
    en: 'Which one do you mean?',
    fr: 'De quoi parlez-vous exactement ?',
    ar: 'ما الذي تقصده تحديدا؟',
    es: '¿A qué se refiere exactamente?',
  },
  // To a question of who said it; a card that opens so shows it once.
  saidBy: {
    en: 'According to {who}: {statement}',
    fr: 'Selon {who} : {statement}',
    ar: 'بحسب {who}: {statement}',
    es: 'Según {who}: {statement}',
  },
  supported: {
    en: 'Yes. {statement}',
    fr: 'Oui. {statement}',
    ar: 'نعم. {statement}',
    es: 'Sí. {statement}',
  },
  refuted: {
    en: 'No. {statement}',
    fr: 'Non. {statement}',
    ar: 'لا. {statement}',
    es: 'No. {statement}',
  },
  // What somebody denies may be so all the same: the article takes no side.
  disputed: {
    en: 'That is denied. {statement}',
    fr: 'C’est démenti. {statement}',
    ar: 'ثمة نفي لذلك. {statement}',
    es: 'Se ha desmentido. {statement}',
  },
  asSaid: {
    en: 'So it is said. {statement}',
    fr: 'C’est ce qui est affirmé. {statement}',
    ar: 'هذا ما يقال. {statement}',
    es: 'Eso es lo que se afirma. {statement}',
  },
  contraryAlleged: {
    en: 'The contrary is alleged. {statement}',
    fr: 'Le contraire est affirmé. {statement}',
    ar: 'يقال خلاف ذلك. {statement}',
    es: 'Se afirma lo contrario. {statement}',
  },
  // A claim that denies something: "no" to it could be either.
  denialSupported: {
    en: 'That is right. {statement}',
    fr: 'C’est exact. {statement}',
    ar: 'هذا صحيح. {statement}',
    es: 'Es cierto. {statement}',
  },
  denialRefuted: {
    en: 'That is wrong. {statement}',
    fr: 'C’est inexact. {statement}',
    ar: 'هذا غير صحيح. {statement}',
    es: 'No es cierto. {statement}',
  },
  sum: {
    en: '{total} in all: {parts}.',
    fr: '{total} au total : {parts}.',
    ar: 'المجموع: {total} ({parts}).',
    es: '{total} en total: {parts}.',
  },
  sumAbout: {
    en: 'About {total} in all: {parts}.',
    fr: 'Environ {total} au total : {parts}.',
    ar: 'المجموع: نحو {total} ({parts}).',
    es: 'Aproximadamente {total} en total: {parts}.',
  },
  difference: {
    en: 'A difference of {rest}: {most} against {least}.',
    fr: 'Un écart de {rest} : {most} contre {least}.',
    ar: 'الفارق: {rest} ({most} مقابل {least}).',
    es: 'Una diferencia de {rest}: {most} frente a {least}.',
  },
  differenceAbout: {
    en: 'A difference of about {rest}: {most} against {least}.',
    fr: 'Un écart d’environ {rest} : {most} contre {least}.',
    ar: 'الفارق: نحو {rest} ({most} مقابل {least}).',
    es: 'Una diferencia de aproximadamente {rest}: {most} frente a {least}.',
  },
  most: {
    en: 'The highest figure: {first}, against {rest}.',
    fr: 'Le chiffre le plus élevé : {first}, contre {rest}.',
    ar: 'الرقم الأعلى: {first}، مقابل {rest}.',
    es: 'La cifra más alta: {first}, frente a {rest}.',
  },
  least: {
    en: 'The lowest figure: {first}, against {rest}.',
    fr: 'Le chiffre le plus bas : {first}, contre {rest}.',
    ar: 'الرقم الأدنى: {first}، مقابل {rest}.',
    es: 'La cifra más baja: {first}, frente a {rest}.',
  },
  descending: {
    en: 'Highest first: {list}.',
    fr: 'Par ordre décroissant : {list}.',
    ar: 'من الأكثر إلى الأقل: {list}.',
    es: 'De mayor a menor: {list}.',
  },
  ascending: {
    en: 'Lowest first: {list}.',
    fr: 'Par ordre croissant : {list}.',
    ar: 'من الأقل إلى الأكثر: {list}.',
    es: 'De menor a mayor: {list}.',
  },
  order: {
    en: 'In order of time: {dates}.',
    fr: 'Dans l’ordre chronologique : {dates}.',
    ar: 'حسب الترتيب الزمني: {dates}.',
    es: 'Por orden cronológico: {dates}.',
  },
  next: {
    en: '{before}, then {after}',
    fr: '{before}, puis {after}',
    ar: '{before}، ثم {after}',
    es: '{before}, luego {after}',
  },
  named: { en: '{name}: {what}', fr: '{name} : {what}', ar: '{name}: {what}', es: '{name}: {what}' },
  elapsed: {
    en: '{time}, {from} {to}.',
    fr: '{time}, {from} {to}.',
    ar: '{time}، {from} {to}.',
    es: '{time}, {from} {to}.',
  },
  lasted: {
    en: '{told} That is {time}, the first and the last counted.',
    fr: '{told} Soit {time}, premier et dernier jours compris.',
    ar: '{told} أي {time}، مع احتساب اليوم الأول والأخير.',
    es: '{told} Son {time}, contando el primero y el último.',
  },
  about: {
    en: 'About {value}',
    fr: 'Environ {value}',
    ar: 'نحو {value}',
    es: 'Aproximadamente {value}',
  },
  ratio: {
    en: '{value}: {working}.',
    fr: '{value} : {working}.',
    ar: '{value}: {working}.',
    es: '{value}: {working}.',
  },
  rate: {
    en: 'About {from} to {to}: {working}.',
    fr: 'Environ {from} pour {to} : {working}.',
    ar: 'نحو {from} مقابل {to}: {working}.',
    es: 'Aproximadamente {from} por {to}: {working}.',
  },
  implied: {
    en: 'year taken from the date of publication',
    fr: 'année déduite de la date de publication',
    ar: 'السنة مستنتجة من تاريخ النشر',
    es: 'año deducido de la fecha de publicación',
  },
  assumed: {
    en: 'the year is assumed: the article bears no date',
    fr: 'année supposée : l’article ne porte pas de date',
    ar: 'السنة مفترضة: المقال لا يحمل تاريخا',
    es: 'año supuesto: el artículo no lleva fecha',
  },
  published: {
    en: 'The article was published on {date}.',
    fr: 'L’article a été publié le {date}.',
    ar: 'نُشر المقال يوم {date}.',
    es: 'El artículo se publicó el {date}.',
  },
  dateline: {
    en: 'The dateline of the article is {place}.',
    fr: 'L’article est daté de {place}.',
    ar: 'صدر المقال من {place}.',
    es: 'El artículo está fechado en {place}.',
  },
} as const satisfies Record<string, Localised>;

/** One of the judgement's texts with its blanks filled in. */
export function say(
  key: keyof typeof TEXTS,
  language: Language,
  blanks: Readonly<Record<string, string>> = {},
): string {
  return typeset(TEXTS[key][language], language).replace(
    /\{(\w+)\}/gu,
    (_, name: string) => blanks[name] ?? '',
  );
}

/** A text of ours with the spaces of French that no line may break at: before a colon and its like, inside guillemets. */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/ (?=[:;?!»%])|(?<=«) /gu, '\u00A0') : text;
}

/** A colon with the space that each language sets around it. */
export const COLON: Readonly<Record<Language, string>> = { en: ': ', fr: '\u00A0: ', ar: ': ', es: ': ' };

/** An arrow that points where the language reads on. */
export const arrow = (language: Language): string => (language === 'ar' ? '←' : '→');

/** Numbers are grouped as the newsrooms of each language write them; Arabic with Western digits and commas. */
const NUMBER_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  ar: 'ar-u-nu-latn',
  es: 'es-ES',
};
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  ar: 'ar-MA-u-nu-latn',
  es: 'es-ES',
};

/** Formatters are dear to make, and few different ones are asked for: each is made once. */
function made<O extends object, F>(
  make: (locale: string, options: O) => F,
): (locale: string, options: O) => F {
  const known = new Map<string, F>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    let formatter = known.get(key);
    if (formatter === undefined) {
      formatter = make(locale, options);
      known.set(key, formatter);
    }
    return formatter;
  };
}
const numberFormat = made(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const dateFormat = made(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const listFormat = made((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));
const displayNames = made(
  (locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options),
);

/** A number as the language groups it, at most `digits` decimals and no fewer than `least`. Always grouped, so that 2496 reads the same in all. */
export function formatNumber(value: number, language: Language, digits = 0, least = 0): string {
  return numberFormat(NUMBER_LOCALES[language], {
    minimumFractionDigits: least,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  })
    .format(value)
    .replace(/[\u202F\u00A0]/gu, '\u00A0');
}

/** A number of millions in words: "7.6 million". */
export function formatMillions(value: number, language: Language): string {
  return numberFormat(NUMBER_LOCALES[language], {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  })
    .format(value)
    .replace(/[\u202F\u00A0](?=\p{L})/gu, ' ')
    .replace(/[\u202F\u00A0]/gu, '\u00A0');
}

/** A share in per cent. */
export function formatPercent(value: number, language: Language): string {
  const number = formatNumber(value, language, 1);
  return typeset(
    { en: `${number}%`, fr: `${number} %`, ar: `${number} في المائة`, es: `${number}\u00A0%` }[language],
    language,
  );
}

/** Arabic nouns of money that the newsrooms say shorter than the locale does: one, two, three to ten, eleven to 99. */
const ARABIC_MONEY: Readonly<Record<string, readonly [string, string, string, string]>> = {
  MAD: ['درهم', 'درهمان', 'دراهم', 'درهما'],
  USD: ['دولار', 'دولاران', 'دولارات', 'دولارا'],
};
const TANWIN = /\u064B/gu;
const ARABIC_PLURAL = new Intl.PluralRules('ar');

/** Decimal places of an amount that is not whole: 1.80 and not 1.8. */
const CENTS = 2;

/** An amount of money: by its code, which Arabic has no letters for, so that it names the currency. */
export function formatMoney(
  value: number,
  currency: string,
  language: Language,
  // Of 1.80 euros nothing is left out.
  digits = Number.isInteger(value) ? 0 : CENTS,
): string {
  const least = digits === CENTS && Number(value.toFixed(CENTS)) % 1 !== 0 ? CENTS : 0;
  const number = formatNumber(value, language, digits, least);
  if (language !== 'ar') return language === 'en' ? `${currency} ${number}` : `${number}\u00A0${currency}`;
  const forms = ARABIC_MONEY[currency];
  if (!forms)
    return numberFormat(NUMBER_LOCALES.ar, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      minimumFractionDigits: least,
      maximumFractionDigits: digits,
      useGrouping: 'always',
    })
      .format(value)
      .replace(TANWIN, '');
  const [one, two, few, many] = forms;
  const plural = ARABIC_PLURAL.select(Number(value.toFixed(digits)));
  if (plural === 'one') return `${one} واحد`;
  if (plural === 'two') return two;
  return `${number} ${plural === 'few' ? few : plural === 'many' ? many : one}`;
}

/** A currency by itself. */
export function formatCurrency(currency: string, language: Language): string {
  if (language === 'en') return currency;
  return (
    (language === 'ar' ? ARABIC_MONEY[currency]?.[0] : undefined) ??
    displayNames(LOCALES[language], { type: 'currency' }).of(currency) ??
    currency
  );
}

type Span = 'minute' | 'day' | 'month' | 'year';

/** A length of time in words: "26 days", "1 year". */
export function formatSpan(value: number, unit: Span, language: Language): string {
  return (
    numberFormat(NUMBER_LOCALES[language], {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: 1,
      useGrouping: 'always',
    })
      .format(value)
      // Before its unit a plain space, as in the statements: "18 tablettes", "8 mois".
      .replace(/[\u202F\u00A0](?=\p{L})/gu, ' ')
      .replace(/[\u202F\u00A0]/gu, '\u00A0')
      .replace(TANWIN, '')
  );
}

/** A length of time that is not exact. After "about" an Arabic dual bends. */
export function formatAbout(value: number, unit: Span, language: Language): string {
  const span = formatSpan(value, unit, language);
  return say('about', language, { value: language === 'ar' ? span.replace(/ان$/u, 'ين') : span });
}

/** An EDTF date in words; `hideYear` for a year that the source leaves out. */
export function formatDate(date: string, language: Language, hideYear = false): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month !== undefined && month > 12) {
    const season = SEASONS[month]?.[language] ?? '';
    return language === 'en' || language === 'fr' || language === 'ar'
      ? `${season} ${year}`
      : `${season} de ${year}`;
  }
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC' };
  if (!hideYear) options.year = 'numeric';
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  const words = dateFormat(LOCALES[language], options).format(
    new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)),
  );
  return language === 'fr' ? words.replace(/^1(?= )/u, '1er') : words;
}

/** What an EDTF date takes before it: a day and a season have an article in French and Spanish, months and years none. */
const articleOf = (date: string): 'day' | 'none' | number => {
  const [, month, day] = date.split('-').map(Number);
  return day !== undefined ? 'day' : month !== undefined && month > 12 ? month : 'none';
};
/** The one season that is masculine with a full article in French, and feminine in Spanish. */
const SPRING = 21;

/** "From" a date, "to" a date or "since" it, with the article or the elision that the language asks for. */
export function formatBound(
  bound: 'from' | 'to' | 'since',
  date: string,
  language: Language,
  hideYear = false,
): string {
  const words = formatDate(date, language, hideYear);
  const article = articleOf(date);
  const season = typeof article === 'number';
  switch (language) {
    case 'en':
      return `${bound} ${words}`;
    case 'ar':
      return `${{ from: 'من', to: 'إلى', since: 'منذ' }[bound]} ${words}`;
    case 'fr': {
      const before = { from: 'de', to: 'à', since: 'depuis' }[bound];
      if (season && article !== SPRING) return `${before} l’${words}`;
      if (article !== 'none') return `${{ from: 'du', to: 'au', since: 'depuis le' }[bound]} ${words}`;
      return bound === 'from' && /^[aeiouéâô]/iu.test(words) ? `d’${words}` : `${before} ${words}`;
    }
    case 'es': {
      const before = { from: 'de', to: 'a', since: 'desde' }[bound];
      if (article === SPRING) return `${before} la ${words}`;
      if (article !== 'none') return `${{ from: 'del', to: 'al', since: 'desde el' }[bound]} ${words}`;
      return `${before} ${words}`;
    }
  }
}

const SEASONS: Readonly<Record<number, Localised>> = {
  21: { en: 'spring', fr: 'printemps', ar: 'ربيع', es: 'primavera' },
  22: { en: 'summer', fr: 'été', ar: 'صيف', es: 'verano' },
  23: { en: 'autumn', fr: 'automne', ar: 'خريف', es: 'otoño' },
  24: { en: 'winter', fr: 'hiver', ar: 'شتاء', es: 'invierno' },
};

/** A short label in one language: `a, b and c`. */
export function formatList(items: readonly string[], language: Language): string {
  return listFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}

/** Words that French and Spanish write small within a sentence, whatever stands behind them. */
const SMALL: Readonly<Partial<Record<Language, RegExp>>> = {
  fr: /^(?:(?:[LDC]|Qu)['’]|(?:Un|Une|Des|Du|De|Ce|Ces|Cette|Il|Ils|Elle|Elles|On|Environ|Au|Aux|À|En|Par|Dans|Sur|Selon|Depuis|Outre|Plus|Aucun|Aucune)\s|(?:Le|La|Les)\s(?!\p{Lu}\p{Ll}))/u,
  es: /^(?:(?:Un|Una|Unos|Unas|Se|Fue|Fueron|Es|Son|En|Lo|De|Del|A|Al|Por|Con|Hay|Hubo|Entre|Según|Desde|Además|Aproximadamente|Cientos|Ningún|Ninguna)\s|(?:El|La|Los|Las)\s(?!\p{Lu}\p{Ll}))/u,
};

/** A sentence as it goes on behind a colon, where French and Spanish open with a small letter unless by a name. */
export function afterColon(text: string, language: Language): string {
  return SMALL[language]?.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
