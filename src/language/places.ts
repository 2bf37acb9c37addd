/**
 * Countries in four languages and well-known cities, from the Unicode CLDR data and the time zones that Node carries; where
 * the countries lie, from regions.txt.
 */
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../facts/schema.ts';
import type { WordBlock } from './wordlist.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * The parts of the world that each country lies in, by its code. A line names a region and the codes of its countries; blank
 * lines and lines that start with `#` say nothing.
 */
export function parseRegions(text: string): ReadonlyMap<string, readonly string[]> {
  const regions = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [region, ...codes] = line.split(' ');
    if (!region || region.startsWith('#')) continue;
    for (const code of codes) regions.set(code, [...(regions.get(code) ?? []), region]);
  }
  return regions;
}

/** One block a country (kind `place`, broader `country` and where it lies) and one a city that names a time zone (broader `city`). */
export function placeBlocks(): WordBlock[] {
  const names = LANGUAGES.map((language) => ({
    language,
    of: new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  }));
  const regions = parseRegions(readFileSync(new URL('./regions.txt', import.meta.url), 'utf8'));
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
        : [
            {
              id: `country-${code.toLowerCase()}`,
              kind: 'place',
              broader: ['country', ...(regions.get(code.toLowerCase()) ?? [])],
              words,
            },
          ];
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
