import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/schema.ts';
import { NameTable } from '../../src/match/names.ts';
import { asksOf, draftsOf, featuresOf, type Row, timeOf, vectorOf } from '../../src/match/profile.ts';
import { CONTENT, LEXICON, question } from './fixture.ts';

/** The drafts of a case, with names for numbers; a draft itself holds only until the next. */
function profilesOf(content: typeof CONTENT, lexicon: typeof LEXICON) {
  const names = new NameTable();
  const named = (row: Row) => new Map(row.ids.map((id) => [names.name(id), row.get(id)]));
  return Array.from(draftsOf(content, lexicon, names, false), (draft) => ({
    ...draft,
    concepts: named(draft.concepts),
    heads: named(draft.heads),
    core: named(draft.core),
    counts: named(draft.counts),
  }));
}

const PROFILES = profilesOf(CONTENT, LEXICON);

function profile(id: string) {
  const found = PROFILES.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`the fixture has no entry "${id}"`);
  return found;
}

function asksWith(value: Fact['value']): string[] {
  const [fact] = CONTENT.facts;
  return fact === undefined ? [] : [...asksOf({ ...fact, value }, CONTENT)];
}
const all = (text: string) => ({ en: text, fr: text, ar: text, es: text });

describe('asksOf', () => {
  it.each<[string, Fact['value'], string[]]>([
    ['a count', { type: 'count', number: 3, noun: all('vans') }, ['count']],
    ['an amount of money', { type: 'money', amounts: [{ amount: 5, currency: 'EUR' }] }, ['amount']],
    ['a date told in full', { type: 'date', date: '2021-05-04' }, ['date', 'year']],
    ['a date whose year is only implied', { type: 'date', date: '2021-05-04', implied: 'year' }, ['date']],
    ['a day that reads like a season', { type: 'date', date: '2021-05-22' }, ['date', 'year']],
    ['a season', { type: 'date', date: '2020-22' }, ['date', 'year', 'season']],
    ['a period', { type: 'period', years: 3 }, ['date', 'year', 'duration']],
    ['a place', { type: 'entity', entities: ['lyon'] }, ['place', 'which', 'what', 'name']],
    ['a body', { type: 'entity', entities: ['acme'] }, ['who', 'which', 'what', 'name']],
    [
      'a list',
      { type: 'list', items: [all('vans'), all('parcels')], complete: true },
      ['list', 'what', 'which', 'count'],
    ],
    [
      'a list with a body',
      { type: 'list', items: ['acme', all('vans')], complete: true },
      ['list', 'what', 'which', 'count', 'who', 'name'],
    ],
    ['a name', { type: 'name', name: 'Acme' }, ['name', 'what', 'which']],
    ['a reason', { type: 'text', answers: ['why'] }, ['why', 'what']],
    ['whether', { type: 'text', answers: ['whether'] }, []],
    ['who somebody is', { type: 'text', answers: ['who'] }, ['who', 'which']],
    ['a clock time in words', { type: 'text', answers: ['when'] }, ['date']],
  ])('tells what %s settles', (_what, value, asks) => {
    expect(asksWith(value)).toEqual(asks);
  });
});

describe('timeOf', () => {
  it.each<[string, object]>([
    ['2021', { year: 2021 }],
    ['2021-05', { year: 2021, month: 5 }],
    ['2021-05-04', { year: 2021, month: 5, day: 4 }],
    ['2020-22', { year: 2020, season: 22 }],
  ])('reads the EDTF date %s', (date, parts) => {
    expect(timeOf(date, 'since')).toEqual({ from: 0, to: 0, relation: 'since', ...parts });
  });
});

describe('featuresOf', () => {
  it('marks asks, currencies, numbers and times by their sign; concepts have none', () => {
    expect(featuresOf(question('How many parcels over 3 since 2002 in euros?')).flat()).toEqual(
      expect.arrayContaining(['parcel', '?count', '$EUR', '#3', '@since2002--']),
    );
  });

  it('has nothing for an empty text', () => {
    expect(featuresOf(question(''))).toEqual([]);
  });
});

describe('vectorOf', () => {
  it('has length one', () => {
    const reading = question('How many parcels were seized?');
    const square = [...vectorOf(reading, featuresOf(reading)).values()].reduce(
      (sum, value) => sum + value ** 2,
      0,
    );
    expect(square).toBeCloseTo(1, 10);
  });

  it('keeps the words themselves beside their concepts', () => {
    const reading = question('parcels');
    expect(
      [...vectorOf(reading, featuresOf(reading)).keys()].some((feature) => feature.startsWith('=')),
    ).toBe(true);
  });
});

describe('draftsOf', () => {
  it('has the published facts, then the known unknowns, in file order', () => {
    expect(profilesOf(CONTENT, LEXICON).map(({ id }) => id)).toEqual([
      'parcels',
      'vans',
      'seizure-date',
      'sender',
      'cash',
      'vans-sold',
      'names',
    ]);
  });

  it('tells facts of the main event from those of a background topic', () => {
    expect(PROFILES.filter(({ main }) => !main).map(({ id }) => id)).toEqual(['vans-sold', 'names']);
  });

  it('knows the figures of the value and of the statement', () => {
    expect([profile('parcels').numbers, profile('cash').numbers]).toEqual([
      new Set([1250]),
      new Set([2_000_000]),
    ]);
  });

  it('knows the currency', () => {
    expect(profile('cash').currencies).toEqual(new Set(['EUR']));
  });

  it('knows the day of a date', () => {
    expect(profile('seizure-date').times).toContainEqual(timeOf('2021-05-04', 'at'));
  });

  it('may be asked for what it counts', () => {
    expect([profile('vans').heads.has('parcel'), profile('parcels').heads.has('parcel')]).toEqual([
      false,
      true,
    ]);
  });

  it('explains the entity of its value in full, and broader terms less', () => {
    const { concepts } = profile('sender');
    expect([concepts.get('acme'), concepts.get('organisation')]).toEqual([1, 0.75]);
  });

  it('may be asked for as what its value is, though no text says so', () => {
    const told = (id: string, concept: string) => profile(id).concepts.get(concept) ?? 0;
    expect([told('seizure-date', 'date'), told('parcels', 'date')]).toEqual([0.9, 0]);
    expect([told('cash', 'cost'), told('cash', 'size')]).toEqual([0.9, 0.9]);
  });

  it('has a phrasing for each question of the file', () => {
    expect(profile('parcels').phrasings.map(({ language }) => language)).toEqual([
      'en',
      'en',
      'en',
      'fr',
      'ar',
      'es',
    ]);
  });

  it('offers by its value only what its value settles, whatever its phrasings ask', () => {
    expect([
      profile('parcels').valueAsks,
      profile('vans-sold').valueAsks,
      profile('names').valueAsks,
    ]).toEqual([new Set(['count']), new Set(['what', 'which']), new Set()]);
  });

  it('offers the asks of its phrasings beside those of its value', () => {
    expect(profile('seizure-date').asks.has('date')).toBe(true);
  });

  it('reads the same base to the same profiles', () => {
    expect(profilesOf(CONTENT, LEXICON)).toEqual(PROFILES);
  });
});
