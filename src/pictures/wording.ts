/** The few words that the pictures themselves say, in the four languages. Facts and cases bring their own. */
import { typeset } from '../answer/wording.ts';
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
    ar: 'الأصغر، بتكبير ×{n}',
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
    fr: 'Trait discontinu : plus d’un an d’écart. Non à l’échelle.',
    ar: 'الخط المتقطع: أكثر من سنة بين التاريخين. الرسم ليس بمقياس.',
    es: 'Línea discontinua: más de un año de diferencia. No está a escala.',
  },
  andMore: {
    en: 'further dates in the text: {n}',
    fr: 'autres dates dans le texte : {n}',
    ar: 'تواريخ أخرى في النص: {n}',
    es: 'otras fechas en el texto: {n}',
  },
} as const satisfies Record<string, Localised>;

/** One of these texts with its blanks filled in. */
export function pictureWord(
  key: keyof typeof TEXTS,
  language: Language,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  return typeset(TEXTS[key][language], language).replace(/\{(\w+)\}/gu, (_, name: string) =>
    String(blanks[name] ?? ''),
  );
}
