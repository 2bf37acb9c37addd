/**
 * src/language knows words, not cases. What counts as a name of a case, told from its vocabulary without a list of its own:
 *
 * - An entry is *named* where its kind is one that a name stands for (organisation, place, event, group, person) and the
 *   English name that is shown, the first, is written with a capital. "suspects" or "network" are kept under their common
 *   nouns: such entries are no names, and their words may be general.
 * - Of a named entry, the spellings with a capital are names. "spooks" or "joint operation" are general words that the
 *   case merely takes to mean its own. Arabic has no capitals: there the first name, the one shown, is taken.
 * - A name is looked for as a run of words within every listed phrase, without regard to case or accents.
 * - Excluded are what is general in spite of its capital: names of languages ("Spanish") and of currencies ("Moroccan
 *   dirham"), and a name of one word that is an ordinary word in lower case ("Casa", a house).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadCases } from '../../src/facts/load.ts';
import { type CaseFile, LANGUAGES } from '../../src/facts/schema.ts';
import { classBlocks } from '../../src/language/classes.ts';
import { rankOf } from '../../src/language/common.ts';
import { isForm } from '../../src/language/lexicon.ts';
import { placeBlocks } from '../../src/language/places.ts';
import { fold, normalise, tokenise } from '../../src/language/tokens.ts';
import { parseWordList, type WordBlock } from '../../src/language/wordlist.ts';

const FOLDER = fileURLToPath(new URL('../../src/language/words/', import.meta.url));
const FILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .sort();
const LISTS = FILES.map((file) => ({
  file,
  blocks: parseWordList(readFileSync(FOLDER + file, 'utf8'), file),
}));
const BLOCKS = LISTS.flatMap(({ file, blocks }) => blocks.map((block) => ({ file, ...block })));
const CLASSES = classBlocks().map((block) => ({ file: 'classes', ...block }));

const NAMED: ReadonlySet<string> = new Set(['organisation', 'place', 'event', 'group', 'person']);
const CONTENT_KINDS: ReadonlySet<string> = new Set([
  'thing',
  'person',
  'body',
  'place',
  'attribute',
  'act',
  'quality',
  'time',
  'light',
  'contrast',
  'organisation',
]);
const CAPITAL = /\p{Lu}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** A phrase as its folded words, spaced, so that a run of words is found as a substring. */
function run(phrase: string): string {
  const words = tokenise(normalise(phrase)).filter((token) => token.kind !== 'symbol');
  return ` ${words.map((token) => token.folded).join(' ')} `;
}

function isOrdinary(name: string): boolean {
  const word = run(name).trim();
  return (
    !word.includes(' ') &&
    LANGUAGES.some((language) => (rankOf(word, language) ?? Number.POSITIVE_INFINITY) <= 3_000)
  );
}

/** The names of a case. */
function namesOf(content: Pick<CaseFile, 'vocabulary'>): string[] {
  return content.vocabulary
    .filter(({ kind, names }) => NAMED.has(kind) && CAPITAL.test(names.en?.[0] ?? ''))
    .flatMap(({ names }) => [
      ...LANGUAGES.flatMap((language) => names[language] ?? []).filter((name) => CAPITAL.test(name)),
      ...(names.ar ?? []).slice(0, 1).filter((name) => ARABIC.test(name)),
    ]);
}

/** What the lists say that is a name, or holds one. */
function listed(names: readonly string[], blocks: readonly (WordBlock & { file: string })[]): string[] {
  const phrases = blocks
    .filter(
      (block) => block.kind !== 'currency' && block.id !== 'language' && !block.broader.includes('language'),
    )
    .flatMap((block) =>
      LANGUAGES.flatMap((language) =>
        (block.words[language] ?? []).map((word) => ({ block, word, run: run(word) })),
      ),
    );
  return names.flatMap((name) => {
    const wanted = run(name);
    return phrases
      .filter(
        (phrase) =>
          phrase.run.includes(wanted) && !(isOrdinary(name) && phrase.word === phrase.word.toLowerCase()),
      )
      .map(({ block, word }) => `${block.file} [${block.id}] "${word}" holds the name "${name}"`);
  });
}

describe('the general word lists', () => {
  const bases = loadCases(fileURLToPath(new URL('../../facts', import.meta.url)));

  it.each(bases.map((base) => [base.content.case, base] as const))(
    'hold no name of the case "%s"',
    (_id, base) => {
      expect(listed(namesOf(base.content), [...BLOCKS, ...CLASSES])).toEqual([]);
    },
  );

  it('are looked at for names that there are', () => {
    expect(bases.every((base) => namesOf(base.content).length > 0)).toBe(true);
  });
});

describe('what counts as a name', () => {
  const entry = (kind: 'organisation' | 'thing', en: string[], ar: string[] = []) => ({
    id: 'x',
    kind,
    is: [],
    names: { en, ar },
  });

  it('is a spelling with a capital, and the Arabic name that is shown', () => {
    expect(
      namesOf({ vocabulary: [entry('organisation', ['Acme', 'the parcel firm'], ['أكمي', 'الشركة'])] }),
    ).toEqual(['Acme', 'أكمي']);
  });

  it('is nothing that is shown as a common noun', () => {
    expect(namesOf({ vocabulary: [entry('organisation', ['security services', 'SecServ'])] })).toEqual([]);
  });

  it('is no thing', () => {
    expect(namesOf({ vocabulary: [entry('thing', ['Kindle'])] })).toEqual([]);
  });

  it('is found within a phrase, whatever its case and accents', () => {
    const block = { file: 'x.txt', id: 'firm', kind: 'body', broader: [], words: { en: ['the acmé gang'] } };
    expect(listed(['Acme'], [block])).toEqual(['x.txt [firm] "the acmé gang" holds the name "Acme"']);
  });

  it('is not found within a word', () => {
    expect(
      listed(['Acme'], [{ file: 'x.txt', id: 'a', kind: 'act', broader: [], words: { en: ['acmeist'] } }]),
    ).toEqual([]);
  });
});

describe('every block of the word lists', () => {
  it.each(LISTS)('has an id of its own in $file', ({ blocks }) => {
    const ids = blocks.map((block) => block.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('is of a kind that is known', () => {
    expect(
      BLOCKS.filter(({ kind }) => !isForm(kind) && !CONTENT_KINDS.has(kind)).map(
        ({ file, id, kind }) => `${file} [${id}] ${kind}`,
      ),
    ).toEqual([]);
  });

  it('has words', () => {
    expect(
      BLOCKS.filter(({ words }) => Object.values(words).flat().length === 0).map(
        ({ file, id }) => `${file} [${id}]`,
      ),
    ).toEqual([]);
  });

  it('has broader concepts that there are', () => {
    const places = placeBlocks().map((block) => ({ file: 'regions.txt', ...block }));
    const ids = new Set([...BLOCKS, ...places].map((block) => block.id));
    expect(
      [...BLOCKS, ...places].flatMap(({ file, id, broader }) =>
        broader.filter((other) => !ids.has(other)).map((other) => `${file} [${id}] < ${other}`),
      ),
    ).toEqual([]);
  });

  it('is not broader than itself', () => {
    expect(
      BLOCKS.filter(({ id, broader }) => broader.includes(id)).map(({ file, id }) => `${file} [${id}]`),
    ).toEqual([]);
  });

  const kindsOf = (id: string) => [
    ...new Set(BLOCKS.filter((block) => block.id === id).map((block) => block.kind)),
  ];

  it('gives no form word over to content', () => {
    const ids = [...new Set(BLOCKS.filter(({ kind }) => isForm(kind)).map(({ id }) => id))];
    expect(ids.filter((id) => kindsOf(id).some((kind) => !isForm(kind)))).toEqual([]);
  });

  it('is of the same kind in every file', () => {
    const ids = [...new Set(BLOCKS.map(({ id }) => id))];
    expect(
      ids.filter((id) => kindsOf(id).length > 1).map((id) => `${id}: ${kindsOf(id).join(', ')}`),
    ).toEqual([]);
  });

  it('bears the value of a number, the code of a currency or the place of a month in its id', () => {
    const forms: Record<string, RegExp> = {
      number: /^[fnx]-\d+$/u,
      currency: /^currency-[A-Z]{3}$/u,
      month: /^month-(?:[1-9]|1[0-2])$/u,
    };
    expect(
      BLOCKS.filter(({ id, kind }) => forms[kind] && !forms[kind].test(id)).map(
        ({ file, id }) => `${file} [${id}]`,
      ),
    ).toEqual([]);
  });

  it('has no word that folds to nothing', () => {
    const words = BLOCKS.flatMap(({ file, id, words }) =>
      Object.values(words)
        .flatMap((list) => list ?? [])
        .map((word) => ({ at: `${file} [${id}] "${word}"`, word })),
    );
    expect(words.filter(({ word }) => fold(normalise(word)) === '').map(({ at }) => at)).toEqual([]);
  });
});
