/** The few words that the pictures themselves say, in the four languages. Facts and cases bring their own. */
import type { Language, Localised } from '../facts/schema.ts';

const TEXTS = {
  oneScale: {
    en: 'All to one scale',
    fr: 'Tout à la même échelle',
    ar: 'الكل بمقياس واحد',
    es: 'Todo a la misma escala',
  },
  enlarged: {
    en: 'The smaller ones, enlarged {n} times',
    fr: 'Les plus petits, agrandis {n} fois',
    ar: 'الأصغر، مكبَّرة {n} مرة',
    es: 'Los menores, ampliados {n} veces',
  },
  source: {
    en: 'Source: {source}',
    fr: 'Source : {source}',
    ar: 'المصدر: {source}',
    es: 'Fuente: {source}',
  },
  chartAlt: {
    en: 'Bar chart. {title}: {list}. {source}.',
    fr: 'Graphique en barres. {title} : {list}. {source}.',
    ar: 'رسم بياني بالأعمدة. {title}: {list}. {source}.',
    es: 'Gráfico de barras. {title}: {list}. {source}.',
  },
  timelineAlt: {
    en: 'Timeline. {title}. {list} {source}.',
    fr: 'Chronologie. {title}. {list} {source}.',
    ar: 'تسلسل زمني. {title}. {list} {source}.',
    es: 'Cronología. {title}. {list} {source}.',
  },
  dashed: {
    en: 'Dashed line: more than a year in between. Not to scale.',
    fr: 'Trait discontinu : plus d’un an d’écart. Sans échelle.',
    ar: 'الخط المتقطع: أكثر من سنة بين التاريخين. دون مقياس.',
    es: 'Línea discontinua: más de un año de diferencia. Sin escala.',
  },
  andMore: {
    en: 'and {n} more dates in the text',
    fr: 'et {n} autres dates dans le texte',
    ar: 'وتواريخ أخرى في النص عددها {n}',
    es: 'y {n} fechas más en el texto',
  },
} as const satisfies Record<string, Localised>;

/** One of these texts with its blanks filled in. */
export function pictureWord(
  key: keyof typeof TEXTS,
  language: Language,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  return TEXTS[key][language].replace(/\{(\w+)\}/gu, (_, name: string) => String(blanks[name] ?? ''));
}
