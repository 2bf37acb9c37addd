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
    fr: 'L’article ne le précise pas : {what}.',
    ar: 'لا يذكر المقال هذه المعلومة: {what}.',
    es: 'El artículo no lo precisa: {what}.',
  },
  noFigure: {
    en: 'The article gives no figure. {statement}',
    fr: 'L’article ne donne pas de chiffre. {statement}',
    ar: 'لا يذكر المقال رقما. {statement}',
    es: 'El artículo no da ninguna cifra. {statement}',
  },
  partAbsent: {
    en: 'On “{part}”: the article does not say.',
    fr: 'Sur « {part} » : l’article ne le dit pas.',
    ar: 'بخصوص «{part}»: لا يذكر المقال ذلك.',
    es: 'Sobre «{part}»: el artículo no lo dice.',
  },
  clarify: {
    en: 'Which one do you mean?',
    fr: 'De quoi parlez-vous exactement ?',
    ar: 'أيّ معلومة تقصد؟',
    es: '¿A cuál se refiere?',
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
  higher: {
    en: 'The higher: {most}. The lower: {least}.',
    fr: 'Le plus élevé : {most}. Le moins élevé : {least}.',
    ar: 'الأعلى: {most}. الأدنى: {least}.',
    es: 'Lo mayor: {most}. Lo menor: {least}.',
  },
  order: {
    en: 'In order of time: {list}.',
    fr: 'Dans l’ordre chronologique : {list}.',
    ar: 'حسب الترتيب الزمني: {list}.',
    es: 'Por orden cronológico: {list}.',
  },
  elapsed: {
    en: '{time}, from {from} to {to}.',
    fr: '{time}, du {from} au {to}.',
    ar: '{time}، من {from} إلى {to}.',
    es: '{time}, del {from} al {to}.',
  },
  elapsedYears: {
    en: 'About {time}, from {from} to {to}.',
    fr: 'Environ {time}, de {from} à {to}.',
    ar: 'حوالي {time}، من {from} إلى {to}.',
    es: 'Aproximadamente {time}, de {from} a {to}.',
  },
  ratio: {
    en: 'About {value}: {working}.',
    fr: 'Environ {value} : {working}.',
    ar: 'حوالي {value}: {working}.',
    es: 'Unos {value}: {working}.',
  },
  rate: {
    en: 'About {value} {from} to one {to}: {working}.',
    fr: 'Environ {value} {from} pour un {to} : {working}.',
    ar: 'حوالي {value} {from} مقابل واحد {to}: {working}.',
    es: 'Unos {value} {from} por un {to}: {working}.',
  },
  implied: {
    en: 'year taken from the date of publication',
    fr: 'année déduite de la date de publication',
    ar: 'السنة مستنتجة من تاريخ النشر',
    es: 'año deducido de la fecha de publicación',
  },
  published: {
    en: 'The article was published on {date}.',
    fr: 'L’article a été publié le {date}.',
    ar: 'نُشر المقال في {date}.',
    es: 'El artículo se publicó el {date}.',
  },
  dateline: {
    en: 'The article carries the dateline {place}.',
    fr: 'L’article est daté de {place}.',
    ar: 'المقال مؤرخ من {place}.',
    es: 'El artículo está fechado en {place}.',
  },
} as const satisfies Record<string, Localised>;

/** One of the judgement's texts with its blanks filled in. */
export function say(
  key: keyof typeof TEXTS,
  language: Language,
  blanks: Readonly<Record<string, string>> = {},
): string {
  return TEXTS[key][language].replace(/\{(\w+)\}/gu, (_, name: string) => blanks[name] ?? '');
}

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

/** A number as the language groups it, at most `digits` decimals. Always grouped, so that 2496 reads the same in all. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(NUMBER_LOCALES[language], {
    maximumFractionDigits: digits,
    useGrouping: 'always',
  })
    .format(value)
    .replace(/[\u202F\u00A0]/gu, '\u00A0');
}

/** A length of time in words: "26 days", "1 year". */
export function formatSpan(value: number, unit: 'day' | 'year', language: Language): string {
  return new Intl.NumberFormat(NUMBER_LOCALES[language], {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
    useGrouping: 'always',
  })
    .format(value)
    .replace(/[\u202F\u00A0]/gu, '\u00A0');
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
  return new Intl.DateTimeFormat(LOCALES[language], options).format(
    new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)),
  );
}

const SEASONS: Readonly<Record<number, Localised>> = {
  21: { en: 'spring', fr: 'printemps', ar: 'ربيع', es: 'primavera' },
  22: { en: 'summer', fr: 'été', ar: 'صيف', es: 'verano' },
  23: { en: 'autumn', fr: 'automne', ar: 'خريف', es: 'otoño' },
  24: { en: 'winter', fr: 'hiver', ar: 'شتاء', es: 'invierno' },
};

/** A short label in one language: `a, b and c`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);
}
