/** The lexicon of a case: the general one, and on top of it the case's own names and currencies. */
import { type CaseFile, LANGUAGES, type Language } from '../facts/schema.ts';
import { generalLexicon, Lexicon } from '../language/lexicon.ts';

/**
 * The general lexicon with a case's vocabulary on top; each entry is also a thing of its kind (place, organisation ...).
 * The currencies of its amounts go by their code, their full names, and by the bare noun: where amounts are in Chilean
 * pesos, a peso is one of those.
 */
export function caseLexicon(content: CaseFile): Lexicon {
  const lexicon = new Lexicon(generalLexicon());
  lexicon.told = Number(content.source.published.slice(0, 4));
  for (const entry of content.vocabulary) {
    lexicon.add({ id: entry.id, kind: entry.kind, broader: [...entry.is, entry.kind], words: entry.names });
  }
  const codes = new Set(
    content.facts.flatMap(({ value }) =>
      value.type === 'money' ? value.amounts.map(({ currency }) => currency) : [],
    ),
  );
  for (const code of codes) {
    const words = Object.fromEntries(LANGUAGES.map((language) => [language, currencyNames(code, language)]));
    lexicon.add({ id: `currency-${code}`, kind: 'currency', broader: [], words });
  }
  return lexicon;
}

/** Names of a currency (ISO 4217) in a language, from the Unicode CLDR data that Node carries: code, full name, bare noun, plurals. */
function currencyNames(code: string, language: Language): string[] {
  const name = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' }).of(code);
  if (name === undefined || language === 'ar')
    return name === undefined ? [code] : [code, name, firstOf(name)];
  const plural = `${name}s`;
  const noun = (language === 'en' ? name.split(' ').at(-1) : firstOf(name)) ?? name;
  return [...new Set([code, name, plural, noun, `${noun}s`])];
}

const firstOf = (name: string): string => name.split(' ')[0] ?? name;
