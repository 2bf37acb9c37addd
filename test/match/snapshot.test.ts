import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cache } from '../../src/cache.ts';
import type { CaseFile } from '../../src/facts/schema.ts';
import { generalLexicon, Lexicon } from '../../src/language/lexicon.ts';
import { normalise, tokenise } from '../../src/language/tokens.ts';
import { FactIndex } from '../../src/match/index.ts';
import { asking } from '../../src/match/question.ts';
import { gather } from '../../src/match/rank.ts';
import { indexOf } from '../../src/match/snapshot.ts';
import { CONTENT, LEXICON, question } from './fixture.ts';

/** The invented case with as many phrasings as make it worth keeping. */
const LARGE: CaseFile = {
  ...CONTENT,
  facts: CONTENT.facts.map((fact) => ({
    ...fact,
    questions: {
      ...fact.questions,
      en: [
        ...(fact.questions.en ?? []),
        ...Array.from({ length: 100 }, (_, at) => `${fact.questions.en?.[0] ?? 'what'} ${at}`),
      ],
    },
  })),
};
const QUESTIONS = [
  'How many parcels were seized?',
  'combien de colis',
  'cash in euros',
  'who sent them in 2021',
  'zorbled xyloph',
  '',
  'كم عدد الطرود',
  'Acme Logistics, 1,250 parcels?',
];

let folder: string;
let cache: Cache;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  cache = new Cache([folder]);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** All that an index says of the questions. */
const said = (index: FactIndex) =>
  QUESTIONS.map((text) => {
    const reading = question(text);
    return gather(reading, asking(reading), index).map(({ profile, evidence, explained, unexplained }) => ({
      id: profile.id,
      evidence,
      explained,
      unexplained,
    }));
  });
const files = () => readdirSync(folder);

describe('indexOf', () => {
  it('gives an index that says to every question what one worked out anew says', () => {
    indexOf(LARGE, LEXICON, cache);
    expect(said(indexOf(LARGE, LEXICON, cache))).toEqual(said(new FactIndex(LARGE, LEXICON)));
  });

  it('keeps one file a content, and reads it back', () => {
    indexOf(LARGE, LEXICON, cache);
    indexOf(LARGE, LEXICON, cache);
    expect(files()).toHaveLength(1);
  });

  it('works a changed content out anew', () => {
    indexOf(LARGE, LEXICON, cache);
    const changed = { ...LARGE, facts: LARGE.facts.slice(1) };
    expect(said(indexOf(changed, LEXICON, cache))).toEqual(said(new FactIndex(changed, LEXICON)));
    expect(files()).toHaveLength(2);
  });

  it('works out anew what is damaged, and keeps it again', () => {
    indexOf(LARGE, LEXICON, cache);
    const file = join(folder, files()[0] ?? '');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect(said(indexOf(LARGE, LEXICON, cache))).toEqual(said(new FactIndex(LARGE, LEXICON)));
    expect(readFileSync(file).length).toBe(whole.length);
  });

  it('answers all the same where nothing can be kept', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(said(indexOf(LARGE, LEXICON, new Cache([file])))).toEqual(said(new FactIndex(LARGE, LEXICON)));
  });

  it('does not keep what is worked out as quickly', () => {
    indexOf(CONTENT, LEXICON, cache);
    expect(files()).toEqual([]);
  });
});

describe('a lexicon that was kept', () => {
  const made = new Lexicon();
  made.add({
    id: 'parcel',
    kind: 'thing',
    broader: ['goods'],
    words: { en: ['parcel', 'small parcel', 'parcels'], fr: ['colis'], ar: ['طرد'] },
  });
  made.add({ id: 'goods', kind: 'thing', broader: [], words: { es: ['mercancía'] } });
  made.add({ id: 'n-2', kind: 'number', broader: [], words: { en: ['two'], fr: ['deux'] } });
  const kept = new Lexicon(undefined, made.keep());

  it('knows the same words, concepts and phrases', () => {
    const tokens = tokenise(normalise('two small parcels, deux colis, الطرد, mercancias'));
    for (const language of ['en', 'fr', 'ar', 'es'] as const) {
      for (let at = 0; at < tokens.length; at++)
        expect(kept.matchesAt(tokens, at, language)).toEqual(made.matchesAt(tokens, at, language));
      for (const { folded } of tokens)
        expect(kept.hasWord(folded, language)).toBe(made.hasWord(folded, language));
      expect([...kept.words(language)]).toEqual([...made.words(language)]);
    }
    expect([kept.concept('parcel'), kept.concept('colis'), kept.ancestors('parcel')]).toEqual([
      made.concept('parcel'),
      undefined,
      made.ancestors('parcel'),
    ]);
    expect([new Set(kept.wordsOfKind('number')), kept.concepts]).toEqual([
      new Set(['two', 'deux']),
      made.concepts,
    ]);
  });

  it('is the same where it is kept once more', () => {
    expect(kept.keep()).toEqual(made.keep());
  });

  it('goes for the general one too', () => {
    const general = new Lexicon(undefined, generalLexicon().keep());
    const tokens = tokenise(
      normalise('how many phones were seized in spain on february eighth, combien de téléphones'),
    );
    for (let at = 0; at < tokens.length; at++)
      expect(general.matchesAt(tokens, at, 'en')).toEqual(generalLexicon().matchesAt(tokens, at, 'en'));
  });
});
