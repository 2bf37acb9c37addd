/** Countries in four languages and well-known cities, from the Unicode CLDR data and the time zones that Node carries. */
import { LANGUAGES } from '../facts/schema.ts';
import type { WordBlock } from './wordlist.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** One block a country (kind `place`, broader `country`) and one a city that names a time zone (broader `city`). */
export function placeBlocks(): WordBlock[] {
  const names = LANGUAGES.map((language) => ({
    language,
    of: new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  }));
  const countries = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap(
    (code): WordBlock[] => {
      const words = Object.fromEntries(
        names.flatMap(({ language, of }) => {
          const name = of.of(code);
          return name === undefined ? [] : [[language, [name]]];
        }),
      );
      return Object.keys(words).length === 0
        ? []
        : [{ id: `country-${code.toLowerCase()}`, kind: 'place', broader: ['country'], words }];
    },
  );
  const cities = Intl.supportedValuesOf('timeZone').flatMap((zone): WordBlock[] => {
    const city = zone.includes('/') ? zone.split('/').at(-1)?.replaceAll('_', ' ') : undefined;
    if (city === undefined) return [];
    return [
      {
        id: `city-${city.toLowerCase().replaceAll(' ', '-')}`,
        kind: 'place',
        broader: ['city'],
        words: { en: [city], fr: [city], es: [city] },
      },
    ];
  });
  return [...countries, ...cities];
}
