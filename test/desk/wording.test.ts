import { expect, it } from 'vitest';
import { deskTemplate, deskTexts, Said } from '../../src/desk/wording.ts';
import { LANGUAGES } from '../../src/facts/schema.ts';

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

it.each(deskTexts)('“%s” has the same blanks in every language', (key) => {
  const [first, ...others] = LANGUAGES.map((language) => blanks(deskTemplate(key, language)));
  for (const other of others) expect(other).toEqual(first);
});

it('a refusal is said in the language of whoever is refused', () => {
  const refusal = new Said('noFact', { fact: 'x{y}' });
  expect(refusal.message).toContain('There is no fact “x{y}”');
  expect(refusal.in('fr')).toContain('fait «\u00A0x{y}\u00A0»');
});
